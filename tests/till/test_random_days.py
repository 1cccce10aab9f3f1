"""Days of chance through the real till: every figure of every Z against an independent sum."""

from __future__ import annotations

import asyncio
from pathlib import Path
from random import Random

import pytest
from counter import Counter
from independent_counter import counter_day
from independent_shift import Act, Handed, Sums, came_of, handed_of, sold_of, sums_of
from shift_desk import ShiftDesk
from shop import CAPPUCCINO, COFFEE, PowerCutError, Shop
from told_day import counted
from told_shift import named, told_by

from pos_app.core.catalogue import ImportPlan, Product
from pos_app.core.ids import Reference
from pos_app.core.journal import broken_at
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Status, Way
from pos_app.core.shift import DrawerCount, MovementKind
from pos_app.core.taxes import Treatment
from pos_app.till.minute.snapshots import CaseSnapshot
from pos_app.till.shift.snapshots import ShiftSnapshot
from pos_app.till.snapshots import ChargeSnapshot, DaySnapshot, SaleSnapshot
from pos_app.till.tenders.snapshots import ReturnSnapshot, TakenSnapshot
from pos_app.till.world import pass_by

DAYS = 50
ACTS_A_SHIFT = 9

ODD = Product("odd", "Banano", Money.pesos(3_333), Treatment.EXCLUDED, "Tienda")
CUP = Product("cup", "Taza", Money.pesos(28_990), Treatment.IVA_GENERAL, "Tienda")
SOLD = (CAPPUCCINO, COFFEE, ODD, CUP)
TAXES = {
    CAPPUCCINO.product_id: ("inc", 800),
    COFFEE.product_id: ("iva_reduced", 500),
    ODD.product_id: ("excluded", 0),
    CUP.product_id: ("iva_general", 1900),
}
"""What the law says of each product, written down beside the till's own table."""

SMALLEST = 5_000
"""Centavos of the smallest coin: cash is rounded down to it, and given back rounded up."""


class Day:
    """One day of one shop, and what an independent person writes down about it."""

    def __init__(self, shop: Shop, chance: Random) -> None:
        """Begin with nothing written."""
        self.shop = shop
        self.chance = chance
        self.acts: list[Act] = []
        self.before: list[Act] = []
        self.receipts = 0
        self.waiting: list[tuple[Reference, str, tuple[Product, ...]]] = []
        self.delivered: list[tuple[str, tuple[Product, ...], int]] = []
        self.counter = Counter(shop)
        self.desk = ShiftDesk(shop)

    def again(self) -> None:
        """Stand at the till again after the power came back."""
        self.counter = Counter(self.shop)
        self.desk = ShiftDesk(self.shop)

    # --- what people do -------------------------------------------------------------------------

    async def act(self) -> None:
        """Do one thing."""
        act = self.chance.choice(
            (
                self.sell_for_cash, self.sell_for_cash, self.sell_by_hand, self.sell_by_card,
                self.sell_by_card, self.split, self.wait, self.settle, self.take_back,
                self.drop_sale, self.move, self.hand_over, self.decline,
            )
        )  # fmt: skip
        await act()
        await self.shop.till.next_sale()

    async def ring_up(self) -> tuple[Product, ...]:
        """Put one to three things on the ticket."""
        goods = tuple(self.chance.choice(SOLD) for _ in range(self.chance.randint(1, 3)))
        for product in goods:
            await self.shop.ring_up(product)
        return goods

    async def sell_for_cash(self) -> None:
        """Sell for cash, with change, and now and then with a tip."""
        goods = await self.ring_up()
        tip = self.chance.choice((0, price(goods) // 20_00 * 100))
        if tip:
            await self.counter.parting.answer_tip(self.counter.order_id, Money(tip))
        due = price(goods) + tip
        handed = (due - due % SMALLEST) // 100 + self.chance.choice((0, 1_950))
        await self.counter.cash(handed)
        self._took(handed_of(due, handed * 100, coin=SMALLEST))
        self._paid(due, "cash")
        self._sold(goods, tip=tip)

    async def sell_by_hand(self) -> None:
        """Sell for a transfer that only the cashier saw."""
        goods = await self.ring_up()
        await self.counter.other("Transferencia")
        self._paid(price(goods), "hand:Transferencia")
        self._sold(goods)

    async def sell_by_card(self) -> None:
        """Sell by Wompi, approved at once."""
        goods, reference = await self._charge()
        await self._approve(reference, goods)
        await self._see_the_case(reference, goods)
        self._sold(goods)

    async def split(self) -> None:
        """Take a part in cash and the rest by transfer."""
        goods = await self.ring_up()
        part = self.chance.randint(1, price(goods) // 200_00) * 100_00
        assert self.counter.money.remaining == Money(price(goods))
        await self.counter.cash(part // 100, part=part // 100)
        self._took(handed_of(price(goods), part, part, SMALLEST))
        assert self.counter.money.remaining == Money(price(goods) - part)
        await self.counter.other("Transferencia")
        self._paid(part, "cash")
        self._paid(price(goods) - part, "hand:Transferencia")
        self._sold(goods)

    async def wait(self) -> None:
        """Set a charge aside whose bank takes its time."""
        goods, reference = await self._charge()
        self.shop.gateway.pay(
            reference, Money(price(goods)), Status.PENDING, transaction_id=f"tx-{reference}"
        )
        await self.shop.clock.advance(3)
        order = self.shop.now.order_id
        await self.shop.till.decide_later(reference)
        self.waiting.append((reference, order, goods))

    async def settle(self) -> None:
        """Let a bank answer that took its time, whatever shift it began in."""
        if self.waiting:
            reference, order, goods = self.waiting.pop(0)
            await self._approve(reference, goods)
            self._sold(goods, order)

    async def decline(self) -> None:
        """Let a bank refuse, and the customer go."""
        goods, reference = await self._charge()
        self.shop.gateway.pay(reference, Money(price(goods)), Status.DECLINED)
        await self.shop.clock.advance(3)
        await self.shop.till.drop_sale()
        self.acts.append(Act("dropped"))

    async def drop_sale(self) -> None:
        """Give a ticket up."""
        await self.ring_up()
        await self.shop.till.drop_sale()
        self.acts.append(Act("dropped"))

    async def take_back(self) -> None:
        """Take the first thing of a delivered sale back, once."""
        if not self.delivered:
            return
        order, goods, paid = self.delivered.pop(self.chance.randrange(len(self.delivered)))
        before = self.shop.store.tenders.next_return()
        await self.counter.returning.look(order, {1: Quantity.units(1)})
        shown = self.shop.latest(ReturnSnapshot)
        await self.counter.returning.take_back(order, {1: Quantity.units(1)}, "no le gustó")
        assert self.shop.store.tenders.next_return() == before + 1, self.shop.notices
        lines = priced(goods)
        first = goods[0]
        self.acts.append(Act("returned", lines=lines, kept=lines[1:]))
        worth = first.price.centavos
        taxes = sums_of([Act("returned", lines=lines, kept=lines[1:])]).taxes_back.values()
        assert shown.taxes == Money(sum(tax for _, tax in taxes))
        assert sum(one.amount.centavos for one in shown.lines) == price(goods)
        assert shown.total == Money(worth)
        assert sum(leg.handed.centavos for leg in shown.legs) == min(
            worth + -worth % SMALLEST, paid
        )
        # No coin is too small to be given back, and nobody gets more than was paid.
        self.acts.append(Act("back", min(worth + -worth % SMALLEST, paid)))

    async def move(self) -> None:
        """Put money in or take some out."""
        kind, what = self.chance.choice(
            (
                (MovementKind.CASH_IN, "in"),
                (MovementKind.CASH_OUT, "out"),
                (MovementKind.DROP, "drop"),
            )
        )
        pesos = self.chance.randint(1, 90) * 1_000
        await self.desk.move(kind, pesos)
        self.acts.append(Act(what, pesos * 100))

    async def hand_over(self) -> None:
        """Hand the drawer over; it changes no sum."""
        taker = f"persona {self.chance.randint(1, 10**9)}"
        await self.desk.shift.hand_over(taker, DrawerCount(amount=Money.pesos(10)))

    async def close(self) -> None:
        """Count, close, compare every figure, and open the next."""
        self.acts += [Act("pending", name=one.short) for one, _, _ in self.waiting]
        must = sums_of(self.acts)
        await self._see_the_day()
        off = self.chance.choice((0, 0, -30_000, 50))
        report = await self.desk.close(must.cash // 100 + off)
        assert told_by(report) == must
        came = {named(one.way): (one.payments, one.takings.centavos) for one in report.ways}
        assert came == {"cash": (0, 0), **came_of(self.acts)}
        assert report.cash.difference == Money.pesos(off)
        assert all(not way.difference for way in report.ways if way.way.keeper == "gateway")
        base = self.chance.randint(0, 4) * 50_000
        await self.desk.open(base)
        self.before += self.acts
        self.acts = [Act("float", base * 100)]

    async def _see_the_day(self) -> None:
        """Compare «Ventas de hoy» with what was done, and row by row with the tables."""
        await self.shop.till.show_day(shown=True)
        day = self.shop.latest(DaySnapshot)
        await self.shop.till.show_day(shown=False)
        await self.desk.shift.show()
        shift = self.shop.latest(ShiftSnapshot)
        assert day.sold == Money(sold_of([*self.before, *self.acts]))
        assert day.waiting == len(self.waiting)
        hands = {"hand:" + one.way.name: one.payments for one in shift.by_hand}
        came = came_of(self.acts).items()
        assert hands == {way: times for way, (times, _) in came if way.startswith("hand:")}
        theirs = counter_day(self.shop.folder / "mostrador.db", day.day)
        assert counted(day) == theirs
        assert (day.sold.centavos, day.waiting) == (theirs.sold, theirs.waiting)

    async def _see_the_case(self, reference: Reference, goods: tuple[Product, ...]) -> None:
        """Compare what a paid charge and its case say of money."""
        await self.shop.till.minute.cases.show(reference)
        case = self.shop.latest(CaseSnapshot)
        taxes = sums_of([Act("receipt", lines=priced(goods))]).taxes
        vat = sum(tax for name, (_, tax) in taxes.items() if name.startswith("iva"))
        consumption = sum(tax for name, (_, tax) in taxes.items() if name.startswith("inc"))
        assert (case.asked, case.paid) == (Money(price(goods)), Money(price(goods)))
        assert (case.vat, case.consumption) == (Money(vat), Money(consumption))
        told = [one for one in self.shop.told if isinstance(one, ChargeSnapshot)]
        charge = next(one for one in reversed(told) if one.reference == reference)
        assert (charge.amount, charge.paid) == (Money(price(goods)), Money(price(goods)))
        assert not charge.over
        assert not charge.rest

    def _took(self, must: Handed) -> None:
        """Compare what the cashier reads about the money that was just taken."""
        told = self.shop.latest(TakenSnapshot)
        names = ("due", "received", "change", "rounding", "rest")
        assert Handed(*(getattr(told, name).centavos for name in names)) == must

    # --- what is written down -------------------------------------------------------------------

    async def _charge(self) -> tuple[tuple[Product, ...], Reference]:
        goods = await self.ring_up()
        await self.shop.till.charge(Way.PAGE)
        await self.shop.clock.advance(1)
        return goods, self.shop.now.reference

    async def _approve(self, reference: Reference, goods: tuple[Product, ...]) -> None:
        name = f"tx-{reference}"
        self.shop.gateway.pay(reference, Money(price(goods)), transaction_id=name)
        await self.shop.till.verify(reference)
        await self.shop.clock.advance(40)
        self._paid(price(goods), "gateway:CARD", exact=True)

    def _paid(self, amount: int, way: str, *, exact: bool = False) -> None:
        self.acts.append(Act("paid", amount, way))
        if way == "cash" and not exact and amount % SMALLEST:
            self.acts.append(Act("rounded", amount % SMALLEST, way))

    def _sold(self, goods: tuple[Product, ...], order: str | None = None, *, tip: int = 0) -> None:
        self.receipts += 1
        self.acts.append(Act("receipt", number=self.receipts, lines=priced(goods), tip=tip))
        if order is None and self.acts[-2].way == "cash":
            due = price(goods) + tip
            order_id = self.shop.latest(SaleSnapshot).order_id
            self.delivered.append((order_id, goods, due - due % SMALLEST))


def price(goods: tuple[Product, ...]) -> int:
    """What goods cost, in centavos."""
    return sum(one.price.centavos for one in goods)


def priced(goods: tuple[Product, ...]) -> tuple[tuple[str, int, int], ...]:
    """The lines of a paper, as an independent person writes them down."""
    return tuple((*TAXES[one.product_id], one.price.centavos) for one in goods)


async def live(folder: Path, seed: int) -> None:
    """Live one day of two or three shifts, with power cuts between and inside."""
    chance = Random(seed)
    shop = Shop(folder)
    async with shop:
        shop.store.catalogue.apply(ImportPlan(new=(ODD, CUP)), shop.clock.now())
        shop.till.catalogue_changed()
        for name, value in (
            ("others.on", True),
            ("others.cap_pesos", 100_000_000),
            ("tips.on", True),
        ):
            shop.store.settings.change(name, value)
        day = Day(shop, chance)
        for _ in range(chance.randint(3, ACTS_A_SHIFT)):
            await day.act()
        await day.close()
    for _ in range(chance.randint(1, 2)):
        async with shop:  # the power was out
            day.again()
            for _ in range(chance.randint(1, ACTS_A_SHIFT)):
                await day.act()
            await cut_while_closing(shop, day)
        async with shop:
            day.again()
            await day.close()
            assert broken_at(shop.store.journal.entries()) is None


async def cut_while_closing(shop: Shop, day: Day) -> None:
    """Let the power fail in the middle of a closing: the shift stays open, and whole."""

    def cut(point: str) -> None:
        if point == "inside_closing":
            raise PowerCutError

    shop.world.reach = cut
    await day.desk.count(7)
    with pytest.raises(PowerCutError):
        await day.desk.closing.close()
    shop.world.reach = pass_by


@pytest.mark.parametrize("seed", range(DAYS))
def test_every_figure_of_a_day_of_chance(tmp_path: Path, seed: int) -> None:
    """A rare order of ordinary things would put a peso into the wrong shift, or nowhere."""
    asyncio.run(live(tmp_path, seed))


def test_the_independent_sum_tells_days_apart() -> None:
    """A comparison of nothing with nothing always agrees."""
    assert sums_of([Act("float", 5)]) != Sums()
