"""How the shop wants its till: kept by who may, refused with a reason."""

from __future__ import annotations

import asyncio
from pathlib import Path

from shop import Shop

from pos_app.core.errors import WasRefusedError
from pos_app.core.payment import Way
from pos_app.core.staff import Right
from pos_app.till.authority import Everybody, Grant
from pos_app.till.preferences.preferences import NAMES, Preferences
from pos_app.till.preferences.snapshots import PreferencesSnapshot
from pos_app.till.snapshots import Sentence, ShopSnapshot
from pos_app.till.tenders.snapshots import MoneySnapshot
from pos_app.till.ways.snapshots import WaysSnapshot


class Nobody(Everybody):
    """Refuses everything."""

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Refuse."""
        assert right is Right.SETTINGS
        assert about is not None
        raise WasRefusedError("staff.not_allowed")


def test_a_change_is_kept_told_and_written_down(tmp_path: Path) -> None:
    """Somebody would change the name on the receipts, and nobody know when."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = Preferences(shop.world, lambda: shop.till.printer_burns(None))
            await page.show()
            assert {name for name, _ in shop.latest(PreferencesSnapshot).values} == set(NAMES)
            await page.change("shop.name", "Panadería La 14")
            await page.change("answer.wait_for_enter", value=True)
            await page.change("sound.volume", 0)
            seen = shop.latest(PreferencesSnapshot)
            assert seen.of("shop.name") == "Panadería La 14"
            assert (seen.of("answer.wait_for_enter"), seen.of("sound.volume")) == (True, 0)
            assert shop.latest(ShopSnapshot).shop == "Panadería La 14"
            act = shop.store.journal.entries()[0].act
            assert (act.kind, act.facts) == ("setting.changed", {"name": "shop.name"})

    asyncio.run(story())


def test_a_way_switched_off_by_hand_leaves_the_keys_and_says_why(tmp_path: Path) -> None:
    """The cashier goes on charging in a way that the shop gave up."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = Preferences(shop.world, shop.till.settings_changed)
            await page.change("ways.link", value=False)
            assert ("link", "switched_off") in shop.latest(PreferencesSnapshot).off
            offered = {one.way: one.off for one in shop.latest(WaysSnapshot).ways}
            assert offered[Way.LINK] == "switched_off"
            await page.change("ways.link", value=True)
            assert "link" not in dict(shop.latest(PreferencesSnapshot).off)
            await page.change("others.on", value=True)
            assert shop.latest(MoneySnapshot).others == ("Transferencia", "Bre-B", "Otro datáfono")

    asyncio.run(story())


def test_a_value_out_of_bounds_changes_nothing(tmp_path: Path) -> None:
    """A charge of one minute would be over before the customer has his phone out."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = Preferences(shop.world, lambda: shop.till.printer_burns(None))
            await page.change("charge.expiry_minutes", 1)
            seen = shop.latest(PreferencesSnapshot)
            assert (seen.refused, seen.of("charge.expiry_minutes")) == ("charge.expiry_minutes", 10)
            assert shop.store.journal.entries() == ()

    asyncio.run(story())


def test_only_who_may_changes_the_shop(tmp_path: Path) -> None:
    """A cashier would lower the minimum for a friend."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.world.authority = Nobody()
            page = Preferences(shop.world, lambda: shop.till.printer_burns(None))
            await page.change("charge.minimum_pesos", 1)
            assert shop.notices == ["staff.not_allowed"]
            assert shop.latest(PreferencesSnapshot).of("charge.minimum_pesos") == 1_500

    asyncio.run(story())
