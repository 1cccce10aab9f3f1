from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from receipts import NOON, SHOP, a_payment, an_item
from receipts import an_order as an_order_of

from pos_app.core.money import Money, Quantity
from pos_app.core.order import Order
from pos_app.core.payment import Environment
from pos_app.core.receipt import ReceiptMark, receipt_for
from pos_app.core.taxes import Treatment
from pos_app.core.tender import Tender, TenderKind


def an_order() -> Order:
    """Sell two coffees at a discount, and a mug that was put back."""
    tinto, mug = an_item("Tinto", 2_800), an_item("Taza", 28_000, Treatment.IVA_GENERAL)
    order = an_order_of(tinto, tinto, mug)
    order = order.after(order.set_discount(1, 1_000, NOON))
    return order.after(order.remove(2, NOON))


def test_a_receipt_shows_what_was_sold_and_how_it_was_paid() -> None:
    """The paper is what the customer comes back with: it must name line, payment and proof."""
    attempt, seen = a_payment(an_order(), Environment.PRODUCTION)

    receipt = receipt_for(an_order(), [(attempt, seen)], SHOP, rehearsal=False)

    (line,) = receipt.lines
    (payment,) = receipt.payments
    assert (
        receipt.shop,
        receipt.sale,
        receipt.shift,
        receipt.mark,
    ) == (SHOP, 91, 214, ReceiptMark.REAL)
    assert ("Tinto", Quantity.units(2), 1_000, Money.pesos(5_040)) == (
        line.name,
        line.quantity,
        line.discount,
        line.amount,
    )
    assert (attempt.reference.text, "11004718-1780000000-12345") == (
        payment.reference,
        payment.transaction_id,
    )
    assert NOON + timedelta(seconds=9) == payment.confirmed_at
    assert receipt.totals.total == receipt.paid


def test_a_line_that_was_put_back_is_not_on_the_receipt() -> None:
    """Nobody is told to have bought what went back to the shelf."""
    receipt = receipt_for(an_order(), [], SHOP, rehearsal=False)

    assert [line.name for line in receipt.lines] == ["Tinto"]


def test_a_double_payment_shows_both_payments() -> None:
    """Whoever paid twice must find both numbers on the paper he complains with."""
    attempt, first = a_payment(an_order(), Environment.PRODUCTION)
    second = replace(first, transaction_id="2", finalized_at=None)

    receipt = receipt_for(an_order(), [(attempt, first), (attempt, second)], SHOP, rehearsal=False)

    assert attempt.amount * 2 == receipt.paid
    assert second.seen_at == receipt.payments[1].confirmed_at


def test_cash_stands_on_the_receipt_with_its_change_and_rounding() -> None:
    """The customer who counts his change at home has nothing to compare it with."""
    amount, received, change, rounding = map(Money.pesos, (5_040, 10_000, 5_000, 40))
    sums, who = (amount, received, change, rounding), ("Daniela", None, NOON)
    tender = Tender("t", "o-91", 214, TenderKind.CASH, "", *sums, *who)

    receipt = receipt_for(
        an_order(), [], SHOP, rehearsal=False, tenders=[tender], tip=Money.pesos(500)
    )

    (told,) = receipt.tenders
    assert (told.kind, told.amount, told.received) == (
        TenderKind.CASH,
        tender.amount,
        tender.received,
    )
    assert (told.change, told.rounding, told.at) == (tender.change, tender.rounding, NOON)
    assert (receipt.paid, receipt.due) == (Money.pesos(5_040), Money.pesos(5_540))


@pytest.mark.parametrize(
    ("environment", "rehearsal", "mark"),
    [
        (Environment.PRODUCTION, False, ReceiptMark.REAL),
        (Environment.TEST, False, ReceiptMark.TEST),
        (Environment.TEST, True, ReceiptMark.REHEARSAL),
    ],
)
def test_invented_money_is_marked(
    environment: Environment, rehearsal: bool, mark: ReceiptMark
) -> None:
    """A rehearsal receipt without its mark would buy a real cake."""
    payment = a_payment(an_order(), environment)

    receipt = receipt_for(an_order(), [payment], SHOP, rehearsal=rehearsal)

    assert mark is receipt.mark
