"""A frozen picture of the first start."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pos_app.core.copies import Proof
from pos_app.till.snapshots import Sentence

__all__ = ["FirstStartSnapshot", "OpenAnew", "RecoverySnapshot", "Step"]


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


@dataclass(frozen=True, slots=True)
class RecoverySnapshot:
    """A copy that somebody wants to begin with.

    Attributes:
        path: Which file it is; empty before one is chosen.
        busy: It is being looked at.
        proof: What a rehearsal found in it; only then can it be put back.
        problem: Why it cannot be used.
    """

    path: str = ""
    busy: bool = False
    proof: Proof | None = None
    problem: Sentence | None = None


@dataclass(frozen=True, slots=True)
class OpenAnew:
    """The till is to be closed and opened again at once: in other words, or with other data."""
