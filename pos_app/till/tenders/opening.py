"""Opening the drawer although nothing was sold."""

from __future__ import annotations

from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.core.shift import Stamp
from pos_app.core.staff import Right
from pos_app.till.counting import stamp
from pos_app.till.current_shift import require_open
from pos_app.till.ports.devices import Drawer
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.tenders.hands import new_name
from pos_app.till.world import World

__all__ = ["NO_SALE_REASONS", "OpeningDrawer"]

NO_SALE_REASONS = ("change", "count", "coins", "mistake")
"""Why a drawer is opened without a sale: the keys of their words."""


class OpeningDrawer:
    """Opens the drawer for a reason that stays in the journal."""

    def __init__(self, world: World, drawer: Drawer) -> None:
        """Keep it shut."""
        self._world = world
        self._drawer = drawer

    async def open(self, reason: str) -> None:
        """Open it: written down first, so that no opening is without its reason."""
        assert reason in NO_SALE_REASONS, reason
        try:
            about = Sentence("no_sale.about")
            grant = await self._world.authority.obtain(Right.NO_SALE, about)
            require_open(self._world)
            with self._world.store.writing():
                stamp(self._world, Stamp.NO_SALE, new_name(self._world))
                act = Act(
                    self._world.now(), grant.actor, "drawer.no_sale", grant.facts(reason=reason)
                )
                self._world.store.journal.append(act)
            await self._drawer.open()
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))
