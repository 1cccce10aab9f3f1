"""Which goods of a sale each of its parts pays for: which are paid, being paid, and free.

What a part pays for is a fact of its own, written down with the part's first fact. Whether it
counts is told by the part's money alone: a charge that ended without money and a part that went
back free their goods, with nothing to be written down for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from pos_app.core.cash import rounded_down
from pos_app.core.money import Money, Quantity
from pos_app.core.order import Line
from pos_app.core.parts import part_of_goods

__all__ = [
    "NO_GOODS",
    "Goods",
    "GoodsShare",
    "LineGoods",
    "PartGoods",
    "PartMoney",
    "goods_refusal",
    "lines_of",
    "price_of",
    "shares_of",
    "worth_of",
]

NONE = Quantity(0)


@dataclass(frozen=True, slots=True)
class Goods:
    """What a part is to pay for; nothing, when it is a part by its amount.

    Attributes:
        lines: How much of which line, by the lines' numbers.
        share: The share it goes on paying, when that was paid short before.
    """

    lines: tuple[tuple[int, Quantity], ...] = ()
    share: str = ""

    def __bool__(self) -> bool:
        """Whether it pays for anything in particular."""
        return bool(self.lines)


NO_GOODS = Goods()


@dataclass(frozen=True, slots=True)
class PartGoods:
    """A fact: this part pays for these goods.

    Attributes:
        part_id: The tender, or the reference of the charge.
        share: The first part that was asked for these goods; mostly the part itself.
        price: What the goods come to, in however many parts it is paid.
    """

    part_id: str
    order_id: str
    share: str
    lines: tuple[tuple[int, Quantity], ...]
    price: Money
    at: datetime

    @property
    def goods(self) -> Goods:
        """What was asked for."""
        return Goods(self.lines, "" if self.share == self.part_id else self.share)


@dataclass(frozen=True, slots=True)
class PartMoney:
    """What is here of one part, and whether more of it may still come."""

    paid: Money = field(default_factory=Money.zero)
    open: bool = False


GONE = PartMoney()


@dataclass(frozen=True, slots=True)
class GoodsShare:
    """Goods that are paid for, in one part or more.

    Attributes:
        paid: What is here for them.
        open: A charge may still pay for them.
    """

    share: str
    lines: tuple[tuple[int, Quantity], ...]
    price: Money
    paid: Money
    open: bool

    @property
    def missing(self) -> Money:
        """What somebody still owes for goods of which some is paid.

        A few pesos that no coin can pay are left to the rest of the sale.
        """
        lacking = max(self.price - self.paid, Money.zero())
        return lacking if self.paid and rounded_down(lacking) else Money.zero()


@dataclass(frozen=True, slots=True)
class LineGoods:
    """How a line of the sale is paid.

    Attributes:
        paid: How much of it is paid for.
        short: How much is paid for in part only.
        asked: How much a charge may still pay for; it can be paid in another way.
    """

    line: int
    sold: Quantity
    paid: Quantity = NONE
    short: Quantity = NONE
    asked: Quantity = NONE

    @property
    def left(self) -> Quantity:
        """How much another part can pay for."""
        return _less(self.sold, self.paid, self.short)

    @property
    def free(self) -> Quantity:
        """How much nobody pays for yet."""
        return _less(self.left, self.asked)


def shares_of(
    facts: Iterable[PartGoods], standing: Mapping[str, PartMoney]
) -> tuple[GoodsShare, ...]:
    """Put the parts of each share together; what has neither money nor hope of it is left out.

    Args:
        facts: What every part was to pay for, oldest first.
        standing: The parts' money, by the parts' names.
    """
    parts: dict[str, list[PartGoods]] = {}
    for fact in facts:
        parts.setdefault(fact.share, []).append(fact)
    shares = (_share(name, known, standing) for name, known in parts.items())
    return tuple(one for one in shares if one.paid or one.open)


def lines_of(
    sold: Mapping[int, Quantity], shares: Iterable[GoodsShare], rest: Money
) -> tuple[LineGoods, ...]:
    """Tell of every line how it is paid; once nothing is missing, all of it is."""
    if not rest:
        return tuple(LineGoods(line, quantity, paid=quantity) for line, quantity in sold.items())
    known = tuple(shares)
    paid = _sums(one for one in known if one.paid and not one.missing)
    short = _sums(one for one in known if one.missing)
    asked = _sums(one for one in known if one.open and not one.paid)
    return tuple(
        _line(line, quantity, paid[line], short[line], asked[line])
        for line, quantity in sold.items()
    )


def worth_of(amount: Money, quantity: Quantity, some: Quantity) -> Money:
    """What some of a line comes to."""
    return amount.fraction(some.thousandths, quantity.thousandths)


def price_of(
    chosen: Mapping[int, Quantity],
    lines: Iterable[tuple[LineGoods, Money]],
    due: Money,
    rest: Money,
    shares: Iterable[GoodsShare] = (),
) -> Money:
    """What a part for these goods is asked for; the last one takes the remainder.

    Args:
        chosen: How much of which line.
        lines: How every line is paid, and what it comes to.
        due: What the sale costs, with tip and discount.
        rest: What of it is missing.
        shares: What is paid already; what is owed for goods paid in part is not asked again.
    """
    known = tuple(lines)
    owed = sum((one.missing for one in shares), Money.zero())
    most = max(rest - owed, Money.zero())
    if all(chosen.get(line.line, NONE) == line.left for line, _ in known):
        return most
    whole = sum((amount for _, amount in known), Money.zero())
    goods = (worth_of(amount, one.sold, chosen.get(one.line, NONE)) for one, amount in known)
    return min(part_of_goods(due, whole, sum(goods, Money.zero())), most)


def goods_refusal(
    goods: Goods,
    amount: Money,
    sold: tuple[Line, ...],
    shares: tuple[GoodsShare, ...],
    *,
    due: Money,
    rest: Money,
) -> str:
    """Why a part cannot pay for these goods with this amount, or nothing."""
    if goods.share:
        fits = any(
            (one.share, one.lines, one.missing) == (goods.share, goods.lines, amount)
            for one in shares
        )
        return "" if fits else "charge.goods_changed"
    chosen = dict(goods.lines)
    standing = lines_of({one.number: one.quantity for one in sold}, shares, rest)
    left = {line.line: line.left for line in standing}
    if not all(NONE < some <= left.get(line, NONE) for line, some in goods.lines):
        return "charge.goods_taken"
    priced = zip(standing, (one.amount for one in sold), strict=True)
    right = price_of(chosen, priced, due, rest, shares)
    return "" if amount == right else "charge.goods_changed"


# --- inside --------------------------------------------------------------------------------------


def _share(name: str, parts: list[PartGoods], standing: Mapping[str, PartMoney]) -> GoodsShare:
    money = [standing.get(part.part_id, GONE) for part in parts]
    return GoodsShare(
        share=name,
        lines=parts[0].lines,
        price=parts[0].price,
        paid=sum((one.paid for one in money), Money.zero()),
        open=any(one.open for one in money),
    )


def _sums(shares: Iterable[GoodsShare]) -> Mapping[int, Quantity]:
    sums: defaultdict[int, Quantity] = defaultdict(partial(Quantity, 0))
    for share in shares:
        for line, quantity in share.lines:
            sums[line] += quantity
    return sums


def _line(line: int, sold: Quantity, paid: Quantity, short: Quantity, asked: Quantity) -> LineGoods:
    """Count nothing twice: late money can pay for goods that somebody else paid for."""
    paid = min(sold, paid)
    short = min(_less(sold, paid), short)
    return LineGoods(line, sold, paid, short, min(_less(sold, paid, short), asked))


def _less(quantity: Quantity, *others: Quantity) -> Quantity:
    taken = sum(one.thousandths for one in others)
    return Quantity(max(0, quantity.thousandths - taken))
