"""Money and papers under the shift in which they became certain; inside the caller's transaction.

Call these where the fact itself is written. The key names the fact, so whatever happens twice
counts once, and what counted in one shift never counts in another.
"""

from __future__ import annotations

from collections.abc import Iterator

from pos_app.core.money import Money
from pos_app.core.payment import Sighting
from pos_app.core.shift import Keeper, MoneyKind, ShiftMoney, Stamp, WayKey
from pos_app.till.cases import Judged
from pos_app.till.current_shift import current_number
from pos_app.till.world import World

__all__ = [
    "count_gateway",
    "count_money",
    "gateway_key",
    "gateway_way",
    "returned_key",
    "stamp",
]


def stamp(world: World, what: Stamp, key: str) -> None:
    """Let a receipt, a dropped sale or an opening of the drawer belong to the shift that it is."""
    world.store.shifts.stamp(current_number(world), what, key)


def count_money(
    world: World, key: str, way: WayKey, kind: MoneyKind, *, amount: Money, order_id: str
) -> None:
    """Count money of a sale in the shift that it is; negative when it leaves the shop.

    Args:
        world: Where.
        key: Names the fact for ever, such as ``tender:41``.
        way: Who keeps the money, and the way's own name.
        kind: Why it came or went.
        amount: How much; nothing is counted for nothing.
        order_id: The sale it belongs to.
    """
    if amount:
        order = world.store.orders.get(order_id)
        money = ShiftMoney(key, way, kind, amount, order_id, order.number, order.shift, world.now())
        world.store.shifts.add_money(current_number(world), money)


def count_gateway(world: World, before: Judged, after: Judged) -> None:
    """Count what Wompi approved or gave back since an attempt was judged before."""
    known = {seen.transaction_id: seen for seen in before.verdict.approved}
    now = {seen.transaction_id: seen for seen in after.verdict.approved}
    order_id = after.case.attempt.order_id
    for seen in _missing(now, known):
        key, way = gateway_key(seen), gateway_way(seen)
        count_money(world, key, way, MoneyKind.SALE, amount=seen.amount, order_id=order_id)
    for seen in _missing(known, now):
        key, way = returned_key(seen), gateway_way(seen)
        count_money(world, key, way, MoneyKind.VOID, amount=-seen.amount, order_id=order_id)


def gateway_key(seen: Sighting) -> str:
    """Name the fact that a transaction's money came."""
    return f"gateway:{seen.transaction_id}:in"


def returned_key(seen: Sighting) -> str:
    """Name the fact that a transaction's money went back."""
    return f"gateway:{seen.transaction_id}:out"


def gateway_way(seen: Sighting) -> WayKey:
    """The way of a transaction, by Wompi's own word."""
    return WayKey(Keeper.GATEWAY, seen.method)


def _missing(there: dict[str, Sighting], here: dict[str, Sighting]) -> Iterator[Sighting]:
    return (seen for name, seen in there.items() if name not in here)
