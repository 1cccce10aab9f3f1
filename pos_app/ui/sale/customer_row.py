"""In whose name the ticket is, as a row above its lines."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from pos_app.core.customer import Customer
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.keys import Key, KeyLook
from pos_app.ui.widgets.painting import draw_icon, fill_round, hint_width, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import document, say

__all__ = ["CustomerRow"]

_EDGE = 14
_ICON = 22
_GAP = 12


class CustomerRow(Key):
    """«Consumidor final», or the name and the document of who wants the ticket in his name."""

    def __init__(self) -> None:
        """Make the row of a sale in nobody's name."""
        self._side = self._under = ""
        super().__init__("", hint="F3")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_customer(None)

    def show_customer(self, customer: Customer | None) -> None:
        """Show in whose name the ticket is."""
        if customer is None:
            self._under, self._side = "", say("customer.in_name")
            self.set_text(say("customer.nobody"))
            return
        self._under = document(customer)
        self._side = ""
        self.set_text(customer.name)

    def sizeHint(self) -> QSize:
        """Return a finger's height."""
        return QSize(240, Space.TARGET)

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the words give way."""
        return QSize(160, Space.TARGET)

    def _describe(self) -> None:
        self.setAccessibleName(", ".join(filter(None, (self.text(), self._under))))
        self.setAccessibleDescription(f"{say('customer.title')}. {self._hint}")

    def _paint_box(self, painter: QPainter, look: KeyLook) -> QRectF:  # noqa: ARG002 -- it lies flat
        box, tokens = QRectF(self.rect()), palette()
        raised = self.underMouse() and not self.isDown()
        fill_round(painter, box, Radius.KEY, colour(tokens.surface if raised else tokens.sunken))
        stroke_round(painter, box, Radius.KEY, colour(tokens.line))
        return box

    def _paint_content(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        tokens, middle = palette(), box.center().y()
        at = QPointF(box.left() + _EDGE, round(middle - _ICON / 2))
        draw_icon(painter, at, "user", tokens.ink2, _ICON)
        left = at.x() + _ICON + _GAP
        right = self._paint_marks(painter, box, look, left)
        wide = line_width(self._side, Role.SMALL)
        if self._side and left + line_width(self.text(), Role.LABEL) + _GAP <= right - wide:
            side = QRectF(right - wide, box.top(), wide + 1, box.height())
            draw_line(painter, side, self._side, Role.SMALL, colour(tokens.ink2))
            right -= wide + _GAP
        self._paint_words_within(painter, QRectF(left, box.top(), right - left, box.height()))

    def _paint_marks(self, painter: QPainter, box: QRectF, look: KeyLook, left: float) -> float:
        """Paint the key and the arrow, which give way to a long name; return where room ends."""
        needed = left + line_width(self.text(), Role.LABEL) + 1
        right = box.right() - _EDGE
        hint = _GAP + hint_width(self._hint)
        if needed <= right - _ICON - hint - _GAP or not self._under:
            right -= _ICON
            middle = round(box.center().y() - _ICON / 2)
            draw_icon(painter, QPointF(right, middle), "chev", palette().ink2, _ICON)
            right -= _GAP
        if needed <= right - hint or not self._under:
            right -= hint - _GAP
            self._paint_hint(painter, right, box, look)
            right -= _GAP
        return right

    def _paint_words_within(self, painter: QPainter, room: QRectF) -> None:
        tokens = palette()
        first = QRectF(room) if not self._under else QRectF(room.left(), 7, room.width(), 22)
        draw_line(painter, first, self.text(), Role.LABEL, colour(tokens.ink))
        if self._under:
            second = QRectF(room.left(), 29, room.width(), 20)
            draw_line(painter, second, self._under, Role.SMALL, colour(tokens.ink2))
