"""Selling through the till itself: rights, prices, codes, and sales that wait."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from shop import CAPPUCCINO, COFFEE, Shop

from pos_app.core.barcodes import check_digit
from pos_app.core.catalogue import ImportPlan
from pos_app.core.errors import WasRefusedError
from pos_app.core.money import Money, Quantity
from pos_app.core.order import ChangeKind, Item, Line, OrderChange
from pos_app.core.payment import Way
from pos_app.core.staff import Right
from pos_app.core.taxes import Tax, Treatment
from pos_app.till.authority import Grant
from pos_app.till.parked import ParkedSnapshot
from pos_app.till.selling.bargaining import Bargaining
from pos_app.till.selling.browsing import Browsing
from pos_app.till.selling.parking import Parking
from pos_app.till.selling.ringing import Ringing
from pos_app.till.selling.snapshots import FoundSnapshot, NothingFound, ShelfPage, UnknownCode
from pos_app.till.snapshots import SaleSnapshot, Sentence

ONE = Quantity.units(1)
BAG = Item("bolsa", "Bolsa", Money.pesos(100), Tax(Treatment.EXCLUDED, 0))


class Strict:
    """A till whose cashier may do only some things; nobody is near who may do more."""

    actor = "daniela"

    def __init__(self, *rights: Right) -> None:
        """Allow these."""
        self._rights = rights

    def may(self, right: Right) -> bool:
        """Whether it is one of them."""
        return right in self._rights

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Allow it, or not."""
        del about
        if right not in self._rights:
            raise WasRefusedError("staff.not_allowed")
        return Grant(self.actor)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def acts(shop: Shop) -> list[tuple[str, str, dict[str, str | int]]]:
    """Who did what, as the journal has it."""
    entries = (entry.act for entry in shop.store.journal.entries())
    return [(act.actor, act.kind, dict(act.facts)) for act in entries if "." in act.kind]


def test_a_discount_needs_its_right_and_is_told_with_what_was_before(tmp_path: Path) -> None:
    """A friend at the counter gets half off, and nobody ever knows."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            bargaining = Bargaining(shop.world, shop.till)
            await shop.ring_up()
            shop.world.authority = Strict(Right.DISCOUNT)
            await bargaining.discount_line(1, 1_000)
            await bargaining.discount_line(1, 1_001)
            await bargaining.discount_ticket(100)  # together they pass the cap
            await bargaining.set_price(1, Money.pesos(1))
            sale = shop.latest(SaleSnapshot)
            assert sale.totals.total == Money.pesos(7_110)
            assert sale.lines[0].discount == 1_000
            assert shop.notices == 3 * ["staff.not_allowed"]
            order = shop.till.sales.order.order_id
            facts = {"line": 1, "before": 0, "after": 1_000, "product": "cappuccino"}
            assert ("daniela", "discount.line", {"sale": order, **facts}) in acts(shop)
            await bargaining.discount_line(1, 0)
            await bargaining.discount_ticket(1_000)
            await bargaining.discount_line(1, 100)  # the other way round as well
            assert shop.latest(SaleSnapshot).totals.total == Money.pesos(7_110)
            assert shop.notices == 4 * ["staff.not_allowed"]

    run(story())


def test_a_supervisor_gives_more_and_another_price(tmp_path: Path) -> None:
    """The shop could not keep a promise it made."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            bargaining = Bargaining(shop.world, shop.till)
            await shop.ring_up()
            await bargaining.set_price(1, Money.pesos(5_000))
            await bargaining.discount_ticket(5_000)
            sale = shop.latest(SaleSnapshot)
            assert sale.totals.total == Money.pesos(2_500)
            assert (sale.discount, sale.lines[0].listed) == (5_000, CAPPUCCINO.price)
            kinds = [kind for _, kind, _ in acts(shop)]
            assert kinds[-2:] == ["price.overridden", "discount.ticket"]
            await shop.till.undo()
            assert shop.latest(SaleSnapshot).totals.total == Money.pesos(5_000)

    run(story())


@pytest.mark.parametrize("price", [Money(0), Money.pesos(-5), Money(10**12 + 100), Money(150)])
def test_a_price_that_is_none_is_refused(tmp_path: Path, price: Money) -> None:
    """A line that pays the customer, or one that no till can add up."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            await Bargaining(shop.world, shop.till).set_price(1, price)
            ringing = Ringing(shop.world, shop.till)
            await ringing.by_value(price, Treatment.EXCLUDED, "", ONE)
            assert shop.notices == 2 * ["price.range"]
            assert len(shop.till.sales.order.lines) == 1

    run(story())


@pytest.mark.parametrize("thousandths", [0, 10_000_000, 10**15])
def test_an_absurd_quantity_is_refused(tmp_path: Path, thousandths: int) -> None:
    """A code scanned as a quantity would sell a million coffees."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.till.add_product("cappuccino", Quantity(thousandths))
            assert shop.notices == ["order.quantity_range"]
            await shop.ring_up()
            await shop.till.set_quantity(1, Quantity(thousandths))
            assert shop.notices == 2 * ["order.quantity_range"]
            assert shop.latest(SaleSnapshot).lines[0].quantity == ONE

    run(story())


def test_codes_weights_and_prices_are_rung_up(tmp_path: Path) -> None:
    """What the scale printed has to be typed by hand, and is typed wrong."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            cheese = replace(
                COFFEE, product_id="queso", name="Queso", codes=("123",), price=Money.pesos(30_000)
            )
            shop.store.catalogue.apply(ImportPlan(new=(cheese,)), shop.clock.now())
            shop.store.settings.change("codes.weight_prefixes", "20 21")
            shop.store.settings.change("codes.price_prefixes", "22")
            ringing = Ringing(shop.world, shop.till)
            for inside in ("200012300250", "220012304990"):
                await ringing.scan(inside + check_digit(inside), ONE)
            await ringing.scan("7701234567897", Quantity.units(3))
            await ringing.scan("7701234567000", ONE)
            assert shop.latest(UnknownCode).code == "7701234567000"
            lines = [(str(one.quantity), one.amount) for one in shop.latest(SaleSnapshot).lines]
            assert lines == [
                ("0,250", Money.pesos(7_500)),
                ("1", Money.pesos(4_990)),
                ("3", Money.pesos(23_700)),
            ]
            await ringing.scan("200012300250" + check_digit("200012300250"), Quantity.units(3))
            assert str(shop.latest(SaleSnapshot).lines[0].quantity) == "1"
            misread = f"200012300250{(int(check_digit('200012300250')) + 1) % 10}"
            await ringing.scan(misread, ONE)
            assert shop.latest(UnknownCode).code == misread
            assert str(shop.latest(SaleSnapshot).lines[0].quantity) == "1"

    run(story())


def test_any_of_several_codes_sells_the_product(tmp_path: Path) -> None:
    """The new packing has another sticker, and half of the boxes are not found."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            codes = ("7709999001052", "036000291452", "HU-500")
            beans = replace(COFFEE, product_id="huila", name="Café Huila", codes=codes)
            shop.store.catalogue.apply(ImportPlan(new=(beans,)), shop.clock.now())
            ringing = Ringing(shop.world, shop.till)
            for code in (*codes, "0036000291452", "hu-500"):
                await ringing.scan(code, ONE)
            (line,) = shop.latest(SaleSnapshot).lines
            assert (line.name, line.quantity) == ("Café Huila", Quantity.units(5))

    run(story())


def test_what_has_run_out_is_sold_and_said(tmp_path: Path) -> None:
    """The last one on the shelf cannot be sold, or is sold and missing in the kitchen."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            gone = replace(COFFEE, product_id="flan", name="Flan", codes=("77",), sold_out=True)
            shop.store.catalogue.apply(ImportPlan(new=(gone,)), shop.clock.now())
            await Ringing(shop.world, shop.till).scan("77", ONE)
            sale = shop.latest(SaleSnapshot)
            assert [line.name for line in sale.lines] == ["Flan"]
            assert sale.notice == Sentence("ticket.sold_out", (("name", "Flan"),))
            await shop.ring_up()
            assert shop.latest(SaleSnapshot).notice is None

    run(story())


def test_what_is_typed_is_taken_or_named(tmp_path: Path) -> None:
    """Enter would do nothing, and say nothing."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            ringing, browsing = Ringing(shop.world, shop.till), Browsing(shop.world)
            await ringing.take("capp", Quantity.units(2))
            assert shop.latest(SaleSnapshot).lines[0].quantity == Quantity.units(2)
            await ringing.take("capuchino", ONE)
            assert shop.latest(NothingFound) == NothingFound("capuchino", "cappuccino")
            await browsing.find("huila")
            assert shop.latest(FoundSnapshot).products == (COFFEE,)
            await browsing.find("capuchino")
            assert shop.latest(FoundSnapshot).near == "cappuccino"
            await browsing.page("Café", 0)
            assert shop.latest(ShelfPage).products == (CAPPUCCINO,)
            await ringing.by_value(Money.pesos(4_000), Treatment.EXCLUDED, "Bolsa", ONE)
            assert shop.latest(SaleSnapshot).lines[-1].name == "Bolsa"

    run(story())


def test_the_first_products_come_unasked(tmp_path: Path) -> None:
    """The shelf stays empty until the line to Wompi is open, and the queue looks at it."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            browsing, catalogue = Browsing(shop.world), shop.store.catalogue
            browsing.show_first()
            page = shop.latest(ShelfPage)
            first, _ = catalogue.shelves().categories[0]
            assert (page.category, page.start) == (first, 0)
            catalogue.apply(
                ImportPlan(new=(replace(COFFEE, product_id="f", favourite=1, codes=()),)),
                shop.clock.now(),
            )
            browsing.show_first()
            assert shop.latest(ShelfPage).category is None

    run(story())


def test_a_sale_waits_under_its_own_name_and_survives_a_power_cut(tmp_path: Path) -> None:
    """The customer who went for her purse comes back, and the till knows nothing of her."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            parking, bargaining = Parking(shop.till), Bargaining(shop.world, shop.till)
            await shop.ring_up(CAPPUCCINO, 2)
            first = shop.till.sales.order
            await parking.park()
            await shop.ring_up(COFFEE)
            await bargaining.note(0, "Mesa 2")
            await parking.park()
            names = [one.name for one in shop.latest(ParkedSnapshot).sales]
            assert names == ["Mesa 2", "Cappuccino"]
            await parking.park()
            assert shop.notices == ["sale.nothing_to_park"]
        async with shop:
            assert len(shop.latest(ParkedSnapshot).sales) == 2
            assert shop.latest(SaleSnapshot).lines == ()
            await shop.till.open_sale(first.order_id)
            assert shop.till.sales.order == first
        async with shop:  # the same line is in hand again
            assert shop.till.sales.order == first
            assert len(shop.latest(ParkedSnapshot).sales) == 1

    run(story())


def test_taking_one_up_parks_the_one_in_hand(tmp_path: Path) -> None:
    """The sale in hand would be gone from the screen, and from everybody's mind."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up(CAPPUCCINO)
            first = shop.till.sales.order.order_id
            await Parking(shop.till).park()
            await shop.ring_up(COFFEE)
            second = shop.till.sales.order.order_id
            await shop.till.open_sale(first)
            assert [one.order_id for one in shop.latest(ParkedSnapshot).sales] == [second]

    run(story())


def test_a_parked_sale_with_an_open_charge_is_in_the_tray(tmp_path: Path) -> None:
    """Money would arrive for a sale that nobody looks at any more."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            await Parking(shop.till).park()
            assert reference in shop.store.payments.set_aside(shop.clock.now().replace(year=2000))
            (waiting,) = shop.latest(ParkedSnapshot).sales
            assert waiting.look is not None

    run(story())


def test_a_note_with_a_cards_number_is_kept_nowhere(tmp_path: Path) -> None:
    """Somebody's card would lie on the disk."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.ring_up()
            bargaining = Bargaining(shop.world, shop.till)
            await bargaining.note(1, "sin azúcar")
            await bargaining.note(1, "4242 4242 4242 4242")
            assert shop.notices == ["note.card"]
            assert shop.latest(SaleSnapshot).lines[0].note == "sin azúcar"
            await shop.ring_up()
            assert len(shop.latest(SaleSnapshot).lines) == 2

    run(story())


@pytest.mark.parametrize(("longest", "gone"), [(1_000, False), (2_000, True)])
def test_a_ticket_that_has_grown_too_long_says_so_and_keeps_what_it_has(
    tmp_path: Path, longest: int, gone: bool
) -> None:
    """The ten-thousandth line would freeze the till; one past what can be paid, the customer."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            order = shop.till.sales.order
            with shop.store.writing():
                for number in range(1, longest):
                    item = replace(BAG, unit_price=Money.pesos(number))
                    line = Line(number, item, ONE, removed_at=shop.clock.now() if gone else None)
                    added = OrderChange(ChangeKind.ADDED, shop.clock.now(), line)
                    shop.store.orders.append(order.order_id, added)
        async with shop:
            ringing = Ringing(shop.world, shop.till)
            for pesos in (5_000, 6_000, 7_000):
                await ringing.by_value(Money.pesos(pesos), Treatment.EXCLUDED, "", ONE)
            assert len(shop.till.sales.order.lines) == longest
            assert shop.notices == 2 * ["order.too_many_lines"]
            assert shop.store.orders.get(order.order_id) == shop.till.sales.order

    run(story())


def test_of_searches_that_wait_only_the_newest_is_made(tmp_path: Path) -> None:
    """A code typed by a scanner waits behind a search for each of its beginnings."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            browsing = Browsing(shop.world)
            await asyncio.gather(*(browsing.find("huila"[:end]) for end in range(1, 6)))
            found = [one for one in shop.told if isinstance(one, FoundSnapshot)]
            assert [(one.typed, one.products) for one in found] == [("huila", (COFFEE,))]

    run(story())
