"""The relay's speed as ratios, each with its floor measured beside it in the same call.

Every run that counts events ends with the exactly-once check.
"""

from __future__ import annotations

import asyncio
import gc
import itertools
import os
import socket
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import interleaved
import pytest
import relay_program
from interleaved import compare_async
from relay_bench import (
    SECRET,
    HandClock,
    as_bytes,
    config,
    event,
    in_loop,
    transaction,
)
from relay_program import Connection, Program
from relay_reader import open_stream

from pos_app.relay.clock import SystemClock
from pos_app.relay.inbox import Arrival, Inbox
from pos_app.relay.serve import open_inbox
from pos_app.relay.tenants import NewTenant
from pos_app.relay.tills import Grant

pytestmark = [
    pytest.mark.serial,
    pytest.mark.timeout(300),
    pytest.mark.expected_logs("event_refused", always=False),
]
_keys = itertools.count(1)
AT_ONCE = 200  # connections, as a busy hour of a thousand shops
QUIET_SHOPS = 40
QUIET_RATE = 200  # events a second of all of them together
QUIET_EVENTS = 2 * QUIET_RATE  # in one measurement of two seconds
FLOODS = 40  # each by a shop of its own, whose whole burst is still to come
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


async def all_there(inbox: Inbox, shop: str = "tienda") -> None:
    """Each number once, without a hole: nothing lost, nothing pending."""
    rows = await inbox.read(
        lambda sql: sql.all("SELECT count(*), max(seq) FROM inbox WHERE tenant = ?", shop)
    )
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
            "durable events a second, alone / raw fsync",
            ours=ours,
            floor=floor,
            at_least=0.5,
        )
        await all_there(inbox)
    shown.require()


@in_loop
async def test_sixty_four_at_once_share_their_commits(tmp_path: Path) -> None:
    """A busy hour must not queue behind one flush for each event."""
    async with sqlite_inbox(tmp_path) as inbox:

        async def ours() -> float:
            return await appended_per_second(inbox, 3_000, 64)

        async def floor() -> float:
            return await appended_per_second(inbox, 300, 1)

        shown = await compare_async(
            "durable events a second, 64 / 1",
            ours=ours,
            floor=floor,
            at_least=6,
        )
        await all_there(inbox)
    shown.require()


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


def fresh_bodies(count: int, secret: str = SECRET) -> list[bytes]:
    """Sign events beforehand: the sender's work is not the relay's."""
    now = SystemClock().now()
    return [as_bytes(event(transaction(), at=now, secret=secret)) for _ in range(count)]


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

        shown = await compare_async(
            "the empty server's seconds / ours",
            ours=floor,
            floor=ours,
            at_least=0.6,
        )
    kept = Counter(await relay_program.kept_ids(store))
    assert (len(kept), set(kept.values())) == (sent, {1})
    shown.require()


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
            at_most=0.5,
        )
    shown.require()


class IdleTills:
    """Tills that opened their streams and wait; nobody reads what they are sent."""

    def __init__(self, port: int, grants: Sequence[Grant]) -> None:
        self._sockets = [self._open(port, grant) for grant in grants]

    def close(self) -> None:
        """Hang up."""
        for one in self._sockets:
            one.close()

    def _open(self, port: int, grant: Grant) -> socket.socket:
        found = socket.create_connection(("127.0.0.1", port))
        request = (
            "GET /v1/hints HTTP/1.1\r\nHost: relay\r\nAccept: text/event-stream\r\n"
            f"Authorization: Bearer {grant.token}\r\nMostrador-Instance: {grant.till:0>16}\r\n\r\n"
        )
        found.sendall(request.encode())
        assert found.recv(4096).startswith(b"HTTP/1.1 200")
        return found


class Waiting:
    """A relay with idle tills, and one till that is timed from the event to its hint."""

    def __init__(self, store: str, idle: int) -> None:
        self.program = Program(store)
        self._idle = idle
        self._sender = Connection([self.program.port])

    async def __aenter__(self) -> Waiting:
        """Open everything."""
        names = ["C1", *(f"D{number}" for number in range(self._idle))]
        self._shop, grants = await relay_program.prepare(self.program.store, names)
        await self.program.start("relay_generous")
        before = self.program.resident_bytes()
        self._tills = await asyncio.to_thread(IdleTills, self.program.port, grants[1:])
        self.bytes_each = (self.program.resident_bytes() - before) / self._idle
        self._stream = await open_stream(self.program.port, grants[0].token, "instance-of-the-one")
        await self._stream.until("hello")
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close everything."""
        self._sender.close()
        self._stream.close()
        self._tills.close()
        self.program.stop()

    async def p99(self) -> float:
        """Deliver a hundred events one after the other; give the slowest but one in seconds."""
        return sorted([await self._one() for _ in range(100)])[98]

    async def _one(self) -> float:
        about = transaction("C1")
        body = as_bytes(event(about, at=SystemClock().now()))
        started = time.perf_counter()
        assert await self._sender.post(f"/w/{self._shop.ingest}", body) == 200
        hint = await self._stream.until("hint")
        took = time.perf_counter() - started
        assert hint.data["transaction"]["id"] == about["id"]  # each once, in order
        return took


@in_loop
async def test_five_thousand_waiting_tills_slow_nobody_and_cost_little(tmp_path: Path) -> None:
    """A till must not hear later because thousands of others are asleep beside it."""
    few = Waiting(f"sqlite:{tmp_path / 'few.db'}", 100)
    many = Waiting(f"sqlite:{tmp_path / 'many.db'}", 5_000)
    async with few, many:
        shown = await compare_async(
            "event to hint, p99 seconds, 5,000 idle tills / 100",
            ours=many.p99,
            floor=few.p99,
            pairs=9,
            at_most=2,
        )
        each = many.bytes_each / 1024
    interleaved.LINES.append(f"memory of a waiting stream: {each:.1f} KiB, wanted ≤ 64")
    assert each <= 64
    shown.require()


class Neighbours:
    """Forty quiet shops whose events are timed, and a program that floods a shop beside them.

    The flood runs in both measurements: once it meets the relay of the quiet shops, once a relay of
    its own on the same machine. So the machine carries the same load in both, and what differs is
    only that a neighbour is shared a relay with.
    """

    def __init__(self, folder: Path) -> None:
        self.program = Program(f"sqlite:{folder / 'relay.db'}")
        self._elsewhere = Program(f"sqlite:{folder / 'elsewhere.db'}")
        self.sent = 0
        self._senders = [Connection([self.program.port]) for _ in range(QUIET_SHOPS)]
        self._turns = [asyncio.Lock() for _ in range(QUIET_SHOPS)]

    async def __aenter__(self) -> Neighbours:
        """Open the shops, both relays with their ordinary limits, and the other program."""
        names = [f"tienda-{number}" for number in range(QUIET_SHOPS)]
        noisy = [f"ruidosa-{number}" for number in range(FLOODS)]
        here = await relay_program.add_shops(self.program.store, [*names, *noisy])
        there = await relay_program.add_shops(self._elsewhere.store, noisy)
        self._quiet = [f"/w/{here[name].ingest}" for name in names]
        self._noisy = _addresses(self.program, here, noisy)
        self._noisy_elsewhere = _addresses(self._elsewhere, there, noisy)
        await self.program.start()
        await self._elsewhere.start()
        self._flood = relay_program.python("relay_flood")
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close everything."""
        for sender in self._senders:
            sender.close()
        self._flood.terminate()
        self._flood.communicate()
        self._elsewhere.stop()
        self.program.stop()

    async def flooded(self) -> float:
        """Measure from the first moment of a flood upon the same relay."""
        return await self._beside(next(self._noisy))

    async def alone(self) -> float:
        """Measure while as much is sent to the other relay."""
        return await self._beside(next(self._noisy_elsewhere))

    async def p99(self, bodies: Sequence[bytes]) -> float:
        """Trade for two seconds, five events a second in each shop; the slowest but four of 400."""
        began = time.monotonic()
        asked = [
            asyncio.create_task(self._one(number, began + number / QUIET_RATE, body))
            for number, body in enumerate(bodies)
        ]
        return interleaved.percentile([await one for one in asked], 99)

    async def _beside(self, flooded: str) -> float:
        """Measure beside a flood whose shop's whole burst is still to come."""
        bodies = fresh_bodies(QUIET_EVENTS)
        await self._wish(flooded)
        try:
            return await self.p99(bodies)
        finally:
            await self._wish("stop")

    async def _one(self, number: int, due: float, body: bytes) -> float:
        await asyncio.sleep(max(0.0, due - time.monotonic()))
        shop = number % QUIET_SHOPS
        started = time.perf_counter()
        async with self._turns[shop]:
            assert await self._senders[shop].post(self._quiet[shop], body) == 200
        self.sent += 1
        return time.perf_counter() - started

    async def _wish(self, words: str) -> None:
        """Tell the other program something and wait until it is done."""
        assert self._flood.stdin is not None
        assert self._flood.stdout is not None
        self._flood.stdin.write(f"{words}\n".encode())
        self._flood.stdin.flush()
        assert await asyncio.to_thread(self._flood.stdout.readline) == f"{words}\n".encode()


def _addresses(
    program: Program, made: Mapping[str, NewTenant], names: Sequence[str]
) -> Iterator[str]:
    """Name what can be flooded, a fresh shop each time."""
    return iter([f"{program.port} /w/{made[name].ingest}" for name in names])


@in_loop
async def test_a_flooding_neighbour_is_hardly_felt(tmp_path: Path) -> None:
    """Another shop's broken program must not keep this shop's customers waiting."""
    gc.freeze()  # the test run's own heap would otherwise be searched amid a measurement
    async with Neighbours(tmp_path) as shops:
        idle = await shops.p99(fresh_bodies(QUIET_EVENTS))
        shown = await compare_async(
            "a quiet shop's p99 seconds, the neighbour flooding its relay / another relay",
            ours=shops.flooded,
            floor=shops.alone,
            pairs=9,
            at_most=2,
        )
        sent = shops.sent
    gc.unfreeze()
    interleaved.LINES.append(f"a quiet shop's p99 beside no flood at all: {idle * 1000:.2f} ms")
    kept = [
        one
        for number in range(QUIET_SHOPS)
        for one in await relay_program.kept_ids(shops.program.store, f"tienda-{number}")
    ]
    assert len(kept) == len(set(kept)) == sent
    shown.require()
