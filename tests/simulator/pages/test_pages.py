"""What the pages show, refuse and never let through, asked by plain HTTP."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from simulated_shop import PageVisits, Shop, shop_at

from pos_app.simulator.browser import Browser, Page
from pos_app.simulator.ledger import fixed_account
from pos_app.simulator.payer import Customer, Means, card, nequi, pse
from pos_app.simulator.switches import Switches

REFERENCE = "C1-T1-0091-K7QX"
LATER = "2026-11-23T17:08:41.000Z"
HOSTILE = "<script>alert(1)</script>\"'&"
_ADDRESS = {
    f"shipping_address__{name}": "Calle 10"
    for name in ("address_line_1", "city", "region", "country", "phone_number")
} | {"shipping_address__country": "CO"}


def _open(visits: PageVisits, address: str) -> Page:
    return Browser(visits).open(address)


def _switched(shop: Shop, **switches: bool) -> None:
    shop.engine.ledger.world.switches = Switches(**switches)


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"signature__integrity": "0" * 64}, 422, "bad_signature"),
        ({"signature__integrity": None}, 422, "bad_signature"),
        ({"amount_in_cents": "149900"}, 422, "small_amount"),
        ({"amount_in_cents": "150000", "tax_in_cents__vat": "100"}, 422, "small_amount"),
        ({"amount_in_cents": "0"}, 422, "bad_parameters"),
        ({"currency": "USD"}, 422, "bad_parameters"),
        ({"public_key": "pub_test_nobody"}, 404, "unknown_key"),
        ({"expiration_time": "2026-11-23T16:59:59.000Z"}, 410, "expired"),
        ({"redirect_url": "javascript:alert(1)"}, 422, "bad_parameters"),
    ],
)
def test_a_wrong_checkout_is_refused_in_words(
    shop: Shop, visits: PageVisits, changes: dict[str, str | None], status: int, code: str
) -> None:
    """A till with a mistake in its address would look as if it could sell."""
    page = _open(visits, shop.checkout(REFERENCE, **changes))
    assert (page.status, page.data("content", "refusal")) == (status, code)
    assert len(page.text("refusal-sentence")) > 10
    assert shop.truth(REFERENCE).transactions == ()


def test_a_used_reference_is_refused(shop: Shop, visits: PageVisits, customer: Customer) -> None:
    """One sale could be paid twice from the same address."""
    address = shop.checkout(REFERENCE)
    customer.pay(customer.open(address), card())
    page = _open(visits, address)
    assert page.data("content", "refusal") == "used_reference"


def test_a_used_reference_is_refused_where_the_form_was_open_already(
    shop: Shop, visits: PageVisits, customer: Customer
) -> None:
    """A second tab that was opened in time would charge again."""
    address = shop.checkout(REFERENCE)
    late_tab = _open(visits, address)
    customer.pay(customer.open(address), card())
    customer.fill(late_tab, card())
    assert customer.send(late_tab, card()).data("content", "refusal") == "used_reference"


@pytest.mark.parametrize("spelling", [":", "%3A", "%3a"])
def test_a_colon_may_be_written_either_way(shop: Shop, visits: PageVisits, spelling: str) -> None:
    """Tills that encode the colon, or those that do not, would find the page closed."""
    address = shop.checkout(REFERENCE).replace("%3A", spelling)
    assert _open(visits, address).text("reference") == REFERENCE


def test_the_summary_tells_every_figure_of_the_charge(shop: Shop, visits: PageVisits) -> None:
    """A payer could not compare the page with what the cashier said."""
    address = shop.checkout(
        REFERENCE,
        expiration_time=LATER,
        tax_in_cents__vat="413530",
        tax_in_cents__consumption="150050",
        customer_data__full_name="Ana Torres",
    )
    page = _open(visits, address)
    assert page.text("merchant") == "Tienda de Ensayo"
    assert page.text("total") == "$ 25.900 COP"
    assert page.text("countdown") == "8:41"
    assert page.data("countdown", "seconds") == "521"
    assert page.control("customer-email").value == "caja@tienda.co"
    assert page.control("customer-name").value == "Ana Torres"
    html = visits.answer(address).text
    assert "$\N{NO-BREAK SPACE}4.135,30" in html
    assert "$\N{NO-BREAK SPACE}1.500,50" in html


def test_an_empty_form_says_what_is_missing_beside_each_field(
    shop: Shop, visits: PageVisits
) -> None:
    """A payer would see the page come back without knowing why."""
    browser = Browser(visits)
    page = browser.open(shop.checkout(REFERENCE, customer_data__email=None))
    page.tick("method-card")
    page = browser.press(page, "pay")
    assert page.status == 422
    for field in ("card-number", "card-holder", "card-cvc", "customer-email", "accept-terms"):
        assert page.text(f"{field}-problem")
    assert shop.truth(REFERENCE).transactions == ()


def test_no_way_chosen_is_said_above_the_ways(shop: Shop, visits: PageVisits) -> None:
    """A payer who only fills the mail would be stuck."""
    browser = Browser(visits)
    page = browser.press(browser.open(shop.checkout()), "pay")
    assert page.text("method-problem") == "Elige cómo quieres pagar."


@pytest.mark.parametrize(
    ("means", "field"),
    [
        (card("4242424242424241"), "card-number"),
        (Means("card", {**card().fields, "card-year": "20"}), "card-year"),
        (Means("card", {**card().fields, "card-month": "13"}), "card-month"),
        (Means("card", {**card().fields, "card-cvc": "1"}), "card-cvc"),
        (nequi("123"), "nequi-phone"),
        (Means("pse", {**pse().fields, "pse-legal-id": "x"}), "pse-legal-id"),
        (Means("pse", {**pse().fields, "pse-phone": "6011234"}), "pse-phone"),
    ],
)
def test_a_wrong_value_is_said_beside_its_field_and_the_rest_stays(
    shop: Shop, customer: Customer, means: Means, field: str
) -> None:
    """A payer would have to type everything again for one wrong digit."""
    page = customer.open(shop.checkout(REFERENCE))
    customer.fill(page, means)
    page = customer.send(page, means)
    assert page.text(f"{field}-problem")
    assert page.control("customer-name").value == "Ana Torres"
    assert page.control("method-" + means.method).on
    assert shop.truth(REFERENCE).transactions == ()


def test_a_cards_code_is_never_sent_back(shop: Shop, visits: PageVisits) -> None:
    """The one secret of a card would lie in the page's source."""
    typed = {"method": "CARD", "card-cvc": "987", "card-number": "4242424242424242"}
    html = visits.answer(shop.checkout(), urlencode(typed)).text
    assert "4242424242424242" in html
    assert "987" not in html


def test_the_way_an_account_lacks_is_not_offered(shop: Shop, visits: PageVisits) -> None:
    """Customers would choose a way that the shop cannot take."""
    shop.engine.ledger.access.enrol(replace(fixed_account(), methods=("CARD", "NEQUI")))
    page = _open(visits, shop.checkout())
    assert page.has("method-card")
    assert not page.has("method-pse")


def test_a_link_asks_what_the_merchant_wants_to_know(shop: Shop, customer: Customer) -> None:
    """Orders would arrive without address, document or the merchant's own questions."""
    questions = [
        {"label": "Nombre del niño", "is_required": True},
        {"label": "Curso", "is_required": False},
    ]
    address = shop.link(
        amount_in_cents=None,
        collect_shipping=True,
        collect_customer_legal_id=True,
        customer_data={"customer_references": questions},
    )
    answers = {
        "amount": "25.900",
        "reference-1": "Tomás",
        "customer-legal-id": "1020304050",
        "customer-phone": "3001234567",
        "shipping-address": "Calle 10 # 20-30",
        "shipping-city": "Cali",
        "shipping-region": "Valle",
    }
    for missing in ("amount", "reference-1", "shipping-address"):
        page = customer.open(address)
        _answer(page, {name: text for name, text in answers.items() if name != missing})
        customer.fill(page, card())
        assert customer.send(page, card()).text(f"{missing}-problem")
    page = customer.open(address)
    _answer(page, answers)
    customer.pay(page, card())
    [paid] = shop.truth_of_link(address).transactions
    assert (paid.amount_in_cents, paid.status) == (2_590_000, "APPROVED")
    assert "Tomás" in str(paid.customer_data)
    assert "Calle 10" in str(paid.shipping_address)


def _answer(page: Page, answers: dict[str, str]) -> None:
    for element, value in answers.items():
        page.fill(element, value)


@pytest.mark.parametrize("amount", ["0", "-5", "12,5", "abc", "1.49", "25.90", "١٠٠٠٠"])
def test_an_open_amount_is_whole_pesos_or_a_complaint(
    shop: Shop, customer: Customer, amount: str
) -> None:
    """A payer's $ 25.90 would be charged as $ 2.590 or as nothing."""
    address = shop.link(amount_in_cents=None)
    page = customer.open(address)
    page.fill("amount", amount)
    customer.fill(page, card())
    assert customer.send(page, card()).text("amount-problem")
    assert shop.truth_of_link(address).transactions == ()


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"expires_at": "2026-11-23T17:00:01"}, "expired"), ({}, "unknown_link")],
)
def test_a_link_that_is_over_or_unknown_is_refused(
    shop: Shop, visits: PageVisits, changes: dict[str, object], code: str
) -> None:
    """A dead link would still take money."""
    address = shop.link(**changes)
    shop.move(2)
    page = _open(visits, address if changes else address + "X")
    assert page.data("content", "refusal") == code


def test_the_content_networks_403_can_be_switched_on(shop: Shop, visits: PageVisits) -> None:
    """A till that sends localhost would learn of it only with real keys."""
    address = shop.checkout(redirect_url="http://localhost:8000/listo")
    _switched(shop, localhost_redirect=False)
    answer = visits.answer(address)
    assert answer.status_code == 403
    assert "The request could not be satisfied" in answer.text
    _switched(shop, localhost_redirect=True)
    assert visits.answer(address).status_code == 200


@pytest.mark.parametrize(
    ("bank", "name"),
    [("1", "Banco que aprueba"), ("2", "Banco que declina"), ("3", "Banco que simula un error")],
)
def test_the_banks_page_names_the_chosen_bank(
    shop: Shop, customer: Customer, bank: str, name: str
) -> None:
    """A payer who sees another bank than his own stops, and asks the cashier."""
    page = customer.open(shop.checkout(REFERENCE))
    means = pse(bank)
    customer.fill(page, means)
    assert customer.send(page, means).text("place") == name


def test_the_payer_may_be_sent_back_at_once(shop: Shop, customer: Customer) -> None:
    """A till that needs the result page to stand would miss a payer who never saw it."""
    waits = {}
    for direct in (False, True):
        _switched(shop, direct_return=direct)
        page = customer.open(shop.checkout(redirect_url="https://tienda.co/listo"))
        done = customer.pay(page, card())
        waits[direct] = done.data("content", "wait")
    assert waits == {False: "3", True: "0"}


def test_the_result_without_a_merchants_page_stands_on_a_page_of_nobody(
    shop: Shop, visits: PageVisits, customer: Customer
) -> None:
    """A QR payer without a page to return to would be left at a dead end."""
    paid = customer.pay(customer.open(shop.checkout(REFERENCE)), card())
    transaction = paid.data("content", "transaction")
    page = _open(visits, f"{shop.base}/check?id={transaction}&env=test")
    assert page.data("content", "status") == "APPROVED"
    assert not page.has("return")
    assert _open(visits, f"{shop.base}/check?id=nobody").status == 404


def test_cash_at_an_agent_shows_its_numbers_and_waits(shop: Shop, customer: Customer) -> None:
    """A payer would leave without the numbers, or the page would claim that it is paid."""
    page = customer.pay(customer.open(shop.checkout(REFERENCE)), Means("collect", {}, "none"))
    assert page.data("content", "status") == "PENDING"
    assert page.has("collect-numbers")
    assert shop.truth(REFERENCE).pending == 1


@pytest.mark.parametrize(
    ("slug", "code", "status"),
    [
        ("daviplata", "574829", "APPROVED"),
        ("daviplata", "186743", "DECLINED"),
        ("su-plus", "code_approved", "APPROVED"),
        ("su-plus", "code_cancel", "DECLINED"),
    ],
)
def test_a_wallet_asks_for_its_code(
    shop: Shop, visits: PageVisits, customer: Customer, slug: str, code: str, status: str
) -> None:
    """Daviplata and SU+ Pay could not be practised."""
    means = Means(slug, {f"{slug}-legal-id": "1020304050"})
    page = customer.open(shop.checkout(REFERENCE, amount_in_cents="5000000"))
    customer.fill(page, means)
    browser = Browser(visits)
    page = customer.send(page, means)
    page.fill("code", "000000")
    page = browser.press(page, "code-send")
    assert page.text("code-problem")
    page.fill("code", code)
    page = customer.stay(browser.press(page, "code-send"), means)
    assert page.data("content", "status") == status


@pytest.mark.parametrize("path", ["/v1/pse/redirect", "/v1/three_ds/challenge", "/t/none"])
def test_a_page_of_no_transaction_says_so(shop: Shop, visits: PageVisits, path: str) -> None:
    """A wrong address would end in a technical error."""
    page = _open(visits, f"{shop.base}{path}?ticket_id=1")
    assert (page.status, page.data("content", "refusal")) == (404, "unknown_transaction")


def test_an_answer_given_twice_changes_nothing(
    shop: Shop, visits: PageVisits, customer: Customer
) -> None:
    """A double click at the bank would turn an approval into a refusal."""
    page = customer.open(shop.checkout(REFERENCE))
    customer.fill(page, pse())
    bank = customer.send(page, pse())
    browser = Browser(visits)
    browser.press(bank, "bank-approve")
    browser.press(bank, "bank-decline")
    shop.move(2)
    assert shop.truth(REFERENCE).net_in_cents == 2_590_000


@pytest.mark.parametrize("posted", ["", "outcome=", "outcome=VOIDED", "outcome=%00", "a=1&a=2"])
def test_an_answer_that_does_not_exist_changes_nothing(
    shop: Shop, visits: PageVisits, customer: Customer, posted: str
) -> None:
    """A broken form would settle a payment, or break the page."""
    page = customer.open(shop.checkout(REFERENCE))
    customer.fill(page, pse())
    bank = customer.send(page, pse())
    assert visits.answer(bank.url, posted).status_code == 303
    assert shop.truth(REFERENCE).pending == 1


def test_every_page_brings_its_guards(shop: Shop, visits: PageVisits) -> None:
    """Something from outside could run in a page, or a till's payment stay in a cache."""
    for path in ("/p/", "/l/x", "/t/x", "/check", "/contracts/end_user_policy"):
        headers = visits.answer(f"{shop.base}{path}").headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["cache-control"] == "no-store"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_no_page_reaches_for_anything_outside(shop: Shop, visits: PageVisits) -> None:
    """Practice would need the internet, and tell somebody about it."""
    html = visits.answer(shop.checkout()).text
    for attribute in ('src="http', 'href="http', "url(http"):
        assert attribute not in html.replace(shop.engine.ledger.world.origin, "")


@pytest.mark.parametrize(
    "changes",
    [
        {"reference": HOSTILE},
        {"customer_data__email": HOSTILE},
        {"customer_data__full_name": HOSTILE},
        {
            "customer_data__legal_id_type": "CC",
            "customer_data__legal_id": HOSTILE,
            "collect_customer_legal_id": "true",
        },
        {**_ADDRESS, "shipping_address__city": HOSTILE, "collect_shipping": "true"},
    ],
)
def test_hostile_text_in_the_address_is_only_text(
    shop: Shop, visits: PageVisits, changes: dict[str, str]
) -> None:
    """Somebody's QR could run a script in the page the customer trusts."""
    answer = visits.answer(shop.checkout(**changes))
    html = answer.text
    assert answer.status_code == 200
    assert "<script>alert" not in html
    assert "\"'&" not in html


def test_hostile_text_in_a_link_is_only_text(shop: Shop, visits: PageVisits) -> None:
    """A merchant's own words could break the page."""
    data = {"customer_references": [{"label": "<script>", "is_required": False}]}
    address = shop.link(name=HOSTILE, description=HOSTILE, customer_data=data)
    html = visits.answer(address).text
    assert "<script>alert" not in html
    assert html.count("<script") == 1


@given(posted=st.dictionaries(st.text(max_size=30), st.text(max_size=60), max_size=8))
def test_whatever_is_posted_never_breaks_a_page(posted: dict[str, str]) -> None:
    """A strange browser or a bored customer could bring the practice to a halt."""
    shop = shop_at()
    visits = PageVisits(shop.app)
    form = urlencode({"method": "CARD", **posted}, errors="replace")
    for address in (shop.checkout(REFERENCE), shop.link(amount_in_cents=None)):
        assert visits.answer(address, form).status_code in {200, 422}
    assert shop.truth(REFERENCE).transactions == ()


@pytest.mark.parametrize("form", ["a=" + "x" * 70_000, "&".join(f"a{n}=1" for n in range(201))])
def test_a_form_nobody_could_type_is_not_read(shop: Shop, visits: PageVisits, form: str) -> None:
    """One careless program could fill the computer's memory in the middle of a rehearsal."""
    assert visits.answer(shop.checkout(), form).status_code == 413


def test_the_public_assets_are_served(shop: Shop, visits: PageVisits) -> None:
    """Pages would come without their look, the widget not at all."""
    kinds = {
        "/assets/pages.css": "text/css",
        "/assets/pages.js": "text/javascript",
        "/assets/fonts/Inter-Medium.ttf": "font/ttf",
        "/widget.js": "text/javascript",
    }
    for path, kind in kinds.items():
        answer = visits.answer(shop.base + path)
        assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, kind)
    assert visits.answer(shop.base + "/assets/../templates/base.html").status_code == 404
