"""The till's memory without a disk: the same promises as ``store.book``, a thousand times faster.

Every change leaves behind how to undo it, so that a transaction which does not end well leaves no
trace; a test tries this book and the real one on the same random calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

from memory_beliefs import MemoryBeliefs
from memory_catalogue import MemoryCatalogue
from memory_customers import MemoryCustomers
from memory_feed import MemoryFeed
from memory_seals import MemorySeals
from memory_settings import MemorySettings
from memory_shifts import MemoryShifts
from memory_signatures import MemorySignatures
from memory_staff import MemoryStaff
from memory_tasks import MemoryTasks
from memory_tenders import MemoryTenders
from memory_troubles import MemoryTroubles

from pos_app.core.case import Case, Hint
from pos_app.core.customer import Customer
from pos_app.core.habits import Tried
from pos_app.core.ids import Reference
from pos_app.core.journal import GENESIS, Act, Entry, chained
from pos_app.core.order import Change, Order
from pos_app.core.parking import Move, MoveKind
from pos_app.core.payment import (
    Attempt,
    Environment,
    Event,
    EventKind,
    Sighting,
    Status,
    belongs,
)
from pos_app.core.receipt import IssuedReceipt, Receipt
from pos_app.core.watch import Watched

__all__ = ["MemoryBook"]

Undo = Callable[[], object]
Fact = TypeVar("Fact", Event, Hint)


class Tape:
    """What was changed in the transaction under way, and how to take it back.

    Attributes:
        touch: Called before every change; a test makes the power fail there.
        version: Grows with every change.
    """

    def __init__(self) -> None:
        """Be outside any transaction."""
        self._undos: list[Undo] = []
        self.depth = 0
        self.version = 0
        self.touch: Callable[[], None] = lambda: None

    def changed(self, undo: Undo) -> None:
        """Note one change; outside a transaction it is durable at once."""
        self.version += 1
        if self.depth:
            self._undos.append(undo)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep all of what happens inside, or nothing of it."""
        self.touch()
        mark = len(self._undos)
        self.depth += 1
        try:
            yield
        except BaseException:
            while len(self._undos) > mark:
                self._undos.pop()()
            raise
        finally:
            self.depth -= 1
            if not self.depth:
                self._undos.clear()


class MemoryOrders:
    """Orders as the changes that made them."""

    def __init__(self, tape: Tape, charged: Callable[[str], bool]) -> None:
        """Know no order; ``charged`` tells whether an order has attempts."""
        self._tape = tape
        self._charged = charged
        self._orders: dict[str, Order] = {}
        self._dropped: dict[str, datetime] = {}
        self._moves: list[tuple[str, Move]] = []
        self._notes: dict[tuple[str, int], str] = {}

    def start(self, order: Order) -> None:
        """Keep a new, empty order."""
        assert not order.lines
        numbers = {(one.shift, one.number) for one in self._orders.values()}
        assert order.order_id not in self._orders
        assert (order.shift, order.number) not in numbers
        with self._tape.writing():
            self._tape.touch()
            self._orders[order.order_id] = order
            self._tape.changed(lambda: self._orders.pop(order.order_id))
            self.move(order.order_id, Move(MoveKind.TAKEN, order.started_at))

    def next_number(self, shift: int) -> int:
        """The first number of a shift that no order has had."""
        taken = (order.number for order in self._orders.values() if order.shift == shift)
        return max(taken, default=0) + 1

    def append(self, order_id: str, change: Change) -> None:
        """Keep one more change."""
        self._tape.touch()
        before = self._orders[order_id]
        self._orders[order_id] = before.after(change)
        self._tape.changed(lambda: self._orders.update({order_id: before}))

    def get(self, order_id: str) -> Order:
        """Return an order."""
        return self._orders[order_id]

    def latest(self) -> Order | None:
        """The order that was in somebody's hands last."""
        taken = (one for one, move in reversed(self._moves) if move.kind is MoveKind.TAKEN)
        found = next(taken, None)
        return None if found is None else self._orders[found]

    def move(self, order_id: str, move: Move) -> None:
        """Record that a sale was taken in hand or parked."""
        self._tape.touch()
        self._moves.append((order_id, move))
        self._tape.changed(self._moves.pop)

    def parked(self) -> tuple[tuple[str, Move], ...]:
        """The sales that are parked, the newest first."""
        newest = dict(self._moves)
        places = {order_id: place for place, (order_id, _) in enumerate(self._moves)}
        found = [one for one in newest.items() if one[1].kind is MoveKind.PARKED]
        found.sort(key=lambda one: -places[one[0]])
        return tuple(one for one in found if one[0] not in self._dropped)

    def write_note(self, order_id: str, line: int, text: str, at: datetime) -> None:  # noqa: ARG002 -- the port's shape
        """Keep what somebody wrote; empty takes it away."""
        self._tape.touch()
        before = self._notes.get((order_id, line), "")
        self._notes[order_id, line] = text
        self._tape.changed(lambda: self._notes.update({(order_id, line): before}))

    def notes(self, order_id: str) -> dict[int, str]:
        """What is written on an order's lines."""
        return {line: text for (one, line), text in self._notes.items() if one == order_id and text}

    def dropped(self, order_id: str) -> bool:
        """Whether the order was dropped."""
        return order_id in self._dropped

    def drop(self, order_id: str, at: datetime) -> None:
        """Record that a sale was dropped."""
        self._tape.touch()
        if order_id not in self._dropped:
            self._dropped[order_id] = at
            self._tape.changed(lambda: self._dropped.pop(order_id))

    def started_between(self, first: datetime, last: datetime) -> tuple[Order, ...]:
        """Orders of a span, newest first, without empty ones that were never charged."""
        found = [one for one in self._orders.values() if first <= one.started_at < last]
        found.sort(key=lambda one: one.order_id)
        found.sort(key=lambda one: one.started_at, reverse=True)
        return tuple(
            one for one in found if one.lines and (one.live or self._charged(one.order_id))
        )

    def shortened_between(self, first: datetime, last: datetime) -> tuple[Order, ...]:
        """Orders started in a span from which something was ever taken off."""
        found = [one for one in self._orders.values() if first <= one.started_at < last]
        return tuple(one for one in found if any(line.removed_at for line in one.lines))


class MemoryPayments:
    """Attempts and the facts about them.

    Cases are put together once and again after each change.
    """

    def __init__(self, tape: Tape) -> None:
        """Know no attempt."""
        self._tape = tape
        self._attempts: dict[Reference, Attempt] = {}
        self._of_order: dict[str, list[Reference]] = {}
        self._events: dict[Reference, list[Event]] = {}
        self._hints: dict[Reference, list[Hint]] = {}
        self._seen: dict[Reference, dict[Sighting, Sighting]] = {}
        self._owners: dict[str, Reference] = {}
        self._cases: dict[Reference, Case] = {}

    def open(self, attempt: Attempt) -> None:
        """Keep a new attempt; a reference is taken only once."""
        reference = attempt.reference
        assert reference not in self._attempts
        self._tape.touch()
        self._attempts[reference] = attempt
        siblings = self._of_order.setdefault(attempt.order_id, [])
        siblings.append(reference)
        self._events[reference], self._hints[reference], self._seen[reference] = [], [], {}

        def undo() -> None:
            del self._attempts[reference]
            siblings.remove(reference)

        self._tape.changed(undo)

    def add_event(self, reference: Reference, event: Event) -> None:
        """Keep what happened on our side; the same event twice is one."""
        self._tape.touch()
        self._add(reference, self._events[reference], event, event)

    def add_hint(self, reference: Reference, hint: Hint) -> None:
        """Keep a hint; the same transaction named again by the same source is one."""
        self._tape.touch()
        known = self._hints[reference]
        named = (hint.source, hint.transaction_id)
        same = next((one for one in known if (one.source, one.transaction_id) == named), hint)
        self._add(reference, known, hint, same)

    def _add(self, reference: Reference, known: list[Fact], new: Fact, same: Fact) -> None:
        if same in known:
            return

        def undo() -> None:
            known.remove(new)
            self._forget(reference)

        known.append(new)
        self._forget(reference)
        self._tape.changed(undo)

    def add_sightings(self, reference: Reference, seen: Sequence[Sighting]) -> bool:
        """Keep answers whose meaning is new; tells whether there was one."""
        if not seen:
            return False
        with self._tape.writing():
            attempt, link_id = self._attempts[reference], self._link_id(reference)
            assert all(belongs(attempt, link_id, one) for one in seen), f"not of {reference}"
            return sum(self._add_sighting(reference, one) for one in seen) > 0

    def _add_sighting(self, reference: Reference, seen: Sighting) -> bool:
        facts, meaning = self._seen[reference], replace(seen, seen_at=NEVER)
        known = facts.get(meaning)
        if known is None or seen.seen_at < known.seen_at:
            facts[meaning] = seen
            self._forget(reference)
            self._tape.changed(lambda: self._unsee(reference, meaning, known))
        if known is None and seen.transaction_id not in self._owners:
            self._owners[seen.transaction_id] = reference
            self._tape.changed(lambda: self._owners.pop(seen.transaction_id))
        return known is None

    def _unsee(self, reference: Reference, meaning: Sighting, before: Sighting | None) -> None:
        if before is None:
            del self._seen[reference][meaning]
        else:
            self._seen[reference][meaning] = before
        self._forget(reference)

    def _forget(self, reference: Reference) -> None:
        self._cases.pop(reference, None)

    def _link_id(self, reference: Reference) -> str | None:
        events = self._events[reference]
        return next((one.detail for one in events if one.kind is EventKind.LINK_MADE), None)

    def case(self, reference: Reference) -> Case:
        """Every fact of one attempt."""
        case = self._cases.get(reference)
        if case is None:
            case = self._cases[reference] = Case(
                self._attempts[reference],
                tuple(self._events[reference]),
                self._sightings(reference, counting=True),
                tuple(self._hints[reference]),
            )
        return case

    def _sightings(self, reference: Reference, *, counting: bool) -> tuple[Sighting, ...]:
        return tuple(
            one
            for one in self._seen[reference].values()
            if (self._owners[one.transaction_id] == reference) is counting
        )

    def cases_of(self, order_id: str) -> tuple[Case, ...]:
        """Every attempt of one order, oldest first."""
        return tuple(map(self.case, self._of_order.get(order_id, ())))

    def watched(self, since: datetime) -> tuple[Reference, ...]:
        """Attempts created after a moment, newest first."""
        found = [one for one in self._attempts.values() if one.created_at > since]
        found.sort(key=lambda one: one.created_at, reverse=True)
        return tuple(one.reference for one in found)

    def watch_list(self, since: datetime, until: datetime) -> tuple[Watched, ...]:
        """Attempts created after a moment up to another, newest first, with how they were seen."""
        cases = map(self.case, self.watched(since))
        return tuple(self._watched(one) for one in cases if one.attempt.created_at <= until)

    def _watched(self, case: Case) -> Watched:
        return Watched(
            reference=case.attempt.reference,
            created_at=case.attempt.created_at,
            seen_at=max((seen.seen_at for seen in case.sightings), default=None),
            approved=any(seen.status is Status.APPROVED for seen in case.sightings),
        )

    def begun_between(self, first: datetime, last: datetime) -> tuple[Reference, ...]:
        """Attempts made in a span, or with a transaction that began in it."""
        found = [
            reference
            for reference, attempt in self._attempts.items()
            if any(first <= at < last for at in (attempt.created_at, *self._began(reference)))
        ]
        return tuple(sorted(found, key=str))

    def _began(self, reference: Reference) -> list[datetime]:
        seen = self._seen[reference].values()
        return [one.created_at for one in seen if one.created_at is not None]

    def set_aside(self, since: datetime) -> tuple[Reference, ...]:
        """Attempts that were put aside after a moment, to be decided later."""
        return tuple(
            reference
            for reference in self._attempts
            if any(
                event.kind is EventKind.SET_ASIDE and event.at > since
                for event in self.case(reference).events
            )
        )

    def happened(self, kind: EventKind, since: datetime) -> tuple[tuple[Reference, Event], ...]:
        """Every event of a kind after a moment, oldest first."""
        found = [
            (reference, event)
            for reference, events in self._events.items()
            for event in events
            if event.kind is kind and event.at > since and reference in self._attempts
        ]
        return tuple(sorted(found, key=lambda one: one[1].at))

    def found(self, text: str) -> tuple[Reference, ...]:
        """Attempts that a number names; this book knows whole numbers only."""
        named = {self._owners.get(text), self.named(Reference.read(text), text)}
        return tuple(reference for reference in named if reference is not None)

    def named(self, reference: Reference | None, link_id: str | None) -> Reference | None:
        """Which attempt has this reference, or else this payment link."""
        if reference in self._attempts:
            return reference
        links = ((self._link_id(one), one) for one in self._attempts)
        return next((one for link, one in links if link and link == link_id), None)

    def tried(self, environment: Environment, newest: int) -> tuple[Tried, ...]:
        """What was tried in the newest so many charges, each transaction once."""
        best: dict[str, Tried] = {}
        ours = [one for one in self._attempts.values() if one.environment is environment]
        for attempt in sorted(ours, key=lambda one: one.created_at, reverse=True)[:newest]:
            case = self.case(attempt.reference)
            shown = [event.at for event in case.events if event.kind is EventKind.SHOWN]
            for seen in case.sightings if shown else ():
                known = best.get(seen.transaction_id)
                if known is None or seen.status > known.status:
                    ended = seen.finalized_at or seen.seen_at
                    took = max(0.0, (ended - shown[0]).total_seconds())
                    one = Tried(attempt.way, seen.method, seen.status, ended, took)
                    best[seen.transaction_id] = one
        return tuple(best.values())

    def owner_of(self, transaction_id: str) -> Reference | None:
        """Which attempt a transaction counts for."""
        return self._owners.get(transaction_id)

    def kept_apart(self, reference: Reference) -> tuple[Sighting, ...]:
        """What was seen for this attempt and counts for another one."""
        return self._sightings(reference, counting=False)


class MemoryReceipts:
    """Issued receipts, numbered without gaps."""

    def __init__(self, tape: Tape, named: Callable[[str], Customer | None]) -> None:
        """Have issued none; ``named`` tells in whose name an order is."""
        self._tape, self._named = tape, named
        self._issued: dict[str, IssuedReceipt] = {}

    def issue(self, order_id: str, content: Receipt, at: datetime) -> IssuedReceipt:
        """Give an order its one receipt."""
        assert order_id not in self._issued, "an order has one receipt"
        self._tape.touch()
        issued = IssuedReceipt(len(self._issued) + 1, order_id, at, content)
        self._issued[order_id] = issued
        self._tape.changed(lambda: self._issued.pop(order_id))
        return self._as_named(issued)

    def of_order(self, order_id: str) -> IssuedReceipt | None:
        """The receipt of an order, if it was ever paid."""
        issued = self._issued.get(order_id)
        return issued and self._as_named(issued)

    def numbered(self, number: int) -> IssuedReceipt | None:
        """The receipt with a number, if it was issued."""
        found = (one for one in self._issued.values() if one.number == number)
        return next(map(self._as_named, found), None)

    def _as_named(self, issued: IssuedReceipt) -> IssuedReceipt:
        return replace(issued, customer=self._named(issued.order_id))

    def under(self, number: int) -> IssuedReceipt:
        """The receipt under a number."""
        return next(one for one in self._issued.values() if one.number == number)


class MemoryJournal:
    """The hash chain of money-relevant acts."""

    def __init__(self, tape: Tape) -> None:
        """Begin the chain."""
        self._tape = tape
        self._entries: list[Entry] = []

    def append(self, act: Act) -> Entry:
        """Chain one more act."""
        self._tape.touch()
        head = self._entries[-1].digest if self._entries else GENESIS
        entry = chained(len(self._entries) + 1, replace(act, at=act.at.astimezone(UTC)), head)
        self._entries.append(entry)
        self._tape.changed(self._entries.pop)
        return entry

    def entries(self) -> tuple[Entry, ...]:
        """The whole chain."""
        return tuple(self._entries)

    def about(self, name: str) -> tuple[Entry, ...]:
        """The entries whose facts name something."""
        return tuple(one for one in self._entries if name in one.act.facts.values())


class MemoryBook:
    """Everything that is remembered; what was committed outlives every run of the till."""

    def __init__(self) -> None:
        """Begin empty."""
        self.tape = Tape()
        self.payments = MemoryPayments(self.tape)
        self.orders = MemoryOrders(self.tape, lambda order: bool(self.payments.cases_of(order)))
        self.customers = MemoryCustomers(self.tape)
        self.receipts = MemoryReceipts(self.tape, self.customers.of_order)
        self.tenders = MemoryTenders(self.tape)
        self.journal = MemoryJournal(self.tape)
        self.catalogue = MemoryCatalogue()
        self.settings = MemorySettings()
        self.feed = MemoryFeed(self.tape)
        self.staff = MemoryStaff(self.tape)
        self.tasks = MemoryTasks(self.tape)
        self.troubles = MemoryTroubles(self.tape)
        self.shifts = MemoryShifts(self.tape, self.receipts.under, self.tenders.returns_in)
        self.beliefs = MemoryBeliefs(self.tape)
        self.seals = MemorySeals()
        self.signatures = MemorySignatures(self.tape)

    @property
    def in_transaction(self) -> bool:
        """Whether something written is not durable yet."""
        return self.tape.depth > 0

    def writing(self) -> AbstractContextManager[None]:
        """Hold several calls together."""
        return self.tape.writing()

    def check(self) -> None:
        """Find no damage: memory does not rot."""

    def close(self) -> None:
        """Nothing is open."""


NEVER = datetime(1, 1, 1, tzinfo=UTC)
