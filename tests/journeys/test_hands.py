"""Ten sales with keys alone, and ten with fingers alone: from the first product to the next one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from finger import Finger, touch_screen
from journey import Journey
from PySide6.QtCore import QChildEvent, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from simulator_process import Simulated

from pos_app.core.payment import Look
from pos_app.till.snapshots import SaleSnapshot
from pos_app.till.tenders.snapshots import TakenSnapshot
from pos_app.ui.payment.view import Deed
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.line_tools import Stepper
from pos_app.ui.widgets.products import ProductGrid

pytestmark = [pytest.mark.serial, pytest.mark.timeout(300)]

Key = Qt.Key
SALES = 10
MOUSE = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
TOUCH = frozenset({QEvent.Type.TouchBegin})
KEYS = frozenset({QEvent.Type.KeyPress})


class Witness(QObject):
    """Notes what a person used who was to use something else.

    It stands before each widget of one window, and never before a hosted page: a filter of the
    whole application would be shown the web engine's own objects while they are only half there.
    """

    def __init__(self, forbidden: frozenset[QEvent.Type], window: QWidget) -> None:
        """Watch everything in a window that anybody uses, also what is made later."""
        super().__init__()
        self._forbidden = forbidden
        self.saw: list[str] = []
        self._watch(window)

    def _watch(self, widget: QWidget) -> None:
        if not widget.inherits("QWebEngineView"):
            widget.installEventFilter(self)
            direct = Qt.FindChildOption.FindDirectChildrenOnly
            for child in widget.findChildren(QWidget, options=direct):
                self._watch(child)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Note what should not be; what a touch itself becomes is no hand on a mouse."""
        if event.type() in self._forbidden and event.spontaneous():
            self.saw.append(f"{event.type()} for {watched}")
        if isinstance(event, QChildEvent) and event.type() is QEvent.Type.ChildPolished:
            child = event.child()
            if isinstance(child, QWidget):
                self._watch(child)
        return False


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


class OnlyKeys:
    """Sells with the keyboard."""

    def __init__(self, journey: Journey, wompi: Simulated) -> None:
        """Sit down."""
        self.at, self.wompi = journey, wompi

    def goes_to(self, wanted: Callable[[QWidget], bool], otherwise: str) -> QWidget:
        """Walk with Tab until the keyboard is where it is wanted."""
        for _ in range(60):
            here = QApplication.focusWidget()
            if here is not None and wanted(here):
                return here
            self.at.strikes(Key.Key_Tab)
        raise AssertionError(otherwise)

    def adds(self, *keys: Key) -> None:
        """Strike keys of which the last one puts something on the ticket."""
        before = self.at.newest(SaleSnapshot)
        for key in keys:
            self.at.strikes(key)
        self.at.until(
            lambda: self.at.newest(SaleSnapshot).totals != before.totals, "nothing is rung up"
        )

    def charges(self) -> None:
        """Press Cobrar."""
        self.at.strikes(Key.Key_F9)
        charge = self.at.window.charge
        self.at.until(lambda: self.at.window.in_front is charge, "F9 does nothing")
        self.at.until(lambda: bool(charge.keys), "there are no ways")

    def takes(self, *keys: Key, typed: str = "") -> None:
        """Take cash that was typed or picked, and turn to the next customer."""
        self.at.forget(TakenSnapshot)
        self.at.strikes(Key.Key_5)
        window = self.at.window
        self.at.until(lambda: window.in_front is window.counter.cash, "«5» takes no cash")
        self.at.writes(typed)
        for key in keys:
            self.at.strikes(key)
        self.at.strikes(Key.Key_Return)
        self.is_taken()

    def is_taken(self) -> None:
        """See the answer, and turn to the next customer with Enter."""
        cash = self.at.window.counter.cash
        self.at.until(lambda: self.at.published(TakenSnapshot) and cash.answered, "nothing taken")
        self.turns()

    def turns(self) -> None:
        """Turn to the next customer."""
        before = self.at.newest(SaleSnapshot).order_id
        self.at.strikes(Key.Key_Return)
        self.at.until(lambda: self.at.newest(SaleSnapshot).order_id != before, "no next sale")
        window = self.at.window
        self.at.until(lambda: window.in_front is window.sale, "the sale is not in front")

    def is_paid(self) -> None:
        """See Wompi's answer, keep the receipt, and turn to the next customer."""
        self.at.strikes(Key.Key_F5)
        self.at.answers_with(Look.YES)
        assert self.at.saves_receipt().path.exists()
        self.turns()


def test_ten_sales_with_keys_alone(counter: Journey, wompi: Simulated, watch: Watch) -> None:
    """A till with a broken screen glass and no mouse cannot sell everything in every way."""
    seen = watch(MOUSE | TOUCH)
    person, at = OnlyKeys(counter, wompi), counter

    at.writes("3 * 101")
    person.adds(Key.Key_Return)
    person.charges()
    person.takes(typed="20000")

    person.goes_to(lambda here: isinstance(here, Chip), "Tab reaches no category")
    at.strikes(Key.Key_Right)
    at.strikes(Key.Key_Space)
    person.goes_to(lambda here: isinstance(here, ProductGrid), "Tab reaches no product")
    person.adds(Key.Key_Right, Key.Key_Down, Key.Key_Return)
    person.charges()
    person.takes(Key.Key_F2)

    at.strikes(Key.Key_F2)
    at.writes("arepa")
    at.until(lambda: at.window.sale.shelf.searching, "nothing is looked for")
    person.adds(Key.Key_Return)
    at.strikes(Key.Key_Plus)
    person.charges()
    person.takes(Key.Key_F3)

    at.writes("banano")
    person.adds(Key.Key_Return)
    at.strikes(Key.Key_F4)
    at.writes("1,350")
    person.adds(Key.Key_Return)
    at.strikes(Key.Key_F6)
    at.writes("10")
    person.adds(Key.Key_Return)
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


class OnlyFingers:
    """Sells by touching."""

    def __init__(self, journey: Journey, wompi: Simulated) -> None:
        """Stand before the glass."""
        self.at, self.wompi = journey, wompi
        self.finger = Finger(touch_screen())
        # Here every touch falls on one point of the glass: two of them are no double one.
        QApplication.setDoubleClickInterval(1)

    def touches(self, text: str) -> None:
        """Touch the key on the screen that says this."""
        self.finger.tap(self.at.finds(text))

    def does(self, deed: Deed) -> None:
        """Touch the payment screen's key for something."""
        self.at.until(lambda: self.at.offers(deed), f"there is no key to {deed.value}")
        key = self.at.window.payment.key(deed)
        assert key is not None
        QApplication.processEvents()
        self.finger.tap(key)

    def adds(self, name: str) -> None:
        """Touch the tile of a product."""
        shelf = self.at.window.sale.shelf
        self.at.until(lambda: name in [one.name for one in shelf.shown], f"{name} is not there")
        before = self.at.newest(SaleSnapshot)
        row = [one.name for one in shelf.shown].index(name)
        self.finger.tap(
            shelf.grid.viewport(), shelf.grid.visualRect(shelf.grid.products.index(row)).center()
        )
        self.at.until(
            lambda: self.at.newest(SaleSnapshot).totals != before.totals, "nothing is rung up"
        )

    def charges(self, way: str) -> None:
        """Touch Cobrar and a way."""
        self.finger.tap(self.at.window.sale.column.charge)
        charge = self.at.window.charge
        self.at.until(lambda: self.at.window.in_front is charge, "Cobrar does nothing")
        self.at.until(lambda: bool(charge.keys), "there are no ways")
        self.at.forget(TakenSnapshot)
        self.touches(way)

    def takes(self, *keys: str) -> None:
        """Touch Cobrar and figures, take the cash, and turn to the next customer."""
        self.charges("Efectivo")
        self.is_given(*keys)

    def is_given(self, *keys: str) -> None:
        """Touch figures, take the cash, and turn to the next customer."""
        window = self.at.window
        self.at.until(lambda: window.in_front is window.counter.cash, "no cash is asked for")
        for key in keys:
            self.touches(key)
        self.finger.tap(window.counter.cash._main)
        self.is_taken()

    def is_taken(self) -> None:
        """See the answer, and touch the next customer."""
        cash = self.at.window.counter.cash
        self.at.until(lambda: self.at.published(TakenSnapshot) and cash.answered, "nothing taken")
        self.turns(lambda: self.finger.tap(cash.stage.main))

    def is_paid(self) -> None:
        """Ask Wompi, see its answer, and touch the next customer."""
        self.does(Deed.VERIFY)
        self.at.answers_with(Look.YES)
        self.turns(lambda: self.does(Deed.NEXT))

    def agrees(self) -> None:
        """Touch the key of the question in front that does what was asked for."""
        asked = QApplication.activeModalWidget
        self.at.until(lambda: isinstance(asked(), Dialog), "nothing is asked")
        question = asked()
        assert isinstance(question, Dialog)
        self.at.forget(TakenSnapshot)
        QApplication.processEvents()
        self.finger.tap(question.act_key)

    def turns(self, act: Callable[[], None]) -> None:
        """Turn to the next customer."""
        before = self.at.newest(SaleSnapshot).order_id
        QApplication.processEvents()
        if self.at.window.toast.isVisible():
            self.finger.tap(self.at.window.toast)  # what was said is read, and touched away
        act()
        self.at.until(lambda: self.at.newest(SaleSnapshot).order_id != before, "no next sale")
        window = self.at.window
        self.at.until(lambda: window.in_front is window.sale, "the sale is not in front")
        QApplication.processEvents()


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
