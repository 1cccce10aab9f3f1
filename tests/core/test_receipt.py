from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Item, Order
from pos_app.core.payment import Attempt, Environment, Sighting, Source, Status, Way
from pos_app.core.receipt import ReceiptMark, Shop, receipt_for
from pos_app.core.taxes import Treatment, tax_on

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
SHOP = Shop("Café Guayacán", "C1")
TINTO = Item("tinto", "Tinto", Money.pesos(2_800), tax_on(Treatment.INC, date(2026, 11, 23)))
MUG = Item("taza", "Taza", Money.pesos(28_000), tax_on(Treatment.IVA_GENERAL, date(2026, 11, 23)))


def an_order() -> Order:
    """Sell two coffees at a discount, and a mug that was put back."""
    order = Order("o-91", number=91, shift=214, started_at=NOON)
    order = order.after(order.add(TINTO, Quantity.units(2), NOON))
    order = order.after(order.set_discount(1, 1_000, NOON))
    order = order.after(order.add(MUG, Quantity.units(1), NOON))
    return order.after(order.remove(2, NOON))


def an_attempt(environment: Environment = Environment.PRODUCTION) -> Attempt:
    """Charge it on the page inside the till."""
    reference = Reference.make(till="C1", shift=214, sale=91, random_bits=7)
    amount = an_order().totals.total
    late = NOON + timedelta(minutes=10)
    return Attempt("o-91", reference, Way.PAGE, amount, environment, NOON, late)


def an_approval(attempt: Attempt) -> Sighting:
    """Let Wompi approve it nine seconds later."""
    return Sighting(
        transaction_id="11004718-1780000000-12345",
        reference=attempt.reference.text,
        amount=attempt.amount,
        status=Status.APPROVED,
        environment=attempt.environment,
        source=Source.BY_ID,
        seen_at=NOON + timedelta(seconds=11),
        method="CARD",
        instrument="VISA-4242",
        finalized_at=NOON + timedelta(seconds=9),
    )


def test_a_receipt_shows_what_was_sold_and_how_it_was_paid() -> None:
    """The paper is what the customer comes back with: it must name line, payment and proof."""
    attempt = an_attempt()

    receipt = receipt_for(an_order(), [(attempt, an_approval(attempt))], SHOP, rehearsal=False)

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
    attempt = an_attempt()
    first = an_approval(attempt)
    second = replace(first, transaction_id="2", finalized_at=None)

    receipt = receipt_for(an_order(), [(attempt, first), (attempt, second)], SHOP, rehearsal=False)

    assert attempt.amount * 2 == receipt.paid
    assert second.seen_at == receipt.payments[1].confirmed_at


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
    attempt = an_attempt(environment)

    receipt = receipt_for(an_order(), [(attempt, an_approval(attempt))], SHOP, rehearsal=rehearsal)

    assert mark is receipt.mark
