"""Payment links against literals. Restates Wompi's page "Links de pago"."""

from __future__ import annotations

import re
from typing import Any

import pytest
from wompi_calls import PUBLIC, Answer, Wompi

PAYER = {
    "email": "ana@correo.co",
    "full_name": "Ana Ruiz",
    "phone_number": "3001234567",
    "phone_number_prefix": "+57",
    "accept_terms": "on",
    "accept_personal_data": "on",
    "phone_number_nequi": "3991111111",
}


def pay(wompi: Wompi, link_id: str, **fields: str) -> Any:
    """Pay a link with Nequi on its page; the page's answer."""
    return wompi.gateway(lambda each: each.pay_link(link_id, "NEQUI", PAYER | fields))


def test_a_link_answers_every_field_and_no_address(wompi: Wompi) -> None:
    """There is no ``url`` field: clients build the address from the id."""
    body = {
        "name": "Almuerzo",
        "description": "Menú del día",
        "single_use": True,
        "collect_shipping": False,
        "currency": "COP",
        "amount_in_cents": 1900000,
        "sku": "C1-T1-0001",
        "expires_at": "2026-10-05T17:10:00",
        "redirect_url": "https://tienda.co/gracias",
        "customer_data": {"customer_references": [{"label": "Mesa", "is_required": True}]},
        "taxes": [{"type": "VAT", "percentage": 19}],
    }
    answer = wompi.post("/payment_links", body)

    assert answer.status == 201
    assert answer.json["meta"] == {}
    shown = dict(answer.data)
    assert re.fullmatch(r"test_[A-Za-z0-9]{6}", shown.pop("id"))
    assert shown == {
        **body,
        "collect_customer_legal_id": False,
        "image_url": None,
        "active": True,
        "default_language": "es",
        "created_at": "2026-10-05T17:00:00.000Z",
        "updated_at": "2026-10-05T17:00:00.000Z",
        "merchant_public_key": "pub_test_SIMULATOR0001",
    }


def test_the_least_a_link_needs(wompi: Wompi) -> None:
    """Unset fields are present as null; an open amount needs no currency."""
    made = wompi.link(currency=None, amount_in_cents=None)
    nulls = ("currency", "amount_in_cents", "sku", "expires_at", "redirect_url", "customer_data")

    assert {name: made[name] for name in nulls} == dict.fromkeys(nulls)
    assert made["taxes"] == []


def test_production_ids_have_no_prefix(wompi: Wompi) -> None:
    """A client that demands ``test_`` would fail on the first real day."""
    body = {"name": "A", "description": "B", "single_use": True, "collect_shipping": False}
    answer = wompi.call(
        "POST", "/payment_links", body, key="prv_prod_SIMULATOR0001", root="/production/v1"
    )

    assert re.fullmatch(r"[A-Za-z0-9]{6}", answer.data["id"])


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": None}, "name"),
        ({"description": ""}, "description"),
        ({"single_use": None}, "single_use"),
        ({"single_use": "yes"}, "single_use"),
        ({"collect_shipping": None}, "collect_shipping"),
        ({"currency": "USD"}, "currency"),
        ({"currency": None}, "currency"),
        ({"amount_in_cents": 0}, "amount_in_cents"),
        ({"amount_in_cents": 10**12 + 1}, "amount_in_cents"),
        ({"sku": "s" * 37}, "sku"),
        ({"expires_at": "mañana"}, "expires_at"),
        ({"redirect_url": "tienda"}, "redirect_url"),
        ({"taxes": [{"type": "VAT", "percentage": 51}]}, "taxes"),
        ({"customer_data": {"customer_references": [1, 2, 3]}}, "customer_references"),
        (
            {"customer_data": {"customer_references": [{"label": "x" * 25, "is_required": True}]}},
            "label",
        ),
    ],
)
def test_links_that_are_refused(wompi: Wompi, changes: dict[str, Any], field: str) -> None:
    """A link with a mistake in it must not reach a customer."""
    body: dict[str, Any] = {
        "name": "Almuerzo",
        "description": "Menú",
        "single_use": True,
        "collect_shipping": False,
        "currency": "COP",
        "amount_in_cents": 1900000,
    }
    sent = {name: value for name, value in (body | changes).items() if value is not None}
    answer = wompi.post("/payment_links", sent)

    assert answer.status == 422
    assert list(answer.error["messages"]) == [field]


@pytest.mark.parametrize("key", [None, PUBLIC])
def test_making_and_closing_needs_the_private_key(wompi: Wompi, key: str | None) -> None:
    """Anybody could make links in the shop's name, or close its QR."""
    body = {"name": "A", "description": "B", "single_use": True, "collect_shipping": False}
    link_id = wompi.link()["id"]

    assert wompi.post("/payment_links", body, key=key).status == 401
    answer = wompi.call("PATCH", f"/payment_links/{link_id}", {"active": False}, key=key)
    assert answer.status == 401


def test_reading_needs_no_key(wompi: Wompi) -> None:
    """Whoever scans the QR may read what it is."""
    made = wompi.link()

    assert wompi.get(f"/payment_links/{made['id']}", key=None).data == made
    unknown = wompi.get("/payment_links/test_nobody", key=None)
    assert unknown.status == 404
    assert unknown.error["type"] == "NOT_FOUND_ERROR"
    assert wompi.get(f"/payment_links/{made['id'].swapcase()}", key=None).status == 404


def patch(wompi: Wompi, link_id: str, body: object, **more: Any) -> Answer:
    """PATCH a link."""
    return wompi.call("PATCH", f"/payment_links/{link_id}", body, **more)


def test_switching_a_link_off_and_on(wompi: Wompi) -> None:
    """A closed QR must not be payable; opened again it must."""
    made = wompi.link()
    wompi.move(60)
    closed = patch(wompi, made["id"], {"active": False})

    assert closed.status == 200
    assert closed.data == made | {"active": False, "updated_at": "2026-10-05T17:01:00.000Z"}
    refusal = pay(wompi, made["id"])
    assert refusal.code == "inactive_link"
    assert patch(wompi, made["id"], {"active": True}).data["active"] is True
    assert isinstance(pay(wompi, made["id"]), str)


@pytest.mark.parametrize("body", [{}, {"active": "no"}, {"active": True, "name": "Otro"}])
def test_only_active_may_change(wompi: Wompi, body: dict[str, Any]) -> None:
    """An amount changed under a printed QR would be a trap."""
    assert patch(wompi, wompi.link()["id"], body).status == 422


def test_closing_can_be_refused(wompi: Wompi) -> None:
    """A QR counts as closed only when it reads as closed."""
    made = wompi.link()
    wompi.switch(link_close=False)

    assert patch(wompi, made["id"], {"active": False}).status == 422
    assert wompi.get(f"/payment_links/{made['id']}").data["active"] is True


def test_other_switches(wompi: Wompi) -> None:
    """No right to create links; a sku that is not kept."""
    wompi.switch(link_sku=False)
    assert wompi.link(sku="C1")["sku"] is None

    wompi.switch(link_create=False)
    body = {"name": "A", "description": "B", "single_use": True, "collect_shipping": False}
    assert wompi.post("/payment_links", body).status == 403


def test_a_paid_link_makes_a_transaction_with_a_reference_of_its_own(wompi: Wompi) -> None:
    """The till finds the sale by the link's id, never by its own reference."""
    link = wompi.link(redirect_url="https://tienda.co/gracias?a=1")
    wompi.move(41)
    made = wompi.read(pay(wompi, link["id"]))

    assert re.fullmatch(rf"{link['id']}_1791219641_[A-Za-z0-9]{{9}}", made["reference"])
    assert made["payment_link_id"] == link["id"]
    assert made["amount_in_cents"] == 1900000
    assert made["redirect_url"] == "https://tienda.co/gracias?a=1"
    assert made["customer_email"] == "ana@correo.co"
    assert made["customer_data"]["full_name"] == "Ana Ruiz"


def test_the_link_id_was_once_missing(wompi: Wompi) -> None:
    """Then only the reference tells which link was paid."""
    link = wompi.link()
    wompi.switch(link_id_shown=False)
    made = wompi.read(pay(wompi, link["id"]))

    assert made["payment_link_id"] is None
    assert made["reference"].startswith(f"{link['id']}_")


def test_single_use_ends_with_the_first_approval(wompi: Wompi) -> None:
    """A failed try leaves the QR open; an approved one closes it for everybody."""
    link = wompi.link()
    declined = pay(wompi, link["id"], phone_number_nequi="3992222222")
    wompi.move(3)
    assert wompi.read(declined)["status"] == "DECLINED"
    assert wompi.get(f"/payment_links/{link['id']}").data["active"] is True

    pay(wompi, link["id"])
    wompi.move(3)
    assert wompi.get(f"/payment_links/{link['id']}").data["active"] is False
    assert pay(wompi, link["id"]).code == "used_link"


def test_two_payers_who_race_both_pay(wompi: Wompi) -> None:
    """Two phones on one QR, both before the first answer: both are charged, and it shows."""
    link = wompi.link()
    first, second = pay(wompi, link["id"]), pay(wompi, link["id"])
    wompi.move(3)

    assert {wompi.read(first)["status"], wompi.read(second)["status"]} == {"APPROVED"}
    truth = wompi.control("GET", f"/truth?link={link['id']}").json
    assert truth["approved_in_cents"] == 3_800_000


def test_an_expiry_without_zone_is_utc(wompi: Wompi) -> None:
    """Read as Colombian time the QR would live five hours too long."""
    link = wompi.link(expires_at="2026-10-05T17:10:00")
    wompi.move(599)
    assert isinstance(pay(wompi, link["id"]), str)
    wompi.move(1)
    assert pay(wompi, link["id"]).code == "expired"


def test_multi_use_links_stay_open(wompi: Wompi) -> None:
    """A QR on the wall takes payment after payment."""
    link = wompi.link(single_use=False)
    for _ in range(3):
        pay(wompi, link["id"])
        wompi.move(3)

    assert len(wompi.control("GET", f"/truth?link={link['id']}").json["transactions"]) == 3


@pytest.mark.parametrize(
    ("typed", "passes"),
    [("1900000", True), ("149900", False), ("", False), ("-5", False), ("9" * 14, False)],
)
def test_the_payer_types_an_open_amount(wompi: Wompi, typed: str, passes: bool) -> None:
    """What is typed is checked like every other amount."""
    link = wompi.link(amount_in_cents=None, currency=None)

    assert isinstance(pay(wompi, link["id"], amount_in_cents=typed), str) is passes


def test_questions_of_the_merchant(wompi: Wompi) -> None:
    """The table's number must come with the payment when it is asked for."""
    asked = {"customer_references": [{"label": "Mesa", "is_required": True}]}
    link = wompi.link(customer_data=asked)

    assert list(pay(wompi, link["id"]).errors) == ["reference_1"]
    made = wompi.read(pay(wompi, link["id"], reference_1="12"))
    assert made["customer_data"]["customer_references"] == [{"label": "Mesa", "value": "12"}]
