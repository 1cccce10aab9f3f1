"""The memory of who wanted a ticket in his name."""

from __future__ import annotations

from typing import Protocol

from pos_app.core.customer import Customer, CustomerFact

__all__ = ["Customers"]


class Customers(Protocol):
    """What happened is only added; who it was lies apart and can be erased."""

    def write(self, fact: CustomerFact, customer: Customer | None, salt: str = "") -> None:
        """Keep one more fact; who the order named before is nowhere any more."""
        ...

    def of_order(self, order_id: str) -> Customer | None:
        """In whose name an order is; None also when it was erased since."""
        ...

    def facts_of(self, order_id: str) -> tuple[CustomerFact, ...]:
        """What happened to the name of an order, oldest first."""
        ...
