"""One suite for both engines: what a shop's log promises, whatever keeps it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from relay_bench import NOON, HandClock, config, in_loop

from pos_app.relay.errors import RefusedError
from pos_app.relay.inbox import Arrival, Inbox, Kept
from pos_app.relay.serve import open_inbox
from pos_app.relay.tills import grant


def arrival(
    key: str,
    *,
    tenant: str = "tienda",
    till: str | None = "C1",
    link: str | None = None,
    late: float = 0,
) -> Arrival:
    """Something for a till."""
    return Arrival(
        tenant=tenant,
        key=key,
        kind="hint",
        till=till,
        link_id=link,
        body=f'{{"id":"{key}"}}',
        received_at=NOON + timedelta(seconds=late),
    )


@asynccontextmanager
async def opened(store: str) -> AsyncIterator[Inbox]:
    """The engine behind a store's address."""
    inbox = await open_inbox(config(store), HandClock())
    try:
        yield inbox
    finally:
        await inbox.close()


async def pair(inbox: Inbox, till: str = "C1", tenant: str = "tienda") -> None:
    """Note a till, so that somebody can acknowledge."""
    await inbox.write(lambda sql: grant(sql, tenant=tenant, till=till, label=till, now=0))


async def append_all(inbox: Inbox, arrivals: list[Arrival]) -> list[Kept]:
    """Append many at once."""
    return list(await asyncio.gather(*(inbox.append(one) for one in arrivals)))


async def keys(
    inbox: Inbox, till: str = "C1", cursor: int = 0, tenant: str = "tienda"
) -> list[str]:
    """Read all bodies of a till after a cursor."""
    found: list[str] = []
    while True:
        page = await inbox.read_after(tenant, till, cursor, 7)
        found += [entry.body.split('"')[3] for entry in page.entries]
        cursor = page.cursor
        if len(page.entries) < 7:
            return found


@in_loop
async def test_numbers_have_no_hole_and_follow_the_order_of_arrival(store: str) -> None:
    """A hole would look like a lost hint, another order would let a cursor skip one."""
    async with opened(store) as inbox:
        kept = await append_all(inbox, [arrival(f"k{n:03d}") for n in range(200)])

        assert list(range(1, 201)) == [one.seq for one in kept]
        assert [f"k{n:03d}" for n in range(200)] == await keys(inbox)


@in_loop
async def test_each_shop_counts_for_itself(store: str) -> None:
    """A shop must not read from its numbers how busy its neighbour is."""
    async with opened(store) as inbox:
        await append_all(inbox, [arrival(f"a{n}", tenant="a") for n in range(5)])
        kept = await append_all(inbox, [arrival(f"b{n}", tenant="b") for n in range(3)])

        assert [one.seq for one in kept] == [1, 2, 3]
        assert await keys(inbox, tenant="b") == ["b0", "b1", "b2"]


@in_loop
async def test_a_second_one_is_a_duplicate_in_its_batch_and_later(store: str) -> None:
    """A retried event would otherwise wake the till again and again."""
    async with opened(store) as inbox:
        together = await append_all(inbox, [arrival("same") for _ in range(50)])
        later = await inbox.append(arrival("same"))

        assert sum(not one.duplicate for one in together) == 1
        assert later.duplicate
        assert {1} == {one.seq for one in [*together, later]}
        assert await keys(inbox) == ["same"]


@in_loop
async def test_a_link_with_thousands_of_hints_is_handed_over_whole(store: str) -> None:
    """A statement that cannot hold them all would leave the till of a busy link with none."""
    async with opened(store) as inbox:
        await append_all(inbox, [arrival(f"k{n:04d}", till=None, link="lnk") for n in range(4_000)])
        await append_all(inbox, [arrival(f"l{n:04d}", till=None, link="lnk") for n in range(600)])
        await inbox.watch("tienda", "C1", "lnk", "C1-T214-0001-0123456789ABC")

        assert len(await keys(inbox)) == 4_600


@in_loop
async def test_whoever_has_one_hears_before_whoever_has_hundreds(sqlite_store: str) -> None:
    """A shop would wait for all answers of its neighbour who floods the same commit."""
    order: list[str] = []
    async with opened(sqlite_store) as inbox:

        async def one(shop: str, number: int) -> None:
            await inbox.append(arrival(f"k{number}", tenant=shop))
            order.append(shop)

        await asyncio.gather(*(one("noisy", n) for n in range(60)), one("quiet", 0))

    assert order.index("quiet") < 8
    assert order.count("noisy") == 60


@in_loop
async def test_the_same_key_in_another_shop_is_no_duplicate(store: str) -> None:
    """One shop's events must never hide another's."""
    async with opened(store) as inbox:
        await inbox.append(arrival("same", tenant="a"))

        assert not (await inbox.append(arrival("same", tenant="b"))).duplicate


@in_loop
async def test_a_till_reads_its_own_and_its_cursor_passes_the_others(store: str) -> None:
    """A till that saw its neighbour's sales would break the shop's privacy."""
    async with opened(store) as inbox:
        await append_all(inbox, [arrival(f"k{n}", till=f"C{n % 3}") for n in range(30)])
        page = await inbox.read_after("tienda", "C2", 0, 100)

        assert [f"k{n}" for n in range(30) if n % 3 == 2] == await keys(inbox, "C2")
        assert page.cursor == 30
        assert page.lost_through is None


@in_loop
async def test_everything_is_there_after_closing_and_opening(store: str) -> None:
    """A restart that forgot would leave a till waiting for a hint that had come."""
    async with opened(store) as inbox:
        await append_all(inbox, [arrival(f"k{n}") for n in range(20)])
    async with opened(store) as inbox:
        assert [f"k{n}" for n in range(20)] == await keys(inbox)
        assert (await inbox.append(arrival("next"))).seq == 21


@in_loop
async def test_acknowledging_moves_forward_only(store: str) -> None:
    """A late acknowledgement must not make the relay offer old hints as new."""
    async with opened(store) as inbox:
        await pair(inbox)
        await append_all(inbox, [arrival(f"k{n}") for n in range(5)])

        assert len(await inbox.ack("tienda", "C1", 3)) == 3
        assert list(await inbox.ack("tienda", "C1", 3)) == []
        assert list(await inbox.ack("tienda", "C1", 1)) == []
        assert (await inbox.stats()).unacked == 2
        with pytest.raises(RefusedError, match="ahead"):
            await inbox.ack("tienda", "C1", 6)


@in_loop
async def test_purging_keeps_what_a_till_still_waits_for(store: str) -> None:
    """A till that was off for a week-end must find its hints."""
    async with opened(store) as inbox:
        await pair(inbox)
        await append_all(inbox, [arrival(f"k{n}", late=n) for n in range(10)])
        await inbox.ack("tienda", "C1", 4)
        gone = await inbox.purge(
            acked_before=NOON + timedelta(days=8), all_before=NOON - timedelta(days=22)
        )

        assert gone == 4
        assert [f"k{n}" for n in range(4, 10)] == await keys(inbox, cursor=4)
        assert (await inbox.read_after("tienda", "C1", 4, 9)).lost_through is None
        assert (await inbox.read_after("tienda", "C1", 2, 9)).lost_through == 4


@in_loop
async def test_a_purge_of_thousands_keeps_no_event_waiting(
    store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a week's holidays everything is old at once, and a payment comes amid it."""
    monkeypatch.setattr("pos_app.relay.inbox_statements.PURGE_ROWS", 3)
    async with opened(store) as inbox:
        await pair(inbox)
        await append_all(inbox, [arrival(f"k{n}", late=n // 2) for n in range(40)])
        await inbox.ack("tienda", "C1", 30)
        week = NOON + timedelta(days=8)
        clearing = asyncio.create_task(inbox.purge(acked_before=week, all_before=NOON))
        await asyncio.sleep(0)
        kept = await inbox.append(arrival("new", late=10**6))
        waited = not clearing.done()

        assert (kept.seq, waited) == (41, True)
        assert await clearing == 30
        assert await keys(inbox, cursor=30) == [f"k{n}" for n in range(30, 40)] + ["new"]
        assert (await inbox.read_after("tienda", "C1", 29, 9)).lost_through == 30


@in_loop
async def test_a_purged_log_goes_on_counting_where_it_was(store: str) -> None:
    """Giving a number twice would make a till take a new hint for one it has."""
    async with opened(store) as inbox:
        await append_all(inbox, [arrival(f"k{n}") for n in range(10)])
        everything = NOON + timedelta(days=40)
        await inbox.purge(acked_before=everything, all_before=everything)

        assert (await inbox.append(arrival("new"))).seq == 11
        assert (await inbox.read_after("tienda", "C1", 0, 9)).lost_through == 10
    async with opened(store) as inbox:
        assert (await inbox.append(arrival("newer"))).seq == 12


@in_loop
async def test_a_purge_that_takes_other_tills_entries_is_no_gap_for_mine(store: str) -> None:
    """A false gap would send a till to reconcile a whole day for nothing."""
    async with opened(store) as inbox:
        await pair(inbox, "C1")
        await pair(inbox, "C2")
        await append_all(inbox, [arrival(f"k{n}", till="C2") for n in range(9)])
        await inbox.append(arrival("mine"))
        await inbox.ack("tienda", "C2", 9)
        later = NOON + timedelta(days=8)
        await inbox.purge(acked_before=later, all_before=NOON - timedelta(days=1))

        page = await inbox.read_after("tienda", "C1", 0, 9)
        assert page.lost_through is None
        assert len(page.entries) == 1


@in_loop
async def test_a_cursor_from_a_lost_future_is_told_and_set_back(store: str) -> None:
    """A relay restored from yesterday's copy must not keep a till waiting at today's number."""
    async with opened(store) as inbox:
        await append_all(inbox, [arrival(f"k{n}") for n in range(3)])

        page = await inbox.read_after("tienda", "C1", 500, 9)
        assert (page.lost_through, page.cursor, page.entries) == (3, 3, ())


@in_loop
async def test_a_link_brings_its_hints_to_the_till_that_watches_it(store: str) -> None:
    """A QR by payment link carries Wompi's reference: without the watch nobody would be told."""
    async with opened(store) as inbox:
        await inbox.append(arrival("early", till=None, link="L1"))
        await inbox.watch("tienda", "C1", "L1", "C1-T1-1-AAAAAAAAAAAAA")
        after = await inbox.append(arrival("after", till=None, link="L1"))
        await inbox.watch("tienda", "C1", "L1", "C1-T1-1-AAAAAAAAAAAAA")

        assert after.till == "C1"
        assert await keys(inbox) == ["early", "after"]
        with pytest.raises(RefusedError, match="taken"):
            await inbox.watch("tienda", "C2", "L1", "C2-T1-1-AAAAAAAAAAAAA")


@in_loop
async def test_what_arrives_wakes_the_till_it_is_for(store: str) -> None:
    """Without the wake-up a customer would wait for the next poll."""
    async with opened(store) as inbox:
        woken: list[tuple[str, str | None]] = []
        inbox.subscribe(lambda tenant, till: woken.append((tenant, till)))
        await inbox.append(arrival("k"))
        await inbox.append(arrival("k"))
        await asyncio.sleep(0)

        assert woken[0] == ("tienda", "C1")


@in_loop
async def test_the_count_is_of_what_is_there(store: str) -> None:
    """Quotas and alarms look at these numbers."""
    async with opened(store) as inbox:
        await pair(inbox)
        await append_all(inbox, [arrival(f"k{n}", late=n) for n in range(5)])
        await inbox.append(arrival("x", tenant="otra"))
        stats = await inbox.stats()

        assert (stats.rows, stats.rows_by_tenant) == (6, {"tienda": 5, "otra": 1})
        assert (stats.unacked, stats.oldest_unacked_at) == (5, NOON)
        assert stats.size_bytes > 0


@in_loop
async def test_changes_are_all_or_nothing(store: str) -> None:
    """Half a pairing would leave a till with a token nobody knows."""
    async with opened(store) as inbox:

        def work(sql: object) -> None:
            grant(sql, tenant="tienda", till="C1", label="C1", now=0)  # type: ignore[arg-type]  # -- a Statements
            raise RefusedError(400, "no")

        with pytest.raises(RefusedError):
            await inbox.write(work)
        assert await inbox.read(lambda sql: sql.all("SELECT name FROM tills")) == []
