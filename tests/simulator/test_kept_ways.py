"""Ways of paying that are kept: a card's holder is authenticated, an account's owner agrees.

Restates Wompi's pages "Fuentes de pago con 3D Secure (Sandbox)" and "Fuentes de pago".
"""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from wompi_calls import PUBLIC, Answer, Wompi

ALL_STEPS = ["SUPPORTED_VERSION", "BROWSER_INFO", "FINGERPRINT"]


def kept(wompi: Wompi, number: str = "4242424242424242", **changes: object) -> Answer:
    """POST /payment_sources with 3-D Secure."""
    body = {
        "type": "CARD",
        "token": wompi.card(number),
        "customer_email": "ana@correo.co",
        "acceptance_token": wompi.acceptance()[0],
        "is_three_ds": True,
    }
    return wompi.post("/payment_sources", body | changes)


def source(wompi: Wompi, source_id: int) -> Any:
    """The source a second later."""
    wompi.move(1)
    return wompi.get(f"/payment_sources/{source_id}").data


def frame(shown: Any) -> str:
    """The address inside the frame that the merchant's page shows."""
    found = re.fullmatch(
        '<iframe src="(.+)"></iframe>',
        html.unescape(shown["extra"]["three_ds_auth"]["three_ds_method_data"]),
    )
    assert found is not None
    parts = urlsplit(found[1])
    return f"{parts.path}?{parts.query}"


def visit(wompi: Wompi, address: str, outcome: str = "") -> Answer:
    """What the payer's browser does with an address."""
    if outcome:
        return wompi.call("POST", address, raw=f"outcome={outcome}".encode(), key=None, root="")
    return wompi.call("GET", address, key=None, root="")


def walked(wompi: Wompi, shown: Any) -> tuple[list[str], Any]:
    """The steps in order, every hidden frame loaded, up to the first that is no hidden frame."""
    steps = [shown["extra"]["three_ds_auth"]["current_step"]]
    while steps[-1] in ALL_STEPS and shown["status"] == "PENDING":
        shown = source(wompi, shown["id"])
        steps.append(shown["extra"]["three_ds_auth"]["current_step"])
        if steps[-1] in ALL_STEPS and shown["status"] == "PENDING":
            assert visit(wompi, frame(shown)).status == 200
    return steps, shown


@pytest.mark.parametrize(
    ("number", "step", "step_status", "status"),
    [
        ("4242424242424242", "AUTHENTICATION", "COMPLETED", "AVAILABLE"),
        ("2303779951000297", "AUTHENTICATION", "COMPLETED", "AVAILABLE"),
        ("2303779951000453", "AUTHENTICATION", "Non-Authenticated", "DECLINED"),
        ("2303779951000354", "AUTHENTICATION", "ERROR", "ERROR"),
    ],
)
def test_steps_of_a_card_without_challenge(
    wompi: Wompi, number: str, step: str, step_status: str, status: str
) -> None:
    """A subscription shop that skips a frame would wait for its customer for ever."""
    made = kept(wompi, number)
    assert made.status == 201
    assert made.data["status"] == "PENDING"
    assert made.data["extra"]["three_ds_auth"] == {
        "current_step": "SUPPORTED_VERSION",
        "current_step_status": "PENDING",
    }
    steps, shown = walked(wompi, made.data)

    assert steps == [*ALL_STEPS, step]
    assert shown["status"] == status
    assert shown["extra"]["three_ds_auth"] == {
        "current_step": step,
        "current_step_status": step_status,
    }


def test_a_card_of_an_old_version_ends_at_the_first_step(wompi: Wompi) -> None:
    """No frame is shown for a card whose bank knows no 3-D Secure 2."""
    shown = source(wompi, kept(wompi, "2303779951000347").data["id"])
    assert shown["status"] == "ERROR"
    assert shown["extra"]["three_ds_auth"] == {
        "current_step": "SUPPORTED_VERSION",
        "current_step_status": "ERROR",
    }


@pytest.mark.parametrize(
    ("outcome", "step_status", "status"),
    [
        ("APPROVED", "COMPLETED", "AVAILABLE"),
        ("DECLINED", "Non-Authenticated", "DECLINED"),
        ("ERROR", "ERROR", "ERROR"),
    ],
)
def test_the_holder_answers_the_challenge(
    wompi: Wompi, outcome: str, step_status: str, status: str
) -> None:
    """The issuer's page decides; a second answer changes nothing."""
    steps, shown = walked(wompi, kept(wompi, "2303779951000446").data)
    assert steps == [*ALL_STEPS, "CHALLENGE"]
    address = frame(shown)
    page = visit(wompi, address).body.decode()
    assert "Tarjeta terminada en 0446" in page
    assert visit(wompi, address, "MAYBE").status == 200
    assert visit(wompi, address, outcome).status == 200
    assert visit(wompi, address, "APPROVED").status == 404

    shown = source(wompi, shown["id"])
    assert shown["status"] == status
    assert shown["extra"]["three_ds_auth"] == {
        "current_step": "CHALLENGE",
        "current_step_status": step_status,
    }


@pytest.mark.parametrize("loaded", [0, 1, 2])
def test_a_payer_who_walks_away_is_told_as_abandoned(wompi: Wompi, loaded: int) -> None:
    """After five minutes nobody comes: the merchant may stop looking."""
    shown = source(wompi, kept(wompi, "2303779951000446").data["id"])
    for _ in range(loaded):
        visit(wompi, frame(shown))
        shown = source(wompi, shown["id"])
    step = shown["extra"]["three_ds_auth"]["current_step"]
    address = frame(shown)
    wompi.move(298)
    assert source(wompi, shown["id"])["status"] == "PENDING"
    wompi.move(2)

    shown = source(wompi, shown["id"])
    assert shown["status"] == "DECLINED"
    assert shown["extra"]["three_ds_auth"] == {
        "current_step": step,
        "current_step_status": "ABANDONED",
    }
    assert visit(wompi, address).status == 404


def test_an_authenticated_card_is_charged_without_asking_again(wompi: Wompi) -> None:
    """The next month nobody sits before a page."""
    _, shown = walked(wompi, kept(wompi, "2303779951000446").data)
    visit(wompi, frame(shown), "APPROVED")
    assert source(wompi, shown["id"])["status"] == "AVAILABLE"

    body = wompi.request(payment_source_id=shown["id"], payment_method={"installments": 1})
    charged = wompi.post("/transactions", body)
    assert charged.status == 201
    assert wompi.settled(charged.data)["status"] == "APPROVED"


def test_a_scenario_may_be_wished_for(wompi: Wompi) -> None:
    """The sandbox's own field, for a card that brings no scenario."""
    _, shown = walked(wompi, kept(wompi, three_ds_auth_type="challenge_denied").data)
    assert shown["status"] == "DECLINED"
    assert shown["extra"]["three_ds_auth_type"] == "challenge_denied"


def test_who_needs_no_steps(wompi: Wompi) -> None:
    """A bad card is refused before anybody is asked; a wallet has no 3-D Secure."""
    assert kept(wompi, "4111111111111111").data["status"] == "DECLINED"
    plain = kept(wompi, is_three_ds=False).data
    assert plain["status"] == "AVAILABLE"
    assert "extra" not in plain
    token = wompi.post("/tokens/nequi", {"phone_number": "3991111111"}, key=PUBLIC).data["id"]
    refused = kept(wompi, type="NEQUI", token=token)
    assert list(refused.error["messages"]) == ["is_three_ds"]


@pytest.mark.parametrize("address", ["browser_info", "fingerprint", "challenge", "other"])
def test_frames_of_nobody(wompi: Wompi, address: str) -> None:
    """A stranger's ticket shows a page in words and moves nothing."""
    made = kept(wompi).data["id"]
    before = source(wompi, made)
    assert visit(wompi, f"/v1/three_ds/source/{address}?ticket={made}-x").status == 404
    assert visit(wompi, f"/v1/three_ds/source/{address}").status == 404
    assert source(wompi, made) == before


# --- Bancolombia ---------------------------------------------------------------------------------


def bancolombia(wompi: Wompi) -> tuple[str, str]:
    """A subscription token's id and the page where its owner agrees."""
    body = {"redirect_url": "https://tienda.co/listo?a=1", "type_auth": "TOKEN"}
    made = wompi.post("/tokens/bancolombia_transfer", body, key=PUBLIC)
    assert made.status == 201
    parts = urlsplit(made.data["authorization_url"])
    return made.data["id"], f"{parts.path}?{parts.query}"


@pytest.mark.parametrize("outcome", ["APPROVED", "DECLINED"])
def test_an_account_owner_agrees_on_bancolombias_page(wompi: Wompi, outcome: str) -> None:
    """PENDING until the owner answers, and back to the merchant's page with the answer."""
    token, address = bancolombia(wompi)
    wompi.move(3600)
    path = f"/tokens/bancolombia_transfer/{token}"
    assert wompi.get(path, key=PUBLIC).data["status"] == "PENDING"
    assert "¿Autorizas los cobros?" in visit(wompi, address).body.decode()

    answered = visit(wompi, address, outcome)
    assert answered.status == 200
    assert 'content="0;url=https://tienda.co/listo?a=1"' in answered.body.decode()
    assert wompi.get(path, key=PUBLIC).data["status"] == outcome
    assert visit(wompi, address, "APPROVED").status == 404
    assert wompi.get(path, key=PUBLIC).data["status"] == outcome


def test_what_is_no_answer_to_bancolombia(wompi: Wompi) -> None:
    """Nonsense leaves the question open, unknown codes get a page in words."""
    token, address = bancolombia(wompi)
    assert visit(wompi, address, "MAYBE").status == 303
    found = wompi.get(f"/tokens/bancolombia_transfer/{token}", key=PUBLIC).data
    assert found["status"] == "PENDING"
    assert visit(wompi, address.partition("?")[0] + "?code=nobody").status == 404
