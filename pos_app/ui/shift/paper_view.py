"""A paper to look at before, or instead of, printing it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from pos_app.core.paper import PaperRow
from pos_app.ui.theme import Figures, Role, colour
from pos_app.ui.tokens import LIGHT, QR_LIGHT
from pos_app.ui.widgets.painting import painting
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.widgets.typeset import Paragraph, line_width

__all__ = ["PaperView"]

MARGIN = 16
RULE = 13
GAP = 8
INK = LIGHT.ink
"""Paper is white with dark ink in every theme."""


class PaperView(QScrollArea):
    """Shows the rows of a paper; a screen reader is told them as one text."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty paper."""
        super().__init__(parent)
        self._sheet = _Sheet()
        self._name = name
        self.setWidget(self._sheet)
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        move_by_finger(self)

    @property
    def rows(self) -> tuple[PaperRow, ...]:
        """What it shows."""
        return self._sheet.rows

    def show_rows(self, rows: tuple[PaperRow, ...]) -> None:
        """Show a paper from its top."""
        self._sheet.show_rows(rows)
        told = (f"{row.text} {row.figure}".strip() for row in rows if not row.rule)
        self.setAccessibleDescription(". ".join(filter(None, told)))
        self.verticalScrollBar().setValue(0)


class _Sheet(QWidget):
    """The paper itself, as long as it needs to be."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[PaperRow, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_rows(self, rows: tuple[PaperRow, ...]) -> None:
        self.rows = rows
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(sum(_height(row, width - 2 * MARGIN) for row in self.rows) + 2 * MARGIN)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 280)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 280)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        room = self.width() - 2 * MARGIN
        paper = QRectF(0, 0, self.width(), self.heightForWidth(self.width()))
        with painting(self) as painter:
            painter.fillRect(paper, QColor(QR_LIGHT))
            painter.setPen(QPen(colour(LIGHT.line), 1))
            painter.drawRect(paper.adjusted(0.5, 0.5, -0.5, -0.5))
            top = float(MARGIN)
            for row in self.rows:
                _paint(painter, row, QRectF(MARGIN, top, room, 0))
                top += _height(row, room)


def _height(row: PaperRow, room: float) -> float:
    return RULE if row.rule else _paragraph(row, room).height


def _paint(painter: QPainter, row: PaperRow, box: QRectF) -> None:
    ink = colour(INK)
    if row.rule:
        pen = QPen(ink, 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        middle = box.top() + RULE / 2
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
        return
    _paragraph(row, box.width()).draw(painter, box.topLeft(), ink)
    if row.figure:
        right = Paragraph(
            row.figure,
            _role(row),
            box.width(),
            figures=Figures.TABULAR,
            align=Qt.AlignmentFlag.AlignRight,
        )
        right.draw(painter, box.topLeft(), ink)


def _paragraph(row: PaperRow, room: float) -> Paragraph:
    figure = line_width(row.figure, _role(row), Figures.TABULAR) + GAP if row.figure else 0
    align = Qt.AlignmentFlag.AlignHCenter if row.centred else Qt.AlignmentFlag.AlignLeft
    return Paragraph(row.text, _role(row), room - figure, figures=Figures.TABULAR, align=align)


def _role(row: PaperRow) -> Role:
    return Role.HINT if row.bold else Role.SMALL
