"""The shop's printer: sets a sheet for it and sends it there, beside the till's thread."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import PrinterChoice, PrinterSetup, Sheet
from pos_app.devices.aside import Aside
from pos_app.devices.documents.pages import lines_of
from pos_app.devices.printer import raw_queue, system_queue, wires

__all__ = ["Press"]

STUCK = "printer.stuck"
SECONDS = 40.0
"""A long receipt takes a slow printer half a minute."""


class Press:
    """Prints on whatever the shop has; see ``till.ports.devices.Printer``."""

    def __init__(self, seconds: float = SECONDS) -> None:
        """Load nothing yet."""
        self._aside = Aside("printer", seconds, STUCK)

    async def put(self, sheet: Sheet, setup: PrinterSetup) -> None:
        """Print a sheet. Raises as the port says."""
        await self._aside.do(partial(_put, sheet, setup))

    async def kick(self, setup: PrinterSetup) -> None:
        """Open the drawer at the printer. Raises as the port says."""
        if setup.way in {"none", "system"}:
            raise CouldNotAskError("drawer.no_printer")
        await self._aside.do(partial(_kick, setup))

    async def paper(self, setup: PrinterSetup) -> int | None:
        """How much paper there is. Raises as the port says."""
        return await self._aside.do(partial(_paper, setup))

    async def choices(self) -> tuple[PrinterChoice, ...]:
        """Printers this computer knows of."""
        return await self._aside.do(lambda: (*wires.usb_choices(), *system_queue.queue_choices()))

    async def preview(self, sheet: Sheet, setup: PrinterSetup) -> tuple[str, ...]:
        """Tell what will stand on paper."""
        from pos_app.devices.documents.escpos_roll import plain_rows

        return plain_rows(tuple(lines_of(sheet)), setup.columns, setup.codepage)

    async def fit_logo(self, picture: bytes) -> bytes:
        """Make a picture fit for paper. Raises as the port says."""
        from pos_app.devices.documents.pictures import fit_logo

        return await self._aside.do(partial(fit_logo, picture))


def _put(sheet: Sheet, setup: PrinterSetup) -> None:
    lines = tuple(lines_of(sheet))
    if setup.way == "system":
        from pos_app.devices.documents.roll_pdf import roll_pdf, roll_width

        width = roll_width(setup.columns)
        for _ in range(sheet.times):
            page = roll_pdf(lines, datetime.now(UTC), sheet.logo, width)
            system_queue.hand_over(page, setup)
        return
    from pos_app.devices.documents.escpos_roll import escpos_roll

    content = escpos_roll(lines, setup.columns, setup.codepage, sheet.logo)
    send = raw_queue.send if setup.way == "raw" else wires.send
    send(content * sheet.times, setup)


def _kick(setup: PrinterSetup) -> None:
    from pos_app.devices.documents.escpos_roll import drawer_kick

    kick = raw_queue.kick if setup.way == "raw" else wires.kick
    kick(drawer_kick(setup.drawer_pin), setup)


def _paper(setup: PrinterSetup) -> int | None:
    if setup.way == "system":
        if not system_queue.queue_works(setup):
            raise CouldNotAskError("printer.not_found", begun=0)
        return None
    return raw_queue.paper_left(setup) if setup.way == "raw" else wires.paper_left(setup)
