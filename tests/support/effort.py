"""How much a test tries: little in the run of every day, much in the long one."""

from __future__ import annotations

import os

LONG = os.environ.get("MOSTRADOR_LONG") == "1"


def effort(short: int, long: int) -> int:
    """How many seeds, kills or days: the first in ``./mostrador test``, the second with --long."""
    return long if LONG else short
