"""Searching on the disk finds what searching everything in memory would."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from payments import NOON
from sale_desk import sample_products

from pos_app.core.catalogue import ImportPlan
from pos_app.core.errors import WasRefusedError
from pos_app.core.finder import Finder
from pos_app.core.money import Money
from pos_app.store.book import Book

SHOP = sample_products()


@pytest.fixture
def stocked(book: Book) -> Book:
    """The sample shop on the disk."""
    book.catalogue.apply(ImportPlan(new=SHOP), NOON)
    return book


def test_the_disk_finds_what_the_whole_list_would(stocked: Book) -> None:
    """A product on the shelf could not be found, or stands behind worse ones."""
    dice, finder = Random(7), Finder(SHOP)
    texts = ["cafe", "500 g", "2.800", "$ 32900", "770", "azucar blanca", "(kg)", "%", '"', "*"]
    for product in dice.sample(SHOP, 40):
        word = dice.choice(product.name.split())
        texts += [word, word[:3], product.name, *product.codes[:1], word[1:]]
    for text in texts:
        wanted = finder.find(text, limit=len(SHOP))
        if len(wanted) <= 60:  # of more, a screen shows some
            assert stocked.catalogue.find(text) == wanted, text


def test_strange_names_are_found(stocked: Book) -> None:
    """A name in another script, or of one picture, is lost for ever."""
    names = ("☕ especial", "قهوة", "Ñame 50%", "L'Oréal—crema")
    new = tuple(
        replace(SHOP[0], product_id=f"n{place}", name=name, codes=(), favourite=None)
        for place, name in enumerate(names)
    )
    stocked.catalogue.apply(ImportPlan(new=new), NOON)
    for typed, product in zip(("☕", "قهوة", "name 50%", "l'oreal"), new, strict=True):
        assert product in stocked.catalogue.find(typed)


def test_a_saved_product_is_found_by_its_new_name_and_codes_only(stocked: Book) -> None:
    """The old name would sell the new thing."""
    tinto = stocked.catalogue.product("tinto")
    assert tinto is not None
    new = replace(tinto, name="Campesino", codes=("9990001",), price=Money.pesos(3_100))
    stocked.catalogue.save(new, NOON, "manager")

    assert stocked.catalogue.coded("9990001") == new
    assert stocked.catalogue.coded("101") is None
    assert new in stocked.catalogue.find("campe")
    assert new not in stocked.catalogue.find("tinto")
    changes = stocked.catalogue.price_changes("tinto")
    assert [(one.before, one.after, one.actor) for one in changes] == [
        (tinto.price, new.price, "manager"),
        (None, tinto.price, "till"),
    ]


def test_a_code_belongs_to_one_product(stocked: Book) -> None:
    """One scan would sell either of two things."""
    tinto = stocked.catalogue.product("tinto")
    assert tinto is not None
    taken = replace(tinto, product_id="new", name="Otro")
    with pytest.raises(WasRefusedError, match=r"product\.code_taken"):
        stocked.catalogue.save(taken, NOON, "manager")
    assert stocked.catalogue.product("new") is None


def test_a_page_shows_part_of_a_category_in_the_shops_order(stocked: Book) -> None:
    """The second screen of a category repeats the first, or skips some."""
    shelves = stocked.catalogue.shelves()
    assert shelves.count == len(SHOP)
    for name, count in shelves.categories:
        pages = [stocked.catalogue.page(name, start, 5) for start in range(0, count, 5)]
        assert [one for page in pages for one in page] == [p for p in SHOP if p.category == name]
    stars = stocked.catalogue.page(None, 0, 100)
    assert [one.favourite for one in stars] == sorted(one.favourite or 0 for one in stars)


def test_misspelt_words_meet_their_like(stocked: Book) -> None:
    """Nothing would be offered for a slip of a finger."""
    for typed, meant in (("almojavana", "almojábana"), ("capuchino", "cappuccino")):
        assert meant in stocked.catalogue.alike(typed)
    assert stocked.catalogue.alike("123") == ()
