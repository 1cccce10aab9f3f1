"""The till's only screen turned to the customer: what he would see on a screen of his own.

It shows the customer what to pay and nothing of the till: no names, no tray, one key to go back.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.customer.stack import CustomerPages
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.bars import raise_sheet
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Rule, Text
from pos_app.ui.words import say

__all__ = ["FlipSheet"]


class FlipSheet(QWidget):
    """The customer's pages over the whole window.

    Signals:
        back_asked: The cashier wants the till back.
        closed: It went away.
    """

    back_asked = Signal()
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        """Make a hidden sheet over a window."""
        super().__init__(window)
        self._over = window
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pages = CustomerPages()
        self.back = Key(say("flip.back"), kind=KeyKind.NORMAL, icon="back", hint="F4")
        self.back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.back.fired.connect(self.back_asked)
        shortcut = QShortcut(QKeySequence("F4"), self, self.back_asked.emit)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._lay_out()
        self.hide()

    def open_sheet(self) -> None:
        """Cover the window."""
        self._over.installEventFilter(self)
        self.resize(self._over.size())
        self.show()
        raise_sheet(self)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Give the screen back to the cashier."""
        if self.isHidden():
            return
        self._over.removeEventFilter(self)
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back with Esc, unless the customer types; let no other key reach the till below."""
        if event.key() == Qt.Key.Key_Escape and not self.pages.room.busy:
            self.back_asked.emit()
        event.accept()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Cover the window at every size; never swallow an event."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._over.size())
        return False

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.CARD, 8, Space.CARD, 12)
        foot.addWidget(Text(say("flip.cashier"), Role.SMALL, tone="ink2"), 1)
        foot.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        column.addWidget(Rule())
        column.addLayout(foot)
