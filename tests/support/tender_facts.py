"""Money taken and given by hand, and goods that came back, for tests of the store."""

from __future__ import annotations

from pos_app.core.claim import ClaimSlip
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Order
from pos_app.core.receipt import ReceiptMark, Shop
from pos_app.core.return_slip import IssuedReturn, ReturnSlip
from pos_app.core.returns import BackLeg, Return, ReturnedLine
from pos_app.core.taxes import Breakdown
from pos_app.core.tender import GivenBack, Leg, Tender, TenderKind
from pos_app.core.tip import TipAnswer
from pos_app.store.book import Book

__all__ = ["cash", "claim", "given_back", "goods_back", "kept_by_hand", "tip"]


def cash(order: Order, pesos: int = 10_000, *, name: str = "tender-1", shift: int = 1) -> Tender:
    """Take cash for an order, with change."""
    amount, change = Money.pesos(pesos), Money.pesos(1_000)
    sums = (amount, amount + change, change, Money.zero())
    who = ("cashier", "supervisor", order.started_at)
    return Tender(name, order.order_id, shift, TenderKind.CASH, "", *sums, *who)


def given_back(order: Order, tender: Tender | None = None, *, name: str = "back-1") -> GivenBack:
    """Give the tender back, or a thousand pesos."""
    amount = Money.pesos(1_000) if tender is None else tender.amount
    return GivenBack(
        back_id=name,
        order_id=order.order_id,
        shift=1,
        leg=Leg.CASH,
        amount=amount,
        handed=amount,
        reason="Se arrepintió",
        actor="cashier",
        authorised_by=None,
        at=order.started_at,
        tender_id=None if tender is None else tender.tender_id,
    )


def tip(order: Order, pesos: int = 700) -> TipAnswer:
    """Answer the question about a tip."""
    return TipAnswer(order.order_id, Money.pesos(pesos), "cashier", order.started_at)


def goods_back(order: Order, number: int) -> IssuedReturn:
    """Bring the first line of an order back."""
    line = order.lines[0]
    back = ReturnedLine(line.number, Quantity.units(1), line.amount)
    made = Return(
        return_id=f"return-{number}",
        number=number,
        order_id=order.order_id,
        shift=1,
        lines=(back,),
        reason="Vencido",
        actor="cashier",
        authorised_by=None,
        at=order.started_at,
    )
    legs = (BackLeg(Leg.CASH, line.amount, line.amount),)
    shop = Shop("Café Guayacán", "C1")
    shares = Breakdown(order.totals.taxes.shares)
    told = (order.number, 1, 18, ReceiptMark.REAL, (), shares, legs, "Vencido")
    return IssuedReturn(made, ReturnSlip(shop, *told))


def claim(order: Order) -> ClaimSlip:
    """Tell somebody to come back should he be charged too."""
    told = (order.number, 1, ReceiptMark.REAL, Money.pesos(7_900), ("C1-T1-0001-K7QX",))
    return ClaimSlip(Shop("Café Guayacán", "C1"), *told, order.started_at)


def kept_by_hand(book: Book, order: Order) -> None:
    """Leave one of each fact behind."""
    tender = cash(order)
    book.tenders.take(tender)
    book.tenders.give(given_back(order, tender))
    book.tenders.answer_tip(tip(order))
    book.tenders.give_goods_back(goods_back(order, book.tenders.next_return()))
    book.tenders.claim(order.order_id, claim(order))
