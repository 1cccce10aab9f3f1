"""The window that is locked and opened, and what somebody must allow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from charges import CHARGES, sale
from empty_window import bring_up, empty_window
from hand_money import money, taken
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from screens_sale import SHOP
from screens_staff import CAMILO, PEOPLE, QUESTION, STAFF

from pos_app.core.payment import Look
from pos_app.till.minute.snapshots import RawSnapshot
from pos_app.till.snapshots import Sentence
from pos_app.till.staff.snapshots import AuthorisationSnapshot
from pos_app.ui import theme
from pos_app.ui.main_window import MainWindow
from pos_app.ui.staff.authorise import AuthoriseDialog, AuthoriseSheet
from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.cover import CoverSheet

OPEN = replace(STAFF, present=CAMILO)
ASKED = AuthorisationSnapshot(QUESTION)


class Seconds:
    """A clock that a test moves."""

    now = 0.0

    def __call__(self) -> float:
        """Read it."""
        return self.now


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window over no till, with a sale in it."""
    theme.wear(qapp, Mode.LIGHT)
    theme.set_reduced_motion(True)
    with empty_window(qapp) as window:
        window.show_snapshot(SHOP)
        window.show_snapshot(sale())
        bring_up(window, qtbot)
        yield window
    theme.set_reduced_motion(False)


def focus_in(window: MainWindow) -> object:
    """Tell what has the keyboard."""
    return window.focusWidget()


def test_a_locked_till_shows_and_hears_nothing_of_its_work(window: MainWindow) -> None:
    """F9 would charge on a till that looks locked."""
    charged: list[None] = []
    window.sale.charge_asked.connect(lambda: charged.append(None))
    window.show_snapshot(OPEN)
    window.show_snapshot(STAFF)
    lock = window.keeper.screen
    assert lock.isVisible()
    assert not window.bar.isVisible()
    assert not window.sale.isVisible()
    assert focus_in(window) is lock.pad.dots
    for key in (Qt.Key.Key_F9, Qt.Key.Key_F7, Qt.Key.Key_F1, Qt.Key.Key_F12):
        QTest.keyClick(window.focusWidget(), key)
    assert charged == []
    assert lock.isVisible()
    assert window.in_front is window.sale
    assert not {"help", "tray"} & vars(window).keys()

    window.show_snapshot(OPEN)
    assert not lock.isVisible()
    assert window.sale.isVisible()
    assert focus_in(window) is window.sale.search.line
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F7)
    assert "tray" in vars(window)
    assert window.tray.isVisible()


def test_what_happens_behind_the_lock_takes_no_key(window: MainWindow) -> None:
    """The second half of a PIN would be typed into the search, for everybody to read."""
    window.show_snapshot(STAFF)
    window.show_snapshot(replace(sale(), order_id="next"))
    assert focus_in(window) is window.keeper.screen.pad.dots


def test_a_till_without_people_is_never_locked(window: MainWindow) -> None:
    """F12 would shut out a shop that has not made a PIN yet."""
    wished: list[str] = []
    window.keeper.lock_asked.connect(wished.append)
    window.show_snapshot(replace(STAFF, people=()))
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F12)
    assert wished == []
    assert window.sale.isVisible()
    assert window.toast.isVisible()


def test_f12_and_the_name_on_the_bar_lock(window: MainWindow) -> None:
    """Who goes for a coffee would leave the till to everybody."""
    wished: list[str] = []
    window.keeper.lock_asked.connect(wished.append)
    window.show_snapshot(OPEN)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F12)
    window.bar._person.click()
    assert window.bar._person.text() == "Camilo"
    assert wished == ["asked", "asked"]


def test_who_was_at_the_till_is_chosen_on_the_lock_screen(window: MainWindow) -> None:
    """Every cashier would look for himself after every coffee."""
    window.show_snapshot(OPEN)
    window.show_snapshot(STAFF)
    assert window.keeper.screen.people.face == CAMILO


def test_a_till_that_nobody_touches_locks_itself(window: MainWindow) -> None:
    """The till would stand open all night."""
    wished: list[str] = []
    window.keeper.lock_asked.connect(wished.append)
    clock = Seconds()
    window.keeper._clock = clock
    window.show_snapshot(replace(OPEN, idle_minutes=5))
    window.keeper._touched = 0
    clock.now = 299
    window._tick()
    assert wished == []
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    clock.now = 301
    window._tick()
    assert wished == []
    clock.now = 600
    window._tick()
    assert wished == ["idle"]
    window.show_snapshot(replace(OPEN, idle_minutes=0))
    clock.now = 9_999
    window._tick()
    assert wished == ["idle"]


WAITING = {name: one for name, one in CHARGES.items() if one.look is Look.WAIT}


@pytest.fixture
def idle(window: MainWindow) -> Iterator[Callable[[], list[str]]]:
    """A till that locks itself after five minutes; tells what it wished after an hour alone."""
    wished: list[str] = []
    window.keeper.lock_asked.connect(wished.append)
    clock = Seconds()
    window.keeper._clock = clock
    window.keeper._touched = 0
    window.show_snapshot(replace(OPEN, idle_minutes=5))

    def alone() -> list[str]:
        wished.clear()
        clock.now += 3_600
        window._tick()
        return list(wished)

    yield alone
    window.destroy_page()


def begin_charge(window: MainWindow, name: str) -> None:
    """A customer begins to pay for the sale in hand; no page is really opened."""
    charge = replace(CHARGES[name], order_id=window._order or "", address=None)
    window.show_snapshot(charge)


@pytest.mark.parametrize("name", WAITING)
def test_no_till_locks_itself_under_a_payment(
    window: MainWindow, idle: Callable[[], list[str]], name: str
) -> None:
    """The answer would come to a locked screen, and the customer leave without his goods."""
    assert idle() == ["idle"]
    begin_charge(window, name)
    assert idle() == []
    window._show_day()
    assert idle() == [], "the cashier looks at something else meanwhile"
    window.show_snapshot(replace(CHARGES["approved"], order_id=window._order or ""))
    assert idle() == ["idle"]


def test_a_payment_that_was_set_aside_holds_the_till_no_longer_than_its_sale(
    window: MainWindow, idle: Callable[[], list[str]]
) -> None:
    """One payment in the tray would leave the till open all night."""
    begin_charge(window, "processing")
    assert idle() == []
    window.show_snapshot(replace(sale(), order_id="next"))
    assert idle() == ["idle"]
    begin_charge(window, "processing")
    assert idle() == [], "it is taken up again"


def test_no_till_locks_itself_while_money_is_counted_or_a_number_typed(
    window: MainWindow, idle: Callable[[], list[str]]
) -> None:
    """The cashier stands with the notes in his hand before a locked till."""
    due = sale().totals.total.centavos // 100
    window.show_snapshot(replace(money(due, due=due), order_id=window._order or ""))
    window.choose_way()
    assert idle() == ["idle"], "nobody pays yet"
    window.counter._ask()
    assert window.counter.cash.isVisible()
    assert idle() == []
    window.show_snapshot(replace(taken(), order_id=window._order or ""))
    assert idle() == ["idle"]
    window.choose_way()
    window.charge._pages.setCurrentWidget(window.charge.push)
    assert idle() == []


@pytest.mark.parametrize("kind", [QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate])
def test_a_finger_counts_as_somebody(
    window: MainWindow, idle: Callable[[], list[str]], kind: QEvent.Type
) -> None:
    """A till with a touch screen would lock itself under the cashier's finger."""
    assert idle() == ["idle"]
    clock = window.keeper._clock
    assert isinstance(clock, Seconds)
    clock.now += 299
    handle = window.windowHandle()
    assert handle is not None
    window.keeper.eventFilter(handle, QTouchEvent(kind))
    clock.now += 299
    wished: list[str] = []
    window.keeper.lock_asked.connect(wished.append)
    window._tick()
    assert wished == []


def test_nothing_lies_over_a_locked_till(window: MainWindow) -> None:
    """What somebody was reading or asking would stand there for everybody, before the PIN."""
    window.show_snapshot(OPEN)
    opening: tuple[Callable[[], object], ...] = (
        window.help.toggle,
        window.corner.check,
        window.counter._ask_why,
        lambda: window.show_snapshot(RawSnapshot(CHARGES["approved"].reference, "{}")),
        window.health.open_sheet,
    )
    for open_it in opening:
        open_it()
        QApplication.processEvents()
        window.show_snapshot(STAFF)
        QApplication.processEvents()
        parts = [*window.findChildren(QDialog), *window.findChildren(CoverSheet)]
        over = [part for part in parts if part.isVisible()]
        assert over == []
        assert focus_in(window) is window.keeper.screen.pad.dots
        window.show_snapshot(OPEN)


def test_the_question_stands_until_the_till_says_so(window: MainWindow) -> None:
    """A click would allow a void, or a wrong PIN close the question."""
    allowed: list[tuple[str, str]] = []
    window.keeper.allowed.connect(lambda who, pin: allowed.append((who, pin)))
    window.show_snapshot(OPEN)
    window.show_snapshot(ASKED)
    dialog = window.keeper.question
    assert isinstance(dialog, AuthoriseDialog)
    dialog.act_key.click()  # nothing is typed
    QTest.keyClick(dialog.form.pad.dots, Qt.Key.Key_Down)
    QTest.keyClicks(dialog.form.pad.dots, "1470")
    QTest.keyClick(dialog.form.pad.dots, Qt.Key.Key_Return)
    assert allowed == [("P2", "1470")]
    wrong = Sentence("staff.wrong_pin", (("left", 4),))
    window.show_snapshot(AuthorisationSnapshot(replace(QUESTION, said=wrong, tries=1)))
    assert dialog.form.said == "Ese PIN no es. Intentos que quedan: 4."
    assert dialog.isVisible()
    for digit in "2580":
        dialog.form.pad.keys[digit].click()
    assert dialog.form.said == ""
    dialog.act_key.click()
    assert allowed[1:] == [("P2", "2580")]
    window.show_snapshot(AuthorisationSnapshot(None))
    assert not dialog.isVisible()
    assert window.keeper.question is None


def test_esc_and_the_loud_key_refuse(window: MainWindow) -> None:
    """The easiest way out would be to allow it."""
    refused: list[None] = []
    window.keeper.refused.connect(lambda: refused.append(None))
    window.show_snapshot(OPEN)
    for way in ("esc", "enter", "safe"):
        window.show_snapshot(ASKED)
        dialog = window.keeper.question
        assert isinstance(dialog, AuthoriseDialog)
        if way == "safe":
            dialog.safe_key.click()
        else:
            key = Qt.Key.Key_Escape if way == "esc" else Qt.Key.Key_Return
            QTest.keyClick(dialog.form.pad.dots, key)
        assert window.keeper.question is None
        window.show_snapshot(AuthorisationSnapshot(None))
    assert len(refused) == 3


def test_over_a_pending_payment_the_question_is_quiet(window: MainWindow) -> None:
    """A box would lie over «Espere» just when somebody must not hand over."""
    refused: list[None] = []
    window.keeper.refused.connect(lambda: refused.append(None))
    window.show_snapshot(OPEN)
    waiting = next(one for one in CHARGES.values() if one.look is Look.WAIT and one.in_doubt)
    for width, height in ((1366, 768), (1024, 700), (1000, 600)):
        window.resize(width, height)
        window.show_snapshot(replace(waiting, order_id=window._order or ""))
        QApplication.processEvents()
        window.show_snapshot(ASKED)
        sheet = window.keeper.question
        assert isinstance(sheet, AuthoriseSheet)
        QApplication.processEvents()
        band = window.payment.band
        foot = band.mapTo(window, band.rect().bottomLeft()).y()
        assert sheet.y() > foot, (width, height)
        assert QApplication.focusWidget() is sheet.form.pad.dots
        QTest.keyClick(sheet.form.pad.dots, Qt.Key.Key_F6)  # does not reach the payment
        QTest.keyClick(sheet.form.pad.dots, Qt.Key.Key_Escape)
        assert window.keeper.question is None
    assert len(refused) == 3


def test_a_helper_who_guessed_too_often_waits_alone(window: MainWindow) -> None:
    """One forgotten PIN would stop every other manager from helping."""
    window.show_snapshot(OPEN)
    window.show_snapshot(ASKED)
    dialog = window.keeper.question
    assert isinstance(dialog, AuthoriseDialog)
    shut = Sentence("staff.shut", (("seconds", 30),))
    window.show_snapshot(AuthorisationSnapshot(replace(QUESTION, said=shut, wait=30, tries=1)))
    assert dialog.form.said == "Demasiados intentos. Espere 30 s."
    assert not dialog.form.pad.keys["1"].isEnabled()
    QTest.mouseClick(dialog.form.people.tiles[1], Qt.MouseButton.LeftButton)
    assert dialog.form.said == ""
    assert dialog.form.pad.keys["1"].isEnabled()
    window.show_snapshot(AuthorisationSnapshot(None))


def test_the_lock_screen_is_ready_before_it_is_needed(window: MainWindow) -> None:
    """The first F12 of the day would take half a second."""
    window.keeper.get_ready()
    assert "screen" not in vars(window.keeper)
    window.show_snapshot(OPEN)
    window.keeper.get_ready()
    assert [tile.face for tile in window.keeper.screen.people.tiles] == list(PEOPLE)
    assert not window.keeper.screen.isVisible()
