"""From a case to words ready to show: no widget is touched here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pos_app.core.days import local_day
from pos_app.core.money import Money
from pos_app.core.payment import Look, State
from pos_app.till.minute.snapshots import CaseAction, CaseSnapshot
from pos_app.till.snapshots import CaseEntry, Mark, Node
from pos_app.ui.payment.answers import how_paid
from pos_app.ui.payment.story import status_words, steps_told
from pos_app.ui.widgets.choices import TagKind
from pos_app.ui.words import clock_time, counted, detail, document, known_keys, say, short_date

__all__ = ["CaseView", "GoodsLine", "StoryLine", "case_view"]

ICONS = {
    "event.created": "save",
    "event.link_made": "link",
    "event.page_shown": "monitor",
    "event.link_shown": "qr",
    "event.page_loaded": "monitor",
    "event.page_failed": "alert",
    "event.given_up": "x",
    "event.abandoned": "x",
    "event.view_closed": "monitor",
    "event.link_closed": "lock",
    "event.set_aside": "hourglass",
    "event.handed_over": "user",
    "event.released": "key",
    "event.release_undone": "undo",
    "event.void_asked": "undo",
    "event.void_refused": "x",
    "event.void_unsent": "wifioff",
    "event.charged_again": "key",
    "event.receipt": "receipt",
    "hint.redirect": "link",
    "hint.relay": "relay",
    "hint.typed": "scan",
    "status.approved": "shield",
    "status.declined": "x",
    "status.error": "x",
    "status.voided": "undo",
}


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One fact: when, what, from where, and how much it proves."""

    time: str
    icon: str
    title: str
    text: str
    mark: Mark
    node: Node


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """One line of what was sold."""

    quantity: str
    name: str
    amount: str


@dataclass(frozen=True, slots=True)
class CaseView:
    """Everything the case shows.

    Attributes:
        kind: Which answer it repeats.
        fields: What Wompi tells of the payment, name and value.
        same: Whether till and Wompi agree; None while nothing was told.
    """

    title: str
    under: str
    kind: TagKind
    icon: str
    word: str
    sentence: str
    amount: str
    lines: tuple[StoryLine, ...]
    facts: str
    fields: tuple[tuple[str, str], ...]
    same: bool | None
    compared: str
    compared_detail: str
    whole: bool | None
    mark: str
    digest: str
    before: str
    rule: str
    actions: frozenset[CaseAction]
    goods: tuple[GoodsLine, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    amount: Money
    state: State
    next_look_at: datetime | None = None


def _under(case: CaseSnapshot) -> str:
    where = say(
        "case.under",
        reference=case.reference.short,
        date=short_date(local_day(case.created_at)),
        shift=case.shift,
    )
    who = case.customer
    return where if who is None else f"{document(who)} · {who.name} · {where}"


def case_view(case: CaseSnapshot) -> CaseView:
    """Put a case into words."""
    look = {Look.YES: (TagKind.YES, "check"), Look.NO: (TagKind.NO, "x")}
    kind, icon = look.get(case.look, (TagKind.WAIT, "hourglass"))
    same = None if case.differences is None else not case.differences
    mark = case.mark
    return CaseView(
        title=say("case.title", sale=case.sale_number),
        under=_under(case),
        kind=kind,
        icon=icon,
        word=say(f"look.{case.look.name.lower()}"),
        sentence=_sentence(case),
        amount=detail(case.paid if case.look is Look.YES else case.asked),
        lines=_lines(case),
        facts=say("case.facts", count=len(case.story)),
        fields=tuple(_fields(case)),
        same=same,
        compared=_compared(case),
        compared_detail=_compared_detail(case),
        whole=None if mark is None else mark.whole,
        mark=say("case.no_mark" if mark is None else "case.whole" if mark.whole else "case.broken"),
        digest="" if mark is None else _digest(case),
        before="" if mark is None else say("case.mark_before", previous=_groups(mark.previous, 2)),
        rule=_rule(case),
        actions=case.actions,
        goods=tuple(
            GoodsLine(f"{detail(quantity)} ×", name, detail(amount))
            for quantity, name, amount in case.goods
        ),
    )


def _sentence(case: CaseSnapshot) -> str:
    if case.state is State.REVERSED:
        return say("case.reversed")
    if case.look is Look.YES:
        return say("case.settled_in")
    return say("tray.order.closed" if case.look is Look.NO else "tray.order.waiting")


def _lines(case: CaseSnapshot) -> tuple[StoryLine, ...]:
    told = steps_told(_Told(case.asked, case.state), case.story, case.at)
    return tuple(
        StoryLine(
            time=step.time,
            icon=_icon(entry),
            title=step.title,
            text=step.detail,
            mark=entry.mark,
            node=entry.node,
        )
        for entry, step in zip(case.story, told, strict=True)
    )


def _icon(entry: CaseEntry) -> str:
    if entry.node in {Node.HAPPENING, Node.MISSING}:
        return "clock"
    return ICONS.get(entry.title.key, "search")


def _fields(case: CaseSnapshot) -> list[tuple[str, str]]:
    seen = case.seen
    if seen is None:
        return []
    told = [
        ("id", seen.transaction_id),
        ("reference", seen.reference),
        ("method", _capital(how_paid(seen.method, seen.instrument))),
        ("amount", detail(seen.amount)),
        ("status", _capital(status_words(seen.word or seen.status.name))),
    ]
    for trace in seen.traces:
        name, _, value = trace.partition(":")
        if f"case.field.{name}" in known_keys():
            told.append((name, value))
    if case.twins:
        told.append(("twins", ", ".join(map(str, case.twins))))
    told.append(("taxes", f"{detail(case.vat)} · {detail(case.consumption)}"))
    return [(say(f"case.field.{name}"), value) for name, value in told[:MOST_FIELDS]]


MOST_FIELDS = 10


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _compared(case: CaseSnapshot) -> str:
    if case.differences is None:
        return say("case.no_answer_yet")
    if not case.differences:
        return say("case.same")
    return " · ".join(say(f"case.differ.{name}") for name in case.differences)


def _compared_detail(case: CaseSnapshot) -> str:
    if case.read_at is None:
        return say("case.not_read")
    return say("case.compared", at=clock_time(case.read_at))


def _digest(case: CaseSnapshot) -> str:
    assert case.mark is not None, "only what is marked has a digest"
    return say("case.mark", digest=_groups(case.mark.digest, 4), number=counted(case.mark.number))


def _groups(digest: str, count: int) -> str:
    return " ".join(digest[at * 4 : at * 4 + 4] for at in range(count))


def _rule(case: CaseSnapshot) -> str:
    if CaseAction.VOID in case.actions:
        return say("case.void_rule")
    waits = {CaseAction.RELEASE, CaseAction.TAKE_BACK} & case.actions
    return say("case.release_rule" if waits else "case.quiet_rule")
