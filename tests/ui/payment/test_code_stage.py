"""The code for the customer's phone: readable, large enough, and nothing of the till beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp
from charges import CHARGES, PHONE
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.ui import theme
from pos_app.ui.payment.code_stage import code_of, least_side
from pos_app.ui.payment.view import Deed
from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.waiting import QUIET_MODULES
from tests.ui.payment.conftest import Counter

LINK = CHARGES["on_phone"]


def read(widget: QWidget) -> list[str]:
    """Read a widget as a phone's camera does."""
    QApplication.processEvents()
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    flat = memoryview(image.constBits()).cast("B", (image.height(), image.bytesPerLine()))
    return [found.text for found in zxingcpp.read_barcodes(flat)]


@pytest.mark.parametrize("mode", Mode)
def test_a_phone_reads_the_link(counter: Counter, dressed: QApplication, mode: Mode) -> None:
    """The customer's phone finds nothing on a dark screen."""
    theme.wear(dressed, mode)
    counter.show(LINK)
    assert read(counter.screen.code_stage.code) == [PHONE]


def test_another_link_shows_another_code(counter: Counter) -> None:
    """The next customer pays the sale of the one before."""
    counter.show(LINK)
    other = f"{PHONE}x"
    counter.show(replace(LINK, address=other))
    assert read(counter.screen.code_stage.code) == [other]


@pytest.mark.parametrize("per_inch", [72.0, 96.0, 141.0])
def test_the_code_is_fifty_millimetres_wide(per_inch: float) -> None:
    """A code that is too small is not found at the length of an arm."""
    modules = len(code_of(PHONE))
    side = least_side(modules, per_inch)
    without_margin = side * modules / (modules + 2 * QUIET_MODULES)
    assert without_margin / per_inch * 25.4 >= 50


@pytest.mark.parametrize("nonsense", [0.0, 12.0, 5000.0])
def test_a_screen_that_does_not_know_its_size_still_shows_a_code(nonsense: float) -> None:
    """A wrong driver makes the code vanish, or pushes everything off the window."""
    assert 150 <= least_side(29, nonsense) <= 450


@pytest.mark.parametrize(("width", "height"), [(1366, 712), (1024, 712), (1000, 544)])
def test_the_code_keeps_its_size_on_small_screens(
    counter: Counter, width: int, height: int
) -> None:
    """On a small screen the words leave no room for the code."""
    counter.screen.resize(width, height)
    counter.show(LINK)
    QApplication.processEvents()
    code = counter.screen.code_stage.code
    density = min(max(code.screen().physicalDotsPerInch(), 72.0), 160.0)
    assert code.module_size() * len(code_of(PHONE)) / density * 25.4 >= 50
    assert min(code.width(), code.height()) >= least_side(len(code_of(PHONE)), density)
    assert read(counter.screen.code_stage.code) == [PHONE]


def test_the_link_can_be_copied(counter: Counter) -> None:
    """A customer who is not at the counter cannot be sent the link."""
    counter.show(LINK)
    QTest.keyClick(counter.screen, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == PHONE
    key = counter.screen.key(Deed.COPY)
    assert key is not None
    assert key.text() == "Copiado"
    counter.screen.code_stage.hide()
    assert key.text() == "Copiar enlace"
