"""A receipt printer that Windows installed takes our bytes as they are, and opens the drawer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from fake_printer import decoded
from fake_winspool import FakeWinspool
from receipts import a_receipt, an_item, an_order

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import PrinterChoice, PrinterSetup, Sheet
from pos_app.devices.documents.escpos_roll import drawer_kick
from pos_app.devices.printer import system_queue, winspool
from pos_app.devices.printer.press import Press
from pos_app.devices.printer.winspool import WinSpool

QUEUE = "EPSON TM-T20II «Señal» $(calc)"
SETUP = PrinterSetup("raw", QUEUE)
SHEET = Sheet(a_receipt(an_order(an_item("Tinto", 2_800))), "es")


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> FakeWinspool:
    """Be a Windows with two printers."""
    fake = FakeWinspool("Microsoft Print to PDF", QUEUE)
    monkeypatch.setattr(system_queue, "WINDOWS", True)
    monkeypatch.setattr(winspool, "spooler", lambda: WinSpool(fake))
    return fake


def fault_of(act: Callable[[], object]) -> tuple[str, object]:
    """Tell the fault and whether some may be on paper."""
    with pytest.raises(CouldNotAskError) as caught:
        act()
    return caught.value.key, caught.value.details.get("begun")


def put() -> None:
    """Print the sheet."""
    asyncio.run(Press().put(SHEET, SETUP))


def test_the_whole_paper_comes_out_whatever_the_driver(windows: FakeWinspool) -> None:
    """The shop would have to share its printer and type a path, or print nothing."""
    windows.mouthful = 100
    put()
    windows.xps = True
    put()
    (raw, first), (passed, second) = windows.jobs
    assert (raw, passed) == ("RAW", "XPS_PASS"), "a driver of XPS would swallow the receipt"
    assert first == second
    assert "Tinto" in decoded(first).text
    assert windows.open == 0


def test_the_drawer_opens(windows: FakeWinspool) -> None:
    """The cashier would look for the key at every sale in cash."""
    windows.status = 0x10  # a drawer needs no paper
    asyncio.run(Press().kick(SETUP))
    assert windows.jobs == [("RAW", drawer_kick(2))]


def test_installed_printers_are_offered_both_ways(windows: FakeWinspool) -> None:
    """Nobody would find the printer that hangs at the computer."""
    paperless = "Microsoft Print to PDF"
    assert system_queue.queue_choices() == (
        PrinterChoice("system", paperless, paperless),
        PrinterChoice("raw", QUEUE, QUEUE),
        PrinterChoice("system", QUEUE, QUEUE),
    )
    windows.names = ()
    assert system_queue.queue_choices() == ()


@pytest.mark.fault("F1")
@pytest.mark.parametrize(
    ("attributes", "status", "told"),
    [
        (0x400, 0, ("printer.not_found", 0)),
        (0, 0x80, ("printer.not_found", 0)),
        (0, 0x1000, ("printer.not_found", 0)),
        (0, 0x10, ("printer.no_paper", 0)),
        (0, 0x1, ("printer.stuck", 0)),
        (0, 0x400000, ("printer.stuck", 0)),
    ],
)
def test_a_printer_that_cannot_now_gets_nothing(
    windows: FakeWinspool, attributes: int, status: int, told: tuple[str, int]
) -> None:
    """Windows would keep the receipts of the whole morning and print them all at noon."""
    windows.attributes, windows.status = attributes, status
    assert fault_of(put) == told
    assert windows.jobs == []


@pytest.mark.fault("F1")
def test_a_printer_that_was_removed_is_a_sentence(windows: FakeWinspool) -> None:
    """The till would stop at its next receipt."""
    windows.names = ("Microsoft Print to PDF",)
    assert fault_of(put) == ("printer.not_found", 0)
    assert fault_of(lambda: asyncio.run(Press().kick(SETUP))) == ("printer.not_found", 0)
    assert fault_of(lambda: asyncio.run(Press().paper(SETUP))) == ("printer.not_found", 0)


@pytest.mark.fault("F2")
@pytest.mark.parametrize("step", ["StartPagePrinter", "WritePrinter", "EndDocPrinter"])
def test_a_job_that_breaks_is_given_up_and_told(windows: FakeWinspool, step: str) -> None:
    """Half a receipt would count as printed, and the other half come with the next one."""
    windows.refuses = {step}
    assert fault_of(put) == ("printer.failed", 1)
    assert (windows.aborted, windows.jobs, windows.open) == (1, [], 0)


def test_a_spooler_that_takes_nothing_ends(windows: FakeWinspool) -> None:
    """The till would offer the same bytes for ever."""
    windows.mouthful = None
    assert fault_of(put) == ("printer.failed", 1)


def test_a_job_that_does_not_begin_is_tried_again(windows: FakeWinspool) -> None:
    """A receipt of which nothing is on paper would be marked as a copy."""
    windows.refuses = {"StartDocPrinterW"}
    assert fault_of(put) == ("printer.not_found", 0)


def test_a_driver_that_tells_nothing_is_believed(windows: FakeWinspool) -> None:
    """Cheap printers with a plain driver would never print."""
    windows.refuses = {"GetPrinterW", "GetPrinterDriverW"}
    assert asyncio.run(Press().paper(SETUP)) is None
    put()
    assert windows.jobs[0][0] == "RAW"


def test_elsewhere_there_is_no_such_spooler() -> None:
    """A copy of the data that moved from Windows to Linux would stop the till."""
    assert fault_of(winspool.spooler) == ("printer.not_found", 0)
