"""A printer of Windows, played by what PowerShell answers."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import PrinterSetup
from pos_app.devices.printer import system_queue, windows_queue

OFFICE = PrinterSetup("system", "Impresora «Señal» $(calc)")


class Windows:
    """A computer with two printers."""

    def __init__(self, *, reader: bool = True) -> None:
        """Have something that prints PDFs, or nothing."""
        self._reader = reader
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.printed: list[bytes] = []

    def run(self, script: str, variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        """Answer as PowerShell does."""
        self.asked.append((script, variables))
        if script == windows_queue.LIST:
            names = f"Microsoft Print to PDF\r\n{OFFICE.address}\r\n\r\n"
            return subprocess.CompletedProcess([], 0, names, "")
        self.printed.append(Path(variables["MOSTRADOR_PDF"]).read_bytes())
        return subprocess.CompletedProcess([], 0 if self._reader else 1, "", "")


def test_a_pdf_reaches_the_queue_that_was_chosen(tmp_path: Path) -> None:
    """A shop on Windows would print nothing: there is no «lp» there."""
    windows = Windows()
    windows_queue.hand_over(b"%PDF receipt", OFFICE, windows.run, tmp_path)
    assert windows.printed == [b"%PDF receipt"]
    script, variables = windows.asked[-1]
    assert variables["MOSTRADOR_QUEUE"] == OFFICE.address
    assert OFFICE.address not in script, "a printer's name would be run as a command"


@pytest.mark.fault("F1")
def test_what_cannot_be_printed_is_a_sentence(tmp_path: Path) -> None:
    """The receipt would count as printed, or the till would stop."""
    for setup, windows, key in (
        (PrinterSetup("system", "otra"), Windows(), "printer.not_found"),
        (OFFICE, Windows(reader=False), "printer.no_reader"),
    ):
        with pytest.raises(CouldNotAskError) as caught:
            windows_queue.hand_over(b"%PDF", setup, windows.run, tmp_path)
        assert (caught.value.key, caught.value.details["begun"]) == (key, 0)


def test_the_files_for_the_other_program_do_not_pile_up(tmp_path: Path) -> None:
    """A year of receipts would fill the disk of the till."""
    windows = Windows()
    for number in range(30):
        windows_queue.hand_over(f"%PDF {number}".encode(), OFFICE, windows.run, tmp_path)
    assert len(list(tmp_path.iterdir())) == windows_queue.KEPT
    assert windows.printed[-1] == b"%PDF 29"


def test_a_disk_that_refuses_is_a_sentence(tmp_path: Path) -> None:
    """A full disk would stop the till at its next receipt."""
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CouldNotAskError) as caught:
        windows_queue.hand_over(b"%PDF", OFFICE, Windows().run, tmp_path / "file")
    assert caught.value.key == "printer.failed"


def test_each_system_has_its_own_queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows would be asked by the programs of Linux, and the other way round."""
    powershell, lpstat = tmp_path / "powershell", tmp_path / "lpstat"
    powershell.write_text("#!/bin/sh\necho Windows\n")
    lpstat.write_text("#!/bin/sh\necho Linux\n")
    for program in (powershell, lpstat):
        program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    for name, windows in (("Windows", True), ("Linux", False)):
        monkeypatch.setattr(system_queue, "WINDOWS", windows)
        assert {one.name for one in system_queue.queue_choices()} == {name}
        assert system_queue.queue_works(PrinterSetup("system", name))


def test_without_powershell_nothing_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cut-down Windows would stop the till with a traceback."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(system_queue, "WINDOWS", True)
    assert system_queue.queue_choices() == ()
    with pytest.raises(CouldNotAskError) as caught:
        system_queue.hand_over(b"%PDF", OFFICE)
    assert caught.value.key == "printer.not_found"
