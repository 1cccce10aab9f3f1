"""What each way brought, as bars: solid for what Wompi confirmed, hatched for what hands took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.widgets.painting import fill_round, painting, rounded_path, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width

__all__ = ["Swatch", "WayBar", "WaysChart"]

STEP = 38
BAR = 8


@dataclass(frozen=True, slots=True)
class WayBar:
    """One way in words, and how long its bar is against the longest."""

    name: str
    note: str
    amount: str
    size: int
    hatched: bool


class WaysChart(QWidget):
    """The bars below each other."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty chart; the name is for a screen reader."""
        super().__init__(parent)
        self.bars: tuple[WayBar, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_bars(self, bars: Sequence[WayBar]) -> None:
        """Show these ways."""
        self.bars = tuple(bars)
        told = [f"{bar.name}: {bar.amount}, {bar.note}" for bar in self.bars]
        self.setAccessibleDescription(". ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the usual ways."""
        return QSize(320, STEP * 5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as many as there is room for."""
        longest = max((bar.size for bar in self.bars), default=1)
        with painting(self) as painter:
            for number, bar in enumerate(self.bars[: max(1, self.height() // STEP)]):
                box = QRectF(0, number * STEP, self.width(), STEP)
                _paint_bar(painter, box, bar, bar.size / longest)


class Swatch(QWidget):
    """A little square that tells what a fill stands for; the word beside it is what is read."""

    def __init__(self, *, hatched: bool) -> None:
        """Make a square, solid or hatched as the bars are."""
        super().__init__()
        self._hatched = hatched
        self.setFixedSize(14, 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the square."""
        tokens, box = palette(), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        with painting(self) as painter:
            if self._hatched:
                hatch = QBrush(colour(tokens.ink3), Qt.BrushStyle.BDiagPattern)
                painter.fillPath(rounded_path(box, 3), hatch)
                stroke_round(painter, box, 3, colour(tokens.ink3))
            else:
                fill_round(painter, box, 3, colour(tokens.accent))


def _paint_bar(painter: QPainter, box: QRectF, bar: WayBar, part: float) -> None:
    tokens, right = palette(), Qt.AlignmentFlag.AlignRight
    words = QRectF(box.left(), box.top(), box.width(), 24)
    draw_line(painter, words, bar.amount, Role.LABEL, colour(tokens.ink), align=right,
              figures=Figures.TABULAR)  # fmt: skip
    used = line_width(bar.amount, Role.LABEL, Figures.TABULAR) + 12
    name = words.adjusted(0, 0, -used, 0)
    draw_line(painter, name, bar.name, Role.LABEL, colour(tokens.ink))
    note = name.adjusted(line_width(bar.name, Role.LABEL) + 8, 0, 0, 0)
    if line_width(bar.note, Role.SMALL) <= note.width():  # the table below has it as well
        draw_line(painter, note, bar.note, Role.SMALL, colour(tokens.ink2), align=right)
    track = QRectF(box.left() + 0.5, words.bottom(), box.width() - 1, BAR)
    fill_round(painter, track, BAR / 2, colour(tokens.sunken))
    stroke_round(painter, track, BAR / 2, colour(tokens.line))
    filled = QRectF(track.left(), track.top(), max(BAR, track.width() * part), BAR)
    if bar.hatched:
        hatch = QBrush(colour(tokens.ink2), Qt.BrushStyle.BDiagPattern)
        painter.fillPath(rounded_path(filled, BAR / 2), hatch)
        stroke_round(painter, filled, BAR / 2, colour(tokens.ink3))
    else:
        fill_round(painter, filled, BAR / 2, colour(tokens.accent))
