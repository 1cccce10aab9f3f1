"""Snapshots become words without a widget."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hand_money import PART, money
from sale_desk import sample_products

from pos_app.core.catalogue import Product, categories
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Totals
from pos_app.core.taxes import Tax, Treatment, breakdown, tax_on
from pos_app.till.snapshots import LineView, SaleSnapshot
from pos_app.ui.sale.pictures import FOR_ANYTHING, Pictures
from pos_app.ui.sale.views import counts, line_of, paid_lines, tiles, total_lines, touched
from pos_app.ui.tokens import Tint

DAY = date(2026, 11, 20)


def tax(treatment: Treatment) -> Tax:
    """A treatment at today's rate."""
    return tax_on(treatment, DAY)


def line(
    number: int = 1, thousandths: int = 1_000, treatment: Treatment = Treatment.INC
) -> LineView:
    """A line of cappuccino."""
    price, quantity = Money.pesos(7_900), Quantity(thousandths)
    return LineView(
        number, "cappuccino", "Cappuccino", quantity, price, quantity.at(price), tax(treatment)
    )


def sale(*lines: LineView, order: str = "order-1") -> SaleSnapshot:
    """A sale of these lines."""
    sums = Totals(breakdown((one.tax, one.amount) for one in lines), len(lines), Money.zero())
    return SaleSnapshot(order, 91, lines, sums, None, can_undo=True)


def test_a_line_says_its_unit_price_only_where_it_is_not_the_amount() -> None:
    """A line of one would say its price twice, and a line of two hide it."""
    assert line_of(line()).detail == ""
    two = line_of(line(thousandths=2_000))
    assert (two.detail, two.amount) == ("$\u00a07.900 c/u", "$\u00a015.800")
    assert two.spoken == "2 Cappuccino, 15.800 pesos"
    weighed = line_of(line(thousandths=350))
    assert (weighed.quantity, weighed.amount) == ("0,350", "$\u00a02.765")
    assert weighed.detail == "a $\u00a07.900", "what is weighed has no pieces"


def test_what_is_paid_stands_between_the_ticket_and_cobrar() -> None:
    """After a restart the customer is asked for what he has already paid."""
    totals = sale(line(thousandths=2_000)).totals
    due = totals.total.centavos // 100
    assert paid_lines(totals, None) == ()
    half = money(due - 5_000, PART, due=due)
    assert [(one.name, one.amount) for one in paid_lines(totals, half)] == [
        ("Ya pagado", "−\u00a0$\u00a05.000")
    ]
    tipped = paid_lines(totals, money(due - 5_000, PART, due=due + 1_000))
    assert (tipped[0].name, tipped[0].amount) == ("Propina", "$\u00a01.000")


@pytest.mark.parametrize(
    ("treatment", "word"),
    [
        (Treatment.IVA_GENERAL, "IVA 19\u00a0%"),
        (Treatment.IVA_REDUCED, "IVA 5\u00a0%"),
        (Treatment.INC, "INC 8\u00a0%"),
        (Treatment.EXEMPT, "Exento"),
        (Treatment.EXCLUDED, "Excluido"),
        (Treatment.NOT_TAXED, "No gravado"),
    ],
)
def test_the_three_zeros_stay_apart_on_the_ticket(treatment: Treatment, word: str) -> None:
    """Exempt, excluded and not taxed are told as one."""
    assert line_of(line(treatment=treatment)).tax == word


def test_totals_tell_each_rate_and_add_up() -> None:
    """The customer asks for the IVA and the cashier cannot say it."""
    sold = [
        (tax(Treatment.IVA_GENERAL), Money.pesos(28_000)),
        (tax(Treatment.IVA_REDUCED), Money.pesos(32_900)),
        (tax(Treatment.INC), Money.pesos(15_800)),
    ]
    totals = Totals(breakdown(sold), 4, Money.zero())
    told = [(one.name, one.amount, one.note) for one in total_lines(totals, one_line=False)]
    assert told == [
        ("Subtotal sin impuestos", "$\u00a069.492,37", ""),
        ("IVA", "$\u00a04.470,59", "19\u00a0%"),
        ("IVA", "$\u00a01.566,67", "5\u00a0%"),
        ("INC", "$\u00a01.170,37", "8\u00a0%"),
        ("4 artículos", "", ""),
    ]
    assert totals.base + totals.vat + totals.consumption == totals.total


def test_on_a_low_screen_the_taxes_share_one_line() -> None:
    """The totals push the ticket off a small screen."""
    totals = Totals(breakdown([(tax(Treatment.INC), Money.pesos(10_800))]), 1, Money.pesos(200))
    (only,) = total_lines(totals, one_line=True)
    assert (only.name, only.amount) == ("1 artículo", "Impuestos incluidos $\u00a0800")
    assert total_lines(totals, one_line=False)[-1].amount == "Ahorro $\u00a0200"


def test_a_sale_without_taxes_says_only_its_count() -> None:
    """A fruit seller reads about an IVA of nothing all day."""
    totals = Totals(breakdown([(tax(Treatment.EXCLUDED), Money.pesos(3_900))]), 1, Money.zero())
    assert [one.name for one in total_lines(totals, one_line=False)] == ["1 artículo"]


def test_a_tile_counts_all_lines_of_its_product() -> None:
    """A product rung up at two prices would count once."""
    sold = counts(sale(line(1), line(2, 2_000)))
    assert sold == {"cappuccino": Quantity.units(3)}
    products = [p for p in sample_products() if p.product_id in {"cappuccino", "bunuelo"}]
    pictures = Pictures(categories(sample_products()))
    shown = {tile.key: tile for tile in tiles(products, pictures, sold)}
    assert shown["cappuccino"].count == "3"
    assert shown["cappuccino"].spoken == "Cappuccino, 7.900 pesos, 3 en la venta"
    assert shown["bunuelo"].sold_out == "Agotado"
    assert shown["bunuelo"].spoken == "Buñuelo, 2.900 pesos, Agotado"


def test_the_line_that_changed_is_the_one_to_open() -> None:
    """The cashier presses + and another line grows."""
    before = sale(line(1), line(2))
    assert touched(before, sale(line(1, 2_000), line(2))) == "1"
    assert touched(before, sale(line(1), line(2), line(3))) == "3"
    assert touched(before, before) == ""
    assert touched(before, sale(line(1))) == ""
    assert touched(None, before) == ""
    assert touched(before, sale(line(7), order="order-2")) == ""


def test_every_product_has_a_picture(products: tuple[Product, ...]) -> None:
    """An empty tile, or a program that stops over a missing drawing."""
    strange = Product("x", "Cosa", Money.pesos(1), Treatment.INC, "Ferretería", drawing="no-such")
    pictures = Pictures(categories((*products, strange)))
    assert pictures.of(strange)[0] == FOR_ANYTHING
    by_id = {product.product_id: product for product in products}
    assert pictures.of(by_id["tinto"]) == ("tinto", Tint.COFFEE)
    assert pictures.of(by_id["banano-kg"])[0] == "categoria-frutas-y-verduras"
    assert pictures.of(replace(by_id["tinto"], drawing=""))[0] == "tinto"
