"""Money that the cashier confirms: cash, and the other ways a manager switched on.

It stands below what Wompi confirms, on another ground and with a stronger edge, so that nobody
mistakes one for the other.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.keys import Key, KeyLook
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.widgets.painting import fill_round, ledge_box, stroke_round
from pos_app.ui.words import say

__all__ = ["HandKey", "HandKeys"]

HEIGHT = 80
WELL = 48


class HandKey(Key):
    """A way that the cashier confirms."""

    focus_radius = Radius.CARD
    tall_gap = 28

    def __init__(self, name: str, icon: str, detail: str, parent: QWidget | None = None) -> None:
        """Make the key of a way."""
        super().__init__(name, icon=icon, detail=detail, parent=parent)
        self.name = name
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room of two lines beside the sign."""
        return QSize(440, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which it can be read."""
        return QSize(200, HEIGHT)

    def _paint_box(self, painter: QPainter, look: KeyLook) -> QRectF:
        tokens = palette()
        sunk = Space.LEDGE - look.depth
        return ledge_box(
            painter,
            QRectF(self.rect()).adjusted(0, sunk, 0, 0),
            Radius.CARD,
            fill=colour(tokens.sunken),
            edge=colour(tokens.control),
            ledge=colour(tokens.control),
            depth=look.depth,
        )

    def _paint_tall(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        """Stand the sign in a well, as the ways that Wompi confirms do."""
        well = QRectF(box.left() + Space.PAGE, box.center().y() - WELL / 2, WELL, WELL)
        fill_round(painter, well, Radius.KEY, colour(palette().surface))
        stroke_round(painter, well, Radius.KEY, colour(palette().line))
        super()._paint_tall(painter, box.adjusted(6, 0, 6, 0), look)


class HandKeys(QWidget):
    """The keys of money by hand.

    Signals:
        cash_asked: The customer pays in cash.
        other_noted: Money came in this way, and the cashier answers for it.
    """

    cash_asked = Signal()
    other_noted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer cash; nobody switched anything else on yet."""
        super().__init__(parent)
        self._others: tuple[str, ...] = ()
        self._first = 1
        self._grid = QGridLayout()
        self._grid.setSpacing(Space.TILE_GAP)
        self.keys: list[HandKey] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.KEY_GAP)
        head = QHBoxLayout()
        head.setSpacing(Space.KEY_GAP)
        head.addWidget(Icon("user", size=20, tone="ink2"))
        head.addWidget(Text(say("charge.by_you"), Role.LABEL, tone="ink2"), 1)
        column.addLayout(head)
        column.addLayout(self._grid)
        self._make_keys()

    def show_others(self, names: tuple[str, ...]) -> None:
        """Offer these other ways."""
        if names != self._others:
            self._others = names
            self._make_keys()

    def number_from(self, first: int) -> None:
        """Number the keys behind those of Wompi's ways."""
        self._first = first
        for place, key in enumerate(self.keys):
            key.set_hint(str(first + place))

    def _make_keys(self) -> None:
        for key in self.keys:
            self._grid.removeWidget(key)
            key.hide()
            key.deleteLater()
        cash = HandKey(say("charge.cash"), "cash", say("charge.cash.detail"))
        cash.fired.connect(self.cash_asked)
        self.keys = [cash]
        for name in self._others:
            key = HandKey(name, "swap", say("charge.other.detail"))
            key.fired.connect(lambda name=name: self._ask(name))
            self.keys.append(key)
        for place, key in enumerate(self.keys):
            self._grid.addWidget(key, place // 2, place % 2)
        self.number_from(self._first)

    def _ask(self, name: str) -> None:
        """Ask the cashier to look first; the safe answer is that the money is not there."""
        question = Dialog(
            self.window(),
            icon="alert",
            title=say("others.ask", name=name),
            text=say("others.ask.detail"),
            safe=say("others.not_yet"),
            act=say("others.note"),
        )
        question.ask(lambda: self.other_noted.emit(name))
