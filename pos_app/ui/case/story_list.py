"""Every fact of a case, one below the other, with its mark: a hint, or a proof."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from pos_app.till.snapshots import Mark, Node
from pos_app.ui.case.views import StoryLine
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.widgets import access
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import say

__all__ = ["StoryList"]

STEP = 52
NODE = 28
TIME = 64
NODE_X = 76
TEXT_X = 116
MARKS = {Mark.HINT: "mark.hint", Mark.PROOF: "mark.proof"}


class StoryList(QWidget):
    """Paints the facts of a case."""

    accessible_role = QAccessible.Role.List

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Tell nothing yet; the name is for a screen reader."""
        super().__init__(parent)
        access.describe(self)
        self._lines: tuple[StoryLine, ...] = ()
        self.setAccessibleName(name)

    @property
    def lines(self) -> tuple[StoryLine, ...]:
        """What is told."""
        return self._lines

    def show_lines(self, lines: tuple[StoryLine, ...]) -> None:
        """Tell these facts."""
        if lines != self._lines:
            self._lines = lines
            self.setMinimumHeight(self.sizeHint().height())
            self.updateGeometry()
            self.update()

    def accessible_value(self) -> str:
        """Return every fact as a sentence."""
        told = ((one.time, one.title, one.text, _mark_word(one)) for one in self._lines)
        return ". ".join(", ".join(word for word in parts if word) for parts in told)

    def sizeHint(self) -> QSize:
        """Return room for every fact."""
        return QSize(600, STEP * len(self._lines) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the facts."""
        with painting(self) as painter:
            for place, line in enumerate(self._lines):
                last = place == len(self._lines) - 1
                self._paint_step(painter, 4 + place * STEP, line, last=last)

    def _paint_step(self, painter: QPainter, top: float, line: StoryLine, *, last: bool) -> None:
        tokens = palette()
        if not last:
            painter.setPen(QPen(colour(tokens.line), 2))
            middle = NODE_X + NODE / 2
            painter.drawLine(QPointF(middle, top + NODE), QPointF(middle, top + STEP))
        time = QRectF(0, top + 2, TIME, 24)
        right = Qt.AlignmentFlag.AlignRight
        draw_line(painter, time, line.time, Role.SMALL, colour(tokens.ink2), align=right,
                  figures=Figures.TABULAR)  # fmt: skip
        self._paint_node(painter, QRectF(NODE_X, top, NODE, NODE), line)
        mark = self._paint_mark(painter, top, line)
        room = self.width() - TEXT_X - mark
        title = QRectF(TEXT_X, top, room, 24)
        draw_line(painter, title, line.title, Role.LABEL, colour(tokens.ink))
        text = QRectF(TEXT_X, top + 24, self.width() - TEXT_X - 8, 20)  # below the mark
        draw_line(painter, text, line.text, Role.SMALL, colour(tokens.ink2))

    def _paint_node(self, painter: QPainter, box: QRectF, line: StoryLine) -> None:
        tokens = palette()
        ground, edge, ink = tokens.sunken, tokens.line, tokens.ink2
        if line.node is Node.PROOF:
            ground, edge, ink = tokens.yes, tokens.yes, tokens.onyes
        elif line.node is Node.REFUSAL:
            ground, edge, ink = tokens.nosoft, tokens.no, tokens.noink
        fill_round(painter, box, 9, colour(ground))
        stroke_round(painter, box, 9, colour(edge), 1)
        draw_icon(painter, box.topLeft() + QPointF(6, 6), line.icon, ink, 16)

    def _paint_mark(self, painter: QPainter, top: float, line: StoryLine) -> float:
        word = _mark_word(line)
        if not word:
            return 8
        tokens, proof = palette(), line.mark is Mark.PROOF
        width = line_width(word, Role.HINT) + (38 if proof else 20)
        box = QRectF(self.width() - width - 4, top - 1, width, 26)
        if proof:
            fill_round(painter, box, 8, colour(tokens.ink))
            draw_icon(painter, box.topLeft() + QPointF(8, 5), "check", tokens.surface, 16)
            words = box.adjusted(28, 0, 0, 0)
        else:
            stroke_round(painter, box, 8, colour(tokens.control), 1)
            words = box.adjusted(10, 0, 0, 0)
        draw_line(painter, words, word, Role.HINT, colour(tokens.surface if proof else tokens.ink2))
        return width + 16


def _mark_word(line: StoryLine) -> str:
    key = MARKS.get(line.mark)
    return "" if key is None else say(key)
