"""The rules of payments alone, in tens of thousands of orders in which their facts may arrive."""

from __future__ import annotations

import pytest
from effort import effort
from schedules import run_schedule
from simulation_mutants import MUTANTS

SCHEDULES = effort(20_000, 1_000_000)

PURE = (
    "last_write_wins",
    "cancel_is_final",
    "only_the_first_counts",
    "approvals_are_added_up",
    "amounts_are_not_compared",
)
"""Wrong rules that need no till to be wrong."""

ENOUGH = 1_000


@pytest.mark.timeout(0)
def test_no_order_of_the_facts_makes_the_rules_wrong() -> None:
    """Money would be lost or doubled whenever news came late, twice, or the wrong way round."""
    facts = sum(map(run_schedule, range(SCHEDULES)))

    assert facts > 3 * SCHEDULES


@pytest.mark.parametrize("name", PURE)
def test_a_wrong_rule_is_caught(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The schedules would pass rules that believe the last word, or only the first."""
    MUTANTS[name](monkeypatch)

    assert not all(map(holds, range(ENOUGH)))


def holds(seed: int) -> bool:
    """Whether a schedule ends well."""
    try:
        run_schedule(seed)
    except AssertionError:
        return False
    return True
