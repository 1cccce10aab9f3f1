"""The receipt on the screen: what was handed out, as it was issued, over the payment screen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.receipt import IssuedReceipt, ReceiptMark, ReceiptPayment
from pos_app.ui.payment.answers import how_paid
from pos_app.ui.sale.views import tax_word
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cover import CoverSheet
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Rule, Text
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.words import detail, document, say, unit_price

__all__ = ["ReceiptRow", "ReceiptSheet", "receipt_rows"]

WIDTH = 520


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """One line of the sheet; without words it is a rule."""

    left: str = ""
    right: str = ""
    role: Role = Role.BODY
    quiet: bool = False


def receipt_rows(receipt: IssuedReceipt) -> tuple[ReceiptRow, ...]:
    """Tell a receipt line by line, from who sold to how it was paid."""
    return (*_head(receipt), *_lines(receipt), *_totals(receipt), *_payments(receipt))


def _head(receipt: IssuedReceipt) -> Iterator[ReceiptRow]:
    content, shop = receipt.content, receipt.content.shop
    if content.mark is not ReceiptMark.REAL:
        yield ReceiptRow(say(f"sheet.mark.{content.mark}"), role=Role.STRONG)
    yield ReceiptRow(shop.name, role=Role.TITLE)
    for text in filter(None, (shop.legal_name, shop.tax_id, shop.address, shop.phone)):
        yield ReceiptRow(text, role=Role.SMALL, quiet=True)
    yield ReceiptRow(say("sheet.notice"), role=Role.SMALL, quiet=True)
    moment = receipt.issued_at.astimezone(COLOMBIA_TIME).strftime("%d/%m/%Y %H:%M:%S")
    place = say("sheet.place", sale=content.sale, till=shop.till)
    yield ReceiptRow(place, moment, Role.SMALL, quiet=True)
    who = receipt.customer
    if who is not None:
        yield ReceiptRow(who.name, document(who), Role.SMALL)
    yield ReceiptRow()


def _lines(receipt: IssuedReceipt) -> Iterator[ReceiptRow]:
    for line in receipt.content.lines:
        yield ReceiptRow(f"{detail(line.quantity)} × {line.name}", detail(line.amount))
        each = unit_price(line.unit_price, line.quantity)
        yield ReceiptRow(f"{each} · {tax_word(line.tax)}", role=Role.SMALL, quiet=True)
    yield ReceiptRow()


def _totals(receipt: IssuedReceipt) -> Iterator[ReceiptRow]:
    totals = receipt.content.totals
    yield ReceiptRow(say("sheet.base"), detail(totals.base), quiet=True)
    for share in totals.taxes.shares:
        named = say("sheet.tax", tax=tax_word(share.tax), base=share.base)
        yield ReceiptRow(named, detail(share.amount), quiet=True)
    yield ReceiptRow(say("sheet.total"), detail(totals.total), Role.TITLE)
    yield ReceiptRow()


def _payments(receipt: IssuedReceipt) -> Iterator[ReceiptRow]:
    for payment in receipt.content.payments:
        yield ReceiptRow(_paid_with(payment), detail(payment.amount), Role.STRONG)
        yield ReceiptRow(payment.reference, role=Role.SMALL, quiet=True)
        yield ReceiptRow(payment.transaction_id, role=Role.SMALL, quiet=True)


def _paid_with(payment: ReceiptPayment) -> str:
    words = how_paid(payment.method, payment.instrument)
    return words[:1].upper() + words[1:]


class ReceiptSheet(CoverSheet):
    """A sheet over the window with one receipt; any way out closes it.

    Signals:
        closed: It went away.
        pdf_asked: The receipt is wanted as a file.
    """

    closed = Signal()
    pdf_asked = Signal()

    def __init__(self, window: QWidget) -> None:
        """Make a hidden sheet over a window."""
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = Text("", Role.PAGE)
        self._paper = QScrollArea()
        self._paper.setFrameShape(QFrame.Shape.NoFrame)
        self._paper.setWidgetResizable(True)
        move_by_finger(self._paper)
        self.pdf_key = Key(say("key.receipt"), icon="save", hint="Ctrl P")
        self.pdf_key.fired.connect(self.pdf_asked)
        self._lay_out()

    def open_sheet(self, receipt: IssuedReceipt) -> None:
        """Show a receipt."""
        title = say("paid.receipt", number=receipt.number)
        self._title.set_text(title)
        self.setAccessibleName(title)
        paper = _paper(receipt_rows(receipt))
        self._paper.setWidget(paper)
        # A scroll area paints the page's ground under its content; paper is as bright as its card.
        for ground in (self._paper.viewport(), paper):
            ground.setAutoFillBackground(False)
        self.cover()

    def close_sheet(self) -> None:
        """Give the screen back."""
        if not self.isHidden():
            super().close_sheet()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close also with the key that opened it, and save the file; else as every sheet."""
        if event.key() == Qt.Key.Key_F4:
            self.close_sheet()
        elif event.matches(QKeySequence.StandardKey.Print):
            self.pdf_key.trigger()
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.card.setFixedWidth(WIDTH)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.pdf_key)
        head.addWidget(self.close_key)
        self.card.content.addLayout(head)
        self.card.content.addWidget(self._paper, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.CARD, Space.CARD, Space.CARD, Space.CARD)
        row.addStretch(1)
        row.addWidget(self.card)
        row.addStretch(1)


def _paper(rows: tuple[ReceiptRow, ...]) -> QWidget:
    paper = QWidget()
    column = QVBoxLayout(paper)
    column.setContentsMargins(0, 0, 12, 0)
    column.setSpacing(6)
    for row in rows:
        if row == ReceiptRow():
            column.addWidget(Rule())
        else:
            column.addLayout(_row(row))
    column.addStretch(1)
    return paper


def _row(row: ReceiptRow) -> QHBoxLayout:
    tone = "ink2" if row.quiet else "ink"
    line = QHBoxLayout()
    line.addWidget(Text(row.left, row.role, tone=tone, wrap=True), 1)
    if row.right:
        right = Qt.AlignmentFlag.AlignRight
        line.addWidget(Text(row.right, row.role, tone=tone, figures=Figures.TABULAR, align=right))
    return line
