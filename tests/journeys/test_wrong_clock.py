"""Somebody sets the computer's clock while a customer pays: the answer stays true."""

from __future__ import annotations

from datetime import timedelta

import pytest
from journey import Journey
from pushed_clock import WallClock
from simulator_process import Simulated

from pos_app.core.payment import Look, Way
from pos_app.ui.payment.view import Deed

pytestmark = [pytest.mark.serial, pytest.mark.timeout(120)]


def test_a_clock_set_back_by_three_hours_hides_no_payment(
    journey: Journey, wompi: Simulated
) -> None:
    """The payment came before the charge was opened, by this clock, and is never believed."""
    clock = WallClock()
    journey._clock = clock
    journey.open()
    journey.rings_up("106")
    charge = journey.charges(Way.LINK)
    journey.until(lambda: journey.charge.address is not None, "there is no code")
    clock.set_by(-timedelta(hours=3))
    journey.does(Deed.VERIFY)
    assert journey.charge.look is Look.WAIT
    journey.has_paid(wompi, journey.charge.address or "")
    journey.does(Deed.VERIFY)
    journey.answers_with(Look.YES)
    assert Look.NO not in journey.answers
    assert journey.charge.reference == charge.reference
    journey.takes_next()
    journey.rings_up("106")
    journey.charges(Way.LINK)
    journey.until(lambda: journey.charge.address is not None, "there is no code")
    journey.has_paid(wompi, journey.charge.address or "")
    journey.does(Deed.VERIFY)
    journey.answers_with(Look.YES)
    assert journey.close() == 0
    book = journey.book()
    assert [book.receipts.numbered(number) is not None for number in (1, 2)] == [True] * 2
    assert book.payments.compare_projections() == ()
    book.close()
