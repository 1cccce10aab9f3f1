from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.core.journal import GENESIS, Act, Entry, broken_at, chained

NOON = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


def chain(count: int) -> list[Entry]:
    """Do the same thing again and again, a minute apart."""
    entries: list[Entry] = []
    previous = GENESIS
    for number in range(1, count + 1):
        at = NOON + timedelta(minutes=number)
        act = Act(at, "till", "payment.moved", {"sale": "Ñ-1", "after": number})
        entries.append(chained(number, act, previous))
        previous = entries[-1].digest
    return entries


@pytest.mark.parametrize("count", [0, 1, 5])
def test_a_chain_that_nobody_touched_is_whole(count: int) -> None:
    """An honest shop would be accused."""
    assert broken_at(chain(count)) is None


def test_a_digest_stays_the_same_for_ever() -> None:
    """After an update every journal in every shop would look forged."""
    act = Act(NOON, "till", "receipt.issued", {"sale": "café", "number": 18})

    first = chained(1, act, GENESIS)

    head = '1,"2026-11-20T17:00:00+00:00","till","receipt.issued"'
    told = f'[{head},{{"number":18,"sale":"café"}},"{"0" * 64}"]'
    assert first.digest == hashlib.sha256(told.encode()).hexdigest()


def test_the_order_in_which_facts_are_told_does_not_matter() -> None:
    """A chain would break by being read back from the disk."""
    straight = Act(NOON, "till", "noted", {"a": 1, "b": "2"})
    turned = Act(NOON, "till", "noted", {"b": "2", "a": 1})

    assert chained(1, straight, GENESIS) == chained(1, turned, GENESIS)


@given(st.integers(1, 6), st.data())
def test_an_edited_entry_breaks_the_chain_where_it_stands(place: int, data: st.DataObject) -> None:
    """Somebody could lower yesterday's money unseen."""
    entries = chain(6)
    entry = entries[place - 1]
    act = entry.act
    edited = data.draw(
        st.sampled_from(
            [
                replace(entry, act=replace(act, facts={**act.facts, "after": 0})),
                replace(entry, act=replace(act, facts={**act.facts, "more": 1})),
                replace(entry, act=replace(act, at=act.at + timedelta(microseconds=1))),
                replace(entry, act=replace(act, actor="boss")),
                replace(entry, act=replace(act, kind="noted")),
                replace(entry, number=entry.number + 1),
                replace(entry, previous="1" * 64),
                replace(entry, digest="1" * 64),
            ]
        )
    )
    entries[place - 1] = edited

    assert place == broken_at(entries)


@pytest.mark.parametrize("place", [1, 2, 4])
def test_a_removed_or_inserted_or_swapped_entry_is_found(place: int) -> None:
    """A sale could be taken out of the book, or one invented."""
    whole = chain(5)
    removed = whole[: place - 1] + whole[place:]
    inserted = [*whole[:place], whole[place - 1], *whole[place:]]
    swapped = [*whole[: place - 1], whole[place], whole[place - 1], *whole[place + 1 :]]

    assert [place, place + 1, place] == [broken_at(one) for one in (removed, inserted, swapped)]


def test_whoever_rewrites_everything_after_an_edit_changes_the_head() -> None:
    """The printed head of the day would prove nothing."""
    honest, forged = chain(3), chain(3)
    lowered = replace(forged[1].act, facts={"sale": "Ñ-1", "after": 0})
    forged[1] = chained(2, lowered, forged[0].digest)
    forged[2] = chained(3, forged[2].act, forged[1].digest)

    assert broken_at(forged) is None
    assert honest[-1].digest != forged[-1].digest
