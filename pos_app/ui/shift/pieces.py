"""One row of a count: the note or coin, how many of it, and what they are worth."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from pos_app.core.money import Money
from pos_app.ui.shift.words import note_name, piece_name
from pos_app.ui.theme import Figures, Role, colour, font, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.clearing import OWN_KEYS
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line
from pos_app.ui.words import detail

__all__ = ["CountField", "CountRow", "PieceMark"]

MOST_PIECES = 9_999

TINTS = {
    100_000: "tint_cold",
    50_000: "tint_store",
    20_000: "tint_food",
    10_000: "tint_dessert",
    5_000: "tint_bakery",
    2_000: "accentsoft",
}

NOTE = QSize(88, 48)
FLAT_NOTE = QSize(88, 40)
FLAT_ROW = 44
"""A row where a page is flat, and the drawings in it."""

WORTH = 200
"""The widest room of an amount: further away it would not be read with its row."""


class PieceMark(QWidget):
    """A note or a coin as a flat drawing; hidden from a screen reader, which reads the field."""

    def __init__(self, pesos: int, *, coin: bool, parent: QWidget | None = None) -> None:
        """Draw a denomination."""
        super().__init__(parent)
        self._pesos = pesos
        self._coin = coin
        self.setFixedSize(NOTE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        with painting(self) as painter:
            if self._coin:
                self._paint_coin(painter)
            else:
                self._paint_note(painter)

    def _paint_note(self, painter: QPainter) -> None:
        tokens, box = palette(), QRectF(self.rect())
        fill_round(painter, box, 8, colour(getattr(tokens, TINTS[self._pesos])))
        stroke_round(painter, box, 8, colour(tokens.control))
        stroke_round(painter, box.adjusted(5, 5, -5, -5), 4, colour(tokens.ledge))
        self._say(painter, box)

    def _paint_coin(self, painter: QPainter) -> None:
        tokens = palette()
        across = self.height()
        box = QRectF((self.width() - across) / 2, 0, across, across)
        fill_round(painter, box, across / 2, colour(tokens.tint_coffee))
        stroke_round(painter, box, across / 2, colour(tokens.control))
        stroke_round(painter, box.adjusted(4, 4, -4, -4), across / 2 - 4, colour(tokens.ledge))
        self._say(painter, box)

    def _say(self, painter: QPainter, box: QRectF) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        ink = colour(palette().ink)
        draw_line(painter, box, note_name(self._pesos), Role.HINT, ink, align=middle)


class CountField(QLineEdit):
    """How many of one denomination; empty is none.

    Signals:
        reached: The cursor came here.
        entered: Enter was pressed: the next one is meant.
        stepped: An arrow was pressed: so many rows up or down.
    """

    reached = Signal()
    entered = Signal()
    stepped = Signal(int)
    focus_radius = Radius.KEY
    focus_halo = True

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty field with a name."""
        super().__init__(parent)
        self.setFrame(False)
        self.setFont(font(Role.FIGURE, figures=Figures.TABULAR))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(64, Space.TARGET)
        self.setAccessibleName(name)
        self.setPlaceholderText("0")
        self.setMaxLength(4)
        self.setProperty(OWN_KEYS, True)
        self.setValidator(QIntValidator(0, MOST_PIECES, self))
        self.setTextMargins(2, 0, 2, 0)
        self._fresh = True
        self.installEventFilter(self)

    @property
    def pieces(self) -> int:
        """How many there are."""
        return int(self.text() or "0")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Walk with Enter and the arrows, and mark what typing replaces."""
        if event.type() is QEvent.Type.FocusIn:
            self._fresh = True
            self.reached.emit()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._walks(event.key())
        return False

    def _walks(self, key: int) -> bool:
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self.insert(str(key - Qt.Key.Key_0))
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def insert(self, text: str) -> None:
        """Type; what is typed first after coming here replaces what stood there."""
        if self._fresh:
            self.clear()
        self._fresh = False
        super().insert(text)

    def mousePressEvent(self, event: object) -> None:  # noqa: ARG002 -- Qt's own shape
        """Take a touch as the wish to count this one anew."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._fresh = True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, and the number in it."""
        tokens, box = palette(), QRectF(self.rect())
        active = self.hasFocus()
        with painting(self) as painter:
            fill = tokens.accentsoft if active else tokens.surface
            fill_round(painter, box, Radius.KEY, colour(fill))
            edge, width = (tokens.focus, 2.0) if active else (tokens.control, 1.0)
            stroke_round(painter, box, Radius.KEY, colour(edge), width)
        super().paintEvent(event)


class CountRow(QWidget):
    """A denomination with its field.

    Signals:
        changed: There are more or fewer of it.
    """

    changed = Signal()

    def __init__(self, pesos: int, *, coin: bool, parent: QWidget | None = None) -> None:
        """Make a row without any of it."""
        super().__init__(parent)
        self.pesos = pesos
        self.name = piece_name(pesos, coin=coin)
        self.field = CountField(self.name)
        self._amount = Text(
            "", Role.STRONG, figures=Figures.TABULAR, align=Qt.AlignmentFlag.AlignRight
        )
        self._amount.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._amount.setMaximumWidth(WORTH)
        self.less = self._step("minus", -1)
        self.more = self._step("plus", 1)
        self.field.textChanged.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._mark = PieceMark(pesos, coin=coin)
        row.addWidget(self._mark)
        row.addSpacing(8)
        for widget in (self.less, self.field, self.more):
            row.addWidget(widget)
        row.addWidget(self._amount, 1)
        row.addStretch()
        self.setFixedHeight(Space.TARGET)
        self._show()

    def set_steps(self, shown: bool) -> None:
        """Take the keys beside the field away where there is no room: the pad does the same."""
        self.less.setVisible(shown)
        self.more.setVisible(shown)

    def set_flat(self, flat: bool) -> None:
        """Take less height."""
        height = FLAT_ROW if flat else Space.TARGET
        self._mark.setFixedSize(FLAT_NOTE if flat else NOTE)
        self.field.setFixedHeight(height)
        self.setFixedHeight(height)

    def _step(self, icon: str, by: int) -> Key:
        key = Key("", icon=icon, kind=KeyKind.NORMAL)
        key.setFixedWidth(Space.TARGET)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sign = self.tr("Uno más: {0}") if by > 0 else self.tr("Uno menos: {0}")
        key.setAccessibleName(sign.format(self.name))
        key.fired.connect(lambda: self._add(by))
        return key

    def _add(self, by: int) -> None:
        self.field.setText(str(min(MOST_PIECES, max(0, self.field.pieces + by))))
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        amount = Money.pesos(self.pesos * self.field.pieces)
        self._amount.set_text(detail(amount) if amount else "")
        self.changed.emit()
