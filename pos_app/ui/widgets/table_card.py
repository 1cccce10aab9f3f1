"""A card that a table fills to its round corners."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget

from pos_app.ui.theme import colour, palette
from pos_app.ui.tokens import Radius
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.painting import painting, rounded_path, stroke_round

__all__ = ["TableCard"]


class TableCard(Card):
    """Holds one table."""

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        """Put a table on a card of its own."""
        super().__init__(padding=1, parent=parent)
        self.content.addWidget(table)
        self._edge = _Edge(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the edge around the table."""
        super().resizeEvent(event)
        self._edge.resize(self.size())
        self._edge.raise_()


class _Edge(QWidget):
    """Rounds the corners of what lies below: a mask would leave them jagged."""

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        corners = QPainterPath()
        corners.addRect(box)
        with painting(self) as painter:
            ground = colour(palette().canvas)
            painter.fillPath(corners.subtracted(rounded_path(box, Radius.CARD)), ground)
            stroke_round(painter, box, Radius.CARD, colour(palette().line))
