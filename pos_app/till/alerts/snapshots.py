"""Frozen pictures of the page of alerts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pos_app.core.alerts import Alert, Channel
from pos_app.core.settings import Value
from pos_app.till.snapshots import Sentence

__all__ = ["AlertsSnapshot"]


@dataclass(frozen=True, slots=True)
class AlertsSnapshot:
    """How alerts are set, and the newest ones with the ways they took.

    Attributes:
        values: The settings by their names.
        secrets: The ways whose secret is kept.
        reports: Whether the address for reports of faults is kept.
        testing: The way that is being tried.
        tested: The way that was tried last, and worked.
        problem: Why the last wish did not come true.
    """

    values: Mapping[str, Value]
    secrets: frozenset[Channel] = frozenset()
    newest: tuple[tuple[Alert, tuple[Channel, ...]], ...] = ()
    testing: Channel | None = None
    tested: Channel | None = None
    problem: Sentence | None = None
    reports: bool = False
