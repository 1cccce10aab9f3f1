from __future__ import annotations

from dataclasses import replace

import pytest
from payments import NOON

from pos_app.core.catalogue import ImportPlan, Product, ProductChange
from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.money import Money
from pos_app.core.taxes import Treatment
from pos_app.store.book import Book

COFFEE = Product(
    "cafe", "Café", Money.pesos(7_900), Treatment.INC, "Café", ("770", "0044"), 1, "cup", True
)
BREAD = Product("pan", "Pan", Money.pesos(3_200), Treatment.EXCLUDED, "Panadería", ("771",))


def many(count: int) -> tuple[Product, ...]:
    """Sell a lot of things."""
    return tuple(replace(BREAD, product_id=f"p{n}", codes=(f"9{n}",)) for n in range(count))


def test_products_come_back_whole_and_in_the_lists_order(book: Book) -> None:
    """A tile would lose its price, its code or its place."""
    book.catalogue.apply(ImportPlan(new=(COFFEE, BREAD)), NOON)

    assert book.catalogue.products() == (COFFEE, BREAD)


def test_an_import_changes_in_place_and_adds_behind(book: Book) -> None:
    """All tiles would move whenever a price changes."""
    book.catalogue.apply(ImportPlan(new=(COFFEE, BREAD)), NOON)
    dearer = replace(COFFEE, price=Money.pesos(8_100), favourite=None, sold_out=False)
    tea = replace(BREAD, product_id="te", codes=())

    book.catalogue.apply(ImportPlan(new=(tea,), changed=(ProductChange(COFFEE, dearer),)), NOON)

    assert (dearer, BREAD, tea) == book.catalogue.products()


def test_a_code_may_move_from_one_product_to_another(book: Book) -> None:
    """A relabelled article would block every later import."""
    book.catalogue.apply(ImportPlan(new=(COFFEE, BREAD)), NOON)
    swapped = (replace(COFFEE, codes=("771",)), replace(BREAD, codes=("770", "0044")))
    changes = tuple(map(ProductChange, (COFFEE, BREAD), swapped))

    book.catalogue.apply(ImportPlan(changed=changes), NOON)

    assert swapped == book.catalogue.products()


@pytest.mark.parametrize("late", [ImportPlan(new=(COFFEE,)), ImportPlan(new=(BREAD, COFFEE))])
def test_a_plan_that_is_no_longer_true_is_refused_whole(book: Book, late: ImportPlan) -> None:
    """Two people importing at once would overwrite each other's prices unseen."""
    book.catalogue.apply(ImportPlan(new=(COFFEE,)), NOON)

    with pytest.raises(WasRefusedError) as caught:
        book.catalogue.apply(late, NOON)

    assert caught.value.key == "import.outdated"
    assert book.catalogue.products() == (COFFEE,)


def test_a_change_of_what_is_no_longer_so_is_refused(book: Book) -> None:
    """A price corrected a minute ago would fall back to the one in the list."""
    book.catalogue.apply(ImportPlan(new=(COFFEE,)), NOON)
    other = replace(COFFEE, price=Money.pesos(1))

    with pytest.raises(WasRefusedError):
        book.catalogue.apply(ImportPlan(changed=(ProductChange(other, BREAD),)), NOON)


def test_a_big_import_is_taken_over_whole(book: Book) -> None:
    """A shop with five thousand articles could not begin."""
    products = many(5_000)

    book.catalogue.apply(ImportPlan(new=products), NOON)

    assert products == book.catalogue.products()


def test_an_import_that_finds_the_disk_full_leaves_nothing(book: Book) -> None:
    """Half a list would be sold from, and nobody could say which half."""
    book.catalogue.apply(ImportPlan(new=(COFFEE,)), NOON)
    ((pages,),) = book._connection.rows("PRAGMA page_count")
    book._connection.rows(f"PRAGMA max_page_count = {pages + 40}")

    with pytest.raises(CouldNotAskError) as caught:
        book.catalogue.apply(ImportPlan(new=many(5_000)), NOON)

    assert caught.value.key == "store.disk_full"
    assert book.catalogue.products() == (COFFEE,)
    assert len(book._connection.rows("SELECT 1 FROM catalogue_imports")) == 1
