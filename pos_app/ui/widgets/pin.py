"""A PIN, typed on the keyboard or on keys for fingers, and never shown."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets import access
from pos_app.ui.widgets.keys import Key, KeyKind, KeyLook
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line

SHORTEST, LONGEST = 4, 6
"""How many digits a PIN has; the till says what is a good one."""

PHONE = 3
"""Keys in a row of a telephone."""

_DOT = 20
DOTS_GAP = 16
_DOT_GAP = 16
_HEIGHT = 36
_SIGN = 24


class PinDots(QWidget):
    """One dot a digit: filled once it is typed. The keyboard's place is here."""

    focus_radius = Radius.KEY
    accessible_role = QAccessible.Role.EditableText

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the dots of an empty PIN."""
        super().__init__(parent)
        self._count = 0
        self.setProperty("takes_pin", True)  # quick digits are no code here
        self.setAccessibleName(self.tr("PIN"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        access.describe(self)

    @property
    def count(self) -> int:
        """How many are filled."""
        return self._count

    def accessible_value(self) -> str:
        """Tell how many digits there are, never which."""
        return self.tr("{0} números").format(self._count)

    def set_count(self, count: int) -> None:
        """Fill so many."""
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the longest PIN."""
        return QSize(LONGEST * (_DOT + _DOT_GAP), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the filled dots, then the empty ones that a PIN has at least."""
        shown = max(SHORTEST, self._count)
        left = (self.width() - shown * _DOT - (shown - 1) * _DOT_GAP) / 2
        with painting(self) as painter:
            for number in range(shown):
                top = (_HEIGHT - _DOT) / 2
                box = QRectF(left + number * (_DOT + _DOT_GAP), top, _DOT, _DOT)
                if number < self._count:
                    fill_round(painter, box, _DOT / 2, colour(palette().ink))
                else:
                    stroke_round(painter, box, _DOT / 2, colour(palette().control), 1.5)


class _DigitKey(Key):
    """A digit in large letters, for fingers: the keyboard has its own."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        name: str = "",
        kind: KeyKind = KeyKind.NORMAL,
        parent: QWidget | None = None,
    ) -> None:
        self._name = name
        super().__init__(text, icon=icon, kind=kind, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _describe(self) -> None:
        super()._describe()
        if self._name:
            self.setAccessibleName(self._name)

    def sizeHint(self) -> QSize:
        return QSize(Space.TARGET, self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(Space.TARGET, Space.TARGET)

    def _paint_centred(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        if self._icon:
            at = box.center() - QPointF(_SIGN / 2, _SIGN / 2)
            draw_icon(painter, at, self._icon, look.ink, _SIGN)
            return
        role = Role.PAGE if self.text().isdigit() else Role.LABEL
        whole = QRectF(0, box.top(), self.width(), box.height())
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_line(painter, whole, self.text(), role, colour(look.ink), align=middle)


class PinPad(QWidget):
    """Dots, and the keys that fill them; digits of the keyboard type at once.

    Signals:
        given: The whole PIN, when Enter was pressed.
        typing: A digit was typed or rubbed out.
    """

    given = Signal(str)
    typing = Signal()

    def __init__(
        self, enter: str, *, columns: int = 3, key_height: int = 64, parent: QWidget | None = None
    ) -> None:
        """Make an empty pad.

        Args:
            enter: What Enter does: «Entrar»; no key of its own where it is empty.
            columns: Keys in a row; phone order with three, one low block with six: there no
                corner holds the zero's neighbour, and what rubs out comes last.
            key_height: Of a key, its ledge included.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self._pin = ""
        self.dots = PinDots()
        self.enter = _DigitKey(enter, kind=KeyKind.PRINCIPAL, parent=self)
        self.enter.setVisible(bool(enter))
        self.setFocusProxy(self.dots)
        self.keys = self._make_keys()
        self._lay_out(columns, key_height)

    @property
    def count(self) -> int:
        """How many digits are typed."""
        return len(self._pin)

    def clear(self) -> None:
        """Forget what was typed."""
        self._pin = ""
        self.dots.set_count(0)

    def set_shut(self, reason: str) -> None:
        """Take no digit for the reason, or again with an empty one."""
        for key in (*self.keys.values(), self.enter):
            key.set_unavailable(reason)

    def give(self) -> None:
        """Hand the PIN over if there is one; it is forgotten here at once."""
        if self.count >= SHORTEST and self.enter.isEnabled() and not self.enter.busy:
            pin = self._pin
            self.clear()
            self.given.emit(pin)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type with the keyboard's digits, wherever they lie on it."""
        text = event.text()
        if len(text) == 1 and text in "0123456789":
            self._type(text)
        elif event.key() == Qt.Key.Key_Backspace:
            self._rub_out()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._pin:
            self.give()
        else:
            super().keyPressEvent(event)

    def _type(self, digit: str) -> None:
        if self.count < LONGEST and self.enter.isEnabled() and not self.enter.busy:
            self._pin += digit
            self._changed()

    def _rub_out(self) -> None:
        self._pin = self._pin[:-1]
        self._changed()

    def _changed(self) -> None:
        self.dots.set_count(self.count)
        access.announce(self.dots)
        self.typing.emit()

    def _make_keys(self) -> dict[str, Key]:
        keys: dict[str, Key] = {}
        for digit in "123456789":
            keys[digit] = _DigitKey(digit)
        keys["<"] = _DigitKey("", icon="bksp", name=self.tr("Borrar"))
        keys["0"] = _DigitKey("0")
        for name, key in keys.items():
            key.fired.connect(self._rub_out if name == "<" else lambda name=name: self._type(name))
        self.enter.fired.connect(self.give)
        return keys

    def _lay_out(self, columns: int, key_height: int) -> None:
        grid = QGridLayout()
        grid.setSpacing(Space.KEY_GAP)
        shown = [*self.keys.values()] + [self.enter] * bool(self.enter.text())
        if columns > PHONE:
            shown.sort(key=lambda key: key is self.keys["<"])
        for place, key in enumerate(shown):
            key.setFixedHeight(key_height)
            grid.addWidget(key, place // columns, place % columns)
            grid.setColumnStretch(place % columns, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(DOTS_GAP)
        column.addWidget(self.dots)
        column.addLayout(grid)
