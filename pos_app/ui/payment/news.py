"""What makes a picture of a charge news beside the one before."""

from __future__ import annotations

from datetime import timedelta

from pos_app.core.payment import Look
from pos_app.till.snapshots import ChargeSnapshot

__all__ = ["answer_key", "answered_since", "stage_key"]

LATER_LOOK = timedelta(milliseconds=500)
"""A next question planned this much later than before means that one was asked in between."""


def answer_key(charge: ChargeSnapshot) -> tuple[object, ...]:
    """What makes an answer news: a second refusal is, another amount or another sentence is not."""
    refused_at = charge.confirmed_at if charge.look is Look.NO else None
    return charge.look, charge.in_doubt, refused_at


def stage_key(charge: ChargeSnapshot) -> tuple[object, ...]:
    """What sends the page that somebody brought in front back behind a result."""
    return charge.state, *answer_key(charge)


def answered_since(asked: ChargeSnapshot, now: ChargeSnapshot) -> bool:
    """Whether Wompi was asked after that picture, whatever came of it."""
    if (asked.answered_at, asked.failure) != (now.answered_at, now.failure):
        return True
    if now.next_look_at is None:
        return False
    return asked.next_look_at is None or now.next_look_at > asked.next_look_at + LATER_LOOK
