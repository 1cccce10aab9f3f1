"""«Lo quitado»: what was rung up and taken off again, and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.till.records.snapshots import RemovedRow, RemovedSnapshot
from pos_app.ui.bridge import Wish
from pos_app.ui.manager.page import ManagerPage
from pos_app.ui.manager.records.views import moment, who_words
from pos_app.ui.setup.rows import ChipRow
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.plain_table import Column, PlainTable, Row
from pos_app.ui.widgets.table_card import TableCard
from pos_app.ui.words import detail, say

__all__ = ["RemovedPage", "make_removed"]

SPANS = ("1", "7", "30")
"""Days that can be looked back on."""

NARROW = 1_100
END = 6


class RemovedPage(ManagerPage):
    """The page of what was taken off tickets.

    Signals:
        wanted: What was taken off in the last so many days is to be shown.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page before anything was looked through."""
        super().__init__(parent)
        self._days = 1
        self.table = PlainTable(
            say("removed.title"),
            [
                Column(say("removed.when"), 170),
                Column(say("removed.sale"), 120),
                Column(say("removed.what"), strong=True),
                Column(say("removed.quantity"), 90, figures=True),
                Column(say("removed.amount"), 120, figures=True),
                Column(say("removed.who"), 160),
                Column(say("removed.end"), 130),
            ],
            small=True,
        )
        self.spans = ChipRow([(one, say(f"deeds.span_{one}")) for one in SPANS])
        self.total = Text("", Role.SMALL, tone="ink2", wrap=True)
        self.empty = EmptyState("check", say("removed.none"), "")
        self._pages = QStackedWidget()
        self._lay_out()
        self.spans.chosen.connect(lambda days: self.wanted.emit(int(days)))
        self.looked.connect(lambda on: self.wanted.emit(self._days) if on else None)
        self.setFocusProxy(self.table)
        self.show_removed(RemovedSnapshot(self._days, ()))

    def handlers(self) -> Mapping[type, Callable[..., None]]:
        """What was taken off."""
        return {RemovedSnapshot: self.show_removed}

    def show_removed(self, seen: RemovedSnapshot) -> None:
        """Show what was taken off."""
        self._days = seen.days
        self.spans.choose(str(seen.days))
        self.table.show_rows([_row(row) for row in seen.rows])
        further = not seen.problem and str(seen.days) != SPANS[-1]
        self.empty.set_words(
            say(seen.problem or "removed.none"), say("removed.more") if further else ""
        )
        count = len(seen.rows)
        words = "removed.total_one" if count == 1 else "removed.total"
        told = say(words, count=count, amount=seen.amount) if count else ""
        self.total.set_text(told)
        self._pages.setCurrentIndex(0 if seen.rows else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out on a narrow screen how the sale ended."""
        super().resizeEvent(event)
        self.table.setColumnHidden(END, event.size().width() < NARROW)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Text(say("removed.title"), Role.PAGE), 1)
        head.addWidget(self.spans)
        column.addLayout(head)
        self._pages.addWidget(TableCard(self.table))
        self._pages.addWidget(self.empty)
        column.addWidget(self._pages, 1)
        column.addWidget(self.total)


def _row(row: RemovedRow) -> Row:
    cells = (
        moment(row.at),
        say("removed.sale_of", sale=row.sale, shift=row.shift),
        row.name,
        detail(row.quantity),
        detail(row.amount),
        who_words(row.who),
        say(f"removed.end_{row.end.value}"),
    )
    key = f"{row.order_id} {row.at.isoformat()} {row.name}"
    return Row.of_words(key, cells, ", ".join(filter(None, cells)))


def make_removed(send: Callable[[Wish], None]) -> RemovedPage:
    """Make the page, and send what people wish on it to the till."""
    page = RemovedPage()
    page.wanted.connect(lambda days: send(lambda desk: desk.removed.show(days)))
    return page
