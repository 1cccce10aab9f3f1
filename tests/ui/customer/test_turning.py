"""The till's screen turned to the customer, and what he can reach of the till while he types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, cast

import pytest
import shiboken6
from charges import CHARGES, PHONE, sale, shop
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screens_payment import FakeGuest
from screens_staff import CAMILO, STAFF

from pos_app.till.snapshots import ChargeSnapshot, Sentence
from pos_app.till.staff.snapshots import ProofSnapshot
from pos_app.ui import theme
from pos_app.ui.customer.customer_window import CustomerWindow
from pos_app.ui.customer.keeper import CustomerKeeper
from pos_app.ui.customer.stack import CustomerPages
from pos_app.ui.main_window import MainWindow
from pos_app.ui.payment.view import Deed
from pos_app.ui.sounds import Speaker
from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.labels import Text

STAFFED = replace(STAFF, present=CAMILO)
PASSED = ProofSnapshot(passed=True)
WRONG = ProofSnapshot(passed=False, said=Sentence("staff.wrong_pin", (("left", 4),)))
PAGE = CHARGES["on_page"]
LINK = CHARGES["on_phone"]
"""Charges of the sale that ``sale`` makes."""


def seen(by: CustomerWindow | CustomerPages) -> QWidget:
    """What the customer looks at now."""
    return by.page


class House:
    """Pages without a web engine."""

    def __init__(self) -> None:
        """Open none yet."""
        self.pages: list[FakeGuest] = []

    def receive(self, redirect: str, parent: QWidget) -> FakeGuest:
        """Let one in."""
        self.pages.append(FakeGuest(redirect, parent))
        return self.pages[-1]


class Shop:
    """A till with a customer before it, and a second screen if there is one."""

    def __init__(self, application: QApplication, *, screens: int) -> None:
        """Open with a sale."""
        self.house = House()
        self.speaker = Speaker(0, application)
        self.window = MainWindow(cast("Any", self.house), self.speaker)
        self.count = screens
        self.customer = CustomerKeeper(lambda: self.count * QGuiApplication.screens(), self.window)
        self.window.turning.follow(self.customer)
        self.window.resize(1366, 768)
        self.window.show()
        self.frame = replace(shop(), customer_screen=screens > 1)
        self.show(self.frame, sale())

    def show(self, *snapshots: object) -> None:
        """Show what the till says, to both windows as the program does."""
        for snapshot in snapshots:
            self.customer.show_snapshot(snapshot)
            self.window.show_snapshot(snapshot)
        QApplication.processEvents()

    def strike(self, key: Qt.Key, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    @property
    def page(self) -> FakeGuest:
        """The hosted page."""
        return self.house.pages[-1]

    @property
    def asks(self) -> bool:
        """Whether the cashier's PIN is asked for."""
        return "pin" in vars(self.window.turning) and self.window.turning.pin.isVisible()

    def seen_by_customer(self) -> str:
        """What can be read on the sheet over the till."""
        texts = self.window.turning.sheet.findChildren(Text)
        return " ".join(text.text() for text in texts if text.isVisible())

    def close(self) -> None:
        """Close without asking."""
        self.customer.stop()
        self.window.leave()
        for one in (self.window, self.speaker):
            shiboken6.delete(one)


@pytest.fixture(params=[1])
def counter(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> Iterator[Shop]:
    """A shop; with so many screens as the test says."""
    theme.wear(qapp, Mode.LIGHT)
    theme.set_reduced_motion(True)
    one = Shop(qapp, screens=request.param)
    one.window.activateWindow()
    qtbot.waitUntil(one.window.isActiveWindow)
    yield one
    one.close()
    theme.set_reduced_motion(False)


two_screens = pytest.mark.parametrize("counter", [2], indirect=True)


# --- one screen ----------------------------------------------------------------------------------


def test_the_screen_is_turned_with_one_key_and_back(counter: Shop) -> None:
    """The customer reads names and amounts of others, or the cashier cannot get the till back."""
    counter.show(LINK)
    counter.strike(Qt.Key.Key_F4)
    sheet = counter.window.turning.sheet
    assert sheet.geometry() == counter.window.rect()
    assert seen(sheet.pages) is sheet.pages.code
    assert "Caja" not in counter.seen_by_customer().replace("Volver a la caja", "")
    counter.strike(Qt.Key.Key_F4)
    assert sheet.isHidden()
    assert counter.window.focusWidget() is counter.window.payment.key(Deed.FLIP)
    counter.strike(Qt.Key.Key_F4)
    counter.strike(Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_the_turned_screen_covers_the_till_at_every_size(counter: Shop) -> None:
    """A window that grows shows the tray beside the code."""
    counter.show(LINK)
    counter.strike(Qt.Key.Key_F4)
    counter.window.resize(1100, 720)
    QApplication.processEvents()
    assert counter.window.turning.sheet.geometry() == counter.window.rect()


@pytest.mark.parametrize(
    ("after", "page"),
    [("approved", "paid"), ("processing_phone", "cart"), ("declined_by_phone", "sorry")],
)
def test_an_answer_takes_the_code_away_from_the_customer(
    counter: Shop, after: str, page: str
) -> None:
    """The customer pays a second time with the code that still stands there."""
    counter.show(LINK)
    counter.strike(Qt.Key.Key_F4)
    counter.show(CHARGES[after])
    pages = counter.window.turning.sheet.pages
    assert seen(pages) is getattr(pages, page)


def test_a_till_that_is_turned_away_leads_nowhere_by_itself(counter: Shop) -> None:
    """The green answer goes by while only the customer could see it."""
    counter.show(LINK)
    counter.strike(Qt.Key.Key_F4)
    counter.show(CHARGES["approved"])
    key = counter.window.payment.key(Deed.NEXT)
    assert key is not None
    assert "sola" not in key.accessibleDescription()


def test_leaving_the_charge_turns_the_till_back(counter: Shop) -> None:
    """The code of a charge that was set aside covers the next sale."""
    counter.show(LINK)
    counter.strike(Qt.Key.Key_F4)
    counter.show(replace(sale(), order_id="order-2"))
    assert not counter.window.turning.turned


def test_a_scan_while_the_screen_is_turned_is_kept(counter: Shop) -> None:
    """A code scanned by habit rings up on the sale that is being paid."""
    counter.show(LINK)
    counter.strike(Qt.Key.Key_F4)
    added: list[object] = []
    counter.window.sale.product_picked.connect(lambda *told: added.append(told))
    counter.window.scans.take("7701234567890")
    assert added == []
    assert counter.window.turning.turned


# --- the page on the till's own screen -----------------------------------------------------------


RISKY = [
    (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F7, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F10, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier),
]
"""Keys that show names, set the charge aside or open the drawer."""


@pytest.mark.parametrize(("key", "modifier"), RISKY)
def test_what_is_the_cashiers_own_asks_for_the_pin(
    counter: Shop, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    """The customer presses F7 beside the card form and reads who owes the shop money."""
    later: list[object] = []
    counter.show(STAFFED, PAGE)
    counter.window.payment.later_asked.connect(later.append)
    counter.strike(key, modifier)
    assert counter.asks
    assert later == []
    assert counter.window.in_front is counter.window.payment
    assert counter.window.focusWidget() is counter.window.turning.pin.pad.dots
    assert CAMILO.name not in counter.window.turning.pin.accessibleName()


def test_the_pin_lets_the_key_do_what_it_does(counter: Shop) -> None:
    """The cashier types the PIN and has to press the key again, and again."""
    later: list[object] = []
    counter.show(STAFFED, PAGE)
    counter.window.payment.later_asked.connect(later.append)
    pins: list[str] = []
    counter.window.turning.proof_asked.connect(pins.append)
    counter.strike(Qt.Key.Key_F8)
    for digit in "3690":
        QTest.keyClicks(counter.window.focusWidget(), digit)
    counter.strike(Qt.Key.Key_Return)
    assert pins == ["3690"]
    counter.show(WRONG)
    assert counter.window.turning.pin.said == "Ese PIN no es. Intentos que quedan: 4."
    assert later == []
    counter.show(PASSED)
    assert not counter.asks
    assert later == [PAGE.reference]


def test_a_touch_on_the_bar_asks_for_the_pin(counter: Shop) -> None:
    """The customer touches «Por confirmar»."""
    counter.show(STAFFED, PAGE)
    window = counter.window
    tray: list[bool] = []
    window.tray_shown.connect(tray.append)
    spot = QPoint(window.bar.width() - 300, window.bar.height() // 2)
    touched = window.childAt(spot)
    assert touched is not None
    QTest.mouseClick(touched, Qt.MouseButton.LeftButton)
    assert counter.asks
    assert tray == []
    counter.show(PASSED)
    touched = window.childAt(spot)
    assert touched is not None
    assert not window.turning.shell.on


def test_deciding_later_by_touch_asks_for_the_pin(counter: Shop) -> None:
    """The customer sets his own charge aside and walks out."""
    later: list[object] = []
    counter.show(STAFFED, PAGE)
    counter.window.payment.later_asked.connect(later.append)
    key = counter.window.payment.key(Deed.LATER)
    assert key is not None
    QTest.mouseClick(key, Qt.MouseButton.LeftButton)
    assert counter.asks
    assert later == []


def test_giving_up_gives_the_page_the_keyboard_again(counter: Shop) -> None:
    """The customer's next letters are typed into nothing."""
    counter.show(STAFFED, PAGE)
    counter.strike(Qt.Key.Key_F7)
    counter.strike(Qt.Key.Key_Escape)
    assert not counter.asks
    assert counter.window.focusWidget() is counter.page


def test_the_page_that_is_typed_in_again_is_locked_again(counter: Shop) -> None:
    """One PIN in the morning leaves the till open to every customer."""
    counter.show(STAFFED, PAGE)
    counter.strike(Qt.Key.Key_F8)
    counter.show(PASSED)
    assert not counter.window.turning.shell.on
    counter.strike(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert counter.window.focusWidget() is counter.page
    assert counter.window.turning.shell.on


def test_the_answer_opens_the_shell(counter: Shop) -> None:
    """The customer has paid, and every key still asks for a PIN."""
    counter.show(STAFFED, PAGE)
    counter.strike(Qt.Key.Key_F7)
    counter.show(CHARGES["approved"])
    assert not counter.asks
    assert not counter.window.turning.shell.on
    counter.strike(Qt.Key.Key_F7)
    assert counter.window.shows("tray")


def test_without_people_nothing_is_asked(counter: Shop) -> None:
    """A shop without PINs could never decide later."""
    later: list[object] = []
    counter.show(PAGE)
    counter.window.payment.later_asked.connect(later.append)
    counter.strike(Qt.Key.Key_F8)
    assert later == [PAGE.reference]


def test_a_page_over_the_whole_window_leads_back_by_key_and_pin(counter: Shop) -> None:
    """The customer presses F4 and stands before the till."""
    counter.show(STAFFED, PAGE)
    counter.strike(Qt.Key.Key_F4)
    sheet = counter.window.turning.sheet
    assert seen(sheet.pages) is sheet.pages.room
    assert sheet.isAncestorOf(counter.page)
    assert counter.window.focusWidget() is counter.page
    counter.strike(Qt.Key.Key_Escape)
    assert (counter.asks, sheet.isHidden()) == (False, False)
    counter.strike(Qt.Key.Key_F4)
    assert (counter.asks, sheet.isHidden()) == (True, False)
    counter.show(PASSED)
    assert sheet.isHidden()
    assert counter.window.payment.isAncestorOf(counter.page)
    assert counter.page.opened == [PAGE.address]


def test_the_lock_and_the_shell_do_not_trip_over_each_other(counter: Shop) -> None:
    """After F12 and a PIN, F7 means two things and does neither."""
    counter.show(STAFFED, PAGE, STAFF, STAFFED)
    counter.strike(Qt.Key.Key_F7)
    assert counter.asks


# --- a screen of the customer's own --------------------------------------------------------------


@two_screens
def test_the_page_lives_on_the_customers_screen(counter: Shop) -> None:
    """The customer types his card's number into the till, before everybody."""
    counter.show(STAFFED, PAGE)
    customer = counter.customer.window
    assert customer is not None
    assert seen(customer) is customer.pages.room
    assert customer.isAncestorOf(counter.page)
    assert counter.window.payment.guest_stage.away
    assert not counter.window.turning.shell.on
    counter.strike(Qt.Key.Key_F7)
    assert counter.window.shows("tray")


@two_screens
def test_f4_takes_the_page_to_the_till_and_back_as_it_is(counter: Shop) -> None:
    """What the customer had typed is gone, because his screen has no keys."""
    counter.show(STAFFED, PAGE)
    counter.strike(Qt.Key.Key_F4)
    customer = counter.customer.window
    assert customer is not None
    assert counter.window.isAncestorOf(counter.page)
    assert seen(customer) is customer.pages.cart
    assert counter.window.turning.shell.on
    counter.strike(Qt.Key.Key_F4)
    assert customer.isAncestorOf(counter.page)
    assert counter.page.opened == [PAGE.address]


@two_screens
def test_a_page_that_stops_is_taken_from_the_customer(counter: Shop) -> None:
    """He stands before a dead page, and the cashier does not know."""
    counter.show(PAGE)
    counter.page.loaded.emit()
    counter.page.failed.emit()
    customer = counter.customer.window
    assert customer is not None
    assert seen(customer) is customer.pages.cart
    assert counter.window.payment.key(Deed.RELOAD) is not None
    counter.window.payment.guest_stage.reload()
    assert seen(customer) is customer.pages.room


@two_screens
def test_a_screen_that_is_pulled_out_brings_the_page_home(counter: Shop) -> None:
    """The customer pays on a screen that nobody sees."""
    counter.show(PAGE)
    counter.count = 1
    counter.customer._look_again()
    assert counter.window.isAncestorOf(counter.page)
    assert not counter.window.payment.guest_stage.away


@two_screens
@pytest.mark.parametrize(("name", "page"), [("approved", "paid"), ("declined", "sorry")])
def test_both_screens_show_the_answer_in_the_same_instant(
    counter: Shop, name: str, page: str
) -> None:
    """The customer leaves with the goods before the cashier sees «No»."""
    counter.show(PAGE)
    answered: ChargeSnapshot = CHARGES[name]
    painted: list[str] = []
    customer = counter.customer.window
    assert customer is not None
    counter.customer.show_snapshot(answered)
    counter.window.show_snapshot(answered)
    # Nothing was painted between the two: one turn of the loop paints both.
    painted.append(counter.window.payment.band.accessibleName())
    assert seen(customer) is getattr(customer.pages, page)
    word = "Sí, entregue" if page == "paid" else "No, no pagó"
    assert painted[0].startswith(word)


@two_screens
def test_the_keyboard_does_not_stay_where_nobody_types(counter: Shop, qtbot: QtBot) -> None:
    """A touch on the customer's screen swallows the next scan."""
    customer = counter.customer.window
    assert customer is not None
    customer.activateWindow()
    qtbot.waitUntil(counter.window.isActiveWindow)
    counter.show(PAGE)
    customer.activateWindow()
    qtbot.waitUntil(customer.isActiveWindow)


@two_screens
def test_a_code_that_stands_there_already_is_no_reason_to_turn_the_till(counter: Shop) -> None:
    """The cashier loses his screen although the customer has one."""
    counter.show(LINK)
    customer = counter.customer.window
    assert customer is not None
    assert seen(customer) is customer.pages.code
    assert LINK.address == PHONE
