"""Tills whose hands are wrong in one way each: cash, parts, voids."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from pos_app.core.money import Money
from pos_app.core.payment import EventKind
from pos_app.core.tender import MoneyState, OrderMoney
from pos_app.till.minute.voiding import Voiding
from pos_app.till.tenders import tendering
from pos_app.till.tenders.parting import Parting
from pos_app.till.tenders.tendering import Tendering, Wanted

__all__ = ["MUTANTS_OF_HANDS"]


def cash_leaves_charges_open(patch: pytest.MonkeyPatch) -> None:
    """Who pays in cash may still be charged on his telephone, and nobody ends that."""
    patch.setattr(Tendering, "_give_up_all", Tendering._open_charges)


def nobody_gets_a_slip(patch: pytest.MonkeyPatch) -> None:
    """Who may be charged twice has no paper to come back with."""
    patch.setattr(Tendering, "_claim", lambda *_facts: None)


def parts_are_not_deducted(patch: pytest.MonkeyPatch) -> None:
    """After a part, all of the sale is asked for again."""

    def all_again(self: OrderMoney) -> Money:
        return Money.zero() if self.state in {MoneyState.PAID, MoneyState.OVER} else self.due

    patch.setattr(OrderMoney, "remaining", property(all_again))


def two_presses_take_twice(patch: pytest.MonkeyPatch) -> None:
    """The second press of one key takes another part, of whatever is missing by then."""
    checked = Tendering._checked

    def again(self: Tendering, wanted: Wanted) -> OrderMoney:
        rest = self._hands.cases.money(wanted.order_id).remaining
        return checked(self, replace(wanted, rest=rest, amount=rest))

    patch.setattr(Tendering, "_checked", again)


def cash_is_not_counted(patch: pytest.MonkeyPatch) -> None:
    """The shift does not hear of the money in its drawer."""
    patch.setattr(tendering, "count_tender", lambda *_facts: None)


def a_part_goes_back_twice(patch: pytest.MonkeyPatch) -> None:
    """Money that is given back stays in the books."""
    patch.setattr("pos_app.till.tenders.parting.count_money", lambda *_facts, **_more: None)


def voids_are_written_afterwards(patch: pytest.MonkeyPatch) -> None:
    """Wompi is asked to void before anybody knows of it."""
    write = Voiding._write

    def late(self: Voiding, kind: EventKind, *facts: Any) -> None:
        if kind is not EventKind.VOID_ASKED:
            write(self, kind, *facts)

    patch.setattr(Voiding, "_write", late)


def tips_outlive_receipts(patch: pytest.MonkeyPatch) -> None:
    """A tip may be added to a sale whose receipt was handed out."""
    answer = Parting._answer_tip

    def lenient(self: Parting, order_id: str, amount: Money) -> None:
        with pytest.MonkeyPatch.context() as told:
            told.setattr(self._world.store.receipts, "of_order", lambda _order_id: None)
            answer(self, order_id, amount)

    patch.setattr(Parting, "_answer_tip", lenient)


MUTANTS_OF_HANDS: Mapping[str, Callable[[pytest.MonkeyPatch], None]] = MappingProxyType(
    {
        mutant.__name__: mutant
        for mutant in (
            cash_leaves_charges_open,
            nobody_gets_a_slip,
            parts_are_not_deducted,
            two_presses_take_twice,
            cash_is_not_counted,
            a_part_goes_back_twice,
            voids_are_written_afterwards,
            tips_outlive_receipts,
        )
    }
)
"""Every mutant by name; the first line of its docstring is its wrong rule."""
