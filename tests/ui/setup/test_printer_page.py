"""«Impresora y cajón»: every wish leaves the page, every state is in words."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from care_screens import a_printer
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pos_app.core.printing import PrinterChoice
from pos_app.till.snapshots import LampState, Sentence
from pos_app.ui.setup.printer_chooser import typed_choice
from pos_app.ui.setup.printer_page import PrinterPage
from pos_app.ui.setup.setup_screen import SetupScreen
from tests.ui.conftest import Shown


@pytest.fixture
def page(shown: Shown) -> PrinterPage:
    """The page of a printer with little paper."""
    made = PrinterPage()
    shown(made, 1102, 900)
    made.show_printer(a_printer())
    return made


def test_the_ruler_sets_the_width(page: PrinterPage, qtbot: QtBot) -> None:
    """The person reads a letter, not a number of columns."""
    chip = page.letters.chip("42")
    assert chip.accessibleName() == "B, 42 letras"
    with qtbot.waitSignal(page.changed) as changed:
        chip.click()
    assert changed.args == ["printer.columns", 42]


def test_every_setting_leaves_the_page(page: PrinterPage) -> None:
    """A switch would move and nothing would change."""
    told: list[tuple[str, object]] = []
    page.changed.connect(lambda name, value: told.append((name, value)))
    page.auto.click()
    page.copies.chip("2").click()
    page.pins.chip("5").click()
    page.codepages.chip("cp1252").click()
    assert told == [
        ("printer.auto", False),
        ("printer.copies", 2),
        ("printer.drawer_pin", 5),
        ("printer.codepage", "cp1252"),
    ]


def test_trying_out_is_one_press(page: PrinterPage, qtbot: QtBot) -> None:
    """Whoever connects a printer wants to see it print."""
    with qtbot.waitSignal(page.sample_asked):
        QTest.keyClick(page.sample, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.drawer_asked):
        QTest.mouseClick(page.drawer, Qt.MouseButton.LeftButton)


def test_without_a_printer_the_page_says_how_it_goes_on(page: PrinterPage) -> None:
    """A dead page would look like a till that cannot sell."""
    page.show_printer(a_printer(48, None))
    assert not page.sample.isEnabled()
    assert page.sample.toolTip() == "Primero elija la impresora."
    assert page.tag.isHidden()
    assert page.change.text() == "Elegir"


def test_a_printer_that_fails_says_so(page: PrinterPage) -> None:
    """The person would print tests into the air."""
    sick = replace(a_printer(), lamp=LampState.DOWN, said=Sentence("printer.no_paper"))
    page.show_printer(sick)
    assert page.tag.isVisible()
    assert page.tag.accessibleName() == "No imprime"


def test_a_known_printer_is_chosen_by_touch(page: PrinterPage, qtbot: QtBot) -> None:
    """Nobody knows a printer's number by heart."""
    QTest.mouseClick(page.change, Qt.MouseButton.LeftButton)
    assert page.chooser.isVisible()
    with qtbot.waitSignal(page.printer_chosen) as chosen:
        page.chooser.keys[0].click()
    assert chosen.args == [PrinterChoice("usb", "04b8:0e15", "TM-T20II")]
    assert page.chooser.isHidden()


def test_a_typed_address_is_understood(page: PrinterPage, qtbot: QtBot) -> None:
    """An empty address would be kept as a printer."""
    page.change.trigger()
    page.chooser.use.trigger()
    assert page.chooser.address.error
    page.chooser.address.line.setText(" 192.168.1.50 ")
    with qtbot.waitSignal(page.printer_chosen) as chosen:
        QTest.keyClick(page.chooser.address.line, Qt.Key.Key_Return)
    assert chosen.args == [PrinterChoice("network", "192.168.1.50", "192.168.1.50")]
    with qtbot.waitSignal(page.printer_chosen) as chosen:
        page.chooser.none.trigger()
    assert chosen.args == [PrinterChoice("none", "", "")]


@pytest.mark.parametrize(
    ("typed", "way"), [("/dev/usb/lp0", "file"), ("COM3", "file"), ("caja.local:9100", "network")]
)
def test_paths_are_files_and_the_rest_is_network(typed: str, way: str) -> None:
    """A printer on a cable would be looked for in the network."""
    choice = typed_choice(typed)
    assert choice is not None
    assert choice.way == way


def test_the_paper_shows_what_comes_out(page: PrinterPage) -> None:
    """Nobody can compare the ruler with a paper that is not there."""
    assert ".........|.........|.........|.A.......|.B...C.D" in page.paper.rows
    assert "Prueba de impresión" in page.paper.accessibleDescription()


def test_a_logo_is_read_or_refused_later(page: PrinterPage, qtbot: QtBot, tmp_path: Path) -> None:
    """A file that vanished would stop the till."""
    file = io.BytesIO()
    Image.new("L", (8, 8)).save(file, "PNG")
    (tmp_path / "logo.png").write_bytes(file.getvalue())
    with qtbot.waitSignal(page.logo_given) as given:
        page.read_logo(tmp_path / "logo.png")
    assert given.args == [file.getvalue()]
    with qtbot.waitSignal(page.logo_given):
        page.read_logo(tmp_path / "missing.png")
    question = page.ask_logo()
    question.close()
    page.show_printer(replace(a_printer(), logo=True))
    with qtbot.waitSignal(page.logo_given) as given:
        page.no_logo.trigger()
    assert given.args == [b""]


def test_the_setup_leads_there(shown: Shown) -> None:
    """A page that no entry leads to does not exist."""
    screen = SetupScreen()
    shown(screen, 1366, 700)
    screen.show_care(a_printer())
    screen.show_page(screen.printer)
    assert screen.printer.isVisible()
    assert screen.printer.paper.rows
