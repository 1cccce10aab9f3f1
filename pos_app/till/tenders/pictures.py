"""The money of a sale as a picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pos_app.core.goods import lines_of
from pos_app.core.order import Order
from pos_app.core.parts import part_refusal
from pos_app.core.payment import Status
from pos_app.core.tender import OrderTenders, Tender
from pos_app.core.tip import tip_base, tip_cap
from pos_app.till.cases import Cases, Judged
from pos_app.till.goods import shares_now
from pos_app.till.sales import charge_limits
from pos_app.till.snapshots import Sentence
from pos_app.till.tenders.snapshots import MoneySnapshot, PartView, TipView
from pos_app.till.world import World

__all__ = ["money_picture", "other_names"]


def money_picture(world: World, cases: Cases, order: Order) -> MoneySnapshot:
    """Compose the picture out of the facts."""
    money = cases.money_for(order)
    tenders = world.store.tenders.of_order(order.order_id)
    refusal = part_refusal(money.remaining, money.due, order.totals, charge_limits(world))
    why = None if refusal is None else Sentence.of(refusal)
    shares = shares_now(world, cases, order.order_id)
    parts = (_with_goods(world, order, part) for part in _parts(cases, order, tenders))
    return MoneySnapshot(
        order_id=order.order_id,
        sale_number=order.number,
        due=money.due,
        rest=money.remaining,
        parts=tuple(sorted(parts, key=lambda part: part.at)),
        by_wompi=why,
        busy=money.uncertain,
        others=other_names(world),
        tip=_tip(world, order, frozen=bool(money.paid) or _told(world, order)),
        shares=shares,
        goods=lines_of({one.number: one.quantity for one in order.live}, shares, money.remaining),
    )


def other_names(world: World) -> tuple[str, ...]:
    """The other ways a manager switched on, by their names."""
    settings = world.store.settings
    if not settings.flag("others.on"):
        return ()
    names = (name.strip() for name in settings.text("others.names").split(","))
    return tuple(dict.fromkeys(filter(None, names)))


def _parts(cases: Cases, order: Order, tenders: OrderTenders) -> Iterator[PartView]:
    asked = {one.reference for one in tenders.given}
    yield from map(_by_hand, tenders.standing)
    for judged in cases.of_order(order.order_id):
        if judged.verdict.paid:
            yield _by_wompi(judged, going_back=judged.case.attempt.reference.text in asked)


def _with_goods(world: World, order: Order, part: PartView) -> PartView:
    """Name what a part pays for."""
    facts = world.store.tenders.goods_of(order.order_id)
    lines = next((one.lines for one in facts if one.part_id == part.part_id), ())
    names = {line.number: line.item.name for line in order.lines}
    return replace(part, goods=tuple((names[line], some) for line, some in lines))


def _by_hand(tender: Tender) -> PartView:
    return PartView(
        part_id=tender.tender_id,
        kind=tender.kind,
        amount=tender.amount,
        at=tender.at,
        name=tender.name,
        change=tender.change,
    )


def _by_wompi(judged: Judged, *, going_back: bool) -> PartView:
    approved = [one for one in judged.verdict.transactions if one.status is Status.APPROVED]
    attempt = judged.case.attempt
    return PartView(
        part_id=attempt.reference.text,
        kind=None,
        amount=judged.verdict.paid,
        at=approved[0].finalized_at or approved[0].seen_at,
        way=attempt.way,
        going_back=going_back,
    )


def _told(world: World, order: Order) -> bool:
    """Whether a receipt says what the tip was, also when its money went back since."""
    return world.store.receipts.of_order(order.order_id) is not None


def _tip(world: World, order: Order, *, frozen: bool) -> TipView | None:
    settings = world.store.settings
    if not settings.flag("tips.on"):
        return None
    base = tip_base(order.totals, with_inc=settings.flag("tips.with_inc"))
    said = world.store.tenders.tip(order.order_id)
    return TipView(base, tip_cap(base), None if said is None else said.amount, frozen)
