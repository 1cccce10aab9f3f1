"""The drawer, opened through the printer it is plugged into."""

from __future__ import annotations

from pos_app.core.errors import CouldNotAskError
from pos_app.till.ports.devices import Printer
from pos_app.till.printing.setup import paper_setup
from pos_app.till.world import World

__all__ = ["PrinterDrawer"]


class PrinterDrawer:
    """See ``till.ports.devices.Drawer``."""

    def __init__(self, world: World, printer: Printer) -> None:
        """Open it with this printer."""
        self._world = world
        self._printer = printer

    async def open(self) -> None:
        """Open it.

        Raises:
            CouldNotAskError: There is no printer that could (``drawer.no_printer``), or it does
                not answer.
        """
        setup = paper_setup(self._world.store.settings)
        if not setup.chosen:
            raise CouldNotAskError("drawer.no_printer")
        await self._printer.kick(setup)
