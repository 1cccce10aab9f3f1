"""What people do at the counter, as wishes for the till: one line each."""

from __future__ import annotations

from pos_app.ui.bridge import Wish
from pos_app.ui.once import Once
from pos_app.ui.sale.sale_screen import SaleScreen

__all__ = ["connect_selling"]


def connect_selling(sale: SaleScreen, send: Once) -> None:
    """Send what is looked for, rung up, bargained over and parked."""
    shelf, sheet, value = sale.shelf, sale.terms, sale.value
    shelf.page_wanted.connect(lambda c, n: send.again(lambda desk: desk.browsing.page(c, n)))
    shelf.search_wanted.connect(lambda t: send.again(lambda desk: desk.browsing.find(t)))
    sale.typed_taken.connect(lambda t, q: send.again(lambda desk: desk.ringing.take(t, q)))
    sale.scanned.connect(lambda c, q: send.again(lambda desk: desk.ringing.scan(c, q)))
    value.given.connect(lambda a, t, n, q: send(lambda desk: desk.ringing.by_value(a, t, n, q)))
    sheet.discount_given.connect(lambda n, d: send(_discount(n, d)))
    sheet.price_given.connect(lambda n, p: send(lambda desk: desk.bargaining.set_price(n, p)))
    sheet.note_given.connect(lambda n, t: send(lambda desk: desk.bargaining.note(n, t)))
    shelf.product_wanted.connect(lambda c: send(lambda desk: desk.products.open("", c)))
    sale.looking.wanted.connect(lambda p: send(lambda desk: desk.details.show(p)))
    details = sale.looking.sheet
    details.edit_wanted.connect(lambda p: send(lambda desk: desk.products.open(p)))
    details.sold_out_told.connect(lambda p, gone: send(_mark(p, sold_out=gone)))
    who = sale.customer
    who.given.connect(lambda o, typed: send(lambda desk: desk.customers.put_on(o, typed)))
    who.taken_off.connect(lambda o: send(lambda desk: desk.customers.take_off(o)))
    sale.park_asked.connect(lambda: send(lambda desk: desk.parking.park()))
    sale.column.parked.resumed.connect(lambda o: send(lambda desk: desk.till.open_sale(o)))


def _mark(product: str, *, sold_out: bool) -> Wish:
    return lambda desk: desk.details.mark(product, sold_out=sold_out)


def _discount(line: int, basis_points: int) -> Wish:
    """Line 0 is the ticket as a whole."""
    if line:
        return lambda desk: desk.bargaining.discount_line(line, basis_points)
    return lambda desk: desk.bargaining.discount_ticket(basis_points)
