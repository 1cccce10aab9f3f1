"""A whole day with keys alone, and a whole day with fingers alone: from the first PIN to the Z."""

from __future__ import annotations

import pytest
import shiboken6
from independent_shift import sums_of
from journey import Journey
from one_day import OneDay
from only_hands import KEYS, MOUSE, TOUCH, Hands, OnlyFingers, OnlyKeys, Watch, Witness
from simulator_process import Simulated
from told_shift import told_by

from pos_app.core.journal import broken_at
from pos_app.core.money import Money

pytestmark = [pytest.mark.serial, pytest.mark.timeout(240)]

SALES = 14
MISSING = 2_000


@pytest.fixture
def shop(journey: Journey) -> Journey:
    """A shop with its people, that takes money by hand in other ways too."""
    journey.settings |= {"others.on": True, "others.cap_pesos": 100_000_000}
    journey.staffed = True
    return journey.open()


def live(hands: Hands, seen: Witness) -> None:
    """Live a day, close it some pesos short, and compare its Z with the other calculation."""
    day = OneDay(hands=hands)
    day.live()
    must = sums_of(day.acts)
    day.closes(must.cash // 100 - MISSING, must.ways["hand:Transferencia"] // 100)
    assert seen.saw == []
    shiboken6.delete(seen)
    assert hands.at.close() == 0
    book = hands.at.book()
    try:
        report = book.shifts.closing(1)
        assert report is not None
        assert told_by(report) == must
        assert must.sales == SALES
        assert report.cash.difference == Money.pesos(-MISSING)
        assert broken_at(book.journal.entries()) is None
        assert book.payments.compare_projections() == ()
    finally:
        book.close()


def test_a_whole_day_with_keys_alone(shop: Journey, wompi: Simulated, watch: Watch) -> None:
    """The glass of a till is broken, and its day cannot be closed without a mouse."""
    live(OnlyKeys(shop, wompi), watch(MOUSE | TOUCH))


@pytest.mark.usefixtures("one_point")
def test_a_whole_day_with_fingers_alone(shop: Journey, wompi: Simulated, watch: Watch) -> None:
    """A till on a wall, without a keyboard, cannot be lived a whole day at."""
    live(OnlyFingers(shop, wompi), watch(KEYS | MOUSE))
