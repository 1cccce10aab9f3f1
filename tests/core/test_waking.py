"""What a start or a sleep of the till changes about the end of a charge."""

from __future__ import annotations

from datetime import datetime, timedelta

from payments import LOADED, SHOWN, asking, attempt, later

from pos_app.core.payment import SHUT_MARGIN, WAKING, Asking, State, Verdict, judge, proven_from


def verdict(ask: Asking, now: datetime) -> Verdict:
    """Judge a page that was shown at noon and never paid."""
    return judge(attempt(), (SHOWN, LOADED), (), ask, now)


def test_after_a_start_no_expiry_ends_a_charge_of_before_for_two_minutes() -> None:
    """The till starts, asks once, and tells a customer whose bank was slow that he did not pay."""
    woke = later(hours=1)
    early, proof = woke + WAKING - timedelta(seconds=1), woke + WAKING

    def at(listed: datetime, **changes: object) -> State:
        ask = asking(answered_at=listed, listed_at=listed, woke_at=woke, **changes)
        return verdict(ask, proof).state

    assert State.CLOSING is at(early)
    assert State.CLOSED_EMPTY is at(proof)
    keyless = asking(answered_at=woke, can_list=False, woke_at=woke)
    assert State.CLOSING is verdict(keyless, early).state
    assert State.CLOSED_UNPROVEN is verdict(keyless, proof).state


def test_a_charge_of_this_run_is_ended_by_its_expiry_as_always() -> None:
    """The first charges of the day would hang two minutes longer."""
    woke, end = later(minutes=-1), later(minutes=10) + SHUT_MARGIN
    ask = asking(answered_at=end, listed_at=end, woke_at=woke)

    assert State.CLOSED_EMPTY is verdict(ask, end).state
    assert end == proven_from(attempt(), (SHOWN,), (), woke)
