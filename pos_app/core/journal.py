"""The chain of money-relevant acts: each entry carries the hash of the one before.

Whoever edits, removes or inserts an entry breaks every later hash. A chain alone proves only
what an outsider kept of it, which is why its head is printed and sent away at each close.
Personal text never enters an entry; where one matters, its hash does.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

__all__ = ["GENESIS", "Act", "Entry", "broken_at", "chained"]

GENESIS = "0" * 64
"""The hash that the first entry of a till stands on."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing somebody or the till did: when, who, what, and the plain facts of it."""

    at: datetime
    actor: str
    kind: str
    facts: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Entry:
    """An act at its place in the chain."""

    number: int
    act: Act
    previous: str
    digest: str


def chained(number: int, act: Act, previous: str) -> Entry:
    """Put an act behind the entry whose digest is ``previous``."""
    return Entry(number, act, previous, _digest(number, act, previous))


def broken_at(entries: Iterable[Entry]) -> int | None:
    """Find the number at which a chain, read from its start, stops being true; None if whole."""
    previous = GENESIS
    for expected, entry in enumerate(entries, start=1):
        if entry != chained(expected, entry.act, previous):
            return expected
        previous = entry.digest
    return None


def _digest(number: int, act: Act, previous: str) -> str:
    told = [number, act.at.isoformat(), act.actor, act.kind, dict(act.facts), previous]
    text = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
