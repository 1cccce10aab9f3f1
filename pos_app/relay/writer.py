"""One thread that writes: what waits together is committed together.

A flush to disk costs the same for one entry as for hundreds, so the thread takes what waits, shares
the batch fairly among shops, commits once and only then answers everybody in it. A lone entry waits
for nobody. A batch that fails is rolled back whole and each of its senders is told.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pos_app.relay.errors import StoreBusyError, StoreError
from pos_app.relay.inbox import Arrival, Kept

__all__ = ["FairQueue", "GroupWriter"]

BATCH = 512
GATHER_SECONDS = 0.005
TOLD_AT_ONCE = 4  # between them the loop looks at what other shops sent
FEW, MANY = 2, 8  # entries of one shop: a quiet one does not wait until a crowd has gathered
TENANT_SHARE = 64  # of a batch: a flooding shop cannot make everybody's commit long

T = TypeVar("T")
Answer = Callable[[], None]
"""Settles futures; called on the event loop."""
Work = Callable[[], Answer]
"""Done in the writing thread."""


class FairQueue(Generic[T]):
    """Waiting items, taken from each owner in turn."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[str, deque[T]] = OrderedDict()

    def put(self, owner: str, item: T) -> None:
        """Add an item behind its owner's others."""
        self._waiting.setdefault(owner, deque()).append(item)

    def take(self, most: int, share: int) -> list[T]:
        """Take up to ``most`` items, up to ``share`` of each owner; who was cut goes last.

        Whoever has few comes first, and so hears first.
        """
        taken: list[list[T]] = []
        room = most
        for owner in list(self._waiting):
            items = self._waiting.pop(owner)
            count = min(len(items), share, room)
            taken.append([items.popleft() for _ in range(count)])
            room -= count
            if items:
                self._waiting[owner] = items
        return [item for items in sorted(taken, key=len) for item in items]

    def is_mixed(self) -> bool:
        """Tell whether an owner of few items waits beside one of many."""
        counts = [len(items) for items in self._waiting.values()]
        return len(counts) > 1 and min(counts) <= FEW and max(counts) >= MANY

    def __bool__(self) -> bool:
        return bool(self._waiting)


@dataclass(frozen=True, slots=True)
class _Waiting:
    arrival: Arrival
    future: asyncio.Future[Kept]


class GroupWriter:
    """Owns the writing thread; everything else here runs on the event loop.

    Args:
        commit: Makes a batch durable and answers each in order; raises StoreError otherwise. Runs
            in the thread.
        most_waiting: How many arrivals may wait; past it they are refused at once.
        name: The thread's name.
        on_kept: Told of each arrival that became durable.
    """

    def __init__(
        self,
        commit: Callable[[Sequence[Arrival]], Sequence[Kept]],
        *,
        most_waiting: int,
        name: str,
        on_kept: Callable[[Arrival, Kept], None],
    ) -> None:
        self._commit = commit
        self._most = most_waiting
        self._on_kept = on_kept
        self._work: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._fair: FairQueue[_Waiting] = FairQueue()
        self._loop = asyncio.get_running_loop()
        self._count = 0
        self._open = True
        self._idle = asyncio.Event()
        self._idle.set()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    async def append(self, arrival: Arrival) -> Kept:
        """Wait until an arrival is durable.

        Raises:
            StoreBusyError: Too many are waiting.
            StoreError: The store failed, or is closed.
        """
        self._check_open()
        if self._count >= self._most:
            raise StoreBusyError
        future: asyncio.Future[Kept] = self._loop.create_future()
        self._count += 1
        self._fair.put(arrival.tenant, _Waiting(arrival, future))
        if self._idle.is_set():
            self._idle.clear()
            self._gather()
        return await future

    async def run(self, work: Callable[[], T]) -> T:
        """Run other work in the writing thread, between batches."""
        self._check_open()
        future: asyncio.Future[T] = self._loop.create_future()
        self._work.put(lambda: _outcome(future, work))
        return await future

    async def close(self) -> None:
        """Commit what waits, then end the thread."""
        if not self._open:
            return
        self._open = False
        if self._thread.is_alive():
            await self._idle.wait()
        self._work.put(None)
        await asyncio.to_thread(self._thread.join)

    def _check_open(self) -> None:
        if not self._open or not self._thread.is_alive():
            raise StoreError("the store is closed")

    def _run(self) -> None:
        """Do one piece of work after the other; this is the thread."""
        while (work := self._work.get()) is not None:
            self._loop.call_soon_threadsafe(work())

    def _gather(self) -> None:
        """Begin the next batch, or rest."""
        if not self._fair:
            self._idle.set()
            return
        self._loop.call_soon(self._gathered, self._count, self._loop.time() + GATHER_SECONDS)

    def _gathered(self, before: int, until: float) -> None:
        """Send the batch unless more came in this turn of the loop: then wait for another turn.

        A lone entry goes at once. While many arrive, each commit would otherwise hold only the few
        that came during the one before it, and cost as much as one for all. Who has only a few
        waits for nobody's crowd.
        """
        more = before < self._count < TENANT_SHARE and self._loop.time() < until
        if more and not self._fair.is_mixed():
            self._loop.call_soon(self._gathered, self._count, until)
        else:
            self._send_batch()

    def _send_batch(self) -> None:
        batch = self._fair.take(BATCH, TENANT_SHARE)
        self._work.put(lambda: self._committed(batch))

    def _committed(self, batch: Sequence[_Waiting]) -> Answer:
        """Commit in the thread, and give what tells everybody on the loop."""
        try:
            kept = self._commit([waiting.arrival for waiting in batch])
        except StoreError as error:
            failure = error  # the name of an except clause does not outlive it
            return lambda: self._fail(batch, failure)
        return lambda: self._tell(batch, kept)

    def _fail(self, batch: Sequence[_Waiting], error: StoreError) -> None:
        self._count -= len(batch)
        self._gather()
        for waiting in batch:
            if not waiting.future.done():
                waiting.future.set_exception(error)

    def _tell(self, batch: Sequence[_Waiting], kept: Sequence[Kept]) -> None:
        self._count -= len(batch)
        self._gather()
        self._settle(list(zip(batch, kept, strict=True)))

    def _settle(self, answers: list[tuple[_Waiting, Kept]]) -> None:
        """Give the first of the answers, and the rest in the next turns of the loop."""
        for waiting, answer in answers[:TOLD_AT_ONCE]:
            if not waiting.future.done():
                waiting.future.set_result(answer)
            if not answer.duplicate:
                self._on_kept(waiting.arrival, answer)
        if len(answers) > TOLD_AT_ONCE:
            self._loop.call_soon(self._settle, answers[TOLD_AT_ONCE:])


def _outcome(future: asyncio.Future[T], work: Callable[[], T]) -> Answer:
    """Run work and give what settles its future on the event loop, whatever happened."""
    try:
        result = work()
    except Exception as error:  # noqa: BLE001 -- carried to whoever awaits, not handled here
        failure = error
        return lambda: None if future.done() else future.set_exception(failure)
    return lambda: None if future.done() else future.set_result(result)
