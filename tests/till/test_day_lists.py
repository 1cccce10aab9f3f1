"""Lists that several looks share: what is old, or too short, answers nobody."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from math import inf

import pytest
from clocks import FakeClock, settle
from fake_gateway import FakeGateway
from payments import PRICE

from pos_app.core.errors import CouldNotAskError
from pos_app.core.gateway_terms import Urgency
from pos_app.core.ids import Reference
from pos_app.till.day_lists import LASTS, DayLists

FRONT, FRESH, OLD = Urgency.FRONT, Urgency.FRESH, Urgency.OLD
HOUR = timedelta(hours=1)


class Counter:
    """A till of which several looks want the list."""

    def __init__(self) -> None:
        """Have read nothing."""
        self.clock = FakeClock()
        self.gateway = FakeGateway(self.clock)
        self.lists = DayLists(self.clock)

    async def read(
        self, urgency: Urgency = OLD, back: timedelta = HOUR, wanted: float = -inf
    ) -> float:
        """Want the list; tell when it was asked for."""
        earliest = self.clock.now() - back
        return (await self.lists.back_to(self.gateway, earliest, urgency, wanted)).asked

    @property
    def questions(self) -> int:
        """How often Wompi was asked."""
        return len(self.gateway.asked)


def test_links_of_the_same_moment_share_one_list() -> None:
    """Two hundred open links would read two hundred lists."""

    async def story() -> None:
        counter = Counter()
        await asyncio.gather(*(counter.read(back=HOUR * number) for number in range(1, 9)))
        assert counter.questions == 1

    asyncio.run(story())


def test_a_list_from_before_a_sleep_answers_nobody() -> None:
    """Dated by seconds that stood still, it would say «No pagó» of what was paid meanwhile."""

    async def story() -> None:
        counter = Counter()
        await counter.read()
        counter.clock.skew = HOUR
        await counter.read()
        assert counter.questions == 2

    asyncio.run(story())


@pytest.mark.parametrize(
    ("urgency", "pause", "told"),
    [
        (FRONT, 0.0, "the customer in front sees an answer of a moment ago"),
        (FRESH, LASTS[FRESH] + 0.5, "a customer in the shop waits for a list that is old"),
        (OLD, LASTS[OLD] + 0.5, "late money is looked for in the list of an hour ago"),
    ],
)
def test_a_list_grows_old(urgency: Urgency, pause: float, told: str) -> None:
    """The till would go on reading what it knows already."""

    async def story() -> None:
        counter = Counter()
        await counter.read(urgency)
        await counter.clock.advance(pause)
        assert counter.questions == 1
        await counter.read(urgency)
        assert counter.questions == 2, told

    asyncio.run(story())


def test_a_hint_asks_anew_and_an_answer_counts_from_its_question() -> None:
    """A payment that the relay just told of would stay unseen, or silence prove too much."""

    async def story() -> None:
        counter = Counter()
        asked = await counter.read()
        await counter.clock.advance(3)
        assert await counter.read() == asked
        hinted = counter.clock.monotonic()
        await counter.clock.advance(1)
        assert await counter.read(wanted=hinted) > hinted
        assert counter.questions == 2

    asyncio.run(story())


def other_keys(counter: Counter) -> None:
    """Put other keys into the till."""
    counter.gateway = FakeGateway(counter.clock)
    counter.gateway.account = "another"


@pytest.mark.parametrize(
    ("change", "back"), [(other_keys, HOUR), (lambda _counter: None, timedelta(days=9))]
)
def test_a_list_of_other_keys_or_of_less_days_answers_nobody(
    change: Callable[[Counter], None], back: timedelta
) -> None:
    """«Not there» would be said of a payment that was never looked for."""

    async def story() -> None:
        counter = Counter()
        await counter.read()
        before = counter.questions
        change(counter)
        await counter.read(back=back)
        assert counter.questions == (before + 1 if counter.gateway.account != "another" else 1)

    asyncio.run(story())


def test_the_customer_in_front_waits_for_nobodys_list() -> None:
    """A list for yesterday's links would stand before the customer who pays now."""

    async def story() -> None:
        counter = Counter()
        async with counter.lists._reading[OLD], counter.lists._reading[FRESH]:
            assert await counter.read(FRONT) == counter.clock.monotonic()

    asyncio.run(story())


def test_a_list_that_failed_is_read_by_the_next() -> None:
    """One cut line would leave every link without an answer."""

    async def story() -> None:
        counter = Counter()
        counter.gateway.fault = CouldNotAskError("gateway.no_network")
        with pytest.raises(CouldNotAskError):
            await counter.read()
        counter.gateway.fault = None
        await counter.read()

    asyncio.run(story())


def test_the_list_is_left_at_the_first_page_that_goes_further_back() -> None:
    """A look at a minute-old link would read the whole week."""

    async def story() -> None:
        counter = Counter()
        reference = Reference.make(till="C1", shift=1, sale=1, random_bits=1)
        counter.gateway.pay(reference, PRICE)
        await settle()
        listed = await counter.lists.back_to(
            counter.gateway, counter.clock.now() + HOUR, FRONT, -inf
        )
        assert len(listed.seen) == 1

    asyncio.run(story())
