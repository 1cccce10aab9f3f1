"""Looking at the shelf and searching it: a screenful at a time, however much the shop sells."""

from __future__ import annotations

import asyncio

from pos_app.core.catalogue import fold
from pos_app.core.spelling import nearest
from pos_app.till.ports.store import Catalogue
from pos_app.till.selling.snapshots import FoundSnapshot, ShelfPage
from pos_app.till.world import World

__all__ = ["PAGE", "Browsing", "near_spelling"]

PAGE = 60
"""Products read at once: some four screens of tiles."""


class Browsing:
    """Answers what a person wants to see of the shelf; nothing changes."""

    def __init__(self, world: World) -> None:
        """Look at this world's catalogue."""
        self._world = world
        self._wanted = ""

    def show_first(self) -> None:
        """Show what stands in front before anybody chooses: the favourites or the first category.

        The screen need not ask, so products are seen while the till still opens.
        """
        shelves = self._world.store.catalogue.shelves()
        if shelves.count:
            self._show(None if shelves.favourites else shelves.categories[0][0], 0)

    async def page(self, category: str | None, start: int) -> None:
        """Show some products of a category, or of the favourites (None)."""
        self._show(category, start)

    def _show(self, category: str | None, start: int) -> None:
        catalogue = self._world.store.catalogue
        products = catalogue.page(category, start, PAGE)
        self._world.publish(ShelfPage(category, start, products, catalogue.shelves().edition))

    async def find(self, typed: str) -> None:
        """Show what answers a search, or the spelling that is near.

        Of searches that wait one behind the other only the newest is made: a scanner types a
        code into the search faster than a large shop answers its beginnings.
        """
        self._wanted = typed
        await asyncio.sleep(0)
        if typed != self._wanted:
            return
        catalogue = self._world.store.catalogue
        found = catalogue.find(typed)
        near = "" if found else near_spelling(catalogue, typed)
        self._world.publish(FoundSnapshot(typed, found, near))


def near_spelling(catalogue: Catalogue, typed: str) -> str:
    """What may have been meant, each word by itself; empty when that would find nothing either."""
    words = fold(typed).split()
    meant = [nearest(word, (*catalogue.alike(word),)) for word in words]
    if None in meant:
        return ""
    offered = " ".join(word for word in meant if word is not None)
    same = fold(offered) == fold(typed)
    return offered if offered and not same and catalogue.find(offered, 1) else ""
