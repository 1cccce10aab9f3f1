"""What the customer takes, beside the ways to pay: the lines that fit, the taxes, the total."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.core.goods import Goods, LineGoods
from pos_app.core.money import Quantity
from pos_app.till.snapshots import LineView
from pos_app.till.tenders.snapshots import MoneySnapshot
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.widgets.painting import painting
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import counted, detail, say

__all__ = ["SaleLines"]

LINE = 32
LOW_LINE = 26
"""Where not every line has its room."""


class SaleLines(QWidget):
    """The lines of a sale, as many as fit; the last row counts those that do not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no lines yet."""
        super().__init__(parent)
        self._lines: tuple[LineView, ...] = ()
        self._money: MoneySnapshot | None = None
        self._chosen: dict[int, Quantity] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_lines(self, lines: tuple[LineView, ...]) -> None:
        """Show these lines, top to bottom."""
        self._lines = lines
        self.setAccessibleName(say("charge.lines"))
        self._describe()
        self.updateGeometry()

    def show_money(self, money: MoneySnapshot) -> None:
        """Say of every line what is paid of it, once the sale is split by its goods."""
        self._money = money
        self._describe()

    def show_chosen(self, goods: Goods) -> None:
        """Say of every line what of it is paid now."""
        self._chosen = dict(goods.lines)
        self._describe()

    def mark(self, line: LineView) -> str:
        """What is said of a line: how much of it is paid, being paid, or paid now."""
        money = self._money
        chosen = self._chosen.get(line.line_id, Quantity(0))
        goods = LineGoods(line.line_id, line.quantity)
        if money is not None and money.shares:
            goods = money.standing(line.line_id, line.quantity)
        told = {
            "charge.line.paid": goods.paid,
            "charge.line.short": goods.short,
            "charge.line.asked": goods.asked,
            "charge.line.now": chosen,
        }
        some = {key: count for key, count in told.items() if count.thousandths}
        return " · ".join(
            say(key) if count == goods.sold else f"{detail(count)} {say(key)}"
            for key, count in some.items()
        )

    def _describe(self) -> None:
        said = (
            ", ".join(filter(None, (f"{detail(line.quantity)} {line.name}", detail(line.amount),
                                    self.mark(line))))
            for line in self._lines
        )  # fmt: skip
        self.setAccessibleDescription(". ".join(said))
        self.update()

    @property
    def shown(self) -> tuple[LineView, ...]:
        """The lines there is room for."""
        room = max(1, self.height() // self._line)
        return self._lines if len(self._lines) <= room else self._lines[: room - 1]

    @property
    def _line(self) -> int:
        """How high a line is."""
        return LINE if len(self._lines) * LINE <= self.height() else LOW_LINE

    def sizeHint(self) -> QSize:
        """Return room for every line."""
        return QSize(390, len(self._lines) * LINE)

    def minimumSizeHint(self) -> QSize:
        """Return room for one line and the count of the rest."""
        return QSize(280, 2 * LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        shown, high = self.shown, self._line
        with painting(self) as painter:
            for row, line in enumerate(shown):
                self._paint_line(painter, QRectF(0, row * high, self.width(), high), line)
            left = len(self._lines) - len(shown)
            if left:
                box = QRectF(0, len(shown) * high, self.width(), high)
                words = say("charge.more_lines", count=counted(left))
                draw_line(painter, box, words, Role.BODY, colour(palette().ink2))

    def _paint_line(self, painter: QPainter, box: QRectF, line: LineView) -> None:
        ink, right, tabular = colour(palette().ink), Qt.AlignmentFlag.AlignRight, Figures.TABULAR
        amount, count = detail(line.amount), f"{detail(line.quantity)} × "
        draw_line(painter, box, amount, Role.LABEL, ink, align=right, figures=tabular)
        draw_line(painter, box, count, Role.BODY, colour(palette().ink2), figures=tabular)
        left = line_width(count, Role.BODY, tabular)
        room = box.width() - left - line_width(amount, Role.LABEL, tabular) - 16
        mark = self.mark(line)
        if mark:
            place = QRectF(left, box.top(), room, box.height())
            soft = colour(palette().ink2)
            draw_line(painter, place, mark, Role.SMALL, soft, align=right)
            room -= line_width(mark, Role.SMALL) + 12
        draw_line(painter, QRectF(left, box.top(), room, box.height()), line.name, Role.BODY, ink)
