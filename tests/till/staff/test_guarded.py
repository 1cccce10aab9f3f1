"""What needs a right is refused by the till itself, whatever a screen shows."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from fake_gateway import FakeGateway
from shop import Shop

from pos_app.core.errors import WasRefusedError
from pos_app.core.keys import Keys
from pos_app.core.staff import Right
from pos_app.gateway.keys import check_keys
from pos_app.store.vault import MemoryVault
from pos_app.till.authority import Grant
from pos_app.till.importing import Importing
from pos_app.till.own_keys import OwnKeys
from pos_app.till.snapshots import ImportSnapshot, KeysSnapshot, Sentence

GOOD = Keys("pub_test_A1", "test_integrity_B2", "prv_test_C3")
LIST = b"nombre;precio;impuesto\nPan;500;0\n"


class Refusing:
    """An authority that allows nothing but selling, and remembers what was asked."""

    actor = "P3"

    def __init__(self) -> None:
        """Have been asked nothing."""
        self.asked: list[Right] = []

    def may(self, right: Right) -> bool:
        """Allow selling."""
        return right is Right.SELL

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Refuse."""
        assert about is not None, "somebody who is asked to allow it must know what"
        self.asked.append(right)
        raise WasRefusedError("staff.not_allowed")


class Place:
    """A shop with everything that is guarded."""

    def __init__(self, shop: Shop) -> None:
        """Let nobody do anything."""
        self.shop = shop
        self.authority = Refusing()
        shop.world.authority = self.authority
        self.vault = MemoryVault(GOOD)
        self.keys = OwnKeys(
            shop.world, self.vault, check_keys, lambda _keys: FakeGateway(shop.clock), lambda: None
        )
        self.importing = Importing(shop.world, lambda: None)

    async def bring_list(self) -> None:
        """Take a list over."""
        await self.importing.preview(LIST)
        await self.importing.apply()


ACTS: dict[Right, Callable[[Place], Awaitable[None]]] = {
    Right.KEYS: lambda place: place.keys.forget(),
    Right.SETTINGS: lambda place: place.shop.till.change_setting("customer.screen", value=True),
    Right.CATALOGUE: lambda place: place.bring_list(),
}


@pytest.mark.parametrize("right", ACTS)
def test_an_act_without_its_right_changes_nothing(tmp_path: Path, right: Right) -> None:
    """A cashier who knows a way around the screen would take the keys or change the prices."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            place = Place(shop)
            before, written = shop.store.catalogue.products(), len(shop.store.journal.entries())
            await ACTS[right](place)
            assert place.authority.asked == [right]
            assert place.vault.read() == GOOD
            assert shop.store.catalogue.products() == before
            assert not shop.store.settings.flag("customer.screen")
            assert len(shop.store.journal.entries()) == written
            told: dict[Right, Callable[[], Sentence | None]] = {
                Right.KEYS: lambda: shop.latest(KeysSnapshot).problem,
                Right.SETTINGS: lambda: Sentence(shop.notices[-1]),
                Right.CATALOGUE: lambda: shop.latest(ImportSnapshot).problem,
            }
            assert told[right]() == Sentence("staff.not_allowed")

    asyncio.run(story())


def test_new_keys_need_their_right(tmp_path: Path) -> None:
    """A cashier would send the shop's money to another merchant."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            place = Place(shop)
            await place.keys.keep(Keys("pub_test_Z9", "test_integrity_Z9"))
            assert place.authority.asked == [Right.KEYS]
            assert place.vault.read() == GOOD

    asyncio.run(story())


def test_what_was_allowed_names_who_allowed_it(tmp_path: Path) -> None:
    """The journal would blame the cashier for what the manager allowed."""

    class Helped(Refusing):
        async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
            return Grant("P3", "P1")

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            place = Place(shop)
            shop.world.authority = Helped()
            await place.keys.forget()
            await place.bring_list()
            await shop.till.change_setting("customer.screen", value=True)
            acts = [entry.act for entry in shop.store.journal.entries()]
            kinds = ["keys.forgotten", "catalogue.imported", "settings.changed"]
            assert [act.kind for act in acts[-3:]] == kinds
            assert {(act.actor, act.facts["authorised_by"]) for act in acts[-3:]} == {("P3", "P1")}

    asyncio.run(story())
