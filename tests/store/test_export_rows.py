"""Exports add up: every table of the same days tells the same money."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from effort import effort
from payments import NOON
from receipts import SHOP, an_item
from sales import started
from tender_facts import goods_back

from pos_app.core.export import COLUMNS, Cell, Cut, Form, Wanted
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Order, Terms
from pos_app.core.receipt import receipt_for
from pos_app.core.shift import CASH, Keeper, MoneyKind, ShiftMoney, WayKey
from pos_app.core.taxes import Treatment
from pos_app.store.book import Book, open_book
from pos_app.store.export_rows import open_rows

DAY = NOON.date()
SHELF = (
    an_item("Café", 7_900, Treatment.INC),
    an_item("Pan", 3_250, Treatment.EXCLUDED),
    an_item("Camiseta", 45_990, Treatment.IVA_GENERAL),
    an_item("=Arroz", 5_130, Treatment.IVA_REDUCED),
)


def table(folder: Path, cut: Cut, *, test: bool = False, day: date = DAY) -> list[tuple[Cell, ...]]:
    """Read a table of a day."""
    wanted = Wanted(cut, Form.CSV, day, day, test=test)
    with open_rows(folder / "mostrador.db") as rows:
        found = list(rows.rows(wanted))
    assert all(len(row) == len(COLUMNS[cut]) for row in found)
    return found


def column(rows: Iterable[tuple[Cell, ...]], cut: Cut, name: str) -> Money:
    """What a column of money adds up to."""
    cells = [row[COLUMNS[cut].index(name)] for row in rows]
    return sum((cell for cell in cells if isinstance(cell, Money)), Money.zero())


def sold(book: Book, dice: random.Random) -> Order:
    """Sell something by chance, with discounts of lines and of the ticket."""
    order = started(book)
    changes = []
    for item in dice.sample(SHELF, dice.randint(1, len(SHELF))):
        quantity = Quantity(dice.choice((1000, 2000, 1500, 333)))
        changes.append(order.add(item, quantity, order.started_at))
        order = order.after(changes[-1])
    if dice.random() < 0.5:
        changes.append(order.set_discount(1, dice.choice((500, 1_234)), order.started_at))
        order = order.after(changes[-1])
    if dice.random() < 0.5:
        terms = order.set_terms(Terms(dice.choice((333, 1_000))), order.started_at)
        book.orders.append(order.order_id, terms)
        order = order.after(terms)
    for change in changes:
        book.orders.append(order.order_id, change)
    receipt = receipt_for(order, [], SHOP, rehearsal=False)
    book.receipts.issue(order.order_id, receipt, order.started_at)
    return order


@pytest.mark.parametrize("seed", range(effort(5, 200)))
def test_every_table_of_a_day_tells_the_same_money(folder: Path, seed: int) -> None:
    """The accountant's taxes, the owner's products and the till's total are three sums."""
    dice = random.Random(seed)
    book = open_book(folder, NOON)
    orders = [sold(book, dice) for _ in range(dice.randint(1, 12))]
    book.close()
    total = sum((order.totals.total for order in orders), Money.zero())
    taxes = sum((order.totals.vat + order.totals.consumption for order in orders), Money.zero())
    for cut, name in (
        (Cut.SALES, "total"),
        (Cut.PRODUCTS, "sold"),
        (Cut.CATEGORIES, "net"),
        (Cut.TAXES, "gross"),
        (Cut.ACCOUNTANT, "gross"),
    ):
        assert column(table(folder, cut), cut, name) == total, cut
    assert column(table(folder, Cut.TAXES), Cut.TAXES, "amount") == taxes
    assert len(table(folder, Cut.SALES)) == len(orders)


def test_goods_that_came_back_are_taken_off_and_stand_apart(folder: Path) -> None:
    """The shop pays taxes for what it took back."""
    book = open_book(folder, NOON)
    order = sold(book, random.Random(3))
    back = goods_back(order, 1)
    issued = book.receipts.of_order(order.order_id)
    assert issued is not None
    back = replace(back, content=replace(back.content, lines=issued.content.lines[:1]))
    book.tenders.give_goods_back(back)
    book.close()
    day = back.made.at.date()
    gone = back.content.taxes.total
    assert gone
    products = table(folder, Cut.PRODUCTS, test=True, day=day)
    assert column(products, Cut.PRODUCTS, "given_back") == issued.content.lines[0].amount
    rows = table(folder, Cut.ACCOUNTANT, test=True, day=day)
    assert {row[1] for row in rows} == {"sale", "return"}
    returned = [row for row in rows if row[1] == "return"]
    assert column(returned, Cut.ACCOUNTANT, "gross") == gone
    left = column(table(folder, Cut.TAXES, test=True, day=day), Cut.TAXES, "gross")
    assert left == order.totals.total - gone


def test_money_by_way_and_by_cashier_is_the_shifts_own(folder: Path) -> None:
    """What the Z says came in is another sum than what the export says."""
    book = open_book(folder, NOON)
    order = sold(book, random.Random(5))
    card = WayKey(Keeper.GATEWAY, "CARD")
    rows = (
        ("gateway:1-1:in", card, MoneyKind.SALE, 10_000),
        ("gateway:1-1:out", card, MoneyKind.VOID, -10_000),
        ("tender:t1", CASH, MoneyKind.SALE, 7_950),
        ("tender:t1:rounding", CASH, MoneyKind.ROUNDING, -50),
    )
    for key, way, kind, came in rows:
        money = ShiftMoney(key, way, kind, Money.pesos(came), order.order_id, 1, 1, NOON)
        book.shifts.add_money(1, money)
    book.close()
    pesos = Money.pesos
    assert table(folder, Cut.WAYS) == [
        ("cash", "", 1, pesos(7_900), pesos(0), pesos(7_900)),
        ("gateway", "CARD", 1, pesos(10_000), pesos(10_000), pesos(0)),
    ]
    assert column(table(folder, Cut.CASHIERS), Cut.CASHIERS, "net") == pesos(7_900)
    assert column(table(folder, Cut.MONEY), Cut.MONEY, "amount") == pesos(7_900)


def test_a_day_is_a_day_on_the_shops_wall(folder: Path) -> None:
    """Every sale after seven in the evening is declared a day later."""
    book = open_book(folder, NOON)
    order = started(book)
    change = order.add(SHELF[0], Quantity.units(1), order.started_at)
    book.orders.append(order.order_id, change)
    receipt = receipt_for(order.after(change), [], SHOP, rehearsal=False)
    book.receipts.issue(order.order_id, receipt, NOON + timedelta(hours=11, minutes=59))
    book.close()
    assert len(table(folder, Cut.SALES)) == 1
    assert table(folder, Cut.SALES, day=DAY + timedelta(days=1)) == []
