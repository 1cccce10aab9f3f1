"""In whose name the sales are, without a disk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from pos_app.core.customer import Customer, CustomerFact

__all__ = ["MemoryCustomers"]


class Tape(Protocol):
    """Takes note of changes, so that they can be taken back."""

    touch: Callable[[], None]

    def changed(self, undo: Callable[[], object]) -> None:
        """Note how to take a change back."""
        ...


class MemoryCustomers:
    """The customers that wanted a ticket in their name."""

    def __init__(self, tape: Tape) -> None:
        """Know nobody."""
        self._tape = tape
        self._facts: list[CustomerFact] = []
        self._named: dict[str, Customer | None] = {}

    def write(self, fact: CustomerFact, customer: Customer | None, salt: str = "") -> None:
        """Keep one more fact, and only who the order names now."""
        assert bool(salt) is (customer is not None)
        self._tape.touch()
        before = self._named.get(fact.order_id)
        self._facts.append(fact)
        self._named[fact.order_id] = customer
        self._tape.changed(self._facts.pop)
        self._tape.changed(lambda: self._named.update({fact.order_id: before}))

    def of_order(self, order_id: str) -> Customer | None:
        """In whose name an order is."""
        return self._named.get(order_id)

    def facts_of(self, order_id: str) -> tuple[CustomerFact, ...]:
        """What happened to the name of an order, oldest first."""
        return tuple(one for one in self._facts if one.order_id == order_id)
