"""The rows about events: the relay hands on what came, as it came, and decides nothing."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta
from typing import Any

import pytest
from effort import effort
from relay_bench import NOON, Bench, Till, bench, event, in_loop, reference, transaction

from pos_app.relay.clock import to_millis
from pos_app.relay.limits import Rate

RETRIES = (timedelta(minutes=30), timedelta(hours=3), timedelta(hours=24))  # Wompi, "Eventos"


async def told(till: Till) -> list[tuple[str, str]]:
    """What a till was told: ids and statuses, in order."""
    hints = (await till.poll(0)).json()["hints"]
    return [(hint["transaction"]["id"], hint["transaction"]["status"]) for hint in hints]


@pytest.mark.fault("B2")
@in_loop
async def test_b2_an_event_before_its_till_is_known(store: str) -> None:
    """An early event must wait for its till, and show on the manager's list until then."""
    async with bench(store) as made:
        about = transaction("C7")
        await made.post(event(about))
        listed = (await made.call("GET", "/v1/manager/unmatched", token=made.shop.admin)).json()
        till = await made.pair("C7")
        after = (await made.call("GET", "/v1/manager/unmatched", token=made.shop.admin)).json()

        assert [one["transaction"]["id"] for one in listed] == [about["id"]]
        assert await till.ids() == [about["id"]]
        assert after == []


@pytest.mark.fault("B5")
@pytest.mark.fault("B6")
@pytest.mark.parametrize("second", ["PENDING", "DECLINED"])
@in_loop
async def test_b5_and_b6_an_approval_followed_by_something_lesser(store: str, second: str) -> None:
    """The relay must neither drop the odd one nor merge the two: the till asks Wompi."""
    async with bench(store) as made:
        till = await made.pair()
        about = transaction(status="APPROVED")
        await made.post(event(about))
        await made.post(event(about | {"status": second}, at=NOON - timedelta(seconds=9)))

        assert await told(till) == [(about["id"], "APPROVED"), (about["id"], second)]


@pytest.mark.fault("B7")
@in_loop
async def test_b7_a_decline_then_an_approval_of_the_same_reference(store: str) -> None:
    """«Intentar otra vez» makes a second transaction: the till must hear of both."""
    async with bench(store) as made:
        till = await made.pair()
        same = reference()
        first = transaction(reference=same, status="DECLINED")
        second = transaction(reference=same)
        for about in (first, second):
            await made.post(event(about))

        assert await told(till) == [(first["id"], "DECLINED"), (second["id"], "APPROVED")]


@pytest.mark.fault("B18")
@in_loop
async def test_b18_a_shop_whose_events_never_come_shows(sqlite_store: str) -> None:
    """If the events address was never set at Wompi, somebody has to notice."""
    async with bench(sqlite_store) as made:
        view = (await made.call("GET", "/v1/manager", token=made.shop.admin)).json()
        assert view["last_event_at"] is None

        await made.post(event())
        await asyncio.sleep(0)  # what is noted beside the answer has begun
        made.clock.move(hours=5)
        await made.relay.upkeep.count()
        view = (await made.call("GET", "/v1/manager", token=made.shop.admin)).json()

        assert view["last_event_at"] == NOON.isoformat()
        assert "relay_quietest_tenant_seconds 18000.0" in made.relay.metrics.text().decode()


@pytest.mark.fault("B18")
@in_loop
async def test_b18_an_event_that_came_to_the_other_relay_is_no_silence(store: str) -> None:
    """Behind a balancer each relay hears a part: the alarm must not ring for what another heard."""
    async with bench(store) as made:
        await made.post(event())
        made.clock.move(hours=5)
        heard = to_millis(made.clock.now())
        await made.inbox.write(lambda sql: sql.run("UPDATE tenants SET last_event_at = ?", heard))
        await made.relay.upkeep.count()

        assert "relay_quietest_tenant_seconds 0.0" in made.relay.metrics.text().decode()


@in_loop
async def test_an_old_secret_shows_its_age(sqlite_store: str) -> None:
    """Ninety days is the habit; without being told, nobody changes a secret."""
    async with bench(sqlite_store) as made:
        made.clock.move(days=91)
        view = (await made.call("GET", "/v1/manager", token=made.shop.admin)).json()

        assert (view["events_secret_days"], view["rotate_now"]) == (91, True)


async def _deliver(made: Bench, dice: random.Random, late: list[Any], body: Any) -> None:
    """Deliver once as Wompi would; a lost answer or a lost request comes again by the ladder."""
    outcome = dice.random()
    if outcome > 0.25:
        answer = await made.post(body)
        assert answer.status == 200
    if outcome < 0.5:
        at = made.clock.now()
        late += [(at + wait, next(_turn), body) for wait in RETRIES]


_turn = iter(range(10**9))


@in_loop
async def test_two_days_of_events_with_retries_reach_every_till(store: str) -> None:
    """A week-end of lost answers, restarts and late retries must end with every till complete."""
    dice = random.Random(48)
    sales = effort(240, 4_000)
    async with bench(store, limits={"keep_seconds": 3_600, "opening": Rate(1e6, 1e6)}) as made:
        tills = {name: await made.pair(name) for name in ("C1", "C2", "C3")}
        wanted: dict[str, set[str]] = {name: set() for name in tills}
        got: dict[str, set[str]] = {name: set() for name in tills}
        cursors = dict.fromkeys(tills, 0)
        late: list[Any] = []
        for _ in range(sales):
            made.clock.move(seconds=2 * 86_400 / sales)
            name = dice.choice(list(tills))
            about = transaction(name)
            wanted[name].add(about["id"])
            await _deliver(made, dice, late, event(about, at=made.clock.now()))
            late.sort()
            while late and late[0][0] <= made.clock.now():
                assert (await made.post(late.pop(0)[2])).status == 200
            reader = dice.choice(list(tills))
            if dice.random() < 0.5:
                cursors[reader] = await _read(tills[reader], cursors[reader], got[reader])
            if dice.random() < 0.05:
                tills[reader] = tills[reader].restarted()
                await made.relay.upkeep.purge()
        for moment, _, body in late:
            made.clock.moment = max(made.clock.moment, moment)
            assert (await made.post(body)).status == 200
        for name, till in tills.items():
            cursors[name] = await _read(till, cursors[name], got[name])
        stats = await made.inbox.stats()

    assert got == wanted
    assert stats.unacked == 0


async def _read(till: Till, cursor: int, got: set[str]) -> int:
    """Read on from a cursor, acknowledge, and return the new one."""
    page = (await till.poll(cursor)).json()
    while page["hints"]:
        assert page["gap"] is None
        got |= {hint["transaction"]["id"] for hint in page["hints"]}
        assert (await till.ack(page["cursor"])).status == 200
        page = (await till.poll(page["cursor"])).json()
    return int(page["cursor"])
