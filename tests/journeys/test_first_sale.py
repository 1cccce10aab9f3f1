"""A sale from the first product to «Sí, entregue»: real widgets, real web engine, real HTTP."""

from __future__ import annotations

import pytest
from journey import Journey
from phone import phone
from pypdf import PdfReader
from shoppers import CHALLENGED_CARD, GOOD_CARD, REFUSED_CARD, nequi
from simulator_process import Simulated

from pos_app.core.payment import Look, State, Status, Way
from pos_app.till.snapshots import Mark
from pos_app.ui.payment.view import Deed

pytestmark = pytest.mark.serial

HOUR = 3600


def statuses(journey: Journey) -> list[Status]:
    """What Wompi said of the sale's one charge, transaction by transaction, from the disk."""
    (case,) = journey.cases()
    best: dict[str, Status] = {}
    for seen in case.sightings:
        best[seen.transaction_id] = max(best.get(seen.transaction_id, seen.status), seen.status)
    return sorted(best.values())


def test_a_card_pays_in_the_tills_page(journey: Journey, wompi: Simulated) -> None:
    """The commonest sale of all does not work, or has no receipt."""
    journey.open()
    journey.picture("01-sale-empty")
    journey.rings_up("106", "torta de zanahoria")
    journey.picture("02-sale")
    charge = journey.charges(Way.PAGE)
    assert charge.look is Look.WAIT
    journey.customer.fills("card", GOOD_CARD)
    journey.picture("04-page")
    journey.customer.clicks("pay")
    journey.answers_with(Look.YES)
    journey.picture("06-paid")
    assert wompi.truth(reference=charge.reference.text)["net_in_cents"] == charge.amount.centavos
    paper = journey.saves_receipt()
    text = PdfReader(paper.path).pages[0].extract_text()
    assert "16.900" in text
    assert "no es factura" in text.lower().replace("\n", " ")
    journey.takes_next()
    assert journey.close() == 0
    assert statuses(journey) == [Status.APPROVED]


def test_a_declined_card_is_followed_by_another_on_the_same_page(
    journey: Journey, wompi: Simulated
) -> None:
    """A second try becomes a second charge, or the first refusal hides the payment."""
    journey.open()
    journey.rings_up("106")
    charge = journey.charges(Way.PAGE)
    journey.customer.pays("card", REFUSED_CARD)
    journey.answers_with(Look.NO)
    journey.picture("08-declined")
    journey.does(Deed.RETRY)
    journey.customer.clicks("retry")
    journey.customer.pays("card", GOOD_CARD)
    journey.answers_with(Look.YES)
    assert journey.charge.reference == charge.reference
    truth = wompi.truth(reference=charge.reference.text)
    assert truth["net_in_cents"] == charge.amount.centavos
    assert journey.close() == 0
    assert statuses(journey) == [Status.DECLINED, Status.APPROVED]


def test_a_link_is_paid_on_the_customers_phone(journey: Journey, wompi: Simulated) -> None:
    """The code on the screen cannot be read or paid, or the till waits for a redirect."""
    journey.open()
    journey.rings_up("106")
    charge = journey.charges(Way.LINK)
    journey.picture("05-code")
    address = journey.scans()
    assert address == charge.address
    with phone() as customers:
        journey.has(customers.open(address))
        journey.has(customers.pays("card", REFUSED_CARD))
        journey.answers_with(Look.NO)
        journey.has(customers.presses("retry"))
        journey.has(customers.pays("card", GOOD_CARD))
        journey.answers_with(Look.YES)
        journey.has(customers.sees("APPROVED"))
    assert [entry for entry in journey.charge.timeline if entry.mark is Mark.HINT] == []
    link = address.rsplit("/", 1)[-1]
    assert wompi.truth(link=link)["net_in_cents"] == charge.amount.centavos
    assert journey.close() == 0
    assert statuses(journey) == [Status.DECLINED, Status.APPROVED]


@pytest.mark.parametrize(
    ("bank", "name", "button", "look"),
    [
        ("1", "Banco que aprueba", "bank-approve", Look.YES),
        ("2", "Banco que declina", "bank-decline", Look.NO),
        ("3", "Banco que simula", "bank-error", Look.NO),
    ],
)
def test_a_bank_account_pays_or_does_not(
    journey: Journey, bank: str, name: str, button: str, look: Look
) -> None:
    """What the bank's own page ended with is told wrongly at the counter."""
    journey.open()
    journey.rings_up("106")
    journey.charges(Way.PAGE)
    at_the_bank(journey, bank, name)
    journey.customer.clicks(button)
    journey.answers_with(look)


def at_the_bank(journey: Journey, bank: str, name: str) -> None:
    """Choose PSE, fill its form, and go to the bank's page."""
    customer = journey.customer
    customer.ticks("method-pse")
    customer.chooses("pse-bank", name, bank)
    customer.pays("pse", {"pse-legal-id": "1020304050", "pse-phone": "3001234567"})
    customer.waits_for("answer")


def test_a_slow_bank_is_waited_for(journey: Journey, wompi: Simulated) -> None:
    """A bank that thinks for an hour is forgotten, called declined, or charged a second time."""
    journey.open()
    journey.rings_up("106")
    charge = journey.charges(Way.PAGE)
    wompi.fault("pending", {"reference": charge.reference.text}, seconds=HOUR)
    at_the_bank(journey, "1", "Banco que aprueba")
    journey.customer.clicks("bank-approve")
    journey.until(lambda: journey.charge.state is State.PROCESSING, "it is not pending")
    journey.pass_time(HOUR // 2)
    journey.until(lambda: "90" in journey.band or journey.charge.reason == "slow", "not slow")
    journey.answers_with(Look.WAIT)
    journey.picture("07-slow-bank")
    assert journey.is_refused(Way.LINK).key == "charge.may_still_pay"
    journey.pass_time(HOUR)
    journey.does(Deed.VERIFY)
    journey.answers_with(Look.YES)
    assert Look.NO not in journey.answers
    assert journey.close() == 0
    assert statuses(journey) == [Status.APPROVED]


@pytest.mark.parametrize(("number", "look"), [("3991111111", Look.YES), ("3992222222", Look.NO)])
def test_nequi_pays_or_does_not(journey: Journey, number: str, look: Look) -> None:
    """What the customer answered on the phone is told wrongly at the counter."""
    journey.open()
    journey.rings_up("106")
    journey.charges(Way.PAGE)
    journey.customer.pays("nequi", nequi(number))
    journey.answers_with(look)


@pytest.mark.parametrize(("button", "look"), [("approve", Look.YES), ("deny", Look.NO)])
def test_the_card_issuer_asks_first(journey: Journey, button: str, look: Look) -> None:
    """The issuer's page is blocked in the till, or its answer is told wrongly."""
    journey.open()
    journey.rings_up("106")
    journey.charges(Way.PAGE)
    journey.customer.pays("card", CHALLENGED_CARD)
    journey.customer.clicks(f"challenge-{button}")
    journey.answers_with(look)
