"""Where the first start stands in the window: alone, in the place of the work."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos_app.till.first_start.snapshots import FirstStartSnapshot, OpenAnew, RecoverySnapshot
from pos_app.ui.lock.keeper import Keeper

if TYPE_CHECKING:
    from pos_app.ui.wizard.wizard import Wizard

__all__ = ["Beginning"]


class Beginning(QObject):
    """Makes the first start for a shop that has one, and takes it away at its end.

    Attributes:
        practise: Opens a rehearsal beside the till, where that can be done.

    Signals:
        made: The screen of the first start now is there: its name and itself.
        opens_anew: The till is to be closed and opened again.
    """

    made = Signal(str, QWidget)
    opens_anew = Signal()

    def __init__(self, window: QWidget, keeper: Keeper) -> None:
        """Make nothing yet: most starts are no first ones."""
        super().__init__(window)
        self._window = window
        self._keeper = keeper
        self.practise: Callable[[], bool] | None = None

    @cached_property
    def wizard(self) -> Wizard:
        """The screen of the first start."""
        from pos_app.ui.wizard.wizard import Wizard

        screen = Wizard(self.practise, self._window)
        screen.hide()
        layout = self._window.layout()
        assert layout is not None, "the window lays its work out"
        layout.addWidget(screen)
        self.made.emit("wizard", screen)
        return screen

    @property
    def is_made(self) -> bool:
        """Whether this shop has a first start."""
        return "wizard" in vars(self)

    def handlers(self) -> dict[type, Callable[..., None]]:
        """Take what the till tells of it."""
        return {
            FirstStartSnapshot: self.show_first_start,
            RecoverySnapshot: self._show_recovery,
            OpenAnew: lambda _told: self.opens_anew.emit(),
        }

    def show_first_start(self, first: FirstStartSnapshot) -> None:
        """Put the first start in the place of the work, or give the work its place back."""
        if first.step is None and not self.is_made:
            return
        self.wizard.show_first_start(first)
        self._keeper.stand_in(None if first.step is None else self.wizard)

    def _show_recovery(self, recovery: RecoverySnapshot) -> None:
        self.wizard.recover.show_recovery(recovery)

    def show_snapshot(self, snapshot: object) -> None:
        """Let the pages of the first start show what the others show."""
        if self.is_made:
            self.wizard.show_snapshot(snapshot)
