"""The way to the rehearsal, below the people: a tile of its own kind, for it is nobody."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting
from pos_app.ui.widgets.typeset import draw_line

__all__ = ["PracticeTile"]

HEIGHT = 88
BADGE = 48
INSET = 16
DASHES = [3.0, 3.0]
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PracticeTile(QAbstractButton):
    """Opens the rehearsal, or leaves it."""

    focus_radius = Radius.CARD

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a tile without words."""
        super().__init__(parent)
        self._about, self._icon = "", "play"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, title: str, about: str, icon: str) -> None:
        """Say what it does."""
        self._about, self._icon = about, icon
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of a person's tile."""
        return QSize(240, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as a press; digits go on to the PIN."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile: no ledge, and an edge of dashes."""
        tokens = palette()
        with painting(self) as painter:
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            if self.underMouse() or self.isDown():
                fill_round(painter, box, Radius.CARD, colour(tokens.sunken))
            pen = QPen(colour(tokens.control), 1)
            pen.setDashPattern(DASHES)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, Radius.CARD, Radius.CARD)
            badge = QRectF(INSET, box.center().y() - BADGE / 2, BADGE, BADGE)
            fill_round(painter, badge, 12, colour(tokens.testsoft))
            draw_icon(painter, badge.center() - QPointF(12, 12), self._icon, tokens.testink, 24)
            left, middle = badge.right() + INSET, box.center().y()
            name = QRectF(left, middle - 24, self.width() - left - INSET, 24)
            draw_line(painter, name, self.text(), Role.STRONG, colour(tokens.ink))
            under = name.translated(0, 25)
            draw_line(painter, under, self._about, Role.SMALL, colour(tokens.ink2))
