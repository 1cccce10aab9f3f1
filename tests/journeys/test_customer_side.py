"""The hosted page shown to the customer: on his own screen, over the till's, and back."""

from __future__ import annotations

import pytest
from journey import Journey
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shoppers import GOOD_CARD
from simulator_process import Simulated

from pos_app.core.payment import Look, Way
from pos_app.ui.customer.customer_window import CustomerWindow
from pos_app.ui.customer.stack import CustomerPages

pytestmark = pytest.mark.serial


def seen(by: CustomerWindow | CustomerPages) -> QWidget:
    """What the customer looks at now."""
    return by.page


def give_screen(journey: Journey) -> None:
    """Plug a second screen in, and let the shop use it."""
    journey.app.customer._screens = lambda: 2 * QGuiApplication.screens()
    journey.app.bridge.send(lambda desk: desk.till.change_setting("customer.screen", True))
    journey.until(lambda: journey.app.customer.room is not None, "the customer's screen stays dark")


def test_a_card_pays_on_the_customers_own_screen(journey: Journey, wompi: Simulated) -> None:
    """The page opens where nobody can use it, or the two screens say different things."""
    journey.open()
    give_screen(journey)
    journey.rings_up("106")
    charge = journey.charges(Way.PAGE)
    customer = journey.app.customer.window
    assert customer is not None
    assert seen(customer) is customer.pages.room
    assert journey.window.payment.guest_stage.away
    customer.activateWindow()
    journey.customer.fills("card", GOOD_CARD)
    journey.customer.clicks("pay")
    journey.answers_with(Look.YES)
    assert seen(customer) is customer.pages.paid
    assert wompi.truth(reference=charge.reference.text)["net_in_cents"] == charge.amount.centavos
    journey.window.activateWindow()
    journey.takes_next()
    assert seen(customer) is customer.pages.cart
    assert journey.close() == 0


def test_the_page_that_is_turned_to_the_customer_keeps_what_he_typed(
    journey: Journey, wompi: Simulated
) -> None:
    """F4 throws away a card that was typed, or leaves a white sheet."""
    journey.open()
    journey.rings_up("106")
    charge = journey.charges(Way.PAGE)
    journey.customer.fills("card", GOOD_CARD)
    journey.strikes(Qt.Key.Key_F4)
    turning = journey.window.turning
    journey.until(lambda: turning.turned, "F4 does not turn the till")
    journey.customer.waits_for("pay")
    journey.picture("09-turned")
    assert seen(turning.sheet.pages) is turning.sheet.pages.room
    journey.customer.clicks("pay")
    journey.answers_with(Look.YES)
    assert seen(turning.sheet.pages) is turning.sheet.pages.paid
    journey.picture("09-turned-paid")
    assert wompi.truth(reference=charge.reference.text)["net_in_cents"] == charge.amount.centavos
    journey.window.activateWindow()  # destroying a page takes it away where there is no display
    journey.until(journey.window.isActiveWindow, "the window sleeps")
    journey.strikes(Qt.Key.Key_F4)
    journey.until(lambda: not turning.turned, "F4 does not turn the till back")
    journey.takes_next()
    assert journey.close() == 0
