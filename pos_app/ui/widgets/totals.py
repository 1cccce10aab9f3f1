"""The totals above Cobrar: base, taxes, count and savings."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.widgets.painting import painting
from pos_app.ui.widgets.typeset import draw_line, line_width

_LINE = 24
_TOP = 9


@dataclass(frozen=True, slots=True)
class TotalLine:
    """One line of the totals.

    Attributes:
        name: «IVA».
        amount: «$ 6.038».
        note: What the name covers, smaller: «5 % $ 1.567 · 19 % $ 4.471».
        strong: The line of count and savings.
    """

    name: str
    amount: str
    note: str = ""
    strong: bool = False


class Totals(QWidget):
    """The totals of a sale; the grand total itself lives inside Cobrar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty block."""
        super().__init__(parent)
        self._lines: tuple[TotalLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def lines(self) -> tuple[TotalLine, ...]:
        """What it shows."""
        return self._lines

    def show_lines(self, lines: Sequence[TotalLine]) -> None:
        """Show these lines, top to bottom."""
        self._lines = tuple(lines)
        said = (" ".join(part for part in (x.name, x.note, x.amount) if part) for x in self._lines)
        self.setAccessibleName(". ".join(said))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(300, _TOP + len(self._lines) * _LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a dashed rule and the lines."""
        with painting(self) as painter:
            painter.setPen(QPen(colour(palette().ledge), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(0, 0.5), QPointF(self.width(), 0.5))
            for row, line in enumerate(self._lines):
                box = QRectF(0, _TOP + row * _LINE, self.width(), _LINE)
                _paint_line(painter, box, line)


def _paint_line(painter: QPainter, box: QRectF, line: TotalLine) -> None:
    tokens = palette()
    role = Role.LABEL if line.strong else Role.BODY
    name_ink = colour(tokens.ink if line.strong else tokens.ink2)
    amount_ink = colour(tokens.accentink if line.strong else tokens.ink2)
    right, tabular = Qt.AlignmentFlag.AlignRight, Figures.TABULAR
    draw_line(painter, box, line.name, role, name_ink)
    draw_line(painter, box, line.amount, role, amount_ink, align=right, figures=tabular)
    left = box.left() + line_width(f"{line.name} ", role)
    width = box.width() - left - line_width(line.amount, role, tabular) - 12
    note = QRectF(left, box.top() + 1, width, box.height())
    draw_line(painter, note, line.note, Role.SMALL, name_ink, figures=tabular)
