"""What the till makes of what was found out about Wompi."""

from __future__ import annotations

from datetime import timedelta

import pytest
from payments import NOON

from pos_app.core.beliefs import Belief, Beliefs, Check, Outcome

LINK_CHECKS = (
    Check.LINK_MADE,
    Check.LINK_SKU,
    Check.LINK_READ,
    Check.LINK_CLOSED,
    Check.DAY_LIST,
)


def believed(**outcomes: Outcome) -> Beliefs:
    """Believe that everything was proved, except what is named."""
    return Beliefs(
        Belief(check, outcomes.get(check.value, Outcome.PROVED), NOON) for check in Check
    )


def test_nothing_is_believed_before_it_was_tried() -> None:
    """A shop would sell by links that nobody ever saw closed."""
    nobody = Beliefs()

    assert (nobody.links, nobody.by_reference, nobody.by_day) == (False, True, True)
    assert nobody.rows == ()


@pytest.mark.parametrize("check", LINK_CHECKS)
@pytest.mark.parametrize("outcome", [Outcome.REFUTED, Outcome.UNTRIED])
def test_links_need_every_part_of_their_life_proved(check: Check, outcome: Outcome) -> None:
    """A link would be shown that cannot be found again, or closed."""
    assert believed().links
    assert not believed(**{check.value: outcome}).links


def test_a_refused_search_is_not_tried_again() -> None:
    """Every look would ask a question that Wompi refuses, and wait for its no."""
    assert not believed(known_reference=Outcome.REFUTED).by_reference
    assert not believed(unused_reference=Outcome.REFUTED).by_reference
    assert not believed(day_list=Outcome.REFUTED).by_day
    assert believed(day_list=Outcome.UNTRIED).by_day


def test_the_newest_word_counts_and_no_word_changes_nothing() -> None:
    """An evening without internet would unprove what was proved in the morning."""
    old = Belief(Check.CLOCK, Outcome.REFUTED, NOON, "+130 s")
    new = Belief(Check.CLOCK, Outcome.PROVED, NOON + timedelta(days=1))
    none = Belief(Check.CLOCK, Outcome.UNTRIED, NOON + timedelta(days=2))

    assert Beliefs([new, none, old]).rows == (new,)
    assert Beliefs([none]).rows == (none,)
    assert Beliefs([none, new]).proved(Check.CLOCK)
    assert Beliefs([old]).refuted(Check.CLOCK)
