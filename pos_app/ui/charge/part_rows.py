"""The parts that are paid: how, how much, and what each pays for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.core.money import Money
from pos_app.core.payment import Way
from pos_app.core.tender import TenderKind
from pos_app.till.tenders.snapshots import PartView
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.painting import draw_icon, draw_yes, fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.wording import speak_money
from pos_app.ui.words import clock_time, detail, language, say

__all__ = ["PartRows", "about_part", "in_one_line", "name_of_part"]

ROW = 56
LOW_ROW = 36
GAP = 4
SIGN = 24
NAMES = {
    Way.PAGE: "charge.page",
    Way.LINK: "charge.link",
    Way.SIGNED_QR: "charge.link",
    Way.NEQUI: "charge.nequi",
    Way.BANCOLOMBIA_QR: "charge.bancolombia_qr",
}


class PartRows(QWidget):
    """The paid parts of a sale, lower where there are many; the oldest are counted together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no part."""
        super().__init__(parent)
        self._parts: tuple[PartView, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(say("charge.parts"))

    def show_parts(self, parts: tuple[PartView, ...]) -> None:
        """Show these parts, oldest first."""
        self._parts = parts
        self.setVisible(bool(parts))
        self.setAccessibleDescription(". ".join(map(_spoken, parts)))
        self.updateGeometry()
        self.update()

    @property
    def low(self) -> bool:
        """Whether a part has one line only."""
        return len(self._parts) * (ROW + GAP) - GAP > self.height()

    @property
    def shown(self) -> tuple[PartView, ...]:
        """The parts there is room for: the newest."""
        if not self.low:
            return self._parts
        room = max(2, (self.height() + GAP) // (LOW_ROW + GAP))
        return self._parts if len(self._parts) <= room else self._parts[-(room - 1) :]

    def sizeHint(self) -> QSize:
        """Return room for both lines of every part."""
        return QSize(344, max(0, len(self._parts) * (ROW + GAP) - GAP))

    def minimumSizeHint(self) -> QSize:
        """Return room for the newest part and the count of the others."""
        if len(self._parts) == 1:
            return QSize(280, ROW)
        return QSize(280, 2 * LOW_ROW + GAP if self._parts else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the parts."""
        shown, high = self.shown, LOW_ROW if self.low else ROW
        hidden = self._parts[: len(self._parts) - len(shown)]
        with painting(self) as painter:
            top = 0.0
            if hidden:
                self._paint_hidden(painter, QRectF(0, 0, self.width(), high), hidden)
                top = high + GAP
            for place, part in enumerate(shown):
                box = QRectF(0, top + place * (high + GAP), self.width(), high)
                self._paint_part(painter, box, part)

    def _paint_hidden(self, painter: QPainter, box: QRectF, parts: tuple[PartView, ...]) -> None:
        amount = sum((one.amount for one in parts), Money.zero())
        key = "part.one_before" if len(parts) == 1 else "part.before"
        inside = self._card(painter, box)
        draw_yes(painter, QRectF(inside.left(), box.center().y() - 12, SIGN, SIGN))
        self._words(painter, inside, say(key, count=len(parts)), "", detail(amount))

    def _paint_part(self, painter: QPainter, box: QRectF, part: PartView) -> None:
        inside = self._card(painter, box)
        at = QPointF(inside.left(), box.center().y() - SIGN / 2)
        if part.going_back:
            draw_icon(painter, at, "hourglass", palette().ink2, SIGN)
        else:
            draw_yes(painter, QRectF(at.x(), at.y(), SIGN, SIGN))
        below = "" if box.height() < ROW else about_part(part)
        amount = detail(part.amount)
        name = name_of_part(part) if below else in_one_line(part, _room(inside, amount))
        self._words(painter, inside, name, below, amount)

    def _card(self, painter: QPainter, box: QRectF) -> QRectF:
        inner = box.adjusted(0.5, 0.5, -0.5, -0.5)
        fill_round(painter, inner, Radius.KEY, colour(palette().surface))
        stroke_round(painter, inner, Radius.KEY, colour(palette().line), 1)
        return box.adjusted(Space.TILE_GAP, 0, -Space.TILE_GAP, 0)

    def _words(self, painter: QPainter, box: QRectF, name: str, below: str, amount: str) -> None:
        tokens, tabular = palette(), Figures.TABULAR
        ink, right = colour(tokens.ink), Qt.AlignmentFlag.AlignRight
        draw_line(painter, box, amount, Role.LABEL, ink, align=right, figures=tabular)
        left = box.left() + SIGN + Space.TILE_GAP
        room = _room(box, amount)
        if not below:
            draw_line(painter, QRectF(left, box.top(), room, box.height()), name, Role.LABEL, ink)
            return
        top = box.center().y() - 22
        draw_line(painter, QRectF(left, top, room, 24), name, Role.LABEL, ink)
        draw_line(painter, QRectF(left, top + 24, room, 20), below, Role.SMALL, colour(tokens.ink2))


def _room(box: QRectF, amount: str) -> float:
    """How wide the words may be between the sign and the amount."""
    taken = line_width(amount, Role.LABEL, Figures.TABULAR) + SIGN + 2 * Space.TILE_GAP
    return box.width() - taken


def in_one_line(part: PartView, room: float) -> str:
    """Say how a part was paid and what for, or for how many things where names are too long."""
    name = name_of_part(part)
    if not part.goods:
        return name
    count = len(part.goods)
    counted = say("part.one_thing" if count == 1 else "part.things", count=count)
    told = f"{name} · {_goods(part)}"
    return told if line_width(told, Role.LABEL) <= room else f"{name} · {counted}"


def name_of_part(part: PartView) -> str:
    """Name a part by how it was paid."""
    if part.kind is TenderKind.CASH:
        return say("charge.cash")
    if part.kind is TenderKind.OTHER:
        return part.name
    return say(NAMES[part.way]) if part.way in NAMES else say("charge.by_wompi")


def about_part(part: PartView) -> str:
    """Say what a part pays for, or else when it was paid."""
    if part.going_back:
        return say("part.going_back")
    at = clock_time(part.at)
    if part.goods:
        return f"{at} · {_goods(part)}"
    if part.kind is TenderKind.CASH:
        return say("part.cash", at=at, change=part.change)
    return say("part.paid", at=at)


def _goods(part: PartView) -> str:
    return ", ".join(f"{detail(some)} {name}" for name, some in part.goods)


def _spoken(part: PartView) -> str:
    amount = speak_money(part.amount.centavos, language())
    return f"{name_of_part(part)}, {amount}, {about_part(part)}"
