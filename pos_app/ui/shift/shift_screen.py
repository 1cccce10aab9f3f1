"""The shift's pages in one place: which is in front follows from what the till tells."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pos_app.core.shift import MovementKind
from pos_app.core.staff import Right
from pos_app.till.shift.snapshots import (
    ShiftPaperSnapshot,
    ShiftResultSnapshot,
    ShiftSealedSnapshot,
    ShiftSnapshot,
    ShiftStep,
)
from pos_app.till.staff.snapshots import Face, StaffSnapshot
from pos_app.ui.shift.count_page import CountPage, CountPurpose
from pos_app.ui.shift.home_page import HomePage
from pos_app.ui.shift.move_page import MovePage
from pos_app.ui.shift.paper_page import PaperPage
from pos_app.ui.shift.result_page import ResultPage

__all__ = ["ShiftScreen"]


class ShiftScreen(QWidget):
    """Everything about a shift.

    Signals:
        opened: A drawer was counted to open the shift.
        handed_over: Who takes the drawer over, and what was counted.
        sealed: A count, and the ways by hand with their amounts.
        count_asked: A blind count is to begin, if it may.
        closed: The person goes back to work.
    """

    opened = Signal(object)
    handed_over = Signal(str, object)
    sealed = Signal(object, object)
    count_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the pages; the till says which shift it is."""
        super().__init__(parent)
        self._shift: ShiftSnapshot | None = None
        self._seen_by: Face | None = None
        self._purpose = CountPurpose.OPEN
        self.home = HomePage()
        self.count = CountPage()
        self.move_ = MovePage()
        self.result = ResultPage()
        self.paper = PaperPage()
        self._pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        for page in (self.home, self.count, self.move_, self.result, self.paper):
            self._pages.addWidget(page)
        self._connect()
        self.setFocusProxy(self.home)

    # --- what the till says ---------------------------------------------------------------------

    def show_shift(self, shift: ShiftSnapshot) -> None:
        """Show a shift; a count under way goes on."""
        self._shift = shift
        self.home.show_shift(shift)
        if self._pages.currentWidget() is self.count:
            self.count.show_shift(shift)

    def show_step(self, step: ShiftStep) -> None:
        """Go on after something was done."""
        if step.name == "count":
            self.begin_count(CountPurpose.CLOSE)
        elif step.name == "opened":
            self.closed.emit()
        else:
            self.go_home()

    def show_sealed(self, sealed: ShiftSealedSnapshot) -> None:
        """Show that a count is sealed."""
        self.result.show_sealed(sealed)
        self._bring(self.result)

    def show_result(self, result: ShiftResultSnapshot) -> None:
        """Show what a count comes to."""
        self.result.show_result(result)
        self._bring(self.result)

    def show_paper(self, paper: ShiftPaperSnapshot) -> None:
        """Show an X or a Z; one that was saved from the result stays behind it."""
        if paper.path is not None and self.in_front is self.result:
            return
        self.paper.show_paper(paper)
        self._bring(self.paper)

    # --- where people go ------------------------------------------------------------------------

    @property
    def in_front(self) -> QWidget:
        """The page that is in front."""
        page = self._pages.currentWidget()
        assert page is not None
        return page

    def go_home(self) -> None:
        """Show the shift at a glance."""
        self._bring(self.home)

    def begin_count(self, purpose: CountPurpose) -> None:
        """Count a drawer."""
        if self._shift is not None:
            self._purpose = purpose
            self._bring(self.count)
            self.count.begin(purpose, self._shift)

    def focus_page(self) -> None:
        """Give the keyboard to the page in front."""
        self.in_front.setFocus(Qt.FocusReason.OtherFocusReason)

    def staff_changed(self, staff: StaffSnapshot) -> None:
        """Show nobody what another person was allowed to see here."""
        if staff.present is None or staff.present == self._seen_by:
            return
        self._seen_by = staff.present
        if self.in_front in (self.result, self.paper) and Right.SEE_EXPECTED not in staff.rights:
            self.go_home()

    def _bring(self, page: QWidget) -> None:
        """Put a page in front; one that tells what must be in the drawer keeps nothing of it."""
        for left in (self.result, self.paper):
            if left is not page:
                left.forget()
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)  # whoever comes back to the shift finds the page's keys awake
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_move(self, kind: MovementKind) -> None:
        self._bring(self.move_)
        self.move_.begin(kind)
        self.move_.amount.line.setFocus()

    def _counted(self, counted: object, by_hand: object, taker: str) -> None:
        if self._purpose is CountPurpose.OPEN:
            self.opened.emit(counted)
        elif self._purpose is CountPurpose.HAND_OVER:
            self.handed_over.emit(taker, counted)
        else:
            self.sealed.emit(counted, by_hand)

    def _leave_count(self) -> None:
        if self._purpose is CountPurpose.CLOSE:
            self.closed.emit()
        else:
            self.go_home()

    def _leave_result(self) -> None:
        self.go_home()
        self.closed.emit()

    def _connect(self) -> None:
        self.home.move_asked.connect(self._start_move)
        self.home.count_asked.connect(lambda name: self.begin_count(CountPurpose(name)))
        self.home.close_asked.connect(self.count_asked)
        self.home.left.connect(self.closed)
        self.count.done.connect(self._counted)
        self.count.left.connect(self._leave_count)
        self.move_.left.connect(self.go_home)
        self.result.again_asked.connect(self.count_asked)
        self.result.left.connect(self._leave_result)
        self.paper.left.connect(self.go_home)
        self.paper.open_asked.connect(lambda: self.begin_count(CountPurpose.OPEN))
