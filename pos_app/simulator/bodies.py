"""Reads a request's JSON body strictly, before anything of the gateway sees it."""

from __future__ import annotations

import json

from pos_app.simulator import refusals
from pos_app.simulator.refusals import RefusedError

MOST_BYTES = 256 * 1024
"""Larger bodies are refused: nothing the gateway takes comes near it."""


def too_large() -> RefusedError:
    """413 in Wompi's envelope."""
    return RefusedError(413, {"type": "UNPROCESSABLE", "reason": "El cuerpo es demasiado grande"})


def parse(raw: bytes) -> object:
    """The JSON value of a body; an empty body is an empty object.

    Raises:
        RefusedError: It is no JSON, or holds text that cannot be written again.
    """
    if not raw.strip():
        return {}
    try:
        value = json.loads(raw, parse_constant=_no_constant)
        if b"\\u" in raw:
            json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as broken:
        raise refusals.invalid_field("body", refusals.BAD_FORMAT) from broken
    return value


def _no_constant(name: str) -> object:
    """NaN and the infinities are no JSON."""
    raise ValueError(name)
