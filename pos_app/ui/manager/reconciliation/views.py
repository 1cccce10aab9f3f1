"""From a compared day to words ready to show: no widget is touched here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pos_app.core.days import local_day
from pos_app.core.ids import Reference
from pos_app.core.reconciled_sums import DaySums, is_own, sums_of
from pos_app.core.reconciliation import Changed, Kind, Row, Side, SignedRow
from pos_app.till.reconciliation.snapshots import DayState, ReconciliationSnapshot, Signed
from pos_app.ui.widgets.choices import TagKind
from pos_app.ui.widgets.plain_table import Cell, Column
from pos_app.ui.widgets.plain_table import Row as TableRow
from pos_app.ui.words import clock_time, counted, say, short_date

__all__ = [
    "CELLS",
    "Line",
    "Show",
    "View",
    "changed_words",
    "columns",
    "day_words",
    "lines_of",
    "others_words",
    "sign_question",
    "signed_words",
    "state_of",
    "status_words",
    "sum_words",
    "table_row",
    "views_of",
]

CELLS = ("time", "kind", "reference", "here", "there", "transaction")

WIDTHS = {"time": 72, "reference": 196, "kind": 190, "transaction": 140}
SIDES, CODES = {"here", "there"}, {"reference", "transaction"}

TAGS = {
    Kind.EQUAL: (TagKind.NEUTRAL, "check"),
    Kind.WAITING: (TagKind.NEUTRAL, "hourglass"),
    Kind.UNPAID: (TagKind.NEUTRAL, ""),
    Kind.UNREAD: (TagKind.NEUTRAL, ""),
}

STATES = {
    DayState.OPEN: (TagKind.NEUTRAL, ""),
    DayState.SIGNED: (TagKind.PERMIT, "check"),
    DayState.CHANGED: (TagKind.NEUTRAL, "alert"),
}


class Show(StrEnum):
    """Which rows of the day are shown."""

    ALL = "all"
    ALARMS = "alarms"
    OWN = "own"
    TILL = "till"  # another one of the shop
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class View:
    """Which rows are shown; those of another till with its code."""

    show: Show = Show.ALL
    till: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One transaction in words.

    Attributes:
        key: Tells it from every other row.
        charge: The charge to open, when it is this till's.
        cells: What stands in each column, as ``CELLS`` names them.
        icon: The shape of the result.
        odd: Whether a person should look: it stands bold, with an icon.
    """

    key: str
    charge: Reference | None
    cells: tuple[str, ...]
    tag: TagKind
    icon: str
    odd: bool
    spoken: str


def columns() -> tuple[Column, ...]:
    """What is told of a payment; the amounts of both sides stand below each other."""
    return tuple(
        Column(
            say(f"reconciliation.column.{name}"),
            WIDTHS.get(name, 0),
            figures=name in SIDES,
            code=name in CODES,
        )
        for name in CELLS
    )


def table_row(line: Line) -> TableRow:
    """A payment as a row of the table; what is copied of it is what Wompi calls it."""
    cells = tuple(
        Cell(words, tag=line.tag, icon=line.icon) if name == "kind" else Cell(words, line.odd)
        for name, words in zip(CELLS, line.cells, strict=True)
    )
    return TableRow(line.key, cells, line.spoken, copied=line.cells[-1])


def views_of(day: ReconciliationSnapshot) -> tuple[tuple[View, str], ...]:
    """What of a day can be looked at apart, each with its word and how many rows it has."""
    tills = (View(Show.TILL, till) for till in day.tills)
    views = (View(), View(Show.ALARMS), View(Show.OWN), *tills, View(Show.OTHERS))
    return tuple((view, _counted_name(view, day)) for view in views)


def lines_of(day: ReconciliationSnapshot, view: View) -> tuple[Line, ...]:
    """The rows that are to be shown: what a person should look at first, then by the clock."""
    rows = _rows(day, view)
    if view.show is Show.OTHERS:  # each till's together; what is of no till comes last
        rows.sort(key=lambda row: (not row.till, row.till))
    return tuple(map(_line, sorted(rows, key=lambda row: not row.alarming)))


def sum_words(day: ReconciliationSnapshot, view: View) -> str:
    """What the rows that are shown add up to; nobody else's money is added to this till's."""
    rows = _rows(day, view)
    if view.show in {Show.TILL, Show.OTHERS}:
        sums = sums_of(rows)
        told = _summed("reconciliation.sum_others", sums)
        said = f"{_name(view, day)}: {told}" if view.till else told
        return said + _foreign_words(sums)
    own = [row for row in rows if is_own(row)]
    sums = sums_of(own)
    key = "reconciliation.sum_unread" if day.read_at is None else "reconciliation.sum"
    said = _summed(key, sums)
    apart = len(rows) - len(own)
    if apart:
        said += f" · {say('reconciliation.sum_apart', count=apart)}"
    return said + _foreign_words(sums)


def others_words(day: ReconciliationSnapshot) -> str:
    """Which other tills of the shop Wompi shows, and whose day theirs is; nothing without any."""
    strangers = (row for row in day.rows if row.kind is Kind.OTHER_TILL)
    tills = Counter(row.till for row in strangers)
    if not tills:
        return ""
    told = " · ".join(f"{till}\u00a0({count})" for till, count in sorted(tills.items()))
    return say("reconciliation.other_tills", tills=told)


def status_words(day: ReconciliationSnapshot) -> str:
    """How the day stands, in one sentence with its next step."""
    if day.progress is not None:
        pages, rows = day.progress
        return say("reconciliation.reading", rows=counted(rows), pages=pages)
    if day.fault is not None:
        key, details = day.fault
        return say(key, **details)
    if day.read_at is None:
        return say("reconciliation.not_read")
    told = {0: "reconciliation.all_equal", 1: "reconciliation.one_alarm"}
    key = told.get(day.alarms, "reconciliation.some_alarms")
    said = say(key, count=day.alarms, at=clock_time(day.read_at))
    return " ".join(filter(None, (said, others_words(day))))


def signed_words(signed: Signed | None) -> str:
    """Who signed the day, and when."""
    if signed is None:
        return say("reconciliation.unsigned")
    day, at = short_date(local_day(signed.at)), clock_time(signed.at)
    key = "reconciliation.signed_by" if signed.by else "reconciliation.signed_at"
    told = [say(key, **({"by": signed.by} if signed.by else {}), day=day, at=at)]
    if signed.allowed_by:
        told.append(say("reconciliation.signed_with", name=signed.allowed_by))
    if signed.alarms:
        told.append(say("reconciliation.signed_alarms", count=signed.alarms))
    return " ".join(told)


def changed_words(changed: tuple[Changed, ...], most: int) -> tuple[str, ...]:
    """What is not as it was signed: a sentence, and the first few payments."""
    if not changed:
        return ()
    one = len(changed) == 1
    head = say("reconciliation.changed_one" if one else "reconciliation.changed_some",
               **({} if one else {"count": len(changed)}))  # fmt: skip
    return (head, *(_changed(each) for each in changed[:most]))


def sign_question(day: ReconciliationSnapshot) -> tuple[str, str]:
    """What is asked before a day is signed: the title and the text."""
    title = say("reconciliation.ask_sign", day=short_date(day.day))
    if not day.alarms:
        return title, say("reconciliation.ask_sign_clean")
    return title, say("reconciliation.ask_sign_alarms", count=day.alarms)


def state_of(state: DayState) -> tuple[str, TagKind, str]:
    """Whether a day was signed: its word, and how it looks."""
    kind, icon = STATES[state]
    return say(f"reconciliation.state.{state}"), kind, icon


def day_words(day: date) -> str:
    """A date as the field of dates takes it."""
    return day.strftime("%d/%m/%Y")


def _rows(day: ReconciliationSnapshot, view: View) -> list[Row]:
    return [row for row in day.rows if _wanted(row, view)]


def _wanted(row: Row, view: View) -> bool:
    match view.show:
        case Show.ALARMS:
            return row.alarming
        case Show.OWN:
            return is_own(row)
        case Show.TILL:
            return row.kind is Kind.OTHER_TILL and row.till == view.till
        case Show.OTHERS:
            return not is_own(row)
        case _:
            return True


def _name(view: View, day: ReconciliationSnapshot) -> str:
    return say(f"reconciliation.show.{view.show}", till=view.till or day.till)


def _summed(key: str, sums: DaySums) -> str:
    one = f"{key}_one" if sums.count == 1 else key
    return say(one, count=counted(sums.count), here=sums.here, there=sums.there)


def _counted_name(view: View, day: ReconciliationSnapshot) -> str:
    """A view's word with its count; before Wompi was asked nobody knows what differs."""
    name = _name(view, day)
    if day.read_at is None and view.show not in {Show.ALL, Show.OWN}:
        return name
    return f"{name} · {counted(len(_rows(day, view)))}"


def _foreign_words(sums: DaySums) -> str:
    return f" · {say('reconciliation.sum_foreign', count=sums.foreign)}" if sums.foreign else ""


def _line(row: Row) -> Line:
    word = say(f"reconciliation.kind.{row.kind}")
    tag, icon = TAGS.get(row.kind, (TagKind.NEUTRAL, ""))
    cells = (
        clock_time(row.at),
        word,
        _reference(row),
        _side(row.here),
        _side(row.there),
        row.transaction_id,
    )
    return Line(
        key=f"{row.transaction_id} {row.reference}",
        charge=Reference.read(row.reference) if row.asked is not None else None,
        cells=cells,
        tag=tag,
        icon="alert" if row.alarming else icon,
        odd=row.alarming,
        spoken=", ".join(filter(None, cells)),
    )


def _reference(row: Row) -> str:
    reference = Reference.read(row.reference)
    return row.till if reference is None else reference.short


def _side(side: Side | None) -> str:
    if side is None:
        return ""
    return say("reconciliation.side", status=_status(side.status.name), amount=side.amount)


def _status(name: str) -> str:
    return say(f"reconciliation.status.{name}")


def _changed(one: Changed) -> str:
    told = {"signed": _signed_row(one.signed), "now": _signed_row(one.now)}
    return say(f"reconciliation.change.{one.change}", **told)


def _signed_row(row: SignedRow | None) -> str:
    return "" if row is None else _side(Side(row.status, row.amount))
