"""The client and the simulator were written apart, from the same documentation."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from simulated_wompi import AMOUNT, DECLINES, KEYS, OURS, Simulated
from wompi_line import NOON

from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.gateway_terms import LinkWanted
from pos_app.core.keys import Keys
from pos_app.core.money import Money
from pos_app.core.payment import Sighting, Source, Status
from pos_app.gateway.client import WompiGateway

LINK = LinkWanted(
    title="Venta 91",
    description="Tienda de Ensayo",
    amount=AMOUNT,
    reference=OURS,
    expires_at=NOON + timedelta(minutes=10),
    vat=Money.pesos(2_500),
    consumption=Money.zero(),
)


@pytest.fixture
def wompi() -> Simulated:
    """A simulator that answers as the sandbox does."""
    return Simulated()


async def days(gateway: WompiGateway) -> list[tuple[Sighting, ...]]:
    """Read today with a day's margin on both sides."""
    day = timedelta(days=1)
    return [page async for page in gateway.list_days(NOON.date() - day, NOON.date() + day)]


def test_signed_page_opens_and_is_paid(wompi: Simulated) -> None:
    """The first customer would stand before an error page."""
    paid = wompi.pay(wompi.open())

    (seen,) = wompi.ask(lambda gateway: gateway.find(OURS))

    assert (seen.transaction_id, seen.status, seen.amount) == (paid, Status.APPROVED, AMOUNT)
    assert seen.instrument == "VISA-4242"
    assert replace(seen, source=Source.BY_ID) == wompi.ask(lambda gateway: gateway.read(paid))


def test_retry_makes_a_second_transaction(wompi: Simulated) -> None:
    """The approval after a decline would be lost."""
    wompi.pay(wompi.open(), DECLINES)
    wompi.pay(wompi.open())

    seen = wompi.ask(lambda gateway: gateway.find(OURS))

    assert {one.status for one in seen} == {Status.DECLINED, Status.APPROVED}
    assert any(one.message for one in seen)


def test_unpaid_page_is_an_empty_list(wompi: Simulated) -> None:
    """Waiting for the customer would look like a failure."""
    assert wompi.ask(lambda gateway: gateway.find(OURS)) == ()


def test_link_is_made_paid_found_and_closed(wompi: Simulated) -> None:
    """The QR would be paid and never found, or stay open for ever."""
    made = wompi.ask(lambda gateway: gateway.make_link(LINK))
    paid = wompi.pay(wompi.engine.ledger.hosted.link(made.link_id, wompi.engine.look()))

    ((seen,),) = wompi.ask(days)
    closed = wompi.ask(lambda gateway: gateway.close_link(made.link_id))

    assert (made.sku, made.amount, made.active) == (OURS.text, AMOUNT, True)
    assert (seen.transaction_id, seen.link_id, seen.status) == (
        paid,
        made.link_id,
        Status.APPROVED,
    )
    assert not closed.active
    assert not wompi.ask(lambda gateway: gateway.read_link(made.link_id)).active


def test_list_goes_over_pages(wompi: Simulated) -> None:
    """A busy day's first sales would be unpaid for ever."""
    sold = [wompi.sell(number) for number in range(205)]

    pages = wompi.ask(days)

    assert [len(page) for page in pages] == [200, 5]
    assert {one.transaction_id for page in pages for one in page} == set(sold)


@pytest.mark.parametrize(
    ("question", "key"),
    [
        (lambda gateway: gateway.read("1000001-1-00000"), "gateway.unknown_transaction"),
        (lambda gateway: gateway.read_link("test_ZZZZZZ"), "gateway.unknown_link"),
        (lambda gateway: gateway.close_link("test_ZZZZZZ"), "gateway.unknown_link"),
    ],
)
def test_unknown_things_are_refused(
    wompi: Simulated, question: Callable[[WompiGateway], Awaitable[object]], key: str
) -> None:
    """A forged id would hold the till in doubt."""
    with pytest.raises(WasRefusedError) as caught:
        wompi.ask(question)

    assert caught.value.key == key


def test_strangers_keys_are_refused(wompi: Simulated) -> None:
    """Wrong keys must be named at once and not at the first customer."""
    stranger = Keys("pub_test_nobody", "test_integrity_nobody", "prv_test_nobody")

    with pytest.raises(WasRefusedError, match=r"gateway\.unknown_merchant"):
        wompi.ask(lambda gateway: gateway.merchant(), stranger)
    with pytest.raises(WasRefusedError, match=r"gateway\.key_refused"):
        wompi.ask(lambda gateway: gateway.find(OURS), stranger)
    with pytest.raises(WasRefusedError, match=r"gateway\.key_refused"):
        wompi.ask(lambda gateway: gateway.make_link(LINK), stranger)


def test_refusal_names_the_field(wompi: Simulated) -> None:
    """The manager would only hear that something went wrong."""
    with pytest.raises(WasRefusedError) as caught:
        wompi.ask(lambda gateway: gateway.make_link(replace(LINK, description="")))

    assert caught.value.key == "gateway.refused"
    assert caught.value.details["field"] == "description"


@pytest.mark.parametrize("gone", ["merchant_info", "old_merchant_path"])
def test_merchant_is_read_in_whichever_form_is_served(gone: str) -> None:
    """On the first of November 2026 no shop could be set up."""
    wompi = Simulated(**{gone: False})

    assert wompi.ask(lambda gateway: gateway.merchant()).name == "Tienda de Ensayo"


def test_keyless_till_cannot_ask_where_the_key_is_needed() -> None:
    """A paid sale would "not exist"."""
    wompi = Simulated(private_only_read=True)
    paid = wompi.pay(wompi.open())

    with pytest.raises(CouldNotAskError, match=r"gateway\.cannot_ask"):
        wompi.ask(lambda gateway: gateway.read(paid), replace(KEYS, private=None))


def test_link_that_cannot_be_closed_says_so() -> None:
    """Somebody would pay a QR that the till believes dead."""
    wompi = Simulated(link_close=False)
    made = wompi.ask(lambda gateway: gateway.make_link(LINK))

    with pytest.raises(WasRefusedError):
        wompi.ask(lambda gateway: gateway.close_link(made.link_id))
