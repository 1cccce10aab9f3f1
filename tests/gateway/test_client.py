from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import httpx
import pytest
from wompi_line import (
    AMOUNT,
    KEYLESS,
    KEYS,
    LINK,
    NOON,
    REFERENCE,
    TRANSACTION,
    Line,
    html,
    line,
    link,
    merchant,
    no,
    query,
    raw,
    said,
    sent,
    transaction,
)

from pos_app.core.errors import (
    CouldNotAskError,
    DidNotUnderstandError,
    MostradorError,
    WasRefusedError,
)
from pos_app.core.gateway_terms import LinkSeen, LinkWanted, Merchant
from pos_app.core.ids import Reference
from pos_app.core.keys import Keys
from pos_app.core.money import Money
from pos_app.core.payment import Environment, Sighting, Source, Status
from pos_app.gateway.calls import PAGE_SIZE
from pos_app.gateway.client import WompiGateway
from pos_app.gateway.hosts import Hosts
from pos_app.till.ports.gateway import Gateway

PRIVATE = "Bearer prv_test_Abc123"
OURS = Reference(REFERENCE)
WANTED = LinkWanted(
    title="Venta 91",
    description="Tienda La Esquina",
    amount=AMOUNT,
    reference=OURS,
    expires_at=NOON + timedelta(minutes=10, microseconds=7),
    vat=Money.pesos(2_500),
    consumption=Money.zero(),
)
DAYS = (date(2026, 10, 4), date(2026, 10, 6))
Question = Callable[[WompiGateway], Awaitable[object]]


def failure(found: Line, question: Question, keys: Keys = KEYS) -> MostradorError:
    """What a question that cannot succeed raises."""
    with pytest.raises(MostradorError) as caught:
        found.ask(question, keys)
    return caught.value


async def pages(gateway: WompiGateway) -> list[tuple[Sighting, ...]]:
    """Read the days to their end."""
    return [page async for page in gateway.list_days(*DAYS)]


def rows(first: int, count: int) -> list[dict[str, object]]:
    """Transactions in Wompi's order, newest first, numbered downwards."""
    start = datetime(2026, 10, 5, 12, tzinfo=UTC)
    return [
        transaction(id=f"1-1-{number}", created_at=(start + timedelta(seconds=number)).isoformat())
        for number in range(first, first - count, -1)
    ]


def test_it_is_the_tills_gateway() -> None:
    """The till would find a verb missing when the customer has paid."""
    gateway: Gateway = line(said({})).gateway()

    assert gateway.environment is Environment.TEST
    assert gateway.redirect_address == "https://transaction-redirect.wompi.co/check"
    assert gateway.link_address(LINK) == f"https://checkout.wompi.co/l/{LINK}"


def test_transaction_is_read_with_the_private_key() -> None:
    """Wompi has announced that other keys will get "does not exist" for a payment that does."""
    found = line(said(transaction()))

    seen = found.ask(lambda gateway: gateway.read(TRANSACTION))

    assert str(found.questions[0].url) == f"https://sandbox.wompi.co/v1/transactions/{TRANSACTION}"
    assert found.questions[0].headers["authorization"] == PRIVATE
    assert replace(seen, payer=None, traces=()) == Sighting(
        transaction_id=TRANSACTION,
        reference=REFERENCE,
        amount=AMOUNT,
        status=Status.APPROVED,
        environment=Environment.TEST,
        source=Source.BY_ID,
        seen_at=NOON,
        word="APPROVED",
        method="CARD",
        instrument="VISA-4242",
        created_at=datetime(2026, 10, 5, 16, 48, 27, 123000, tzinfo=UTC),
        finalized_at=datetime(2026, 10, 5, 16, 48, 29, 500000, tzinfo=UTC),
    )


def test_keyless_till_reads_without_a_key() -> None:
    """A till without the private key could not confirm what the page in it was paid with."""
    found = line(said(transaction()))

    found.ask(lambda gateway: gateway.read(TRANSACTION), KEYLESS)

    assert "authorization" not in found.questions[0].headers


@pytest.mark.parametrize("status", [401, 403, 404])
def test_no_without_a_key_means_could_not_ask(status: int) -> None:
    """The cashier would be told that a real payment does not exist."""
    error = failure(line(no(status)), lambda gateway: gateway.read(TRANSACTION), KEYLESS)

    assert isinstance(error, CouldNotAskError)
    assert error.key == "gateway.cannot_ask"


def test_no_with_the_key_means_unknown() -> None:
    """An invented id in a forged redirect must end as "no such payment"."""
    error = failure(line(no(404)), lambda gateway: gateway.read(TRANSACTION))

    assert isinstance(error, WasRefusedError)
    assert error.key == "gateway.unknown_transaction"


@pytest.mark.parametrize("forged", ["../merchants/info", "", "a b", "1?x=2", "ñ", "1" * 65, "1\n"])
def test_forged_id_asks_nobody(forged: str) -> None:
    """A redirect's invented id would steer our private key to another address."""
    found = line(said(transaction()))

    error = failure(found, lambda gateway: gateway.read(forged))

    assert error.key == "gateway.unknown_transaction"
    assert found.questions == []


def test_answer_about_another_transaction_proves_nothing() -> None:
    """Somebody else's approved payment would pay this order."""
    error = failure(line(said(transaction(id="9-9-9"))), lambda gateway: gateway.read(TRANSACTION))

    assert isinstance(error, DidNotUnderstandError)
    assert error.key == "gateway.other_answer"


def test_reference_finds_every_try() -> None:
    """A decline followed by an approval on the same page would count as declined."""
    declined = transaction(id="1-1-1", status="DECLINED", status_message="Fondos insuficientes")
    found = line(httpx.Response(200, json={"data": [declined, transaction()]}))

    seen = found.ask(lambda gateway: gateway.find(OURS))

    assert query(found.questions[0]) == {"reference": REFERENCE}
    assert found.questions[0].headers["authorization"] == PRIVATE
    assert [one.status for one in seen] == [Status.DECLINED, Status.APPROVED]
    assert seen[0].message == "Fondos insuficientes"
    assert {Source.BY_REFERENCE} == {one.source for one in seen}


def test_unpaid_reference_is_an_empty_answer() -> None:
    """Asking before the customer has paid is the ordinary case, not an error."""
    assert line(said([])).ask(lambda gateway: gateway.find(OURS)) == ()


def test_list_that_ignores_the_reference_proves_nothing() -> None:
    """A filter that does not filter would make "not paid" of a page of strangers."""
    other = transaction(id="9-9-9", reference="W-1")
    error = failure(line(said([transaction(), other])), lambda gateway: gateway.find(OURS))

    assert error.key == "gateway.other_answer"


@pytest.mark.parametrize(
    "question",
    [
        lambda gateway: gateway.find(OURS),
        pages,
        lambda gateway: gateway.make_link(WANTED),
        lambda gateway: gateway.close_link(LINK),
    ],
)
def test_what_needs_the_private_key_says_so(question: Question) -> None:
    """A till without the private key must say which answers it cannot get."""
    found = line(said(link(active=True)))

    assert failure(found, question, KEYLESS).key == "gateway.cannot_ask"
    assert {"GET"} >= {request.method for request in found.questions}


def test_days_are_asked_newest_first() -> None:
    """The waiting customer's payment would be on the last page."""
    found = line(said(rows(3, 3)))

    read = found.ask(pages)

    assert [[one.transaction_id for one in page] for page in read] == [["1-1-3", "1-1-2", "1-1-1"]]
    assert query(found.questions[0]) == {
        "from_date": "2026-10-04",
        "until_date": "2026-10-06",
        "page": "1",
        "page_size": "200",
        "order_by": "created_at",
        "order": "DESC",
    }
    assert len(found.questions) == 1


@pytest.mark.parametrize(
    ("answers", "read", "asked"),
    [
        ([[]], 0, 1),
        ([rows(900, PAGE_SIZE), rows(700, 3)], 2, 2),
        ([rows(900, PAGE_SIZE), []], 1, 2),
        ([rows(900, 50), rows(850, 50), rows(800, 7)], 3, 3),  # Wompi caps pages at 50
        ([rows(900, PAGE_SIZE)], 1, 3),  # Wompi ignores the page's number
        # a whole page of sales came in between two pages
        ([rows(900, PAGE_SIZE), rows(900, PAGE_SIZE), rows(700, 3)], 2, 3),
        ([rows(900, PAGE_SIZE), rows(700, 50)], 2, 4),  # Wompi repeats its last page
        ([rows(900, PAGE_SIZE), rows(701, 4)], 2, 2),  # a sale came in between two pages
    ],
)
def test_pages_are_read_to_their_end(answers: list[list[object]], read: int, asked: int) -> None:
    """A page left out is a paid sale taken for unpaid; a page too many, an endless wait."""
    found = line(*(said(answer) for answer in answers))

    assert read == len(found.ask(pages))
    assert asked == len(found.questions)


def test_endless_list_is_left() -> None:
    """A broken list would keep the till asking for ever."""
    numbers = iter(range(10**9, 0, -5))

    async def more(_request: httpx.Request) -> httpx.Response:
        return said(rows(next(numbers), 5))

    found = line(more)

    error = failure(found, pages)

    assert isinstance(error, DidNotUnderstandError)
    assert len(found.questions) == 500


def test_oldest_first_is_not_understood() -> None:
    """Who stops at the first old row would never reach the payment of this minute."""
    error = failure(line(said(list(reversed(rows(3, 3))))), pages)

    assert isinstance(error, DidNotUnderstandError)
    assert error.details == {"where": "order"}


def test_list_tells_links_apart() -> None:
    """Payments by QR are found by their link's id only."""
    by_link = transaction(payment_link_id=LINK, reference=f"{LINK}_1791226107_Xy12Zw34Q")

    read = line(said([by_link])).ask(pages)

    assert read[0][0].link_id == LINK
    assert read[0][0].source is Source.DAY_LIST


def test_merchant_is_read_in_the_new_form() -> None:
    """The old form is announced to stop: the set-up page would reject good keys."""
    found = line(said(merchant()))

    seen = found.ask(lambda gateway: gateway.merchant())

    assert found.questions[0].url.path == "/v1/merchants/info"
    assert found.questions[0].headers["x-merchant-public-key"] == "pub_test_Abc123"
    assert seen == Merchant(
        name="Tienda La Esquina",
        legal_name="La Esquina S.A.S.",
        legal_id="900123456-7",
        accepted_ways=("CARD", "NEQUI", "PSE", "SOMETHING_NEW"),
    )


@pytest.mark.parametrize("missing", [no(404), no(410), html(404), raw('{"message":"no"}', 404)])
def test_merchant_falls_back_to_the_old_form(missing: httpx.Response) -> None:
    """Where the new form is not served yet, no shop could be set up."""
    found = line(missing, said(merchant()))

    seen = found.ask(lambda gateway: gateway.merchant())

    assert seen.name == "Tienda La Esquina"
    assert found.questions[1].url.path == "/v1/merchants/pub_test_Abc123"


def test_unknown_merchant_is_refused() -> None:
    """A mistyped public key must be named as such."""
    error = failure(line(no(404)), lambda gateway: gateway.merchant())

    assert isinstance(error, WasRefusedError)
    assert error.key == "gateway.unknown_merchant"


def test_merchant_is_not_asked_twice_when_the_key_is_refused() -> None:
    """The second question's answer would hide the first one's reason."""
    found = line(no(401))

    assert failure(found, lambda gateway: gateway.merchant()).key == "gateway.key_refused"
    assert len(found.questions) == 1


def test_link_is_ordered_for_one_payment() -> None:
    """Two customers could pay one QR, or the link would be gone five hours early."""
    found = line(said(link(), 201))

    made = found.ask(lambda gateway: gateway.make_link(WANTED))

    assert made == LinkSeen(LINK, active=True, sku=REFERENCE, amount=AMOUNT)
    assert found.questions[0].headers["authorization"] == PRIVATE
    assert sent(found.questions[0]) == {
        "name": "Venta 91",
        "description": "Tienda La Esquina",
        "single_use": True,
        "collect_shipping": False,
        "currency": "COP",
        "amount_in_cents": AMOUNT.centavos,
        "expires_at": "2026-10-05T17:10:00",
        "redirect_url": "https://transaction-redirect.wompi.co/check",
        "sku": REFERENCE,
        "taxes": [{"type": "VAT", "amount_in_cents": 250_000}],
    }


@pytest.mark.fault("D6")
@pytest.mark.parametrize(
    "silence",
    [httpx.ReadError("reset"), httpx.ReadTimeout("slow"), no(500), html(502), html(200)],
)
def test_unanswered_link_is_never_asked_for_again(silence: httpx.Response | Exception) -> None:
    """A second link could be paid as well as the first."""
    found = line(silence)

    error = failure(found, lambda gateway: gateway.make_link(WANTED))

    assert isinstance(error, CouldNotAskError)
    assert error.key == "gateway.unanswered"
    assert len(found.questions) == 1


def test_link_that_was_not_sent_is_no_mystery() -> None:
    """Without a connection the cashier may try again at once."""
    found = line(httpx.ConnectError("no route"))

    assert failure(found, lambda gateway: gateway.make_link(WANTED)).key == "gateway.no_network"


@pytest.mark.parametrize(
    "other",
    [
        link(amount_in_cents=AMOUNT.centavos + 100),
        link(amount_in_cents=None),
        link(currency="USD"),
        link(sku="C1-T214-0092-K7QX4T9BM2WNA"),
    ],
)
def test_link_of_another_sale_is_not_shown(other: dict[str, object]) -> None:
    """The customer would see another amount under our QR."""
    error = failure(line(said(other, 201)), lambda gateway: gateway.make_link(WANTED))

    assert isinstance(error, DidNotUnderstandError)


def test_link_without_sku_may_still_be_paid() -> None:
    """Should Wompi not keep the sku, the sale is found by the link's id."""
    made = line(said(link(sku=None), 201)).ask(lambda gateway: gateway.make_link(WANTED))

    assert made.sku is None


def test_link_is_closed_and_the_answer_believed() -> None:
    """A QR that stays open can be paid after the sale went another way."""
    found = line(said(link(active=False)))

    seen = found.ask(lambda gateway: gateway.close_link(LINK))

    assert not seen.active
    assert found.questions[0].method == "PATCH"
    assert sent(found.questions[0]) == {"active": False}


def test_link_still_active_is_told_as_active() -> None:
    """The till must not believe its own wish."""
    assert line(said(link())).ask(lambda gateway: gateway.close_link(LINK)).active


@pytest.mark.parametrize("failed", [no(422), httpx.ReadError("reset"), html(403)])
def test_failed_closing_looks_whether_it_is_closed(failed: httpx.Response | Exception) -> None:
    """A paid link takes no change: the case would never come to rest."""
    found = line(failed, said(link(active=False)))

    assert not found.ask(lambda gateway: gateway.close_link(LINK)).active
    assert [request.method for request in found.questions] == ["PATCH", "GET"]


def test_failed_closing_of_an_open_link_fails() -> None:
    """Somebody would think that the QR on the counter is dead."""
    found = line(no(422), said(link()))

    assert failure(found, lambda gateway: gateway.close_link(LINK)).key == "gateway.refused"


def test_link_is_read_without_a_key() -> None:
    """The private key would travel where it is not needed."""
    found = line(said(link()))

    assert found.ask(lambda gateway: gateway.read_link(LINK)).link_id == LINK
    assert "authorization" not in found.questions[0].headers


def test_unknown_link_is_refused() -> None:
    """A link of another merchant must not look like ours."""
    assert failure(line(no(404)), lambda g: g.read_link(LINK)).key == "gateway.unknown_link"


def test_server_time_follows_wompi_and_not_the_shop() -> None:
    """A shop clock an hour ahead would end every charge before it began."""
    found = line(said(transaction(), date="Mon, 05 Oct 2026 16:00:00 GMT"))
    gateway = found.gateway()

    assert gateway.server_time() == NOON

    seen = found.ask(lambda gateway: gateway.read(TRANSACTION))

    assert seen.seen_at == datetime(2026, 10, 5, 16, 0, 0, 500000, tzinfo=UTC)


def test_real_keys_never_meet_a_simulator() -> None:
    """A simulator's approval would be taken for money."""
    real = Keys("pub_prod_A1", "prod_integrity_A1")
    with pytest.raises(WasRefusedError, match=r"keys\.real_in_rehearsal"):
        WompiGateway(real, line(said([])).clock, hosts=Hosts.local("http://127.0.0.1:8123"))


@pytest.mark.parametrize(
    "origin",
    ["http://192.168.1.5:80", "https://wompi.example", "file:///x", "http://", "127.0.0.1"],
)
def test_rehearsal_stays_on_this_computer(origin: str) -> None:
    """Keys and sales would be told to a stranger's machine."""
    with pytest.raises(AssertionError):
        Hosts.local(origin)


@pytest.mark.parametrize("origin", ["http://127.0.0.1:8123/", "http://localhost:1", "http://[::1]"])
def test_rehearsal_has_its_own_addresses(origin: str) -> None:
    """The rehearsal would knock at Wompi's door."""
    hosts = Hosts.local(origin)

    assert hosts.api == origin.rstrip("/") + "/v1"
    assert hosts.checkout == origin.rstrip("/")
