"""The content of an order's receipt, out of all the money that counts for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pos_app.core.order import Order
from pos_app.core.payment import Attempt, Environment, EventKind, Sighting
from pos_app.core.receipt import IssuedReceipt, Receipt, ReceiptMark, Shop, receipt_for
from pos_app.core.tender import OrderTenders
from pos_app.till.cases import Cases, Judged
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["as_it_stands", "paper_mark", "receipt_content", "shop_on_paper"]


def receipt_content(world: World, order: Order, cases: Iterable[Judged]) -> Receipt:
    """Compose the receipt of an order that is paid."""
    by_hand, charges = world.store.tenders.of_order(order.order_id), tuple(cases)
    return receipt_for(
        order,
        _payments(charges),
        shop_on_paper(world),
        rehearsal=world.rehearsal,
        tenders=by_hand.standing,
        tip=by_hand.tip,
        seller=_seller(world, by_hand, charges),
        test=paper_mark(world) is ReceiptMark.TEST,
    )


def as_it_stands(world: World, cases: Cases, receipt: IssuedReceipt) -> IssuedReceipt:
    """Name who served, and tell whether all of the money went back; what was issued stays."""
    voided = bool(receipt.content.paid) and not cases.money(receipt.order_id).paid
    content = replace(receipt.content, seller=name_of(world, receipt.content.seller))
    return replace(receipt, content=content, voided=voided)


def paper_mark(world: World) -> ReceiptMark:
    """Whether the money of this run is real."""
    if world.rehearsal:
        return ReceiptMark.REHEARSAL
    gateway = world.gateway
    test = gateway is not None and gateway.environment is Environment.TEST
    return ReceiptMark.TEST if test else ReceiptMark.REAL


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


def _seller(world: World, by_hand: OrderTenders, charges: Iterable[Judged]) -> str:
    """Tell by his id who took the last of the money; nobody while the shop knows no people."""
    acts = [(one.at, one.actor) for one in by_hand.standing]
    for judged in charges:
        if judged.verdict.approved:
            shown = (e for e in judged.case.events if e.kind is EventKind.SHOWN)
            acts += [(event.at, event.detail) for event in shown]
    people = {one.person_id for one in world.store.staff.roster().people}
    _, who = max(acts, default=(None, ""))
    return who if who in people else ""


def _payments(cases: Iterable[Judged]) -> Iterator[tuple[Attempt, Sighting]]:
    for judged in cases:
        for seen in judged.verdict.approved:
            yield judged.case.attempt, seen
