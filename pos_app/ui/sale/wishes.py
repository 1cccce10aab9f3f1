"""What people do at the counter, as wishes for the till: one line each."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pos_app.ui.bridge import Wish
from pos_app.ui.sale.sale_screen import SaleScreen

if TYPE_CHECKING:
    from pos_app.ui.setup.setup_screen import SetupScreen

__all__ = ["connect_list", "connect_selling"]

Send = Callable[[Wish], None]


def connect_selling(sale: SaleScreen, send: Send) -> None:
    """Send what is looked for, rung up, bargained over and parked."""
    shelf, sheet, value = sale.shelf, sale.terms, sale.value
    shelf.page_wanted.connect(lambda c, n: send(lambda desk: desk.browsing.page(c, n)))
    shelf.search_wanted.connect(lambda t: send(lambda desk: desk.browsing.find(t)))
    sale.typed_taken.connect(lambda t, q: send(lambda desk: desk.ringing.take(t, q)))
    sale.scanned.connect(lambda c, q: send(lambda desk: desk.ringing.scan(c, q)))
    value.given.connect(lambda a, t, n, q: send(lambda desk: desk.ringing.by_value(a, t, n, q)))
    sheet.discount_given.connect(lambda n, d: send(_discount(n, d)))
    sheet.price_given.connect(lambda n, p: send(lambda desk: desk.bargaining.set_price(n, p)))
    sheet.note_given.connect(lambda n, t: send(lambda desk: desk.bargaining.note(n, t)))
    shelf.product_wanted.connect(lambda c: send(lambda desk: desk.products.open("", c)))
    sale.park_asked.connect(lambda: send(lambda desk: desk.parking.park()))
    sale.column.parked.resumed.connect(lambda o: send(lambda desk: desk.till.open_sale(o)))


def connect_list(setup: SetupScreen, send: Send) -> None:
    """Send what is edited in the shop's list, and how its scanner is set."""
    page, scanner = setup.list, setup.scanner
    page.search_wanted.connect(lambda t: send(lambda desk: desk.products.find(t)))
    page.product_wanted.connect(lambda p, c: send(lambda desk: desk.products.open(p, c)))
    page.save_asked.connect(lambda p: send(lambda desk: desk.products.save(p)))
    scanner.code_read.connect(lambda c: send(lambda desk: desk.scanner.look_at(c)))
    scanner.change_asked.connect(lambda n, v: send(lambda desk: desk.scanner.change(n, v)))


def _discount(line: int, basis_points: int) -> Wish:
    """Line 0 is the ticket as a whole."""
    if line:
        return lambda desk: desk.bargaining.discount_line(line, basis_points)
    return lambda desk: desk.bargaining.discount_ticket(basis_points)
