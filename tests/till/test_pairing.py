"""Linking the till with its relay: letters, a manager's word, and the pass in the safe."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from fake_relay import PASS, ClosedVault, FakeDoor
from shop import Shop

from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.relay_terms import RelayPass
from pos_app.core.staff import Right
from pos_app.store.vault import MemoryPassVault
from pos_app.till.authority import Everybody, Grant
from pos_app.till.pairing import Pairing
from pos_app.till.ports.devices import PassVault
from pos_app.till.snapshots import LampState, RelaySnapshot, RelayStep, Sentence

NOT_YET: tuple[RelayPass | MostradorError | None, ...] = (None, None)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(asyncio.wait_for(story, 30))


class Desk:
    """A till's pairing and everything around it."""

    def __init__(
        self, shop: Shop, *words: RelayPass | MostradorError | None, vault: PassVault | None = None
    ) -> None:
        """Wait for these words of a manager."""
        self.shop = shop
        self.door = FakeDoor(*words)
        self.vault = vault or MemoryPassVault()
        self.pairing = Pairing(shop.world, self.vault, self.door, shop.till.listening)

    async def begin(self) -> asyncio.Task[None]:
        """Ask for letters; the wish goes on while a manager has the word."""
        task = asyncio.ensure_future(self.pairing.begin("avisos.mitienda.co"))
        await settle()
        return task

    @property
    def now(self) -> RelaySnapshot:
        """What the page shows."""
        return self.shop.latest(RelaySnapshot)

    @property
    def checks(self) -> dict[str, LampState]:
        """How the checks stand."""
        return {check.name: check.state for check in self.now.checks}

    def acts(self) -> list[str]:
        """What the journal holds."""
        return [entry.act.kind for entry in self.shop.store.journal.entries()]


def test_letters_a_managers_word_and_a_pass(tmp_path: Path) -> None:
    """A till could not be linked, or would be without anybody's approval."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, None, PASS)
            task = await desk.begin()
            assert (desk.now.step, desk.now.letters) == (RelayStep.APPROVING, "BCDF-GHJK")
            assert desk.now.page == "https://avisos.mitienda.co/pair?code=BCDF-GHJK"
            assert desk.checks["paired"] is LampState.WARNING
            assert shop.store.feed.cursor() is None

            await shop.clock.advance(10)

            await task
            assert (desk.now.step, desk.now.letters) == (RelayStep.PAIRED, None)
            assert desk.vault.read() == PASS
            assert shop.store.feed.cursor() == PASS.cursor + 1  # the rehearsed notice
            assert set(desk.checks.values()) == {LampState.CALM}
            assert desk.acts() == ["relay.paired"]
            (relay,) = desk.door.opened
            assert relay.followed == [PASS.cursor]

    run(story())


def test_the_till_asks_under_its_own_name(tmp_path: Path) -> None:
    """The manager would approve a till that he cannot recognise."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.settings.change("shop.name", "Café Guayacán")
            shop.store.settings.change("till.code", "C2")
            desk = Desk(shop, *NOT_YET)
            task = await desk.begin()
            assert desk.door.asked == ["https://avisos.mitienda.co  C2 Café Guayacán · C2"]
            await desk.pairing.cancel()
            await shop.clock.advance(6)
            await task

    run(story())


def test_other_letters_end_the_wait_for_the_first(tmp_path: Path) -> None:
    """Two codes would be good at once, and one of them on nobody's screen."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, None, PASS)
            first = await desk.begin()
            second = await desk.begin()
            assert desk.now.letters == "LMNP-QRST"
            await shop.clock.advance(11)
            await asyncio.gather(first, second)
            asked = [one for one in desk.door.asked if one.endswith("QRST")]
            assert len(asked) == 2
            assert not [one for one in desk.door.asked if one.endswith("GHJK")]

    run(story())


@pytest.mark.parametrize("why", ["relay.pairing_denied", "relay.pairing_expired"])
def test_a_no_is_told_and_nothing_is_kept(tmp_path: Path, why: str) -> None:
    """The page would wait for ever."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, WasRefusedError(why))
            task = await desk.begin()
            await shop.clock.advance(6)
            await task
            assert desk.now.problem is not None
            assert (desk.now.problem.key, desk.now.step) == (why, RelayStep.UNPAIRED)
            assert (desk.vault.read(), shop.store.feed.cursor()) == (None, None)

    run(story())


def test_a_bad_line_in_between_ends_no_pairing(tmp_path: Path) -> None:
    """One lost packet would make the manager approve again."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, CouldNotAskError("relay.unreachable"), PASS)
            task = await desk.begin()
            await shop.clock.advance(11)
            await task
            assert desk.now.step is RelayStep.PAIRED

    run(story())


def test_letters_that_are_too_old_end_the_wait(tmp_path: Path) -> None:
    """With the relay gone the page would ask for ever."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, *(CouldNotAskError("relay.unreachable") for _ in range(200)))
            task = await desk.begin()
            await shop.clock.advance(606)
            await task
            assert desk.now.step is RelayStep.UNPAIRED

    run(story())


def test_a_relay_that_cannot_be_asked_is_told(tmp_path: Path) -> None:
    """A mistyped address would look like a dead button."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop)
            desk.door.fault = WasRefusedError("relay.address")
            await (await desk.begin())
            assert desk.now.problem is not None
            assert desk.now.problem.key == "relay.address"
            assert desk.now.address == "avisos.mitienda.co", "what was typed stays"

    run(story())


def test_without_a_safe_nothing_is_paired(tmp_path: Path) -> None:
    """The pass would be lost with the next start, or end up in a file."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, PASS, vault=ClosedVault(CouldNotAskError("vault.missing")))
            task = await desk.begin()
            await shop.clock.advance(6)
            await task
            assert desk.now.problem is not None
            assert (desk.now.problem.key, desk.now.step) == ("vault.missing", RelayStep.UNPAIRED)
            assert shop.store.feed.cursor() is None
            await desk.pairing.unlink()
            assert desk.now.problem.key == "vault.missing"

    run(story())


def test_unlinking_takes_everything_back(tmp_path: Path) -> None:
    """A till given to somebody else would go on hearing of this shop's payments."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, PASS)
            task = await desk.begin()
            await shop.clock.advance(6)
            await task
            await desk.pairing.unlink()
            await settle()
            assert desk.now.step is RelayStep.UNPAIRED
            assert (desk.vault.read(), shop.store.feed.cursor()) == (None, None)
            assert desk.door.opened[0].closed
            assert desk.acts() == ["relay.paired", "relay.unpaired"]

    run(story())


def test_a_paired_till_listens_again_after_a_start(tmp_path: Path) -> None:
    """Every morning the shop would have to be linked anew."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.feed.keep(41)
            desk = Desk(shop, vault=MemoryPassVault(PASS))
            desk.pairing.resume()
            await settle()
            assert desk.door.opened[0].followed == [41]
            await desk.pairing.show()
            assert desk.now.step is RelayStep.PAIRED

    run(story())


def test_an_unpaired_till_does_not_even_open_the_safe(tmp_path: Path) -> None:
    """A shop without a relay would wait for a locked safe at each start."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, vault=ClosedVault(AssertionError()))  # type: ignore[arg-type]  # -- any touch fails
            desk.pairing.resume()
            await desk.pairing.show()
            assert (desk.now.step, desk.now.problem) == (RelayStep.UNPAIRED, None)

    run(story())


@pytest.mark.parametrize(
    ("vault", "key"),
    [
        (MemoryPassVault(), "relay.pass_lost"),
        (ClosedVault(CouldNotAskError("vault.locked")), "vault.locked"),
    ],
)
def test_a_pass_that_is_gone_is_told(tmp_path: Path, vault: PassVault, key: str) -> None:
    """The lamp would be dark and nobody would know why."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.feed.keep(41)
            desk = Desk(shop, vault=vault)
            desk.pairing.resume()
            await desk.pairing.show()
            assert desk.now.problem is not None
            assert (desk.now.problem.key, desk.now.step) == (key, RelayStep.UNPAIRED)

    run(story())


@pytest.mark.parametrize("how", ["silent", "unreachable"])
def test_a_rehearsed_notice_that_does_not_come_back_is_told(tmp_path: Path, how: str) -> None:
    """The page would say that all is well while no notice gets through."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.feed.keep(41)
            desk = Desk(shop, vault=MemoryPassVault(PASS))
            desk.pairing.resume()
            await desk.pairing.show()
            relay = desk.door.opened[0]
            relay.loud = False
            if how == "unreachable":
                relay.fault = CouldNotAskError("relay.unreachable")
            trying = asyncio.ensure_future(desk.pairing.rehearse())
            await shop.clock.advance(11)
            await trying
            assert desk.checks["notice"] is LampState.DOWN

    run(story())


def test_what_the_relay_says_is_shown_while_the_page_is_open(tmp_path: Path) -> None:
    """The person would look at yesterday's state."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.feed.keep(41)
            desk = Desk(shop, vault=MemoryPassVault(PASS))
            desk.pairing.resume()
            await settle()
            assert RelaySnapshot not in {type(one) for one in shop.told}
            await desk.pairing.show()
            desk.door.opened[0].say(WasRefusedError("relay.fenced"))
            await settle()
            assert desk.now.problem is not None
            assert desk.now.problem.key == "relay.fenced"
            assert desk.checks["paired"] is LampState.DOWN

    run(story())


@pytest.mark.parametrize("deed", ["begin", "unlink"])
def test_without_the_right_nothing_is_linked_or_unlinked(tmp_path: Path, deed: str) -> None:
    """A cashier would let the till hear a stranger's notices, or none."""

    class Refusing(Everybody):
        async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
            assert right is Right.SETTINGS
            raise WasRefusedError("staff.not_allowed")

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, vault=MemoryPassVault(PASS))
            shop.world.authority = Refusing()
            if deed == "begin":
                await desk.pairing.begin("avisos.mitienda.co")
            else:
                await desk.pairing.unlink()
            assert shop.latest(RelaySnapshot).problem == Sentence("staff.not_allowed")
            assert desk.vault.read() == PASS

    run(story())
