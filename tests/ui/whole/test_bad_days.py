"""Bad days at a whole till: a shift of last week, a wrong clock, a safe that is shut."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pushed_clock import WallClock
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from whole_till import WholeTill

from pos_app.core.errors import CouldNotAskError
from pos_app.core.journal import broken_at
from pos_app.core.keys import Keys
from pos_app.core.money import Money
from pos_app.core.shift_report import ShiftReport
from pos_app.store.vault import MemoryVault
from pos_app.ui.app import Look, dress

TINTO = Money.pesos(2_800)


@pytest.fixture
def clock() -> WallClock:
    """A clock that tells the true time."""
    return WallClock()


@pytest.fixture
def till(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: WallClock) -> Iterator[WholeTill]:
    """A till with that clock, not open yet."""
    somebody = WholeTill(qtbot, qapp, tmp_path / "shop", clock=clock)
    yield somebody
    if somebody.is_open:
        somebody.close()
    dress(qapp, Look(theme="light"))


def sells(till: WholeTill) -> str:
    """Sell a cup for cash; tell the sale."""
    till.rings_up("101")
    order = till.sale.order_id
    till.takes_cash()
    return order


def closed(till: WholeTill, sales: int) -> ShiftReport:
    """Close the first shift and the till; its Z holds so many cups, each with its paper."""
    till.closes_shift(0)
    till.close()
    book = till.book()
    report = book.shifts.closing(1)
    assert report is not None
    assert report.cash.expected == Money(sales * TINTO.centavos)
    assert (report.first_receipt, report.last_receipt) == (1, sales)
    assert broken_at(book.journal.entries()) is None
    book.close()
    return report


def test_a_shift_that_was_left_open_a_week_ago_is_closed(till: WholeTill, clock: WallClock) -> None:
    """Nobody closed before the holidays: the sale that stood on the screen is lost, or the Z."""
    clock.set_by(-timedelta(days=7))
    till.open()
    sells(till)
    till.rings_up("101")
    left = till.sale
    till.close()
    clock.set_by(timedelta(days=7))
    till.open()
    assert (till.sale.order_id, till.sale.lines) == (left.order_id, left.lines)
    till.takes_cash()
    sells(till)
    report = closed(till, 3)
    assert clock.now() - report.opened_at > timedelta(days=6)


def test_a_clock_that_is_set_back_loses_no_sale_of_the_shift(
    till: WholeTill, clock: WallClock
) -> None:
    """Somebody mends the clock by three hours, and what was sold before counts no more."""
    till.open()
    sells(till)
    till.rings_up("101")
    clock.set_by(-timedelta(hours=3))
    till.takes_cash()
    sells(till)
    closed(till, 3)


class ShutVault(MemoryVault):
    """A safe that somebody has to open first."""

    shut = True

    def read(self) -> Keys | None:
        """Give the keys out once it is open."""
        if self.shut:
            raise CouldNotAskError("vault.locked")
        return super().read()


def test_a_safe_that_is_shut_says_so_and_what_is_sold_stays(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """The keyring asks for its password at each start of the computer, and nobody is there."""
    vault = ShutVault()
    till = WholeTill(qtbot, qapp, tmp_path / "shop", vault=vault)
    till.open()
    till.reads("vault.locked")
    sells(till)
    till.close()
    vault.shut = False
    till.open()
    assert till.notices == []
    sells(till)
    closed(till, 2)


SAMPLE = Path(__file__).parents[2] / "samples" / "databases" / "shifts.sql"
SOLD = datetime(2026, 11, 20, 17, 1, tzinfo=UTC)
"""When the shop of the samples opened its shift."""


def last_weeks_data(till: WholeTill) -> None:
    """Lay down what an older version kept, with a payment the bank never answered; no people."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith('INSERT INTO "person_')]
    waiting = "\n".join(kept).replace("'COP','DECLINED'", "'COP','PENDING'")
    with closing(sqlite3.connect(till.folders.data / "mostrador.db")) as raw:
        raw.executescript(waiting)


def test_last_weeks_data_of_an_older_version_is_worked_with(
    till: WholeTill, clock: WallClock
) -> None:
    """The update comes on a Monday, over a shift that nobody closed and a payment in the air."""
    clock.set_by(SOLD + timedelta(days=7) - clock.now())
    last_weeks_data(till)
    till.open()
    till.rings_up("7701")
    order = till.sale.order_id
    till.takes_cash()
    till.closes_shift(0)
    till.close()
    book = till.book()
    report = book.shifts.closing(1)
    assert report is not None
    assert [one.reference for one in report.pending] == ["C1-T1-0002-0000"]
    assert report.opened_at == SOLD
    assert report.cash.expected == Money.pesos(32_900)
    assert book.receipts.of_order(order) is not None
    assert broken_at(book.journal.entries()) is None
    book.close()
