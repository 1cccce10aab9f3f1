"""Moments on paper."""

from __future__ import annotations

from datetime import datetime

from pos_app.core.days import COLOMBIA_TIME
from pos_app.devices.documents.words import Words

__all__ = ["moment"]


def moment(at: datetime, words: Words) -> str:
    """Write a moment by the shop's wall clock."""
    return at.astimezone(COLOMBIA_TIME).strftime(words("moment"))
