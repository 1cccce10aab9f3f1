"""«Personas»: how often each of them did what a manager wants to know of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.till.records.snapshots import DeedsSnapshot
from pos_app.ui.bridge import Wish
from pos_app.ui.manager.page import ManagerPage
from pos_app.ui.manager.records.views import COUNTED, deeds_row
from pos_app.ui.setup.rows import ChipRow
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.plain_table import Column, PlainTable
from pos_app.ui.widgets.table_card import TableCard
from pos_app.ui.words import say

__all__ = ["DeedsPage", "make_deeds"]

LEAST, MOST, NAMES = 106, 184, 300
"""How wide a count is, in pixels, and what is left for the names."""

SPANS = ("1", "7", "30", "90")
"""Days that can be looked back on."""


class DeedsPage(ManagerPage):
    """The page of what people did.

    Signals:
        wanted: What was done in the last so many days is to be shown.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page before anything was counted."""
        super().__init__(parent)
        self._days = 7
        titles = [say(f"deeds.{one}") for one in (*COUNTED, "allowed")]
        columns = [Column(self.tr("Persona"), strong=True)]
        columns += [Column(title, LEAST, figures=True) for title in titles]
        self.table = PlainTable(self.tr("Qué hizo cada persona"), columns, small=True)
        self.spans = ChipRow([(one, say(f"deeds.span_{one}")) for one in SPANS])
        self.empty = EmptyState("users", self.tr("Nadie hizo nada en este tiempo."), "")
        self._pages = QStackedWidget()
        self._lay_out()
        self.spans.chosen.connect(lambda days: self.wanted.emit(int(days)))
        self.looked.connect(lambda on: self.wanted.emit(self._days) if on else None)
        self.setFocusProxy(self.table)
        self.show_deeds(DeedsSnapshot(self._days, ()))

    def handlers(self) -> Mapping[type, Callable[..., None]]:
        """What people did."""
        return {DeedsSnapshot: self.show_deeds}

    def show_deeds(self, seen: DeedsSnapshot) -> None:
        """Show what was counted."""
        self._days = seen.days
        self.spans.choose(str(seen.days))
        self.table.show_rows([deeds_row(one) for one in seen.people])
        problem = "" if seen.problem is None else say(seen.problem)
        onward = "" if problem else self.tr("Elija más días.")
        self.empty.set_words(problem or self.tr("Nadie hizo nada en este tiempo."), onward)
        self._pages.setCurrentIndex(0 if seen.people else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the counts over a wide screen, so that each is read with its person."""
        super().resizeEvent(event)
        columns = self.table.plain.columnCount()
        each = (self.width() - NAMES) // (columns - 1)
        for place in range(1, columns):
            self.table.setColumnWidth(place, min(MOST, max(LEAST, each)))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(Text(self.tr("Qué hizo cada persona"), Role.PAGE), 1)
        head.addWidget(self.spans)
        column.addLayout(head)
        self._pages.addWidget(TableCard(self.table))
        self._pages.addWidget(self.empty)
        column.addWidget(self._pages, 1)
        told = self.tr(
            "«Autorizó» cuenta lo que una persona permitió a otra con su PIN. "
            "El detalle está en el diario."
        )
        column.addWidget(Text(told, Role.SMALL, tone="ink2", wrap=True))


def make_deeds(send: Callable[[Wish], None]) -> DeedsPage:
    """Make the page, and send what people wish on it to the till."""
    page = DeedsPage()
    page.wanted.connect(lambda days: send(lambda desk: desk.journal.show_deeds(days)))
    return page
