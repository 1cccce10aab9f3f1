"""Wompi, in the till's own words. Awaited calls fail only with the families of ``core.errors``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import date, datetime
from typing import Protocol

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
from pos_app.core.payment import Environment, Sighting

__all__ = ["Gateway"]


class Gateway(Protocol):
    """Wompi, asked with the keys of one merchant in one environment.

    Every awaited call may raise ``CouldNotAskError``, ``WasRefusedError`` or
    ``DidNotUnderstandError``. Reads are tried again inside; writes never are.
    """

    @property
    def environment(self) -> Environment:
        """Where the money is."""
        ...

    @property
    def can_list(self) -> bool:
        """Whether the private key is here."""
        ...

    @property
    def account(self) -> str:
        """A short sign of whose keys these are, that gives none of them away."""
        ...

    @property
    def redirect_address(self) -> str:
        """Where the hosted page leads after a payment; nobody ever loads it."""
        ...

    def at(self, urgency: Callable[[], Urgency]) -> Gateway:
        """Give the same gateway for questions of this urgency; its own is that of a person.

        The urgency is asked for anew while a question waits: its customer may come to the front.
        """
        ...

    def server_time(self) -> datetime:
        """This computer's time corrected by what Wompi's answers say theirs is."""
        ...

    def checkout_address(self, wanted: CheckoutWanted) -> str:
        """Sign and compose the address of the hosted page; asks nobody."""
        ...

    def link_address(self, link_id: str) -> str:
        """Compose the address a payment link is opened at."""
        ...

    async def merchant(self) -> Merchant:
        """Read the merchant by its public key."""
        ...

    async def acceptance(self) -> Acceptance:
        """Fetch the contracts a payer accepts; their tokens are good for one payment."""
        ...

    async def push(self, wanted: PushWanted) -> Sighting:
        """Make a transaction by one request; tried once.

        Fails with ``gateway.unanswered`` when nobody knows whether it was made; with any other key
        of "could not ask", and when refused, it was not.
        """
        ...

    async def code_of(self, transaction_id: str) -> str | None:
        """Read the QR of a transaction as an SVG; None while there is none yet."""
        ...

    async def read(self, transaction_id: str) -> Sighting:
        """Read one transaction; an unknown id is refused, or could not be asked without a key."""
        ...

    async def find(self, reference: Reference) -> tuple[Sighting, ...]:
        """Every transaction under a reference; empty when the customer has not paid yet."""
        ...

    def list_days(self, first: date, last: date) -> AsyncIterator[tuple[Sighting, ...]]:
        """The merchant's transactions of these days, newest first, a page at a time."""
        ...

    async def make_link(self, wanted: LinkWanted) -> LinkSeen:
        """Create a payment link; tried once."""
        ...

    async def read_link(self, link_id: str) -> LinkSeen:
        """Read a payment link back."""
        ...

    async def close_link(self, link_id: str) -> LinkSeen:
        """Make a link inactive; the answer says whether it now is."""
        ...

    async def void(self, transaction_id: str) -> VoidSeen:
        """Ask to void a card payment, whole; tried once.

        ``CouldNotAskError`` may mean that Wompi took the wish and nobody heard the answer.
        """
        ...

    def payer_mark(self, text: str) -> str:
        """Mark a payer's number as answers mark it, so that the two can be compared."""
        ...

    async def aclose(self) -> None:
        """Let go of the connections."""
        ...
