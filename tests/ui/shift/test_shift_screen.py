"""The shift's pages: counted blind by keyboard and by finger, and nothing gives the answer away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from finger import touch_screen
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screens_shift import COUNTED, SCREENS, SHIFT, result
from shift_story import TRANSFER, movement

from pos_app.core.money import Money
from pos_app.core.paper import PaperRow
from pos_app.core.shift import (
    COINS,
    NOTES,
    DrawerCount,
    Keeper,
    MovementKind,
    Slip,
    SlipKind,
    WayKey,
)
from pos_app.till.shift.snapshots import (
    HandWay,
    ShiftPaperSnapshot,
    ShiftSealedSnapshot,
    ShiftSnapshot,
    ShiftStep,
)
from pos_app.ui.shift.count_page import CountPurpose
from pos_app.ui.shift.shift_screen import ShiftScreen
from pos_app.ui.shift.words import slip_words
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.reason_dialog import ReasonDialog
from tests.ui.conftest import Shown

CLOSED = replace(SHIFT, number=215, open=False, since=None, movements=(), last_closed=214)


@pytest.fixture
def screen(shown: Shown) -> ShiftScreen:
    """The shift at a glance."""
    made = ShiftScreen()
    made.show_shift(SHIFT)
    shown(made, 1366, 712)
    made.focus_page()
    return made


def press(key: Qt.Key) -> None:
    """Press a key wherever the cursor is."""
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClick(at, key)


def type_in(letters: str) -> None:
    """Type wherever the cursor is."""
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClicks(at, letters)


def page(screen: ShiftScreen) -> QWidget:
    """The page that is in front now."""
    return screen.in_front


def type_count(counted: DrawerCount) -> None:
    """Type how many there are of each denomination, and walk with Enter."""
    for value in (*NOTES, *COINS):
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClicks(at, str(counted.of(value)))
        press(Qt.Key.Key_Return)


def words_of(told: QAccessibleInterface) -> Iterator[str]:
    """Everything a screen reader can find below something."""
    for part in (
        QAccessible.Text.Name,
        QAccessible.Text.Value,
        QAccessible.Text.Description,
        QAccessible.Text.Help,
    ):
        yield told.text(part)
    for place in range(told.childCount()):
        child = told.child(place)
        if child is not None:
            yield from words_of(child)


def test_a_drawer_is_counted_by_keyboard_alone(screen: ShiftScreen, qtbot: QtBot) -> None:
    """Counting forty notes with a mouse keeps the shop open for another half hour."""
    screen.begin_count(CountPurpose.CLOSE)
    type_count(COUNTED)
    assert screen.count.counted.total.text() == "$\u00a0866.850"
    assert QApplication.focusWidget() is screen.count.finish
    with qtbot.waitSignal(screen.sealed) as sealed:
        press(Qt.Key.Key_F9)
    assert sealed.args == [COUNTED, {}]


def test_typing_over_a_number_replaces_it(screen: ShiftScreen) -> None:
    """Two notes counted again as three would become twenty-three."""
    screen.begin_count(CountPurpose.CLOSE)
    first = screen.count.grid.rows[0].field
    QTest.keyClicks(first, "2")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Up)
    QTest.keyClicks(first, "31")
    assert first.text() == "31"
    press(Qt.Key.Key_Backspace)
    assert first.pieces == 3


def test_nothing_on_a_blind_count_tells_what_is_expected(screen: ShiftScreen) -> None:
    """Whoever can find the figure, on the screen or with a screen reader, counts until it fits."""
    screen.begin_count(CountPurpose.CLOSE)
    told = result()
    figures = {
        f"{amount.centavos // 100:,}".replace(",", ".")
        for amount in (told.expected, *(way.expected for way in told.ways))
    }
    interface = QAccessible.queryAccessibleInterface(screen)
    spoken = " ".join(words_of(interface))
    drawn = " ".join(str(widget.property("text") or "") for widget in screen.findChildren(QWidget))
    assert "Billetes de 20 mil" in spoken
    for figure in figures:
        assert figure not in spoken + drawn
        assert figure.replace(".", "") not in spoken + drawn


def test_payments_that_may_still_come_are_named_and_travel(
    screen: ShiftScreen, qtbot: QtBot
) -> None:
    """Forty thousand pesos would look like a shortage."""
    screen.begin_count(CountPurpose.CLOSE)
    told = words_of(QAccessible.queryAccessibleInterface(screen))
    spoken = " ".join(told).replace("\u00a0", " ")
    for said in ("2 pagos siguen por confirmar", "Venta 131", "Venta 138", "turno 215"):
        assert said in spoken
    with qtbot.waitSignal(screen.count.pending_asked):
        screen.count.see_pending.trigger()
    screen.show_shift(replace(SHIFT, pending=SHIFT.pending[:1]))
    assert screen.count._pending.text() == "Un pago sigue por confirmar"


def test_slips_of_other_ways_are_counted_too(screen: ShiftScreen, qtbot: QtBot) -> None:
    """A transfer that nobody has on paper would never be missed."""
    screen.show_shift(replace(SHIFT, by_hand=(HandWay(TRANSFER, 2),)))
    screen.begin_count(CountPurpose.CLOSE)
    screen.count.grid.rows[-1].field.setFocus()
    press(Qt.Key.Key_Return)
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClicks(at, "98.200")
    with qtbot.waitSignal(screen.sealed) as sealed:
        press(Qt.Key.Key_Return)
    assert sealed.args == [DrawerCount(), {"Transferencia": Money.pesos(98_200)}]


def test_a_count_by_finger(screen: ShiftScreen, qtbot: QtBot) -> None:
    """A till without a keyboard could not be closed."""
    finger = Finger()
    screen.begin_count(CountPurpose.CLOSE)
    pad = {key.text(): key for key in screen.count.pad.findChildren(Key)}
    finger.tap(pad["1"])
    finger.tap(pad["2"])
    finger.tap(pad["Siguiente"])
    finger.tap(screen.count.grid.rows[1].more)
    finger.tap(screen.count.grid.rows[1].more)
    finger.tap(screen.count.grid.rows[1].less)
    finger.tap(screen.count.grid.rows[2].field)
    finger.tap(pad["5"])
    assert screen.count.counted.total.text() == "$\u00a01.350.000"
    with qtbot.waitSignal(screen.sealed):
        finger.tap(screen.count.finish)


class Finger:
    """Touches widgets; there is neither mouse nor keyboard."""

    def __init__(self) -> None:
        """Rest over a touch screen."""
        self._glass: QPointingDevice = touch_screen()

    def tap(self, widget: QWidget) -> None:
        """Touch a widget in its middle."""
        place = widget.rect().center()
        widget.window().move(QPoint(400, 400) - widget.mapTo(widget.window(), place))
        QTest.touchEvent(widget, self._glass).press(0, place, widget).commit()
        QTest.touchEvent(widget, self._glass).release(0, place, widget).commit()
        QApplication.processEvents()


def test_a_movement_is_written_down_by_keyboard(screen: ShiftScreen, qtbot: QtBot) -> None:
    """Money would go out of the drawer because writing it down takes too long."""
    press(Qt.Key.Key_3)
    assert page(screen) is screen.move_
    QTest.keyClicks(screen.move_.amount.line, "400000")
    press(Qt.Key.Key_Return)
    QTest.keyClicks(screen.move_.reason.line, "caja fuerte")
    with qtbot.waitSignal(screen.move_.done) as done:
        press(Qt.Key.Key_Return)
    assert done.args == [MovementKind.DROP, Money.pesos(400_000), "caja fuerte"]
    screen.show_step(ShiftStep("moved"))
    assert page(screen) is screen.home
    for key, kind in ((Qt.Key.Key_1, "Entrada de plata"), (Qt.Key.Key_2, "Salida de plata")):
        press(key)
        assert screen.move_.head._title.text() == kind
        press(Qt.Key.Key_Escape)


def test_a_movement_is_written_down_by_finger(screen: ShiftScreen, qtbot: QtBot) -> None:
    """A till without a keyboard could put nothing away: nothing moves without a reason."""
    press(Qt.Key.Key_3)
    keys = {key.text(): key for key in screen.move_.pad.findChildren(Key)}
    for digit in "50000":
        keys[digit].trigger()
    screen.move_.reasons[0].trigger()
    with qtbot.waitSignal(screen.move_.done) as done:
        screen.move_.finish.trigger()
    assert done.args == [MovementKind.DROP, Money.pesos(50_000), "Caja fuerte"]


def test_the_drawer_changes_hands(screen: ShiftScreen, qtbot: QtBot) -> None:
    """Two people would answer for one drawer."""
    press(Qt.Key.Key_4)
    type_in("2")
    screen.count.grid.rows[-1].field.setFocus()
    press(Qt.Key.Key_Return)
    type_in("Marta")
    with qtbot.waitSignal(screen.handed_over) as handed:
        press(Qt.Key.Key_Return)
    assert handed.args is not None
    assert (handed.args[0], handed.args[1].total) == ("Marta", Money.pesos(200_000))
    press(Qt.Key.Key_Escape)
    assert page(screen) is screen.home


def test_a_closed_shift_offers_only_to_open_the_next(screen: ShiftScreen, qtbot: QtBot) -> None:
    """A key that does nothing would be pressed until somebody calls for help."""
    screen.show_shift(CLOSED)
    assert not screen.home.drop.isEnabled()
    press(Qt.Key.Key_F9)
    assert page(screen) is screen.count
    type_in("1")
    with qtbot.waitSignal(screen.opened) as opened:
        press(Qt.Key.Key_F9)
    assert opened.args is not None
    assert opened.args[0].total == Money.pesos(100_000)
    with qtbot.waitSignal(screen.closed):
        screen.show_step(ShiftStep("opened"))


def test_the_first_shift_says_its_float(screen: ShiftScreen) -> None:
    """The float of a new shop would look like money over."""
    screen.show_shift(replace(SHIFT, needs_float=True))
    assert screen.home.say_float.isVisible()
    press(Qt.Key.Key_7)
    assert page(screen) is screen.count


def test_a_result_is_shown_with_shape_and_word(screen: ShiftScreen, qtbot: QtBot) -> None:
    """A shortage in red alone is no shortage to one in twelve men."""
    screen.show_result(result())
    spoken = " ".join(words_of(QAccessible.queryAccessibleInterface(screen.result)))
    for said in ("Falta $\u00a010.000", "Cuadra", "20 mil", "10 mil", "9f3c 71d0"):
        assert said in spoken
    with qtbot.waitSignal(screen.result.close_asked):
        press(Qt.Key.Key_F9)
    with qtbot.waitSignal(screen.count_asked):
        press(Qt.Key.Key_F5)
    screen.show_step(ShiftStep("count"))
    assert page(screen) is screen.count
    assert screen.count.grid.counted == DrawerCount()


def test_whoever_may_not_see_the_result_closes_without_it(
    screen: ShiftScreen, qtbot: QtBot
) -> None:
    """The last cashier of the night would have to call the owner to go home."""
    screen.show_sealed(ShiftSealedSnapshot(214, result().count))
    assert not screen.result.ways.isVisible()
    assert not screen.result.paper.isVisible()
    with qtbot.waitSignal(screen.result.result_asked):
        screen.result.see.trigger()
    with qtbot.waitSignal(screen.result.close_asked):
        press(Qt.Key.Key_F9)


def test_a_paper_is_shown_saved_and_printed_again(screen: ShiftScreen, qtbot: QtBot) -> None:
    """The Z of yesterday would be gone with its paper."""
    rows = (PaperRow("INFORME Z", bold=True, centred=True), PaperRow(rule=True), PaperRow("a", "1"))
    screen.show_paper(ShiftPaperSnapshot(213, is_z=True, rows=rows))
    assert screen.paper.paper.rows == rows
    assert not screen.paper.open.isVisible()
    with qtbot.waitSignal(screen.paper.print_asked) as printed:
        press(Qt.Key.Key_F11)
    with qtbot.waitSignal(screen.paper.pdf_asked) as saved:
        screen.paper.pdf.trigger()
    assert (printed.args, saved.args) == ([213], [True, 213])
    screen.show_paper(ShiftPaperSnapshot(214, is_z=False, rows=rows, path=Path("x.pdf")))
    assert not screen.paper.print.isVisible()
    assert "x.pdf" in screen.paper._saved.text()
    screen.show_paper(ShiftPaperSnapshot(214, is_z=True, rows=rows, closed=True))
    press(Qt.Key.Key_F9)
    assert page(screen) is screen.count


def test_the_home_asks_for_x_and_for_the_last_z(screen: ShiftScreen, qtbot: QtBot) -> None:
    """A look in between would need the shift to be closed."""
    with qtbot.waitSignal(screen.home.x_asked):
        press(Qt.Key.Key_5)
    with qtbot.waitSignal(screen.home.z_asked) as asked:
        press(Qt.Key.Key_6)
    assert asked.args == [213]
    with qtbot.waitSignal(screen.count_asked):
        press(Qt.Key.Key_F9)


def test_every_guess_has_words() -> None:
    """A guess without a sentence would stop the till while the manager looks."""
    for kind in SlipKind:
        title, what = slip_words(Slip(kind, Money.pesos(-10_000), 20_000, 10_000, 7))
        assert title
        assert what


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("size", [(1366, 712), (1024, 644), (1280, 664), (1920, 1024)])
def test_every_page_keeps_its_keys_whole(shown: Shown, name: str, size: tuple[int, int]) -> None:
    """On a small screen the key that closes the shift would lie below its edge."""
    page = SCREENS[name]()
    shown(page, *size)
    for key in page.in_front.findChildren(QWidget):
        if key.isVisible() and key.metaObject().className() in {"Key", "CountField"}:
            box = key.rect().translated(key.mapTo(page, QPoint(0, 0)))
            assert page.rect().contains(box), (key.accessibleName(), box)
            assert min(box.width(), box.height()) >= 56, (key.accessibleName(), box)
            assert key.accessibleName()


def test_many_movements_keep_the_page_whole(screen: ShiftScreen) -> None:
    """A busy shift would push its own close key off the screen."""
    many: ShiftSnapshot = replace(
        SHIFT, movements=tuple(movement(MovementKind.CASH_OUT, 1_000 + n) for n in range(40))
    )
    screen.show_shift(many)
    QApplication.processEvents()
    assert screen.home.main.geometry().bottom() <= screen.home.height()


def test_a_shift_opens_with_one_amount_or_with_pieces_never_both(
    screen: ShiftScreen, qtbot: QtBot
) -> None:
    """The float is typed and counted, and the drawer is said to hold it twice."""
    screen.show_shift(CLOSED)
    press(Qt.Key.Key_F9)
    count = screen.count
    assert count.amount.isVisible()
    type_in("3")
    assert count.counted.total.text() == "$\u00a0300.000"
    count.amount.line.setText("150000")
    assert count.counted.total.text() == "$\u00a0150.000"
    assert not count.grid.counted.total
    count.grid.rows[0].field.setFocus()
    type_in("2")
    assert (count.counted.total.text(), count.amount.value) == ("$\u00a0200.000", "")
    count.amount.line.setText("150000")
    with qtbot.waitSignal(screen.opened) as opened:
        count.finish.trigger()
    assert opened.args is not None
    assert opened.args[0] == DrawerCount(amount=Money.pesos(150_000))


def test_the_amount_is_asked_for_only_to_open(screen: ShiftScreen) -> None:
    """A blind count of a closing would be one number from memory."""
    screen.begin_count(CountPurpose.CLOSE)
    assert screen.count.amount.isHidden() or not screen.count.amount.isVisible()
    screen.begin_count(CountPurpose.HAND_OVER)
    assert not screen.count.amount.isVisible()


def test_the_drawer_is_handed_to_one_of_the_people(screen: ShiftScreen, qtbot: QtBot) -> None:
    """A name typed wrong is a person nobody can ask."""
    people = ("Camilo", "Daniela", "Marta")
    screen.show_shift(replace(SHIFT, people=people, person="Daniela"))
    press(Qt.Key.Key_4)
    assert screen.count.people.names == ("Camilo", "Marta")
    assert not screen.count.taker.isVisible()
    type_in("2")
    screen.count.grid.rows[-1].field.setFocus()
    press(Qt.Key.Key_Return)
    assert screen.count.people.first.hasFocus()
    screen.count.people.chip("Marta").click()
    with qtbot.waitSignal(screen.handed_over) as handed:
        screen.count.finish.trigger()
    assert handed.args is not None
    assert handed.args[0] == "Marta"


def test_a_difference_can_be_explained_where_it_is_seen(screen: ShiftScreen, qtbot: QtBot) -> None:
    """What happened is known that evening, and never again."""
    screen.show_result(result())
    assert screen.result.why.isVisible()
    press(Qt.Key.Key_F6)
    question = next(one for one in screen.findChildren(ReasonDialog) if one.isVisible())
    question.reason.line.setText("se dio mal un vuelto")
    with qtbot.waitSignal(screen.result.explained) as said:
        question.act_key.trigger()
    assert said.args == ["se dio mal un vuelto"]
    told = result()
    screen.show_result(replace(told, count=replace(told.count, reason="se dio mal un vuelto")))
    assert "se dio mal un vuelto" in screen.result._reason.text()
    equal = replace(told.count, expected=told.count.cash.total)
    screen.show_result(replace(told, count=equal))
    assert not screen.result.why.isVisible()


def test_coming_back_to_the_shift_wakes_its_keys(screen: ShiftScreen, qtbot: QtBot) -> None:
    """«Cerrar el turno» stands there with its F9, and F9 does nothing."""
    screen.setFocus()
    with qtbot.waitSignal(screen.count_asked):
        press(Qt.Key.Key_F9)
    screen.begin_count(CountPurpose.CLOSE)
    screen.go_home()
    screen.setFocus()
    with qtbot.waitSignal(screen.count_asked):
        press(Qt.Key.Key_F9)


def test_signs_that_only_look_like_digits_are_no_amount(screen: ShiftScreen) -> None:
    """A pasted «²³» would stop the page in the middle of a retiro."""
    screen.move_.begin(MovementKind.DROP)
    screen.move_.amount.line.setText("²³ 40.000")
    assert screen.move_.pesos == Money.pesos(40_000)


@pytest.mark.parametrize("ways", [1, 2, 3, 4])
def test_each_way_by_hand_has_its_own_field_on_a_small_screen(shown: Shown, ways: int) -> None:
    """Two fields over each other: the slips of one would be typed into the other."""
    names = ("Transferencia", "Bre-B", "Otro datáfono", "Bono")[:ways]
    by_hand = tuple(HandWay(WayKey(Keeper.HAND, name), 11) for name in names)
    made = ShiftScreen()
    made.show_shift(replace(SHIFT, by_hand=by_hand))
    shown(made, 1024, 644)
    made.begin_count(CountPurpose.CLOSE)
    QApplication.processEvents()
    places = [
        QRect(field.mapTo(made, QPoint(0, 0)), field.size())
        for field in made.count.findChildren(Field)
        if field.isVisibleTo(made)
    ]
    assert len(places) == ways
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert all(made.rect().contains(place) for place in places)


def test_steps_lose_their_reason_before_their_name_on_a_low_screen(shown: Shown) -> None:
    """«Retiro 13:30 · Marta ·…» says neither who nor why."""
    made = ShiftScreen()
    shown(made, 1024, 644)
    made.show_result(result())
    QApplication.processEvents()
    told = [text for text in made.result.steps.findChildren(Text) if text.text()]
    assert "Retiro 13:30 · Marta" in [text.text() for text in told]
    assert [text.text() for text in told if text.width() < text.sizeHint().width() - 1] == []


@pytest.mark.parametrize("size", [(1280, 664), (1093, 558), (1067, 544)])
def test_a_count_fits_on_a_desktop_that_scales(shown: Shown, size: tuple[int, int]) -> None:
    """At 150 or 180 % an amount was cut, and the 0 lay below the key that ends the count."""
    made = ShiftScreen()
    made.show_shift(replace(SHIFT, by_hand=(HandWay(TRANSFER, 2),)))
    shown(made, *size)
    made.begin_count(CountPurpose.CLOSE)
    for row in made.count.grid.rows:
        row.field.setText(str(COUNTED.of(row.pesos)))
    QApplication.processEvents()
    QApplication.processEvents()
    texts = [one for one in made.count.grid.findChildren(Text) if one.isVisibleTo(made)]
    assert [one.text() for one in texts if one.width() < one.sizeHint().width() - 1] == []
    keys = [one for one in made.count.findChildren(Key) if one.isVisibleTo(made)]
    fields = [row.field for row in made.count.grid.rows]
    places = [QRect(one.mapTo(made, QPoint(0, 0)), one.size()) for one in (*keys, *fields)]
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert all(made.rect().contains(place) for place in places)
