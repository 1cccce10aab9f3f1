"""The worker of the outbox: every paper is durable first, then printed, and tried again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from pos_app.core.errors import MostradorError
from pos_app.core.printing import RECEIPT, RETURN, SAMPLE, PrintEvent, PrintJob, SamplePage
from pos_app.till.ports.devices import Printer
from pos_app.till.ports.outbox import Outbox
from pos_app.till.printing.setup import paper_setup, sheet_of
from pos_app.till.snapshots import LampState, Notice, Sentence
from pos_app.till.waiting import first_of
from pos_app.till.world import World

__all__ = ["Printing", "Source"]

Source = Callable[[str], object]
"""Finds the content of a paper by its key."""

PAUSES = (5.0, 15.0, 30.0, 60.0)
"""Seconds until a paper is tried again, after the first failure, the second, and so on."""

KEPT = timedelta(hours=24)
"""A paper that nobody got for so long is not printed unasked any more."""

LEAST_PAPER = 1


class Printing:
    """Takes papers out of the outbox, in order, one at a time.

    Attributes:
        sources: Finds the content of each kind of paper; whoever has another kind adds it.
        lamp: How the printer's lamp burns; None while the shop has no printer.
        changed: Told after every try.
    """

    def __init__(
        self,
        world: World,
        outbox: Outbox,
        printer: Printer,
        sources: dict[str, Source],
        tell_lamp: Callable[[LampState | None], None],
    ) -> None:
        """Print nothing before ``run``."""
        self._world = world
        self._outbox = outbox
        self._printer = printer
        self.sources = {SAMPLE: self._sample, **sources}
        self._tell_lamp = tell_lamp
        self._bell = asyncio.Event()
        self._failed = 0
        self._noticed: int | None = None
        self.said: Sentence | None = None
        self.lamp: LampState | None = None
        self.changed: list[Callable[[], None]] = []
        outbox.added.append(self._bell.set)

    async def run(self) -> None:
        """Print until cancelled."""
        await self.look()
        while True:
            self._bell.clear()
            if await self._empty_outbox():
                await self._bell.wait()
            else:
                await self._rest(PAUSES[min(self._failed, len(PAUSES)) - 1])

    # --- what people wish ------------------------------------------------------------------------

    async def print_again(self, order_id: str) -> None:
        """Print the receipt of a paid order once more, as a copy."""
        receipt = self._world.store.receipts.of_order(order_id)
        assert receipt is not None, "only a paid order offers its receipt"
        self._again(RECEIPT, str(receipt.number))

    async def print_return(self, number: int) -> None:
        """Print the paper of a return once more, as a copy."""
        self._again(RETURN, str(number))

    async def print_last(self) -> None:
        """Print the newest receipt once more, as a copy."""
        key = self._outbox.last(RECEIPT)
        if key is None:
            self._world.publish(Notice(Sentence("printer.nothing_yet")))
        else:
            self._again(RECEIPT, key)

    def put(self, kind: str, key: str) -> None:
        """Put a paper of any kind into the outbox."""
        assert kind in self.sources, kind
        self._outbox.add(kind, key, self._world.now())

    async def look(self) -> None:
        """Ask the printer how it is."""
        setup = paper_setup(self._world.store.settings)
        if not setup.chosen:
            self._burn(None, None)
            return
        try:
            left = await self._printer.paper(setup)
        except MostradorError as fault:
            self._burn(LampState.DOWN, Sentence(fault.key))
            return
        self._paper_is(left)

    def _again(self, kind: str, key: str) -> None:
        if not paper_setup(self._world.store.settings).chosen:
            self._world.publish(Notice(Sentence("printer.none")))
            return
        self._outbox.add(kind, key, self._world.now())

    # --- inside ----------------------------------------------------------------------------------

    async def _empty_outbox(self) -> bool:
        """Print what waits; tells whether nothing is left to try again."""
        for job in self._outbox.waiting():
            if not self._wanted(job):
                self._give_up(job)
            elif not await self._print(job):
                return False
        return True

    def _wanted(self, job: PrintJob) -> bool:
        settings = self._world.store.settings
        if not paper_setup(settings).chosen:
            return False
        asked = job.kind != RECEIPT or job.copy or job.tries > 0
        fresh = self._world.now() - job.at < KEPT
        return fresh and (asked or settings.flag("printer.auto"))

    def _give_up(self, job: PrintJob) -> None:
        with self._world.store.writing():
            self._outbox.note(job, PrintEvent.SKIPPED, self._world.now())
            self._outbox.done(job, self._world.now())

    async def _print(self, job: PrintJob) -> bool:
        setup = paper_setup(self._world.store.settings)
        sheet = sheet_of(self._world.store.settings, self._outbox, self._content(job))
        self._outbox.note(job, PrintEvent.STARTED, self._world.now())
        try:
            await self._printer.put(replace(sheet, copy=job.copy, times=self._times(job)), setup)
        except MostradorError as fault:
            self._missed(job, fault)
            return False
        self._outbox.done(job, self._world.now())
        self._failed, self._noticed = 0, None
        await self.look()
        return True

    def _times(self, job: PrintJob) -> int:
        """How often: only what the customer is handed may be wanted twice."""
        first = job.kind == RECEIPT and not job.copy
        return self._world.store.settings.number("printer.copies") if first else 1

    def _content(self, job: PrintJob) -> object:
        content = self.sources[job.kind](job.key)
        assert content is not None, "what is put into the outbox has a content"
        return content

    def _missed(self, job: PrintJob, fault: MostradorError) -> None:
        """Keep how it failed; a person is told once a paper."""
        begun = bool(fault.details.get("begun"))
        what = PrintEvent.BROKEN if begun else PrintEvent.UNTOUCHED
        self._outbox.note(job, what, self._world.now(), fault.key)
        self._failed += 1
        self._burn(LampState.DOWN, Sentence(fault.key))
        if self._noticed != job.job_id:
            self._noticed = job.job_id
            kind = "receipt" if job.kind == RECEIPT else "other"
            self._world.publish(Notice(Sentence(f"{fault.key}.{kind}")))

    def _paper_is(self, left: int | None) -> None:
        if left == 0:
            self._burn(LampState.DOWN, Sentence("printer.no_paper"))
        elif left == LEAST_PAPER:
            self._burn(LampState.WARNING, Sentence("printer.low_paper"))
        else:
            self._burn(LampState.CALM, Sentence("printer.ready"))

    def _burn(self, lamp: LampState | None, said: Sentence | None) -> None:
        self.lamp, self.said = lamp, said
        self._tell_lamp(lamp)
        for listener in self.changed:
            listener()

    async def _rest(self, seconds: float) -> None:
        """Wait, unless something new is put into the outbox."""
        await first_of(self._bell.wait(), self._world.clock.sleep(seconds))

    def _sample(self, _key: str) -> SamplePage:
        return SamplePage(self._world.store.settings.text("shop.name"), self._world.now())
