"""What the shop sells, without a disk: new products only."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from pos_app.core.catalogue import ImportPlan, Product, Shelves
from pos_app.core.finder import Finder
from pos_app.core.pricing import PriceChange

__all__ = ["MemoryCatalogue"]


class MemoryCatalogue:
    """What the shop sells: new products only."""

    def __init__(self) -> None:
        """Sell nothing yet."""
        self._products: tuple[Product, ...] = ()

    def products(self) -> tuple[Product, ...]:
        """Everything on sale."""
        return self._products

    def product(self, product_id: str) -> Product | None:
        """One product."""
        return next((one for one in self._products if one.product_id == product_id), None)

    def coded(self, code: str) -> Product | None:
        """The product with this code."""
        return next((one for one in self._products if code in one.codes), None)

    def find(self, typed: str, limit: int = 60) -> tuple[Product, ...]:
        """What answers a search."""
        return Finder(self._products).find(typed, limit)

    def alike(self, word: str) -> tuple[str, ...]:  # noqa: ARG002 -- the port's shape
        """Every word there is."""
        return tuple(word.lower() for one in self._products for word in one.name.split())

    def save(self, product: Product, at: datetime, actor: str) -> None:  # noqa: ARG002 -- the port's shape
        """Keep one product."""
        others = (one for one in self._products if one.product_id != product.product_id)
        self._products = (*others, product)

    def price_changes(self, product_id: str) -> tuple[PriceChange, ...]:  # noqa: ARG002 -- the port's shape
        """Remember no price."""
        return ()

    def shelves(self) -> Shelves:
        """What kinds there are, and how many of each."""
        counted = Counter(one.category for one in self._products)
        stars = sum(one.favourite is not None for one in self._products)
        return Shelves(tuple(counted.items()), stars, 0)

    def page(self, category: str | None, start: int, count: int) -> tuple[Product, ...]:
        """Part of a category, or of the favourites."""
        stars = [one for one in self._products if one.favourite is not None]
        stars.sort(key=lambda one: one.favourite or 0)
        kind = [one for one in self._products if one.category == category]
        return tuple((stars if category is None else kind)[start : start + count])

    def apply(self, plan: ImportPlan, at: datetime, actor: str = "till") -> None:  # noqa: ARG002 -- the port's shape
        """Take new products over."""
        assert not plan.changed, "this book only learns new products"
        self._products += tuple(plan.new)
