"""How the shop's scanner and scale write their codes."""

from __future__ import annotations

from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.core.settings import Value
from pos_app.core.staff import Right
from pos_app.till.selling.ringing import scale_rule
from pos_app.till.selling.snapshots import ScannerSnapshot
from pos_app.till.snapshots import Sentence
from pos_app.till.till import Till
from pos_app.till.world import World

__all__ = ["Scanner"]


class Scanner:
    """The page of the scanner."""

    def __init__(self, world: World, till: Till) -> None:
        """Set this world's scanner."""
        self._world = world
        self._till = till

    async def show(self) -> None:
        """Show how it is set."""
        limit = self._world.store.settings.number("scanner.limit_ms")
        self._world.publish(ScannerSnapshot(limit, scale_rule(self._world)))

    async def look_at(self, code: str) -> None:
        """Show what a code is on, without selling it."""
        product = self._world.store.catalogue.coded(code)
        limit = self._world.store.settings.number("scanner.limit_ms")
        rule = scale_rule(self._world)
        self._world.publish(ScannerSnapshot(limit, rule, code, product))

    async def change(self, name: str, value: Value) -> None:
        """Keep a setting of the scanner or the scale."""
        assert name.startswith(("scanner.", "codes.")), name
        try:
            about = Sentence(f"scanner.about.{name}")
            grant = await self._world.authority.obtain(Right.SETTINGS, about)
            with self._world.store.writing():
                self._world.store.settings.change(name, value)
                facts = grant.facts(setting=name, value=str(value))
                now = self._world.now()
                self._world.store.journal.append(Act(now, grant.actor, "setting.changed", facts))
        except MostradorError as fault:
            self._till.tell(fault)
        await self.show()
