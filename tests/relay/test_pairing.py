"""Pairing a till, and what a stranger may try instead."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import pytest
from relay_bench import Answer, Bench, ask, bench, in_loop

from pos_app.relay.limits import Rate

MANY: dict[str, Any] = {"limits": {"pairing": Rate(1e6, 1e6)}}


async def begin(made: Bench, till: str = "C1", shop: str = "tienda", **more: Any) -> Any:
    """Begin a pairing as a till does."""
    body = {"shop": shop, "till": till, "label": f"Caja {till}"} | more
    return (await made.call("POST", "/v1/pairing", body)).json()


async def poll(made: Bench, begun: Any) -> Answer:
    """Ask whether it was approved."""
    return await made.call("POST", "/v1/pairing/token", {"device_code": begun["device_code"]})


async def approve(made: Bench, code: str, till: str = "C1", admin: str = "") -> Answer:
    """Approve as the shop's manager."""
    body = {"code": code, "till": till}
    return await made.call("POST", "/v1/manager/approve", body, token=admin or made.shop.admin)


async def form(made: Bench, path: str, **fields: str) -> tuple[int, str]:
    """Send a page's form."""
    answer = await ask(made.app, "POST", path, body=urlencode(fields).encode())
    return answer.status, answer.body.decode()


@in_loop
async def test_a_till_is_paired_by_the_code_it_shows(store: str) -> None:
    """The whole ceremony, as the shop lives it."""
    async with bench(store, **MANY) as made:
        begun = await begin(made)
        waiting = await poll(made, begun)
        await approve(made, begun["user_code"])
        made.clock.move(seconds=5)
        got = (await poll(made, begun)).json()
        made.clock.move(seconds=5)
        again = await poll(made, begun)

        assert waiting.json() == {"error": "authorization_pending"}
        assert len(begun["user_code"]) == 9
        assert set(begun["user_code"]) <= set("BCDFGHJKLMNPQRSTVWXZ-")
        assert begun["verification_uri_complete"].endswith(f"/pair?code={begun['user_code']}")
        assert (got["till"], got["epoch"], got["cursor"]) == ("C1", 1, 0)
        assert got["landing_url"].startswith("http://127.0.0.1:1/r/mrl_")
        assert again.json() == {"error": "expired_token"}


@in_loop
async def test_the_page_shows_the_same_code_and_asks(sqlite_store: str) -> None:
    """A manager who approves what he cannot compare approves a stranger's computer."""
    async with bench(sqlite_store, **MANY) as made:
        begun = await begin(made, label="Mostrador <b>1</b>")
        code = begun["user_code"]
        page = (await ask(made.app, "GET", "/pair", query=f"code={code}")).body.decode()
        status, shown = await form(
            made, "/pair", code=code.lower().replace("-", " "), secret=made.shop.admin
        )
        ticket = shown.partition('name="ticket" value="')[2].partition('"')[0]
        done = await form(made, "/pair/decide", ticket=ticket, answer="yes")

        assert code in page
        assert status == 200
        assert code in shown
        assert "198.51.100.7" in shown
        assert "&lt;b&gt;1" in shown
        assert "<b>1" not in shown
        assert "vinculada" in done[1]
        assert "token" in (await poll(made, begun)).json()


@in_loop
async def test_a_denied_till_is_told_so(sqlite_store: str) -> None:
    """«No es mi caja» must end the stranger's waiting."""
    async with bench(sqlite_store, **MANY) as made:
        begun = await begin(made)
        _, shown = await form(made, "/pair", code=begun["user_code"], secret=made.shop.admin)
        ticket = shown.partition('name="ticket" value="')[2].partition('"')[0]
        await form(made, "/pair/decide", ticket=ticket, answer="no")

        assert (await poll(made, begun)).json() == {"error": "access_denied"}
        assert (await form(made, "/pair/decide", ticket=ticket, answer="yes"))[0] == 404
        assert (await form(made, "/pair/decide", ticket="x" * 40, answer="yes"))[0] == 404


@in_loop
async def test_a_ticket_left_on_a_screen_expires(sqlite_store: str) -> None:
    """Whoever finds the manager's open page an hour later must not pair a till with it."""
    async with bench(sqlite_store, **MANY) as made:
        begun = await begin(made)
        _, shown = await form(made, "/pair", code=begun["user_code"], secret=made.shop.admin)
        ticket = shown.partition('name="ticket" value="')[2].partition('"')[0]
        made.clock.move(minutes=6)

        assert (await form(made, "/pair/decide", ticket=ticket, answer="yes"))[0] == 404


@pytest.mark.fault("attack-27")
@in_loop
async def test_attack_27_guessing_a_code(store: str) -> None:
    """Eight letters are few: after five wrong ones the shop's open codes are dead."""
    async with bench(store, **MANY) as made:
        begun = await begin(made)
        codes = [(await approve(made, f"BBBB-BBB{letter}")).status for letter in "BCDFG"]
        right = await approve(made, begun["user_code"])
        made.clock.move(minutes=11)
        fresh = await begin(made)

        assert codes == [404] * 5
        assert right.status == 429
        assert (await poll(made, begun)).json() == {"error": "access_denied"}
        assert (await approve(made, fresh["user_code"])).status == 200


@pytest.mark.fault("attack-27")
@in_loop
async def test_attack_27_a_code_serves_once_and_not_for_ever(store: str) -> None:
    """A photographed code must be worth nothing a quarter of an hour later."""
    async with bench(store, **MANY) as made:
        late = await begin(made, "C2")
        made.clock.move(minutes=10, seconds=1)
        assert (await approve(made, late["user_code"], "C2")).status == 404
        assert (await poll(made, late)).json() == {"error": "expired_token"}

        begun = await begin(made)
        assert (await approve(made, begun["user_code"])).status == 200
        assert (await approve(made, begun["user_code"])).status == 404


@pytest.mark.fault("attack-27")
@in_loop
async def test_attack_27_another_shops_manager_or_another_tills_name(store: str) -> None:
    """A code read out over the telephone must not open another shop, nor name another till."""
    async with bench(store, **MANY) as made:
        other = await made.add_shop("vecina")
        begun = await begin(made)

        assert (await approve(made, begun["user_code"], admin=other.admin)).status == 404
        assert (await approve(made, begun["user_code"], till="C9")).status == 409
        assert (await approve(made, begun["user_code"], admin="mra_guess")).status == 401
        assert (await form(made, "/pair", code=begun["user_code"], secret="mra_guess"))[0] == 401
        assert (await poll(made, begun)).json() == {"error": "authorization_pending"}


@pytest.mark.fault("attack-28")
@in_loop
async def test_attack_28_asking_faster_than_told(store: str) -> None:
    """A till that hammers is told to slow down and still gets its answer."""
    async with bench(store, **MANY) as made:
        begun = await begin(made)
        first, second = await poll(made, begun), await poll(made, begun)
        await approve(made, begun["user_code"])
        hasty = await poll(made, begun)
        made.clock.move(seconds=5)

        assert first.json() == {"error": "authorization_pending"}
        assert (second.json(), hasty.json()) == ({"error": "slow_down"}, {"error": "slow_down"})
        assert "token" in (await poll(made, begun)).json()


@in_loop
async def test_pairing_again_cuts_the_computer_before(store: str) -> None:
    """A replaced computer must not go on hearing the shop from a drawer somewhere."""
    async with bench(store, **MANY) as made:
        old = await made.pair()
        begun = await begin(made)
        _, shown = await form(made, "/pair", code=begun["user_code"], secret=made.shop.admin)
        assert "deja de recibir avisos" in shown
        await approve(made, begun["user_code"])
        new = (await poll(made, begun)).json()

        assert new["epoch"] == 2
        assert (await old.poll()).status == 401


@in_loop
async def test_names_that_are_none_are_refused(sqlite_store: str) -> None:
    """A till's name is printed in every reference, so it must be one."""
    async with bench(sqlite_store, **MANY) as made:
        for till in ("", "c1", "C-1", "C123456789", "C1\n", "Ñ1"):
            assert (await begin(made, till)) == {"error": "bad_till"}
        assert (await begin(made, label="")) == {"error": "bad_till"}
        assert (await begin(made, label="x\u0000")) == {"error": "bad_till"}
        assert (await begin(made, shop="nobody")) == {"error": "not_found"}


@in_loop
async def test_a_shop_has_few_pairings_open_and_a_stranger_begins_few(sqlite_store: str) -> None:
    """Somebody who floods the pairing page must not hide the real till among a thousand."""
    async with bench(sqlite_store, **MANY) as made:
        begun = [await begin(made) for _ in range(21)]
        assert begun[-1] == {"error": "too_many"}
        made.clock.move(hours=2)
        await made.relay.upkeep.purge()
        assert await made.inbox.read(lambda sql: sql.all("SELECT * FROM pairings")) == []


@in_loop
async def test_one_address_may_begin_only_so_often(sqlite_store: str) -> None:
    """A stranger's program must not fill the store with pairings."""
    async with bench(sqlite_store, limits={"pairing": Rate(0.001, 3)}) as made:
        answers = [await begin(made) for _ in range(4)]

        assert answers[-1] == {"error": "too_many"}


@in_loop
async def test_the_manager_renames_lists_and_revokes(store: str) -> None:
    """The manager sees which computers hear the shop, and sends one away."""
    async with bench(store, **MANY) as made:
        await made.pair()
        rename = "/v1/manager/tills/C1/rename"
        admin = made.shop.admin
        assert (await made.call("POST", rename, {"label": "Ropa"}, token=admin)).status == 200
        assert (await made.call("POST", rename, {"label": ""}, token=admin)).status == 400
        missing = "/v1/manager/tills/C7/revoke"
        assert (await made.call("POST", missing, {}, token=admin)).status == 404
        [till] = (await made.call("GET", "/v1/manager", token=admin)).json()["tills"]

        assert (till["label"], till["state"], till["connected"]) == ("Ropa", "active", False)
