"""A million rows leave the till in bounded memory, and a sale beside them goes on."""

from __future__ import annotations

import contextlib
import itertools
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import interleaved
import pytest
from interleaved import compare
from journey import Journey
from old_shop import grow
from paintings import let_go_on, seconds_until
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from simulator_process import simulated

from pos_app.core.days import local_day
from pos_app.core.export import Cut, Form
from pos_app.till.exporting.snapshots import ExportSnapshot

pytestmark = [pytest.mark.serial, pytest.mark.timeout(1_800)]

SALES = 1_000_000
ROOM = 150
"""Megabytes that an export may take, its own program counted from nothing."""

PULSE = 5
"""Milliseconds between two signs of life of the screen."""

PRESSES = 10
PAIRS = 8
FIRST = (local_day(datetime.now(UTC)) - timedelta(days=3_000)).isoformat()
LAST = local_day(datetime.now(UTC)).isoformat()


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop that has sold a million times."""
    root = tmp_path_factory.mktemp("million")
    grow(root / "data", SALES, until=datetime.now(UTC), every=timedelta(minutes=1))
    return root


def peak_of(child: subprocess.Popen[bytes]) -> float:
    """Watch a program to its end, and tell how many megabytes it took at most."""
    peak = 0
    told = Path(f"/proc/{child.pid}/status")
    while child.returncode is None:
        lines = told.read_text().splitlines() if told.exists() else []
        peak = max([peak, *(int(one.split()[1]) for one in lines if one.startswith("VmHWM"))])
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(timeout=0.1)
    return peak / 1024


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_million_rows_take_no_more_memory_than_a_few(
    shop: Path, tmp_path: Path, form: str
) -> None:
    """The year is exported, the computer begins to swap, and the queue stands."""
    began = time.perf_counter()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [
        sys.executable, "-m", "pos_app", "report", "range", "--from", FIRST, "--to", LAST,
        "--test", "--format", form, "--data", str(shop), "--out", str(tmp_path),
    ]  # fmt: skip
    with subprocess.Popen(command, env=environment) as child:
        megabytes = peak_of(child)
    (path,) = tmp_path.iterdir()
    interleaved.LINES.append(
        f"{SALES:,} rows as {form}: {megabytes:.0f} MB of memory at most (wanted ≤ {ROOM}),"
        f" {time.perf_counter() - began:.0f} s, {path.stat().st_size / 2**20:.0f} MB of file"
    )
    assert child.returncode == 0
    assert megabytes <= ROOM
    if form == "csv":
        with path.open("rb") as file:
            assert sum(1 for _ in file) == SALES + 2, "the pattern's sale, and the head"


@pytest.fixture
def journey(
    qapp: QApplication, qtbot: QtBot, shop: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Journey]:
    """The till of that shop, open."""
    with simulated(tmp_path_factory.mktemp("wompi"), "--delay", "0") as wompi:
        one = Journey(qtbot, qapp, wompi, shop).open()
        seconds_until(lambda: one.app.house.ready)
        yield one
        one.close()


def longest_stall(journey: Journey) -> float:
    """Sell, and find the longest time the screen's thread was away."""
    signs: list[float] = []
    pulse = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=PULSE)
    pulse.timeout.connect(lambda: signs.append(time.perf_counter()))
    pulse.start()
    for _ in range(PRESSES):
        journey.strikes(Qt.Key.Key_Plus)
        let_go_on(0.1)
    pulse.stop()
    return max(later - sooner for sooner, later in itertools.pairwise(signs))


def test_a_sale_goes_on_while_a_million_rows_are_exported(journey: Journey) -> None:
    """The accountant asks for his file, and the customer stands in front of a frozen till."""
    journey.rings_up("106")

    def far() -> ExportSnapshot:
        published = journey.published(ExportSnapshot)
        return journey.newest(ExportSnapshot) if published else ExportSnapshot()

    def busy() -> float:
        journey.app.bridge.send(lambda desk: desk.exporting.make(Cut.SALES, Form.XLSX, FIRST, LAST))
        seconds_until(lambda: far().running and far().done > 0)
        stall = longest_stall(journey)
        assert far().running, "the export ended before the measurement did"
        journey.app.bridge.send(lambda desk: desk.exporting.cancel())
        seconds_until(lambda: not far().running)
        return stall

    shown = compare(
        "longest stall of the screen while a million rows are exported / while none are",
        ours=busy,
        floor=lambda: longest_stall(journey),
        pairs=PAIRS,
        at_most=1.5,
    )
    interleaved.LINES.append(
        f"  longest stall beside an export: {max(shown.ours) * 1000:.0f} ms (aim < 50 ms),"
        f" median {statistics.median(shown.ours) * 1000:.0f} ms; alone:"
        f" {max(shown.floor) * 1000:.0f} ms"
    )

    shown.require()
