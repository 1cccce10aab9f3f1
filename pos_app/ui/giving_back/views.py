"""A return as words and figures ready to show: no widget is touched here."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.money import Quantity
from pos_app.core.returns import BackLeg
from pos_app.core.tender import Leg
from pos_app.till.tenders.snapshots import ReturnLineView, ReturnSnapshot
from pos_app.ui.widgets.quantity_list import QuantityLine
from pos_app.ui.wording import speak_money
from pos_app.ui.words import detail, language, say

__all__ = ["LegView", "back_lines", "leg_view", "less", "more", "with_all"]

ICONS = {Leg.CASH: "cash", Leg.OTHER: "swap", Leg.VOID: "undo", Leg.REFUND: "transfer"}

ONE = Quantity.units(1)
NONE = Quantity(0)


@dataclass(frozen=True, slots=True)
class LegView:
    """One way that money goes back, in words."""

    icon: str
    title: str
    amount: str
    about: str


def back_lines(told: ReturnSnapshot) -> tuple[QuantityLine, ...]:
    """The lines of a sale."""
    chosen = dict(told.chosen)
    return tuple(_line(one, chosen.get(one.line, NONE)) for one in told.lines)


def leg_view(leg: BackLeg, *, done: bool = False) -> LegView:
    """Say how some of the money goes back, before it is done or after."""
    amount = leg.handed if leg.leg in {Leg.CASH, Leg.OTHER} else leg.amount
    when = ".done" if done else ""
    return LegView(
        icon=ICONS[leg.leg],
        title=leg.name or say(f"back.leg.{leg.leg}"),
        amount=detail(amount),
        about=say(f"back.leg.{leg.leg}.about{when}", name=leg.name),
    )


def more(told: ReturnSnapshot, line: int) -> dict[int, Quantity]:
    """One more of a line comes back; what is weighed comes back whole."""
    chosen, one = dict(told.chosen), _of(told, line)
    before = chosen.get(line, NONE)
    step = before + ONE if one.left.whole else one.left
    return _kept({**chosen, line: min(step, one.left)})


def less(told: ReturnSnapshot, line: int) -> dict[int, Quantity]:
    """One less of a line comes back."""
    chosen, one = dict(told.chosen), _of(told, line)
    before = chosen.get(line, NONE).thousandths if one.left.whole else 0
    return _kept({**chosen, line: Quantity(max(0, before - ONE.thousandths))})


def with_all(told: ReturnSnapshot) -> dict[int, Quantity]:
    """Everything that can comes back; with everything chosen already, nothing does."""
    whole = {one.line: one.left for one in told.lines if one.left.thousandths}
    return {} if dict(told.chosen) == whole else whole


def _of(told: ReturnSnapshot, line: int) -> ReturnLineView:
    return next(one for one in told.lines if one.line == line)


def _kept(chosen: dict[int, Quantity]) -> dict[int, Quantity]:
    return {line: quantity for line, quantity in chosen.items() if quantity.thousandths}


def _line(one: ReturnLineView, chosen: Quantity) -> QuantityLine:
    usable = bool(one.left.thousandths)
    of = say("back.of", left=one.left)
    below = _below(one) if usable else say("back.gone")
    amount = "" if one.left.thousandths == 0 else detail(one.amount)
    money = speak_money(one.amount.centavos, language())
    return QuantityLine(
        line=one.line,
        chosen=detail(chosen),
        of=of if usable else "",
        name=one.name,
        below=below,
        amount=amount,
        marked=bool(chosen.thousandths),
        usable=usable,
        spoken=f"{one.name}, {detail(chosen)} {of}, {money}" if usable else f"{one.name}, {below}",
    )


def _below(one: ReturnLineView) -> str:
    if one.left == one.sold:
        return say("back.sold", sold=one.sold)
    back = Quantity(one.sold.thousandths - one.left.thousandths)
    return say("back.sold_and_back", sold=one.sold, back=back)
