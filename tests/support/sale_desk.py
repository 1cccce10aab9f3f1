"""A sale screen over a real order, without a till behind it: wishes come true at once."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from pos_app.core.catalogue import Product
from pos_app.core.catalogue_csv import preview
from pos_app.core.money import Quantity
from pos_app.core.order import Item, Line, Order, OrderChange, charge_refusal
from pos_app.core.taxes import tax_on
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
        self._products = {product.product_id: product for product in products}
        screen.product_picked.connect(self.add)
        screen.quantity_set.connect(self._set_quantity)
        screen.line_removed.connect(self._remove)
        screen.undo_asked.connect(self._undo)
        screen.show_shelf(ShelfSnapshot(products))
        self.show()

    @property
    def sold(self) -> list[tuple[str, str]]:
        """What is on the ticket: quantity and name of each line."""
        return [(str(line.quantity), line.item.name) for line in self.order.live]

    def add(self, product_id: str, quantity: Quantity) -> None:
        """Ring a product up."""
        product = self._products[product_id]
        tax = tax_on(product.treatment, date(2026, 11, 20))
        item = Item(product_id, product.name, product.price, tax)
        self._change(self.order.add(item, quantity, NOW))

    def snapshot(self) -> SaleSnapshot:
        """Picture the order."""
        refusal = charge_refusal(self.order)
        said = None
        if refusal is not None:
            said = Sentence(refusal.key, tuple(refusal.details.items()))
        lines = tuple(map(_view, self.order.live))
        order = self.order
        return SaleSnapshot(order.order_id, order.number, lines, order.totals, said, order.can_undo)

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

    def _change(self, change: OrderChange) -> None:
        self.order = self.order.after(change)
        self.show()


def _view(line: Line) -> LineView:
    item = line.item
    return LineView(
        line.number,
        item.product_id,
        item.name,
        line.quantity,
        item.unit_price,
        line.amount,
        item.tax,
    )
