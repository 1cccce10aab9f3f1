"""A scanner in every focus there is: each code is read once, and stands in no box."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import pytest
from hand_money import money
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from sale_desk import SaleDesk, sample_products

from pos_app.core.money import Quantity
from pos_app.core.shift import MovementKind
from pos_app.till.shift.snapshots import ShiftSnapshot
from pos_app.ui.cash.no_sale import NoSaleQuestion
from pos_app.ui.main_window import MainWindow
from pos_app.ui.shift.count_page import CountPurpose
from tests.ui.test_scanner import Hands, hands, window

__all__ = ["hands", "window"]

SHIFT = ShiftSnapshot(1, True, None, "", True, (), (), (), (), None)

Place = tuple[str, Callable[[MainWindow], QWidget]]


def _sale(window: MainWindow) -> QWidget:
    window.bring(window.sale)
    return window.sale


def _sheet(ask: str) -> Callable[[MainWindow], QWidget]:
    def shown(window: MainWindow) -> QWidget:
        window.bring(window.sale)
        getattr(window.sale, ask)()
        return next(sheet for sheet in window.sale.sheets if sheet.isVisible())

    return shown


def _screen(name: str) -> Callable[[MainWindow], QWidget]:
    def shown(window: MainWindow) -> QWidget:
        screen = getattr(window, name)
        assert isinstance(screen, QWidget)
        window.bring(screen)
        return screen

    return shown


def _count(window: MainWindow) -> QWidget:
    window.shift.show_shift(SHIFT)
    window.bring(window.shift)
    window.shift.begin_count(CountPurpose.HAND_OVER)
    return window.shift


def _move(window: MainWindow) -> QWidget:
    window.bring(window.shift)
    window.shift._start_move(MovementKind.DROP)
    return window.shift


def _home(window: MainWindow) -> QWidget:
    window.shift.show_shift(SHIFT)
    window.bring(window.shift)
    window.shift.go_home()
    return window.shift


def _question(window: MainWindow) -> QWidget:
    question = NoSaleQuestion(window)
    question.open()
    question.activateWindow()
    QApplication.processEvents()
    return question


def _cash(window: MainWindow) -> QWidget:
    cash = window.counter.cash
    cash.open(money())
    window.bring(cash)
    return cash


def _page(name: str) -> Callable[[MainWindow], QWidget]:
    def shown(window: MainWindow) -> QWidget:
        window.bring(window.setup)
        page = getattr(window.setup, name)
        assert isinstance(page, QWidget)
        window.setup.show_page(page)
        return window.setup

    return shown


PLACES: tuple[Place, ...] = (
    ("sale", _sale),
    ("quantity", _sheet("_ask_quantity")),
    ("terms", _sheet("_ask_terms")),
    ("value", _sheet("_ask_value")),
    ("customer", _sheet("_ask_customer")),
    ("charge", _screen("charge")),
    ("cash", _cash),
    ("payment", _screen("payment")),
    ("tray", _screen("tray")),
    ("day", _screen("day")),
    ("case", _screen("case")),
    ("shift", _home),
    ("count", _count),
    ("movement", _move),
    ("keys", _page("keys")),
    ("products", _page("list")),
    ("import", _page("products")),
    ("printer", _page("printer")),
    ("relay", _page("relay")),
    ("people", _page("people")),
    ("no sale", _question),
)


def focusable(screen: QWidget) -> Iterator[QWidget]:
    """Whatever on a screen a person can bring the keyboard to."""
    for widget in (screen, *screen.findChildren(QWidget)):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reached and widget.isVisible() and widget.isEnabled():
            yield widget


def scan(hands: Hands, code: str) -> None:
    """Hold a code before the scanner, as a keyboard: shortcuts are asked first."""
    for sign in code:
        hands.now += hands.dice.uniform(0.005, 0.030)
        QTest.keyClicks(_here(), sign)
    hands.now += 0.005
    QTest.keyClick(_here(), Qt.Key.Key_Return)
    hands.now += 0.2


def _here() -> QWidget:
    here = QApplication.focusWidget()
    assert here is not None
    return here


def typed_into(window: MainWindow) -> list[str]:
    """What stands in any box in which it was not to stand."""
    lines = window.findChildren(QLineEdit)
    return [line.text() for line in lines if "7790" in line.text() and not _its_own(line)]


def _its_own(line: QLineEdit) -> bool:
    return bool(line.property("takes_scans"))


@pytest.mark.parametrize(("name", "show"), PLACES, ids=[name for name, _ in PLACES])
def test_a_code_is_read_once_in_every_focus(
    window: MainWindow, hands: Hands, name: str, show: Callable[[MainWindow], QWidget]
) -> None:
    """A code presses the keys of a screen, or lies in a box where nobody sees it as one."""
    desk = SaleDesk(window.sale, sample_products())
    desk.add("tinto", Quantity.units(1))
    told: list[str] = []
    catcher = hands.catcher
    assert catcher is not None
    catcher.scanned.disconnect()
    catcher.scanned.connect(told.append)
    window.sale.scanned.disconnect()
    window.sale.scanned.connect(lambda code, _much: told.append(code))
    window.sale.search.searched.disconnect()
    numbers = count(10_000_000)
    screen = show(window)
    sent: list[str] = []
    for widget in tuple(focusable(screen)):
        widget.setFocus()
        if _here() is not widget or bool(widget.property("takes_scans")):
            continue
        sent.append(f"7790{next(numbers)}")
        scan(hands, sent[-1])
        assert told == sent, (name, widget)
        assert typed_into(window) == [], (name, widget)
    assert sent, name
    if isinstance(screen, NoSaleQuestion):
        screen.reject()
