"""What needs a person, in words: no widget is touched here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from pos_app.core.attention import NeedKind
from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.money import Money
from pos_app.core.tasks import TaskKind
from pos_app.till.review.snapshots import ClosedRow, NeedRow, NeedsSnapshot
from pos_app.ui.payment.answers import method_name
from pos_app.ui.tray.views import TASK_ICONS, task_words
from pos_app.ui.words import clock_time, detail, known_keys, say, short_date

__all__ = ["ClosedLine", "NeedLine", "closed_lines", "in_play", "need_lines"]

ICONS: dict[TaskKind | NeedKind, str] = {
    **{kind: icon for kind, icon in TASK_ICONS.items()},  # noqa: C416 -- the wider type
    NeedKind.PRINT_FAILED: "printer",
    NeedKind.DIFFERENCE: "drawer",
    NeedKind.SILENT_RELAY: "relay",
    NeedKind.FAILURES: "alert",
    NeedKind.NO_ANSWERS: "wifioff",
    NeedKind.DECLINES: "card",
    NeedKind.SIGNED_DAY: "alert",
}


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One need in words.

    Attributes:
        about: Whose it is and what to do, in half a line.
        age: «hace 9 min».
        owner: «La atiende Marta», or empty.
        verb: The word on its key.
        order: What to do, in a whole sentence.
    """

    row: NeedRow
    icon: str
    word: str
    about: str
    age: str
    owner: str
    amount: str
    verb: str
    order: str


@dataclass(frozen=True, slots=True)
class ClosedLine:
    """One closed need in words: what it was, and who closed it when and why."""

    key: str
    word: str
    who: str
    why: str


def need_lines(needs: NeedsSnapshot) -> tuple[NeedLine, ...]:
    """Every need in words."""
    return tuple(_line(row, needs.at) for row in needs.rows)


def in_play(needs: NeedsSnapshot) -> str:
    """Say how much money is in play; nothing where none is."""
    amounts = (abs(row.need.amount.centavos) for row in needs.rows if row.need.amount)
    total = Money(sum(amounts))
    return say("needs.in_play", amount=total) if total else ""


def closed_lines(needs: NeedsSnapshot) -> tuple[ClosedLine, ...]:
    """What was closed, in words."""
    return tuple(map(_closed, needs.closed))


def _line(row: NeedRow, now: datetime) -> NeedLine:
    need = row.need
    owner = say("needs.mine") if row.mine else say("needs.owner", who=row.owner)
    return NeedLine(
        row=row,
        icon=ICONS[need.kind],
        word=_word(need.kind),
        about=_about(row),
        age=_age(need.since, now),
        owner=owner if row.owner or row.mine else "",
        amount="" if need.amount is None else detail(need.amount),
        verb=say(f"needs.verb.{need.verb}"),
        order=_order(row),
    )


def _word(kind: TaskKind | NeedKind) -> str:
    return say(f"task.{kind}" if isinstance(kind, TaskKind) else f"need.{kind}")


def _about(row: NeedRow) -> str:
    need = row.need
    if need.task is not None:
        return f"{say('tray.sale', sale=row.sale)} · {task_words(need.task)}"
    return say(f"need.{need.kind}.about", **_details(row))


def _order(row: NeedRow) -> str:
    need = row.need
    if need.task is not None:
        return say(f"advice.{need.task.advice.value}.order", amount=need.task.amount)
    return say(f"need.{need.kind}.order", **_details(row))


def _details(row: NeedRow) -> dict[str, object]:
    told: dict[str, object] = dict(row.need.details)
    if "method" in told:
        told["method"] = method_name(str(told["method"])) or say("figures.no_way")
    if "day" in told:
        told["day"] = short_date(date.fromisoformat(str(told["day"])))
    if "paper" in told:
        told["paper"] = say(f"needs.paper.{told['paper']}")
    return told


def _age(since: datetime, now: datetime) -> str:
    minutes = max(timedelta(), now - since) // timedelta(minutes=1)
    if minutes < 60:
        return say("needs.minutes", count=minutes)
    if minutes < 48 * 60:
        return say("needs.hours", count=minutes // 60)
    return say("needs.days", count=minutes // (24 * 60))


def _closed(row: ClosedRow) -> ClosedLine:
    kinds: dict[str, TaskKind | NeedKind] = {kind.value: kind for kind in (*TaskKind, *NeedKind)}
    word = _word(kinds[row.kind]) if row.kind in kinds else say("needs.dismissed")
    day = row.at.astimezone(COLOMBIA_TIME).date()
    when = f"{short_date(day)} {clock_time(row.at)}"
    who = f"{row.who} · {when}" if row.who else when
    advice = f"needs.out.{row.way_out}"
    done = say(advice) if advice in known_keys() else ""
    return ClosedLine(row.key, word, who, " · ".join(part for part in (done, row.why) if part))
