"""What was sold, one line below the other, beside the facts of its payment."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.case.views import GoodsLine
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.widgets import access
from pos_app.ui.widgets.painting import painting
from pos_app.ui.widgets.typeset import draw_line, line_width

__all__ = ["GoodsList"]

STEP = 40
QUANTITY = 64
NAME_X = 76
"""The quantity ends where the times of the facts end, and the name begins where their signs do."""


class GoodsList(QWidget):
    """Paints the lines of a sale; nothing of it is pressed."""

    accessible_role = QAccessible.Role.List

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Show nothing yet; the name is for a screen reader."""
        super().__init__(parent)
        access.describe(self)
        self._lines: tuple[GoodsLine, ...] = ()
        self.setAccessibleName(name)

    def show_lines(self, lines: tuple[GoodsLine, ...]) -> None:
        """Show these lines."""
        self._lines = lines
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()

    def accessible_value(self) -> str:
        """Return every line as a sentence."""
        return ". ".join(f"{one.quantity} {one.name}, {one.amount}" for one in self._lines)

    def sizeHint(self) -> QSize:
        """Return room for every line."""
        return QSize(600, STEP * len(self._lines))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines."""
        with painting(self) as painter:
            for place, line in enumerate(self._lines):
                self._paint_line(painter, QRectF(0, place * STEP, self.width() - 8, STEP), line)

    def _paint_line(self, painter: QPainter, box: QRectF, line: GoodsLine) -> None:
        tokens, right = palette(), Qt.AlignmentFlag.AlignRight
        quantity = QRectF(0, box.top(), QUANTITY, STEP)
        draw_line(painter, quantity, line.quantity, Role.LABEL, colour(tokens.ink2), align=right,
                  figures=Figures.TABULAR)  # fmt: skip
        draw_line(painter, box, line.amount, Role.LABEL, colour(tokens.ink), align=right,
                  figures=Figures.TABULAR)  # fmt: skip
        room = box.width() - NAME_X - line_width(line.amount, Role.LABEL, Figures.TABULAR) - 16
        name = QRectF(NAME_X, box.top(), room, STEP)
        draw_line(painter, name, line.name, Role.BODY, colour(tokens.ink))
