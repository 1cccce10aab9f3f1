"""Beginning with a copy: proved first, put back between two openings."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path

import pytest
from people import Staffed
from shop import Shop

from pos_app.core.copies import Proof
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.staff import Right
from pos_app.till.authority import Everybody, Grant
from pos_app.till.first_start.first_start import FirstStart
from pos_app.till.first_start.recovering import Recovering
from pos_app.till.first_start.snapshots import FirstStartSnapshot, OpenAnew, RecoverySnapshot, Step
from pos_app.till.snapshots import Sentence
from tests.till.test_first_start import EmptyShop

COPY = "/media/usb/una.copia"


class Opener:
    """Opens one copy with one code."""

    def __init__(self) -> None:
        """Have nothing asked."""
        self.fault: MostradorError | None = None
        self.awaited: tuple[Path, str] | None = None

    async def rehearse(self, copy: Path, code: str, now: datetime) -> Proof:
        """Prove it."""
        assert (copy, code) == (Path(COPY), "CODE")
        if self.fault is not None:
            raise self.fault
        return Proof(now, 3, 2, 9, "f" * 64)

    def await_start(self, copy: Path, code: str) -> None:
        """Remember it."""
        self.awaited = copy, code


def test_only_what_was_proved_is_put_back(tmp_path: Path) -> None:
    """A shop would be opened with half of its sales."""

    async def story() -> None:
        shop, opener = EmptyShop(tmp_path), Opener()
        async with shop:
            recovering = Recovering(shop.world, opener)
            await recovering.put_back()
            assert opener.awaited is None
            await recovering.look(COPY, "CODE")
            shown = shop.latest(RecoverySnapshot)
            assert shown.proof is not None
            assert not shown.busy
            opener.fault = CouldNotAskError("recovery.gone")
            await recovering.look(COPY, "CODE")
            await recovering.put_back()
            assert opener.awaited is None
            assert shop.latest(RecoverySnapshot).problem == Sentence("recovery.gone")
            opener.fault = None
            await recovering.look(COPY, "CODE")
            await recovering.put_back()
            assert vars(opener)["awaited"] == (Path(COPY), "CODE")
            assert shop.latest(OpenAnew) == OpenAnew()

    asyncio.run(story())


@pytest.mark.parametrize(
    ("fault", "said"),
    [("backup.damaged", "recovery.damaged"), ("store.disk_full", "store.disk_full")],
)
def test_what_is_wrong_is_said_of_this_copy(tmp_path: Path, fault: str, said: str) -> None:
    """«Haga otra copia ahora» helps nobody whose computer is new."""

    async def story() -> None:
        shop, opener = EmptyShop(tmp_path), Opener()
        async with shop:
            opener.fault = CouldNotAskError(fault)
            await Recovering(shop.world, opener).look(COPY, "CODE")
            assert shop.latest(RecoverySnapshot).problem == Sentence(said)

    asyncio.run(story())


def test_a_shop_with_people_asks_who_may(tmp_path: Path) -> None:
    """A cashier would go back to the first page and put last month's data in place."""

    class Refusing(Everybody):
        async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
            assert (right, about is None) in {(Right.BACKUP, False), (Right.SETTINGS, False)}
            raise WasRefusedError("staff.not_allowed")

    async def story() -> None:
        shop, opener = Shop(tmp_path), Opener()
        async with shop:
            await Staffed(shop).hire()
            recovering = Recovering(shop.world, opener)
            await recovering.look(COPY, "CODE")
            shop.world.authority = Refusing()
            await recovering.put_back()
            assert opener.awaited is None
            assert shop.latest(RecoverySnapshot).problem == Sentence("staff.not_allowed")
            await FirstStart(shop.world, lambda: None, wanted=True).speak("en")
            assert shop.store.settings.text("language") == "es"
            assert shop.notices[-1:] == ["staff.not_allowed"]

    asyncio.run(story())


def test_another_language_is_kept_and_the_welcome_comes_again(tmp_path: Path) -> None:
    """The till would open in English in the middle of nowhere, or in Spanish tomorrow."""

    async def story() -> None:
        shop = EmptyShop(tmp_path)
        async with shop:
            await shop.first_start().speak("en")
            assert shop.store.settings.text("language") == "en"
            assert shop.latest(OpenAnew) == OpenAnew()
            again = shop.first_start()
            await again.show()
            assert shop.latest(FirstStartSnapshot).step is Step.WELCOME

    asyncio.run(story())
