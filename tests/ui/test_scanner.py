"""A scanner is caught wherever the keyboard is, and what a person types never is."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
import shiboken6
from empty_window import bring_up, empty_window
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sale_desk import SaleDesk, sample_products
from screens_staff import STAFF

from pos_app.core.money import Quantity
from pos_app.ui import theme
from pos_app.ui.commanding import commands
from pos_app.ui.main_window import MainWindow
from pos_app.ui.sale.typing import types
from pos_app.ui.scanner import Reading, ScanCatcher
from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.choices import Chip

COFFEE = "7709999001052"
SCANS = 5_000


class Hands:
    """A scanner and a person at one keyboard, with a clock that only they move."""

    def __init__(self) -> None:
        """Begin at any moment."""
        self.now = 100.0
        self.dice = Random(5_000)

    def clock(self) -> float:
        """Tell the time."""
        return self.now

    def scan(self, code: str) -> None:
        """Hold a code before the scanner: gaps of 5 to 30 ms."""
        for sign in code:
            self._press(sign, self.dice.uniform(0.005, 0.030))
        self.now += 0.005
        _send(Qt.Key.Key_Return)
        self.now += 0.2

    def type(self, text: str) -> None:
        """Type as people do."""
        for sign in text:
            self._press(sign, 0.15)
            if self.catcher is not None:
                self.catcher.hand_on()  # the blink is over
        self.now += 0.5

    catcher: ScanCatcher | None = None

    def hurry(self, text: str, gap: float) -> None:
        """Type as the quickest people do, and press Enter in the same pace."""
        for sign in text:
            self._press(sign, gap)
        self._wait(gap)
        _send(Qt.Key.Key_Return)
        self._wait(0.5)

    def hold(self, sign: str, times: int) -> None:
        """Hold a key down on a keyboard that repeats fast, and press Enter at once."""
        self._press(sign, 0.2)
        self._wait(0.25)
        for _ in range(times - 1):
            self._wait(0.02)
            _send(Qt.Key(ord(sign.upper())), sign, again=True)
        self._wait(0.02)
        _send(Qt.Key.Key_Return)
        self._wait(0.5)

    def _press(self, sign: str, after: float) -> None:
        self._wait(after)
        _send(Qt.Key(ord(sign.upper())), sign)

    def _wait(self, seconds: float) -> None:
        """Let time go by; a key that is held for longer than a blink is handed on."""
        self.now += seconds
        if self.catcher is not None and seconds * 1000 >= self.catcher._blink.interval():
            self.catcher.hand_on()


def _send(key: Qt.Key, text: str = "", *, again: bool = False) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, again)
        QCoreApplication.sendEvent(_focus(), event)


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def hands() -> Hands:
    """Somebody at the counter."""
    return Hands()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, hands: Hands) -> Iterator[MainWindow]:
    """A window with a scanner before it, over the sample shop."""
    theme.wear(qapp, Mode.LIGHT)
    with empty_window(qapp) as window:
        window.sale.search._clock = hands.clock
        catcher = ScanCatcher(qapp, clock=hands.clock, parent=window)
        catcher.leave_to(window.sale, but=window.sale.sheets)
        catcher.scanned.connect(window.scans.take)
        hands.catcher = catcher
        bring_up(window, qtbot)
        yield window


def test_no_scan_is_lost_doubled_or_typed_into_a_box(window: MainWindow, hands: Hands) -> None:
    """Whatever has the keyboard, the code is sold once and stands nowhere it does not belong."""
    sale = window.sale
    desk = SaleDesk(sale, sample_products())
    desk.add("tinto", Quantity.units(1))
    told: list[str] = []
    sale.scanned.disconnect()
    sale.search.searched.disconnect()  # looking up each letter is another test's
    sale.scanned.connect(lambda code, _much: told.append(code))
    window.bring(sale)
    places = (
        sale.search.setFocus,
        sale.shelf.grid.setFocus,
        sale.column.view.setFocus,
        sale.keys.help.setFocus,
        sale.keys.quantity.trigger,
        sale._ask_terms,
        sale._ask_value,
        sale.value.name.setFocus,
    )
    sent = [f"{9_000 + 7 * number}" for number in range(SCANS)]
    for number, code in enumerate(sent):
        places[number % len(places)]()
        hands.scan(code)
    fields = [sale.search.typed, *(sheet.field.value for sheet in sale.sheets)]
    fields.append(sale.value.name.value)

    assert told == sent
    assert not [text for text in fields if len(text) > 3]


def test_a_scan_during_another_screen_is_kept_and_offered(window: MainWindow, hands: Hands) -> None:
    """A code read while the customer pays would change the charge, or be gone."""
    desk = SaleDesk(window.sale, sample_products())
    window.bring(window.day)
    hands.scan(COFFEE)
    hands.scan("101")  # three keys: nobody's scanner
    hands.scan(COFFEE)
    assert desk.sold == []
    assert window.toast.isVisible()

    window.bring(window.sale)

    assert not window.toast.isVisible(), "it lies over the offer that it promised"
    assert window.sale.kept_bar.isVisible()
    assert window.sale.kept_bar.text == "Se leyeron 2 códigos mientras cobraba"
    QTest.keyClick(_focus(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.sold == [("2", "Café Huila 500 g")]
    assert not window.sale.kept_bar.isVisible()


def test_what_a_person_types_arrives_unchanged(
    window: MainWindow, hands: Hands, qtbot: QtBot
) -> None:
    """A name loses its letters, or its digits are sold."""
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    hands.type("Calle 7 # 12-34")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "Calle 7 # 12-34"
    assert window.sale.search.typed == ""


@pytest.fixture
def box(qtbot: QtBot) -> QLineEdit:
    """A box that has the keyboard."""
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    return line


@pytest.mark.parametrize("gap", [0.031, 0.036, 0.044, 0.046, 0.060, 0.110, 0.200])
@pytest.mark.parametrize("text", ["agua600", "1000", "100000", "Calle 7 # 12-34", "Bre-B 7"])
def test_the_quickest_hands_lose_no_letter(
    window: MainWindow, hands: Hands, box: QLineEdit, text: str, gap: float
) -> None:
    """An amount that is typed in a hurry is sold as a code, or half of it is gone."""
    sold: list[str] = []
    window.sale.scanned.connect(lambda code, _much: sold.append(code))
    hands.hurry(text, gap)
    assert box.text() == text
    assert sold == []
    assert not window.sale.kept_bar.isVisible()


def test_a_key_that_is_held_down_is_no_scanner(
    window: MainWindow, hands: Hands, box: QLineEdit
) -> None:
    """Five noughts of a hundred thousand, from a key that repeats, are read as a code."""
    hands.type("1")
    hands.hold("0", 5)
    assert box.text() == "100000"
    assert not window.toast.isVisible()


@pytest.mark.usefixtures("window")
def test_a_key_held_for_a_box_that_goes_reaches_the_box_that_comes(
    hands: Hands, qtbot: QtBot
) -> None:
    """The ways of paying are drawn anew under a quick finger, and its «1» opens nothing."""
    page = QWidget()
    qtbot.addWidget(page)
    going, coming = QLineEdit(page), QLineEdit(page)
    page.show()
    page.activateWindow()
    going.setFocus()
    qtbot.waitUntil(going.hasFocus)
    _send(Qt.Key.Key_1, "1")
    coming.setFocus()
    shiboken6.delete(going)
    assert hands.catcher is not None
    hands.catcher.hand_on()
    assert coming.text() == "1"


def test_a_code_read_into_its_own_field_stays_there(
    window: MainWindow, hands: Hands, qtbot: QtBot
) -> None:
    """The code of a new product could only be typed by hand."""
    desk = SaleDesk(window.sale, sample_products())
    line = QLineEdit()
    line.setProperty("takes_scans", True)
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    hands.scan(COFFEE)
    assert line.text() == COFFEE
    assert desk.sold == []


def test_a_quick_pin_is_a_pin(window: MainWindow, hands: Hands, qtbot: QtBot) -> None:
    """Nobody with quick fingers could ever sign in."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    hands.scan("4711")
    assert line.text() == "4711"
    hands.scan(COFFEE)
    assert line.text() == "4711"
    assert not window.sale.kept_bar.isVisible()


def test_a_quick_pin_opens_the_lock(window: MainWindow, hands: Hands) -> None:
    """Whoever knows his PIN by heart types it as fast as a scanner, and stays outside."""
    window.show_snapshot(STAFF)
    tried: list[tuple[str, str]] = []
    window.keeper.signed.connect(lambda who, pin: tried.append((who, pin)))
    lock = window.keeper.screen
    assert QApplication.focusWidget() is lock.pad.dots
    hands.scan("4711")
    assert [pin for _, pin in tried] == ["4711"]
    hands.scan(COFFEE)
    assert len(tried) == 1, "a code is no PIN"
    assert lock.pad.dots.count == 0


def test_two_scanners_at_once_make_no_third_code(window: MainWindow, hands: Hands) -> None:
    """Two codes whose digits fall between each other would sell something else."""
    desk = SaleDesk(window.sale, sample_products())
    window.bring(window.sale)
    mixed = "".join(a + b for a, b in zip(COFFEE, COFFEE, strict=True))
    hands.scan(mixed)
    assert desk.sold == []
    assert window.sale.shelf.notice == f"El código {mixed} no está en la lista"


def test_how_a_code_was_read_is_told(window: MainWindow, hands: Hands) -> None:
    """The page that tests the scanner would show nothing."""
    assert hands.catcher is not None
    heard: list[Reading] = []
    hands.catcher.read.connect(heard.append)
    window.bring(window.day)
    hands.scan(COFFEE)
    (reading,) = heard
    assert reading.code == COFFEE
    assert len(reading.gaps) == len(COFFEE)
    assert max(reading.gaps) <= 0.031


def test_two_scanners_at_once_type_nothing_and_sell_nothing_wrong(
    window: MainWindow, hands: Hands
) -> None:
    """Two codes whose digits come through each other would be sold as a third thing."""
    sale = window.sale
    desk = SaleDesk(sale, sample_products())
    window.bring(sale)
    for place in (sale.search.setFocus, sale.shelf.grid.setFocus, sale.keys.help.setFocus):
        place()
        for one, other in zip(COFFEE, "7709999001618", strict=True):
            hands._press(one, 0.004)
            hands._press(other, 0.004)
        _send(Qt.Key.Key_Return)
        hands.now += 0.003
        _send(Qt.Key.Key_Return)
        hands.now += 0.5
        assert desk.sold == []
        assert sale.search.typed == ""
        assert sale.shelf.notice.startswith("El código 7777009999")

    hands.scan(COFFEE)
    assert desk.sold == [("1", "Café Huila 500 g")]


@pytest.mark.parametrize(
    ("held", "does"),
    [
        (Qt.KeyboardModifier.NoModifier, False),
        (Qt.KeyboardModifier.ControlModifier, True),
        (Qt.KeyboardModifier.AltModifier, True),
        (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier, False),
    ],
)
def test_altgr_of_windows_writes(held: Qt.KeyboardModifier, *, does: bool) -> None:
    """On a Spanish keyboard «@» would be swallowed, and a code with it be broken."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_At, held, "@")
    assert commands(event) is does
    assert types(event) is not does


def test_a_quick_space_bar_presses(window: MainWindow) -> None:
    """The bar is let go before the blink is over, and the choice that it was on is not made."""
    window.bring(window.charge)
    chip = Chip("Luisa Mora", parent=window.charge)
    chip.show()
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()
