"""Every figure of the manager's screens, computed again by who does not know the program."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from clocks import FakeClock
from days_of_chance import live
from effort import effort
from independent_counter import counter_day
from independent_day import Independent, Payment, Sums, days_of
from payments import NOON
from told_day import counted

from pos_app.bootstrap.system import SystemRandomness
from pos_app.core.day_figures import Channel, Figures, Share, Tally
from pos_app.core.facts import Environment
from pos_app.core.money import Money
from pos_app.core.transactions import Sieve, Totals, TxState
from pos_app.store.book import Book, open_book
from pos_app.till.cases import Cases
from pos_app.till.reviewing import Reviewing
from pos_app.till.world import World

DAY = date(2026, 11, 20)
NEXT = DAY + timedelta(days=1)
NOW = NOON + timedelta(days=2)


def told(tally: Tally) -> dict[str, object]:
    """Everything that a screen can say of a tally."""
    counted = {one.name: getattr(tally, one.name) for one in fields(tally)}
    said = {
        "answered": tally.answered,
        "charges": tally.charges,
        "success": tally.success,
        "errors": tally.errors,
        "abandonment": tally.abandonment,
        "money": tally.money.centavos,
        "median": tally.after(50),
        "slow": tally.after(95),
    }
    return {**counted, **said}


def expected(sums: Sums) -> dict[str, object]:
    """The same, of what somebody else added up."""
    ends = sums.endings
    return {
        "sales": sums.sales,
        "sold": sums.sold,
        "endings": dict(ends),
        "paid": sums.paid,
        "voided": sums.voided,
        "hands": sums.hands,
        "payments": sums.payments,
        "seconds": {one: sums.seconds.count(one) for one in sums.seconds},
        "secured": Share(sums.passed, sums.asked),
        "heard": Share(sums.heard, sums.final),
        "answered": sums.answered,
        "charges": ends.total(),
        "success": Share(ends["approved"], sums.answered),
        "errors": Share(ends["failed"], sums.answered),
        "abandonment": Share(ends["abandoned"], sums.answered + ends["abandoned"]),
        "money": sums.money,
        "median": sums.within(50),
        "slow": sums.within(95),
    }


def same(ours: Mapping[Any, Tally], theirs: Mapping[Any, Sums]) -> None:
    """Compare each part with its part."""
    assert {key: told(one) for key, one in ours.items()} == {
        key: expected(one) for key, one in theirs.items()
    }


def compare(ours: Figures, theirs: Independent) -> None:
    """Compare everything, and every split of it."""
    assert told(ours.whole) == expected(theirs.whole)
    same({(channel.value, way): one for (channel, way), one in ours.ways.items()}, theirs.ways)
    same(ours.hours, theirs.hours)
    same(ours.tills, theirs.tills)
    same(ours.cashiers, theirs.cashiers)


def summed(payments: Collection[Payment]) -> Totals:
    """What rows of the list add up to."""
    asked, paid = sum(one.asked for one in payments), sum(one.paid for one in payments)
    return Totals(len(payments), Money(asked), Money(paid))


def compare_list(book: Book, theirs: Independent, place: Environment) -> None:
    """Compare what is filtered, filter by filter."""

    def totals(**wanted: Any) -> Totals:
        return book.sums.totals(Sieve(DAY, NEXT, **wanted), place, NOW)

    rows = theirs.payments
    assert totals() == summed(rows)
    for state in TxState:
        these = [one for one in rows if one.state == state.value]
        assert totals(states=frozenset({state})) == summed(these)
    for channel in Channel:
        assert totals(channel=channel) == summed([r for r in rows if r.channel == channel.value])
    for till in {one.till for one in rows}:
        of_till = [one for one in rows if one.till == till]
        assert totals(till=till, here="C1") == summed(of_till)
    for who in {one.cashier for one in rows}:
        assert totals(cashier=who) == summed([one for one in rows if one.cashier == who])


def compare_counter(book: Book, path: Path) -> None:
    """Compare what a cashier sees of a day, at a till that was started just now."""
    world = World(FakeClock(NOW), SystemRandomness(), book, None, lambda _picture: None)
    reviewing = Reviewing(world, Cases(world))
    for day in (DAY, NEXT):
        ours, theirs = reviewing.day(day), counter_day(path, day)
        assert counted(ours) == theirs
        assert (ours.sold.centavos, ours.waiting) == (theirs.sold, theirs.waiting)


@pytest.mark.parametrize("seed", range(effort(20, 200)))
def test_every_figure_is_what_the_facts_say_to_somebody_else(tmp_path: Path, seed: int) -> None:
    """A manager would decide by numbers that only our own rules make."""
    book = open_book(tmp_path / "data", NOON)
    live(book, seed)
    path = tmp_path / "data" / "mostrador.db"
    for place in Environment:
        days = [book.days.figures(day, place, "C1", NOW) for day in (DAY, NEXT)]
        for day, ours in zip((DAY, NEXT), days, strict=True):
            compare(ours, days_of(path, day, day, place.value, "C1", NOW))
        both = days_of(path, DAY, NEXT, place.value, "C1", NOW)
        compare(days[0].join(days[1]), both)
        compare_list(book, both, place)
    compare_counter(book, path)
    book.close()
