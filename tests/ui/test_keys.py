"""Keys, chips and switches under a finger, the keyboard and a screen reader."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.tokens import DARK, LIGHT, Palette
from pos_app.ui.widgets.choices import Chip, Switch, Tag, TagKind, tag_colours
from pos_app.ui.widgets.focus import FocusRing
from pos_app.ui.widgets.keys import Key, KeyKind, key_look
from pos_app.ui.widgets.wide_keys import ChargeKey, WideKey
from tests.ui.conftest import Shown

LEFT = Qt.MouseButton.LeftButton


def said(widget: QWidget, part: QAccessible.Text) -> str:
    """Return what a screen reader is told of a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(part)


def presses(key: Key) -> list[None]:
    """Return a list that grows with every press that counts."""
    counted: list[None] = []
    key.fired.connect(lambda: counted.append(None))
    return counted


def test_a_key_fires_by_finger_and_keyboard(shown: Shown) -> None:
    """A touched key does nothing, or does it twice."""
    key = Key("Verificar ya", icon="refresh", hint="F5")
    counted = presses(key)
    shown(key, 220, 56)
    QTest.mouseClick(key, LEFT)
    QTest.keyClick(key, Qt.Key.Key_Space)
    key.trigger()
    assert len(counted) == 3


@pytest.mark.parametrize(("hint", "counted"), [("Enter", 2), ("Esc", 0), ("", 0)])
def test_enter_presses_the_key_it_is_printed_on(shown: Shown, hint: str, counted: int) -> None:
    """Who walks to «Listo Enter» and presses Enter waits for nothing to happen."""
    key = Key("Listo", hint=hint)
    pressed = presses(key)
    shown(key, 220, 56)
    for enter in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(key, enter)
    assert len(pressed) == counted


def test_a_busy_key_takes_no_second_press(shown: Shown) -> None:
    """An impatient second touch charges the customer twice."""
    key = Key("Verificar ya", hint="F5")
    counted = presses(key)
    shown(key, 220, 56)
    before = key.sizeHint()
    key.set_busy("Verificando…")
    QTest.mouseClick(key, LEFT)
    QTest.keyClick(key, Qt.Key.Key_Space)
    key.trigger()
    assert counted == []
    assert key.sizeHint() == before
    assert said(key, QAccessible.Text.Name) == "Verificando…"
    key.set_busy("")
    key.trigger()
    assert len(counted) == 1


def test_an_unavailable_key_says_why(shown: Shown) -> None:
    """A grey key leaves the cashier guessing, and the screen reader silent."""
    key = Key("Comprobar", hint="F3")
    counted = presses(key)
    shown(key, 200, 56)
    key.set_unavailable("No hay internet")
    QTest.mouseClick(key, LEFT)
    key.trigger()
    assert counted == []
    assert key.toolTip() == "No hay internet"
    assert said(key, QAccessible.Text.Description) == "No hay internet. F3"
    key.set_unavailable("")
    key.trigger()
    assert len(counted) == 1


@pytest.mark.usefixtures("dressed")
def test_a_key_is_large_enough_for_a_finger() -> None:
    """A thumb hits the key beside the one that was meant."""
    for key in (Key("Sí"), Key("Otro método", icon="swap", hint="F6"), Chip("Té")):
        for size in (key.sizeHint(), key.minimumSizeHint().expandedTo(key.sizeHint())):
            assert size.width() >= 56
            assert size.height() >= 56
        key.deleteLater()


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", KeyKind)
def test_a_key_sinks_when_pressed(kind: KeyKind, tokens: Palette) -> None:
    """A key that does not move leaves the cashier pressing again."""
    still = key_look(kind, tokens, hover=False, down=False, usable=True)
    down = key_look(kind, tokens, hover=False, down=True, usable=True)
    off = key_look(kind, tokens, hover=True, down=False, usable=False)
    assert (still.depth, down.depth) == (3, 1)
    assert off.ink == tokens.ink3
    assert off.fill == tokens.sunken


def test_the_colour_of_a_key_follows_its_kind(shown: Shown) -> None:
    """Two loud keys stand in one view and the wrong one is pressed."""
    main = shown(Key("Entregar", kind=KeyKind.PRINCIPAL), 160, 56)
    plain = shown(Key("Entregar"), 160, 56)
    assert main.pixelColor(80, 6).name().upper() == LIGHT.accent
    assert plain.pixelColor(80, 6).name().upper() == LIGHT.surface
    assert plain.pixelColor(80, 54).name().upper() == LIGHT.ledge


def test_cobrar_never_changes_its_size(shown: Shown) -> None:
    """Cobrar moves away under the finger when the total grows by a digit."""
    key = ChargeKey("Cobrar", hint="F9")
    shown(key, 424, 88)
    sizes = set()
    for amount in ("$\u00a00", "$\u00a088.700", "$\u00a0123.456.789.012"):
        key.set_total(amount, f"{amount} pesos")
        sizes.add((key.minimumSizeHint().toTuple(), key.size().toTuple()))
    assert len(sizes) == 1
    assert said(key, QAccessible.Text.Name) == "Cobrar $\u00a0123.456.789.012 pesos"
    assert said(key, QAccessible.Text.Description) == "F9"


def test_the_line_of_the_next_sale_grows(shown: Shown) -> None:
    """Nobody sees that the till is about to go on by itself."""
    key = WideKey("Siguiente venta", hint="Enter")
    key.set_side("sola en 3 s, o al escanear")
    shown(key, 600, 88)
    key.set_progress(0.5)
    key.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    image = key.grab().toImage()
    assert image.pixelColor(200, 82) != image.pixelColor(450, 82)
    assert image.pixelColor(450, 50).name().upper() == LIGHT.accent


def test_a_chosen_chip_is_filled_with_ink(shown: Shown) -> None:
    """The cashier looks for bread among the coffees."""
    chip = Chip("Panadería")
    before = shown(chip, 120, 56)
    QTest.mouseClick(chip, LEFT)
    after = chip.grab().toImage()
    assert chip.isChecked()
    assert before.pixelColor(60, 8).name().upper() == LIGHT.surface
    assert after.pixelColor(60, 8).name().upper() == LIGHT.ink


def test_a_switch_moves_its_knob(shown: Shown) -> None:
    """On and off differ in colour alone."""
    switch = Switch("Cobro en la pantalla")
    off = shown(switch, 56, 32)
    QTest.keyClick(switch, Qt.Key.Key_Space)
    on = switch.grab().toImage()
    assert off.pixelColor(16, 16) == on.pixelColor(40, 16)
    assert off.pixelColor(40, 16) != on.pixelColor(40, 16)
    assert said(switch, QAccessible.Text.Name) == "Cobro en la pantalla"


@pytest.mark.parametrize("kind", TagKind)
def test_tags_of_an_answer_bring_its_shape(shown: Shown, kind: TagKind) -> None:
    """In a list of the day a refused payment differs from a paid one by its colour alone."""
    tag = Tag("Palabra", kind)
    shown(tag, 120, 28)
    bare = Tag("Palabra")
    shown(bare, 120, 28)
    wider = tag.sizeHint().width() - bare.sizeHint().width()
    assert wider == (22 if kind in {TagKind.YES, TagKind.WAIT, TagKind.NO} else 0)
    assert len(set(tag_colours(kind, LIGHT))) >= 2


@pytest.fixture
def two_keys(shown: Shown, qtbot: QtBot) -> tuple[QWidget, Key, Key]:
    """A window with two keys and the ring of its focus."""
    window = QWidget()
    first, second = Key("Uno", parent=window), Key("Dos", parent=window)
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addWidget(second)
    shown(window, 300, 200)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, first, second


def test_one_ring_follows_the_focus(two_keys: tuple[QWidget, Key, Key], qtbot: QtBot) -> None:
    """Somebody who works by keyboard does not see where he is."""
    window, first, second = two_keys
    ring = FocusRing(window)
    first.setFocus()
    qtbot.waitUntil(lambda: ring.around is first)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: ring.around is second)
    corner = second.mapTo(window, QPoint(0, 0))
    assert ring.geometry().topLeft() == corner - QPoint(5, 5)
    second.move(second.x(), second.y() + 20)
    assert ring.geometry().topLeft() == corner + QPoint(-5, 15)
    image = window.grab().toImage()
    edge = ring.geometry()
    assert image.pixelColor(edge.center().x(), edge.top() + 1).name().upper() == LIGHT.focus
    second.hide()
    assert not ring.isVisible() or ring.around is first
