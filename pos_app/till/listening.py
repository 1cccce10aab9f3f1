"""Listening to the shop's relay: a hint is kept, and makes the next look come sooner. Nothing else.

Whatever the relay says, only Wompi's answer to our own question moves money; a relay that is
dead, wrong or lying costs the till nothing but the head start. How often hints may hurry the
watcher is bounded, so that a flood of them does not become a flood of questions.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import aclosing
from datetime import timedelta
from enum import Enum

import structlog

from pos_app.core.case import Hint, HintSource
from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.ids import Reference
from pos_app.core.payment import CODES
from pos_app.core.relay_terms import News, RelayHint
from pos_app.till.cases import link_of
from pos_app.till.ports.relay import Relay
from pos_app.till.snapshots import LampState, Notice
from pos_app.till.waiting import first_of
from pos_app.till.watching import Watcher
from pos_app.till.world import World

__all__ = ["Ear", "Listening"]

KEPT_HINTS = 8
"""Hints of the relay that are kept for one attempt; more of them name nothing that exists."""

PAUSE = 1.0
"""Seconds between two looks that hints bring about for one attempt."""

HINTS_AT_ONCE = 50
HINTS_A_SECOND = 10.0
"""How fast hints are taken in: a burst, and then so many a second. The relay keeps the others."""

UNDER_WAY = timedelta(hours=1)
MOST_UNDER_WAY = 8
"""Attempts this young, and the newest of them, are looked at for a hint that names no charge."""

REST = 30.0
"""Seconds of rest when this computer's own disk does not take what was heard."""

REGISTERED = timedelta(days=1)
"""Links of attempts this young are told to the relay again after a start."""

log = structlog.get_logger("till.listening")


class Ear(Enum):
    """How well the relay is heard."""

    NONE = "none"  # not paired
    OPENING = "opening"
    LIVE = "live"
    SLOW = "slow"  # by asking again and again
    LOST = "lost"
    SHUT = "shut"  # it lets this till in no more


LAMPS = {
    Ear.NONE: None,
    Ear.OPENING: LampState.NO_DATA,
    Ear.LIVE: LampState.CALM,
    Ear.SLOW: LampState.WARNING,
    Ear.LOST: LampState.DOWN,
    Ear.SHUT: LampState.DOWN,
}


class Listening:
    """Follows the relay while the till is paired.

    Args:
        world: The run's world.
        watcher: Hurried, and never told what to believe.

    Attributes:
        changed: Called when the relay is heard better or worse.
        ear: How well the relay is heard.
        trouble: The key of the fault while it is not.
        unknown: Hints that named nothing of ours in this run.
    """

    def __init__(self, world: World, watcher: Watcher) -> None:
        """Begin unpaired."""
        self._world = world
        self._watcher = watcher
        self.changed: list[Callable[[], None]] = []
        self._relay: Relay | None = None
        self._turned = asyncio.Event()  # another relay, or none any more
        self._untold: asyncio.Queue[Reference] = asyncio.Queue()  # their links, if they have any
        self._told: set[str] = set()
        self._pace = _Pace(world)
        self._awaited: dict[str, asyncio.Event] = {}
        self.ear = Ear.NONE
        self.trouble: str | None = None
        self.unknown = 0

    @property
    def relay(self) -> Relay | None:
        """The relay that is listened to, or None while the till is not paired."""
        return self._relay

    @property
    def lamp(self) -> LampState | None:
        """How the lamp burns; None without a relay."""
        return LAMPS[self.ear]

    def begin(self, relay: Relay) -> None:
        """Listen to this relay from now on."""
        self._relay = relay
        self._told.clear()
        self._world.landing = relay.redirect_address
        self._hear(Ear.OPENING)
        self._turned.set()

    def end(self) -> None:
        """Be paired no more."""
        self._relay = None
        self._world.landing = None
        self._hear(Ear.NONE)
        self._turned.set()

    def opened(self, reference: Reference) -> None:
        """Tell the relay of the link of a new attempt; the charge does not wait for it."""
        if self._relay is not None:
            self._untold.put_nowait(reference)

    async def rehearse(self, patience: float) -> bool:
        """Send a hint of nothing around through the relay; tell whether it came back in time.

        Raises:
            MostradorError: The relay cannot be reached.
        """
        assert self._relay is not None, "only a paired till rehearses"
        name = f"0-{int(self._world.now().timestamp())}-{self._world.randomness.bits(33)}"
        came = self._awaited[name] = asyncio.Event()
        try:
            await self._relay.rehearse(name)
            await first_of(came.wait(), self._world.clock.sleep(patience))
            return came.is_set()
        finally:
            del self._awaited[name]

    async def run(self) -> None:
        """Listen while there is a relay, until cancelled. Without one nothing is done at all."""
        while True:
            self._turned.clear()
            relay = self._relay
            if relay is None:
                await self._turned.wait()
                continue
            try:
                await self._attend(relay)
            finally:
                await relay.aclose()

    async def _attend(self, relay: Relay) -> None:
        """Follow one relay until another one, or none, takes its place."""
        async with asyncio.TaskGroup() as work:
            tasks = [
                work.create_task(self._follow(relay)),
                work.create_task(self._tell_links(relay)),
            ]
            await self._turned.wait()
            for task in tasks:
                task.cancel()

    async def _follow(self, relay: Relay) -> None:
        while True:
            try:
                await self._hear_out(relay)
            except WasRefusedError as refused:
                self._hear(Ear.SHUT, refused.key)
                self._world.publish(Notice.of(refused))
                return
            except MostradorError as fault:  # our own disk: what is not durable is heard again
                self._hear(Ear.LOST, fault.key)
                await self._world.clock.sleep(REST)

    async def _hear_out(self, relay: Relay) -> None:
        cursor = self._world.store.feed.cursor()
        assert cursor is not None, "a paired till has a cursor"
        async with aclosing(relay.follow(cursor)) as following:
            async for news in following:
                for _ in news.hints:
                    await self._pace.turn()
                await self._take(relay, news)

    async def _take(self, relay: Relay, news: News) -> None:
        if news.trouble is not None:
            self._hear(Ear.LOST, news.trouble)
            return
        if self.ear not in {Ear.LIVE, Ear.SLOW}:
            self._tell_again()
        self._hear(Ear.SLOW if news.slow else Ear.LIVE)
        if news.cursor is None or not self._keep(news):
            return
        try:
            await relay.ack(news.cursor)
        except MostradorError as fault:
            log.info("not_acknowledged", why=fault.key)  # the next one covers it

    def _keep(self, news: News) -> bool:
        """Make hints and cursor durable together, then hurry; tell whether there was anything."""
        assert news.cursor is not None
        if news.cursor == self._world.store.feed.cursor() and not news.hints and not news.gap:
            return False
        hurried: list[Reference] = []
        with self._world.store.writing():
            for hint in news.hints:
                hurried += self._named(hint)
            self._world.store.feed.keep(news.cursor)
        for reference in dict.fromkeys(hurried):
            self._watcher.hurry_in(self._pace.pause(reference), reference)
        if news.gap:
            log.info("hints_lost", cursor=news.cursor)
            self._watcher.resume()
        return True

    def _named(self, hint: RelayHint) -> list[Reference]:
        """Which attempts to look at for a hint; one that is named keeps it."""
        if hint.transaction_id in self._awaited:
            self._awaited[hint.transaction_id].set()
            return []
        if hint.reference is None and hint.link_id is None:
            return self._under_way()
        mine = Reference.read(hint.reference or "")
        link_id = hint.link_id or (hint.reference or "").rsplit("_", 2)[0]
        reference = self._world.store.payments.named(mine, link_id)
        if reference is None:
            self.unknown += 1
            log.info("hint_of_nobody", so_far=self.unknown)
            return []
        self._add(reference, hint)
        return [reference]

    def _add(self, reference: Reference, hint: RelayHint) -> None:
        case = self._world.store.payments.case(reference)
        kept = sum(one.source is HintSource.RELAY for one in case.hints)
        if kept < KEPT_HINTS:
            told = Hint(HintSource.RELAY, hint.transaction_id, self._world.now())
            self._world.store.payments.add_hint(reference, told)

    def _under_way(self) -> list[Reference]:
        """QRs that may be being paid: a phone that landed knows only its transaction."""
        payments = self._world.store.payments
        young = payments.watched(self._world.now() - UNDER_WAY)[:MOST_UNDER_WAY]
        return [one for one in young if payments.case(one).attempt.way in CODES]

    def _tell_again(self) -> None:
        """Tell of every young link: nobody knows whether the relay heard of it."""
        for reference in self._world.store.payments.watched(self._world.now() - REGISTERED):
            self._untold.put_nowait(reference)

    async def _tell_links(self, relay: Relay) -> None:
        """Tell the relay whose links are whose; what fails is told when it is heard again."""
        while True:
            reference = await self._untold.get()
            link_id = link_of(self._world.store.payments.case(reference))
            if link_id is not None and link_id not in self._told:
                await self._tell_link(relay, link_id, reference)

    async def _tell_link(self, relay: Relay, link_id: str, reference: Reference) -> None:
        try:
            await relay.watch(link_id, reference)
        except WasRefusedError as fault:
            log.warning("link_not_watched", why=fault.key)  # asking again would change nothing
        except MostradorError as fault:
            log.info("link_not_told", why=fault.key)
            return
        self._told.add(link_id)

    def _hear(self, ear: Ear, trouble: str | None = None) -> None:
        if (ear, trouble) != (self.ear, self.trouble):
            log.info("relay_heard", how=ear.value, why=trouble)
            self.ear, self.trouble = ear, trouble
            for tell in self.changed:
                tell()


class _Pace:
    """Bounds what hints may cost: so many a second, and for each attempt one look a second."""

    def __init__(self, world: World) -> None:
        self._clock = world.clock
        self._left = float(HINTS_AT_ONCE)
        self._counted_at = world.clock.monotonic()
        self._next: dict[Reference, float] = {}

    async def turn(self) -> None:
        """Wait until another hint may be taken in; nobody else waits meanwhile."""
        now = self._clock.monotonic()
        self._left += (now - self._counted_at) * HINTS_A_SECOND
        self._left = min(self._left, HINTS_AT_ONCE) - 1
        self._counted_at = now
        if self._left < 0:
            await self._clock.sleep(-self._left / HINTS_A_SECOND)

    def pause(self, reference: Reference) -> float:
        """Seconds until a hint's look at an attempt; one that is due already serves again."""
        now = self._clock.monotonic()
        due = self._next.get(reference, now) - PAUSE
        if due <= now:
            due = max(now, due + PAUSE)
            self._next[reference] = due + PAUSE
        return due - now
