"""The window around the screens."""

from __future__ import annotations

from dataclasses import replace

from charges import CHARGES, sale, shop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from screens_staff import STAFF

from pos_app.till.snapshots import Lamp
from pos_app.till.snapshots import LampState as Light
from pos_app.ui.main_window import MainWindow
from pos_app.ui.widgets.dialog import Dialog


def test_the_keyboards_place_is_seen(window: MainWindow) -> None:
    """A cashier who works by keyboard alone would press Enter on a key nobody can tell."""
    ringed: set[str] = set()
    for _ in range(16):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        if window.ring.isVisible():
            ringed.add(type(window.ring.around).__name__)
    assert {"BarKey", "ChargeKey", "Key", "Search"} <= ringed


def test_a_code_read_while_the_shift_is_closed_is_kept_and_said(window: MainWindow) -> None:
    """The customer's first product is scanned, and is on no ticket."""
    window.show_snapshot(replace(shop(), shift_open=False))
    window.scans.take("7701234567897")
    assert window.shift.isVisible()
    assert "7701234567897" in window.toast._text
    rung_up: list[str] = []
    window.sale.scanned.connect(lambda code, _quantity: rung_up.append(code))
    window.show_snapshot(shop())
    window.bring(window.sale)
    window.sale.take_kept()
    assert rung_up == ["7701234567897"]


def test_no_screen_pushes_the_window_beyond_the_display(window: MainWindow) -> None:
    """On a small display the keys at the foot of every screen would lie below its edge."""
    window.show_snapshot(replace(shop(), lamps=tuple((lamp, Light.CALM) for lamp in Lamp)))
    window.show_snapshot(replace(STAFF, present=STAFF.people[0]))
    window.resize(1366, 768)
    for name in ("charge", "payment", "tray", "day", "shift", "case", "setup"):
        window.bring(getattr(window, name))
        QApplication.processEvents()
        assert (window.width(), window.height()) == (1366, 768), name
    window.bring(window.counter.cash)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1366, 768)
    window.resize(1024, 700)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1024, 700)


def test_nobody_closes_the_till_over_a_payment_without_being_asked(window: MainWindow) -> None:
    """A slip of the mouse closes the window, and nobody waits for the answer any more."""
    left: list[None] = []
    window.closing.connect(lambda: left.append(None))
    window.show_snapshot(sale())
    waiting = replace(CHARGES["on_phone"], order_id=window._order or "")
    window.show_snapshot(waiting)
    window.close()
    assert window.isVisible()
    (question,) = (one for one in window.findChildren(Dialog) if one.isVisible())
    question.safe_key.click()
    assert (window.isVisible(), left) == (True, [])
    window.close()
    (question,) = (one for one in window.findChildren(Dialog) if one.isVisible())
    question.act_key.click()
    assert (window.isVisible(), len(left)) == (False, 1)


def test_a_till_at_rest_closes_at_once(window: MainWindow) -> None:
    """Going home would take a question every evening."""
    window.close()
    assert not window.isVisible()
