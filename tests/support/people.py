"""A manager, a supervisor and a cashier for tests, with PINs that cost nothing to try."""

from __future__ import annotations

from shop import Shop

from pos_app.core.errors import MostradorError
from pos_app.core.staff import Role
from pos_app.till.snapshots import Notice
from pos_app.till.staff.people import People
from pos_app.till.staff.snapshots import AuthorisationSnapshot, PeopleSnapshot, StaffSnapshot
from pos_app.till.staff.staff import Staff

__all__ = ["CAMILO", "LUISA", "MARTA", "OpenPins", "Staffed"]

MARTA, LUISA, CAMILO = "P1", "P2", "P3"
"""The manager, the supervisor and the cashier."""

PINS = {MARTA: "2580", LUISA: "1470", CAMILO: "3690"}


class OpenPins:
    """Seals nothing; fails as a test wants."""

    def __init__(self) -> None:
        """Work."""
        self.fault: MostradorError | None = None

    def seal(self, pin: str) -> str:
        """Turn a PIN around."""
        if self.fault is not None:
            raise self.fault
        return pin[::-1]

    def fits(self, sealed: str, pin: str) -> bool:
        """Turn it back."""
        if self.fault is not None:
            raise self.fault
        return sealed[::-1] == pin


class Staffed:
    """A shop's till with its people."""

    def __init__(self, shop: Shop) -> None:
        """Know nobody yet."""
        self.shop = shop
        self.pins = OpenPins()
        self.staff = Staff(shop.world, self.pins)
        self.people = People(shop.world, self.staff)

    async def hire(self) -> None:
        """Take three people on; the manager stays at the till."""
        await self.people.add("Marta Ruiz", Role.MANAGER, PINS[MARTA])
        await self.people.add("Luisa Mora", Role.SUPERVISOR, PINS[LUISA])
        await self.people.add("Camilo Peña", Role.CASHIER, PINS[CAMILO])

    async def enter(self, person_id: str, pin: str | None = None) -> StaffSnapshot:
        """Sign in; tell what is shown."""
        await self.staff.sign_in(person_id, PINS[person_id] if pin is None else pin)
        return self.shown

    async def allow(self, person_id: str, pin: str | None = None) -> None:
        """Answer the open question."""
        await self.staff.authorise(person_id, PINS[person_id] if pin is None else pin)

    @property
    def shown(self) -> StaffSnapshot:
        """Who is at the till, as it is shown."""
        return self.shop.latest(StaffSnapshot)

    @property
    def page(self) -> PeopleSnapshot:
        """The page of people."""
        return self.shop.latest(PeopleSnapshot)

    @property
    def asked(self) -> AuthorisationSnapshot:
        """The question on the screen."""
        return self.shop.latest(AuthorisationSnapshot)

    @property
    def notice(self) -> str:
        """The last thing somebody was told once."""
        return self.shop.latest(Notice).sentence.key

    def journal(self) -> list[tuple[str, str]]:
        """Who did what, as the journal has it."""
        entries = self.shop.store.journal.entries()
        return [(entry.act.actor, entry.act.kind) for entry in entries]
