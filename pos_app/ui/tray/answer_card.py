"""The answer of the chosen row: shape, word and the order to the cashier."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui import icons
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import LIGHT, Palette, Radius
from pos_app.ui.tray.row_list import paint_sign
from pos_app.ui.tray.views import Sign, TrayCard
from pos_app.ui.widgets import access
from pos_app.ui.widgets.clearing import KEEP_CLEAR
from pos_app.ui.widgets.painting import fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import Paragraph, draw_line, line_width

__all__ = ["AnswerCard"]

HEIGHT = 104
SIGN = 64
WORDS = (Role.ANSWER, Role.HERO, Role.PAGE, Role.TITLE)


class AnswerCard(QWidget):
    """Repeats an answer beside the tray, large enough to be read across the counter."""

    accessible_role = QAccessible.Role.StatusBar

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.setProperty(KEEP_CLEAR, True)
        access.describe(self)
        self._card: TrayCard | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)

    def show_card(self, card: TrayCard) -> None:
        """Say the answer of a row."""
        if card != self._card:
            self._card = card
            self.setAccessibleName(f"{card.line.word}. {card.order}")
            self.update()

    def accessible_value(self) -> str:
        """Return nothing: its name says it."""
        return ""

    def sizeHint(self) -> QSize:
        """Return the width of the money column."""
        return QSize(424, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, shape and words."""
        if self._card is None:
            return
        tokens, box = palette(), QRectF(self.rect())
        ground, ink, edge = _colours(self._card.line.sign, tokens)
        with painting(self) as painter:
            fill_round(painter, box, Radius.CARD, colour(ground))
            if edge:
                thick = 2 if self._card.line.sign is Sign.TASK else 6
                stroke_round(painter, box, Radius.CARD, colour(edge), thick)
            at = QPointF(24, (box.height() - SIGN) / 2)
            self._paint_shape(painter, at)
            left = at.x() + SIGN + 24
            room = box.width() - left - 16
            word, task = self._card.line.word, self._card.line.sign is Sign.TASK
            roles = WORDS[2:] if task else WORDS
            fits = [role for role in roles if line_width(word, role) <= room]
            role = fits[0] if fits else Role.STRONG
            small = Role.SMALL if task else Role.BODY
            order = Paragraph(self._card.order, small, room, max_lines=3 if task else 2)
            height = role.value.line + order.height
            top = (box.height() - height) / 2
            word_box = QRectF(left, top, room, role.value.line)
            draw_line(painter, word_box, word, role, colour(ink))
            order.draw(painter, QPointF(left, top + role.value.line), colour(ink))

    def _paint_shape(self, painter: QPainter, at: QPointF) -> None:
        assert self._card is not None, "a shape belongs to a row"
        line = self._card.line
        if line.sign is Sign.TASK:
            box = QRectF(at.x() + 8, at.y() + 8, 48, 48)
            paint_sign(painter, box, line.sign, line.icon)
            return
        tokens = palette()
        changes = {
            Sign.NO: {LIGHT.no: tokens.no, LIGHT.onno: tokens.onno},
            Sign.WAIT: {LIGHT.onwait: tokens.onwait, LIGHT.wait: tokens.wait},
            Sign.YES: {LIGHT.onyes: tokens.onyes, LIGHT.yes: tokens.yes},
        }[line.sign]
        ratio = self.devicePixelRatioF()
        shape = icons.answer_shape(line.sign.value, SIGN, changes, ratio=ratio)
        painter.drawPixmap(at, shape)


def _colours(sign: Sign, tokens: Palette) -> tuple[str, str, str]:
    """The ground, the ink and the frame of an answer."""
    return {
        Sign.YES: (tokens.yes, tokens.onyes, ""),
        Sign.WAIT: (tokens.wait, tokens.onwait, ""),
        Sign.NO: (tokens.nosoft, tokens.noink, tokens.no),
        Sign.TASK: (tokens.surface, tokens.ink, tokens.ink),
    }[sign]
