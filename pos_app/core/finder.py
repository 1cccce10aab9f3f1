"""Finding a product the way people look for it: by name, code or price, at every key."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from pos_app.core.catalogue import Product, fold
from pos_app.core.money import Money

__all__ = ["Finder", "Query"]

SHORTEST_CODE_START = 3
"""From this many characters on, the beginning of a code finds it."""

WRITTEN_PRICE = re.compile(r"\$?\s*([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,12})")


class Rank(IntEnum):
    """How well a product answers a search, best first."""

    CODE = 0
    NAME = 1
    NAME_START = 2
    WORD_STARTS = 3
    PRICE = 4
    CODE_START = 5
    INSIDE = 6
    NOT = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """A product prepared for searching; the name has a blank before every word."""

    product: Product
    name: str
    codes: frozenset[str]
    joined_codes: str
    order: tuple[int, str]


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, prepared once for all products."""

    text: str
    word_starts: tuple[str, ...]
    price: Money | None

    @classmethod
    def of(cls, typed: str) -> Query:
        """Fold the text and see whether it may be a price."""
        text = fold(typed)
        written = WRITTEN_PRICE.fullmatch(text)
        price = Money.pesos(int(written[1].replace(".", ""))) if written else None
        return cls(text, tuple(f" {word}" for word in text.split()), price)


class Finder:
    """Ranks products by how well they answer a search."""

    def __init__(self, products: Iterable[Product]) -> None:
        """Prepare the products for searching."""
        self._entries = tuple(sorted(map(_entry, products), key=lambda entry: entry.order))

    def find(self, typed: str, limit: int = 60) -> tuple[Product, ...]:
        """Products that answer what was typed, the best first; nothing for an empty text.

        A whole code beats a name, a name beats its beginning, and the beginnings of all words in
        any order beat a price and the middle of a word. Equals stand favourites first, then by
        name.
        """
        query = Query.of(typed)
        if not query.text:
            return ()
        found = [
            (rank, entry) for entry in self._entries if (rank := _rank(entry, query)) < Rank.NOT
        ]
        found.sort(key=lambda hit: hit[0])
        return tuple(entry.product for _, entry in found[:limit])


def _entry(product: Product) -> Entry:
    name = f" {fold(product.name)}"
    codes = tuple(map(fold, product.codes))
    favourite = 10**6 if product.favourite is None else product.favourite
    return Entry(product, name, frozenset(codes), " ".join(("", *codes)), (favourite, name))


def _rank(entry: Entry, query: Query) -> Rank:
    if query.text in entry.codes:
        return Rank.CODE
    if all(word in entry.name for word in query.word_starts):
        return _rank_of_name(entry.name[1:], query.text)
    if query.price == entry.product.price:
        return Rank.PRICE
    if len(query.text) >= SHORTEST_CODE_START and f" {query.text}" in entry.joined_codes:
        return Rank.CODE_START
    return Rank.INSIDE if query.text in entry.name else Rank.NOT


def _rank_of_name(name: str, text: str) -> Rank:
    if name == text:
        return Rank.NAME
    return Rank.NAME_START if name.startswith(text) else Rank.WORD_STARTS
