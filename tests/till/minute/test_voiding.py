"""A void is asked for once, by the right person, and proven by a read alone."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from shop import CAPPUCCINO, Shop
from standing import Standing

from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.gateway_terms import VoidSeen
from pos_app.core.ids import Reference
from pos_app.core.payment import EventKind, Look, State, Status
from pos_app.core.staff import Change, PersonFact, Right
from pos_app.core.tasks import TaskKind
from pos_app.till.authority import Grant
from pos_app.till.snapshots import Sentence

WHY = "el cliente devolvió el café"


class Strict:
    """Allows nothing, and says so in the core."""

    actor = "P1"

    def may(self, right: Right) -> bool:
        """Allow only selling."""
        return right is Right.SELL

    async def obtain(self, right: Right, _about: Sentence | None = None) -> Grant:
        """Refuse."""
        raise WasRefusedError("staff.not_allowed", right=right.value)


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


async def sold(shop: Shop) -> Reference:
    """Sell a cappuccino by card."""
    reference = await shop.charge()
    await shop.pay(reference, transaction_id="1-1-1")
    return reference


async def tasks(shop: Shop) -> list[TaskKind]:
    """Read what needs a person."""
    return [task.kind for task in shop.till.tray.tasks()]


@pytest.mark.fault("C10")
def test_a_void_turns_the_answer_only_when_wompi_says_voided(tmp_path: Path) -> None:
    """The till says that the money went back while Wompi still has it."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await sold(shop)
            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            await shop.clock.advance(3)
            assert shop.notices[-1] == "void.asked"
            assert shop.now.look is Look.YES
            assert await tasks(shop) == [TaskKind.VOID_PENDING]

            await shop.pay(reference, Status.VOIDED, transaction_id="1-1-1")

            assert (shop.now.look, shop.state) == (Look.NO, State.REVERSED)
            assert await tasks(shop) == []
            kinds = [entry.act.kind for entry in shop.store.journal.entries()]
            assert kinds[-2:] == ["payment.void_asked", "payment.moved"]
            assert shop.gateway.asked.count("void 1-1-1") == 1

    run(story())


@pytest.mark.fault("C11")
def test_what_wompi_will_not_void_becomes_a_refund_to_do(tmp_path: Path) -> None:
    """A refused void, which Wompi answers with 201 too, is reported as money given back."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await sold(shop)
            shop.gateway.void_answer = VoidSeen(False, "Original no Encontrado")
            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            assert shop.notices[-1] == "void.refused"
            assert shop.now.look is Look.YES
            assert await tasks(shop) == [TaskKind.REFUND]

            await shop.till.tray.resolve("refund:1-1-1", "refund", "pedido a Wompi, caso 41")
            assert await tasks(shop) == []

    run(story())


@pytest.mark.fault("C11")
def test_only_a_card_of_today_can_be_voided(tmp_path: Path) -> None:
    """The cashier promises a customer what Wompi never does."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await sold(shop)
            await shop.clock.advance(timedelta(days=1).total_seconds())
            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            assert shop.notices[-1] == "void.only_cards_of_today"
            await shop.till.minute.voiding.void(reference, "9-9-9", WHY)
            assert shop.notices[-1] == "void.not_approved"
            assert not [asked for asked in shop.gateway.asked if asked.startswith("void")]

    run(story())


@pytest.mark.fault("C12")
def test_an_unanswered_void_is_in_doubt_until_a_read_ends_it(tmp_path: Path) -> None:
    """An empty answer is taken for a yes, or the customer's money is asked back twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await sold(shop)
            shop.gateway.void_fault = CouldNotAskError("gateway.unanswered")
            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            assert shop.notices[-1] == "void.unanswered"
            assert await tasks(shop) == [TaskKind.VOID_PENDING]

            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            assert shop.notices[-1] == "void.is_out"
            assert shop.gateway.asked.count("void 1-1-1") == 1

            await shop.pay(reference, Status.VOIDED, transaction_id="1-1-1")
            assert await tasks(shop) == []

    run(story())


def test_a_wish_that_never_reached_wompi_may_be_made_again(tmp_path: Path) -> None:
    """Without internet the void counts as pending for ever."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await sold(shop)
            shop.gateway.void_fault = CouldNotAskError("gateway.no_network")
            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            assert await tasks(shop) == []
            shop.gateway.void_fault = None
            await shop.clock.advance(1)
            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            assert await tasks(shop) == [TaskKind.VOID_PENDING]

    run(story())


@pytest.mark.fault("55")
def test_void_release_and_another_charge_are_refused_in_the_core(tmp_path: Path) -> None:
    """Whoever finds a way round the screen gives money back by himself."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await sold(shop)
            shop.world.authority = Strict()
            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            assert shop.notices[-1] == "staff.not_allowed"
            await shop.till.tray.resolve("over:1", "void", WHY)
            kinds = {event.kind for event in shop.store.payments.case(reference).events}
            assert EventKind.VOID_ASKED not in kinds
            assert not [asked for asked in shop.gateway.asked if asked.startswith("void")]

    run(story())


@pytest.mark.parametrize(
    ("people", "hands", "beside", "goes"),
    [
        (("P1", "P2"), "P1", None, False),  # his own sale
        (("P1", "P2"), "P2", "P1", False),  # he only allows it: the same hands profit
        (("P1", "P2"), "P1", "P2", True),  # somebody stands by
        (("P1", "P2"), "P2", None, True),
        (("P1",), "P1", None, True),  # there is nobody else to ask
    ],
)
def test_nobody_voids_his_own_sale_alone(
    tmp_path: Path, people: tuple[str, ...], hands: str, beside: str | None, *, goes: bool
) -> None:
    """A seller sends the money of a delivered sale back to a friend's card."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            for one in people:
                shop.store.staff.tell(PersonFact(one, Change.NAME, one, shop.clock.now(), one))
            shop.world.authority = Standing("P1")
            reference = await sold(shop)
            shop.world.authority = Standing(hands, beside)
            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            assert shop.notices[-1] == ("void.asked" if goes else "void.by_the_seller")
            assert shop.gateway.asked.count("void 1-1-1") == goes

    run(story())


def test_no_more_is_voided_a_day_than_the_shop_allows(tmp_path: Path) -> None:
    """Somebody empties the shop's account void by void."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await sold(shop)
            cap = CAPPUCCINO.price.centavos // 100 - 1
            shop.store.settings.change("void.daily_cap_pesos", cap)
            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            assert shop.notices[-1] == "void.over_cap"
            shop.store.settings.change("void.daily_cap_pesos", cap + 1)
            await shop.till.minute.voiding.void(reference, "1-1-1", WHY)
            assert shop.notices[-1] == "void.asked"

    run(story())


def test_a_reason_is_needed_and_never_enters_the_journal(tmp_path: Path) -> None:
    """A customer's name in a reason can never be erased again."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await sold(shop)
            await shop.till.minute.voiding.void(reference, "1-1-1", " ")
            assert shop.notices[-1] == "reason.missing"
            await shop.till.minute.voiding.void(reference, "1-1-1", "pidió doña Inés")
            told = shop.store.journal.entries()[-1].act
            assert "Inés" not in str(told.facts)
            assert shop.store.tasks.note(str(told.facts["note"])) == "pidió doña Inés"

    run(story())
