"""What the page of the printer paints by itself: letters of the ruler, and what came out."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import QR_DARK, QR_LIGHT, Radius
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.painting import fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line

__all__ = ["LetterChip", "PaperStrip"]

TALL = 64
LEADING = 1.55
EDGE = 20
LARGEST, SMALLEST = 14, 7


class LetterChip(Chip):
    """A letter of the ruler, with how many letters fit below it; the words are «A|32 letras»."""

    def __init__(self, words: str) -> None:
        """Make a chip; a screen reader hears both parts."""
        letter, _, self._below = words.partition("|")
        super().__init__(letter)
        self.setAccessibleName(f"{letter}, {self._below}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for both lines."""
        return QSize(96, TALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the letter and what it means."""
        ink = colour(palette().surface if self.isChecked() else palette().ink)
        centre = Qt.AlignmentFlag.AlignHCenter
        with painting(self) as painter:
            self._paint_box(painter, palette())
            above = QRectF(0, 6, self.width(), 32)
            draw_line(painter, above, self.text(), Role.TITLE, ink, align=centre)
            below = QRectF(0, 36, self.width(), 20)
            draw_line(painter, below, self._below, Role.SMALL, ink, align=centre)


class PaperStrip(QWidget):
    """Paper with its rows of letters, all of one width; black on white in every theme."""

    def __init__(self, name: str) -> None:
        """Show empty paper; ``name`` is what it is called for a screen reader."""
        super().__init__()
        self._name = name
        self._rows: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def rows(self) -> tuple[str, ...]:
        """What stands on it."""
        return self._rows

    def show_rows(self, rows: tuple[str, ...]) -> None:
        """Put rows on the paper."""
        self._rows = rows
        self.setAccessibleDescription("\n".join(rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room at the largest letters."""
        return QSize(440, round(self._line(LARGEST) * (len(self._rows) + 1)) + 2 * EDGE)

    def minimumSizeHint(self) -> QSize:
        """Return the room at the smallest letters."""
        return QSize(260, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        box = QRectF(self.rect())
        letters = self._letters()
        line = self._line(letters.pixelSize())
        wide = QFontMetricsF(letters).horizontalAdvance("0" * self._columns())
        left = max(EDGE / 2, (box.width() - wide) / 2)
        with painting(self) as painter:
            fill_round(painter, box, Radius.TAG, QColor(QR_LIGHT))
            stroke_round(painter, box, Radius.TAG, colour(palette().line))
            painter.setPen(QColor(QR_DARK))
            painter.setFont(letters)
            for number, row in enumerate(self._rows):
                painter.drawText(QPointF(left, EDGE + line * (number + 0.7)), row)

    def _columns(self) -> int:
        return max(map(len, self._rows), default=1)

    def _letters(self) -> QFont:
        """Choose letters that let the widest row fit."""
        letters = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for size in range(LARGEST, SMALLEST - 1, -1):
            letters.setPixelSize(size)
            wide = QFontMetricsF(letters).horizontalAdvance("0" * self._columns())
            if wide <= self.width() - EDGE:
                break
        return letters

    @staticmethod
    def _line(size: int) -> float:
        return size * LEADING
