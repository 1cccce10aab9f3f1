"""A whole return at the real window: sold for cash, taken back by keys, given out of the drawer."""

from __future__ import annotations

import pytest
from journey import Journey
from PySide6.QtCore import Qt

from pos_app.till.tenders.snapshots import ReturnedSnapshot, ReturnSnapshot, TakenSnapshot

pytestmark = pytest.mark.serial


def test_what_was_sold_for_cash_comes_back_by_keys_alone(journey: Journey) -> None:
    """Yesterday's customer stands there, and no key leads to his money."""
    journey.open()
    window = journey.window
    journey.rings_up("106", "106")
    journey.strikes(Qt.Key.Key_F9)
    journey.until(lambda: bool(window.charge.keys), "no way is offered")
    journey.strikes(Qt.Key.Key_5)
    journey.until(window.counter.cash.isVisible, "no cash is asked for")
    journey.strikes(Qt.Key.Key_F2)
    journey.strikes(Qt.Key.Key_Return)
    journey.until(lambda: journey.published(TakenSnapshot), "the cash is not taken")
    journey.strikes(Qt.Key.Key_Return)
    journey.until(window.sale.isVisible, "the next customer waits")

    journey.strikes(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    screen = window.returns.screen
    journey.until(screen.isVisible, "no return is begun")
    journey.types("1")
    journey.strikes(Qt.Key.Key_Return)
    journey.until(lambda: journey.published(ReturnSnapshot), "the receipt is not found")
    journey.strikes(Qt.Key.Key_Plus)
    journey.until(lambda: bool(journey.newest(ReturnSnapshot).total), "nothing is chosen")
    journey.strikes(Qt.Key.Key_Return)
    journey.types("Estaba roto")
    journey.until(lambda: screen.choice.reason.value == "Estaba roto", "the reason is not typed")
    journey.strikes(Qt.Key.Key_F9)
    journey.until(lambda: journey.published(ReturnedSnapshot), "nothing is given back")
    made = journey.newest(ReturnedSnapshot).made
    journey.until(screen.done.isVisible, "nobody is told what to hand over")
    journey.picture("20-returned")
    assert [leg.handed for leg in made.content.legs] == [made.made.amount]
    assert made.made.reason == "Estaba roto"
    journey.strikes(Qt.Key.Key_Return)
    journey.until(window.sale.isVisible, "the next customer waits")
    assert journey.close() == 0
