"""The till against the gateway's own ledger, in as many seeded days as there is time for."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from effort import effort
from simulation_shops import FIRST_SHOP, SEEDS_KEPT, Shop, shop_of

from pos_app.till.world import CRASH_POINTS
from simulation import simulate

SEEDS = effort(10_000, 1_000_000)
SHARES = 20
"""The seeds are told in parts, so that the parts may run on several cores."""

KEPT = tuple(map(int, re.findall(r"(?m)^\d+", SEEDS_KEPT.read_text(encoding="utf-8"))))
"""Seeds that a long run found."""

FOUND = {
    9: "a sale that had been paid another amount was charged again in full",
    41: "a computer two hours ahead said «no pagó» over a way that still took payments",
    154: "a ticket changed after its receipt, because its money had gone back",
    319: "an old link that was paid after all answered «sí» for a ticket that had grown",
}
"""Seeds that show what once went wrong."""


@pytest.mark.timeout(0)
@pytest.mark.parametrize("share", range(SHARES))
def test_the_till_never_says_what_the_ledger_contradicts(share: int) -> None:
    """Money would be lost, doubled or invented in some order of events nobody thought of.

    Power cuts at every named point and at any moment, a network that cuts, loses, refuses, garbles
    and tells old news, wrong clocks, a computer that sleeps, customers who pay twice, late, another
    amount or after the end: judged after every change and once more when all is well.
    """
    for seed in range(SEEDS * share // SHARES, SEEDS * (share + 1) // SHARES):
        simulate(seed, shop_of(seed))


SINCE = {
    83: "two who asked at once wrote the same money into the journal twice",
}
"""Seeds of a shop with every way that show what once went wrong."""


@pytest.mark.parametrize("seed", SINCE, ids=SINCE.values())
def test_what_went_wrong_since_stays_right(seed: int) -> None:
    """A defect that was mended would come back."""
    simulate(seed)


@pytest.mark.parametrize("seed", FOUND, ids=FOUND.values())
def test_what_once_went_wrong_stays_right(seed: int) -> None:
    """A defect that was mended would come back."""
    simulate(seed, FIRST_SHOP)


BY_HAND = {
    159: "a tip came onto a sale whose receipt was out, because its money had gone back",
    1317: "cash beside a code whose only payment had been annulled was called a double charge",
    1513: "a tip paid with the goods was called too much money",
}
"""Seeds of a shop that takes cash too."""


@pytest.mark.parametrize("seed", BY_HAND, ids=BY_HAND.values())
def test_what_went_wrong_with_cash_stays_right(seed: int) -> None:
    """A defect that was mended would come back."""
    simulate(seed, Shop(by_hand=True))


def test_what_a_long_run_found_stays_right() -> None:
    """A seed that failed at night would be forgotten in the morning."""
    for seed in KEPT:
        simulate(seed, shop_of(seed))


def test_the_same_seed_tells_the_same_story() -> None:
    """A failing seed could not be looked into."""
    told = [simulate(seed, shop_of(seed)) for seed in range(5)]

    assert [simulate(seed, shop_of(seed)) for seed in reversed(range(5))] == told[::-1]


def test_the_stories_try_what_they_are_there_for() -> None:
    """A simulation in which nothing happens would find nothing."""
    told = sum((simulate(seed, shop_of(seed)) for seed in range(1_000)), Counter[str]())
    never = [point for point in CRASH_POINTS if not told[f"cut at {point}"]]
    looks = {"YES approved", "NO closed_empty", "NO retryable", "NO reversed", "WAIT closing"}
    looks |= {"WAIT processing", "WAIT review", "WAIT closed_unproven"}

    ways = {"contracts for nequi", "contracts for bancolombia_qr", "answered in the app"}

    by_hand = {"taken cash", "taken other", "taken in part", "claim slip", "part asked back"}
    by_hand |= {"void asked for", "release asked for", "cut in a transaction", "WAIT part"}

    assert never == []
    assert by_hand <= told.keys()
    assert ways <= told.keys()
    assert looks <= told.keys()
    assert min(told["paid"], told["page refused"], told["voided"]) > 0
