"""A sale screen over a real order, without a till behind it: wishes come true at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from pos_app.core.catalogue import Product, Shelves, categories, fold
from pos_app.core.catalogue_csv import preview
from pos_app.core.customer import Customer, checked_customer
from pos_app.core.finder import Finder
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Change, Item, Line, Order, Terms, sale_refusal
from pos_app.core.spelling import nearest
from pos_app.core.taxes import Treatment, tax_on
from pos_app.till.customer.snapshots import Typed
from pos_app.till.selling.snapshots import (
    DetailsSnapshot,
    FoundSnapshot,
    NothingFound,
    ShelfPage,
    UnknownCode,
)
from pos_app.till.snapshots import LineView, SaleSnapshot, Sentence, ShelfSnapshot
from pos_app.ui.sale.sale_screen import SaleScreen

__all__ = ["NOW", "SaleDesk", "sample_products"]

NOW = datetime(2026, 11, 20, 19, 2, tzinfo=UTC)
SAMPLE = Path(__file__).parents[2] / "resources" / "shop" / "minimercado.csv"


def sample_products() -> tuple[Product, ...]:
    """Everything the sample shop sells."""
    return preview(SAMPLE.read_bytes(), ()).new


class SaleDesk:
    """Answers every wish of a sale screen with the order as it became."""

    def __init__(self, screen: SaleScreen, products: tuple[Product, ...]) -> None:
        """Stock the shelf and begin a sale."""
        self.screen = screen
        self.order = Order("order-1", 91, 214, NOW)
        self.notes: dict[int, str] = {}
        self.customer: Customer | None = None
        self._notice: Sentence | None = None
        self._edition = 0
        self.may_edit = True
        screen.product_picked.connect(self.add)
        screen.typed_taken.connect(self._take)
        screen.scanned.connect(self._scan)
        screen.quantity_set.connect(self._set_quantity)
        screen.line_removed.connect(self._remove)
        screen.undo_asked.connect(self._undo)
        screen.shelf.page_wanted.connect(self._page)
        screen.shelf.search_wanted.connect(self._search)
        screen.terms.discount_given.connect(self._discount)
        screen.terms.price_given.connect(self._price)
        screen.terms.note_given.connect(self._note)
        screen.value.given.connect(self._by_value)
        screen.looking.wanted.connect(self.look)
        screen.looking.sheet.sold_out_told.connect(self._mark)
        screen.customer.given.connect(self._name)
        screen.customer.taken_off.connect(lambda _order: self._take_name_off())
        self.stock(products)
        self.show()

    @property
    def sold(self) -> list[tuple[str, str]]:
        """What is on the ticket: quantity and name of each line."""
        return [(str(line.quantity), line.item.name) for line in self.order.live]

    def left(self) -> None:
        """Nobody sits here any more."""
        self.notes.clear()

    def stock(self, products: tuple[Product, ...]) -> None:
        """Put other products on the shelf."""
        self.products = products
        self._by_id = {product.product_id: product for product in products}
        self._finder = Finder(products)
        self._edition += 1
        self.screen.show_shelf(self.shelf())

    def shelf(self) -> ShelfSnapshot:
        """Picture the shelf."""
        counted = dict.fromkeys(categories(self.products), 0)
        for product in self.products:
            counted[product.category] += 1
        stars = sum(one.favourite is not None for one in self.products)
        return ShelfSnapshot(Shelves(tuple(counted.items()), stars, self._edition))

    def find(self, typed: str) -> tuple[Product, ...]:
        """What answers a search."""
        return self._finder.find(typed)

    def add(self, product_id: str, quantity: Quantity) -> None:
        """Ring a product up."""
        self._ring_up(self._by_id[product_id], quantity)

    def look(self, product_id: str) -> None:
        """Look at a product."""
        product = self._by_id[product_id]
        tax = tax_on(product.treatment, date(2026, 11, 20))
        self.screen.looking.show_details(DetailsSnapshot(product, tax, self.may_edit))

    def _mark(self, product_id: str, gone: bool) -> None:
        marked = replace(self._by_id[product_id], sold_out=gone)
        self.stock(tuple(marked if one.product_id == product_id else one for one in self.products))
        self.look(product_id)

    def _ring_up(self, product: Product, quantity: Quantity) -> None:
        tax = tax_on(product.treatment, date(2026, 11, 20))
        item = Item(product.product_id, product.name, product.price, tax)
        sold_out = Sentence("ticket.sold_out", (("name", product.name),))
        self._notice = sold_out if product.sold_out else None
        self._change(self.order.add(item, quantity, NOW, self.notes), keep_notice=True)

    def _take(self, typed: str, quantity: Quantity) -> None:
        found = self.find(typed)
        if found:
            self._ring_up(found[0], quantity)
        else:
            self.screen.show_nothing(NothingFound(typed, self._near(typed)))

    def _scan(self, code: str, quantity: Quantity) -> None:
        carrying = [one for one in self.products if fold(code) in map(fold, one.codes)]
        if carrying:
            self._ring_up(carrying[0], quantity)
        else:
            self.screen.show_unknown(UnknownCode(code))

    def _page(self, category: str | None, start: int) -> None:
        stars = [one for one in self.products if one.favourite is not None]
        stars.sort(key=lambda one: one.favourite or 0)
        kind = [one for one in self.products if one.category == category]
        shown = tuple((stars if category is None else kind)[start : start + 60])
        self.screen.shelf.show_page(ShelfPage(category, start, shown, self._edition))

    def _search(self, typed: str) -> None:
        found = self.find(typed)
        near = "" if found else self._near(typed)
        self.screen.shelf.show_found(FoundSnapshot(typed, found, near))

    def _near(self, typed: str) -> str:
        known = {word.lower() for one in self.products for word in one.name.split()}
        meant = [nearest(word, sorted(known)) for word in fold(typed).split()]
        return "" if None in meant else " ".join(word or "" for word in meant)

    def _discount(self, line: int, basis_points: int) -> None:
        if line:
            self._change(self.order.set_discount(line, basis_points, NOW))
        else:
            self._change(self.order.set_terms(Terms(basis_points), NOW))

    def _price(self, line: int, price: Money) -> None:
        self._change(self.order.set_price(line, price, NOW))

    def _note(self, line: int, text: str) -> None:
        self.notes[line] = text
        self.show()

    def _by_value(self, amount: Money, treatment: Treatment, name: str, much: Quantity) -> None:
        self._ring_up(Product("valor", name or "Otro valor", amount, treatment, ""), much)

    def _name(self, _order: str, typed: Typed) -> None:
        self.customer = checked_customer(typed.kind, typed.number, typed.name, typed.mail)
        self.show()

    def _take_name_off(self) -> None:
        self.customer = None
        self.show()

    def snapshot(self) -> SaleSnapshot:
        """Picture the order."""
        refusal = sale_refusal(self.order)
        said = None
        if refusal is not None:
            said = Sentence(refusal.key, tuple(refusal.details.items()))
        order = self.order
        return SaleSnapshot(
            order.order_id,
            order.number,
            tuple(_view(line, self.notes.get(line.number, "")) for line in order.live),
            order.totals,
            said,
            order.can_undo,
            notice=self._notice,
            discount=order.terms.discount,
            note=self.notes.get(0, ""),
            customer=self.customer,
        )

    def show(self) -> None:
        """Show the order."""
        self.screen.show_sale(self.snapshot())

    def _set_quantity(self, number: int, quantity: Quantity) -> None:
        self._change(self.order.set_quantity(number, quantity, NOW))

    def _remove(self, number: int) -> None:
        self._change(self.order.remove(number, NOW))

    def _undo(self) -> None:
        change = self.order.undo(NOW)
        assert change is not None, "the screen offers to undo only what can be undone"
        self._change(change)

    def _change(self, change: Change, *, keep_notice: bool = False) -> None:
        self._notice = self._notice if keep_notice else None
        self.order = self.order.after(change)
        self.show()


def _view(line: Line, note: str) -> LineView:
    item = line.item
    return LineView(
        line.number,
        item.product_id,
        item.name,
        line.quantity,
        item.unit_price,
        line.amount,
        item.tax,
        line.discount,
        item.listed,
        note,
    )
