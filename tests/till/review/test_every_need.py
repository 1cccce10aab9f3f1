"""Each matter that needs a person: found in the program's own till, with its leg, owner and end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
from clocks import settle
from people import LUISA, MARTA
from shop import CAPPUCCINO
from whole_desk import Place, whole_desk

from pos_app.core.attention import NeedKind, Verb
from pos_app.core.gateway_terms import VoidSeen
from pos_app.core.ids import Reference
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Status, Way
from pos_app.core.shift import DrawerCount
from pos_app.core.tasks import Advice, TaskKind
from pos_app.till.review.snapshots import NeedRow, NeedsSnapshot
from pos_app.till.snapshots import ChargeSnapshot, SaleSnapshot

WHY = "Ya se habló con el cliente"
PRICE = CAPPUCCINO.price
HOUR = 3_600
DAY = 24 * HOUR

Story = Callable[[Place], Awaitable[object]]


async def charge(place: Place) -> Reference:
    """Sell a cappuccino, asking for its money at Wompi."""
    till = place.desk.till
    await till.add_product(CAPPUCCINO.product_id, Quantity.units(1))
    await till.charge(Way.PAGE)
    await settle()
    reference: Reference = place.latest(ChargeSnapshot).reference
    return reference


async def sell(
    place: Place, name: str, payer: str | None = None, status: Status = Status.APPROVED
) -> Reference:
    """Sell a cappuccino to somebody, and turn to the next."""
    reference = await charge(place)
    place.gateway.pay(reference, PRICE, status, transaction_id=name)
    told = place.gateway.transactions
    told[name] = replace(told[name], payer=payer)
    await place.clock.advance(6)
    if status is not Status.APPROVED:
        await place.desk.till.drop_sale()
    await place.desk.till.next_sale()
    return reference


async def over(place: Place) -> None:
    """Somebody paid twice; that stands behind every such day."""
    assert place.task.startswith("over:")


async def late(place: Place) -> None:
    """The customer went, and paid on the way."""
    reference = await charge(place)
    place.gateway.pay(reference, PRICE, Status.DECLINED, transaction_id="first")
    await place.clock.advance(3)
    await place.desk.till.drop_sale()
    place.gateway.pay(reference, PRICE, transaction_id="late")
    await place.clock.advance(700)


async def mismatch(place: Place) -> None:
    """Less came than was asked for."""
    place.gateway.pay(await charge(place), Money.pesos(5_000), transaction_id="less")
    await place.clock.advance(6)


async def unknown(place: Place) -> None:
    """The bank does not answer for an hour."""
    place.gateway.pay(await charge(place), PRICE, Status.PENDING)
    await place.clock.advance(HOUR + 60)


async def released(place: Place) -> None:
    """Goods went without proof."""
    reference = await charge(place)
    place.gateway.pay(reference, PRICE, Status.PENDING)
    await place.clock.advance(6)
    assert await place.desk.till.minute.releasing.release(reference, WHY, "")


async def void_pending(place: Place) -> None:
    """A void is asked for, and Wompi has not said that it is done."""
    reference = await sell(place, "void")
    await place.sign_in(LUISA)
    await place.desk.till.minute.voiding.void(reference, "void", WHY)
    await place.sign_in(MARTA)


async def refund(place: Place) -> None:
    """Wompi does not void it."""
    reference = await sell(place, "kept")
    await place.sign_in(LUISA)
    place.gateway.void_answer = VoidSeen(accepted=False, message="no")
    await place.desk.till.minute.voiding.void(reference, "kept", WHY)
    await place.sign_in(MARTA)


async def twins(place: Place) -> None:
    """Somebody pays the same twice, for two sales."""
    await sell(place, "twin-1", "ana")
    await sell(place, "twin-2", "ana")


async def give_back(place: Place) -> None:
    """Goods come back the day after, and the card's money is promised."""
    await sell(place, "old")
    order = next(
        one.order_id for one in reversed(place.told)
        if isinstance(one, SaleSnapshot) and one.lines
    )  # fmt: skip
    await place.clock.advance(2 * DAY)
    await place.desk.returning.take_back(order, {1: Quantity.units(1)}, WHY)


async def print_failed(place: Place) -> None:
    """A receipt does not come out."""
    place.book.settings.change("printer.way", "network")
    place.book.settings.change("printer.address", "10.0.0.9")
    place.printer.fault = ("printer.no_paper", 0)
    await place.desk.printing.print_again(place.order)
    await place.clock.advance(6)


async def difference(place: Place) -> None:
    """The drawer holds more than it had to."""
    await place.desk.closing.seal(DrawerCount(amount=Money.pesos(70_000)), {})
    await place.desk.closing.explain(WHY)
    await place.desk.closing.close()


async def failures(place: Place) -> None:
    """Two payments fail for no reason of the customer's."""
    for name in ("e1", "e2"):
        await sell(place, name, status=Status.ERROR)


async def declines(place: Place) -> None:
    """A method that usually pays is refused again and again."""
    for number in range(8):
        await sell(place, f"good-{number}")
    for number in range(4):
        await sell(place, f"bad-{number}", status=Status.DECLINED)


async def silent_relay(place: Place) -> None:
    """Payments end, and the relay tells of none."""
    place.desk.home._paired = lambda: True
    for number in range(5):
        await sell(place, f"quiet-{number}")


async def no_answers(place: Place) -> None:
    """Wompi leaves three questions without an answer."""
    for _ in range(3):
        place.book.troubles.add("gateway.timeout", place.clock.now())


async def signed_day(place: Place) -> None:
    """A signed day is changed by a void that nobody here made."""
    await sell(place, "signed")
    days = place.desk.reconciliations
    await days.open()
    await days.read()
    await days.sign()
    told = place.gateway.transactions
    told["signed"] = replace(told["signed"], status=Status.VOIDED)
    await place.clock.advance(DAY)
    await place.desk.till.minute.reconciling.recent()
    await place.clock.advance(20)


@pytest.mark.parametrize(
    ("kind", "verb", "leg", "story"),
    [
        (TaskKind.LATE, Verb.RESOLVE, Advice.VOID, late),
        (TaskKind.OVER, Verb.GIVE_BACK, Advice.VOID, over),
        (TaskKind.MISMATCH, Verb.COMPARE, Advice.COLLECT_REST, mismatch),
        (TaskKind.UNKNOWN, Verb.COMPARE, Advice.WATCH, unknown),
        (TaskKind.RELEASED, Verb.REVIEW, Advice.REVIEW, released),
        (TaskKind.VOID_PENDING, Verb.REVIEW, Advice.WATCH, void_pending),
        (TaskKind.REFUND, Verb.GIVE_BACK, Advice.REFUND, refund),
        (TaskKind.TWINS, Verb.COMPARE, Advice.REVIEW, twins),
        (TaskKind.GIVE_BACK, Verb.GIVE_BACK, Advice.REFUND, give_back),
        (NeedKind.PRINT_FAILED, Verb.PRINT, None, print_failed),
        (NeedKind.DIFFERENCE, Verb.COUNT, None, difference),
        (NeedKind.SILENT_RELAY, Verb.REVIEW, None, silent_relay),
        (NeedKind.FAILURES, Verb.REVIEW, None, failures),
        (NeedKind.NO_ANSWERS, Verb.REVIEW, None, no_answers),
        (NeedKind.SIGNED_DAY, Verb.COMPARE, None, signed_day),
        (NeedKind.DECLINES, Verb.REVIEW, None, declines),
    ],
)
def test_each_matter_is_found_with_its_leg_taken_and_closed_with_a_name(
    tmp_path: Path, kind: TaskKind | NeedKind, verb: Verb, leg: Advice | None, story: Story
) -> None:
    """One kind of matter would be on no list, or stop the manager's place for all the others."""

    async def told() -> None:
        async with whole_desk(tmp_path) as place:
            await place.desk.till.decide_later(place.waiting)
            await story(place)
            row = await found(place, kind)
            need = row.need
            assert need.verb is verb
            assert need.since <= place.clock.now()
            assert (None if need.task is None else need.task.advice) is leg
            await place.desk.home.take(need.key)
            row = await found(place, kind)
            assert (row.owner, row.mine) == ("Marta Ruiz", True)
            await place.desk.home.close(row.need.key, "review", WHY)
            await check_end(place, row)

    asyncio.run(told())


async def found(place: Place, kind: TaskKind | NeedKind) -> NeedRow:
    """The matter as it is listed."""
    await place.desk.home.show_today()
    needs: NeedsSnapshot = place.latest(NeedsSnapshot)
    rows = [row for row in needs.rows if row.need.kind is kind]
    assert rows, (kind, [row.need.kind for row in needs.rows])
    return rows[-1]


async def check_end(place: Place, row: NeedRow) -> None:
    """What a person can end is ended, with who and why; the rest waits for its facts."""
    await place.desk.home.show_today()
    needs: NeedsSnapshot = place.latest(NeedsSnapshot)
    still = row.need.key in {one.need.key for one in needs.rows}
    assert still is row.by_facts
    if not row.by_facts:
        (shut,) = (one for one in needs.closed if one.key == row.need.key)
        assert (shut.who, shut.why) == ("Marta Ruiz", WHY)


def test_every_kind_stands_in_the_list_above() -> None:
    """A kind that is added is found by nobody until a shop has it."""
    test = test_each_matter_is_found_with_its_leg_taken_and_closed_with_a_name
    (mark,) = (one for one in test.pytestmark if one.name == "parametrize")  # type: ignore[attr-defined]  # pytest puts it there
    tried = {case[0] for case in mark.args[1]}
    assert tried == {*TaskKind, *NeedKind}
