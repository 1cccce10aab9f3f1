from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import httpx
import pytest
from clocks import FakeClock, settle
from wompi_line import KEYS, Line, line, no, raw, said, transaction

from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.core.gateway_terms import Urgency
from pos_app.gateway.budget import BURST, LEAST_RATE, RATE, RECOVERY, Budget
from pos_app.gateway.client import WompiGateway

FRONT, FRESH, OLD = Urgency.FRONT, Urgency.FRESH, Urgency.OLD


@dataclass(slots=True)
class Queue:
    """People who want to ask, and the order in which they were let through."""

    clock: FakeClock = field(default_factory=FakeClock)
    budget: Budget = field(init=False)
    let: list[tuple[float, str]] = field(default_factory=list)
    waits: list[asyncio.Task[None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Begin with an empty bucket: the calm is over."""
        self.budget = Budget(self.clock.monotonic, self.clock.sleep)
        for _ in range(BURST):
            self.budget.spend()

    def want(self, name: str, urgency: Urgency | Callable[[], Urgency]) -> asyncio.Task[None]:
        """Let somebody wait for a turn."""
        asked = urgency if callable(urgency) else lambda: urgency
        wait = asyncio.ensure_future(self._wait(name, asked))
        self.waits.append(wait)
        return wait

    async def end(self) -> None:
        """Let nobody wait any more."""
        for wait in self.waits:
            wait.cancel()
        await asyncio.gather(*self.waits, return_exceptions=True)

    @property
    def names(self) -> list[str]:
        """Who was let through, in order."""
        return [name for _, name in self.let]

    async def _wait(self, name: str, urgency: Callable[[], Urgency]) -> None:
        await self.budget.turn(urgency)
        self.let.append((self.clock.monotonic(), name))


def played(story: Callable[[Queue], Awaitable[None]]) -> Queue:
    """Play a story on a new queue."""

    async def whole() -> Queue:
        queue = Queue()
        try:
            await story(queue)
        finally:
            await queue.end()
        return queue

    return asyncio.run(whole())


def test_a_calm_shop_asks_at_once() -> None:
    """Every look at a payment would begin with a wait."""

    async def story(queue: Queue) -> None:
        await queue.clock.advance(60)
        for number in range(BURST):
            queue.want(str(number), OLD)
        await settle()
        assert len(queue.let) == BURST

    played(story)


def test_a_storm_is_asked_at_the_steady_rate() -> None:
    """Five hundred open charges after a bad day would bring the merchant a ban."""

    async def story(queue: Queue) -> None:
        for number in range(200):
            queue.want(str(number), OLD)
        await queue.clock.advance(20)

    assert len(played(story).let) == pytest.approx(20 * RATE, abs=1)


def test_the_customer_in_front_goes_first() -> None:
    """The customer who waits would stand behind the sales of yesterday."""

    async def story(queue: Queue) -> None:
        for number in range(20):
            queue.want(f"old {number}", OLD)
        for number in range(3):
            queue.want(f"fresh {number}", FRESH)
        queue.want("front", FRONT)
        await queue.clock.advance(1)

    assert played(story).names[:4] == ["front", "fresh 0", "fresh 1", "fresh 2"]


def test_nobody_waits_for_ever() -> None:
    """Late money of yesterday would be found when the shop is empty, which is never."""

    async def story(queue: Queue) -> None:
        queue.want("old", OLD)
        for number in range(300):
            queue.want(f"front {number}", FRONT)
            await queue.clock.advance(0.15)  # more than the rate allows

    queue = played(story)
    waited = next(at for at, name in queue.let if name == "old")
    assert waited < 25


def test_who_comes_to_the_front_meanwhile_is_served_first() -> None:
    """A sale taken out of the tray would keep the place of an old one."""
    brought: set[str] = set()

    async def story(queue: Queue) -> None:
        for number in range(40):
            queue.want(f"old {number}", OLD)
        queue.want("picked", lambda: FRONT if brought else OLD)
        await queue.clock.advance(1)
        brought.add("picked")
        await queue.clock.advance(0.5)

    assert "picked" in played(story).names[:8]


def test_who_gives_up_waiting_blocks_nobody() -> None:
    """Stopping one look would stop all others for good."""

    async def story(queue: Queue) -> None:
        given_up = queue.want("first", FRONT)
        queue.want("second", FRONT)
        await settle()
        given_up.cancel()
        await queue.clock.advance(1)

    assert played(story).names == ["second"]


@pytest.mark.fault("D4")
def test_patience_that_wompi_asked_for_lasts_beyond_the_wait() -> None:
    """Asked to slow down, the till would come back at the same speed, again and again."""

    async def story(queue: Queue) -> None:
        queue.budget.slow_down()
        queue.budget.slow_down()  # another question of the same burst was refused too
        assert queue.budget.rate == RATE / 2
        await queue.clock.advance(RECOVERY / 2)
        assert queue.budget.rate == pytest.approx(RATE * 3 / 4)
        await queue.clock.advance(RECOVERY / 2 + 1)
        assert queue.budget.rate == RATE
        for _ in range(20):
            queue.budget.slow_down()
            await queue.clock.advance(2)
        assert queue.budget.rate == pytest.approx(LEAST_RATE, abs=0.1)
        await queue.clock.advance(5 * RECOVERY)
        assert queue.budget.rate == RATE

    played(story)


async def counted(found: Line, seconds: float, asks: int) -> tuple[int, list[str]]:
    """Ask many times at once through one budget; tell how many questions Wompi heard."""
    clock = FakeClock()
    budget = Budget(clock.monotonic, clock.sleep)
    gateway = WompiGateway(KEYS, clock, transport=_transport(found), budget=budget)
    keys: list[str] = []

    async def ask() -> None:
        try:
            await gateway.at(lambda: OLD).read(str(transaction()["id"]))
        except MostradorError as fault:
            keys.append(fault.key)

    tasks = [asyncio.ensure_future(ask()) for _ in range(asks)]
    for _ in range(round(seconds * 10)):
        await clock.advance(0.1)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await gateway.aclose()
    return len(found.questions), keys


def _transport(found: Line) -> httpx.MockTransport:
    return httpx.MockTransport(found._answer)


def test_every_question_is_counted_the_repeated_ones_too() -> None:
    """A server in trouble would be asked three times as often as a healthy one."""
    heard, _ = asyncio.run(counted(line(said(transaction())), 10, 500))
    assert heard == pytest.approx(BURST + 10 * RATE, abs=2)

    heard, keys = asyncio.run(counted(line(no(404)), 10, 500))
    assert heard == pytest.approx(BURST + 10 * RATE, abs=2)
    assert set(keys) == {"gateway.unknown_transaction"}

    heard, _ = asyncio.run(counted(line(raw("", 503)), 10, 500))
    assert heard <= BURST + 10 * RATE


@pytest.mark.fault("D4")
def test_nothing_is_asked_while_wompi_wants_patience() -> None:
    """The till would earn a longer ban with every question of the wait."""
    busy = no(429)
    busy.headers["retry-after"] = "60"

    heard, keys = asyncio.run(counted(line(busy), 30, 500))

    assert heard <= BURST
    assert set(keys) == {"gateway.busy"}


def test_two_gateways_of_one_shop_share_one_budget() -> None:
    """A check of the keys would take the customer's share a second time."""

    async def story() -> None:
        clock, found = FakeClock(), line(said(transaction()))
        budget = Budget(clock.monotonic, clock.sleep)
        both = [
            WompiGateway(KEYS, clock, transport=_transport(found), budget=budget) for _ in range(2)
        ]
        asks = [asyncio.ensure_future(one.read(str(transaction()["id"]))) for one in both * BURST]
        for _ in range(10):
            await settle()
        assert len(found.questions) == BURST
        await clock.advance(60)
        await asyncio.gather(*asks)
        for one in both:
            await one.aclose()

    asyncio.run(story())


def test_refusal_before_the_turn_costs_no_turn() -> None:
    """A till that rests would wait for its turn only to hear that it must rest."""

    async def story() -> None:
        clock = FakeClock()
        budget = Budget(clock.monotonic, clock.sleep)
        busy = no(429)
        found = line(busy)
        gateway = WompiGateway(KEYS, clock, transport=_transport(found), budget=budget)
        for _ in range(3):
            with pytest.raises(CouldNotAskError, match=r"gateway\.busy"):
                await gateway.read(str(transaction()["id"]))
        assert len(found.questions) == 1
        await gateway.aclose()

    asyncio.run(story())
