"""The lines of a sale with how much of each is meant; plus and minus step the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius
from pos_app.ui.widgets.card_list import CardList
from pos_app.ui.widgets.typeset import draw_line, line_width

__all__ = ["ROW", "QuantityLine", "QuantityList"]

ROW = 72

MORE = {Qt.Key.Key_Plus, Qt.Key.Key_Right, Qt.Key.Key_Space}
LESS = {Qt.Key.Key_Minus, Qt.Key.Key_Left}


@dataclass(frozen=True, slots=True)
class QuantityLine:
    """One line of a sale in words.

    Attributes:
        line: Its number in the sale.
        chosen: How much of it is meant: «1».
        of: How much may: «de 2».
        usable: Whether any of it can still be meant.
        counted: Whether one may mean some of it; else all of it, and no count stands before it.
    """

    line: int
    chosen: str
    of: str
    name: str
    below: str
    amount: str
    marked: bool
    usable: bool
    spoken: str
    counted: bool = True

    @property
    def key(self) -> str:
        """Lines of the same names are the same sale."""
        return self.name


def _fitting(count: str, room: float) -> Role:
    """Write what was weighed smaller rather than cut it."""
    roles = (Role.TITLE, Role.STRONG, Role.SMALL)
    fits = (role for role in roles if line_width(count, role, Figures.TABULAR) <= room)
    return next(fits, Role.SMALL)


def _paint_line(painter: QPainter, box: QRectF, line: QuantityLine) -> None:
    tokens, right = palette(), Qt.AlignmentFlag.AlignRight
    strong = colour(tokens.ink if line.usable else tokens.ink3)
    count = QRectF(box.left() + 8, box.top(), 56, box.height())
    if line.usable:
        ink = colour(tokens.accentink if line.marked else tokens.ink3)
        draw_line(painter, count, line.chosen, _fitting(line.chosen, count.width()), ink,
                  align=right, figures=Figures.TABULAR)  # fmt: skip
        of = QRectF(count.right() + 6, box.top() + 2, 66, box.height())
        draw_line(painter, of, line.of, Role.SMALL, colour(tokens.ink2))
    left = box.left() + (144 if line.counted else 16)
    amount = QRectF(box.right() - 166, box.top(), 150, box.height())
    draw_line(painter, amount, line.amount, Role.FIGURE, strong, align=right,
              figures=Figures.TABULAR)  # fmt: skip
    room = amount.left() - 12 - left
    name = QRectF(left, box.top() + 13, room, 24)
    draw_line(painter, name, line.name, Role.STRONG, strong)
    below = QRectF(left, name.bottom() + 1, room, 20)
    draw_line(painter, below, line.below, Role.SMALL, colour(tokens.ink2))


class QuantityList(CardList[QuantityLine]):
    """The lines, one to choose; plus and minus say how much of it is meant.

    Signals:
        more_asked: One more of the chosen line.
        less_asked: One less.
        entered: Enter was pressed.
    """

    more_asked = Signal()
    less_asked = Signal()
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list; the name is for a screen reader."""
        super().__init__(name, parent, height=ROW, radius=Radius.KEY, paint_line=_paint_line)

    def show_lines(self, lines: Sequence[QuantityLine]) -> None:
        """Show these lines; another sale begins at its first one that can be meant."""
        before = self.rows.keys
        self.rows.set_lines(lines)
        if lines and before != self.rows.keys:
            self.choose(next((row for row, line in enumerate(lines) if line.usable), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take plus and minus for the chosen line, and Enter for going on."""
        key = Qt.Key(event.key())
        if key in MORE:
            self.more_asked.emit()
        elif key in LESS:
            self.less_asked.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
