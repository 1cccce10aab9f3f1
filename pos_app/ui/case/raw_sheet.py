"""A case as it is kept, fact by fact, for a manager's eyes: no secret and nothing about people."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.till.minute.snapshots import RawSnapshot
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cover import CoverSheet
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.words import say

__all__ = ["RawSheet"]

WIDTH = 860
INDENT = 12
"""Pixels for each space that a line is moved in by."""


class RawSheet(CoverSheet):
    """A sheet over the window with the facts of one case."""

    def __init__(self, window: QWidget) -> None:
        """Make a hidden sheet over a window."""
        super().__init__(window)
        self._title = Text("", Role.PAGE)
        self._paper = QScrollArea()
        self._paper.setFrameShape(QFrame.Shape.NoFrame)
        self._paper.setWidgetResizable(True)
        self._paper.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        move_by_finger(self._paper)
        self._lay_out()

    def open_sheet(self, raw: RawSnapshot) -> None:
        """Show the facts of a case."""
        title = say("raw.title", reference=raw.reference)
        self._title.set_text(title)
        self.setAccessibleName(title)
        paper = _paper(raw.text)
        self._paper.setWidget(paper)
        for ground in (self._paper.viewport(), paper):
            ground.setAutoFillBackground(False)
        self.cover()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Roll with the arrows; else as every sheet."""
        bar, key = self._paper.verticalScrollBar(), event.key()
        steps = {
            Qt.Key.Key_Up: -bar.singleStep() * 3,
            Qt.Key.Key_Down: bar.singleStep() * 3,
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
        }
        if key in steps:
            bar.setValue(bar.value() + steps[Qt.Key(key)])
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.card.setMaximumWidth(WIDTH)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_key)
        self.card.content.addLayout(head)
        self.card.content.addWidget(self._paper, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.CARD, Space.CARD, Space.CARD, Space.CARD)
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)


def _paper(text: str) -> QWidget:
    paper = QWidget()
    column = QVBoxLayout(paper)
    column.setContentsMargins(0, 0, 12, 0)
    column.setSpacing(0)
    for line in text.splitlines():
        row = QHBoxLayout()
        row.addSpacing(INDENT * (len(line) - len(line.lstrip())))
        row.addWidget(Text(line.strip(), Role.SMALL, figures=Figures.REFERENCE, wrap=True), 1)
        column.addLayout(row)
    column.addStretch(1)
    return paper
