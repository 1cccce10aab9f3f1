"""Another language, chosen in the middle of a day: between sales, never during a payment."""

from __future__ import annotations

from dataclasses import replace

import pytest
from charges import CHARGES
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from whole_till import WholeTill

from pos_app.core.payment import Look as Answer
from pos_app.ui.setup.general_page import GeneralPage


@pytest.fixture
def page(till: WholeTill) -> GeneralPage:
    """The settings of a till that has a sale on its screen, after English was chosen."""
    till.open()
    till.rings_up("101")
    till.window.bring(till.window.setup)
    shown = till.window.setup.general
    till.window.setup.show_page(shown)
    till.until(lambda: shown._snapshot is not None, "the settings are not told")
    shown.language.chip("en").click()
    till.until(shown.anew.isVisible, "nobody offers to open again")
    return shown


def test_another_language_says_when_it_is_seen(till: WholeTill, page: GeneralPage) -> None:
    """The owner presses «English», nothing changes, and he calls for help."""
    till.reads("settings.language_next")
    page.language.chip("es").click()
    till.until(lambda: not page.anew.isVisible(), "it is still offered")


def test_the_till_opens_again_in_the_other_language(till: WholeTill, page: GeneralPage) -> None:
    """The sale that stood on the screen is lost, or the till has to be started by hand."""
    sold = till.sale
    ending = QTimer(till.window, singleShot=True)
    ending.timeout.connect(page.anew.trigger)
    ending.start()
    QApplication.exec()
    assert till.app.again
    till.take_away()
    till.speak("en")
    till.open()
    assert till.sale.lines == sold.lines
    assert till.finds("Charge").isVisible()


def test_no_till_opens_again_while_a_customer_may_pay(till: WholeTill, page: GeneralPage) -> None:
    """The customer's payment goes on behind a screen that is being made anew."""
    waiting = next(one for one in CHARGES.values() if one.look is Answer.WAIT)
    till.window.show_snapshot(replace(waiting, order_id=till.sale.order_id))
    till.window.bring(till.window.setup)
    page.anew.trigger()
    till.reads("settings.not_while_paying")
    assert not till.app.again
