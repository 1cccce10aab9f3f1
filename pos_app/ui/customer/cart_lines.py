"""What the customer takes, in letters that are read across the counter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.till.snapshots import LineView
from pos_app.ui.sale.views import percent
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.widgets.painting import painting
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import detail, say

__all__ = ["CartLines"]

LINE = 53
LETTERS, FIGURES, BESIDE = Role.LEAD_FULL, Role.KEY_BIG, Role.KEY_TITLE
GAP = 16
BREATH = 6


class CartLines(QWidget):
    """The lines of a sale; where not all fit, the newest do, below the count of the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no lines yet."""
        super().__init__(parent)
        self._lines: tuple[LineView, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_lines(self, lines: tuple[LineView, ...]) -> None:
        """Show these lines, the oldest on top."""
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
        return self._lines if len(self._lines) <= room else self._lines[-max(1, room - 1) :]

    def sizeHint(self) -> QSize:
        """Return room for every line."""
        return QSize(390, len(self._lines) * LINE)

    def minimumSizeHint(self) -> QSize:
        """Return room for the newest line and the count of the rest."""
        return QSize(280, min(2, len(self._lines)) * LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines, a hairline below each."""
        shown = self.shown
        hidden = len(self._lines) - len(shown)
        with painting(self) as painter:
            row = QRectF(0, 0, self.width(), LINE)
            if hidden:
                words = say("customer.earlier", count=hidden)
                draw_line(painter, row, words, BESIDE, colour(palette().ink3))
                self._paint_rule(painter, row)
                row.translate(0, LINE)
            for line in shown:
                self._paint_line(painter, row, line)
                self._paint_rule(painter, row)
                row.translate(0, LINE)

    def _paint_line(self, painter: QPainter, row: QRectF, line: LineView) -> None:
        tokens, tabular = palette(), Figures.TABULAR
        amount, count = detail(line.amount), f"{detail(line.quantity)} ×"
        right = Qt.AlignmentFlag.AlignRight
        ink = colour(tokens.ink)
        draw_line(painter, row, amount, FIGURES, ink, align=right, figures=tabular)
        draw_line(painter, row, count, LETTERS, colour(tokens.ink3), figures=tabular)
        left = line_width(count, LETTERS, tabular) + GAP
        off = f"\N{MINUS SIGN}{percent(line.discount)}" if line.discount else ""
        beside = line_width(off, BESIDE) + BREATH if off else 0
        room = row.width() - left - line_width(amount, FIGURES, tabular) - GAP - beside
        name = QRectF(left, row.top(), room, LINE)
        draw_line(painter, name, line.name, LETTERS, ink)
        if off:
            end = min(line_width(line.name, LETTERS), room)
            box = QRectF(left + end + BREATH, row.top(), beside + BREATH, LINE)
            draw_line(painter, box, off, BESIDE, colour(tokens.ink3))

    def _paint_rule(self, painter: QPainter, row: QRectF) -> None:
        hairline = QRectF(row.left(), row.bottom() - 1, row.width(), 1)
        painter.fillRect(hairline, colour(palette().line))
