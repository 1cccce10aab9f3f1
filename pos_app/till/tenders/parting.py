"""A sale paid in several parts: giving one back before the sale is complete, and the tip."""

from __future__ import annotations

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.money import Money
from pos_app.core.shift import CASH, Keeper, MoneyKind, WayKey
from pos_app.core.staff import Right
from pos_app.core.tender import GivenBack, Leg, Tender, TenderKind, blocks_another
from pos_app.core.tip import TipAnswer, tip_base, tip_cap
from pos_app.core.words import clean_reason
from pos_app.till.authority import Grant
from pos_app.till.counting import count_money
from pos_app.till.current_shift import current_number, require_open
from pos_app.till.ports.devices import Drawer
from pos_app.till.snapshots import Notice, Sentence
from pos_app.till.tenders.hands import CounterHands, new_name, open_drawer
from pos_app.till.world import World

__all__ = ["Parting", "give_by_hand"]


class Parting:
    """What can be done with the parts of a sale that is not complete."""

    def __init__(self, world: World, hands: CounterHands, drawer: Drawer) -> None:
        """Stand by."""
        self._world = world
        self._hands = hands
        self._drawer = drawer

    async def give_back(self, order_id: str, part_id: str, reason: str) -> None:
        """Give one paid part back: cash at once, Wompi's money by asking for it."""
        try:
            reason = clean_reason(reason)
            about = Sentence("part.about", (("sale", self._number(order_id)),))
            grant = await self._world.authority.obtain(Right.RETURN, about)
            back = self._give_back(order_id, part_id, reason, grant)
        except MostradorError as fault:
            self._notice(fault)
            return
        self._hands.changed(order_id)
        if back.leg is Leg.CASH:
            await open_drawer(self._world, self._drawer)
        if not back.by_hand:
            await self._hands.promised((back,))

    async def answer_tip(self, order_id: str, amount: Money) -> None:
        """Keep what the customer said about a tip; nothing is «no quiso»."""
        try:
            self._answer_tip(order_id, amount)
        except MostradorError as fault:
            self._notice(fault)
            return
        self._hands.changed(order_id)

    # --- inside ----------------------------------------------------------------------------------

    def _give_back(self, order_id: str, part_id: str, reason: str, grant: Grant) -> GivenBack:
        require_open(self._world)
        if self._world.store.receipts.of_order(order_id) is not None:
            raise WasRefusedError("part.sale_complete")
        tenders = self._world.store.tenders.of_order(order_id)
        tender = next((one for one in tenders.standing if one.tender_id == part_id), None)
        if tender is not None:
            back = self._of_tender(tender, reason, grant)
        else:
            back = self._of_charge(order_id, part_id, reason, grant)
        with self._world.store.writing():
            give_by_hand(self._world, back)
        return back

    def _of_tender(self, tender: Tender, reason: str, grant: Grant) -> GivenBack:
        return GivenBack(
            back_id=new_name(self._world),
            order_id=tender.order_id,
            shift=current_number(self._world),
            leg=Leg.CASH if tender.kind is TenderKind.CASH else Leg.OTHER,
            amount=tender.amount,
            handed=tender.kept,
            reason=reason,
            actor=grant.actor,
            authorised_by=grant.authorised_by,
            at=self._world.now(),
            tender_id=tender.tender_id,
            name=tender.name,
        )

    def _of_charge(self, order_id: str, part_id: str, reason: str, grant: Grant) -> GivenBack:
        given = self._world.store.tenders.of_order(order_id).given
        found = [
            one
            for one in self._hands.cases.of_order(order_id)
            if one.case.attempt.reference.text == part_id and one.verdict.paid
        ]
        if not found or any(one.reference == part_id for one in given):
            raise WasRefusedError("part.gone")
        (judged,) = found
        cards = {one.method for one in judged.verdict.approved} == {"CARD"}
        return GivenBack(
            back_id=new_name(self._world),
            order_id=order_id,
            shift=current_number(self._world),
            leg=Leg.VOID if cards else Leg.REFUND,
            amount=judged.verdict.paid,
            handed=Money.zero(),
            reason=reason,
            actor=grant.actor,
            authorised_by=grant.authorised_by,
            at=self._world.now(),
            reference=part_id,
        )

    def _answer_tip(self, order_id: str, amount: Money) -> None:
        if not self._world.authority.may(Right.SELL):
            raise WasRefusedError("staff.locked")
        settings = self._world.store.settings
        order = self._world.store.orders.get(order_id)
        busy = any(blocks_another(one.verdict) for one in self._hands.cases.of_order(order_id))
        # A receipt binds also once its money went back.
        told = self._world.store.receipts.of_order(order_id) is not None
        frozen = busy or told or bool(self._hands.cases.money(order_id).paid)
        if frozen or not settings.flag("tips.on"):
            raise WasRefusedError("tip.frozen")
        cap = tip_cap(tip_base(order.totals, with_inc=settings.flag("tips.with_inc")))
        if not Money.zero() <= amount <= cap or not amount.whole_pesos:
            raise WasRefusedError("tip.too_much", cap=str(cap))
        answer = TipAnswer(order_id, amount, self._world.authority.actor, self._world.now())
        facts: dict[str, str | int] = {"sale": order_id, "amount": amount.centavos}
        with self._world.store.writing():
            self._world.store.tenders.answer_tip(answer)
            self._world.store.journal.append(Act(answer.at, answer.actor, "tip.answered", facts))

    def _number(self, order_id: str) -> int:
        return self._world.store.orders.get(order_id).number

    def _notice(self, fault: MostradorError) -> None:
        self._world.publish(Notice.of(fault))


def give_by_hand(world: World, back: GivenBack) -> None:
    """Write down that money goes back: the fact, the shift's money and the journal.

    Inside the caller's transaction. What is only asked of Wompi counts in the shift in which
    Wompi proves it.
    """
    world.store.tenders.give(back)
    if back.by_hand:
        way = CASH if back.leg is Leg.CASH else WayKey(Keeper.HAND, back.name)
        key, order = f"back:{back.back_id}", back.order_id
        count_money(world, key, way, MoneyKind.RETURN, amount=-back.handed, order_id=order)
    facts = Grant(back.actor, back.authorised_by).facts(
        sale=back.order_id,
        back=back.back_id,
        leg=back.leg.value,
        amount=back.amount.centavos,
        handed=back.handed.centavos,
        reference=back.reference or "",
        tender=back.tender_id or "",
    )
    world.store.journal.append(Act(back.at, back.actor, "money.given_back", facts))
