"""The world of one run of the till, put together in one place and handed to every use case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from pos_app.till.authority import Authority, Everybody
from pos_app.till.ports.gateway import Gateway
from pos_app.till.ports.machine import Clock, Randomness
from pos_app.till.ports.store import Store

__all__ = ["CLOSING_POINTS", "CRASH_POINTS", "HAND_POINTS", "World", "pass_by"]

CRASH_POINTS = (
    "before_attempt",
    "after_attempt",
    "before_link",
    "after_link_answer",
    "after_link_made",
    "after_shown",
    "before_push",
    "after_push_answer",
    "after_hint",
    "after_answer",
    "inside_settlement",
    "after_settlement",
)
"""Moments between Cobrar and the receipt at which the power may fail; tests make it fail there."""

CLOSING_POINTS = ("inside_closing", "after_closing")
"""The same around the close of a shift."""


HAND_POINTS = ("inside_tender", "after_tender", "before_void", "after_void_answer")
"""The same around money that hands take, and around the wish to void."""

EVERY_POINT = frozenset((*CRASH_POINTS, *CLOSING_POINTS, *HAND_POINTS))


def pass_by(point: str) -> None:
    """Go past a crash point: what every real till does."""
    assert point in EVERY_POINT


@dataclass(slots=True)
class World:
    """What the use cases share.

    Attributes:
        gateway: Wompi with the shop's keys, or None while there are none.
        publish: Takes every snapshot; called in the till's thread.
        reach: Called with the name of each crash point.
        rehearsal: Whether the customers and the gateway are invented.
        keys_refused: Wompi said no to the shop's keys when it was asked last.
        landing: Where a customer's phone lands after paying by link, when the shop has a relay.
        authority: Knows who is at the till and what they may do.
    """

    clock: Clock
    randomness: Randomness
    store: Store
    gateway: Gateway | None
    publish: Callable[[object], None]
    reach: Callable[[str], None] = pass_by
    rehearsal: bool = False
    landing: str | None = None
    keys_refused: bool = False
    authority: Authority = field(default_factory=Everybody)

    def now(self) -> datetime:
        """The gateway's time where it is known: this computer's clock may be wrong."""
        return self.clock.now() if self.gateway is None else self.gateway.server_time()
