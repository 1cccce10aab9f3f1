"""What the acts at the counter need of the running till, and what they all do alike."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass

from pos_app.core.errors import MostradorError
from pos_app.core.ids import crockford
from pos_app.core.payment import EventKind
from pos_app.core.tender import GivenBack
from pos_app.till.cases import Cases, Judged
from pos_app.till.charging import Charging
from pos_app.till.ports.devices import Drawer
from pos_app.till.sales import Sales
from pos_app.till.settling import Settler
from pos_app.till.snapshots import Notice
from pos_app.till.world import World

__all__ = ["CounterHands", "new_name", "open_drawer", "replaced_by_hand"]

NAME_BITS = 80


@dataclass(frozen=True, slots=True)
class CounterHands:
    """The parts of a running till that money by hand goes through.

    Attributes:
        changed: Told when money moved, with the order whose money it was.
        promised: Asks Wompi for what was promised back out of its money.
    """

    cases: Cases
    sales: Sales
    settler: Settler
    charging: Charging
    changed: Callable[[str], None]
    promised: Callable[[Iterable[GivenBack]], Coroutine[None, None, None]]


def replaced_by_hand(world: World, judged: Judged) -> bool:
    """Whether a charge was given up and money of its order was taken by hand since."""
    ended = [one.at for one in judged.case.events if one.kind is EventKind.GIVEN_UP]
    taken = world.store.tenders.of_order(judged.case.attempt.order_id).standing
    return bool(ended) and any(one.at >= min(ended) for one in taken)


async def open_drawer(world: World, drawer: Drawer) -> None:
    """Open the drawer after an act; that it stays shut is told, and undoes nothing."""
    try:
        await drawer.open()
    except MostradorError as fault:
        world.publish(Notice.of(fault))


def new_name(world: World) -> str:
    """Name a fact for ever."""
    return crockford(world.randomness.bits(NAME_BITS), NAME_BITS // 5)
