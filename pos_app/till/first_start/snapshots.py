"""A frozen picture of the first start."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pos_app.till.snapshots import Sentence

__all__ = ["FirstStartSnapshot", "Step"]


class Step(StrEnum):
    """Where the first start stands; after the last one it is never shown again."""

    WELCOME = "welcome"
    SHOP = "shop"
    PEOPLE = "people"
    PRODUCTS = "products"
    KEYS = "keys"
    PRINTER = "printer"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class FirstStartSnapshot:
    """The first start.

    Attributes:
        step: Where it stands; None when there is nothing to set up first.
        shop: What is known of the shop, by the names of its settings.
        problem: Why the shop's data were not kept.
    """

    step: Step | None
    shop: tuple[tuple[str, str], ...] = ()
    problem: Sentence | None = None
