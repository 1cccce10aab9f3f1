"""The hosted page's life on the screen: opened once, destroyed once, told once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from charges import CHARGES, PAGE
from payments import REFERENCE
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from pos_app.core.ids import Reference
from pos_app.core.payment import Way
from pos_app.ui.payment.view import Deed, Page
from tests.ui.payment.conftest import Counter

OPEN = CHARGES["on_page"]
OTHER = Reference.make(till="C1", shift=214, sale=91, random_bits=8)
SHUT = replace(CHARGES["closing"], address=None)


def test_a_page_is_opened_once_for_each_charge(counter: Counter) -> None:
    """Every picture of the till loads the page anew under the customer's fingers."""
    counter.show(OPEN, CHARGES["processing"], OPEN)
    assert [page.opened for page in counter.pages] == [[PAGE]]
    assert counter.pages[0].redirect == OPEN.redirect


@pytest.mark.parametrize("after", [SHUT, CHARGES["closed_empty"], CHARGES["approved_late"]])
def test_a_page_that_is_shut_is_destroyed_and_told_once(counter: Counter, after: object) -> None:
    """Somebody pays through a page that the till believes to be closed."""
    assert isinstance(after, type(OPEN))
    counter.show(OPEN, after, after)
    assert [page.left for page in counter.pages] == [1]
    assert counter.heard("view_closed") == [(REFERENCE,)]


def test_another_charge_destroys_the_page_of_the_one_before(counter: Counter) -> None:
    """Two pages of one sale stand open, and the customer pays on both."""
    counter.show(OPEN, replace(OPEN, reference=OTHER, number=2))
    assert [page.left for page in counter.pages] == [1, 0]
    assert counter.heard("view_closed") == [(REFERENCE,)]


def test_leaving_the_screen_destroys_the_page(counter: Counter) -> None:
    """The next customer sees the page of the one before."""
    counter.show(OPEN)
    counter.screen.guest_gone()
    counter.screen.guest_gone()
    assert [page.left for page in counter.pages] == [1]
    assert counter.heard("view_closed") == [(REFERENCE,)]


def test_coming_back_to_an_open_charge_opens_its_page_again(counter: Counter) -> None:
    """The cashier looked at the day's sales, and the customer has no page any more."""
    counter.show(OPEN)
    counter.screen.guest_gone()
    counter.screen.hide()
    counter.show(replace(OPEN, answered_at=None))
    assert len(counter.pages) == 1
    counter.screen.show()
    assert len(counter.pages) == 2


def test_a_link_opens_no_page(counter: Counter) -> None:
    """The web engine is started for a code."""
    counter.show(CHARGES["on_phone"])
    assert counter.pages == []


def test_what_the_page_does_is_told_with_its_reference(counter: Counter) -> None:
    """News of a page is written to another charge."""
    counter.show(OPEN)
    page = counter.pages[0]
    page.loaded.emit()
    page.loaded.emit()  # the bank's own page
    page.came_back.emit("1-1-1")
    assert counter.heard("page_loaded") == [(REFERENCE,)]
    assert counter.heard("came_back") == [(REFERENCE, "1-1-1")]


def test_a_page_that_led_back_without_a_number_gives_no_hint(counter: Counter) -> None:
    """Wompi is asked for a payment without a name."""
    counter.show(OPEN)
    counter.pages[0].came_back.emit("")
    assert counter.heard("came_back") == []


def test_the_end_of_a_page_that_led_back_is_no_failure(counter: Counter) -> None:
    """After paying the customer reads that the page did not open."""
    counter.show(OPEN)
    page = counter.pages[0]
    page.loaded.emit()
    page.came_back.emit("1-1-1")
    page.failed.emit()
    assert counter.heard("page_failed") == []
    assert counter.screen.guest_stage.trouble.value == "none"


def test_a_page_that_fails_is_replaced_by_two_ways_out(counter: Counter) -> None:
    """The customer stands before a dead page."""
    counter.show(OPEN)
    page = counter.pages[0]
    page.loaded.emit()
    page.failed.emit()
    page.failed.emit()
    assert counter.heard("page_failed") == [(REFERENCE,)]
    assert counter.screen.view is not None
    assert counter.screen.view.title == "La página de pago se detuvo"
    again = counter.screen.key(Deed.RELOAD)
    assert again is not None
    again.trigger()
    assert page.opened == [PAGE, PAGE]
    assert counter.screen.key(Deed.RELOAD) is None


def test_a_page_that_loads_after_all_comes_to_the_front(counter: Counter) -> None:
    """A slow page is hidden behind the notice for ever."""
    counter.show(CHARGES["not_open"])
    assert not counter.pages[0].isVisible()
    counter.show(OPEN)
    assert counter.pages[0].isVisible()


@pytest.mark.fault("G2")
@pytest.mark.expected_logs("no_web_engine")
@pytest.mark.parametrize("fault", [ImportError, OSError, RuntimeError])
def test_without_a_web_engine_the_screen_says_so_and_offers_the_code(
    counter: Counter, fault: type[Exception]
) -> None:
    """A computer without a web engine cannot sell at all."""
    counter.engine_fault = fault("libnss3.so")
    counter.show(OPEN, replace(OPEN, answered_at=None))
    assert counter.heard("page_failed") == [(REFERENCE,)]
    assert counter.screen.view is not None
    assert counter.screen.view.title == "Este equipo no puede mostrar la página"
    by_code = counter.screen.guest_stage.keys.key(Deed.OTHER_WAY)
    assert by_code is not None
    assert by_code.text() == "QR al celular"
    counter.screen.guest_gone()
    assert counter.heard("view_closed") == [(REFERENCE,)]


def test_trying_again_brings_back_the_page_as_it_is(counter: Counter) -> None:
    """The hosted page offers its own next try, and the till throws it away."""
    counter.show(OPEN, CHARGES["declined"])
    assert counter.page() is Page.CHOICES
    assert [page.left for page in counter.pages] == [0]
    retry = counter.screen.key(Deed.RETRY)
    assert retry is not None
    retry.trigger()
    assert counter.page() is Page.GUEST
    assert counter.pages[0].opened == [PAGE]
    assert counter.heard("retry_asked") == [(REFERENCE, Way.PAGE)]


@pytest.mark.parametrize("led", ["back", "elsewhere"])
def test_trying_again_loads_a_page_that_has_led_elsewhere(counter: Counter, led: str) -> None:
    """The customer tries again on a page that says «volviendo al comercio»."""
    counter.show(OPEN)
    if led == "back":
        counter.pages[0].came_back.emit("1-1-1")
    else:
        counter.pages[0].visiting.emit(QUrl("https://acs.bank.example/3ds"))
    counter.show(CHARGES["declined"])
    counter.screen.function_key(Qt.Key.Key_F4)
    retry = counter.screen.key(Deed.RETRY)
    assert retry is not None
    retry.trigger()
    assert counter.pages[0].opened == [PAGE, PAGE]


def test_a_second_refusal_comes_to_the_front_again(counter: Counter) -> None:
    """The cashier waits on a page whose second payment was refused long ago."""
    first = CHARGES["declined"]
    counter.show(OPEN, first)
    retry = counter.screen.key(Deed.RETRY)
    assert retry is not None
    retry.trigger()
    counter.show(replace(first, answered_at=None))
    assert counter.page() is Page.GUEST
    assert first.confirmed_at is not None
    counter.show(replace(first, confirmed_at=first.confirmed_at.replace(minute=59)))
    assert counter.page() is Page.CHOICES


def test_the_frame_names_the_page_in_front(counter: Counter) -> None:
    """The customer types a card's number without seeing whose page it is."""
    counter.show(OPEN)
    stage = counter.screen.guest_stage
    assert stage.host == "checkout.wompi.co"
    counter.pages[0].visiting.emit(QUrl("https://acs.bank.example/3ds?cid=1"))
    assert stage.host == "acs.bank.example"
    counter.pages[0].visiting.emit(QUrl())
    assert stage.host == "acs.bank.example"


def test_the_page_has_the_keyboard_until_the_cashier_takes_it(counter: Counter) -> None:
    """The customer types and nothing appears, or the cashier cannot leave the page."""
    counter.show(OPEN)
    page, screen = counter.pages[0], counter.screen
    assert screen.focusWidget() is page
    QTest.keyClick(page, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert screen.focusWidget() is screen.key(Deed.VERIFY)
    QTest.keyClick(screen, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert screen.focusWidget() is page


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Delete])
def test_the_page_keeps_its_own_keys(counter: Counter, key: Qt.Key) -> None:
    """Esc ends a payment that the customer is typing."""
    counter.show(OPEN)
    before = list(counter.told)
    QTest.keyClick(counter.pages[0], key)
    assert counter.told == before
    assert counter.page() is Page.GUEST
    assert counter.pages[0].left == 0
