"""The shop's own keys: looked at, asked about, and only then trusted and kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeVar

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.gateway_terms import Merchant
from pos_app.core.ids import RANDOM_BITS, Reference
from pos_app.core.journal import Act
from pos_app.core.keys import Keys
from pos_app.core.payment import Environment
from pos_app.core.staff import Right
from pos_app.till.authority import Grant
from pos_app.till.ports.devices import Vault
from pos_app.till.ports.gateway import Gateway
from pos_app.till.snapshots import KeyField, KeysSnapshot, Sentence
from pos_app.till.world import World

__all__ = ["Finding", "OwnKeys"]


class Finding(Protocol):
    """What a look at one key found; ``fault`` is None when nothing is wrong."""

    @property
    def name(self) -> str:
        """``public``, ``integrity`` or ``private``."""
        ...

    @property
    def fault(self) -> str | None:
        """The key of the sentence that says what is wrong."""
        ...

    @property
    def actual(self) -> str | None:
        """Which key it is instead."""
        ...

    @property
    def environment(self) -> Environment | None:
        """What the key belongs to."""
        ...


T = TypeVar("T")
Look = Callable[[str, str, str | None], Sequence[Finding]]


class OwnKeys:
    """Checks keys live and keeps them in the vault.

    Args:
        world: The run's world, whose gateway is exchanged.
        vault: The system's safe.
        look: Tells what is wrong with typed keys before anybody is asked.
        make_gateway: Makes a gateway that speaks with some keys.
        changed: Told once the world's gateway is another.
    """

    def __init__(
        self,
        world: World,
        vault: Vault,
        look: Look,
        make_gateway: Callable[[Keys], Gateway],
        changed: Callable[[], None],
    ) -> None:
        """Begin without asking anybody."""
        self._world = world
        self._vault = vault
        self._look = look
        self._make_gateway = make_gateway
        self._changed = changed

    async def show(self) -> None:
        """Tell what is kept."""
        try:
            keys = self._vault.read()
        except MostradorError as fault:
            self._tell(problem=Sentence.of(fault))
            return
        if keys is None:
            self._tell()
        else:
            await self.check(keys, kept=True)

    async def check(self, keys: Keys, *, kept: bool = False) -> bool:
        """Look at the keys, ask Wompi about them and tell the outcome of each."""
        findings = self._look(keys.public, keys.integrity, keys.private)
        fields = {finding.name: _field_of(finding) for finding in findings}
        environment = findings[0].environment
        merchant = None
        if all(field.passed for field in fields.values()):
            self._tell(tuple(fields.values()), environment=environment, busy=True)
            merchant = await self._ask(keys, fields)
        told = tuple(fields.values())
        self._tell(told, environment=environment, merchant=merchant, kept=kept)
        return all(field.passed for field in told)

    async def keep(self, keys: Keys) -> None:
        """Check the keys once more, keep them in the vault and work with them."""
        if not await self.check(keys):
            return
        try:
            grant = await self._world.authority.obtain(Right.KEYS, Sentence("keys.about_keeping"))
            self._vault.keep(keys)
        except MostradorError as fault:
            self._tell(problem=Sentence.of(fault))
            return
        await self._exchange(self._make_gateway(keys))
        self._note("keys.kept", grant)
        await self.check(keys, kept=True)

    async def forget(self) -> None:
        """Take every key out of the vault; only what needs none goes on."""
        try:
            grant = await self._world.authority.obtain(Right.KEYS, Sentence("keys.about_leaving"))
            self._vault.forget()
        except MostradorError as fault:
            self._tell(problem=Sentence.of(fault))
            return
        self._note("keys.forgotten", grant)
        await self._exchange(None)
        self._tell()

    async def _exchange(self, gateway: Gateway | None) -> None:
        before, self._world.gateway = self._world.gateway, gateway
        self._changed()
        if before is not None:
            await before.aclose()

    async def _ask(self, keys: Keys, fields: dict[str, KeyField]) -> Merchant | None:
        try:
            gateway = self._make_gateway(keys)
        except MostradorError as fault:
            fields["public"] = KeyField("public", Sentence.of(fault), passed=False)
            return None
        try:
            merchant = await _asked(gateway.merchant(), fields, "public")
            if keys.private is not None:
                await _asked(gateway.find(self._nobodys_reference()), fields, "private")
        finally:
            await gateway.aclose()
        return merchant

    def _nobodys_reference(self) -> Reference:
        bits = self._world.randomness.bits(RANDOM_BITS)
        return Reference.make(till="PRUEBA", shift=0, sale=0, random_bits=bits)

    def _note(self, kind: str, grant: Grant) -> None:
        gateway = self._world.gateway
        environment = "none" if gateway is None else gateway.environment.value
        facts = grant.facts(environment=environment)
        self._world.store.journal.append(Act(self._world.now(), grant.actor, kind, facts))

    def _tell(
        self,
        fields: tuple[KeyField, ...] = (),
        *,
        environment: Environment | None = None,
        merchant: Merchant | None = None,
        kept: bool = False,
        problem: Sentence | None = None,
        busy: bool = False,
    ) -> None:
        self._world.publish(
            KeysSnapshot(fields, environment, merchant, kept=kept, problem=problem, busy=busy)
        )


def _field_of(finding: Finding) -> KeyField:
    if finding.fault is None:
        return KeyField(finding.name, Sentence(f"keys.looks_right.{finding.name}"), passed=True)
    details = (("actual", finding.actual),) if finding.actual else ()
    return KeyField(finding.name, Sentence(finding.fault, details), passed=False)


async def _asked(question: Awaitable[T], fields: dict[str, KeyField], name: str) -> T | None:
    """Ask with a key and write down beside it how that went."""
    try:
        answer = await question
    except WasRefusedError:
        fields[name] = KeyField(name, Sentence(f"keys.refused.{name}"), passed=False)
    except MostradorError as fault:
        fields[name] = KeyField(name, Sentence.of(fault), passed=False)
    else:
        fields[name] = KeyField(name, Sentence(f"keys.proven.{name}"), passed=True)
        return answer
    return None
