"""The page on which a manager lays a day beside Wompi's and signs it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from pos_app.core.day_range import read_day
from pos_app.core.days import day_bounds, local_day
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.core.gateway_terms import Urgency
from pos_app.core.payment import Environment
from pos_app.core.reconciliation import Kind, Row, Span
from pos_app.core.staff import Right
from pos_app.till.minute.comparing import Comparing
from pos_app.till.reconciliation.kept_days import SignedDays
from pos_app.till.reconciliation.signing import Signing
from pos_app.till.reconciliation.snapshots import (
    DayMark,
    DayState,
    ReconciliationSnapshot,
    Signed,
)
from pos_app.till.reconciliation.told_days import ToldDays
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.who import name_of
from pos_app.till.world import World

__all__ = ["Reconciliations"]

RECENT = 7
"""So many days are compared anew by themselves, and shown with whether they were signed."""


@dataclass(slots=True)
class _Looked:
    """The day that is looked at, and how far the look is."""

    day: date
    who: str = ""
    rows: tuple[Row, ...] = ()
    environment: Environment | None = None
    read_at: datetime | None = None
    progress: tuple[int, int] | None = None
    fault: tuple[str, dict[str, str | int]] | None = None
    recent: tuple[DayMark, ...] = field(default=())


class Reconciliations:
    """Looks at days, one at a time; whoever may not is refused here, whatever a screen shows."""

    def __init__(self, world: World, comparing: Comparing) -> None:
        """Look at nothing yet; ``kept`` and ``told`` hear of what is compared and signed here."""
        self._world = world
        self._comparing = comparing
        self.signing = Signing(world)
        self.kept = SignedDays(world, comparing, self.signing)
        self.told = ToldDays(self.signing)
        self._looked: _Looked | None = None
        self._reading: asyncio.Task[None] | None = None

    async def open(self, typed: str = "") -> None:
        """Look at a day as the till knows it; today when nothing was typed."""
        if not await self._may():
            return
        today = local_day(self._world.now())
        try:
            day = read_day(typed, today) if typed else today
        except WasRefusedError as refused:
            self._world.publish(Notice.of(refused))
            return
        await self._stop()
        self._looked = _Looked(day, self._world.authority.actor)
        await self._see_here(self._looked)
        self._publish()

    async def step(self, days: int) -> None:
        """Look at a day before or after the one that is looked at."""
        day = local_day(self._world.now()) if self._looked is None else self._looked.day
        await self.open((day + timedelta(days=days)).isoformat())

    async def read(self) -> None:
        """Ask Wompi about the day, and compare; whoever asks again, or cancels, ends it."""
        if not await self._may() or self._looked is None:
            return
        await self._stop()
        looked = self._looked
        looked.fault, looked.progress = None, (0, 0)
        self._publish()
        reading = self._reading = asyncio.ensure_future(self._read(looked))
        try:
            await asyncio.wait({reading})
        finally:
            reading.cancel()
        if not reading.cancelled():
            reading.result()

    async def cancel(self) -> None:
        """Stop asking; what the till learned meanwhile stays learned."""
        await self._stop()
        if self._looked is not None and self._looked.who == self._world.authority.actor:
            await self._see_here(self._looked)
            self._publish()

    async def sign(self) -> None:
        """Sign the day as it stands compared; refused while it is not, or nothing changed."""
        looked = self._looked
        if looked is None:
            return
        shown = self._picture(looked)
        try:
            about = Sentence("reconciliation.sign_about", (("day", looked.day.isoformat()),))
            grant = await self._world.authority.obtain(Right.REVIEW, about)
            self._require_signable(looked, shown)
        except MostradorError as refused:
            self._world.publish(Notice.of(refused))
            return
        assert looked.environment is not None, "nothing was compared"
        self.signing.sign(looked.day, looked.environment, looked.rows, grant)
        await self.kept.look(looked.day)
        await self._mark_recent(looked)
        self._publish()

    def _require_signable(self, looked: _Looked, shown: ReconciliationSnapshot) -> None:
        """Refuse what is not what the person saw, or what there is no reason to sign.

        Raises:
            WasRefusedError: With the reason.
        """
        if looked is not self._looked or looked.rows != shown.rows:
            raise WasRefusedError("reconciliation.moved_on")
        if looked.read_at is None or looked.progress is not None or looked.fault is not None:
            raise WasRefusedError("reconciliation.not_compared")
        if not shown.can_sign:
            raise WasRefusedError("reconciliation.signed_already")

    async def _may(self) -> bool:
        try:
            await self._world.authority.obtain(Right.REVIEW)
        except WasRefusedError as refused:
            self._world.publish(Notice.of(refused))
            return False
        return True

    async def _stop(self) -> None:
        task, self._reading = self._reading, None
        if task is not None:
            task.cancel()
            await asyncio.wait({task})

    async def _read(self, looked: _Looked) -> None:
        gateway = self._world.gateway  # the keys may be forgotten while it answers
        try:
            found = await self._comparing.compare(
                _span(looked.day), self._told(looked), Urgency.FRESH
            )
            self._require_environment(found.rows)
        except MostradorError as fault:
            looked.fault = (fault.key, fault.details)
        else:
            assert gateway is not None, "it answered"
            looked.rows, looked.read_at = found.rows, self._world.now()
            looked.environment = gateway.environment
            self.told.read(looked.day, looked.rows, looked.read_at)
            await self.kept.look(looked.day)
        looked.progress = None
        await self._mark_recent(looked)
        self._publish()

    def _told(self, looked: _Looked) -> Callable[[int, int], None]:
        def told(pages: int, rows: int) -> None:
            looked.progress = (pages, rows)
            self._publish()

        return told

    def _require_environment(self, rows: tuple[Row, ...]) -> None:
        """Refuse to compare a day that was sold with keys of another kind only."""
        own = [row.kind is Kind.OTHER_ENVIRONMENT for row in rows if row.here is not None]
        if own and all(own):
            raise CouldNotAskError("reconciliation.other_environment")

    async def _see_here(self, looked: _Looked) -> None:
        looked.rows = await self._comparing.here(_span(looked.day))
        looked.read_at = looked.progress = None
        await self._mark_recent(looked)

    async def _mark_recent(self, looked: _Looked) -> None:
        today = local_day(self._world.now())
        days = [today - timedelta(days=back) for back in range(RECENT)]
        looked.recent = tuple([DayMark(day, await self._state(day)) for day in days])

    async def _state(self, day: date) -> DayState:
        if self.signing.last(day)[0] is None:
            return DayState.OPEN
        rows = await self._comparing.here(_span(day))
        return DayState.CHANGED if self.signing.changed(day, rows) else DayState.SIGNED

    def _publish(self) -> None:
        if self._looked is not None:
            self._world.publish(self._picture(self._looked))

    def _picture(self, looked: _Looked) -> ReconciliationSnapshot:
        till = self.signing.till
        tills = {row.till for row in looked.rows if row.kind is Kind.OTHER_TILL}
        gateway = self._world.gateway
        return ReconciliationSnapshot(
            day=looked.day,
            till=till,
            tills=tuple(sorted(tills)),
            environment=None if gateway is None else gateway.environment,
            rows=looked.rows,
            read_at=looked.read_at,
            progress=looked.progress,
            fault=looked.fault,
            signed=self._signed(looked.day),
            changed=self.signing.changed(looked.day, looked.rows),
            recent=looked.recent,
        )

    def _signed(self, day: date) -> Signed | None:
        signature, times = self.signing.last(day)
        if signature is None:
            return None
        allowed = signature.authorised_by
        return Signed(
            by=name_of(self._world, signature.actor),
            allowed_by="" if allowed is None else name_of(self._world, allowed),
            at=signature.at,
            alarms=signature.alarms,
            digest=signature.digest[:12],
            times=times,
        )


def _span(day: date) -> Span:
    return Span(*day_bounds(day))
