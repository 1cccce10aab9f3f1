"""A receipt to try documents on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Item, Order
from pos_app.core.payment import Attempt, Environment, Sighting, Source, Status, Way
from pos_app.core.receipt import IssuedReceipt, Shop, receipt_for
from pos_app.core.taxes import Treatment, tax_on

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
"""Noon in Bogotá."""

SHOP = Shop(
    name="Café Guayacán",
    till="C1",
    legal_name="Guayacán S.A.S.",
    tax_id="900.123.456-7",
    address="Calle 65 # 7-32, Bogotá",
    phone="601 555 0101",
)


def an_item(name: str, pesos: int, treatment: Treatment = Treatment.INC) -> Item:
    """Ring up a product of that day."""
    return Item(name.lower(), name, Money.pesos(pesos), tax_on(treatment, date(2026, 11, 23)))


def an_order(*items: Item) -> Order:
    """Sell one of each."""
    order = Order("o-91", number=91, shift=214, started_at=NOON)
    for item in items:
        order = order.after(order.add(item, Quantity.units(1), NOON))
    return order


def a_payment(order: Order, environment: Environment) -> tuple[Attempt, Sighting]:
    """Let a customer pay the order by card."""
    reference = Reference.make(till="C1", shift=214, sale=91, random_bits=7)
    late = NOON + timedelta(minutes=10)
    total = order.totals.total
    attempt = Attempt("o-91", reference, Way.PAGE, total, environment, NOON, late)
    seen = Sighting(
        transaction_id="11004718-1780000000-12345",
        reference=reference.text,
        amount=total,
        status=Status.APPROVED,
        environment=environment,
        source=Source.BY_ID,
        seen_at=NOON + timedelta(seconds=11),
        method="CARD",
        instrument="VISA-4242",
        finalized_at=NOON + timedelta(seconds=9),
    )
    return attempt, seen


def a_receipt(
    order: Order,
    *,
    shop: Shop = SHOP,
    environment: Environment = Environment.PRODUCTION,
    rehearsal: bool = False,
    method: str = "CARD",
    payments: int = 1,
) -> IssuedReceipt:
    """Issue receipt 18 for an order that was paid."""
    attempt, seen = a_payment(order, environment)
    seen = replace(seen, method=method)
    paid = [(attempt, replace(seen, transaction_id=f"{n}-1780000000")) for n in range(payments)]
    content = receipt_for(order, paid, shop, rehearsal=rehearsal)
    return IssuedReceipt(18, "o-91", NOON, content)
