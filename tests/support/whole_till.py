"""The whole till in its own window, without Wompi and without a web engine: cash, shifts, papers.

Everything is real but what hangs on the computer: the printer is a fake one, and the secrets lie in
memory. Nothing waits for a time to pass: ``until`` waits for what is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import shiboken6
from fake_printer import FakePrinter
from PySide6.QtCore import QObject, Qt, QTimer, QTranslator, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.exceptions import TimeoutError  # noqa: A004 -- its own name
from pytestqt.qtbot import QtBot
from steady_hand import SteadyHand

from pos_app.bootstrap.sample_shop import fill_sample_shop
from pos_app.bootstrap.system import Folders, SystemClock
from pos_app.bootstrap.till_program import TillProgram
from pos_app.store.book import Book, open_book
from pos_app.store.vault import MemoryVault
from pos_app.till.desk import Desk
from pos_app.till.ports.devices import Vault
from pos_app.till.ports.machine import Clock
from pos_app.till.shift.snapshots import ShiftSnapshot
from pos_app.till.snapshots import Notice, SaleSnapshot
from pos_app.till.tenders.snapshots import TakenSnapshot
from pos_app.ui.app import Look, TillApp, dress
from pos_app.ui.main_window import MainWindow
from pos_app.ui.resources import ROOT
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.typeset import plain
from pos_app.ui.words import _table, say

__all__ = ["WholeTill"]

PATIENCE = 20_000
"""Milliseconds until a step that does not come true fails the test."""

PRINTER: dict[str, str | int | bool] = {"printer.way": "file", "printer.address": "printer"}

Picture = TypeVar("Picture")


class _Ear(QObject):
    """Keeps the newest picture of each kind, and every sentence that was told, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.newest: dict[type, object] = {}
        self.notices: list[str] = []
        self.faults: list[object] = []

    @Slot(object)
    def hear(self, snapshot: object) -> None:
        self.newest[type(snapshot)] = snapshot
        if isinstance(snapshot, Notice):
            self.notices.append(snapshot.sentence.key)

    @Slot(object)
    def break_off(self, fault: object) -> None:
        self.faults.append(fault)


class WholeTill:
    """One shop, and somebody at its till.

    Attributes:
        settings: What this shop has set, beside what the sample shop has.
        printer: What prints.
        more: Fills the store further, before the till starts.
        broke: Faults of the till; none unless a test expects them.
    """

    def __init__(
        self,
        qtbot: QtBot,
        application: QApplication,
        folder: Path,
        *,
        look: Look | None = None,
        clock: Clock | None = None,
        vault: Vault | None = None,
    ) -> None:
        """Prepare a shop that knows the sample products."""
        self._qtbot = qtbot
        self._hand = SteadyHand(qtbot)
        self._application = application
        self.folders = Folders.under(folder).make()
        self._look = look or Look(theme="light", volume=0, wait_for_enter=True)
        self._clock = clock or SystemClock()
        self._vault = vault or MemoryVault()
        self.settings: dict[str, str | int | bool] = dict(PRINTER)
        self.more: Callable[[Book], None] = lambda _store: None
        self.printer = FakePrinter()
        self.store: Book | None = None
        self._app: TillApp | None = None
        self._ear = _Ear()

    # --- beginning and end -----------------------------------------------------------------------

    def open(self, *, sale: bool = True) -> WholeTill:
        """Start the till, and wait for its sale unless it is not to come."""
        dress(self._application, self._look)
        self._application.setQuitOnLastWindowClosed(False)
        self._ear = _Ear()
        program = TillProgram(
            self.folders,
            self._vault,
            clock=self._clock,
            prepare=self._fill,
            printer=lambda: self.printer,
        )
        self._app = TillApp(program, self._look, loopback=True)
        self._app._chores = iter(self._app.window.chores())  # no web engine
        self._app.bridge.snapshot.connect(self._ear.hear)
        self._app.bridge.broke.connect(self._ear.break_off)
        self._app.open()
        self._qtbot.waitExposed(self.window)
        if sale:
            self.until(lambda: self.published(SaleSnapshot), "the till does not open")
            self.until(lambda: self.app._idle.isActive() is False, "the chores do not end")
        return self

    def close(self) -> None:
        """Take the till away; nothing of it may have broken."""
        closing = QTimer(self.window, singleShot=True)
        closing.timeout.connect(self.window.leave)
        closing.start()
        self._application.exec()  # the program's end is the end of a loop
        self.take_away()

    def take_away(self) -> None:
        """Take a till that ended off the screen; nothing of it may have broken."""
        app, window = self.app, self.window
        self._app = None
        shiboken6.delete(window)
        shiboken6.delete(app)
        assert self._ear.faults == []

    def speak(self, language: str) -> None:
        """Open in another language from now on."""
        self._look = replace(self._look, language=language)

    def book(self) -> Book:
        """The shop's book, once the till was closed; whoever reads it closes it."""
        assert self._app is None, "the till holds its store"
        return open_book(self.folders.data, datetime.now(UTC))

    def _fill(self, store: Book) -> None:
        self.store = store
        fill_sample_shop(store)
        for name, value in self.settings.items():
            store.settings.change(name, value)
        self.more(store)

    def inside(self, deed: Callable[[Book], None]) -> None:
        """Do something to the open store, in the thread that owns it, and wait until it is done."""
        done: list[bool] = []

        async def wish(_desk: Desk) -> None:
            assert self.store is not None
            deed(self.store)
            done.append(True)

        self.app.bridge.send(wish)
        self.until(lambda: bool(done), "the till's thread does nothing")

    # --- eyes ------------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the till runs."""
        return self._app is not None

    @property
    def app(self) -> TillApp:
        """The running program."""
        assert self._app is not None, "the till is closed"
        return self._app

    @property
    def window(self) -> MainWindow:
        """The running till's window."""
        return self.app.window

    @property
    def notices(self) -> list[str]:
        """The keys of everything that was told once."""
        return self._ear.notices

    @property
    def sale(self) -> SaleSnapshot:
        """The sale as the till last told it."""
        return self.newest(SaleSnapshot)

    def newest(self, kind: type[Picture]) -> Picture:
        """The newest picture of a kind that the till published."""
        found = self._ear.newest[kind]
        assert isinstance(found, kind)
        return found

    def published(self, kind: type) -> bool:
        """Whether the till published a picture of a kind."""
        return kind in self._ear.newest

    def forget(self, kind: type) -> None:
        """Wait for a new picture of a kind from now on."""
        self._ear.newest.pop(kind, None)

    def reads(self, key: str, **details: object) -> None:
        """Wait until a sentence can be read on the screen; it is there in English as well."""
        said = plain(say(key, **details))
        self.until(lambda: any(said in words for words in self._words()), f"nobody says «{said}»")
        spanish = _table()[key]
        english = QTranslator()
        assert english.load(str(ROOT / "translations" / "mostrador_en.qm"))
        assert english.translate("sentences", spanish) not in {"", spanish}, key

    def _words(self) -> Iterator[str]:
        over = QApplication.activeModalWidget() or self.window
        for widget in (over, *over.findChildren(QWidget)):
            if widget.isVisible():
                yield widget.accessibleName()
                yield widget.accessibleDescription()

    def until(self, condition: Callable[[], bool], otherwise: str) -> None:
        """Let the screen go on until something is so."""
        try:
            self._qtbot.waitUntil(condition, timeout=PATIENCE)
        except TimeoutError as late:
            raise AssertionError(
                f"{otherwise}; told {self.notices[-5:]} {self._ear.faults}"
            ) from late

    def finds(self, text: str) -> QAbstractButton:
        """The key on the screen that says this, once it is there and can be pressed."""
        self.until(lambda: bool(self._keys(text)), f"no key says «{text}»")
        QApplication.processEvents()
        return self._keys(text)[-1]

    def _keys(self, text: str) -> list[QAbstractButton]:
        over = QApplication.activeModalWidget() or self.window
        return [
            key
            for key in over.findChildren(QAbstractButton)
            if text in (key.text(), key.accessibleName()) and key.isVisible() and key.isEnabled()
        ]

    # --- hands -----------------------------------------------------------------------------------

    def writes(self, text: str) -> None:
        """Type at a person's pace: after each key the till has seen that no other follows."""
        for sign in text:
            QTest.keyClicks(self._hands(), sign)
            self.app.catcher.hand_on()

    def strikes(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Strike a key where the keyboard is."""
        self._hand.strike(self._hands(), key, modifier)

    def scans(self, code: str) -> None:
        """Hold a code before a scanner, that types it and Enter at once."""
        QTest.keyClicks(self._hands(), code)
        self.strikes(Qt.Key.Key_Return)

    def presses(self, text: str) -> None:
        """Click the key on the screen that says this, once it is there and can be pressed."""
        QTest.mouseClick(self.finds(text), Qt.MouseButton.LeftButton)

    def agrees(self) -> None:
        """Press the key of the question in front that does what was asked for."""
        question = QApplication.activeModalWidget
        self.until(lambda: isinstance(question(), Dialog), "nothing is asked")
        asked = question()
        assert isinstance(asked, Dialog)
        QTest.mouseClick(asked.act_key, Qt.MouseButton.LeftButton)

    def rings_up(self, *items: str) -> None:
        """Type what is sold and press Enter, item by item."""
        for item in items:
            before = self.sale
            self.writes(item)
            self.strikes(Qt.Key.Key_Return)
            self.until(partial(self._sold_since, before), f"no {item} is sold")

    def asks_for_cash(self) -> None:
        """Press Cobrar and choose cash."""
        window = self.window
        self.strikes(Qt.Key.Key_F9)
        self.until(lambda: window.shows("charge"), "Cobrar does nothing")
        self.until(lambda: bool(self._keys("Efectivo") or self._keys("Cash")), "there is no cash")
        self.presses("Efectivo" if self._look.language == "es" else "Cash")
        self.until(lambda: window.in_front is window.counter.cash, "no cash is asked for")

    def takes_cash(self) -> None:
        """Take the exact amount, and turn to the next customer."""
        self.forget(TakenSnapshot)
        self.asks_for_cash()
        self.strikes(Qt.Key.Key_F2)
        self.strikes(Qt.Key.Key_Return)
        self.is_taken()
        self.turns()

    def is_taken(self) -> None:
        """Wait until the money is taken and the answer stands."""
        cash = self.window.counter.cash
        self.until(lambda: self.published(TakenSnapshot) and cash.answered, "nothing is taken")

    def turns(self) -> None:
        """Turn to the next customer."""
        before = self.sale.order_id
        self.strikes(Qt.Key.Key_Return)
        self.until(lambda: self.sale.order_id != before, "there is no next sale")
        self.until(lambda: self.window.in_front is self.window.sale, "the sale is not in front")

    def goes_to_shift(self) -> None:
        """Look at the shift."""
        self.forget(ShiftSnapshot)
        self.strikes(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: self.window.shows("shift"), "Ctrl T shows no shift")
        self.until(lambda: self.published(ShiftSnapshot), "it tells of no shift")

    def counts(self, pesos: int) -> None:
        """Type how many there are of each note and coin, Enter after each."""
        grid = self.window.shift.count.grid
        self.until(grid.rows[0].field.hasFocus, "the count does not begin")
        for row in grid.rows:
            pieces, pesos = divmod(pesos, row.pesos)
            self.writes(str(pieces) if pieces else "")
            self.strikes(Qt.Key.Key_Return)
        assert pesos == 0, "there is no such coin"

    def closes_shift(self, pesos: int) -> None:
        """Count without seeing, and close with the Z."""
        self.goes_to_shift()
        shift = self.window.shift
        self.strikes(Qt.Key.Key_F9)
        self.until(shift.count.isVisible, "there is nothing to count")
        self.counts(pesos)
        self.strikes(Qt.Key.Key_F9)
        self.until(shift.result.isVisible, "the count is not sealed")
        self.strikes(Qt.Key.Key_F9)
        self.until(shift.paper.isVisible, "there is no Z")

    def _sold_since(self, before: SaleSnapshot) -> bool:
        return self.sale.totals != before.totals

    def _hands(self) -> QWidget:
        if QApplication.activeWindow() is None:
            # A desktop gives the keyboard back to the window below a dialog that went.
            self.window.activateWindow()
            self._qtbot.waitUntil(self.window.isActiveWindow)
        return QApplication.focusWidget() or self.window
