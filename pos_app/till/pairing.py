"""Linking the till with the shop's relay, and unlinking it: a manager approves eight letters.

The pass that comes of it is kept in the vault before the till counts as paired, and is shown to
nobody. Everything here may fail without any harm to selling.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.core.relay_terms import PairingCode, RelayPass
from pos_app.core.staff import Right
from pos_app.till.authority import Grant
from pos_app.till.listening import Ear, Listening
from pos_app.till.ports.devices import PassVault
from pos_app.till.ports.relay import RelayDoor
from pos_app.till.snapshots import LampState, RelayCheck, RelaySnapshot, RelayStep, Sentence
from pos_app.till.world import World

__all__ = ["Pairing"]

NOTICE_PATIENCE = 10.0
"""Seconds within which a rehearsed notice must have gone around."""

OUTGOING = {
    Ear.NONE: LampState.NO_DATA,
    Ear.OPENING: LampState.NO_DATA,
    Ear.LIVE: LampState.CALM,
    Ear.SLOW: LampState.CALM,
    Ear.LOST: LampState.DOWN,
    Ear.SHUT: LampState.CALM,
}


@dataclass(frozen=True, slots=True)
class _Begun:
    """A pairing that a manager has not decided yet."""

    address: str
    code: PairingCode
    ends_at: datetime


class Pairing:
    """The use case behind the page «Servidor de avisos».

    Args:
        world: The run's world.
        vault: Keeps the pass.
        door: Where a pass is got.
        listening: Begins to listen once there is one.
    """

    def __init__(
        self, world: World, vault: PassVault, door: RelayDoor, listening: Listening
    ) -> None:
        """Change nothing yet."""
        self._world = world
        self._vault = vault
        self._door = door
        self._listening = listening
        self._address = ""
        self._begun: _Begun | None = None
        self._asking = self._trying = False
        self._notice: LampState = LampState.NO_DATA
        self._problem: Sentence | None = None
        self._shown = False
        self._grant = Grant(world.authority.actor)
        listening.changed.append(self._tell_if_shown)

    def resume(self) -> None:
        """Listen again where the till was paired; called once, at the start.

        An unpaired till does not even open the vault.
        """
        if self._world.store.feed.cursor() is None:
            return
        try:
            kept = self._vault.read()
        except MostradorError as fault:
            self._problem = Sentence.of(fault)
            return
        if kept is None:
            self._problem = Sentence("relay.pass_lost")
        else:
            self._listen(kept)

    async def show(self) -> None:
        """Show how things stand, and from now on every change."""
        self._shown = True
        self._tell()

    async def begin(self, address: str, shop: str = "") -> None:
        """Ask a relay for letters, show them, and wait for a manager's word.

        Another call gives other letters, and ends the wait for the ones before.
        """
        grant = await self._granted()
        if grant is None:
            return
        self._begun, self._problem, self._asking = None, None, True
        self._address, self._grant = address, grant
        self._tell()
        begun = await self._ask_for_letters(address, shop)
        self._begun, self._asking = begun, False
        self._tell()
        if begun is not None:
            await self._wait_for_word(begun)

    async def cancel(self) -> None:
        """Wait for an approval no more."""
        self._begun = None
        self._tell()

    async def unlink(self) -> None:
        """Be paired no more. The relay's side is ended by a manager there."""
        grant = await self._granted()
        if grant is None:
            return
        try:
            self._vault.forget()
        except MostradorError as fault:
            self._problem = Sentence.of(fault)
            self._tell()
            return
        with self._world.store.writing():
            self._world.store.feed.forget()
            self._note("relay.unpaired", self._address, grant)
        self._problem, self._notice = None, LampState.NO_DATA
        self._listening.end()
        self._tell()

    async def rehearse(self) -> None:
        """Send a hint of nothing around and tell whether it came back."""
        if self._trying or self._listening.ear is Ear.NONE:
            return
        self._trying = True
        self._tell()
        try:
            came = await self._listening.rehearse(NOTICE_PATIENCE)
        except MostradorError:
            came = False
        self._notice = LampState.CALM if came else LampState.DOWN
        self._trying = False
        self._tell()

    # --- inside --------------------------------------------------------------------------------

    async def _ask_for_letters(self, address: str, shop: str) -> _Begun | None:
        settings = self._world.store.settings
        till, name = settings.text("till.code"), settings.text("shop.name")
        try:
            checked = self._door.checked(address)
            code = await self._door.begin(checked, shop, till, f"{name} · {till}"[:60])
        except MostradorError as fault:
            self._problem = Sentence.of(fault)
            return None
        self._address = checked
        return _Begun(checked, code, self._world.clock.now() + timedelta(seconds=code.life))

    async def _wait_for_word(self, begun: _Begun) -> None:
        while self._begun is begun:
            await self._world.clock.sleep(begun.code.interval)
            if self._begun is begun and await self._decided(begun):
                self._begun = None
                self._tell()
                await self.rehearse()

    async def _decided(self, begun: _Begun) -> bool:
        """Ask once; tell whether there is nothing more to wait for."""
        try:
            got = await self._door.ask(begun.address, begun.code)
            if got is not None:
                self._keep(got)
        except MostradorError as fault:
            if self._may_still_come(begun, fault):
                return False
            self._problem = Sentence.of(fault)
            return True
        return got is not None

    def _may_still_come(self, begun: _Begun, fault: MostradorError) -> bool:
        """Whether it is only the way to the relay that failed."""
        over = self._world.clock.now() >= begun.ends_at
        return not over and fault.key in PASSING

    def _keep(self, got: RelayPass) -> None:
        """Keep the pass first, then count as paired, then listen."""
        self._vault.keep(got)
        with self._world.store.writing():
            self._world.store.feed.keep(got.cursor)
            self._note("relay.paired", got.address, self._grant)
        self._problem, self._notice = None, LampState.NO_DATA
        self._listen(got)

    def _listen(self, kept: RelayPass) -> None:
        self._address = kept.address
        self._listening.begin(self._door.open(kept))

    async def _granted(self) -> Grant | None:
        """Get the leave to change what the till hears; tell why not."""
        try:
            return await self._world.authority.obtain(Right.SETTINGS, Sentence("relay.about"))
        except MostradorError as fault:
            self._problem = Sentence.of(fault)
            self._tell()
            return None

    def _note(self, kind: str, address: str, grant: Grant) -> None:
        facts = grant.facts(address=address)
        self._world.store.journal.append(Act(self._world.now(), grant.actor, kind, facts))

    def _tell_if_shown(self) -> None:
        if self._shown:
            self._tell()

    def _tell(self) -> None:
        begun = self._begun
        self._world.publish(
            RelaySnapshot(
                step=self._step(),
                address=self._address,
                checks=self._checks(),
                letters=None if begun is None else begun.code.letters,
                page=None if begun is None else begun.code.page,
                ends_at=None if begun is None else begun.ends_at,
                problem=self._problem or self._trouble(),
                trying=self._trying,
            )
        )

    def _step(self) -> RelayStep:
        if self._asking:
            return RelayStep.ASKING
        if self._begun is not None:
            return RelayStep.APPROVING
        paired = self._listening.ear is not Ear.NONE
        return RelayStep.PAIRED if paired else RelayStep.UNPAIRED

    def _trouble(self) -> Sentence | None:
        key = self._listening.trouble
        return None if key is None or self._begun is not None else Sentence(key)

    def _checks(self) -> tuple[RelayCheck, ...]:
        ear = self._listening.ear
        outgoing = LampState.CALM if self._begun is not None else OUTGOING[ear]
        paired = {Ear.NONE: LampState.NO_DATA, Ear.SHUT: LampState.DOWN}.get(ear, LampState.CALM)
        if self._begun is not None:
            paired = LampState.WARNING
        notice = LampState.WARNING if self._trying else self._notice
        states = (("outgoing", outgoing), ("paired", paired), ("notice", notice))
        return tuple(
            RelayCheck(name, state, Sentence(f"relay.check.{name}.{state.value}"))
            for name, state in states
        )


PASSING = frozenset({"relay.unreachable", "relay.silent", "relay.busy", "relay.not_relay"})
"""Faults of the way, after which the same question may still be answered."""
