"""Ten sales with keys alone, and ten with fingers alone: from the first product to the next one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from journey import Journey
from only_hands import KEYS, MOUSE, TOUCH, OnlyFingers, OnlyKeys, Witness
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication
from simulator_process import Simulated

from pos_app.till.snapshots import SaleSnapshot
from pos_app.till.tenders.snapshots import TakenSnapshot
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.line_tools import Stepper
from pos_app.ui.widgets.products import ProductGrid

pytestmark = [pytest.mark.serial, pytest.mark.timeout(300)]

Key = Qt.Key
SALES = 10

Watch = Callable[[frozenset[QEvent.Type]], Witness]


@pytest.fixture
def counter(journey: Journey) -> Journey:
    """A till that takes money by hand in other ways too."""
    journey.settings |= {"others.on": True, "others.cap_pesos": 100_000_000}
    return journey.open()


@pytest.fixture
def watch(counter: Journey) -> Iterator[Watch]:
    """Set somebody to watch, until the test ends."""
    watching: list[Witness] = []

    def begin(forbidden: frozenset[QEvent.Type]) -> Witness:
        watching.append(Witness(forbidden, counter.window))
        return watching[-1]

    yield begin
    for witness in watching:
        shiboken6.delete(witness)


def receipts_of(journey: Journey) -> int:
    """How many sales have a receipt, from the disk."""
    assert journey.close() == 0
    book = journey.book()
    try:
        return sum(book.receipts.numbered(number) is not None for number in range(1, 2 * SALES))
    finally:
        book.close()


def test_ten_sales_with_keys_alone(counter: Journey, wompi: Simulated, watch: Watch) -> None:
    """A till with a broken screen glass and no mouse cannot sell everything in every way."""
    seen = watch(MOUSE | TOUCH)
    person, at = OnlyKeys(counter, wompi), counter

    at.writes("3 * 101")
    person.rings_up(Key.Key_Return)
    person.charges()
    person.takes(typed="20000")

    person.goes_to(lambda here: isinstance(here, Chip), "Tab reaches no category")
    at.strikes(Key.Key_Right)
    at.strikes(Key.Key_Space)
    person.goes_to(lambda here: isinstance(here, ProductGrid), "Tab reaches no product")
    person.rings_up(Key.Key_Right, Key.Key_Down, Key.Key_Return)
    person.charges()
    person.takes(Key.Key_F2)

    at.strikes(Key.Key_F2)
    at.writes("arepa")
    at.until(lambda: at.window.sale.shelf.searching, "nothing is looked for")
    person.rings_up(Key.Key_Return)
    at.strikes(Key.Key_Plus)
    person.charges()
    person.takes(Key.Key_F3)

    at.writes("banano")
    person.rings_up(Key.Key_Return)
    at.strikes(Key.Key_F4)
    at.writes("1,350")
    person.rings_up(Key.Key_Return)
    at.strikes(Key.Key_F6)
    at.writes("10")
    person.rings_up(Key.Key_Return)
    person.charges()
    person.takes(Key.Key_F2)

    for number in (Key.Key_Return, Key.Key_1):
        at.rings_up("106")
        person.charges()
        at.strikes(number)
        at.until(lambda: at.window.in_front is at.window.payment, "no code is shown")
        at.until(lambda: at.charge.address is not None, "there is no code")
        at.has_paid(wompi, at.charge.address or "")
        person.is_paid()

    at.rings_up("7709999001618")
    person.charges()
    at.forget(TakenSnapshot)
    at.strikes(Key.Key_6)
    asked = QApplication.activeModalWidget
    at.until(lambda: isinstance(asked(), Dialog), "nothing is asked")
    at.strikes(Key.Key_Tab)
    at.strikes(Key.Key_Return)
    person.is_taken()

    at.rings_up("106")
    person.charges()
    at.strikes(Key.Key_3)
    push = at.window.charge.push
    at.until(push.isVisible, "«3» asks nobody")
    at.writes("3991111111")
    at.strikes(Key.Key_Return)
    at.until(lambda: push.ready, "the contracts do not come")
    at.strikes(Key.Key_Return)
    at.until(lambda: at.window.in_front is at.window.payment, "nobody was asked")
    person.is_paid()

    at.rings_up("106")
    person.charges()
    at.strikes(Key.Key_4)
    at.until(lambda: push.ready, "the contracts do not come")
    at.strikes(Key.Key_Return)
    at.until(lambda: at.window.in_front is at.window.payment, "nothing was asked")
    at.until(lambda: at.charge.code is not None, "the bank makes no QR")
    wompi.chooses(at.scans().partition("/")[2], "APPROVED")
    person.is_paid()

    at.rings_up("106", "101")
    at.strikes(Key.Key_Up)
    at.strikes(Key.Key_Delete)
    at.strikes(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.charges()
    person.takes(typed="50000")

    assert seen.saw == []
    assert receipts_of(at) == SALES


def test_ten_sales_with_fingers_alone(
    counter: Journey,
    wompi: Simulated,
    qapp: QApplication,
    watch: Watch,
    request: pytest.FixtureRequest,
) -> None:
    """A till on a wall, without a keyboard, cannot sell everything in every way."""
    usual = qapp.doubleClickInterval()
    request.addfinalizer(lambda: qapp.setDoubleClickInterval(usual))
    seen = watch(KEYS)
    hand, at = OnlyFingers(counter, wompi), counter
    sale = at.window.sale

    hand.adds("Tinto")
    hand.adds("Tinto")
    hand.takes("1", "0", "000")

    hand.touches("Panadería")
    at.until(lambda: {one.category for one in sale.shelf.shown} == {"Panadería"}, "no category")
    hand.adds("Croissant")
    hand.touches("Favoritos")
    hand.adds("Cappuccino")
    hand.takes("Exacto")

    hand.adds("Almojábana")
    stepper = sale.column.tools.findChildren(Stepper)[0]
    hand.finger.tap(stepper, QPoint(stepper.width() - 20, 28))
    at.until(lambda: at.newest(SaleSnapshot).totals.articles == 2, "«+» adds none")
    hand.takes("Sumar $\N{NO-BREAK SPACE}20.000")

    hand.adds("Croissant")
    hand.finger.tap(sale.keys.quantity)
    for key in ("3", "Listo"):
        hand.touches(key)
    at.until(lambda: at.newest(SaleSnapshot).totals.articles == 3, "there are not three")
    hand.takes("Exacto")

    for _ in range(2):
        hand.adds("Cappuccino")
        hand.charges("QR al celular")
        at.until(lambda: at.window.in_front is at.window.payment, "no code is shown")
        at.until(lambda: at.charge.address is not None, "there is no code")
        at.has_paid(wompi, at.charge.address or "")
        hand.is_paid()

    hand.adds("Cappuccino")
    hand.charges("Transferencia")
    hand.agrees()
    hand.is_taken()

    push = at.window.charge.push
    hand.adds("Cappuccino")
    hand.charges("Nequi")
    at.until(push.isVisible, "nobody is asked")
    for digit in "3991111111":
        hand.touches(digit)
    hand.finger.tap(push._main)
    at.until(lambda: push.ready, "the contracts do not come")
    hand.finger.tap(push._main)
    at.until(lambda: at.window.in_front is at.window.payment, "nobody was asked")
    hand.is_paid()

    hand.adds("Cappuccino")
    hand.charges("QR Bancolombia")
    at.until(lambda: push.ready, "the contracts do not come")
    hand.finger.tap(push._main)
    at.until(lambda: at.window.in_front is at.window.payment, "nothing was asked")
    at.until(lambda: at.charge.code is not None, "the bank makes no QR")
    wompi.chooses(at.scans().partition("/")[2], "APPROVED")
    hand.is_paid()

    hand.adds("Cappuccino")
    hand.charges("Entre 2")
    hand.touches("Transferencia")
    hand.agrees()
    cash = at.window.counter.cash
    at.until(lambda: at.published(TakenSnapshot) and cash.answered, "nothing is taken")
    hand.finger.tap(cash.stage.main)
    hand.touches("Efectivo")
    hand.is_given("Exacto")

    assert seen.saw == []
    assert receipts_of(at) == SALES
