"""What people wish on the pages of the manager's place."""

from __future__ import annotations

from collections.abc import Callable

from pos_app.ui.bridge import Wish
from pos_app.ui.manager.home_page import HomePage
from pos_app.ui.manager.page import ManagerPage
from pos_app.ui.manager.payments_page import PaymentsPage

__all__ = ["home_page", "payments_page"]

Send = Callable[[Wish], None]


def home_page(send: Send) -> ManagerPage:
    """Make the manager's home."""
    page = HomePage()
    page.looked.connect(lambda on: send(lambda desk: desk.home.look(on=on)))
    page.range.chosen.connect(lambda a, b: send(lambda desk: desk.home.show(a, b)))
    page.range.today_chosen.connect(lambda: send(lambda desk: desk.home.show_today()))
    page.stopped.connect(lambda: send(lambda desk: desk.home.stop()))
    page.needs.taken.connect(lambda key: send(lambda desk: desk.home.take(key)))
    page.needs.closed.connect(
        lambda key, out, why: send(lambda desk: desk.home.close(key, out, why))
    )
    page.needs.case_asked.connect(page.case_asked)
    return page


def payments_page(send: Send) -> ManagerPage:
    """Make the page of payments one by one."""
    page = PaymentsPage()
    page.asked.connect(lambda sieve: send(lambda desk: desk.payment_list.show(sieve)))
    page.newest_asked.connect(lambda: send(lambda desk: desk.payment_list.show_newest()))
    page.newer_asked.connect(lambda: send(lambda desk: desk.payment_list.show_newer()))
    page.older_asked.connect(lambda: send(lambda desk: desk.payment_list.show_older()))
    page.oldest_asked.connect(lambda: send(lambda desk: desk.payment_list.show_oldest()))
    page.looked.connect(lambda on: send(lambda desk: desk.payment_list.show()) if on else None)
    page.receipt_asked.connect(lambda o: send(lambda desk: desk.papers.save_receipt(o)))
    return page
