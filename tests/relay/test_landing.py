"""What anybody may open: the phone's landing page and the shop's public settings."""

from __future__ import annotations

import pytest
from relay_bench import (
    PUBLIC_KEY,
    SECRET,
    Answer,
    Bench,
    Till,
    ask,
    bench,
    event,
    in_loop,
    transaction,
)

from pos_app.relay.limits import Rate

ID = "1000001-1791226107-72286"


async def land(made: Bench, till: Till, query: str) -> Answer:
    """Open the landing page as a phone does."""
    return await ask(made.app, "GET", f"/r/{till.landing}", query=query)


@in_loop
async def test_a_phone_that_lands_leaves_its_id_for_the_till(store: str) -> None:
    """By QR the till never sees the redirect: the phone's visit tells it where to look."""
    async with bench(store) as made:
        till, other = await made.pair("C1"), await made.pair("C2")
        page = await land(made, till, f"id={ID}&env=test&status=APPROVED")
        await land(made, till, f"id={ID}")
        [hint] = (await till.poll(0)).json()["hints"]

        assert "Gracias" in page.body.decode()
        assert "Thank you" in page.body.decode()
        assert (hint["kind"], hint["transaction"]) == ("landing", {"id": ID})
        assert await other.ids() == []


@pytest.mark.fault("attack-20")
@pytest.mark.parametrize(
    "query",
    [
        "",
        "id=",
        "id=%3Cscript%3Ealert(1)%3C/script%3E",
        "id=javascript:alert(1)",
        "id=" + "9" * 10_000,
        f"id={ID}%0aX",
        "id=https://elsewhere.example/x",
        "redirect=https://elsewhere.example",
        "id[]=1",
    ],
)
@in_loop
async def test_attack_20_a_landing_address_with_something_in_it(
    sqlite_store: str, query: str
) -> None:
    """The page a customer sees must never carry a stranger's words or lead elsewhere."""
    async with bench(sqlite_store) as made:
        till = await made.pair()
        plain, odd = await land(made, till, f"id={ID}"), await land(made, till, query)
        unknown = await ask(made.app, "GET", "/r/mrl_nobody", query=f"id={ID}")

        assert odd.body == plain.body == unknown.body
        assert (odd.status, odd.headers) == (200, plain.headers)
        assert "script-src" not in odd.headers["content-security-policy"]
        assert odd.headers["content-security-policy"].startswith("default-src 'none'")
        assert len(await till.ids()) == 1


@in_loop
async def test_a_phone_that_reloads_for_ever_is_stored_only_so_often(sqlite_store: str) -> None:
    """A stranger with a QR must not fill a till's list with invented ids."""
    async with bench(sqlite_store, limits={"landing": Rate(0.001, 3)}) as made:
        till = await made.pair()
        for number in range(9):
            await land(made, till, f"id=1-1791226107-{number}")

        assert len(await till.ids()) == 3


@pytest.mark.fault("B1")
@in_loop
async def test_b1_the_event_before_the_redirect(store: str) -> None:
    """Whichever comes first, the till hears both and the second changes nothing at the relay."""
    async with bench(store) as made:
        till = await made.pair()
        about = transaction()
        await made.post(event(about))
        await land(made, till, f"id={about['id']}")

        assert await till.ids() == [about["id"], about["id"]]


@in_loop
async def test_the_shops_pages_get_what_they_may_know(sqlite_store: str) -> None:
    """A secret in a web page is a secret no more."""
    async with bench(sqlite_store) as made:
        answer = await made.call("GET", "/config")
        text = answer.body.decode()

        assert answer.json() == {
            "public_key": PUBLIC_KEY,
            "environment": "test",
            "methods": ["CARD", "PSE", "NEQUI", "BANCOLOMBIA_QR", "BANCOLOMBIA_TRANSFER",
                        "DAVIPLATA"],
            "currency": "COP",
            "test_mode": True,
        }  # fmt: skip
        assert "events" not in text
        await made.relay.tenants.add(
            "web", name="Web", events_secret=SECRET, public_key=None, methods=["PSE"]
        )
        assert (await made.call("GET", "/config/web")).json()["methods"] == ["PSE"]
        await made.add_shop("vecina")
        assert (await made.call("GET", "/config")).status == 404
        assert (await made.call("GET", "/config/vecina")).status == 200
        assert (await made.call("GET", "/config/nobody")).status == 404


@in_loop
async def test_nothing_is_answered_without_tls(sqlite_store: str) -> None:
    """A token sent in clear once is a token given away; a redirect would invite the next one."""
    async with bench(sqlite_store, rehearsal=False) as made:
        plain = await made.post(event(), scheme="http")
        secure = await made.post(event())

        assert (plain.status, secure.status) == (403, 200)
        assert "max-age" in secure.headers["strict-transport-security"]
