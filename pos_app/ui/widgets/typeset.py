"""Text with exact lines: Qt's own labels know neither line heights nor a bold order inside."""

import re
from itertools import accumulate, pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from pos_app.ui.theme import Figures, Role, font

_BOLD = "**"
_LINE_BREAK = "\u2028"
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=(?:%|(?:s|min|h|g|kg|ml|l|cc|oz|lb)\b))", re.IGNORECASE)
"""The space in «500 g» and «94 %», which no line may end with."""

ENDLESS = 100_000.0
"""A width no line reaches, in pixels."""


def plain(marked: str) -> str:
    """Return a marked text without its marks, as a screen reader says it."""
    return marked.replace(_BOLD, "")


def line_width(text: str, role: Role, figures: Figures = Figures.PROPORTIONAL) -> float:
    """Return the width of one line of text in logical pixels."""
    return QFontMetricsF(font(role, figures=figures)).horizontalAdvance(text)


def draw_line(
    painter: QPainter,
    box: QRectF,
    text: str,
    role: Role,
    colour: QColor,
    *,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    figures: Figures = Figures.PROPORTIONAL,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Draw one line in the middle of a box's height, shortened with «…» where it is too long."""
    letters = font(role, figures=figures)
    painter.setFont(letters)
    painter.setPen(colour)
    shown = QFontMetricsF(letters).elidedText(text, elide, box.width() + 0.5)
    painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, shown)


class Paragraph:
    """A text broken into lines of a width; ``**…**`` stands bold, a newline breaks.

    Attributes:
        shortened: The end of the text is not shown.
    """

    def __init__(
        self,
        marked: str,
        role: Role,
        width: float = ENDLESS,
        *,
        max_lines: int = 0,
        figures: Figures = Figures.PROPORTIONAL,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Lay the text out.

        Args:
            marked: The text with its marks.
            role: Size, line height and weight.
            width: Room for a line in logical pixels.
            max_lines: Lines shown before the rest becomes «…»; 0 for as many as it takes.
            figures: How the digits stand.
            align: Left, right or horizontal centre.
        """
        self._role = role
        self._width = width
        self._font = font(role, figures=figures)
        self._bold = font(role, weight=700, figures=figures)
        self._align = align
        marked = _BEFORE_UNIT.sub("\u00a0", marked)
        self._layout = self._broken(marked.replace("\n", _LINE_BREAK).split(_BOLD))
        self.shortened = bool(max_lines) and self._layout.lineCount() > max_lines
        if self.shortened:
            self._layout = self._shortened(max_lines)

    @property
    def height(self) -> float:
        """Height of all lines in logical pixels."""
        return float(max(1, self._layout.lineCount()) * self._role.value.line)

    @property
    def widest(self) -> float:
        """Width of the longest line in logical pixels."""
        lines = range(self._layout.lineCount())
        return max((self._layout.lineAt(line).naturalTextWidth() for line in lines), default=0.0)

    def draw(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Draw the paragraph with its top left corner at a point."""
        painter.setPen(colour)
        self._layout.draw(painter, at)

    def _broken(self, pieces: list[str]) -> QTextLayout:
        """Break the text into lines; every second piece is bold."""
        layout = QTextLayout("".join(pieces), self._font)
        layout.setFormats(self._bold_ranges(pieces))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        self._place_lines(layout)
        return layout

    def _place_lines(self, layout: QTextLayout) -> None:
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            lead = (self._role.value.line - line.height()) / 2
            line.setPosition(QPointF(self._indent(line.naturalTextWidth()), top + lead))
            top += self._role.value.line
        layout.endLayout()

    def _indent(self, used: float) -> float:
        free = self._width - used
        if self._align == Qt.AlignmentFlag.AlignRight:
            return free
        return free / 2 if self._align == Qt.AlignmentFlag.AlignHCenter else 0.0

    def _bold_ranges(self, pieces: list[str]) -> list[QTextLayout.FormatRange]:
        ends = accumulate((len(piece) for piece in pieces), initial=0)
        return [
            _bold_range(start, end - start, self._bold)
            for number, (start, end) in enumerate(pairwise(ends))
            if number % 2
        ]

    def _shortened(self, max_lines: int) -> QTextLayout:
        start = self._layout.lineAt(max_lines - 1).textStart()
        text = self._layout.text()
        rest = text[start:].replace(_LINE_BREAK, " ")
        room = self._width - 1
        shown = QFontMetricsF(self._font).elidedText(rest, Qt.TextElideMode.ElideRight, room)
        return self._broken([text[:start] + shown])


def _bold_range(start: int, length: int, bold: QFont) -> QTextLayout.FormatRange:
    result = QTextLayout.FormatRange()
    result.start = start
    result.length = length
    result.format.setFont(bold)
    return result
