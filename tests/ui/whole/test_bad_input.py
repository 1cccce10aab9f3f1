"""What nobody should give a till, at a whole one: a sentence is read, and nothing is half done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from sale_desk import sample_products
from whole_till import WholeTill

from pos_app.core.catalogue import ImportPlan, ProductChange
from pos_app.core.money import Money, Quantity
from pos_app.core.order import WOMPI_LIMITS, ChangeKind, Item, Line, Order, OrderChange
from pos_app.core.taxes import Tax, Treatment
from pos_app.store.book import Book
from pos_app.till.parked import ParkedSnapshot
from pos_app.till.selling.snapshots import ProductSnapshot

Key = Qt.Key


# --- absurd quantities ---------------------------------------------------------------------------


@pytest.mark.parametrize("much", ["0", "10000", "-3", "7701234567897"])
def test_an_absurd_quantity_gets_a_sentence(till: WholeTill, much: str) -> None:
    """A code is scanned into the quantity, and the customer owes millions."""
    till.open()
    till.rings_up("101")
    before = till.sale
    till.strikes(Key.Key_F4)
    till.writes(much)
    till.strikes(Key.Key_Return)
    till.reads("ticket.quantity_wrong")
    assert till.sale == before
    till.strikes(Key.Key_Escape)
    till.takes_cash()
    till.until(lambda: len(till.printer.sheets) == 1, "no receipt")


def test_a_quantity_that_grows_too_large_gets_a_sentence(till: WholeTill) -> None:
    """Each press is small enough, and the line is more than any shop has."""
    till.open()
    till.rings_up("9999 * 101")
    before = till.sale
    till.writes("101")
    till.strikes(Key.Key_Return)
    till.reads("order.quantity_range")
    assert till.sale == before


# --- negative prices -----------------------------------------------------------------------------


@pytest.mark.parametrize("price", ["-5000", "0", "-0", "1e9", "9999999999999"])
def test_a_price_that_is_none_gets_a_sentence(till: WholeTill, price: str) -> None:
    """A line takes money out of the sale: at another price, or sold by its amount."""
    till.open()
    till.rings_up("101")
    before = till.sale
    till.strikes(Key.Key_F6)
    till.strikes(Key.Key_F6)
    till.writes(price)
    till.strikes(Key.Key_Return)
    till.reads("terms.price_wrong")
    till.strikes(Key.Key_Escape)
    till.window.sale.shelf.value_wanted.emit()
    next(iter(till.window.sale.value.taxes.values())).click()
    till.writes(price)
    till.strikes(Key.Key_Return)
    till.reads("terms.price_wrong")
    assert till.sale == before


def test_a_product_is_not_kept_at_a_negative_price(till: WholeTill) -> None:
    """The shop's own list pays its customers."""
    till.open()
    till.window.bring(till.window.setup)
    till.window.setup.show_products()
    page = till.window.setup.list
    till.window.setup.show_page(page)
    page.show_product(ProductSnapshot(None, (), ()))
    form = page.form
    form.name.line.setText("Bolsa")
    form.price.line.setText("-200")
    next(iter(form.taxes.values())).click()
    form.save.trigger()
    till.reads("terms.price_wrong")
    assert form.price.error
    till.close()
    book = till.book()
    assert "Bolsa" not in [product.name for product in book.catalogue.products()]
    book.close()


# --- more lines than a ticket has ----------------------------------------------------------------


def _long_order(lines: int, store: Book) -> None:
    """Leave an order of so many different lines under work."""
    latest = store.orders.latest()
    if latest is not None and latest.order_id == "long":
        return
    now, tax = datetime.now(UTC), Tax(Treatment.INC, 800)
    with store.writing():
        store.orders.start(Order("long", store.orders.next_number(1), 1, now))
        for number in range(1, lines + 1):
            item = Item(f"p{number}", f"Artículo {number}", Money.pesos(100 + number), tax)
            line = Line(number, item, Quantity.units(1))
            store.orders.append("long", OrderChange(ChangeKind.ADDED, now, line))


def test_an_order_without_end_gets_a_sentence_and_what_is_on_it_is_sold(till: WholeTill) -> None:
    """A till that drowns in lines loses the customer's whole basket, or its receipt or its Z."""
    till.more = partial(_long_order, WOMPI_LIMITS.lines - 1)
    till.open()
    till.rings_up("101")
    full = till.sale
    assert len(full.lines) == WOMPI_LIMITS.lines
    till.writes("106")
    till.strikes(Key.Key_Return)
    till.reads("order.too_many_lines", limit=WOMPI_LIMITS.lines)
    assert till.sale == full

    till.strikes(Key.Key_F8)
    till.until(lambda: till.sale.order_id != "long", "it is not parked")
    till.until(lambda: bool(till.newest(ParkedSnapshot).sales), "nobody sees that it waits")
    till.strikes(Key.Key_F8)
    till.until(lambda: till.sale.order_id == "long", "it is not resumed")
    assert till.sale.totals == full.totals

    till.close()
    till.open()
    assert till.sale.lines == full.lines

    till.takes_cash()
    till.until(lambda: len(till.printer.sheets) == 1, "the receipt is not printed")
    till.closes_shift(0)
    till.until(lambda: len(till.printer.sheets) == 2, "the Z is not printed")
    till.close()
    book = till.book()
    receipt = book.receipts.of_order("long")
    assert receipt is not None
    assert len(receipt.content.lines) == WOMPI_LIMITS.lines
    assert receipt.content.paid == full.totals.total
    book.close()


# --- names nobody expected -----------------------------------------------------------------------


STRANGE = ("Café ☕🥐 👩\u200d🍳", "قهوة عربية 250 ج", "\u202eonitaler", "Pan " + "ñ" * 110)


def _rename(store: Book) -> None:
    strange = tuple(
        ProductChange(one, replace(one, name=name))
        for one, name in zip(sample_products(), STRANGE, strict=False)
    )
    store.catalogue.apply(ImportPlan(changed=strange), datetime.now(UTC))


def test_strange_names_are_sold_parked_printed_and_closed_with(till: WholeTill) -> None:
    """One product of an imported list stops the sale, its receipt or the Z of the whole day."""
    till.more = _rename
    till.open()
    for product in sample_products()[: len(STRANGE)]:
        before = till.sale
        till.window.sale.product_picked.emit(product.product_id, Quantity.units(1))
        till.until(lambda before=before: till.sale != before, "it is not sold")  # type: ignore[misc]  # a default binds what the loop has now
    assert tuple(line.name for line in till.sale.lines) == STRANGE
    parked = till.sale.order_id
    till.strikes(Key.Key_F8)
    till.until(lambda: till.sale.order_id != parked, "it is not parked")
    till.strikes(Key.Key_F8)
    till.until(lambda: till.sale.order_id == parked, "it is not resumed")
    till.takes_cash()
    till.until(lambda: len(till.printer.sheets) == 1, "the receipt is not printed")
    till.closes_shift(0)
    till.close()
    book = till.book()
    receipt = book.receipts.of_order(parked)
    assert receipt is not None
    assert tuple(line.name for line in receipt.content.lines) == STRANGE
    book.close()


# --- two scanners at once ------------------------------------------------------------------------


def test_two_scanners_into_each_other_sell_nothing_and_say_so(till: WholeTill) -> None:
    """Two codes read into each other are rung up as a third product, or stay in the search."""
    till.open()
    one, other = [product.codes[0] for product in sample_products() if product.codes][:2]
    mixed = "".join(sign + following for sign, following in zip(one, other, strict=True))
    empty = till.sale
    till.scans(mixed)
    till.strikes(Key.Key_Return)
    till.reads("shelf.unknown_code", code=mixed)
    assert till.sale == empty
    assert till.window.sale.search.typed == ""
    for code in (one, other, one):
        before = till.sale
        till.scans(code)
        till.until(lambda before=before: till.sale != before, "not rung up")  # type: ignore[misc]  # a default binds what the loop has now
    assert [str(line.quantity) for line in till.sale.lines] == ["2", "1"]


# --- the printer ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fault", "begun"), [("printer.not_found", 0), ("printer.no_paper", 0), ("printer.failed", 1)]
)
def test_a_printer_that_fails_says_so_and_the_sale_is_whole(
    till: WholeTill, fault: str, begun: int
) -> None:
    """The customer waits for a paper, or is charged again because there is none."""
    till.open()
    till.printer.fault = (fault, begun)
    till.rings_up("101")
    paid = till.sale.order_id
    till.takes_cash()
    till.reads(f"{fault}.receipt")
    assert till.printer.sheets == []
    till.printer.fault = None
    till.rings_up("106")
    till.takes_cash()  # its paper wakes the one that waits
    till.until(lambda: len(till.printer.sheets) == 2, "what waited is not printed")
    assert [sheet.copy for sheet in till.printer.sheets] == [bool(begun), False]
    till.closes_shift(0)
    till.close()
    book = till.book()
    assert book.receipts.of_order(paid) is not None
    assert book.outbox.waiting() == ()
    book.close()


# --- a full disk ---------------------------------------------------------------------------------


def _fill_disk(store: Book) -> None:
    """Let the database grow no more."""
    ((pages,),) = store._connection.rows("PRAGMA page_count")
    store._connection.rows(f"PRAGMA max_page_count = {pages}")


def _make_room(store: Book) -> None:
    """Let it grow again."""
    store._connection.rows("PRAGMA max_page_count = 1000000")


@pytest.mark.fault("F3")
def test_a_disk_that_fills_up_takes_no_line_and_no_money_with_it(till: WholeTill) -> None:
    """The line on the screen would not be on the disk, or the cash would have no receipt."""
    till.more = partial(_long_order, 300)  # its receipt needs room that is certainly not there
    till.open()
    till.inside(_fill_disk)
    before = till.sale
    till.asks_for_cash()
    till.strikes(Key.Key_F2)
    till.strikes(Key.Key_Return)
    till.reads("store.disk_full")
    assert not till.window.counter.cash.answered
    till.inside(lambda store: _nothing_taken(store, before.order_id))
    till.inside(_make_room)
    till.strikes(Key.Key_Return)  # the amount still stands
    till.is_taken()
    till.turns()

    till.rings_up("101")
    till.inside(_fill_disk)
    rung = till.sale
    while "store.disk_full" not in till.notices[1:]:
        rung, told = till.sale, len(till.notices)
        till.writes("101")
        till.strikes(Key.Key_Return)
        till.until(
            lambda rung=rung, told=told: till.sale != rung or len(till.notices) > told,  # type: ignore[misc]  # a default binds what the loop has now
            "nothing is said",
        )
    till.reads("store.disk_full")
    assert till.sale == rung
    till.inside(_make_room)
    till.rings_up("101")
    till.takes_cash()
    till.close()
    book = till.book()
    assert book.receipts.of_order("long") is not None
    assert len(book.tenders.of_order("long").taken) == 1
    book.close()


def _nothing_taken(store: Book, order_id: str) -> None:
    assert store.receipts.of_order(order_id) is None
    assert store.tenders.of_order(order_id).taken == ()


# --- files that are no list ----------------------------------------------------------------------


ROW = "nombre;precio;impuesto\nBolsa;{price};EXCLUIDO\n"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "import.empty"),
        (b"\x00\xff\xfe\x89PNG" * 40, "import.not_text"),
        (b"PK\x03\x04" + bytes(range(256)), "import.not_text"),
        (b"nombre;impuesto\nBolsa;EXCLUIDO\n", "import.no_column_precio"),
        (b"nombre;precio;precio;impuesto\nBolsa;1;2;EXCLUIDO\n", "import.column_twice"),
    ],
)
def test_a_file_that_is_no_list_gets_a_sentence(
    till: WholeTill, tmp_path: Path, content: bytes, sentence: str
) -> None:
    """Half a list is taken over, and the shop sells what it no longer has."""
    _reads_file(till, tmp_path, content, lambda: till.reads(sentence, names="precio", name="x"))


@pytest.mark.parametrize("price", ["-5000", "0", "cinco", "99999999999999"])
def test_a_list_with_an_absurd_price_takes_nothing_of_that_row(
    till: WholeTill, tmp_path: Path, price: str
) -> None:
    """The shop pays its customers, or one slip of a spreadsheet costs a million."""
    content = ROW.format(price=price).encode()

    def read() -> None:
        page = till.window.setup.products
        till.until(page.chips["refused"].isVisible, "nothing is refused")
        assert not page.apply.isEnabled() or not page.apply.isVisible()

    _reads_file(till, tmp_path, content, read)


def _reads_file(till: WholeTill, tmp_path: Path, content: bytes, read: Callable[[], None]) -> None:
    """Let the shop choose a file; its products stay what they were, and it sells on."""
    path = tmp_path / "lista.csv"
    path.write_bytes(content)
    till.open()
    till.window.bring(till.window.setup)
    till.window.setup.show_products()
    till.window.setup.products.read_file(path)
    read()
    till.window.back_to_work()
    till.rings_up("101")
    till.takes_cash()
    till.close()
    book = till.book()
    assert set(book.catalogue.products()) == set(sample_products())
    book.close()
