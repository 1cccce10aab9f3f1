"""Opening a shift, and what a person does with the drawer beside selling."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import partial

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.journal import Act
from pos_app.core.money import Money
from pos_app.core.shift import (
    DrawerCount,
    HandOver,
    Keeper,
    MoneyKind,
    Movement,
    MovementKind,
    Opening,
    ShiftFacts,
    expected_cash,
)
from pos_app.core.staff import Right
from pos_app.core.words import clean_reason
from pos_app.till.authority import Grant
from pos_app.till.current_shift import current_number, is_open, require_open
from pos_app.till.shift.hands import Hands
from pos_app.till.shift.names import named
from pos_app.till.shift.pending import pending_money
from pos_app.till.shift.snapshots import HandWay, ShiftSnapshot, ShiftStep
from pos_app.till.snapshots import Notice
from pos_app.till.who import name_of, noted_name
from pos_app.till.world import World

__all__ = ["Shifting", "shift_picture"]

MOST = Money.pesos(100_000_000)
"""More than any drawer holds: whoever types more has slipped."""


class Shifting:
    """The shift as cashiers live it; none of these pictures tells what must be in the drawer."""

    def __init__(self, world: World, hands: Hands) -> None:
        """Work at this till."""
        self._world = world
        self._hands = hands

    async def show(self) -> None:
        """Picture the shift."""
        self._world.publish(shift_picture(self._world, self._hands))

    async def open(self, counted: DrawerCount) -> None:
        """Open the next shift with what lies in the drawer.

        The first shift opened by itself; opening it says what its float is, once.
        """
        if await self._granted(Right.CLOSE_SHIFT, partial(self._open, counted)):
            self._done("opened")

    async def move(self, kind: MovementKind, amount: Money, reason: str) -> None:
        """Put money into the drawer or take some out, and say why."""
        if await self._granted(Right.CASH_MOVEMENT, partial(self._move, kind, amount, reason)):
            self._done("moved")

    async def hand_over(self, taker: str, counted: DrawerCount) -> None:
        """Hand the counted drawer over to another person."""
        if await self._granted(Right.CLOSE_SHIFT, partial(self._hand_over, taker, counted)):
            self._done("handed_over")

    async def _granted(self, right: Right, act: Callable[[Grant], None]) -> bool:
        """Do something with the leave for it; tells whether it was done."""
        try:
            act(await self._world.authority.obtain(right))
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))
            return False
        return True

    def _done(self, step: str) -> None:
        self._hands.changed()
        self._world.publish(shift_picture(self._world, self._hands))
        self._world.publish(ShiftStep(step))

    def _open(self, counted: DrawerCount, grant: Grant) -> None:
        _check_amount(counted.total, nothing=True)
        if not is_open(self._world):
            self._open_next(counted, grant)
        elif needs_float(self._world.store.shifts.facts(current_number(self._world))):
            self._say_float(counted, grant)
        else:
            raise WasRefusedError("shift.already_open")

    def _open_next(self, counted: DrawerCount, grant: Grant) -> None:
        number, now = current_number(self._world), self._world.now()
        with self._world.store.writing():
            self._world.store.shifts.open(Opening(number, now, grant.actor, counted))
            self._note("shift.opened", grant, shift=number, float=counted.total.centavos)

    def _say_float(self, counted: DrawerCount, grant: Grant) -> None:
        """Keep the float of the shift that opened by itself; nothing at all is a float too."""
        number = current_number(self._world)
        said = Movement(
            MovementKind.FLOAT, counted.total, "", self._world.now(), grant.actor,
            grant.authorised_by,
        )  # fmt: skip
        with self._world.store.writing():
            self._world.store.shifts.add_movement(number, said)
            self._note("shift.opened", grant, shift=number, float=counted.total.centavos)

    def _move(self, kind: MovementKind, amount: Money, reason: str, grant: Grant) -> None:
        number = require_open(self._world)
        _check_amount(amount)
        reason = clean_reason(reason)
        now, by = self._world.now(), grant.authorised_by
        with self._world.store.writing():
            movement = Movement(kind, amount, reason, now, grant.actor, by)
            self._world.store.shifts.add_movement(number, movement)
            told = hashlib.sha256(reason.encode()).hexdigest()
            kind_ = f"shift.{kind.value}"
            self._note(kind_, grant, shift=number, amount=amount.centavos, reason_sha256=told)

    def _hand_over(self, taker: str, counted: DrawerCount, grant: Grant) -> None:
        number = require_open(self._world)
        _check_amount(counted.total, nothing=True)
        taker = " ".join(taker.split())
        if not taker:
            raise WasRefusedError("shift.nobody_takes")
        known = self._known(taker)
        facts = self._world.store.shifts.facts(number)
        giver = answerable(facts)
        if name_of(self._world, giver).casefold() == taker.casefold():
            raise WasRefusedError("shift.same_person")
        must, now = expected_cash(facts), self._world.now()
        with self._world.store.writing():
            to = known or noted_name(self._world, taker)
            done = HandOver(now, giver, to, counted, must, grant.authorised_by)
            self._world.store.shifts.add_hand_over(number, done)
            self._note(
                "shift.handed_over",
                grant,
                shift=number,
                counted=counted.total.centavos,
                expected=must.centavos,
                taker=to,
            )

    def _known(self, taker: str) -> str:
        """Find whose name it is; nobody's in a shop that does not know its people.

        Raises:
            WasRefusedError: The shop knows its people, and this is none (``shift.not_ours``).
        """
        people = self._world.store.staff.roster().active
        found = [one.person_id for one in people if one.name.casefold() == taker.casefold()]
        if people and not found:
            raise WasRefusedError("shift.not_ours")
        return found[0] if found else ""

    def _note(self, kind: str, grant: Grant, **facts: str | int) -> None:
        act = Act(self._world.now(), grant.actor, kind, grant.facts(**facts))
        self._world.store.journal.append(act)


def shift_picture(world: World, hands: Hands) -> ShiftSnapshot:
    """Picture the shift without what must be in the drawer."""
    last = world.store.shifts.last()
    assert last is not None, "the first shift opens by itself"
    open_ = is_open(world)
    facts = world.store.shifts.facts(last.shift)
    person = name_of(world, answerable(facts)) if open_ else ""
    closed = last.shift - open_
    return ShiftSnapshot(
        number=current_number(world),
        open=open_,
        since=last.at if open_ else None,
        person=person,
        needs_float=open_ and needs_float(facts),
        movements=named(world, facts).movements if open_ else (),
        by_hand=_by_hand(facts) if open_ else (),
        pending=pending_money(world, hands.cases, person),
        people=tuple(sorted(one.name for one in world.store.staff.roster().active)),
        last_closed=closed if closed and world.store.shifts.is_closed(closed) else None,
    )


def answerable(facts: ShiftFacts) -> str:
    """Whose drawer it is: the last who took it over, else who opened the shift."""
    if facts.hand_overs:
        return facts.hand_overs[-1].taker
    floats = (m.actor for m in facts.movements if m.kind is MovementKind.FLOAT)
    return next(floats, facts.opening.actor)


def needs_float(facts: ShiftFacts) -> bool:
    """Whether the shift opened by itself, and nobody has said what lies in the drawer."""
    said = any(move.kind is MovementKind.FLOAT for move in facts.movements)
    return facts.opening.implicit and not said


def _by_hand(facts: ShiftFacts) -> tuple[HandWay, ...]:
    return tuple(
        HandWay(way, sum(one.kind is MoneyKind.SALE for one in facts.of_way(way)))
        for way in facts.ways
        if way.keeper is Keeper.HAND
    )


def _check_amount(amount: Money, *, nothing: bool = False) -> None:
    """Refuse what nobody puts into a drawer.

    Raises:
        WasRefusedError: It is nothing, negative, in parts of a peso, or absurdly much.
    """
    if amount < Money.zero() or (not nothing and not amount) or not amount.whole_pesos:
        raise WasRefusedError("shift.no_amount")
    if amount > MOST:
        raise WasRefusedError("shift.too_much", most=str(MOST))
