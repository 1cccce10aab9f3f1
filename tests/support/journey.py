"""A cashier at a real till: the real window driven by keys and clicks, beside the real web engine.

A journey owns one shop's folder; ``open`` and ``close`` are the start and the end of the program,
so that a till can be closed and opened again on the same facts. Nothing waits for a time to pass:
``until`` waits for what is seen, ``pass_time`` pushes the till's clock and the gateway's.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import shiboken6
import zxingcpp
from page_customer import PageCustomer
from pushed_clock import PushedClock
from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.exceptions import TimeoutError  # noqa: A004 -- its own name
from pytestqt.qtbot import QtBot
from simulator_process import Simulated
from steady_hand import SteadyHand

from pos_app.bootstrap.simulated import Rehearsal
from pos_app.bootstrap.system import Folders
from pos_app.bootstrap.till_program import TillProgram
from pos_app.core.case import Case
from pos_app.core.payment import Look as Answer
from pos_app.core.payment import Way
from pos_app.store.book import Book, open_book
from pos_app.store.vault import MemoryVault
from pos_app.till.snapshots import (
    ChargeSnapshot,
    DaySnapshot,
    Notice,
    PaperSnapshot,
    SaleSnapshot,
    Sentence,
)
from pos_app.ui.app import Look, TillApp, dress
from pos_app.ui.main_window import MainWindow
from pos_app.ui.payment.view import Deed

__all__ = ["Journey"]

PATIENCE = 20_000
"""Milliseconds until a step that does not come true fails the test."""

PICTURES = os.environ.get("MOSTRADOR_PICTURES")

WAY_KEYS = {
    Way.LINK: Qt.Key.Key_1,
    Way.PAGE: Qt.Key.Key_2,
    Way.NEQUI: Qt.Key.Key_3,
    Way.BANCOLOMBIA_QR: Qt.Key.Key_4,
}

Picture = TypeVar("Picture")
T = TypeVar("T")


class _Ear(QObject):
    """Keeps the newest snapshot of each kind, and every answer a charge gave, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.newest: dict[type, object] = {}
        self.answers: list[Answer] = []
        self.faults: list[object] = []

    @Slot(object)
    def hear(self, snapshot: object) -> None:
        self.newest[type(snapshot)] = snapshot
        if isinstance(snapshot, ChargeSnapshot):
            self.answers.append(snapshot.look)

    @Slot(object)
    def break_off(self, fault: object) -> None:
        self.faults.append(fault)


class Journey:
    """One shop, its cashier, and the customer in front of the till.

    Attributes:
        customer: Whoever stands at the hosted page on the till's screen.
        settings: What this shop has set, beside what the sample shop has.
        staffed: The sample shop's people work here, and the till is locked at first.
    """

    def __init__(
        self,
        qtbot: QtBot,
        application: QApplication,
        wompi: Simulated,
        folder: Path,
        *,
        origin: str | None = None,
        look: Look | None = None,
        vault: MemoryVault | None = None,
        prepare: Callable[[Book], None] | None = None,
    ) -> None:
        """Prepare a shop.

        Args:
            qtbot: Lets the screen go on while somebody waits.
            application: To be dressed.
            wompi: The gateway.
            folder: The shop's own.
            origin: Where the till reaches the gateway, if not directly.
            look: Language, theme and the like.
            vault: The shop's keys, if not those of the simulator's merchant.
            prepare: Fills the store, if not with the sample shop.
        """
        self._qtbot = qtbot
        self._hand = SteadyHand(qtbot)
        self._application = application
        self._wompi = wompi
        self._folders = Folders.under(folder)
        self._origin = origin or wompi.reached.origin
        self._look = look or Look(theme="light", wait_for_enter=True)
        self._vault = vault
        self._prepare = prepare
        self.settings: dict[str, str | int | bool] = {}
        self.staffed = False
        self._clock = PushedClock()
        self._app: TillApp | None = None
        self._ear = _Ear()
        self.customer = PageCustomer(qtbot, self._view)

    # --- beginning and end ---------------------------------------------------------------------

    def open(self) -> Journey:
        """Start the till, and wait for its sale or for the charge it was in the middle of."""
        dress(self._application, self._look)
        self._application.setQuitOnLastWindowClosed(False)  # it would end the next test's loop
        self._ear = _Ear()
        self._app = TillApp(self._program(), self._look, loopback=True)
        self._app.bridge.snapshot.connect(self._ear.hear)
        self._app.bridge.broke.connect(self._ear.break_off)
        self._app.open()
        self._qtbot.waitExposed(self.window)
        self.until(lambda: SaleSnapshot in self._ear.newest, "the till does not open")
        return self

    def close(self) -> int:
        """Close the window, also when the till asks twice, and return the program's exit code."""
        assert self._app is not None
        app, window = self._app, self.window
        closing = QTimer(window, singleShot=True)
        closing.timeout.connect(self._leave)
        closing.start()
        exit_code = int(self._application.exec())
        self._app = None
        shiboken6.delete(window)
        shiboken6.delete(app)
        assert self._ear.faults == []
        return exit_code

    def loses_power(self) -> None:
        """Let the power fail now: the next start finds exactly what the disk held at this moment.

        The window of the program that went on without a disk is taken away.
        """
        kept = self._folders.data.with_name("at the power cut")
        shutil.copytree(self._folders.data, kept)
        self.close()
        shutil.rmtree(self._folders.data)
        kept.rename(self._folders.data)

    def book(self) -> Book:
        """The shop's book, once the till was closed; whoever reads it closes it."""
        assert self._app is None, "the till holds its store"
        return open_book(self._folders.data, datetime.now(UTC))

    @property
    def is_open(self) -> bool:
        """Whether the till runs."""
        return self._app is not None

    def _program(self) -> TillProgram:
        reached = self._wompi.reached
        there = Rehearsal(self._origin, reached.control, reached.keys, staffed=self.staffed)
        program = there.program(self._folders)
        return replace(
            program,
            vault=self._vault or program.vault,
            prepare=partial(self._fill, self._prepare or program.prepare),
            clock=self._clock,
        )

    def _fill(self, prepare: Callable[[Book], None], store: Book) -> None:
        prepare(store)
        for name, value in self.settings.items():
            store.settings.change(name, value)

    def _leave(self) -> None:
        if not self.window.close():
            self.presses("Cerrar la caja")

    # --- eyes ----------------------------------------------------------------------------------

    @property
    def app(self) -> TillApp:
        """The running program."""
        assert self._app is not None, "the till is closed"
        return self._app

    @property
    def window(self) -> MainWindow:
        """The running till's window."""
        return self.app.window

    def newest(self, kind: type[Picture]) -> Picture:
        """The newest picture of a kind that the till published."""
        found = self._ear.newest[kind]
        assert isinstance(found, kind)
        return found

    def published(self, kind: type) -> bool:
        """Whether the till ever published a picture of a kind."""
        return kind in self._ear.newest

    def forget(self, kind: type) -> None:
        """Wait for a new picture of a kind from now on."""
        self._ear.newest.pop(kind, None)

    @property
    def charge(self) -> ChargeSnapshot:
        """The charge on the screen."""
        return self.newest(ChargeSnapshot)

    @property
    def answers(self) -> list[Answer]:
        """Every answer this till gave since it was opened, in order."""
        return self._ear.answers

    def cases(self) -> tuple[Case, ...]:
        """Every charge of the sale, read from the disk after the till was closed."""
        charged = self.published(ChargeSnapshot)
        order_id = self.charge.order_id if charged else self.newest(SaleSnapshot).order_id
        book = self.book()
        try:
            return book.payments.cases_of(order_id)
        finally:
            book.close()

    @property
    def band(self) -> str:
        """What the answer band says, word and sentence."""
        return self.window.payment.band.accessibleName()

    def picture(self, name: str) -> QImage:
        """Take a picture of the window; kept where MOSTRADOR_PICTURES says, if it says so."""
        image = self.window.grab().toImage()
        if PICTURES:
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            saved = image.save(str(Path(PICTURES) / f"{name}.png"))
            assert saved
        return image

    def scans(self) -> str:
        """What a phone reads off the code on the screen, held before it until it does."""
        self.until(lambda: self._code() is not None, "a phone finds no code on the screen")
        return self._code() or ""

    def _code(self) -> str | None:
        image = self.window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = memoryview(image.constBits()).cast("B", (image.height(), image.bytesPerLine()))
        code = zxingcpp.read_barcode(pixels)
        return None if code is None else code.text

    def until(self, condition: Callable[[], bool], otherwise: str) -> None:
        """Let the screen go on until something is so."""
        try:
            self._qtbot.waitUntil(condition, timeout=PATIENCE)
        except TimeoutError as late:
            self.picture("failed")
            raise AssertionError(f"{otherwise}; {self._situation()}") from late

    def answers_with(self, answer: Answer) -> None:
        """Wait until the band gives an answer, and the till means it."""
        words = {Answer.YES: "Sí, entregue", Answer.NO: "No, no pagó", Answer.WAIT: "Espere"}
        self.until(
            lambda: self.charge.look is answer and self.band.startswith(words[answer]),
            f"«{words[answer]}» never came",
        )

    def has(self, waited: Future[T]) -> T:
        """Let the screen go on until something outside has happened."""
        self.until(waited.done, "nobody answered")
        return waited.result()

    # --- hands ---------------------------------------------------------------------------------

    def types(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self._hands(), text)

    def writes(self, text: str) -> None:
        """Type at a person's pace: after each key the till has seen that no other follows."""
        for sign in text:
            self.types(sign)
            self.app.catcher.hand_on()

    def strikes(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Strike a key where the keyboard is."""
        self._hand.strike(self._hands(), key, modifier)

    def presses(self, text: str) -> None:
        """Click the key on the screen that says this, once it is there and can be pressed."""
        QTest.mouseClick(self.finds(text), Qt.MouseButton.LeftButton)

    def finds(self, text: str) -> QAbstractButton:
        """The key on the screen that says this, once it is there and can be pressed."""
        self.until(lambda: bool(self._keys(text)), f"no key says «{text}»")
        QApplication.processEvents()  # a key that just came is laid out now
        return self._keys(text)[-1]

    def offers(self, deed: Deed) -> bool:
        """Whether the payment screen has a key for something, that can be pressed now."""
        key = self.window.payment.key(deed)
        return key is not None and key.isVisible() and key.isEnabled()

    def does(self, deed: Deed) -> None:
        """Click the payment screen's key for something, once it is there."""
        self.until(lambda: self.offers(deed), f"there is no key to {deed.value}")
        key = self.window.payment.key(deed)
        assert key is not None
        QTest.mouseClick(key, Qt.MouseButton.LeftButton)

    def is_refused(self, way: Way) -> Sentence:
        """Let a press of Cobrar arrive that no screen should have let through; say the refusal."""
        self._ear.newest.pop(Notice, None)
        self.app.bridge.send(lambda desk: desk.till.charge(way))
        self.until(lambda: self.published(Notice), "the charge was not refused")
        return self.newest(Notice).sentence

    def rings_up(self, *items: str) -> None:
        """Type what is sold and press Enter, item by item."""
        for item in items:
            before = self.newest(SaleSnapshot)
            self.types(item)
            self.strikes(Qt.Key.Key_Return)
            self.until(partial(self._sold_since, before), f"no {item} is sold")

    def charges(self, way: Way) -> ChargeSnapshot:
        """Press Cobrar and choose how the customer pays; answers once the way is shown."""
        self.strikes(Qt.Key.Key_F9)
        self.until(lambda: self.window.in_front is self.window.charge, "Cobrar does nothing")
        return self.chooses(way)

    def pushes(self, way: Way, phone: str = "") -> ChargeSnapshot:
        """Press Cobrar and ask by one request: type the number, read it back, and send it."""
        self.strikes(Qt.Key.Key_F9)
        screen = self.window.charge
        self.until(lambda: self.window.in_front is screen, "Cobrar does nothing")
        self.until(lambda: bool(screen.keys), "there are no ways to pay")
        self.strikes(WAY_KEYS[way])
        self.until(screen.push.isVisible, "the push does not begin")
        for digit in phone:
            self.presses(digit)  # by finger: keys struck at this speed are a scanner's
        if phone:
            self.strikes(Qt.Key.Key_Return)
        self.until(lambda: screen.push.ready, "the contracts do not come")
        self.picture("03-push")
        self.strikes(Qt.Key.Key_Return)
        self.until(lambda: self.window.in_front is self.window.payment, "nothing was asked")
        return self.charge

    def chooses(self, way: Way) -> ChargeSnapshot:
        """Choose how the customer pays; answers once the way is shown."""
        self.picture("03-charge")
        self.strikes(WAY_KEYS[way])
        self.until(lambda: self.window.in_front is self.window.payment, "no charge was opened")
        if way is Way.PAGE:
            self.customer.waits_for("checkout")
        return self.charge

    def opens_first_of_day(self) -> None:
        """Look at the day's sales and open the newest one that was charged."""
        self.strikes(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: self.window.in_front is self.window.day, "Ctrl D shows no day")
        self.until(lambda: self.published(DaySnapshot), "the day stays empty")
        self.picture("09-day")
        self.presses("Abrir la venta")
        self.until(lambda: self.window.in_front is self.window.payment, "the sale does not open")

    def has_paid(self, wompi: Simulated, address: str) -> None:
        """Let a customer pay somewhere else, while the screen goes on."""
        with ThreadPoolExecutor(max_workers=1) as somewhere:
            self.has(somewhere.submit(wompi.pays, address))

    def takes_next(self) -> None:
        """Turn to the next customer."""
        self.does(Deed.NEXT)
        self.until(lambda: self.window.in_front is self.window.sale, "there is no next sale")

    def forget_answers(self) -> None:
        """Count answers anew."""
        self._ear.answers.clear()

    def pass_time(self, seconds: float, *, wompi: bool = True) -> None:
        """Let time pass at the gateway, where it is reached, and at the till."""
        if wompi:
            self._wompi.advance(int(seconds))
        self._clock.push(seconds)

    def saves_receipt(self) -> PaperSnapshot:
        """Ask for the receipt and wait for the file."""
        self._ear.newest.pop(PaperSnapshot, None)
        self.strikes(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        self.until(lambda: self.published(PaperSnapshot), "no receipt was saved")
        return self.newest(PaperSnapshot)

    # --- inside --------------------------------------------------------------------------------

    def _sold_since(self, before: SaleSnapshot) -> bool:
        now = self.newest(SaleSnapshot)
        return bool(now.lines) and (now.order_id, now.totals) != (before.order_id, before.totals)

    def _view(self) -> QWebEngineView | None:
        if self._app is None:
            return None
        guest = self.window.payment.guest_stage.guest
        return None if guest is None else guest.view

    def _situation(self) -> str:
        """Say where the till stands, for whoever reads a failure."""
        focus = QApplication.focusWidget()
        front = type(self.window.in_front).__name__
        said = self.band if self.published(ChargeSnapshot) else "nothing yet"
        told = self._ear.newest.get(Notice)
        return f"in front: {front}, keyboard: {focus!r}, the band says: {said}, told: {told}"

    def comes_forward(self) -> None:
        """Give the keyboard back to the window below a dialog that went, as a desktop does."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self._qtbot.waitUntil(self.window.isActiveWindow)

    def _hands(self) -> QWidget:
        self.comes_forward()
        return QApplication.focusWidget() or self.window

    def _keys(self, text: str) -> list[QAbstractButton]:
        found = self.window.findChildren(QAbstractButton)
        return [key for key in found if key.isVisible() and key.isEnabled() and _says(key, text)]


def _says(key: QAbstractButton, text: str) -> bool:
    return text in {key.text(), key.accessibleName()}
