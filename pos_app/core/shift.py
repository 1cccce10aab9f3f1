"""A shift at the drawer: its facts, what must be in the drawer because of them, and likely slips.

Facts are only ever added, each with the number of the shift it belongs to: a shift is never found
by the clock. Money counts once, in the shift in which it was confirmed, whatever shift sold it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from pos_app.core import cash
from pos_app.core.money import CENTAVOS, Money
from pos_app.core.order import Totals
from pos_app.core.taxes import Breakdown

__all__ = [
    "CASH",
    "COINS",
    "NOTES",
    "CountKind",
    "DrawerCount",
    "HandOver",
    "Keeper",
    "MoneyKind",
    "Movement",
    "MovementKind",
    "Opening",
    "Pieces",
    "SealedCount",
    "ShiftFacts",
    "ShiftMoney",
    "ShiftReturn",
    "ShiftSale",
    "Slip",
    "SlipKind",
    "Stamp",
    "Step",
    "StepKind",
    "WayKey",
    "WayResult",
    "cash_steps",
    "expected_cash",
    "likely_slips",
    "way_results",
]

NOTES, COINS = (
    tuple(one.centavos // CENTAVOS for one in pieces) for pieces in (cash.NOTES, cash.COINS)
)
"""What lies in a drawer, in pesos: it is counted by the number on each piece."""


class Keeper(StrEnum):
    """Who confirmed the money, and where it can be counted: in that order on every paper."""

    CASH = "cash"  # in the drawer
    GATEWAY = "gateway"  # at Wompi
    HAND = "hand"  # on a slip or in somebody's application; a person said so


@dataclass(frozen=True, slots=True)
class WayKey:
    """A way of paying: who keeps the money, and the way's name (``CARD``, ``transfer``)."""

    keeper: Keeper
    name: str = ""


CASH = WayKey(Keeper.CASH)


class MoneyKind(StrEnum):
    """Why money came or went."""

    SALE = "sale"
    ROUNDING = "rounding"  # what cash leaves off, in the customer's favour
    RETURN = "return"  # goods came back
    VOID = "void"  # the gateway gave a payment back


@dataclass(frozen=True, slots=True)
class ShiftMoney:
    """Money that was confirmed, or left, in a shift.

    Attributes:
        key: Names the fact; the same one never counts twice.
        amount: Into the shop; negative out of it.
        sale: The number of the sale it belongs to, in the shift ``sale_shift``.
    """

    key: str
    way: WayKey
    kind: MoneyKind
    amount: Money
    order_id: str
    sale: int
    sale_shift: int
    at: datetime


class MovementKind(StrEnum):
    """Why a person put money into the drawer or took some out, without a sale."""

    FLOAT = "float"  # the first shift opened by itself, and its float came later
    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"
    DROP = "drop"

    @property
    def sign(self) -> int:
        """Whether the drawer has more afterwards, or less."""
        return 1 if self in {MovementKind.FLOAT, MovementKind.CASH_IN} else -1


@dataclass(frozen=True, slots=True)
class Movement:
    """Money put into the drawer or taken out; ``amount`` is positive either way."""

    kind: MovementKind
    amount: Money
    reason: str
    at: datetime
    actor: str
    authorised_by: str | None = None

    @property
    def signed(self) -> Money:
        """What the drawer has more, or less."""
        return self.kind.sign * self.amount


@dataclass(frozen=True, slots=True)
class Pieces:
    """So many notes or coins of one value in pesos."""

    value: int
    pieces: int


@dataclass(frozen=True, slots=True)
class DrawerCount:
    """What somebody counted: by denomination, or as an amount."""

    pieces: tuple[Pieces, ...] = ()
    amount: Money = field(default_factory=Money.zero)

    @property
    def total(self) -> Money:
        """All of it."""
        return sum((Money.pesos(one.value * one.pieces) for one in self.pieces), self.amount)

    def of(self, value: int) -> int:
        """How many pieces of a value there are."""
        return sum(one.pieces for one in self.pieces if one.value == value)


@dataclass(frozen=True, slots=True)
class Opening:
    """A shift was opened with a float; the first one may have opened by itself."""

    shift: int
    at: datetime
    actor: str
    counted: DrawerCount = field(default_factory=DrawerCount)
    implicit: bool = False


@dataclass(frozen=True, slots=True)
class HandOver:
    """A counted change of hands over one drawer; ``expected`` is what it had to hold then."""

    at: datetime
    giver: str
    taker: str
    counted: DrawerCount
    expected: Money
    authorised_by: str | None = None

    @property
    def difference(self) -> Money:
        """What the giver has over, or is short of."""
        return self.counted.total - self.expected


class CountKind(StrEnum):
    """Whether a count was made without seeing what was expected."""

    BLIND = "blind"
    AGAIN = "again"  # after the result was seen


@dataclass(frozen=True, slots=True)
class SealedCount:
    """A count that cannot be changed any more; ``expected`` is what the drawer had to hold then."""

    at: datetime
    actor: str
    kind: CountKind
    cash: DrawerCount
    expected: Money
    by_hand: tuple[HandCount, ...] = ()
    reason: str = ""  # why it differs, in the words of whoever looked at it

    def of(self, way: WayKey) -> Money | None:
        """What was counted of a way, or None where a person does not count it."""
        if way == CASH:
            return self.cash.total
        return next((one.amount for one in self.by_hand if one.name == way.name), None)


@dataclass(frozen=True, slots=True)
class HandCount:
    """What the slips of one way by hand add up to, as counted."""

    name: str
    amount: Money


class Stamp(StrEnum):
    """What belongs to a shift beside money."""

    RECEIPT = "receipt"
    DROPPED = "dropped"  # a sale that was given up
    NO_SALE = "no_sale"  # the drawer was opened for nothing sold


@dataclass(frozen=True, slots=True)
class ShiftSale:
    """A sale whose receipt was issued in the shift; ``shift`` is the one that rang it up.

    Attributes:
        tip: What the customer gave on top, which is no sale of the shop's.
    """

    receipt: int
    order_id: str
    sale: int
    shift: int
    totals: Totals
    tip: Money = field(default_factory=Money.zero)


@dataclass(frozen=True, slots=True)
class ShiftReturn:
    """Goods that came back in the shift, whatever shift sold them."""

    number: int
    taxes: Breakdown


@dataclass(frozen=True, slots=True)
class ShiftFacts:
    """Everything that belongs to one shift, in the order it happened."""

    opening: Opening
    money: tuple[ShiftMoney, ...] = ()
    movements: tuple[Movement, ...] = ()
    hand_overs: tuple[HandOver, ...] = ()
    counts: tuple[SealedCount, ...] = ()
    sales: tuple[ShiftSale, ...] = ()
    returns: tuple[ShiftReturn, ...] = ()
    dropped: int = 0
    no_sales: int = 0

    @property
    def opening_float(self) -> Money:
        """What the drawer held before the first sale."""
        later = (m.amount for m in self.movements if m.kind is MovementKind.FLOAT)
        return sum(later, self.opening.counted.total)

    def of_way(self, way: WayKey) -> tuple[ShiftMoney, ...]:
        """The money of one way."""
        return tuple(one for one in self.money if one.way == way)

    @property
    def ways(self) -> tuple[WayKey, ...]:
        """Cash, and every way in which money came or went, in the order of a paper."""
        seen = {one.way for one in self.money} | {CASH}
        places = list(Keeper)
        return tuple(sorted(seen, key=lambda way: (places.index(way.keeper), way.name)))


class StepKind(StrEnum):
    """A line of how the expected cash came about."""

    FLOAT = "float"
    SALES = "sales"
    ROUNDING = "rounding"
    RETURNS = "returns"
    CASH_IN = "cash_in"
    CASH_OUT = "cash_out"
    DROP = "drop"


CASH_STEPS = {
    MoneyKind.SALE: StepKind.SALES,
    MoneyKind.ROUNDING: StepKind.ROUNDING,
    MoneyKind.RETURN: StepKind.RETURNS,
    MoneyKind.VOID: StepKind.RETURNS,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One amount on the way to the expected cash; a movement names its moment and its author."""

    kind: StepKind
    amount: Money
    at: datetime | None = None
    actor: str = ""
    reason: str = ""


def cash_steps(facts: ShiftFacts) -> tuple[Step, ...]:
    """Tell how the expected cash came about; the steps add up to it."""
    return tuple(_cash_steps(facts))


def _cash_steps(facts: ShiftFacts) -> Iterator[Step]:
    yield Step(StepKind.FLOAT, facts.opening_float)
    sums = dict.fromkeys(CASH_STEPS.values(), Money.zero())
    for one in facts.of_way(CASH):
        sums[CASH_STEPS[one.kind]] += one.amount
    for kind, amount in sums.items():
        if amount or kind is StepKind.SALES:
            yield Step(kind, amount)
    for move in facts.movements:
        if move.kind is not MovementKind.FLOAT:
            yield Step(StepKind(move.kind.value), move.signed, move.at, move.actor, move.reason)


def expected_cash(facts: ShiftFacts) -> Money:
    """What must be in the drawer. A change of hands takes nothing out and puts nothing in."""
    return sum((step.amount for step in _cash_steps(facts)), Money.zero())


@dataclass(frozen=True, slots=True)
class WayResult:
    """How one way stands.

    Attributes:
        payments: How many payments came in.
        takings: What they brought, without float and movements of the drawer.
        expected: What the till says.
        counted: What a person counted, or what Wompi confirmed; None before anybody did.
    """

    way: WayKey
    payments: int
    takings: Money
    expected: Money
    counted: Money | None = None

    @property
    def difference(self) -> Money | None:
        """What is over, or short; None before anybody counted."""
        return None if self.counted is None else self.counted - self.expected


def way_results(
    facts: ShiftFacts, count: SealedCount | None, confirmed: Mapping[WayKey, Money]
) -> tuple[WayResult, ...]:
    """Compare every way with what was counted, or with what the gateway confirmed.

    Args:
        facts: The shift.
        count: What a person counted, or None for a look in between.
        confirmed: What Wompi's own answers add up to in this shift, way by way.
    """
    ways = facts.ways
    missing = sorted(confirmed.keys() - set(ways), key=lambda way: way.name)
    return tuple(_result(facts, way, count, confirmed) for way in (*ways, *missing))


def _result(
    facts: ShiftFacts,
    way: WayKey,
    count: SealedCount | None,
    confirmed: Mapping[WayKey, Money],
) -> WayResult:
    money = facts.of_way(way)
    payments = sum(one.kind is MoneyKind.SALE for one in money)
    takings = sum((one.amount for one in money), Money.zero())
    expected = expected_cash(facts) if way == CASH else takings
    if way.keeper is Keeper.GATEWAY:
        counted: Money | None = confirmed.get(way, Money.zero())
    else:
        counted = None if count is None else count.of(way)
    return WayResult(way, payments, takings, expected, counted)


class SlipKind(StrEnum):
    """What may explain a difference."""

    PIECE_AS_ANOTHER = "piece_as_another"  # one note counted as another
    SALE_IN_CASH = "sale_in_cash"  # recorded by hand, but paid in cash
    SALE_NOT_IN_CASH = "sale_not_in_cash"  # recorded as cash, but paid in another way
    DROP_NOT_TAKEN = "drop_not_taken"  # recorded, but still in the drawer
    PAID_OUT = "paid_out"  # taken out without a record


@dataclass(frozen=True, slots=True)
class Slip:
    """A guess for the manager: never more than a place to look first.

    Attributes:
        amount: What it would explain.
        real: The value in pesos of the note that was taken for another.
        taken_for: The value it was counted as.
        sale: The number of the sale, where it is one.
    """

    kind: SlipKind
    amount: Money
    real: int = 0
    taken_for: int = 0
    sale: int = 0


ROUND_AMOUNT = Money.pesos(1_000)
"""People take whole thousands out of a drawer."""

MOST_GUESSES = 3
"""As many as a person reads through."""


def likely_slips(facts: ShiftFacts, count: SealedCount) -> tuple[Slip, ...]:
    """Guess what explains the cash difference exactly, the likeliest first."""
    difference = count.cash.total - expected_cash(facts)
    if not difference:
        return ()
    found = (
        *_pieces(count.cash, difference),
        *_sales(facts, difference),
        *_movements(facts, difference),
    )
    return found[:MOST_GUESSES]


def _pieces(counted: DrawerCount, difference: Money) -> Iterator[Slip]:
    """One note that was counted as another: there must be one of what it was counted as."""
    values = [*NOTES, *COINS]
    for taken_for in values:
        for real in values:
            explained = Money.pesos(taken_for - real) == difference
            if explained and counted.of(taken_for) and _look_alike(real, taken_for):
                yield Slip(SlipKind.PIECE_AS_ANOTHER, difference, real, taken_for)


def _look_alike(one: int, other: int) -> bool:
    """A note is taken for a note, and a coin for a coin; the thousand is both."""
    both = {one, other}
    return both <= {*NOTES, 1_000} or both <= set(COINS)


def _sales(facts: ShiftFacts, difference: Money) -> Iterator[Slip]:
    """A sale that stands under the wrong way."""
    over = difference > Money.zero()
    kind = SlipKind.SALE_IN_CASH if over else SlipKind.SALE_NOT_IN_CASH
    wanted = Keeper.HAND if over else Keeper.CASH
    for one in facts.money:
        whole = _per_sale(facts.money, one)
        if one.kind is MoneyKind.SALE and one.way.keeper is wanted and whole == _size(difference):
            yield Slip(kind, difference, sale=one.sale)


def _per_sale(money: Iterable[ShiftMoney], paid: ShiftMoney) -> Money:
    """What a sale left in a way: in cash, without what was rounded off."""
    same = (one for one in money if one.order_id == paid.order_id and one.way == paid.way)
    return sum((one.amount for one in same), Money.zero())


def _movements(facts: ShiftFacts, difference: Money) -> Iterator[Slip]:
    """A recorded drop that was not taken, or money that went without a record."""
    if difference > Money.zero():
        for move in facts.movements:
            if -move.signed == difference:
                yield Slip(SlipKind.DROP_NOT_TAKEN, difference)
    elif difference.centavos % ROUND_AMOUNT.centavos == 0:
        yield Slip(SlipKind.PAID_OUT, difference)


def _size(amount: Money) -> Money:
    return max(amount, -amount)
