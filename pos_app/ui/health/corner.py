"""What leads from the strip of lamps to the sheet that explains them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.till.snapshots import HealthSnapshot
from pos_app.till.ways.snapshots import WaysSnapshot
from pos_app.ui.widgets.bars import HealthStrip

if TYPE_CHECKING:
    from collections.abc import Callable

    from pos_app.ui.health.health_sheet import HealthSheet
    from pos_app.ui.setup.setup_screen import SetupScreen

__all__ = ["HealthCorner"]


class HealthCorner(QObject):
    """Keeps what the till told of itself, and shows it to whoever touches the strip."""

    def __init__(
        self,
        window: QWidget,
        strip: HealthStrip,
        setup: Callable[[], SetupScreen],
        bring: Callable[[QWidget], None],
    ) -> None:
        """Have been told nothing yet.

        Args:
            window: What the sheet lies over.
            strip: Where one asks.
            setup: Makes the set-up, with its page of the keys, when it is needed.
            bring: Puts a screen in front.
        """
        super().__init__(window)
        self._setup, self._bring = setup, bring
        self._window = window
        self._health: HealthSnapshot | None = None
        self._ways: WaysSnapshot | None = None
        self.sheet: HealthSheet | None = None
        strip.fired.connect(self.open_sheet)
        QShortcut(QKeySequence("Ctrl+H"), window, self.open_sheet)

    def handlers(self) -> dict[type, Callable[..., None]]:
        """What is shown here."""
        return {HealthSnapshot: self.show_health}

    def show_health(self, health: HealthSnapshot) -> None:
        """Take in how everything is."""
        self._health = health
        self._show()

    def show_ways(self, ways: WaysSnapshot) -> None:
        """Take in which ways of paying are off or fail."""
        self._ways = ways
        self._show()

    def open_sheet(self) -> None:
        """Explain, or go away again."""
        if self._health is None:
            return
        if self.sheet is None:
            from pos_app.ui.health.health_sheet import HealthSheet

            self.sheet = HealthSheet(self._window)
            self.sheet.keys_asked.connect(self._go_to_keys)
        if self.sheet.isVisible():
            self.sheet.close_sheet()
            return
        self.sheet.show_health(self._health, self._ways)
        self.sheet.cover()

    def _go_to_keys(self) -> None:
        setup = self._setup()
        setup.show_page(setup.keys)
        self._bring(setup)

    def _show(self) -> None:
        if self.sheet is not None and self.sheet.isVisible() and self._health is not None:
            self.sheet.show_health(self._health, self._ways)
