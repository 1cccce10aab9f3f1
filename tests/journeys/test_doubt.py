"""When the answer does not come: «Espere», no second charge, and «Sí» once Wompi says so."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from cable import Cable, cable
from journey import Journey
from phone import phone
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shoppers import GOOD_CARD
from simulator_process import Simulated

from pos_app.core.payment import Look, Reason, State, Way
from pos_app.ui.payment.view import Deed, PageTrouble

pytestmark = pytest.mark.serial

SILENCE = 16
"""Seconds without an answer after which a charge is in doubt."""

SHUT = 40
"""Seconds after which a shut way is proven empty by the next list."""


@pytest.fixture
def line(wompi: Simulated) -> Iterator[Cable]:
    """The shop's own network cable."""
    with cable(wompi.reached.origin) as laid:
        yield laid


@pytest.fixture
def wired(
    qapp: QApplication, qtbot: QtBot, wompi: Simulated, tmp_path: Path, line: Cable
) -> Iterator[Journey]:
    """A shop that reaches the gateway through its cable only."""
    one = Journey(qtbot, qapp, wompi, tmp_path, origin=line.origin)
    yield one
    if one.is_open:
        one.close()


def in_doubt(journey: Journey) -> None:
    """Wait until the till says that it does not know, and that nothing else may be charged."""
    journey.until(lambda: journey.charge.in_doubt, "the till believes it knows")
    journey.answers_with(Look.WAIT)
    assert not journey.offers(Deed.NEW_CHARGE)
    assert not journey.offers(Deed.OTHER_WAY)
    assert not journey.offers(Deed.DROP)
    other = Way.PAGE if journey.charge.way is Way.LINK else Way.LINK
    assert journey.is_refused(other).key == "charge.may_still_pay"


def paid_once(journey: Journey) -> None:
    """See that the sale ends paid, by one charge, and was never called unpaid on the way."""
    journey.answers_with(Look.YES)
    assert Look.NO not in journey.answers
    assert journey.charge.receipt is not None
    assert journey.charge.over.centavos == 0
    assert journey.close() == 0
    (case,) = journey.cases()
    assert len({seen.transaction_id for seen in case.sightings}) == 1


def test_the_customer_walks_away_from_the_page(journey: Journey, wompi: Simulated) -> None:
    """A page that was left is called unpaid while it can still be paid, or blocks the sale."""
    journey.open()
    journey.rings_up("106")
    left = journey.charges(Way.PAGE)
    journey.customer.fills("card", GOOD_CARD)
    journey.does(Deed.OTHER_WAY)
    journey.until(lambda: journey.charge.state is State.CLOSING, "the charge is not closing")
    journey.answers_with(Look.WAIT)
    assert journey.charge.address is None
    assert journey.is_refused(Way.LINK).key == "charge.may_still_pay"
    journey.pass_time(SHUT)
    journey.does(Deed.VERIFY)
    journey.answers_with(Look.NO)
    assert journey.charge.reason is Reason.CLOSED_EMPTY
    journey.does(Deed.NEW_CHARGE)
    journey.until(lambda: journey.window.in_front is journey.window.charge, "no way to choose")
    again = journey.chooses(Way.PAGE)
    assert again.reference != left.reference
    journey.customer.pays("card", GOOD_CARD)
    journey.answers_with(Look.YES)
    assert wompi.truth(reference=left.reference.text)["transactions"] == []


@pytest.mark.fault("G8")
def test_the_window_is_closed_while_the_customer_pays(journey: Journey, wompi: Simulated) -> None:
    """The cashier closes the program, and the payment on its way is lost or asked for again."""
    journey.open()
    journey.rings_up("106")
    charge = journey.charges(Way.PAGE)
    wompi.fault("pending", {"reference": charge.reference.text}, seconds=60)
    journey.customer.pays("card", GOOD_CARD)
    journey.until(lambda: journey.charge.state is State.PROCESSING, "it is not pending")
    journey.window.close()
    journey.presses("Seguir aquí")
    journey.answers_with(Look.WAIT)
    assert journey.window.isVisible()
    assert journey.close() == 0
    journey.pass_time(90)
    journey.open()
    journey.until(
        lambda: journey.window.in_front is journey.window.payment, "the charge is not found again"
    )
    assert journey.charge.reference == charge.reference
    journey.picture("07-found-again")
    paid_once(journey)


def test_a_sale_that_was_set_aside_is_found_in_the_day(journey: Journey, wompi: Simulated) -> None:
    """The bank answers after the till was closed, and nobody hands the goods over."""
    journey.open()
    journey.rings_up("106")
    charge = journey.charges(Way.PAGE)
    wompi.fault("pending", {"reference": charge.reference.text}, seconds=60)
    journey.customer.pays("card", GOOD_CARD)
    journey.until(lambda: journey.charge.state is State.PROCESSING, "it is not pending")
    journey.does(Deed.LATER)
    journey.until(lambda: journey.window.in_front is journey.window.sale, "the next one waits")
    journey.close()
    journey.open()
    assert journey.window.in_front is journey.window.sale
    journey.pass_time(90)
    journey.opens_first_of_day()
    assert journey.charge.reference == charge.reference
    paid_once(journey)


@pytest.mark.fault("G1")
def test_the_pages_process_is_killed(journey: Journey) -> None:
    """A crash of the browser's process takes the till along, or the customer cannot go on."""
    journey.open()
    journey.rings_up("106")
    charge = journey.charges(Way.PAGE)
    guest = journey.window.payment.guest_stage.guest
    assert guest is not None
    os.kill(guest.view.page().renderProcessPid(), signal.SIGKILL)
    stage = journey.window.payment.guest_stage
    journey.until(lambda: stage.trouble is PageTrouble.STOPPED, "nobody noticed")
    journey.answers_with(Look.WAIT)
    journey.picture("04-page-stopped")
    assert journey.window.focusWidget() is journey.window.payment.key(Deed.RELOAD)
    journey.strikes(Qt.Key.Key_Return)
    journey.customer.pays("card", GOOD_CARD)
    assert journey.charge.reference == charge.reference
    paid_once(journey)


@pytest.mark.fault("D1")
def test_the_network_is_cut_before_the_customer_pays(wired: Journey, line: Cable) -> None:
    """Without a network the till offers a second charge, or forgets to ask when it is back."""
    wired.open()
    wired.rings_up("106")
    wired.charges(Way.PAGE)
    wired.customer.fills("card", GOOD_CARD)
    line.cut()
    wired.customer.clicks("pay")
    stage = wired.window.payment.guest_stage
    wired.until(lambda: stage.trouble is PageTrouble.STOPPED, "nobody noticed")
    wired.pass_time(SILENCE, wompi=False)
    in_doubt(wired)
    wired.picture("07-no-network")
    line.mend()
    wired.pass_time(SILENCE, wompi=False)
    wired.does(Deed.VERIFY)
    wired.until(lambda: not wired.charge.in_doubt, "the till does not ask again")
    wired.does(Deed.RELOAD)
    wired.customer.pays("card", GOOD_CARD)
    paid_once(wired)


@pytest.mark.fault("A3")
def test_the_network_is_cut_after_the_customer_paid(
    wired: Journey, line: Cable, wompi: Simulated
) -> None:
    """The phone says «Pago aprobado», the till says «No», and the customer pays twice."""
    wired.open()
    wired.rings_up("106")
    address = wired.charges(Way.LINK).address
    assert address is not None
    with phone() as customers:
        line.cut()
        journey_of_the_phone = address.replace(line.origin, wompi.reached.origin)
        wired.has(customers.open(journey_of_the_phone))
        wired.has(customers.pays("card", GOOD_CARD))
        wired.has(customers.sees("APPROVED"))
        wired.pass_time(SILENCE, wompi=False)
        in_doubt(wired)
    line.mend()
    wired.does(Deed.VERIFY)
    paid_once(wired)


@pytest.mark.fault("D5")
@pytest.mark.parametrize(
    "trouble", ["server_error", "html_502", "html_403", "half_json", "reset", "latency"]
)
def test_wompi_answers_badly_while_the_customer_pays(
    journey: Journey, wompi: Simulated, trouble: str
) -> None:
    """A broken answer is taken for «no pagó», or a slow one for a reason to charge again."""
    journey.open()
    journey.rings_up("106")
    journey.charges(Way.PAGE)
    how = {"milliseconds": 60_000} if trouble == "latency" else {}
    wompi.fault(trouble, {"path": "/v1/transactions"}, **how)
    journey.customer.pays("card", GOOD_CARD)
    journey.pass_time(SILENCE)
    in_doubt(journey)
    wompi.heal()
    journey.pass_time(SILENCE)
    journey.does(Deed.VERIFY)
    paid_once(journey)
