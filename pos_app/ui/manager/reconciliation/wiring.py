"""What people wish on the page of a day beside Wompi's."""

from __future__ import annotations

from collections.abc import Callable

from pos_app.ui.bridge import Wish
from pos_app.ui.manager.reconciliation.page import ReconciliationPage

__all__ = ["reconciliation_page"]


def reconciliation_page(send: Callable[[Wish], None]) -> ReconciliationPage:
    """Make the page, and send what people wish on it to the till."""
    page = ReconciliationPage()
    page.day_asked.connect(lambda typed: send(lambda desk: desk.reconciliations.open(typed)))
    page.stepped.connect(lambda days: send(lambda desk: desk.reconciliations.step(days)))
    page.read_asked.connect(lambda: send(lambda desk: desk.reconciliations.read()))
    page.stopped.connect(lambda: send(lambda desk: desk.reconciliations.cancel()))
    page.sign_agreed.connect(lambda: send(lambda desk: desk.reconciliations.sign()))
    return page
