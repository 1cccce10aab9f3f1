"""What people took and gave by hand, without a disk."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar

from pos_app.core.claim import ClaimSlip
from pos_app.core.goods import PartGoods
from pos_app.core.money import Money
from pos_app.core.return_slip import IssuedReturn
from pos_app.core.tender import GivenBack, OrderTenders, Tender
from pos_app.core.tip import TipAnswer

__all__ = ["MemoryTenders"]

Fact = TypeVar("Fact")

NOTHING = OrderTenders()


class Tape(Protocol):
    """Takes changes back when the transaction does not end well."""

    touch: Callable[[], None]

    def changed(self, undo: Callable[[], object]) -> None:
        """Note one change."""


class MemoryTenders:
    """The money of a till that no gateway confirms."""

    def __init__(self, tape: Tape) -> None:
        """Have taken nothing."""
        self._tape = tape
        self._taken: list[Tender] = []
        self._goods: list[PartGoods] = []
        self._given: list[GivenBack] = []
        self._tips: list[TipAnswer] = []
        self._returns: list[IssuedReturn] = []
        self._claims: list[tuple[str, ClaimSlip]] = []

    def take(self, tender: Tender) -> None:
        """Keep money that was taken."""
        assert tender.tender_id not in {one.tender_id for one in self._taken}
        self._add(self._taken, tender)

    def pay_goods(self, fact: PartGoods) -> None:
        """Keep which goods a part pays for; a part says it once."""
        assert fact.part_id not in {one.part_id for one in self._goods}
        self._add(self._goods, fact)

    def goods_of(self, order_id: str) -> tuple[PartGoods, ...]:
        """Which goods the parts of an order pay for."""
        return tuple(one for one in self._goods if one.order_id == order_id)

    def give(self, back: GivenBack) -> None:
        """Keep money that goes back; a tender goes back once."""
        gone = {one.tender_id for one in self._given if one.tender_id is not None}
        assert back.tender_id not in gone
        self._add(self._given, back)

    def answer_tip(self, tip: TipAnswer) -> None:
        """Keep what the customer said about a tip."""
        self._add(self._tips, tip)

    def tip(self, order_id: str) -> TipAnswer | None:
        """What the customer said last about a tip."""
        return next((one for one in reversed(self._tips) if one.order_id == order_id), None)

    def next_return(self) -> int:
        """The number of the next return."""
        return len(self._returns) + 1

    def give_goods_back(self, made: IssuedReturn) -> None:
        """Keep a return of goods with its paper."""
        assert made.made.number == self.next_return()
        self._add(self._returns, made)

    def returns_of(self, order_id: str) -> tuple[IssuedReturn, ...]:
        """Every return of an order, oldest first."""
        return tuple(one for one in self._returns if one.made.order_id == order_id)

    def return_numbered(self, number: int) -> IssuedReturn | None:
        """The return with a number, if there is one."""
        return next((one for one in self._returns if one.made.number == number), None)

    def claim(self, order_id: str, slip: ClaimSlip) -> None:
        """Keep a slip for who may still be charged."""
        self._add(self._claims, (order_id, slip))

    def claim_numbered(self, number: int) -> ClaimSlip | None:
        """The slip with a number, if there is one."""
        return self._claims[number - 1][1] if 0 < number <= len(self._claims) else None

    def claims_of(self, order_id: str) -> tuple[ClaimSlip, ...]:
        """Every slip of an order, oldest first."""
        return tuple(slip for order, slip in self._claims if order == order_id)

    def of_order(self, order_id: str) -> OrderTenders:
        """Everything that hands took and gave for one order."""
        if not (self._taken or self._given or self._tips or self._returns):
            return NOTHING
        tip = self.tip(order_id)
        back = (one.made.amount for one in self.returns_of(order_id))
        return OrderTenders(
            taken=tuple(one for one in self._taken if one.order_id == order_id),
            given=tuple(one for one in self._given if one.order_id == order_id),
            goods_back=sum(back, Money.zero()),
            tip=Money.zero() if tip is None else tip.amount,
        )

    def taken_in(self, shift: int) -> tuple[Tender, ...]:
        """What was taken by hand in a shift."""
        return tuple(one for one in self._taken if one.shift == shift)

    def given_since(self, moment: datetime) -> tuple[GivenBack, ...]:
        """What went back since a moment, or was promised back out of Wompi's money."""
        return tuple(one for one in self._given if one.at >= moment)

    def returns_in(self, shift: int) -> tuple[IssuedReturn, ...]:
        """The goods that came back in a shift."""
        return tuple(one for one in self._returns if one.made.shift == shift)

    def _add(self, facts: list[Fact], fact: Fact) -> None:
        self._tape.touch()
        facts.append(fact)
        self._tape.changed(facts.pop)
