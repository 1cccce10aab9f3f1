"""The shop's list, edited at the till itself."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from shop import CAPPUCCINO, COFFEE, Shop

from pos_app.core.catalogue import Product
from pos_app.core.errors import WasRefusedError
from pos_app.core.money import Money, Quantity
from pos_app.core.staff import Right
from pos_app.core.taxes import Treatment
from pos_app.till.authority import Grant
from pos_app.till.selling.products import Products
from pos_app.till.selling.snapshots import ProductList, ProductSaved, ProductSnapshot
from pos_app.till.snapshots import Sentence, ShelfSnapshot

BREAD = Product(
    "", "Pan de yuca 🥖", Money.pesos(2_500), Treatment.EXCLUDED, "Panadería", ("9001", "9002"), 1
)


class Nobody:
    """A cashier who may change nothing."""

    actor = "daniela"

    def may(self, right: Right) -> bool:
        """Nothing."""
        del right
        return False

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:
        """Refuse."""
        del right, about
        raise WasRefusedError("staff.not_allowed")


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def test_a_product_is_added_sold_and_changed_with_its_prices_told(tmp_path: Path) -> None:
    """Somebody makes the coffee cheap for an hour, and the list has always said so."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            products = Products(shop.world, shop.till)
            await products.save(BREAD)
            saved = shop.latest(ProductSaved).product
            assert saved == replace(BREAD, product_id=saved.product_id)
            assert shop.latest(ShelfSnapshot).shelves.favourites == 1
            assert shop.store.catalogue.coded("9002") == saved

            await products.save(replace(saved, price=Money.pesos(2_000), sold_out=True))
            await products.open(saved.product_id)
            told = shop.latest(ProductSnapshot)
            assert [(one.before, one.after) for one in told.prices] == [
                (Money.pesos(2_500), Money.pesos(2_000)),
                (None, Money.pesos(2_500)),
            ]
            assert {one.actor for one in told.prices} == {""}, "nobody works here by name"
            acts = [entry.act for entry in shop.store.journal.entries()]
            kinds = [(act.kind, act.facts["before"], act.facts["after"]) for act in acts[-2:]]
            assert kinds == [
                ("product.added", "new", 250_000),
                ("product.changed", 250_000, 200_000),
            ]
            await shop.till.add_product(saved.product_id, Quantity.units(1))
            assert shop.till.sales.order.live[0].item.unit_price == Money.pesos(2_000)

    run(story())


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"name": ""}, "product.name"),
        ({"name": "x" * 81}, "product.name"),
        ({"name": "dos\nrenglones"}, "product.name"),
        ({"price": Money.pesos(-1)}, "price.range"),
        ({"price": Money(0)}, "price.range"),
        ({"price": Money(10**12 + 100)}, "price.range"),
        ({"category": "x" * 41}, "product.category"),
        ({"codes": ("con espacio",)}, "product.codes"),
        ({"codes": ("9001", "9001")}, "product.code_twice"),
        ({"codes": ("7701234567897",)}, "product.code_taken"),
    ],
)
def test_what_no_shelf_can_hold_is_refused_whole(
    tmp_path: Path, wrong: dict[str, Any], why: str
) -> None:
    """A product half kept is sold at no price, or under another one's code."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            before = shop.store.catalogue.products(), len(shop.store.journal.entries())
            await Products(shop.world, shop.till).save(replace(BREAD, **wrong))
            problem = shop.latest(ProductSaved).problem
            assert problem is not None
            assert problem.key == why
            assert (shop.store.catalogue.products(), len(shop.store.journal.entries())) == before

    run(story())


def test_only_who_may_changes_a_price(tmp_path: Path) -> None:
    """A cashier would sell to a friend at the price of the day."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.world.authority = Nobody()
            products = Products(shop.world, shop.till)
            await products.save(replace(CAPPUCCINO, price=Money.pesos(1)))
            problem = shop.latest(ProductSaved).problem
            assert problem is not None
            assert problem.key == "staff.not_allowed"
            assert shop.store.catalogue.product("cappuccino") == CAPPUCCINO

    run(story())


def test_what_is_edited_is_found_first(tmp_path: Path) -> None:
    """A shop without favourites sees an empty page, and believes its list is gone."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            products = Products(shop.world, shop.till)
            await products.find("")
            assert shop.latest(ProductList).products == (CAPPUCCINO,)
            await products.find("huila")
            assert shop.latest(ProductList).products == (COFFEE,)
            await products.open("", "7709990001112")
            told = shop.latest(ProductSnapshot)
            assert (told.product, told.code) == (None, "7709990001112")
            assert told.categories == ("Café", "Tienda")

    run(story())
