"""Faults on command: each does what its name says, where its scope says, and nothing else."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from wompi_calls import PRIVATE, PUBLIC, Wompi

from pos_app.simulator.cli import parser
from pos_app.simulator.faults import CATALOGUE, FaultBook, Scope, Subject
from pos_app.simulator.switches import Switches, catalogue, turned

CARD = {
    "email": "ana@correo.co",
    "full_name": "Ana Ruiz",
    "accept_terms": "on",
    "accept_personal_data": "on",
    "number": "4242424242424242",
    "cvc": "123",
    "exp_month": "08",
    "exp_year": "28",
    "card_holder": "Ana Ruiz",
}


def banks(wompi: Wompi) -> Any:
    """Any harmless call."""
    return wompi.get("/pse/financial_institutions", key=PUBLIC)


# --- the book of faults --------------------------------------------------------------------------


def test_a_counted_fault_strikes_so_often(wompi: Wompi) -> None:
    """The next two calls fail, the third must be fine again."""
    wompi.fault("server_error", {"calls": 2})

    assert [banks(wompi).status for _ in range(3)] == [500, 500, 200]


def test_a_chance_is_repeatable_by_its_seed() -> None:
    """A rehearsal that found a bug must be able to find it again."""

    def strikes(seed: int) -> list[bool]:
        book = FaultBook()
        book.add("latency", Scope(probability=0.3, seed=seed))
        return [book.take("latency", Subject()) is not None for _ in range(1000)]

    assert strikes(7) == strikes(7)
    assert strikes(7) != strikes(8)
    assert 250 < Counter(strikes(7))[True] < 350


def test_every_named_part_of_a_scope_must_fit() -> None:
    """A fault for one sale must not touch the neighbour's."""
    book = FaultBook()
    book.add("latency", Scope(reference="R-1", path="/v1/transactions"))

    assert book.take("latency", Subject("R-2", None, "/v1/transactions")) is None
    assert book.take("latency", Subject("R-1", None, "/v1/merchants")) is None
    assert book.take("latency", Subject("R-1", None, "/v1/transactions/1")) is not None


@pytest.mark.parametrize(
    "body",
    [
        {"name": "nonsense"},
        {"name": "latency", "options": {"seconds": 1}},
        {"name": "latency", "scope": {"till": 1}},
        {"name": "latency", "scope": []},
        [],
    ],
)
def test_mistyped_faults_are_refused(wompi: Wompi, body: object) -> None:
    """A rehearsal that believes a fault is on would prove nothing."""
    assert wompi.control("POST", "/faults", body).status == 422


def test_faults_can_be_listed_and_switched_off(wompi: Wompi) -> None:
    """Whoever rehearses must be able to get back to good weather."""
    first, _ = wompi.fault("html_502"), wompi.fault("latency", {"calls": 3}, milliseconds=1)
    listed = wompi.control("GET", "/faults").json

    assert set(listed["catalogue"]) == set(CATALOGUE)
    assert [(each["name"], each["left"]) for each in listed["active"]] == [
        ("html_502", None),
        ("latency", 3),
    ]
    assert wompi.control("DELETE", f"/faults/{first}").status == 200
    assert wompi.control("DELETE", f"/faults/{first}").status == 404
    assert banks(wompi).status == 200
    wompi.control("DELETE", "/faults")
    assert wompi.control("GET", "/faults").json["active"] == []


def test_help_lists_every_fault_and_switch() -> None:
    """Nobody should have to read the code to rehearse a bad day."""
    shown = parser().format_help()

    assert [name for name in [*CATALOGUE, *catalogue()] if name not in shown] == []


def test_switches_are_checked(wompi: Wompi) -> None:
    """A mistyped switch must not pass for one that is turned."""
    assert wompi.control("PATCH", "/switches", {"nonsense": True}).status == 422
    assert wompi.control("PATCH", "/switches", {"url_first": 1}).status == 422
    shown = wompi.control("PATCH", "/switches", {"url_first": True}).json
    assert shown["url_first"]["value"] is True
    assert shown["url_first"]["tells"] == catalogue()["url_first"]
    assert turned(Switches(), {}) == Switches()


# --- calls ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "status", "kind"),
    [
        ("too_many_requests", 429, "application/json"),
        ("server_error", 500, "application/json"),
        ("html_502", 502, "text/html; charset=utf-8"),
        ("html_403", 403, "text/html; charset=utf-8"),
        ("maintenance", 503, "text/html; charset=utf-8"),
    ],
)
def test_answers_in_the_gateways_place(wompi: Wompi, name: str, status: int, kind: str) -> None:
    """The gateway never saw the call: nothing was stored."""
    body = wompi.request(reference="R-1")
    wompi.fault(name)
    answer = wompi.post("/transactions", body)

    assert (answer.status, answer.headers["content-type"]) == (status, kind)
    assert wompi.control("GET", "/truth?reference=R-1").json["transactions"] == []
    assert ("retry-after" in answer.headers) is (name == "too_many_requests")


def test_reset_after_storing(wompi: Wompi) -> None:
    """The worst one: the charge exists and nobody heard so."""
    body = wompi.request(reference="R-1")
    wompi.fault("reset_after_storing", {"calls": 1})
    with pytest.raises(ConnectionResetError):
        wompi.post("/transactions", body)

    assert len(wompi.get("/transactions?reference=R-1").data) == 1


def test_reset_before_storing(wompi: Wompi) -> None:
    """The same silence, but nothing happened."""
    body = wompi.request(reference="R-1")
    wompi.fault("reset", {"calls": 1})
    with pytest.raises(ConnectionResetError):
        wompi.post("/transactions", body)

    assert wompi.get("/transactions?reference=R-1").data == []


def test_half_json(wompi: Wompi) -> None:
    """200, and the text ends in the middle: "could not ask", never "not paid"."""
    whole = banks(wompi)
    wompi.fault("half_json", {"calls": 1})
    half = banks(wompi)

    assert half.status == 200
    assert half.body == whole.body[: len(whole.body) // 2]
    assert half.headers["content-length"] == str(len(half.body))
    with pytest.raises(json.JSONDecodeError):
        json.loads(half.body)


def test_latency_and_skew(wompi: Wompi) -> None:
    """A slow line; a gateway whose clock is an hour ahead of ours."""
    wompi.fault("latency", milliseconds=1)
    assert banks(wompi).headers["date"] == "Mon, 05 Oct 2026 17:00:00 GMT"
    wompi.fault("clock_skew", seconds=3600)
    assert banks(wompi).headers["date"] == "Mon, 05 Oct 2026 18:00:00 GMT"


def test_a_call_fault_finds_its_sale_by_body_query_and_id(wompi: Wompi) -> None:
    """One customer's sale goes wrong while all others go on."""
    made = wompi.charge(reference="R-1")
    other = wompi.charge(reference="R-2")
    body = wompi.request(reference="R-1")
    wompi.fault("html_502", {"reference": "R-1"})

    assert wompi.post("/transactions", body).status == 502
    assert wompi.get("/transactions?reference=R-1").status == 502
    assert wompi.get(f"/transactions/{made['id']}").status == 502
    assert wompi.get(f"/transactions/{other['id']}").status == 200
    assert wompi.get("/transactions?reference=R-2").status == 200


def test_a_call_fault_finds_its_link(wompi: Wompi) -> None:
    """A link that cannot be closed, while others can."""
    first, second = wompi.link()["id"], wompi.link()["id"]
    wompi.fault("server_error", {"link": first}, status=503)

    assert wompi.get(f"/payment_links/{first}").status == 503
    assert wompi.get(f"/payment_links/{second}").status == 200


# --- charges -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "code", "text"),
    [
        ("decline_no_funds", "51", "Fondos insuficientes"),
        ("decline_expired", "54", "Tarjeta vencida"),
        ("decline_invalid", "14", "Número de tarjeta inválido"),
        ("decline_stolen", "43", "Tarjeta reportada como robada"),
    ],
)
def test_declines_with_a_reason(wompi: Wompi, name: str, code: str, text: str) -> None:
    """The cashier says the reason aloud, or, for a stolen card, does not."""
    wompi.fault(name)
    card, nequi = wompi.charge_card(), wompi.charge()
    wompi.move(3)

    shown = wompi.read(card["id"])
    assert (shown["status"], shown["status_message"]) == ("DECLINED", text)
    assert shown["payment_method"]["extra"]["processor_response_code"] == code
    assert wompi.read(nequi["id"])["status_message"] == text


@pytest.mark.parametrize(("name", "end"), [("provider_error", "ERROR"), ("approve", "APPROVED")])
def test_ends_whatever_the_datum_says(wompi: Wompi, name: str, end: str) -> None:
    """The demo's customer may use any number."""
    wompi.fault(name)

    assert (
        wompi.settled(wompi.charge({"type": "NEQUI", "phone_number": "3001234567"}))["status"]
        == end
    )


def test_pending_for_hours(wompi: Wompi) -> None:
    """The bank takes an hour; the sale must not be forgotten meanwhile."""
    wompi.fault("pending", seconds=3600)
    made = wompi.charge()
    assert wompi.settled(made, 3600)["status"] == "PENDING"
    assert wompi.settled(made, 1)["status"] == "APPROVED"


def test_pending_for_hours_after_the_bank_was_answered(wompi: Wompi) -> None:
    """The payer says "I paid", and the bank says nothing for an hour."""
    wompi.fault("pending", seconds=3600)
    made = wompi.charge(
        {"type": "BANCOLOMBIA_TRANSFER", "user_type": "PERSON", "payment_description": "P"}
    )
    wompi.move(3)
    wompi.gateway(lambda each: each.choose_outcome(made["id"], "APPROVED"))

    assert wompi.settled(made, 3600)["status"] == "PENDING"
    assert wompi.settled(made, 1)["status"] == "APPROVED"


def test_pending_for_ever(wompi: Wompi) -> None:
    """Until somebody decides otherwise."""
    wompi.fault("pending_forever")
    made = wompi.charge_card()
    assert wompi.settled(made, 30 * 24 * 3600)["status"] == "PENDING"

    wompi.control("POST", f"/transactions/{made['id']}/outcome", {"outcome": "DECLINED"})
    assert wompi.settled(made)["status"] == "DECLINED"
    answer = wompi.control("POST", f"/transactions/{made['id']}/outcome", {"outcome": "APPROVED"})
    assert answer.status == 404


def test_wrong_amount_and_currency(wompi: Wompi) -> None:
    """What was charged is not what was asked: never "paid" without a person."""
    wompi.fault("wrong_amount", {"reference": "R-1"}, centavos=-100_000)
    wompi.fault("wrong_currency", {"reference": "R-2"})

    assert wompi.charge(reference="R-1")["amount_in_cents"] == 1_800_000
    assert wompi.charge(reference="R-2")["currency"] == "USD"
    assert wompi.charge(reference="R-3")["amount_in_cents"] == 1_900_000


def pay(wompi: Wompi, params: dict[str, str]) -> Any:
    """Pay a checkout by card."""
    return wompi.gateway(lambda each: each.pay_checkout(params, "CARD", CARD))


def pay_link(wompi: Wompi, link_id: str) -> Any:
    """Pay a link by card."""
    return wompi.gateway(lambda each: each.pay_link(link_id, "CARD", CARD))


def test_two_payers_of_one_checkout(wompi: Wompi) -> None:
    """Two phones on one QR, both approved: an overpayment with a task."""
    params = wompi.checkout(reference="R-1")
    pay(wompi, params)
    wompi.move(3)
    wompi.fault("two_payers", {"reference": "R-1", "calls": 1})
    wompi.gateway(lambda each: _opened(each, params))
    assert isinstance(pay(wompi, params), str)
    wompi.move(3)

    assert pay(wompi, params).code == "used_reference"
    truth = wompi.control("GET", "/truth?reference=R-1").json
    assert truth["approved_in_cents"] == 3_800_000


async def _opened(gateway: Any, params: dict[str, str]) -> Any:
    return gateway.open_checkout(params)


def test_two_payers_of_one_single_use_link(wompi: Wompi) -> None:
    """The second one comes after the first approval."""
    link = wompi.link()
    pay_link(wompi, link["id"])
    wompi.move(3)
    wompi.fault("two_payers", {"link": link["id"]})
    pay_link(wompi, link["id"])
    wompi.move(3)

    truth = wompi.control("GET", f"/truth?link={link['id']}").json
    assert truth["approved_in_cents"] == 3_800_000


def test_two_creations_under_one_reference(wompi: Wompi) -> None:
    """The gateway's own uniqueness fails once."""
    wompi.charge(reference="R-1")
    wompi.fault("two_payers", {"calls": 1})

    wompi.charge(reference="R-1")
    assert wompi.post("/transactions", wompi.request(reference="R-1")).status == 422


def test_paid_after_expiry(wompi: Wompi) -> None:
    """The QR ran out on the till; the customer pays all the same: late money."""
    params = wompi.checkout(expiration_time="2026-10-05T17:05:00.000Z")
    closed, expired = wompi.link(), wompi.link(expires_at="2026-10-05T17:05:00")
    wompi.call("PATCH", f"/payment_links/{closed['id']}", {"active": False}, key=PRIVATE)
    wompi.move(600)
    assert pay(wompi, params).code == "expired"

    wompi.fault("after_expiry")
    assert isinstance(pay(wompi, params), str)
    for link in (closed, expired):
        assert isinstance(pay_link(wompi, link["id"]), str)
