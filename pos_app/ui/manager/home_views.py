"""From figures to words ready to show: no widget is touched here."""

from __future__ import annotations

from datetime import date, datetime

from pos_app.core.day_figures import (
    ERRORS_AT_MOST,
    EVENTS_AT_LEAST,
    SUCCESS_AT_LEAST,
    Channel,
    Figures,
    Tally,
)
from pos_app.core.days import local_day
from pos_app.till.review.snapshots import HomeSnapshot
from pos_app.ui.manager.figure_strip import FigureCell
from pos_app.ui.manager.figure_words import (
    NOTHING,
    channel_words,
    money,
    percent,
    seconds,
    share,
    short_percent,
    way_words,
)
from pos_app.ui.manager.ways_chart import WayBar
from pos_app.ui.widgets.plain_table import Cell, Column, Row
from pos_app.ui.words import clock_time, counted, long_date, say, short_date

__all__ = [
    "GROUPS",
    "columns",
    "group_rows",
    "hour_counts",
    "nothing_words",
    "strip",
    "way_bars",
]

GROUPS = ("ways", "hours", "tills", "cashiers")
"""By what the table parts the figures."""

BARS = 6
"""Ways that have room in the chart; the table has them all."""


def strip(home: HomeSnapshot) -> tuple[tuple[FigureCell, ...], tuple[str, ...]]:
    """The figures of the strip: large, and in the line below."""
    whole = home.figures.whole
    big = (_sales(whole), _approved(whole), _success(home), _wait(whole), _beside(home))
    return big, (_errors(whole), _abandonment(whole), _secured(whole), _events(home))


def _sales(whole: Tally) -> FigureCell:
    return FigureCell(say("home.sales"), money(whole.sold), _tickets(whole))


def _tickets(whole: Tally) -> str:
    if whole.sales < 2:
        return say("home.ticket" if whole.sales else "home.no_tickets")
    each = money(whole.sold // whole.sales)
    return say("home.tickets", count=counted(whole.sales), ticket=each)


def _approved(whole: Tally) -> FigureCell:
    under = _answered(whole)
    if whole.voided:
        under = say("home.voided", under=under, amount=money(whole.voided))
    return FigureCell(say("home.approved"), money(whole.paid), under)


def _answered(whole: Tally) -> str:
    of = whole.success
    key = "home.approved_of_one" if of.of == 1 else "home.approved_of"
    return say(key, part=counted(of.part), of=counted(of.of))


def _success(home: HomeSnapshot) -> FigureCell:
    reached = home.figures.whole.success.percent
    before = None if home.before is None else home.before.whole.success.percent
    if before is None or home.before is None:
        under = _answered(home.figures.whole)
    else:
        day = long_date(home.before.first).split()[0].strip(",")
        under = say("home.before", day=day, percent=percent(before))
    name = say("home.success", goal=short_percent(SUCCESS_AT_LEAST))
    off = reached is not None and reached < SUCCESS_AT_LEAST
    return FigureCell(name, percent(reached), under, off=off)


def _wait(whole: Tally) -> FigureCell:
    under = say("home.wait_under", slow=seconds(whole.after(95)))
    return FigureCell(say("home.wait"), seconds(whole.after(50)), under)


def _beside(home: HomeSnapshot) -> FigureCell:
    beside = home.beside
    if beside.read_at is None:
        return FigureCell(say("home.beside"), NOTHING, say("home.beside_unread"))
    figure = say("home.beside_of", equal=counted(beside.equal), of=counted(beside.of))
    if beside.days < beside.asked:
        told = {"count": beside.alarms, "days": beside.days, "asked": beside.asked}
        under = say("home.beside_part", **told)
    else:
        key = "home.beside_alarms" if beside.alarms else "home.beside_equal"
        under = say(key, count=beside.alarms, at=_moment(beside.read_at, home.today))
    return FigureCell(say("home.beside"), figure, under, off=bool(beside.alarms))


def _moment(at: datetime, today: date) -> str:
    return clock_time(at) if local_day(at) == today else short_date(local_day(at))


def _errors(whole: Tally) -> str:
    reached, of = whole.errors.percent, whole.errors
    over = reached is not None and reached > ERRORS_AT_MOST
    key = "home.errors_over" if over else "home.errors_line"
    return say(key, percent=share(of), count=counted(of.part), limit=percent(ERRORS_AT_MOST))


def _abandonment(whole: Tally) -> str:
    of = whole.abandonment
    return say("home.abandonment", percent=share(of), part=counted(of.part), of=counted(of.of))


def _secured(whole: Tally) -> str:
    of = whole.secured
    return say("home.secured", percent=share(of), part=counted(of.part), of=counted(of.of))


def _events(home: HomeSnapshot) -> str:
    of = home.figures.whole.heard
    if not of.of and not home.paired:
        return say("home.no_relay")
    goal = short_percent(EVENTS_AT_LEAST)
    return say(
        "home.events", percent=share(of), part=counted(of.part), of=counted(of.of), goal=goal
    )


def nothing_words(home: HomeSnapshot) -> str:
    """Say that nothing was asked for on these days; nothing when something was."""
    if home.figures.ways:
        return ""
    return say("home.nothing" if home.first_day is not None else "home.nothing_ever")


def hour_counts(figures: Figures) -> tuple[tuple[int, int, int], ...]:
    """Each hour from the first to the last with payments by Wompi and by hand."""
    counts = {hour: _two(tally) for hour, tally in figures.hours.items()}
    busy = [hour for hour, two in counts.items() if any(two)]
    if not busy:
        return ()
    return tuple((hour, *counts.get(hour, (0, 0))) for hour in range(min(busy), max(busy) + 1))


def _two(tally: Tally) -> tuple[int, int]:
    by_wompi = tally.success.part
    return by_wompi, tally.payments - by_wompi


def way_bars(figures: Figures) -> tuple[WayBar, ...]:
    """The ways that brought most, the most first; each way once, whatever it came through."""
    whole: dict[tuple[bool, str], Tally] = {}
    for (channel, way), tally in figures.ways.items():
        by_hand = channel in {Channel.CASH, Channel.OTHER}
        name = way_words(channel, way)
        whole.setdefault((by_hand, name), Tally()).join(tally)
    shown = [(key, tally) for key, tally in whole.items() if tally.money.centavos > 0]
    shown.sort(key=lambda one: -one[1].money.centavos)
    return tuple(_bar(name, by_hand, tally) for (by_hand, name), tally in shown[:BARS])


def _bar(name: str, by_hand: bool, tally: Tally) -> WayBar:
    if by_hand:
        note = say("home.by_hand")
    else:
        approved = short_percent(tally.success.percent)
        note = say("home.way_note", percent=approved, wait=seconds(tally.after(50)))
    amount = tally.money.centavos
    return WayBar(name, note, money(amount), amount, hatched=by_hand)


def columns(group: str) -> tuple[Column, ...]:
    """The columns of a table of figures."""
    first = Column(say(f"home.group_{group}"))
    through = (Column(say("home.column_channel")),) if group == "ways" else ()
    figures = ("tried", "approved", "success", "failed", "left", "wait", "slow")
    middle = tuple(Column(say(f"home.column_{name}"), 98, figures=True) for name in figures)
    return (first, *through, *middle, Column(say("home.column_amount"), 168, figures=True))


def group_rows(home: HomeSnapshot, group: str) -> tuple[Row, ...]:
    """The rows of a table of figures."""
    figures = home.figures
    if group == "ways":
        lines = sorted(figures.ways.items(), key=lambda one: -one[1].money.centavos)
        return tuple(
            _row(f"{channel}:{way}", (way_words(channel, way), channel_words(channel)), tally)
            for (channel, way), tally in lines
        )
    if group == "hours":
        return tuple(
            _row(str(hour), (say("home.hour", hour=f"{hour:02d}"),), tally)
            for hour, tally in sorted(figures.hours.items())
        )
    if group == "tills":
        return tuple(_row(name, (name,), tally) for name, tally in sorted(figures.tills.items()))
    return tuple(
        _row(who, (home.names.get(who) or say("home.nobody"),), tally)
        for who, tally in sorted(figures.cashiers.items())
    )


def _row(key: str, names: tuple[str, ...], tally: Tally) -> Row:
    tried = tally.charges
    figures = (
        counted(tried) if tried else NOTHING,
        counted(tally.success.part) if tried else NOTHING,
        share(tally.success),
        share(tally.errors),
        share(tally.abandonment),
        seconds(tally.after(50)),
        seconds(tally.after(95)),
    )
    amount = money(tally.money.centavos)
    cells = (
        *(Cell(name, strong=not place) for place, name in enumerate(names)),
        *map(Cell, figures),
        Cell(amount, strong=True),
    )
    return Row(key, cells, ", ".join((*names, *figures, amount)))
