"""Proving that nobody changed the records, against everything that others hold of them."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from pos_app.core.audit import Audit, HeadWitness, Witness
from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.relay_terms import JournalHead
from pos_app.core.staff import Right
from pos_app.till.authority import Grant
from pos_app.till.ports.records import RecordKeeper
from pos_app.till.ports.relay import Relay
from pos_app.till.records.snapshots import AuditSnapshot, RelayWitness
from pos_app.till.snapshots import Sentence
from pos_app.till.world import World

__all__ = ["Auditing", "head_on_paper"]

STEP = 20_000
"""Rows between two pictures of the progress."""


class Auditing:
    """The proof on the screen; one at a time."""

    def __init__(
        self, world: World, keeper: RecordKeeper, relay: Callable[[], Relay | None]
    ) -> None:
        """Prove what ``keeper`` reads; ``relay`` gives the way to the shop's own, if there is."""
        self._world = world
        self._keeper = keeper
        self._relay = relay
        self._shown = AuditSnapshot()
        self._let_in = ""
        self._work: asyncio.Task[None] | None = None

    async def show(self) -> None:
        """Tell what is known so far, to who may know it."""
        authority = self._world.authority
        if authority.may(Right.REVIEW) or authority.actor == self._let_in:
            self._tell(self._shown)
        else:
            self._world.publish(AuditSnapshot())

    async def verify(self, paper: str = "") -> None:
        """Look through everything.

        Args:
            paper: The head that a person read off a printed Z, if any.
        """
        if self._work is not None:
            return
        self._work = asyncio.current_task()
        try:
            grant = await self._world.authority.obtain(Right.REVIEW, Sentence("journal.about"))
            self._let_in = grant.actor
            kept = [] if not paper.strip() else [head_on_paper(paper)]
            self._tell(AuditSnapshot(busy=True))
            heard, heads = await self._heads()
            audit = await self._keeper.audit([*heads, *kept], self._progress())
            self._note(grant, audit, heard)
            self._tell(AuditSnapshot(audit=audit, at=self._world.now(), relay=heard))
        except MostradorError as fault:
            problem = Sentence.of(fault)
            self._tell(AuditSnapshot(problem=problem))
        except asyncio.CancelledError:
            self._tell(AuditSnapshot())
            raise
        finally:
            self._work = None

    async def stop(self) -> None:
        """End the look; nothing was found then."""
        work = self._work
        if work is not None:
            work.cancel()
            with suppress(asyncio.CancelledError):
                await work

    # --- inside ----------------------------------------------------------------------------------

    async def _heads(self) -> tuple[RelayWitness, list[HeadWitness]]:
        relay = self._relay()
        if relay is None:
            return RelayWitness.NONE, []
        try:
            heads = await relay.heads()
        except MostradorError:
            return RelayWitness.SILENT, []
        return RelayWitness.HEARD, [HeadWitness(Witness.RELAY, head) for head in heads]

    def _progress(self) -> Callable[[int, int], None]:
        told = 0

        def tell(done: int, total: int) -> None:
            nonlocal told
            if done - told >= STEP:
                told = done
                self._tell(AuditSnapshot(busy=True, done=done, total=total))

        return tell

    def _note(self, grant: Grant, audit: Audit, heard: RelayWitness) -> None:
        facts = grant.facts(
            wrong=len(audit.suspicions),
            entries=audit.proof.entries,
            head=audit.proof.head,
            relay=heard.value,
        )
        act = Act(self._world.now(), grant.actor, "records.verified", facts)
        self._world.store.journal.append(act)

    def _with_z(self, picture: AuditSnapshot) -> AuditSnapshot:
        """Add the head of the last Z, for a person to compare with the paper."""
        last = self._world.store.shifts.last()
        newest = 0 if last is None else last.shift
        for number in (newest, newest - 1):
            report = self._world.store.shifts.closing(number)
            if report is not None and report.head is not None:
                return replace(picture, last_head=report.head.grouped, last_shift=number)
        return picture

    def _tell(self, snapshot: AuditSnapshot) -> None:
        self._shown = self._with_z(snapshot)
        self._world.publish(self._shown)


def head_on_paper(typed: str) -> HeadWitness:
    """Take the head that stands on a Z, in groups or not.

    Raises:
        WasRefusedError: It is no whole head (``records.paper_shape``).
    """
    digest = re.sub(r"[\s-]", "", typed).lower()
    if not re.fullmatch(r"[0-9a-f]{64}", digest):
        raise WasRefusedError("records.paper_shape")
    return HeadWitness(Witness.PAPER, JournalHead(0, 0, digest))
