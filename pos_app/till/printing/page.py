"""The page of the printer: which one, what its paper is like, and what came out."""

from __future__ import annotations

import base64

from pos_app.core.errors import MostradorError
from pos_app.core.journal import Act
from pos_app.core.printing import SAMPLE, PrinterChoice, SamplePage
from pos_app.core.staff import Right
from pos_app.till.ports.devices import Drawer, Printer
from pos_app.till.ports.outbox import Outbox
from pos_app.till.printing.setup import LOGO, paper_setup, sheet_of
from pos_app.till.printing.snapshots import PrinterSnapshot
from pos_app.till.printing.worker import Printing
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.world import World

__all__ = ["PrinterPage"]


class PrinterPage:
    """What a person can set and try of the printer."""

    def __init__(
        self, world: World, outbox: Outbox, printer: Printer, printing: Printing, drawer: Drawer
    ) -> None:
        """Look for no printer yet."""
        self._world = world
        self._outbox = outbox
        self._printer = printer
        self._printing = printing
        self._drawer = drawer
        self._choices: tuple[PrinterChoice, ...] = ()
        self._rows: tuple[str, ...] = ()
        self._open = False
        printing.changed.append(self._changed)

    async def show(self) -> None:
        """Tell how it stands, then look for printers and tell again."""
        self._open = True
        await self._tell()
        try:
            self._choices = await self._printer.choices()
        except MostradorError as fault:
            self._refuse(fault)
        await self._tell()

    async def choose(self, choice: PrinterChoice) -> None:
        """Print on another printer from now on, or on none."""
        if await self._allowed():
            settings = self._world.store.settings
            try:
                with self._world.store.writing():
                    settings.change("printer.way", choice.way)
                    settings.change("printer.address", choice.address)
                    settings.change("printer.name", choice.name[:80])
                    self._note("printer.chosen", way=choice.way)
            except MostradorError as fault:
                self._refuse(fault)
                return
            await self._printing.look()
            await self._tell()

    async def change(self, name: str, value: str | int | bool) -> None:
        """Keep one of the printer's settings."""
        assert name.startswith("printer."), name
        if await self._allowed():
            self._world.store.settings.change(name, value)
            await self._tell()

    async def use_logo(self, picture: bytes) -> None:
        """Print the shop's mark on every paper, or none with an empty picture."""
        if not await self._allowed():
            return
        try:
            fit = await self._printer.fit_logo(picture) if picture else b""
        except MostradorError as fault:
            self._refuse(fault)
            return
        with self._world.store.writing():
            self._outbox.keep_picture(LOGO, base64.b64encode(fit).decode() if fit else None)
            self._world.store.settings.change("printer.logo", bool(fit))
        await self._tell()

    async def print_sample(self) -> None:
        """Print the page with the ruler."""
        if paper_setup(self._world.store.settings).chosen:
            self._printing.put(SAMPLE, self._world.now().isoformat())
        else:
            self._world.publish(Notice(Sentence("printer.none")))

    async def try_drawer(self) -> None:
        """Open the drawer, to see that it does."""
        if not await self._allowed():
            return
        try:
            await self._drawer.open()
        except MostradorError as fault:
            self._refuse(fault)
            return
        self._note("drawer.tried")

    def _note(self, kind: str, **facts: str | int) -> None:
        actor = self._world.authority.actor
        self._world.store.journal.append(Act(self._world.now(), actor, kind, facts))

    async def _allowed(self) -> bool:
        try:
            await self._world.authority.obtain(Right.SETTINGS, Sentence("right.about.printer"))
        except MostradorError as fault:
            self._refuse(fault)
            await self._tell()
            return False
        return True

    def _refuse(self, fault: MostradorError) -> None:
        self._world.publish(Notice.of(fault))

    def _changed(self) -> None:
        if self._open:
            self._world.publish(self._snapshot())

    async def _tell(self) -> None:
        settings = self._world.store.settings
        page = SamplePage(settings.text("shop.name"), self._world.now())
        sheet = sheet_of(settings, self._outbox, page)
        self._rows = await self._printer.preview(sheet, paper_setup(settings))
        self._world.publish(self._snapshot())

    def _snapshot(self) -> PrinterSnapshot:
        settings = self._world.store.settings
        setup = paper_setup(settings)
        return PrinterSnapshot(
            setup=setup,
            name=settings.text("printer.name"),
            auto=settings.flag("printer.auto"),
            copies=settings.number("printer.copies"),
            logo=settings.flag("printer.logo"),
            lamp=self._printing.lamp,
            said=self._printing.said,
            choices=self._choices,
            sample=self._rows,
        )
