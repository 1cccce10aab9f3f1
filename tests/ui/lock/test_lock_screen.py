"""The lock screen: by keyboard, by finger, and when it does not open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sale_desk import NOW
from screens_sale import SHOP
from screens_staff import STAFF

from pos_app.till.snapshots import Mode, Sentence
from pos_app.ui.lock.lock_screen import LockScreen
from tests.ui.conftest import Shown

SIZES = [(1366, 768), (1024, 700), (1000, 600), (1920, 1080)]


@pytest.fixture
def lock(shown: Shown) -> LockScreen:
    """A locked till with three people."""
    screen = LockScreen()
    screen.show_shop(SHOP)
    screen.show_staff(STAFF)
    screen.show_time(NOW)
    shown(screen, 1366, 768)
    screen.activateWindow()
    screen.setFocus()
    return screen


def signed(lock: LockScreen) -> list[tuple[str, str]]:
    """Hear who signs in."""
    heard: list[tuple[str, str]] = []
    lock.signed.connect(lambda who, pin: heard.append((who, pin)))
    return heard


def hands() -> QWidget:
    """Where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def types(text: str) -> None:
    """Type where the keyboard is."""
    QTest.keyClicks(hands(), text)


def presses(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(hands(), key)


def test_digits_type_at_once_and_enter_signs_in(lock: LockScreen) -> None:
    """A queue would wait until somebody finds the field."""
    heard = signed(lock)
    presses(Qt.Key.Key_Down)
    types("14x7")
    presses(Qt.Key.Key_Backspace)
    types("70")
    assert lock.pad.dots.count == 4
    presses(Qt.Key.Key_Return)
    assert heard == [("P2", "1470")]
    assert lock.pad.dots.count == 0


def test_fingers_choose_type_and_enter(lock: LockScreen) -> None:
    """A till without a keyboard would never open."""
    heard = signed(lock)
    QTest.mouseClick(lock.people.tiles[2], Qt.MouseButton.LeftButton)
    for digit in "36901":
        QTest.mouseClick(lock.pad.keys[digit], Qt.MouseButton.LeftButton)
    QTest.mouseClick(lock.pad.keys["<"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(lock.pad.enter, Qt.MouseButton.LeftButton)
    assert heard == [("P3", "3690")]


def test_digits_type_also_where_a_tile_has_the_keyboard(lock: LockScreen) -> None:
    """After Tab the PIN would go nowhere, and nobody would see why."""
    heard = signed(lock)
    lock.people.tiles[0].setFocus()
    types("2580")
    presses(Qt.Key.Key_Return)
    assert heard == [("P1", "2580")]


def test_too_few_digits_are_no_try(lock: LockScreen) -> None:
    """A slip of the thumb would use up a try."""
    heard = signed(lock)
    types("258")
    presses(Qt.Key.Key_Return)
    assert heard == []
    types("0914")
    assert lock.pad.dots.count == 6


def test_another_person_begins_with_no_digit(lock: LockScreen) -> None:
    """Half of one PIN would be tried for somebody else."""
    types("25")
    presses(Qt.Key.Key_Down)
    assert lock.pad.dots.count == 0
    presses(Qt.Key.Key_Up)
    presses(Qt.Key.Key_Up)  # above the first there is nobody
    assert lock.people.face == STAFF.people[0]


def test_a_wrong_pin_says_so_until_the_next_digit(lock: LockScreen) -> None:
    """The same PIN would be typed again and again into a till that seems not to listen."""
    wrong = Sentence("staff.wrong_pin", (("left", 4),))
    failed = replace(STAFF, said=wrong, tried="P1", tries=1)
    lock.show_staff(failed)
    assert lock.said == "Ese PIN no es. Intentos que quedan: 4."
    lock.show_staff(failed)  # the same picture again says nothing new
    types("2")
    assert lock.said == "Escriba su PIN"


def test_too_many_wrong_ones_shut_one_person_for_a_while(lock: LockScreen) -> None:
    """The keys would take digits that nobody looks at, or nobody else could sell meanwhile."""
    heard = signed(lock)
    shut = Sentence("staff.shut", (("seconds", 2),))
    lock.show_staff(replace(STAFF, said=shut, wait=2, tried="P1", tries=5))
    assert lock.said == "Demasiados intentos. Espere 2 s."
    assert not lock.pad.enter.isEnabled()
    types("2580")
    assert lock.pad.dots.count == 0

    presses(Qt.Key.Key_Down)
    types("1470")
    presses(Qt.Key.Key_Return)
    assert heard == [("P2", "1470")]

    presses(Qt.Key.Key_Up)
    lock._waits._pass_second()
    assert lock.said == "Demasiados intentos. Espere 1 s."
    lock._waits._pass_second()
    assert lock.said == "Escriba su PIN"
    assert lock.pad.enter.isEnabled()
    assert not lock._waits._timer.isActive()


def test_nobody_reads_the_digits(lock: LockScreen) -> None:
    """A screen reader, or whoever scripts one, would hear the manager's PIN."""
    types("2580")
    told = QAccessible.queryAccessibleInterface(lock.pad.dots)
    assert told.text(QAccessible.Text.Value) == "4 números"
    texts = [
        (child.accessibleName(), child.accessibleDescription(), child.toolTip())
        for child in lock.findChildren(QWidget)
    ]
    assert "2580" not in str(texts)


def test_the_panel_tells_what_waits(lock: LockScreen) -> None:
    """Who opens in the morning would not know of yesterday's open payment."""
    lock.show_shop(replace(SHOP, waiting=0))
    assert lock.side.said == "Nada por confirmar"
    lock.show_shop(replace(SHOP, waiting=1))
    assert lock.side.said == "1 pago por confirmar"
    lock.show_shop(replace(SHOP, waiting=2))
    assert lock.side.said == "2 pagos por confirmar"


def test_only_a_rehearsal_tells_its_pins(lock: LockScreen) -> None:
    """Somebody would look for invented PINs on a real till, or never get into the rehearsal."""
    lock.show_shop(replace(SHOP, mode=Mode.REHEARSAL))
    assert lock._tip.isVisible()
    assert "2580" in lock._tip.text()
    lock.show_shop(SHOP)
    assert not lock._tip.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_everything_is_reached_at_every_size(shown: Shown, size: tuple[int, int]) -> None:
    """On a small screen the last row of digits would lie below the edge."""
    lock = LockScreen()
    lock.show_shop(SHOP)
    lock.show_staff(STAFF)
    shown(lock, *size)
    for key in (*lock.pad.keys.values(), lock.pad.enter):
        box = key.rect().translated(key.mapTo(lock, key.rect().topLeft()))
        assert lock.rect().contains(box)
        assert min(key.width(), key.height()) >= 56
    for tile in lock.people.tiles:
        assert tile.width() >= 160
        assert lock.rect().contains(tile.rect().translated(tile.mapTo(lock, tile.rect().topLeft())))


def test_one_may_practise_and_come_back(lock: LockScreen) -> None:
    """A new cashier would practise on the first customer, or not find the way out."""
    heard: list[str] = []
    lock.practice_asked.connect(lambda: heard.append("practise"))
    lock.left.connect(lambda: heard.append("left"))
    assert not lock.practice.isVisible(), "nothing is offered that cannot be done"
    lock.offer_practice()
    lock.practice.setFocus()
    presses(Qt.Key.Key_Return)
    QTest.mouseClick(lock.practice, Qt.MouseButton.LeftButton)
    assert heard == ["practise"] * 2
    lock.say_practice(opened=True)
    assert lock.said == "El ensayo se abre en otra ventana."
    lock.say_practice(opened=False)
    assert lock.said == "El ensayo ya está abierto en su ventana."
    types("2580")
    assert lock.pad.dots.count == 4, "digits belong to the PIN wherever the keyboard is"
    lock.show_shop(replace(SHOP, mode=Mode.REHEARSAL))
    QTest.mouseClick(lock.practice, Qt.MouseButton.LeftButton)
    assert heard[-1] == "left"
    assert lock.practice.accessibleName() == "Salir del ensayo"
