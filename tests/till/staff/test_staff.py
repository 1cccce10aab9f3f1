from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from clocks import settle
from people import CAMILO, LUISA, MARTA, Staffed
from shop import CAPPUCCINO, Shop

from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.payment import Way
from pos_app.core.staff import TRIES, Right
from pos_app.till.authority import Grant
from pos_app.till.snapshots import SaleSnapshot, Sentence
from pos_app.till.staff.snapshots import ProofSnapshot
from pos_app.till.staff.staff import NOBODY

ABOUT = Sentence("staff.about", (("name", "Camilo"),))


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


@asynccontextmanager
async def staffed(folder: Path, *, at_till: str | None = None) -> AsyncIterator[Staffed]:
    """Open a shop with its people, and let one of them sign in."""
    async with Shop(folder) as shop:
        here = Staffed(shop)
        await here.hire()
        await here.staff.lock()
        if at_till is not None:
            await here.enter(at_till)
        yield here


async def asking(here: Staffed, right: Right = Right.VOID) -> asyncio.Task[Grant]:
    """Begin to do something, and come to where somebody is asked."""
    task = asyncio.ensure_future(here.staff.obtain(right, ABOUT))
    await settle()
    return task


def test_a_shop_without_people_works_as_before(tmp_path: Path) -> None:
    """Nobody could sell before the owner has made PINs."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            here = Staffed(shop)
            await here.staff.show()
            assert not here.shown.locked
            assert here.shown.rights == frozenset(Right)
            assert await here.staff.obtain(Right.KEYS) == Grant("cashier")

    run(story())


def test_the_first_person_stays_at_the_till(tmp_path: Path) -> None:
    """Setting up would lock its own owner out in the middle."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            here = Staffed(shop)
            await here.hire()
            assert here.shown.present is not None
            assert here.shown.present.person_id == MARTA
            assert here.staff.actor == MARTA

    run(story())


def test_a_pin_signs_in_and_another_takes_over(tmp_path: Path) -> None:
    """The journal would name who opened in the morning for everything of the day."""

    async def story() -> None:
        async with staffed(tmp_path) as here:
            assert here.shown.locked
            assert here.staff.actor == NOBODY
            shown = await here.enter(CAMILO)
            assert shown.present is not None
            assert (shown.present.name, shown.present.initials) == ("Camilo Peña", "CP")
            assert Right.VOID not in shown.rights

            assert Right.VOID in (await here.enter(LUISA)).rights
            assert here.journal()[-2:] == [
                (CAMILO, "staff.signed_in"),
                (LUISA, "staff.signed_in"),
            ]

    run(story())


def test_a_locked_till_sells_nothing(tmp_path: Path) -> None:
    """Whoever walks by would ring up and charge on a till that looks locked."""

    async def story() -> None:
        async with staffed(tmp_path, at_till=CAMILO) as here:
            await here.staff.lock()
            await here.shop.ring_up(CAPPUCCINO)
            assert here.notice == "staff.locked"
            await here.shop.till.charge(Way.PAGE)
            assert here.shop.notices == ["staff.locked", "staff.locked"]
            assert not here.shop.latest(SaleSnapshot).lines

            await here.enter(CAMILO)
            await here.shop.charge()
            await here.staff.lock()
            await here.shop.till.drop_sale()
            assert here.notice == "staff.locked"
            await here.shop.pay(here.shop.now.reference)
            assert here.shop.receipts() == 1  # the answer came all the same

    run(story())


def test_wrong_pins_shut_the_gate_even_over_a_restart(tmp_path: Path) -> None:
    """Somebody alone with the till would guess on after closing the window."""

    async def story() -> None:
        async with staffed(tmp_path) as here:
            for left in (4, 3, 2, 1):
                shown = await here.enter(CAMILO, "0000")
                assert shown.said == Sentence("staff.wrong_pin", (("left", left),))
            shown = await here.enter(CAMILO, "0000")
            assert shown.said == Sentence("staff.shut", (("seconds", 30),))
            assert (shown.wait, shown.tried) == (30, CAMILO)
            assert (await here.enter(CAMILO)).locked  # the right one is not even looked at
            again = Staffed(here.shop)
            assert (await again.enter(CAMILO)).wait == 30
            assert not (await again.enter(LUISA)).locked  # the others go on

            await here.shop.clock.advance(31)
            assert (await again.enter(CAMILO, "0000")).wait == 60
            await here.shop.clock.advance(61)
            assert not (await again.enter(CAMILO)).locked
            wrong = [one for one in here.journal() if one == (CAMILO, "staff.wrong_pin")]
            assert len(wrong) == 6

    run(story())


def test_the_right_pin_gives_every_try_back(tmp_path: Path) -> None:
    """Slips of a whole month would add up, and shut a cashier out before his customer."""

    async def story() -> None:
        async with staffed(tmp_path) as here:
            for _ in range(2):
                for _ in range(TRIES - 1):
                    shown = await here.enter(CAMILO, "9" * 6)
                    assert shown.said is not None
                    assert shown.said.key == "staff.wrong_pin"
                assert not (await here.enter(CAMILO)).locked
            shown = await here.enter(LUISA, "9" * 6)
            assert shown.said == Sentence("staff.wrong_pin", (("left", TRIES - 1),))

    run(story())


def test_two_tries_at_once_are_two(tmp_path: Path) -> None:
    """A script would try a hundred PINs before the first one is counted."""

    async def story() -> None:
        async with staffed(tmp_path) as here:
            tries = (here.staff.sign_in(CAMILO, "0000") for _ in range(20))
            await asyncio.gather(*tries)
            assert len(here.shop.store.staff.failures(CAMILO)) == 5

    run(story())


def test_a_computer_that_cannot_try_pins_says_so(tmp_path: Path) -> None:
    """After a restored copy everybody would be told that his PIN is wrong, and be shut out."""

    async def story() -> None:
        async with staffed(tmp_path) as here:
            here.pins.fault = CouldNotAskError("staff.other_computer")
            shown = await here.enter(CAMILO)
            assert shown.said == Sentence("staff.other_computer")
            assert here.shop.store.staff.failures(CAMILO) == ()

    run(story())


def test_a_stranger_does_not_sign_in(tmp_path: Path) -> None:
    """A tile that was shown a moment too long would stop the till."""

    async def story() -> None:
        async with staffed(tmp_path) as here:
            shown = await here.enter("P9", "2580")
            assert shown.said == Sentence("staff.unknown")
            assert shown.locked

    run(story())


def test_somebody_with_the_right_allows_one_step(tmp_path: Path) -> None:
    """A cashier would need the manager's PIN, and keep it."""

    async def story() -> None:
        async with staffed(tmp_path, at_till=CAMILO) as here:
            assert not here.staff.may(Right.VOID)
            task = await asking(here)
            question = here.asked.question
            assert question is not None
            assert (question.right, question.about) == (Right.VOID, ABOUT)
            assert question.asks.person_id == CAMILO
            assert [one.person_id for one in question.helpers] == [MARTA, LUISA]

            await here.allow(LUISA)
            assert await task == Grant(CAMILO, LUISA)
            assert here.asked.question is None
            assert here.shown.present is not None
            assert here.shown.present.person_id == CAMILO
            entry = here.shop.store.journal.entries()[-1].act
            assert (entry.actor, entry.kind, entry.facts["by"]) == (
                CAMILO,
                "staff.authorised",
                LUISA,
            )
            assert not here.staff.may(Right.VOID)

    run(story())


def test_who_has_the_right_is_not_asked(tmp_path: Path) -> None:
    """A manager would type the PIN at every step."""

    async def story() -> None:
        async with staffed(tmp_path, at_till=MARTA) as here:
            assert await here.staff.obtain(Right.RAW_DATA) == Grant(MARTA)

    run(story())


@pytest.mark.parametrize("how", ["cancel", "wait", "lock"])
def test_what_nobody_allows_is_refused_and_kept(tmp_path: Path, how: str) -> None:
    """A refused void would be done all the same, or leave no trace."""

    async def story() -> None:
        async with staffed(tmp_path, at_till=CAMILO) as here:
            task = await asking(here)
            if how == "cancel":
                await here.staff.cancel()
            elif how == "wait":
                await here.shop.clock.advance(121)
            else:
                await here.staff.lock()
            with pytest.raises(WasRefusedError, match=r"staff\.not_allowed"):
                await task
            assert here.asked.question is None
            assert (CAMILO, "staff.refused") in here.journal()

    run(story())


def test_a_wrong_pin_allows_nothing_and_says_so(tmp_path: Path) -> None:
    """Any PIN would do, or the cashier would guess the manager's unseen."""

    async def story() -> None:
        async with staffed(tmp_path, at_till=CAMILO) as here:
            task = await asking(here)
            await here.allow(LUISA, "9999")
            question = here.asked.question
            assert question is not None
            assert question.said == Sentence("staff.wrong_pin", (("left", 4),))
            await here.allow(CAMILO)  # his own does not help
            assert here.asked.question is not None
            assert here.asked.question.said == Sentence("staff.not_allowed")
            assert not task.done()
            await here.allow(MARTA)
            assert await task == Grant(CAMILO, MARTA)
            await here.allow(MARTA)  # nothing is asked any more

    run(story())


def test_two_questions_come_one_after_the_other(tmp_path: Path) -> None:
    """The second question would answer the first."""

    async def story() -> None:
        async with staffed(tmp_path, at_till=CAMILO) as here:
            first, second = await asking(here, Right.VOID), await asking(here, Right.KEYS)
            await here.allow(LUISA)
            await settle()
            assert await first == Grant(CAMILO, LUISA)
            assert here.asked.question is not None
            assert here.asked.question.right is Right.KEYS
            await here.allow(MARTA)
            assert await second == Grant(CAMILO, MARTA)

    run(story())


def test_at_a_locked_till_nothing_is_allowed(tmp_path: Path) -> None:
    """Keys could be taken out of a locked till."""

    async def story() -> None:
        async with staffed(tmp_path) as here:
            with pytest.raises(WasRefusedError, match=r"staff\.not_allowed"):
                await here.staff.obtain(Right.KEYS)
            assert here.journal()[-1] == (NOBODY, "staff.refused")

    run(story())


def test_only_the_pin_of_whoever_is_at_the_till_proves_it(tmp_path: Path) -> None:
    """A customer beside the page opens the shell with anybody's PIN, or by trying for ever."""

    async def story() -> None:
        async with staffed(tmp_path, at_till=CAMILO) as here:
            await here.staff.prove("2580")
            wrong = here.shop.latest(ProofSnapshot)
            assert not wrong.passed
            assert wrong.said is not None
            assert wrong.said.key == "staff.wrong_pin"
            await here.staff.prove("3690")
            assert here.shop.latest(ProofSnapshot).passed
            for _try in range(5):
                await here.staff.prove("2580")
            shut = here.shop.latest(ProofSnapshot)
            assert shut.said is not None
            assert shut.said.key == "staff.shut"
            assert here.staff.present is not None

    run(story())


def test_a_locked_till_proves_nothing(tmp_path: Path) -> None:
    """The shell opens although nobody is at the till."""

    async def story() -> None:
        async with staffed(tmp_path) as here:
            await here.staff.prove("3690")
            assert here.staff.present is None
            assert not [told for told in here.shop.told if isinstance(told, ProofSnapshot)]

    run(story())
