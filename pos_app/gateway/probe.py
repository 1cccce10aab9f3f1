"""Harmless questions to Wompi with the owner's keys: which of our beliefs hold today?

Wompi's documentation and what its servers were seen to do differ in places. Every row says of one
belief whether it was proved, refuted, or could not be tried, and why. Nothing is charged: the one
thing made is a payment link, closed at once and shown to nobody.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta

import httpx

from pos_app.core.beliefs import BY_HAND, Belief, Check, Outcome
from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.gateway_terms import LinkSeen, LinkWanted, PushWanted
from pos_app.core.ids import RANDOM_BITS, Reference
from pos_app.core.keys import Keys
from pos_app.core.money import Money
from pos_app.core.payment import Sighting, Source, Way
from pos_app.core.ways import METHODS
from pos_app.gateway import calls
from pos_app.gateway.budget import Allowance
from pos_app.gateway.client import WompiGateway
from pos_app.gateway.faults import Fault, could_not_ask
from pos_app.gateway.hosts import Hosts
from pos_app.gateway.messages import merchant_of, sightings_of
from pos_app.gateway.pushes import push_order
from pos_app.gateway.server_clock import Clock
from pos_app.gateway.wire import Wire

__all__ = ["probe"]

SKEW_LIMIT = timedelta(minutes=2)
DAY = timedelta(days=1)
DAYS_BACK = timedelta(days=7)
AMOUNT = Money.pesos(2_000)
LINK_LIFE = timedelta(minutes=10)

NOTHING_TO_TRY_WITH = "nothing_to_try_with"

WITH_KEY = frozenset({Check.UNUSED_REFERENCE, Check.DAY_LIST, Check.LINK_MADE})
"""What is asked with the private key whatever the merchant has: one yes proves the key."""


class NotTriedError(Exception):
    """What a check needs does not exist at this merchant."""


class OtherwiseError(Exception):
    """Wompi answered, and the belief is wrong."""


async def probe(
    keys: Keys,
    clock: Clock,
    bits: Callable[[int], int],
    *,
    hosts: Hosts | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
    budget: Allowance | None = None,
) -> tuple[Belief, ...]:
    """Try every belief once that needs no person, in the order of ``Check``.

    Args:
        keys: Checked keys; without the private one most rows stay untried.
        clock: This computer's time.
        bits: Draws that many unpredictable bits.
        hosts: A simulator instead of Wompi.
        transport: Stands in for the network in tests.
        budget: How often Wompi may be asked; a till may be at work with the same keys.
    """
    gateway = WompiGateway(keys, clock, hosts=hosts, transport=transport, budget=budget)
    wire = Wire(hosts or Hosts.of(gateway.environment), clock, transport, budget=budget)
    try:
        beliefs = _Beliefs(keys, bits, gateway, wire).all()
        return _of_a_good_key(
            [await _row(check, beliefs[check], clock) for check in Check if check not in BY_HAND]
        )
    finally:
        await wire.aclose()
        await gateway.aclose()


def _of_a_good_key(rows: list[Belief]) -> tuple[Belief, ...]:
    """A mistyped key that Wompi takes nowhere tells of itself and of nothing else."""
    if any(row.check in WITH_KEY and row.outcome is Outcome.PROVED for row in rows):
        return tuple(rows)
    refused = Fault.KEY_REFUSED.value
    return tuple(
        replace(one, outcome=Outcome.UNTRIED) if one.why == refused else one for one in rows
    )


async def _row(check: Check, belief: Callable[[], Awaitable[object]], clock: Clock) -> Belief:
    outcome, why = Outcome.PROVED, ""
    try:
        await belief()
    except NotTriedError:
        outcome, why = Outcome.UNTRIED, NOTHING_TO_TRY_WITH
    except OtherwiseError as error:
        outcome, why = Outcome.REFUTED, str(error)
    except CouldNotAskError as error:
        outcome, why = Outcome.UNTRIED, error.key
    except MostradorError as error:
        outcome, why = Outcome.REFUTED, error.key
    return Belief(check, outcome, clock.now(), why)


class _Beliefs:
    """One run: what earlier checks brought, later ones use."""

    def __init__(
        self, keys: Keys, bits: Callable[[int], int], gateway: WompiGateway, wire: Wire
    ) -> None:
        self._keys = keys
        self._bits = bits
        self._gateway = gateway
        self._wire = wire
        self._listed: tuple[Sighting, ...] = ()
        self._link: LinkSeen | None = None
        self._ways: tuple[str, ...] = ()

    def all(self) -> dict[Check, Callable[[], Awaitable[object]]]:
        """What has to be true for each belief; a belief that is not raises."""
        return {
            Check.MERCHANT_INFO: self._merchant_info,
            Check.MERCHANT_BY_PATH: self._merchant_by_path,
            Check.CONTRACTS: self._contracts,
            Check.METHODS: self._methods,
            Check.BANKS: self._banks,
            Check.CLOCK: self._clock,
            Check.STRANGER_REFUSED: self._stranger_refused,
            Check.UNUSED_REFERENCE: self._unused_reference,
            Check.DAY_LIST: self._day_list,
            Check.DAY_LIST_PAGES: self._day_list_pages,
            Check.DAY_LIST_ZONE: self._day_list_zone,
            Check.KNOWN_REFERENCE: self._known_reference,
            Check.READ_WITH_KEY: self._read_with_key,
            Check.READ_WITHOUT_KEY: self._read_without_key,
            Check.SIGNATURE_MISSING: self._signature_missing,
            Check.SIGNATURE_WRONG: self._signature_wrong,
            Check.LINK_MADE: self._link_made,
            Check.LINK_SKU: self._link_sku,
            Check.LINK_READ: self._link_read,
            Check.LINK_CLOSED: self._link_closed,
        }

    async def _merchant_info(self) -> None:
        merchant_of(await self._wire.ask(calls.merchant(self._keys.public)))

    async def _merchant_by_path(self) -> None:
        merchant_of(await self._wire.ask(calls.merchant_by_path(self._keys.public)))

    async def _contracts(self) -> None:
        _must((await self._gateway.acceptance()).personal_data is not None, "empty")

    async def _methods(self) -> None:
        merchant = await self._gateway.merchant()
        _must(bool(merchant.accepted_ways), "empty")
        self._ways = merchant.accepted_ways

    async def _banks(self) -> None:
        banks = await self._wire.ask(calls.banks(self._keys.public))
        _must(isinstance(banks, list) and bool(banks), "empty")

    async def _clock(self) -> None:
        if not self._wire.clock.known:
            raise NotTriedError
        skew = self._wire.clock.skew()
        _must(abs(skew) <= SKEW_LIMIT, f"{skew.total_seconds():+.0f} s")

    async def _stranger_refused(self) -> None:
        stranger = f"prv_{self._gateway.environment.value}_{self._bits(128):032x}"
        try:
            await self._wire.ask(calls.by_reference(self._reference().text, stranger))
        except WasRefusedError:
            return
        raise OtherwiseError("answered")

    async def _unused_reference(self) -> None:
        _must(not await self._gateway.find(self._reference()), "not_empty")

    async def _day_list(self) -> None:
        today = self._wire.clock.now().date()
        async for page in self._gateway.list_days(today - DAYS_BACK, today + DAY):
            self._listed = page
            return

    async def _day_list_pages(self) -> None:
        first = self._known()
        today = self._wire.clock.now().date()
        pages = [await self._page(today - DAYS_BACK, today + DAY, number, 1) for number in (1, 2)]
        if len(self._listed) < 2:
            _must(not pages[1], "repeats")
            return
        _must([len(page) for page in pages] == [1, 1], "other_size")
        _must(pages[0][0].transaction_id != pages[1][0].transaction_id, "repeats")
        _must(first.transaction_id == pages[0][0].transaction_id, "other_order")

    async def _day_list_zone(self) -> None:
        for seen in self._listed:
            at = seen.created_at
            if at is not None and at.date() != at.astimezone(COLOMBIA_TIME).date():
                day = at.astimezone(COLOMBIA_TIME).date()
                page = await self._page(day, day, 1, calls.PAGE_SIZE)
                found = {one.transaction_id for one in page}
                _must(seen.transaction_id in found, "utc")
                return
        raise NotTriedError

    async def _known_reference(self) -> None:
        known = self._known()
        data = await self._wire.ask(calls.by_reference(known.reference, self._private()))
        found = {seen.transaction_id for seen in self._sightings(data, Source.BY_REFERENCE)}
        _must(known.transaction_id in found, "missing")

    async def _read_with_key(self) -> None:
        await self._gateway.read(self._known().transaction_id)

    async def _read_without_key(self) -> None:
        known = self._known()
        (seen,) = self._sightings(
            [await self._wire.ask(calls.transaction(known.transaction_id, None))], Source.BY_ID
        )
        _must(seen.transaction_id == known.transaction_id, "other_answer")

    async def _signature_missing(self) -> None:
        await self._must_be_refused(lambda order: order.pop("signature"))

    async def _signature_wrong(self) -> None:
        await self._must_be_refused(lambda order: order.update(signature=64 * "0"))

    async def _must_be_refused(self, spoil: Callable[[dict[str, object]], object]) -> None:
        """Ask for a bank's QR with a spoilt signature: should Wompi make it, nobody sees it."""
        if METHODS[Way.BANCOLOMBIA_QR] not in self._ways:
            raise NotTriedError
        order = push_order(await self._push(), self._keys)
        spoil(order)
        try:
            await self._wire.ask(calls.create(order, self._private()))
        except WasRefusedError as refused:
            if refused.key == Fault.KEY_REFUSED:
                raise
            _must("signature" in str(refused.details.get("field", "")), "other_answer")
            return
        raise OtherwiseError("answered")

    async def _push(self) -> PushWanted:
        return PushWanted(
            way=Way.BANCOLOMBIA_QR,
            reference=self._reference(),
            amount=AMOUNT,
            expires_at=self._wire.clock.now() + LINK_LIFE,
            vat=Money.zero(),
            consumption=Money.zero(),
            description="Prueba de Mostrador",
            email="prueba@example.com",
            acceptance=await self._gateway.acceptance(),
        )

    async def _link_made(self) -> None:
        self._link = await self._gateway.make_link(
            LinkWanted(
                title="Prueba de Mostrador",
                description="Se cierra sola: no la pague",
                amount=AMOUNT,
                reference=self._reference(),
                expires_at=self._wire.clock.now() + LINK_LIFE,
                vat=Money.zero(),
                consumption=Money.zero(),
            )
        )

    async def _link_sku(self) -> None:
        _must(self._made_link().sku is not None, "empty")

    async def _link_read(self) -> None:
        made = self._made_link()
        seen = await self._gateway.read_link(made.link_id)
        _must(seen == made, "other_answer")

    async def _link_closed(self) -> None:
        link_id = self._made_link().link_id
        await self._gateway.close_link(link_id)
        _must(not (await self._gateway.read_link(link_id)).active, "still_active")

    async def _page(self, first: date, last: date, number: int, size: int) -> tuple[Sighting, ...]:
        call = calls.day_page(first, last, number, self._private(), size)
        return self._sightings(await self._wire.ask(call), Source.DAY_LIST)

    def _sightings(self, data: object, source: Source) -> tuple[Sighting, ...]:
        return sightings_of(
            data,
            environment=self._gateway.environment,
            source=source,
            seen_at=self._wire.clock.now(),
        )

    def _known(self) -> Sighting:
        if not self._listed:
            raise NotTriedError
        return self._listed[0]

    def _made_link(self) -> LinkSeen:
        if self._link is None:
            raise NotTriedError
        return self._link

    def _private(self) -> str:
        if self._keys.private is None:
            raise could_not_ask(Fault.CANNOT_ASK)
        return self._keys.private

    def _reference(self) -> Reference:
        """A reference that nobody has used, and that no charge will ever use."""
        return Reference.make(till="PROBE", shift=0, sale=0, random_bits=self._bits(RANDOM_BITS))


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise OtherwiseError(otherwise)
