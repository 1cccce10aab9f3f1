"""The cashier's hands in the seeded simulation: cash, other ways, parts, tips, voids, releases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Coroutine
from random import Random
from typing import Any

from memory_book import MemoryBook
from simulation_judge_hands import HandsJudge

from pos_app.core.cash import SMALLEST
from pos_app.core.money import Money
from pos_app.core.payment import Status
from pos_app.till.tenders.parting import Parting
from pos_app.till.tenders.snapshots import MoneySnapshot, TakenSnapshot
from pos_app.till.tenders.tendering import Tendering
from pos_app.till.till import Till
from pos_app.till.world import World

__all__ = ["CashierHands"]

SMALL = Money.pesos(1_600)
"""Less than this is hardly charged as a part."""

FORGED = "1-2-3"
NOTES = (SMALLEST, Money.pesos(1_000), Money.pesos(10_000), Money.pesos(50_000))
"""What people round up to."""

Do = Callable[[Coroutine[Any, Any, Any]], None]


class CashierHands:
    """Does at the drawer what the dice say, by the last picture she saw of the money.

    Attributes:
        picture: How the money of the sale in hand stood when she last looked.
    """

    def __init__(
        self, book: MemoryBook, dice: Random, told: Counter[str], judge: HandsJudge, do: Do
    ) -> None:
        """Switch on what a manager has to."""
        self._book = book
        self._dice = dice
        self._told = told
        self._judge = judge
        self._do = do
        self.picture: MoneySnapshot | None = None
        self._taken = 0
        for name in ("others.on", "tips.on"):
            book.settings.change(name, True)

    def start(self, world: World, till: Till) -> None:
        """Stand at a till that was just switched on."""
        self.picture = None
        self._till = till
        self._tendering = Tendering(world, till.counter, self._judge)
        self._parting = Parting(world, till.counter, self._judge)

    def hear(self, snapshot: object) -> None:
        """Look at the screen."""
        if isinstance(snapshot, MoneySnapshot):
            self.picture = snapshot
        elif isinstance(snapshot, TakenSnapshot):
            self._judge.check_taken(snapshot)
            self._taken += 1
            self._told[f"taken {snapshot.kind.value}"] += 1
            self._told["taken in part"] += bool(snapshot.rest)
            self._told["claim slip"] += snapshot.claim

    def acts(self) -> list[Callable[[], None]]:
        """Everything she does, by how often."""
        return [
            *[self.pay_in_cash] * 5,
            *[self.note_transfer] * 2,
            *[self.ask_for_tip] * 4,
            *[self.give_part_back] * 2,
            *[self.void_here] * 3,
            *[self.release] * 2,
        ]

    def part(self) -> Money | None:
        """How much of what is missing is to be charged; None for all of it."""
        rest = self.picture.rest if self.picture is not None else Money.zero()
        if rest <= SMALL + SMALL or self._dice.random() < 0.6:
            return None
        return rest.fraction(self._dice.choice((30, 50)), 100)

    def pay_in_cash(self) -> None:
        """Take cash for all or a part, now and then with both hands, or begin and leave it."""
        picture = self.picture
        if picture is None or not picture.rest:
            return
        if self._dice.random() < 0.4:
            self._do(self._tendering.begin(picture.order_id))
        part = self.part()
        wanted = picture.rest if part is None else part
        received = _up(wanted, self._dice.choice(NOTES))
        presses: list[int] = []
        for _ in range(self._dice.choice((0, 1, 1, 1, 2))):
            self._do(self._press(picture, received, part, presses))

    async def _press(
        self, picture: MoneySnapshot, received: Money, part: Money | None, presses: list[int]
    ) -> None:
        """Press the key that takes the cash: of several presses on one picture, one counts."""
        before = self._taken
        await self._tendering.take_cash(picture.order_id, received, rest=picture.rest, part=part)
        presses.append(self._taken - before)
        self._judge.check_presses(picture.order_id, presses)

    def note_transfer(self) -> None:
        """Take another way for all or a part."""
        picture = self.picture
        if picture is not None and picture.rest:
            name = self._dice.choice((*picture.others, "Nadie"))
            self._do(
                self._tendering.take_other(
                    picture.order_id, name, rest=picture.rest, part=self.part()
                )
            )

    def ask_for_tip(self) -> None:
        """Ask the customer about a tip, before and after some of it is paid."""
        if self.picture is not None:
            amount = Money.pesos(self._dice.choice((0, 500, 700, 9_000)))
            self._do(self._parting.answer_tip(self.picture.order_id, amount))

    def give_part_back(self) -> None:
        """Give a part back, the same one perhaps twice."""
        if self.picture is not None and self.picture.parts:
            part = self._dice.choice(self.picture.parts)
            self._told["part asked back"] += 1
            for _ in range(self._dice.choice((1, 1, 2))):
                self._do(self._parting.give_back(self.picture.order_id, part.part_id, "Otra"))

    def void_here(self) -> None:
        """Ask to void a payment the till knows of."""
        known = [
            (reference, seen.transaction_id)
            for reference in self._book.payments._attempts
            for seen in self._book.payments.case(reference).sightings
            if seen.status is Status.APPROVED
        ]
        if known:
            reference, transaction_id = self._dice.choice(known[-3:])
            self._told["void asked for"] += 1
            self._do(self._till.minute.voiding.void(reference, transaction_id, "Repetido"))

    def release(self) -> None:
        """Let the goods go without proof, or take that back."""
        front = self._till._front
        if front is None:
            return
        releasing = self._till.minute.releasing
        if self._dice.random() < 0.2:
            self._do(releasing.take_back(front, "No era"))
            return
        evidence = self._dice.choice(("", "", FORGED))
        self._told["release asked for"] += 1
        self._do(releasing.release(front, "Cliente de siempre", evidence))


def _up(amount: Money, step: Money) -> Money:
    """The next whole number of notes that is enough."""
    return Money(-(-amount.centavos // step.centavos) * step.centavos)
