"""Proving that the data are what was written: the chain, the numbers, and what is counted.

A chain alone proves only what an outsider kept of it: compare its head with the one that was
printed or sent away.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from pos_app.core.copies import Proof
from pos_app.core.errors import DidNotUnderstandError
from pos_app.core.journal import GENESIS, Entry, broken_at
from pos_app.store.connection import Connection, quick_check
from pos_app.store.journal import Journal
from pos_app.store.payments import Payments
from pos_app.store.reserve import Reserve
from pos_app.store.steps.every import FACTS

__all__ = ["prove"]

GUARDED = "SELECT name FROM sqlite_master WHERE type = 'trigger'"


def prove(path: Path) -> Proof:
    """Look through a database of this program's own shape, also while a till works with it.

    Raises:
        DidNotUnderstandError: It is damaged (``store.damaged``), or somebody changed it:
            ``journal.unreadable``, ``proof.chain``, ``proof.receipts``, ``proof.counted`` or
            ``proof.unguarded``, each with the row it was seen at.
    """
    quick_check(path)
    with closing(Connection(path, Reserve(path.with_name("reserve")))) as connection:
        entries = _whole_chain(connection)
        _require_every_receipt(connection)
        _require_counted(connection)
        _require_guards(connection)
        head = entries[-1].digest if entries else GENESIS
        return Proof(
            made_at=None,
            orders=_number(connection, "SELECT count(*) FROM orders"),
            receipts=_number(connection, "SELECT coalesce(max(number), 0) FROM receipts"),
            entries=len(entries),
            head=head,
        )


def _whole_chain(connection: Connection) -> tuple[Entry, ...]:
    entries = Journal(connection).entries()
    wrong = broken_at(entries)
    if wrong is not None:
        raise DidNotUnderstandError("proof.chain", row=wrong)
    return entries


def _require_every_receipt(connection: Connection) -> None:
    """Receipts are numbered from one without gaps, and each is told by the journal."""
    numbers = (row["number"] for row in connection.rows("SELECT number FROM receipts ORDER BY 1"))
    for expected, number in enumerate(numbers, start=1):
        if number != expected:
            raise DidNotUnderstandError("proof.receipts", row=expected)


def _require_counted(connection: Connection) -> None:
    """What is counted follows from the facts alone."""
    different = Payments(connection).compare_projections()
    if different:
        raise DidNotUnderstandError("proof.counted", row=different[0])


def _require_guards(connection: Connection) -> None:
    """Nobody took away what keeps facts from being changed."""
    there = {name for (name,) in connection.rows(GUARDED)}
    for table in FACTS:
        if not {f"{table}_no_update", f"{table}_no_delete"} <= there:
            raise DidNotUnderstandError("proof.unguarded", row=table)


def _number(connection: Connection, query: str) -> int:
    ((number,),) = connection.rows(query)
    return int(number)
