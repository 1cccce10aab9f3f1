"""The window that remains when the till cannot work: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pos_app.ui.theme import Role
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import say

__all__ = ["StoppedWindow"]

SIZE = (640, 320)
MARGIN = 48


class StoppedWindow(QWidget):
    """One sentence and one key.

    Signals:
        closed: The person has read it.
    """

    closed = Signal()

    def __init__(self, key: str) -> None:
        """Say the sentence of a fault."""
        super().__init__()
        self.setObjectName("stopped_window")
        self.setWindowTitle("Mostrador")
        self.setFixedSize(*SIZE)
        words = Text(say(key), Role.TITLE)
        words.setWordWrap(True)
        leave = Key(self.tr("Cerrar"), kind=KeyKind.PRINCIPAL, hint="Enter")
        leave.fired.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(words, 1)
        column.addWidget(leave, 0, Qt.AlignmentFlag.AlignRight)
        leave.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it was read."""
        self.closed.emit()
        event.accept()
