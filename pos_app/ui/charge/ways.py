"""The ways to pay as values: which is suggested, which is off and why."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.payment import Way
from pos_app.till.snapshots import Mode, SaleSnapshot, ShopSnapshot
from pos_app.ui.words import say

__all__ = ["WayView", "ways_of"]

ICONS = {Way.LINK: "qr", Way.PAGE: "card"}


@dataclass(frozen=True, slots=True)
class WayView:
    """One way to pay.

    Attributes:
        detail: How it goes, or why it is off.
        hint: The key of the keyboard.
        suggested: The one that Enter takes.
        off: Why it cannot be chosen now; empty when it can.
    """

    way: Way
    name: str
    icon: str
    detail: str
    hint: str
    suggested: bool = False
    off: str = ""


def ways_of(sale: SaleSnapshot, shop: ShopSnapshot) -> tuple[WayView, ...]:
    """Say which ways there are; the customer's own phone is suggested wherever it can be."""
    reasons = {Way.LINK: _link_off(sale, shop), Way.PAGE: _page_off(sale, shop)}
    suggested = next((way for way, reason in reasons.items() if not reason), None)
    return tuple(
        WayView(
            way=way,
            name=say(f"charge.{way.value}"),
            icon=ICONS[way],
            detail=reason or say(f"charge.{way.value}.detail"),
            hint="Enter" if way is suggested else str(number),
            suggested=way is suggested,
            off=reason,
        )
        for number, (way, reason) in enumerate(reasons.items(), start=1)
    )


def _link_off(sale: SaleSnapshot, shop: ShopSnapshot) -> str:
    common = _common(sale, shop)
    return common or ("" if shop.link_way else say("charge.no_private_key"))


def _page_off(sale: SaleSnapshot, shop: ShopSnapshot) -> str:
    common = _common(sale, shop)
    return common or ("" if shop.page_way else say("charge.page_off"))


def _common(sale: SaleSnapshot, shop: ShopSnapshot) -> str:
    """Why nothing can be charged at all, if so."""
    if shop.mode is Mode.NO_KEYS:
        return say("charge.no_wompi_keys")
    return "" if sale.refusal is None else say(sale.refusal)
