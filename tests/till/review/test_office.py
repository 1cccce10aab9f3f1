"""The manager's place is shut for everybody else, at the door and at every look inside."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from pathlib import Path

import pytest
from people import CAMILO, LUISA, MARTA, Staffed
from shop import Shop

from pos_app.core.day_figures import Figures, figures_of
from pos_app.core.errors import WasRefusedError
from pos_app.core.facts import Environment
from pos_app.till.review.office import Office
from pos_app.till.review.range import Counting
from pos_app.till.review.snapshots import OfficeSnapshot

DAY = date(2026, 11, 20)


class OneADay:
    """Days on each of which nothing happened."""

    def __init__(self) -> None:
        """Count the looks."""
        self.asked: list[date] = []

    def figures(self, day: date, environment: Environment, till: str, now: object) -> Figures:
        """Add a day up."""
        assert (environment, till) == (Environment.TEST, "C1")
        assert now is not None
        self.asked.append(day)
        return figures_of(day)

    def span(self) -> tuple[date, date] | None:
        """Know no day."""
        return None


def test_a_manager_comes_in_and_a_cashier_does_not_without_help(tmp_path: Path) -> None:
    """A cashier would read what everybody sold, and who is short of money."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            staffed, office = Staffed(shop), Office(shop.world)
            await staffed.hire()
            await office.enter()
            office.require()
            assert shop.latest(OfficeSnapshot) == OfficeSnapshot()
            await staffed.enter(CAMILO)
            with pytest.raises(WasRefusedError, match=r"staff\.not_allowed"):
                office.require()
            coming = asyncio.create_task(office.enter())
            await asyncio.sleep(0)
            assert staffed.asked.question is not None
            await staffed.allow(MARTA)
            await coming
            office.require()
            await office.leave()
            with pytest.raises(WasRefusedError):
                office.require()

    asyncio.run(story())


def test_who_was_let_in_does_not_let_the_next_one_in(tmp_path: Path) -> None:
    """The place would stay open for whoever signs in after the one it was opened for."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            staffed, office = Staffed(shop), Office(shop.world)
            await staffed.hire()
            await staffed.enter(CAMILO)
            coming = asyncio.create_task(office.enter())
            await asyncio.sleep(0)
            await staffed.allow(MARTA)
            await coming
            await staffed.enter(LUISA)
            with pytest.raises(WasRefusedError):
                office.require()
            entering = asyncio.create_task(office.enter())
            await asyncio.sleep(0)
            await staffed.staff.cancel()
            await entering
            assert shop.notices[-1] == "staff.not_allowed"

    asyncio.run(story())


def test_a_range_is_added_up_day_by_day_and_told(tmp_path: Path) -> None:
    """A year would be one long look that nobody can see the end of."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            days, told = OneADay(), list[tuple[int, int]]()
            counting = Counting(shop.world, days)
            whole = await counting.figures(
                DAY, DAY + timedelta(days=2), lambda *how: told.append(how)
            )
            assert (whole.first, whole.last) == (DAY, DAY + timedelta(days=2))
            assert (len(days.asked), told) == (3, [(2, 3), (3, 3)])

    asyncio.run(story())


@pytest.mark.parametrize(
    ("first", "last", "key"),
    [
        (DAY, DAY - timedelta(days=1), "review.upside_down"),
        (DAY, DAY + timedelta(days=4_000), "review.too_long"),
        (date.min, date.max, "review.too_long"),
        (date.min, date.min, "day.too_old"),
        (date.max, date.max, "day.to_come"),
        (date(9999, 12, 1), date(9999, 12, 31), "day.to_come"),
        (date(1999, 12, 31), date(2000, 1, 1), "day.too_old"),
    ],
)
def test_a_range_that_nobody_can_have_meant_is_refused(
    tmp_path: Path, first: date, last: date, key: str
) -> None:
    """A slip of the finger would keep the computer busy for an hour."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            with pytest.raises(WasRefusedError, match=key):
                await Counting(shop.world, OneADay()).figures(first, last)

    asyncio.run(story())
