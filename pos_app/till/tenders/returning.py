"""Goods that come back: chosen line by line, priced, and the right money given back for them."""

from __future__ import annotations

from collections.abc import Mapping

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Order
from pos_app.core.receipt import IssuedReceipt
from pos_app.core.return_slip import IssuedReturn, return_slip
from pos_app.core.returns import (
    AtGateway,
    BackLeg,
    Return,
    ReturnedLine,
    legs_back,
    return_taxes,
    returnable,
    returned_lines,
)
from pos_app.core.staff import Right
from pos_app.core.tasks import can_be_voided
from pos_app.core.tender import GivenBack, Leg
from pos_app.core.words import clean_reason
from pos_app.till.authority import Grant
from pos_app.till.cases import Judged
from pos_app.till.current_shift import current_number, require_open
from pos_app.till.daily_cap import check_daily_cap
from pos_app.till.ports.devices import Drawer
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.tenders.hands import CounterHands, new_name, open_drawer
from pos_app.till.tenders.parting import give_by_hand
from pos_app.till.tenders.second_person import check_second_person
from pos_app.till.tenders.snapshots import ReturnedSnapshot, ReturnLineView, ReturnSnapshot
from pos_app.till.world import World

__all__ = ["Returning"]


class Returning:
    """Takes goods of a delivered sale back."""

    def __init__(self, world: World, hands: CounterHands, drawer: Drawer) -> None:
        """Stand by."""
        self._world = world
        self._hands = hands
        self._drawer = drawer

    async def look(self, order_id: str, chosen: Mapping[int, Quantity]) -> None:
        """Show what can come back, and which money would go back for what was chosen."""
        try:
            self._world.publish(self._picture(order_id, chosen))
        except MostradorError as fault:
            self._notice(fault)

    async def take_back(self, order_id: str, chosen: Mapping[int, Quantity], reason: str) -> None:
        """Take the chosen goods back and give the money back for them."""
        try:
            number = self._world.store.orders.get(order_id).number
            about = Sentence("return.about", (("sale", number),))
            reason = clean_reason(reason)
            grant = await self._world.authority.obtain(Right.RETURN, about)
            made = self._take_back(order_id, chosen, reason, grant)
        except MostradorError as fault:
            self._notice(fault)
            return
        self._world.publish(ReturnedSnapshot(made))
        self._hands.changed(order_id)
        if any(leg.leg is Leg.CASH for leg in made.content.legs):
            await open_drawer(self._world, self._drawer)
        given = self._world.store.tenders.of_order(order_id).given
        ours = (one for one in given if one.return_id == made.made.return_id)
        await self._hands.promised([one for one in ours if not one.by_hand])

    async def find(self, receipt: int) -> None:
        """Show what can come back of the sale with this receipt."""
        found = self._world.store.receipts.numbered(receipt)
        if found is None:
            self._notice(WasRefusedError("return.no_receipt", number=receipt))
        else:
            await self.look(found.order_id, {})

    # --- inside ----------------------------------------------------------------------------------

    def _picture(self, order_id: str, chosen: Mapping[int, Quantity]) -> ReturnSnapshot:
        order, receipt = self._delivered(order_id)
        earlier = self._earlier(order_id)
        left = returnable(order, earlier)
        lines = _priced(order, earlier, chosen)
        total = sum((line.amount for line in lines), Money.zero())
        taxes = return_taxes(order, earlier, lines)
        return ReturnSnapshot(
            order_id=order_id,
            sale_number=order.number,
            receipt=receipt.number,
            lines=tuple(
                ReturnLineView(
                    one.line.number, one.line.item.name, one.line.quantity, one.left, one.amount
                )
                for one in left
            ),
            chosen=tuple(sorted(chosen.items())),
            total=total,
            taxes=taxes.total - taxes.base,
            legs=self._legs(order_id, total),
        )

    def _take_back(
        self, order_id: str, chosen: Mapping[int, Quantity], reason: str, grant: Grant
    ) -> IssuedReturn:
        require_open(self._world)
        order, receipt = self._delivered(order_id)
        earlier = self._earlier(order_id)
        lines = _priced(order, earlier, chosen)
        if not lines:
            raise WasRefusedError("return.nothing")
        made = self._made(order_id, lines, reason, grant)
        legs = self._legs(order_id, made.amount)
        check_second_person(self._world, order_id, legs, grant)
        cash = sum((one.handed for one in legs if one.leg is Leg.CASH), Money.zero())
        if cash:
            check_daily_cap(self._world, cash, "return.over_cap")
        issued = IssuedReturn(made, return_slip(order, receipt, earlier, made, legs))
        with self._world.store.writing():
            self._world.store.tenders.give_goods_back(issued)
            for leg in legs:
                give_by_hand(self._world, self._given(made, leg))
            self._note(issued)
        return issued

    def _made(
        self, order_id: str, lines: tuple[ReturnedLine, ...], reason: str, grant: Grant
    ) -> Return:
        return Return(
            return_id=new_name(self._world),
            number=self._world.store.tenders.next_return(),
            order_id=order_id,
            shift=current_number(self._world),
            lines=lines,
            reason=reason,
            actor=grant.actor,
            authorised_by=grant.authorised_by,
            at=self._world.now(),
        )

    def _given(self, made: Return, leg: BackLeg) -> GivenBack:
        by_hand = leg.leg in {Leg.CASH, Leg.OTHER}
        return GivenBack(
            back_id=new_name(self._world),
            order_id=made.order_id,
            shift=made.shift,
            leg=leg.leg,
            amount=leg.amount,
            handed=leg.handed if by_hand else Money.zero(),
            reason=made.reason,
            actor=made.actor,
            authorised_by=made.authorised_by,
            at=made.at,
            return_id=made.return_id,
            reference=leg.reference,
            name=leg.name,
        )

    def _note(self, issued: IssuedReturn) -> None:
        made = issued.made
        facts = Grant(made.actor, made.authorised_by).facts(
            sale=made.order_id,
            number=made.number,
            amount=made.amount.centavos,
            lines=" ".join(f"{one.line}:{one.quantity.thousandths}" for one in made.lines),
            note=self._world.store.tasks.write_note(made.reason, made.at),
        )
        self._world.store.journal.append(Act(made.at, made.actor, "goods.returned", facts))

    def _delivered(self, order_id: str) -> tuple[Order, IssuedReceipt]:
        receipt = self._world.store.receipts.of_order(order_id)
        if receipt is None:
            raise WasRefusedError("return.not_delivered")
        return self._world.store.orders.get(order_id), receipt

    def _earlier(self, order_id: str) -> tuple[Return, ...]:
        return tuple(one.made for one in self._world.store.tenders.returns_of(order_id))

    def _legs(self, order_id: str, amount: Money) -> tuple[BackLeg, ...]:
        tenders = self._world.store.tenders.of_order(order_id)
        asked: dict[str, Money] = {}
        for one in tenders.given:
            if one.reference is not None:
                asked[one.reference] = asked.get(one.reference, Money.zero()) + one.amount
        held = (self._held(one, asked) for one in self._hands.cases.of_order(order_id))
        return legs_back(amount, tenders, [one for one in held if one.amount > Money.zero()])

    def _held(self, judged: Judged, asked: Mapping[str, Money]) -> AtGateway:
        """What Wompi holds of one charge and nobody asked back yet."""
        approved, reference = judged.verdict.approved, judged.case.attempt.reference.text
        voidable = bool(approved) and all(can_be_voided(one, self._world.now()) for one in approved)
        taken = asked.get(reference, Money.zero())
        return AtGateway(reference, judged.verdict.paid - taken, voidable=voidable and not taken)

    def _notice(self, fault: MostradorError) -> None:
        self._world.publish(Notice.of(fault))


def _priced(
    order: Order, earlier: tuple[Return, ...], chosen: Mapping[int, Quantity]
) -> tuple[ReturnedLine, ...]:
    """Price what was chosen.

    Raises:
        WasRefusedError: More comes back than was bought (``return.too_much``).
    """
    left = {one.line.number: one.left for one in returnable(order, earlier)}
    if any(quantity > left.get(line, Quantity(0)) for line, quantity in chosen.items()):
        raise WasRefusedError("return.too_much")
    return returned_lines(order, earlier, chosen)
