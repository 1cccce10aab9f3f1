"""The first start on the screen: each step done or left out, by keyboard and by finger."""

from __future__ import annotations

import pytest
from charges import sale
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screens_sale import SHOP
from screens_staff import PROOF, STAFF, people_of

from pos_app.core.catalogue import Shelves
from pos_app.till.first_start.first_start import SHOP_DATA
from pos_app.till.first_start.snapshots import (
    FirstStartSnapshot,
    OpenAnew,
    RecoverySnapshot,
    Step,
)
from pos_app.till.snapshots import KeysSnapshot, Sentence, ShelfSnapshot
from pos_app.ui.main_window import MainWindow
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

    def practise() -> bool:
        practised.append("practice")
        return len(practised) == 1

    wizard = Wizard(practise)
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
    wizard: Wizard, heard: Heard, practised: Heard, qtbot: QtBot
) -> None:
    """The first customer of a new cashier would be a real one."""
    assert wizard.welcome.practise.hasFocus()
    presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(practised) == 1)
    assert wizard.welcome.said == say("first.practice")
    presses(Qt.Key.Key_Space)
    QTest.mouseClick(wizard.welcome.practise, Qt.MouseButton.LeftButton)
    assert practised == ["practice"] * 3
    assert wizard.welcome.said == say("lock.practice_open")
    assert heard == []
    wizard.welcome.begin.setFocus()
    presses(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: heard == [Step.SHOP])
    QTest.mouseClick(wizard.welcome.begin, Qt.MouseButton.LeftButton)
    assert heard == [Step.SHOP, Step.SHOP]


@pytest.mark.parametrize("read", ["2", "12", "321", "3\r", "22222\r"])
def test_digits_of_a_scanner_choose_nothing(
    wizard: Wizard, heard: Heard, practised: Heard, qtbot: QtBot, read: str
) -> None:
    """A product that lies before the scanner would begin the set-up, or a rehearsal."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_7)
    QTest.keyClicks(focused, read)
    qtbot.waitUntil(lambda: not wizard.welcome._alone.isActive())
    assert heard == practised == []
    assert not wizard.recover.isVisible()


def test_another_language_is_wished_and_the_spoken_one_stays_chosen(wizard: Wizard) -> None:
    """A chip would say English over Spanish words where the disk did not take it."""
    row, told = wizard.language, list[object]()
    row.language_chosen.connect(told.append)
    QTest.mouseClick(row.languages.chip("es"), Qt.MouseButton.LeftButton)
    assert told == []
    QTest.mouseClick(row.languages.chip("en"), Qt.MouseButton.LeftButton)
    assert told == ["en"]
    assert row.languages.chip("es").isChecked()


def test_the_sound_is_tried_and_silence_is_said(wizard: Wizard) -> None:
    """A shop would wait for a sound that its computer cannot make."""
    row, told = wizard.language, list[object]()
    row.sound_asked.connect(lambda: told.append("sound"))
    QTest.mouseClick(row.sound, Qt.MouseButton.LeftButton)
    assert told == ["sound"]
    for heard, wanted, said in (
        (True, True, "Sonido activado"),
        (False, True, "Este equipo no suena"),
        (True, False, "Sonido apagado"),
    ):
        row.show_sound(heard=heard, wanted=wanted)
        assert row.said == said


def test_a_copy_is_proved_before_it_can_be_put_back(
    wizard: Wizard, heard: Heard, qtbot: QtBot
) -> None:
    """Half a copy would take the place of a shop's data."""
    page, told = wizard.recover, list[object]()
    page.look_asked.connect(lambda path, code: told.append((path, code)))
    page.put_back_asked.connect(lambda: told.append("put back"))
    presses(Qt.Key.Key_3)
    qtbot.waitUntil(page.isVisible)
    page.look.click()
    assert page.code.error == "Elija primero el archivo de la copia."
    page.take_file("/media/usb/una.copia")
    page.look.click()
    assert page.code.error == "Escriba el código que abre la copia."
    QTest.keyClicks(page.code.line, "abcde")
    presses(Qt.Key.Key_Return)
    assert told == [("/media/usb/una.copia", "abcde")]
    page.show_recovery(RecoverySnapshot("una", busy=True))
    page.look.click()
    assert len(told) == 1
    page.show_recovery(RecoverySnapshot("una", problem=Sentence("recovery.other_code")))
    assert page.code.error == say("recovery.other_code")
    assert not page.put_back.isVisible()
    page.show_recovery(RecoverySnapshot("una", proof=PROOF))
    assert "Ventas: 2.184." in page.found.text()
    presses(Qt.Key.Key_Space)
    assert told[-1] == "put back"
    QTest.keyClicks(page.code.line, "x")
    assert not page.put_back.isVisible()
    presses(Qt.Key.Key_Escape)
    assert wizard.welcome.isVisible()
    assert heard == []


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
    wizard = Wizard(lambda: True)
    shown(wizard, *size)
    for step in list(Step)[1:]:
        wizard.show_first_start(at(step))
        QApplication.processEvents()
        for key in (wizard.back, wizard.next):
            box = key.rect().translated(key.mapTo(wizard, key.rect().topLeft()))
            assert wizard.rect().contains(box), step
            assert key.height() >= 56


def visible(*widgets: QWidget) -> list[bool]:
    """Tell which are to be seen."""
    return [widget.isVisible() for widget in widgets]


def test_a_copy_and_a_new_opening_are_told_where_they_are_asked(
    window: MainWindow, qtbot: QtBot
) -> None:
    """The set-up behind the first start would be asked, which knows neither."""
    window.show_snapshot(at(Step.WELCOME))
    window.beginning.wizard.recover_copy()
    window.show_snapshot(RecoverySnapshot("una", proof=PROOF))
    assert window.beginning.wizard.recover.put_back.isVisible()
    with qtbot.waitSignal(window.beginning.opens_anew):
        window.show_snapshot(OpenAnew())


def test_a_code_tells_that_the_scanner_works(window: MainWindow) -> None:
    """A new shop would be led to its shift, or find the code on its first sale."""
    window.show_snapshot(at(Step.WELCOME))
    window.show_snapshot(SHOP)
    window.scans.take("7702001")
    assert window.toast.accessibleName() == say("scan.heard", code="7702001")
    assert not window.sale.kept_bar.isVisibleTo(window.sale)


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


@pytest.mark.parametrize("step", [Step.PRODUCTS, Step.KEYS, Step.PRINTER])
def test_a_step_that_is_not_done_begins_where_it_is_done(wizard: Wizard, step: Step) -> None:
    """The cursor stood on a grey key, and Enter did nothing."""
    wizard.show_first_start(at(step))
    QApplication.processEvents()
    cursor = QApplication.focusWidget()
    assert cursor is not None
    assert cursor is not wizard.next
    assert wizard.off == say(f"first.off.{step.value}")
