"""The charge screen with parts, tips and their sheets. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from charges import sale
from hand_money import by_goods, money

from pos_app.core.money import Money
from pos_app.till.tenders.snapshots import TipView
from pos_app.ui.charge.charge_screen import ChargeScreen

__all__ = ["SCREENS"]

TIP = TipView(Money.pesos(82_000), Money.pesos(8_200), None, frozen=False)


def _plain(screen: ChargeScreen) -> None:
    screen.show_money(replace(money(others=("Transferencia",)), tip=TIP))


def _amount(screen: ChargeScreen) -> None:
    _plain(screen)
    screen.parts.by_amount.trigger()


def _amount_given(screen: ChargeScreen) -> None:
    _plain(screen)
    screen.parts.take_amount(Money.pesos(30_000))


def _goods(screen: ChargeScreen) -> None:
    split = by_goods()
    screen.show_money(split)
    screen.goods.ask(sale().lines, split)
    screen.goods.more.trigger()


def _split(screen: ChargeScreen) -> None:
    screen.show_money(by_goods())


def _choice(screen: ChargeScreen) -> None:
    screen.show_money(by_goods())
    screen.parts.back.trigger()


def _many(screen: ChargeScreen) -> None:
    split = by_goods()
    others = tuple(
        replace(part, part_id=f"{part.part_id}-{place}", at=part.at + timedelta(minutes=place))
        for place in range(1, 4)
        for part in split.parts
    )
    screen.show_money(replace(split, parts=(*split.parts, *others)))


def _tip_own(screen: ChargeScreen) -> None:
    tipped = money(91_700, due=91_700)
    screen.show_money(replace(tipped, tip=replace(TIP, answer=Money.pesos(3_000))))


SCREENS: dict[str, Callable[[ChargeScreen], None]] = {
    "parts": _plain,
    "parts_amount": _amount,
    "parts_amount_given": _amount_given,
    "parts_goods": _goods,
    "parts_split": _split,
    "parts_many": _many,
    "parts_choice": _choice,
    "parts_tip": _tip_own,
}
"""What is done on the screen, by name."""
