"""``mostrador relay``."""

from __future__ import annotations

from collections.abc import Sequence

from pos_app.bootstrap.spoken import spoken
from pos_app.relay import cli

__all__ = ["main"]


def main(arguments: Sequence[str]) -> int:
    """Run one command of the relay, in the operator's language."""
    return cli.main(arguments, say=spoken)
