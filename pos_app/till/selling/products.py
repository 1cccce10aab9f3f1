"""Adding products and changing them on the screen: who did it, and what it was before."""

from __future__ import annotations

import re
from dataclasses import replace

from pos_app.core.catalogue import Product
from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.ids import crockford
from pos_app.core.journal import Act
from pos_app.core.pricing import PriceChange, check_price
from pos_app.core.staff import Right
from pos_app.till.authority import Grant
from pos_app.till.selling.snapshots import ProductList, ProductSaved, ProductSnapshot
from pos_app.till.snapshots import Sentence
from pos_app.till.till import Till
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["LONGEST_NAME", "Products"]

LONGEST_NAME = 80
LONGEST_CATEGORY = 40
MOST_CODES = 20
ID_BITS = 50

CODE = re.compile(r"[^\s\x00-\x1f]{1,40}")


class Products:
    """The shop's list as somebody edits it."""

    def __init__(self, world: World, till: Till) -> None:
        """Edit this world's catalogue, and show this till's shelf again after each change."""
        self._world = world
        self._till = till

    async def find(self, typed: str) -> None:
        """Show what can be edited: what answers a search, else the favourites."""
        catalogue = self._world.store.catalogue
        found = catalogue.find(typed) if typed else catalogue.page(None, 0, 60)
        if not typed and not found and catalogue.shelves().categories:
            found = catalogue.page(catalogue.shelves().categories[0][0], 0, 60)
        self._world.publish(ProductList(typed, found))

    async def open(self, product_id: str, code: str = "") -> None:
        """Show one product with its prices; an empty id begins a new one, with this code."""
        catalogue = self._world.store.catalogue
        product = catalogue.product(product_id) if product_id else None
        changes = self._prices(product_id) if product_id else ()
        names = tuple(name for name, _ in catalogue.shelves().categories if name)
        self._world.publish(ProductSnapshot(product, changes, names, code))

    def _prices(self, product_id: str) -> tuple[PriceChange, ...]:
        """Tell a product's prices, with the names of those who gave them."""
        facts = self._world.store.catalogue.price_changes(product_id)
        return tuple(replace(one, actor=name_of(self._world, one.actor)) for one in facts)

    async def save(self, product: Product) -> None:
        """Keep a product; one without an id is new."""
        try:
            about = Sentence("product.about", (("name", product.name),))
            grant = await self._world.authority.obtain(Right.CATALOGUE, about)
            saved = self._save(_checked(product), grant)
        except MostradorError as fault:
            self._world.publish(ProductSaved(product, Sentence(fault.key, _details(fault))))
            return
        self._till.catalogue_changed()
        self._world.publish(ProductSaved(saved))

    def _save(self, product: Product, grant: Grant) -> Product:
        store, now = self._world.store, self._world.now()
        before = store.catalogue.product(product.product_id) if product.product_id else None
        if before is None:
            product = _named(product, f"P{crockford(self._world.randomness.bits(ID_BITS), 10)}")
        facts = grant.facts(
            product=product.product_id,
            before="new" if before is None else before.price.centavos,
            after=product.price.centavos,
            treatment=product.treatment.value,
        )
        kind = "product.added" if before is None else "product.changed"
        with store.writing():
            store.catalogue.save(product, now, grant.actor)
            store.journal.append(Act(now, grant.actor, kind, facts))
        return product


def _named(product: Product, product_id: str) -> Product:
    return Product(
        product_id=product_id,
        name=product.name,
        price=product.price,
        treatment=product.treatment,
        category=product.category,
        codes=product.codes,
        favourite=product.favourite,
        drawing=product.drawing,
        sold_out=product.sold_out,
    )


def _checked(product: Product) -> Product:
    """Refuse what no shelf can hold."""
    if not 0 < len(product.name) <= LONGEST_NAME or not product.name.isprintable():
        raise WasRefusedError("product.name", longest=LONGEST_NAME)
    check_price(product.price)
    if len(product.category) > LONGEST_CATEGORY or not product.category.isprintable():
        raise WasRefusedError("product.category", longest=LONGEST_CATEGORY)
    if len(product.codes) > MOST_CODES or not all(map(CODE.fullmatch, product.codes)):
        raise WasRefusedError("product.codes", most=MOST_CODES)
    if len(set(product.codes)) != len(product.codes):
        raise WasRefusedError("product.code_twice")
    return product


def _details(fault: MostradorError) -> tuple[tuple[str, str | int], ...]:
    return tuple(fault.details.items())
