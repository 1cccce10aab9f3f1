"""The manager's home: what needs a person, the figures of the days, and what they are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from pos_app.till.review.snapshots import HomeSnapshot, NeedsSnapshot, ProgressSnapshot
from pos_app.ui.manager.figure_strip import FigureStrip
from pos_app.ui.manager.home_views import (
    GROUPS,
    columns,
    group_rows,
    hour_counts,
    nothing_words,
    strip,
    way_bars,
)
from pos_app.ui.manager.needs_card import NeedsCard
from pos_app.ui.manager.page import ManagerPage
from pos_app.ui.manager.range_chooser import RangeChooser
from pos_app.ui.manager.ways_chart import Swatch, WaysChart
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.plain_table import PlainTable
from pos_app.ui.widgets.rolling import Roll
from pos_app.ui.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pos_app.ui.manager.hour_chart import HourChart

__all__ = ["HomePage"]

ROW = 44
MIDDLE, MIDDLE_TALL = 256, 320
TALL = 900
"""A page that is as high shows one more row of what needs a person, and still the whole table."""

NARROW, USUAL = 1200, 1340
"""Logical pixels below which the three cards in the middle do not fit beside each other."""


class HomePage(ManagerPage):
    """The page of the day.

    Signals:
        stopped: A long range is not to be added up after all.
    """

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page; the plot comes a moment after the figures."""
        super().__init__(parent)
        self._home: HomeSnapshot | None = None
        self.range = RangeChooser(self)
        self.tools = self.range
        self.strip = FigureStrip(big=5, small=4)
        self.needs = NeedsCard()
        self.ways = WaysChart(self.tr("Por método"))
        self._nothing = Text("", Role.BODY, tone="ink2", wrap=True)
        self.chart: HourChart | None = None
        self._chart_room = QVBoxLayout()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._make_chart)
        self.chips = {group: Chip(say(f"home.by_{group}")) for group in GROUPS}
        self.tables = {
            group: PlainTable(
                say(f"home.by_{group}"), columns(group), height=ROW, empty=say("home.nothing")
            )
            for group in GROUPS
        }
        self._progress = Text("", Role.LABEL, tone="ink2")
        self._stop = Key(self.tr("Detener"), icon="x", kind=KeyKind.SOFT, hint="Ctrl .")
        self._lay_out()
        for group, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, name=group: self.show_group(name))
        self._stop.fired.connect(self.stopped)
        shortcut = QShortcut(QKeySequence("Ctrl+."), self, self._end)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.show_group(GROUPS[0])
        self.setFocusProxy(self.chips[GROUPS[0]])

    def handlers(self) -> Mapping[type, Callable[..., None]]:
        """What the page shows."""
        return {
            HomeSnapshot: self.show_home,
            NeedsSnapshot: self.needs.show_needs,
            ProgressSnapshot: self.show_progress,
        }

    def show_home(self, home: HomeSnapshot) -> None:
        """Show a range in figures."""
        self._home = home
        self.range.show_range(home.figures.first, home.figures.last, home.today)
        self.strip.show_figures(*strip(home))
        self.ways.show_bars(way_bars(home.figures))
        nothing = nothing_words(home)
        self._nothing.set_text(nothing)
        self._nothing.setVisible(bool(nothing))
        for group, table in self.tables.items():
            table.show_rows(group_rows(home, group))
        if self.chart is None:
            self._later.start(0)
        else:
            self._show_hours(self.chart, home)

    def show_progress(self, progress: ProgressSnapshot) -> None:
        """Show how far a long range is added up."""
        busy = bool(progress.of)
        self._progress_box.setVisible(busy)
        self._progress.set_text(
            say("home.progress", done=progress.done, of=progress.of) if busy else ""
        )

    def _end(self) -> None:
        if self._stop.isVisible():
            self._stop.trigger()

    def show_group(self, group: str) -> None:
        """Show the table of one way of parting the figures."""
        for name, chip in self.chips.items():
            chip.setChecked(name == group)
        self._stack.setCurrentWidget(self.tables[group])

    def _make_chart(self) -> None:
        from pos_app.ui.manager.hour_chart import HourChart

        self.chart = HourChart(self.tr("Pagos por hora"))
        self._chart_room.addWidget(self.chart)
        if self._home is not None:
            self._show_hours(self.chart, self._home)

    def _show_hours(self, chart: HourChart, home: HomeSnapshot) -> None:
        hours = hour_counts(home.figures)
        spoken = [say("home.hour_told", hour=h, wompi=w, hand=c) for h, w, c in hours]
        chart.show_hours(hours, ". ".join(spoken))

    # --- building -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.PAGE, 12, Space.PAGE, 12)
        column.setSpacing(12)
        column.addWidget(self._progress_row())
        column.addWidget(self.strip)
        self._middle = QGridLayout()
        self._middle.setSpacing(12)
        self._cards = (self.needs, self._hours_card(), self._ways_card())
        self._arrange(narrow=False)
        column.addLayout(self._middle)
        column.addWidget(self._table_card(), 1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(Roll(inside))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what needs a person a row of its own where the screen is narrow."""
        super().resizeEvent(event)
        for card in self._cards:
            card.setFixedHeight(MIDDLE_TALL if event.size().height() >= TALL else MIDDLE)
        narrow = event.size().width() < NARROW
        if narrow is not self._narrow:
            self._arrange(narrow=narrow)
        if not narrow:  # where there is just room for three, the words of the first need it most
            self._middle.setColumnStretch(0, 32 if event.size().width() >= USUAL else 36)

    def _arrange(self, *, narrow: bool) -> None:
        self._narrow = narrow
        needs, hours, ways = self._cards
        for card in self._cards:
            self._middle.removeWidget(card)
        self._middle.addWidget(needs, 0, 0, 1, 2 if narrow else 1)
        self._middle.addWidget(hours, int(narrow), 0 if narrow else 1)
        self._middle.addWidget(ways, int(narrow), 1 if narrow else 2)
        for place, part in enumerate((1, 1, 0) if narrow else (32, 19, 20)):
            self._middle.setColumnStretch(place, part)
        for table in self.tables.values():
            columns = table.plain.columnCount()
            for place in (columns - 2, columns - 4, columns - 5):
                table.setColumnHidden(place, narrow)

    def _progress_row(self) -> QWidget:
        self._progress_box = Card(padding=8, horizontal=True)
        self._progress_box.content.setContentsMargins(Space.PAGE, 8, 8, 8)
        self._progress_box.content.addWidget(self._progress, 1)
        self._progress_box.content.addWidget(self._stop)
        self._progress_box.hide()
        return self._progress_box

    def _hours_card(self) -> Card:
        card = Card(padding=16, spacing=8)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Por hora"), Role.STRONG), 1)
        head.addWidget(Swatch(hatched=False))
        head.addWidget(Text(say("home.by_wompi"), Role.SMALL, tone="ink2"))
        head.addSpacing(8)
        head.addWidget(Swatch(hatched=True))
        head.addWidget(Text(say("home.by_people"), Role.SMALL, tone="ink2"))
        card.content.addLayout(head)
        card.content.addLayout(self._chart_room, 1)
        return card

    def _ways_card(self) -> Card:
        card = Card(padding=16, spacing=8)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Por método"), Role.STRONG), 1)
        legend = self.tr("aprueban · mediana")
        head.addWidget(Text(legend, Role.SMALL, tone="ink2", align=Qt.AlignmentFlag.AlignRight))
        card.content.addLayout(head)
        card.content.addWidget(self._nothing)
        card.content.addWidget(self.ways, 1)
        return card

    def _table_card(self) -> Card:
        card = Card(padding=8, spacing=8)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for chip in self.chips.values():
            chips.addWidget(chip)
        chips.addStretch(1)
        card.content.addLayout(chips)
        self._stack = QStackedLayout()
        for table in self.tables.values():
            table.setMinimumHeight(36 + 2 * ROW)
            self._stack.addWidget(table)
        card.content.addLayout(self._stack, 1)
        return card
