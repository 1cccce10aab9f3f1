"""What the shop sells, prepared for searching: everything here is derived from the products.

So it is no step of the database's history: it is made when it is missing, follows every change in
the same transaction, and may be thrown away at any time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from pos_app.core.catalogue import Product, fold
from pos_app.core.finder import Query
from pos_app.store.connection import Connection

if TYPE_CHECKING:
    from sqlite3 import Row

__all__ = ["ProductSearch"]

TABLES = """
CREATE TABLE product_names (
  place INTEGER PRIMARY KEY, product_id TEXT NOT NULL UNIQUE, folded TEXT NOT NULL
) STRICT;
CREATE INDEX product_names_folded ON product_names (folded);
CREATE TABLE scanned_codes (folded TEXT NOT NULL, product_id TEXT NOT NULL) STRICT;
CREATE INDEX scanned_codes_folded ON scanned_codes (folded);
CREATE INDEX scanned_codes_product ON scanned_codes (product_id);
CREATE VIRTUAL TABLE product_words USING fts5 (
  words, detail = none, columnsize = 0, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co Cs Cn Cf Cc'"
);
CREATE TABLE shop_words (
  id INTEGER PRIMARY KEY, folded TEXT NOT NULL UNIQUE, written TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE shop_word_pairs USING fts5 (pairs, detail = none);
CREATE VIRTUAL TABLE product_insides USING fts5 (
  letters, detail = none, columnsize = 0, tokenize = "trigram case_sensitive 1"
)
"""
"""Words are parted as ``core.catalogue.fold`` parts them, at blanks only: every other sign may
be looked for."""

NEAR = 60
"""How many products each way of finding contributes at most: what one screen scrolls through."""

WORD_HITS = 200
LOOK_ALIKES = 60
SHORTEST_INSIDE = 3
"""From this many letters on, what stands inside a name is found by its threes."""

SHORTEST_WORD = 3
LONGEST_WORD = 24

BEGIN_WITH = (
    "SELECT product_id FROM product_names WHERE folded >= ? AND folded < ? ORDER BY folded LIMIT ?"
)
WORDS_BEGIN = (
    "SELECT product_id FROM product_words JOIN product_names ON place = product_words.rowid"
    " WHERE product_words MATCH ? LIMIT ?"
)
INSIDE = "SELECT product_id FROM product_names WHERE instr(folded, ?) LIMIT ?"
INSIDE_BY_THREES = (
    "SELECT product_id FROM product_insides JOIN product_names ON place = product_insides.rowid"
    " WHERE product_insides MATCH ? AND instr(folded, ?) LIMIT ?"
)
PRICED = "SELECT id AS product_id FROM products WHERE price = ? ORDER BY position LIMIT ?"
CODED = (
    "SELECT DISTINCT product_id FROM scanned_codes WHERE folded >= ? AND folded < ?"
    " ORDER BY folded LIMIT ?"
)
STARS = (
    "SELECT id AS product_id FROM products WHERE favourite IS NOT NULL ORDER BY favourite LIMIT ?"
)

WHAT_IS_MADE = re.compile(r"CREATE (?:VIRTUAL )?(TABLE|INDEX) (\w+)")

LAST = "\U0010ffff"
"""Stands behind every letter."""


class ProductSearch:
    """Finds products by what people type; ``core.finder`` then ranks what is found."""

    def __init__(self, connection: Connection) -> None:
        """Search behind this connection."""
        self._connection = connection

    @property
    def ready(self) -> bool:
        """Whether the tables are there."""
        query = "SELECT 1 FROM sqlite_master WHERE name = 'product_insides'"
        return self._connection.row(query) is not None

    def make(self, products: Iterable[Product]) -> None:
        """Make the tables anew out of everything on sale."""
        with self._connection.writing():
            for statement in TABLES.split(";"):
                kind, name = WHAT_IS_MADE.findall(statement)[0]
                self._connection.execute(f"DROP {kind} IF EXISTS {name}")
                self._connection.execute(statement)
            self._add(products)

    def follow(self, products: Iterable[Product]) -> None:
        """Take over products that are new or changed."""
        changed = tuple(products)
        for product in changed:
            self._forget(product.product_id)
        self._add(changed)

    def candidates(self, query: Query) -> tuple[str, ...]:
        """The products that may answer a search, in no order; the best are surely among them."""
        found = dict.fromkeys(self._likely(query))
        if len(found) < NEAR:
            found |= dict.fromkeys(self._inside(query.text))
        stars = self._ids(STARS, WORD_HITS)  # first among their equals, wherever those stand
        return tuple(found | dict.fromkeys(stars))

    def coded(self, code: str) -> str | None:
        """The product that carries exactly this code."""
        query = "SELECT product_id FROM scanned_codes WHERE folded = ?"
        row = self._connection.row(query, (fold(code),))
        return None if row is None else str(row["product_id"])

    def alike(self, word: str) -> tuple[str, ...]:
        """Words on the shelf that share pairs of letters with this one, as they are written."""
        pairs = " OR ".join(f'"{pair}"' for pair in _pairs(fold(word)))
        if not pairs:
            return ()
        query = (
            "SELECT written FROM shop_word_pairs JOIN shop_words ON id = shop_word_pairs.rowid"
            " WHERE shop_word_pairs MATCH ? ORDER BY rank LIMIT ?"
        )
        return tuple(str(row["written"]) for row in self._rows(query, pairs, LOOK_ALIKES))

    def _likely(self, query: Query) -> Iterator[str]:
        text = query.text
        yield from self._ids(CODED, text, text + LAST, NEAR)
        yield from self._ids(BEGIN_WITH, text, text + LAST, NEAR)
        yield from self._ids(WORDS_BEGIN, _match(text), WORD_HITS)
        if query.price is not None:
            yield from self._ids(PRICED, query.price.centavos, NEAR)

    def _inside(self, text: str) -> Iterator[str]:
        if len(text) < SHORTEST_INSIDE:
            return self._ids(INSIDE, text, NEAR)
        return self._ids(INSIDE_BY_THREES, _threes(text), text, NEAR)

    def _ids(self, query: str, *values: str | int) -> Iterator[str]:
        return (str(row["product_id"]) for row in self._rows(query, *values))

    def _rows(self, query: str, *values: str | int) -> list[Row]:
        return self._connection.rows(query, values)

    def _forget(self, product_id: str) -> None:
        place = self._connection.row(
            "SELECT place FROM product_names WHERE product_id = ?", (product_id,)
        )
        if place is None:
            return
        self._connection.execute("DELETE FROM product_words WHERE rowid = ?", (place["place"],))
        self._connection.execute("DELETE FROM product_insides WHERE rowid = ?", (place["place"],))
        for table in ("product_names", "scanned_codes"):
            self._connection.execute(
                f"DELETE FROM {table} WHERE product_id = ?",  # noqa: S608 -- our words
                (product_id,),
            )

    def _add(self, products: Iterable[Product]) -> None:
        many = tuple(products)
        names = [(fold(one.name), one) for one in many]
        ((place,),) = self._connection.rows("SELECT coalesce(max(place), 0) FROM product_names")
        rows = [(place + n, one.product_id, name) for n, (name, one) in enumerate(names, start=1)]
        self._connection.many("INSERT INTO product_names VALUES (?, ?, ?)", rows)
        named = [(place, name) for place, _, name in rows]
        self._connection.many("INSERT INTO product_words (rowid, words) VALUES (?, ?)", named)
        self._connection.many("INSERT INTO product_insides (rowid, letters) VALUES (?, ?)", named)
        codes = [(fold(code), one.product_id) for one in many for code in one.codes]
        self._connection.many("INSERT INTO scanned_codes VALUES (?, ?)", codes)
        self._learn({fold(word): word.lower() for one in many for word in one.name.split()})

    def _learn(self, written: dict[str, str]) -> None:
        known = {str(row["folded"]) for row in self._rows("SELECT folded FROM shop_words")}
        new = [(word, as_is) for word, as_is in written.items() if _worth(word) - known]
        ((last,),) = self._connection.rows("SELECT coalesce(max(id), 0) FROM shop_words")
        rows = [(last + n, word, as_is) for n, (word, as_is) in enumerate(new, start=1)]
        self._connection.many("INSERT INTO shop_words VALUES (?, ?, ?)", rows)
        self._connection.many(
            "INSERT INTO shop_word_pairs (rowid, pairs) VALUES (?, ?)",
            [(place, " ".join(_pairs(word))) for place, word, _ in rows],
        )


def _worth(word: str) -> set[str]:
    """Say whether a word may be meant by a misspelt one: figures and single letters are not."""
    fits = SHORTEST_WORD <= len(word) <= LONGEST_WORD
    return {word} if fits and word.isalpha() else set()


def _pairs(word: str) -> list[str]:
    """Part a word into pairs of letters, its edges marked by a figure that no word has."""
    letters = "".join(sign for sign in word if sign.isalpha())[:LONGEST_WORD]
    return (
        list(dict.fromkeys("".join(pair) for pair in pairwise(f"0{letters}1"))) if letters else []
    )


def _threes(text: str) -> str:
    """Ask for every three letters of a text that follow each other."""
    threes = {text[start : start + 3] for start in range(len(text) - 2)}
    return " AND ".join('"{}"'.format(three.replace('"', '""')) for three in sorted(threes))


def _match(text: str) -> str:
    """Ask for the beginnings of all words in any order."""
    words = (word.replace('"', '""') for word in text.split())
    return " AND ".join(f'"{word}"*' for word in words)
