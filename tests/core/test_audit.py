"""A chain that somebody touched is pointed at where he did."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from pos_app.core.audit import (
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
from pos_app.core.journal import GENESIS, Act, Entry, chained
from pos_app.core.relay_terms import JournalHead

NOON = datetime(2026, 11, 20, 17, tzinfo=UTC)


def chain(count: int, actor: str = "P1") -> list[Entry]:
    """Chain some acts."""
    entries: list[Entry] = []
    for number in range(1, count + 1):
        before = entries[-1].digest if entries else GENESIS
        entries.append(chained(number, Act(NOON, actor, "sale.dropped", {"n": number}), before))
    return entries


def found(entries: list[Entry]) -> list[tuple[Trouble, str]]:
    """Tell what is suspicious."""
    return [(one.trouble, one.row) for one in journal_suspicions(entries)]


def test_a_chain_as_it_was_written_is_whole() -> None:
    """An honest shop would be called a liar."""
    assert found(chain(5)) == []
    assert found([]) == []


def test_an_edited_entry_is_pointed_at() -> None:
    """Somebody would change who gave the discount."""
    entries = chain(5)
    entries[2] = replace(entries[2], act=replace(entries[2].act, actor="P2"))
    assert found(entries) == [(Trouble.EDITED, "3")]


def test_entries_that_are_gone_are_counted() -> None:
    """Two refunds would never have happened."""
    entries = chain(6)
    del entries[2:4]
    assert found(entries) == [(Trouble.MISSING, "3"), (Trouble.MISSING, "4")]


def test_an_entry_that_was_computed_anew_breaks_the_next_one() -> None:
    """Whoever knows how digests are made would go unseen."""
    entries = chain(5)
    entries[2] = chained(3, replace(entries[2].act, actor="P2"), entries[2].previous)
    assert found(entries) == [(Trouble.RECHAINED, "4")]


def test_a_chain_computed_anew_is_told_by_whoever_kept_a_head() -> None:
    """The whole past could be written anew and would be whole again."""
    true, false = chain(5), chain(5, "P2")
    head = JournalHead(1, 3, true[2].digest)
    digests = {one.number: one.digest for one in false}
    kept = [HeadWitness(Witness.RELAY, head), HeadWitness(Witness.PAPER, replace(head, entry=0))]

    assert found(false) == []
    assert [(one.row, one.witness) for one in head_suspicions(digests, kept)] == [
        ("3", Witness.RELAY),
        (true[2].digest[:8], Witness.PAPER),
    ]
    assert not list(head_suspicions({one.number: one.digest for one in true}, kept))


def test_rows_are_compared_with_their_marks() -> None:
    """A row that was taken out, put in or changed would look like the others."""
    marks, there = {1: "a", 2: "b", 3: "c"}, {1: "a", 2: "x", 4: "d"}
    assert list(row_suspicions("tenders", marks, there)) == [
        Suspicion(Trouble.EDITED, "tenders", "2"),
        Suspicion(Trouble.MISSING, "tenders", "3"),
        Suspicion(Trouble.ADDED, "tenders", "4"),
    ]


def test_one_suspicion_is_enough() -> None:
    """An edited database would be called whole."""
    proof = Proof(None, 0, 0, 0, GENESIS)
    one = Suspicion(Trouble.EDITED, "tenders", "2")
    assert Audit(proof, (), {}, 0, 0).whole
    assert not Audit(proof, (one,), {}, 0, 0).whole
