"""Receipts under their numbers, kept as they were issued, and the print jobs they make."""

from __future__ import annotations

from datetime import datetime
from sqlite3 import Row

from pos_app.core.customer import Customer
from pos_app.core.printing import RECEIPT
from pos_app.core.receipt import IssuedReceipt, Receipt
from pos_app.store.connection import Connection
from pos_app.store.customers import customer_in
from pos_app.store.forms import read_time, time
from pos_app.store.outbox import Outbox
from pos_app.store.plain import dump, load

__all__ = ["Receipts"]


class Receipts:
    """The receipts of this till, numbered without gaps."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        """Keep receipts behind this connection; each is printed through the outbox."""
        self._connection = connection
        self._outbox = outbox

    def issue(self, order_id: str, content: Receipt, at: datetime) -> IssuedReceipt:
        """Give an order its one receipt and put its printing into the outbox."""
        with self._connection.writing():
            number = self._next_number()
            self._connection.insert(
                "receipts",
                {
                    "number": number,
                    "order_id": order_id,
                    "issued_at": time(at),
                    "content": dump(content),
                },
            )
            self._outbox.add(RECEIPT, str(number), at)
        return IssuedReceipt(number, order_id, at, content, customer=self._customer(order_id))

    def of_order(self, order_id: str) -> IssuedReceipt | None:
        """The receipt of an order, if it was ever paid."""
        query = "SELECT * FROM receipts WHERE order_id = ?"
        row = self._connection.row(query, (order_id,))
        return None if row is None else self._receipt(row)

    def numbered(self, number: int) -> IssuedReceipt | None:
        """The receipt with a number, if it was issued."""
        row = self._connection.row("SELECT * FROM receipts WHERE number = ?", (number,))
        return None if row is None else self._receipt(row)

    def _next_number(self) -> int:
        ((number,),) = self._connection.rows("SELECT coalesce(max(number), 0) + 1 FROM receipts")
        return int(number)

    def _receipt(self, row: Row) -> IssuedReceipt:
        content = load(Receipt, row["content"])
        number, order_id, at = row["number"], row["order_id"], read_time(row["issued_at"])
        return IssuedReceipt(number, order_id, at, content, customer=self._customer(order_id))

    def _customer(self, order_id: str) -> Customer | None:
        query = "SELECT kind, number, name, mail FROM customer_texts WHERE order_id = ?"
        named = self._connection.row(query, (order_id,))
        return None if named is None else customer_in(named)
