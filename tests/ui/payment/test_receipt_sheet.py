"""The receipt on the screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from charges import CHARGES
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from receipts import a_receipt, an_item, an_order

from pos_app.core.customer import Customer, DocumentKind
from pos_app.core.payment import Environment
from pos_app.ui.payment.receipt_sheet import ReceiptRow, ReceiptSheet, receipt_rows
from pos_app.ui.payment.view import Deed
from pos_app.ui.widgets.labels import Text

if TYPE_CHECKING:
    from .conftest import Counter


def test_the_sheet_says_what_was_sold_taxed_and_paid_and_that_it_is_no_invoice() -> None:
    """The customer would take a receipt for an invoice, or see another total than the till's."""
    receipt = a_receipt(
        an_order(an_item("Tinto", 2_800), an_item("Café", 32_900)), environment=Environment.TEST
    )
    content = receipt.content

    rows = receipt_rows(receipt)

    words = [row.left for row in rows]
    figures = {row.left: row.right for row in rows if row.right}
    assert "Comprobante de pago, no es factura electrónica" in words
    assert "PRUEBA · ninguna plata es real" in words
    assert figures["Total"] == str(content.totals.total)
    assert figures["Subtotal sin impuestos"] == str(content.totals.base)
    for line in content.lines:
        assert figures[f"{line.quantity} × {line.name}"] == str(line.amount)
    for payment in content.payments:
        assert {payment.reference, payment.transaction_id} <= set(words)
    assert ReceiptRow() in rows


def test_the_sheet_names_whoever_wanted_the_ticket_in_his_name() -> None:
    """The cashier hands out a copy without knowing whose it is."""
    nobodys = a_receipt(an_order(an_item("Tinto", 2_800)))
    named = replace(nobodys, customer=Customer(DocumentKind.NIT, "890903938-8", "Banco S. A."))
    added = set(receipt_rows(named)) - set(receipt_rows(nobodys))
    assert {(row.left, row.right) for row in added} == {("Banco S. A.", "NIT 890.903.938-8")}


@pytest.mark.parametrize("way_out", ["Esc", "F4", "Enter", "ground"])
def test_the_sheet_opens_with_its_key_and_closes_with_any_way_out(
    counter: Counter, way_out: str
) -> None:
    """The cashier would be caught in a receipt while the next customer waits."""
    counter.show(CHARGES["on_page"], CHARGES["approved"])
    key = counter.screen.key(Deed.SEE_RECEIPT)
    assert key is not None
    key.trigger()
    sheet = counter.screen.window().findChild(ReceiptSheet)
    assert isinstance(sheet, ReceiptSheet)
    assert sheet.isVisible()
    assert any("88.700" in text.text() for text in sheet.findChildren(Text))

    keys = {"Esc": Qt.Key.Key_Escape, "F4": Qt.Key.Key_F4, "Enter": Qt.Key.Key_Return}
    if way_out == "ground":
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    else:
        QTest.keyClick(sheet, keys[way_out])

    assert not sheet.isVisible()
    assert counter.heard("next_asked") == []


def test_reading_the_receipt_stops_the_till_from_going_on(counter: Counter) -> None:
    """The receipt would vanish while somebody reads it."""
    counter.show(CHARGES["on_page"], CHARGES["approved"])
    key = counter.screen.key(Deed.SEE_RECEIPT)
    assert key is not None
    key.trigger()

    assert not counter.screen._paid.leading_on
    counter.screen.guest_gone()
    sheet = counter.screen.window().findChild(ReceiptSheet)
    assert isinstance(sheet, ReceiptSheet)
    assert not sheet.isVisible()
