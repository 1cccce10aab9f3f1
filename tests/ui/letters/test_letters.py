"""The letters on the screen: they come for a finger, write like a keyboard, and go again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import shiboken6
from finger import Finger, touch_screen
from letters_hand import LettersHand
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QIntValidator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.letters import letters_pad
from pos_app.ui.letters.caps import COLUMNS, LETTERS, SIGNS
from pos_app.ui.letters.letters_desk import LettersDesk
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.clearing import OWN_KEYS
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from tests.ui.conftest import Shown

SIZES = ((1024, 700), (1366, 768), (1920, 1080))


class Counter:
    """A window with a field at its head and one at its foot, and whoever stands before it."""

    def __init__(self, application: QApplication, window: QWidget) -> None:
        """Stand there."""
        self.window = window
        self.head, self.foot = Field("Nombre"), Field("Motivo")
        column = QVBoxLayout(window)
        column.addWidget(self.head)
        column.addStretch(1)
        column.addWidget(self.foot)
        self.desk = LettersDesk(application)
        self.finger = Finger(touch_screen())
        self.hand = LettersHand(self.finger, self.desk)


@pytest.fixture
def counter(dressed: QApplication, shown: Shown) -> Iterator[Counter]:
    """A window of the usual size."""
    window = QWidget()
    made = Counter(dressed, window)
    shown(window, 1366, 768)
    made.window.setFocus()
    yield made
    made.desk.leave()
    shiboken6.delete(made.desk)


def click(widget: QWidget) -> None:
    """Click where a widget is; the window hears of it first, as of a real mouse."""
    window = widget.window()
    place = widget.mapTo(window, widget.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a finger stay for less long."""
    monkeypatch.setattr(letters_pad, "PATIENCE", 20)
    monkeypatch.setattr(letters_pad, "AGAIN", 10)


# --- coming and going ----------------------------------------------------------------------------


def test_only_a_finger_brings_the_letters(counter: Counter) -> None:
    """Whoever has a keyboard and a mouse loses half the screen at every field."""
    click(counter.head.line)
    QTest.keyClick(counter.head.line, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert counter.desk.pad is None
    counter.hand.comes_to(counter.head.line)


def test_a_glass_that_acts_as_a_mouse_can_bring_them_too(counter: Counter) -> None:
    """Many screens of tills tell of a finger as of a mouse: nobody could write there."""
    counter.desk.set_mode("click")
    click(counter.head.line)
    QApplication.processEvents()
    assert counter.hand.pad.isVisible()
    counter.hand.writes("pan")
    assert counter.head.value == "pan"


def test_a_shop_can_do_without(counter: Counter) -> None:
    """Letters come in spite of the setting, or stay after it was changed."""
    counter.hand.comes_to(counter.head.line)
    counter.desk.set_mode("never")
    assert counter.desk.pad is None
    counter.finger.tap(counter.head.line)
    QApplication.processEvents()
    assert counter.desk.pad is None


def test_their_own_key_sends_them_away(counter: Counter) -> None:
    """They cover what stands below, and nothing takes them away."""
    counter.hand.comes_to(counter.foot.line)
    pad = counter.hand.pad
    counter.hand.touches("Ocultar las letras")
    assert counter.desk.pad is None
    assert not pad.isVisible()
    counter.hand.comes_to(counter.foot.line)


def test_a_touch_elsewhere_and_a_focus_elsewhere_send_them_away(counter: Counter) -> None:
    """They stay over a screen where nobody writes any more."""
    counter.hand.comes_to(counter.head.line)
    counter.finger.tap(counter.window, QPoint(600, 300))
    QApplication.processEvents()
    assert counter.desk.pad is None
    counter.hand.comes_to(counter.head.line)
    counter.window.setFocus(Qt.FocusReason.OtherFocusReason)
    counter.head.line.clearFocus()
    QApplication.processEvents()
    assert counter.desk.pad is None


def test_they_go_on_to_the_next_field_with_enter(counter: Counter) -> None:
    """After each field the next one has to be found under the letters."""
    counter.head.entered.connect(counter.foot.line.setFocus)
    counter.hand.comes_to(counter.head.line)
    counter.hand.writes("a")
    counter.hand.touches("Enter")
    QApplication.processEvents()
    counter.hand.writes("b")
    assert (counter.head.value, counter.foot.value) == ("a", "b")


def test_a_finger_that_scrolls_wants_no_letters(counter: Counter) -> None:
    """Every drag over a long page of settings brings letters up."""
    line = counter.head.line
    counter.finger.drag(line, QPoint(10, 10), QPoint(10, 90))
    QApplication.processEvents()
    assert counter.desk.pad is None


@pytest.mark.parametrize("kind", ["own_keys", "read_only", "disabled"])
def test_what_has_keys_of_its_own_or_takes_none_gets_no_letters(
    counter: Counter, kind: str
) -> None:
    """Two pads lie over each other, or letters come to what cannot be changed."""
    line = counter.head.line
    line.setProperty(OWN_KEYS, kind == "own_keys")
    line.setReadOnly(kind == "read_only")
    line.setEnabled(kind != "disabled")
    counter.finger.tap(line)
    QApplication.processEvents()
    assert counter.desk.pad is None


# --- writing -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Muñoz Peña, José Ángel",
        "PINGÜINO",
        "tío.juan-2@mitienda.co/a*b",
        "pub_prod_[x]{y}#1 & ¿2?",
    ],
)
def test_everything_a_shop_writes_can_be_written(counter: Counter, text: str) -> None:
    """A name loses its «ñ», or a password has a sign that is nowhere."""
    counter.hand.comes_to(counter.head.line)
    counter.hand.writes(text)
    assert counter.head.value == text


def test_capitals_stay_when_they_are_wanted(counter: Counter) -> None:
    """A code in capitals takes two touches a letter."""
    counter.hand.comes_to(counter.head.line)
    counter.hand.touches("Mayúscula")
    counter.hand.touches("Mayúscula, la próxima letra")
    for sign in "ABC":
        counter.hand.touches(sign)
    counter.hand.touches("Mayúscula, todas las letras")
    counter.hand.touches("d")
    counter.hand.touches("Borrar letra")
    assert counter.head.value == "ABC"


def test_a_field_that_refuses_a_letter_refuses_it_here_too(counter: Counter) -> None:
    """A letter gets into an amount past what checks it."""
    counter.head.line.setValidator(QIntValidator(0, 99, counter.head.line))
    counter.hand.comes_to(counter.head.line)
    counter.hand.writes("a4b21")
    assert counter.head.value == "42"


def test_a_finger_that_stays_writes_the_tilde(counter: Counter, quick: None, qtbot: QtBot) -> None:
    """Whoever writes on a phone holds the vowel, and gets five of them."""
    assert quick is None
    counter.hand.comes_to(counter.head.line)
    for name, sign in (("e", "é"), ("n", "ñ")):
        key = counter.hand.pad.key(name)
        middle = key.rect().center()
        counter.finger.press(key, middle)
        qtbot.waitUntil(lambda key=key, sign=sign: key.text() == sign)  # type: ignore[misc]  # a default binds what the loop has now
        counter.finger.release(key, middle)
    assert counter.head.value == "éñ"
    assert counter.hand.pad.key("e").text() == "e"


def test_a_finger_that_stays_rubs_out_until_it_leaves(
    counter: Counter, quick: None, qtbot: QtBot
) -> None:
    """A long name is rubbed out letter by letter, or the rubbing never ends."""
    assert quick is None
    counter.head.line.setText("a" * 60)
    counter.hand.comes_to(counter.head.line)
    counter.head.line.setCursorPosition(60)
    key = counter.hand.pad.key("Borrar letra")
    counter.finger.press(key, key.rect().center())
    qtbot.waitUntil(lambda: len(counter.head.value) < 50)
    counter.finger.release(key, key.rect().center())
    assert not counter.hand.pad._life.isActive()
    counter.finger.press(key, key.rect().center())
    counter.desk.leave()
    left = counter.head.value
    assert not counter.window.findChildren(letters_pad.LettersPad)[0]._life.isActive()
    counter.finger.release(key, key.rect().center())
    assert counter.head.value == left


def test_two_thumbs_lose_no_letter(counter: Counter) -> None:
    """A quick hand comes down before the last finger left: every other letter is missing."""
    counter.hand.comes_to(counter.head.line)
    pad = counter.hand.pad
    places = [pad.key(sign).geometry().center() for sign in "sol"]
    counter.finger.roll(pad, places)
    assert counter.head.value == "sol"


def test_a_mouse_and_a_screen_reader_press_them_too(counter: Counter, qtbot: QtBot) -> None:
    """What is shown as a key answers to a finger alone."""
    counter.hand.comes_to(counter.head.line)
    QTest.mouseClick(counter.hand.pad.key("s"), Qt.MouseButton.LeftButton)
    spoken = QAccessible.queryAccessibleInterface(counter.hand.pad.key("i"))
    spoken.actionInterface().doAction("Press")
    qtbot.waitUntil(lambda: counter.head.value == "si")


# --- where they lie ------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
def test_keys_are_large_named_and_on_the_screen(counter: Counter, size: tuple[int, int]) -> None:
    """A finger hits two keys, or a key lies beyond the edge of a small till."""
    counter.window.resize(*size)
    counter.hand.comes_to(counter.head.line)
    pad = counter.hand.pad
    for turned in (False, True):
        if turned:
            counter.hand.touches("Signos")
        for key in pad.keys:
            assert key.accessibleName()
            assert min(key.width(), key.height()) >= Space.TARGET, key.accessibleName()
            assert pad.rect().contains(key.geometry())
    assert counter.window.rect().contains(pad.geometry())


@pytest.mark.parametrize("size", SIZES)
def test_what_is_written_is_seen(counter: Counter, size: tuple[int, int]) -> None:
    """The field lies below the letters: somebody writes without seeing what."""
    counter.window.resize(*size)
    QApplication.processEvents()
    before = counter.foot.pos()
    counter.hand.comes_to(counter.foot.line)
    pad = counter.hand.pad
    assert counter.foot.geometry().bottom() < pad.y()
    counter.foot.set_error("Escriba por qué, con tres letras al menos.")
    QApplication.processEvents()
    QApplication.processEvents()
    assert counter.foot.geometry().bottom() < pad.y()
    counter.window.resize(size[0], size[1] - 40)
    QApplication.processEvents()
    QApplication.processEvents()
    assert pad.geometry().bottom() <= counter.window.height()
    assert counter.foot.geometry().bottom() < pad.y()
    counter.foot.set_error("")
    counter.window.resize(*size)
    counter.hand.touches("Ocultar las letras")
    QApplication.processEvents()
    assert counter.foot.pos() == before


def test_a_dialog_is_written_into_as_well(counter: Counter) -> None:
    """A question in front asks for a reason, and the letters lie dead below it."""
    asked = Dialog(counter.window, icon="key", title="¿Anular?", text="", safe="No", act="Sí")
    reason = Field("Motivo")
    asked.body.addWidget(reason)
    asked.open()
    QApplication.processEvents()
    counter.hand.comes_to(reason.line)
    foot = reason.mapToGlobal(QPoint(0, reason.height())).y()
    assert foot < counter.hand.pad.mapToGlobal(QPoint(0, 0)).y()
    counter.hand.writes("se dañó")
    assert reason.value == "se dañó"
    pad = counter.hand.pad
    asked.reject()
    QApplication.processEvents()
    assert counter.desk.pad is None
    assert not pad.isVisible()


def test_both_sheets_fill_their_rows_and_repeat_no_sign() -> None:
    """A key lies outside the row, or stands twice while another sign is nowhere."""
    for sheet in (LETTERS, SIGNS):
        assert all(sum(cap.columns for cap in row) == COLUMNS for row in sheet)
        signs = [cap.sign for row in sheet for cap in row if cap.sign]
        assert len(signs) == len(set(signs))
