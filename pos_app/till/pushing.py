"""Payments that one request of ours begins: Nequi asks the phone, Bancolombia makes a QR.

The charge is written down as shown before the request leaves, because with it the customer may
pay. An answer that does not come is never followed by a second request: the transaction is looked
for under its reference, and a new try is a new charge.
"""

from __future__ import annotations

import structlog

from pos_app.core.errors import (
    CouldNotAskError,
    DidNotUnderstandError,
    MostradorError,
    WasRefusedError,
)
from pos_app.core.gateway_terms import Acceptance, PushWanted
from pos_app.core.ids import Reference
from pos_app.core.journal import Act
from pos_app.core.parts import PartTaxes
from pos_app.core.payment import Attempt, Event, EventKind, Way
from pos_app.core.ways import is_phone
from pos_app.till.ports.gateway import Gateway
from pos_app.till.snapshots import Sentence
from pos_app.till.watching import Watcher
from pos_app.till.ways.snapshots import ContractsSnapshot
from pos_app.till.world import World

__all__ = ["Pushing"]

FRESH = 50 * 60.0
"""Seconds for which fetched contracts can be used; Wompi's last an hour."""

UNANSWERED = "gateway.unanswered"

log = structlog.get_logger("till.pushing")


class Pushing:
    """Shows the contracts and sends the request."""

    def __init__(self, world: World, watcher: Watcher) -> None:
        """Have no contracts at hand."""
        self._world = world
        self._watcher = watcher
        self._acceptance: tuple[float, Acceptance] | None = None
        self._shown_at = world.now()

    async def show(self, way: Way) -> None:
        """Fetch the contracts of one payment and show where they are read."""
        self._acceptance = None
        self._world.publish(ContractsSnapshot(way, busy=True))
        try:
            acceptance = await self._fetched()
        except MostradorError as fault:
            problem = Sentence.of(fault)
            self._world.publish(ContractsSnapshot(way, problem=problem))
            return
        self._acceptance = (self._world.clock.monotonic(), acceptance)
        self._shown_at = self._world.now()
        addresses = tuple(contract.address for contract in acceptance.contracts)
        self._world.publish(ContractsSnapshot(way, addresses))

    def check(self, way: Way, phone: str) -> None:
        """Refuse what Wompi would refuse, and a payment whose payer was shown no contract.

        Raises:
            WasRefusedError: ``charge.bad_phone`` or ``charge.no_contracts``.
        """
        if way is Way.NEQUI and not is_phone(phone):
            raise WasRefusedError("charge.bad_phone")
        if self._at_hand() is None:
            raise WasRefusedError("charge.no_contracts")

    async def send(
        self, gateway: Gateway, attempt: Attempt, taxes: PartTaxes, what: str, phone: str
    ) -> None:
        """Ask for the transaction, once; what is not known afterwards is looked for.

        Raises:
            MostradorError: It surely was not made.
        """
        wanted = self._wanted(attempt, taxes, what, phone)
        self._note_consent(wanted)
        self._world.reach("before_push")
        try:
            seen = await gateway.push(wanted)
        except WasRefusedError as fault:
            self._ended(attempt.reference, EventKind.REFUSED, fault)
            raise
        except CouldNotAskError as fault:
            if fault.key != UNANSWERED:
                self._ended(attempt.reference, EventKind.NOT_SENT, fault)
                raise
            self._ended(attempt.reference, EventKind.UNANSWERED, fault)
        except DidNotUnderstandError as fault:
            self._ended(attempt.reference, EventKind.UNANSWERED, fault)
        else:
            self._world.reach("after_push_answer")
            self._watcher.take(attempt.reference, seen)

    async def _fetched(self) -> Acceptance:
        if self._world.gateway is None:
            raise WasRefusedError("charge.no_keys")
        return await self._world.gateway.acceptance()

    def _at_hand(self) -> Acceptance | None:
        if self._acceptance is None:
            return None
        at, acceptance = self._acceptance
        return acceptance if self._world.clock.monotonic() - at < FRESH else None

    def _wanted(self, attempt: Attempt, taxes: PartTaxes, what: str, phone: str) -> PushWanted:
        acceptance = self._at_hand()
        assert acceptance is not None, "checked before the charge was written down"
        self._acceptance = None  # good for one payment, whatever becomes of it
        return PushWanted(
            way=attempt.way,
            reference=attempt.reference,
            amount=attempt.amount,
            expires_at=attempt.expires_at,
            vat=taxes.vat,
            consumption=taxes.consumption,
            description=what,
            email=self._world.store.settings.text("shop.customer_email"),
            acceptance=acceptance,
            phone=phone,
        )

    def _note_consent(self, wanted: PushWanted) -> None:
        """Write down what the payer agreed to, before anybody is asked for the money.

        The address of a contract names its version; who asked him read it out or showed it.
        """
        actor = self._world.authority.actor
        data = wanted.acceptance.personal_data
        told: dict[str, str | int] = {
            "reference": wanted.reference.text,
            "way": wanted.way.value,
            "terms": wanted.acceptance.terms.address,
            "personal_data": "" if data is None else data.address,
            "shown_at": self._shown_at.isoformat(),
        }
        act = Act(self._world.now(), actor, "consent.given", told)
        self._world.store.journal.append(act)

    def _ended(self, reference: Reference, kind: EventKind, fault: MostradorError) -> None:
        event = Event(kind, self._world.now(), fault.key)
        self._world.store.payments.add_event(reference, event)
        self._watcher.hurry(reference)
        log.info("push_not_answered", reference=reference.short, how=kind.value, why=fault.key)
