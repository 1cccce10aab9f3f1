"""Taking over a product list: first shown, then applied whole or not at all."""

from __future__ import annotations

from collections.abc import Callable

from pos_app.core.catalogue import ImportPlan
from pos_app.core.catalogue_csv import preview
from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.till.snapshots import ImportSnapshot, Sentence
from pos_app.till.world import World

__all__ = ["Importing"]


class Importing:
    """One import at a time: the plan that was shown is the plan that is applied."""

    def __init__(self, world: World, changed: Callable[[], None]) -> None:
        """Begin with no plan."""
        self._world = world
        self._changed = changed
        self._plan: ImportPlan | None = None

    async def preview(self, content: bytes) -> None:
        """Read a file's bytes and show what would change; nothing does."""
        self._plan = preview(content, self._world.store.catalogue.products())
        self._world.publish(ImportSnapshot(self._plan))

    async def apply(self) -> None:
        """Take over the plan that was shown."""
        plan, self._plan = self._plan, None
        assert plan is not None, "only what was shown can be applied"
        now = self._world.now()
        facts = {"new": len(plan.new), "changed": len(plan.changed), "refused": len(plan.refused)}
        try:
            with self._world.store.writing():
                self._world.store.catalogue.apply(plan, now)
                self._world.store.journal.append(Act(now, "manager", "catalogue.imported", facts))
        except MostradorError as fault:
            self._world.publish(ImportSnapshot(plan, problem=Sentence(fault.key)))
            return
        self._changed()
        self._world.publish(ImportSnapshot(plan, applied=True))
