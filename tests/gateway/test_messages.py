from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wompi_line import (
    AMOUNT,
    LINK,
    NOON,
    REFERENCE,
    TRANSACTION,
    line,
    link,
    merchant,
    raw,
    transaction,
)

from pos_app.core.errors import DidNotUnderstandError, MostradorError
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import (
    Asking,
    Attempt,
    Environment,
    Event,
    EventKind,
    Look,
    Sighting,
    Source,
    Status,
    Way,
    judge,
)
from pos_app.gateway.messages import link_of, merchant_of, moment, sighting_of, sightings_of

Step = str | int

JUNK: list[object] = [
    None, True, False, 0, 1, -1, 4490000.0, "4490000", "", "APPROVED", [], {}, [[]],
    {"a": {}}, 10**12 + 1, 2**63, "\ud800", "\x00", "x" * 300, "PENDING", ["APPROVED"],
]  # fmt: skip


def read(**changes: object) -> Sighting:
    """Read the sample with some fields changed."""
    return sighting_of(
        transaction(**changes), environment=Environment.TEST, source=Source.BY_ID, seen_at=NOON
    )


def places(node: object, path: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """Every place in a JSON value that a mutation can hit."""
    if path:
        yield path
    children: Iterable[tuple[Step, object]] = ()
    if isinstance(node, dict):
        children = node.items()
    elif isinstance(node, list):
        children = enumerate(node)
    for step, child in children:
        yield from places(child, (*path, step))


def changed(node: object, path: tuple[Step, ...], value: object) -> Any:
    """A copy with one place replaced."""
    fresh: Any = copy.deepcopy(node)
    target = fresh
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    return fresh


@pytest.mark.parametrize(
    "amount", [True, 4490000.0, "4490000", -1, None, [], {}, 10**12 + 1, 2**63]
)
def test_amount_is_a_whole_number_or_nothing(amount: object) -> None:
    """A converted amount could make a small payment look like the whole one."""
    with pytest.raises(DidNotUnderstandError) as caught:
        read(amount_in_cents=amount)

    assert caught.value.details == {"where": "amount_in_cents"}


@pytest.mark.parametrize("currency", [None, 7, "", "cop", "COPS", "C\u041eP"])
def test_currency_is_three_letters(currency: object) -> None:
    """Pesos and something that looks like pesos would be added."""
    with pytest.raises(DidNotUnderstandError):
        read(currency=currency)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", None), ("id", 7), ("id", "a/b"), ("id", ""), ("id", "x" * 65),
        ("reference", None), ("reference", ""), ("reference", 5), ("reference", "x" * 256),
        ("status", None), ("status", ""), ("status", 1), ("status", ["APPROVED"]),
        ("payment_link_id", 5), ("payment_link_id", {}),
    ],
)  # fmt: skip
def test_what_money_hangs_on_must_be_there(field: str, value: object) -> None:
    """An approval that cannot be told apart from another would pay an order by luck."""
    with pytest.raises(DidNotUnderstandError) as caught:
        read(**{field: value})

    assert caught.value.details == {"where": field}


@pytest.mark.parametrize("word", ["PENDING", "DECLINED", "ERROR", "APPROVED", "VOIDED"])
def test_documented_status_is_known(word: str) -> None:
    """A known answer would be shown as "something is happening"."""
    assert read(status=word).status.name == word


@pytest.mark.parametrize("word", ["CHARGEBACK", "approved", "APPROVED ", "SETTLED", "UNKNOWN"])
def test_unseen_status_survives_as_unknown(word: str) -> None:
    """A new word of Wompi's must neither close the till nor pass for paid."""
    seen = read(status=word)

    assert seen.status is Status.UNKNOWN
    assert seen.word == word


@pytest.mark.parametrize("extra", [{"brand_new": {"a": [1.5, None]}}, {"amount": 1.5}])
def test_unknown_fields_are_passed_over(extra: dict[str, object]) -> None:
    """Wompi adds a field on a Friday evening and the shop cannot sell."""
    assert read(**extra) == read()


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-10-05T16:48:27.123Z", datetime(2026, 10, 5, 16, 48, 27, 123000, tzinfo=UTC)),
        ("2026-10-05 16:48:27 UTC", datetime(2026, 10, 5, 16, 48, 27, tzinfo=UTC)),
        ("2026-10-05T11:48:27-05:00", datetime(2026, 10, 5, 16, 48, 27, tzinfo=UTC)),
        ("2026-10-05T16:48:27", datetime(2026, 10, 5, 16, 48, 27, tzinfo=UTC)),
        ("yesterday", None),
        ("0001-01-01T00:00:00+14:00", None),
        (1791226107, None),
        (None, None),
    ],
)
def test_both_spellings_of_time_are_read(written: object, meant: datetime | None) -> None:
    """A payment would seem to be five hours late, or its page could not be shown."""
    assert moment(written) == meant


@pytest.mark.parametrize(
    ("method", "changes", "shown"),
    [
        ("CARD", {}, "VISA-4242"),
        ("CARD", {"name": None}, "VISA-4242"),
        ("CARD", {"name": "4242424242424242"}, "VISA-4242"),
        ("CARD", {"name": "ANA PEREZ", "last_four": "42424242"}, None),
        ("CARD", {"name": 7, "brand": None}, None),
        ("NEQUI", {"name": "VISA-4242"}, None),
        ("PSE", {}, None),
    ],
)
def test_instrument_is_a_brand_and_four_digits(
    method: str, changes: dict[str, object], shown: str | None
) -> None:
    """A whole card number, or a neighbour's name, would be kept in the shop."""
    extra = {"name": "VISA-4242", "brand": "visa", "last_four": "4242"} | changes

    seen = read(payment_method_type=method, payment_method={"type": method, "extra": extra})

    assert seen.instrument == shown
    assert seen.method == method


@pytest.mark.parametrize("method", [None, [], "CARD", {"type": 5}, {"type": "CARD", "extra": []}])
def test_payment_method_of_another_shape_hides_nothing(method: object) -> None:
    """An approved payment would be unreadable because of its ornament."""
    seen = read(payment_method=method)

    assert seen.status is Status.APPROVED
    assert seen.instrument is None


def test_method_is_found_in_either_place() -> None:
    """The receipt would not say how it was paid."""
    assert read(payment_method_type=None).method == "CARD"
    assert read(payment_method_type=None, payment_method=None).method == ""


def test_customers_stay_outside() -> None:
    """The day's list of the whole shop would bring strangers' data onto this disk."""
    shown = repr(read())

    for private in ("ana", "Pérez", "3001234567", "Calle", "424242", "@"):
        assert private not in shown


@pytest.mark.parametrize("message", ["\ud800 raro", "a\x00b", "x" * 1000, 7, None])
def test_message_can_always_be_kept_and_shown(message: object) -> None:
    """One odd character in a refusal would stop the disk from taking the payment."""
    told = read(status_message=message).message or ""

    assert told.encode().decode() == told
    assert told.isprintable()
    assert len(told) <= 255


@pytest.mark.parametrize("body", [None, {}, "x", 7, [7], [transaction(), {}]])
def test_unreadable_row_spoils_the_list(body: object) -> None:
    """Left out, it would turn "I cannot tell" into "nothing was paid"."""
    with pytest.raises(DidNotUnderstandError):
        sightings_of(body, environment=Environment.TEST, source=Source.DAY_LIST, seen_at=NOON)


def test_open_link_has_no_amount() -> None:
    """A link made in Wompi's own panel may leave the amount to the payer."""
    assert link_of(link(amount_in_cents=None, currency=None, sku=None)).amount is None


@pytest.mark.parametrize(
    ("field", "value"),
    [("active", "false"), ("active", 0), ("active", None), ("id", None), ("sku", 5),
     ("amount_in_cents", "1"), ("currency", None)],
)  # fmt: skip
def test_link_of_another_shape_is_not_understood(field: str, value: object) -> None:
    """A link that might still be open would count as closed."""
    with pytest.raises(DidNotUnderstandError):
        link_of(link(**{field: value}))


def test_merchant_needs_only_a_name() -> None:
    """A merchant with an empty profile could not sell."""
    seen = merchant_of(merchant(legal_name=None, legal_id=9, accepted_payment_methods=[1, "PSE"]))

    assert (seen.legal_name, seen.legal_id, seen.accepted_ways) == ("", "", ("PSE",))
    assert merchant_of(merchant(accepted_payment_methods="CARD")).accepted_ways == ()


@pytest.mark.parametrize("data", [None, [], {}, merchant(name=None), merchant(name="")])
def test_merchant_without_name_is_none(data: object) -> None:
    """The set-up page would greet nobody."""
    with pytest.raises(DidNotUnderstandError):
        merchant_of(data)


ATTEMPT = Attempt(
    order_id="1",
    reference=Reference(REFERENCE),
    way=Way.PAGE,
    amount=AMOUNT,
    environment=Environment.TEST,
    created_at=NOON - timedelta(minutes=2),
    expires_at=NOON + timedelta(minutes=8),
)
LINK_ATTEMPT = Attempt(
    order_id="1",
    reference=Reference(REFERENCE),
    way=Way.LINK,
    amount=AMOUNT,
    environment=Environment.TEST,
    created_at=NOON - timedelta(minutes=2),
    expires_at=NOON + timedelta(minutes=8),
)


def handed_over(attempt: Attempt, body: bytes) -> tuple[Sighting, ...]:
    """Let the till read an answer's body in every way, and give what it hands goods out for."""
    seen: list[Sighting] = []
    for question in ("find", "read"):
        try:
            if question == "find":
                seen += line(raw(body)).ask(lambda gateway: gateway.find(Reference(REFERENCE)))
            else:
                seen.append(line(raw(body)).ask(lambda gateway: gateway.read(TRANSACTION)))
        except MostradorError:
            continue
    shown = [Event(EventKind.SHOWN, attempt.created_at)]
    if attempt.way is Way.LINK:
        shown.append(Event(EventKind.LINK_MADE, attempt.created_at, LINK))
    verdict = judge(attempt, shown, seen, Asking(since=NOON), NOON)
    return verdict.approved if verdict.look is Look.YES else ()


def proves(body: bytes) -> bool:
    """Whether an independent look at the body finds this very payment, approved, in whole pesos."""
    try:
        data = json.loads(body)["data"]
    except (ValueError, KeyError, TypeError):
        return False
    return any(
        isinstance(row, dict)
        and row.get("status") == "APPROVED"
        and row.get("reference") == REFERENCE
        and type(row.get("amount_in_cents")) is int
        and Money(row["amount_in_cents"], row["currency"]) == AMOUNT
        for row in (data if isinstance(data, list) else [data])
    )


ONE = {"data": transaction(), "meta": {}}
LIST = {"data": [transaction(), transaction(id="1-1-1", status="DECLINED")], "meta": {}}


@given(st.data())
def test_no_changed_body_pays_by_another_shape(data: st.DataObject) -> None:
    """Something odd in an answer would hand out goods for money that is not there."""
    body: object = data.draw(st.sampled_from([ONE, LIST]))
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from(list(places(body))))
        body = changed(body, path, data.draw(st.sampled_from(JUNK)))
    written = json.dumps(body).encode()

    for seen in handed_over(ATTEMPT, written):
        assert proves(written)
        assert (seen.reference, seen.amount) == (REFERENCE, AMOUNT)


@given(st.data())
def test_no_damaged_bytes_pay(data: st.DataObject) -> None:
    """A line that swallows or doubles bytes would turn one amount into another."""
    written = bytearray(json.dumps(data.draw(st.sampled_from([ONE, LIST]))).encode())
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(written) - 1))
        until = data.draw(st.integers(at, min(len(written), at + 40)))
        written[at:until] = data.draw(st.binary(max_size=3))
        written = written or bytearray(b" ")

    for seen in handed_over(ATTEMPT, bytes(written)):
        assert proves(bytes(written))
        assert (seen.reference, seen.amount) == (REFERENCE, AMOUNT)


@given(
    st.sampled_from(JUNK), st.sampled_from(["reference", "amount_in_cents", "currency", "status"])
)
def test_sample_pays_only_as_it_is(junk: object, field: str) -> None:
    """The two tests above would prove nothing if even the good answer paid nothing."""
    good = json.dumps(ONE).encode()
    bad = json.dumps({"data": transaction(**{field: junk})}).encode()

    assert len(handed_over(ATTEMPT, good)) == 1
    assert not handed_over(LINK_ATTEMPT, good)
    assert bool(handed_over(ATTEMPT, bad)) == (field == "status" and junk == "APPROVED")
