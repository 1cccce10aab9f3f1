"""The answer of a case in one strip: shape, word, sentence, amount."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui import icons
from pos_app.ui.case.views import CaseView
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import LIGHT, Radius
from pos_app.ui.widgets import access
from pos_app.ui.widgets.band_paint import paint_stripes
from pos_app.ui.widgets.choices import TagKind
from pos_app.ui.widgets.clearing import KEEP_CLEAR
from pos_app.ui.widgets.painting import fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width

__all__ = ["AnswerStrip"]

HEIGHT = 88
FOOT = 10
"""How high the stripes of «Espere» are: its ground alone is seen badly on a light page."""


class AnswerStrip(QWidget):
    """Repeats the answer of a case, in its own shape and fill."""

    accessible_role = QAccessible.Role.StatusBar

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        access.describe(self)
        self.setProperty(KEEP_CLEAR, True)
        self._view: CaseView | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_answer(self, view: CaseView) -> None:
        """Say the answer of a case."""
        self._view = view
        self.setAccessibleName(f"{view.word}. {view.sentence}")
        self.update()

    def accessible_value(self) -> str:
        """Return the amount."""
        return "" if self._view is None else self._view.amount

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, shape, words and amount."""
        if self._view is None:
            return
        tokens, box, view = palette(), QRectF(self.rect()), self._view
        ground, ink, name, changes = {
            TagKind.YES: (tokens.yes, tokens.onyes, "yes",
                          {LIGHT.onyes: tokens.onyes, LIGHT.yes: tokens.yes}),
            TagKind.NO: (tokens.nosoft, tokens.noink, "no",
                         {LIGHT.no: tokens.no, LIGHT.onno: tokens.onno}),
        }.get(view.kind, (tokens.wait, tokens.onwait, "wait",
                          {LIGHT.onwait: tokens.onwait, LIGHT.wait: tokens.wait}))  # fmt: skip
        with painting(self) as painter:
            fill_round(painter, box, Radius.CARD, colour(ground))
            if view.kind is TagKind.NO:
                stroke_round(painter, box, Radius.CARD, colour(tokens.no), 6)
            foot = FOOT if name == "wait" else 0
            if foot:
                paint_stripes(painter, box, foot, Radius.CARD)
                painter.translate(0, -foot / 2)
            shape = icons.answer_shape(name, 56, changes, ratio=self.devicePixelRatioF())
            painter.drawPixmap(QPointF(24, 16), shape)
            right = Qt.AlignmentFlag.AlignRight
            amount = QRectF(0, 0, box.width() - 24, box.height())
            draw_line(painter, amount, view.amount, Role.HERO, colour(ink), align=right)
            room = box.width() - 104 - line_width(view.amount, Role.HERO) - 48
            draw_line(painter, QRectF(104, 14, room, 36), view.word, Role.PAGE, colour(ink))
            draw_line(painter, QRectF(104, 50, room, 24), view.sentence, Role.BODY, colour(ink))
