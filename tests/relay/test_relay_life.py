"""Restarts, kills, full disks and locked stores: what was answered with 200 is never lost."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections import Counter
from functools import partial

import psycopg
import pytest
import relay_program
from effort import effort
from fake_msvcrt import FakeMsvcrt
from postgres import Postgres
from relay_bench import Bench, as_bytes, ask, bench, event, in_loop, transaction
from relay_program import Load, Program
from relay_reader import Stream, open_stream

from pos_app.relay.clock import SystemClock
from pos_app.relay.inbox_sqlite import SqliteInbox

pytestmark = pytest.mark.serial
INSTANCE = "instance-of-this-test"


async def exactly_once(store: str, load: Load) -> None:
    """Each id answered with 200 is in the log exactly once."""
    kept = Counter(await relay_program.kept_ids(store))

    assert set(load.answered) <= set(kept)
    assert set(kept.values()) == {1}
    assert len(load.answered) == len(set(load.answered))


class Listener:
    """A till that follows its stream over restarts, by its last id, and forgets nothing."""

    def __init__(self, ports: list[int], token: str) -> None:
        self._ports = ports
        self._token = token
        self.cursor: int | None = None
        self.seen: list[str] = []
        self.gaps = 0

    async def follow(self) -> None:
        """Read for ever; a connection that ends is opened again, at the next relay."""
        while True:
            try:
                stream = await open_stream(self._ports[0], self._token, INSTANCE, self.cursor)
                if stream.status == 200:
                    await self._read(stream)
            except (OSError, IndexError):
                await asyncio.sleep(0.05)
            self._ports.append(self._ports.pop(0))
            await asyncio.sleep(0.05)

    async def _read(self, stream: Stream) -> None:
        try:
            while (frame := await stream.next(60)) is not None:
                self.cursor = self.cursor if frame.id is None else frame.id
                self.gaps += frame.event == "gap"
                if frame.event == "hint":
                    self.seen.append(frame.data["transaction"]["id"])
        finally:
            stream.close()

    async def has(self, ids: list[str]) -> None:
        """Wait until everything was seen."""
        async with asyncio.timeout(60):  # a busy machine
            while not set(ids) <= set(self.seen):  # noqa: ASYNC110 -- filled by another task
                await asyncio.sleep(0.02)


@pytest.mark.fault("E1")
@in_loop
async def test_e1_a_restart_under_load_loses_nothing(store: str) -> None:
    """A new version at noon must cost no till a hint and no event a retry of half an hour."""
    shop, [grant] = await relay_program.prepare(store)
    program = Program(store)
    await program.start("relay_generous")
    load, listener = Load([program.port], shop.ingest), Listener([program.port], grant.token)
    sending, following = asyncio.create_task(load.run()), asyncio.create_task(listener.follow())
    for _ in range(effort(2, 20)):
        await asyncio.sleep(0.4)
        code = await asyncio.to_thread(program.stop)
        await program.start("relay_generous")
        assert code == 0
    await asyncio.sleep(0.3)
    load.stop()
    await sending
    await listener.has(load.answered)
    following.cancel()
    program.stop()

    await exactly_once(store, load)
    assert Counter(listener.seen).most_common(1)[0][1] == 1
    assert listener.gaps == 0
    assert set(load.codes) <= {200, 0}


@pytest.mark.fault("E2")
@pytest.mark.fault("E3")
@pytest.mark.parametrize("point", ["before_commit", "after_commit"])
@in_loop
async def test_e2_and_e3_killed_on_either_side_of_the_commit(store: str, point: str) -> None:
    """Before it: no 200 went out. After it: Wompi's retry finds the event and adds none."""
    shop, _ = await relay_program.prepare(store)
    program = Program(store)
    await program.start("relay_dying", point, "2")
    load = Load([program.port], shop.ingest)
    sending = asyncio.create_task(load.run(senders=1))
    await program.died()
    at_death = await relay_program.kept_ids(store)
    answered_at_death = list(load.answered)
    await program.start()
    await asyncio.sleep(0.2)
    load.stop()
    await sending
    program.stop()

    assert len(answered_at_death) == 1
    assert len(at_death) == (1 if point == "before_commit" else 2)
    await exactly_once(store, load)


@in_loop
async def test_killed_again_and_again_under_load(store: str) -> None:
    """Power cuts at any moment: each event answered with 200 is found exactly once."""
    dice = random.Random(9)
    shop, [grant] = await relay_program.prepare(store)
    program = Program(store)
    await program.start()
    load, listener = Load([program.port], shop.ingest), Listener([program.port], grant.token)
    sending, following = asyncio.create_task(load.run()), asyncio.create_task(listener.follow())
    for _ in range(effort(4, 100)):
        await asyncio.sleep(dice.uniform(0.02, 0.3))
        await asyncio.to_thread(program.kill)
        await program.start()
    await asyncio.sleep(0.2)
    load.stop()
    await sending
    await listener.has(load.answered)
    following.cancel()
    program.stop()

    await exactly_once(store, load)
    assert len(load.answered) > 50
    assert set(await relay_program.kept_ids(store)) == set(load.answered)  # nothing is pending
    assert listener.gaps == 0


@in_loop
async def test_two_relays_on_one_store_and_one_is_killed(postgres_server: Postgres) -> None:
    """The tills move over to the other relay and miss nothing."""
    store = postgres_server.new_database()
    names = ("C1", "C2", "C3")
    shop, grants = await relay_program.prepare(store, names)
    one, other = Program(store), Program(store)
    await asyncio.gather(one.start(), other.start())
    ports = [one.port, other.port]
    load = Load(ports, shop.ingest, names)
    listeners = [Listener(list(ports), grant.token) for grant in grants]
    tasks = [asyncio.create_task(listener.follow()) for listener in listeners]
    sending = asyncio.create_task(load.run())
    await asyncio.sleep(0.6)
    await asyncio.to_thread(one.kill)
    await asyncio.sleep(0.6)
    load.stop()
    await sending
    everything = await relay_program.kept_ids(store)
    async with asyncio.timeout(20):
        while sum(len(set(one.seen)) for one in listeners) < len(everything):  # noqa: ASYNC110 -- filled by other tasks
            await asyncio.sleep(0.02)
    for task in tasks:
        task.cancel()
    other.stop()

    await exactly_once(store, load)
    seen = [name for listener in listeners for name in listener.seen]
    assert sorted(seen) == sorted(everything)  # each till its own, each once
    assert sum(listener.gaps for listener in listeners) == 0


@in_loop
async def test_an_event_at_one_relay_wakes_the_till_at_the_other(
    postgres_server: Postgres,
) -> None:
    """Behind a balancer event and till meet only in the store."""
    store = postgres_server.new_database()
    async with bench(store, sockets=True) as made, AnotherRelay(made) as other:
        till = await made.pair()
        stream = await open_stream(made.port, till.token, till.instance)
        await stream.until("hello")
        answer = await ask(
            other.app, "POST", f"/w/{made.shop.ingest}", body=as_bytes(event()), scheme="http"
        )
        assert answer.status == 200
        assert (await stream.until("hint", seconds=5)).id == 1
        await other.relay.tills.revoke("tienda", "C1")
        assert (await stream.until("ended", seconds=5)).data == {"why": "revoked"}
        stream.close()


class AnotherRelay:
    """A second relay on the first one's store, in the same process."""

    def __init__(self, first: Bench) -> None:
        self._first = first

    async def __aenter__(self) -> Bench:
        """Open it."""
        from pos_app.relay import serve
        from pos_app.relay.app import create_app

        first = self._first
        self._inbox = await serve.open_inbox(first.settings, first.clock)
        app = create_app(first.settings, self._inbox, first.clock)
        self._life = app.router.lifespan_context(app)
        await self._life.__aenter__()
        return Bench(app, app.state.relay, self._inbox, first.clock, first.shop, first.settings)

    async def __aexit__(self, *_: object) -> None:
        """Close it."""
        await self._life.__aexit__(None, None, None)
        await self._inbox.close()


@in_loop
async def test_a_database_restart_under_load_loses_nothing_answered(
    postgres_server: Postgres,
) -> None:
    """The database goes away at noon: events are refused with 503 and come again."""
    store = postgres_server.new_database()
    shop, [grant] = await relay_program.prepare(store)
    program = Program(store)
    await program.start("relay_generous")  # a fast machine sends past its share
    load, listener = Load([program.port], shop.ingest), Listener([program.port], grant.token)
    sending, following = asyncio.create_task(load.run()), asyncio.create_task(listener.follow())
    for _ in range(effort(1, 10)):
        await asyncio.sleep(0.4)
        await asyncio.to_thread(postgres_server.restart)
    await asyncio.sleep(0.5)
    load.stop()
    await sending
    await listener.has(load.answered)
    following.cancel()
    program.stop()

    await exactly_once(store, load)
    assert set(load.codes) <= {200, 503}


@pytest.mark.fault("E4")
@pytest.mark.expected_logs("store_failing", always=False)
@in_loop
async def test_e4_a_full_disk_refuses_and_goes_on_reading(store: str) -> None:
    """Wompi must come again, the till must still read, and no half entry may remain."""
    async with bench(store) as made:
        till = await made.pair()
        await made.post(event())
        await fill_the_disk(made, full=True)
        codes = {(await made.post(event())).status for _ in range(40)}
        ready = await ask(made.relay.private, "GET", "/readyz")
        read = await till.poll(0)
        await fill_the_disk(made, full=False)
        after = await made.post(event())
        rows = (await made.inbox.stats()).rows

        assert 503 in codes
        assert codes <= {200, 503}
        assert (ready.status, ready.json()["store"]) == (503, "failing")
        assert read.json()["hints"][0]["seq"] == 1
        assert after.status == 200
        assert [entry["seq"] for entry in await everything(made)] == list(range(1, rows + 1))


async def everything(made: Bench) -> list[dict[str, object]]:
    """Read the whole log."""
    rows = await made.inbox.read(lambda sql: sql.all("SELECT seq, body FROM inbox ORDER BY seq"))
    return [{"seq": seq, "body": body} for seq, body in rows]


async def fill_the_disk(made: Bench, *, full: bool) -> None:
    """Leave the engine no room, in the words each engine would use itself."""
    if isinstance(made.inbox, SqliteInbox):
        pages = 1 if full else 10_000_000  # SQLite keeps at least what it has
        connection = made.inbox._writing
        await made.inbox._writer.run(
            lambda: connection.execute(f"PRAGMA max_page_count = {pages}").fetchall()
        )
        return
    with psycopg.connect(made.settings.store) as other:
        if not full:
            other.execute("DROP FUNCTION no_room() CASCADE")
            return
        other.execute(
            "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS"
            " $$ BEGIN RAISE disk_full; END $$"
        )
        for table in ("inbox", "probes"):
            trigger = f"CREATE TRIGGER no_room BEFORE INSERT ON {table}"
            other.execute(f"{trigger} EXECUTE FUNCTION no_room()".encode())


@pytest.mark.fault("E5")
@pytest.mark.expected_logs("store_failing", always=False)
@in_loop
async def test_e5_a_locked_store_fills_a_short_queue_and_then_refuses(store: str) -> None:
    """Events must not pile up in memory behind a store that does not move."""
    async with bench(store, limits={"waiting": 6, "event_seconds": 0.3}) as made:
        await made.post(event())
        held = hold_the_store(made)
        answers = await asyncio.gather(*(made.post(event()) for _ in range(40)))
        held.rollback()
        held.close()
        metrics = made.relay.metrics.text().decode()
        async with asyncio.timeout(10):
            while (await made.post(event(transaction()))).status != 200:  # noqa: ASYNC110 -- asks again
                await asyncio.sleep(0.05)

        assert {answer.status for answer in answers} == {503}
        assert 'result="store_busy"} 34.0' in metrics
        assert 'result="store_error"} 6.0' in metrics


def hold_the_store(made: Bench) -> sqlite3.Connection | psycopg.Connection[tuple[object, ...]]:
    """Hold the lock every append needs, from a connection of our own."""
    if isinstance(made.inbox, SqliteInbox):
        lite = sqlite3.connect(made.settings.store.removeprefix("sqlite:"), isolation_level=None)
        lite.execute("BEGIN IMMEDIATE")
        return lite
    held = psycopg.connect(made.settings.store)
    held.execute("SELECT seq FROM counters FOR UPDATE")
    return held


@pytest.mark.expected_logs("store_failing", "landing_not_kept")
@in_loop
async def test_a_store_that_is_gone_is_said_to_tills_managers_and_not_to_phones(store: str) -> None:
    """A till must hear «not now», and a customer who paid must not see an error page."""
    async with bench(store) as made:
        till = await made.pair()
        await made.inbox._writer.close()  # type: ignore[attr-defined]  # -- either engine
        landing = await ask(made.app, "GET", f"/r/{till.landing}", query="id=1-1791226107-1")

        assert (await till.ack(0)).status == 503
        assert (await till.restarted().poll()).json() == {"error": "store"}
        revoke = await made.call("POST", "/v1/manager/tills/C1/revoke", {}, token=made.shop.admin)
        assert revoke.status == 503
        assert (await made.post(event())).status == 503
        assert landing.status == 200


@in_loop
async def test_windows_refuses_a_second_relay_too(
    sqlite_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows the second would take events that the first one's tills never hear of."""
    from pos_app.relay import inbox_sqlite
    from pos_app.relay.errors import ConfigError
    from pos_app.relay.serve import open_inbox

    grab = partial(inbox_sqlite.grab_on_windows, msvcrt=FakeMsvcrt())
    monkeypatch.setattr(inbox_sqlite, "_grab", grab)
    async with bench(sqlite_store) as made:
        with pytest.raises(ConfigError, match="hace falta PostgreSQL"):
            await open_inbox(made.settings, SystemClock())


@in_loop
async def test_two_relays_on_one_sqlite_file_are_refused(sqlite_store: str) -> None:
    """The second would take events that the first one's tills never hear of."""
    from pos_app.relay.errors import ConfigError
    from pos_app.relay.serve import open_inbox

    async with bench(sqlite_store) as made:
        with pytest.raises(ConfigError, match="hace falta PostgreSQL"):
            await open_inbox(made.settings, SystemClock())
