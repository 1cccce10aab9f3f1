"""Laying Wompi's list beside the till's facts, page by page, without holding up a sale."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

from pos_app.core.case import Case
from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.gateway_terms import Urgency
from pos_app.core.ids import Reference
from pos_app.core.payment import Sighting, belongs
from pos_app.core.reconciliation import (
    Charge,
    Kind,
    Row,
    Span,
    classify,
    joined,
    moment_of,
    unread,
)
from pos_app.till.cases import Cases, link_of
from pos_app.till.ports.gateway import Gateway
from pos_app.till.world import World

__all__ = ["Comparing", "Comparison"]

MARGIN = timedelta(days=1)
"""In which zone Wompi counts days is not documented: the list is asked for a day more."""

BREATH = 40
"""After so many charges the till's thread turns to whoever else waits for it."""

MOST_MISSING = 20
"""So many transactions that the list does not show are asked for one by one; more is no chance."""

T = TypeVar("T")
Told = Callable[[int, int], None]


def _unheard(_pages: int, _transactions: int) -> None:
    """Tell nobody how far it is."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of reading a span whole."""

    span: Span
    rows: tuple[Row, ...]
    pages: int


@dataclass(slots=True)
class _Known:
    """What the till had seen before Wompi was asked, charge by charge.

    Attributes:
        here: Each transaction with the charge that it counts for.
        listed: What Wompi's list says, each page as it came.
        owners: Which charge a listed transaction belongs to.
        charges: The charges that were looked at.
    """

    here: dict[str, tuple[Charge, Sighting]] = field(default_factory=dict)
    listed: list[Sighting] = field(default_factory=list)
    owners: dict[str, Charge] = field(default_factory=dict)
    charges: dict[Reference, Charge] = field(default_factory=dict)


class Comparing:
    """Reads Wompi's list of a span, takes over what the till had not seen, and classifies all.

    Args:
        world: The run's world.
        cases: Judges.
        settle: Makes new sightings of a charge durable with all that follows.
        turned: Told which charge has news.
    """

    def __init__(
        self,
        world: World,
        cases: Cases,
        settle: Callable[[Case, tuple[Sighting, ...]], None],
        turned: Callable[[Reference], None],
    ) -> None:
        """Have read nothing."""
        self._world = world
        self._cases = cases
        self._settle = settle
        self._turned = turned

    async def here(self, span: Span) -> tuple[Row, ...]:
        """What the till says for itself; asks nobody."""
        known = await self._known_of(span)
        return unread(known.here.values(), span)

    async def compare(
        self, span: Span, told: Told = _unheard, urgency: Urgency = Urgency.OLD
    ) -> Comparison:
        """Read a span whole and compare it; ``told`` hears how many pages and rows there are yet.

        Raises:
            CouldNotAskError: There is no key, or no answer; what was taken over stays.
            DidNotUnderstandError: The list cannot be read.
        """
        gateway = self._gateway().at(lambda: urgency)
        known = await self._known_of(span)
        pages = 0
        days = ((span.first - MARGIN).date(), (span.last + MARGIN).date())
        async for page in gateway.list_days(*days):
            pages += 1
            await self._take_in(known, page)
            told(pages, len(known.listed))
            if any(one.created_at is not None and one.created_at < span.first for one in page):
                break
        rows = await self._rows(known, span)
        if await self._look_for_missing(gateway, known, rows):
            rows = await self._rows(known, span)
        return Comparison(span, rows, pages)

    def _gateway(self) -> Gateway:
        gateway = self._world.gateway
        if gateway is None or not gateway.can_list:
            raise CouldNotAskError("gateway.cannot_ask")
        return gateway

    async def _known_of(self, span: Span) -> _Known:
        known = _Known()
        payments = self._world.store.payments
        async for reference in _breathing(payments.begun_between(span.first - MARGIN, span.last)):
            self._learn(known, reference)
        return known

    def _learn(self, known: _Known, reference: Reference) -> Charge:
        if reference not in known.charges:
            judged = self._cases.judged(reference)
            attempt = judged.case.attempt
            charge = Charge(attempt.reference, attempt.amount, attempt.environment)
            known.charges[reference] = charge
            for seen in judged.verdict.transactions:
                known.here[seen.transaction_id] = (charge, seen)
        return known.charges[reference]

    async def _take_in(self, known: _Known, page: tuple[Sighting, ...]) -> None:
        """Sort a page out, and settle each charge once with all that the page tells of it."""
        news: dict[Reference, list[Sighting]] = {}
        async for seen in _breathing(page):
            known.listed.append(seen)
            reference = self._owner(seen)
            if reference is None:
                continue
            known.owners[seen.transaction_id] = self._learn(known, reference)
            if _is_news(known.here, seen):
                news.setdefault(reference, []).append(seen)
        for reference, seen_of_it in news.items():
            self._take_over(reference, seen_of_it)

    def _owner(self, seen: Sighting) -> Reference | None:
        payments = self._world.store.payments
        link = seen.link_id or seen.reference.rsplit("_", 2)[0]
        reference = payments.named(Reference.read(seen.reference), link)
        if reference is None:
            return None
        case = payments.case(reference)
        return reference if belongs(case.attempt, link_of(case), seen) else None

    def _take_over(self, reference: Reference, seen: Iterable[Sighting]) -> None:
        self._settle(self._world.store.payments.case(reference), tuple(seen))
        self._turned(reference)

    async def _look_for_missing(
        self, gateway: Gateway, known: _Known, rows: tuple[Row, ...]
    ) -> bool:
        """Ask for what the list does not show: it may have moved while its pages were read."""
        missing = [row.transaction_id for row in rows if row.kind is Kind.ONLY_HERE]
        found = False
        for name in missing[:MOST_MISSING]:
            try:
                seen = await gateway.read(name)
            except WasRefusedError:
                continue
            await self._take_in(known, (seen,))
            found = True
        return found

    async def _rows(self, known: _Known, span: Span) -> tuple[Row, ...]:
        gateway = self._gateway()
        till = self._world.store.settings.text("till.code")
        asked = (span, till, gateway.environment)
        listed = joined(one for one in known.listed if _told_in(one, known.here, span))
        here = tuple(known.here.values())
        twice = await self._twice(known.charges)
        return classify(here, listed, known.owners, asked, twice)

    async def _twice(
        self, charges: Mapping[Reference, Charge]
    ) -> tuple[tuple[Charge, Sighting, str], ...]:
        """Transactions that were seen for one charge and count for another."""
        payments = self._world.store.payments
        found: dict[tuple[Reference, str], tuple[Charge, Sighting, str]] = {}
        async for reference, charge in _breathing(charges.items()):
            for seen in payments.kept_apart(reference):
                owner = payments.owner_of(seen.transaction_id)
                name = "" if owner is None else owner.text
                found[reference, seen.transaction_id] = (charge, seen, name)
        return tuple(found.values())


def _is_news(here: Mapping[str, tuple[Charge, Sighting]], seen: Sighting) -> bool:
    if seen.transaction_id not in here:
        return True
    before = here[seen.transaction_id][1]
    return (before.status, before.amount) != (seen.status, seen.amount)


def _told_in(seen: Sighting, here: Mapping[str, tuple[Charge, Sighting]], span: Span) -> bool:
    """Whether a listed transaction matters: one of the span, or one that the till has in it."""
    return seen.transaction_id in here or moment_of(seen) in span


async def _breathing(items: Iterable[T]) -> AsyncIterator[T]:
    """Hand out one after the other, and let the others have a turn now and then."""
    for number, item in enumerate(items):
        if number % BREATH == 0:
            await asyncio.sleep(0)
        yield item
