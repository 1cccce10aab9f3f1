"""Server-sent events as the relay writes them, read from bytes that come in any pieces.

The format is WHATWG's ("Server-sent events", in HTML): lines of ``field: value``, an empty line
ends an event. An event that cannot be read is passed over: it is only a hint, and polling finds
what it meant.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pos_app.core.errors import DidNotUnderstandError
from pos_app.core.relay_terms import JournalHead, News, RelayHint
from pos_app.gateway.faults import RelayFault, did_not_understand
from pos_app.gateway.messages import is_id, parsed

__all__ = [
    "Frame",
    "FrameReader",
    "as_object",
    "heads_of",
    "news_of",
    "news_of_page",
    "number_of",
    "text_of",
]

LONGEST = 64 * 1024
"""Bytes of one event; a relay's own are below one kilobyte."""

DIGEST = re.compile(r"[0-9a-f]{64}\Z")

NEWS = frozenset({"hello", "hint", "heartbeat", "gap"})
"""Events that tell something about hints; the others end the stream."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One event: its name, its number in the relay's log, and what it carries."""

    event: str
    cursor: int | None
    data: Mapping[str, object]


class FrameReader:
    """Puts events together from pieces of a stream."""

    def __init__(self) -> None:
        """Begin at the start of a stream."""
        self._rest = b""

    def feed(self, piece: bytes) -> Iterator[Frame]:
        """Take a piece and give the events it completes.

        Raises:
            DidNotUnderstandError: An event is endless (``relay.strange_answer``).
        """
        self._rest += piece.replace(b"\r", b"")
        while b"\n\n" in self._rest:
            text, _, self._rest = self._rest.partition(b"\n\n")
            frame = _frame(text)
            if frame is not None:
                yield frame
        if len(self._rest) > LONGEST:
            raise did_not_understand(RelayFault.STRANGE, where="event")


def news_of(frame: Frame) -> News | None:
    """What an event tells of hints; None when it tells of the stream."""
    if frame.event not in NEWS:
        return None
    hint = _hint(frame.data) if frame.event == "hint" else None
    hints = () if hint is None else (hint,)
    return News(frame.cursor, hints, gap=frame.event == "gap")


def news_of_page(body: bytes) -> News:
    """What the answer of a long poll tells.

    Raises:
        DidNotUnderstandError: It is no such answer (``relay.strange_answer``).
    """
    page = as_object(body)
    hints, cursor = page.get("hints"), page.get("cursor")
    if not isinstance(hints, list) or not _is_cursor(cursor):
        raise did_not_understand(RelayFault.STRANGE, where="page")
    assert isinstance(cursor, int)
    known = tuple(hint for told in hints if (hint := _hint(told)) is not None)
    return News(cursor, known, gap=page.get("gap") is not None, slow=True)


def heads_of(body: bytes) -> tuple[JournalHead, ...]:
    """Read the kept heads of a journal.

    Raises:
        DidNotUnderstandError: One of them cannot be read (``relay.strange_answer``): passing over
            it would hide that the journal no longer fits it.
    """
    told = as_object(body).get("heads")
    if not isinstance(told, list):
        raise did_not_understand(RelayFault.STRANGE, where="heads")
    return tuple(_head(one) for one in told)


def _head(told: object) -> JournalHead:
    found = told if isinstance(told, dict) else {}
    shift, entry, digest = found.get("shift"), found.get("entry"), found.get("head")
    whole = isinstance(shift, str) and shift.isascii() and shift.isdigit() and len(shift) <= 9
    if not whole or not _is_cursor(entry) or not DIGEST.match(str(digest)):
        raise did_not_understand(RelayFault.STRANGE, where="head")
    assert isinstance(entry, int)
    return JournalHead(int(str(shift)), entry, str(digest))


def as_object(body: bytes) -> Mapping[str, object]:
    """Read a JSON object.

    Raises:
        DidNotUnderstandError: It is none (``relay.strange_answer``).
    """
    try:
        found = parsed(body)
    except DidNotUnderstandError:
        found = None
    if not isinstance(found, dict):
        raise did_not_understand(RelayFault.STRANGE, where="json")
    return found


def text_of(found: Mapping[str, object], name: str, longest: int = 2_000) -> str:
    """Read a text. Raises as ``as_object`` does."""
    value = found.get(name)
    if not isinstance(value, str) or not 0 < len(value) <= longest:
        raise did_not_understand(RelayFault.STRANGE, where=name)
    return value


def number_of(
    found: Mapping[str, object], name: str, *, least: float = 0, most: float = 10**18
) -> float:
    """Read a number within bounds. Raises as ``as_object`` does."""
    value = found.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise did_not_understand(RelayFault.STRANGE, where=name)
    return min(max(value, least), most)


def _frame(text: bytes) -> Frame | None:
    fields: dict[str, str] = {}
    for line in text.decode("utf-8", "replace").split("\n"):
        name, _, value = line.partition(":")
        fields[name] = value.removeprefix(" ")
    if "data" not in fields:
        return None
    try:
        data = as_object(fields["data"].encode())
    except DidNotUnderstandError:
        data = {}
    return Frame(fields.get("event", "message"), _cursor(fields.get("id", "")), data)


def _cursor(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else None


def _is_cursor(value: object) -> bool:
    return type(value) is int and 0 <= value < 10**18


def _hint(told: object) -> RelayHint | None:
    about = told.get("transaction") if isinstance(told, dict) else None
    if not isinstance(about, dict):
        return None
    name, reference, link = (about.get(key) for key in ("id", "reference", "payment_link_id"))
    if not isinstance(name, str) or not is_id(name):
        return None
    return RelayHint(
        name,
        reference if isinstance(reference, str) else None,
        link if isinstance(link, str) else None,
    )
