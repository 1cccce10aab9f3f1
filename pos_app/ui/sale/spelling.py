"""The nearest spelling of what was not found."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from pos_app.core.catalogue import Product, fold

__all__ = ["Speller"]

LIKENESS = 0.7
"""From 0 to 1: how much of a word must agree to be offered for it."""


class Speller:
    """Knows the words on the shelf."""

    def __init__(self, products: Iterable[Product]) -> None:
        """Learn the words of the products' names, as they are written."""
        self._written = {
            fold(word): word.lower() for product in products for word in product.name.split()
        }

    def nearest(self, typed: str) -> str | None:
        """What may have been meant, each word by itself; None when nothing is near enough."""
        words = [self._nearest_word(word) for word in fold(typed).split()]
        if not words or None in words:
            return None
        offered = " ".join(word for word in words if word is not None)
        return offered if fold(offered) != fold(typed) else None

    def _nearest_word(self, word: str) -> str | None:
        near = get_close_matches(word, self._written, n=1, cutoff=LIKENESS)
        return self._written[near[0]] if near else None
