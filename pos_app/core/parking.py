"""Sales that wait: how each is called, and how long it has been waiting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

from pos_app.core.order import Order

__all__ = ["Age", "Move", "MoveKind", "age_of", "first_article"]

GROWING_OLD = timedelta(minutes=10)
OLD = timedelta(minutes=30)


class MoveKind(StrEnum):
    """What was done with a sale as a whole."""

    TAKEN = "taken"
    PARKED = "parked"


@dataclass(frozen=True, slots=True)
class Move:
    """A fact: at this moment, a sale was taken in hand or parked."""

    kind: MoveKind
    at: datetime


class Age(IntEnum):
    """How long a sale has been waiting, in words a cashier acts on."""

    FRESH = 0
    GROWING_OLD = 1
    OLD = 2


def age_of(waited: timedelta) -> Age:
    """Tell the age of a sale that has waited so long."""
    if waited >= OLD:
        return Age.OLD
    return Age.GROWING_OLD if waited >= GROWING_OLD else Age.FRESH


def first_article(order: Order) -> str:
    """What a parked sale is called by beside its hour: the first thing on it."""
    live = order.live
    return live[0].item.name if live else ""
