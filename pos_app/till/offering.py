"""The keys of the charge screen: which ways there are, how they usually go, which one fails."""

from __future__ import annotations

from pos_app.core.facts import Environment
from pos_app.core.habits import Failing, Habit, Tried, failing, habits
from pos_app.core.payment import Way
from pos_app.core.ways import OFFERED, Circumstances, Off, why_off
from pos_app.till.charging import Charging
from pos_app.till.ways.circumstances import circumstances
from pos_app.till.ways.snapshots import WaysSnapshot, WayState
from pos_app.till.ways.switching import off_by_hand
from pos_app.till.world import World

__all__ = ["Offering"]

PAST = 300
"""So many charges, the newest, make a habit."""


class Offering:
    """Pictures the ways of paying."""

    def __init__(self, world: World, charging: Charging) -> None:
        """Know no habits yet; they are read when somebody is about to choose."""
        self._world = world
        self._charging = charging
        self._tries: tuple[Tried, ...] = ()
        self._shown: WaysSnapshot | None = None

    async def show(self) -> None:
        """Tell which ways of paying there are, and how they went lately, be it news or not."""
        self._shown = None
        self.learn()

    async def show_contracts(self, way: Way) -> None:
        """Fetch and show what a payer accepts before a payment in this way."""
        await self._charging.pushing.show(way)

    def publish(self) -> None:
        """Tell which ways of paying there are, with the habits that are known."""
        picture = self.picture()
        if picture != self._shown:
            self._shown = picture
            self._world.publish(picture)

    def learn(self) -> None:
        """Read how the last charges went, and tell."""
        gateway = self._world.gateway
        place = Environment.TEST if gateway is None else gateway.environment
        self._tries = self._world.store.payments.tried(place, PAST)
        self.publish()

    def picture(self) -> WaysSnapshot:
        """Picture every way as it is now."""
        now = circumstances(self._world, links_failing=self._charging.links_failing)
        usual, alarms = habits(self._tries), failing(self._tries)
        ways = (self._state(way, now, usual.get(way), alarms.get(way)) for way in OFFERED)
        return WaysSnapshot(tuple(ways))

    def _state(
        self, way: Way, now: Circumstances, usual: Habit | None, alarm: Failing | None
    ) -> WayState:
        reason = why_off(way, now)
        by_hand = off_by_hand(self._world, way) if reason is Off.SWITCHED_OFF else None
        return WayState(way, None if reason is None else reason.value, usual, alarm, by_hand)
