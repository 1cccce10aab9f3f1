"""One key of the letters."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from pos_app.ui.letters.caps import Cap, Deed
from pos_app.ui.theme import Role, colour
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key, KeyKind, KeyLook
from pos_app.ui.widgets.typeset import draw_line
from pos_app.ui.words import say

__all__ = ["LetterKey"]

ICONS = {Deed.RUB_OUT: "bksp", Deed.SHIFT: "shift", Deed.LEAVE: "chevd"}

SPOKEN = {
    ",": "comma", ".": "dot", "-": "dash", "@": "at", "/": "slash", "*": "star", "_": "underscore",
    "#": "hash", "$": "dollar", "%": "percent", "&": "and", "+": "plus", "=": "equals",
    "(": "open", ")": "close", "'": "quote", '"': "quotes", "!": "called", "?": "asked",
    "¡": "calls", "¿": "asks", ":": "colon", ";": "semicolon", "°": "degree", "<": "less",
    ">": "more", "~": "wave", "[": "open_square", "]": "close_square", "{": "open_curly",
    "}": "close_curly", "\\": "backslash", "|": "bar", "^": "hat", "€": "euro",
}  # fmt: skip
"""What a screen reader would leave out, by the key of its name."""


class LetterKey(Key):
    """A cap for a finger: the keyboard has its own, so it never takes the keyboard."""

    def __init__(self, cap: Cap, parent: QWidget) -> None:
        """Make the key of a cap."""
        self.cap = cap
        self._said = ""
        super().__init__(cap.sign.strip(), icon=ICONS.get(cap.deed, ""), parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if cap.deed not in {Deed.WRITE, Deed.TILDE}:
            self.say(say(f"letters.{cap.deed.value}"))
        if cap.deed in {Deed.SPACE, Deed.ENTER}:
            self.set_text(self._said)
        if cap.deed is Deed.LEAVE:
            self.set_text(say("letters.leave.word"))
        if cap.deed is Deed.WRITE:
            self.show_sign(cap.sign)

    def show_sign(self, sign: str) -> None:
        """Show what it writes now."""
        self._said = say(f"letters.sign.{SPOKEN[sign]}") if sign in SPOKEN else sign
        self.set_text(sign)

    def say(self, name: str) -> None:
        """Be called so by a screen reader."""
        self._said = name
        self._describe()

    def latch(self, *, on: bool, word: str) -> None:
        """Show whether what follows is changed by it, and say so."""
        self.set_kind(KeyKind.SOFT if on else KeyKind.NORMAL)
        self.say(word)

    def sizeHint(self) -> QSize:
        """Return the least a finger finds; the sheet gives it more."""
        return QSize(Space.TARGET, Space.TARGET)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def _describe(self) -> None:
        super()._describe()
        if self._said:
            self.setAccessibleName(self._said)

    def _paint_words(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        if self._icon:
            super()._paint_words(painter, box, look)
            return
        role = Role.TITLE if len(self.text()) == 1 else Role.LABEL
        wide = QRectF(0, box.top(), self.width(), box.height())
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_line(painter, wide, self.text(), role, colour(look.ink), align=middle)
