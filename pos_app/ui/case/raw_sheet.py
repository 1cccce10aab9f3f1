"""A case as it is kept, fact by fact, for a manager's eyes: no secret and nothing about people."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.till.minute.snapshots import RawSnapshot
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.bars import raise_sheet
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import painting
from pos_app.ui.words import say

__all__ = ["RawSheet"]

WIDTH = 860
INDENT = 12
"""Pixels for each space that a line is moved in by."""


class RawSheet(QWidget):
    """A sheet over the window; any way out closes it and gives the keyboard back."""

    def __init__(self, window: QWidget) -> None:
        """Make a hidden sheet over a window."""
        super().__init__(window)
        self._focus: QWidget | None = None
        self._title = Text("", Role.PAGE)
        self._paper = QScrollArea()
        self._paper.setFrameShape(QFrame.Shape.NoFrame)
        self._paper.setWidgetResizable(True)
        self._paper.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_key = Key(self.tr("Cerrar"), kind=KeyKind.PRINCIPAL, hint="Esc")
        self.close_key.fired.connect(self.close_sheet)
        self._card = Card(padding=Space.CARD, spacing=12)
        self._lay_out()
        window.installEventFilter(self)
        self.hide()

    def open_sheet(self, raw: RawSnapshot) -> None:
        """Show the facts of a case."""
        title = say("raw.title", reference=raw.reference)
        self._title.set_text(title)
        self.setAccessibleName(title)
        paper = _paper(raw.text)
        self._paper.setWidget(paper)
        for ground in (self._paper.viewport(), paper):
            ground.setAutoFillBackground(False)
        if not self.isVisible():
            self._focus = self.window().focusWidget()
        self.resize(self.window().size())
        self.show()
        raise_sheet(self)
        self.close_key.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Go away, and give the keyboard back to where it was."""
        self.hide()
        if self._focus is not None:
            self._focus.setFocus()
            self._focus = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; swallow nothing."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.resize(self.window().size())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Roll with the arrows, close with Esc and Enter, let no other key through."""
        bar, key = self._paper.verticalScrollBar(), event.key()
        steps = {
            Qt.Key.Key_Up: -bar.singleStep() * 3,
            Qt.Key.Key_Down: bar.singleStep() * 3,
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
        }
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close_sheet()
        elif key in steps:
            bar.setValue(bar.value() + steps[Qt.Key(key)])
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close when the ground beside the card is touched."""
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the screen below."""
        shade = colour(palette().bar)
        shade.setAlphaF(0.72)
        with painting(self) as painter:
            painter.fillRect(self.rect(), shade)

    def _lay_out(self) -> None:
        self._card.setMaximumWidth(WIDTH)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_key)
        self._card.content.addLayout(head)
        self._card.content.addWidget(self._paper, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.CARD, Space.CARD, Space.CARD, Space.CARD)
        row.addStretch(1)
        row.addWidget(self._card, 100)
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
