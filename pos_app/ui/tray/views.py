"""From the tray's rows to words ready to show: no widget is touched here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from pos_app.core.days import local_day
from pos_app.core.money import Money
from pos_app.core.payment import Look, State
from pos_app.core.tasks import Advice, Task, TaskKind
from pos_app.till.minute.snapshots import RowKind, TrayAction, TrayRow, TraySnapshot
from pos_app.ui.payment.answers import how_paid
from pos_app.ui.payment.story import steps_told
from pos_app.ui.widgets.timeline import Step
from pos_app.ui.wording import speak_money
from pos_app.ui.words import clock_time, detail, language, say, short_date

__all__ = ["Sieve", "Sign", "TrayCard", "TrayLine", "card_of", "line_of", "sieves", "tray_lines"]

TASK_ICONS = {
    TaskKind.LATE: "coins",
    TaskKind.OVER: "coins",
    TaskKind.MISMATCH: "alert",
    TaskKind.UNKNOWN: "help",
    TaskKind.RELEASED: "key",
    TaskKind.VOID_PENDING: "undo",
    TaskKind.REFUND: "cash",
    TaskKind.TWINS: "users",
    TaskKind.GIVE_BACK: "undo",
}


class Sign(StrEnum):
    """The shape before a row; a task has the icon of its kind in a frame."""

    YES = "yes"
    WAIT = "wait"
    NO = "no"
    TASK = "task"


SIGNS = {
    RowKind.READY: Sign.YES,
    RowKind.WAITING: Sign.WAIT,
    RowKind.CLOSED: Sign.NO,
    RowKind.TASK: Sign.TASK,
}


class Sieve(StrEnum):
    """Which rows are shown."""

    ALL = "all"
    READY = "ready"
    WAITING = "waiting"
    TASK = "task"
    CLOSED = "closed"


SIEVES = {
    RowKind.READY: Sieve.READY,
    RowKind.WAITING: Sieve.WAITING,
    RowKind.TASK: Sieve.TASK,
    RowKind.CLOSED: Sieve.CLOSED,
}


@dataclass(frozen=True, slots=True)
class TrayLine:
    """One row in words.

    Attributes:
        word: «Sí, entregue», bold.
        whose: «Venta 88».
        text: The line below.
        side: «9 min».
        side_note: «esperó».
        spoken: How the row is read aloud.
    """

    key: str
    sign: Sign
    icon: str
    word: str
    whose: str
    text: str
    side: str
    side_note: str
    amount: str
    spoken: str


@dataclass(frozen=True, slots=True)
class TrayCard:
    """The chosen row beside the list.

    Attributes:
        order: What to do, below the word.
        goods: «2 × Arepa · 1 × Jugo de lulo · 3 más».
        main: The words of Enter's key.
    """

    line: TrayLine
    order: str
    title: str
    reference: str
    spoken_amount: str
    goods: str
    steps: tuple[Step, ...]
    main: str
    also: frozenset[TrayAction]


@dataclass(frozen=True, slots=True)
class _Told:
    """What the story's sentences need."""

    amount: Money
    state: State
    next_look_at: datetime | None = None


def tray_lines(tray: TraySnapshot, sieve: Sieve = Sieve.ALL) -> tuple[TrayLine, ...]:
    """The rows that a sieve lets through, in words."""
    rows = (row for row in tray.rows if sieve in {Sieve.ALL, SIEVES[row.kind]})
    return tuple(line_of(row, tray.at) for row in rows)


def sieves(tray: TraySnapshot) -> tuple[tuple[Sieve, str], ...]:
    """The sieves that let anything through, with how much; none where there is nothing."""
    counts = {sieve: sum(SIEVES[row.kind] is sieve for row in tray.rows) for sieve in Sieve}
    counts[Sieve.ALL] = len(tray.rows)
    shown = [sieve for sieve in Sieve if counts[sieve]]
    return tuple((sieve, say(f"tray.sieve.{sieve}", count=counts[sieve])) for sieve in shown)


def line_of(row: TrayRow, now: datetime) -> TrayLine:
    """Put a row into words."""
    word, whose = _word(row), say("tray.sale", sale=row.sale_number)
    if row.name:
        whose = f"{whose} · {row.name}"
    side, note = _side(row, now)
    text = _text(row, now)
    amount = speak_money(row.amount.centavos, language())
    return TrayLine(
        key=row.key,
        sign=SIGNS[row.kind],
        icon=TASK_ICONS[row.task.kind] if row.task else "",
        word=word,
        whose=whose,
        text=text,
        side=side,
        side_note=note,
        amount=detail(row.amount),
        spoken=f"{word}. {whose}, {amount}. {text}",
    )


def card_of(row: TrayRow, now: datetime) -> TrayCard:
    """Put the chosen row into words."""
    return TrayCard(
        line=line_of(row, now),
        order=_order(row),
        title=say("case.attempt", sale=row.sale_number, number=row.attempt),
        reference=row.reference.short,
        spoken_amount=speak_money(row.amount.centavos, language()),
        goods=_goods(row),
        steps=steps_told(_Told(row.asked, row.state), row.story, now),
        main=_main(row),
        also=row.also,
    )


def _word(row: TrayRow) -> str:
    if row.task is not None:
        return say(f"task.{row.task.kind.value}")
    return say(f"look.{row.look.name.lower()}")


def _text(row: TrayRow, now: datetime) -> str:
    how = how_paid(row.method, None) if row.method else say(f"tray.way.{row.way.value}")
    how = how[:1].upper() + how[1:]
    if row.twin is not None:
        return say("tray.twin", how=how, sale=row.twin)
    if row.task is not None:
        return f"{how} · {task_words(row.task)}"
    if row.kind is RowKind.READY:
        return say("tray.ready", how=how, ago=_ago(row.until or row.since, now))
    if row.kind is RowKind.CLOSED:
        return say(f"tray.closed.{_why_closed(row)}", how=how)
    return say("tray.pending" if row.seen else "tray.not_seen", how=how)


def _why_closed(row: TrayRow) -> str:
    if row.state is State.PRACTICE:
        return "practice"
    if row.state is State.RETRYABLE or row.seen:
        return "declined" if row.state is not State.REVERSED else "reversed"
    return "empty"


def task_words(task: Task) -> str:
    """Say what is to be done about a task, in half a line."""
    end = ".give_back" if task.kind is TaskKind.GIVE_BACK else ""
    return say(f"advice.{task.advice.value}{end}", amount=task.amount)


def _side(row: TrayRow, now: datetime) -> tuple[str, str]:
    if row.kind is RowKind.TASK:
        today = local_day(row.since) == local_day(now)
        day = say("tray.today") if today else short_date(local_day(row.since))
        return day, clock_time(row.since)
    span = _span((row.until or now) - row.since)
    notes = {RowKind.READY: "tray.waited", RowKind.WAITING: "tray.waits"}
    return span, say(notes.get(row.kind, "tray.since_closed"))


def _span(span: timedelta) -> str:
    minutes = max(0, int(span.total_seconds() // 60))
    if minutes < 60:
        return say("tray.minutes", minutes=minutes)
    return say(
        "tray.hours" if minutes < 2880 else "tray.days", hours=minutes // 60, days=minutes // 1440
    )


def _ago(moment: datetime, now: datetime) -> str:
    seconds = max(0, int((now - moment).total_seconds()))
    return say("tray.seconds", seconds=seconds) if seconds < 90 else _span(now - moment)


def _order(row: TrayRow) -> str:
    if row.twin is not None:
        return say("tray.twin.order", sale=row.twin)
    if row.task is not None:
        return say(f"advice.{row.task.advice.value}.order", amount=row.task.amount)
    if row.kind is RowKind.READY:
        return say("tray.order.ready")
    return say("tray.order.closed" if row.look is Look.NO else "tray.order.waiting")


def _goods(row: TrayRow) -> str:
    named = [f"{detail(quantity)} {name}" for quantity, name in row.goods]
    more = [say("tray.more", count=row.more)] if row.more else []
    return " · ".join([*named, *more])


def _main(row: TrayRow) -> str:
    if row.main is TrayAction.RESOLVE and row.task is not None:
        watching = row.task.advice in {Advice.WATCH, Advice.REVIEW}
        return say("tray.main.reviewed" if watching else "tray.main.done")
    return say(f"tray.main.{row.main.value}")
