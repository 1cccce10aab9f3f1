"""A day beside Wompi's: compared, signed by a person, and never changed silently."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from payments import seen
from shop import CAPPUCCINO, Shop
from signed_day import page_of, signed

from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.ids import Reference
from pos_app.core.payment import Environment, Sighting, Status, Way
from pos_app.core.reconciliation import Change, Kind, digest_of
from pos_app.core.staff import Right
from pos_app.till.authority import Grant
from pos_app.till.reconciliation.snapshots import DayState, ReconciliationSnapshot
from pos_app.till.snapshots import Notice, Sentence

OTHER_TILL = Reference.make(till="C2", shift=1, sale=7, random_bits=5)
DAY = "2026-11-20"


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


class Forbidding:
    """Lets nobody look at days."""

    actor = "P2"

    def may(self, right: Right) -> bool:  # noqa: ARG002 -- the port's shape
        """Allow nothing."""
        return False

    async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
        """Refuse."""
        assert right is Right.REVIEW
        raise WasRefusedError("staff.not_allowed")


def now(shop: Shop) -> ReconciliationSnapshot:
    """What the page shows."""
    return shop.latest(ReconciliationSnapshot)


def notice(shop: Shop) -> str:
    """What was said last."""
    return shop.latest(Notice).sentence.key


async def sleep_through(shop: Shop, days: int) -> None:
    """Let days pass in which the till slept, and wake up at the end of them."""
    shop.clock._passed += days * 86_400
    await shop.clock.advance(3)


def test_the_day_is_shown_before_wompi_is_asked_and_compared_after(tmp_path: Path) -> None:
    """Without internet the page is empty, and the manager thinks that nothing was sold."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.pay(await shop.charge(), transaction_id="1")
            page = page_of(shop)
            await page.open()
            (row,) = now(shop).rows
            assert (row.kind, row.transaction_id, now(shop).read_at) == (Kind.UNREAD, "1", None)
            assert not now(shop).can_sign
            await page.read()
            assert [row.kind for row in now(shop).rows] == [Kind.EQUAL]
            assert now(shop).can_sign

    run(story())


def test_whoever_may_not_is_refused_in_the_till(tmp_path: Path) -> None:
    """A cashier signs his own day because a screen forgot to hide the key."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = await signed(shop)
            shop.world.authority = Forbidding()
            before = len(shop.store.journal.entries())
            shop.told.clear()
            for wish in (page.open, page.read, page.sign, lambda: page.step(-1)):
                await wish()
                assert notice(shop) == "staff.not_allowed"
                shop.told.clear()
            assert len(shop.store.journal.entries()) == before
            assert len(shop.store.signatures.of(DAY, "C1")) == 1

    run(story())


def test_a_signature_stands_in_the_journal_and_on_the_day(tmp_path: Path) -> None:
    """Somebody says that he had signed, and nobody can tell what."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await signed(shop)
            (kept,) = shop.store.signatures.of(DAY, "C1")
            assert kept.digest == digest_of(DAY, "C1", Environment.TEST, kept.rows)
            entry = shop.store.journal.entries()[-1].act
            assert (entry.kind, entry.facts["digest"]) == ("day.signed", kept.digest)
            picture = now(shop)
            assert picture.signed is not None
            assert (picture.signed.at, picture.signed.times) == (kept.at, 1)
            assert picture.recent[0].state is DayState.SIGNED
            assert not picture.can_sign

    run(story())


def test_a_signed_day_is_not_signed_again_for_nothing(tmp_path: Path) -> None:
    """A second press makes the first signature look as if something had been wrong."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = await signed(shop)
            await page.sign()
            assert notice(shop) == "reconciliation.signed_already"
            assert len(shop.store.signatures.of(DAY, "C1")) == 1

    run(story())


def test_what_is_not_compared_is_not_signed(tmp_path: Path) -> None:
    """A day is signed that Wompi was never asked about."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = page_of(shop)
            await page.sign()
            await page.open()
            await page.sign()
            assert notice(shop) == "reconciliation.not_compared"
            assert shop.store.signatures.of(DAY, "C1") == ()

    run(story())


def test_a_void_after_the_signature_is_shown_and_signed_anew(tmp_path: Path) -> None:
    """Money goes back the day after, and the signed day still looks whole."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = await signed(shop)
            one = shop.gateway.transactions["1"]
            shop.gateway.transactions["1"] = replace(one, status=Status.VOIDED)
            await shop.till.minute.reconciling.recent()
            entry = shop.store.journal.entries()[-1].act
            assert (entry.kind, entry.facts["transactions"]) == ("day.changed_since_signed", "1")
            await page.open(DAY)
            assert [one.change for one in now(shop).changed] == [Change.OTHER]
            assert now(shop).recent[0].state is DayState.CHANGED
            assert now(shop).signed is not None, "who signed what it was stays known"
            await page.read()
            await page.sign()
            assert now(shop).changed == ()
            assert [one.alarms for one in shop.store.signatures.of(DAY, "C1")] == [0, 0]

    run(story())


def test_the_same_change_is_written_down_once(tmp_path: Path) -> None:
    """The journal fills with the same line every morning for a week."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await signed(shop)
            one = shop.gateway.transactions["1"]
            shop.gateway.transactions["1"] = replace(one, status=Status.VOIDED)
            for _ in range(3):
                await shop.till.minute.reconciling.recent()
            kinds = [entry.act.kind for entry in shop.store.journal.entries()]
            assert kinds.count("day.changed_since_signed") == 1

    run(story())


def test_an_approval_of_the_fifth_day_is_found_by_itself(tmp_path: Path) -> None:
    """A bank approves late, the cashier went home long ago, and nobody reads that day again."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            link = next(iter(shop.gateway.links))
            pay = partial(shop.gateway.pay, reference, transaction_id="1", link_id=link)
            pay(CAPPUCCINO.price, Status.PENDING)
            await shop.clock.advance(3)
            page = page_of(shop)
            await page.open()
            await page.read()
            await page.sign()
            pay(CAPPUCCINO.price)
            shop.gateway.search_fault = CouldNotAskError("gateway.no_network")
            await sleep_through(shop, 5)
            await page.open(DAY)
            assert [one.change for one in now(shop).changed] == [Change.OTHER]
            await sleep_through(shop, 1)
            kinds = [entry.act.kind for entry in shop.store.journal.entries()]
            assert "day.changed_since_signed" in kinds

    run(story())


def test_a_charge_of_an_older_day_that_is_known_is_no_difference(tmp_path: Path) -> None:
    """A link that is paid three days later rings the bell at every comparison."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.LINK)
            link = next(iter(shop.gateway.links))
            await shop.till.decide_later(reference)
            await sleep_through(shop, 3)
            shop.gateway.pay(reference, CAPPUCCINO.price, transaction_id="1", link_id=link)
            page = page_of(shop)
            kinds = []
            for _ in range(2):
                await page.open()
                await page.read()
                kinds += [row.kind for row in now(shop).rows]
            assert kinds == [Kind.ONLY_THERE, Kind.EQUAL]

    run(story())


def test_a_day_of_test_keys_is_said_and_not_compared(tmp_path: Path) -> None:
    """The day of practice shows every sale as missing money."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.pay(await shop.charge(), transaction_id="1")
            shop.gateway.environment = Environment.PRODUCTION
            shop.gateway.transactions.clear()
            page = page_of(shop)
            await page.open()
            await page.read()
            fault = now(shop).fault
            assert fault is not None
            assert fault[0] == "reconciliation.other_environment"
            assert [row.kind for row in now(shop).rows] == [Kind.UNREAD]
            await page.sign()
            assert notice(shop) == "reconciliation.not_compared"

    run(story())


@pytest.mark.parametrize("fault", ["gateway.no_network", "gateway.cannot_ask"])
def test_without_an_answer_the_till_speaks_for_itself(tmp_path: Path, fault: str) -> None:
    """«Nothing missing» is said of a day that was never read."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.pay(await shop.charge(), transaction_id="1")
            shop.gateway.list_fault = CouldNotAskError(fault)
            page = page_of(shop)
            await page.open()
            await page.read()
            assert now(shop).fault == (fault, {})
            assert [row.kind for row in now(shop).rows] == [Kind.UNREAD]
            assert not now(shop).can_sign

    run(story())


@pytest.mark.parametrize(
    ("typed", "key"),
    [("31/02/2026", "day.broken"), ("2027-01-01", "day.to_come"), ("1/1/99", "day.broken")],
)
def test_a_broken_date_is_said_and_changes_nothing(tmp_path: Path, typed: str, key: str) -> None:
    """A slip of the finger shows another day than the one that is signed."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = page_of(shop)
            await page.open()
            before = now(shop)
            await page.open(typed)
            assert (notice(shop), now(shop)) == (key, before)

    run(story())


def test_a_list_that_moves_between_its_pages_counts_each_once(tmp_path: Path) -> None:
    """A sale made while page two is read shows as two, or as none."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.pay(await shop.charge(), transaction_id="1")
            await shop.till.next_sale()
            await shop.pay(await shop.charge(), transaction_id="2")
            one, two = (shop.gateway.transactions[name] for name in "12")

            async def moving(_first: date, _last: date) -> AsyncIterator[tuple[Sighting, ...]]:
                yield (two, one)
                yield (one, replace(two, status=Status.PENDING))

            shop.gateway.list_days = moving  # type: ignore[method-assign, assignment]  # a gateway that answers otherwise
            page = page_of(shop)
            await page.open()
            await page.read()
            assert [row.kind for row in now(shop).rows] == [Kind.EQUAL, Kind.EQUAL]

    run(story())


def test_what_the_list_leaves_out_is_asked_for_by_its_number(tmp_path: Path) -> None:
    """A page that moved hides a payment, and the till calls it invented."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.pay(await shop.charge(), transaction_id="1")

            async def nothing(_first: date, _last: date) -> AsyncIterator[tuple[Sighting, ...]]:
                yield ()

            shop.gateway.list_days = nothing  # type: ignore[method-assign, assignment]  # a gateway that answers otherwise
            page = page_of(shop)
            await page.open()
            await page.read()
            assert [row.kind for row in now(shop).rows] == [Kind.EQUAL]
            del shop.gateway.transactions["1"]
            await page.read()
            assert [row.kind for row in now(shop).rows] == [Kind.ONLY_HERE]

    run(story())


def test_cancelling_leaves_the_day_as_the_till_knows_it(tmp_path: Path) -> None:
    """A read that was stopped half way looks like a day with half its payments."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.pay(await shop.charge(), transaction_id="1")
            waits = asyncio.Event()

            async def slow(_first: date, _last: date) -> AsyncIterator[tuple[Sighting, ...]]:
                yield tuple(shop.gateway.transactions.values())
                await waits.wait()

            shop.gateway.list_days = slow  # type: ignore[method-assign, assignment]  # a gateway that answers otherwise
            page = page_of(shop)
            await page.open()
            reading = asyncio.ensure_future(page.read())
            await settle()
            assert now(shop).progress == (1, 1)
            await page.cancel()
            await reading
            assert (now(shop).progress, now(shop).read_at) == (None, None)
            assert [row.kind for row in now(shop).rows] == [Kind.UNREAD]

    run(story())


def test_a_merchant_with_other_tills_pages_and_terminals_is_calm(tmp_path: Path) -> None:
    """Every sale of the web shop alarms the manager at the counter, until he looks no more."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.pay(await shop.charge(), transaction_id="1")
            at = shop.clock.now()
            price = CAPPUCCINO.price
            for name, facts in {
                "a": {"reference": OTHER_TILL.text},
                "b": {"reference": "x", "method": "CARD_POS"},
                "c": {"reference": "x", "link_id": "other"},
                "d": {"reference": "web-1"},
            }.items():
                told = {"amount": price, "seen_at": at, "created_at": at, "payer": "x", **facts}
                shop.gateway.transactions[name] = seen(Status.APPROVED, name, **told)
            page = page_of(shop)
            await page.open()
            await page.read()
            picture = now(shop)
            assert picture.alarms == 0
            assert picture.tills == ("C2",)
            assert {row.kind for row in picture.rows} == {
                Kind.EQUAL,
                Kind.OTHER_TILL,
                Kind.CARD_POS,
                Kind.LINK,
                Kind.WEB,
            }
            await page.sign()
            (kept,) = shop.store.signatures.of(DAY, "C1")
            assert [row.transaction_id for row in kept.rows] == ["1"], "nobody else's is kept"

    run(story())


def test_a_signature_is_of_what_was_seen(tmp_path: Path) -> None:
    """While somebody is fetched to allow it, the day turns to another one and is signed."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = await signed(shop)
            one = shop.gateway.transactions["1"]
            shop.gateway.transactions["1"] = replace(one, status=Status.VOIDED)
            await page.read()

            class Slow(Forbidding):
                """Turns to another day before it allows."""

                async def obtain(self, right: Right, about: Sentence | None = None) -> Grant:  # noqa: ARG002 -- the port's shape
                    if about is not None:
                        await page.open("2026-11-19")
                    return Grant("P1")

            shop.world.authority = Slow()
            await page.sign()
            assert notice(shop) == "reconciliation.moved_on"
            assert len(shop.store.signatures.of(DAY, "C1")) == 1

    run(story())


def test_stepping_goes_from_day_to_day_and_not_into_the_future(tmp_path: Path) -> None:
    """The day after tomorrow is empty, and somebody signs it."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            page = page_of(shop)
            await page.step(-1)
            assert now(shop).day == date(2026, 11, 19)
            await page.step(1)
            await page.step(1)
            assert notice(shop) == "day.to_come"
            assert now(shop).day == date(2026, 11, 20)
            assert timedelta(days=6) == now(shop).recent[0].day - now(shop).recent[-1].day

    run(story())


def test_sales_from_before_a_till_was_renamed_are_no_other_tills(tmp_path: Path) -> None:
    """The morning's own money would stand under a till that does not exist."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            await shop.pay(await shop.charge(), transaction_id="1")
            await shop.till.change_setting("till.code", "B3")
            page = page_of(shop)
            await page.open()
            await page.read()
            picture = now(shop)
            assert [(row.kind, row.till) for row in picture.rows] == [(Kind.EQUAL, "C1")]
            assert (picture.till, picture.tills) == ("B3", ())

    run(story())
