"""The three ways the world can fail us, and nothing else.

A fault of the world becomes a sentence with a next step, so every error carries a key for that
sentence and plain details; a fault of ours is an assertion and stops loudly.
"""

from __future__ import annotations

__all__ = [
    "CouldNotAskError",
    "DidNotUnderstandError",
    "MostradorError",
    "WasRefusedError",
]


class MostradorError(Exception):
    """Something the world did.

    Attributes:
        key: Names the sentence shown to a person, e.g. ``gateway.timeout``.
        details: What fills the sentence; never a secret, a full address or personal data.
    """

    def __init__(self, key: str, **details: str | int) -> None:
        """Keep the key and the details of the sentence."""
        super().__init__(key, details)
        self.key = key
        self.details = details

    def __str__(self) -> str:
        """Read as ``key (name=value, …)`` in a log."""
        facts = ", ".join(f"{name}={value}" for name, value in self.details.items())
        return f"{self.key} ({facts})" if facts else self.key


class CouldNotAskError(MostradorError):
    """Nobody answered, or something in between did: nothing at all is known."""


class WasRefusedError(MostradorError):
    """We were understood, and the answer is no."""


class DidNotUnderstandError(MostradorError):
    """Something answered that we cannot read: it counts as not knowing."""
