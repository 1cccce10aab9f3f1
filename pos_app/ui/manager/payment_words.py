"""Payments one by one, in words: no widget is touched here."""

from __future__ import annotations

from pos_app.core.day_figures import Channel
from pos_app.core.days import local_day
from pos_app.core.transactions import Sieve, Transaction, TxState
from pos_app.till.review.snapshots import PaymentsSnapshot, SumSnapshot
from pos_app.ui.manager.figure_words import NOTHING, channel_words, way_words
from pos_app.ui.payment.answers import DOTS
from pos_app.ui.widgets.choices import TagKind
from pos_app.ui.widgets.plain_table import Cell, Column, Row
from pos_app.ui.wording import speak_money
from pos_app.ui.words import clock_time, counted, detail, language, say, short_date

__all__ = ["CHIPS", "chip_of", "more_filters", "payment_columns", "payment_rows", "sum_words"]

CHIPS: dict[str, tuple[frozenset[TxState], bool]] = {
    "all": (frozenset(), False),
    "odd": (frozenset(), True),
    "waiting": (frozenset({TxState.WAITING}), False),
    "unpaid": (frozenset({TxState.DECLINED, TxState.FAILED, TxState.ABANDONED}), False),
    "paid": (frozenset({TxState.PAID}), False),
    "back": (frozenset({TxState.VOIDED}), False),
}
"""What each chip lets through: states, and whether only what is odd."""

TAGS = {
    TxState.PAID: (TagKind.YES, "check"),
    TxState.WAITING: (TagKind.WAIT, "hourglass"),
    TxState.DECLINED: (TagKind.NO, "x"),
    TxState.FAILED: (TagKind.NO, "x"),
    TxState.ABANDONED: (TagKind.NEUTRAL, "clock"),
    TxState.VOIDED: (TagKind.NEUTRAL, "undo"),
}


def chip_of(sieve: Sieve) -> str:
    """Tell which chip a sieve is; none of them for a choice of its own."""
    wanted = (sieve.states, sieve.odd)
    return next((name for name, lets in CHIPS.items() if lets == wanted), "")


def more_filters(sieve: Sieve) -> int:
    """How many filters are at work that no chip and no search field shows."""
    amounts = sieve.least is not None or sieve.most is not None
    told = (sieve.channel is not None, sieve.method, sieve.cashier, sieve.till, amounts)
    return sum(map(bool, told))


def payment_columns() -> tuple[Column, ...]:
    """The columns of the list."""
    widths = {"time": 88, "sale": 78, "state": 160, "odd": 108, "reference": 206, "amount": 131}
    names = ("time", "sale", "way", "channel", "amount", "state", "odd", "reference", "who")
    figures = {"sale", "amount"}
    return tuple(
        Column(
            say(f"payments.column_{name}"),
            widths.get(name, 0),
            figures=name in figures,
            code=name == "reference",
        )
        for name in names
    )


def payment_rows(payments: PaymentsSnapshot) -> tuple[Row, ...]:
    """The rows of a page."""
    return tuple(_row(row, payments) for row in payments.page.rows)


def sum_words(told: SumSnapshot) -> str:
    """Say what everything that is filtered adds up to."""
    totals = told.totals
    if totals is None:
        return say("payments.adding")
    key = "payments.sum_one" if totals.count == 1 else "payments.sum"
    said = say(key, count=counted(totals.count), asked=totals.asked, paid=totals.paid)
    return f"{say('payments.till', till=told.till)} · {said}" if told.till else said


def _row(row: Transaction, payments: PaymentsSnapshot) -> Row:
    tag, icon = TAGS[row.state]
    state = say(f"payments.state.{row.state}")
    day = local_day(row.mark.at)
    time = clock_time(row.mark.at)
    one_day = payments.sieve.first == payments.sieve.last
    when = time if one_day else f"{short_date(day).split(' ', 1)[1]} {time}"
    way = _way(row)
    who = payments.names.get(row.cashier, "")
    odd = Cell(say("payments.review"), strong=True, icon="alert") if row.odd else Cell("")
    cells = (
        Cell(when),
        Cell(str(row.sale), strong=True),
        Cell(way),
        Cell(channel_words(row.channel)),
        Cell(detail(row.amount), strong=True),
        Cell(state, tag=tag, icon=icon),
        odd,
        Cell("" if row.reference is None else row.reference.short),
        Cell(who),
    )
    money = speak_money(row.amount.centavos, language())
    sale = say("ticket.number", number=row.sale)
    spoken = (sale, when, way, money, state, odd.text, who)
    whole = "" if row.reference is None else row.reference.text
    return Row(row.mark.name, cells, ", ".join(part for part in spoken if part), copied=whole)


def _way(row: Transaction) -> str:
    if not row.method and row.channel not in {Channel.CASH, Channel.OTHER}:
        return NOTHING  # nobody chose one; that nobody paid is said beside
    name = way_words(row.channel, row.method)
    _, _, digits = row.instrument.rpartition("-")
    return f"{name} {DOTS} {digits}" if digits.isdigit() and len(digits) == 4 else name
