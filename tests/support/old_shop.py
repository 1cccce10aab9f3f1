"""A shop that has sold for years: one real paid sale, repeated once a minute into the past."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sales import paid, rung_up

from pos_app.core.order import Order
from pos_app.store.book import Book, open_book

__all__ = ["OldShop", "grow"]

OLD_SHIFT = 2
"""The shift of everything that is repeated, apart from the sale that is its pattern."""

NUMBERS = """
CREATE TEMP TABLE old AS
WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT :sales)
SELECT n AS old_n, 'old-' || n AS old_sale,
    printf('C1-T2-%07d-%013d', n, n) AS old_ref, 'tx-old-' || n AS old_tx,
    strftime('%Y-%m-%dT%H:%M:%f', :until, '-' || ((:sales - n) * :minutes) || ' minutes')
        || '000+00:00' AS old_at
FROM n
"""


@dataclass(frozen=True, slots=True)
class Repeated:
    """How one table is repeated: which columns differ from the pattern's row, and how."""

    table: str
    differs: dict[str, str]


SALE = {"order_id": "old_sale"}
CHARGE = {"reference": "old_ref"}
PATTERN = (
    Repeated(
        "orders",
        {"id": "old_sale", "shift": str(OLD_SHIFT), "number": "old_n", "started_at": "old_at"},
    ),
    Repeated("order_changes", {"id": "NULL", **SALE, "at": "old_at"}),
    Repeated("attempts", {**CHARGE, **SALE, "created_at": "old_at", "expires_at": "old_at"}),
    Repeated("attempt_events", {"id": "NULL", **CHARGE, "at": "old_at"}),
    Repeated(
        "sightings",
        {
            "id": "old_n + 1000",
            "meaning": "old_tx",
            "transaction_id": "old_tx",
            **CHARGE,
            "seen_reference": "old_ref",
            "seen_at": "old_at",
            "created_at": "old_at",
            "finalized_at": "old_at",
        },
    ),
    Repeated(
        "sighting_counts",
        {"sighting_id": "old_n + 1000", "first_at": "old_at", "last_at": "old_at"},
    ),
    Repeated("gateway_tx", {"transaction_id": "old_tx", **CHARGE}),
    Repeated("receipts", {"number": "old_n + 1000", **SALE, "issued_at": "old_at"}),
)


class OldShop:
    """Repeats the one sale of a book; all of it is one transaction."""

    def __init__(self, book: Book) -> None:
        """Work on this book, in which nothing was sold yet."""
        self._connection = book._connection
        paid(book, rung_up(book))

    def sell(self, sales: int, *, until: datetime, every: timedelta = timedelta(minutes=1)) -> None:
        """Sell so many times, the last time just now."""
        minutes = every // timedelta(minutes=1)
        with self._connection.writing():
            began = until.strftime("%Y-%m-%d %H:%M:%S")
            self._connection.execute(NUMBERS, {"sales": sales, "until": began, "minutes": minutes})
            for one in PATTERN:
                self._repeat(one)
            self._connection.execute("DROP TABLE old")

    def _repeat(self, one: Repeated) -> None:
        described = self._connection.rows(f"PRAGMA table_info({one.table})")
        columns = [row["name"] for row in described]
        values = (one.differs.get(name, f"pattern.{name}") for name in columns)
        self._connection.execute(
            f"INSERT INTO {one.table} ({', '.join(columns)})"
            f" SELECT {', '.join(values)} FROM old,"
            f" (SELECT * FROM {one.table} ORDER BY rowid LIMIT 1) AS pattern"
        )


def grow(folder: Path, sales: int, *, until: datetime, every: timedelta) -> None:
    """Make a memory that holds so many paid sales, one pause apart, and a sale that begins."""
    book = open_book(folder, until)
    OldShop(book).sell(sales, until=until, every=every)
    book.orders.start(Order("today", book.orders.next_number(1), 1, until))
    book.close()
