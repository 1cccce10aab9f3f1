"""A shift from its float to its Z: what counts where, who may see what, and what a fault leaves."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest
from shift_desk import Rights, ShiftDesk
from shop import CAPPUCCINO, PowerCutError, Shop

from pos_app.core.errors import CouldNotAskError
from pos_app.core.journal import broken_at
from pos_app.core.money import Money
from pos_app.core.payment import Status
from pos_app.core.shift import CASH, DrawerCount, Keeper, MoneyKind, MovementKind, WayKey
from pos_app.core.shift_report import ShiftReport
from pos_app.core.staff import Change, PersonFact
from pos_app.till.counting import count_money
from pos_app.till.shift.snapshots import (
    ShiftPaperSnapshot,
    ShiftResultSnapshot,
    ShiftSnapshot,
)
from pos_app.till.snapshots import SaleSnapshot, ShopSnapshot

CARD = WayKey(Keeper.GATEWAY, "CARD")


def run(story: Coroutine[Any, Any, None]) -> None:
    """Tell a story to its end."""
    asyncio.run(story)


def test_a_new_shop_sells_at_once_and_says_its_float_later(tmp_path: Path) -> None:
    """The first customer of a new shop would wait for a form."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await shop.pay(await shop.charge())
            await desk.shift.show()
            assert shop.latest(ShiftSnapshot).needs_float

            await desk.open(200_000)
            assert not shop.latest(ShiftSnapshot).needs_float
            await desk.open(1)
            assert shop.notices == ["shift.already_open"]

            report = await desk.close(200_000)
            assert report.cash.expected == Money.pesos(200_000)
            assert report.cash.difference == Money.zero()

    run(story())


@pytest.mark.fault("C17")
def test_money_counts_in_the_shift_that_saw_it_confirmed(tmp_path: Path) -> None:
    """A payment that was late would be in two shifts, or in none."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            reference = await shop.charge()
            await shop.pay(reference, Status.PENDING, transaction_id="1-1-1")
            await shop.till.decide_later(reference)
            await desk.shift.hand_over("Marta", DrawerCount())

            first = await desk.close(0)
            assert [(one.sale, one.sale_shift) for one in first.pending] == [(1, 1)]
            assert first.pending[0].owner == first.hand_overs[-1].taker != ""
            assert (first.sales.times, first.ways) == (0, (first.cash,))

            await desk.open(0)
            await shop.pay(reference, transaction_id="1-1-1")
            await shop.clock.advance(40)
            second = await desk.close(0)
            assert second.pending == ()
            assert second.sales.amount == CAPPUCCINO.price
            assert [(one.sale_shift, one.amount) for one in second.sold_before] == [
                (1, CAPPUCCINO.price)
            ]
            (card,) = (way for way in second.ways if way.way == CARD)
            assert (card.expected, card.difference) == (CAPPUCCINO.price, Money.zero())
            assert shop.store.orders.get(first.pending[0].order_id).shift == 1

    run(story())


def test_what_waits_for_days_is_named_on_every_z(tmp_path: Path) -> None:
    """A payment of Friday would be on nobody's paper on Monday, and come as a surprise."""

    async def story() -> None:
        shop = Shop(tmp_path)
        async with shop:
            reference = await shop.charge()
            await shop.pay(reference, Status.PENDING, transaction_id="1-1-1")
            await shop.till.decide_later(reference)
        await shop.clock.advance(29 * 86_400)
        async with shop:
            z = await ShiftDesk(shop).close(0)
            assert [(one.sale, one.amount) for one in z.pending] == [(1, CAPPUCCINO.price)]

    run(story())


def test_the_first_sale_after_a_close_belongs_to_the_next_shift(tmp_path: Path) -> None:
    """The sale made in the minute of the close would be in no Z, or in one that is printed."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await shop.pay(await shop.charge())
            await shop.till.next_sale()
            first = await desk.close(0)
            await desk.open(0)
            await shop.pay(await shop.charge())
            sale = shop.latest(SaleSnapshot)
            assert shop.store.orders.get(sale.order_id).shift == 2
            assert sale.number == 1
            assert shop.now.reference.text.startswith("C1-T2-0001-")
            second = await desk.close(0)
            assert (first.sales.times, second.sales.times) == (1, 1)
            assert (second.first_receipt, second.sold_before) == (2, ())

    run(story())


def test_money_between_two_shifts_counts_in_the_next(tmp_path: Path) -> None:
    """What Wompi confirms at night would be in no Z at all."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            reference = await shop.charge()
            await shop.pay(reference, Status.PENDING, transaction_id="1-1-1")
            await shop.till.decide_later(reference)
            await desk.close(0)
            await shop.pay(reference, transaction_id="1-1-1")
            await shop.clock.advance(40)
            await desk.open(0)
            assert (await desk.close(0)).sales.amount == CAPPUCCINO.price

    run(story())


def test_nothing_is_sold_until_the_next_shift_is_open(tmp_path: Path) -> None:
    """Cash would go into a drawer nobody answers for."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await desk.close(0)
            assert not shop.latest(ShopSnapshot).shift_open
            await shop.ring_up()
            assert shop.notices == ["shift.not_open"]
            await desk.open(50_000)
            await shop.ring_up()
            assert shop.latest(SaleSnapshot).number == 1
            assert shop.latest(ShopSnapshot).shift == 2

    run(story())


def test_a_sale_under_work_is_not_closed_over(tmp_path: Path) -> None:
    """Its lines would stay in a shift that is over."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await desk.count(0)
            await shop.ring_up()
            await desk.closing.begin()
            await desk.count(0)
            await desk.closing.close()
            assert shop.notices == ["shift.sale_open"] * 3
            assert not shop.store.shifts.is_closed(1)

    run(story())


def test_cash_that_moves_after_the_count_asks_for_another(tmp_path: Path) -> None:
    """The Z would show a difference that nobody made."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await desk.closing.close()
            await desk.count(0)
            await desk.move(MovementKind.CASH_IN, 10_000)
            await desk.closing.close()
            assert shop.notices == ["shift.count_first", "shift.count_again"]
            assert (await desk.close(10_000)).cash.difference == Money.zero()

    run(story())


@pytest.mark.parametrize(
    ("pesos", "reason", "said"),
    [
        (0, "hielo", "shift.no_amount"),
        (-5, "hielo", "shift.no_amount"),
        (10**9, "hielo", "shift.too_much"),
        (5, "  ", "reason.missing"),
        (5, "4242 4242 4242 4242", "reason.card"),
    ],
)
def test_a_movement_nobody_can_mean_is_refused(
    tmp_path: Path, pesos: int, reason: str, said: str
) -> None:
    """A slip of the finger would take a million out of the drawer, or keep a card's number."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await desk.move(MovementKind.DROP, pesos, reason)
            assert shop.notices == [said]
            assert shop.store.shifts.facts(1).movements == ()

    run(story())


def test_only_who_may_moves_money(tmp_path: Path) -> None:
    """A cashier could take money out by calling the till directly."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            shop.world.authority = Rights()
            desk = ShiftDesk(shop)
            await desk.move(MovementKind.DROP, 5_000)
            await desk.open(5_000)
            await desk.shift.hand_over("Marta", DrawerCount())
            await desk.count(0)
            await desk.closing.close()
            await desk.closing.show_z(1)
            assert shop.notices == ["staff.not_allowed"] * 6
            assert shop.store.journal.entries() == ()

    run(story())


def test_a_reason_is_kept_beside_the_chain_and_not_in_it(tmp_path: Path) -> None:
    """A name written as a reason could never be erased again."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await desk.move(MovementKind.CASH_OUT, 5_000, "pago a Jairo")
            told = repr(shop.store.journal.entries())
            assert "Jairo" not in told
            assert "reason_sha256" in told
            assert shop.store.shifts.facts(1).movements[0].reason == "pago a Jairo"

    run(story())


def test_the_drawer_changes_hands_counted(tmp_path: Path) -> None:
    """Two people over one drawer: nobody would know whose shortage it is."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await desk.open(50_000)
            await desk.shift.hand_over("", DrawerCount())
            await desk.shift.hand_over("Marta", DrawerCount(amount=Money.pesos(40_000)))
            await desk.shift.hand_over(" marta ", DrawerCount())
            assert shop.notices == ["shift.nobody_takes", "shift.same_person"]
            assert shop.latest(ShiftSnapshot).person == "Marta"
            report = await desk.close(40_000)
            assert [one.difference for one in report.hand_overs] == [Money.pesos(-10_000)]
            (told,) = (
                entry.act.facts
                for entry in shop.store.journal.entries()
                if entry.act.kind == "shift.handed_over"
            )
            assert (told["counted"], told["expected"]) == (4_000_000, 5_000_000)
            assert report.cash.expected == Money.pesos(50_000)

    run(story())


def test_only_who_works_here_takes_the_drawer_over(tmp_path: Path) -> None:
    """A shortage belongs to somebody whom nobody ever saw."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            now = shop.clock.now()
            for number, name in (("P1", "Daniela"), ("P2", "Marta")):
                for change, value in ((Change.NAME, name), (Change.ROLE, "MANAGER")):
                    fact = PersonFact(number, change, value, now, "P1")
                    shop.store.staff.tell(fact)
            await desk.open(50_000)
            await desk.shift.hand_over("Pedro", DrawerCount())
            assert shop.notices == ["shift.not_ours"]
            await desk.shift.hand_over("marta", DrawerCount(amount=Money.pesos(50_000)))
            assert shop.latest(ShiftSnapshot).person == "Marta"

    run(story())


def test_why_the_drawer_differs_stands_on_the_z(tmp_path: Path) -> None:
    """Weeks later nobody remembers where the ten thousand went."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await desk.open(50_000)
            await desk.count(50_000)
            await desk.closing.explain("se dio mal un vuelto")
            assert shop.notices == ["shift.no_gap"]
            await desk.count(40_000)
            await desk.closing.explain("no")
            assert shop.notices[-1] == "reason.missing"
            await desk.closing.explain("se dio mal un vuelto")
            assert shop.latest(ShiftResultSnapshot).count.reason == "se dio mal un vuelto"
            await desk.closing.close()
            report = shop.store.shifts.closing(1)
            assert report is not None
            assert report.gap_reason == "se dio mal un vuelto"
            told = {entry.act.kind: entry.act.facts for entry in shop.store.journal.entries()}
            assert told["shift.explained"]["difference"] == -1_000_000
            assert "vuelto" not in repr(told)

    run(story())


@pytest.mark.parametrize("point", ["inside_closing", "after_closing"])
def test_a_power_cut_leaves_an_open_shift_or_a_closed_one(tmp_path: Path, point: str) -> None:
    """Half a closing: no Z, and nobody can sell."""

    def cut(reached: str) -> None:
        if reached == point:
            raise PowerCutError

    async def story() -> None:
        shop = Shop(tmp_path)
        shop.reach = cut
        async with shop:
            desk = ShiftDesk(shop)
            await shop.pay(await shop.charge())
            await shop.till.next_sale()
            await desk.count(0)
            with pytest.raises(PowerCutError):
                await desk.closing.close()
        shop.reach = lambda _point: None
        shop.told.clear()
        async with shop:
            kinds = [entry.act.kind for entry in shop.store.journal.entries()]
            closed = shop.store.shifts.is_closed(1)
            assert closed is (point == "after_closing")
            assert ("shift.closed" in kinds) is closed
            assert (shop.store.shifts.closing(1) is not None) is closed
            waiting = [job.kind for job in shop.store.outbox.waiting()]
            assert ("z" in waiting) is closed
            desk = ShiftDesk(shop)
            if not closed:
                await desk.closing.close()
            await desk.open(0)
            await shop.pay(await shop.charge())
            assert shop.store.orders.latest() is not None
            assert (await desk.close(0)).sales.amount == CAPPUCCINO.price

    run(story())


def test_the_z_carries_the_head_that_the_chain_has(tmp_path: Path) -> None:
    """A paper with another digest proves nothing against an edited journal."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            report = await ShiftDesk(shop).close(0)
            last = shop.store.journal.entries()[-1]
            assert report.head is not None
            assert (report.head.number, report.head.digest) == (last.number, last.digest)
            assert (last.act.kind, last.act.facts["expected:cash"]) == ("shift.closed", 0)
            assert broken_at(shop.store.journal.entries()) is None

    run(story())


def test_what_follows_a_closing_can_fail_without_opening_it_again(tmp_path: Path) -> None:
    """A full backup disk would keep the shop from going home."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            done: list[int] = []

            async def fails(_report: ShiftReport) -> None:
                raise CouldNotAskError("store.disk_full")

            async def works(report: ShiftReport) -> None:
                done.append(report.shift)

            desk.closing.after_close += [fails, works]
            await desk.close(0)
            assert (shop.notices, done) == (["store.disk_full"], [1])
            assert shop.latest(ShiftPaperSnapshot).closed

    run(story())


def test_a_z_is_shown_saved_and_printed_again_as_a_copy(tmp_path: Path) -> None:
    """Two originals of one closing would be two closings to an accountant."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await desk.closing.look()
            await desk.closing.save_x()
            await desk.closing.show_z(1)
            assert shop.notices == ["shift.not_closed"]
            await desk.close(0)
            await desk.closing.show_z(1)
            assert shop.latest(ShiftPaperSnapshot).rows[0].figure == "copy"
            await desk.closing.save_z(1)
            assert shop.latest(ShiftPaperSnapshot).path == Path("z-1-True.pdf")
            await desk.closing.print_z(1)
            assert shop.notices == ["shift.not_closed", "printer.none"]
            shop.store.settings.change("printer.way", "file")
            shop.store.settings.change("printer.address", "/dev/null")
            await desk.closing.print_z(1)
            assert desk.printed == ["1"]

    run(story())


def test_a_gap_in_our_counting_is_a_difference_that_people_see(tmp_path: Path) -> None:
    """A payment that was approved and counted nowhere would be missing from every Z."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            await shop.pay(await shop.charge())
            shop.store._connection.execute("DROP TRIGGER shift_money_no_delete")
            shop.store._connection.execute("DELETE FROM shift_money")
            report = await desk.close(0)
            (card,) = (way for way in report.ways if way.way == CARD)
            assert card.difference == CAPPUCCINO.price

    run(story())


def test_a_void_leaves_the_shift_that_saw_it(tmp_path: Path) -> None:
    """Money that went back would stay in the Z for ever."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            reference = await shop.charge()
            await shop.pay(reference, transaction_id="1-1-1")
            await shop.till.next_sale()
            first = await desk.close(0)
            await desk.open(0)
            shop.gateway.pay(reference, CAPPUCCINO.price, Status.VOIDED, transaction_id="1-1-1")
            await shop.till.verify(reference)
            await shop.clock.advance(60)
            second = await desk.close(0)
            assert [way.expected for way in first.ways if way.way == CARD] == [CAPPUCCINO.price]
            assert [(w.expected, w.difference) for w in second.ways if w.way == CARD] == [
                (-CAPPUCCINO.price, Money.zero())
            ]
            assert second.voids.amount == -CAPPUCCINO.price

    run(story())


def test_cash_counts_once_under_its_key(tmp_path: Path) -> None:
    """A receipt written twice after a power cut would put money into the drawer twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            desk = ShiftDesk(shop)
            order = shop.latest(SaleSnapshot).order_id
            for _ in range(2):
                amount = Money.pesos(7_900)
                count_money(
                    shop.world, "tender:1", CASH, MoneyKind.SALE, amount=amount, order_id=order
                )
            assert (await desk.close(7_900)).cash.difference == Money.zero()

    run(story())
