"""Settings, changed with leave and written into the journal."""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.core.journal import Act
from pos_app.core.settings import Value, check
from pos_app.core.ways import SWITCHES
from pos_app.till.authority import Grant
from pos_app.till.world import World

__all__ = ["keep_settings"]


def keep_settings(world: World, grant: Grant, values: Mapping[str, Value]) -> None:
    """Keep several settings together; the journal says which ones, never what they hold.

    Raises:
        WasRefusedError: One is out of bounds (``settings.refused``); none is kept.
        CouldNotAskError: The disk does not take them.
    """
    for name, value in values.items():
        assert name not in SWITCHES, name
        check(name, value)
    with world.store.writing():
        for name, value in values.items():
            world.store.settings.change(name, value)
        facts = grant.facts(names=" ".join(values))
        world.store.journal.append(Act(world.now(), grant.actor, "settings.changed", facts))
