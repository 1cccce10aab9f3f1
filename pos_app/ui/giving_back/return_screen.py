"""The screen of goods that come back: what is chosen, then what was done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pos_app.till.tenders.snapshots import ReturnedSnapshot, ReturnSnapshot
from pos_app.ui.giving_back.choice_page import ChoicePage
from pos_app.ui.giving_back.done_page import DonePage

__all__ = ["ReturnScreen"]


class ReturnScreen(QWidget):
    """Everything about one return."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make both pages; the first is in front."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.choice = ChoicePage()
        self.done = DonePage()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.choice)
        self._pages.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.setFocusProxy(self.choice)

    def begin(self) -> None:
        """Begin a return of a sale that is still to be named."""
        self.choice.begin()
        self._turn_to(self.choice)

    def show_return(self, told: ReturnSnapshot) -> None:
        """Show what can come back."""
        self.choice.show_return(told)
        self._turn_to(self.choice)

    def show_returned(self, told: ReturnedSnapshot) -> None:
        """Show what was done."""
        self.choice.not_taken()
        self.done.show_made(told.made)
        self._turn_to(self.done)

    def _turn_to(self, page: QWidget) -> None:
        changed = self._pages.currentWidget() is not page
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        if changed and self.isVisible():
            page.setFocus(Qt.FocusReason.OtherFocusReason)
