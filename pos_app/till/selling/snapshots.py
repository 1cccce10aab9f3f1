"""Pictures of selling beside the sale itself."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.barcodes import ScaleRule
from pos_app.core.catalogue import Product
from pos_app.core.pricing import PriceChange
from pos_app.core.taxes import Tax
from pos_app.till.snapshots import Sentence

__all__ = [
    "DetailsSnapshot",
    "FoundSnapshot",
    "NothingFound",
    "ProductList",
    "ProductSaved",
    "ProductSnapshot",
    "ScannerSnapshot",
    "ShelfPage",
    "UnknownCode",
]


@dataclass(frozen=True, slots=True)
class ShelfPage:
    """Some products of a category, or of the favourites (None), from a place on."""

    category: str | None
    start: int
    products: tuple[Product, ...]
    edition: int


@dataclass(frozen=True, slots=True)
class FoundSnapshot:
    """What answers a search; where nothing does, the spelling that is near, or empty."""

    typed: str
    products: tuple[Product, ...]
    near: str = ""


@dataclass(frozen=True, slots=True)
class NothingFound:
    """Something was typed and taken with Enter that is nowhere on the shelf."""

    typed: str
    near: str = ""


@dataclass(frozen=True, slots=True)
class UnknownCode:
    """A code was scanned that no product has; nothing was added."""

    code: str


@dataclass(frozen=True, slots=True)
class DetailsSnapshot:
    """One product to look at.

    Attributes:
        tax: What of its price is a tax today.
        may_edit: Whether the person at the till may change it alone.
    """

    product: Product
    tax: Tax
    may_edit: bool


@dataclass(frozen=True, slots=True)
class ProductList:
    """What can be edited: what answers a search."""

    typed: str
    products: tuple[Product, ...]


@dataclass(frozen=True, slots=True)
class ProductSnapshot:
    """One product to edit, or a new one (None), with every price it has had.

    Attributes:
        categories: What the shop's categories are called.
        code: What was scanned and is on no product yet.
    """

    product: Product | None
    prices: tuple[PriceChange, ...]
    categories: tuple[str, ...]
    code: str = ""


@dataclass(frozen=True, slots=True)
class ProductSaved:
    """A product is kept, or why it is not."""

    product: Product
    problem: Sentence | None = None


@dataclass(frozen=True, slots=True)
class ScannerSnapshot:
    """How scanner and scale are set, and what the last code is on.

    Attributes:
        limit: Milliseconds between two keys, in the mean, that a scanner stays below.
        rule: How the shop's scale writes its codes.
        code: What was read last, or empty.
    """

    limit: int
    rule: ScaleRule
    code: str = ""
    product: Product | None = None
