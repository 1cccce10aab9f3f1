"""The memory of what people took and gave by hand."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from pos_app.core.claim import ClaimSlip
from pos_app.core.goods import PartGoods
from pos_app.core.return_slip import IssuedReturn
from pos_app.core.tender import GivenBack, OrderTenders, Tender
from pos_app.core.tip import TipAnswer

__all__ = ["Tenders"]


class Tenders(Protocol):
    """Money that no gateway confirms, and goods that came back: inserted, never changed."""

    def take(self, tender: Tender) -> None:
        """Keep money that was taken."""
        ...

    def pay_goods(self, fact: PartGoods) -> None:
        """Keep which goods a part pays for; a part says it once."""
        ...

    def goods_of(self, order_id: str) -> tuple[PartGoods, ...]:
        """Which goods the parts of an order pay for, oldest first, whatever became of them."""
        ...

    def give(self, back: GivenBack) -> None:
        """Keep money that goes back; a tender goes back once."""
        ...

    def answer_tip(self, tip: TipAnswer) -> None:
        """Keep what the customer said about a tip; the last answer counts."""
        ...

    def tip(self, order_id: str) -> TipAnswer | None:
        """What the customer said last about a tip; None while nobody asked."""
        ...

    def next_return(self) -> int:
        """The number of the next return."""
        ...

    def give_goods_back(self, made: IssuedReturn) -> None:
        """Keep a return of goods with its paper, and put its printing into the outbox."""
        ...

    def returns_of(self, order_id: str) -> tuple[IssuedReturn, ...]:
        """Every return of an order, oldest first."""
        ...

    def return_numbered(self, number: int) -> IssuedReturn | None:
        """The return with a number, if there is one."""
        ...

    def claim(self, order_id: str, slip: ClaimSlip) -> None:
        """Keep a slip for who may still be charged, and put its printing into the outbox."""
        ...

    def claim_numbered(self, number: int) -> ClaimSlip | None:
        """The slip with a number, if there is one."""
        ...

    def claims_of(self, order_id: str) -> tuple[ClaimSlip, ...]:
        """Every slip of an order, oldest first."""
        ...

    def of_order(self, order_id: str) -> OrderTenders:
        """Everything that hands took and gave for one order."""
        ...

    def taken_in(self, shift: int) -> tuple[Tender, ...]:
        """What was taken by hand in a shift, oldest first."""
        ...

    def given_since(self, moment: datetime) -> tuple[GivenBack, ...]:
        """What went back since a moment, or was promised of Wompi's money; oldest first."""
        ...
