"""What happened to a payment, what is happening and what is still missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Palette
from pos_app.ui.widgets import access
from pos_app.ui.widgets.painting import draw_no, draw_yes, painting
from pos_app.ui.widgets.typeset import Paragraph, draw_line

TIME_COLUMN = 72
WIDTH = 390
_NODE = 16
_BIG_NODE = 24
_NODE_X = 96
_TEXT_X = 120
_EDGE = 8
"""Kept free at the right of the words."""
_TOP = 3
_TITLE_LINE = 24
_STEP_GAP = 14
_TITLE_LINES = 2
_DETAIL_LINES = 3


class StepState(Enum):
    """How a step of a payment stands; each has its own mark, not only its own colour."""

    HAPPENED = "happened"
    HAPPENING = "happening"
    MISSING = "missing"
    PROOF = "proof"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a payment's story.

    Attributes:
        state: Which mark it gets.
        title: «Cobro creado».
        detail: A line below, or nothing.
        time: «14:02:08», «ahora», or nothing.
        answer: Wompi said it; it is worth more than what the till did.
    """

    state: StepState
    title: str
    detail: str = ""
    time: str = ""
    answer: bool = False

    def height(self, width: int) -> int:
        """Return the room it takes down to the next step, in a timeline of a width."""
        words, below = self.paragraphs(width)
        return round(words.height + (below.height if self.detail else 0) + _STEP_GAP)

    def paragraphs(self, width: int) -> tuple[Paragraph, Paragraph]:
        """Set the title and the detail in a timeline of a width; a long one takes more lines."""
        room = max(1, width - _TEXT_X - _EDGE)
        return (
            Paragraph(self.title, Role.LABEL, room, max_lines=_TITLE_LINES),
            Paragraph(
                self.detail, Role.SMALL, room, max_lines=_DETAIL_LINES, figures=Figures.TABULAR
            ),
        )


class Timeline(QWidget):
    """The steps of a payment, first to last, with their times."""

    accessible_role = QAccessible.Role.List

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty timeline; the name is for a screen reader."""
        super().__init__(parent)
        access.describe(self)
        self._steps: tuple[Step, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What it shows."""
        return self._steps

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; nothing is painted again when they are the same."""
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        self.updateGeometry()
        self.update()

    def accessible_value(self) -> str:
        """Return the whole story, a step a sentence."""
        parts = ((step.time, step.title, step.detail) for step in self._steps)
        return ". ".join(", ".join(word for word in part if word) for part in parts)

    def sizeHint(self) -> QSize:
        """Return the room all steps take."""
        return QSize(WIDTH, sum(step.height(WIDTH) for step in self._steps) + 2 * _TOP)

    def minimumSizeHint(self) -> QSize:
        """Return the least width that still shows words; steps at the end may be cut."""
        return QSize(280, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the steps and the line that joins them."""
        with painting(self) as painter:
            top = float(_TOP)
            for number, step in enumerate(self._steps):
                if number + 1 < len(self._steps):
                    self._paint_thread(painter, top, step)
                self._paint_step(painter, top, step)
                top += step.height(self.width())

    def _paint_thread(self, painter: QPainter, top: float, step: Step) -> None:
        start = top + _TITLE_LINE / 2
        thread = QRectF(_NODE_X - 1, start, 2, step.height(self.width()))
        painter.fillRect(thread, colour(palette().line))

    def _paint_step(self, painter: QPainter, top: float, step: Step) -> None:
        tokens = palette()
        missing = step.state is StepState.MISSING and not step.detail
        time = QRectF(0, top, TIME_COLUMN, _TITLE_LINE)
        right = Qt.AlignmentFlag.AlignRight
        ink2 = colour(tokens.ink2)
        draw_line(painter, time, step.time, Role.SMALL, ink2, align=right, figures=Figures.TABULAR)
        _paint_node(painter, QPointF(_NODE_X, top + _TITLE_LINE / 2), step.state, tokens)
        words, below = step.paragraphs(self.width())
        words.draw(painter, QPointF(_TEXT_X, top), colour(tokens.ink3 if missing else tokens.ink))
        below.draw(painter, QPointF(_TEXT_X, top + words.height), ink2)


def _paint_node(painter: QPainter, at: QPointF, state: StepState, tokens: Palette) -> None:
    small = QRectF(at.x() - _NODE / 2, at.y() - _NODE / 2, _NODE, _NODE)
    big = QRectF(at.x() - _BIG_NODE / 2, at.y() - _BIG_NODE / 2, _BIG_NODE, _BIG_NODE)
    painter.setPen(Qt.PenStyle.NoPen)
    if state is StepState.HAPPENED:
        painter.setBrush(colour(tokens.ink2))
        painter.drawEllipse(small)
    elif state is StepState.PROOF:
        draw_yes(painter, big)
    elif state is StepState.REFUSAL:
        draw_no(painter, big)
    else:
        edge = tokens.waitdeep if state is StepState.HAPPENING else tokens.control
        painter.setPen(QPen(colour(edge), 2))
        painter.setBrush(colour(tokens.surface))
        painter.drawEllipse(small.adjusted(1, 1, -1, -1))
