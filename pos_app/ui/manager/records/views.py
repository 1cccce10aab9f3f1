"""Entries, suspicions and deeds in the words of the person who reads them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from pos_app.core.audit import Suspicion
from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.money import Money
from pos_app.till.records.snapshots import JournalRow, PersonDeeds, Who
from pos_app.ui.widgets.plain_table import Row
from pos_app.ui.words import clock_time, counted, detail, known_keys, say, short_date

__all__ = [
    "COUNTED",
    "act_words",
    "deeds_row",
    "journal_row",
    "moment",
    "suspicion_words",
    "who_words",
]

MONEY = frozenset(
    {
        "after", "amount", "before", "cash", "change", "difference", "discount", "float", "handed",
        "order_due", "order_paid", "paid", "received", "rounding",
    }
)  # fmt: skip
"""Facts that are centavos."""

COUNTS = frozenset({"entries", "wrong"})
"""Facts that tell how many there are."""

COUNTED: Mapping[str, tuple[str, ...]] = {
    "discounts": ("discount.line", "discount.ticket", "price.overridden"),
    "dropped": ("sale.dropped",),
    "voids": ("payment.void_asked",),
    "returns": ("goods.returned", "money.given_back"),
    "drawer": ("drawer.no_sale",),
    "released": ("goods.released", "goods.charged_again"),
    "refused": ("staff.refused", "staff.wrong_pin"),
}
"""What is counted of each person, and the acts that count for it."""


def moment(at: datetime | None) -> str:
    """Write a day and its hour, or that nobody can read it."""
    if at is None:
        return say("journal.unreadable_time")
    return f"{short_date(at.astimezone(COLOMBIA_TIME).date())} {clock_time(at, seconds=True)}"


def act_words(kind: str) -> str:
    """Say what was done; a kind that this program does not know says its own name."""
    key = f"act.{kind}"
    return say(key) if key in known_keys() else kind


def who_words(who: Who) -> str:
    """Say who did it."""
    if who.name:
        return who.name
    key = f"actor.{who.actor}"
    return say(key) if key in known_keys() else who.actor


def journal_row(row: JournalRow) -> Row:
    """Write an entry as a row of the table."""
    facts = " · ".join(_fact(name, value) for name, value in sorted(row.facts, key=_weight))
    if row.allowed_by:
        allowed = say("journal.allowed_by", name=row.allowed_by)
        facts = f"{allowed} · {facts}" if facts else allowed
    cells = (counted(row.number), moment(row.at), who_words(row.who), act_words(row.kind), facts)
    return Row.of_words(str(row.number), cells, ", ".join(filter(None, cells)))


def _fact(name: str, value: str | int) -> str:
    key = f"fact.{name}"
    label = say(key) if key in known_keys() else name
    return f"{label} {_told(name, value)}"


def _told(name: str, value: str | int) -> str:
    if not isinstance(value, int):
        return value
    if name in MONEY:
        return detail(Money(value))
    return counted(value) if name in COUNTS else str(value)


def _weight(fact: tuple[str, str | int]) -> bool:
    """Money comes before what is looked up, and is not what is cut."""
    return fact[0] not in MONEY


def suspicion_words(one: Suspicion) -> str:
    """Say what is wrong with a row."""
    who = "" if one.witness is None else say(f"audit.witness_{one.witness.value}")
    return say(f"audit.{one.trouble.value}", table=one.table, row=one.row, who=who)


def deeds_row(person: PersonDeeds) -> Row:
    """Count what somebody did."""
    did = dict(person.did)
    counts = [sum(did.get(kind, 0) for kind in kinds) for kinds in COUNTED.values()]
    counts.append(sum(times for _, times in person.allowed))
    name = who_words(person.who)
    titles = [say(f"deeds.{one}") for one in (*COUNTED, "allowed")]
    spoken = ", ".join(f"{title}: {count}" for title, count in zip(titles, counts, strict=True))
    cells = (name, *(str(count) if count else "—" for count in counts))
    return Row.of_words(person.who.actor, cells, f"{name}, {spoken}")
