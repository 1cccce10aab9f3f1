"""The manager's home: every figure in words, each need with its verb, and no look lost by touch."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from finger import touch_screen
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from screens_manager import (
    DAY,
    EMPTY,
    FIRST,
    HOME,
    MILLION,
    MONTH,
    NEEDS,
    ONE,
    charge,
    home_of,
    manager,
)

from pos_app.core.day_figures import Ending, figures_of
from pos_app.core.facts import Way
from pos_app.core.ids import Reference
from pos_app.till.review.snapshots import HomeSnapshot, ProgressSnapshot
from pos_app.ui.manager.home_page import HomePage
from pos_app.ui.manager.home_views import group_rows, hour_counts, nothing_words, strip, way_bars
from pos_app.ui.manager.manager_screen import ManagerScreen
from pos_app.ui.manager.need_words import closed_lines, in_play, need_lines
from pos_app.ui.manager.range_chooser import read_date
from pos_app.ui.widgets.labels import Text
from tests.ui.conftest import Shown

NBSP = "\u00a0"


@pytest.fixture
def place(shown: Shown) -> ManagerScreen:
    """The manager's place with a busy day, on the screen."""
    screen = manager(HOME, NEEDS)
    shown(screen, 1366, 712)
    QApplication.processEvents()
    return screen


@pytest.fixture
def page(place: ManagerScreen) -> HomePage:
    """The home."""
    return home_of(place)


def told(home: HomeSnapshot) -> str:
    """Everything that the strip says."""
    big, small = strip(home)
    return " | ".join([*(f"{one.name} {one.figure} {one.under}" for one in big), *small])


def test_the_strip_says_what_the_figures_are() -> None:
    """A manager would read another number than the facts say."""
    whole, words = HOME.figures.whole, told(HOME).replace(NBSP, " ")
    success, errors = whole.success, whole.errors

    assert f"{whole.sales} ventas" in words
    assert f"{success.part} de {success.of} intentos" in words
    assert f"{success.percent:.1f} %".replace(".", ",") in words
    assert f"{errors.part} cobros · límite 0,5 %" in words
    assert f"95 de 100 en {whole.after(95)} s" in words
    assert "viernes pasado: " in words
    assert f"{whole.heard.part} de {whole.heard.of} · meta 99 %" in words


def test_a_figure_that_misses_its_aim_has_a_sign() -> None:
    """The shop would go on below its aim because nothing looks different."""
    signs = {cell.name: cell.off for cell in strip(HOME)[0]}

    assert signs[f"Aprueba · meta 98{NBSP}%"]
    assert signs["Caja = Wompi"]
    equal = replace(HOME, beside=replace(HOME.beside, equal=HOME.beside.of))
    assert not strip(equal)[0][-1].off


def test_the_strip_says_how_the_days_stand_beside_wompi() -> None:
    """The manager would have to open each day to learn that one of them does not add up."""
    beside = HOME.beside
    assert f"Caja = Wompi {beside.equal} de {beside.of} 1 por revisar · leído 20:00" in told(HOME)
    assert "todo igual" in told(ONE)
    assert "Caja = Wompi — sin leer de Wompi" in told(EMPTY)
    assert "1 por revisar · 7 de 20 días" in told(MONTH)
    later = replace(HOME, today=HOME.today + timedelta(days=2))
    assert "leído vie" in told(later)


def test_failures_above_the_limit_are_said_in_words() -> None:
    """A percentage alone would not say that it is too much."""
    bad = figures_of(DAY, [charge(Way.PAGE, "CARD", 1, Ending.FAILED, 0)])
    assert "sobre el límite" in told(replace(HOME, figures=bad))
    assert "sobre el límite" not in told(ONE)


def test_an_empty_day_shows_dashes_and_says_so() -> None:
    """A day without a sale would read as a day on which everything failed."""
    assert "— 0 de 0 intentos" in told(EMPTY)
    assert "sin servidor de avisos" in told(EMPTY)
    assert nothing_words(EMPTY) == "En este tiempo no hay cobros."
    assert nothing_words(FIRST).startswith("La tienda todavía no ha vendido")
    assert nothing_words(ONE) == ""
    assert hour_counts(EMPTY.figures) == ()


def test_a_weekday_on_which_nothing_was_tried_is_compared_with_nothing() -> None:
    """After a holiday, and in a shop's first week, the day would be judged against zero."""
    week = timedelta(days=7)
    closed = replace(HOME, before=figures_of(DAY - week))
    assert "viernes pasado" in told(HOME)
    for home in (closed, replace(HOME, before=None)):
        assert "viernes pasado" not in told(home)
        assert f"{home.figures.whole.success.part} de" in told(home)


def test_the_chart_and_the_table_behind_it_have_the_same_hours(page: HomePage) -> None:
    """Who cannot see the bars would not know what they say."""
    hours = hour_counts(HOME.figures)
    rows = group_rows(HOME, "hours")

    assert page.chart is not None
    assert sum(one + other for _, one, other in hours) == HOME.figures.whole.payments
    assert {f"{hour:02d}:00" for hour, one, other in hours if one or other} == {
        row.cells[0].text for row in rows
    }
    assert "por Wompi" in page.chart.accessibleDescription()


def test_every_way_of_the_table_adds_up_to_the_whole() -> None:
    """A payment would be missing from the table without anybody noticing."""
    tallies = HOME.figures.ways.values()

    assert sum(one.money.centavos for one in tallies) == HOME.figures.whole.money.centavos
    assert len(group_rows(HOME, "ways")) == len(HOME.figures.ways)
    assert [bar.hatched for bar in way_bars(HOME.figures)].count(True) == 2
    assert group_rows(HOME, "cashiers")[0].cells[0].text == "Daniela Rojas"
    assert group_rows(replace(HOME, names={}), "cashiers")[0].cells[0].text == "Sin nombre"
    assert [row.key for row in group_rows(HOME, "tills")] == ["C1"]


def test_each_need_says_what_it_is_and_what_to_do() -> None:
    """A manager would see a list of codes, and not know which leg goes back."""
    lines = need_lines(NEEDS)

    assert len(lines) == len(NEEDS.rows)
    assert all(line.word and line.about and line.age and line.verb and line.order for line in lines)
    assert lines[0].owner == "lo atiende usted"
    assert "efectivo" in lines[1].order
    assert in_play(NEEDS).replace(NBSP, " ") == "$ 189.500 en juego"
    (shut,) = closed_lines(NEEDS)
    assert (shut.word, shut.why) == ("Doble pago", "Efectivo devuelto · Firmó el recibo")
    assert shut.who.startswith("Marta Ruiz · vie 20 nov")


def test_what_was_closed_in_the_evening_stands_on_the_shops_own_day() -> None:
    """After seven in the evening the world's clock is a day ahead, and the list would be too."""
    (shut,) = NEEDS.closed
    evening = replace(shut, at=datetime(2026, 11, 21, 1, 15, tzinfo=UTC))
    (line,) = closed_lines(replace(NEEDS, closed=(evening,)))
    assert line.who.endswith("vie 20 nov 20:15")


def test_one_sale_and_none_are_said_as_people_say_them() -> None:
    """«1 ventas» would be the first thing a new shop reads."""
    assert "Una venta" in told(ONE)
    assert "1 de 1 intento" in told(ONE)
    assert "Ninguna venta" in told(EMPTY)


def test_a_need_is_taken_closed_or_opened_from_its_verb(page: HomePage, qtbot: QtBot) -> None:
    """Nobody would be named for a matter, or it would be closed without a reason."""
    row = page.needs.rows[1]
    row.verb.trigger()
    sheet = page.needs.ask(row.line)
    sheet.act_key.trigger()
    assert sheet.isVisible()
    with qtbot.waitSignal(page.needs.taken) as taken:
        sheet.take.trigger()
    sheet = page.needs.ask(row.line)
    sheet.reason.line.setText("Se devolvió el efectivo")
    with qtbot.waitSignal(page.needs.closed) as closed:
        sheet.act_key.trigger()
    sheet = page.needs.ask(row.line)
    with qtbot.waitSignal(page.case_asked, raising=False, timeout=50):
        pass
    with qtbot.waitSignal(page.needs.case_asked) as case:
        sheet.case.trigger()

    assert taken.args == [row.line.row.need.key]
    assert closed.args == [row.line.row.need.key, "give_back_cash", "Se devolvió el efectivo"]
    assert isinstance(case.args[0], Reference)


def test_what_only_the_facts_end_has_nothing_to_close_it_with(page: HomePage) -> None:
    """A pending void would be closed by a word, and its money forgotten."""
    row = replace(page.needs.rows[0].line.row, by_facts=True, mine=True)
    sheet = page.needs.ask(replace(page.needs.rows[0].line, row=row))

    assert not sheet.act_key.isVisible()
    assert not sheet.take.isVisible()
    sheet.reject()


def test_what_was_closed_stands_behind_its_key(page: HomePage) -> None:
    """Nobody could ask later who closed a matter and why."""
    page.needs.history.click()

    assert page.needs.rows == []
    page.needs.history.click()
    assert len(page.needs.rows) == len(NEEDS.rows)


def test_days_are_gone_through_by_key_and_by_finger(page: HomePage, qtbot: QtBot) -> None:
    """The manager would need a mouse to see yesterday."""
    day = HOME.figures.first
    page.setFocus()
    with qtbot.waitSignal(page.range.chosen) as chosen:
        QTest.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert chosen.args == [day - timedelta(days=1), day - timedelta(days=1)]
    assert not page.range.after.isEnabled()

    page.show_home(replace(MONTH, today=day + timedelta(days=1)))
    QApplication.processEvents()
    key, glass = page.range.after, touch_screen()
    place = key.rect().center()
    key.window().move(QPoint(400, 400) - key.mapTo(key.window(), place))
    with qtbot.waitSignal(page.range.chosen) as chosen:
        QTest.touchEvent(key, glass).press(0, place, key).commit()
        QTest.touchEvent(key, glass).release(0, place, key).commit()
    assert chosen.args == [day - timedelta(days=18), day + timedelta(days=1)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20/11/2026", date(2026, 11, 20)),
        (" 1-2-26 ", date(2026, 2, 1)),
        ("31.02.2026", None),
        ("20/11", None),
        ("a/b/c", None),
        ("²/1/2026", None),
        ("1/1/99999", None),
    ],
)
def test_a_broken_date_is_no_date(text: str, day: date | None) -> None:
    """A slip of the finger would show another day, or stop the program."""
    assert read_date(text) == day


def test_a_range_is_typed_and_a_wrong_one_gets_a_sentence(page: HomePage, qtbot: QtBot) -> None:
    """The figures of the wrong days would be taken for those that were asked for."""
    dialog = page.range.ask()
    dialog.first.line.setText("31/02/2026")
    dialog.act_key.trigger()
    assert dialog.isVisible()
    dialog.first.line.setText("21/11/2026")
    dialog.act_key.trigger()
    assert dialog.isVisible()
    dialog.first.line.setText("01/11/2026")
    with qtbot.waitSignal(page.range.chosen) as chosen:  # and Enter is not «Cancelar» here
        QTest.keyClick(dialog.first.line, Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 11, 1), date(2026, 11, 20)]
    dialog = page.range.ask()
    with qtbot.waitSignal(page.range.today_chosen):
        dialog._take(HOME.today, HOME.today)


def test_a_long_sum_shows_how_far_it_is_and_can_be_stopped(page: HomePage, qtbot: QtBot) -> None:
    """A manager would not know whether the program still works."""
    page.show_progress(ProgressSnapshot(3, 30))
    assert page._progress_box.isVisible()
    assert page._progress.text() == "Sumando el día 3 de 30"
    with qtbot.waitSignal(page.stopped):
        page._stop.trigger()
    page.setFocus()
    with qtbot.waitSignal(page.stopped):
        QTest.keyClick(page, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    page.show_progress(ProgressSnapshot(0, 0))
    assert not page._progress_box.isVisible()


def test_a_narrow_screen_gives_needs_their_own_row(page: HomePage, place: ManagerScreen) -> None:
    """On a small till the first thing to see would be cut off."""
    place.resize(1024, 640)
    QApplication.processEvents()

    assert page.needs.width() > 900


def test_pages_are_turned_by_key(place: ManagerScreen) -> None:
    """A keyboard would not reach the other pages."""
    QTest.keyClick(place, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert place.tabs.name == "home"
    QTest.keyClick(place, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(place, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert place.tabs.name == "home"


def test_looking_away_is_told(place: ManagerScreen, qtbot: QtBot) -> None:
    """The day would be added up all night for nobody."""
    page = home_of(place)
    with qtbot.waitSignal(page.looked) as looked, qtbot.waitSignal(place.left):
        place.hide()

    assert looked.args == [False]


def test_nobody_else_pays_for_the_plot() -> None:
    """Every start of the till would load a library that only a manager looks at."""
    loaded = (
        "import sys; import pos_app.ui.main_window, pos_app.ui.wishes;"
        "print([n for n in ('pyqtgraph', 'numpy', 'pos_app.ui.manager.home_page')"
        " if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", loaded], check=True, capture_output=True, text=True, timeout=60
    )

    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_no_figure_of_a_very_big_shop_is_cut(shown: Shown, width: int) -> None:
    """The manager reads «811.008 de 843.776 inte…», and one amount smaller than its neighbour."""
    screen = manager(MILLION, NEEDS)
    shown(screen, width, 1000)
    QApplication.processEvents()
    strip = home_of(screen).strip
    assert [text.text() for text in strip.findChildren(Text) if text.shortened] == []
    assert len({cell.figure.height() for cell in strip.cells}) == 1


def test_the_verbs_of_all_needs_are_as_wide(page: HomePage) -> None:
    """The amounts do not stand below each other, and a sum in the head is done wrong."""
    assert len({row.verb.width() for row in page.needs.rows}) == 1


def test_what_is_closed_does_not_call_for_a_person(page: HomePage) -> None:
    """Old matters stand below «Necesita una persona», and somebody gives the money back twice."""
    page.needs.history.click()
    told = {text.text() for text in page.needs.findChildren(Text) if text.isVisible()}
    assert "Ya cerradas" in told
    assert "Necesita una persona" not in told
