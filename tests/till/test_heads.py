"""The journal's head of a closed shift reaches the relay, sooner or later, and delays nobody."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path

from fake_relay import FakeRelay
from shift_desk import ShiftDesk
from shop import Shop

from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.till.shift.heads import Heads


async def close_two(folder: Path, fault: MostradorError | None, *, paired: bool = True) -> Shop:
    """Close a shift while the relay is as told, and another one while it answers."""
    relay = FakeRelay()
    shop = Shop(folder)
    async with shop:
        if paired:
            shop.store.feed.keep(0)
            shop.till.listening.begin(relay)
        relay.fault = fault
        heads = Heads(shop.world, shop.till.listening)
        work = asyncio.ensure_future(heads.run())
        desk = ShiftDesk(shop)
        desk.closing.after_close.append(heads.after_close)
        first = await desk.close(0)
        await shop.clock.advance(1)
        assert relay.kept == {} or fault is None
        assert shop.store.shifts.is_closed(1)
        relay.fault = None
        await desk.open(0)
        second = await desk.close(0)
        await shop.clock.advance(120)
        wanted = {1: first, 2: second} if paired else {}
        for number, report in wanted.items():
            assert report.head is not None
            if number in relay.kept:
                kept = relay.kept[number]
                told = (report.head.number, report.head.digest)
                assert (kept.entry, kept.digest) == told
        shop.told.append(relay)
        assert shop.store.shifts.heads_waiting() == ()
        work.cancel()
        with suppress(asyncio.CancelledError):
            await work
    return shop


def relay_of(shop: Shop) -> FakeRelay:
    """The relay of the story."""
    return next(one for one in shop.told if isinstance(one, FakeRelay))


def test_every_closed_shift_is_told(tmp_path: Path) -> None:
    """Whoever rewrites the journal would have no witness against him."""
    shop = asyncio.run(close_two(tmp_path, None))
    assert sorted(relay_of(shop).kept) == [1, 2]


def test_a_relay_that_is_away_delays_nothing_and_misses_nothing(tmp_path: Path) -> None:
    """The shop could not close because a server somewhere is down."""
    shop = asyncio.run(close_two(tmp_path, CouldNotAskError("relay.away")))
    assert sorted(relay_of(shop).kept) == [1, 2]


def test_a_relay_that_holds_another_head_is_written_down(tmp_path: Path) -> None:
    """The one sign of a rewritten journal would be tried again for ever, and read by nobody."""

    async def story() -> list[str]:
        shop = await close_two(tmp_path, WasRefusedError("relay.refused"))
        async with shop:
            return [entry.act.kind for entry in shop.store.journal.entries()]

    assert "shift.head_refused" in asyncio.run(story())


def test_without_a_relay_nothing_waits(tmp_path: Path) -> None:
    """A till without a relay would carry a list that only grows."""
    shop = asyncio.run(close_two(tmp_path, None, paired=False))
    assert relay_of(shop).kept == {}
