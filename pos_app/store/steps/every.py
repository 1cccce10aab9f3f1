"""Every step that ever changed the database, a module each, in the order they are taken.

A step that has shipped is never changed: what it left behind is in every shop.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pos_app.store.steps import (
    alerts,
    beliefs,
    customers,
    first_sale,
    minute,
    names,
    part_goods,
    people,
    printing,
    privacy,
    relay_feed,
    review,
    seals,
    selling,
    set_aside,
    shifts,
    signatures,
    tenders,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "STEPS"]

STEPS: tuple[Callable[[Database], None], ...] = (
    first_sale.first_sale,
    relay_feed.relay_feed,
    people.people,
    printing.printing,
    set_aside.set_aside_index,
    minute.minute,
    shifts.shifts,
    tenders.tenders,
    selling.selling,
    beliefs.beliefs,
    seals.seals,
    review.review,
    signatures.signatures,
    privacy.privacy,
    alerts.alerts,
    part_goods.part_goods,
    names.names,
    customers.customers,
)

FACTS: tuple[str, ...] = (
    *first_sale.FACTS,
    *people.FACTS,
    *printing.FACTS,
    *minute.FACTS,
    *shifts.FACTS,
    *tenders.FACTS,
    *selling.FACTS,
    *beliefs.FACTS,
    *seals.FACTS,
    *review.FACTS,
    *signatures.FACTS,
    *privacy.FACTS,
    *alerts.FACTS,
    *part_goods.FACTS,
    *customers.FACTS,
)
"""Tables to which rows are added, and nothing else ever happens."""
