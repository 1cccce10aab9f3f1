"""A person on a tile: initials, name, role."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pos_app.till.staff.snapshots import Face
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.painting import fill_round, ledge_box, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import say

__all__ = ["PersonTile", "role_word"]

HEIGHT = 88
LOW = 64
BADGE, LOW_BADGE = 48, 40
INSET = 16


def role_word(face: Face) -> str:
    """Say what a person is: «Cajero»."""
    return say(f"staff.role.{face.role.name.lower()}")


class PersonTile(QAbstractButton):
    """One person to choose; the chosen one is framed and filled."""

    focus_radius = Radius.CARD

    def __init__(self, face: Face, *, low: bool = False, parent: QWidget | None = None) -> None:
        """Make the tile of a person, lower where it is one of several in a dialog."""
        super().__init__(parent)
        self.face = face
        self._low = low
        self.setText(face.name)
        self.setAccessibleName(f"{face.name}, {role_word(face)}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the words at a finger's height."""
        words = max(line_width(self.face.name, Role.STRONG), 120)
        return QSize(round(words) + BADGE + 3 * INSET, LOW if self._low else HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """A long name is shortened."""
        return QSize(104 if self._low else 160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile."""
        with painting(self) as painter:
            box = self._paint_box(painter)
            size = LOW_BADGE if self._low else BADGE
            badge = QRectF(INSET, box.center().y() - size / 2, size, size)
            self._paint_badge(painter, badge)
            self._paint_words(painter, box, badge.right() + INSET)

    def _paint_box(self, painter: QPainter) -> QRectF:
        tokens, chosen = palette(), self.isChecked()
        rest = tokens.sunken if self.underMouse() else tokens.surface
        box = ledge_box(
            painter,
            QRectF(self.rect()),
            Radius.CARD,
            fill=colour(tokens.accentsoft if chosen else rest),
            edge=colour(tokens.accent if chosen else tokens.line),
            ledge=colour(tokens.accent if chosen else tokens.ledge),
            depth=Space.LEDGE,
        )
        if chosen:
            stroke_round(painter, box, Radius.CARD, colour(tokens.accent), 2)
        return box

    def _paint_badge(self, painter: QPainter, badge: QRectF) -> None:
        tokens, chosen = palette(), self.isChecked()
        fill_round(painter, badge, 12, colour(tokens.accent if chosen else tokens.accentsoft))
        ink = colour(tokens.onaccent if chosen else tokens.accentink)
        middle = Qt.AlignmentFlag.AlignHCenter
        draw_line(painter, badge, self.face.initials, Role.STRONG, ink, align=middle)

    def _paint_words(self, painter: QPainter, box: QRectF, left: float) -> None:
        width, middle = self.width() - left - INSET, box.center().y()
        name = QRectF(left, middle - 24, width, 24)
        draw_line(painter, name, self.face.name, Role.STRONG, colour(palette().ink))
        under = QRectF(left, middle + 1, width, 20)
        draw_line(painter, under, role_word(self.face), Role.SMALL, colour(palette().ink2))
