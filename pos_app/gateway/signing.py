"""Wompi's two hashes: the integrity signature of a charge and the checksum of an event.

Both are plain SHA-256 over concatenated values with the secret at the end, not HMAC
(Wompi's documentation, "Widget y Checkout Web" and "Eventos"). Standard library only: the
relay and the simulator share this module and nothing else of ours.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping, Sequence

__all__ = [
    "UnresolvedPathError",
    "event_checksum",
    "event_values",
    "integrity_signature",
    "same_hash",
]


class UnresolvedPathError(ValueError):
    """An event names a signed property that its data does not have, or not as plain value."""


def integrity_signature(
    *, reference: str, amount_in_cents: int, currency: str, secret: str, expiration_time: str | None
) -> str:
    """Sign a charge, in lowercase hex.

    Args:
        reference: The merchant's reference, as sent.
        amount_in_cents: Pesos times one hundred.
        currency: ``COP``.
        secret: The integrity secret of the environment.
        expiration_time: Exactly the characters that are sent, or None when none are sent.
    """
    text = f"{reference}{amount_in_cents}{currency}{expiration_time or ''}{secret}"
    return hashlib.sha256(text.encode()).hexdigest()


def event_checksum(values: Sequence[str], timestamp: int, secret: str) -> str:
    """Hash an event's signed values, its Unix seconds and the events secret, in lowercase hex."""
    text = "".join([*values, str(timestamp), secret])
    return hashlib.sha256(text.encode()).hexdigest()


def event_values(data: Mapping[str, object], properties: Sequence[str]) -> list[str]:
    """Read the signed values out of an event's ``data``, in the order the sender lists them.

    Raises:
        UnresolvedPathError: A path leads nowhere, or to neither text nor a whole number.
    """
    return [_value(data, path) for path in properties]


def _value(data: Mapping[str, object], path: str) -> str:
    found: object = data
    for step in path.split("."):
        # Asking for a dictionary first spares nearly everybody the slow question.
        if (not isinstance(found, dict) and not isinstance(found, Mapping)) or step not in found:
            raise UnresolvedPathError(path)
        found = found[step]
    if isinstance(found, bool) or not isinstance(found, (str, int)):
        raise UnresolvedPathError(path)
    return str(found)


def same_hash(left: str, right: str) -> bool:
    """Compare two hex hashes in either case and in constant time; odd characters never match."""
    return hmac.compare_digest(
        left.lower().encode(errors="replace"), right.lower().encode(errors="replace")
    )
