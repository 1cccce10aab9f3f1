"""What the sale screen shows, and that quick hands and repeated pictures do no harm."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hand_money import PART, money
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sale_desk import SaleDesk, sample_products

from pos_app.core.catalogue import categories
from pos_app.core.money import Quantity
from pos_app.ui.layout import layout_for
from pos_app.ui.sale.line_work import PATIENCE, LineWork
from pos_app.ui.sale.sale_screen import SaleScreen
from pos_app.ui.sale.shelf import FAVOURITES
from tests.ui.conftest import Shown
from tests.ui.sale.conftest import Cashier, Seconds
from tests.ui.sale.test_views import line, sale


def test_the_same_picture_twice_changes_nothing(cashier: Cashier) -> None:
    """Every look at Wompi would take the undo away, or move what a finger aims at."""
    screen = cashier.screen
    cashier.add("tinto", Quantity.units(1))
    cashier.add("croissant", Quantity.units(1))
    screen.column.removal_wanted.emit()
    before = screen.grab().toImage()
    shelf, grid = screen.shelf.shown, screen.shelf.grid.products.tiles
    cashier.show()
    screen.show_shelf(cashier.shelf())
    assert screen.undo_bar.isVisible()
    assert (screen.shelf.shown, screen.shelf.grid.products.tiles) == (shelf, grid)
    assert screen.grab().toImage().size() == before.size()


def test_favourites_come_first_in_the_shops_order(cashier: Cashier) -> None:
    """The coffee of every morning is on the third page."""
    shelf = cashier.screen.shelf
    assert shelf.chips.names == (FAVOURITES, *categories(sample_products()))
    assert shelf.chips.choice == FAVOURITES
    places = [product.favourite for product in shelf.shown]
    assert places == sorted(place for place in places if place is not None)


def test_a_shop_without_favourites_begins_with_its_first_category(cashier: Cashier) -> None:
    """The grid of a new shop is empty."""
    products = tuple(p for p in sample_products() if p.favourite is None)
    cashier.stock(products)
    shelf = cashier.screen.shelf
    assert shelf.chips.names[0] == shelf.chips.choice == products[0].category
    assert shelf.shown


def test_every_category_can_be_reached(cashier: Cashier) -> None:
    """The last categories lie outside the screen and nothing leads there."""
    chips = cashier.screen.shelf.chips
    last = chips.chip(chips.names[-1])
    assert last.visibleRegion().isEmpty()
    for _ in chips.names:
        chips.forth.click()
    assert last.visibleRegion().boundingRect().width() == last.width()
    assert not chips.forth.isVisible()
    for _ in chips.names:
        chips.back.click()
    assert not chips.back.isVisible()
    last.setFocus()
    assert not last.visibleRegion().isEmpty()


def test_an_empty_shop_offers_what_to_do(shown: Shown, qtbot: QtBot) -> None:
    """A new shopkeeper sees a blank page."""
    screen = SaleScreen()
    SaleDesk(screen, ())
    shown(screen, 1366, 712)
    bring, sample = screen.shelf.stock_keys
    assert bring.isVisible()
    with qtbot.waitSignal(screen.products_wanted, check_params_cb=lambda wanted: not wanted):
        bring.trigger()
    with qtbot.waitSignal(screen.products_wanted, check_params_cb=lambda wanted: wanted):
        sample.trigger()


def test_new_products_appear_without_a_restart(shown: Shown) -> None:
    """After an import the shop still looks empty."""
    screen = SaleScreen()
    desk = SaleDesk(screen, ())
    shown(screen, 1366, 712)
    desk.stock(sample_products())
    assert screen.shelf.grid.isVisible()
    assert screen.shelf.shown


def test_cobrar_never_moves_or_changes_size(cashier: Cashier) -> None:
    """The hand that knows where «Cobrar» is hits something else."""
    charge = cashier.screen.column.charge
    places = {charge.geometry().getRect()}
    for product in ("tinto", "taza-esmaltada", "banano-kg", "cafe-huila-500-g"):
        cashier.add(product, Quantity.units(900))
        QApplication.processEvents()
        places.add(charge.geometry().getRect())
    assert len(places) == 1
    assert charge.side == "$\u00a060.840.000"
    assert charge.accessibleName() == "Cobrar 60.840.000 pesos"


def test_cobrar_asks_for_the_rest_of_a_sale_that_is_half_paid(cashier: Cashier) -> None:
    """After a restart «Cobrar» shows the whole ticket, and the customer pays a part twice."""
    column = cashier.screen.column
    cashier.add("tinto", Quantity.units(2))
    whole = column.charge.accessibleName()
    order = replace(money(3_000, PART, due=5_600), order_id=cashier.order.order_id)
    cashier.screen.show_money(order)
    assert column.charge.accessibleName() == "Cobrar 3.000 pesos"
    assert column.totals.lines[-1].name == "Ya pagado"
    cashier.screen.show_money(replace(order, order_id="another"))
    assert column.charge.accessibleName() == whole


def test_a_sale_that_costs_nothing_says_so_where_fingers_see_it(cashier: Cashier) -> None:
    """A touch screen shows no tooltip, and «Cobrar» is grey without a reason."""
    cashier.add("banano-kg", Quantity(250))
    cashier.screen.terms.discount_given.emit(1, 10_000)
    column = cashier.screen.column
    assert column.why == "La venta suma cero. No hay nada que cobrar."
    assert column.charge.toolTip() == column.why
    cashier.add("taza-esmaltada", Quantity.units(1))
    assert column.why == ""
    assert column.charge.isEnabled()


def test_the_layout_follows_the_size(shown: Shown) -> None:
    """A small screen cuts the ticket, a large one wastes half of itself."""
    for width, height in ((1920, 1080), (1366, 768), (1280, 720), (1024, 768), (1093, 614)):
        screen = SaleScreen()
        SaleDesk(screen, sample_products())
        shown(screen, width, height - 56)
        wanted = layout_for(width, height)
        assert screen.column.width() == wanted.ticket
        assert screen.column.charge.height() == wanted.charge
        assert screen.keys.isVisible() is wanted.key_row


def test_quick_steps_count_from_what_was_asked_not_from_what_is_shown() -> None:
    """Three quick presses on + add one."""
    work = LineWork(Seconds(step=0.01))
    told = [work.stepped(line(), 1) for _ in range(3)]
    assert told == [Quantity.units(2), Quantity.units(3), Quantity.units(4)]
    work.settle(sale(line(thousandths=2_000)))
    assert work.stepped(line(thousandths=2_000), 1) == Quantity.units(5)
    work.settle(sale(line(thousandths=5_000)))
    assert work.stepped(line(thousandths=5_000), -1) == Quantity.units(4)


def test_a_refused_wish_is_not_counted_on_for_ever() -> None:
    """A step after a refusal jumps by two."""
    seconds = Seconds(step=0.01)
    work = LineWork(seconds)
    work.stepped(line(), 1)
    seconds.now += PATIENCE
    assert work.stepped(line(), 1) == Quantity.units(2)


def test_a_line_is_removed_once_however_often_it_is_asked_for() -> None:
    """An impatient second press removes the next line, or breaks the till."""
    work = LineWork(Seconds(step=0.01))
    assert work.may_remove(line())
    assert not work.may_remove(line())
    work.settle(sale())
    assert work.may_remove(line())


def test_a_category_looked_at_before_is_there_at_once(cashier: Cashier) -> None:
    """After every search the whole shelf would be fetched anew, and Enter would wait for it."""
    shelf = cashier.screen.shelf
    asked: list[int] = []
    before = shelf.shown
    shelf.page_wanted.connect(lambda _category, start: asked.append(start))

    cashier.type("pan")
    assert shelf.shown != before
    cashier.press(Qt.Key.Key_Escape)
    assert (shelf.shown, asked) == (before, [])

    cashier.stock(cashier.products[1:])
    assert asked == [0]


def test_what_is_found_stands_at_the_top(cashier: Cashier) -> None:
    """The best hit would lie above what a scrolled shelf shows."""
    shelf = cashier.screen.shelf
    shelf.chips.chip(shelf.chips.names[-1]).click()
    QApplication.processEvents()
    bar = shelf.grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    cashier.type("a")
    assert bar.value() == 0
    assert shelf.grid.visualRect(shelf.grid.products.index(0)).top() == 0


@pytest.mark.parametrize("size", [(1366, 712), (1024, 644), (1920, 1024), (1093, 558)])
def test_a_sheet_covers_no_part_of_a_row(cashier: Cashier, size: tuple[int, int]) -> None:
    """The chips look out from under the sheet by a hair, and a finger takes the one it sees."""
    screen = cashier.screen
    cashier.add("tinto", Quantity.units(1))
    screen.window().resize(*size)
    for ask in (screen._ask_quantity, screen._ask_terms, screen._ask_value):
        ask()
        QApplication.processEvents()
        top = next(sheet.y() for sheet in screen.sheets if sheet.isVisible())
        for row in (screen.search, screen.shelf.chips):
            above = row.mapTo(screen, QPoint(0, 0)).y()
            assert not above < top < above + row.height()
