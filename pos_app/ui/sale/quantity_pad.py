"""A small sheet to type how many of a line are sold, by keyboard or by finger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from pos_app.core.money import Quantity
from pos_app.till.snapshots import LineView
from pos_app.ui.sale.entry import read_quantity
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import detail, say

__all__ = ["QuantityPad"]

WIDTH = 328
DIGITS = ("7", "8", "9", "4", "5", "6", "1", "2", "3", ",", "0")


class QuantityPad(Card):
    """Asks how many.

    Signals:
        given: The line's number and how many of it.
        left: The sheet went away.
    """

    given = Signal(int, Quantity)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden sheet over a screen."""
        super().__init__(padding=Space.PAGE, spacing=12, parent=parent)
        self._line_id = 0
        self._title = Text("", Role.BODY)
        self.field = Field(self.tr("Cantidad"), figures=Figures.TABULAR)
        self._lay_out()
        self.field.entered.connect(self._give)
        self.field.changed.connect(lambda _text: self.field.set_error(""))
        self.field.line.installEventFilter(self)
        self.setFixedWidth(WIDTH)
        self.hide()

    @property
    def line_id(self) -> int:
        """The line it asks about."""
        return self._line_id

    def ask(self, line: LineView) -> None:
        """Ask about a line; what it has is selected, so that typing replaces it."""
        self._line_id = line.line_id
        self._title.set_text(say("ticket.quantity_of", name=line.name))
        self.field.line.setText(detail(line.quantity))
        self.field.set_error("")
        self.adjustSize()
        self.show()
        self.raise_()
        self.field.line.selectAll()
        self.field.line.setFocus()

    def leave(self) -> None:
        """Go away without a change."""
        if self.isVisible():
            self.hide()
            self.left.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave with Esc."""
        leaving = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if leaving and event.type() is QEvent.Type.KeyPress:
            self.leave()
        return leaving

    def _give(self) -> None:
        quantity = read_quantity(self.field.value)
        if quantity is None:
            self.field.set_error(say("ticket.quantity_wrong"))
            self.field.line.selectAll()
            self.adjustSize()
            return
        self.given.emit(self._line_id, quantity)
        self.leave()

    def _lay_out(self) -> None:
        self.content.addWidget(self._title)
        self.content.addWidget(self.field)
        pad = QGridLayout()
        pad.setSpacing(Space.KEY_GAP)
        for place, sign in enumerate(DIGITS):
            pad.addWidget(self._digit(sign), place // 3, place % 3)
        rub_out = self._finger_key("", self.tr("Borrar"), "bksp")
        rub_out.fired.connect(self.field.line.backspace)
        pad.addWidget(rub_out, 3, 2)
        self.content.addLayout(pad)
        self.content.addLayout(self._end_keys())

    def _digit(self, sign: str) -> Key:
        name = sign if sign.isdigit() else self.tr("coma decimal")
        key = self._finger_key(sign, name)
        key.fired.connect(lambda: self.field.line.insert(sign))
        return key

    def _finger_key(self, text: str, name: str, icon: str = "") -> Key:
        """A key for fingers: the keyboard has its own."""
        key = Key(text, icon=icon)
        key.setAccessibleName(name)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return key

    def _end_keys(self) -> QHBoxLayout:
        done = Key(self.tr("Listo"), kind=KeyKind.PRINCIPAL, hint="Enter")
        back = Key(self.tr("Volver"), hint="Esc")
        done.fired.connect(self._give)
        back.fired.connect(self.leave)
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(back, 1)
        row.addWidget(done, 1)
        return row
