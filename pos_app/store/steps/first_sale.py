"""The first shape: one sale, and what the shop sells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "first_sale"]

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
"""Tables to which rows are only ever added."""


def first_sale(db: Database) -> None:
    """Everything that one sale leaves behind, and what the shop sells."""
    _orders(db)
    _payments(db)
    _papers(db)
    _shop(db)
    for table in FACTS:
        only_added(db, table)


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
