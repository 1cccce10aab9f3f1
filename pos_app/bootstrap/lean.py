"""A start without what the first picture does not need.

Nearly everything that a window imports stays until its end. A collector that looks through it again
and again while it comes finds nothing and costs a fifth of the time a cashier waits every morning.
"""

from __future__ import annotations

import gc
import sys
from typing import Any

__all__ = ["start_lean"]

UNNEEDED = ("rich",)
"""Makes tracebacks colourful on a developer's terminal, where some tool brought it: two libraries
of ours look for it and load all of it, and a till writes JSON to a file."""


def start_lean() -> None:
    """Collect nothing until the window stands, and load nothing for terminals.

    Whoever shows the window lets the collector work again (``ui.app``).
    """
    absent: dict[str, Any] = dict.fromkeys(UNNEEDED)  # None forbids an import
    sys.modules.update({name: none for name, none in absent.items() if name not in sys.modules})
    gc.disable()
