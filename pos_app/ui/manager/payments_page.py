"""Payments one by one: filtered by key and finger, a page at a time, each leading to its case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.core.transactions import Sieve, Transaction
from pos_app.till.review.snapshots import PaymentsSnapshot, SumSnapshot
from pos_app.ui.manager.page import ManagerPage
from pos_app.ui.manager.payment_filter import PaymentFilter
from pos_app.ui.manager.payment_words import (
    CHIPS,
    chip_of,
    more_filters,
    payment_columns,
    payment_rows,
    sum_words,
)
from pos_app.ui.manager.range_chooser import RangeChooser
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.fields import SearchField
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import DottedText
from pos_app.ui.widgets.plain_table import PlainTable
from pos_app.ui.widgets.table_card import TableCard
from pos_app.ui.words import say

__all__ = ["PaymentsPage"]

PAUSE = 300
"""Milliseconds without a letter after which what was typed is looked for."""

TIME, CHANNEL, WHO = 0, 3, 8
"""Columns: the first also tells the day of a range; the others make room on a narrow screen."""

MOMENT = {True: 88, False: 132}
"""Pixels for when it was, by whether all is of one day."""

NARROW = 1250


class PaymentsPage(ManagerPage):
    """The list.

    Signals:
        asked: Another sieve is wanted.
        newest_asked: The first page is wanted.
        newer_asked: The page before.
        older_asked: The page behind.
        oldest_asked: The last page.
        receipt_asked: The receipt of a sale is wanted as a file, by its order.
    """

    asked = Signal(Sieve)
    newest_asked = Signal()
    newer_asked = Signal()
    older_asked = Signal()
    oldest_asked = Signal()
    receipt_asked = Signal(str)

    def __init__(self) -> None:
        """Make an empty list."""
        super().__init__()
        self._told: PaymentsSnapshot | None = None
        self.range = RangeChooser(self)
        self.tools = self.range
        self.search = SearchField(self.tr("Referencia, últimos 4 o venta"), hint="F2")
        self.chips = {name: Chip(say(f"payments.{name}")) for name in CHIPS}
        self.filter = Key(self.tr("Filtros"), icon="filter", hint="F6")
        self.table = PlainTable(self.tr("Transacciones"), payment_columns())
        self.empty = EmptyState("search", "", "")
        self.sum = DottedText("", Role.BODY, tone="ink2")
        self.newer = Key(self.tr("Más recientes"), icon="chevl", hint="Ctrl ↑")
        self.older = Key(self.tr("Más antiguas"), icon="chev", hint="Ctrl ↓")
        self.receipt = Key(self.tr("Recibo PDF"), icon="receipt", hint="Ctrl P")
        self.open = Key(self.tr("Abrir el caso"), kind=KeyKind.PRINCIPAL, icon="eye", hint="Enter")
        self._chip_row = QWidget()
        self._pages = QStackedWidget()
        self._typed = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._offer()

    def handlers(self) -> Mapping[type, Callable[..., None]]:
        """What the page shows."""
        return {PaymentsSnapshot: self.show_payments, SumSnapshot: self.show_sum}

    def show_payments(self, told: PaymentsSnapshot) -> None:
        """Show a page."""
        self._told = told
        self.range.show_range(told.sieve.first, told.sieve.last, told.today)
        for name, chip in self.chips.items():
            chip.setChecked(name == chip_of(told.sieve))
        count = more_filters(told.sieve)
        words = self.tr("Filtros")
        self.filter.set_text(f"{words} · {count}" if count else words)
        self.table.show_rows(payment_rows(told))
        self.table.setColumnWidth(TIME, MOMENT[told.sieve.first == told.sieve.last])
        self._say_nothing(told.sieve)
        self._turn(filled=bool(told.page.rows))
        self._offer()

    def show_sum(self, told: SumSnapshot) -> None:
        """Show what everything that is filtered adds up to."""
        self.sum.set_text(sum_words(told))

    @property
    def chosen(self) -> Transaction | None:
        """The chosen payment."""
        rows = () if self._told is None else self._told.page.rows
        return next((row for row in rows if row.mark.name == self.table.chosen), None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Open the chosen payment with Enter."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if entered:
            self.open.trigger()
        return entered

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave what matters least out where there is no room, and give the search its own row."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        for column in (CHANNEL, WHO):
            self.table.setColumnHidden(column, narrow)
        self._stand_chips(narrow=narrow)

    # --- what people do -------------------------------------------------------------------------

    def ask_filter(self) -> PaymentFilter | None:
        """Ask for filters."""
        told = self._told
        if told is None:
            return None
        dialog = PaymentFilter(self.window(), told.sieve, told.people, told.tills)
        dialog.ask(lambda: self.asked.emit(dialog.sieve))
        return dialog

    def _say_nothing(self, sieve: Sieve) -> None:
        """Have ready why there is nothing: no filter is blamed that nobody set."""
        if chip_of(sieve) == "all" and not sieve.text and not more_filters(sieve):
            onward = self.tr("Elija otra fecha. Cada cobro nuevo aparece aquí solo.")
            self.empty.set_words(say("home.nothing"), onward)
        else:
            self.empty.set_words(
                self.tr("Ninguna transacción pasa por estos filtros."),
                self.tr("Cambie las fechas, quite un filtro o borre la búsqueda."),
            )

    def _turn(self, *, filled: bool) -> None:
        """Show the table, or why it is empty: then the keyboard is where something can be typed."""
        typed = self.search.line
        self.setFocusProxy(self.table if filled else typed)
        if not filled and self.table.hasFocus():
            typed.setFocus()
        self._pages.setCurrentIndex(0 if filled else 1)

    def _choose(self, name: str) -> None:
        states, odd = CHIPS[name]
        if self._told is not None:
            self.asked.emit(replace(self._told.sieve, states=states, odd=odd))

    def _look(self) -> None:
        text = self.search.line.text().strip()
        if self._told is not None and text != self._told.sieve.text:
            self.asked.emit(replace(self._told.sieve, text=text))

    def _span(self, first: date, last: date) -> None:
        if self._told is not None:
            self.asked.emit(replace(self._told.sieve, first=first, last=last))

    def _today(self) -> None:
        if self._told is not None:
            self._span(self._told.today, self._told.today)

    def _open(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.reference is not None:
            self.case_asked.emit(chosen.reference)

    def _save(self) -> None:
        if self.chosen is not None:
            self.receipt_asked.emit(self.chosen.order_id)

    def _offer(self) -> None:
        chosen, page = self.chosen, None if self._told is None else self._told.page
        nothing = self.tr("Elija una transacción.")
        cash = self.tr("Lo recibido a mano no tiene caso en Wompi.")
        charged = chosen is not None and chosen.reference is not None
        self.open.set_unavailable("" if charged else cash if chosen is not None else nothing)
        paid = chosen is not None and bool(chosen.paid)
        self.receipt.set_unavailable("" if paid else self.tr("Solo una venta pagada tiene recibo."))
        end = self.tr("No hay más en estas fechas.")
        self.newer.set_unavailable("" if page and page.newer else end)
        self.older.set_unavailable("" if page and page.older else end)

    # --- building -------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.search.searched.connect(lambda _text: self._typed.start())
        self.search.entered.connect(self._look)
        self._typed.timeout.connect(self._look)
        for name, chip in self.chips.items():
            chip.clicked.connect(partial(self._choose, name))
        self.filter.fired.connect(self.ask_filter)
        self.range.chosen.connect(self._span)
        self.range.today_chosen.connect(self._today)
        self.newer.fired.connect(self.newer_asked)
        self.older.fired.connect(self.older_asked)
        self.open.fired.connect(self._open)
        self.receipt.fired.connect(self._save)
        self.table.doubleClicked.connect(lambda _index: self.open.trigger())
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._offer())
        self.table.plain.modelReset.connect(self._offer)
        self.table.installEventFilter(self)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("F2", self.search.line.setFocus),
            ("F6", self.filter.trigger),
            ("Ctrl+Up", self.newer.trigger),
            ("Ctrl+Down", self.older.trigger),
            ("Ctrl+Home", self.newest_asked.emit),
            ("Ctrl+End", self.oldest_asked.emit),
            ("Ctrl+P", self.receipt.trigger),
        )
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, 12, Space.PAGE, 12)
        column.setSpacing(12)
        chips = QHBoxLayout(self._chip_row)
        chips.setContentsMargins(0, 0, 0, 0)
        chips.setSpacing(8)
        for chip in self.chips.values():
            chips.addWidget(chip)
        self._top, self._below = QHBoxLayout(), QHBoxLayout()
        for row in (self._top, self._below):
            row.setSpacing(12)
            column.addLayout(row)
        self._top.addWidget(self.search, 1)
        self._top.addWidget(self.filter)
        self._below.addWidget(self.sum, 1, Qt.AlignmentFlag.AlignVCenter)
        self._stand_chips(narrow=False)
        self._pages.addWidget(TableCard(self.table))
        self._pages.addWidget(self.empty)
        column.addWidget(self._pages, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.KEY_GAP)
        foot.addStretch(1)
        for key in (self.newer, self.older, self.receipt, self.open):
            foot.addWidget(key)
        column.addLayout(foot)

    def _stand_chips(self, *, narrow: bool) -> None:
        """Stand the chips between the search and the filters, or below them beside the sum."""
        self.sum.set_role(Role.SMALL if narrow else Role.BODY)
        row, place = (self._below, 0) if narrow else (self._top, 1)
        if row.indexOf(self._chip_row) < 0:
            (self._top if narrow else self._below).removeWidget(self._chip_row)
            row.insertWidget(place, self._chip_row)
