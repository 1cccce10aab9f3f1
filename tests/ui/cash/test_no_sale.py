"""Opening the drawer without a sale."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from pos_app.till.tenders.opening import NO_SALE_REASONS
from pos_app.ui.cash.no_sale import REASONS, NoSaleQuestion


def test_the_drawer_stays_shut_without_a_reason(dressed: QApplication, qtbot: QtBot) -> None:
    """An open drawer that nobody can explain."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    question = NoSaleQuestion(window)
    told: list[str] = []
    question.reason_given.connect(told.append)
    question.open()
    question.act_key.trigger()
    assert told == []

    question.reasons["coins"].trigger()
    question.act_key.trigger()
    dressed.processEvents()
    assert told == ["coins"]


def test_every_reason_of_the_screen_is_one_of_the_till() -> None:
    """The till would stop at a reason it does not know."""
    assert set(REASONS) == set(NO_SALE_REASONS)
