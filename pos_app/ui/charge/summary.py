"""What the customer takes, beside the ways to pay: the lines that fit, the taxes, the total."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.till.snapshots import LineView
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.widgets.painting import painting
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import detail, say

__all__ = ["SaleLines"]

LINE = 32


class SaleLines(QWidget):
    """The lines of a sale, as many as fit; the last row counts those that do not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no lines yet."""
        super().__init__(parent)
        self._lines: tuple[LineView, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_lines(self, lines: tuple[LineView, ...]) -> None:
        """Show these lines, top to bottom."""
        self._lines = lines
        said = (f"{detail(line.quantity)} {line.name}, {detail(line.amount)}" for line in lines)
        self.setAccessibleName(say("charge.lines"))
        self.setAccessibleDescription(". ".join(said))
        self.updateGeometry()
        self.update()

    @property
    def shown(self) -> tuple[LineView, ...]:
        """The lines there is room for."""
        room = max(1, self.height() // LINE)
        return self._lines if len(self._lines) <= room else self._lines[: room - 1]

    def sizeHint(self) -> QSize:
        """Return room for every line."""
        return QSize(390, len(self._lines) * LINE)

    def minimumSizeHint(self) -> QSize:
        """Return room for one line and the count of the rest."""
        return QSize(280, 2 * LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        shown = self.shown
        with painting(self) as painter:
            for row, line in enumerate(shown):
                self._paint_line(painter, QRectF(0, row * LINE, self.width(), LINE), line)
            left = len(self._lines) - len(shown)
            if left:
                box = QRectF(0, len(shown) * LINE, self.width(), LINE)
                words = say("charge.more_lines", count=left)
                draw_line(painter, box, words, Role.BODY, colour(palette().ink2))

    def _paint_line(self, painter: QPainter, box: QRectF, line: LineView) -> None:
        ink, right, tabular = colour(palette().ink), Qt.AlignmentFlag.AlignRight, Figures.TABULAR
        amount, count = detail(line.amount), f"{detail(line.quantity)} × "
        draw_line(painter, box, amount, Role.LABEL, ink, align=right, figures=tabular)
        draw_line(painter, box, count, Role.BODY, colour(palette().ink2), figures=tabular)
        left = line_width(count, Role.BODY, tabular)
        room = box.width() - left - line_width(amount, Role.LABEL, tabular) - 16
        draw_line(painter, QRectF(left, box.top(), room, LINE), line.name, Role.BODY, ink)
