"""``mostrador simulator``."""

from __future__ import annotations

from pos_app.simulator.cli import main

__all__ = ["main"]
