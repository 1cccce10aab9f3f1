"""Builders of payment facts with harmless defaults: a test names only what matters to it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import (
    Asking,
    Attempt,
    Environment,
    Event,
    EventKind,
    Sighting,
    Source,
    Status,
    Way,
)

NOON = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
PRICE = Money.pesos(88_700)
REFERENCE = Reference.make(till="C1", shift=214, sale=91, random_bits=7)
LINK = "test_AbC123"


def later(**parts: float) -> datetime:
    """Tell a moment after noon."""
    return NOON + timedelta(**parts)


def attempt(way: Way = Way.PAGE, **changes: object) -> Attempt:
    """Make an attempt of ten minutes, created at noon."""
    facts: dict[str, object] = {
        "order_id": "order-1",
        "reference": REFERENCE,
        "way": way,
        "amount": PRICE,
        "environment": Environment.TEST,
        "created_at": NOON,
        "expires_at": later(minutes=10),
    }
    return Attempt(**(facts | changes))  # type: ignore[arg-type]  # -- builder with typed defaults


def seen(
    status: Status = Status.APPROVED, transaction_id: str = "1-1-1", **changes: object
) -> Sighting:
    """See a transaction of the attempt, a minute after noon."""
    facts: dict[str, object] = {
        "transaction_id": transaction_id,
        "reference": REFERENCE.text,
        "amount": PRICE,
        "status": status,
        "environment": Environment.TEST,
        "source": Source.BY_REFERENCE,
        "seen_at": later(minutes=1),
        "method": "CARD",
    }
    return Sighting(**(facts | changes))  # type: ignore[arg-type]  # -- builder with typed defaults


def event(kind: EventKind, detail: str = "", **after: float) -> Event:
    """Make an event a moment after noon."""
    return Event(kind, later(**after), detail)


def asking(**changes: object) -> Asking:
    """Ask since noon, with the private key."""
    return Asking(**({"since": NOON} | changes))  # type: ignore[arg-type]  # -- builder with typed defaults


SHOWN = event(EventKind.SHOWN, seconds=1)
LOADED = event(EventKind.PAGE_LOADED, seconds=2)
GIVEN_UP = event(EventKind.GIVEN_UP, "other_way", minutes=2)
VIEW_CLOSED = event(EventKind.VIEW_CLOSED, minutes=2, seconds=1)
LINK_MADE = event(EventKind.LINK_MADE, LINK, milliseconds=500)
LINK_CLOSED = event(EventKind.LINK_CLOSED, minutes=2, seconds=1)
