"""The money column: the ticket, its totals, and «Cobrar»."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pos_app.till.parked import ParkedSnapshot
from pos_app.till.snapshots import LineView, SaleSnapshot
from pos_app.till.tenders.snapshots import MoneySnapshot
from pos_app.ui.layout import Layout
from pos_app.ui.sale.customer_row import CustomerRow
from pos_app.ui.sale.parked_tabs import ParkedTabs
from pos_app.ui.sale.views import line_of, paid_lines, spoken, total_lines
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.widgets.line_tools import LineTools
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.widgets.ticket import TicketView
from pos_app.ui.widgets.totals import Totals
from pos_app.ui.widgets.wide_keys import ChargeKey
from pos_app.ui.words import detail, say

__all__ = ["TicketColumn"]


NARROW = 440
"""Below this width the keys of a line have no room for every hint."""


class TicketColumn(QWidget):
    """The sale as the customer will pay it.

    Signals:
        discount_wanted: The open line is to cost less.
        stepped: So many pieces more of the open line; less when negative.
        removal_wanted: Take the open line off.
        charge_wanted: The customer pays.
        chosen: Another line is open, or none.
    """

    discount_wanted = Signal()
    stepped = Signal(int)
    removal_wanted = Signal()
    charge_wanted = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the column of an empty sale."""
        super().__init__(parent)
        self.setObjectName("column")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sale: SaleSnapshot | None = None
        self._money: MoneySnapshot | None = None
        self._one_line = False
        self._number = Text("", Role.LABEL, tone="ink2", figures=Figures.TABULAR)
        self.discount = Key(self.tr("Dto."), hint="F6")
        self.tools = LineTools(
            quantity=self.tr("Cantidad"),
            remove=self.tr("Quitar"),
            remove_hint="Supr",
            extra=(self.discount,),
        )
        self.parked = ParkedTabs()
        self.customer = CustomerRow()
        self._note = Text("", Role.SMALL, tone="ink2", wrap=True)
        self.view = TicketView(self.tools, self.tr("Renglones de la venta"))
        self._empty = _padded(
            EmptyState(
                "scan",
                self.tr("Escanee o toque un producto."),
                self.tr("Para cantidades: 3 * y el código."),
            )
        )
        self._pages = QStackedWidget()
        self.totals = Totals()
        self._why = _Why()
        self.charge = ChargeKey(self.tr("Cobrar"), hint="F9")
        self._lay_out()
        self._connect()

    @property
    def open_line(self) -> LineView | None:
        """The line under the cashier's hand."""
        key = self.view.open_key
        lines = () if self._sale is None else self._sale.lines
        return next((line for line in lines if str(line.line_id) == key), None)

    @property
    def why(self) -> str:
        """Why the sale cannot be charged, as it stands above «Cobrar»."""
        return self._why.text

    def show_sale(self, sale: SaleSnapshot, open_key: str) -> None:
        """Show a sale with one of its lines open; empty keeps the one that is."""
        self._sale = sale
        self._number.set_text(say("ticket.number", number=sale.number))
        self.parked.show_number(sale.number)
        self._note.set_text(sale.note)
        self._note.setVisible(bool(sale.note))
        self.view.show_lines([line_of(line) for line in sale.lines], open_key)
        self._pages.setCurrentWidget(self.view if sale.lines else self._empty)
        self.customer.show_customer(sale.customer)
        self._show_refusal(sale)
        self._show_totals()

    def show_money(self, money: MoneySnapshot) -> None:
        """Show what of the sale is paid: «Cobrar» is for the rest of it."""
        self._money = money
        self._show_totals()

    def show_parked(self, parked: ParkedSnapshot) -> None:
        """Show the sales that wait above the ticket."""
        self.parked.show_parked(parked)
        self._number.setVisible(not parked.sales)

    def step(self, by: int) -> None:
        """Open the line so many further down; from nowhere, the last one."""
        lines = self.view.lines.lines
        if not lines:
            return
        row = self.view.open_row
        wanted = len(lines) - 1 if row < 0 else min(max(row + by, 0), len(lines) - 1)
        self.view.open_line(lines[wanted].key)

    def set_layout(self, layout: Layout) -> None:
        """Take the width and the heights of a screen size."""
        self.setFixedWidth(layout.ticket)
        self.charge.setFixedHeight(layout.charge)
        self.customer.setVisible(layout.key_row)  # F3 works all the same
        self.tools.set_narrow(narrow=layout.ticket < NARROW)
        self._one_line = layout.taxes_in_one_line
        self._show_totals()

    def _show_totals(self) -> None:
        sale = self._sale
        self.totals.setVisible(sale is not None and bool(sale.lines))
        if sale is None:
            return
        begun = self._money if self._money is not None and self._money.begun else None
        money = begun if begun is not None and begun.order_id == sale.order_id else None
        asked = sale.totals.total if money is None else money.rest
        self.charge.set_total(detail(asked), spoken(asked))
        rows = total_lines(sale.totals, one_line=self._one_line, discount=sale.discount)
        self.totals.show_lines([*rows, *paid_lines(sale.totals, money)])

    def _show_refusal(self, sale: SaleSnapshot) -> None:
        why = "" if sale.refusal is None else say(sale.refusal)
        self.charge.set_unavailable(why)
        self._why.show_words(why if sale.lines else "")

    def _lay_out(self) -> None:
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(8, 8, 2, 16)  # the mark of the ticket lies at its right
        inside.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 14, 0)
        head.setSpacing(4)
        head.addWidget(self.parked)
        head.addLayout(_inset(self._number, top=8))
        head.addWidget(self.customer)
        head.addLayout(_inset(self._note, top=4))
        self._note.hide()
        inside.addLayout(head)
        inside.addWidget(self._pages, 1)
        inside.addLayout(self._foot())
        move_by_finger(self.view)

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 0, 14, 0)
        foot.setSpacing(12)
        inset = QVBoxLayout()
        inset.setContentsMargins(8, 0, 8, 0)
        inset.setSpacing(8)
        inset.addWidget(self.totals)
        inset.addWidget(self._why)
        foot.addLayout(inset)
        foot.addWidget(self.charge)
        return foot

    def _connect(self) -> None:
        self.view.more.connect(lambda _key: self.stepped.emit(1))
        self.view.less.connect(lambda _key: self.stepped.emit(-1))
        self.view.removal_wanted.connect(lambda _key: self.removal_wanted.emit())
        self.view.chosen.connect(lambda _key: self.chosen.emit())
        self.discount.fired.connect(self.discount_wanted)
        self.charge.fired.connect(self.charge_wanted)


class _Why(QWidget):
    """Why the sale cannot be charged, for those who touch and see no tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Text("", Role.HINT, tone="waitink", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(Icon("alert", tone="waitink", size=20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_words(self, words: str) -> None:
        self._words.set_text(words)
        self.setVisible(bool(words))


def _inset(words: Text, *, top: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(8, top, 8, 0)
    column.addWidget(words)
    return column


def _padded(notice: EmptyState) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(8, 8, 14, 8)
    notice.setMinimumHeight(150)
    column.addWidget(notice, 0, Qt.AlignmentFlag.AlignTop)
    return page
