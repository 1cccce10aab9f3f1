"""The charge screen with parts, tips and their sheets. ``every_screen`` draws them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from charges import sale
from hand_money import AT, by_goods, money

from pos_app.core.money import Money
from pos_app.core.payment import Way
from pos_app.core.tender import TenderKind
from pos_app.till.tenders.snapshots import PartView, TipView
from pos_app.ui.charge.charge_screen import ChargeScreen

__all__ = ["SCREENS"]

TIP = TipView(Money.pesos(27_800), Money.pesos(2_780), None, frozen=False)


CASH, NEQUI = (TenderKind.CASH, None), (None, Way.NEQUI)
MANY = (
    *((10_000, *CASH), (8_700, *NEQUI), (5_000, *CASH), (10_000, *CASH)),
    *((6_000, *NEQUI), (9_000, *CASH), (10_000, *NEQUI), (10_000, *CASH)),
)
"""Eight friends pay in turn: how much, and how."""


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
    parts = [
        PartView(
            f"part-{place}", kind, Money.pesos(some), AT - timedelta(minutes=9 - place), way=way
        )
        for place, (some, kind, way) in enumerate(MANY)
    ]
    paid = sum(some for some, _kind, _way in MANY)
    screen.show_money(money(88_700 - paid, *parts))


def _tip_own(screen: ChargeScreen) -> None:
    tipped = money(90_700, due=90_700)
    screen.show_money(replace(tipped, tip=replace(TIP, answer=Money.pesos(2_000))))


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
