"""The first start on the screen: each step done or left out, by keyboard and by finger."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from charges import sale
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screens_sale import SHOP
from screens_staff import STAFF, people_of

from pos_app.core.catalogue import Shelves
from pos_app.till.first_start.first_start import SHOP_DATA
from pos_app.till.first_start.snapshots import FirstStartSnapshot, Step
from pos_app.till.snapshots import KeysSnapshot, Sentence, ShelfSnapshot
from pos_app.ui import theme
from pos_app.ui.checkout.house import GuestHouse
from pos_app.ui.main_window import MainWindow
from pos_app.ui.sounds import Speaker
from pos_app.ui.tokens import Mode
from pos_app.ui.wizard.wizard import Wizard
from pos_app.ui.words import say
from tests.ui.conftest import Shown

Heard = list[object]


def at(step: Step | None, problem: str = "", **shop: str) -> FirstStartSnapshot:
    """Stand at a step."""
    known = dict.fromkeys(SHOP_DATA, "") | {"shop.name": shop.get("name", "Mi tienda")}
    said = Sentence(problem) if problem else None
    return FirstStartSnapshot(step, tuple(known.items()), said)


@pytest.fixture
def practised() -> Heard:
    """Count the rehearsals that were opened."""
    return []


@pytest.fixture
def wizard(shown: Shown, practised: Heard) -> Wizard:
    """The first start of an empty shop."""
    wizard = Wizard(lambda: practised.append("practice"))
    shown(wizard, 1366, 768)
    wizard.show_first_start(at(Step.WELCOME))
    wizard.activateWindow()
    wizard.setFocus()
    return wizard


@pytest.fixture
def heard(wizard: Wizard) -> Heard:
    """Hear every wish."""
    wishes: Heard = []
    wizard.step_wanted.connect(wishes.append)
    wizard.shop_given.connect(wishes.append)
    wizard.finished.connect(lambda: wishes.append("finished"))
    return wishes


def presses(key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_practice_comes_first_and_opens_beside(
    wizard: Wizard, heard: Heard, practised: Heard
) -> None:
    """The first customer of a new cashier would be a real one."""
    assert wizard.welcome.practise.hasFocus()
    presses(Qt.Key.Key_Space)
    presses(Qt.Key.Key_1)
    QTest.mouseClick(wizard.welcome.practise, Qt.MouseButton.LeftButton)
    assert practised == ["practice"] * 3
    assert heard == []
    presses(Qt.Key.Key_2)
    QTest.mouseClick(wizard.welcome.begin, Qt.MouseButton.LeftButton)
    assert heard == [Step.SHOP, Step.SHOP]


def test_where_nothing_can_be_practised_it_is_not_offered(shown: Shown) -> None:
    """A key would do nothing on the very first screen."""
    wizard = Wizard(None)
    shown(wizard, 1024, 700)
    wizard.show_first_start(at(Step.WELCOME))
    assert not wizard.welcome.practise.isVisible()
    assert wizard.welcome.begin.isVisible()


def test_the_shop_is_typed_and_given(wizard: Wizard, heard: Heard) -> None:
    """A wrong NIT would stand on every receipt."""
    wizard.show_first_start(at(Step.SHOP))
    QTest.keyClicks(wizard.shop.fields["shop.name"].line, "Cafe Uno")
    wizard.shop.fields["shop.nit"].line.setText("NIT 900")
    presses(Qt.Key.Key_Return)
    assert heard == []
    assert wizard.shop.fields["shop.nit"].error.startswith("Solo números")
    wizard.shop.fields["shop.nit"].line.setText("900.123.456-7")
    wizard.next.click()
    (given,) = heard
    assert isinstance(given, dict)
    assert (given["shop.name"], given["shop.nit"]) == ("Cafe Uno", "900.123.456-7")
    wizard.show_first_start(at(Step.SHOP, problem="staff.not_allowed"))
    assert wizard.shop.fields["shop.name"].value == "Cafe Uno"


@pytest.mark.parametrize(
    ("step", "done"),
    [
        (Step.PEOPLE, people_of()),
        (Step.PRODUCTS, ShelfSnapshot(Shelves((("Café", 12),)))),
        (Step.KEYS, KeysSnapshot((), None, None, kept=True)),
    ],
)
def test_a_step_is_done_or_left_out_knowing_what_is_off(
    wizard: Wizard, heard: Heard, step: Step, done: object
) -> None:
    """A shop would find out at its first customer that it cannot charge."""
    following = list(Step)[list(Step).index(step) + 1]
    wizard.show_first_start(at(step))
    assert wizard.off == say(f"first.off.{step.value}")
    assert not wizard.next.isEnabled()
    wizard.skip.click()
    wizard.show_snapshot(done)
    assert wizard.off == ""
    assert not wizard.skip.isVisible()
    wizard.next.click()
    assert heard == [following, following]


def test_one_can_go_back(wizard: Wizard, heard: Heard) -> None:
    """A typing error in the name would stay until somebody finds the settings."""
    wizard.show_first_start(at(Step.PEOPLE))
    presses(Qt.Key.Key_Escape)
    wizard.back.click()
    assert heard == [Step.SHOP, Step.SHOP]


def test_the_end_tells_what_was_left_out(wizard: Wizard, heard: Heard) -> None:
    """Who skipped the keys would look for the fault at Wompi."""
    wizard.show_snapshot(people_of())
    wizard.show_first_start(at(Step.READY, name="Café Guayacán"))
    assert wizard.ready.said["shop"] == say("first.done.shop")
    assert wizard.ready.said["people"] == say("first.done.people")
    assert wizard.ready.said["keys"] == say("first.off.keys")
    assert wizard.next.text() == "Empezar a vender"
    presses(Qt.Key.Key_Space)
    assert heard == ["finished"]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700), (1000, 600)])
def test_the_keys_of_every_step_are_on_the_screen(shown: Shown, size: tuple[int, int]) -> None:
    """On a small screen nobody could go on."""
    wizard = Wizard(lambda: None)
    shown(wizard, *size)
    for step in list(Step)[1:]:
        wizard.show_first_start(at(step))
        QApplication.processEvents()
        for key in (wizard.back, wizard.next):
            box = key.rect().translated(key.mapTo(wizard, key.rect().topLeft()))
            assert wizard.rect().contains(box), step
            assert key.height() >= 56


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window over no till."""
    theme.wear(qapp, Mode.LIGHT)
    house, speaker = GuestHouse(loopback=True, parent=qapp), Speaker(0, qapp)
    window = MainWindow(house, speaker)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.leave()
    for one in (window, speaker, house):
        shiboken6.delete(one)


def visible(*widgets: QWidget) -> list[bool]:
    """Tell which are to be seen."""
    return [widget.isVisible() for widget in widgets]


def test_the_window_shows_the_first_start_alone_until_it_ends(window: MainWindow) -> None:
    """Somebody would sell on a till that is half set up, or never get to sell."""
    window.show_snapshot(at(Step.SHOP))
    window.show_snapshot(SHOP)
    window.show_snapshot(sale())
    assert visible(window.beginning.wizard, window.bar, window.sale) == [True, False, False]
    assert window.focusWidget() is window.beginning.wizard.shop.fields["shop.name"].line

    window.show_snapshot(STAFF)  # a till that was cut off after its people were made
    assert visible(window.beginning.wizard, window.keeper.screen) == [False, True]
    window.show_snapshot(STAFF.__class__(STAFF.people, STAFF.people[0], frozenset()))
    assert visible(window.beginning.wizard, window.keeper.screen, window.sale) == [
        True,
        False,
        False,
    ]

    window.show_snapshot(at(None))
    assert visible(window.beginning.wizard, window.bar, window.sale) == [False, True, True]
    assert window.focusWidget() is window.sale.search.line


def test_a_shop_that_works_makes_no_first_start(window: MainWindow) -> None:
    """Every start of every till would build seven pages nobody sees."""
    window.show_snapshot(at(None))
    assert not window.beginning.is_made
