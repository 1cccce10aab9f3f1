"""Looking through everything that was written, row by row; also while the till works.

The look has its own connection and one reading transaction, so it sees one moment and holds nobody
up. It names the rows that are wrong instead of stopping at the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from itertools import chain, islice
from pathlib import Path
from sqlite3 import Row

from pos_app.core.audit import (
    JOURNAL,
    MOST,
    Audit,
    HeadWitness,
    Suspicion,
    Trouble,
    Witness,
    head_suspicions,
    journal_suspicions,
    row_suspicions,
)
from pos_app.core.copies import Proof
from pos_app.core.customer import digest_of_words
from pos_app.core.journal import GENESIS, Entry
from pos_app.core.relay_terms import JournalHead
from pos_app.core.shift_report import ShiftReport
from pos_app.store.connection import Connection, quick_check
from pos_app.store.payments import Payments
from pos_app.store.plain import load
from pos_app.store.records import shown_entry
from pos_app.store.reserve import Reserve
from pos_app.store.seals import (
    NUMBER,
    SEALED,
    mark_of,
    read_marks,
    root_of,
    row_digest,
    rows_of,
    table_root,
)
from pos_app.store.staff import DIGEST, digest_of_name
from pos_app.store.steps.every import FACTS

__all__ = ["Stopped", "audit"]

AT_ONCE = 2_000
"""Rows that are read in one piece."""

Progress = Callable[[int, int], None]
"""Told how many rows of how many were looked at; it may raise ``Stopped``."""

UNTOLD = """
SELECT number FROM receipts WHERE number NOT IN
    (SELECT json_extract(facts, '$.number') FROM journal
    WHERE kind = 'receipt.issued' AND json_valid(facts))
ORDER BY number LIMIT ?
"""

SEALS = "SELECT * FROM fact_seals WHERE name = ? ORDER BY last"

NAMED = f"""
SELECT person_id, value, salt, text, EXISTS (SELECT 1 FROM person_facts AS erased
    WHERE erased.person_id = person_facts.person_id AND change = 'erased') AS erased
FROM person_facts LEFT JOIN person_names ON digest = value
WHERE change = 'name' AND length(value) = {DIGEST} ORDER BY person_facts.id
"""  # noqa: S608 -- a number of ours

CUSTOMERS = """
SELECT customer_texts.*, (SELECT facts.digest FROM customer_facts AS facts
    WHERE facts.order_id = customer_texts.order_id ORDER BY id DESC LIMIT 1) AS told
FROM customer_texts ORDER BY order_id
"""
"""Who is named beside a sale, with the seal of whom its last fact means."""

CUSTOMER_WORDS = ("salt", "kind", "number", "name", "mail")

GUARDS = "SELECT name FROM sqlite_master WHERE type = 'trigger'"


class Stopped(Exception):  # noqa: N818 -- nothing is wrong: somebody asked for it
    """The look was ended before its end."""


def audit(path: Path, kept: Sequence[HeadWitness], tell: Progress) -> Audit:
    """Look through a database of this program's own shape.

    Args:
        path: The database.
        kept: Heads of the journal that somebody outside holds.
        tell: Told of the progress.

    Raises:
        DidNotUnderstandError: The file is damaged (``store.damaged``).
        CouldNotAskError: It cannot be read.
    """
    quick_check(path)
    with closing(Connection(path, Reserve(path.with_name("reserve")))) as connection:
        connection.execute("BEGIN")
        return _Look(connection, tell).whole(kept)


class _Wanted:
    """Which entries of the journal others speak of: by number, or by digest alone."""

    def __init__(self, heads: Sequence[HeadWitness]) -> None:
        self.numbers = {one.head.entry for one in heads}
        self.digests = {one.head.digest for one in heads if not one.head.entry}


class _Look:
    """One look through one database."""

    def __init__(self, connection: Connection, tell: Progress) -> None:
        self._connection = connection
        self._tell = tell
        self._seen = 0
        self._total = sum(self._last(name) for name in (*SEALED, JOURNAL))
        self._digests: dict[int, str] = {}
        self._roots: dict[int, str] = {}
        self._found_roots: dict[int, dict[str, str]] = {}
        self._wrong: set[str] = set()
        self._sealed = self._unsealed = self._entries = 0
        self._head = GENESIS

    def whole(self, kept: Sequence[HeadWitness]) -> Audit:
        """Look at everything."""
        unreadable: list[Suspicion] = []
        heads = (*self._closings(unreadable), *kept)
        wanted = _Wanted(heads)
        found = list(islice(chain(unreadable, self._everything(heads, wanted)), MOST))
        return Audit(
            proof=self._proof(),
            suspicions=tuple(dict.fromkeys(found)),
            witnesses=Counter(one.witness for one in heads),
            sealed=self._sealed,
            unsealed=self._unsealed,
        )

    def _everything(self, heads: Sequence[HeadWitness], wanted: _Wanted) -> Iterator[Suspicion]:
        yield from journal_suspicions(self._journal(wanted))
        yield from head_suspicions(self._digests, heads)
        for name in SEALED:
            yield from self._rows(name)
        yield from self._resealed()
        yield from self._untold()
        yield from self._counted()
        yield from self._named()
        yield from self._customers()
        yield from self._unguarded()

    # --- the journal ---------------------------------------------------------------------------

    def _journal(self, wanted: _Wanted) -> Iterator[Entry]:
        for row in self._in_pieces(JOURNAL):
            number, self._head = row["number"], row["digest"]
            self._entries += 1
            if number in wanted.numbers or self._head in wanted.digests:
                self._digests[number] = row["digest"]
            entry = shown_entry(row)
            self._note_root(entry)
            yield entry

    def _note_root(self, entry: Entry) -> None:
        facts = entry.act.facts
        if entry.act.kind == "shift.closed" and "sealed" in facts:
            self._roots[int(facts["shift"])] = str(facts["sealed"])

    def _closings(self, unreadable: list[Suspicion]) -> Iterator[HeadWitness]:
        for row in self._connection.rows("SELECT shift, report FROM shift_closings ORDER BY shift"):
            try:
                report = load(ShiftReport, row["report"])
            except (ValueError, KeyError, TypeError, AttributeError, AssertionError):
                told = Suspicion(Trouble.UNREADABLE, "shift_closings", str(row["shift"]))
                unreadable.append(told)
                continue
            if report.head is not None:
                head = JournalHead(report.shift, report.head.number, report.head.digest)
                yield HeadWitness(Witness.CLOSING, head)

    # --- rows and their marks ------------------------------------------------------------------

    def _rows(self, name: str) -> Iterator[Suspicion]:
        rows = self._in_pieces(name)
        ahead: Row | None = next(rows, None)
        for seal in self._connection.rows(SEALS, (name,)):
            digests: dict[int, bytes] = {}
            while ahead is not None and (told := row_digest(ahead))[0] <= seal["last"]:
                digests.update([told])
                ahead = next(rows, None)
            yield from self._compared(seal, name, digests)
        self._unsealed += (ahead is not None) + sum(1 for _ in rows)

    def _compared(self, seal: Row, name: str, digests: dict[int, bytes]) -> Iterator[Suspicion]:
        marks = dict(read_marks(seal["first"], seal["marks"]))
        self._sealed += len(marks)
        found = {number: mark_of(digest) for number, digest in digests.items()}
        for suspicion in row_suspicions(name, marks, found):
            self._wrong.add(str(seal["shift"]))
            yield suspicion
        self._found_roots.setdefault(seal["shift"], {})[name] = table_root(name, digests.values())

    def _resealed(self) -> Iterator[Suspicion]:
        """Rows that fit their marks, and marks that do not fit the journal."""
        for shift in sorted(self._found_roots.keys() | self._roots.keys()):
            root = root_of(self._found_roots.get(shift, {}))
            if root != self._roots.get(shift) and str(shift) not in self._wrong:
                yield Suspicion(Trouble.RESEALED, "fact_seals", str(shift))

    # --- what must follow from something else -----------------------------------------------------

    def _untold(self) -> Iterator[Suspicion]:
        for (number,) in self._connection.rows(UNTOLD, (MOST,)):
            yield Suspicion(Trouble.UNTOLD, "receipts", str(number))
        numbers = self._connection.rows("SELECT number FROM receipts ORDER BY number")
        expected = 1
        for (number,) in numbers:
            for missing in range(expected, min(number, expected + MOST)):
                yield Suspicion(Trouble.MISSING, "receipts", str(missing))
            expected = number + 1

    def _counted(self) -> Iterator[Suspicion]:
        for transaction_id in Payments(self._connection).compare_projections():
            yield Suspicion(Trouble.COUNTED, "gateway_tx", transaction_id)

    def _named(self) -> Iterator[Suspicion]:
        """Names that lie apart are what was told, or were erased as such."""
        for row in self._connection.rows(NAMED):
            if row["text"] is None and not row["erased"]:
                yield Suspicion(Trouble.MISSING, "person_names", row["person_id"])
            elif row["text"] is not None and row["erased"]:
                yield Suspicion(Trouble.ADDED, "person_names", row["person_id"])
            elif row["text"] and digest_of_name(row["salt"], row["text"]) != row["value"]:
                yield Suspicion(Trouble.EDITED, "person_names", row["person_id"])

    def _customers(self) -> Iterator[Suspicion]:
        """Whoever is named beside a sale is whom its last fact means."""
        for row in self._connection.rows(CUSTOMERS):
            if not row["told"]:
                yield Suspicion(Trouble.ADDED, "customer_texts", row["order_id"])
            elif digest_of_words(*(row[word] for word in CUSTOMER_WORDS)) != row["told"]:
                yield Suspicion(Trouble.EDITED, "customer_texts", row["order_id"])

    def _unguarded(self) -> Iterator[Suspicion]:
        there = {name for (name,) in self._connection.rows(GUARDS)}
        for table in FACTS:
            if not {f"{table}_no_update", f"{table}_no_delete"} <= there:
                yield Suspicion(Trouble.UNGUARDED, table, table)

    # --- inside --------------------------------------------------------------------------------

    def _in_pieces(self, name: str) -> Iterator[Row]:
        last = 0
        while rows := self._connection.rows(rows_of(name), (last, AT_ONCE)):
            yield from rows
            last = rows[-1][NUMBER]
            self._seen += len(rows)
            self._tell(self._seen, max(self._seen, self._total))

    def _last(self, name: str) -> int:
        query = f"SELECT coalesce(max(rowid), 0) FROM {name}"  # noqa: S608 -- our words
        ((last,),) = self._connection.rows(query)
        return int(last)

    def _proof(self) -> Proof:
        ((orders,),) = self._connection.rows("SELECT count(*) FROM orders")
        ((receipts,),) = self._connection.rows("SELECT coalesce(max(number), 0) FROM receipts")
        return Proof(None, int(orders), int(receipts), self._entries, self._head)
