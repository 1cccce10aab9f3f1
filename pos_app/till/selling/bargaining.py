"""Selling for less than the list says, and what people write on a ticket.

Who gives it away, who allowed it, and what it was before stand in the journal, in the same
transaction as the change.
"""

from __future__ import annotations

from collections.abc import Callable

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.money import Money
from pos_app.core.order import Line, Terms
from pos_app.core.pricing import check_price
from pos_app.core.staff import Right
from pos_app.core.taxes import WHOLE, percent_of
from pos_app.core.words import checked_note
from pos_app.till.authority import Grant
from pos_app.till.snapshots import Sentence
from pos_app.till.till import Till
from pos_app.till.world import World

__all__ = ["Bargaining"]

PERCENT = 100
"""Basis points in a percent."""


class Bargaining:
    """Changes what the order in hand costs."""

    def __init__(self, world: World, till: Till) -> None:
        """Bargain over this till's order."""
        self._world = world
        self._till = till

    async def discount_line(self, line: int, basis_points: int) -> None:
        """Take so much off a line; 0 takes the discount away."""
        terms = self._till.sales.order.terms
        about = Sentence("discount.about_line", (("percent", percent_of(basis_points)),))
        right = self._right(_together(basis_points, terms.discount))
        await self._granted(right, about, lambda grant: self._discount(grant, line, basis_points))

    async def discount_ticket(self, basis_points: int) -> None:
        """Take so much off the ticket as a whole; 0 takes the discount away."""
        dearest = max((line.discount for line in self._till.sales.order.live), default=0)
        about = Sentence("discount.about_ticket", (("percent", percent_of(basis_points)),))
        right = self._right(_together(basis_points, dearest))
        await self._granted(right, about, lambda grant: self._discount_all(grant, basis_points))

    async def set_price(self, line: int, price: Money) -> None:
        """Sell a line at another price than the shop's."""
        about = Sentence("price.about", (("price", price),))
        right = Right.PRICE_OVERRIDE
        await self._granted(right, about, lambda grant: self._set_price(grant, line, price))

    async def note(self, line: int, text: str) -> None:
        """Write something on a line, or on the ticket (0); empty takes it away."""
        self._till.sell(lambda: self._till.sales.write_note(line, checked_note(text)))

    async def _granted(self, right: Right, about: Sentence, act: Callable[[Grant], None]) -> None:
        try:
            grant = await self._world.authority.obtain(right, about)
        except MostradorError as fault:
            self._till.tell(fault)
            return
        self._till.on_order(lambda: act(grant))

    def _right(self, basis_points: int) -> Right:
        cap = self._world.store.settings.number("discount.cap_percent") * PERCENT
        return Right.DISCOUNT if basis_points <= cap else Right.DISCOUNT_BEYOND

    def _discount(self, grant: Grant, number: int, basis_points: int) -> None:
        line = self._line(number)
        if line is None:
            return
        _check_discount(basis_points)
        change = self._till.sales.order.set_discount(number, basis_points, self._world.now())
        facts = {"line": number, "before": line.discount, "after": basis_points}
        product = {"product": line.item.product_id}
        self._till.sales.change(change, self._act(grant, "discount.line", **facts, **product))

    def _discount_all(self, grant: Grant, basis_points: int) -> None:
        _check_discount(basis_points)
        order = self._till.sales.order
        change = order.set_terms(Terms(basis_points), self._world.now())
        facts = {"before": order.terms.discount, "after": basis_points}
        self._till.sales.change(change, self._act(grant, "discount.ticket", **facts))

    def _set_price(self, grant: Grant, number: int, price: Money) -> None:
        line = self._line(number)
        if line is None:
            return
        check_price(price)
        change = self._till.sales.order.set_price(number, price, self._world.now())
        facts = {"line": number, "before": line.item.unit_price.centavos, "after": price.centavos}
        product = {"product": line.item.product_id}
        self._till.sales.change(change, self._act(grant, "price.overridden", **facts, **product))

    def _line(self, number: int) -> Line | None:
        """The line, unless it went while somebody was asked."""
        return next((one for one in self._till.sales.order.live if one.number == number), None)

    def _act(self, grant: Grant, kind: str, **facts: str | int) -> Act:
        sale = self._till.sales.order.order_id
        return Act(self._world.now(), grant.actor, kind, grant.facts(sale=sale, **facts))


def _check_discount(basis_points: int) -> None:
    if not 0 <= basis_points <= WHOLE:
        raise WasRefusedError("discount.range")


def _together(one: int, other: int) -> int:
    """What two discounts take off together, in basis points."""
    return WHOLE - (WHOLE - one) * (WHOLE - other) // WHOLE
