"""What people do about money by hand, as wishes for the till."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pos_app.core.goods import NO_GOODS, Goods
from pos_app.core.money import Money
from pos_app.core.payment import Way
from pos_app.ui.bridge import Wish

if TYPE_CHECKING:
    from pos_app.till.desk import Desk
    from pos_app.ui.cash.cash_screen import CashScreen
    from pos_app.ui.cash.counter import Counter
    from pos_app.ui.charge.charge_screen import ChargeScreen

__all__ = ["charge_in", "connect_cash", "connect_drawer", "connect_hands"]

Send = Callable[[Wish], None]


def charge_in(way: Way, part: Money | None, goods: Goods = NO_GOODS, phone: str = "") -> Wish:
    """Ask for a part, or for all that is missing, in a way."""
    return lambda desk: desk.till.charge(way, part, phone, goods=goods)


def connect_cash(cash: CashScreen, send: Send) -> None:
    """Send what is done on the cash screen to the till."""
    cash.begun.connect(lambda order: send(lambda desk: desk.tendering.begin(order)))
    cash.taken.connect(lambda *told: send(_take(*told)))
    cash.stage.claim_asked.connect(lambda o: send(lambda desk: desk.papers.save_claim(o)))
    cash.next_asked.connect(lambda: send(lambda desk: desk.till.next_sale()))


def connect_drawer(counter: Counter, send: Send) -> None:
    """Send the reason for which the drawer is opened to the till."""
    counter.no_sale_asked.connect(lambda why: send(lambda desk: desk.opening.open(why)))


def connect_hands(charge: ChargeScreen, send: Send) -> None:
    """Send what is done by hand on the charge screen to the till."""
    charge.other_noted.connect(lambda *told: send(_note(*told)))
    charge.tip_answered.connect(lambda o, a: send(lambda desk: desk.parting.answer_tip(o, a)))
    charge.part_given_back.connect(lambda o, p, why: send(_give_back(o, p, why)))


def _take(order_id: str, received: Money, rest: Money, part: Money | None, goods: Goods) -> Wish:
    async def wish(desk: Desk) -> None:
        await desk.tendering.take_cash(order_id, received, rest=rest, part=part, goods=goods)

    return wish


def _note(order_id: str, name: str, rest: Money, part: Money | None, goods: Goods) -> Wish:
    async def wish(desk: Desk) -> None:
        await desk.tendering.take_other(order_id, name, rest=rest, part=part, goods=goods)

    return wish


def _give_back(order_id: str, part_id: str, reason: str) -> Wish:
    return lambda desk: desk.parting.give_back(order_id, part_id, reason)
