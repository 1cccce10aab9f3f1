"""The figures of a range side by side: a name, the figure, and what it is measured against."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.theme import Figures, Role
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.labels import DottedText, Icon, Rule, Text
from pos_app.ui.widgets.typeset import line_width

__all__ = ["FigureCell", "FigureStrip"]

GAP = 28
"""Between the smaller figures, in pixels."""

LEFT, RIGHT = 16, 4

SIZES = (Role.PAGE, Role.TITLE, Role.FIGURE, Role.LABEL)
"""Of a large figure: the first that fits."""


@dataclass(frozen=True, slots=True)
class FigureCell:
    """One figure in words.

    Attributes:
        under: What it is measured against.
        off: It misses what the shop aims at.
    """

    name: str
    figure: str
    under: str
    off: bool = False


class _Cell(QWidget):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(LEFT, 8, RIGHT, 8)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(6)
        self.name = Text("", Role.SMALL, tone="ink2")
        self.sign = Icon("alert", tone="ink", size=18)
        head.addWidget(self.name)
        head.addWidget(self.sign)
        head.addStretch(1)
        self.figure = Text("", Role.PAGE, figures=Figures.TABULAR)
        self.under = DottedText("", Role.SMALL, tone="ink2")
        column.addLayout(head)
        line = QHBoxLayout()
        line.addStrut(Role.PAGE.value.line)
        line.addWidget(self.figure, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(line)
        column.addWidget(self.under)
        column.addStretch(1)

    def show_cell(self, cell: FigureCell) -> None:
        self.name.set_text(cell.name)
        self.figure.set_text(cell.figure)
        self.under.set_text(cell.under)
        self.sign.setVisible(cell.off)
        self.setAccessibleName(f"{cell.name}: {cell.figure}. {cell.under}")

    def fits(self, role: Role, width: float) -> bool:
        """Tell whether the figure has room in a size, in a cell of this width."""
        needed = line_width(self.figure.text(), role, Figures.TABULAR)
        return needed <= width - LEFT - RIGHT


class FigureStrip(Card):
    """A row of figures with hairlines between, and a line of smaller ones below."""

    def __init__(self, big: int, small: int, parent: QWidget | None = None) -> None:
        """Make room for so many figures above and below."""
        super().__init__(padding=0, spacing=0, parent=parent)
        self.cells = tuple(_Cell() for _ in range(big))
        self.small = tuple(Text("", Role.SMALL, tone="ink2") for _ in range(small))
        row = QHBoxLayout()
        row.setSpacing(0)
        for number, cell in enumerate(self.cells):
            if number:
                row.addWidget(Rule(vertical=True))
            row.addWidget(cell, 1)
        self.content.addLayout(row)
        self.content.addWidget(Rule())
        self._below = QGridLayout()
        self._below.setContentsMargins(16, 6, 16, 6)
        self._below.setHorizontalSpacing(GAP)
        self._below.setVerticalSpacing(4)
        self._below.setColumnStretch(small, 1)
        self.content.addLayout(self._below)
        self._arrange(narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the figures to another width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Write the figures of a big shop smaller, all alike, rather than cut one of them.

        The smaller ones below get a second line where one is too short for them.
        """
        width = self.width() / len(self.cells) - 1
        fitting = (one for one in SIZES if all(cell.fits(one, width) for cell in self.cells))
        size = next(fitting, SIZES[-1])
        for cell in self.cells:
            cell.figure.set_role(size)
        needed = sum(text.sizeHint().width() + GAP for text in self.small) - GAP
        narrow = needed > self.width() - 2 * LEFT
        if narrow is not self._narrow:
            self._arrange(narrow=narrow)

    def _arrange(self, *, narrow: bool) -> None:
        self._narrow = narrow
        in_a_line = 2 if narrow else len(self.small)
        for number, text in enumerate(self.small):
            self._below.removeWidget(text)
            line, place = divmod(number, in_a_line)
            self._below.addWidget(text, line, place, Qt.AlignmentFlag.AlignLeft)

    def show_figures(self, big: tuple[FigureCell, ...], small: tuple[str, ...]) -> None:
        """Show these figures."""
        for cell, told in zip(self.cells, big, strict=True):
            cell.show_cell(told)
        for text, words in zip(self.small, small, strict=True):
            text.set_text(words)
        self._fit()
