"""Every figure of the manager's home, computed again by somebody who does not know the program."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from days_of_chance import live
from effort import effort
from independent_day import day_of
from payments import NOON

from pos_app.core.day_figures import Figures, Tally
from pos_app.core.facts import Environment
from pos_app.store.book import open_book

DAY = date(2026, 11, 20)
NOW = NOON + timedelta(days=2)


def by_channel(figures: Figures) -> dict[str, int]:
    """The money of each channel."""
    found: dict[str, int] = {}
    for (channel, _way), tally in figures.ways.items():
        found[channel.value] = found.get(channel.value, 0) + tally.money.centavos
    return found


def amounts(tallies: dict[str, Tally] | dict[int, Tally]) -> dict[str | int, int]:
    """The money of each group that has any."""
    return {name: one.money.centavos for name, one in tallies.items() if one.money}


@pytest.mark.parametrize("seed", range(effort(20, 200)))
def test_every_figure_is_what_the_facts_say_to_somebody_else(tmp_path: Path, seed: int) -> None:
    """A manager would decide by numbers that only our own rules make."""
    book = open_book(tmp_path / "data", NOON)
    live(book, seed)
    for day in (DAY, DAY + timedelta(days=1)):
        for place in Environment:
            ours = book.days.figures(day, place, "C1", NOW)
            theirs = day_of(tmp_path / "data" / "mostrador.db", day, place.value, NOW)
            whole = ours.whole
            assert (whole.sales, whole.sold) == (theirs.sales, theirs.sold)
            assert {one.value: count for one, count in whole.endings.items()} == theirs.endings
            assert (whole.paid, whole.voided) == (theirs.paid, theirs.voided)
            assert whole.hands == theirs.hands
            assert (whole.after(50), whole.after(95)) == (theirs.within(50), theirs.within(95))
            assert (whole.heard.part, whole.heard.of) == (theirs.heard, theirs.final)
            assert by_channel(ours) == dict(theirs.by_channel)
            assert amounts(dict(ours.hours)) == {h: c for h, c in theirs.by_hour.items() if c}
            cashiers = {who: c for who, c in theirs.by_cashier.items() if c}
            assert amounts(dict(ours.cashiers)) == cashiers
    book.close()
