"""An order: what the customer takes, as the changes that made it.

Every change carries the line as it became, so an order is rebuilt from its changes without any
rule, and a rule that changes tomorrow leaves yesterday's orders alone. Nothing ever leaves an
order: a removed line stays as a trace with its time, and undoing is one more change.

Asking for a change (``add``, ``remove``, ``undo``, …) alters nothing: it answers with the change,
which is first made durable and then taken in by ``after``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import cached_property, reduce

from pos_app.core.money import CENTAVOS, THOUSANDTHS, Money, Quantity
from pos_app.core.taxes import WHOLE, Breakdown, Tax, breakdown

__all__ = [
    "LARGEST_QUANTITY",
    "WOMPI_LIMITS",
    "Change",
    "ChangeKind",
    "ChargeLimits",
    "Item",
    "Line",
    "Order",
    "OrderChange",
    "Refusal",
    "Terms",
    "TermsChange",
    "Totals",
    "amount_refusal",
    "sale_refusal",
]

LARGEST_QUANTITY = Quantity.units(9_999)
"""The most there can be of one line: a code scanned into the wrong field is longer."""


@dataclass(frozen=True, slots=True)
class Item:
    """A product as it was when it was rung up; later prices and rates do not touch the sale.

    Attributes:
        listed: What the shop asks for it otherwise, where a person gave this line another price.
    """

    product_id: str
    name: str
    unit_price: Money
    tax: Tax
    listed: Money | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the ticket.

    Attributes:
        number: Its place in the order, from 1. Never used again, even after a removal.
        discount: In basis points of the line, taken off what the quantity costs.
        removed_at: When it was taken off the ticket, or None while it counts.
    """

    number: int
    item: Item
    quantity: Quantity
    discount: int = 0
    removed_at: datetime | None = None

    def __post_init__(self) -> None:
        """Hold what only we could break."""
        assert self.quantity.thousandths > 0, "a line of nothing is a removed line"
        assert 0 <= self.discount <= WHOLE, self.discount

    @property
    def live(self) -> bool:
        """Whether it counts."""
        return self.removed_at is None

    @property
    def gross(self) -> Money:
        """What the quantity costs before the discount, in whole pesos."""
        return self.quantity.at(self.item.unit_price)

    @property
    def saved(self) -> Money:
        """What the discount takes off, rounded to the whole peso, half a peso up."""
        return self.gross.fraction(self.discount, WHOLE) if self.discount else Money.zero()

    @property
    def amount(self) -> Money:
        """What the customer pays for the line, taxes included."""
        return self.gross - self.saved if self.discount else self.gross

    @property
    def articles(self) -> int:
        """How many things a person counts: pieces, or one bag of something weighed."""
        return self.quantity.thousandths // THOUSANDTHS if self.quantity.whole else 1


class ChangeKind(StrEnum):
    """What happened to a line."""

    ADDED = "added"
    QUANTITY = "quantity"
    DISCOUNT = "discount"
    PRICE = "price"
    REMOVED = "removed"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class OrderChange:
    """A fact: at this moment, this line became what it carries."""

    kind: ChangeKind
    at: datetime
    line: Line


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for the ticket as a whole; ``discount`` is in basis points of its lines."""

    discount: int = 0

    def __post_init__(self) -> None:
        """Hold what only we could break."""
        assert 0 <= self.discount <= WHOLE, self.discount


@dataclass(frozen=True, slots=True)
class TermsChange:
    """A fact: at this moment, the terms of the ticket became these."""

    kind: ChangeKind
    at: datetime
    terms: Terms


Change = OrderChange | TermsChange
"""Anything that happens to an order."""


@dataclass(frozen=True, slots=True)
class Totals:
    """What an order adds up to.

    Attributes:
        taxes: Base and tax of each rate that occurs.
        articles: How many things the customer takes.
        saved: What discounts took off, that of the whole ticket included.
        discount: What the discount of the whole ticket took off.
    """

    taxes: Breakdown
    articles: int
    saved: Money
    discount: Money = field(default_factory=Money.zero)

    @property
    def total(self) -> Money:
        """What the customer pays."""
        return self.taxes.total

    @property
    def base(self) -> Money:
        """The total without taxes."""
        return self.taxes.base

    @property
    def vat(self) -> Money:
        """The IVA inside the total."""
        return self.taxes.iva

    @property
    def consumption(self) -> Money:
        """The national consumption tax (INC) inside the total."""
        return self.taxes.inc


@dataclass(frozen=True)
class Order:
    """One sale being built. Whether it is paid follows from its attempts and is not kept here.

    It never changes, so what it adds up to is worked out once, however many ask.

    Attributes:
        order_id: Names the order for ever.
        number: What people call it; unique in its shift.
        shift: The shift the sale belongs to, whatever the clock says.
        lines: Every line there ever was, the removed ones too; line *n* is at place *n* − 1.
        undoable: What the changed line or the terms were before each change that may still be
            undone, the last one last; None where there was no line yet.
        terms: What holds for the ticket as a whole.
    """

    order_id: str
    number: int
    shift: int
    started_at: datetime
    lines: tuple[Line, ...] = ()
    undoable: tuple[Line | Terms | None, ...] = ()
    terms: Terms = field(default_factory=Terms)

    @cached_property
    def live(self) -> tuple[Line, ...]:
        """The lines on the ticket."""
        return tuple(line for line in self.lines if line.live)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to undo."""
        return bool(self.undoable)

    @cached_property
    def discount(self) -> Money:
        """What the discount of the whole ticket takes off, in whole pesos, half a peso up."""
        if not self.terms.discount:
            return Money.zero()
        lines = sum((line.amount for line in self.live), Money.zero())
        return lines.fraction(self.terms.discount, WHOLE)

    @cached_property
    def nets(self) -> tuple[tuple[Line, Money], ...]:
        """What the customer pays for each line once the discount of the ticket is spread.

        The discount is shared out in whole pesos by what the lines cost, so that the lines, their
        taxes and the total agree to the centavo.
        """
        live = self.live
        off = self.discount
        if not off:
            return tuple((line, line.amount) for line in live)
        pesos = Money(off.centavos // CENTAVOS)
        shares = pesos.split([line.amount.centavos for line in live])
        pairs = zip(live, shares, strict=True)
        return tuple((line, line.amount - share * CENTAVOS) for line, share in pairs)

    @cached_property
    def totals(self) -> Totals:
        """What the ticket adds up to."""
        live, off = self.live, self.discount
        return Totals(
            taxes=breakdown((line.item.tax, amount) for line, amount in self.nets),
            articles=sum(line.articles for line in live),
            saved=sum((line.saved for line in live if line.discount), off),
            discount=off,
        )

    def add(
        self, item: Item, quantity: Quantity, at: datetime, apart: Collection[int] = ()
    ) -> OrderChange:
        """Ring an item up: onto its line if there is one, unless that has a discount of its own.

        Args:
            item: What is sold.
            quantity: How much of it.
            at: This moment.
            apart: Numbers of lines that nothing may be added to.
        """
        for line in reversed(self.lines):
            own = bool(line.discount) or line.number in apart
            if line.live and line.item == item and not own:
                grown = replace(line, quantity=line.quantity + quantity)
                return OrderChange(ChangeKind.QUANTITY, at, grown)
        return OrderChange(ChangeKind.ADDED, at, Line(len(self.lines) + 1, item, quantity))

    def set_quantity(self, number: int, quantity: Quantity, at: datetime) -> OrderChange:
        """Sell more or less of a line."""
        changed = replace(self._live_line(number), quantity=quantity)
        return OrderChange(ChangeKind.QUANTITY, at, changed)

    def set_discount(self, number: int, basis_points: int, at: datetime) -> OrderChange:
        """Take so many basis points off a line; 0 gives none."""
        changed = replace(self._live_line(number), discount=basis_points)
        return OrderChange(ChangeKind.DISCOUNT, at, changed)

    def set_price(self, number: int, price: Money, at: datetime) -> OrderChange:
        """Sell a line at another price; the one it had at first stays beside it."""
        line = self._live_line(number)
        first = line.item.listed or line.item.unit_price
        item = replace(line.item, unit_price=price, listed=None if first == price else first)
        return OrderChange(ChangeKind.PRICE, at, replace(line, item=item))

    def set_terms(self, terms: Terms, at: datetime) -> TermsChange:
        """Give the ticket as a whole other terms."""
        return TermsChange(ChangeKind.DISCOUNT, at, terms)

    def remove(self, number: int, at: datetime) -> OrderChange:
        """Take a line off the ticket and keep it as a trace."""
        removed = replace(self._live_line(number), removed_at=at)
        return OrderChange(ChangeKind.REMOVED, at, removed)

    def undo(self, at: datetime) -> Change | None:
        """Take the last change back; a line that was added stays as a removed one."""
        if not self.undoable:
            return None
        *_, before = self.undoable
        if isinstance(before, Terms):
            return TermsChange(ChangeKind.UNDONE, at, before)
        line = before or replace(self._added_last(), removed_at=at)
        return OrderChange(ChangeKind.UNDONE, at, line)

    def after(self, change: Change) -> Order:
        """The order once a change has happened."""
        if isinstance(change, TermsChange):
            kept = self._undoable_after(change, self.terms)
            return replace(self, terms=change.terms, undoable=kept)
        place = change.line.number - 1
        assert place <= len(self.lines), "a change of a line that never was"
        before = self.lines[place] if place < len(self.lines) else None
        return replace(
            self,
            lines=(*self.lines[:place], change.line, *self.lines[place + 1 :]),
            undoable=self._undoable_after(change, before),
        )

    def _undoable_after(
        self, change: Change, before: Line | Terms | None
    ) -> tuple[Line | Terms | None, ...]:
        undone = change.kind is ChangeKind.UNDONE
        return self.undoable[:-1] if undone else (*self.undoable, before)

    def replayed(self, changes: Iterable[Change]) -> Order:
        """The order once all these changes have happened, in their order."""
        return reduce(Order.after, changes, self)

    def _live_line(self, number: int) -> Line:
        line = self.lines[number - 1]
        assert line.live, f"line {number} was removed"
        return line

    def _added_last(self) -> Line:
        """The line that the last undoable change added: all later ones were undone already."""
        return next(line for line in reversed(self.lines) if line.live)


@dataclass(frozen=True, slots=True)
class ChargeLimits:
    """What may be asked of the gateway in one charge.

    Attributes:
        minimum: The least amount, measured without taxes.
        maximum: The greatest amount, taxes included.
        lines: How long a ticket may be: 1,000 lines are some five metres of paper.
    """

    minimum: Money
    maximum: Money
    lines: int


WOMPI_LIMITS = ChargeLimits(minimum=Money(150_000), maximum=Money(10**12), lines=1_000)
"""Wompi takes $ 1.500 without taxes at least, and 10¹² centavos at most (its documentation)."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something cannot be done: the key of a sentence and the limit it names."""

    key: str
    limit: Money | int | None = None

    @property
    def details(self) -> dict[str, str | int]:
        """What fills the sentence."""
        if self.limit is None:
            return {}
        return {"limit": str(self.limit) if isinstance(self.limit, Money) else self.limit}


def sale_refusal(order: Order, limits: ChargeLimits = WOMPI_LIMITS) -> Refusal | None:
    """Why an order cannot be paid in any way, not even in cash; or None."""
    live = order.live
    if not live:
        return Refusal("order.empty")
    if len(live) > limits.lines:
        return Refusal("order.too_many_lines", limits.lines)
    return Refusal("order.zero") if order.totals.total <= Money.zero() else None


def amount_refusal(
    amount: Money, base: Money, limits: ChargeLimits = WOMPI_LIMITS
) -> Refusal | None:
    """Why an amount cannot be charged through the gateway, or None.

    Args:
        amount: What the customer would pay, taxes included.
        base: The same without taxes, which the gateway's minimum is measured by.
        limits: What the gateway takes.
    """
    return next(_refusals(amount, base, limits), None)


def _refusals(amount: Money, base: Money, limits: ChargeLimits) -> Iterator[Refusal]:
    if amount <= Money.zero():
        yield Refusal("order.zero")
    if not amount.whole_pesos:
        yield Refusal("order.not_whole_pesos")
    if base < limits.minimum:
        yield Refusal("order.below_minimum", limits.minimum)
    if amount > limits.maximum:
        yield Refusal("order.above_maximum", limits.maximum)
