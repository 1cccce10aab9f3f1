"""The charge screen with parts, tips and their sheets. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from charges import sale
from hand_money import PART, money

from pos_app.core.money import Money, Quantity
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
    screen.show_money(money(58_700, PART))
    screen.goods.ask(sale().lines, money(58_700, PART), {3: Quantity.units(1)})
    screen.goods.more.trigger()


def _tip_own(screen: ChargeScreen) -> None:
    screen.show_money(replace(money(), tip=replace(TIP, answer=Money.pesos(3_000))))


SCREENS: dict[str, Callable[[ChargeScreen], None]] = {
    "parts": _plain,
    "parts_amount": _amount,
    "parts_amount_given": _amount_given,
    "parts_goods": _goods,
    "parts_tip": _tip_own,
}
"""What is done on the screen, by name."""
