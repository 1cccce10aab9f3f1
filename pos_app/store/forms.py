"""How moments are written in columns, and read back as the same moment."""

from __future__ import annotations

from datetime import UTC, datetime

__all__ = ["maybe_time", "read_maybe_time", "read_time", "time"]


def time(at: datetime) -> str:
    """Write a moment in UTC, always equally long, so that texts sort as moments do."""
    assert at.tzinfo is not None, "a time without its zone"
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def read_time(text: str) -> datetime:
    """Read what ``time`` wrote."""
    return datetime.fromisoformat(text)


def maybe_time(at: datetime | None) -> str | None:
    """Write a moment that may be missing."""
    return None if at is None else time(at)


def read_maybe_time(text: str | None) -> datetime | None:
    """Read what ``maybe_time`` wrote."""
    return None if text is None else read_time(text)
