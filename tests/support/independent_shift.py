"""What a shift must come to, worked out from what people did and from nothing of ours.

Nothing of the till is imported here: a mistake in its arithmetic cannot be made twice. Amounts are
whole centavos, acts are plain records, and taxes are parted with fractions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction

__all__ = ["Act", "Handed", "Sums", "came_of", "handed_of", "sold_of", "sums_of"]


Priced = tuple[str, int, int]
"""A line of a paper: its tax, its rate in basis points, and its price."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something that happened in a shift.

    Attributes:
        what: ``float``, ``in``, ``out``, ``drop``, ``paid``, ``rounded``, ``back``, ``voided``,
            ``receipt``, ``returned``, ``dropped``, ``no_sale``, ``pending``.
        way: ``cash``, or the keeper and the name of another way.
        lines: For papers: tax, basis points and price of each line, as the customer paid it.
        kept: What the customer kept of them, where goods came back: the taxes that go back are
            those of the whole less those of what was kept, so that no centavo is lost between.
    """

    what: str
    amount: int = 0
    way: str = "cash"
    number: int = 0
    lines: tuple[Priced, ...] = ()
    kept: tuple[Priced, ...] = ()
    saved: int = 0
    tip: int = 0
    name: str = ""


@dataclass(slots=True)
class Sums:
    """Everything a Z says in numbers."""

    sales: int = 0
    sold: int = 0
    first: int = 0
    last: int = 0
    saved: int = 0
    tips: int = 0
    returned: int = 0
    voided: int = 0
    rounding: int = 0
    drops: int = 0
    dropped: int = 0
    no_sales: int = 0
    cash: int = 0
    ways: dict[str, int] = field(default_factory=dict)
    taxes: dict[str, tuple[int, int]] = field(default_factory=dict)
    taxes_back: dict[str, tuple[int, int]] = field(default_factory=dict)
    pending: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Handed:
    """What a cashier reads when hands took money; whole centavos."""

    due: int
    received: int
    change: int
    rounding: int
    rest: int


def handed_of(due: int, received: int, part: int | None = None, coin: int = 1) -> Handed:
    """Work out what is given back: a due sum is rounded down to what coins can pay.

    Args:
        due: What is to be collected.
        received: What the customer hands over.
        part: What of it is paid now; all of it unless told.
        coin: The smallest coin; a part that leaves something to be paid is taken as it is.
    """
    asked = due if part is None or part > due else part
    last = asked == due
    rounding = asked % coin if last else 0
    return Handed(asked, received, received - (asked - rounding), rounding, due - asked)


SIGNS = {"paid": 1, "rounded": -1, "back": -1, "voided": -1}
DRAWER = {"float": 1, "in": 1, "out": -1, "drop": -1}


def sums_of(acts: Iterable[Act]) -> Sums:
    """Add everything up that happened in one shift."""
    done, sums = tuple(acts), Sums()
    ways: defaultdict[str, int] = defaultdict(int)
    for act in done:
        if act.what in SIGNS:
            ways[act.way] += SIGNS[act.what] * act.amount
        if act.what in DRAWER:
            sums.cash += DRAWER[act.what] * act.amount
    sums.cash += ways.pop("cash", 0)
    sums.ways = dict(ways)
    _papers(done, sums)
    sums.rounding = -_total(done, "rounded")
    sums.drops = _total(done, "drop")
    sums.voided = -_total(done, "voided")
    sums.dropped = sum(act.what == "dropped" for act in done)
    sums.no_sales = sum(act.what == "no_sale" for act in done)
    sums.pending = tuple(act.name for act in done if act.what == "pending")
    return sums


def came_of(acts: Iterable[Act]) -> dict[str, tuple[int, int]]:
    """How often each way brought money, and what it brought, without float and drawer."""
    came: dict[str, tuple[int, int]] = {}
    for act in acts:
        if act.what in SIGNS:
            times, amount = came.get(act.way, (0, 0))
            came[act.way] = times + (act.what == "paid"), amount + SIGNS[act.what] * act.amount
    return came


def sold_of(acts: Iterable[Act]) -> int:
    """What the day's sales came to, less the goods that came back."""
    done = tuple(acts)
    sold = sum(_price(act.lines) for act in done if act.what == "receipt")
    back = (_price(act.lines) - _price(act.kept) for act in done if act.what == "returned")
    return sold - sum(back)


def _total(acts: Iterable[Act], what: str) -> int:
    return sum(act.amount for act in acts if act.what == what)


def _papers(acts: tuple[Act, ...], sums: Sums) -> None:
    receipts = [act for act in acts if act.what == "receipt"]
    numbers = sorted(act.number for act in receipts)
    sums.sales = len(receipts)
    sums.sold = sum(_price(act.lines) for act in receipts)
    sums.first, sums.last = (numbers[0], numbers[-1]) if numbers else (0, 0)
    sums.saved = sum(act.saved for act in receipts)
    sums.tips = sum(act.tip for act in receipts)
    sums.taxes = _taxes(act.lines for act in receipts)
    returned = [act for act in acts if act.what == "returned"]
    for act in returned:
        sums.returned += _price(act.lines) - _price(act.kept)
    whole, kept = _taxes(act.lines for act in returned), _taxes(act.kept for act in returned)
    less = {name: (-base, -tax) for name, (base, tax) in kept.items()}
    sums.taxes_back = {name: two for name, two in _added(whole, less).items() if any(two)}


def _price(lines: Iterable[Priced]) -> int:
    return sum(price for _, _, price in lines)


def _taxes(papers: Iterable[tuple[Priced, ...]]) -> dict[str, tuple[int, int]]:
    """Part each paper's prices into base and tax, rate by rate, and add the papers up."""
    sums: dict[str, tuple[int, int]] = {}
    for lines in papers:
        gross: defaultdict[tuple[str, int], int] = defaultdict(int)
        for tax, points, price in lines:
            gross[tax, points] += price
        sums = _added(sums, {f"{tax}:{n}": _parted(price, n) for (tax, n), price in gross.items()})
    return sums


def _parted(price: int, points: int) -> tuple[int, int]:
    base = _nearest(Fraction(price * 10_000, 10_000 + points))
    return base, price - base


def _added(
    some: dict[str, tuple[int, int]], more: dict[str, tuple[int, int]]
) -> dict[str, tuple[int, int]]:
    added = dict(some)
    for name, (base, tax) in more.items():
        known = added.get(name, (0, 0))
        added[name] = (known[0] + base, known[1] + tax)
    return added


def _nearest(exact: Fraction) -> int:
    """The nearest whole number, a half up."""
    return (exact + Fraction(1, 2)).__floor__()
