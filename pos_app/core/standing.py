"""What a charge's verdict is worth beside its sale, and with the keys that the till has now."""

from __future__ import annotations

from dataclasses import replace

from pos_app.core.facts import Environment
from pos_app.core.payment import LOOKS, Attempt, Look, Reason, State, Verdict

__all__ = ["in_part", "of_practice", "practised"]

UNDECIDED = frozenset(
    {State.OPEN, State.PROCESSING, State.RETRYABLE, State.CLOSING, State.CLOSED_UNPROVEN}
)


def in_part(verdict: Verdict) -> Verdict:
    """The same money, but not the answer that it is enough: the sale wants more than this."""
    return _standing(verdict, State.PART, Reason.PART_PAID)


def practised(attempt: Attempt, now: Environment) -> bool:
    """Whether a charge was made with test keys, at a till that takes real money by now."""
    return attempt.environment is Environment.TEST and now is Environment.PRODUCTION


def of_practice(verdict: Verdict) -> Verdict:
    """Set a charge of the test environment apart, once the shop takes real money.

    Real keys cannot ask about it, and whatever became of it, no money moved by it: nobody waits
    for its answer, and nothing is believed of what the customer did.
    """
    if verdict.state not in UNDECIDED:
        return verdict
    return _standing(verdict, State.PRACTICE, Reason.PRACTICE)


def _standing(verdict: Verdict, state: State, reason: Reason) -> Verdict:
    look: Look = LOOKS[state][False]
    return replace(verdict, state=state, look=look, reason=reason, in_doubt=False, late=False)
