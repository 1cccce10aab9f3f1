"""The door of the manager's place: opened by the till alone, shut when somebody else comes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from screens_manager import HOME, NEEDS

from pos_app.core.ids import Reference
from pos_app.core.staff import Right
from pos_app.till.review.snapshots import OfficeSnapshot
from pos_app.till.staff.snapshots import StaffSnapshot
from pos_app.ui.main_window import MainWindow


def test_the_key_asks_and_only_the_till_opens(window: MainWindow, qtbot: QtBot) -> None:
    """A screen that opens by itself would show a cashier everybody's takings."""
    with qtbot.waitSignal(window.office.asked):
        QTest.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert window.sale.isVisible()
    window.show_snapshot(HOME)
    assert "place" not in vars(window.office)

    window.show_snapshot(OfficeSnapshot())
    assert window.office.place.isVisible()
    window.show_snapshot(HOME)
    window.show_snapshot(NEEDS)
    with qtbot.waitSignal(window.office.left):
        window.office.place.closed.emit()
    assert window.sale.isVisible()


def test_who_comes_after_the_manager_stands_before_the_sale(window: MainWindow) -> None:
    """The cashier who signs in next would go on reading where the manager stopped."""
    window.show_snapshot(OfficeSnapshot())
    window.office.staff_changed(StaffSnapshot((), None, frozenset({Right.REVIEW})))
    assert window.office.place.isVisible()
    window.office.staff_changed(StaffSnapshot((), None, frozenset({Right.SELL})))
    assert window.sale.isVisible()


def test_a_case_is_opened_over_the_place(window: MainWindow, qtbot: QtBot) -> None:
    """Leaving the case would lead to the sale, and the manager lose the place in the list."""
    window.show_snapshot(OfficeSnapshot())
    place = window.office.place
    reference = Reference.make(till="C1", shift=1, sale=1, random_bits=9)
    with qtbot.waitSignal(window.corner.case_wanted) as wanted:
        place.turn_to("home").case_asked.emit(reference)
    assert wanted.args == [reference]
    assert window.corner.leave() is place
