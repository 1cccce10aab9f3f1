"""The shop's own keys, from typing to trusting."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from fake_gateway import FakeGateway
from shop import CAPPUCCINO, PowerCutError, Shop

from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.keys import Keys
from pos_app.core.payment import Environment, Look, Reason, State, Way
from pos_app.gateway.keys import check_keys
from pos_app.store.vault import MemoryVault
from pos_app.till.minute.snapshots import RowKind
from pos_app.till.own_keys import OwnKeys
from pos_app.till.shift.pending import pending_money
from pos_app.till.snapshots import KeysSnapshot
from pos_app.till.world import pass_by

GOOD = Keys("pub_test_A1", "test_integrity_B2", "prv_test_C3")
KEYLESS = Keys("pub_test_A1", "test_integrity_B2")


class LockedVault:
    """A safe nobody can open."""

    def read(self) -> Keys | None:
        """Stay locked."""
        raise CouldNotAskError("vault.locked")

    def keep(self, keys: Keys) -> None:  # noqa: ARG002 -- the port's name
        """Stay locked."""
        raise CouldNotAskError("vault.locked")

    def forget(self) -> None:
        """Stay locked."""
        raise CouldNotAskError("vault.locked")


class Desk:
    """The page of keys over a shop, with gateways that answer as a test wants."""

    def __init__(self, shop: Shop, vault: MemoryVault | LockedVault) -> None:
        """Answer every question well."""
        self.shop = shop
        self.made: list[FakeGateway] = []
        self.fault: MostradorError | None = None
        self.unusable: MostradorError | None = None
        self.keys = OwnKeys(shop.world, vault, check_keys, self._make, shop.till.gateway_changed)

    def _make(self, _keys: Keys) -> FakeGateway:
        if self.unusable is not None:
            raise self.unusable
        gateway = FakeGateway(self.shop.clock)
        gateway.fault = self.fault
        self.made.append(gateway)
        return gateway

    @property
    def told(self) -> dict[str, tuple[str, bool]]:
        """What the page says beside each key."""
        fields = self.shop.latest(KeysSnapshot).fields
        return {field.name: (field.said.key, field.passed) for field in fields}


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


@pytest.mark.parametrize(
    ("keys", "field", "said"),
    [
        (Keys("", "test_integrity_B2"), "public", "keys.missing"),
        (Keys("pub_test_A1 ", "test_integrity_B2"), "public", "keys.white_space"),
        (Keys("hola", "test_integrity_B2"), "public", "keys.not_a_key"),
        (Keys("prv_test_A1", "test_integrity_B2"), "public", "keys.other_key"),
        (Keys("pub_test_A1", "test_events_B2"), "integrity", "keys.other_key"),
        (Keys("pub_test_A1", "prod_integrity_B2"), "integrity", "keys.other_environment"),
        (
            Keys("pub_test_A1", "test_integrity_B2", "prv_prod_C3"),
            "private",
            "keys.other_environment",
        ),
    ],
)
def test_a_wrong_key_is_named_before_anybody_is_asked(
    tmp_path: Path, keys: Keys, field: str, said: str
) -> None:
    """Somebody would search for an hour which of three keys is in the wrong place."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, MemoryVault())
            assert not await desk.keys.check(keys)
            assert (said, False) == desk.told[field]
            assert desk.made == []

    run(story())


def test_good_keys_are_asked_about_kept_and_used(tmp_path: Path) -> None:
    """The till would go on with other keys than it shows."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            vault = MemoryVault()
            desk = Desk(shop, vault)
            before = shop.gateway
            await desk.keys.keep(GOOD)
            page = shop.latest(KeysSnapshot)
            assert vault.read() == GOOD
            assert (page.kept, page.environment) == (True, Environment.TEST)
            assert page.merchant is not None
            assert desk.told["public"] == ("keys.proven.public", True)
            assert desk.told["private"] == ("keys.proven.private", True)
            assert desk.told["integrity"] == ("keys.looks_right.integrity", True)
            assert shop.world.gateway is not before
            assert before.closed
            kinds = [entry.act.kind for entry in shop.store.journal.entries()]
            assert kinds == ["keys.kept"]

    run(story())


def test_the_private_key_may_be_left_out(tmp_path: Path) -> None:
    """A shop that keeps its private key to itself could not begin."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, MemoryVault())
            await desk.keys.keep(KEYLESS)
            assert {"public", "integrity"} == set(desk.told)
            assert shop.latest(KeysSnapshot).kept

    run(story())


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (WasRefusedError("gateway.key_refused"), "keys.refused.public"),
        (CouldNotAskError("gateway.no_network"), "gateway.no_network"),
    ],
)
def test_keys_that_wompi_does_not_confirm_are_not_kept(
    tmp_path: Path, fault: MostradorError, said: str
) -> None:
    """A till would be switched to keys that do not work."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            vault = MemoryVault()
            desk = Desk(shop, vault)
            desk.fault = fault
            await desk.keys.keep(GOOD)
            assert (said, False) == desk.told["public"]
            assert vault.read() is None
            assert all(gateway.closed for gateway in desk.made)

    run(story())


def test_real_keys_in_a_rehearsal_get_a_sentence(tmp_path: Path) -> None:
    """Real money would be asked for between invented customers."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, MemoryVault())
            desk.unusable = WasRefusedError("keys.real_in_rehearsal")
            assert not await desk.keys.check(GOOD)
            assert desk.told["public"] == ("keys.real_in_rehearsal", False)

    run(story())


def test_a_locked_safe_is_said_and_nothing_is_written_elsewhere(tmp_path: Path) -> None:
    """Keys would land in a file because the safe did not open."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = Desk(shop, LockedVault())
            for wish in (desk.keys.show(), desk.keys.keep(GOOD), desk.keys.forget()):
                await wish
                problem = shop.latest(KeysSnapshot).problem
                assert problem is not None
                assert problem.key == "vault.locked"
            for path in shop.folder.rglob("*"):
                assert not path.is_file() or b"prv_test_C3" not in path.read_bytes()

    run(story())


def test_forgotten_keys_leave_a_till_that_says_so(tmp_path: Path) -> None:
    """A till would go on charging with keys that somebody took out."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            vault = MemoryVault(GOOD)
            desk = Desk(shop, vault)
            await desk.keys.show()
            assert shop.latest(KeysSnapshot).kept
            await desk.keys.forget()
            assert (vault.read(), shop.latest(KeysSnapshot).kept) == (None, False)
            assert shop.world.gateway is None
            await shop.ring_up()
            await shop.till.charge(Way.PAGE)
            assert shop.notices == ["charge.no_keys"]

    run(story())


@pytest.mark.parametrize("way", [Way.PAGE, Way.LINK])
def test_another_accounts_silence_proves_nothing(tmp_path: Path, way: Way) -> None:
    """The keys of the shop's other account would say «No pagó» of what this one was paid.

    And the customer would be shown an address that asks for the money a second time.
    """

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            first = shop.gateway
            reference = await shop.charge(way)
            second = FakeGateway(shop.clock)
            second.account = "another"
            shop.world.gateway = second
            shop.till.gateway_changed()
            await shop.clock.advance(1)
            assert shop.now.address is None

            await shop.clock.advance(900)
            assert (shop.now.look, shop.now.reason) == (Look.WAIT, Reason.NO_ANSWER)

            first.pay(reference, CAPPUCCINO.price, link_id="test_L0" if way is Way.LINK else None)
            shop.world.gateway = first
            shop.till.gateway_changed()
            await shop.clock.advance(60)
            assert shop.now.look is Look.YES

    asyncio.run(story())


@pytest.mark.parametrize("aside", [True, False])
def test_charges_of_practice_leave_the_tray_once_real_keys_are_typed(
    tmp_path: Path, *, aside: bool
) -> None:
    """A shop that opens tomorrow would see its tests «En espera» for a month, and on each Z.

    And the ticket of the last test could neither be charged nor given up.
    """

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            if aside:
                await shop.till.decide_later(reference)
                await shop.clock.advance(1)
                assert [row.kind for row in shop.till.tray.rows()] == [RowKind.WAITING]
            real = FakeGateway(shop.clock)
            real.environment, real.account = Environment.PRODUCTION, "real"
            shop.world.gateway = real
            shop.till.gateway_changed()
            await shop.clock.advance(120)

            rows = shop.till.tray.rows()
            assert [(row.kind, row.state) for row in rows] == (
                [(RowKind.CLOSED, State.PRACTICE)] if aside else []
            )
            assert pending_money(shop.world, shop.till.counter.cases, "") == ()
            assert "find" not in real.asked, "real keys know nothing of a test"
            if not aside:
                assert shop.answer == (Look.NO, Reason.PRACTICE)
                await shop.till.charge(Way.PAGE)
                assert shop.now.reference != reference
                assert shop.now.state is State.OPEN

    asyncio.run(story())


def test_a_charge_that_nobody_saw_is_not_shown_with_other_keys(tmp_path: Path) -> None:
    """A power cut in between, and the charge would be asked for at one account, paid at another."""
    cut = "after_attempt"

    def reach(point: str) -> None:
        if point == cut:
            raise PowerCutError

    async def story() -> None:
        shop = Shop(tmp_path)
        shop.reach = reach
        async with shop:
            await shop.ring_up()
            with pytest.raises(PowerCutError):
                await shop.till.charge(Way.PAGE)
        shop.reach = pass_by
        shop.gateway.account = "another"
        async with shop:
            await shop.till.charge(Way.PAGE)
            charges = shop.store.payments.cases_of(shop.now.order_id)
            assert len(charges) == 2
            assert charges[-1].attempt.reference == shop.now.reference

    asyncio.run(story())
