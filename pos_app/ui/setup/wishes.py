"""What people do with the shop's list and its scanner, as wishes for the till: one line each."""

from __future__ import annotations

from collections.abc import Callable

from pos_app.ui.bridge import Wish
from pos_app.ui.setup.setup_screen import SetupScreen

__all__ = ["connect_list"]

Send = Callable[[Wish], None]


def connect_list(setup: SetupScreen, send: Send) -> None:
    """Send what is edited in the shop's list, and how its scanner is set."""
    page, scanner = setup.list, setup.scanner
    page.search_wanted.connect(lambda t: send(lambda desk: desk.products.find(t)))
    page.product_wanted.connect(lambda p, c: send(lambda desk: desk.products.open(p, c)))
    page.save_asked.connect(lambda p: send(lambda desk: desk.products.save(p)))
    scanner.code_read.connect(lambda c: send(lambda desk: desk.scanner.look_at(c)))
    scanner.change_asked.connect(lambda n, v: send(lambda desk: desk.scanner.change(n, v)))
