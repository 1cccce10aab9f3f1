"""Scripted customers go the ways a real one goes, and the ledger says what came of it."""

from __future__ import annotations

import pytest
from simulated_shop import PageVisits, Shop, shop_at

from pos_app.simulator.browser import Browser, MissingElementError
from pos_app.simulator.customers import SCRIPTS, run
from pos_app.simulator.payer import Customer, Ending, Means, card, nequi, pse

REFERENCE = "C1-T1-0091-K7QX"
RETURN = "https://tienda.example/gracias"


@pytest.mark.parametrize(
    ("means", "ending"),
    [
        (card(), Ending.PAID),
        (card("4111111111111111"), Ending.DECLINED),
        (card("5555555555554444"), Ending.ERROR),
        (card("2303779951000446"), Ending.PAID),
        (card("2303779951000446", answer="deny"), Ending.DECLINED),
        (card("2303779951000446", answer="fail"), Ending.ERROR),
        (card("2303779951000297"), Ending.PAID),
        (card("2303779951000453"), Ending.DECLINED),
        (card("2303779951000354"), Ending.ERROR),
        (pse("1"), Ending.PAID),
        (pse("2", answer="decline"), Ending.DECLINED),
        (pse("3", answer="error"), Ending.ERROR),
        (pse("1", person="1"), Ending.PAID),
        (nequi(), Ending.PAID),
        (nequi("3992222222"), Ending.DECLINED),
        (nequi("3001234567"), Ending.ERROR),
        (Means("bancolombia", {}), Ending.PAID),
        (Means("bancolombia", {}, "decline"), Ending.DECLINED),
        (Means("qr", {}), Ending.PAID),
        (Means("qr", {}, "error"), Ending.ERROR),
        (Means("pcol", {}), Ending.PAID),
    ],
)
def test_every_way_ends_as_the_practice_data_say(
    shop: Shop, customer: Customer, means: Means, ending: str
) -> None:
    """A cashier who practises with a number from the list would learn the wrong answer."""
    customer.pay(customer.open(shop.checkout(REFERENCE)), means)
    story = customer.story()
    truth = shop.truth(REFERENCE)
    assert story.ending == ending
    assert [(each.id, each.status) for each in truth.transactions] == list(story.transactions)
    assert truth.net_in_cents == (2_590_000 if ending == Ending.PAID else 0)


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_plays_on_a_checkout_and_on_a_link(
    shop: Shop, visits: PageVisits, script: str
) -> None:
    """A rehearsal would stop in the middle because a script and the pages no longer fit."""
    for address in (_expiring(shop), shop.link()):
        story = run(address, script, Customer(visits, pause=shop.move), seed=7)
        assert story.steps[0].did == "opened"


@pytest.mark.parametrize("script", ["pays", "slow-bank", "closes-the-page"])
def test_the_same_seed_plays_the_same_customer(script: str) -> None:
    """A rehearsal that failed once could not be repeated."""
    stories = [_played_alone(script, seed=3) for _time in range(2)]
    assert stories[0] == stories[1]


def test_a_payer_is_sent_back_with_the_transaction(shop: Shop, customer: Customer) -> None:
    """The till would wait at the open page for a redirect that never comes."""
    story = run(shop.checkout(redirect_url=RETURN), "pays-by-card", customer)
    assert story.returned_to == f"{RETURN}?id={story.transactions[0][0]}&env=test"


def test_a_second_try_makes_a_second_transaction_under_the_same_reference(
    shop: Shop, customer: Customer
) -> None:
    """The till would take the declined transaction for the whole truth of its reference."""
    story = run(shop.checkout(REFERENCE), "declines-then-pays", customer)
    assert [status for _id, status in story.transactions] == ["DECLINED", "APPROVED"]
    assert len({found for found, _status in story.transactions}) == 2
    assert shop.truth(REFERENCE).net_in_cents == 2_590_000


def test_after_three_minutes_nobody_may_try_again(
    shop: Shop, visits: PageVisits, customer: Customer
) -> None:
    """The till would offer the old address to a customer whom the gateway turns away."""
    address = shop.checkout(REFERENCE)
    declined = customer.pay(customer.open(address), card("4111111111111111"))
    assert declined.has("retry")
    shop.move(181)
    browser = Browser(visits)
    assert not browser.open(declined.url).has("retry")
    assert browser.open(address).data("content", "refusal") == "used_reference"


def test_a_closed_page_leaves_no_transaction(shop: Shop, customer: Customer) -> None:
    """A customer who only looked would appear as a payment in progress."""
    story = run(shop.checkout(REFERENCE), "closes-the-page", customer, seed=1)
    assert story.ending == Ending.LEFT
    assert shop.truth(REFERENCE).transactions == ()


def test_a_payment_goes_on_after_its_page_is_closed(shop: Shop, customer: Customer) -> None:
    """The rehearsal would teach that a closed page means no money."""
    story = run(shop.checkout(REFERENCE), "closes-after-paying", customer)
    shop.move(2)
    assert story.returned_to == ""
    assert shop.truth(REFERENCE).net_in_cents == 2_590_000


def test_a_payment_survives_the_customers_lost_network(shop: Shop, customer: Customer) -> None:
    """The till would believe the customer who saw an error on the phone."""
    story = run(shop.checkout(REFERENCE), "loses-the-network", customer)
    shop.move(2)
    assert (story.ending, story.transactions) == (Ending.LOST, ())
    assert shop.truth(REFERENCE).net_in_cents == 2_590_000


def test_a_form_sent_after_expiry_makes_no_transaction(shop: Shop, customer: Customer) -> None:
    """Expired charges would still take money in practice, and the till learn to distrust them."""
    address = _expiring(shop)
    story = run(address, "pays-after-expiry", customer)
    assert story.ending == Ending.REFUSED
    assert story.steps[-1].what == "expired"
    assert shop.engine.ledger.world.book.newest(5) == []


def test_two_tabs_pay_a_checkout_once(shop: Shop, customer: Customer) -> None:
    """One reference would be charged twice without anybody having asked for that fault."""
    story = run(shop.checkout(REFERENCE), "pays-twice", customer)
    assert [status for _id, status in story.transactions] == ["APPROVED"]
    assert shop.truth(REFERENCE).net_in_cents == 2_590_000


def test_two_tabs_pay_a_single_use_link_once(shop: Shop, customer: Customer) -> None:
    """A link that should stop after its first approval would take money again."""
    address = shop.link()
    story = run(address, "pays-twice", customer)
    assert story.steps[-1].what in {"used_link", "inactive_link"}
    assert shop.truth_of_link(address).net_in_cents == 2_590_000


def test_a_bank_that_takes_its_time_keeps_the_payment_pending(
    shop: Shop, customer: Customer
) -> None:
    """A slow bank would look like a declined one."""
    page = customer.open(shop.checkout(REFERENCE))
    customer.fill(page, pse())
    bank = customer.send(page, pse())
    shop.move(3600)
    assert shop.truth(REFERENCE).pending == 1
    customer.stay(bank, pse())
    assert shop.truth(REFERENCE).net_in_cents == 2_590_000


@pytest.mark.parametrize(("answer", "ending"), [("accept", "paid"), ("decline", "declined")])
def test_a_phone_that_waits_is_answered_on_the_page(
    shop: Shop, customer: Customer, answer: str, ending: str
) -> None:
    """A push that nobody answers could be rehearsed, but never be ended."""
    shop.engine.ledger.world.faults.add("pending_forever")
    customer.pay(customer.open(shop.checkout(REFERENCE)), nequi(answer=answer))
    assert customer.story().ending == ending


def test_a_customer_never_leaves_this_computer(visits: PageVisits) -> None:
    """Practice would knock at a real shop's door."""
    browser = Browser(visits)
    assert browser.open("https://transaction-redirect.wompi.co/check?id=1").status == 0
    assert browser.left_to.startswith("https://transaction-redirect.wompi.co/")


def test_a_customer_stops_loudly_when_the_page_has_changed(shop: Shop, visits: PageVisits) -> None:
    """A renamed field would leave the rehearsal waiting without a word."""
    page = Browser(visits).open(shop.checkout())
    with pytest.raises(MissingElementError, match="card-colour"):
        page.fill("card-colour", "red")
    with pytest.raises(MissingElementError, match="no line 99"):
        page.fill("pse-bank", "99")


def _expiring(shop: Shop) -> str:
    return shop.checkout(expiration_time="2026-11-23T22:00:00.000Z")


def _played_alone(script: str, seed: int) -> object:
    shop = shop_at()
    customer = Customer(PageVisits(shop.app), pause=shop.move)
    return run(_expiring(shop), script, customer, seed=seed)
