"""The letters at the foot of a window: two sheets of keys, for one finger or for several."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QHideEvent, QPaintEvent, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.letters.caps import COLUMNS, LETTERS, SIGNS, Cap, Deed, Tilde, accented
from pos_app.ui.letters.letter_key import LetterKey
from pos_app.ui.theme import colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.clearing import TAKES_FOOT
from pos_app.ui.widgets.painting import painting
from pos_app.ui.words import say

__all__ = ["LettersPad"]

WIDEST = 1240
"""Pixels after which wider keys are only farther away."""

ROWS = len(LETTERS)
KEY_HEIGHT = Space.TARGET + Space.LEDGE
GAP = 6

PATIENCE = 450
"""Milliseconds after which a finger stays."""

AGAIN = 70
"""Milliseconds from one letter that is rubbed out to the next while a finger stays."""

TILDE_WORDS = {
    Tilde.NONE: "letters.tilde",
    Tilde.ACUTE: "letters.tilde.acute",
    Tilde.DIAERESIS: "letters.tilde.diaeresis",
}
SHIFT_WORDS = ("letters.shift", "letters.shift.once", "letters.shift.stays")

Sheet = tuple[tuple[Cap, ...], ...]


class LettersPad(QWidget):
    """Keys that say what was written; who made it sends that on.

    A letter is written when its finger leaves, or when the next finger comes; a finger that stays
    on a vowel writes it with its tilde, on «n» it writes «ñ», and rubs out until it leaves.

    Signals:
        written: One sign.
        rubbed_out: The sign before the cursor is to go.
        entered: What was written is whole.
        left: The letters are to go away.
    """

    written = Signal(str)
    rubbed_out = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make hidden letters of a window."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(say("letters.pad"))
        self.setProperty(TAKES_FOOT, True)
        self._tilde = Tilde.NONE
        self._shift = 0
        self._signs_shown = False
        self._fingers: dict[int, LetterKey | None] = {}
        self._down: LetterKey | None = None
        self._held = False
        self._life = QTimer(self)
        self._life.timeout.connect(self._ripen)
        self.hide()

    # --- what it shows ---------------------------------------------------------------------------

    def begin(self) -> None:
        """Begin with small letters, whatever was written before."""
        self._signs_shown, self._shift = False, 0
        self._set_tilde(Tilde.NONE)

    @property
    def keys(self) -> tuple[LetterKey, ...]:
        """The keys of the sheet that lies on top."""
        return self._signs if self._signs_shown else self._letters

    def key(self, name: str) -> LetterKey:
        """The key that is called so, or has this on it."""
        return next(one for one in self.keys if name in {one.accessibleName(), one.text()})

    @cached_property
    def _letters(self) -> tuple[LetterKey, ...]:
        return self._make(LETTERS)

    @cached_property
    def _signs(self) -> tuple[LetterKey, ...]:
        return self._make(SIGNS)

    def _make(self, sheet: Sheet) -> tuple[LetterKey, ...]:
        keys = tuple(LetterKey(cap, self) for row in sheet for cap in row)
        for key in keys:
            key.pressed.connect(lambda key=key: self._press(key))
            key.released.connect(lambda key=key: self._release(key))
        return keys

    def _show(self) -> None:
        """Lay out the sheet on top, each cap as it writes now."""
        for key in self.keys:
            match key.cap.deed:
                case Deed.WRITE:
                    key.show_sign(self._sign_of(key.cap.sign))
                case Deed.SHIFT:
                    key.latch(on=self._shift > 0, word=say(SHIFT_WORDS[self._shift]))
                    key.set_text("⇪" if self._shift == 2 else "")
                case Deed.TILDE:
                    key.set_text(self._tilde.shown or say("letters.tilde"))
                    on = self._tilde is not Tilde.NONE
                    key.latch(on=on, word=say(TILDE_WORDS[self._tilde]))
                case Deed.TURN if self._signs_shown:
                    key.say(say("letters.turn_back"))
        other = "_letters" if self._signs_shown else "_signs"
        for key in vars(self).get(other, ()):
            key.hide()
        self._place()
        for key in self.keys:
            key.show()

    def _sign_of(self, sign: str) -> str:
        written = accented(sign, self._tilde)
        return written.upper() if self._shift else written

    # --- where it lies ---------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """Return the height of five rows; it is as wide as its window."""
        return QSize(WIDEST, ROWS * KEY_HEIGHT + (ROWS - 1) * GAP + 2 * Space.KEY_GAP)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Spread the keys over the width."""
        self._place()

    def _place(self) -> None:
        room = min(self.width(), WIDEST) - 2 * Space.PAGE
        left, step = (self.width() - room) / 2, (room + GAP) / COLUMNS
        sheet = SIGNS if self._signs_shown else LETTERS
        keys, top = iter(self.keys), Space.KEY_GAP
        for row in sheet:
            column = 0
            for cap in row:
                begin = round(left + column * step)
                end = round(left + (column + cap.columns) * step)
                next(keys).setGeometry(begin, top, end - begin - GAP, KEY_HEIGHT)
                column += cap.columns
            top += KEY_HEIGHT + GAP

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground with its edge."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour(palette().canvas))
            edge = QRectF(0, 0, self.width(), 1)
            painter.fillRect(edge, colour(palette().control))

    # --- fingers ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Take every finger by itself: two thumbs write faster than one leaves."""
        if not isinstance(event, QTouchEvent):
            return super().event(event)
        event.accept()
        if event.type() is QEvent.Type.TouchCancel:
            self._let_go()
            return True
        for point in event.points():
            self._touch(point)
        return True

    def _touch(self, point: QEventPoint) -> None:
        match point.state():
            case QEventPoint.State.Pressed:
                key = self._fingers[point.id()] = self._key_at(point.position().toPoint())
                if key is not None:
                    key.setDown(True)
                    self._press(key)
            case QEventPoint.State.Released:
                key = self._fingers.pop(point.id(), None)
                if key is not None:
                    key.setDown(False)
                    self._release(key)

    def _key_at(self, place: QPoint) -> LetterKey | None:
        found = self.childAt(place)
        return found if isinstance(found, LetterKey) else None

    def _press(self, key: LetterKey) -> None:
        if self._down is not None:
            self._release(self._down)
        self._down, self._held = key, False
        if key.cap.held or key.cap.deed is Deed.RUB_OUT:
            self._life.start(PATIENCE)

    def _ripen(self) -> None:
        """A finger stays."""
        key, self._held = self._down, True
        assert key is not None, "without a finger no time passes"
        if key.cap.deed is Deed.RUB_OUT:
            self._life.start(AGAIN)
            self.rubbed_out.emit()
        else:
            self._life.stop()
            key.show_sign(self._held_sign(key))

    def _held_sign(self, key: LetterKey) -> str:
        return key.cap.held.upper() if self._shift else key.cap.held

    def _release(self, key: LetterKey) -> None:
        if key is not self._down:
            return
        held, self._down = self._held, None
        self._life.stop()
        if key.cap.deed is Deed.WRITE:
            self._write(self._held_sign(key) if held else self._sign_of(key.cap.sign))
        elif not held:
            self._do(key.cap.deed)

    def _let_go(self) -> None:
        """Forget what is pressed: nothing of it is written."""
        self._life.stop()
        for key in self._fingers.values():
            if key is not None:
                key.setDown(False)
        self._fingers.clear()
        self._down = None

    def hideEvent(self, event: QHideEvent) -> None:
        """Let no letter repeat that nobody sees."""
        super().hideEvent(event)
        self._let_go()

    # --- what they do ----------------------------------------------------------------------------

    def _write(self, sign: str) -> None:
        if self._shift == 1:
            self._shift = 0
        self._set_tilde(Tilde.NONE)
        self.written.emit(sign)

    def _do(self, deed: Deed) -> None:
        match deed:
            case Deed.SPACE:
                self._write(" ")
            case Deed.RUB_OUT:
                self.rubbed_out.emit()
            case Deed.ENTER:
                self.entered.emit()
            case Deed.LEAVE:
                self.left.emit()
            case Deed.TILDE:
                self._set_tilde(self._tilde.next)
            case Deed.SHIFT:
                self._shift = (self._shift + 1) % len(SHIFT_WORDS)
                self._show()
            case _:
                self._signs_shown = not self._signs_shown
                self._show()

    def _set_tilde(self, tilde: Tilde) -> None:
        self._tilde = tilde
        self._show()
