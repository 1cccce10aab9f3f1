"""One timer for all requests must still end each that takes too long, and no other."""

from __future__ import annotations

import asyncio

import pytest
from relay_bench import ask, bench, event, in_loop

from pos_app.relay.deadlines import Deadlines


@in_loop
async def test_what_takes_too_long_is_ended_and_what_came_later_goes_on() -> None:
    """A sender that stalls would hold its place for ever, or take its neighbours with it."""
    deadlines, ended = Deadlines(0.05), list[str]()

    async def stalled() -> None:
        try:
            with deadlines.begin():
                await asyncio.Event().wait()
        except TimeoutError:
            ended.append("stalled")

    async def quick() -> None:
        with deadlines.begin():
            await asyncio.sleep(0)
        ended.append("quick")

    await asyncio.gather(stalled(), quick())
    with deadlines.begin():
        pass

    assert ended == ["quick", "stalled"]


@in_loop
async def test_a_task_that_is_ended_by_somebody_else_stays_ended() -> None:
    """A relay that stops would wait for requests that took its order for their own deadline."""
    deadlines = Deadlines(60)

    async def waiting() -> None:
        with deadlines.begin():
            await asyncio.Event().wait()

    task = asyncio.create_task(waiting())
    await asyncio.sleep(0)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task


@in_loop
async def test_both_wishes_to_end_a_task_are_heard() -> None:
    """The stop of the relay would be lost when it comes together with a deadline."""
    deadlines = Deadlines(60)

    async def waiting() -> None:
        mine = deadlines.begin()
        with mine:
            task = asyncio.current_task()
            assert task is not None
            task.cancel()
            mine.expire()
            await asyncio.Event().wait()

    with pytest.raises(asyncio.CancelledError):
        await asyncio.create_task(waiting())


@in_loop
async def test_the_short_way_in_answers_like_the_long_one(sqlite_store: str) -> None:
    """Wompi would be told one thing and a proxy's check of the address another."""
    async with bench(sqlite_store, rehearsal=False) as made:
        path = f"/w/{made.shop.ingest}"
        taken = await made.post(event())
        plain = await ask(made.app, "POST", path, scheme="http")
        looked = await ask(made.app, "GET", path)
        deeper = await ask(made.app, "POST", f"{path}/more")
        nobody = await ask(made.app, "POST", "/w/")

    assert taken.status == 200
    assert taken.headers["strict-transport-security"] == "max-age=31536000"
    assert (plain.status, plain.json()) == (403, {"error": "https_only"})
    assert (looked.status, looked.headers["allow"]) == (405, "POST")
    assert (deeper.status, nobody.status) == (404, 404)
