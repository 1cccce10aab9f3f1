"""Taking money by hand: cash and other ways, for all that is missing or for a part of it.

Everything about one tender is one transaction: the open charge is given up, the tender, the
receipt if the parts add up now, the shift's money and the journal. What comes after it (drawer,
paper) can fail without the money being less taken.
"""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.cash import CashCount, in_coins
from pos_app.core.claim import ClaimSlip
from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.goods import NO_GOODS, Goods
from pos_app.core.journal import Act
from pos_app.core.money import Money
from pos_app.core.order import Order, sale_refusal
from pos_app.core.payment import EventKind, Status
from pos_app.core.shift import CASH, Keeper, MoneyKind, WayKey
from pos_app.core.staff import Right
from pos_app.core.tender import OrderMoney, Tender, TenderKind, blocks_another
from pos_app.till.authority import Grant
from pos_app.till.cases import Judged
from pos_app.till.charging import PAYABLE
from pos_app.till.counting import count_money
from pos_app.till.current_shift import current_number, require_open
from pos_app.till.goods import check_goods, goods_on_paper, keep_goods
from pos_app.till.ports.devices import Drawer
from pos_app.till.receipts import paper_mark, shop_on_paper
from pos_app.till.sales import charge_limits
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.tenders.hands import CounterHands, new_name, open_drawer
from pos_app.till.tenders.pictures import other_names
from pos_app.till.tenders.snapshots import TakenSnapshot
from pos_app.till.world import World

__all__ = ["Tendering", "Wanted"]

MOST_CASH = Money.pesos(999_999_950)
"""More than anybody hands over a counter: whoever types more has slipped."""

SWAPPED = "swapped"
"""Why a charge was given up: the customer pays by hand instead."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person wants to be paid by hand.

    Attributes:
        rest: What was missing when the person looked.
        amount: How much of it is paid now.
        goods: What it pays for, when the sale is split by its goods.
    """

    order_id: str
    rest: Money
    amount: Money
    goods: Goods


class Tendering:
    """Takes money that a person confirms."""

    def __init__(self, world: World, hands: CounterHands, drawer: Drawer) -> None:
        """Take nothing yet."""
        self._world = world
        self._hands = hands
        self._drawer = drawer

    async def begin(self, order_id: str) -> None:
        """The cashier turns to money by hand: open charges are given up, and Wompi asked again.

        They stay watched: should one be paid after all, its money is found and goes back.
        """
        self._hands.charging.end_ways(order_id, SWAPPED)
        self._hands.changed(order_id)

    async def take_cash(
        self,
        order_id: str,
        received: Money,
        *,
        rest: Money,
        part: Money | None = None,
        goods: Goods = NO_GOODS,
    ) -> None:
        """Take cash for a part of what is missing, or for all of it.

        Args:
            order_id: The sale.
            received: What the customer handed over.
            rest: What was missing when the person looked: a second press takes nothing more.
            part: How much of it is paid now, when it is not all.
            goods: What it pays for, when the sale is split by its goods.
        """
        try:
            grant = await self._leave_for_cash(order_id)
            wanted = Wanted(order_id, rest, rest if part is None else part, goods)
            taken = self._take_cash(wanted, received, grant)
        except MostradorError as fault:
            self._notice(fault)
            return
        await self._tell(taken)

    async def take_other(
        self,
        order_id: str,
        name: str,
        *,
        rest: Money,
        part: Money | None = None,
        goods: Goods = NO_GOODS,
    ) -> None:
        """Note money that came another way, because the cashier saw it arrive.

        Args:
            order_id: The sale.
            name: The way's name, one of the settings' list.
            rest: What was missing when the person looked.
            part: How much of it is paid now, when it is not all.
            goods: What it pays for, when the sale is split by its goods.
        """
        try:
            amount = rest if part is None else part
            grant = await self._leave_for_other(name, amount)
            doubt = await self._leave_for_cash(order_id)
            wanted = Wanted(order_id, rest, amount, goods)
            taken = self._take_other(wanted, name, _joined(grant, doubt))
        except MostradorError as fault:
            self._notice(fault)
            return
        await self._tell(taken)

    # --- leave -----------------------------------------------------------------------------------

    async def _leave_for_cash(self, order_id: str) -> Grant:
        """A cashier takes cash even while a charge is in doubt, unless a bank is seen at work."""
        charges = self._open_charges(order_id)
        if any(_bank_at_work(one) for one in charges):
            about = Sentence("cash.bank_at_work", (("sale", self._number(order_id)),))
            return await self._world.authority.obtain(Right.CHARGE_AGAIN_IN_DOUBT, about)
        return Grant(self._world.authority.actor)

    async def _leave_for_other(self, name: str, amount: Money) -> Grant:
        if name not in other_names(self._world):
            raise WasRefusedError("others.off")
        right = Right.OTHER_TENDER
        if self._noted_by(self._world.authority.actor) + amount > self._cap():
            right = Right.OTHER_TENDER_BEYOND
        about = Sentence("others.about", (("name", name), ("amount", amount)))
        return await self._world.authority.obtain(right, about)

    def _cap(self) -> Money:
        return Money.pesos(self._world.store.settings.number("others.cap_pesos"))

    def _noted_by(self, actor: str) -> Money:
        """What this person noted by hand in this shift."""
        taken = self._world.store.tenders.taken_in(current_number(self._world))
        mine = (one.amount for one in taken if one.kind is TenderKind.OTHER and one.actor == actor)
        return sum(mine, Money.zero())

    # --- taking ----------------------------------------------------------------------------------

    def _take_cash(self, wanted: Wanted, received: Money, grant: Grant) -> TakenSnapshot:
        money = self._checked(wanted)
        if not in_coins(received) or received > MOST_CASH:
            raise WasRefusedError("cash.not_in_coins")
        count = CashCount(wanted.amount, received, last=wanted.amount == money.remaining)
        if not count.counted:
            raise WasRefusedError("cash.nothing")
        order_id = wanted.order_id
        tender = self._tender(order_id, TenderKind.CASH, count.counted, grant, count=count)
        return self._keep(tender, wanted)

    def _take_other(self, wanted: Wanted, name: str, grant: Grant) -> TakenSnapshot:
        self._checked(wanted)
        order_id, amount = wanted.order_id, wanted.amount
        tender = self._tender(order_id, TenderKind.OTHER, amount, grant, name=name)
        return self._keep(tender, wanted)

    def _checked(self, wanted: Wanted) -> OrderMoney:
        """Look at the world again: minutes may have passed.

        Raises:
            WasRefusedError: The sale cannot be paid any more, or not like this.
        """
        require_open(self._world)
        if not self._world.authority.may(Right.SELL):
            raise WasRefusedError("staff.locked")
        order_id = wanted.order_id
        order = self._world.store.orders.get(order_id)
        refusal = sale_refusal(order, charge_limits(self._world))
        if refusal is not None:
            raise WasRefusedError(refusal.key, **refusal.details)
        if self._hands.charging.opening:
            raise WasRefusedError("sale.being_charged")
        if self._world.store.orders.dropped(order_id):
            raise WasRefusedError("sale.dropped")
        money = self._hands.cases.money(order_id)
        if money.complete:
            raise WasRefusedError("charge.already_paid")
        wrong = not Money.zero() < wanted.amount <= money.remaining
        if money.remaining != wanted.rest or wrong:
            raise WasRefusedError("cash.changed", rest=str(money.remaining))
        cases, goods = self._hands.cases, wanted.goods
        check_goods(self._world, cases, order, goods, amount=wanted.amount, money=money)
        return money

    def _tender(
        self,
        order_id: str,
        kind: TenderKind,
        amount: Money,
        grant: Grant,
        *,
        count: CashCount | None = None,
        name: str = "",
    ) -> Tender:
        return Tender(
            tender_id=new_name(self._world),
            order_id=order_id,
            shift=current_number(self._world),
            kind=kind,
            name=name,
            amount=amount,
            received=amount if count is None else count.received,
            change=Money.zero() if count is None else count.change,
            rounding=Money.zero() if count is None else count.rounding,
            actor=grant.actor,
            authorised_by=grant.authorised_by,
            at=self._world.now(),
        )

    def _keep(self, tender: Tender, wanted: Wanted) -> TakenSnapshot:
        """Make the tender durable with all that follows from it, and picture it."""
        order = self._world.store.orders.get(tender.order_id)
        with self._world.store.writing():
            charges = self._give_up_all(order.order_id)
            self._world.store.tenders.take(tender)
            goods, price = wanted.goods, wanted.amount
            keep_goods(self._world, tender.tender_id, order.order_id, goods, price)
            count_tender(self._world, tender)
            self._note(tender, goods)
            self._world.reach("inside_tender")
            self._hands.settler.complete(order.order_id, tender.at)
            if charges:
                self._claim(order, tender, charges)
        self._world.reach("after_tender")
        return TakenSnapshot(
            order_id=order.order_id,
            sale_number=order.number,
            kind=tender.kind,
            name=tender.name,
            due=wanted.amount,
            received=tender.received,
            change=tender.change,
            rounding=tender.rounding,
            rest=self._hands.cases.money(order.order_id).remaining,
            claim=bool(charges),
            receipt=self._world.store.receipts.of_order(order.order_id),
        )

    def _give_up_all(self, order_id: str) -> tuple[Judged, ...]:
        """Give every charge up that may still take money; tells which of them may have done so."""
        charges = self._open_charges(order_id)
        self._hands.charging.end_ways(order_id, SWAPPED)
        for judged in charges:
            if judged.verdict.state not in PAYABLE and not judged.case.happened(EventKind.GIVEN_UP):
                self._hands.charging.give_up(judged.case.attempt.reference, SWAPPED)
        return charges

    def _claim(self, order: Order, tender: Tender, charges: tuple[Judged, ...]) -> None:
        slip = ClaimSlip(
            shop=shop_on_paper(self._world),
            sale=order.number,
            shift=order.shift,
            mark=paper_mark(self._world),
            paid=tender.amount,
            references=tuple(one.case.attempt.reference.text for one in charges),
            at=tender.at,
        )
        self._world.store.tenders.claim(order.order_id, slip)
        facts: dict[str, str | int] = {
            "sale": order.order_id,
            "tender": tender.tender_id,
            "references": " ".join(slip.references),
        }
        self._world.store.journal.append(Act(tender.at, tender.actor, "charge.swapped", facts))

    def _note(self, tender: Tender, goods: Goods) -> None:
        grant = Grant(tender.actor, tender.authorised_by)
        facts = grant.facts(
            sale=tender.order_id,
            tender=tender.tender_id,
            way=tender.kind.value,
            name=tender.name,
            amount=tender.amount.centavos,
            received=tender.received.centavos,
            change=tender.change.centavos,
            rounding=tender.rounding.centavos,
            **goods_on_paper(goods),
        )
        self._world.store.journal.append(Act(tender.at, tender.actor, "tender.taken", facts))

    # --- afterwards ------------------------------------------------------------------------------

    async def _tell(self, taken: TakenSnapshot) -> None:
        self._world.publish(taken)
        self._hands.changed(taken.order_id)
        if taken.kind is TenderKind.CASH:
            await open_drawer(self._world, self._drawer)

    def _open_charges(self, order_id: str) -> tuple[Judged, ...]:
        cases = self._hands.cases.of_order(order_id)
        return tuple(one for one in cases if blocks_another(one.verdict))

    def _number(self, order_id: str) -> int:
        return self._world.store.orders.get(order_id).number

    def _notice(self, fault: MostradorError) -> None:
        self._world.publish(Notice.of(fault))


def count_tender(world: World, tender: Tender) -> None:
    """Count a tender in the shift that it is, what was rounded away as its own line."""
    key, way = f"tender:{tender.tender_id}", _way(tender)
    sold, off = tender.amount, -tender.rounding
    count_money(world, key, way, MoneyKind.SALE, amount=sold, order_id=tender.order_id)
    count_money(
        world, f"{key}:rounding", way, MoneyKind.ROUNDING, amount=off, order_id=tender.order_id
    )


def _way(tender: Tender) -> WayKey:
    return CASH if tender.kind is TenderKind.CASH else WayKey(Keeper.HAND, tender.name)


def _bank_at_work(judged: Judged) -> bool:
    """Whether a payment of it was seen that is not decided, or one of another amount."""
    statuses = {seen.status for seen in judged.verdict.transactions}
    return bool(statuses & {Status.PENDING, Status.UNKNOWN, Status.APPROVED})


def _joined(grant: Grant, doubt: Grant) -> Grant:
    return Grant(grant.actor, grant.authorised_by or doubt.authorised_by)
