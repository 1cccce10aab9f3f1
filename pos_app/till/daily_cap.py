"""How much money may go back in a day, voids at Wompi and cash from the drawer together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from pos_app.core.days import day_bounds, local_day
from pos_app.core.errors import WasRefusedError
from pos_app.core.money import CENTAVOS, Money
from pos_app.core.payment import EventKind, Sighting
from pos_app.core.tender import Leg
from pos_app.till.world import World

__all__ = ["check_daily_cap"]


def check_daily_cap(world: World, amount: Money, otherwise: str) -> None:
    """Refuse what would pass the shop's cap of a day; parts of unfinished sales do not count.

    Args:
        world: The run's world.
        amount: What is to go back now.
        otherwise: The sentence of the refusal; it is told the ``cap``.

    Raises:
        WasRefusedError: It would be too much.
    """
    cap = Money(world.store.settings.number("void.daily_cap_pesos") * CENTAVOS)
    if _voided_today(world) + _returned_today(world) + amount > cap:
        raise WasRefusedError(otherwise, cap=str(cap))


def _voided_today(world: World) -> Money:
    """What Wompi was asked to void today, each payment once."""
    payments = world.store.payments
    happened = payments.happened(EventKind.VOID_ASKED, _midnight(world))
    asked = dict.fromkeys((reference, event.detail) for reference, event in happened)
    amounts = (_amount(payments.case(reference).sightings, name) for reference, name in asked)
    return sum(amounts, Money.zero())


def _amount(sightings: Iterable[Sighting], transaction_id: str) -> Money:
    seen = {one.transaction_id: one.amount for one in sightings}
    return seen.get(transaction_id, Money.zero())


def _returned_today(world: World) -> Money:
    """The cash that left the drawer today for goods that came back."""
    given = world.store.tenders.given_since(_midnight(world))
    back = (one.handed for one in given if one.leg is Leg.CASH and one.return_id is not None)
    return sum(back, Money.zero())


def _midnight(world: World) -> datetime:
    return day_bounds(local_day(world.now()))[0]
