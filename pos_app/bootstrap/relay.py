"""``mostrador relay``."""

from __future__ import annotations

from pos_app.relay.cli import main

__all__ = ["main"]
