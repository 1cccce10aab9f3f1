"""A redirect is only a hint: whatever id it names, only what Wompi confirms pays the order."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from hostile_pages import hostile_pages
from journey import Journey
from PySide6.QtCore import QUrl
from shoppers import GOOD_CARD
from simulator_process import Simulated

from pos_app.core.payment import Look, Way
from pos_app.till.snapshots import Mark

pytestmark = pytest.mark.serial


@pytest.fixture(scope="module")
def hostile() -> Iterator[str]:
    """Where a page sends the till wherever it likes."""
    with hostile_pages() as origin:
        yield origin


def comes_back_with(journey: Journey, hostile: str, transaction_id: str) -> None:
    """Let the page wander off to a hostile one, which returns with an id of its choosing."""
    guest = journey.window.payment.guest_stage.guest
    assert guest is not None
    back = f"{journey.charge.redirect}?id={transaction_id}&env=test"
    guest.view.load(QUrl(f"{hostile}/away?to={quote(back, safe='')}"))
    journey.until(
        lambda: any(entry.mark is Mark.HINT for entry in journey.charge.timeline),
        "the return was not even noticed",
    )
    hinted = journey.charge.answered_at
    journey.until(lambda: journey.charge.answered_at != hinted, "the hint hurries no question")


def approved(journey: Journey, wompi: Simulated, *items: str) -> str:
    """Sell something honestly, and return the id of its approved transaction."""
    journey.rings_up(*items)
    charge = journey.charges(Way.PAGE)
    assert charge.address is not None
    journey.has_paid(wompi, charge.address)
    journey.answers_with(Look.YES)
    found = wompi.truth(reference=charge.reference.text)["transactions"]
    assert isinstance(found, list)
    journey.takes_next()
    return str(found[0]["id"])


def test_an_invented_id_pays_nothing(journey: Journey, hostile: str) -> None:
    """Anybody who can write an address leaves with the goods."""
    journey.open()
    journey.rings_up("106")
    journey.charges(Way.PAGE)
    comes_back_with(journey, hostile, "1000001-1795399169-00000")
    journey.answers_with(Look.WAIT)
    assert Look.YES not in journey.answers


def test_somebody_elses_payment_pays_nothing(
    journey: Journey, wompi: Simulated, hostile: str
) -> None:
    """One approved payment pays for every customer after it."""
    journey.open()
    used = approved(journey, wompi, "106")
    journey.forget_answers()
    journey.rings_up("106")
    charge = journey.charges(Way.PAGE)
    comes_back_with(journey, hostile, used)
    journey.answers_with(Look.WAIT)
    assert Look.YES not in journey.answers
    assert wompi.truth(reference=charge.reference.text)["net_in_cents"] == 0


def test_a_cheaper_payment_pays_nothing(journey: Journey, wompi: Simulated, hostile: str) -> None:
    """A coffee is paid and a week's shopping carried out."""
    journey.open()
    coffee = approved(journey, wompi, "106")
    journey.forget_answers()
    journey.rings_up("106", "torta de zanahoria", "cafe huila")
    journey.charges(Way.PAGE)
    comes_back_with(journey, hostile, coffee)
    journey.answers_with(Look.WAIT)
    assert Look.YES not in journey.answers
    journey.close()
    (case,) = journey.cases()
    assert [hint.transaction_id for hint in case.hints] == [coffee]
    assert case.sightings == ()


def test_another_amount_under_our_reference_is_for_the_manager(
    journey: Journey, wompi: Simulated
) -> None:
    """Wompi charged less than was asked, and the goods leave."""
    journey.open()
    journey.rings_up("106")
    charge = journey.charges(Way.PAGE)
    wompi.fault("wrong_amount", {"reference": charge.reference.text})
    journey.customer.pays("card", GOOD_CARD)
    journey.until(lambda: journey.charge.reason == "other_amount", "the amount is not compared")
    journey.answers_with(Look.WAIT)
    assert Look.YES not in journey.answers
