"""How the shop wants its till: kept by who may, refused with a reason."""

from __future__ import annotations

import asyncio
from pathlib import Path

from shop import Shop

from pos_app.core.errors import WasRefusedError
from pos_app.core.payment import Way
from pos_app.core.staff import Change, PersonFact, Right
from pos_app.core.ways import WhyOff
from pos_app.till.authority import Everybody, Grant
from pos_app.till.preferences.preferences import NAMES, Preferences
from pos_app.till.preferences.snapshots import PreferencesSnapshot
from pos_app.till.snapshots import Sentence, ShopSnapshot
from pos_app.till.tenders.snapshots import MoneySnapshot
from pos_app.till.ways.snapshots import OffByHand, WaysSnapshot
from pos_app.till.ways.switching import Switching, off_by_hand


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


def test_what_a_limit_was_and_is_stands_in_the_journal(tmp_path: Path) -> None:
    """Somebody lets cashiers give half away for one evening, and nothing tells how much it was."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = Preferences(shop.world, lambda: None)
            await page.change("discount.cap_percent", 50)
            await page.change("others.on", value=True)
            told = [entry.act.facts for entry in shop.store.journal.entries()]
            assert told == [
                {"name": "discount.cap_percent", "before": "10", "after": "50"},
                {"name": "others.on", "before": "False", "after": "True"},
            ]

    asyncio.run(story())


def test_a_way_switched_off_by_hand_leaves_the_keys_and_says_why(tmp_path: Path) -> None:
    """The cashier goes on charging in a way that the shop gave up."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = Preferences(shop.world, shop.till.settings_changed)
            switching = Switching(shop.world, page.ways_changed)
            await switching.off(Way.LINK, WhyOff.SLOW, " desde  ayer ")
            seen = shop.latest(PreferencesSnapshot)
            assert ("link", "switched_off") in seen.off
            told = OffByHand(WhyOff.SLOW, "", "desde ayer")
            assert seen.by_hand == (("link", told),)
            offered = {one.way: one for one in shop.latest(WaysSnapshot).ways}
            assert (offered[Way.LINK].off, offered[Way.LINK].by_hand) == ("switched_off", told)
            act = shop.store.journal.entries()[-1].act
            assert (act.kind, act.actor) == ("setting.way_off", "cashier")
            digest = str(act.facts["note"])
            assert act.facts == {"way": "link", "reason": "slow", "note": digest}
            assert shop.store.tasks.note(digest) == "desde ayer"
            await switching.on(Way.LINK)
            assert "link" not in dict(shop.latest(PreferencesSnapshot).off)
            act = shop.store.journal.entries()[-1].act
            assert (act.kind, act.facts) == ("setting.way_on", {"way": "link"})
            offered = {one.way: one for one in shop.latest(WaysSnapshot).ways}
            assert (offered[Way.LINK].off, offered[Way.LINK].by_hand) == (None, None)
            await page.change("others.on", value=True)
            assert shop.latest(MoneySnapshot).others == ("Transferencia", "Bre-B", "Otro datáfono")

    asyncio.run(story())


def test_a_way_goes_off_only_for_a_reason_that_may_be_kept(tmp_path: Path) -> None:
    """A way would be gone and nobody know why, or a card's number stand on every screen."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = Preferences(shop.world, shop.till.settings_changed)
            switching = Switching(shop.world, page.ways_changed)
            await switching.off(Way.LINK, WhyOff.OTHER)
            await switching.off(Way.LINK, WhyOff.FAILING, "4242 4242 4242 4242")
            assert shop.notices == ["reason.missing", "reason.card"]
            shop.world.authority = Nobody()
            await switching.off(Way.LINK, WhyOff.FAILING)
            await switching.on(Way.NEQUI)
            assert shop.notices[2:] == ["staff.not_allowed"] * 2
            assert shop.store.settings.flag("ways.link")
            assert shop.store.journal.entries() == ()
            assert shop.latest(PreferencesSnapshot).by_hand == ()
            assert off_by_hand(shop.world, Way.LINK) is None

    asyncio.run(story())


def test_a_way_off_names_who_switched_it_off(tmp_path: Path) -> None:
    """The cashier of the afternoon does not know whom to ask."""

    class Marta(Everybody):
        async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
            return Grant("P2")

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            at = shop.clock.now()
            shop.store.staff.tell(PersonFact("P2", Change.NAME, "Marta R.", at, "P2"))
            shop.world.authority = Marta()
            switching = Switching(shop.world, shop.till.settings_changed)
            await switching.off(Way.NEQUI, WhyOff.OTHER, "No llegan los avisos")
            told = OffByHand(WhyOff.OTHER, "Marta R.", "No llegan los avisos")
            assert off_by_hand(shop.world, Way.NEQUI) == told

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
