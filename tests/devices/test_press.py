"""The printer at the end of its wire: there, gone, out of paper, half way, and hanging."""

from __future__ import annotations

import asyncio
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from fake_printer import decoded
from receipts import NOON, a_receipt, an_item, an_order

from pos_app.core.errors import CouldNotAskError
from pos_app.core.printing import PrinterSetup, SamplePage, Sheet
from pos_app.devices.printer import system_queue
from pos_app.devices.printer.press import Press
from pos_app.devices.printer.wires import file_name

SHEET = Sheet(a_receipt(an_order(an_item("Tinto", 2_800))), "es")
ASK_PAPER = b"\x10\x04\x04"


class Socket:
    """A network printer in a thread of its own."""

    def __init__(self, papers: list[int]) -> None:
        """Say in turn how the paper is: 0x12 enough, 0x1E little, 0x72 none."""
        self._papers = papers
        self._server = socket.create_server(("127.0.0.1", 0))
        self.received = b""
        self.setup = PrinterSetup("network", f"127.0.0.1:{self._server.getsockname()[1]}")
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        """Go."""
        self._thread.join()
        self._server.close()

    def _serve(self) -> None:
        line, _ = self._server.accept()
        with line:
            while content := line.recv(65536):
                asked = content.count(ASK_PAPER)
                self.received += content.replace(ASK_PAPER, b"")
                for _ in range(asked):
                    line.sendall(bytes([self._papers.pop(0)]))


@contextmanager
def printer(*papers: int) -> Iterator[Socket]:
    """Switch a printer on for one visit."""
    one = Socket(list(papers))
    try:
        yield one
    finally:
        one.close()


def fault_of(act: Callable[[], object]) -> tuple[str, object]:
    """Tell the fault and whether some may be on paper."""
    with pytest.raises(CouldNotAskError) as caught:
        act()
    return caught.value.key, caught.value.details.get("begun")


def put(setup: PrinterSetup, press: Press | None = None) -> None:
    """Print the sheet."""
    asyncio.run((press or Press()).put(SHEET, setup))


def test_a_network_printer_gets_the_whole_paper() -> None:
    """The customer would go without a receipt while the till says it printed."""
    with printer(0x12, 0x12) as one:
        put(one.setup)

    assert "Tinto" in decoded(one.received).text


def test_little_paper_is_told() -> None:
    """The roll would end in the middle of the evening."""
    with printer(0x1E) as one:
        assert asyncio.run(Press().paper(one.setup)) == 1


@pytest.mark.fault("F1")
def test_without_paper_nothing_is_sent() -> None:
    """A printer would swallow the receipt and print it when nobody asks any more."""
    with printer(0x72) as one:
        assert fault_of(lambda: put(one.setup)) == ("printer.no_paper", 0)

    assert one.received == b""


@pytest.mark.fault("F2")
def test_paper_that_ends_half_way_is_told() -> None:
    """Half a receipt would count as printed."""
    with printer(0x12, 0x72) as one:
        assert fault_of(lambda: put(one.setup)) == ("printer.no_paper", 1)


@pytest.mark.fault("F1")
@pytest.mark.parametrize(
    "setup",
    [
        PrinterSetup("network", "127.0.0.1:1"),
        PrinterSetup("network", "127.0.0.1:pipa"),
        PrinterSetup("file", "/no/hay/impresora"),
        PrinterSetup("usb", "dead:beef"),
        PrinterSetup("usb", "nada"),
        PrinterSetup("system", "cola-que-no-existe"),
    ],
    ids=str,
)
def test_an_unplugged_printer_is_a_sentence(setup: PrinterSetup) -> None:
    """A pulled cable would stop the till."""
    assert fault_of(lambda: put(setup)) == ("printer.not_found", 0)


def test_a_file_is_a_printer_too(tmp_path: Path) -> None:
    """Linux shows a USB printer as a file."""
    path = tmp_path / "lp0"
    asyncio.run(
        Press().put(Sheet(SamplePage("Tienda", NOON), "es"), PrinterSetup("file", str(path)))
    )

    assert "Prueba de impresión" in decoded(path.read_bytes()).text


@pytest.mark.fault("F2")
def test_a_printer_that_hangs_is_given_up_and_let_be(tmp_path: Path) -> None:
    """The whole till would hang with its printer."""
    pipe = tmp_path / "hangs"
    os.mkfifo(pipe)  # opening it waits for a reader
    press, setup = Press(seconds=0.2), PrinterSetup("file", str(pipe))

    async def twice() -> list[object]:
        told: list[object] = []
        for _ in range(2):
            with pytest.raises(CouldNotAskError) as caught:
                await press.put(SHEET, setup)
            told.append((caught.value.key, caught.value.details["begun"]))
        return told

    assert asyncio.run(twice()) == [("printer.stuck", 1), ("printer.stuck", 0)]
    assert pipe.read_bytes()  # lets the thread end
    for thread in threading.enumerate():
        if thread.name == "printer":
            thread.join()


def test_the_drawer_opens_through_the_printer(tmp_path: Path) -> None:
    """The cashier would look for the key of the drawer at every sale."""
    path = tmp_path / "lp0"

    asyncio.run(Press().kick(PrinterSetup("file", str(path), drawer_pin=5)))

    assert path.read_bytes().startswith(b"\x1bp\x01")
    for way in ("none", "system"):
        with pytest.raises(CouldNotAskError) as caught:
            asyncio.run(Press().kick(PrinterSetup(way, "x")))
        assert caught.value.key == "drawer.no_printer"


def installed(folder: Path, monkeypatch: pytest.MonkeyPatch, *queues: str) -> Path:
    """Install printers of the system; return where what they get is kept, beside its words."""
    got, names = folder / "got", "".join(f"echo {queue}\n" for queue in queues)
    programs = {
        "lp": f'#!/bin/sh\nprintf "%s " "$@" > {got}.words\ncat > {got}\n',
        "lpstat": f"#!/bin/sh\n{names}",
    }
    for name, script in programs.items():
        (folder / name).write_text(script)
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return got


def test_a_system_printer_is_handed_the_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A shop with an office printer would print nothing."""
    got = installed(tmp_path, monkeypatch, "oficina", "cocina")
    setup = PrinterSetup("system", "oficina")

    put(setup)

    assert got.read_bytes().startswith(b"%PDF")
    assert "-d oficina" in Path(f"{got}.words").read_text()
    assert [(one.way, one.address) for one in system_queue.queue_choices()] == [
        ("raw", "oficina"),
        ("system", "oficina"),
        ("raw", "cocina"),
        ("system", "cocina"),
    ]
    assert asyncio.run(Press().paper(setup)) is None
    assert fault_of(lambda: asyncio.run(Press().paper(PrinterSetup("system", "otra")))) == (
        "printer.not_found",
        0,
    )


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("COM3", r"\\.\COM3"),
        ("com12", r"\\.\com12"),
        ("/dev/usb/lp0", "/dev/usb/lp0"),
        (r"\\localhost\recibos", r"\\localhost\recibos"),
    ],
)
def test_a_port_has_its_whole_name_on_windows(typed: str, opened: str) -> None:
    """A printer at an adapter, which is COM10 or more, would be made into a file on the disk."""
    assert file_name(typed) == opened


def test_an_installed_receipt_printer_takes_our_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The drawer at a printer that Linux or macOS installed could be opened by its key only."""
    got = installed(tmp_path, monkeypatch, "recibos")
    setup = PrinterSetup("raw", "recibos")

    put(setup)
    assert "Tinto" in decoded(got.read_bytes()).text
    assert "-d recibos -o raw" in Path(f"{got}.words").read_text()
    asyncio.run(Press().kick(setup))
    assert got.read_bytes().startswith(b"\x1bp\x00")
    assert asyncio.run(Press().paper(setup)) is None
    assert fault_of(lambda: put(PrinterSetup("raw", "otra"))) == ("printer.not_found", 0)


def test_the_preview_is_what_comes_out() -> None:
    """The screen would show another paper than the printer."""
    rows = asyncio.run(Press().preview(SHEET, PrinterSetup("file", "x", columns=32)))

    assert any(row.startswith("1 × Tinto") and row.endswith("$ 2.800") for row in rows)
