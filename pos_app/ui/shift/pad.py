"""The pad for fingers: it types where the cursor is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos_app.ui.shift.frame import FLAT
from pos_app.ui.theme import Role, colour
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key, KeyLook
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.typeset import draw_line

__all__ = ["Pad"]

TALL, LOW = 64, 48
TALL_FROM = 640
"""Height of a page from which its pad has tall keys."""

DIGITS = ("7", "8", "9", "4", "5", "6", "1", "2", "3")


class _DigitKey(Key):
    """A figure, large enough to be read from where a person stands."""

    def _paint_words(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        wide = QRectF(0, box.top(), self.width(), box.height())
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_line(painter, wide, self.text(), Role.KEY_BIG, colour(look.ink), align=middle)


class Pad(QWidget):
    """Ten digits, one to rub out and one to go on.

    Signals:
        next_wanted: The next field is meant.
    """

    next_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Type nowhere yet."""
        super().__init__(parent)
        self._line: QLineEdit | None = None
        self._keys: list[Key] = []
        self._title = Text("", Role.LABEL)
        self._hint = Text(
            self.tr("Enter: siguiente"),
            Role.SMALL,
            tone="ink2",
            align=Qt.AlignmentFlag.AlignRight,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.KEY_GAP)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._hint)
        column.addLayout(head)
        column.addLayout(self._grid())

    def type_into(self, line: QLineEdit, title: str) -> None:
        """Type into this line from now on."""
        self._line = line
        self._title.set_text(title)

    def set_room(self, height: int) -> None:
        """Make the keys as tall as a page of this height allows."""
        tall = TALL if height >= TALL_FROM else Space.TARGET if height >= FLAT else LOW
        for key in self._keys:
            key.setFixedHeight(tall)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Space.KEY_GAP)
        for place, sign in enumerate(DIGITS):
            grid.addWidget(self._digit(sign), place // 3, place % 3)
        rub_out = self._finger_key(Key("", icon="bksp"), self.tr("Borrar"))
        rub_out.fired.connect(self._rub_out)
        self.go_on = self._finger_key(Key(self.tr("Siguiente")), self.tr("Siguiente"))
        self.go_on.fired.connect(self.next_wanted)
        for place, key in enumerate((rub_out, self._digit("0"), self.go_on)):
            grid.addWidget(key, 3, place)
        return grid

    def _digit(self, sign: str) -> Key:
        key = self._finger_key(_DigitKey(sign), sign)
        key.fired.connect(lambda: self._type(sign))
        return key

    def _finger_key(self, key: Key, name: str) -> Key:
        """A key for fingers: the keyboard has its own."""
        key.setAccessibleName(name)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setFixedHeight(Space.TARGET)
        self._keys.append(key)
        return key

    def _type(self, sign: str) -> None:
        if self._line is not None:
            self._line.insert(sign)

    def _rub_out(self) -> None:
        if self._line is not None:
            self._line.backspace()
