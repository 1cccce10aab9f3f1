"""Voids as Wompi answers them, and payers told apart without being known."""

from __future__ import annotations

import httpx
import pytest
from wompi_line import KEYS, TRANSACTION, Line, html, line, no, said, transaction

from pos_app.core.errors import MostradorError
from pos_app.core.gateway_terms import VoidSeen
from pos_app.core.payment import Sighting
from pos_app.gateway.payers import marker, payer_of


def asked(found: Line) -> VoidSeen:
    """Ask to void the usual transaction."""
    return found.ask(lambda gateway: gateway.void(TRANSACTION))


def failure(found: Line) -> MostradorError:
    """What a wish raises that has no clear answer."""
    with pytest.raises(MostradorError) as caught:
        asked(found)
    return caught.value


def nested(status: str, message: str | None = None) -> dict[str, object]:
    """Wompi's answer: the outcome of the wish around the transaction."""
    return {"status": status, "status_message": message, "transaction": transaction()}


@pytest.mark.fault("C10")
def test_the_outcome_lies_around_a_transaction_that_may_still_say_approved() -> None:
    """The inner APPROVED is read, and nothing ever looks refused."""
    found = line(said(nested("APPROVED"), 201))
    assert asked(found) == VoidSeen(accepted=True)
    (question,) = found.questions
    assert (question.method, question.url.path) == ("POST", f"/v1/transactions/{TRANSACTION}/void")
    assert question.content in {b"", b"null"}, "without a body it is the whole amount"


@pytest.mark.fault("C11")
def test_a_refused_void_is_a_201_too() -> None:
    """Money that Wompi keeps is written down as given back."""
    told = nested("ERROR", "Original no Encontrado")
    assert asked(line(said(told, 201))) == VoidSeen(False, "Original no Encontrado")


@pytest.mark.fault("C12")
@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(201),
        said({}, 201),
        said([], 201),
        html(502),
        httpx.ReadTimeout("slow"),
        httpx.ReadError("cut"),
    ],
)
def test_any_other_shape_leaves_it_open(answer: httpx.Response | Exception) -> None:
    """An empty answer counts as done, or the same money is asked back twice."""
    found = line(answer)
    assert failure(found).key == "gateway.unanswered"
    assert len(found.questions) == 1


def test_an_answer_about_another_payment_is_not_understood() -> None:
    """Another customer's void is taken for this one."""
    told = {"status": "APPROVED", "transaction": transaction(id="9-9-9")}
    assert failure(line(said(told, 201))).key == "gateway.other_answer"


def test_a_wish_that_was_never_sent_is_told_from_one_that_nobody_answered() -> None:
    """Without a network the shop waits for a void that Wompi never heard of."""
    assert failure(line(httpx.ConnectError("no route"))).key == "gateway.no_network"
    assert (
        failure(line(no(404, type="NOT_FOUND_ERROR", reason="no"))).key
        == "gateway.unknown_transaction"
    )


def _seen(**changes: object) -> Sighting:
    return line(said(transaction(**changes))).ask(lambda gateway: gateway.read(TRANSACTION))


def test_payers_are_told_apart_by_a_mark_that_tells_nobody() -> None:
    """The shop's database holds telephone numbers, or twins are never seen."""
    mark = marker(KEYS.private or "")
    phone = {"type": "NEQUI", "phone_number": "3001234567"}
    one = _seen(payment_method=phone, payment_method_type="NEQUI")
    other = _seen(payment_method=phone | {"phone_number": "3001234568"})
    assert one.payer == mark("300 123 4567")
    assert one.payer != other.payer
    assert "3001234567" not in repr(one)
    assert marker("another shop")("3001234567") != one.payer
    assert payer_of({"customer_email": "caja@tienda.co"}, mark) is None


def test_the_numbers_of_a_slip_are_kept_and_nothing_else() -> None:
    """A customer's CUS cannot be found, or a holder's name is kept beside it."""
    extra = {"traceability_code": "8831207", "name": "ANA RUIZ", "ticket_id": 7, "url": "https://x"}
    seen = _seen(payment_method={"type": "PSE", "extra": extra}, payment_method_type="PSE")
    assert seen.traces == ("traceability_code:8831207",)
