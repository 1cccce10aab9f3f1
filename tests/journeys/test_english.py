"""The same sale in English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from journey import Journey
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shoppers import GOOD_CARD
from simulator_process import Simulated

from pos_app.core.payment import Look as Answer
from pos_app.core.payment import Way
from pos_app.ui.app import Look
from pos_app.ui.wording import Language
from pos_app.ui.words import set_language

pytestmark = pytest.mark.serial


@pytest.fixture
def english(
    qapp: QApplication, qtbot: QtBot, wompi: Simulated, tmp_path: Path
) -> Iterator[Journey]:
    """A till that speaks English, and Spanish again afterwards."""
    look = Look(language="en", theme="dark", wait_for_enter=True)
    one = Journey(qtbot, qapp, wompi, tmp_path, look=look)
    yield one
    if one.is_open:
        one.close()
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    set_language(Language.SPANISH)


def test_a_sale_in_english(english: Journey) -> None:
    """Half of the screen stays in a language that the cashier does not read."""
    english.open()
    english.rings_up("106")
    english.picture("20-english-sale")
    english.charges(Way.PAGE)
    english.until(lambda: english.band.startswith("Wait"), "it does not say «Wait»")
    english.customer.fills("card", GOOD_CARD)
    english.picture("21-english-page")
    english.customer.clicks("pay")
    english.until(lambda: english.charge.look is Answer.YES, "it is not paid")
    english.until(lambda: english.band.startswith("Yes"), "it does not say «Yes»")
    english.picture("22-english-paid")
