"""What differs from story to story: shops, weathers, clocks, and where the power fails."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from simulated_gateway import Weather

from pos_app.core.beliefs import Check
from pos_app.core.catalogue import Product
from pos_app.core.money import Money
from pos_app.core.payment import Way
from pos_app.core.taxes import Treatment
from pos_app.till.world import CRASH_POINTS, HAND_POINTS

__all__ = [
    "DOUBTED",
    "EVERY_WAY",
    "FIRST_SHOP",
    "FUSES",
    "HAND_FUSES",
    "PHONES",
    "SEEDS_KEPT",
    "SHELF",
    "SKEWS",
    "STORIES",
    "WEATHERS",
    "WRITES",
    "Shop",
    "shop_of",
]

SHELF = (
    Product("cappuccino", "Cappuccino", Money.pesos(7_900), Treatment.INC, "Café", ("7701",)),
    Product("cafe-500", "Café Huila 500 g", Money.pesos(32_900), Treatment.IVA_REDUCED, "Tienda"),
)
FUSES = (*CRASH_POINTS, "inside_settlement", "after_settlement", "after_settlement")
HAND_FUSES = (*FUSES, *HAND_POINTS)
WEATHERS = (
    Weather(),
    Weather(slow=0.8),
    Weather(cut=0.3, lost=0.2, slow=0.5),
    Weather(lost=0.6),
    Weather(refused=0.3, garbled=0.3, stale=0.5),
    Weather(stale=0.5),
    Weather(stuck=1.0),
    Weather(cut=1.0),
    Weather(cut=0.1, lost=0.1, refused=0.1, garbled=0.1, stuck=0.4, slow=4.0),
)


class Shop(NamedTuple):
    """What can be paid with in a shop: ways of Wompi's, and money that hands take."""

    ways: tuple[Way, ...] = tuple(Way)
    by_hand: bool = False


FIRST_SHOP = Shop((Way.PAGE, Way.LINK))
EVERY_WAY = Shop()
STORIES = (
    FIRST_SHOP,
    Shop(by_hand=True),
    EVERY_WAY,
    Shop(by_hand=True),
    Shop((Way.PAGE, Way.SIGNED_QR)),
)
"""Shops that stories are told of."""

WRITES = (1, 2, 3, 5, 8, 13, 20, 30)
"""How many more writes a disk takes before the power fails in the middle of one."""

PHONES = ("3991111111", "3991111111", "3992222222", "3001234567")
DOUBTED: tuple[tuple[Check, ...], ...] = (
    (),
    (),
    (Check.LINK_CLOSED,),
    (Check.LINK_CLOSED, Check.KNOWN_REFERENCE),
)
"""What this shop found out about Wompi to be wrong."""

SKEWS = (timedelta(), timedelta(hours=2), timedelta(hours=-3), timedelta(minutes=7))

SEEDS_KEPT = Path(__file__).parents[1] / "samples" / "seeds.txt"
"""Seeds that once went wrong; a long run adds its own."""


def shop_of(seed: int) -> Shop:
    """The shop that a seed's story is told of, where nobody says another one."""
    return STORIES[seed % len(STORIES)]
