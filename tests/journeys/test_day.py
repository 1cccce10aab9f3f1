"""A whole day in real widgets: sixty sales of every kind, and a Z that agrees to the centavo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from day_hands import DayHands, Goods
from independent_shift import Sums, sums_of
from independent_ticket import Bought, Ware, wares_in
from journey import Journey
from PySide6.QtCore import Qt
from shoppers import GOOD_CARD
from simulator_process import Simulated
from told_shift import told_by

from pos_app.bootstrap.sample_shop import SAMPLE
from pos_app.core.barcodes import check_digit
from pos_app.core.journal import broken_at
from pos_app.core.money import Money
from pos_app.core.taxes import Treatment
from pos_app.till.parked import ParkedSnapshot
from pos_app.till.snapshots import SaleSnapshot

pytestmark = [pytest.mark.serial, pytest.mark.timeout(600)]

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier

SALES = 60
WARES = wares_in(SAMPLE)
CODES = (
    "101", "105", "106", "109", "7709999001052", "7709999001618", "7709999001823",
    "7709999002943", "7709999003438", "7709999004558", "7709999000079",
)  # fmt: skip
CHEAPEST_BY_WOMPI = 200_000
"""Centavos: Wompi takes nothing below $ 1.500 without taxes, and halves are charged too."""

SETTINGS: dict[str, str | int | bool] = {
    "others.on": True,
    "others.cap_pesos": 100_000_000,
    "tips.on": True,
    "codes.weight_prefixes": "21",
    "discount.cap_percent": 50,
}

BANANAS = "00801"
"""As a scale writes it; the list has «801»."""


def of_chance(chance: Random) -> Goods:
    """One to three things, now and then three of one."""
    codes = chance.sample(CODES, chance.randint(1, 3))
    many = [chance.choice((1, 1, 3)) for _ in codes]
    keys = (
        code if count == 1 else f"{count} * {code}" for code, count in zip(codes, many, strict=True)
    )
    bought = (Bought(WARES[code], count * 1_000) for code, count in zip(codes, many, strict=True))
    return Goods(tuple(keys), tuple(bought))


def less_on_line(journey: Journey) -> None:
    """Take 15 % off the line that was rung up last."""
    journey.strikes(Key.Key_F6)
    journey.writes("15")
    _changed(journey, Key.Key_Return)


def less_on_ticket(journey: Journey) -> None:
    """Take 7,5 % off the whole ticket."""
    journey.strikes(Key.Key_F6, SHIFT)
    journey.writes("7,5")
    _changed(journey, Key.Key_Return)


def with_note(journey: Journey) -> None:
    """Write a wish of the customer on the line that was rung up last."""
    journey.strikes(Key.Key_F6)
    journey.strikes(Key.Key_F6)
    journey.strikes(Key.Key_F6)
    journey.writes("sin nata, para llevar")
    journey.strikes(Key.Key_Return)
    journey.until(
        lambda: any(line.note for line in journey.newest(SaleSnapshot).lines), "there is no note"
    )


def weighed(journey: Journey) -> None:
    """Ring up what the scale wrote a code for: 350 grams."""
    inside = f"21{BANANAS}00350"
    journey.rings_up(inside + check_digit(inside))


def by_value(journey: Journey) -> None:
    """Sell something that is on no list, with its tax."""
    journey.presses("Otro valor")
    journey.writes("4350")
    journey.window.sale.value.taxes[Treatment.IVA_GENERAL].click()
    _changed(journey, Key.Key_Return)


def parked(journey: Journey) -> None:
    """Let the sale wait, begin another one, and take the first up again."""
    first = journey.newest(SaleSnapshot).order_id
    journey.strikes(Key.Key_F8)
    journey.until(lambda: journey.newest(SaleSnapshot).order_id != first, "nothing is parked")
    journey.until(lambda: bool(journey.newest(ParkedSnapshot).sales), "nothing waits")
    journey.strikes(Key.Key_F8)
    journey.until(lambda: journey.newest(SaleSnapshot).order_id == first, "it does not come back")


def power_cut(journey: Journey) -> None:
    """Let the power fail in the middle of a ticket: it must be there again, line by line."""
    before = journey.newest(SaleSnapshot)
    journey.loses_power()
    journey.open()
    after = journey.newest(SaleSnapshot)
    assert (after.order_id, after.lines) == (before.order_id, before.lines)


def _changed(journey: Journey, key: Key) -> None:
    before = journey.newest(SaleSnapshot).totals
    journey.strikes(key)
    journey.until(lambda: journey.newest(SaleSnapshot).totals != before, "nothing changed")


COFFEE_AND_CUP = ("106", "7709999001618")
COFFEE, CUP = (Bought(WARES[code]) for code in COFFEE_AND_CUP)

BANANA = Bought(WARES["801"], 350)
LENTILS = Bought(WARES["7709999003438"])
ANYTHING = Bought(Ware(435_000, "iva_general", 1900))

SPECIAL = (
    Goods(("101", "106"), (Bought(WARES["101"]), replace(COFFEE, off=1_500)), 0, (less_on_line,)),
    Goods((*COFFEE_AND_CUP, "7709999003438"), (COFFEE, CUP, LENTILS), 750, (less_on_ticket,)),
    Goods(("106",), (COFFEE,), 0, (with_note,)),
    Goods(("106",), (COFFEE, BANANA), 0, (weighed,)),
    Goods(("106",), (COFFEE, ANYTHING), 0, (by_value,)),
    Goods(COFFEE_AND_CUP, (COFFEE, CUP), 0, (parked,)),
    Goods(COFFEE_AND_CUP, (COFFEE, CUP), 0, (power_cut,)),
)
"""Tickets to which something is done before they are charged."""


@pytest.fixture
def shop(journey: Journey) -> Journey:
    """A shop that takes tips at the table and money by hand, and weighs."""
    journey.settings |= SETTINGS
    return journey


def cheap(goods: Goods) -> bool:
    """Whether Wompi would take no charge of half of it."""
    return goods.ticket.total < 2 * CHEAPEST_BY_WOMPI


def sell(day: DayHands, chance: Random) -> None:
    """Sell to sixty customers, with everything else that happens on a day in between."""
    usual = [of_chance(chance) for _ in range(SALES)]
    dear = [goods for goods in usual if not cheap(goods)]
    in_the_morning(day, iter(usual), chance)
    at_noon(day, dear, chance)
    in_the_evening(day, dear, chance)
    while day.receipts < SALES:
        day.sells_for_cash(usual[day.receipts])
    day.takes_back(-1)


def in_the_morning(day: DayHands, some: Iterator[Goods], chance: Random) -> None:
    """Sell for cash, in every way a ticket can be made, and by transfer."""
    for goods in SPECIAL:
        day.sells_for_cash(goods, 650)
    for _ in range(14):
        day.sells_for_cash(next(some), chance.choice((0, 1_950, 20_000)))
    day.moves("Retiro", "drop", 150_000, "a la caja fuerte")
    for percent in (5, 10, 10):
        day.sells_for_cash(next(some), 200, tip=percent)
    day.takes_back()
    for _ in range(6):
        day.sells_by_transfer(next(some))
    day.opens_drawer()


def at_noon(day: DayHands, dear: list[Goods], chance: Random) -> None:
    """Ask phones and banks, part sales, and hand the drawer over."""
    for _ in range(4):
        day.sells_by_nequi(chance.choice(dear))
    day.hands_over("Luisa Mora", 100_000)
    for _ in range(3):
        day.sells_by_bank_code(chance.choice(dear))
    day.is_refused(chance.choice(dear))
    for by_link in (True, False, True, False):
        day.sells_in_parts(chance.choice(dear), by_link=by_link)
    day.moves("Salida de plata", "out", 23_000, "hielo")
    day.leaves_pending(chance.choice(dear))


def in_the_evening(day: DayHands, dear: list[Goods], chance: Random) -> None:
    """Sell by link and on the till's own page."""
    for _ in range(12):
        day.sells_by_link(chance.choice(dear))
    day.leaves_pending(chance.choice(dear))
    day.moves("Entrada de plata", "in", 40_000, "sencillo")
    customer = day.journey.customer
    for _ in range(2):
        day.sells_on_page(chance.choice(dear), lambda: customer.pays("card", GOOD_CARD))
    day.takes_back(2)
    day.moves("Retiro", "drop", 90_000, "a la caja fuerte")


def test_every_figure_of_a_day_in_real_widgets(shop: Journey, wompi: Simulated) -> None:
    """A peso of the day would be in the wrong way, tax or shift, or nowhere."""
    shop.open()
    day = DayHands(shop, wompi)
    day.says_float(200_000)
    sell(day, Random(20261128))
    must = sums_of(day.acts)
    day.closes(must.cash // 100 - 2_000, must.ways["hand:Transferencia"] // 100)
    assert shop.close() == 0

    book = shop.book()
    try:
        report = book.shifts.closing(1)
        assert report is not None
        assert told_by(report) == must
        assert must.sales == SALES
        assert len(must.pending) == 2
        assert report.cash.difference == Money.pesos(-2_000)
        counted = [way for way in report.ways if way.way.name == "Transferencia"]
        assert [way.difference for way in counted] == [Money.zero()]
        assert broken_at(book.journal.entries()) is None
        assert book.payments.compare_projections() == ()
    finally:
        book.close()


def test_the_other_calculation_tells_days_apart() -> None:
    """A comparison of nothing with nothing always agrees."""
    assert sums_of([]) == Sums()
    one = Goods(("106",), (COFFEE,)).ticket
    assert one.total == 790_000
    assert Goods(("106",), (COFFEE,), 750).ticket.total == 730_700
