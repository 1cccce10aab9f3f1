"""The content of an order's receipt, out of all the money that counts for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pos_app.core.order import Order
from pos_app.core.payment import Attempt, Sighting
from pos_app.core.receipt import Receipt, Shop, receipt_for
from pos_app.till.cases import Judged
from pos_app.till.world import World

__all__ = ["receipt_content", "shop_on_paper"]


def receipt_content(world: World, order: Order, cases: Iterable[Judged]) -> Receipt:
    """Compose the receipt of an order that is paid."""
    by_hand = world.store.tenders.of_order(order.order_id)
    return receipt_for(
        order,
        _payments(cases),
        shop_on_paper(world),
        rehearsal=world.rehearsal,
        tenders=by_hand.standing,
        tip=by_hand.tip,
    )


def shop_on_paper(world: World) -> Shop:
    """Who sells, as the shop's papers name it today."""
    settings = world.store.settings
    return Shop(
        name=settings.text("shop.name"),
        till=settings.text("till.code"),
        legal_name=settings.text("shop.legal_name"),
        tax_id=settings.text("shop.nit"),
        address=settings.text("shop.address"),
        phone=settings.text("shop.phone"),
    )


def _payments(cases: Iterable[Judged]) -> Iterator[tuple[Attempt, Sighting]]:
    for judged in cases:
        for seen in judged.verdict.approved:
            yield judged.case.attempt, seen
