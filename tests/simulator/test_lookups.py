"""Reading transactions by id, by reference and by dates, against literals.

Restates Wompi's pages "Transacciones" and "Seguimiento de transacciones", and what its sandbox was
seen to answer with and without keys.
"""

from __future__ import annotations

from typing import Any

import pytest
from wompi_calls import PRIVATE, PUBLIC, Answer, Wompi, query

OTHER_PRIVATE = "prv_test_SIMULATOR0002"


def listing(wompi: Wompi, key: str | None = PRIVATE, **values: object) -> Answer:
    """GET /transactions by dates; a page of fifty of this October unless told otherwise."""
    wanted: dict[str, object] = {
        "from_date": "2026-10-01",
        "until_date": "2026-10-31",
        "page": 1,
        "page_size": 50,
    }
    wanted |= values
    sent = {name: value for name, value in wanted.items() if value is not None}
    return wompi.get(f"/transactions?{query(**sent)}", key=key)


@pytest.mark.parametrize("key", [None, PUBLIC, "pub_test_nobody"])
def test_without_the_private_key_the_merchant_comes_along(wompi: Wompi, key: str | None) -> None:
    """The sandbox answers everybody who knows the id; the till must not take that for a right."""
    made = wompi.charge()
    answer = wompi.get(f"/transactions/{made['id']}", key=key)

    assert answer.status == 200
    assert answer.data["merchant"] == {
        "id": 1000001,
        "name": "Tienda de Ensayo",
        "legal_name": "Tienda de Ensayo S.A.S.",
        "contact_name": "Persona de Ensayo",
        "phone_number": "+573000000000",
        "logo_url": None,
        "legal_id_type": "NIT",
        "email": "tienda@ensayo.example",
        "legal_id": "900000000-1",
        "public_key": "pub_test_SIMULATOR0001",
    }
    assert {name: answer.data[name] for name in made} == made


def test_with_the_private_key_it_shows_what_is_the_merchants_own(wompi: Wompi) -> None:
    """Refunds of a sale are seen by its owner only."""
    made = wompi.charge()
    shown = wompi.read(made["id"])

    assert "merchant" not in shown
    assert shown["refunds"] == []
    assert shown["entries"] == []
    assert shown["disbursement"] is None


@pytest.mark.parametrize(
    ("key", "status", "error"),
    [
        (
            "prv_test_nobody",
            403,
            {
                "type": "INVALID_ACCESS_TOKEN",
                "reason": "El token no tiene suficientes permisos",
            },
        ),
        (
            "prv_prod_SIMULATOR0001",
            401,
            {
                "type": "INVALID_ACCESS_TOKEN",
                "reason": "La llave proporcionada no corresponde a este ambiente",
            },
        ),
        (
            OTHER_PRIVATE,
            404,
            {"type": "NOT_FOUND_ERROR", "reason": "La entidad solicitada no existe"},
        ),
    ],
)
def test_keys_that_may_not_read(wompi: Wompi, key: str, status: int, error: object) -> None:
    """A wrong key must read as a wrong key, never as "this sale does not exist"."""
    answer = wompi.get(f"/transactions/{wompi.charge()['id']}", key=key)

    assert answer.status == status
    assert answer.json == {"error": error}


def test_an_unknown_id(wompi: Wompi) -> None:
    """An invented id on a forged redirect."""
    answer = wompi.get("/transactions/1000001-1791226107-72286")

    assert answer.status == 404
    assert answer.json == {
        "error": {"type": "NOT_FOUND_ERROR", "reason": "La entidad solicitada no existe"}
    }


def test_the_documentation_wants_the_private_key(wompi: Wompi) -> None:
    """Then the public key gets 404, which must not read as "not paid"."""
    made = wompi.charge()
    wompi.switch(private_only_read=True)

    assert wompi.get(f"/transactions/{made['id']}", key=PUBLIC).status == 404
    assert wompi.get(f"/transactions/{made['id']}", key=None).status == 404
    assert wompi.get(f"/transactions/{made['id']}", key=PRIVATE).status == 200


def test_environments_share_no_transactions(wompi: Wompi) -> None:
    """A test payment must not be found with production keys."""
    made = wompi.charge()
    answer = wompi.get(
        f"/transactions/{made['id']}", key="prv_prod_SIMULATOR0001", root="/production/v1"
    )

    assert answer.status == 404


def test_reading_settles_what_is_due(wompi: Wompi) -> None:
    """A poll after the bank has answered must see the answer."""
    made = wompi.charge()
    wompi.move(0.999)
    assert wompi.read(made["id"])["status"] == "PENDING"
    wompi.move(0.001)
    assert wompi.read(made["id"])["status"] == "APPROVED"
    assert wompi.read(made["id"])["finalized_at"] == "2026-10-05T17:00:01.000Z"


def test_by_reference_without_meta(wompi: Wompi) -> None:
    """This is how a sale is found whose id the till never learned."""
    made = wompi.charge(reference="R-1")
    answer = wompi.get("/transactions?reference=R-1")

    assert answer.status == 200
    assert answer.json == {"data": [made]}


def test_an_unknown_reference_is_an_empty_list(wompi: Wompi) -> None:
    """Empty does not mean "not paid": a checkout in progress has no transaction yet."""
    answer = wompi.get("/transactions?reference=nobody")

    assert answer.status == 200
    assert answer.json == {"data": []}


@pytest.mark.parametrize("key", [None, PUBLIC, "prv_test_nobody"])
def test_lists_need_the_private_key(wompi: Wompi, key: str | None) -> None:
    """Nobody else may see the shop's sales."""
    for answer in (wompi.get("/transactions?reference=R-1", key=key), listing(wompi, key)):
        assert answer.status == 401
        assert answer.error["type"] == "INVALID_ACCESS_TOKEN"


def test_a_merchant_sees_its_own_sales_only(wompi: Wompi) -> None:
    """Two shops of one owner would mix their days."""
    wompi.charge(reference="R-1")

    assert listing(wompi, OTHER_PRIVATE).data == []
    assert wompi.get("/transactions?reference=R-1", key=OTHER_PRIVATE).data == []


def test_list_by_dates_pages_newest_first(wompi: Wompi) -> None:
    """A day of many sales is read page by page, none twice and none left out."""
    made = []
    for _ in range(5):
        made.append(wompi.charge()["id"])
        wompi.move(60)
    pages = [listing(wompi, page=page, page_size=2) for page in (1, 2, 3)]

    assert [each["id"] for page in pages for each in page.data] == made[::-1]
    assert pages[2].json["meta"] == {"page": 3, "page_size": 2, "total_results": 5}
    oldest_first = listing(wompi, order_by="created_at", order="ASC")
    assert [each["id"] for each in oldest_first.data] == made


def test_list_filters(wompi: Wompi) -> None:
    """The day's declines, one customer, one way of paying."""
    good = wompi.charge(customer_email="ana@b.co")
    wompi.charge({"type": "NEQUI", "phone_number": "3992222222"})
    card = wompi.charge_card()
    wompi.move(3)

    def ids(**filters: Any) -> list[str]:
        return [each["id"] for each in listing(wompi, **filters).data]

    assert ids(customer_email="ana@b.co") == [good["id"]]
    assert ids(payment_method_type="CARD") == [card["id"]]
    assert ids(status="APPROVED") == [card["id"], good["id"]]
    assert ids(id=good["id"], status="DECLINED") == []


def test_days_are_colombian_unless_switched(wompi: Wompi) -> None:
    """A sale at 19:30 in Bogotá is of today there, and of tomorrow in UTC."""
    wompi.move(7.5 * 3600)
    wompi.charge()
    day: dict[str, Any] = {"from_date": "2026-10-05", "until_date": "2026-10-05"}

    assert len(listing(wompi, **day).data) == 1
    wompi.switch(day_list_utc=True)
    assert listing(wompi, **day).data == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"from_date": None}, "from_date"),
        ({"until_date": "5/10/2026"}, "until_date"),
        ({"until_date": "2026-02-30"}, "until_date"),
        ({"until_date": "0001-01-01"}, "until_date"),
        ({"page": None}, "page"),
        ({"page": 0}, "page"),
        ({"page": "²"}, "page"),
        ({"page_size": 201}, "page_size"),
        ({"status": "PAID"}, "status"),
        ({"order": "UP"}, "order"),
        ({"order_by": "secret"}, "order_by"),
    ],
)
def test_a_list_that_does_not_hold(wompi: Wompi, changes: dict[str, Any], field: str) -> None:
    """A mistyped question must not read as an empty day."""
    answer = listing(wompi, **changes)

    assert answer.status == 422
    assert list(answer.error["messages"]) == [field]


def test_lists_can_be_refused(wompi: Wompi) -> None:
    """Nobody promised either list in production: the till falls from one to the other."""
    wompi.charge(reference="R-1")
    wompi.switch(list_by_reference=False)
    assert wompi.get("/transactions?reference=R-1").status == 422
    assert listing(wompi).status == 200

    wompi.switch(day_list=False, list_by_reference=True)
    assert listing(wompi).status == 422
    assert wompi.get("/transactions?reference=R-1").status == 200

    wompi.switch(day_list=True, list_meta=False)
    assert listing(wompi).json["meta"] == {}
