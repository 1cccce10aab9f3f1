"""A day that is laid beside Wompi's and signed."""

from __future__ import annotations

from shop import Shop

from pos_app.till.reconciliation.days import Reconciliations

__all__ = ["page_of", "signed"]


def page_of(shop: Shop) -> Reconciliations:
    """The manager's page of this shop, connected as the program connects it."""
    page = Reconciliations(shop.world, shop.till.minute.comparing)
    shop.till.minute.reconciling.after += [page.signing.look_through, page.told.take]
    shop.till.minute.after_look.append(page.kept.touched)
    return page


async def signed(shop: Shop) -> Reconciliations:
    """A day with one paid sale, compared and signed."""
    await shop.pay(await shop.charge(), transaction_id="1")
    page = page_of(shop)
    await page.open()
    await page.read()
    await page.sign()
    return page
