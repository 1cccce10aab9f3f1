"""A large choice on the first page: an icon, a title, and a sentence about it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.painting import (
    draw_hint,
    draw_icon,
    fill_round,
    hint_width,
    ledge_box,
    painting,
    stroke_round,
)
from pos_app.ui.widgets.typeset import Paragraph, draw_line

__all__ = ["Choice"]

EDGE = 24
BADGE = 72
TALL, LOW = 128, 104


class Choice(QAbstractButton):
    """A card that is pressed; the suggested one has a frame."""

    focus_radius = Radius.DIALOG

    def __init__(self, icon: str, title: str, about: str, hint: str, *, test: bool = False) -> None:
        """Make a choice; ``test`` tints it as what handles no real money."""
        super().__init__()
        self._icon, self._about, self._hint, self._test = icon, about, hint, test
        self._suggested = False
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{about} {hint}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(LOW)
        self.setMaximumHeight(TALL)

    def suggest(self) -> None:
        """Let it stand out as what most people want."""
        self._suggested = True

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(640, TALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card with its ledge."""
        tokens, suggested = palette(), self._suggested
        with painting(self) as painter:
            box = ledge_box(
                painter,
                QRectF(self.rect()),
                Radius.DIALOG,
                fill=colour(tokens.sunken if self.underMouse() else tokens.surface),
                edge=colour(tokens.accent if suggested else tokens.line),
                ledge=colour(tokens.accent if suggested else tokens.ledge),
                depth=Space.THICK_LEDGE,
            )
            if suggested:
                stroke_round(painter, box, Radius.DIALOG, colour(tokens.accent), 2)
            self._paint_content(painter, box)

    def _paint_content(self, painter: QPainter, box: QRectF) -> None:
        tokens = palette()
        badge = QRectF(EDGE, box.center().y() - BADGE / 2, BADGE, BADGE)
        fill_round(painter, badge, 16, colour(tokens.testsoft if self._test else tokens.accentsoft))
        tint = tokens.testink if self._test else tokens.accentink
        draw_icon(painter, badge.center() - QPointF(18, 18), self._icon, tint, 36)
        end = self.width() - EDGE - hint_width(self._hint)
        draw_hint(painter, end, box.center().y(), self._hint, dark=False)
        left = badge.right() + EDGE
        about = Paragraph(self._about, Role.BODY, end - EDGE - left, max_lines=3)
        top = box.center().y() - (32 + about.height) / 2
        title = QRectF(left, top, end - EDGE - left, 32)
        draw_line(painter, title, self.text(), Role.TITLE, colour(tokens.ink))
        about.draw(painter, QPointF(left, top + 32), colour(tokens.ink2))
