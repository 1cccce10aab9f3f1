"""Card payments with 3-D Secure, against literals.

Restates Wompi's page "Transacciones con 3D Secure" and its sandbox scenarios and cards.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from wompi_calls import Wompi


def extra(transaction: Any) -> Any:
    """The method's extra."""
    return transaction["payment_method"]["extra"]


BROWSER = {
    "browser_color_depth": "24",
    "browser_screen_height": "740",
    "browser_screen_width": "360",
    "browser_language": "es-CO",
    "browser_user_agent": "Mozilla/5.0",
    "browser_tz": "300",
}


def three_ds(wompi: Wompi, scenario: str, **browser: object) -> dict[str, Any]:
    """A request with 3-D Secure."""
    return wompi.request(
        {"type": "CARD", "token": wompi.card(), "installments": 1},
        is_three_ds=True,
        three_ds_auth_type=scenario,
        customer_data={"full_name": "Ana Ruiz", "browser_info": BROWSER | browser},
    )


@pytest.mark.parametrize(
    ("scenario", "step", "step_status", "final"),
    [
        ("no_challenge_success", "AUTHENTICATION", "COMPLETED", "APPROVED"),
        ("challenge_denied", "AUTHENTICATION", "Non-Authenticated", "DECLINED"),
        ("supported_version_error", "SUPPORTED_VERSION", "ERROR", "ERROR"),
        ("authentication_error", "AUTHENTICATION", "ERROR", "ERROR"),
    ],
)
def test_three_ds_without_challenge(
    wompi: Wompi, scenario: str, step: str, step_status: str, final: str
) -> None:
    """The sandbox's scenarios end as its page says."""
    made = wompi.post("/transactions", three_ds(wompi, scenario)).data
    shown = wompi.settled(made)

    assert extra(made)["is_three_ds"] is True
    assert extra(made)["three_ds_auth_type"] == scenario
    assert shown["status"] == final
    assert extra(shown)["three_ds_auth"] == {
        "current_step": step,
        "current_step_status": step_status,
    }


@pytest.mark.parametrize(
    ("number", "final"), [("4111111111111111", "DECLINED"), ("4000056655665556", "ERROR")]
)
def test_an_authenticated_payer_needs_a_good_card_too(
    wompi: Wompi, number: str, final: str
) -> None:
    """Knowing who pays is no money: the card still decides."""
    body = three_ds(wompi, "no_challenge_success")
    body["payment_method"]["token"] = wompi.card(number)
    shown = wompi.settled(wompi.post("/transactions", body).data)

    assert shown["status"] == final
    assert extra(shown)["three_ds_auth"]["current_step_status"] == "COMPLETED"


@pytest.mark.parametrize("outcome", ["APPROVED", "DECLINED", "ERROR"])
def test_three_ds_challenge(wompi: Wompi, outcome: str) -> None:
    """The payer answers inside an iframe that the API sends HTML-escaped."""
    made = wompi.post("/transactions", three_ds(wompi, "challenge_v2")).data
    assert extra(made)["three_ds_auth"] == {
        "current_step": "SUPPORTED_VERSION",
        "current_step_status": "PENDING",
    }
    waiting = wompi.settled(made, 3600)
    assert waiting["status"] == "PENDING"
    ticket = made["id"].replace("-", "")
    assert extra(waiting)["three_ds_auth"] == {
        "current_step": "CHALLENGE",
        "current_step_status": "PENDING",
        "three_ds_method_data": (
            "&lt;iframe src=&quot;http://127.0.0.1:8480/v1/three_ds/challenge?"
            f"ticket_id={ticket}&quot;&gt;&lt;/iframe&gt;"
        ),
    }

    wompi.gateway(lambda each: each.choose_outcome(made["id"], outcome))
    shown = wompi.settled(made)
    assert shown["status"] == outcome
    assert extra(shown)["three_ds_auth"]["current_step"] == "CHALLENGE"
    assert "three_ds_method_data" not in extra(shown)["three_ds_auth"]


@pytest.mark.parametrize(
    ("number", "final"),
    [
        ("2303779951000297", "APPROVED"),
        ("2303779951000453", "DECLINED"),
        ("2303779951000354", "ERROR"),
        ("2303779951000347", "ERROR"),
        ("2303779951000446", "PENDING"),
    ],
)
def test_cards_that_bring_their_own_three_ds(wompi: Wompi, number: str, final: str) -> None:
    """The hosted page asks nobody for a scenario: the card's number decides."""
    assert wompi.settled(wompi.charge_card(number))["status"] == final


def test_three_ds_needs_six_texts_about_the_browser(wompi: Wompi) -> None:
    """Numbers in place of texts are refused."""
    answer = wompi.post("/transactions", three_ds(wompi, "challenge_v2", browser_tz=300))
    assert answer.status == 422
    assert list(answer.error["messages"]) == ["browser_tz"]
    bare = three_ds(wompi, "challenge_v2")
    del bare["customer_data"]
    assert list(wompi.post("/transactions", bare).error["messages"]) == ["customer_data"]


EXTERNAL = {
    "trans_status": "Y",
    "three_ds_server_trans_id": "d8730000-0000-4000-8000-000000000001",
    "message_version": "2.0",
    "authentication_value": "BwABApFSYsssd4l2eQQFJjAAAAAAA=",
    "eci": "02",
}


def external(
    wompi: Wompi,
    number: str = "4242424242424242",
    changes: Mapping[str, object] | None = None,
    *,
    flag: bool | None = True,
) -> dict[str, Any]:
    """A request whose payer was authenticated by another provider."""
    told = {k: v for k, v in {**EXTERNAL, **(changes or {})}.items() if v is not None}
    method = {
        "type": "CARD",
        "token": wompi.card(number),
        "installments": 1,
        "extra_three_ds_aut_external_provider": told,
    }
    return wompi.request(method, is_three_ds=flag)


@pytest.mark.parametrize(
    ("number", "trans_status", "final"),
    [
        ("4242424242424242", "Y", "APPROVED"),
        ("4242424242424242", "A", "APPROVED"),
        ("4242424242424242", "N", "DECLINED"),
        ("4242424242424242", "R", "DECLINED"),
        ("4111111111111111", "Y", "DECLINED"),
        ("4000056655665556", "Y", "ERROR"),
    ],
)
def test_another_provider_may_have_asked_the_payer(
    wompi: Wompi, number: str, trans_status: str, final: str
) -> None:
    """No browser data, no steps: the result is brought along, and the card still decides."""
    body = external(wompi, number, {"trans_status": trans_status})
    made = wompi.post("/transactions", body)
    assert made.status == 201
    assert extra(made.data)["is_three_ds"] is True
    assert made.data["payment_method"]["extra_three_ds_aut_external_provider"] == (
        EXTERNAL | {"trans_status": trans_status}
    )
    shown = wompi.settled(made.data)
    assert shown["status"] == final
    assert "three_ds_auth" not in extra(shown)


@pytest.mark.parametrize("name", EXTERNAL)
def test_another_providers_result_is_whole(wompi: Wompi, name: str) -> None:
    """Five texts, each required."""
    wrong: list[object] = [None, 5, "", [], {}]
    for value in wrong:
        answer = wompi.post("/transactions", external(wompi, changes={name: value}))
        assert answer.status == 422
        assert list(answer.error["messages"]) == [name]


def test_another_provider_is_announced_activated_and_not_for_amex(wompi: Wompi) -> None:
    """A result without the flag would be ignored silently, and money taken unauthenticated."""
    answer = wompi.post("/transactions", external(wompi, flag=None))
    assert list(answer.error["messages"]) == ["is_three_ds"]
    amex = wompi.post("/transactions", external(wompi, "378282246310005"))
    assert (amex.status, amex.error["type"]) == (422, "UNPROCESSABLE")
    wompi.switch(external_three_ds=False)
    off = wompi.post("/transactions", external(wompi))
    assert (off.status, off.error["type"]) == (422, "UNPROCESSABLE")
