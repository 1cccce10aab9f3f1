"""Frozen pictures of the money of a sale: how much is missing, which parts are paid, what now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pos_app.core.goods import GoodsShare, LineGoods
from pos_app.core.money import Money, Quantity
from pos_app.core.payment import Way
from pos_app.core.receipt import IssuedReceipt
from pos_app.core.return_slip import IssuedReturn
from pos_app.core.returns import BackLeg
from pos_app.core.tender import TenderKind
from pos_app.till.snapshots import Sentence

__all__ = [
    "MoneySnapshot",
    "PartView",
    "ReturnLineView",
    "ReturnSnapshot",
    "ReturnedSnapshot",
    "TakenSnapshot",
    "TipView",
]


@dataclass(frozen=True, slots=True)
class PartView:
    """One part that is paid, or that is asked to go back.

    Attributes:
        part_id: Names it for «Devolver parte».
        kind: How hands took it; None when Wompi confirmed it.
        name: The other way's own name.
        way: The way it was charged, when Wompi confirmed it.
        going_back: It was asked of Wompi, and is not proven yet.
        goods: What it pays for by name and quantity, when the sale is split by its goods.
    """

    part_id: str
    kind: TenderKind | None
    amount: Money
    at: datetime
    name: str = ""
    way: Way | None = None
    change: Money | None = None
    going_back: bool = False
    goods: tuple[tuple[str, Quantity], ...] = ()


@dataclass(frozen=True, slots=True)
class TipView:
    """The question about a tip, which is asked at the table only.

    Attributes:
        base: What it is a percentage of.
        cap: The most that may be taken.
        answer: What the customer said; None while nobody asked.
        frozen: Some of the sale is paid, so the answer stands.
    """

    base: Money
    cap: Money
    answer: Money | None
    frozen: bool


@dataclass(frozen=True, slots=True)
class MoneySnapshot:
    """How the money of the sale under the cashier's hands stands.

    Attributes:
        due: The ticket and the tip.
        rest: What is still to be collected.
        by_wompi: Why the rest cannot be asked of Wompi in one part, if it cannot.
        busy: A charge at Wompi may still pay it.
        others: The names of the other ways that a manager switched on.
        shares: The goods that parts pay for, or may still pay for.
        goods: How every line of the sale is paid.
    """

    order_id: str
    sale_number: int
    due: Money
    rest: Money
    parts: tuple[PartView, ...]
    by_wompi: Sentence | None
    busy: bool
    others: tuple[str, ...]
    tip: TipView | None = None
    shares: tuple[GoodsShare, ...] = ()
    goods: tuple[LineGoods, ...] = ()

    @property
    def short(self) -> GoodsShare | None:
        """Goods of which some is paid and some is owed, the oldest first."""
        return next((one for one in self.shares if one.missing), None)

    def standing(self, line: int, sold: Quantity) -> LineGoods:
        """How a line is paid: as a whole, until the sale is split by its goods."""
        known = (one for one in self.goods if one.line == line)
        return next(known, LineGoods(line, sold))

    @property
    def begun(self) -> bool:
        """Whether some of it is paid and some is not."""
        return bool(self.parts) and bool(self.rest)


@dataclass(frozen=True, slots=True)
class TakenSnapshot:
    """Money was just taken by hand.

    Attributes:
        due: What was to be paid by it.
        rest: What is still to be collected after it.
        claim: A slip is printed, because another charge may still take money.
    """

    order_id: str
    sale_number: int
    kind: TenderKind
    name: str
    due: Money
    received: Money
    change: Money
    rounding: Money
    rest: Money
    claim: bool
    receipt: IssuedReceipt | None


@dataclass(frozen=True, slots=True)
class ReturnLineView:
    """A line of a sale that can come back."""

    line: int
    name: str
    sold: Quantity
    left: Quantity
    amount: Money


@dataclass(frozen=True, slots=True)
class ReturnSnapshot:
    """What of a paid sale can come back, and what would go back for what was chosen.

    Attributes:
        chosen: How much of each line comes back, by its number.
        total: What the chosen goods had cost.
        legs: Which money goes back for them.
    """

    order_id: str
    sale_number: int
    receipt: int
    lines: tuple[ReturnLineView, ...]
    chosen: tuple[tuple[int, Quantity], ...]
    total: Money
    taxes: Money
    legs: tuple[BackLeg, ...]


@dataclass(frozen=True, slots=True)
class ReturnedSnapshot:
    """Goods came back: what was done, and the paper that tells it."""

    made: IssuedReturn
    path: Path | None = None
