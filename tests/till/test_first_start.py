"""The first start: once, step by step, and on where it was left."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from people import Staffed
from shop import Shop

from pos_app.core.errors import WasRefusedError
from pos_app.core.staff import Right
from pos_app.store.book import open_book
from pos_app.till.authority import Everybody, Grant
from pos_app.till.first_start.first_start import SHOP_DATA, FirstStart
from pos_app.till.first_start.snapshots import FirstStartSnapshot, Step
from pos_app.till.snapshots import Sentence

DATA = dict.fromkeys(SHOP_DATA, "") | {"shop.name": " Café Guayacán ", "shop.nit": "900.123.456-7"}


class EmptyShop(Shop):
    """A shop on the day it is opened."""

    def __init__(self, folder: Path) -> None:
        """Sell nothing yet."""
        super().__init__(folder / "other")
        self.folder = folder / "empty"
        open_book(self.folder, self.clock.now()).close()

    def first_start(self, *, wanted: bool = True) -> FirstStart:
        """Begin it anew, as every start of the program does."""
        return FirstStart(self.world, lambda: self.told.append("changed"), wanted=wanted)

    async def shown(self, first: FirstStart) -> FirstStartSnapshot:
        """What is on the screen."""
        await first.show()
        return self.latest(FirstStartSnapshot)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def test_an_empty_shop_is_welcomed_once(tmp_path: Path) -> None:
    """The owner would begin at an empty screen, or be welcomed every morning."""

    async def story() -> None:
        shop = EmptyShop(tmp_path)
        async with shop:
            first = shop.first_start()
            assert (await shop.shown(first)).step is Step.WELCOME
            await first.go(Step.READY)
            await first.finish()
            assert (await shop.shown(first)).step is None
            assert (await shop.shown(shop.first_start())).step is None
            await first.go(Step.SHOP)  # a late touch changes nothing
            assert (await shop.shown(first)).step is None

    run(story())


def test_a_power_cut_in_the_middle_goes_on_there(tmp_path: Path) -> None:
    """Everything would be typed again, or what is missing never asked."""

    async def story() -> None:
        shop = EmptyShop(tmp_path)
        async with shop:
            first = shop.first_start()
            await first.keep_shop(DATA)
            await Staffed(shop).hire()
        async with shop:
            shown = await shop.shown(shop.first_start())
            assert shown.step is Step.PEOPLE
            assert dict(shown.shop)["shop.name"] == "Café Guayacán"

    run(story())


@pytest.mark.parametrize("has", ["products", "people"])
def test_a_shop_that_works_already_is_not_welcomed(tmp_path: Path, has: str) -> None:
    """After an update every till would ask its cashier for the NIT."""

    async def story() -> None:
        shop = Shop(tmp_path) if has == "products" else EmptyShop(tmp_path)
        async with shop:
            if has == "people":
                await Staffed(shop).hire()
            first = FirstStart(shop.world, lambda: None, wanted=True)
            await first.show()
            assert shop.latest(FirstStartSnapshot).step is None

    run(story())


def test_a_rehearsal_has_no_first_start(tmp_path: Path) -> None:
    """Who only wants to practise would be asked for keys."""

    async def story() -> None:
        shop = EmptyShop(tmp_path)
        async with shop:
            assert (await shop.shown(shop.first_start(wanted=False))).step is None

    run(story())


def test_wrong_data_are_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    """Half of the shop's data would stand on receipts."""

    async def story() -> None:
        shop = EmptyShop(tmp_path)
        async with shop:
            first = shop.first_start()
            await first.keep_shop(DATA | {"shop.nit": "NIT"})
            shown = await shop.shown(first)
            assert shown.problem is not None
            assert shown.problem.key == "settings.refused"
            assert shop.store.settings.text("shop.name") == "Mi tienda"
            assert "changed" not in shop.told
            await first.keep_shop(DATA)
            assert (await shop.shown(first)).problem is None
            assert shop.store.settings.text("shop.name") == "Café Guayacán"
            assert "changed" in shop.told

    run(story())


def test_the_shops_data_need_their_right(tmp_path: Path) -> None:
    """A cashier would go back to the first start and print another NIT."""

    class Refusing(Everybody):
        async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
            assert right is Right.SETTINGS
            raise WasRefusedError("staff.not_allowed")

    async def story() -> None:
        shop = EmptyShop(tmp_path)
        async with shop:
            shop.world.authority = Refusing()
            first = shop.first_start()
            await first.keep_shop(DATA)
            assert (await shop.shown(first)).problem == Sentence("staff.not_allowed")
            assert shop.store.settings.text("shop.name") == "Mi tienda"

    run(story())
