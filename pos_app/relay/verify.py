"""Is this body an event that Wompi sent to this shop? Pure: bytes and a time in, a verdict out.

Wompi signs an event with plain SHA-256 over the values that ``signature.properties`` lists, the
timestamp and the events secret, joined by nothing (Wompi's documentation, "Eventos"). The list
itself is not signed, so a stranger who holds one genuine event could point it at a field of his own
whose text is the old concatenation and keep the checksum. For ``transaction.updated`` the three
documented paths must therefore come first, in order; further ones may follow. Even so only id,
status and amount are proven: what leaves this module is a hint to look, never a reason to believe.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from pos_app.gateway.signing import (
    UnresolvedPathError,
    event_checksum,
    event_values,
    same_hash,
)
from pos_app.relay.hints import Hint, thin

__all__ = ["MAX_BODY", "Accepted", "Kind", "Refusal", "Verdict", "parse", "verify"]

MAX_BODY = 64 * 1024
MAX_DEPTH = 8
MAX_PROPERTIES = 32
MAX_PATH = 200
FUTURE_SECONDS = 5 * 60
PAST_SECONDS = 30 * 3600  # Wompi's last retry comes 24 h after the first try, plus slack
MAX_AMOUNT = 10**12  # the bound in Wompi's API description

PINNED = ("transaction.id", "transaction.status", "transaction.amount_in_cents")
_CHECKSUM = re.compile(r"[0-9a-fA-F]{64}\Z")
_ID = re.compile(r"[0-9A-Za-z-]{1,64}\Z")
_STATUS = re.compile(r"[A-Z_]{1,32}\Z")


class Kind(StrEnum):
    """What an accepted event is good for."""

    HINT = "hint"  # a till should look at this transaction
    STALE = "stale"  # genuine, but older than any retry: kept, nobody is told
    OTHER = "other"  # genuine, of a name we do not use: kept, nobody is told


@dataclass(frozen=True, slots=True)
class Accepted:
    """A genuine event.

    Attributes:
        kind: What it is good for.
        checksum: Its checksum in lowercase: equal events have equal ones.
        event: The event's name, as sent, cut to 64 characters.
        sent_at: Wompi's timestamp in Unix seconds.
        hint: The thin hint; None unless the event is about a transaction.
        secret_index: Which of the tried secrets matched; 0 is the current one.
    """

    kind: Kind
    checksum: str
    event: str
    sent_at: int
    hint: Hint | None
    secret_index: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """A body that is not taken.

    Attributes:
        status: 400 when it is malformed, 401 when it is not authentic.
        reason: A short word for the counters, such as ``bad_signature``.
    """

    status: int
    reason: str


Verdict = Accepted | Refusal


class _MalformedError(ValueError):
    """The body is not the strict JSON we take."""


@dataclass(frozen=True, slots=True)
class _Signature:
    properties: tuple[str, ...]
    checksum: str


def verify(
    body: bytes,
    *,
    secrets: Sequence[str],
    environment: str,
    now: datetime,
    header_checksum: str | None = None,
) -> Verdict:
    """Judge one body.

    Args:
        body: The bytes as they came, at most ``MAX_BODY`` of them.
        secrets: The events secrets that count now, the current one first.
        environment: ``test`` or ``prod``, the shop's.
        now: The server's time.
        header_checksum: The ``X-Event-Checksum`` header, when there was one.
    """
    try:
        root = parse(body)
    except _MalformedError:
        return Refusal(400, "bad_body")
    signature = _read_signature(root.get("signature"))
    if signature is None or not _agrees(signature, header_checksum):
        return Refusal(401, "bad_signature")
    return _judge(root, signature, secrets=secrets, environment=environment, now=now)


def parse(body: bytes) -> dict[str, object]:
    """Read strict JSON: UTF-8 without mark, one object, no duplicate keys, no NaN, shallow.

    Raises:
        ValueError: The body is anything else.
    """
    try:
        text = body.decode("utf-8").strip(_SPACE)
        root, end = _QUICK.raw_decode(text)
    except (ValueError, RecursionError) as error:
        raise _MalformedError("not strict JSON") from error
    if not isinstance(root, dict) or end != len(text):
        raise _MalformedError("not one object")
    if _count_keys(root) != body.count(b'":') or _has_spaced_colon(body):
        _refuse_repeated_keys(text)
    return root


def _refuse_repeated_keys(text: str) -> None:
    """Read again with an eye on every key; only odd bodies are worth that."""
    try:
        _CAREFUL.raw_decode(text)
    except (ValueError, RecursionError) as error:
        raise _MalformedError("a key appears twice") from error


def _judge(
    root: Mapping[str, object],
    signature: _Signature,
    *,
    secrets: Sequence[str],
    environment: str,
    now: datetime,
) -> Verdict:
    data, timestamp = root.get("data"), root.get("timestamp")
    if not isinstance(data, dict) or type(timestamp) is not int:
        return Refusal(400, "bad_body")
    matched = _matching_secret(data, signature, timestamp, secrets)
    if matched is None:
        return Refusal(401, "bad_signature")
    refusal = _wrong_circumstance(root, timestamp, environment, now)
    if refusal is not None:
        return refusal
    return _accept(root, data, signature, timestamp=timestamp, secret_index=matched, now=now)


def _accept(
    root: Mapping[str, object],
    data: Mapping[str, object],
    signature: _Signature,
    *,
    timestamp: int,
    secret_index: int,
    now: datetime,
) -> Verdict:
    name = root.get("event")
    if not isinstance(name, str):
        return Refusal(400, "bad_body")
    hint: Hint | None = None
    if name == "transaction.updated":
        if signature.properties[: len(PINNED)] != PINNED:
            return Refusal(401, "shape_changed")
        hint = _hint(data, root)
        if hint is None:
            return Refusal(401, "bad_transaction")
    return Accepted(
        kind=_kind(hint, timestamp, now),
        checksum=signature.checksum.lower(),
        event=name[:64],
        sent_at=timestamp,
        hint=hint,
        secret_index=secret_index,
    )


def _kind(hint: Hint | None, timestamp: int, now: datetime) -> Kind:
    if hint is None:
        return Kind.OTHER
    return Kind.STALE if timestamp < now.timestamp() - PAST_SECONDS else Kind.HINT


def _hint(data: Mapping[str, object], root: Mapping[str, object]) -> Hint | None:
    """Thin the transaction; None when a signed value has a type or shape Wompi never sends."""
    transaction = data["transaction"]
    assert isinstance(transaction, dict)  # the pinned paths were resolved through it
    identity, status = transaction["id"], transaction["status"]
    amount = transaction["amount_in_cents"]
    if not isinstance(identity, str) or not _ID.match(identity):
        return None
    if not isinstance(status, str) or not _STATUS.match(status):
        return None
    if type(amount) is not int or not 0 < amount <= MAX_AMOUNT:
        return None
    return thin(transaction, environment=str(root["environment"]), sent_at=root.get("sent_at"))


def _wrong_circumstance(
    root: Mapping[str, object], timestamp: int, environment: str, now: datetime
) -> Refusal | None:
    if root.get("environment") != environment:
        return Refusal(401, "wrong_environment")
    # Ten digits: milliseconds, and digits moved from the time into the amount, are refused.
    if not 10**9 <= timestamp < 10**10 or timestamp > now.timestamp() + FUTURE_SECONDS:
        return Refusal(401, "implausible_time")
    return None


def _matching_secret(
    data: Mapping[str, object], signature: _Signature, timestamp: int, secrets: Sequence[str]
) -> int | None:
    try:
        values = event_values(data, signature.properties)
        checksums = [event_checksum(values, timestamp, secret) for secret in secrets]
    except (UnresolvedPathError, UnicodeEncodeError):  # half a character, written as \ud800
        return None
    found: int | None = None
    for index, checksum in enumerate(checksums):
        if same_hash(checksum, signature.checksum):
            found = index if found is None else found
    return found


def _read_signature(found: object) -> _Signature | None:
    if not isinstance(found, dict):
        return None
    properties, checksum = found.get("properties"), found.get("checksum")
    if not isinstance(checksum, str) or not _CHECKSUM.match(checksum):
        return None
    if not isinstance(properties, list) or not 0 < len(properties) <= MAX_PROPERTIES:
        return None
    for path in properties:
        if not isinstance(path, str) or len(path) > MAX_PATH:
            return None
    return _Signature(properties=tuple(properties), checksum=checksum)


def _agrees(signature: _Signature, header: str | None) -> bool:
    return header is None or same_hash(header, signature.checksum)


def _count_keys(root: dict[str, object]) -> int:
    """Count the keys of all levels without recursing; it runs for every event.

    A key that was written twice is there once, so a body with as many ``":`` as keys, and no space
    before a colon anywhere, repeats none: each key was written with one of them.

    Raises:
        _MalformedError: There are more levels than Wompi would ever need.
    """
    keys, depth, layer = 0, 0, [root]
    while layer:
        depth += 1
        if depth > MAX_DEPTH:
            raise _MalformedError("too deep")
        below: list[Any] = []
        for outer in layer:
            inside: Any = outer
            if type(outer) is dict:
                keys += len(outer)
                inside = outer.values()
            for inner in inside:
                if type(inner) is dict or type(inner) is list:
                    below.append(inner)  # noqa: PERF401 -- a comprehension would be two more calls
        layer = below
    return keys


def _has_spaced_colon(body: bytes) -> bool:
    """Tell whether space stands before a colon; nearly every body has neither line nor tab."""
    if b" :" in body:
        return True
    odd = b"\n" in body or b"\t" in body or b"\r" in body
    return odd and _SPACED_COLON.search(body) is not None


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _MalformedError("a key appears twice")
    return found


def _no_constant(name: str) -> object:
    raise _MalformedError(f"{name} is not JSON")


_SPACE = " \t\n\r"
_SPACED_COLON = re.compile(rb"[\t\n\r]:")
_QUICK = json.JSONDecoder(parse_constant=_no_constant)
_CAREFUL = json.JSONDecoder(object_pairs_hook=_without_duplicates, parse_constant=_no_constant)
