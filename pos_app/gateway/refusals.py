"""How Wompi says no (docs, "Errores"), told apart from a no of somebody in between."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pos_app.core.errors import MostradorError
from pos_app.gateway.faults import Fault, could_not_ask, was_refused

__all__ = ["refusal_of"]

PLAIN_NAME = re.compile(r"[A-Za-z_]{1,40}")
SECRET = re.compile(r"\S*(?:pub|prv|test|prod|stagtest)_\S+")
"""Wompi repeats a key that it refuses."""

SAID_LIMIT = 160


def refusal_of(status: int, envelope: object, unknown: Fault) -> MostradorError:
    """Read an answer of 400 or more.

    Args:
        status: The HTTP status.
        envelope: The JSON that came with it.
        unknown: What it means that Wompi knows no such thing.

    Returns:
        ``WasRefusedError`` when Wompi's own envelope says no, ``CouldNotAskError`` when somebody
        else's JSON does, such as the edge's ``{"message": "Forbidden"}``.
    """
    error = envelope.get("error") if isinstance(envelope, dict) else None
    if not isinstance(error, dict) or not isinstance(error.get("type"), str):
        return could_not_ask(Fault.NOT_WOMPI, status=status)
    if status in {401, 403}:
        return was_refused(Fault.KEY_REFUSED, status=status)
    if status in {404, 410}:
        return was_refused(unknown, status=status)
    return was_refused(Fault.REFUSED, status=status, **_told(error))


def _told(error: Mapping[str, object]) -> dict[str, str]:
    """What fills the sentence: the kind, the first field and the first words about it."""
    field, said = _first(error.get("messages"))
    found = {"kind": error["type"], "field": field}
    told = {
        name: text
        for name, text in found.items()
        if isinstance(text, str) and PLAIN_NAME.fullmatch(text)
    }
    words = said or error.get("reason")
    if isinstance(words, str):
        told["said"] = _printable(words)
    return told


def _first(messages: object) -> tuple[object, object]:
    if not isinstance(messages, dict) or not messages:
        return None, None
    field, said = next(iter(messages.items()))
    return field, said[0] if isinstance(said, list) and said else said


def _printable(text: str) -> str:
    shown = "".join(each if each.isprintable() else " " for each in text[:SAID_LIMIT])
    return SECRET.sub("…", shown.encode(errors="replace").decode())
