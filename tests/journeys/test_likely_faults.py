"""What goes wrong most often at a counter, in real widgets beside the real simulator."""

from __future__ import annotations

import pytest
from journey import Journey
from PySide6.QtCore import Qt
from shoppers import GOOD_CARD
from simulator_process import Simulated

from pos_app.core.payment import Look, State, Way
from pos_app.core.tasks import TaskKind
from pos_app.till.minute.snapshots import CaseSnapshot, CheckAnswer, CheckSnapshot, TrayCall
from pos_app.till.snapshots import HealthSnapshot, Lamp, LampState
from pos_app.till.tenders.snapshots import TakenSnapshot
from pos_app.ui.case.check_sheet import CheckSheet
from pos_app.ui.payment.view import Deed
from pos_app.ui.widgets.reason_dialog import ReasonDialog

pytestmark = pytest.mark.serial

CONTROL = Qt.KeyboardModifier.ControlModifier
CASH = Qt.Key.Key_5
WOMPI_IS_BUSY = LampState.WARNING, "health.wompi.busy"


def wompis_lamp(journey: Journey) -> tuple[LampState, str]:
    """What the strip says about Wompi, and why."""
    (lamp,) = (one for one in journey.newest(HealthSnapshot).lamps if one.lamp is Lamp.WOMPI)
    return lamp.state, lamp.why.key


def pays_cash(journey: Journey) -> TakenSnapshot:
    """Take the exact amount in cash for a charge that nobody can answer for."""
    journey.does(Deed.BY_HAND)
    journey.until(lambda: journey.window.in_front is journey.window.charge, "no way to choose")
    journey.strikes(CASH)
    counter = journey.window.counter
    journey.until(lambda: journey.window.in_front is counter.cash, "cash is shut")
    journey.picture("10-cash-in-doubt")
    journey.strikes(Qt.Key.Key_F2)
    journey.strikes(Qt.Key.Key_Return)
    journey.until(lambda: journey.published(TakenSnapshot), "the cash is not taken")
    return journey.newest(TakenSnapshot)


@pytest.mark.fault("C6")
def test_cash_instead_and_then_the_link_is_paid_as_well(journey: Journey, wompi: Simulated) -> None:
    """The customer pays cash and his phone pays too; he goes home, and nobody ever knows."""
    journey.open()
    journey.rings_up("106")
    address = journey.charges(Way.LINK).address
    assert address is not None
    wompi.fault("after_expiry")
    journey.does(Deed.OTHER_WAY)
    journey.until(lambda: journey.charge.state is State.CLOSING, "the charge is not closing")
    assert pays_cash(journey).claim
    journey.picture("10-claim-slip")
    journey.has_paid(wompi, address)
    journey.until(lambda: journey.published(TrayCall), "nobody is called")
    task = journey.newest(TrayCall).row.task
    assert task is not None
    assert task.kind is TaskKind.OVER
    journey.picture("11-double-pay-call")
    journey.strikes(Qt.Key.Key_F7)
    journey.until(lambda: journey.window.shows("tray"), "F7 shows no tray")
    journey.until(lambda: journey.window.tray.chosen is not None, "no row is chosen")
    journey.picture("11-double-pay-tray")
    assert journey.close() == 0


@pytest.mark.fault("C8")
def test_a_slow_payment_calls_from_the_tray_when_it_is_here(
    journey: Journey, wompi: Simulated
) -> None:
    """The queue waits for one bank; or the goods of the customer who waited are forgotten."""
    journey.open()
    journey.rings_up("106")
    address = journey.charges(Way.LINK).address
    assert address is not None
    journey.strikes(Qt.Key.Key_F8)
    journey.until(lambda: journey.window.in_front is journey.window.sale, "the queue waits")
    journey.has_paid(wompi, address)
    journey.until(lambda: journey.published(TrayCall), "nobody is called")
    assert journey.newest(TrayCall).row.look is Look.YES
    journey.picture("11-call")
    journey.strikes(Qt.Key.Key_F7)
    journey.until(lambda: journey.window.shows("tray"), "F7 shows no tray")
    journey.until(lambda: journey.window.tray.chosen is not None, "no row is chosen")
    journey.picture("11-ready")
    journey.strikes(Qt.Key.Key_Return)
    journey.until(lambda: journey.window.tray.chosen is None, "the goods are not handed over")
    assert journey.close() == 0


@pytest.mark.fault("C10")
def test_a_card_payment_is_voided_from_its_case(journey: Journey, wompi: Simulated) -> None:
    """The goods come back within the minute, and the till cannot give the money back."""
    journey.open()
    journey.rings_up("106")
    charge = journey.charges(Way.PAGE)
    journey.customer.pays("card", GOOD_CARD)
    journey.answers_with(Look.YES)
    journey.strikes(Qt.Key.Key_I, CONTROL)
    journey.until(lambda: journey.window.shows("case"), "Ctrl I shows no case")
    journey.picture("13-case-paid")
    journey.strikes(Qt.Key.Key_Delete)
    (dialog,) = journey.window.findChildren(ReasonDialog)
    dialog.reason.line.setText("el cliente devolvió el café")
    journey.picture("13-void-question")
    dialog.act_key.click()
    journey.until(
        lambda: journey.newest(CaseSnapshot).state is State.REVERSED, "Wompi never says VOIDED"
    )
    assert journey.newest(CaseSnapshot).look is Look.NO
    journey.picture("13-case-voided")
    assert wompi.truth(reference=charge.reference.text)["net_in_cents"] == 0
    assert journey.close() == 0


@pytest.mark.fault("D4")
def test_wompi_asks_for_patience_while_the_customer_pays(
    journey: Journey, wompi: Simulated
) -> None:
    """A busy Wompi is taken for «no pagó», or for a broken modem."""
    journey.open()
    journey.rings_up("106")
    journey.charges(Way.PAGE)
    wompi.fault("too_many_requests", {"path": "/v1"}, retry_after=5)
    journey.customer.pays("card", GOOD_CARD)
    journey.pass_time(16)
    journey.until(lambda: journey.charge.in_doubt, "the till believes it knows")
    journey.until(lambda: wompis_lamp(journey) == WOMPI_IS_BUSY, "no lamp says that Wompi is busy")
    journey.strikes(Qt.Key.Key_H, CONTROL)
    sheet = journey.window.health.sheet
    assert sheet is not None
    assert sheet.isVisible()
    journey.picture("08-what-works")
    journey.strikes(Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    wompi.heal()
    journey.pass_time(16)
    journey.does(Deed.VERIFY)
    journey.answers_with(Look.YES)
    assert Look.NO not in journey.answers
    assert journey.close() == 0


@pytest.mark.fault("H1")
def test_a_number_on_a_customers_phone_is_checked_at_wompi(
    journey: Journey, wompi: Simulated
) -> None:
    """A screenshot of yesterday's payment carries today's goods out of the shop."""
    journey.open()
    journey.rings_up("106")
    journey.charges(Way.PAGE)
    journey.customer.pays("card", GOOD_CARD)
    journey.answers_with(Look.YES)
    truth = wompi.truth(reference=journey.charge.reference.text)["transactions"]
    assert isinstance(truth, list)
    paid = str(truth[0]["id"])
    journey.takes_next()
    journey.rings_up("106")
    journey.charges(Way.PAGE)
    journey.strikes(Qt.Key.Key_F3)
    journey.until(lambda: bool(journey.window.findChildren(CheckSheet)), "F3 asks for no number")
    (sheet,) = journey.window.findChildren(CheckSheet)
    journey.until(sheet.number.line.hasFocus, "the keyboard is elsewhere")
    for number, answer in (
        (paid, CheckAnswer.USED),
        ("1000001-1791226107-99999", CheckAnswer.NOT_FOUND),
    ):
        sheet.number.line.setText(number)
        journey.strikes(Qt.Key.Key_Return)
        journey.until(
            lambda answer=answer: (
                journey.published(CheckSnapshot)  # type: ignore[misc]  # a name is bound late
                and journey.newest(CheckSnapshot).answer is answer
            ),
            f"the check does not say {answer}; it says «{sheet.told}»",
        )
        journey.picture(f"07-check-{answer}")
    sheet.reject()
    assert journey.close() == 0
