"""What leads from the window into the manager's place and back."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.core.staff import Right
from pos_app.till.review.snapshots import OfficeSnapshot
from pos_app.till.staff.snapshots import StaffSnapshot
from pos_app.ui.manager.places import snapshot_types

if TYPE_CHECKING:
    from pos_app.ui.case.corner import CaseCorner
    from pos_app.ui.manager.manager_screen import ManagerScreen

__all__ = ["ManagerDoor"]


class ManagerDoor(QObject):
    """Asks the till to let somebody in, and makes the place once the till has.

    Signals:
        asked: Somebody wants to come in.
        left: Nobody is in the place any more.
    """

    asked = Signal()
    left = Signal()

    def __init__(
        self,
        window: QWidget,
        add: Callable[[str, QWidget], object],
        bring: Callable[[QWidget], None],
        back: Callable[[], None],
        corner: CaseCorner,
    ) -> None:
        """Stand shut.

        Args:
            window: Where the key counts.
            add: Puts a new screen into the window.
            bring: Puts a screen in front.
            back: Goes back to work.
            corner: Opens the case of a charge over a screen.
        """
        super().__init__(window)
        self._add, self._bring, self._back = add, bring, back
        self._corner = corner
        QShortcut(QKeySequence("Ctrl+M"), window, self.asked.emit)

    @cached_property
    def place(self) -> ManagerScreen:
        """The manager's place; nothing of it is imported before somebody goes there."""
        from pos_app.ui.manager.manager_screen import ManagerScreen

        screen = ManagerScreen()
        screen.closed.connect(self._back)
        screen.left.connect(self.left)
        screen.case_asked.connect(lambda reference: self._corner.open_case(reference, screen))
        self._add("manager", screen)
        return screen

    def handlers(self) -> dict[type, Callable[..., None]]:
        """What is shown here, or passed over while nobody was ever in the place."""
        return {**dict.fromkeys(snapshot_types(), self._show), OfficeSnapshot: self._let_in}

    def staff_changed(self, staff: StaffSnapshot) -> None:
        """Leave the place to nobody who may not look into it by himself.

        Its figures go with it: also what is hidden can be read aloud.
        """
        if "place" not in vars(self) or Right.REVIEW in staff.rights:
            return
        if self._corner.drop(self.place) or self.place.isVisible():
            self._back()
        self.place.forget()

    def _let_in(self, _opened: OfficeSnapshot) -> None:
        self._bring(self.place)

    def _show(self, snapshot: object) -> None:
        if "place" in vars(self):
            self.place.show_snapshot(snapshot)
