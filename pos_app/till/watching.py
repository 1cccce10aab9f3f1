"""Asking Wompi again and again, in the rhythm of the plan and with the waiting customer first.

One loop owns all looks. What a look learns is durable, and the sale settled, before anybody is
told. A hint only makes the next look come at once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush, nsmallest
from itertools import count
from math import inf

import structlog

from pos_app.core.beliefs import Beliefs
from pos_app.core.case import Case, HintSource
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.facts import VOID_EVENTS
from pos_app.core.gateway_terms import Urgency
from pos_app.core.ids import Reference
from pos_app.core.payment import (
    PUSHES,
    Event,
    EventKind,
    Sighting,
    State,
    Status,
    Way,
    belongs,
    proven_from,
)
from pos_app.core.watch import (
    CALM_PAUSE,
    FRESH_UNTIL,
    HASTY_UNTIL,
    WATCH_ENDS,
    Watched,
    first_pause,
    pause_after,
)
from pos_app.till.cases import Cases, Judged, link_of, made_with
from pos_app.till.day_lists import LIST_MARGIN, DayLists
from pos_app.till.ports.gateway import Gateway
from pos_app.till.waiting import first_of
from pos_app.till.ways.bank_codes import BankCodes
from pos_app.till.ways.circumstances import beliefs_of
from pos_app.till.world import World

__all__ = ["Watcher"]

AT_ONCE = 4
"""Looks under way at the same time, besides the one for the customer in front."""

LONGEST_BACKOFF = timedelta(seconds=30)
TURN = 2.0
"""Seconds between two overdue looks that nobody waits for, after a start."""

NO_END = datetime.max.replace(tzinfo=UTC)
"""A clock that was put back has attempts ahead of it; they are watched like all others."""

A_MOMENT = timedelta(seconds=1)

UNKNOWN_WITHOUT_KEY = "gateway.cannot_ask"
"""What the gateway says of an unknown id when the private key is not here."""

log = structlog.get_logger("till.watching")


class Watcher:
    """Looks at every attempt of the last thirty days until its plan is over.

    Args:
        world: The run's world.
        cases: Judges and remembers.
        settle: Makes new sightings of an attempt durable together with all that follows.
        looked: Told after each look, whatever it brought.

    Attributes:
        front: The charge of the customer who stands there: it is looked at first.
        codes: The QRs that the bank made.
    """

    def __init__(
        self,
        world: World,
        cases: Cases,
        settle: Callable[[Case, tuple[Sighting, ...]], None],
        looked: Callable[[Reference, MostradorError | None], None],
    ) -> None:
        """Start with nothing to watch."""
        self._world = world
        self._cases = cases
        self._settle = settle
        self._looked = looked
        self._due: dict[Reference, float] = {}
        self._agenda: list[tuple[float, int, Reference]] = []  # a heap; what _due denies is stale
        self._entries = count()
        self._turns = count(1)
        self.taken_since = NO_END  # what is older is still to be taken up
        self._ripe: set[Reference] = set()  # due, and waiting for room
        self._failures: dict[Reference, int] = {}
        self._looking: set[Reference] = set()
        self._hurried: set[Reference] = set()
        self._wanted: dict[Reference, float] = {}  # what was listed before it is no news
        self._lists = DayLists(world.clock)
        self._wake = asyncio.Event()
        self.front: Reference | None = None
        self.codes = BankCodes()

    def resume(self) -> tuple[Watched, ...]:
        """Take up the plan's last day: what nobody was seen to pay is looked at right away."""
        since = self._world.now() - HASTY_UNTIL
        self.taken_since = min(since, self.taken_since)
        return self._take_up(since, NO_END)

    async def take_up_older(self) -> None:
        """Take up the rest of the plan, a day at a time, so that no sale has to wait for it."""
        ends = self._world.now() - WATCH_ENDS
        while self.taken_since > ends:
            await self._world.clock.sleep(TURN)
            until = self.taken_since
            self.taken_since = until - HASTY_UNTIL
            self._take_up(self.taken_since, until)

    def _take_up(self, since: datetime, until: datetime) -> tuple[Watched, ...]:
        now = self._world.now()
        watched = self._world.store.payments.watch_list(since, until)
        for one in watched:
            pause = first_pause(one, now)
            seconds = next(self._turns) * TURN if pause is None else pause.total_seconds()
            self._look_in(seconds, one.reference)
        return watched

    def hurry_in(self, seconds: float, reference: Reference) -> None:
        """Look no later than after so long: a hint came, and another one just before it."""
        self._wanted[reference] = self._world.clock.monotonic()
        self._look_in(seconds, reference)

    def _look_in(self, seconds: float, reference: Reference) -> None:
        due = self._world.clock.monotonic() + seconds
        if reference in self._looking:
            self._hurried.add(reference)
        else:
            self._enter(reference, min(due, self._due.get(reference, due)))
            self._wake.set()

    def hurry(self, reference: Reference) -> None:
        """Look as soon as possible: something hints at news, or somebody wants to know."""
        self.hurry_in(0, reference)

    def take(self, reference: Reference, seen: Sighting) -> None:
        """Take in what Wompi answered to the request that made a transaction."""
        self._settle(self._world.store.payments.case(reference), (seen,))
        self._cases.answered(reference, self._world.clock.monotonic(), listed=False)

    def next_look(self, reference: Reference) -> float | None:
        """Seconds until the next look by itself; None while one is under way or none is due."""
        if reference not in self._due:
            return None
        return max(0.0, self._due[reference] - self._world.clock.monotonic())

    async def run(self) -> None:
        """Keep looking until cancelled. A fault of ours ends it and is raised."""
        async with asyncio.TaskGroup() as looks:
            while True:
                self._wake.clear()
                for reference in self._ready():
                    del self._due[reference]
                    self._looking.add(reference)
                    looks.create_task(self._look(reference))
                await self._until_due()

    def _enter(self, reference: Reference, due: float) -> None:
        if self._due.get(reference) != due:
            self._due[reference] = due
            heappush(self._agenda, (due, next(self._entries), reference))

    def _ready(self) -> list[Reference]:
        self._ripen(self._world.clock.monotonic())
        room = max(AT_ONCE - len(self._looking), int(self.front in self._ripe))
        taken = nsmallest(
            room, self._ripe, key=lambda one: (one != self.front, self._due[one], one.text)
        )
        self._ripe.difference_update(taken)
        return taken

    def _ripen(self, now: float) -> None:
        while self._agenda and self._agenda[0][0] <= now:
            due, _, reference = heappop(self._agenda)
            if self._due.get(reference) == due:
                self._ripe.add(reference)

    def _next_due(self) -> float | None:
        """When the agenda goes on; what is ripe already waits for room, not for time."""
        while self._agenda and self._due.get(self._agenda[0][2]) != self._agenda[0][0]:
            heappop(self._agenda)
        return self._agenda[0][0] if self._agenda else None

    async def _until_due(self) -> None:
        due = self._next_due()
        if due is None:
            await self._wake.wait()
            return
        pause = max(0.0, due - self._world.clock.monotonic())
        await first_of(self._world.clock.sleep(pause), self._wake.wait())

    async def _look(self, reference: Reference) -> None:
        fault: MostradorError | None = None
        try:
            await self._ask_and_record(reference)
            self._failures.pop(reference, None)
        except MostradorError as error:
            fault = error
            self._failures[reference] = self._failures.get(reference, 0) + 1
            self._cases.failed(reference, error.key)
            log.info("look_failed", reference=reference.short, why=error.key)
        finally:
            self._looking.discard(reference)
        self._plan(self._cases.judged(reference))
        self._looked(reference, fault)
        self._wake.set()

    async def _ask_and_record(self, reference: Reference) -> None:
        gateway = self._world.gateway
        case = self._world.store.payments.case(reference)
        if gateway is None or not made_with(case, gateway):
            raise CouldNotAskError("till.no_keys_for_this", environment=case.attempt.environment)
        gateway = gateway.at(lambda: self._urgency(case))
        asked = self._world.clock.monotonic()
        wanted = self._wanted.get(reference, -inf)
        line = _Line(gateway, self._lists, self._urgency(case), wanted)
        told = await _ask(line, case, beliefs_of(self._world))
        asked = asked if told is None or told.asked is None else told.asked
        self._wanted[reference] = max(asked, self._wanted.get(reference, -inf))
        self._world.reach("after_answer")
        if told is not None:
            self._settle(case, told.seen)
            self._cases.answered(reference, asked, listed=told.whole)
        judged = self._cases.judged(reference)
        await self._shut_link(gateway, judged)
        await self.codes.fetch(gateway, judged)

    def _urgency(self, case: Case) -> Urgency:
        if case.attempt.reference == self.front:
            return Urgency.FRONT
        young = self._world.now() - case.attempt.created_at < FRESH_UNTIL
        return Urgency.FRESH if young else Urgency.OLD

    async def _shut_link(self, gateway: Gateway, judged: Judged) -> None:
        kinds = {event.kind for event in judged.case.events}
        link_id = link_of(judged.case)
        ended = bool(kinds & {EventKind.GIVEN_UP, EventKind.ABANDONED})
        if link_id is None or not ended or EventKind.LINK_CLOSED in kinds:
            return
        await gateway.close_link(link_id)
        if not (await gateway.read_link(link_id)).active:
            closed = Event(EventKind.LINK_CLOSED, self._world.now())
            self._world.store.payments.add_event(judged.case.attempt.reference, closed)

    def _plan(self, judged: Judged) -> None:
        reference = judged.case.attempt.reference
        if reference in self._hurried:
            self._hurried.discard(reference)
            self._enter(reference, self._world.clock.monotonic())
            return
        pause = self._pause(judged)
        if pause is not None:
            self._enter(reference, self._world.clock.monotonic() + pause.total_seconds())

    def _pause(self, judged: Judged) -> timedelta | None:
        age = judged.at - judged.case.attempt.created_at
        pause = pause_after(age)
        if pause is None:
            return None
        if judged.verdict.settled:
            pause = max(pause, CALM_PAUSE)
        if judged.verdict.state is State.CLOSING:
            pause = min(pause, _until_proof(judged) or pause)
        asked = void_asked_at(judged.case)
        if asked is not None:
            pause = min(pause, pause_after(judged.at - asked) or pause)
        failures = self._failures.get(judged.case.attempt.reference, 0)
        backoff = min(LONGEST_BACKOFF, timedelta(seconds=2 ** min(failures, 5) // 2))
        return max(pause, backoff)


def _until_proof(judged: Judged) -> timedelta | None:
    """How long until an empty answer ends a charge for good; None where it could already."""
    case, verdict = judged.case, judged.verdict
    woke_at = judged.asking.woke_at
    proof = proven_from(case.attempt, case.events, verdict.transactions, woke_at) - judged.at
    return proof + A_MOMENT if proof > timedelta() else None


@dataclass(frozen=True, slots=True)
class _Told:
    """What Wompi answered.

    Attributes:
        whole: It would have shown every transaction there is.
        asked: When it was asked for, where another look did so before.
    """

    seen: tuple[Sighting, ...]
    whole: bool
    asked: float | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """Where one look asks: Wompi, and what was listed a moment ago.

    Attributes:
        wanted: When somebody last hinted at news; a list from before it tells nothing.
    """

    gateway: Gateway
    lists: DayLists
    urgency: Urgency
    wanted: float


async def _ask(line: _Line, case: Case, beliefs: Beliefs) -> _Told | None:
    """Ask in the way the attempt's kind, our keys and Wompi allow; None when there is no way."""
    gateway = line.gateway
    if not gateway.can_list:
        return await _ask_by_id(gateway, case)
    if case.attempt.way in PUSHES and case.sightings:
        return await _ask_for_push(line, case, beliefs)
    return await _ask_for_all(line, case, beliefs)


async def _ask_for_push(line: _Line, case: Case, beliefs: Beliefs) -> _Told | None:
    """Read the one transaction that the request made."""
    try:
        return _Told((await line.gateway.read(case.sightings[0].transaction_id),), whole=True)
    except WasRefusedError:
        return await _ask_for_all(line, case, beliefs)


async def _ask_for_all(line: _Line, case: Case, beliefs: Beliefs) -> _Told | None:
    """Search by reference; where Wompi refuses that, its day's list; and that too, by id."""
    gateway = line.gateway
    if case.attempt.way is not Way.LINK and beliefs.by_reference:
        try:
            return _Told(await gateway.find(case.attempt.reference), whole=True)
        except WasRefusedError:
            log.info("search_refused", reference=case.attempt.reference.short)
    try:
        return await _ask_day_list(line, case)
    except WasRefusedError:
        by_id = await _ask_by_id(gateway, case)
        if by_id is None:
            raise
        return by_id


async def _ask_by_id(gateway: Gateway, case: Case) -> _Told | None:
    """Read each transaction that was seen or named; one that cannot be read hides no other.

    That what the relay named does not exist tells about the relay, not about the charge.
    """
    named_elsewhere = {h.transaction_id for h in case.hints if h.source is not HintSource.RELAY}
    seen_before = {seen.transaction_id for seen in case.sightings}
    found: list[Sighting] = []
    faults: list[MostradorError] = []
    for one in sorted(seen_before | {hint.transaction_id for hint in case.hints}):
        try:
            found.append(await gateway.read(one))
        except MostradorError as error:
            if one in seen_before | named_elsewhere or not _unknown(error):
                faults.append(error)
    if faults and not found:
        raise faults[0]
    return _Told(tuple(found), whole=False) if found else None


def _unknown(error: MostradorError) -> bool:
    """Whether Wompi says that there is no such transaction, as far as this till may know."""
    return isinstance(error, WasRefusedError) or error.key == UNKNOWN_WITHOUT_KEY


async def _ask_day_list(line: _Line, case: Case) -> _Told:
    link_id = link_of(case)
    if case.attempt.way is Way.LINK and link_id is None:
        return _Told((), whole=True)
    earliest = case.attempt.created_at - LIST_MARGIN
    listed = await line.lists.back_to(line.gateway, earliest, line.urgency, line.wanted)
    found = tuple(seen for seen in listed.seen if belongs(case.attempt, link_id, seen))
    return _Told(found, whole=True, asked=listed.asked)


def void_asked_at(case: Case) -> datetime | None:
    """When a void was asked for that Wompi has neither refused nor done."""
    here = {s.transaction_id for s in case.sightings if s.status is Status.APPROVED}
    gone = {s.transaction_id for s in case.sightings if s.status is Status.VOIDED}
    last = {e.detail: e for e in case.events if e.kind in VOID_EVENTS}
    out = [e.at for e in last.values() if e.kind is EventKind.VOID_ASKED]
    return max(out, default=None) if last.keys() & (here - gone) else None
