"""How soon a search answers in a shop with very many products."""

from __future__ import annotations

import random
import statistics
from collections.abc import Callable

import interleaved
import pytest
from interleaved import compare
from paintings import seconds_until_painted
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pos_app.core.catalogue import Product
from pos_app.core.money import Money
from pos_app.core.taxes import Treatment
from pos_app.till.snapshots import ShelfSnapshot
from pos_app.ui import theme
from pos_app.ui.sale.sale_screen import SaleScreen
from pos_app.ui.tokens import Mode

pytestmark = pytest.mark.serial

MANY, FEW = 20_000, 400

WORDS = ("Café", "Pan", "Leche", "Queso", "Jugo", "Arroz", "Panela", "Galletas", "Té", "Jabón")
KINDS = ("grande", "pequeño", "integral", "de la casa", "con azúcar", "sin sal")


def shelf(size: int) -> ShelfSnapshot:
    """So many products with names as shops write them."""
    dice = random.Random(size)
    return ShelfSnapshot(
        tuple(
            Product(
                f"p{number}",
                f"{dice.choice(WORDS)} {dice.choice(KINDS)} {number}",
                Money.pesos(1_000 + number),
                Treatment.IVA_GENERAL,
                f"Pasillo {number % 12}",
                (f"770{number:010d}",),
            )
            for number in range(size)
        )
    )


def test_a_search_among_very_many_products_is_as_quick_as_typing(
    qapp: QApplication, qtbot: QtBot
) -> None:
    """A large shop would have to wait for every letter; how long is printed, not judged."""
    theme.wear(qapp, Mode.LIGHT)
    searches = {size: search_in(qtbot, size) for size in (MANY, FEW)}

    shown = compare(
        f"a letter typed to its results painted, {MANY} products / {FEW}",
        ours=searches[MANY],
        floor=searches[FEW],
    )
    interleaved.LINES.append(
        f"{shown.line()}; among {MANY}: {statistics.median(shown.ours) * 1000:.0f} ms"
    )


def search_in(qtbot: QtBot, size: int) -> Callable[[], float]:
    """Open a shop of this size; what is given types a letter and times its results."""
    screen = SaleScreen()
    qtbot.addWidget(screen)
    screen.resize(1366, 700)
    screen.show_shelf(shelf(size))
    screen.show()
    grid = screen.shelf.grid

    def search() -> float:
        screen.search.clear()
        screen.shelf.show_category()
        before = screen.shelf.shown
        return seconds_until_painted(
            grid.viewport(),
            lambda: screen.shelf.shown != before,
            lambda: QTest.keyClicks(screen.search.line, "q"),
        )

    return search
