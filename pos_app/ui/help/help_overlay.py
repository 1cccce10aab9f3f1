"""The keyboard map: what every key does, the screen in front first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import ceil

from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.ui.help.keyboard import CHAPTERS, EVERYWHERE, Chapter, Row
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.caps import printed
from pos_app.ui.widgets.cover import CoverSheet
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import draw_hint, hint_width, painting
from pos_app.ui.widgets.rolling import Roll
from pos_app.ui.words import say

__all__ = ["HelpOverlay", "chapters_of"]

WIDTH = 1080
LEAST_CAPS = 64
CAP_GAP = 6
COLUMNS = 2
TO = "…"


class HelpOverlay(CoverSheet):
    """A sheet over the window with every key that does something; any way out closes it."""

    def __init__(self, window: QWidget, front: Callable[[], QWidget] | None = None) -> None:
        """Make a hidden sheet.

        Args:
            window: What it lies over.
            front: Tells which screen of the window is in front; the window itself otherwise.
        """
        super().__init__(window, spacing=Space.REGION_GAP)
        self._front = front or (lambda: window)
        self._here: tuple[Chapter, ...] = ()
        self._paper = Roll(_map(self._here))
        self.setAccessibleName(self.tr("Teclas de la caja"))
        self._lay_out()

    def toggle(self) -> None:
        """Show the map, or put it away and give the focus back."""
        if self.isVisible():
            self.close_sheet()
            return
        here = chapters_of(self._front())
        if here != self._here:
            self._write(here)
        self.cover()
        self._paper.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Roll with the arrows; else as every sheet."""
        self._paper.take_key(event.key())
        super().keyPressEvent(event)

    def _write(self, here: tuple[Chapter, ...]) -> None:
        """Write the map anew for another screen."""
        former, self._here, self._paper = self._paper, here, Roll(_map(here))
        self.card.content.replaceWidget(former, self._paper)
        former.hide()
        former.deleteLater()

    def _lay_out(self) -> None:
        self.card.setMaximumWidth(WIDTH)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Teclas de la caja"), Role.PAGE), 1)
        head.addWidget(self.close_key)
        self.card.content.addLayout(head)
        self.card.content.addWidget(self._paper, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.CARD, Space.KEY_GAP, Space.CARD, Space.KEY_GAP)
        row.addStretch(1)
        row.addWidget(self.card, 100)
        row.addStretch(1)


def chapters_of(front: QWidget) -> tuple[Chapter, ...]:
    """Return the chapters whose places are on a screen now."""
    shown = {name for widget in _visible(front) for name in _names(widget)}
    return tuple(chapter for chapter in CHAPTERS if shown.intersection(chapter.places))


def _visible(front: QWidget) -> Iterator[QWidget]:
    yield front
    yield from (part for part in front.findChildren(QWidget) if part.isVisible())


def _names(widget: QWidget) -> Iterator[str]:
    return (kind.__name__ for kind in type(widget).__mro__)


class _Caps(QWidget):
    """The keys of one row, drawn as on the keyboard."""

    def __init__(self, row: Row, width: float) -> None:
        super().__init__()
        self._caps = _drawn(row)
        self.setAccessibleName(" ".join(printed(cap) for cap in self._caps))
        self.setFixedSize(ceil(width), 26)

    def paintEvent(self, _event: QPaintEvent) -> None:
        left = 0.0
        with painting(self) as painter:
            for cap in self._caps:
                draw_hint(painter, left, self.height() / 2, cap, dark=False)
                left += hint_width(cap) + CAP_GAP


def _drawn(row: Row) -> tuple[str, ...]:
    """The keys of a row as they are drawn: of many the first and the last."""
    return (row.caps[0], TO, row.caps[-1]) if row.span else row.caps


def _caps_width(rows: Iterable[Row]) -> float:
    """The room that the keys of some rows need; the sentences begin behind it."""
    needed = (sum(hint_width(cap) + CAP_GAP for cap in _drawn(row)) for row in rows)
    return max((LEAST_CAPS, *needed))


def _map(here: tuple[Chapter, ...]) -> QWidget:
    """Lay the chapters out: where one is and what works everywhere are read without rolling."""
    paper = QWidget()
    row = QHBoxLayout(paper)
    row.setContentsMargins(0, 0, Space.KEY_GAP, 0)
    row.setSpacing(Space.CARD)
    for number, chapters in enumerate(_columns(here)):
        column = QVBoxLayout()
        column.setSpacing(Space.REGION_GAP)
        for chapter in chapters:
            column.addLayout(_written(chapter, here=chapter in here))
        column.addStretch(1)
        row.addLayout(column, 1)
        row.setStretch(number, 1)
    return paper


def _columns(here: tuple[Chapter, ...]) -> list[list[Chapter]]:
    """Share the chapters out, each to the column that is shorter so far."""
    columns: list[list[Chapter]] = [list(here), *([] for _ in range(1, COLUMNS))]
    others = (chapter for chapter in CHAPTERS if chapter not in here)
    for chapter in (EVERYWHERE, *others):
        min(columns, key=_length).append(chapter)
    return columns


def _length(chapters: list[Chapter]) -> int:
    return sum(len(chapter.rows) + 2 for chapter in chapters)


def _written(chapter: Chapter, *, here: bool) -> QVBoxLayout:
    title, width = say(chapter.title), _caps_width(chapter.rows)
    column = QVBoxLayout()
    column.setSpacing(Space.KEY_GAP)
    column.addWidget(Text(say("help.here", title=title) if here else title, Role.STRONG))
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(1, 1)
    for number, row in enumerate(chapter.rows):
        grid.addWidget(_Caps(row, width), number, 0)
        grid.addWidget(Text(say(row.deed), Role.BODY, tone="ink2", wrap=True), number, 1)
    column.addLayout(grid)
    return column
