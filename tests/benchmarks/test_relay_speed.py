"""The relay's speed as ratios, each with its floor measured beside it in the same call.

Every run that counts events ends with the exactly-once check.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import relay_program
from interleaved import compare_async
from relay_bench import (
    HandClock,
    as_bytes,
    config,
    event,
    in_loop,
    transaction,
)
from relay_program import Connection, Program

from pos_app.relay.clock import SystemClock
from pos_app.relay.inbox import Arrival, Inbox
from pos_app.relay.serve import open_inbox

pytestmark = [
    pytest.mark.serial,
    pytest.mark.timeout(300),
    pytest.mark.expected_logs("event_refused", always=False),
]
_keys = itertools.count(1)
AT_ONCE = 200  # connections, as a busy hour of a thousand shops
BODY = "x" * 330  # a thin hint is about this long


def arrival(tenant: str = "tienda") -> Arrival:
    """A hint of ordinary size."""
    return Arrival(tenant, f"key-{next(_keys):060d}", "hint", "C1", None, BODY, HandClock().now())


@asynccontextmanager
async def sqlite_inbox(folder: Path) -> AsyncIterator[Inbox]:
    """The default engine on the disk that is measured."""
    inbox = await open_inbox(config(f"sqlite:{folder / 'relay.db'}"), HandClock())
    try:
        yield inbox
    finally:
        await inbox.close()


async def appended_per_second(inbox: Inbox, count: int, at_once: int) -> float:
    """Append from several waiting tasks and give the rate."""
    left = itertools.repeat(None, count)

    async def one() -> None:
        for _ in left:
            await inbox.append(arrival())

    started = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(at_once)))
    return count / (time.perf_counter() - started)


def flushes_per_second(folder: Path, count: int) -> float:
    """Append a page and flush it, as plainly as the machine can."""
    handle = os.open(folder / "raw", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    try:
        started = time.perf_counter()
        for _ in range(count):
            os.write(handle, bytes(4096))
            os.fsync(handle)
        return count / (time.perf_counter() - started)
    finally:
        os.close(handle)


async def all_there(inbox: Inbox) -> None:
    """Each number once, without a hole: nothing lost, nothing pending."""
    rows = await inbox.read(lambda sql: sql.all("SELECT count(*), max(seq) FROM inbox"))
    assert rows[0][0] == rows[0][1]


@in_loop
async def test_a_lone_event_is_durable_at_half_the_speed_of_the_bare_disk(tmp_path: Path) -> None:
    """Whoever waits at the counter waits for one commit, not for a framework."""
    async with sqlite_inbox(tmp_path) as inbox:

        async def ours() -> float:
            return await appended_per_second(inbox, 300, 1)

        async def floor() -> float:
            return flushes_per_second(tmp_path, 300)

        shown = await compare_async(
            "durable events a second, alone / raw fsync", ours=ours, floor=floor
        )
        await all_there(inbox)
    shown.require_at_least(0.5)


@in_loop
async def test_sixty_four_at_once_share_their_commits(tmp_path: Path) -> None:
    """A busy hour must not queue behind one flush for each event."""
    async with sqlite_inbox(tmp_path) as inbox:

        async def ours() -> float:
            return await appended_per_second(inbox, 3_000, 64)

        async def floor() -> float:
            return await appended_per_second(inbox, 300, 1)

        shown = await compare_async("durable events a second, 64 / 1", ours=ours, floor=floor)
        await all_there(inbox)
    shown.require_at_least(6)


async def seconds_each(port: int, path: str, bodies: Sequence[bytes], code: int) -> float:
    """Post everything over many connections and give the seconds a request costs."""
    left = iter(bodies)

    async def one() -> None:
        sender = Connection([port])
        for body in left:
            assert await sender.post(path, body) == code
        sender.close()

    started = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(AT_ONCE)))
    return (time.perf_counter() - started) / len(bodies)


def fresh_bodies(count: int, secret: str | None = None) -> list[bytes]:
    """Sign events beforehand: the sender's work is not the relay's."""
    now = SystemClock().now()
    more = {} if secret is None else {"secret": secret}
    return [as_bytes(event(transaction(), at=now, **more)) for _ in range(count)]


def busy_seconds(program: Program) -> float:
    """Add up what all threads of a program have spent on a processor, to the nanosecond."""
    assert program.process is not None
    tasks = Path(f"/proc/{program.process.pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


@asynccontextmanager
async def relay_and_floor(folder: Path) -> AsyncIterator[tuple[Program, Program, str, str]]:
    """A relay and its own server answering an empty 200, as two programs."""
    store = f"sqlite:{folder / 'relay.db'}"
    shop, _ = await relay_program.prepare(store)
    relay, floor = Program(store), Program(store)
    await relay.start("relay_generous")
    await floor.start("relay_floor")
    try:
        yield relay, floor, f"/w/{shop.ingest}", store
    finally:
        relay.stop()
        floor.stop()


@in_loop
async def test_keeping_an_event_costs_little_beside_receiving_it(tmp_path: Path) -> None:
    """The relay of a thousand shops must not need a machine for each hundred."""
    sent = 0
    async with relay_and_floor(tmp_path) as (relay, empty, path, store):

        async def floor() -> float:
            return await seconds_each(empty.port, path, fresh_bodies(1_000), 200)

        async def ours() -> float:
            nonlocal sent
            sent += 1_000
            return await seconds_each(relay.port, path, fresh_bodies(1_000), 200)

        shown = await compare_async("the empty server's seconds / ours", ours=floor, floor=ours)
    kept = Counter(await relay_program.kept_ids(store))
    assert (len(kept), set(kept.values())) == (sent, {1})
    shown.require_at_least(0.6)


@in_loop
async def test_refusing_a_forgery_costs_half_of_keeping_an_event(tmp_path: Path) -> None:
    """A stranger's flood must be cheaper for us than the shop's own trade."""
    count = 600
    async with relay_and_floor(tmp_path) as (relay, empty, path, _):

        async def cost(program: Program, bodies: list[bytes], code: int) -> float:
            before = busy_seconds(program)
            await seconds_each(program.port, path, bodies, code)
            return (busy_seconds(program) - before) / count

        async def forged() -> float:
            bodies = fresh_bodies(count, secret="test_events_somebody_elses_one")
            return await cost(relay, bodies, 401) - await cost(empty, bodies, 200)

        async def valid() -> float:
            bodies = fresh_bodies(count)
            return await cost(relay, bodies, 200) - await cost(empty, bodies, 200)

        shown = await compare_async(
            "processor seconds over the floor, a forgery / an event",
            ours=forged,
            floor=valid,
            pairs=9,
        )
    shown.require_at_most(0.5)
