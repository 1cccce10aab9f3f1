"""What stands on the paper of a return, kept as it was issued."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pos_app.core.money import Money
from pos_app.core.order import Order
from pos_app.core.receipt import IssuedReceipt, ReceiptLine, ReceiptMark, Shop
from pos_app.core.returns import BackLeg, Return, ReturnedLine, return_taxes
from pos_app.core.taxes import Breakdown

__all__ = ["IssuedReturn", "ReturnSlip", "return_slip"]


@dataclass(frozen=True, slots=True)
class ReturnSlip:
    """The content of a return's paper.

    Attributes:
        receipt: The number of the sale's receipt.
        lines: What came back, as the receipt names it.
        taxes: The base and the taxes that go back with it.
        legs: How the money goes back.
    """

    shop: Shop
    sale: int
    shift: int
    receipt: int
    mark: ReceiptMark
    lines: tuple[ReceiptLine, ...]
    taxes: Breakdown
    legs: tuple[BackLeg, ...]
    reason: str

    @property
    def total(self) -> Money:
        """What the goods had cost."""
        return self.taxes.total


@dataclass(frozen=True, slots=True)
class IssuedReturn:
    """A return with its paper; printed from here as often as needed."""

    made: Return
    content: ReturnSlip


def return_slip(
    order: Order,
    receipt: IssuedReceipt,
    earlier: Sequence[Return],
    made: Return,
    legs: Iterable[BackLeg],
) -> ReturnSlip:
    """Compose the paper of a return.

    Args:
        order: The sale.
        receipt: The sale's receipt, whose shop and mark stay the same.
        earlier: What came back before.
        made: What comes back now.
        legs: How the money goes back.
    """
    sold = receipt.content
    return ReturnSlip(
        shop=sold.shop,
        sale=sold.sale,
        shift=made.shift,
        receipt=receipt.number,
        mark=sold.mark,
        lines=tuple(_line(order, line) for line in made.lines),
        taxes=return_taxes(order, earlier, made.lines),
        legs=tuple(legs),
        reason=made.reason,
    )


def _line(order: Order, back: ReturnedLine) -> ReceiptLine:
    line = order.lines[back.line - 1]
    item = line.item
    return ReceiptLine(
        item.name, back.quantity, item.unit_price, item.tax, line.discount, back.amount
    )
