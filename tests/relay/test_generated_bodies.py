"""Twenty thousand bodies nobody thought of (a million in the long run): no fault, no forgery."""

from __future__ import annotations

import asyncio
import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from effort import effort
from hypothesis import given, settings
from hypothesis import strategies as st
from relay_bench import NOON, PINNED, SECRET, as_bytes, bench, event, in_loop, transaction

from pos_app.relay.limits import Rate
from pos_app.relay.verify import Accepted, Kind, verify

pytestmark = pytest.mark.expected_logs("event_refused", always=False)
Dice = random.Random
Mutation = Callable[[Dice, dict[str, Any]], bytes]
VALUES: list[Any] = [
    None, True, False, 0, -1, 1.5, 1e30, "", "0", "x" * 300, "APPROVED", [], {}, [[]], {"a": {}},
    9_999_999_999, 10**400 // 10**380, "\u202e", "\x00", "transaction.id",
]  # fmt: skip


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    items = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else []
    )
    for key, inner in items:
        yield from _leaves(inner, (*path, key))


def _change_a_value(dice: Dice, body: dict[str, Any]) -> bytes:
    path = dice.choice([path for path in _leaves(body) if path])
    inner = body
    for step in path[:-1]:
        inner = inner[step]
    if dice.random() < 0.2 and isinstance(inner, dict):
        del inner[path[-1]]
    else:
        inner[path[-1]] = dice.choice(VALUES)
    return as_bytes(body)


def _choose_properties(dice: Dice, body: dict[str, Any]) -> bytes:
    data = body["data"]
    paths = [".".join(map(str, path)) for path in _leaves(data) if path]
    body["signature"]["properties"] = dice.choices([*PINNED, *paths], k=dice.randrange(1, 6))
    if dice.random() < 0.3:
        body["event"] = dice.choice(["transaction.updated", "x.updated", "", None])
    return as_bytes(body)


def _joined_path(dice: Dice, body: dict[str, Any]) -> bytes:
    about = body["data"]["transaction"]
    joined = f"{about['id']}{about['status']}{about['amount_in_cents']}"
    cut = dice.randrange(len(joined))
    about |= {"id": f"9-9-{dice.randrange(99)}", "status": "APPROVED", "p": joined[:cut]}
    about["q"] = joined[cut:]
    own = ["transaction.p", "transaction.q"]
    body["signature"]["properties"] = dice.choice([own, [*own, *PINNED], [*PINNED, *own]])
    return as_bytes(body)


def _shift_digits(dice: Dice, body: dict[str, Any]) -> bytes:
    about, digits = body["data"]["transaction"], str(body["timestamp"])
    cut = dice.randrange(1, len(digits))
    about["amount_in_cents"] = int(f"{about['amount_in_cents']}{digits[:cut]}")
    body["timestamp"] = int(digits[cut:])
    return as_bytes(body)


def _flip_bytes(dice: Dice, body: dict[str, Any]) -> bytes:
    text = bytearray(as_bytes(body))
    for _ in range(dice.randrange(1, 5)):
        text[dice.randrange(len(text))] = dice.randrange(256)
    return bytes(text)


def _cut_or_join(dice: Dice, body: dict[str, Any]) -> bytes:
    text = as_bytes(body)
    place = dice.randrange(len(text))
    return dice.choice([text[:place], text[place:], text[:place] + text, text + text])


def _repeat_a_key(dice: Dice, body: dict[str, Any]) -> bytes:
    text = as_bytes(body).decode()
    key = dice.choice(["id", "status", "amount_in_cents", "reference", "checksum", "event"])
    value = json.dumps(dice.choice(VALUES))
    return text.replace(f'"{key}":', f'"{key}": {value}, "{key}":', 1).encode()


def _other_encoding(dice: Dice, body: dict[str, Any]) -> bytes:
    return json.dumps(body).encode(dice.choice(["utf-16", "utf-32", "utf-8-sig", "utf-7"]))


MUTATIONS: list[Mutation] = [
    _change_a_value, _choose_properties, _joined_path, _shift_digits, _flip_bytes, _cut_or_join,
    _repeat_a_key, _other_encoding,
]  # fmt: skip


@in_loop
async def test_mutants_of_genuine_events_are_never_kept_as_what_was_not_signed(
    sqlite_store: str,
) -> None:
    """A stranger who changes a captured event must not get one false amount into the log."""
    dice, count = Dice(20261005), effort(20_000, 1_000_000)
    genuine: dict[str, tuple[Any, ...]] = {}
    free = Rate(1e9, 1e9)
    limits = {"tenant": free, "brisk": free, "refused": free, "tenant_rows": 10**9}
    async with bench(sqlite_store, limits=limits) as made:
        codes: dict[int, int] = {}
        for _ in range(count // 50):
            body = event(transaction(amount_in_cents=dice.randrange(1, 10**9) * 100))
            about = body["data"]["transaction"]
            genuine[body["signature"]["checksum"]] = (
                about["id"], about["status"], about["amount_in_cents"],
            )  # fmt: skip
            text = as_bytes(body)
            mutants = [dice.choice(MUTATIONS)(dice, json.loads(text)) for _ in range(49)]
            answers = await asyncio.gather(*(made.post(one) for one in [*mutants, text]))
            for answer in answers:
                codes[answer.status] = codes.get(answer.status, 0) + 1
        rows = await made.inbox.read(lambda sql: sql.all("SELECT key, kind, body FROM inbox"))

    assert set(codes) == {200, 400, 401}
    assert len(rows) == len(genuine)
    for key, kind, kept in rows:
        checksum = str(key).partition("-")[2]
        hint = json.loads(str(kept))
        if kind in ("hint", "stale"):
            assert (hint["id"], hint["status"], hint["amount_in_cents"]) == genuine[checksum]
        assert checksum in genuine


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
_signature = st.fixed_dictionaries(
    {"properties": st.lists(st.sampled_from(PINNED) | st.text(), max_size=5) | _json},
    optional={"checksum": st.text("0123456789abcdef", min_size=64, max_size=64) | _json},
)
_envelope = st.fixed_dictionaries(
    {},
    optional={
        "event": st.just("transaction.updated") | _json,
        "data": st.fixed_dictionaries({}, optional={"transaction": _json}) | _json,
        "environment": st.sampled_from(["test", "prod"]) | _json,
        "signature": _signature | _json,
        "timestamp": st.integers() | _json,
    },
)


@settings(max_examples=effort(600, 20_000))
@given(_envelope.map(lambda body: json.dumps(body).encode()) | st.binary(max_size=400))
def test_whatever_arrives_gets_a_refusal_and_no_exception(body: bytes) -> None:
    """An exception in the verifier would be a 500, and Wompi would retry it for a day."""
    verdict = verify(body, secrets=[SECRET], environment="test", now=NOON)

    assert not isinstance(verdict, Accepted)
    assert verdict.status in (400, 401)


@settings(max_examples=effort(200, 10_000))
@given(
    st.integers(1, 10**12),
    st.sampled_from(["APPROVED", "DECLINED", "VOIDED", "ERROR", "PENDING"]),
    st.dictionaries(st.text(max_size=8), st.none() | st.text() | st.integers(), max_size=4),
)
def test_whatever_wompi_adds_a_genuine_event_is_taken(
    amount: int, status: str, more: dict[str, Any]
) -> None:
    """New fields must not cost a shop its hints; only depth is limited."""
    about = transaction(amount_in_cents=amount, status=status)
    body = event({f"x{key}": value for key, value in more.items()} | about)

    verdict = verify(as_bytes(body), secrets=["old", SECRET], environment="test", now=NOON)

    assert isinstance(verdict, Accepted)
    assert verdict.hint is not None
    assert (verdict.kind, verdict.secret_index) == (Kind.HINT, 1)
    assert (verdict.hint.amount_in_cents, verdict.hint.status) == (amount, status)
