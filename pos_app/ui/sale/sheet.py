"""A small sheet over the stage that asks one thing, by keyboard or by finger."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card, CardKind
from pos_app.ui.widgets.clearing import OWN_KEYS
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.wording import decimal_mark
from pos_app.ui.words import language

__all__ = ["THOUSANDS", "Keypad", "Sheet", "finger_key", "stand_above"]

WIDTH = 328
THOUSANDS = "000"
DIGITS = ("7", "8", "9", "4", "5", "6", "1", "2", "3")


class Keypad(QWidget):
    """Digits for fingers, written into whatever field is given."""

    def __init__(self, field: Field, sign: str = "") -> None:
        """Write into this field; the sign, or what begins decimals, stands beside the zero."""
        super().__init__()
        self._field = field
        field.line.setProperty(OWN_KEYS, True)
        pad = QGridLayout(self)
        pad.setContentsMargins(0, 0, 0, 0)
        pad.setSpacing(Space.KEY_GAP)
        for place, one in enumerate((*DIGITS, sign or decimal_mark(language()), "0")):
            pad.addWidget(self._digit(one), place // 3, place % 3)
        rub_out = finger_key("", self.tr("Borrar"), "bksp")
        rub_out.fired.connect(field.line.backspace)
        pad.addWidget(rub_out, 3, 2)

    def _digit(self, sign: str) -> Key:
        names = {
            ",": self.tr("coma decimal"),
            ".": self.tr("punto decimal"),
            "-": self.tr("guion"),
            THOUSANDS: self.tr("tres ceros"),
        }
        name = names.get(sign, sign)
        key = finger_key(sign, name)
        key.fired.connect(lambda: self._field.line.insert(sign))
        return key


class Sheet(Card):
    """Asks for something that is typed; ``Enter`` gives it, ``Esc`` leaves.

    Signals:
        left: The sheet went away.
    """

    left = Signal()

    def __init__(self, label: str, parent: QWidget, *, width: int = WIDTH, sign: str = "") -> None:
        """Make a hidden sheet over a screen, with one field of this name."""
        super().__init__(
            kind=CardKind.STRONG, padding=Space.PAGE, spacing=Space.TILE_GAP, parent=parent
        )
        self.title = Text("", Role.LEAD, wrap=True)
        self.field = Field(label, figures=Figures.TABULAR)
        self.keypad = Keypad(self.field, sign)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(12)
        self.content.addWidget(self.title)
        self.content.addLayout(self.middle)
        self.middle.addWidget(self.field)
        self.middle.addWidget(self.keypad)
        self.ends = self._end_keys()
        self.content.addLayout(self.ends)
        self.listen_to(self.field)
        self.setFixedWidth(width)
        self.hide()

    def listen_to(self, field: Field) -> None:
        """Take ``Enter`` and ``Esc`` in a field as of the whole sheet."""
        field.entered.connect(self.give)
        field.changed.connect(lambda _text: field.set_error(""))
        field.line.installEventFilter(self)

    def open(self, title: str, value: str) -> None:
        """Ask, with what there is selected, so that typing replaces it."""
        self.title.set_text(title)
        self.field.line.setText(value)
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

    def give(self) -> None:
        """Take what is typed; each sheet reads its own."""
        raise NotImplementedError

    def refuse(self, why: str) -> None:
        """Say in words what cannot be used."""
        self.field.set_error(why)
        self.field.line.selectAll()
        self.field.line.setFocus()
        self.adjustSize()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave with Esc."""
        leaving = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if leaving and event.type() is QEvent.Type.KeyPress:
            self.leave()
        return leaving

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc from any of its keys."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _end_keys(self) -> QHBoxLayout:
        done = Key(self.tr("Listo"), kind=KeyKind.PRINCIPAL, hint="Enter")
        back = Key(self.tr("Volver"), hint="Esc")
        done.fired.connect(self.give)
        back.fired.connect(self.leave)
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(back, 1)
        row.addWidget(done, 1)
        return row


def stand_above(sheet: Sheet, foot: int, rows: Sequence[QWidget]) -> int:
    """Give a sheet its height above a line, and return where it begins.

    It lies over the whole of a row of the screen, never over a part of it.
    """
    screen = sheet.parentWidget()
    assert screen is not None, "a sheet lies over a screen"
    sheet.setMinimumHeight(0)
    sheet.adjustSize()
    top = foot - sheet.height()
    for row in rows:
        above = row.mapTo(screen, QPoint(0, 0)).y()
        if above - Space.KEY_GAP < top < above + row.height():
            top = above - Space.KEY_GAP // 2
    top = max(Space.KEY_GAP, top)
    sheet.setMinimumHeight(max(sheet.height(), foot - top))
    sheet.adjustSize()
    return top


class _FingerKey(Key):
    """A digit, large enough for a glance; it grows with the room beside the fields."""

    def _words_role(self) -> Role:
        return Role.TITLE


def finger_key(text: str, name: str, icon: str = "") -> Key:
    """Make a key for fingers: the keyboard has its own."""
    key = _FingerKey(text, icon=icon)
    key.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
    key.setAccessibleName(name)
    key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return key
