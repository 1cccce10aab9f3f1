"""The pure rules alone, in seeded orders of facts: a thousand schedules a second.

A schedule is one sale with up to three charges. What really happened at the gateway is drawn
first; then it is told in another order, some of it twice, some of it as older news, some of it
about strangers. The rules are asked after every fact, and again at the end with everything
shuffled. What they should have said is counted here in another way: by plain sets.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from random import Random

from payments import NOON

from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.payment import (
    Asking,
    Attempt,
    Environment,
    Event,
    EventKind,
    Look,
    Sighting,
    Source,
    State,
    Status,
    Way,
    judge,
)
from pos_app.core.tender import MoneyState, money_of

__all__ = ["Schedule", "run_schedule"]

PRICES = tuple(Money.pesos(pesos) for pesos in (7_900, 15_800, 32_900))
OTHER_AMOUNT = Money.pesos(2_900)
FATES = (
    (Status.PENDING,),
    (Status.PENDING, Status.APPROVED),
    (Status.PENDING, Status.DECLINED),
    (Status.ERROR,),
    (Status.APPROVED,),
    (Status.APPROVED, Status.VOIDED),
)
SOURCES = (Source.BY_ID, Source.BY_REFERENCE, Source.DAY_LIST)
ENDINGS = (EventKind.GIVEN_UP, EventKind.VIEW_CLOSED, EventKind.LINK_CLOSED, EventKind.PAGE_LOADED)
WAYS = (Way.PAGE, Way.LINK, Way.SIGNED_QR, Way.NEQUI)
LIFE = timedelta(minutes=10)


@dataclass(slots=True)
class Told:
    """What the till has heard of one charge so far, and the most that was ever believed."""

    attempt: Attempt
    link_id: str | None
    events: list[Event] = field(default_factory=list)
    seen: list[Sighting] = field(default_factory=list)
    best: dict[str, Status] = field(default_factory=dict)
    amounts: dict[str, int] = field(default_factory=dict)


class Schedule:
    """One seeded sale.

    Attributes:
        facts: How many facts were told.
    """

    def __init__(self, seed: int) -> None:
        """Draw what happened, and in which order it is heard of."""
        self.seed = seed
        self._dice = Random(seed)
        self._price = self._dice.choice(PRICES)
        self._charges = [self._charge(number) for number in range(self._dice.choice((1, 1, 2, 3)))]
        self._news = [one for place in range(len(self._charges)) for one in self._happened(place)]
        self._dice.shuffle(self._news)
        self.facts = len(self._news)

    def run(self) -> None:
        """Tell everything, judging after each fact.

        Raises:
            AssertionError: The rules contradict what was told.
        """
        for place, fact in self._news:
            told = self._charges[place]
            if isinstance(fact, Event):
                told.events.append(fact)
            else:
                self._hear(told, fact)
            self._check(told)
        self._check_end()

    # --- what happened --------------------------------------------------------------------------

    def _charge(self, number: int) -> Told:
        way = self._dice.choice(WAYS)
        reference = Reference.make(till="C1", shift=1, sale=1, random_bits=self.seed * 4 + number)
        begun = NOON + timedelta(minutes=number)
        attempt = Attempt(
            "order", reference, way, self._price, Environment.TEST, begun, begun + LIFE
        )
        link = f"test_{self.seed}_{number}" if way is Way.LINK else None
        told = Told(attempt, link)
        if link is not None:
            told.events.append(Event(EventKind.LINK_MADE, begun, link))
        return told

    def _happened(self, place: int) -> list[tuple[int, Event | Sighting]]:
        dice, told = self._dice, self._charges[place]
        begun = told.attempt.created_at
        news: list[Event | Sighting] = [Event(EventKind.SHOWN, begun + timedelta(seconds=1))]
        if dice.random() < 0.6:
            news.append(Event(dice.choice(ENDINGS), begun + timedelta(seconds=dice.randint(2, 90))))
        for number in range(dice.choice((0, 1, 1, 2))):
            amount = told.attempt.amount if dice.random() < 0.85 else OTHER_AMOUNT
            name = f"{self.seed}-{place}-{number}"
            fate = dice.choice(FATES)
            first = self._sighting(told, name, amount, fate[0])
            news += [replace(first, status=status) for status in fate]
        if dice.random() < 0.1:
            news.append(self._stranger(told))
        news += dice.choices(news, k=dice.choice((0, 1, 2)))  # the same again
        return [(place, one) for one in news]

    def _sighting(self, told: Told, name: str, amount: Money, status: Status) -> Sighting:
        return Sighting(
            transaction_id=name,
            reference=told.attempt.reference.text if told.link_id is None else f"{name}_1_x",
            amount=amount,
            status=status,
            environment=Environment.TEST,
            source=self._dice.choice(SOURCES),
            seen_at=NOON + timedelta(seconds=self._dice.randint(3, 900)),
            link_id=told.link_id,
        )

    def _stranger(self, told: Told) -> Sighting:
        """Money of another charge, or of another world."""
        mine = self._sighting(told, f"{self.seed}-x", told.attempt.amount, Status.APPROVED)
        if self._dice.random() < 0.5:
            return replace(mine, environment=Environment.PRODUCTION)
        return replace(mine, reference="C2-T1-0001-ELSEWHERE", link_id=None)

    # --- what must be believed ------------------------------------------------------------------

    def _hear(self, told: Told, seen: Sighting) -> None:
        told.seen.append(seen)
        ours = seen.link_id == told.link_id and seen.environment is Environment.TEST
        if ours and "ELSEWHERE" not in seen.reference:
            name = seen.transaction_id
            told.best[name] = max(told.best.get(name, Status.UNKNOWN), seen.status)
            told.amounts[name] = seen.amount.centavos

    def _check(self, told: Told) -> None:
        now = NOON + timedelta(seconds=self._dice.randint(0, 4_000))
        asking = Asking(since=NOON, answered_at=now)
        verdict = judge(told.attempt, told.events, told.seen, asking, now)
        approved = [name for name, status in told.best.items() if status is Status.APPROVED]
        known = {one.transaction_id: one.status for one in verdict.transactions}
        assert known == told.best, self.seed
        assert verdict.paid.centavos == sum(told.amounts[name] for name in approved), self.seed
        due = told.attempt.amount.centavos
        exact = any(told.amounts[name] == due for name in approved)
        assert (verdict.look is Look.YES) == exact, self.seed
        assert (verdict.state is State.APPROVED) == exact, self.seed
        pending = {Status.PENDING, Status.UNKNOWN} & set(told.best.values())
        assert not pending or verdict.look is not Look.NO, self.seed

    def _check_end(self) -> None:
        now, verdicts = NOON + timedelta(hours=9), []
        asking = Asking(since=NOON, answered_at=now, listed_at=now)
        for told in self._charges:
            events, seen = 2 * told.events, 2 * told.seen
            once = judge(told.attempt, told.events, told.seen, asking, now)
            self._dice.shuffle(events)
            self._dice.shuffle(seen)
            assert judge(told.attempt, events, seen, asking, now) == once, self.seed
            verdicts.append(once)
        paid = sum(
            told.amounts[name]
            for told in self._charges
            for name, status in told.best.items()
            if status is Status.APPROVED
        )
        money = money_of(self._price, verdicts)
        assert money.paid.centavos == paid, self.seed
        assert (money.state is MoneyState.PAID) == (paid == self._price.centavos), self.seed
        assert (money.state is MoneyState.OVER) == (paid > self._price.centavos), self.seed


def run_schedule(seed: int) -> int:
    """Run one schedule; tells how many facts it had."""
    schedule = Schedule(seed)
    schedule.run()
    return schedule.facts
