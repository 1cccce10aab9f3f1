"""One whole sale told without anybody watching: real keys, real widgets, the real web engine.

The cashier's hands are played by key events; the customer is somebody else's business and is only
told where to pay.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.core.payment import Look
from pos_app.till.snapshots import ChargeSnapshot, PaperSnapshot, SaleSnapshot, ShelfSnapshot
from pos_app.ui.app import TillApp
from pos_app.ui.wording import format_money

__all__ = ["SaleStory"]

LOOK_EVERY = 50
PATIENCE = 60_000
"""Milliseconds until a step that does not come true ends the story."""

SETTLING = 400
"""Milliseconds for a screen to come to rest before its picture is taken."""

ITEMS = ("106", "torta de zanahoria", "cafe huila")
"""What the customer takes: a code, a name, and a name without its accent."""

ANSWERS = {Look.YES: "yes, hand over", Look.NO: "no, nobody paid", Look.WAIT: "wait"}

Condition = Callable[[], bool]


class SaleStory(QObject):
    """Plays a sale from the first product to the receipt.

    Args:
        app: The till, not yet opened.
        customer: Pays at an address; called in a thread of its own.
        pictures: Where the screenshots go.
        tell: Takes the story, a line at a time.
        pin: Of the first person on the lock screen.
        say: Says a text in the language of whoever reads it; English unless told.
    """

    def __init__(
        self,
        app: TillApp,
        customer: Callable[[str], object],
        pictures: Path,
        tell: Callable[[str], object],
        *,
        pin: str,
        say: Callable[[str], str] = str,
    ) -> None:
        """Get ready; the story begins with ``start``."""
        super().__init__(app)
        self._app = app
        self._window = app.window
        self._customer = customer
        self._pictures = pictures
        self._hear = tell
        self._say = say
        self._pin = pin
        self._seen: dict[type, object] = {}
        self._steps = self._story()
        self._until: Condition = lambda: True
        self._waited = QElapsedTimer()
        self._beat = QTimer(self, interval=LOOK_EVERY)
        self._beat.timeout.connect(self._go_on)
        app.bridge.snapshot.connect(self._see)

    def start(self) -> None:
        """Open the till and begin."""
        self._app.open()
        self._waited.start()
        self._beat.start()

    # --- the story -----------------------------------------------------------------------------

    def _story(self) -> Iterator[Condition]:
        yield lambda: ShelfSnapshot in self._seen and self._window.isVisible()
        yield from self._sign_in()
        for count, item in enumerate(ITEMS, start=1):
            self._type(item)
            self._press(Qt.Key.Key_Return)
            yield partial(self._has_lines, count)
        total = format_money(self._sale.totals.total.centavos)
        self._tell("Three products are on the ticket, found by code and by name: {sum}.", sum=total)
        yield from self._picture("1-sale")
        yield from self._pay()
        yield from self._take_receipt()
        self._tell("Done: the goods may leave.")

    def _sign_in(self) -> Iterator[Condition]:
        yield self._window.keeper.screen.pad.hasFocus
        self._tell("The till is locked; the manager of the sample shop types a PIN.")
        yield from self._picture("0-lock")
        self._type(self._pin)
        self._press(Qt.Key.Key_Return)
        yield self._window.sale.search.line.hasFocus
        self._tell("The till is open and shows its sale screen.")

    def _pay(self) -> Iterator[Condition]:
        self._press(Qt.Key.Key_F9)
        yield lambda: self._window.in_front is self._window.charge
        yield from self._picture("2-charge")
        self._press(Qt.Key.Key_2)
        loaded: list[bool] = []
        self._window.payment.page_loaded.connect(lambda _reference: loaded.append(True))
        yield lambda: bool(loaded)
        charge = self._charge
        page = "Wompi's page is open in the till; the charge is {reference}."
        self._tell(page, reference=charge.reference.short)
        self._tell_answer(charge)
        yield from self._picture("3-page")
        threading.Thread(target=self._customer, args=(charge.address,), name="customer").start()
        yield lambda: self._charge.look is Look.YES
        charge = self._charge
        paid = "A customer paid with {instrument}; Wompi confirmed it to the till."
        self._tell(paid, instrument=str(charge.instrument))
        self._tell_answer(charge)
        yield from self._picture("4-paid")

    def _take_receipt(self) -> Iterator[Condition]:
        self._window.payment.receipt_asked.emit(self._charge.order_id)
        yield lambda: PaperSnapshot in self._seen
        paper = self._seen[PaperSnapshot]
        assert isinstance(paper, PaperSnapshot)
        self._tell("Receipt {number}: {path}", number=paper.receipt.number, path=str(paper.path))

    def _tell_answer(self, charge: ChargeSnapshot) -> None:
        answer = self._say(ANSWERS[charge.look])
        self._tell("  the till answers: {answer} ({why})", answer=answer, why=charge.reason.value)

    def _picture(self, name: str) -> Iterator[Condition]:
        settled = QElapsedTimer()
        settled.start()
        yield lambda: settled.hasExpired(SETTLING)
        self._pictures.mkdir(parents=True, exist_ok=True)
        path = self._pictures / f"{name}.png"
        saved = self._window.grab().save(str(path))
        assert saved, path
        self._tell("  picture: {path}", path=str(path))

    def _tell(self, text: str, **details: str | int) -> None:
        self._hear(self._say(text).format(**details))

    # --- hands and eyes ------------------------------------------------------------------------

    @property
    def _sale(self) -> SaleSnapshot:
        sale = self._seen[SaleSnapshot]
        assert isinstance(sale, SaleSnapshot)
        return sale

    @property
    def _charge(self) -> ChargeSnapshot:
        charge = self._seen[ChargeSnapshot]
        assert isinstance(charge, ChargeSnapshot)
        return charge

    def _has_lines(self, count: int) -> bool:
        return len(self._sale.lines) == count

    def _see(self, snapshot: object) -> None:
        self._seen[type(snapshot)] = snapshot

    def _type(self, text: str) -> None:
        QTest.keyClicks(self._hands(), text)

    def _press(self, key: Qt.Key) -> None:
        QTest.keyClick(self._hands(), key)

    def _hands(self) -> QWidget:
        return QApplication.focusWidget() or self._window.in_front

    def _go_on(self) -> None:
        if self._waited.hasExpired(PATIENCE):
            self._tell("The story stopped: a step did not come true.")
            self._end(1)
        elif not self._window.isActiveWindow():
            self._window.activateWindow()  # without a desktop nobody else gives the keys back
        elif self._until():
            self._waited.restart()
            try:
                self._until = next(self._steps)
            except StopIteration:
                self._end(0)

    def _end(self, exit_code: int) -> None:
        self._beat.stop()
        self._app.exit_code = exit_code
        self._window.leave()
