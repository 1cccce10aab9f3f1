"""Annulments against literals.

Restates Wompi's page "Transacciones" (void) and what production was seen to answer: a nested 201,
also when the network refuses.
"""

from __future__ import annotations

from typing import Any

import pytest
from wompi_calls import PUBLIC, Answer, Wompi


def approved_card(wompi: Wompi) -> Any:
    """A card payment that went through."""
    made = wompi.charge_card()
    shown = wompi.settled(made)
    assert shown["status"] == "APPROVED"
    return shown


def void(wompi: Wompi, transaction_id: str, body: object = None, **more: Any) -> Answer:
    """POST …/void."""
    return wompi.call("POST", f"/transactions/{transaction_id}/void", body, **more)


def test_a_void_is_answered_before_it_is_done(wompi: Wompi) -> None:
    """The nested transaction still says APPROVED: read as "not voided" it would be asked twice."""
    made = approved_card(wompi)
    answer = void(wompi, made["id"])

    assert answer.status == 201
    assert set(answer.json["meta"]) == {"trace_id"}
    assert answer.data["status"] == "APPROVED"
    assert answer.data["status_message"] is None
    assert answer.data["transaction"]["id"] == made["id"]
    assert answer.data["transaction"]["status"] == "APPROVED"
    assert wompi.read(made["id"])["status"] == "APPROVED"
    assert wompi.settled(made)["status"] == "VOIDED"


def test_the_full_amount_may_be_named(wompi: Wompi) -> None:
    """Older programs send the amount along."""
    assert void(wompi, approved_card(wompi)["id"], {"amount_in_cents": 1_900_000}).status == 201


def test_a_day_later_the_network_refuses_with_201(wompi: Wompi) -> None:
    """A refusal that looks like a success: the money did not go back."""
    made = approved_card(wompi)
    wompi.move(12 * 3600)
    answer = void(wompi, made["id"])

    assert answer.status == 201
    assert answer.data["status"] == "ERROR"
    assert answer.data["status_message"] == "Original no Encontrado"
    assert wompi.settled(made)["status"] == "APPROVED"


def test_a_second_void_is_refused(wompi: Wompi) -> None:
    """Two managers press at once: the money goes back once."""
    made = approved_card(wompi)
    void(wompi, made["id"])

    assert void(wompi, made["id"]).data["status"] == "ERROR"


def test_a_partial_void_is_a_switch(wompi: Wompi) -> None:
    """Wompi says full only; an old client expects a part to go back."""
    made = approved_card(wompi)
    half = {"amount_in_cents": 900_000}
    refused = void(wompi, made["id"], half)
    assert refused.status == 422
    assert list(refused.error["messages"]) == ["amount_in_cents"]

    wompi.switch(partial_void=True)
    assert void(wompi, made["id"], half).status == 201
    assert wompi.settled(made)["status"] == "APPROVED"
    truth = wompi.control("GET", f"/truth?reference={made['reference']}").json
    assert truth["voided_in_cents"] == 900_000


def test_only_approved_cards(wompi: Wompi) -> None:
    """Nequi money cannot be annulled: the till must say "devolución", not "anulada"."""
    nequi = wompi.charge()
    declined = wompi.charge_card("4111111111111111")
    wompi.move(3)

    for made in (nequi, declined, wompi.charge_card()):
        answer = void(wompi, made["id"])
        assert answer.status == 422
        assert answer.error["type"] == "UNPROCESSABLE"


def test_unknown_and_other_peoples(wompi: Wompi) -> None:
    """The 404 of this call carries a trace id, unlike the others."""
    made = approved_card(wompi)

    for answer in (
        void(wompi, "1000001-1-00000"),
        void(wompi, made["id"], key="prv_test_SIMULATOR0002"),
    ):
        assert answer.status == 404
        assert answer.error == {
            "type": "NOT_FOUND_ERROR",
            "reason": "La entidad solicitada no existe",
        }
        assert "trace_id" in answer.json["meta"]


@pytest.mark.parametrize("key", [None, PUBLIC])
def test_only_with_the_private_key(wompi: Wompi, key: str | None) -> None:
    """Anybody with the public key could give the day's money back."""
    assert void(wompi, approved_card(wompi)["id"], key=key).status == 401


def test_an_empty_201_was_seen_too(wompi: Wompi) -> None:
    """Then only reading the transaction tells."""
    made = approved_card(wompi)
    wompi.switch(void_empty_answer=True)
    answer = void(wompi, made["id"])

    assert (answer.status, answer.body) == (201, b"")
    assert wompi.settled(made)["status"] == "VOIDED"
