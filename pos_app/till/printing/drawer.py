"""The drawer, opened through the printer it is plugged into."""

from __future__ import annotations

from pos_app.core.errors import CouldNotAskError
from pos_app.till.current_shift import current_number
from pos_app.till.ports.devices import Drawer, Printer
from pos_app.till.printing.setup import paper_setup
from pos_app.till.world import World

__all__ = ["DrawerAtSales", "PrinterDrawer"]

NO_PRINTER = "drawer.no_printer"


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
            raise CouldNotAskError(NO_PRINTER)
        await self._printer.kick(setup)


class DrawerAtSales:
    """The drawer as a sale opens it: that nothing can open it is said once a shift.

    A shop without a receipt printer knows that, and would hear it after every sale. Where a
    printer is there and does not answer, it is said each time.
    """

    def __init__(self, world: World, drawer: Drawer) -> None:
        """Have said nothing yet."""
        self._world = world
        self._drawer = drawer
        self._said: int | None = None

    async def open(self) -> None:
        """Open it.

        Raises:
            CouldNotAskError: As ``PrinterDrawer.open``, the lacking printer once a shift.
        """
        shift = current_number(self._world)
        try:
            await self._drawer.open()
        except CouldNotAskError as fault:
            if fault.key == NO_PRINTER and self._said == shift:
                return
            if fault.key == NO_PRINTER:
                self._said = shift
            raise
