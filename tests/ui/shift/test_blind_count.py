"""While a drawer is counted, nothing anywhere in the window tells what must be in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from charges import sale
from empty_window import bring_up, empty_window
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screens_manager import HOME, NEEDS
from screens_sale import SHOP
from screens_shift import SHIFT, result
from screens_staff import CAMILO, MARTA, STAFF

from pos_app.core.ids import Reference
from pos_app.core.staff import Right
from pos_app.till.review.snapshots import OfficeSnapshot
from pos_app.till.shift.snapshots import ShiftPaperSnapshot, ShiftSealedSnapshot, ShiftStep
from pos_app.ui import theme
from pos_app.ui.main_window import MainWindow
from pos_app.ui.shift.count_page import CountPurpose
from pos_app.ui.tokens import Mode

RESULT = result()
MANAGER = replace(STAFF, present=MARTA, rights=frozenset(Right))
CASHIER = replace(STAFF, present=CAMILO, rights=frozenset({Right.SELL, Right.CLOSE_SHIFT}))
X = ShiftPaperSnapshot(RESULT.shift, is_z=False, rows=RESULT.rows)

PARTS = (
    QAccessible.Text.Name,
    QAccessible.Text.Value,
    QAccessible.Text.Description,
    QAccessible.Text.Help,
)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The whole till at a cashier's hands, over no shop."""
    theme.wear(qapp, Mode.LIGHT)
    with empty_window(qapp) as window:
        for told in (SHOP, sale(), CASHIER, SHIFT):
            window.show_snapshot(told)
        bring_up(window, qtbot)
        QApplication.clipboard().clear()
        yield window


def words_of(told: QAccessibleInterface) -> Iterator[str]:
    """Everything a screen reader can find below something, hidden pages too."""
    yield from (told.text(part) for part in PARTS)
    for place in range(told.childCount()):
        child = told.child(place)
        if child is not None:
            yield from words_of(child)


def everything_said(window: MainWindow) -> str:
    """What a window shows, tells and keeps for later: words, hints, descriptions, the clipboard."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    words = list(words_of(QAccessible.queryAccessibleInterface(window)))
    for part in (window, *window.findChildren(QWidget)):
        words += [part.toolTip(), part.statusTip(), part.whatsThis(), part.windowTitle()]
        words += [part.accessibleName(), part.accessibleDescription()]
        words.append(str(part.property("text") or ""))
    return " ".join([*words, QApplication.clipboard().text()])


def page(window: MainWindow) -> QWidget:
    """The page of the shift that is in front."""
    return window.shift.in_front


def told_by(window: MainWindow) -> set[str]:
    """The expected figures that can be found anywhere in a window."""
    amounts = {RESULT.expected, *(way.expected for way in RESULT.ways if way.expected)}
    figures = {f"{one.centavos // 100:,}".replace(",", ".") for one in amounts}
    said = everything_said(window)
    return {figure for figure in figures if figure in said or figure.replace(".", "") in said}


def look_at_x(window: MainWindow) -> None:
    """Somebody with the right looked at the shift in between."""
    window.show_snapshot(X)


def look_at_result(window: MainWindow) -> None:
    """The count before was looked at, and is to be made again."""
    window.show_snapshot(RESULT)


def see_both(window: MainWindow) -> None:
    """Both, and the drawer was counted once more since."""
    window.show_snapshot(RESULT)
    window.show_snapshot(X)
    window.show_snapshot(ShiftSealedSnapshot(RESULT.shift, RESULT.count))


LOOKS = (look_at_x, look_at_result, see_both)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.__name__)
def test_no_page_that_told_it_keeps_it(
    window: MainWindow, look: Callable[[MainWindow], None]
) -> None:
    """A supervisor allowed one look; whoever counts after it reads the figure with a reader."""
    window.show_snapshot(RESULT)
    assert told_by(window), "the test itself would be blind"
    look(window)
    window.show_snapshot(ShiftStep("count"))
    assert page(window) is window.shift.count
    assert told_by(window) == set()


@pytest.mark.parametrize("told", [RESULT, X], ids=["result", "x"])
def test_who_comes_after_the_manager_sees_nothing_of_it(window: MainWindow, told: object) -> None:
    """The manager looks, goes for a coffee, and the cashier signs in before the figures."""
    assert window.shift is not None
    window.show_snapshot(MANAGER)
    window.show_snapshot(told)
    window.show_snapshot(replace(STAFF, present=None, rights=frozenset()))
    window.show_snapshot(MANAGER)
    assert told_by(window), "the same person reads on"
    window.show_snapshot(replace(STAFF, present=None, rights=frozenset()))
    window.show_snapshot(CASHIER)
    assert told_by(window) == set()
    assert page(window) is window.shift.home


def test_a_supervisor_who_shows_it_does_not_lose_it_by_that(window: MainWindow) -> None:
    """The result would go as soon as the cashier, who was allowed to see it, is told of again."""
    assert window.shift is not None
    window.show_snapshot(CASHIER)
    window.show_snapshot(RESULT)
    window.show_snapshot(CASHIER)
    assert page(window) is window.shift.result
    assert told_by(window)


def test_the_managers_place_keeps_nothing_for_the_next(window: MainWindow) -> None:
    """The day's cash stands behind the count, on a page that nobody sees and a reader finds."""
    window.show_snapshot(MANAGER)
    window.show_snapshot(OfficeSnapshot())
    window.show_snapshot(HOME)
    window.show_snapshot(NEEDS)
    sold = f"{HOME.figures.whole.sold // 100:,}".replace(",", ".")
    assert sold in everything_said(window)
    window.show_snapshot(replace(STAFF, present=None, rights=frozenset()))
    window.show_snapshot(CASHIER)
    window.show_snapshot(ShiftStep("count"))
    assert sold not in everything_said(window)
    window.show_snapshot(MANAGER)
    window.show_snapshot(OfficeSnapshot())
    window.show_snapshot(HOME)
    assert sold in everything_said(window), "who may look finds everything again"


def test_no_case_leads_back_into_the_managers_place(window: MainWindow) -> None:
    """A cashier presses Esc in a case that the manager left open, and reads everybody's takings."""
    window.show_snapshot(MANAGER)
    window.show_snapshot(OfficeSnapshot())
    place = window.office.place
    window.corner.open_case(Reference.make(till="C1", shift=1, sale=1, random_bits=9), place)
    window.bring(window.case)
    window.show_snapshot(replace(STAFF, present=None, rights=frozenset()))
    window.show_snapshot(CASHIER)
    assert window.in_front is window.sale
    window.bring(window.case)
    window.case.closed.emit()
    assert not place.isVisible()


def test_no_key_that_is_not_there_opens_a_shift_again(window: MainWindow) -> None:
    """F9 on an X, or a 7 where no 7 is printed, begins a count that ends in a refusal."""
    window.show_snapshot(X)
    assert window.shift.paper.open.isHidden()
    QTest.keyClick(window.shift.paper.paper, Qt.Key.Key_F9)
    assert page(window) is window.shift.paper
    window.shift.go_home()
    assert window.shift.home.say_float.isHidden()
    QTest.keyClick(window.shift.home, Qt.Key.Key_7)
    assert page(window) is window.shift.home


def test_every_count_begins_with_nothing(window: MainWindow) -> None:
    """The notes of the count before would be counted once more."""
    screen = window.shift
    screen.begin_count(CountPurpose.CLOSE)
    QTest.keyClicks(screen.count.grid.rows[0].field, "2")
    assert screen.count.counted.total.text() == "$\u00a0200.000"
    for purpose in (CountPurpose.HAND_OVER, CountPurpose.CLOSE, CountPurpose.OPEN):
        screen.begin_count(purpose)
        assert screen.count.counted.total.text() == "$\u00a00"
        assert {row.field.pieces for row in screen.count.grid.rows} == {0}
        QTest.keyClicks(screen.count.grid.rows[1].field, "3")
