"""What needs a person beyond the money of a single sale, and who takes care of what.

Like a task (``core.tasks``), a need is there as long as the facts say so and nobody has closed it.
Its key names what it is about, so that the same matter on another day is another need.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pos_app.core.day_figures import ERRORS_AT_MOST, Tally
from pos_app.core.facts import Way
from pos_app.core.habits import Failing
from pos_app.core.money import Money
from pos_app.core.tasks import ActKind, Task, TaskAct, TaskKind

__all__ = [
    "BegunToDiffer",
    "Closed",
    "Need",
    "NeedKind",
    "PaperFact",
    "ShiftGap",
    "Trouble",
    "Verb",
    "closed_needs",
    "day_needs",
    "owners",
    "paper_needs",
    "shift_needs",
    "signed_day_needs",
    "task_needs",
    "trouble_needs",
]

ENOUGH_ENDED = 5
"""Fewer ended payments without a word of the relay's may be chance."""

ENOUGH_FAILED = 2
"""One failure alone is above half a percent on every small day."""

TIMEOUTS = 3
"""So many questions without an answer on one day are more than bad luck."""

RESTING = "gateway.resting"


class NeedKind(StrEnum):
    """What is the matter, beside the kinds of tasks."""

    PRINT_FAILED = "print_failed"
    DIFFERENCE = "difference"  # the drawer held another amount when its shift was closed
    SILENT_RELAY = "silent_relay"  # payments ended, and no notice of them came
    FAILURES = "failures"  # technical failures above the limit
    NO_ANSWERS = "no_answers"  # Wompi was too slow, or the till stopped asking
    SIGNED_DAY = "signed_day"  # a day is no more what somebody signed
    DECLINES = "declines"  # a way is refused more than this shop is used to


class Verb(StrEnum):
    """The one thing to do first: the word on the key."""

    RESOLVE = "resolve"
    GIVE_BACK = "give_back"
    COMPARE = "compare"
    REVIEW = "review"
    PRINT = "print"
    COUNT = "count"


VERBS = {
    TaskKind.LATE: Verb.RESOLVE,
    TaskKind.OVER: Verb.GIVE_BACK,
    TaskKind.MISMATCH: Verb.COMPARE,
    TaskKind.UNKNOWN: Verb.COMPARE,
    TaskKind.RELEASED: Verb.REVIEW,
    TaskKind.VOID_PENDING: Verb.REVIEW,
    TaskKind.REFUND: Verb.GIVE_BACK,
    TaskKind.TWINS: Verb.COMPARE,
    TaskKind.GIVE_BACK: Verb.GIVE_BACK,
}


@dataclass(frozen=True, slots=True)
class Need:
    """One matter for a person.

    Attributes:
        key: Names it for ever.
        kind: The word for it.
        verb: What to do first.
        since: When it began.
        amount: The money in play, where there is any.
        task: The task that it is, where it is the money of a sale; the advice says which leg goes
            back.
        details: What fills its sentence.
        owner: Who said that he takes care of it, as the journal names people.
    """

    key: str
    kind: TaskKind | NeedKind
    verb: Verb
    since: datetime
    amount: Money | None = None
    task: Task | None = None
    details: tuple[tuple[str, str | int | Money], ...] = ()
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class PaperFact:
    """A paper that was tried and is not printed yet."""

    job_id: int
    kind: str
    name: str
    since: datetime
    tries: int


@dataclass(frozen=True, slots=True)
class ShiftGap:
    """What a closed shift's drawer held more, or less, than it had to."""

    shift: int
    at: datetime
    difference: Money


@dataclass(frozen=True, slots=True)
class Trouble:
    """One time that Wompi did not answer, by the key of its sentence."""

    kind: str
    at: datetime


@dataclass(frozen=True, slots=True)
class BegunToDiffer:
    """A signed day that is no more what was signed.

    Attributes:
        signed: What the signature stands for.
        since: When it was noticed.
        count: How many transactions differ.
    """

    day: date
    signed: str
    since: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Closed:
    """A matter that somebody closed: who, when, what was done, and the digest of why."""

    key: str
    act: TaskAct


def task_needs(tasks: Iterable[Task], owner: Mapping[str, str]) -> tuple[Need, ...]:
    """Make a need of every task."""
    return tuple(
        Need(
            key=task.key,
            kind=task.kind,
            verb=VERBS[task.kind],
            since=task.since,
            amount=task.amount,
            task=task,
            owner=owner.get(task.key),
        )
        for task in tasks
    )


def paper_needs(papers: Iterable[PaperFact]) -> Iterator[Need]:
    """Find what was sent to the printer and did not come out."""
    for one in papers:
        details = (("paper", one.kind), ("name", one.name), ("tries", one.tries))
        key = f"{NeedKind.PRINT_FAILED}:{one.job_id}"
        yield Need(key, NeedKind.PRINT_FAILED, Verb.PRINT, one.since, details=details)


def shift_needs(gaps: Iterable[ShiftGap]) -> Iterator[Need]:
    """Find closed shifts whose drawer did not hold what it had to."""
    for gap in gaps:
        if gap.difference:
            yield Need(
                key=f"{NeedKind.DIFFERENCE}:{gap.shift}",
                kind=NeedKind.DIFFERENCE,
                verb=Verb.COUNT,
                since=gap.at,
                amount=gap.difference,
                details=(("shift", gap.shift),),
            )


def signed_day_needs(days: Iterable[BegunToDiffer]) -> Iterator[Need]:
    """Days that are no more what was signed; signed anew and changed again is another matter."""
    for one in days:
        yield Need(
            key=f"{NeedKind.SIGNED_DAY}:{one.day.isoformat()}:{one.signed}",
            kind=NeedKind.SIGNED_DAY,
            verb=Verb.COMPARE,
            since=one.since,
            details=(("day", one.day.isoformat()), ("count", one.count)),
        )


def trouble_needs(day: date, troubles: Collection[Trouble]) -> Iterator[Need]:
    """Find a day on which Wompi did not answer too often, or the till had to stop asking."""
    told = Counter(one.kind == RESTING for one in troubles)
    rests, silent = told[True], told[False]
    if rests or silent >= TIMEOUTS:
        yield Need(
            key=f"{NeedKind.NO_ANSWERS}:{day.isoformat()}",
            kind=NeedKind.NO_ANSWERS,
            verb=Verb.REVIEW,
            since=min(one.at for one in troubles),
            details=(("silent", silent), ("rests", rests)),
        )


def day_needs(
    day: date, whole: Tally, failing: Mapping[Way, Failing], *, paired: bool, at: datetime
) -> Iterator[Need]:
    """Find what a day's figures say about Wompi, the relay and the ways of paying.

    Args:
        day: Which day.
        whole: Its figures.
        failing: The ways that go worse now than this shop is used to.
        paired: Whether a relay should be telling of payments.
        at: The moment of the figures.
    """

    def need(kind: NeedKind, name: str, *details: tuple[str, str | int | Money]) -> Need:
        return Need(f"{kind}:{name}", kind, Verb.REVIEW, at, details=details)

    name = day.isoformat()
    if paired and not whole.heard.part and max(whole.answered, whole.heard.of) >= ENOUGH_ENDED:
        yield need(NeedKind.SILENT_RELAY, name, ("count", whole.answered))
    errors, percent = whole.errors, whole.errors.percent or 0
    if errors.part >= ENOUGH_FAILED and percent > ERRORS_AT_MOST:
        yield need(NeedKind.FAILURES, name, ("part", errors.part), ("of", errors.of))
    for way, one in sorted(failing.items()):
        details = (("way", way.value), ("method", one.method), ("failed", one.failed))
        yield need(NeedKind.DECLINES, f"{name}:{way}", *details, ("of", one.of))


def owners(acts: Iterable[TaskAct]) -> dict[str, str]:
    """Tell who takes care of what: whoever said so last."""
    return {act.task: act.actor for act in acts if act.kind is ActKind.TAKEN}


def closed_needs(acts: Iterable[TaskAct], most: int) -> tuple[Closed, ...]:
    """Tell what was closed and stays so, the newest first."""
    last: dict[str, TaskAct] = {}
    for act in acts:
        if act.kind is not ActKind.TAKEN:
            last.pop(act.task, None)
            last[act.task] = act
    shut = [Closed(key, act) for key, act in last.items() if act.kind is ActKind.CLOSED]
    return tuple(reversed(shut[-most:]))
