"""``mostrador simulator``."""

from __future__ import annotations

from collections.abc import Sequence

from pos_app.bootstrap.child import end_with_parent
from pos_app.bootstrap.spoken import spoken
from pos_app.simulator import cli

__all__ = ["main"]


def main(arguments: Sequence[str]) -> int:
    """Run a Wompi on this computer until it is stopped."""
    end_with_parent()
    return cli.main(arguments, spoken)
