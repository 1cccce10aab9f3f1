"""From the day's sales to words ready to show: no widget is touched here."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.payment import Look, Reason, Way
from pos_app.till.snapshots import DayRow, DaySnapshot
from pos_app.ui.widgets.choices import TagKind
from pos_app.ui.widgets.plain_table import Cell, Column, Row
from pos_app.ui.wording import speak_money
from pos_app.ui.words import clock_time, detail, language, say

__all__ = ["DayLine", "day_columns", "day_lines", "day_row"]

WIDTHS = {"time": 72, "sale": 76, "reference": 206, "receipt": 84, "amount": 152}
"""In logical pixels; state and way share what is left."""

PARTS = ("time", "sale", "state", "way", "reference", "receipt", "amount")
FIGURES, STRONG = {"sale", "receipt", "amount"}, {"sale", "amount"}

ANSWERS = {
    Look.YES: ("day.paid", TagKind.YES, "check"),
    Look.WAIT: ("day.wait", TagKind.WAIT, "hourglass"),
    Look.NO: ("day.not_paid", TagKind.NO, "x"),
}

WAYS = {
    Way.PAGE: "day.by_page",
    Way.LINK: "day.by_link",
    Way.SIGNED_QR: "day.by_link",
    Way.NEQUI: "method.NEQUI",
    Way.BANCOLOMBIA_QR: "method.BANCOLOMBIA_QR",
}


@dataclass(frozen=True, slots=True)
class DayLine:
    """One sale of the day in words.

    Attributes:
        key: The order.
        state: The word of the answer; its shape goes with it.
        kind: Which of the answers it repeats.
        icon: The shape of the state.
        paid: Whether it has a receipt.
        spoken: How the row is read aloud.
    """

    key: str
    time: str
    sale: str
    state: str
    kind: TagKind
    icon: str
    way: str
    reference: str
    receipt: str
    amount: str
    paid: bool
    spoken: str


def day_columns() -> tuple[Column, ...]:
    """What is told of a sale."""
    return tuple(
        Column(
            say(f"day.column_{part}"),
            WIDTHS.get(part, 0),
            figures=part in FIGURES,
            strong=part in STRONG,
            code=part == "reference",
        )
        for part in PARTS
    )


def day_row(line: DayLine) -> Row:
    """A sale as a row of the table."""
    state = Cell(line.state, tag=line.kind, icon=line.icon)
    words = (line.way, line.reference, line.receipt, line.amount)
    cells = (Cell(line.time), Cell(line.sale), state, *map(Cell, words))
    return Row(line.key, cells, line.spoken, copied=line.reference)


def day_lines(day: DaySnapshot) -> tuple[DayLine, ...]:
    """The sales of a day: those that wait for an answer first, then the newest.

    An order that nothing was ever rung up on is no sale.
    """
    sales = [row for row in day.rows if row.articles or row.look is not None]
    return tuple(map(_line, sorted(sales, key=lambda row: not row.waiting)))


def _line(row: DayRow) -> DayLine:
    state, kind, icon = _state(row)
    sale = say("ticket.number", number=row.sale_number)
    spoken = speak_money(row.total.centavos, language())
    time = clock_time(row.started_at)
    return DayLine(
        key=row.order_id,
        time=time,
        sale=str(row.sale_number),
        state=state,
        kind=kind,
        icon=icon,
        way="" if row.way is None else say(WAYS[row.way]),
        reference="" if row.reference is None else row.reference.short,
        receipt="" if row.receipt_number is None else str(row.receipt_number),
        amount=detail(row.total),
        paid=row.receipt_number is not None,
        spoken=f"{sale}, {time}, {state}, {spoken}",
    )


def _state(row: DayRow) -> tuple[str, TagKind, str]:
    """The word of a state, the answer it repeats if any, and its shape."""
    if row.returned and not row.over:
        return say("day.returned", amount=row.returned), TagKind.NEUTRAL, "undo"
    if row.over:
        return say("day.over", amount=row.over), TagKind.NEUTRAL, "coins"
    if row.waiting or row.look is Look.WAIT:
        return _answer(Look.WAIT)
    if row.look is not Look.YES and row.dropped:
        return say("day.dropped"), TagKind.NEUTRAL, "trash"
    if row.look is None:
        return say("day.not_charged"), TagKind.NEUTRAL, "receipt"
    voided = say("day.voided"), TagKind.NEUTRAL, "undo"
    return voided if row.reason is Reason.REVERSED else _answer(row.look)


def _answer(look: Look) -> tuple[str, TagKind, str]:
    word, kind, icon = ANSWERS[look]
    return say(word), kind, icon
