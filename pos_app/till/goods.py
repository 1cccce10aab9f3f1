"""Which goods the parts of a sale pay for: written down with the part, told by its money."""

from __future__ import annotations

from collections.abc import Iterable

from pos_app.core.errors import WasRefusedError
from pos_app.core.goods import (
    NO_GOODS,
    Goods,
    GoodsShare,
    PartGoods,
    PartMoney,
    goods_refusal,
    shares_of,
)
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.order import Order
from pos_app.core.payment import EventKind
from pos_app.core.tender import OrderMoney, OrderTenders, blocks_another
from pos_app.till.cases import Cases, Judged
from pos_app.till.world import World

__all__ = ["check_goods", "goods_of", "goods_on_paper", "keep_goods", "shares_now"]


def shares_now(world: World, cases: Cases, order_id: str) -> tuple[GoodsShare, ...]:
    """Tell which goods of an order are paid for, or may be."""
    facts = world.store.tenders.goods_of(order_id)
    if not facts:
        return ()
    return shares_of(facts, _standing(world.store.tenders.of_order(order_id), cases, order_id))


def goods_of(world: World, reference: Reference, order_id: str) -> Goods:
    """Tell what a charge of an order was to pay for."""
    facts = world.store.tenders.goods_of(order_id)
    return next((one.goods for one in facts if one.part_id == reference.text), NO_GOODS)


def check_goods(
    world: World, cases: Cases, order: Order, goods: Goods, *, amount: Money, money: OrderMoney
) -> None:
    """Look again: minutes may have passed since they were chosen.

    Raises:
        WasRefusedError: They are paid by now, or come to something else.
    """
    if not goods:
        return
    shares, rest = shares_now(world, cases, order.order_id), money.remaining
    refusal = goods_refusal(goods, amount, order.live, shares, due=money.due, rest=rest)
    if refusal:
        raise WasRefusedError(refusal)


def keep_goods(world: World, part_id: str, order_id: str, goods: Goods, price: Money) -> None:
    """Write down what a part pays for: inside the transaction of the part's first fact."""
    if not goods:
        return
    known = world.store.tenders.goods_of(order_id)
    first = next((one for one in known if one.part_id == goods.share), None)
    fact = PartGoods(
        part_id=part_id,
        order_id=order_id,
        share=goods.share or part_id,
        lines=goods.lines,
        price=price if first is None else first.price,
        at=world.now(),
    )
    world.store.tenders.pay_goods(fact)


def goods_on_paper(goods: Goods) -> dict[str, str]:
    """Tell the journal what a part pays for: each line's number and how much of it."""
    told = (f"{line}×{quantity}" for line, quantity in goods.lines)
    return {"goods": " ".join(told)} if goods else {}


def _standing(tenders: OrderTenders, cases: Cases, order_id: str) -> dict[str, PartMoney]:
    by_hand = {one.tender_id: PartMoney(one.amount) for one in tenders.standing}
    return {**by_hand, **dict(_charged(cases.of_order(order_id)))}


def _charged(judged: Iterable[Judged]) -> Iterable[tuple[str, PartMoney]]:
    for one in judged:
        money = PartMoney(one.verdict.paid, open=_wanted(one))
        yield one.case.attempt.reference.text, money


def _wanted(judged: Judged) -> bool:
    """Whether a charge is to be paid; money of one that was given up is found when it comes."""
    return blocks_another(judged.verdict) and not judged.case.happened(EventKind.GIVEN_UP)
