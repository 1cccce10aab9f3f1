"""One product looked at from the shelf, without selling it; and whether it has run out."""

from __future__ import annotations

from dataclasses import replace

from pos_app.core.catalogue import Product
from pos_app.core.days import local_day
from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.staff import Right
from pos_app.core.taxes import COLOMBIA, tax_on
from pos_app.till.selling.snapshots import DetailsSnapshot
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.till import Till
from pos_app.till.world import World

__all__ = ["Details"]


class Details:
    """What a person at the counter may know of a product, and may say of it."""

    def __init__(self, world: World, till: Till) -> None:
        """Look at this world's catalogue, and show this till's shelf again after a change."""
        self._world = world
        self._till = till

    async def show(self, product_id: str) -> None:
        """Show a product; one that went meanwhile is told."""
        try:
            self._show(self._product(product_id))
        except MostradorError as fault:
            self._notice(fault)

    async def mark(self, product_id: str, *, sold_out: bool) -> None:
        """Say that a product has run out, or that there is some again."""
        try:
            name = self._product(product_id).name
            about = Sentence("product.about", (("name", name),))
            grant = await self._world.authority.obtain(Right.CATALOGUE, about)
            product = replace(self._product(product_id), sold_out=sold_out)
        except MostradorError as fault:
            self._notice(fault)
            return
        store, now = self._world.store, self._world.now()
        kind = "product.sold_out" if sold_out else "product.back"
        with store.writing():
            store.catalogue.save(product, now, grant.actor)
            store.journal.append(Act(now, grant.actor, kind, grant.facts(product=product_id)))
        self._till.catalogue_changed()
        self._show(product)

    def _show(self, product: Product) -> None:
        tax = tax_on(product.treatment, local_day(self._world.now()), COLOMBIA)
        may_edit = self._world.authority.may(Right.CATALOGUE)
        self._world.publish(DetailsSnapshot(product, tax, may_edit))

    def _product(self, product_id: str) -> Product:
        product = self._world.store.catalogue.product(product_id)
        if product is None:
            raise WasRefusedError("product.gone")
        return product

    def _notice(self, fault: MostradorError) -> None:
        self._world.publish(Notice.of(fault))
