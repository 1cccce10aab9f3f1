"""Exports: for whoever may, one at a time, with progress and an end, and written down."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from shop import Shop

from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.export import Cut, Form, Wanted
from pos_app.core.staff import Right
from pos_app.till.authority import Grant
from pos_app.till.exporting.exporting import Exporting
from pos_app.till.exporting.snapshots import ExportSnapshot
from pos_app.till.snapshots import Notice, Sentence

DAY = "20/11/2026"


class Exports:
    """Makes a file when a test says so."""

    def __init__(self) -> None:
        """Have made nothing."""
        self.wanted: list[Wanted] = []
        self.ready = asyncio.Event()
        self.ended = 0

    async def make(self, wanted: Wanted, told: Callable[[int, int], None]) -> Path:
        """Wait, and give a file."""
        self.wanted.append(wanted)
        told(1, 2)
        try:
            await self.ready.wait()
        finally:
            self.ended += 1
        return Path("/papers/ventas.csv")


class Forbidding:
    """Lets nobody look at days."""

    actor = "P2"

    def may(self, right: Right) -> bool:  # noqa: ARG002 -- the port's shape
        """Allow nothing."""
        return False

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
        """Refuse."""
        assert right is Right.REVIEW
        raise WasRefusedError("staff.not_allowed")


def run(
    tmp_path: Path, tell: Callable[[Shop, Exporting, Exports], Coroutine[Any, Any, None]]
) -> None:
    """Tell a story to its end."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            exports = Exports()
            await tell(shop, Exporting(shop.world, exports), exports)

    asyncio.run(story())


def acts(shop: Shop) -> list[str]:
    """The kinds of what was written down."""
    return [entry.act.kind for entry in shop.store.journal.entries()]


def test_an_export_is_made_told_and_written_down(tmp_path: Path) -> None:
    """The whole shop's sales leave the till, and nobody knows who took them."""

    async def tell(shop: Shop, exporting: Exporting, exports: Exports) -> None:
        making = asyncio.ensure_future(exporting.make(Cut.SALES, Form.CSV, DAY, DAY))
        await settle()
        assert shop.latest(ExportSnapshot) == ExportSnapshot(running=True, done=1, total=2)
        exports.ready.set()
        await making
        assert shop.latest(ExportSnapshot).path == Path("/papers/ventas.csv")
        entry = shop.store.journal.entries()[-1].act
        assert (entry.kind, entry.facts["cut"]) == ("export.made", "sales")

    run(tmp_path, tell)


def test_whoever_may_not_gets_nothing(tmp_path: Path) -> None:
    """A cashier carries the shop's figures home, because a screen forgot to hide a key."""

    async def tell(shop: Shop, exporting: Exporting, exports: Exports) -> None:
        shop.world.authority = Forbidding()
        await exporting.make(Cut.SALES, Form.CSV, DAY, DAY)
        assert shop.latest(Notice).sentence.key == "staff.not_allowed"
        assert exports.wanted == []

    run(tmp_path, tell)


@pytest.mark.parametrize(
    ("first", "last", "key"),
    [
        ("31/02/2026", DAY, "day.broken"),
        (DAY, "19/11/2026", "day.upside_down"),
        ("1/1/2001", DAY, "day.too_long"),
        (DAY, "21/11/2026", "day.to_come"),
    ],
)
def test_a_range_that_nobody_meant_is_said(tmp_path: Path, first: str, last: str, key: str) -> None:
    """The till works for an hour for a slip of the finger."""

    async def tell(shop: Shop, exporting: Exporting, exports: Exports) -> None:
        await exporting.make(Cut.SALES, Form.CSV, first, last)
        assert shop.latest(Notice).sentence.key == key
        assert exports.wanted == []

    run(tmp_path, tell)


def test_a_second_one_waits_its_turn(tmp_path: Path) -> None:
    """Ten presses start ten programs, and the till sells no more."""

    async def tell(shop: Shop, exporting: Exporting, exports: Exports) -> None:
        making = asyncio.ensure_future(exporting.make(Cut.SALES, Form.CSV, DAY, DAY))
        await settle()
        await exporting.make(Cut.TAXES, Form.PDF, DAY, DAY)
        assert shop.latest(Notice).sentence.key == "export.busy"
        exports.ready.set()
        await making
        assert len(exports.wanted) == 1

    run(tmp_path, tell)


def test_cancelling_ends_it_and_the_next_one_goes(tmp_path: Path) -> None:
    """A year is chosen instead of a day, and there is no way back."""

    async def tell(shop: Shop, exporting: Exporting, exports: Exports) -> None:
        making = asyncio.ensure_future(exporting.make(Cut.SALES, Form.CSV, DAY, DAY))
        await settle()
        await exporting.cancel()
        await making
        assert shop.latest(ExportSnapshot) == ExportSnapshot()
        assert exports.ended == 1
        assert "export.made" not in acts(shop)
        exports.ready.set()
        await exporting.make(Cut.SALES, Form.CSV, DAY, DAY)
        assert shop.latest(ExportSnapshot).path is not None

    run(tmp_path, tell)


def test_what_the_disk_says_is_said(tmp_path: Path) -> None:
    """The key comes back, and the file is nowhere."""

    async def tell(shop: Shop, exporting: Exporting, exports: Exports) -> None:
        async def failing(_wanted: Wanted, _told: Callable[[int, int], None]) -> Path:
            raise CouldNotAskError("export.disk_full", folder="/papers")

        exports.make = failing  # type: ignore[method-assign, assignment]  # it only fails
        await exporting.make(Cut.SALES, Form.CSV, DAY, DAY)
        fault = shop.latest(ExportSnapshot).fault
        assert fault == Sentence("export.disk_full", (("folder", "/papers"),))
        assert "export.made" not in acts(shop)

    run(tmp_path, tell)
