"""The simulation is only worth what it catches: wrong tills, one by one."""

from __future__ import annotations

import pytest
from simulation_mutants import MUTANTS

from simulation import STORIES, simulate

MOST = 1_600
"""Seeds within which every mutant must be found."""


@pytest.mark.parametrize("name", MUTANTS)
def test_a_wrong_till_is_caught(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The simulation would pass a till that loses, doubles or invents money."""
    MUTANTS[name](monkeypatch)

    assert first_caught() < MOST, MUTANTS[name].__doc__


def first_caught() -> int:
    """How many stories a mutant survives."""
    return next((seed for seed in range(MOST) if not survives(seed)), MOST)


def survives(seed: int) -> bool:
    """Whether a story ends well; an assertion, alone or out of a task, does not."""
    failed = False
    try:
        simulate(seed, STORIES[seed % len(STORIES)])
    except* AssertionError:
        failed = True
    return not failed
