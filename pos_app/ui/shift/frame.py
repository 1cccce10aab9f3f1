"""What the pages of a shift share: a head with its steps, and the money column at the right."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.core.money import Money
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line
from pos_app.ui.words import detail

__all__ = ["FLAT", "Counted", "PageHead", "SideColumn", "empty_layout", "side_width"]

STEP = 28
WIDE_FROM = 1200
STEPS_FROM = 900

FLAT = 600
"""Height below which a page leaves out what only explains, and its keys are lower.

Only a desktop that scales has so few pixels, and each covers more than one of its screen.
"""


def side_width(window: int) -> int:
    """How wide the money column is in a window."""
    return 392 if window >= WIDE_FROM else 344


class Counted(QWidget):
    """What was counted in all, on top of the money column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a total of nothing."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.total = Text("", Role.BIG, figures=Figures.TABULAR)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(self.tr("Total contado"), Role.LABEL, tone="ink2"))
        column.addWidget(self.total)

    def show_total(self, total: Money | None) -> None:
        """Show an amount, or none."""
        self.total.set_text("" if total is None else detail(total))

    def set_room(self, window: int) -> None:
        """Write as large as a window of that width allows."""
        self.total.set_role(Role.BIG if window >= WIDE_FROM else Role.CASE)


class PageHead(QWidget):
    """The title of a page, what to do on it, and which step of the closing it is."""

    def __init__(self, steps: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        """Make a head; ``steps`` names the steps, none for a page that stands alone."""
        super().__init__(parent)
        self._title = Text("", Role.PAGE)
        self._below = Text("", Role.SMALL, tone="ink2")
        self._marks = [_StepMark(number, name) for number, name in enumerate(steps, start=1)]
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._below)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addLayout(words, 1)
        for mark in self._marks:
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, below: str) -> None:
        """Name the page."""
        self._title.set_text(title)
        self._below.set_text(below)

    def set_flat(self, flat: bool) -> None:
        """Leave out what to do on the page."""
        self._below.setVisible(not flat)

    def set_step(self, number: int) -> None:
        """Tell which step it is, from 1; the ones before are done."""
        for mark in self._marks:
            mark.set_current(number)

    def set_room(self, width: int) -> None:
        """Leave the steps out where the title needs the room."""
        for mark in self._marks:
            mark.setVisible(width >= STEPS_FROM)


class _StepMark(QWidget):
    """One step: a number in a well, filled while it is the current one, ticked once done."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__()
        self._number = number
        self._current = 0
        self._name = Text(name, Role.LABEL, tone="ink3")
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP + 10, 0, 0, 0)
        row.addWidget(self._name)
        self.setFixedHeight(36)

    def set_current(self, number: int) -> None:
        self._current = number
        self._name.set_tone("ink" if number == self._number else "ink3")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(STEP + 10 + self._name.sizeHint().width(), 36)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, here = palette(), self._current == self._number
        box = QRectF(0, (self.height() - STEP) / 2, STEP, STEP)
        with painting(self) as painter:
            fill_round(painter, box, 7, colour(tokens.ink if here else tokens.sunken))
            stroke_round(painter, box, 7, colour(tokens.ink if here else tokens.line))
            if self._number < self._current:
                draw_icon(painter, box.adjusted(5, 5, 0, 0).topLeft(), "check", tokens.ink, 18)
                return
            ink = colour(tokens.surface if here else tokens.ink3)
            middle = Qt.AlignmentFlag.AlignHCenter
            draw_line(painter, box, str(self._number), Role.HINT, ink, align=middle)


class SideColumn(QWidget):
    """The money column: a plain ground at the right of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty column."""
        super().__init__(parent)
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(24, Space.PAGE, 24, Space.PAGE)
        self.content.setSpacing(12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, and the hairline at its left."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour(palette().surface))
            painter.fillRect(QRectF(0, 0, 1, self.height()), colour(palette().line))


def empty_layout(layout: QLayout) -> None:
    """Take everything out of a layout, with what lies inside."""
    while (item := layout.takeAt(0)) is not None:
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            empty_layout(inner)
            inner.deleteLater()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
