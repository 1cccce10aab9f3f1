"""The hosted checkout without its HTML: what may be opened, paid and tried again.

Restates Wompi's pages "Widget y Checkout Web" and "Reintento de pago".
"""

from __future__ import annotations

from typing import Any

import pytest
from wompi_calls import Wompi

from pos_app.simulator.gateway import Gateway
from pos_app.simulator.views import CheckoutView, FieldErrors, PageRefusal

PAYER = {
    "email": "ana@correo.co",
    "full_name": "Ana Ruiz",
    "phone_number": "3001234567",
    "phone_number_prefix": "+57",
    "accept_terms": "on",
    "accept_personal_data": "on",
}
CARD = PAYER | {
    "number": "4242 4242 4242 4242",
    "cvc": "123",
    "exp_month": "08",
    "exp_year": "28",
    "card_holder": "Ana Ruiz",
    "installments": "1",
}
DECLINED_CARD = CARD | {"number": "4111 1111 1111 1111"}


def opened(wompi: Wompi, params: dict[str, str]) -> CheckoutView | PageRefusal:
    """Open a checkout."""
    return Gateway(wompi.engine).open_checkout(params)


def pay(wompi: Wompi, params: dict[str, str], fields: dict[str, str], method: str = "CARD") -> Any:
    """Press «Pagar»."""
    return wompi.gateway(lambda each: each.pay_checkout(params, method, fields))


def view(wompi: Wompi, transaction_id: str) -> Any:
    """Where the payer stands."""
    return wompi.gateway(lambda each: each.transaction(transaction_id))


def test_a_checkout_shows_what_is_to_be_paid(wompi: Wompi) -> None:
    """The payer must see the shop, the amount and its own data."""
    shown = opened(
        wompi,
        wompi.checkout(
            reference="R-1",
            redirect_url="https://tienda.co/gracias",
            tax_in_cents__vat="300000",
            customer_data__email="ana@correo.co",
            customer_data__full_name="Ana Ruiz",
            shipping_address__address_line_1="Calle 1",
            shipping_address__country="CO",
            shipping_address__city="Cali",
            shipping_address__region="Valle",
            shipping_address__phone_number="3001234567",
        ),
    )

    assert isinstance(shown, CheckoutView)
    assert (shown.merchant_name, shown.reference) == ("Tienda de Ensayo", "R-1")
    assert (shown.amount_in_cents, shown.currency) == (1_900_000, "COP")
    assert shown.taxes == (("VAT", 300_000),)
    assert (shown.customer.email, shown.customer.full_name) == ("ana@correo.co", "Ana Ruiz")
    assert (shown.shipping["city"], shown.shipping["address_line_1"]) == ("Cali", "Calle 1")
    assert shown.redirect_url == "https://tienda.co/gracias"
    assert shown.retry_until is None


@pytest.mark.parametrize(
    ("changes", "code", "status", "sentence"),
    [
        (
            {"public_key": "pub_test_nobody"},
            "unknown_key",
            404,
            "La llave pública no corresponde a ningún comercio.",
        ),
        (
            {"public_key": "prv_test_SIMULATOR0001"},
            "unknown_key",
            404,
            "La llave pública no corresponde a ningún comercio.",
        ),
        ({"signature__integrity": "0" * 64}, "bad_signature", 422, "La firma es inválida."),
        (
            {"signature__integrity": None},
            "bad_signature",
            422,
            "Firma de integridad requerida no enviada.",
        ),
        (
            {"amount_in_cents": "149900"},
            "small_amount",
            422,
            "El monto mínimo de una transacción es $1,500 exceptuando impuestos.",
        ),
        (
            {"amount_in_cents": "150000", "tax_in_cents__vat": "23900"},
            "small_amount",
            422,
            "El monto mínimo de una transacción es $1,500 exceptuando impuestos.",
        ),
        ({"expiration_time": "2026-10-05T17:00:00.000Z"}, "expired", 410, None),
        ({"currency": "USD"}, "bad_parameters", 422, None),
        ({"amount_in_cents": "19.000", "signature__integrity": "0"}, "bad_parameters", 422, None),
        ({"amount_in_cents": "1000000000001"}, "bad_parameters", 422, None),
        ({"redirect_url": "javascript:alert(1)"}, "bad_parameters", 422, None),
        ({"expiration_time": "mañana"}, "bad_parameters", 422, None),
        ({"customer_data__legal_id": "123"}, "bad_parameters", 422, None),
        ({"shipping_address__country": "CO"}, "bad_parameters", 422, None),
    ],
)
def test_checkouts_that_may_not_be_paid(
    wompi: Wompi,
    changes: dict[str, str | None],
    code: str,
    status: int,
    sentence: str | None,
) -> None:
    """A mistake of the shop's shows before the payer types anything; no transaction exists."""
    params = wompi.checkout(**changes)
    shown = opened(wompi, params)

    assert isinstance(shown, PageRefusal)
    assert (shown.code, shown.status) == (code, status)
    assert sentence is None or shown.sentence == sentence
    assert pay(wompi, params, CARD) == shown
    assert wompi.control("GET", "/truth/recent").json == []


def test_the_edge_can_refuse_loopback_addresses(wompi: Wompi) -> None:
    """Integrators met a 403 page of the content network there."""
    params = wompi.checkout(redirect_url="http://localhost:5000/x")
    assert isinstance(opened(wompi, params), CheckoutView)
    wompi.switch(localhost_redirect=False)
    refused = opened(wompi, params)

    assert isinstance(refused, PageRefusal)
    assert (refused.code, refused.status) == ("localhost_redirect", 403)


def test_paying_and_coming_back(wompi: Wompi) -> None:
    """The return carries the id and, in the sandbox, env=test."""
    params = wompi.checkout(reference="R-1", redirect_url="https://tienda.co/gracias?a=1#fin")
    made = pay(wompi, params, CARD)
    assert view(wompi, made).next_step == "wait"
    wompi.move(3)
    shown = view(wompi, made)

    assert (shown.status, shown.next_step) == ("APPROVED", "done")
    assert shown.return_address == f"https://tienda.co/gracias?a=1&id={made}&env=test#fin"
    wompi.switch(redirect_env=False)
    assert view(wompi, made).return_address == f"https://tienda.co/gracias?a=1&id={made}#fin"
    transaction = wompi.read(made)
    assert transaction["reference"] == "R-1"
    assert transaction["customer_data"]["phone_number"] == "+573001234567"


def test_an_approved_reference_is_used_for_ever(wompi: Wompi) -> None:
    """Two tabs on one checkout: the second one is told so."""
    params = wompi.checkout()
    made = pay(wompi, params, CARD)
    for _ in range(2):
        refused = pay(wompi, params, CARD)
        assert refused.code == "used_reference"
        assert refused.sentence == "La referencia ya ha sido usada."
        wompi.move(3)
    assert view(wompi, made).status == "APPROVED"


def test_three_minutes_to_try_again(wompi: Wompi) -> None:
    """A declined card, then another one: one reference, two transactions, one sale."""
    params = wompi.checkout(reference="R-1")
    first = pay(wompi, params, DECLINED_CARD)
    wompi.move(3)
    failed = view(wompi, first)
    assert failed.status == "DECLINED"
    assert failed.retry_address.startswith("/p/?")

    wompi.move(170)
    again = opened(wompi, params)
    assert isinstance(again, CheckoutView)
    assert again.retry_until == failed.retry_until
    assert again.last_message == "La transacción fue rechazada (Sandbox)"
    second = pay(wompi, params, CARD)
    wompi.move(3)
    listed = wompi.get("/transactions?reference=R-1").data
    assert [(each["id"], each["status"]) for each in listed] == [
        (second, "APPROVED"),
        (first, "DECLINED"),
    ]


def test_after_three_minutes_the_reference_is_burnt(wompi: Wompi) -> None:
    """Later the till needs a new attempt with a new reference."""
    params = wompi.checkout()
    first = pay(wompi, params, DECLINED_CARD)
    wompi.move(1)
    assert view(wompi, first).retry_until is not None
    wompi.move(180)

    assert view(wompi, first).retry_address is None
    assert pay(wompi, params, CARD).code == "used_reference"


def test_retrying_can_be_switched_off(wompi: Wompi) -> None:
    """Should the page not offer it, a decline is the end of the reference."""
    wompi.switch(retry_same_reference=False)
    params = wompi.checkout()
    pay(wompi, params, DECLINED_CARD)
    wompi.move(3)

    assert pay(wompi, params, CARD).code == "used_reference"


def test_a_reference_used_by_the_api_cannot_be_retried_on_the_page(wompi: Wompi) -> None:
    """Only the page's own failures open the three minutes."""
    wompi.settled(wompi.charge({"type": "NEQUI", "phone_number": "3992222222"}, reference="R-1"))

    refused = opened(wompi, wompi.checkout(reference="R-1"))
    assert isinstance(refused, PageRefusal)


def test_the_expiry_also_ends_the_three_minutes(wompi: Wompi) -> None:
    """A charge that expired must not be paid because of an earlier decline."""
    params = wompi.checkout(expiration_time="2026-10-05T17:01:00.000Z")
    pay(wompi, params, DECLINED_CARD)
    wompi.move(60)

    refused = pay(wompi, params, CARD)
    assert refused.code == "expired"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"email": "ana"}, "email"),
        ({"full_name": ""}, "full_name"),
        ({"accept_terms": ""}, "accept_terms"),
        ({"accept_personal_data": ""}, "accept_personal_data"),
        ({"number": "4242"}, "number"),
        ({"cvc": ""}, "cvc"),
        ({"exp_year": "20"}, "exp_year"),
        ({"card_holder": "A"}, "card_holder"),
        ({"installments": "x"}, "installments"),
        ({"installments": "99"}, "installments"),
    ],
)
def test_forms_that_must_be_mended(wompi: Wompi, changes: dict[str, str], field: str) -> None:
    """The payer is told which field; nothing is charged."""
    shown = pay(wompi, wompi.checkout(), CARD | changes)

    assert isinstance(shown, FieldErrors)
    assert list(shown.errors) == [field]
    assert wompi.control("GET", "/truth/recent").json == []


def test_the_page_asks_for_what_the_shop_wants(wompi: Wompi) -> None:
    """Document and address, when the shop's parameters ask for them."""
    params = wompi.checkout(collect_customer_legal_id="true", collect_shipping="true")
    shown = pay(wompi, params, CARD)

    assert isinstance(shown, FieldErrors)
    wanted = {"legal_id", "legal_id_type", "address_line_1", "city", "region"}
    assert set(shown.errors) == wanted
    given = {
        "legal_id": "1099888777",
        "legal_id_type": "CC",
        "address_line_1": "Calle 1",
        "city": "Cali",
        "region": "Valle",
    }
    made = wompi.read(pay(wompi, params, CARD | given))
    assert made["shipping_address"]["city"] == "Cali"
    assert made["customer_data"]["legal_id"] == "1099888777"


@pytest.mark.parametrize(
    ("bank", "outcome"), [("1", "APPROVED"), ("2", "DECLINED"), ("3", "ERROR")]
)
def test_pse_goes_by_the_banks_page(wompi: Wompi, bank: str, outcome: str) -> None:
    """The payer answers there; until then the till waits."""
    fields = PAYER | {
        "user_type": "0",
        "user_legal_id_type": "CC",
        "user_legal_id": "1099888777",
        "financial_institution_code": bank,
    }
    made = pay(wompi, wompi.checkout(reference="R-1"), fields, "PSE")
    wompi.move(3600)
    shown = view(wompi, made)
    assert (shown.status, shown.next_step, shown.suggested) == ("PENDING", "page", outcome)
    ticket = made.replace("-", "")
    assert shown.next_address == f"/v1/pse/redirect?ticket_id={ticket}"
    described = wompi.read(made)["payment_method"]["payment_description"]
    assert described == "Pago a Tienda de Ensayo, ref: R-1"

    answered = wompi.gateway(lambda each: each.choose_outcome(made, outcome))
    assert (answered.status, answered.outcomes) == ("PENDING", ())
    wompi.move(1)
    assert view(wompi, made).status == outcome


def test_an_answer_counts_once(wompi: Wompi) -> None:
    """A payer who presses twice, or goes back in his browser, changes nothing."""
    made = pay(wompi, wompi.checkout(), PAYER, "BANCOLOMBIA_TRANSFER")
    wompi.gateway(lambda each: each.choose_outcome(made, "DECLINED"))
    wompi.gateway(lambda each: each.choose_outcome(made, "APPROVED"))
    wompi.move(3)
    wompi.gateway(lambda each: each.choose_outcome(made, "APPROVED"))
    wompi.move(3)

    assert view(wompi, made).status == "DECLINED"


@pytest.mark.parametrize(
    ("number", "step"),
    [("2303779951000446", "page"), ("2303779951000297", "wait")],
)
def test_three_ds_on_the_page(wompi: Wompi, number: str, step: str) -> None:
    """The challenge is a page of its own; frictionless cards have none."""
    made = pay(wompi, wompi.checkout(), CARD | {"number": number})
    shown = view(wompi, made)

    assert shown.next_step == step
    if step == "page":
        ticket = made.replace("-", "")
        assert shown.next_address == f"/v1/three_ds/challenge?ticket_id={ticket}"


@pytest.mark.parametrize(
    ("method", "fields", "step"),
    [
        ("NEQUI", {"phone_number_nequi": "3991111111"}, "push"),
        ("BANCOLOMBIA_QR", {}, "show"),
        ("BANCOLOMBIA_COLLECT", {}, "show"),
        ("PCOL", {}, "page"),
        ("DAVIPLATA", {"user_legal_id_type": "CC", "user_legal_id": "1"}, "page"),
        ("SU_PLUS", {"user_legal_id_type": "CC", "user_legal_id": "1"}, "page"),
        (
            "BANCOLOMBIA_BNPL",
            {"name": "Ana", "last_name": "Ruiz", "user_legal_id_type": "CC", "user_legal_id": "1"},
            "page",
        ),
    ],
)
def test_every_way_is_on_the_page(
    wompi: Wompi, method: str, fields: dict[str, str], step: str
) -> None:
    """The hosted page offers all that the account has."""
    params = wompi.checkout(amount_in_cents="10000000")
    made = pay(wompi, params, PAYER | fields, method)

    assert isinstance(made, str), made
    assert view(wompi, made).next_step == step


def test_a_way_the_shop_lacks(wompi: Wompi) -> None:
    """A forged form cannot pay by a way that is not offered."""
    shown = pay(wompi, wompi.checkout(), PAYER, "CARD_POS")

    assert isinstance(shown, FieldErrors)


def test_an_unknown_transaction(wompi: Wompi) -> None:
    """A mistyped address of the waiting page."""
    for shown in (
        view(wompi, "1-2-3"),
        wompi.gateway(lambda each: each.by_ticket("<script>")),
        wompi.gateway(lambda each: each.check_code("x", "1")),
    ):
        assert isinstance(shown, PageRefusal)
        assert shown.status == 404


def test_a_closed_page_changes_nothing(wompi: Wompi) -> None:
    """Opening and leaving is no transaction; an expired checkout makes none either."""
    opened(wompi, wompi.checkout(expiration_time="2026-10-05T17:10:00.000Z"))
    wompi.move(3600)

    assert wompi.control("GET", "/truth/recent").json == []
