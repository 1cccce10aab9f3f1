"""Seconds in which this computer was awake: what a till waits for stands still while it sleeps."""

from __future__ import annotations

import ctypes
import sys
import time
from collections.abc import Callable

__all__ = ["awake_seconds", "unbiased"]

TICKS = 10_000_000
"""So many of Windows' ticks are a second."""


def awake_seconds() -> float:
    """Read the clock that nobody sets; Windows' usual one goes on while the computer sleeps."""
    if sys.platform == "win32":
        return unbiased(ctypes.windll.kernel32.QueryUnbiasedInterruptTime)
    return time.monotonic()


def unbiased(ask: Callable[[object], object]) -> float:
    """Read it as ``QueryUnbiasedInterruptTime`` tells it."""
    ticks = ctypes.c_ulonglong()
    ask(ctypes.byref(ticks))
    return ticks.value / TICKS
