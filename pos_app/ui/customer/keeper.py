"""Makes the customer's window where the shop wants one and there is a screen for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from pos_app.till.snapshots import ChargeSnapshot, SaleSnapshot, ShopSnapshot

if TYPE_CHECKING:
    from pos_app.ui.customer.customer_window import CustomerWindow
    from pos_app.ui.customer.room import GuestRoom

__all__ = ["CustomerKeeper"]

WANTED = (ShopSnapshot, SaleSnapshot, ChargeSnapshot)


class CustomerKeeper(QObject):
    """Hands snapshots on; without a second screen it costs the start nothing.

    Args:
        screens: The screens of this computer, the till's first.
        parent: Its owner.

    Signals:
        changed: The customer's window may have come or gone.
        keyboard_strayed: The keyboard came to that window although nobody types there.
    """

    changed = Signal()
    keyboard_strayed = Signal()

    def __init__(
        self,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
        parent: QObject | None = None,
    ) -> None:
        """Make no window yet."""
        super().__init__(parent)
        self._screens = screens
        self._newest: dict[type, object] = {}
        self.window: CustomerWindow | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication), "screens belong to an application"
        application.screenAdded.connect(self._look_again)
        application.screenRemoved.connect(self._look_again)

    @property
    def room(self) -> GuestRoom | None:
        """Where the hosted page can be shown to the customer, if he has a screen."""
        shown = self.window is not None and self.window.isVisible()
        return self.window.pages.room if self.window is not None and shown else None

    def show_snapshot(self, snapshot: object) -> None:
        """Show what a snapshot says, if it is for the customer."""
        if not isinstance(snapshot, WANTED):
            return
        self._newest[type(snapshot)] = snapshot
        wanted = isinstance(snapshot, ShopSnapshot) and snapshot.customer_screen
        if self.window is not None:
            self.window.show_snapshot(snapshot)
        elif wanted and len(self._screens()) > 1:
            self._make()
        if isinstance(snapshot, ShopSnapshot):
            self.changed.emit()

    def stop(self) -> None:
        """Go away with the till."""
        if self.window is not None:
            self.window.stop()
            self.window.deleteLater()
            self.window = None

    def _look_again(self) -> None:
        """Follow a screen that was plugged in or pulled out."""
        if ShopSnapshot in self._newest:
            self.show_snapshot(self._newest[ShopSnapshot])

    def _make(self) -> None:
        from pos_app.ui.customer.customer_window import CustomerWindow

        self.window = CustomerWindow(self._screens)
        self.window.keyboard_strayed.connect(self.keyboard_strayed)
        for kind in WANTED:
            if kind in self._newest:
                self.window.show_snapshot(self._newest[kind])
