from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from wompi_line import PaperClock

from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.gateway.faults import Fault, could_not_ask, did_not_understand, was_refused
from pos_app.gateway.patience import FAILURES, FIRST_REST, LONGEST_REST, Patience


@dataclass(slots=True)
class Door:
    """Knocks, and tells what came of it."""

    clock: PaperClock = field(default_factory=PaperClock)
    patience: Patience = field(init=False)

    def __post_init__(self) -> None:
        """Nobody's chance in these tests."""
        self.patience = Patience(self.clock.monotonic, lambda: 0.5)

    def knock(self, outcome: MostradorError | None = None) -> str:
        """Make one call with this outcome and give the key it ended with."""
        try:
            with self.patience.call():
                if outcome is not None:
                    raise outcome
        except MostradorError as error:
            return error.key
        return "answered"

    def fail(self, times: int) -> None:
        """Let some calls in a row find nobody."""
        for _ in range(times):
            assert self.knock(could_not_ask(Fault.TIMEOUT)) == "gateway.timeout"


def test_few_failures_change_nothing() -> None:
    """One bad second would silence the till for several."""
    door = Door()
    door.fail(FAILURES - 1)

    assert door.knock() == "answered"


@pytest.mark.fault("D11")
def test_many_failures_bring_a_rest_that_ends() -> None:
    """A black-out would be met with a busy loop, or never noticed to be over."""
    door = Door()
    door.fail(FAILURES)

    assert door.knock() == "gateway.resting"
    door.clock.pass_(FIRST_REST)
    assert door.knock() == "answered"
    assert door.knock() == "answered"


def test_rests_grow_to_a_limit() -> None:
    """The till would hammer a gateway that is down, or come back long after it."""
    door = Door()
    door.fail(FAILURES)
    for rest in (FIRST_REST, 2 * FIRST_REST, 4 * FIRST_REST, LONGEST_REST, LONGEST_REST):
        door.clock.pass_(rest - 0.01)
        assert door.knock() == "gateway.resting"
        door.clock.pass_(0.02)
        door.fail(1)


def test_clock_put_back_does_not_prolong_the_rest() -> None:
    """A corrected shop clock would leave the customer without answer for an hour."""
    door = Door()
    door.fail(FAILURES)

    door.clock.at -= timedelta(hours=1)
    door.clock.seconds += FIRST_REST

    assert door.knock() == "answered"


def test_one_call_tries_while_the_others_wait() -> None:
    """Hundreds of waiting attempts would all rush at a gateway that just woke up."""
    door = Door()
    door.fail(FAILURES)
    door.clock.pass_(FIRST_REST)

    with door.patience.call():
        assert door.knock() == "gateway.resting"
    assert door.knock() == "answered"


def test_abandoned_try_lets_the_next_one_in() -> None:
    """A charge that was closed during the try would block all others for ever."""
    door = Door()
    door.fail(FAILURES)
    door.clock.pass_(FIRST_REST)

    with pytest.raises(KeyboardInterrupt), door.patience.call():
        raise KeyboardInterrupt

    assert door.knock() == "answered"


@pytest.mark.parametrize(
    "answer", [was_refused(Fault.REFUSED), did_not_understand(Fault.STRANGE_ANSWER)]
)
def test_any_answer_of_wompis_ends_the_row(answer: MostradorError) -> None:
    """A "no" is an answer: Wompi is there."""
    door = Door()
    door.fail(FAILURES - 1)
    door.knock(answer)
    door.fail(FAILURES - 1)

    assert door.knock() == "answered"


@pytest.mark.parametrize("fault", [Fault.BUSY, Fault.CANNOT_ASK])
def test_not_asking_is_no_failure(fault: Fault) -> None:
    """A till without the private key would put itself to rest."""
    door = Door()
    for _ in range(3 * FAILURES):
        door.knock(CouldNotAskError(fault.value))

    assert door.knock() == "answered"


@pytest.mark.parametrize(("asked", "kept"), [(10.0, 10.5), (-5.0, 0.5), (10**9, 120.5)])
def test_wait_is_kept_within_reason(asked: float, kept: float) -> None:
    """Wompi's wish is obeyed; a header's slip of the pen must not close the shop for a day."""
    door = Door()
    door.patience.wait_for(asked)
    door.patience.wait_for(0)

    door.clock.pass_(kept - 0.01)
    assert door.knock() == "gateway.busy"
    door.clock.pass_(0.02)
    assert door.knock() == "answered"
