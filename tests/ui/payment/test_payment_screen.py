"""The payment screen under a cashier's hands."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from charges import CHARGES
from payments import REFERENCE, later
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.core.ids import Reference
from pos_app.core.payment import Look, Way
from pos_app.ui import theme
from pos_app.ui.payment.view import Deed, Page
from pos_app.ui.widgets.dialog import Dialog
from tests.ui.payment.conftest import Counter

OTHER = Reference.make(till="C1", shift=214, sale=92, random_bits=8)


def press(counter: Counter, deed: Deed) -> None:
    """Press the key that does something."""
    key = counter.screen.key(deed)
    assert key is not None, deed
    key.trigger()


def dialog_of(counter: Counter) -> Dialog | None:
    """Return the question that is open."""
    found = counter.screen.findChildren(Dialog)
    return next((one for one in found if one.isVisible()), None)


@pytest.mark.parametrize("name", CHARGES)
def test_the_same_picture_twice_changes_nothing(counter: Counter, name: str) -> None:
    """A key disappears under the finger that presses it."""
    charge = CHARGES[name]
    counter.show(charge)
    told, view = list(counter.told), counter.screen.view
    keys = {deed: counter.screen.key(deed) for deed in Deed}
    focus = counter.screen.focusWidget()
    counter.show(charge, charge)
    assert counter.told == told
    assert counter.screen.view == view
    assert {deed: counter.screen.key(deed) for deed in Deed} == keys
    assert counter.screen.focusWidget() is focus


@pytest.mark.parametrize("name", CHARGES)
def test_every_key_of_a_view_stands_on_the_screen(counter: Counter, name: str) -> None:
    """A key is promised and cannot be found."""
    counter.show(CHARGES[name])
    view = counter.screen.view
    assert view is not None
    shown = [*view.stage_keys, *(key for row in view.case_keys for key in row)]
    for wanted in shown:
        key = counter.screen.key(wanted.deed)
        assert key is not None
        assert key.isVisible()
        said = QAccessible.queryAccessibleInterface(key).text(QAccessible.Text.Name)
        assert said.startswith(key.text())
        assert key.text()


@pytest.mark.parametrize(
    ("name", "key", "signal", "said"),
    [
        ("on_page", Qt.Key.Key_F5, "verify_asked", (REFERENCE,)),
        ("on_page", Qt.Key.Key_F6, "other_way_asked", (REFERENCE,)),
        ("on_page", Qt.Key.Key_F8, "later_asked", (REFERENCE,)),
        ("on_phone", Qt.Key.Key_F5, "verify_asked", (REFERENCE,)),
        ("approved", Qt.Key.Key_Return, "next_asked", ()),
        ("approved", Qt.Key.Key_Enter, "next_asked", ()),
        ("approved", Qt.Key.Key_F11, "print_asked", ("order-1",)),
        ("declined", Qt.Key.Key_Return, "retry_asked", (REFERENCE, Way.PAGE)),
        ("declined_by_phone", Qt.Key.Key_Return, "retry_asked", (REFERENCE, Way.LINK)),
        ("declined_for_good", Qt.Key.Key_Return, "new_charge_asked", ()),
        ("closed_empty", Qt.Key.Key_Return, "new_charge_asked", ()),
        ("closed_empty", Qt.Key.Key_F8, "later_asked", (REFERENCE,)),
        ("no_internet", Qt.Key.Key_Return, "later_asked", (REFERENCE,)),
        ("not_open", Qt.Key.Key_F6, "other_way_asked", (REFERENCE,)),
    ],
)
def test_the_keys_of_the_keyboard(
    counter: Counter, name: str, key: Qt.Key, signal: str, said: tuple[object, ...]
) -> None:
    """The key printed on the screen does nothing, or something else."""
    counter.show(CHARGES[name])
    QTest.keyClick(counter.screen, key)
    assert counter.heard(signal) == [said]


def test_the_keyboard_stays_on_the_main_key_when_the_window_changes(counter: Counter) -> None:
    """The window is made narrower during a refusal, and Enter opens the case instead."""
    counter.show(CHARGES["declined"])
    window = counter.screen.window()
    for width in (1024, 1366):
        window.resize(width, 768)
        QApplication.processEvents()
        assert counter.screen.focusWidget() is counter.screen.key(Deed.RETRY)
    QTest.keyClick(counter.screen.focusWidget(), Qt.Key.Key_Return)
    assert counter.heard("case_asked") == []
    assert counter.heard("retry_asked") == [(REFERENCE, Way.PAGE)]


def test_a_shown_number_is_looked_up_from_a_refusal(counter: Counter) -> None:
    """The customer shows a screenshot, and the cashier does not find where to try it."""
    counter.show(CHARGES["declined"])
    press(counter, Deed.CHECK)
    assert counter.heard("check_asked") == [()]


def test_function_keys_are_told_from_those_that_mean_nothing(counter: Counter) -> None:
    """The window does not know whether a key was taken."""
    assert not counter.screen.function_key(Qt.Key.Key_F5)
    counter.show(CHARGES["on_phone"])
    assert counter.screen.function_key(Qt.Key.Key_F5)
    assert not counter.screen.function_key(Qt.Key.Key_F11)
    assert not counter.screen.function_key(Qt.Key.Key_F2)
    assert len(counter.heard("verify_asked")) == 1


def test_esc_leaves_no_payment(counter: Counter) -> None:
    """One wrong key, and nobody looks at the money that is on its way."""
    for name in CHARGES:
        counter.show(CHARGES[name])
        told = list(counter.told)
        QTest.keyClick(counter.screen, Qt.Key.Key_Escape)
        assert counter.told == told


def test_asking_now_is_busy_until_wompi_answered(counter: Counter) -> None:
    """An impatient cashier asks Wompi twenty times, or cannot ask again."""
    charge = CHARGES["on_phone"]
    counter.show(charge)
    press(counter, Deed.VERIFY)
    press(counter, Deed.VERIFY)
    assert len(counter.heard("verify_asked")) == 1
    counter.show(replace(charge, next_look_at=None))
    counter.screen.tick(later(seconds=40))
    key = counter.screen.key(Deed.VERIFY)
    assert key is not None
    assert key.accessibleName() == "Verificando…"
    counter.show(replace(charge, answered_at=later(seconds=41)))
    assert key.accessibleName() == "Verificar ya"
    press(counter, Deed.VERIFY)
    assert len(counter.heard("verify_asked")) == 2


def test_a_question_that_fails_like_the_one_before_ends_as_well(counter: Counter) -> None:
    """Without internet the key stays busy for ever."""
    lost = CHARGES["no_internet"]
    assert lost.next_look_at is not None
    counter.show(lost)
    press(counter, Deed.VERIFY)
    nearly = lost.next_look_at + timedelta(milliseconds=3)
    counter.show(replace(lost, next_look_at=nearly))
    key = counter.screen.key(Deed.VERIFY)
    assert key is not None
    assert key.accessibleName() == "Verificando…"
    counter.show(replace(lost, next_look_at=lost.next_look_at + timedelta(seconds=4)))
    assert key.accessibleName() == "Verificar ya"


def test_another_way_after_a_final_refusal_does_not_wait(counter: Counter) -> None:
    """A customer whose card was refused waits three minutes to pay in another way."""
    counter.show(CHARGES["declined"])
    press(counter, Deed.OTHER_WAY)
    assert counter.told[-2:] == [("other_way_asked", (REFERENCE,)), ("new_charge_asked", ())]


def test_another_way_while_money_may_come_only_closes_this_one(counter: Counter) -> None:
    """A second charge is opened while the first can still be paid."""
    counter.show(CHARGES["on_phone"])
    press(counter, Deed.OTHER_WAY)
    assert counter.heard("new_charge_asked") == []


def test_the_answer_is_told_when_it_changes(counter: Counter) -> None:
    """A payment arrives without a sound, or sounds again with every picture."""
    counter.show(CHARGES["on_page"], CHARGES["processing"])
    assert counter.heard("look_changed") == []
    counter.show(CHARGES["no_internet"], CHARGES["no_internet"], CHARGES["processing"])
    counter.show(CHARGES["approved"], replace(CHARGES["approved"], next_look_at=None))
    assert counter.heard("look_changed") == [
        (Look.WAIT, True),
        (Look.WAIT, False),
        (Look.YES, False),
    ]


def test_an_old_sale_that_is_looked_at_again_makes_no_sound(counter: Counter) -> None:
    """Leafing through the day's sales sounds like money."""
    counter.show(CHARGES["on_page"], replace(CHARGES["approved"], reference=OTHER))
    assert counter.heard("look_changed") == []


def test_a_second_refusal_sounds_again(counter: Counter) -> None:
    """Nobody looks up when the second card is refused."""
    first = CHARGES["declined"]
    assert first.confirmed_at is not None
    again = replace(first, confirmed_at=first.confirmed_at + timedelta(seconds=30))
    counter.show(CHARGES["on_page"], first, replace(first, next_look_at=None), again)
    assert counter.heard("look_changed") == [(Look.NO, False), (Look.NO, False)]


def test_a_doubt_may_be_looked_behind(counter: Counter) -> None:
    """Wompi's interface is silent, and the customer loses a page that works."""
    counter.show(CHARGES["on_page"], CHARGES["no_internet"])
    assert counter.screen.function_key(Qt.Key.Key_F4)
    assert counter.page() is Page.GUEST
    assert counter.screen.band.answer.sentence.endswith("**No entregue y no cobre otra vez.**")
    assert not counter.screen.band.answer.full


def test_clocks_move_with_the_ticks(counter: Counter) -> None:
    """The time beside «Espere» stands still."""
    counter.show(CHARGES["on_phone"])
    counter.screen.tick(later(seconds=31))
    assert counter.screen.band.answer.side == "0:30"
    counter.screen.tick(later(seconds=32))
    assert counter.screen.band.answer.side == "0:31"


def test_a_tick_before_any_charge_is_quiet(counter: Counter) -> None:
    """The window's clock breaks a screen that shows nothing yet."""
    counter.screen.tick(later())
    assert counter.screen.view is None


# --- dropping the sale --------------------------------------------------------------------------


def test_dropping_a_sale_is_asked_for_once_and_enter_keeps_it(counter: Counter) -> None:
    """One wrong key loses a sale."""
    counter.show(CHARGES["declined"])
    QTest.keyClick(counter.screen, Qt.Key.Key_Delete)
    dialog = dialog_of(counter)
    assert dialog is not None
    assert "88.700" in dialog.accessibleDescription()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog_of(counter) is None
    assert counter.heard("drop_asked") == []
    press(counter, Deed.DROP)
    dialog = dialog_of(counter)
    assert dialog is not None
    dialog.act_key.trigger()
    assert counter.heard("drop_asked") == [()]


def test_a_sale_that_is_paid_meanwhile_can_no_longer_be_dropped(counter: Counter) -> None:
    """The question stays open over a green answer, and «Anular» drops a paid sale."""
    counter.show(CHARGES["declined"])
    press(counter, Deed.DROP)
    counter.show(CHARGES["approved"])
    assert dialog_of(counter) is None
    assert counter.heard("drop_asked") == []


# --- leading on by itself -----------------------------------------------------------------------


def test_a_paid_sale_leads_on_by_itself_and_says_so(counter: Counter) -> None:
    """The next customer waits before a screen that nobody touches."""
    counter.show(CHARGES["on_page"], CHARGES["approved"])
    counter.screen._paid.let_time_pass(3000)
    assert counter.told[-2:] == [("advanced_alone", ()), ("next_asked", ())]


def test_the_key_counts_the_seconds(counter: Counter) -> None:
    """The sale changes without a warning."""
    counter.show(CHARGES["on_page"], CHARGES["approved"])
    counter.screen._paid.let_time_pass(1500)
    key = counter.screen._paid.next_key
    assert key.side == "sola en 2 s, o al tocar"


@pytest.mark.parametrize("touch", ["key", "mouse", "enter"])
def test_any_touch_stops_it(counter: Counter, touch: str) -> None:
    """The cashier reads something and the screen is gone."""
    counter.show(CHARGES["on_page"], CHARGES["approved"])
    window = counter.screen.windowHandle()  # where a real finger is felt first
    if touch == "mouse":
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    else:
        QTest.keyClick(window, Qt.Key.Key_Return if touch == "enter" else Qt.Key.Key_A)
    assert not counter.screen._paid.leading_on
    assert counter.heard("advanced_alone") == []
    assert counter.heard("next_asked") == ([()] if touch == "enter" else [])
    assert counter.screen._paid.next_key.side == ""


@pytest.mark.parametrize("name", ["approved_over", "approved_late"])
def test_what_somebody_has_to_read_stays(counter: Counter, name: str) -> None:
    """Money that has to go back disappears after three seconds."""
    counter.show(CHARGES["on_page"], CHARGES[name])
    assert not counter.screen._paid.leading_on


def test_a_paid_sale_that_is_looked_at_again_stays(counter: Counter) -> None:
    """An old sale closes itself while somebody reads it."""
    counter.show(CHARGES["approved"])
    assert not counter.screen._paid.leading_on


def test_leaving_the_screen_stops_it(counter: Counter) -> None:
    """A sale that was left ends the one that was begun."""
    counter.show(CHARGES["on_page"], CHARGES["approved"])
    counter.screen.guest_gone()
    assert not counter.screen._paid.leading_on


def test_a_shop_that_waits_for_enter_is_not_hurried(dressed: QApplication, qtbot: QtBot) -> None:
    """The shop chose to go on by hand, and the till goes on."""
    assert dressed is not None
    theme.set_reduced_motion(True)
    counter = Counter(qtbot, wait_for_enter=True)
    counter.show(CHARGES["on_page"], CHARGES["approved"])
    assert not counter.screen._paid.leading_on
    assert counter.heard("look_changed") == [(Look.YES, False)]
    counter.screen.guest_gone()


# --- focus --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [name for name, one in CHARGES.items() if one.look is Look.NO])
def test_the_keyboard_stands_on_the_main_key(counter: Counter, name: str) -> None:
    """Enter does nothing when it matters."""
    counter.show(CHARGES["on_page"], CHARGES[name])
    view = counter.screen.view
    assert view is not None
    assert counter.screen.focusWidget() is counter.screen.key(view.stage_keys[0].deed)


def test_tab_goes_from_the_stage_to_the_case(counter: Counter) -> None:
    """The keyboard wanders about and misses the keys of the case."""
    counter.show(CHARGES["on_phone"])
    order: list[QWidget | None] = []
    for _ in range(5):
        order.append(counter.screen.focusWidget())
        QTest.keyClick(order[-1] or counter.screen, Qt.Key.Key_Tab)
    deeds = (Deed.FLIP, Deed.COPY, Deed.VERIFY, Deed.OTHER_WAY, Deed.LATER)
    assert order == [counter.screen.key(deed) for deed in deeds]


def test_the_band_says_the_answer_to_a_screen_reader(counter: Counter) -> None:
    """A blind cashier is not told that the goods may go."""
    counter.show(CHARGES["on_page"])
    with_ear: list[str] = []
    counter.screen.band.announced.connect(with_ear.append)
    counter.screen.tick(later(seconds=50))
    counter.show(CHARGES["declined"])
    refused = "No, no pagó. El banco rechazó el pago: fondos insuficientes."
    assert with_ear == [f"{refused}\nNo se cobró nada. No entregue."]


def test_the_receipt_as_a_file_is_one_chord_away(counter: Counter) -> None:
    """A customer who wants it by mail would need a printer first."""
    counter.show(CHARGES["approved"])
    QTest.keyClick(counter.screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert counter.heard("receipt_asked") == [("order-1",)]


def test_what_is_not_paid_gives_no_file(counter: Counter) -> None:
    """A receipt would be made of a charge that nobody paid."""
    counter.show(CHARGES["declined"])
    QTest.keyClick(counter.screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert counter.heard("receipt_asked") == []
