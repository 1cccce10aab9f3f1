"""The list of the tray: a card a row, the shape first, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius
from pos_app.ui.tray.views import Sign, TrayLine
from pos_app.ui.widgets.card_list import CardList
from pos_app.ui.widgets.painting import draw_icon, draw_no, draw_yes, fill_round, stroke_round
from pos_app.ui.widgets.typeset import Paragraph, draw_line, line_width

__all__ = ["RowList", "paint_sign"]

ROW = 88
SIGN = 48
ROOMY = 640
"""From this width on a row has room to spare."""


def _paint_line(painter: QPainter, box: QRectF, line: TrayLine) -> None:
    tokens = palette()
    narrow = box.width() < ROOMY
    sign = QRectF(box.left() + 16, box.center().y() - SIGN / 2, SIGN, SIGN)
    paint_sign(painter, sign, line.sign, line.icon)
    chevron = QPointF(box.right() - (30 if narrow else 38), box.center().y() - 10)
    draw_icon(painter, chevron, "chev", tokens.ink2, 20)
    room = _paint_figures(painter, box.adjusted(0, 0, -38 if narrow else -48, 0), line, narrow)
    left = sign.right() + (16 if narrow else 24)
    _paint_words(painter, QRectF(left, box.top(), room - left, box.height()), line)


def _paint_figures(painter: QPainter, box: QRectF, line: TrayLine, narrow: bool) -> float:
    """Paint the amount and how long it waits; return where the room before them ends."""
    tokens, right = palette(), Qt.AlignmentFlag.AlignRight
    least = 112 if narrow else 144
    wide = max(least, line_width(line.amount, Role.TITLE, Figures.TABULAR))
    amount = QRectF(box.right() - wide, box.top(), wide, box.height())
    draw_line(painter, amount, line.amount, Role.TITLE, colour(tokens.ink), align=right,
              figures=Figures.TABULAR)  # fmt: skip
    side = QRectF(amount.left() - (84 if narrow else 108), box.top() + 19, 84 if narrow else 92, 24)
    draw_line(painter, side, line.side, Role.LABEL, colour(tokens.ink), align=right)
    note = side.translated(0, 25).adjusted(0, 0, 0, -4)
    draw_line(painter, note, line.side_note, Role.SMALL, colour(tokens.ink2), align=right)
    return side.left() - 12


def _paint_words(painter: QPainter, box: QRectF, line: TrayLine) -> None:
    """Paint whose it is and what happened; what has no room in one line takes another."""
    tokens, used = palette(), line_width(f"{line.word} ", Role.STRONG)
    whose = f"· {line.whose}"
    beside = used + line_width(whose, Role.LEAD) <= box.width()
    said = line.text if beside else f"{line.whose} · {line.text}"
    below = Paragraph(said, Role.SMALL, box.width(), max_lines=2)
    top = box.top() + round((box.height() - 26 - below.height) / 2)
    title = QRectF(box.left(), top, box.width(), 24)
    draw_line(painter, title, line.word, Role.STRONG, colour(tokens.ink))
    if beside:
        rest = title.adjusted(used, 0, 0, 0)
        draw_line(painter, rest, whose, Role.LEAD, colour(tokens.ink2))
    below.draw(painter, QPointF(box.left(), top + 26), colour(tokens.ink2))


def paint_sign(painter: QPainter, box: QRectF, sign: Sign, icon: str = "") -> None:
    """Paint the shape of an answer, or a task's icon in its frame."""
    tokens = palette()
    if sign is Sign.YES:
        draw_yes(painter, box)
    elif sign is Sign.NO:
        draw_no(painter, box)
    elif sign is Sign.WAIT:
        inner = box.adjusted(2, 2, -2, -2)
        fill_round(painter, inner, 12, colour(tokens.wait))
        draw_icon(painter, inner.topLeft() + QPointF(9, 9), "hourglass", tokens.onwait, 26)
    else:
        inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
        fill_round(painter, inner, 13, colour(tokens.surface))
        stroke_round(painter, inner, 13, colour(tokens.ink), 3)
        draw_icon(painter, box.topLeft() + QPointF(13, 13), icon, tokens.ink, 22)


class RowList(CardList[TrayLine]):
    """The rows, one to choose."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list; the name is for a screen reader."""
        super().__init__(name, parent, height=ROW, radius=Radius.CARD, paint_line=_paint_line)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight when the list becomes lower."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def show_lines(self, lines: Sequence[TrayLine]) -> None:
        """Show these rows; the chosen one stays chosen wherever it moved."""
        before = self.chosen_key
        self.rows.set_lines(lines)
        keys = self.rows.keys
        row = keys.index(before) if before in keys else 0
        if keys and self.currentIndex().row() != row:
            self.choose(row)
