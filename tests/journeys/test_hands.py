"""Ten sales with keys alone, and ten with fingers alone: from the first product to the next one."""

from __future__ import annotations

import pytest
from journey import Journey
from only_hands import KEYS, MOUSE, TOUCH, OnlyFingers, OnlyKeys, Watch
from PySide6.QtCore import QPoint, Qt
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


@pytest.fixture
def counter(journey: Journey) -> Journey:
    """A till that takes money by hand in other ways too."""
    journey.settings |= {"others.on": True, "others.cap_pesos": 100_000_000}
    return journey.open()


def receipts_of(journey: Journey) -> int:
    """How many sales have a receipt, from the disk."""
    assert journey.close() == 0
    book = journey.book()
    try:
        return sum(book.receipts.numbered(number) is not None for number in range(1, 2 * SALES))
    finally:
        book.close()


def has_articles(at: Journey, count: int, otherwise: str) -> None:
    """See so many on the ticket."""
    at.until(lambda: at.newest(SaleSnapshot).totals.articles == count, otherwise)


def pays_by_code(at: Journey, wompi: Simulated) -> None:
    """See the code of a link, and let the customer pay by it."""
    at.until(lambda: at.window.in_front is at.window.payment, "no code is shown")
    at.until(lambda: at.charge.address is not None, "there is no code")
    at.has_paid(wompi, at.charge.address or "")


def pays_at_the_bank(at: Journey, wompi: Simulated) -> None:
    """See the bank's code, and let the customer pay by it."""
    at.until(lambda: at.window.in_front is at.window.payment, "nothing was asked")
    at.until(lambda: at.charge.code is not None, "the bank makes no QR")
    wompi.chooses(at.scans().partition("/")[2], "APPROVED")


# --- with keys ----------------------------------------------------------------------------------


def three_of_one(person: OnlyKeys) -> None:
    """Three of a product by its code, in cash that is typed."""
    person.at.writes("3 * 101")
    person.rings_up(Key.Key_Return)
    person.charges()
    person.takes(typed="20000")


def from_the_shelf(person: OnlyKeys) -> None:
    """A product that nobody knows the code of, found with Tab and the arrows."""
    at = person.at
    person.goes_to(lambda here: isinstance(here, Chip), "Tab reaches no category")
    at.strikes(Key.Key_Right)
    at.strikes(Key.Key_Space)
    person.goes_to(lambda here: isinstance(here, ProductGrid), "Tab reaches no product")
    person.rings_up(Key.Key_Right, Key.Key_Down, Key.Key_Return)
    person.charges()
    person.takes(Key.Key_F2)


def looked_for(person: OnlyKeys) -> None:
    """A product by its name, and one more of it."""
    at = person.at
    at.strikes(Key.Key_F2)
    at.writes("arepa")
    at.until(lambda: at.window.sale.shelf.searching, "nothing is looked for")
    person.rings_up(Key.Key_Return)
    at.strikes(Key.Key_Plus)
    person.charges()
    person.takes(Key.Key_F3)


def weighed(person: OnlyKeys) -> None:
    """Something that is weighed, with a discount."""
    at = person.at
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


def on_a_phone(person: OnlyKeys, number: Qt.Key) -> None:
    """A link's code on the customer's phone, by either of its keys."""
    at = person.at
    at.rings_up("106")
    person.charges()
    at.strikes(number)
    pays_by_code(at, person.wompi)
    person.is_paid()


def by_transfer(person: OnlyKeys) -> None:
    """Money that only the cashier sees."""
    at = person.at
    at.rings_up("7709999001618")
    person.charges()
    at.forget(TakenSnapshot)
    at.strikes(Key.Key_6)
    asked = QApplication.activeModalWidget
    at.until(lambda: isinstance(asked(), Dialog), "nothing is asked")
    at.strikes(Key.Key_Tab)
    at.strikes(Key.Key_Return)
    person.is_taken()


def by_nequi(person: OnlyKeys) -> None:
    """A question to the customer's phone."""
    at = person.at
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


def by_the_bank(person: OnlyKeys) -> None:
    """The bank's own code."""
    at = person.at
    at.rings_up("106")
    person.charges()
    at.strikes(Key.Key_4)
    at.until(lambda: at.window.charge.push.ready, "the contracts do not come")
    at.strikes(Key.Key_Return)
    pays_at_the_bank(at, person.wompi)
    person.is_paid()


def taken_off_and_back(person: OnlyKeys) -> None:
    """A line that is taken off, and was meant after all."""
    at = person.at
    at.rings_up("106", "101")
    at.strikes(Key.Key_Up)
    at.strikes(Key.Key_Delete)
    at.strikes(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.charges()
    person.takes(typed="50000")


def test_ten_sales_with_keys_alone(counter: Journey, wompi: Simulated, watch: Watch) -> None:
    """A till with a broken screen glass and no mouse cannot sell everything in every way."""
    seen = watch(MOUSE | TOUCH)
    person = OnlyKeys(counter, wompi)
    three_of_one(person)
    from_the_shelf(person)
    looked_for(person)
    weighed(person)
    on_a_phone(person, Key.Key_Return)
    on_a_phone(person, Key.Key_1)
    by_transfer(person)
    by_nequi(person)
    by_the_bank(person)
    taken_off_and_back(person)
    assert seen.saw == []
    assert receipts_of(counter) == SALES


# --- with fingers -------------------------------------------------------------------------------


def two_quick_touches(hand: OnlyFingers) -> None:
    """Two of a product, and the cash on the keys of the screen."""
    hand.adds("Tinto")
    hand.adds("Tinto")
    hand.takes("1", "0", "000")


def of_two_categories(hand: OnlyFingers) -> None:
    """Something of a category, and a favourite."""
    shelf = hand.at.window.sale.shelf
    hand.touches("Panadería")
    hand.at.until(lambda: {one.category for one in shelf.shown} == {"Panadería"}, "no category")
    hand.adds("Croissant")
    hand.touches("Favoritos")
    hand.adds("Cappuccino")
    hand.takes("Exacto")


def one_more(hand: OnlyFingers) -> None:
    """One more with the key of the line, and a note that is added."""
    hand.adds("Almojábana")
    stepper = hand.at.window.sale.column.tools.findChildren(Stepper)[0]
    hand.finger.tap(stepper, QPoint(stepper.width() - 20, 28))
    has_articles(hand.at, 2, "«+» adds none")
    hand.takes("Sumar $\N{NO-BREAK SPACE}20.000")


def three_at_once(hand: OnlyFingers) -> None:
    """A quantity on the keys of the screen."""
    hand.adds("Croissant")
    hand.finger.tap(hand.at.window.sale.keys.quantity)
    for key in ("3", "Listo"):
        hand.touches(key)
    has_articles(hand.at, 3, "there are not three")
    hand.takes("Exacto")


def touched_code(hand: OnlyFingers) -> None:
    """A link's code on the customer's phone."""
    hand.adds("Cappuccino")
    hand.charges("QR al celular")
    pays_by_code(hand.at, hand.wompi)
    hand.is_paid()


def touched_transfer(hand: OnlyFingers) -> None:
    """Money that only the cashier sees."""
    hand.adds("Cappuccino")
    hand.charges("Transferencia")
    hand.agrees()
    hand.is_taken()


def touched_nequi(hand: OnlyFingers) -> None:
    """A question to the customer's phone, its number on the keys of the screen."""
    at, push = hand.at, hand.at.window.charge.push
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


def touched_bank(hand: OnlyFingers) -> None:
    """The bank's own code."""
    at, push = hand.at, hand.at.window.charge.push
    hand.adds("Cappuccino")
    hand.charges("QR Bancolombia")
    at.until(lambda: push.ready, "the contracts do not come")
    hand.finger.tap(push._main)
    pays_at_the_bank(at, hand.wompi)
    hand.is_paid()


def in_two_parts(hand: OnlyFingers) -> None:
    """A half by transfer, the other in cash."""
    at, cash = hand.at, hand.at.window.counter.cash
    hand.adds("Cappuccino")
    hand.charges("Entre 2")
    hand.touches("Transferencia")
    hand.agrees()
    at.until(lambda: at.published(TakenSnapshot) and cash.answered, "nothing is taken")
    hand.finger.tap(cash.stage.main)
    hand.touches("Efectivo")
    hand.is_given("Exacto")


@pytest.mark.usefixtures("one_point")
def test_ten_sales_with_fingers_alone(counter: Journey, wompi: Simulated, watch: Watch) -> None:
    """A till on a wall, without a keyboard, cannot sell everything in every way."""
    seen = watch(KEYS)
    hand = OnlyFingers(counter, wompi)
    two_quick_touches(hand)
    of_two_categories(hand)
    one_more(hand)
    three_at_once(hand)
    touched_code(hand)
    touched_code(hand)
    touched_transfer(hand)
    touched_nequi(hand)
    touched_bank(hand)
    in_two_parts(hand)
    assert seen.saw == []
    assert receipts_of(counter) == SALES
