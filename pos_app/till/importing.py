"""Taking over a product list: first shown, then applied whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from pos_app.core.catalogue import ImportPlan
from pos_app.core.catalogue_csv import preview
from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.core.staff import Right
from pos_app.till.authority import Grant
from pos_app.till.ports.store import Store
from pos_app.till.snapshots import ImportSnapshot, Sentence
from pos_app.till.world import World

__all__ = ["Importing", "take_over"]


def take_over(store: Store, plan: ImportPlan, at: datetime, grant: Grant) -> None:
    """Apply a plan and note it in the journal: both, or neither.

    Raises:
        MostradorError: The disk does not take it; nothing is changed.
    """
    facts = grant.facts(new=len(plan.new), changed=len(plan.changed), refused=len(plan.refused))
    with store.writing():
        store.catalogue.apply(plan, at, grant.actor)
        store.journal.append(Act(at, grant.actor, "catalogue.imported", facts))


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
        """Take over the plan that was shown, once; what was refused may be tried again."""
        plan, self._plan = self._plan, None
        if plan is None:
            return  # the press before this one takes it over, or did
        try:
            about = Sentence(
                "import.about", (("new", len(plan.new)), ("changed", len(plan.changed)))
            )
            grant = await self._world.authority.obtain(Right.CATALOGUE, about)
            take_over(self._world.store, plan, self._world.now(), grant)
        except MostradorError as fault:
            self._plan = plan
            self._world.publish(ImportSnapshot(plan, problem=Sentence(fault.key)))
            return
        self._changed()
        self._world.publish(ImportSnapshot(plan, applied=True))
