"""The shape of the database: every step that ever changed it, by name and in order.

A step and its record are one transaction, a copy of the database is kept before the first step
touches it, and a database that knows steps we do not is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import connect
from typing import TYPE_CHECKING

from pos_app.core.errors import DidNotUnderstandError
from pos_app.store.connection import Connection
from pos_app.store.faults import DAMAGED, world_faults
from pos_app.store.reserve import Reserve

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["STEPS", "Step", "open_database"]

Step = Callable[["Database"], None]

SET = "till"
"""The name under which sqlite-utils records our steps."""

FACTS = (
    "orders",
    "order_changes",
    "order_drops",
    "attempts",
    "attempt_events",
    "sightings",
    "hints",
    "journal",
    "receipts",
    "outbox",
    "outbox_done",
    "catalogue_imports",
)
"""Tables to which rows are added, and nothing else ever happens."""


def open_database(
    path: Path, reserve: Reserve, now: datetime, steps: Sequence[Step] | None = None
) -> Connection:
    """Open the shop's database as this program knows it; make it when there was none.

    Args:
        path: The database file. Copies go into the folder ``copies`` beside it.
        reserve: Given up when the disk is full.
        now: Names the copy that is kept before a migration.
        steps: The migrations that this program knows, all of them unless told.

    Raises:
        CouldNotAskError: It cannot be written (``store.disk_full``, ``store.not_writable``, …).
        DidNotUnderstandError: It is damaged (``store.damaged``), or was written by a newer
            program (``store.newer``). It is left as it is.
    """
    known = STEPS if steps is None else steps
    if not path.exists():
        _make(path, reserve, known)
    connection = Connection(path, reserve)
    try:
        _bring_up_to_date(connection, known, now)
    except BaseException:
        connection.close()
        raise
    return connection


def _make(path: Path, reserve: Reserve, steps: Sequence[Step]) -> None:
    """Make a new database aside and put it in its place when it is complete.

    So a file that stands in its place is a whole database, and an empty one is damage.
    """
    fresh = path.with_name(f"{path.name}.new")
    with world_faults():
        for left_over in path.parent.glob(f"{fresh.name}*"):
            left_over.unlink()
        with closing(connect(fresh)) as raw:
            raw.execute("PRAGMA journal_mode = WAL")  # writes the first page
        fresh.chmod(0o600)
    with closing(Connection(fresh, reserve)) as connection:
        _apply(connection, steps)
    with world_faults():
        fresh.rename(path)


def _bring_up_to_date(connection: Connection, steps: Sequence[Step], now: datetime) -> None:
    applied = _applied(connection)
    names = [step.__name__ for step in steps]
    if unknown := [name for name in applied if name not in names]:
        raise DidNotUnderstandError("store.newer", step=unknown[-1])
    if pending := names[len(applied) :]:
        _keep_copy(connection, pending[0], now)
        _apply(connection, steps)


def _applied(connection: Connection) -> list[str]:
    """Read which steps the database has been through, without waking sqlite-utils."""
    if not connection.row("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        raise DidNotUnderstandError(DAMAGED)
    query = "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id"
    return [name for (name,) in connection.rows(query, (SET,))]


def _keep_copy(connection: Connection, step: str, now: datetime) -> None:
    folder = connection.path.parent / "copies"
    stamp = now.astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    name = f"{connection.path.stem}-{stamp}-before-{step}.db"
    with world_faults():
        folder.mkdir(mode=0o700, exist_ok=True)
    connection.copy_to(folder / name)


def _apply(connection: Connection, steps: Sequence[Step]) -> None:
    """Take all missing steps, each with its record, together or not at all."""
    from sqlite_utils import Migrations

    migrations = Migrations(SET)
    for step in steps:
        migrations(name=step.__name__)(step)
    with connection.tables() as db:
        migrations.apply(db)


# --- the steps ---------------------------------------------------------------------------------


def first_sale(db: Database) -> None:
    """Everything that one sale leaves behind, and what the shop sells."""
    _orders(db)
    _payments(db)
    _papers(db)
    _shop(db)
    for table in FACTS:
        _only_added(db, table)


def relay_feed(db: Database) -> None:
    """How far this till has read at the shop's relay: one row, and only while it is paired."""
    db.table("relay_feed").create(
        {"id": int, "cursor": int}, pk="id", not_null={"cursor"}, defaults={"id": 1}
    )


STEPS: tuple[Step, ...] = (first_sale, relay_feed)


def _orders(db: Database) -> None:
    db.table("orders").create(
        {"id": str, "shift": int, "number": int, "started_at": str},
        pk="id",
        not_null={"shift", "number", "started_at"},
    )
    db.table("orders").create_index(["shift", "number"], unique=True)
    db.table("orders").create_index(["started_at"])
    changed = {
        "id": int, "order_id": str, "kind": str, "at": str, "line": int,
        "product_id": str, "name": str, "unit_price": int, "currency": str,
        "treatment": str, "basis_points": int, "quantity": int, "discount": int,
    }  # fmt: skip
    db.table("order_changes").create(
        {**changed, "removed_at": str},
        pk="id",
        not_null=changed.keys() - {"id"},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("order_changes").create_index(["order_id"])
    db.table("order_drops").create(
        {"order_id": str, "at": str},
        pk="order_id",
        not_null={"at"},
        foreign_keys=[("order_id", "orders", "id")],
    )


def _payments(db: Database) -> None:
    attempt = {
        "reference": str, "order_id": str, "way": str, "amount": int, "currency": str,
        "environment": str, "created_at": str, "expires_at": str,
    }  # fmt: skip
    db.table("attempts").create(
        attempt,
        pk="reference",
        not_null=attempt.keys(),
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("attempts").create_index(["order_id"])
    db.table("attempts").create_index(["created_at"])
    _events_and_hints(db)
    _sightings(db)


def _events_and_hints(db: Database) -> None:
    event = {"id": int, "reference": str, "kind": str, "at": str, "detail": str}
    db.table("attempt_events").create(
        event,
        pk="id",
        not_null=event.keys() - {"id"},
        foreign_keys=[("reference", "attempts", "reference")],
    )
    db.table("attempt_events").create_index(["reference", "kind", "at", "detail"], unique=True)
    db.execute(
        "CREATE UNIQUE INDEX one_attempt_a_link ON attempt_events (detail) WHERE kind = 'link_made'"
    )
    hint = {"id": int, "reference": str, "source": str, "transaction_id": str, "at": str}
    db.table("hints").create(
        hint,
        pk="id",
        not_null=hint.keys() - {"id"},
        foreign_keys=[("reference", "attempts", "reference")],
    )
    db.table("hints").create_index(["reference", "source", "transaction_id"], unique=True)


def _sightings(db: Database) -> None:
    always = {
        "id": int, "reference": str, "meaning": str, "transaction_id": str,
        "seen_reference": str, "amount": int, "currency": str, "status": str,
        "environment": str, "source": str, "seen_at": str, "word": str, "method": str,
    }  # fmt: skip
    sometimes = ("link_id", "message", "instrument", "created_at", "finalized_at")
    db.table("sightings").create(
        {**always, **dict.fromkeys(sometimes, str)},
        pk="id",
        not_null=always.keys() - {"id"},
        foreign_keys=[("reference", "attempts", "reference")],
    )
    db.table("sightings").create_index(["reference", "meaning"], unique=True)
    db.table("sightings").create_index(["transaction_id"])
    db.table("sighting_counts").create(
        {"sighting_id": int, "times": int, "first_at": str, "last_at": str},
        pk="sighting_id",
        not_null={"times", "first_at", "last_at"},
        foreign_keys=[("sighting_id", "sightings", "id")],
    )
    _counted(db)


def _counted(db: Database) -> None:
    """Which attempt each transaction counts for: told by the facts, and kept as a unique key."""
    db.create_view(
        "counted",
        "SELECT transaction_id, reference FROM"
        " (SELECT transaction_id, reference, min(id) FROM sightings GROUP BY transaction_id)",
    )
    db.table("gateway_tx").create(
        {"transaction_id": str, "reference": str},
        pk="transaction_id",
        not_null={"reference"},
        foreign_keys=[("reference", "attempts", "reference")],
    )


def _papers(db: Database) -> None:
    entry = {
        "number": int, "at": str, "actor": str, "kind": str, "facts": str,
        "previous": str, "digest": str,
    }  # fmt: skip
    db.table("journal").create(entry, pk="number", not_null=entry.keys() - {"number"})
    db.table("journal").create_index(["previous"], unique=True)
    db.table("receipts").create(
        {"number": int, "order_id": str, "issued_at": str, "content": str},
        pk="number",
        not_null={"order_id", "issued_at", "content"},
        foreign_keys=[("order_id", "orders", "id")],
    )
    db.table("receipts").create_index(["order_id"], unique=True)
    db.table("outbox").create(
        {"id": int, "kind": str, "key": str, "at": str}, pk="id", not_null={"kind", "key", "at"}
    )
    db.table("outbox").create_index(["kind", "key"], unique=True)
    db.table("outbox_done").create(
        {"outbox_id": int, "at": str},
        pk="outbox_id",
        not_null={"at"},
        foreign_keys=[("outbox_id", "outbox", "id")],
    )


def _shop(db: Database) -> None:
    product = {
        "id": str, "position": int, "name": str, "price": int, "currency": str,
        "treatment": str, "category": str, "drawing": str, "sold_out": int,
    }  # fmt: skip
    db.table("products").create(
        {**product, "favourite": int}, pk="id", not_null=product.keys() - {"id"}
    )
    db.table("product_codes").create(
        {"code": str, "product_id": str, "position": int},
        pk="code",
        not_null={"product_id", "position"},
        foreign_keys=[("product_id", "products", "id")],
    )
    db.table("product_codes").create_index(["product_id"])
    counted = {"id": int, "at": str, "new": int, "changed": int, "refused": int}
    db.table("catalogue_imports").create(counted, pk="id", not_null=counted.keys() - {"id"})
    db.table("settings").create({"name": str, "value": str}, pk="name", not_null={"value"})


def _only_added(db: Database, table: str) -> None:
    for act in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}"
            f" BEGIN SELECT RAISE(ABORT, '{table}: facts are only added'); END"
        )
