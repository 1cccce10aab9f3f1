"""How soon a large shop's shelf answers: every way from the key to the picture, none left out."""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

import interleaved
import pytest
import shiboken6
from interleaved import compare
from paintings import seconds_until_painted
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.bootstrap.system import Folders
from pos_app.bootstrap.till_program import TillProgram
from pos_app.core.catalogue import ImportPlan, Product
from pos_app.core.money import Money
from pos_app.core.taxes import Treatment
from pos_app.store.book import open_book
from pos_app.store.vault import MemoryVault
from pos_app.ui import theme
from pos_app.ui.bridge import Bridge
from pos_app.ui.checkout.house import GuestHouse
from pos_app.ui.main_window import MainWindow
from pos_app.ui.sounds import Speaker
from pos_app.ui.tokens import Mode
from pos_app.ui.wishes import connect_wishes

pytestmark = pytest.mark.serial

MANY, FEW = 100_000, 1_000

FRAMES = 20
"""Frames in one sample: one alone is mostly what else the machine did meanwhile."""

LIMIT = 0.050
"""Seconds from a key to its picture that nobody feels; printed beside what was measured."""

RATIOS = {"search": 3.0, "scan": 2.0, "take": 2.5, "scroll": 1.3}
"""How much slower the large shop may be: a search there has a hundred times as many hits to rank,
and a scan writes to the disk in both."""

WORDS = ("Café", "Pan", "Leche", "Queso", "Jugo", "Arroz", "Panela", "Galletas", "Té", "Jabón")
KINDS = ("grande", "pequeño", "integral", "de la casa", "con azúcar", "sin sal")


def products(size: int) -> tuple[Product, ...]:
    """So many products of one kind, with names as shops write them."""
    dice = random.Random(size)
    return tuple(
        Product(
            f"p{number}",
            f"{dice.choice(WORDS)} {dice.choice(KINDS)} {number}",
            Money.pesos(1_000 + number),
            Treatment.IVA_GENERAL,
            "Pasillo",
            (f"770{number:010d}",),
        )
        for number in range(size)
    )


class Counter:
    """A whole till over a shop of this size, from its window to its disk."""

    def __init__(self, qapp: QApplication, qtbot: QtBot, folder: Path, size: int) -> None:
        """Stock the shop and open the till."""
        self._qtbot = qtbot
        folders = Folders.under(folder / str(size))
        book = open_book(folders.data, datetime.now(UTC))
        book.catalogue.apply(ImportPlan(new=products(size)), datetime.now(UTC))
        book.close()
        self.bridge = Bridge(TillProgram(folders, MemoryVault()))
        self._house, self._speaker = GuestHouse(loopback=True, parent=qapp), Speaker(0, qapp)
        self.window = MainWindow(self._house, self._speaker)
        qtbot.addWidget(self.window)
        connect_wishes(self.window, self.bridge)
        self.window.resize(1366, 768)
        self.window.show()
        self.bridge.start()
        qtbot.waitUntil(lambda: len(self.window.sale.shelf.shown) > 0, timeout=30_000)
        self._codes = cycle(f"770{number:010d}" for number in range(0, size, 37))
        self._letters = cycle(["cafe", "pan", "leche", "queso", "galletas", "jugo", "arroz"])

    def search(self) -> float:
        """Type one more letter of a word; how long until what it finds is painted."""
        sale = self.window.sale
        sale.search.clear()
        sale.shelf.show_category()
        self._qtbot.waitUntil(lambda: not sale.shelf.searching)
        before = sale.shelf.shown
        first = next(self._letters)[0]
        return seconds_until_painted(
            sale.shelf.grid.viewport(),
            lambda: sale.shelf.shown != before,
            lambda: QTest.keyClicks(sale.search.line, first),
        )

    def scan(self) -> float:
        """Read a code; how long from its Enter until the line is painted."""
        return self._rung_up(self.window.sale.scan)

    def take(self) -> float:
        """Take a code that was typed with Enter; how long until the line is painted."""
        line = self.window.sale.search.line

        def enter(code: str) -> None:
            line.setText(code)
            QTest.keyClick(line, Qt.Key.Key_Return)

        return self._rung_up(enter)

    def _rung_up(self, deed: Callable[[str], None]) -> float:
        sale, code = self.window.sale, next(self._codes)
        sale.search.clear()
        QApplication.processEvents()
        before = sale.column.view.lines.lines
        return seconds_until_painted(
            sale.column.view.viewport(),
            lambda: sale.column.view.lines.lines != before,
            lambda: deed(code),
        )

    def scroll(self) -> float:
        """Move the shelf on by half a screen, many times; how long a frame of it takes."""
        return sum(self._frame() for _ in range(FRAMES)) / FRAMES

    def _frame(self) -> float:
        """Move and paint, with every tile in sight known as it is to whoever turns a wheel."""
        grid = self.window.sale.shelf.grid
        bar, clock = grid.verticalScrollBar(), QElapsedTimer()
        clock.start()
        bar.setValue((bar.value() + grid.viewport().height() // 2) % max(1, bar.maximum()))
        moved = clock.nsecsElapsed()
        self._qtbot.waitUntil(lambda: all(map(grid.products.known, grid.in_sight())))
        clock.restart()
        grid.viewport().repaint()
        return (moved + clock.nsecsElapsed()) / 1e9

    def close(self) -> None:
        """Close the till and its window."""
        self.bridge.stop()
        self.window.leave()
        for one in (self._speaker, self._house):
            shiboken6.delete(one)


@pytest.fixture
def counters(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[dict[int, Counter]]:
    """Two tills side by side, a large shop's and a small one's."""
    theme.wear(qapp, Mode.LIGHT)
    made = {size: Counter(qapp, qtbot, tmp_path, size) for size in (MANY, FEW)}
    yield made
    for one in made.values():
        one.close()


def shown(measure: Callable[[], float], times: int = 120) -> str:
    """Say how long nearly all of many tries took, beside what nobody feels."""
    taken = sorted(measure() for _ in range(times))
    p99, p50 = taken[int(times * 0.99) - 1], statistics.median(taken)
    verdict = "within" if p99 < LIMIT else "beyond"
    return f"p50 {p50 * 1000:.1f} ms, p99 {p99 * 1000:.1f} ms, {verdict} {LIMIT * 1000:.0f} ms"


def test_a_large_shop_is_as_quick_as_a_small_one(counters: dict[int, Counter]) -> None:
    """A shop with a hundred thousand products would wait at every key, code and turn of a wheel."""
    for deed, most in RATIOS.items():
        ours, floor = (getattr(counters[size], deed) for size in (MANY, FEW))

        told = compare(f"{deed}: key to picture, {MANY} products / {FEW}", ours=ours, floor=floor)

        interleaved.LINES.append(f"    {deed} among {MANY}: {shown(ours)}")
        told.require_at_most(most)
