"""What leads to a return from the screens that show sales, and where it leads back to."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.till.tenders.snapshots import ReturnedSnapshot, ReturnSnapshot

if TYPE_CHECKING:
    from pos_app.ui.case.case_screen import CaseScreen
    from pos_app.ui.day.day_screen import DayScreen
    from pos_app.ui.giving_back.return_screen import ReturnScreen

__all__ = ["ReturnCorner"]


class Going(Protocol):
    """Where a return lets people go."""

    def bring(self, screen: QWidget) -> None:
        """Put a screen in front."""

    def back_to_work(self) -> None:
        """Leave for the charge that is open, or for the sale."""


class ReturnCorner(QObject):
    """Makes the screen of returns when it is needed first.

    Signals:
        looked: The order, and how much of each line comes back.
    """

    looked = Signal(str, object)

    def __init__(
        self,
        window: QWidget,
        going: Going,
        add: Callable[[str, QWidget], object],
        busy: Callable[[], bool],
    ) -> None:
        """Have no return under way.

        Args:
            window: Where Ctrl B counts.
            going: The same window, for where people go.
            add: Puts a new screen into the window.
            busy: Whether a customer may be paying, or nobody is at the till.
        """
        super().__init__(window)
        self._window, self._add, self._busy = going, add, busy
        self._shown: list[DayScreen | CaseScreen] = []
        self._came_from: QWidget | None = None
        self._wanted = False
        QShortcut(QKeySequence("Ctrl+B"), window, self._ask)

    def handlers(self) -> dict[type, Callable[..., None]]:
        """What is shown here."""
        return {ReturnSnapshot: self.show_return, ReturnedSnapshot: self._show_returned}

    @cached_property
    def screen(self) -> ReturnScreen:
        """Where goods come back."""
        from pos_app.ui.giving_back.return_screen import ReturnScreen

        screen = ReturnScreen()
        for page in (screen.choice, screen.done):
            page.left.connect(self._go_back)
        self._add("giving_back", screen)
        return screen

    def serve(self, screen: DayScreen | CaseScreen) -> None:
        """Let a screen that shows sales lead here."""
        self._shown.append(screen)
        screen.return_asked.connect(lambda order: self.open(order, screen))

    def open(self, order_id: str | None = None, came_from: QWidget | None = None) -> None:
        """Begin a return; without a sale the number of its receipt is asked for."""
        self._came_from = came_from
        if order_id is None:
            self.screen.begin()
            self._window.bring(self.screen)
            return
        self.screen.choice.begin()
        self._wanted = True
        self.looked.emit(order_id, {})

    def show_return(self, told: ReturnSnapshot) -> None:
        """Show what can come back."""
        self.screen.show_return(told)
        if self._wanted:
            self._wanted = False
            self._window.bring(self.screen)

    def not_taken(self) -> None:
        """Something was refused: another try is possible."""
        self._wanted = False
        if "screen" in vars(self):
            self.screen.choice.not_taken()

    def _show_returned(self, told: ReturnedSnapshot) -> None:
        self.screen.show_returned(told)

    def _ask(self) -> None:
        if self._busy():
            return
        shown = next((one for one in self._shown if one.isVisible()), None)
        self.open(None if shown is None else shown.returnable, shown)

    def _go_back(self) -> None:
        came_from, self._came_from = self._came_from, None
        if came_from is None:
            self._window.back_to_work()
        else:
            self._window.bring(came_from)
