"""Payments that one request of ours begins, against the simulator and against strange answers."""

from __future__ import annotations

import base64
from datetime import timedelta

import pytest
from simulated_wompi import AMOUNT, KEYS, OURS, Simulated
from wompi_line import NOON, line, merchant, no, said, sent

from pos_app.core.errors import DidNotUnderstandError, WasRefusedError
from pos_app.core.gateway_terms import Acceptance, PushWanted
from pos_app.core.keys import Keys
from pos_app.core.money import Money
from pos_app.core.payment import Sighting, Source, Status, Way
from pos_app.gateway.client import WompiGateway
from pos_app.gateway.pushes import acceptance_of, code_picture, push_order

CONTRACTS = {
    "presigned_acceptance": {
        "permalink": "https://wompi.example/terms.pdf",
        "acceptance_token": "terms",
    }
}


async def pushed(
    gateway: WompiGateway, way: Way = Way.NEQUI, phone: str = "3991111111"
) -> Sighting:
    """Fetch the contracts and ask for the payment."""
    return await gateway.push(wanted(await gateway.acceptance(), way, phone))


def wanted(acceptance: Acceptance, way: Way, phone: str) -> PushWanted:
    """A payment of ours by one request."""
    return PushWanted(
        way=way,
        reference=OURS,
        amount=AMOUNT,
        expires_at=NOON + timedelta(minutes=5),
        vat=Money.pesos(2_500),
        consumption=Money.zero(),
        description="Venta 91",
        email="caja@tienda.example",
        acceptance=acceptance,
        phone=phone,
    )


@pytest.mark.parametrize(
    ("phone", "status"),
    [
        ("3991111111", Status.APPROVED),
        ("3992222222", Status.DECLINED),
        ("3001234567", Status.ERROR),
    ],
)
def test_nequi_is_asked_and_answers(phone: str, status: Status) -> None:
    """The customer would accept on his phone, and the till never know."""
    wompi = Simulated()

    made = wompi.ask(lambda gateway: pushed(gateway, phone=phone))
    wompi.wait(timedelta(seconds=30))
    seen = wompi.ask(lambda gateway: gateway.read(made.transaction_id))

    assert (made.status, made.source, made.method) == (Status.PENDING, Source.CREATED, "NEQUI")
    assert (seen.status, seen.reference, seen.amount) == (status, OURS.text, AMOUNT)


def test_the_banks_code_comes_as_plain_shapes() -> None:
    """The customer would stand before an empty frame."""
    wompi = Simulated()

    made = wompi.ask(lambda gateway: pushed(gateway, Way.BANCOLOMBIA_QR, ""))
    before = wompi.ask(lambda gateway: gateway.code_of(made.transaction_id))
    wompi.wait(timedelta(seconds=10))
    code = wompi.ask(lambda gateway: gateway.code_of(made.transaction_id))

    assert before is None
    assert code is not None
    assert code.startswith("<svg")


def test_a_reference_is_good_for_one_payment() -> None:
    """A second press would ask the customer twice."""
    wompi = Simulated()
    wompi.ask(pushed)

    with pytest.raises(WasRefusedError) as refused:
        wompi.ask(pushed)

    assert refused.value.details["field"] == "reference"


def test_without_the_second_contract_the_first_is_enough() -> None:
    """An older account would lose both ways."""
    acceptance = acceptance_of(
        {"presigned_acceptance": {"acceptance_token": "t", "permalink": "https://wompi.co/a"}}
    )

    assert [contract.address for contract in acceptance.contracts] == ["https://wompi.co/a"]


@pytest.mark.parametrize(
    "told",
    [
        None,
        {},
        {"presigned_acceptance": "t"},
        {"presigned_acceptance": {"acceptance_token": "t", "permalink": "javascript:alert(1)"}},
        {"presigned_acceptance": {"acceptance_token": "", "permalink": "https://wompi.co/a"}},
        {"presigned_acceptance": {"acceptance_token": 7, "permalink": "https://wompi.co/a"}},
    ],
)
def test_contracts_that_cannot_be_read_are_none(told: object) -> None:
    """The payer would accept something that nobody can show him."""
    with pytest.raises(DidNotUnderstandError):
        acceptance_of(told)


def picture(svg: str) -> dict[str, object]:
    """A transaction with a picture."""
    image = base64.b64encode(svg.encode()).decode()
    return {"payment_method": {"extra": {"qr_image": image}}}


@pytest.mark.parametrize(
    "svg",
    [
        '<svg><image href="file:///etc/passwd"/></svg>',
        '<svg><path style="fill:url(http://x)"/></svg>',
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
        "<svg><script>alert(1)</script></svg>",
        '<svg onload="x()"/>',
        "<svg><foreignObject/></svg>",
        "<html/>",
    ],
)
def test_a_picture_that_reaches_out_is_not_shown(svg: str) -> None:
    """Somebody's answer would read files of the till, or draw a false code over it."""
    with pytest.raises(DidNotUnderstandError):
        code_picture(picture(svg))


@pytest.mark.parametrize("image", [7, "not base64!", "A" * 400_000])
def test_a_picture_that_is_none_is_not_shown(image: object) -> None:
    """A broken answer would break the till."""
    with pytest.raises(DidNotUnderstandError):
        code_picture({"payment_method": {"extra": {"qr_image": image}}})


@pytest.mark.parametrize("told", [None, {}, {"payment_method": {"extra": {}}}])
def test_no_picture_yet_is_no_fault(told: object) -> None:
    """The till would be in doubt while the bank draws."""
    assert code_picture(told) is None


def test_keys_are_not_told_by_the_accounts_sign() -> None:
    """The sign lies in the store, in clear."""

    async def sign(gateway: WompiGateway) -> str:
        return gateway.account

    assert Simulated().ask(sign) not in KEYS.public


@pytest.mark.parametrize("environment", ["test", "prod"])
def test_only_the_sandbox_is_told_how_its_code_ends(environment: str) -> None:
    """Practising with test keys, no code is ever paid; or real money is asked to be invented."""
    keys = Keys(f"pub_{environment}_Abc", f"{environment}_integrity_Abc", f"prv_{environment}_Abc")

    def sent_for(way: Way, phone: str = "") -> object:
        found = line(said(merchant(**CONTRACTS)), no(422))
        with pytest.raises(WasRefusedError):
            found.ask(lambda gateway: pushed(gateway, way, phone), keys)
        body = sent(found.questions[-1])
        assert isinstance(body, dict)
        return body["payment_method"].get("sandbox_status")

    sandbox = environment == "test"
    assert sent_for(Way.BANCOLOMBIA_QR) == ("APPROVED" if sandbox else None)
    assert sent_for(Way.NEQUI, "3991111111") is None


def test_a_simulators_payer_decides_for_himself() -> None:
    """In rehearsal every code would be paid at once, and nobody learns to wait."""
    wompi = Simulated()

    made = wompi.ask(lambda gateway: pushed(gateway, Way.BANCOLOMBIA_QR, ""))
    wompi.wait(timedelta(seconds=60))

    assert wompi.ask(lambda gateway: gateway.read(made.transaction_id)).status is Status.PENDING


@pytest.mark.parametrize("outcome", ["APPROVED", "DECLINED", "ERROR"])
def test_every_outcome_of_the_sandbox_is_understood(outcome: str) -> None:
    """A declined code would hang until its end."""
    wompi = Simulated()

    async def asked(gateway: WompiGateway) -> Sighting:
        order = push_order(wanted(await gateway.acceptance(), Way.BANCOLOMBIA_QR, ""), KEYS)
        method = order["payment_method"]
        assert isinstance(method, dict)
        method["sandbox_status"] = outcome
        made = wompi.engine.ledger.charging.create(order, KEYS.private, "test", wompi.engine.look())
        return await gateway.read(made.id)

    made = wompi.ask(asked)
    wompi.wait(timedelta(seconds=10))

    assert wompi.ask(lambda gateway: gateway.read(made.transaction_id)).status is Status[outcome]
