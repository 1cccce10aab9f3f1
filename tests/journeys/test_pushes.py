"""The ways that need no page, in real widgets: Nequi, the bank's QR, and a QR nobody can close."""

from __future__ import annotations

import pytest
from journey import Journey
from simulator_process import Simulated

from pos_app.core.payment import Look, Reason, Status, Way
from pos_app.ui.payment.view import Page

pytestmark = pytest.mark.serial


@pytest.mark.parametrize(
    ("phone", "answer", "status"),
    [
        ("3991111111", Look.YES, Status.APPROVED),
        ("3992222222", Look.NO, Status.DECLINED),
    ],
)
def test_nequi_is_asked_on_the_customers_phone(
    journey: Journey, phone: str, answer: Look, status: Status
) -> None:
    """The customer accepts, and the till waits; or he does not, and it hands over."""
    journey.open()
    journey.rings_up("106")
    journey.pushes(Way.NEQUI, phone)
    assert journey.charge.phone_ends == phone[-4:]
    journey.picture("05-nequi")
    journey.answers_with(answer)
    assert journey.close() == 0
    (case,) = journey.cases()
    assert case.attempt.way is Way.NEQUI
    assert max(seen.status for seen in case.sightings) is status


def test_the_banks_qr_is_scanned_and_paid(journey: Journey, wompi: Simulated) -> None:
    """The customer scans a code that leads nowhere."""
    journey.open()
    journey.rings_up("106")
    journey.pushes(Way.BANCOLOMBIA_QR)
    journey.until(lambda: journey.charge.code is not None, "the bank makes no QR")
    view = journey.window.payment.view
    assert view is not None
    assert view.page is Page.CODE
    assert journey.scans().startswith("simulador-wompi/")
    journey.picture("05-bank-code")
    wompi.chooses(journey.scans().partition("/")[2], "APPROVED")
    journey.answers_with(Look.YES)
    assert journey.close() == 0


def test_a_code_stands_in_for_a_link_that_fails(journey: Journey, wompi: Simulated) -> None:
    """Wompi makes no links today, and the shop sells nothing by QR."""
    wompi.switches(link_create=False)
    try:
        journey.open()
        journey.rings_up("106")
        charge = journey.charges(Way.LINK)
        journey.until(lambda: journey.charge.address is not None, "there is no code")
        assert (journey.charge.way, charge.look) == (Way.SIGNED_QR, Look.WAIT)
        assert journey.charge.reason is Reason.ON_PHONE
        address = journey.scans()
        journey.picture("05-signed-code")
        journey.has_paid(wompi, address)
        journey.answers_with(Look.YES)
        assert journey.close() == 0
    finally:
        wompi.switches(link_create=True)
