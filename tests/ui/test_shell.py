"""What surrounds a screen: bar, lamps, frame, undo, toast and dialog."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pos_app.ui.theme import set_reduced_motion
from pos_app.ui.tokens import LIGHT, Motion
from pos_app.ui.widgets.bars import (
    BarKey,
    HealthStrip,
    Lamp,
    LampState,
    TestFrame,
    TopBar,
    raise_sheet,
)
from pos_app.ui.widgets.cards import CardKind, EmptyState, SteppedNotice
from pos_app.ui.widgets.clearing import KEEP_CLEAR
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.overlays import FOOT, Toast, ToastKind, UndoBar
from tests.ui.conftest import Shown

LAMPS = (
    Lamp("Equipo"),
    Lamp("Sin internet", LampState.DOWN, icon="wifioff"),
    Lamp("Wompi sin dato", LampState.WARNING),
)


def test_only_the_lamps_that_are_told_about_are_shown(shown: Shown) -> None:
    """A lamp for something that does not exist yet is always green."""
    strip = HealthStrip("Estado")
    strip.show_lamps(LAMPS)
    image = shown(strip, strip.sizeHint().width(), 56)
    seen = {image.pixelColor(x, 28).name().upper() for x in range(image.width())}
    assert {LIGHT.barok, LIGHT.downpill, LIGHT.warnpill} <= seen
    told = QAccessible.queryAccessibleInterface(strip)
    assert told.text(QAccessible.Text.Value) == "Equipo, Sin internet, Wompi sin dato"


def test_a_narrow_bar_shows_the_worst_lamp(shown: Shown) -> None:
    """On a small screen «todo bien» hides that there is no internet."""
    strip = HealthStrip("Estado")
    strip.show_lamps(LAMPS)
    strip.set_one_pill(True)
    shown(strip, 200, 56)
    assert [lamp.word for lamp in strip.shown] == ["Sin internet"]


def test_the_bar_names_shop_and_till(shown: Shown) -> None:
    """Two tills look the same and the wrong one is closed."""
    bar = TopBar(HealthStrip("Estado"))
    bar.set_shop("Café Guayacán", "Caja 1 · Turno 214")
    bar.set_clock("14:02")
    key = BarKey("Por confirmar", icon="hourglass", hint="F7")
    bar.add_key(key)
    image = shown(bar, 1366, 56)
    names = [child.accessibleName() for child in bar.findChildren(QWidget)]
    assert {"Café Guayacán, Caja 1 · Turno 214", "14:02", "Por confirmar"} <= set(names)
    assert image.pixelColor(300, 5).name().upper() == LIGHT.bar
    assert key.height() == 40
    narrow = key.sizeHint().width()
    key.set_count(2)
    assert key.sizeHint().width() > narrow
    assert key.accessibleName() == "Por confirmar 2"


def test_the_frame_says_that_no_money_is_real(shown: Shown) -> None:
    """A real customer is charged in rehearsal, or a rehearsal is taken for a sale."""
    window = QWidget()
    below = Key("Debajo", parent=window)
    below.setGeometry(0, 100, 200, 56)
    frame = TestFrame(window, "ENSAYO · clientes de mentiras, ninguna plata es real")
    shown(window, 800, 600)
    window.resize(900, 620)
    image = window.grab().toImage()
    for spot in (QPoint(3, 300), QPoint(896, 300), QPoint(450, 616), QPoint(450, 2)):
        assert image.pixelColor(spot).name().upper() == LIGHT.test
    assert frame.size() == window.size()
    fired: list[None] = []
    below.fired.connect(lambda: fired.append(None))
    assert window.childAt(100, 128) is below
    QTest.mouseClick(below, Qt.MouseButton.LeftButton)
    assert len(fired) == 1


def test_no_sheet_hides_that_no_money_is_real(shown: Shown) -> None:
    """The screen is turned to the customer, and nothing there says that he is practising."""
    window = QWidget()
    TestFrame(window, "ENSAYO · clientes de mentiras, ninguna plata es real")
    sheet = QWidget(window)
    sheet.setAutoFillBackground(True)
    sheet.resize(800, 600)
    raise_sheet(sheet)
    image = shown(window, 800, 600)
    assert image.pixelColor(QPoint(3, 300)).name().upper() == LIGHT.test
    assert image.pixelColor(QPoint(400, 300)).name().upper() != LIGHT.test


@pytest.fixture
def undo(shown: Shown) -> UndoBar:
    """A window with an undo bar that offers something."""
    window = QWidget()
    bar = UndoBar("Deshacer", "Ctrl Z", parent=window)
    QVBoxLayout(window).addWidget(bar)
    shown(window, 520, 120)
    bar.offer("Se quitó **Buñuelo** × 2")
    return bar


def test_undo_can_be_taken(undo: UndoBar) -> None:
    """A removed line cannot be brought back."""
    wanted: list[None] = []
    undo.undo_wanted.connect(lambda: wanted.append(None))
    assert undo.isVisible()
    assert undo.text == "Se quitó Buñuelo × 2"
    key = undo.findChild(Key)
    assert key is not None
    key.trigger()
    assert len(wanted) == 1
    assert not undo.isVisible()


def test_undo_is_offered_for_six_seconds(undo: UndoBar) -> None:
    """The offer stays for the next customer, or goes before it was read."""
    life = undo._life
    assert life.duration() == Motion.UNDO == 6000
    life.setCurrentTime(3000)
    assert undo._left == pytest.approx(0.5, abs=0.02)
    life.setCurrentTime(6000)
    assert not undo.isVisible()


def test_a_toast_goes_when_touched(shown: Shown, qtbot: QtBot) -> None:
    """A message lies over the key that is needed now."""
    window = QWidget()
    toast = Toast(window)
    shown(window, 800, 600)
    toast.show_message("No imprimió: sin papel.", icon="alert", kind=ToastKind.WAIT, lasting=0)
    goal = 600 - toast.height() - FOOT
    qtbot.waitUntil(lambda: toast.y() == goal)
    assert toast.accessibleName() == "No imprimió: sin papel."
    assert window.rect().contains(toast.geometry())
    QTest.mouseClick(toast, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()


def test_a_toast_goes_by_itself_and_stands_still_on_request(shown: Shown, qtbot: QtBot) -> None:
    """Old messages pile up over the sale."""
    set_reduced_motion(True)
    window = QWidget()
    toast = Toast(window)
    shown(window, 800, 600)
    toast.show_message("Recibo impreso", icon="printer", lasting=20)
    assert toast.y() == 600 - toast.height() - FOOT
    qtbot.waitUntil(lambda: not toast.isVisible())


def over_keys(shown: Shown, *free: int) -> tuple[QWidget, Toast]:
    """A window full of keys in rows of 64 pixels, but for some rows."""
    window = QWidget()
    for row in range(10):
        if row not in free:
            key = Key(str(row), parent=window)
            key.setGeometry(0, row * 64, 900, 60)
    toast = Toast(window)
    shown(window, 900, 640)
    return window, toast


def test_a_toast_stands_where_no_key_is(shown: Shown) -> None:
    """For six seconds nobody could touch the second row of keys."""
    set_reduced_motion(True)
    window, toast = over_keys(shown, 3)
    toast.show_message("Recibo impreso", icon="printer", lasting=0)
    box = toast.geometry().adjusted(24, 24, -24, -24)
    keys = [one for one in window.findChildren(Key) if one.isVisible()]
    assert len(keys) == 9
    assert not any(box.intersects(key.geometry()) for key in keys)


def test_a_toast_moves_when_another_screen_comes_to_the_front(shown: Shown) -> None:
    """What is said of the sale before would lie over the keys of the next."""
    set_reduced_motion(True)
    window, toast = over_keys(shown, 3)
    toast.show_message("Recibo impreso", icon="printer", lasting=0)
    before = toast.geometry()
    for key in window.findChildren(Key):
        key.move(key.x(), key.y() + 64 if key.y() < 200 else key.y())
    window.findChildren(Key)[0].move(0, 3 * 64)
    toast.settle()
    assert toast.geometry() != before
    toast.hide()
    toast.settle()
    assert not toast.isVisible()


def test_a_long_message_takes_two_lines_beside_the_keys(shown: Shown) -> None:
    """On one line it would reach over the keys at its side."""
    set_reduced_motion(True)
    window = QWidget()
    for row in range(10):
        Key(str(row), parent=window).setGeometry(0, row * 64, 500, 60)
    toast = Toast(window)
    shown(window, 900, 640)
    words = "Se guardó el código 7701234567897. Se ofrece al volver a la venta."
    toast.show_message(words, icon="scan", lasting=0)
    box = toast.geometry().adjusted(24, 24, -24, -24)
    assert box.left() >= 500
    assert box.height() > 56
    image = toast.grab()
    assert not image.isNull()


def test_a_toast_never_lies_over_the_answer(shown: Shown) -> None:
    """The cashier would hand the goods over on the word of something else."""
    set_reduced_motion(True)
    window = QWidget()
    answer = QWidget(window)
    answer.setProperty(KEEP_CLEAR, True)
    answer.setGeometry(0, 300, 900, 340)
    toast = Toast(window)
    shown(window, 900, 640)
    toast.show_message("Recibo impreso", icon="printer", lasting=0)
    box = toast.geometry().adjusted(24, 24, -24, -24)
    assert not box.intersects(answer.geometry())


@pytest.fixture
def dialog(shown: Shown, qtbot: QtBot) -> Dialog:
    """An open dialog with one field."""
    window = QWidget()
    shown(window, 900, 700)
    question = Dialog(
        window,
        icon="key",
        title="Entregar sin que Wompi confirme",
        text="Venta 91 · $\u00a088.700. Quedará marcada para siempre con su nombre.",
        safe="Cancelar",
        act="Autorizar y entregar",
        act_icon="key",
    )
    question.body.addWidget(Field("Motivo"))
    question.open()
    qtbot.waitUntil(question.isActiveWindow)
    return question


def test_a_dialog_has_no_black_edge_without_a_compositor(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a plain X11 desktop the shadow is a black slab over the sale."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")
    masks: list[QRegion] = []
    monkeypatch.setattr(Dialog, "setMask", lambda _dialog, region: masks.append(region))
    window = QWidget()
    shown(window, 900, 700)
    question = Dialog(window, icon="alert", title="Dos", text="Tres", safe="No", act="Sí")
    question.open()
    edges = question.rect().marginsRemoved(QMargins(48, 48, 48, 48))
    assert masks[-1].boundingRect() == edges
    question.reject()


def test_a_dialog_grows_with_its_words(dialog: Dialog) -> None:
    """The sentence that says what is wrong, or the key to cancel, is cut off."""
    field = dialog.findChild(Field)
    assert field is not None
    before = dialog.height()
    field.set_error("Escriba por qué entrega sin que Wompi confirme. Queda en el registro." * 2)
    QApplication.processEvents()
    assert dialog.height() >= before + 40
    assert field.height() >= field.heightForWidth(field.width())
    dialog.reject()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_safe_choice_is_the_default(dialog: Dialog, key: Qt.Key) -> None:
    """Enter out of habit hands over goods that nobody paid."""
    results: list[int] = []
    dialog.finished.connect(results.append)
    field = dialog.findChild(Field)
    assert field is not None
    field.line.setFocus()
    QTest.keyClick(field.line, key)
    assert results == [int(Dialog.DialogCode.Rejected.value)]
    assert dialog.safe_key.kind is KeyKind.PRINCIPAL


def test_the_act_must_be_chosen_on_purpose(dialog: Dialog) -> None:
    """Somebody with the right to it cannot act by keyboard."""
    results: list[int] = []
    dialog.finished.connect(results.append)
    dialog.act_key.setFocus()
    QTest.keyClick(dialog.act_key, Qt.Key.Key_Return)
    assert results == [int(Dialog.DialogCode.Accepted.value)]


def test_the_focus_starts_in_the_first_field(dialog: Dialog, qtbot: QtBot) -> None:
    """The reason is typed into nothing."""
    field = dialog.findChild(Field)
    assert field is not None
    qtbot.waitUntil(field.line.hasFocus)
    dialog.reject()


def test_notices_say_what_to_do_next(shown: Shown) -> None:
    """A blank page leaves the cashier alone."""
    notice = EmptyState(
        "alert", "La página no abrió", "Wompi aún no ve pago.", keys=(Key("Reintentar"),)
    )
    shown(notice, 320, 230)
    notice.set_words("No hay «almojavana»", "¿Quiso decir almojábana?")
    names = [child.accessibleName() for child in notice.findChildren(QWidget)]
    assert {"No hay «almojavana»", "¿Quiso decir almojábana?", "Reintentar"} <= set(names)
    assert CardKind.DASHED.value == notice.property("card")


def test_steps_count_down_in_place(shown: Shown) -> None:
    """The cashier cannot see that the till asks again by itself."""
    steps = SteppedNotice((("Revise el módem", "siguiente consulta en 4 s"), ("Espere", "")))
    shown(steps, 500, 200)
    steps.set_detail(1, "siguiente consulta en 3 s")
    names = [child.accessibleName() for child in steps.findChildren(QWidget)]
    assert "siguiente consulta en 3 s" in names
    assert "siguiente consulta en 4 s" not in names
