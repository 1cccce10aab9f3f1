"""The day's sales: states in shape and word, what waits on top, right sums, no mouse needed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from screens_sale import DAY

from pos_app.core.money import Money
from pos_app.core.payment import Look, Reason
from pos_app.till.snapshots import DayRow, DaySnapshot
from pos_app.ui.day.day_screen import DayScreen
from pos_app.ui.day.views import PARTS, day_lines
from pos_app.ui.tokens import LIGHT
from pos_app.ui.widgets.choices import TagKind
from tests.ui.conftest import Shown

ROW = DAY.rows[1]


@pytest.fixture
def day(shown: Shown) -> DayScreen:
    """A day with every kind of ending, on the screen."""
    screen = DayScreen()
    screen.show_day(DAY)
    shown(screen, 1366, 712)
    screen.setFocus()
    return screen


def one(row: DayRow) -> DaySnapshot:
    """A day of one sale."""
    return replace(DAY, rows=(row,))


@pytest.mark.parametrize(
    ("row", "word", "kind", "icon"),
    [
        (replace(ROW, look=Look.YES), "Pagada", TagKind.YES, "check"),
        (replace(ROW, look=Look.WAIT), "Espere", TagKind.WAIT, "hourglass"),
        (replace(ROW, look=Look.NO), "No pagó", TagKind.NO, "x"),
        (
            replace(ROW, look=Look.NO, reason=Reason.REVERSED),
            "Pago anulado",
            TagKind.NEUTRAL,
            "undo",
        ),
        (replace(ROW, look=Look.NO, waiting=True), "Espere", TagKind.WAIT, "hourglass"),
        (replace(ROW, look=Look.NO, dropped=True), "Anulada", TagKind.NEUTRAL, "trash"),
        (replace(ROW, look=None, dropped=True), "Anulada", TagKind.NEUTRAL, "trash"),
        (replace(ROW, look=Look.WAIT, dropped=True), "Espere", TagKind.WAIT, "hourglass"),
        (replace(ROW, look=Look.YES, dropped=True), "Pagada", TagKind.YES, "check"),
        (replace(ROW, look=None), "Sin cobrar", TagKind.NEUTRAL, "receipt"),
        (replace(ROW, over=Money.pesos(900)), "$\u00a0900 de más", TagKind.NEUTRAL, "coins"),
    ],
)
def test_every_ending_has_a_word_and_a_shape(
    row: DayRow, word: str, kind: TagKind, icon: str
) -> None:
    """A colour-blind cashier, or a grey print, cannot tell paid from not paid."""
    (line,) = day_lines(one(row))
    assert (line.state, line.kind, line.icon) == (word, kind, icon)
    assert word in line.spoken


def test_what_waits_stands_on_top_and_the_rest_keeps_its_order() -> None:
    """The charge that needs an answer is on the third page."""
    assert [line.sale for line in day_lines(DAY)] == ["93", "95", "94", "92", "91", "90", "89"]


def test_an_order_without_a_product_is_no_sale() -> None:
    """Every pause of the cashier leaves a line of nothing."""
    assert day_lines(one(replace(ROW, articles=0, look=None))) == ()
    assert len(day_lines(one(replace(ROW, articles=0)))) == 1


def test_a_row_tells_time_sale_reference_receipt_and_amount(day: DayScreen) -> None:
    """A customer's question about his payment cannot be answered."""
    model = day.table.plain
    told = {part: model.index(2, place).data() for place, part in enumerate(PARTS)}
    assert told["sale"] == "94"
    assert told["way"] == "QR al celular"
    assert told["reference"] == ROW.reference.short if ROW.reference else ""
    assert told["receipt"] == "1043"
    assert told["amount"] == "$\u00a088.700"
    assert len(told["time"]) == 5


def test_the_sum_is_the_paid_ones_as_the_till_says(day: DayScreen) -> None:
    """The drawer is compared with a sum of its own."""
    assert day.sold == "$\u00a0135.600"


def test_enter_and_a_double_click_take_the_sale_up_again(day: DayScreen, qtbot: QtBot) -> None:
    """A sale in doubt cannot be found again."""
    with qtbot.waitSignal(day.sale_opened) as opened:
        QTest.keyClick(day.table, Qt.Key.Key_Return)
    assert opened.args == ["order-93"]
    place = day.table.visualRect(day.table.plain.index(2, 0)).center()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(day.table.viewport(), left, pos=place)
    with qtbot.waitSignal(day.sale_opened) as opened:
        QTest.mouseDClick(day.table.viewport(), left, pos=place)
    assert opened.args == ["order-94"]


def test_only_a_paid_sale_gives_a_receipt(day: DayScreen, qtbot: QtBot) -> None:
    """A receipt is made for goods nobody paid."""
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.assertNotEmitted(day.receipt_asked), qtbot.assertNotEmitted(day.print_asked):
        QTest.keyClick(day.table, Qt.Key.Key_F11)
        QTest.keyClick(day.table, Qt.Key.Key_P, control)
    assert day.receipt.toolTip() == day.again.toolTip() == "Solo una venta pagada tiene recibo."
    QTest.keyClick(day.table, Qt.Key.Key_Down)
    QTest.keyClick(day.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(day.print_asked) as asked:
        QTest.keyClick(day.table, Qt.Key.Key_F11)
    assert asked.args == ["order-94"]
    with qtbot.waitSignal(day.receipt_asked) as asked:
        QTest.keyClick(day.table, Qt.Key.Key_P, control)
    assert asked.args == ["order-94"]


def test_escape_goes_back_to_work(day: DayScreen, qtbot: QtBot) -> None:
    """The cashier is caught among yesterday's worries."""
    with qtbot.waitSignal(day.closed):
        QTest.keyClick(day.table, Qt.Key.Key_Escape)


def test_the_chosen_sale_stays_chosen_while_the_list_changes(day: DayScreen) -> None:
    """Between looking and pressing Enter another sale slips under the finger."""
    day.table.selectRow(3)
    before = day.table.chosen
    rows = (replace(DAY.rows[0], order_id="order-96", sale_number=96), *DAY.rows)
    day.show_day(replace(DAY, rows=rows))
    assert before is not None
    assert day.table.chosen == before


def test_the_same_day_twice_changes_nothing(day: DayScreen, qtbot: QtBot) -> None:
    """The list jumps at every look."""
    day.table.selectRow(4)
    with qtbot.assertNotEmitted(day.table.plain.modelReset):
        day.show_day(DAY)
    assert day.table.currentIndex().row() == 4


def test_an_empty_day_is_told_in_words(shown: Shown, qtbot: QtBot) -> None:
    """A blank page looks like a fault."""
    screen = DayScreen()
    screen.show_day(DaySnapshot(DAY.day, (), Money.zero(), 0))
    shown(screen, 1366, 712)
    assert screen.empty.isVisible()
    assert not screen.open.isEnabled()
    with qtbot.assertNotEmitted(screen.sale_opened):
        QTest.keyClick(screen.table, Qt.Key.Key_Return)


def test_thousands_of_sales_are_painted_by_the_page(shown: Shown) -> None:
    """A busy December freezes the till for seconds."""
    rows = tuple(replace(ROW, order_id=f"order-{n}", sale_number=n) for n in range(5_000))
    screen = DayScreen()
    screen.show_day(replace(DAY, rows=rows))
    shown(screen, 1366, 712)
    last = screen.table.plain.index(4_999, 0)
    screen.table.scrollTo(last)
    assert screen.table.viewport().rect().contains(screen.table.visualRect(last).center())


def test_the_states_wear_the_colours_of_the_answers(day: DayScreen) -> None:
    """«Pagada» is painted in the colour of «Espere»."""
    picture = day.table.viewport().grab().toImage()
    for row, fill in ((0, LIGHT.wait), (2, LIGHT.yes), (3, LIGHT.nosoft)):
        cell = day.table.visualRect(day.table.plain.index(row, PARTS.index("state")))
        at = cell.left() + 12 + 6, cell.center().y()
        assert QColor(picture.pixel(*at)) == QColor(fill)
