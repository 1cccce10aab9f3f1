"""The pages of the setup that look after the till, in states one can look at."""

from __future__ import annotations

from sale_desk import NOW

from pos_app.core.printing import PrinterChoice, PrinterSetup, SamplePage, Sheet
from pos_app.devices.documents.escpos_roll import plain_rows
from pos_app.devices.documents.pages import lines_of
from pos_app.till.printing.snapshots import PrinterSnapshot
from pos_app.till.snapshots import LampState, Sentence
from pos_app.ui.setup.setup_screen import SetupScreen

__all__ = ["a_printer", "printer", "printer_choice"]

FOUND = (
    PrinterChoice("usb", "04b8:0e15", "TM-T20II"),
    PrinterChoice("system", "oficina", "oficina"),
)


def a_printer(columns: int = 48, lamp: LampState | None = LampState.WARNING) -> PrinterSnapshot:
    """A printer on USB."""
    lines = tuple(lines_of(Sheet(SamplePage("CAFÉ GUAYACÁN", NOW), "es")))
    said = None if lamp is None else Sentence("printer.ready")
    return PrinterSnapshot(
        PrinterSetup("none" if lamp is None else "usb", "04b8:0e15", columns),
        name="Térmica USB",
        auto=True,
        copies=1,
        logo=False,
        lamp=lamp,
        said=said,
        choices=FOUND,
        sample=plain_rows(lines, columns, "cp850"),
    )


def printer(screen: SetupScreen) -> SetupScreen:
    """A printer with little paper."""
    screen.show_page(screen.printer)
    screen.printer.show_printer(a_printer())
    return screen


def printer_choice(screen: SetupScreen) -> SetupScreen:
    """Choosing a printer."""
    screen.show_page(screen.printer)
    screen.printer.show_printer(a_printer(32, None))
    screen.printer.change.trigger()
    return screen
