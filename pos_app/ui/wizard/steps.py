"""The left of the first start: which steps there are, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.till.first_start.snapshots import Step
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting, stroke_round
from pos_app.ui.widgets.tiled import HouseMark, TiledPanel
from pos_app.ui.widgets.typeset import draw_line
from pos_app.ui.words import say

__all__ = ["StepsPanel"]

BADGE = 32
ROW = 64

EDGES, LOW_EDGES = (32, 40, 24, 32), (32, 28, 24, 20)
LOW = 640
"""The edges of the panel, and the height below which they are smaller."""


class _StepRow(QWidget):
    """One step: done, under way, or still to come."""

    def __init__(self, step: Step, number: int) -> None:
        super().__init__()
        self._step, self._number = step, number
        self._state = "coming"
        self.setFixedHeight(ROW)
        self._describe()

    def set_state(self, state: str) -> None:
        self._state = state
        self._describe()
        self.update()

    def _describe(self) -> None:
        name = say(f"first.step.{self._step.value}")
        self.setAccessibleName(f"{self._number}. {name}")
        self.setAccessibleDescription(say(f"first.state.{self._state}"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, now = palette(), self._state == "now"
        box = QRectF(0, 4, BADGE, BADGE)
        with painting(self) as painter:
            fill = {"now": tokens.barink, "done": tokens.accent, "coming": tokens.bar}[self._state]
            fill_round(painter, box, 10, colour(fill))
            if self._state == "coming":
                stroke_round(painter, box, 10, colour(tokens.barline), 1.5)
            if self._state == "done":
                draw_icon(painter, box.center() - QPointF(9, 9), "check", tokens.onaccent, 18)
            else:
                ink = colour(tokens.bar if now else tokens.barmuted)
                middle = Qt.AlignmentFlag.AlignHCenter
                draw_line(painter, box, str(self._number), Role.HINT, ink, align=middle)
            words = QRectF(BADGE + 16, 0, self.width() - BADGE - 16, 24)
            ink = colour(tokens.barink if self._state != "coming" else tokens.barmuted)
            draw_line(painter, words, say(f"first.step.{self._step.value}"), Role.LABEL, ink)
            under = words.translated(0, 23)
            about = say(f"first.about.{self._step.value}")
            draw_line(painter, under, about, Role.SMALL, colour(tokens.barmuted))


class StepsPanel(TiledPanel):
    """All steps, the one under way filled white."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the panel at its first step."""
        super().__init__(parent)
        self._rows = {step: _StepRow(step, number) for number, step in enumerate(Step, start=1)}
        column = QVBoxLayout(self)
        self._column = column
        column.setContentsMargins(*EDGES)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(HouseMark())
        head.addWidget(Text("Mostrador", Role.PAGE, tone="barink"), 1)
        column.addLayout(head)
        column.addSpacing(32)
        for row in self._rows.values():
            column.addWidget(row)
        column.addStretch(1)
        kept = self.tr("Todo queda guardado en este equipo. Puede cambiarlo después en Ajustes.")
        column.addWidget(Text(kept, Role.SMALL, tone="barmuted", wrap=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the edges' room to the words where a desktop scales."""
        super().resizeEvent(event)
        self._column.setContentsMargins(*(EDGES if event.size().height() >= LOW else LOW_EDGES))

    def show_step(self, now: Step, done: Mapping[str, bool]) -> None:
        """Show where it stands; a step that was left out is not called done."""
        for step, row in self._rows.items():
            finished = done.get(step.value, step is Step.WELCOME)
            row.set_state("now" if step is now else "done" if finished else "coming")
