"""What was found wrong with the records, row by row, and how a chain is looked through for it.

A chain alone proves only what an outsider kept of it: whoever can write the file can also compute
every digest anew. Then only the heads that were printed, or sent away, still tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pos_app.core.copies import Proof
from pos_app.core.journal import GENESIS, Entry, chained
from pos_app.core.relay_terms import JournalHead

__all__ = [
    "JOURNAL",
    "MOST",
    "Audit",
    "HeadWitness",
    "Suspicion",
    "Trouble",
    "Witness",
    "head_suspicions",
    "journal_suspicions",
    "row_suspicions",
]

MOST = 200
"""So many rows are named; whoever changed more has changed everything."""

JOURNAL = "journal"


class Trouble(StrEnum):
    """What is wrong with a row: the key of its sentence."""

    EDITED = "edited"
    MISSING = "missing"
    ADDED = "added"  # where there was none when the rows were sealed
    UNREADABLE = "unreadable"
    RECHAINED = "rechained"  # the entry before it was computed anew
    UNTOLD = "untold"  # the journal does not know it
    RESEALED = "resealed"  # rows and their marks were changed together
    COUNTED = "counted"  # what is counted does not follow from the facts
    UNGUARDED = "unguarded"  # what keeps a table from being changed was taken away
    HEAD = "head"  # somebody outside holds another head


class Witness(StrEnum):
    """Who holds a head of the journal."""

    CLOSING = "closing"  # the Z in the database itself
    RELAY = "relay"
    PAPER = "paper"  # what a person read off a printed Z


@dataclass(frozen=True, slots=True)
class HeadWitness:
    """A head that somebody kept when a shift was closed."""

    witness: Witness
    head: JournalHead


@dataclass(frozen=True, slots=True)
class Suspicion:
    """One row that is not what was written.

    Attributes:
        table: Where it is.
        row: Its number there, or what it is called.
        witness: Who says so, where it is somebody outside.
    """

    trouble: Trouble
    table: str
    row: str
    witness: Witness | None = None


@dataclass(frozen=True, slots=True)
class Audit:
    """Everything that was found.

    Attributes:
        proof: How much there is, and the head of the journal.
        suspicions: The rows that are wrong, the first so many of them.
        witnesses: How many heads were compared, by who holds them.
        sealed: How many rows were compared with their marks.
        unsealed: How many rows are younger than the last close and have no mark yet.
    """

    proof: Proof
    suspicions: tuple[Suspicion, ...]
    witnesses: Mapping[Witness, int]
    sealed: int
    unsealed: int

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.suspicions


def journal_suspicions(entries: Iterable[Entry]) -> Iterator[Suspicion]:
    """Find every entry that was edited, taken away, or computed anew."""
    previous, expected = GENESIS, 1
    for entry in entries:
        for missing in range(expected, min(entry.number, expected + MOST)):
            yield _of_journal(Trouble.MISSING, missing)
        if entry != chained(entry.number, entry.act, entry.previous):
            yield _of_journal(Trouble.EDITED, entry.number)
        elif entry.number == expected and entry.previous != previous:
            yield _of_journal(Trouble.RECHAINED, entry.number)
        previous, expected = entry.digest, entry.number + 1


def head_suspicions(digests: Mapping[int, str], kept: Iterable[HeadWitness]) -> Iterator[Suspicion]:
    """Compare heads that were kept with the journal; each that it does not have is named.

    Args:
        digests: The digest of each entry of the journal that a head speaks of.
        kept: What others hold; a head without an entry's number may be that of any.
    """
    for one in kept:
        head = one.head
        known = (digests.get(head.entry),) if head.entry else digests.values()
        if head.digest not in known:
            row = str(head.entry) if head.entry else head.digest[:8]
            yield Suspicion(Trouble.HEAD, JOURNAL, row, one.witness)


def row_suspicions(
    table: str, marks: Mapping[int, str], found: Mapping[int, str]
) -> Iterator[Suspicion]:
    """Compare the rows of a table with the marks they were sealed with."""
    for row in sorted(marks.keys() | found.keys()):
        if row not in found:
            yield Suspicion(Trouble.MISSING, table, str(row))
        elif row not in marks:
            yield Suspicion(Trouble.ADDED, table, str(row))
        elif marks[row] != found[row]:
            yield Suspicion(Trouble.EDITED, table, str(row))


def _of_journal(trouble: Trouble, number: int) -> Suspicion:
    return Suspicion(trouble, JOURNAL, str(number))
