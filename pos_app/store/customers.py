"""In whose name the sales are: what happened is only added, who it was can be erased."""

from __future__ import annotations

from sqlite3 import Row

from pos_app.core.customer import Customer, CustomerFact, CustomerKind, DocumentKind
from pos_app.store.connection import Connection
from pos_app.store.forms import read_time, time

__all__ = ["Customers", "customer_in"]


class Customers:
    """The customers that wanted a ticket in their name, an order each."""

    def __init__(self, connection: Connection) -> None:
        """Keep them behind this connection."""
        self._connection = connection

    def write(self, fact: CustomerFact, customer: Customer | None, salt: str = "") -> None:
        """Keep one more fact; who the order named before is nowhere any more."""
        self._connection.execute("PRAGMA secure_delete = ON")  # the pages are overwritten too
        with self._connection.writing():
            kept = {"order_id": fact.order_id, "kind": fact.kind.value, "at": time(fact.at)}
            self._connection.insert(
                "customer_facts", {**kept, "actor": fact.actor, "digest": fact.digest}
            )
            gone = "DELETE FROM customer_texts WHERE order_id = ?"
            self._connection.execute(gone, (fact.order_id,))
            if customer is not None:
                self._insert_words(fact, customer, salt)

    def of_order(self, order_id: str) -> Customer | None:
        """In whose name an order is; None also when it was erased since."""
        query = "SELECT kind, number, name, mail FROM customer_texts WHERE order_id = ?"
        row = self._connection.row(query, (order_id,))
        return None if row is None else customer_in(row)

    def facts_of(self, order_id: str) -> tuple[CustomerFact, ...]:
        """What happened to the name of an order, oldest first."""
        query = "SELECT * FROM customer_facts WHERE order_id = ? ORDER BY id"
        return tuple(map(_fact, self._connection.rows(query, (order_id,))))

    def _insert_words(self, fact: CustomerFact, customer: Customer, salt: str) -> None:
        self._connection.insert(
            "customer_texts",
            {
                "order_id": fact.order_id,
                "digest": fact.digest,
                "kind": customer.kind.value,
                "number": customer.number,
                "name": customer.name,
                "mail": customer.mail,
                "salt": salt,
                "at": time(fact.at),
            },
        )


def customer_in(row: Row) -> Customer:
    """Read who stands in a row."""
    return Customer(DocumentKind(row["kind"]), row["number"], row["name"], row["mail"])


def _fact(row: Row) -> CustomerFact:
    return CustomerFact(
        order_id=row["order_id"],
        kind=CustomerKind(row["kind"]),
        at=read_time(row["at"]),
        actor=row["actor"],
        digest=row["digest"],
    )
