"""Shifts: who opened them, what belongs to them, and how they were closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.store.steps.parts import only_added

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["FACTS", "shifts"]

FACTS = (
    "shift_openings",
    "shift_money",
    "shift_movements",
    "shift_hand_overs",
    "shift_counts",
    "shift_stamps",
    "shift_closings",
)

OLD_OPENING = """
INSERT INTO shift_openings (shift, at, actor, counted, implicit)
SELECT shift, min(started_at), 'till', '{"pieces":[],"amount":{"centavos":0,"currency":"COP"}}', 1
FROM orders GROUP BY shift
"""

OLD_MONEY = """
INSERT INTO shift_money
  (key, shift, keeper, way, kind, amount, order_id, sale, sale_shift, at)
SELECT 'gateway:' || counted.transaction_id || ':in', orders.shift, 'gateway', sightings.method,
  'sale', max(sightings.amount), orders.id, orders.number, orders.shift, min(sightings.seen_at)
FROM counted
JOIN sightings ON sightings.transaction_id = counted.transaction_id
  AND sightings.reference = counted.reference
JOIN attempts ON attempts.reference = counted.reference
JOIN orders ON orders.id = attempts.order_id
WHERE sightings.status = 'APPROVED' AND counted.transaction_id NOT IN
  (SELECT transaction_id FROM sightings WHERE status = 'VOIDED')
GROUP BY counted.transaction_id
ORDER BY min(sightings.id)
"""

OLD_RECEIPTS = """
INSERT INTO shift_stamps (kind, key, shift)
SELECT 'receipt', receipts.number, orders.shift
FROM receipts JOIN orders ON orders.id = receipts.order_id ORDER BY receipts.number
"""

OLD_DROPS = """
INSERT INTO shift_stamps (kind, key, shift)
SELECT 'dropped', orders.id, orders.shift
FROM order_drops JOIN orders ON orders.id = order_drops.order_id
"""


def shifts(db: Database) -> None:
    """Every fact with the number of its shift; what there was before belongs to the implicit one.

    Until now there was one shift, which nobody had opened: it counts as opened without a float.
    """
    _people(db)
    _money(db)
    for statement in (OLD_OPENING, OLD_MONEY, OLD_RECEIPTS, OLD_DROPS):
        db.execute(statement)
    for table in FACTS:
        only_added(db, table)


def _people(db: Database) -> None:
    opening = {"shift": int, "at": str, "actor": str, "counted": str, "implicit": int}
    db.table("shift_openings").create(opening, pk="shift", not_null=opening.keys() - {"shift"})
    closing = {"shift": int, "at": str, "report": str}
    db.table("shift_closings").create(
        closing,
        pk="shift",
        not_null={"at", "report"},
        foreign_keys=[("shift", "shift_openings", "shift")],
    )
    for table in ("shift_movements", "shift_hand_overs", "shift_counts"):
        fact = {"id": int, "shift": int, "at": str, "content": str}
        db.table(table).create(
            fact,
            pk="id",
            not_null={"shift", "at", "content"},
            foreign_keys=[("shift", "shift_openings", "shift")],
        )
        db.table(table).create_index(["shift"])


def _money(db: Database) -> None:
    money = {
        "id": int, "key": str, "shift": int, "keeper": str, "way": str, "kind": str,
        "amount": int, "order_id": str, "sale": int, "sale_shift": int, "at": str,
    }  # fmt: skip
    db.table("shift_money").create(money, pk="id", not_null=money.keys() - {"id"})
    db.table("shift_money").create_index(["key"], unique=True)
    db.table("shift_money").create_index(["shift"])
    stamp = {"id": int, "kind": str, "key": str, "shift": int}
    db.table("shift_stamps").create(stamp, pk="id", not_null=stamp.keys() - {"id"})
    db.table("shift_stamps").create_index(["kind", "key"], unique=True)
    db.table("shift_stamps").create_index(["shift", "kind"])
