"""Wompi as the till asks it: the port ``Gateway`` of the till, spoken over HTTPS.

What comes back is compared with what was asked. An answer about another transaction, reference,
link or amount proves nothing and is not understood.
"""

from __future__ import annotations

import copy
from collections.abc import AsyncIterator, Callable
from datetime import date, datetime
from itertools import pairwise

import httpx
import structlog

from pos_app.core.errors import (
    CouldNotAskError,
    DidNotUnderstandError,
    MostradorError,
    WasRefusedError,
)
from pos_app.core.gateway_terms import (
    Acceptance,
    CheckoutWanted,
    LinkSeen,
    LinkWanted,
    Merchant,
    PushWanted,
    Urgency,
    VoidSeen,
)
from pos_app.core.ids import Reference
from pos_app.core.keys import Keys
from pos_app.core.payment import Environment, Sighting, Source
from pos_app.gateway import calls
from pos_app.gateway.budget import Allowance
from pos_app.gateway.faults import Fault, could_not_ask, did_not_understand, was_refused
from pos_app.gateway.hosts import Hosts
from pos_app.gateway.keys import KeyFault, account_of, environment_of
from pos_app.gateway.links import checkout_address, link_address
from pos_app.gateway.messages import (
    is_id,
    link_of,
    link_order,
    merchant_of,
    sighting_of,
    sightings_of,
    void_of,
)
from pos_app.gateway.payers import marker
from pos_app.gateway.pushes import acceptance_of, code_picture, push_order
from pos_app.gateway.server_clock import Clock
from pos_app.gateway.wire import Limits, Wire

__all__ = ["WompiGateway"]

log = structlog.get_logger("gateway")

GONE = frozenset({404, 410})
MOST_PAGES = 500
"""A list of days that goes on beyond this is no list of a shop's days."""

CAP_STEP = 5
"""A server that gives fewer rows than asked caps its pages at a round number."""

NOT_SENT = frozenset({Fault.NO_NETWORK, Fault.TLS, Fault.BUSY, Fault.RESTING, Fault.CANNOT_ASK})
"""Failures after which Wompi cannot have heard the question."""


class WompiGateway:
    """Asks Wompi with the keys of one merchant in one environment.

    Every awaited call raises one of the three families of ``core.errors``, with a key of
    ``faults.Fault``. Reads are tried again inside; writes never are. Make, use and close it in
    one event loop.

    Args:
        keys: Of one environment.
        clock: This computer's time.
        hosts: A simulator on this computer, with test keys only; Wompi itself when left out.
        transport: Stands in for the network in tests.
        limits: Times and sizes.
        budget: How often this merchant's Wompi may be asked, by everything that asks.

    Attributes:
        environment: Whose keys these are.
        can_list: Whether the private key is here.
        account: A short sign of whose keys these are, that gives none of them away.
        redirect_address: Where the hosted page leads after a payment; nobody ever loads it.

    Raises:
        WasRefusedError: The keys cannot be used, or are real in a rehearsal (``keys.KeyFault``).
    """

    def __init__(
        self,
        keys: Keys,
        clock: Clock,
        *,
        hosts: Hosts | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        limits: Limits | None = None,
        budget: Allowance | None = None,
    ) -> None:
        """Connect to nobody yet."""
        self.environment = environment_of(keys)
        self._hosts = hosts or Hosts.of(self.environment)
        if self._hosts.invented and self.environment is Environment.PRODUCTION:
            raise WasRefusedError(KeyFault.REAL_IN_REHEARSAL.value, name="public")
        self.can_list = keys.private is not None
        self.account = account_of(keys)
        self.redirect_address = self._hosts.redirect
        self._keys = keys
        self._mark = marker(keys.private or keys.integrity)
        self._wire = Wire(self._hosts, clock, transport, limits, budget=budget)

    def at(self, urgency: Callable[[], Urgency]) -> WompiGateway:
        """Give the same gateway, with another urgency for what it is asked; see the port."""
        asked = copy.copy(self)
        asked._wire = self._wire.at(urgency)  # noqa: SLF001 -- a gateway of our own making
        return asked

    def server_time(self) -> datetime:
        """Wompi's time as its answers tell it; this computer's until the first."""
        return self._wire.clock.now()

    def checkout_address(self, wanted: CheckoutWanted) -> str:
        """Sign and compose the address of the hosted page; asks nobody. Never log it."""
        return checkout_address(self._hosts, self._keys, wanted)

    def link_address(self, link_id: str) -> str:
        """Compose the address a payment link is opened at."""
        return link_address(self._hosts, link_id)

    async def merchant(self) -> Merchant:
        """Read the merchant by its public key, in the new form or else in the old one."""
        return merchant_of(await self._merchant())

    async def acceptance(self) -> Acceptance:
        """Fetch the contracts a payer accepts; their tokens are good for one payment.

        Raises:
            DidNotUnderstandError: The merchant's answer carries none.
        """
        return acceptance_of(await self._merchant())

    async def push(self, wanted: PushWanted) -> Sighting:
        """Make a transaction by one request; tried once.

        Raises:
            WasRefusedError: Wompi says no: nothing was made.
            CouldNotAskError: Nobody knows whether it was made (``gateway.unanswered``), or it was
                not (any other key).
            DidNotUnderstandError: Something was made, and the answer is not about what was asked.
        """
        sandbox = self.environment is Environment.TEST and not self._hosts.invented
        call = calls.create(push_order(wanted, self._keys, sandbox=sandbox), self._private())
        data = await self._ask_once(call)
        seen = sighting_of(
            data, environment=self.environment, source=Source.CREATED, seen_at=self.server_time()
        )
        _same("reference", wanted.reference.text, seen.reference)
        _same("amount_in_cents", wanted.amount, seen.amount)
        return seen

    async def code_of(self, transaction_id: str) -> str | None:
        """Read the QR of a transaction as an SVG; None while Wompi has not made it yet."""
        return code_picture(
            await self._wire.ask(calls.transaction(transaction_id, self._private()))
        )

    async def read(self, transaction_id: str) -> Sighting:
        """Read one transaction.

        Raises:
            WasRefusedError: Wompi knows no such transaction (``gateway.unknown_transaction``).
            CouldNotAskError: Without the private key a "no" does not mean that it does not exist
                (``gateway.cannot_ask``).
        """
        if not is_id(transaction_id):
            raise was_refused(Fault.UNKNOWN_TRANSACTION, status=404)
        try:
            data = await self._wire.ask(calls.transaction(transaction_id, self._keys.private))
        except WasRefusedError as error:
            if self.can_list:
                raise
            raise could_not_ask(Fault.CANNOT_ASK) from error
        seen = sighting_of(
            data,
            environment=self.environment,
            source=Source.BY_ID,
            seen_at=self.server_time(),
            mark=self._mark,
        )
        _same("id", transaction_id, seen.transaction_id)
        return seen

    async def find(self, reference: Reference) -> tuple[Sighting, ...]:
        """Every transaction under a reference; empty when the customer has not paid yet."""
        data = await self._wire.ask(calls.by_reference(reference.text, self._private()))
        found = self._sightings(data, Source.BY_REFERENCE)
        for seen in found:
            _same("reference", reference.text, seen.reference)
        return found

    async def list_days(self, first: date, last: date) -> AsyncIterator[tuple[Sighting, ...]]:
        """The merchant's transactions of these days, newest first, a page at a time.

        In which zone Wompi counts days is not documented: ask for a day more at both ends. What
        it says about further pages is not documented either, so the end is where nothing new
        comes twice: once may be a page that moved on, because as many payments came meanwhile.

        Raises:
            DidNotUnderstandError: A page is not in order, or there is no end.
        """
        known: set[str] = set()
        stale = 0
        for number in range(1, MOST_PAGES + 1):
            page = await self._page(first, last, number)
            fresh = {seen.transaction_id for seen in page} - known
            stale = 0 if fresh else stale + 1
            if not page or stale > 1:
                return
            known |= fresh
            if fresh:
                yield page
            if len(page) < calls.PAGE_SIZE and len(page) % CAP_STEP:
                return
        raise did_not_understand(Fault.STRANGE_ANSWER, where="pages")

    async def make_link(self, wanted: LinkWanted) -> LinkSeen:
        """Create a payment link; tried once.

        Raises:
            CouldNotAskError: Nobody knows whether it was made (``gateway.unanswered``), or it was
                not (any other key).
        """
        call = calls.make_link(link_order(wanted, self._hosts), self._private())
        made = link_of(await self._ask_once(call))
        _same("amount_in_cents", wanted.amount, made.amount)
        _same("sku", wanted.reference.text, made.sku or wanted.reference.text)
        return made

    async def read_link(self, link_id: str) -> LinkSeen:
        """Read a payment link back."""
        seen = link_of(await self._wire.ask(calls.link(link_id)))
        _same("id", link_id, seen.link_id)
        return seen

    async def close_link(self, link_id: str) -> LinkSeen:
        """Make a link inactive; the answer says whether it now is.

        A refused or unanswered wish is followed by a look, because the link may be shut already.
        """
        try:
            closed = link_of(await self._wire.ask(calls.close_link(link_id, self._private())))
            _same("id", link_id, closed.link_id)
        except MostradorError as error:
            log.info("link_not_closed", why=error.key)
            seen = await self.read_link(link_id)
            if seen.active:
                raise
            return seen
        return closed

    async def void(self, transaction_id: str) -> VoidSeen:
        """Ask to void a card payment, whole; tried once.

        Raises:
            CouldNotAskError: Nobody knows whether the wish was taken (``gateway.unanswered``), or
                it was never heard (any other key).
            WasRefusedError: Wompi says no in so many words.
        """
        call = calls.void(transaction_id, self._private())
        try:
            named, seen = void_of(await self._wire.ask(call))
        except CouldNotAskError as error:
            if error.key in NOT_SENT:
                raise
            raise could_not_ask(Fault.UNANSWERED, why=error.key) from error
        except DidNotUnderstandError as error:
            raise could_not_ask(Fault.UNANSWERED, why=error.key) from error
        _same("id", transaction_id, named or transaction_id)
        return seen

    def payer_mark(self, text: str) -> str:
        """Mark a payer's number as answers mark it."""
        return self._mark(text)

    async def aclose(self) -> None:
        """Let go of the connections."""
        await self._wire.aclose()

    async def _merchant(self) -> object:
        try:
            return await self._wire.ask(calls.merchant(self._keys.public))
        except (WasRefusedError, CouldNotAskError) as error:
            if error.details.get("status") not in GONE:
                raise
            return await self._wire.ask(calls.merchant_by_path(self._keys.public))

    async def _ask_once(self, call: calls.Call) -> object:
        """Ask for something to be made, and tell apart what surely was not from what may be."""
        try:
            return await self._wire.ask(call)
        except CouldNotAskError as error:
            if error.key in NOT_SENT:
                raise
            raise could_not_ask(Fault.UNANSWERED, why=error.key) from error

    def _private(self) -> str:
        if self._keys.private is None:
            raise could_not_ask(Fault.CANNOT_ASK)
        return self._keys.private

    async def _page(self, first: date, last: date, number: int) -> tuple[Sighting, ...]:
        call = calls.day_page(first, last, number, self._private())
        page = self._sightings(await self._wire.ask(call), Source.DAY_LIST)
        _must_be_newest_first(page)
        return page

    def _sightings(self, data: object, source: Source) -> tuple[Sighting, ...]:
        return sightings_of(
            data,
            environment=self.environment,
            source=source,
            seen_at=self.server_time(),
            mark=self._mark,
        )


def _same(where: str, asked: object, answered: object) -> None:
    if asked != answered:
        raise did_not_understand(Fault.OTHER_ANSWER, where=where)


def _must_be_newest_first(page: tuple[Sighting, ...]) -> None:
    """Refuse another order: who reads only the newest page would take a paid sale for unpaid."""
    times = [seen.created_at for seen in page if seen.created_at is not None]
    if any(newer < older for newer, older in pairwise(times)):
        raise did_not_understand(Fault.OTHER_ANSWER, where="order")
