"""What people wish on the page of a day beside Wompi's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pos_app.ui.reconciliation.page import ReconciliationPage

if TYPE_CHECKING:
    from pos_app.ui.manager.places import Send

__all__ = ["reconciliation_page"]


def reconciliation_page(send: Send) -> ReconciliationPage:
    """Make the page, and send what people wish on it to the till."""
    page = ReconciliationPage()
    page.day_asked.connect(lambda typed: send(lambda desk: desk.reconciliations.open(typed)))
    page.stepped.connect(lambda days: send(lambda desk: desk.reconciliations.step(days)))
    page.read_asked.connect(lambda: send(lambda desk: desk.reconciliations.read()))
    page.stopped.connect(lambda: send(lambda desk: desk.reconciliations.cancel()))
    page.sign_agreed.connect(lambda: send(lambda desk: desk.reconciliations.sign()))
    return page
