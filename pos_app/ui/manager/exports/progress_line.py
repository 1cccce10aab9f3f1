"""How far something is: a line that fills."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme import colour, palette
from pos_app.ui.widgets.painting import fill_round, painting

__all__ = ["ProgressLine"]

HEIGHT = 12


class ProgressLine(QWidget):
    """A line; the words above it say the same."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty line; the name is for a screen reader."""
        super().__init__(parent)
        self._share = 0.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        """How much of it is full, of one."""
        return self._share

    def show_share(self, done: int, total: int) -> None:
        """Fill it as far as so many of so many go."""
        self._share = min(1.0, done / total) if total else 0.0
        self.setAccessibleDescription(f"{self._share:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for a line."""
        return QSize(160, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line and how far it is full."""
        tokens, box = palette(), QRectF(self.rect())
        with painting(self) as painter:
            fill_round(painter, box, HEIGHT / 2, colour(tokens.line))
            if self._share:
                full = QRectF(0, 0, max(HEIGHT, box.width() * self._share), box.height())
                fill_round(painter, full, HEIGHT / 2, colour(tokens.accent))
