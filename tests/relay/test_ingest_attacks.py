"""What strangers may send to the events address, row by row of the list of attacks."""

from __future__ import annotations

import asyncio
import gzip
import json
import time
import tracemalloc
from typing import Any

import pytest
from relay_bench import (
    NOON,
    PINNED,
    Bench,
    as_bytes,
    bench,
    checksum,
    event,
    in_loop,
    transaction,
)

from pos_app.relay.limits import Rate

# Every refusal may be written down; that it is not written down often is a test of its own.
pytestmark = pytest.mark.expected_logs("event_refused", "uvicorn.error", always=False)
OPEN: dict[str, Any] = {"limits": {"tenant": Rate(1e9, 1e9)}}
Body = dict[str, Any]


async def stored(made: Bench) -> list[tuple[object, ...]]:
    """Everything the shop's log holds."""
    return await made.inbox.read(lambda sql: sql.all("SELECT kind, till, body FROM inbox"))


async def refused(made: Bench, body: object, *codes: int, **headers: str) -> None:
    """Expect a refusal that leaves nothing behind."""
    answer = await made.post(body, headers=headers)

    assert answer.status in codes, (answer, body)
    assert await stored(made) == []


def resigned(body: Body) -> Body:
    """Sign a changed body anew, as somebody who knows the secret would."""
    signature = body["signature"]
    signature["checksum"] = checksum(
        body["data"], signature["properties"], body["timestamp"], "test_events_Qw7fLk29sDxVb81mZt4R"
    )
    return body


@pytest.mark.fault("attack-1")
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"hello",
        b"[]",
        b"null",
        b'"text"',
        b"\xef\xbb\xbf" + as_bytes(event()),
        json.dumps(event()).encode("utf-16"),
        as_bytes(event())[:-1],
        as_bytes(event()).replace(b"Luc", b"\xff\xfe"),
        as_bytes(event()) + b"{}",
        as_bytes(event()).replace(b'"environment"', b'"event": "again", "environment"'),
    ],
)
@in_loop
async def test_attack_1_bodies_that_are_no_strict_json(sqlite_store: str, body: bytes) -> None:
    """A lenient parser reads another transaction than the one that was signed."""
    async with bench(sqlite_store) as made:
        await refused(made, body, 400)


async def raw(port: int, request: bytes, *, slowly: float = 0) -> bytes:
    """Send bytes as they are and read the answer's first line."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for part in [request] if not slowly else [request[i : i + 1] for i in range(len(request))]:
            writer.write(part)
            await writer.drain()
            if slowly and reader._buffer:  # type: ignore[attr-defined]  # -- no public look-ahead
                break
            await asyncio.sleep(slowly)
        return (await asyncio.wait_for(reader.readline(), 10)).strip()
    except ConnectionError:
        return b"dropped"
    finally:
        writer.close()


@pytest.mark.fault("attack-2")
@in_loop
async def test_attack_2_bodies_that_are_big_lying_or_slow(sqlite_store: str) -> None:
    """One till's worth of memory must not be for sale to whoever sends slowly."""
    async with bench(sqlite_store, sockets=True, limits={"event_seconds": 0.3}) as made:
        head = f"POST /w/{made.shop.ingest} HTTP/1.1\r\nHost: relay\r\n".encode()
        big = as_bytes({"x": "y" * 64 * 1024})
        chunk = b"10000\r\n" + b"z" * 0x10000 + b"\r\n"
        tracemalloc.start()
        cases = {
            b"Content-Length: 65537\r\n\r\n" + big: b"413",
            b"Content-Length: 99999999999999\r\n\r\n": b"413",
            b"Transfer-Encoding: chunked\r\n\r\n" + chunk * 2 + b"0\r\n\r\n": b"413",
            b"Content-Length: 50000\r\n\r\n" + b"{": b"408",
            b"Content-Length: -5\r\n\r\n": b"400",
            b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n": b"400",
        }
        for request, code in cases.items():
            assert code in await raw(made.port, head + request)
        slow = await raw(made.port, head + b"Content-Length: 900\r\n\r\n" + b"{" * 60, slowly=0.02)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

        assert b"408" in slow or slow == b"dropped"
        assert peak < 8 * 1024 * 1024
        assert await stored(made) == []


@pytest.mark.fault("attack-3")
@in_loop
async def test_attack_3_compressed_bodies(sqlite_store: str) -> None:
    """A thousand bytes that unpack to a gigabyte would stop the relay for every shop."""
    async with bench(sqlite_store) as made:
        bomb = gzip.compress(bytes(10_000_000))
        await refused(made, bomb, 415, **{"content-encoding": "gzip"})
        await refused(made, as_bytes(event()), 415, **{"content-encoding": "br"})
        assert (await made.post(event(), headers={"content-encoding": "identity"})).status == 200


@pytest.mark.fault("attack-4")
@pytest.mark.parametrize(
    "body",
    [
        b"[" * 10_000 + b"]" * 10_000,
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        b'{"a":' * 9 + b"1" + b"}" * 9,
        b"{" + b",".join(b'"%d":1' % n for n in range(6_000)) + b', "0": 2}',
        b'{"n":' + b"9" * 60_000 + b"}",
        b'{"n": NaN}',
        b'{"n": Infinity}',
        b'{"n": -Infinity}',
    ],
)
@in_loop
async def test_attack_4_json_that_is_deep_wide_or_endless(sqlite_store: str, body: bytes) -> None:
    """A body that takes seconds to read makes every till wait for its hint."""
    async with bench(sqlite_store) as made:
        started = time.process_time()
        await refused(made, body, 400)

        assert time.process_time() - started < 0.5  # the row says 50 ms; a busy machine gets ten


@pytest.mark.fault("attack-6")
@in_loop
async def test_attack_6_checksums_that_are_almost_right(sqlite_store: str) -> None:
    """Only the hash of the secret's owner may pass, in either case of its letters."""
    genuine = event()
    good = genuine["signature"]["checksum"]
    wrong = [
        "",
        good[:-1],
        good + "0",
        good[:-1] + ("0" if good[-1] != "0" else "1"),
        good.replace("0", "\uff10").replace("a", "\u0430"),
        "0" * 64,
        good + "\n",
        None,
        12,
        [good],
    ]
    async with bench(sqlite_store) as made:
        for one in wrong:
            await refused(
                made, genuine | {"signature": {"properties": PINNED, "checksum": one}}, 401
            )
        await refused(made, genuine, 401, **{"x-event-checksum": "1" * 64})
        upper = genuine | {"signature": {"properties": PINNED, "checksum": good.upper()}}
        assert (await made.post(upper, headers={"x-event-checksum": good})).status == 200


@pytest.mark.fault("attack-7")
@in_loop
async def test_attack_7_lists_of_properties_that_are_not_wompis(sqlite_store: str) -> None:
    """The list is not signed: whoever may choose it may choose what the checksum proves."""
    about = transaction()
    async with bench(sqlite_store, **OPEN) as made:
        for paths in (
            [],
            PINNED[:2],
            PINNED[::-1],
            ["transaction.reference", *PINNED],
            ["transaction.id"] * 33,
        ):
            await refused(made, event(about, properties=paths), 401)
        for odd in (None, "transaction.id", {"0": "transaction.id"}, PINNED * 4_000, [1, 2, 3]):
            body = event(about)
            body["signature"]["properties"] = odd
            await refused(made, body, 401, 413)


@pytest.mark.fault("B10")
@pytest.mark.fault("attack-8")
@in_loop
async def test_attack_8_and_b10_one_made_up_path_keeps_the_checksum(sqlite_store: str) -> None:
    """From one captured event a stranger could otherwise write any sale he likes."""
    genuine = event()
    values = genuine["data"]["transaction"]
    joined = f"{values['id']}{values['status']}{values['amount_in_cents']}"
    forged = genuine | {
        "data": {"transaction": transaction(status="APPROVED", made_up=joined)},
        "signature": genuine["signature"] | {"properties": ["transaction.made_up"]},
    }
    async with bench(sqlite_store) as made:
        await refused(made, forged, 401)
        text = made.relay.metrics.text().decode()
        assert 'relay_ingest_requests_total{result="shape_changed"} 1.0' in text


@pytest.mark.fault("attack-8")
@in_loop
async def test_attack_8_digits_moved_from_the_time_into_the_amount(sqlite_store: str) -> None:
    """Nothing stands between the signed values, so a sale could grow by moving digits."""
    genuine = event()
    digits = str(genuine["timestamp"])
    moved = event(transaction(amount_in_cents=int(f"4490000{digits[:2]}")))
    moved["data"]["transaction"]["id"] = genuine["data"]["transaction"]["id"]
    moved |= {"timestamp": int(digits[2:]), "signature": genuine["signature"]}
    async with bench(sqlite_store) as made:
        await refused(made, moved, 401)


@pytest.mark.fault("attack-10")
@pytest.mark.parametrize(
    "path",
    [
        "__proto__",
        "transaction.__class__",
        "transaction.__class__.__name__",
        "..",
        "transaction..id",
        "transaction.payment_method.0",
        "transaction[0]",
        "transaction." + "x" * 1_000,
        "",
        "transaction",
    ],
)
@in_loop
async def test_attack_10_paths_that_lead_astray(sqlite_store: str, path: str) -> None:
    """A path is a walk through the event's own fields and through nothing of ours."""
    async with bench(sqlite_store) as made:
        body = event()
        body["signature"]["properties"] = [*PINNED, path]
        await refused(made, body, 401)


@pytest.mark.fault("B15")
@pytest.mark.fault("attack-11")
@pytest.mark.parametrize(
    "amount",
    [b'"4490000"', b"4490000.0", b"4.49e6", b"true", b"-1", b"0", b"9223372036854775808", b"null",
     b"1e30", b"[4490000]", b"{}"],
)  # fmt: skip
@in_loop
async def test_attack_11_and_b15_amounts_that_are_no_amounts(
    sqlite_store: str, amount: bytes
) -> None:
    """An amount read as zero, or rounded, would be shown to a cashier as money."""
    async with bench(sqlite_store) as made:
        text = amount.decode().strip('"')
        body = event(transaction(amount_in_cents=text))  # signed as the words that were sent
        sent = as_bytes(body).replace(as_bytes(text), amount, 1)
        await refused(made, sent, 400, 401)
        gone = transaction()
        del gone["amount_in_cents"]
        await refused(made, event(gone, properties=PINNED[:2]), 401)


@pytest.mark.fault("attack-12")
@pytest.mark.fault("B12")
@in_loop
async def test_attack_12_and_b12_times_outside_the_window(sqlite_store: str) -> None:
    """Months-old events must wake nobody; a retry of yesterday must."""
    now = int(NOON.timestamp())
    async with bench(sqlite_store) as made:
        for bad in (0, now + 3600, now * 1000, -now, 10**10):
            await refused(made, resigned(event() | {"timestamp": bad}), 401)
        for bad_type in (str(now), float(now), None, True):
            await refused(made, event() | {"timestamp": bad_type}, 400)

        till = await made.pair()
        for hours in (31, 24 * 90):
            old = resigned(event() | {"timestamp": now - hours * 3600})
            assert (await made.post(old)).status == 200
        assert [kind for kind, _, _ in await stored(made)] == ["stale", "stale"]
        assert await till.ids() == []
        for hours in (28, 0):
            recent = resigned(event() | {"timestamp": now - hours * 3600})
            assert (await made.post(recent)).status == 200
        assert len(await till.ids()) == 2


@pytest.mark.fault("attack-14")
@pytest.mark.expected_logs("event_refused")
@in_loop
async def test_attack_14_an_event_of_the_other_environment(sqlite_store: str) -> None:
    """Test money must never light up a real till."""
    async with bench(sqlite_store) as made:
        await refused(made, event(environment="prod"), 401)
        missing = event()
        del missing["environment"]
        await refused(made, missing, 401)

        assert 'result="wrong_environment"} 2.0' in made.relay.metrics.text().decode()


@pytest.mark.fault("B14")
@pytest.mark.fault("attack-15")
@in_loop
async def test_attack_15_and_b14_what_wompi_may_add_tomorrow(sqlite_store: str) -> None:
    """A new field or a new event must not turn into lost hints for the old ones."""
    async with bench(sqlite_store) as made:
        till = await made.pair()
        unknown = event() | {"event": "payout.updated"}
        assert (await made.post(unknown)).status == 200
        assert await till.ids() == []

        extra = transaction(new_field={"deep": [1, 2]})
        longer = event(extra, properties=[*PINNED, "transaction.reference"]) | {"version": 3}
        assert (await made.post(longer)).status == 200
        assert await till.ids() == [extra["id"]]


@pytest.mark.fault("B3")
@pytest.mark.fault("attack-16")
@in_loop
async def test_attack_16_and_b3_the_same_event_a_thousand_times(sqlite_store: str) -> None:
    """A replayed event must cost the till nothing after the first."""
    async with bench(sqlite_store, **OPEN) as made:
        till = await made.pair()
        body = as_bytes(event())
        answers = [await made.post(body) for _ in range(1_000)]

        assert {answer.status for answer in answers} == {200}
        assert len(await stored(made)) == 1
        assert len(await till.ids()) == 1
        assert 'result="duplicate"} 999.0' in made.relay.metrics.text().decode()


@pytest.mark.fault("attack-19")
@in_loop
async def test_attack_19_guessing_the_events_address(sqlite_store: str) -> None:
    """An address that answers differently when it is nearly right can be found letter by letter."""
    async with bench(sqlite_store) as made:
        right = made.shop.ingest
        guesses = [right[:-1], right + "a", right.upper(), made.shop.admin, "mri_x", "%00"]
        answers = [await made.call("POST", f"/w/{one}", event()) for one in guesses]

        assert {(a.status, a.body, tuple(a.headers.items())) for a in answers} == {
            (404, b"", tuple(answers[0].headers.items()))
        }
        assert answers[0].headers["connection"] == "close"


@pytest.mark.fault("B9")
@pytest.mark.expected_logs("event_refused")
@in_loop
async def test_b9_a_forged_event_reaches_nobody_and_costs_little_room(
    sqlite_store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stranger's noise must fill neither the shop's log nor the operator's."""
    async with bench(sqlite_store) as made:
        till = await made.pair()
        for _ in range(300):
            await refused(made, event(secret="test_events_somebody_elses_one"), 401)

        assert await till.ids() == []
        assert 'result="bad_signature"} 300.0' in made.relay.metrics.text().decode()
        assert capsys.readouterr().out.count("event_refused") <= 6
        # The forger has not spent the shop's own allowance.
        assert (await made.post(event())).status == 200


@pytest.mark.fault("B19")
@in_loop
async def test_b19_both_secrets_count_while_one_replaces_the_other(sqlite_store: str) -> None:
    """Wompi may sign with the old secret for a day: those sales must still be heard."""
    new = "test_events_Nn5gTr83yUwKc20aHb7Q"
    async with bench(sqlite_store) as made:
        await made.relay.tenants.rotate("tienda", new)
        assert (await made.post(event(secret=new))).status == 200
        assert (await made.post(event())).status == 200
        assert "relay_previous_secret_total 1.0" in made.relay.metrics.text().decode()

        made.clock.move(days=4)
        later = made.clock.now()
        assert (await made.post(event(at=later))).status == 401
        assert (await made.post(event(secret=new, at=later))).status == 200


@pytest.mark.fault("attack-35")
@in_loop
async def test_attack_35_a_shop_that_fills_the_disk_fills_its_own_share(sqlite_store: str) -> None:
    """One shop's flood of valid events must not leave its neighbours without room."""
    async with bench(sqlite_store, limits={"tenant_rows": 3}) as made:
        neighbour = await made.add_shop("vecina")
        codes = [(await made.post(event())).status for _ in range(5)]

        assert codes == [200, 200, 200, 503, 503]
        assert (await made.post(event(), shop=neighbour)).status == 200


@pytest.mark.fault("B20")
@in_loop
async def test_b20_past_its_hard_cap_a_shop_is_asked_to_come_later(sqlite_store: str) -> None:
    """The cap comes after the signature: a forger must not be able to spend it."""
    async with bench(sqlite_store, limits={"tenant": Rate(0.001, 3)}) as made:
        neighbour = await made.add_shop("vecina")
        codes = [(await made.post(event())).status for _ in range(5)]

        assert codes == [200, 200, 200, 429, 429]
        assert (await made.post(event(), shop=neighbour)).status == 200


@pytest.mark.fault("B11")
@in_loop
async def test_b11_a_changed_reference_is_only_ever_a_hint(sqlite_store: str) -> None:
    """The reference is not signed: what reaches the other till says «look», never «paid»."""
    genuine = event()
    altered = event(genuine["data"]["transaction"] | {"reference": "C2-T9-1-AAAAAAAAAAAAA"})
    async with bench(sqlite_store) as made:
        first, second = await made.pair("C1"), await made.pair("C2")
        await made.post(genuine)
        await made.post(altered)

        # The checksum is the same, so the second is the same event to us.
        assert await first.ids() == [genuine["data"]["transaction"]["id"]]
        assert await second.ids() == []


@in_loop
async def test_only_the_thin_hint_outlives_the_request(sqlite_store: str) -> None:
    """The payer's e-mail, telephone and document are none of the relay's business."""
    async with bench(sqlite_store) as made:
        till = await made.pair()
        about = transaction()
        await made.post(event(about))
        [(_, _, body)] = await stored(made)
        [told] = (await till.poll(0)).json()["hints"]

        assert set(json.loads(str(body))) == {
            "id", "status", "amount_in_cents", "currency", "reference", "payment_link_id",
            "payment_method_type", "created_at", "finalized_at", "sent_at", "environment",
        }  # fmt: skip
        assert told["transaction"]["reference"] == about["reference"]
        for personal in ("correo", "3991111111", "Restrepo", "1094912345"):
            assert personal not in str(body)


@in_loop
async def test_an_odd_unsigned_field_is_left_out_and_the_hint_is_kept(sqlite_store: str) -> None:
    """A stranger's text must not travel to the till's screen inside an unsigned field."""
    odd = transaction(
        currency="<b>", payment_method_type={"x": 1}, created_at="javascript:1", reference="a@b.co"
    )
    async with bench(sqlite_store) as made:
        assert (await made.post(event(odd))).status == 200
        [(_, till, body)] = await stored(made)
        hint = json.loads(str(body))

        assert till is None
        for name in ("currency", "payment_method_type", "created_at", "reference"):
            assert hint[name] is None


@in_loop
async def test_events_from_elsewhere_are_refused_when_a_list_says_so(sqlite_store: str) -> None:
    """A shop that knows Wompi's addresses may close the door to all others."""
    async with bench(sqlite_store) as made:
        shop = await made.relay.tenants.add(
            "lista",
            name="x",
            events_secret="test_events_Qw7fLk29sDxVb81mZt4R",
            public_key=None,
            allowed=["203.0.113.0/24"],
        )
        assert (await made.post(event(), shop=shop, client="198.51.100.7")).status == 401
        assert (await made.post(event(), shop=shop, client="not an address")).status == 401
        assert (await made.post(event(), shop=shop, client="203.0.113.9")).status == 200
