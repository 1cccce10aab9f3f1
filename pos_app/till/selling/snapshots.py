"""Pictures of selling beside the sale itself."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.catalogue import Product

__all__ = [
    "FoundSnapshot",
    "NothingFound",
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
