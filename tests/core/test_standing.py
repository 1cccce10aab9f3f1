"""What a verdict is worth beside its sale, and with the keys that the till has now."""

from __future__ import annotations

import pytest
from payments import NOON, asking, attempt, seen

from pos_app.core.payment import (
    Environment,
    Event,
    EventKind,
    Look,
    Reason,
    Sighting,
    State,
    Status,
    Verdict,
    judge,
)
from pos_app.core.standing import in_part, of_practice, practised
from pos_app.core.tender import blocks_another


def judged(*sightings: Sighting) -> Verdict:
    """Judge a charge that was shown at noon, a moment later."""
    shown = Event(EventKind.SHOWN, NOON)
    return judge(attempt(), (shown,), sightings, asking(answered_at=NOON), NOON)


def test_a_part_of_a_sale_keeps_its_money_and_loses_its_yes() -> None:
    """A payment of a part, or for a ticket that grew since, would hand everything over."""
    paid = judged(seen())

    asked = in_part(paid)

    assert (asked.state, asked.look) == (State.PART, Look.WAIT)
    assert Reason.PART_PAID is asked.reason
    assert (paid.paid, paid.transactions) == (asked.paid, asked.transactions)


@pytest.mark.parametrize("status", [None, Status.PENDING, Status.DECLINED])
def test_a_charge_of_practice_holds_nothing_up_in_a_shop_of_real_money(
    status: Status | None,
) -> None:
    """The tray would hold a month of tests that no real key can ever ask about."""
    verdict = of_practice(judged(*([] if status is None else [seen(status)])))

    assert (verdict.state, verdict.look) == (State.PRACTICE, Look.NO)
    assert Reason.PRACTICE is verdict.reason
    assert verdict.settled
    assert not blocks_another(verdict)


@pytest.mark.parametrize("status", [Status.APPROVED, Status.VOIDED])
def test_what_practice_ended_with_stays_what_it_was(status: Status) -> None:
    """A receipt of a test would lose the payment that it tells of."""
    ended = judged(seen(status))

    assert of_practice(ended) is ended


def test_only_test_charges_are_practice_and_only_beside_real_keys() -> None:
    """A real payment would be called a test because test keys were typed for an hour."""
    test, real = Environment.TEST, Environment.PRODUCTION

    told = {
        (made, now): practised(attempt(environment=made), now)
        for made in (test, real)
        for now in (test, real)
    }
    assert told == {
        (test, test): False,
        (test, real): True,
        (real, test): False,
        (real, real): False,
    }
