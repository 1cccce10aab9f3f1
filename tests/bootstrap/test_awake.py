"""The seconds a till waits by."""

from __future__ import annotations

from typing import Any

from pos_app.bootstrap.awake import awake_seconds, unbiased


def test_they_only_go_forward() -> None:
    """A payment would be asked about never again."""
    assert awake_seconds() <= awake_seconds()


def test_windows_counts_in_ticks() -> None:
    """Waits of a second would last four months, or none."""

    def query(place: Any) -> int:
        place._obj.value = 25_000_000
        return 1

    assert unbiased(query) == 2.5
