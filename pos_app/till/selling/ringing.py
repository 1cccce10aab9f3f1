"""Ringing up what was typed or scanned: decided here, where the whole shelf is at hand."""

from __future__ import annotations

from pos_app.core.barcodes import Embedded, Measure, ScaleRule, embedded
from pos_app.core.catalogue import Product
from pos_app.core.money import THOUSANDTHS, Money, Quantity, divide_half_up
from pos_app.core.pricing import check_price
from pos_app.core.taxes import Treatment
from pos_app.core.words import checked_note
from pos_app.till.selling.browsing import near_spelling
from pos_app.till.selling.snapshots import NothingFound, UnknownCode
from pos_app.till.till import Till
from pos_app.till.world import World

__all__ = ["Ringing", "scale_rule"]

FREE = "valor"
"""Begins the name of what is sold by its amount alone; no product is called so."""


class Ringing:
    """Adds to the order in hand."""

    def __init__(self, world: World, till: Till) -> None:
        """Ring up in this world, onto this till's order."""
        self._world = world
        self._till = till

    async def take(self, typed: str, quantity: Quantity) -> None:
        """Add what Enter means: the product with exactly this code, else the best hit."""
        catalogue = self._world.store.catalogue
        carrying = catalogue.coded(typed)
        found = catalogue.find(typed, 1) if carrying is None else (carrying,)
        if found:
            self._add(found[0], quantity)
        elif not self._weighed(typed, quantity):
            self._world.publish(NothingFound(typed, near_spelling(catalogue, typed)))

    async def scan(self, code: str, quantity: Quantity) -> None:
        """Add what carries this code; a code inside which is a weight or a price is read."""
        product = self._world.store.catalogue.coded(code)
        if product is not None:
            self._add(product, quantity)
        elif not self._weighed(code, quantity):
            self._world.publish(UnknownCode(code))

    async def by_value(
        self, amount: Money, treatment: Treatment, name: str, quantity: Quantity
    ) -> None:
        """Sell something that is on no list by its amount."""
        self._till.sell(lambda: self._by_value(amount, treatment, name, quantity))

    def _by_value(self, amount: Money, treatment: Treatment, name: str, quantity: Quantity) -> None:
        check_price(amount)
        said = checked_note(name) or self._world.store.settings.text("sale.value_name")
        sold = Product(f"{FREE}-{treatment.value}", said, amount, treatment, "")
        self._till.sales.ring_up(sold, quantity)

    def _add(self, product: Product, quantity: Quantity) -> None:
        self._till.sell(lambda: self._till.sales.ring_up(product, quantity))

    def _weighed(self, code: str, quantity: Quantity) -> bool:
        inside = embedded(code, scale_rule(self._world))
        if inside is None:
            return False
        catalogue = self._world.store.catalogue
        found = (catalogue.coded(item) for item in inside.items)
        product = next((one for one in found if one is not None), None)
        if product is None:
            return False
        self._till.sell(lambda: self._ring_up_inside(product, inside, quantity))
        return True

    def _ring_up_inside(self, product: Product, inside: Embedded, quantity: Quantity) -> None:
        if inside.measure is Measure.WEIGHT:
            grams = divide_half_up(inside.value * quantity.thousandths, THOUSANDTHS)
            self._till.sales.ring_up(product, Quantity(grams))
        else:
            self._till.sales.ring_up(product, quantity, Money.pesos(inside.value))


def scale_rule(world: World) -> ScaleRule:
    """How the shop's scale writes its codes."""
    settings = world.store.settings
    return ScaleRule(
        weights=_prefixes(settings.text("codes.weight_prefixes")),
        prices=_prefixes(settings.text("codes.price_prefixes")),
        item_digits=settings.number("codes.item_digits"),
        inner_check=settings.flag("codes.inner_check"),
    )


def _prefixes(text: str) -> frozenset[str]:
    return frozenset(text.split())
