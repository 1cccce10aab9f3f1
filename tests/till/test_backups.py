"""Copies after each close and on demand; nothing that fails holds anybody up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path

import pytest
from clocks import settle
from shop import Shop

from pos_app.core.copies import KeptCopy, Proof
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.staff import Right
from pos_app.till.authority import Everybody, Grant
from pos_app.till.backup.backups import Backups
from pos_app.till.backup.snapshots import BackupSnapshot
from pos_app.till.snapshots import Sentence


class Keeper:
    """Keeps copies in memory."""

    def __init__(self) -> None:
        """Have no secret yet."""
        self.secret = False
        self.copies: list[KeptCopy] = []
        self.fault: MostradorError | None = None

    async def ready(self) -> bool:
        """Whether there is a secret."""
        return self.secret

    async def begin(self) -> str:
        """Draw it."""
        self.secret = True
        return "AAAAA-BBBBB"

    async def make(self, folder: Path, now: datetime) -> KeptCopy:
        """Make a copy."""
        if self.fault is not None:
            raise self.fault
        self.copies.insert(0, KeptCopy(str(folder / "one.copia"), now, 4096))
        return self.copies[0]

    async def kept(self, folder: Path) -> tuple[KeptCopy, ...]:
        """The copies there."""
        return tuple(copy for copy in self.copies if Path(copy.path).parent == folder)

    async def rehearse(self, copy: KeptCopy, now: datetime) -> Proof:
        """Prove it."""
        assert now >= copy.made_at
        if self.fault is not None:
            raise self.fault
        return Proof(copy.made_at, 1, 1, 1, "f" * 64)


@asynccontextmanager
async def opened(shop: Shop, keeper: Keeper) -> AsyncIterator[Backups]:
    """Open the shop with its copies."""
    async with shop:
        backups = Backups(shop.world, keeper, Path("/usual"))
        work = asyncio.ensure_future(backups.run())
        await settle()
        try:
            yield backups
        finally:
            work.cancel()
            with suppress(asyncio.CancelledError):
                await work


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """A shop."""
    return Shop(tmp_path / "data")


@pytest.fixture
def keeper() -> Keeper:
    """Nothing kept yet."""
    return Keeper()


def test_a_copy_is_made_after_each_close(shop: Shop, keeper: Keeper) -> None:
    """The day's sales would live on one disk alone."""

    async def story() -> None:
        async with opened(shop, keeper) as backups:
            await backups.show()
            await backups.begin()
            for closes in (1, 2):
                await backups.after_close(None)
                await settle()
                assert len(keeper.copies) == 1 + closes
            assert shop.latest(BackupSnapshot).copies == tuple(keeper.copies)
            assert shop.store.journal.entries()[-1].act.kind == "backup.made"

    asyncio.run(story())


def test_before_the_code_is_written_down_nothing_is_sealed(shop: Shop, keeper: Keeper) -> None:
    """Copies that nobody can ever open would look like safety."""

    async def story() -> None:
        async with opened(shop, keeper) as backups:
            await backups.after_close(None)
            await settle()
            assert keeper.copies == []
            assert shop.notices == []

    asyncio.run(story())


def test_the_code_is_shown_once(shop: Shop, keeper: Keeper) -> None:
    """Whoever passes by the settings would read it."""

    async def story() -> None:
        async with opened(shop, keeper) as backups:
            await backups.show()
            assert not shop.latest(BackupSnapshot).ready
            await backups.begin()
            seen = shop.latest(BackupSnapshot)
            assert (seen.code, seen.ready, len(seen.copies)) == ("AAAAA-BBBBB", True, 1)
            await backups.forget_code()
            await backups.begin()
            seen = shop.latest(BackupSnapshot)
            assert seen.code is None
            assert seen.problem == Sentence("backup.begun")

    asyncio.run(story())


def test_a_folder_that_does_not_answer_is_a_sentence(shop: Shop, keeper: Keeper) -> None:
    """A pulled stick would keep the shift from closing."""

    async def story() -> None:
        async with opened(shop, keeper) as backups:
            await backups.show()
            await backups.begin()
            keeper.fault = CouldNotAskError("backup.stuck", begun=1)
            await backups.after_close(None)
            await settle()
            assert shop.notices == ["backup.failed"]
            await backups.make()
            said = shop.latest(BackupSnapshot).problem
            assert said is not None
            assert said.key == "backup.stuck"
            assert not shop.latest(BackupSnapshot).busy

    asyncio.run(story())


def test_a_copy_is_proved_on_demand(shop: Shop, keeper: Keeper) -> None:
    """Nobody knows that a copy is worth something before it is needed."""

    async def story() -> None:
        async with opened(shop, keeper) as backups:
            await backups.show()
            await backups.rehearse()
            assert shop.latest(BackupSnapshot).problem == Sentence("backup.none")
            await backups.begin()
            await backups.rehearse()
            proof = shop.latest(BackupSnapshot).proof
            assert proof is not None
            assert proof.receipts == 1

    asyncio.run(story())


class Nobody(Everybody):
    """Refuses everything."""

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Refuse."""
        assert right is Right.BACKUP
        assert about is not None
        raise WasRefusedError("staff.not_allowed")


def test_only_who_may_makes_copies_or_moves_them(shop: Shop, keeper: Keeper) -> None:
    """A cashier would carry the shop's data home."""

    async def story() -> None:
        async with opened(shop, keeper) as backups:
            shop.world.authority = Nobody()
            await backups.begin()
            await backups.make()
            await backups.choose_folder("/home/cashier")
            assert (keeper.secret, keeper.copies) == (False, [])
            assert backups.folder == Path("/usual")
            assert shop.notices == ["staff.not_allowed"] * 3

    asyncio.run(story())


def test_another_folder_is_kept(shop: Shop, keeper: Keeper) -> None:
    """The copies would lie beside the data they should survive."""

    async def story() -> None:
        async with opened(shop, keeper) as backups:
            await backups.show()
            await backups.begin()
            await backups.choose_folder("/media/usb")
            seen = shop.latest(BackupSnapshot)
            assert (seen.folder, seen.copies) == ("/media/usb", ())

    asyncio.run(story())
