"""The ways to pay as values: which is suggested, which is off and why, which one is failing."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.payment import Way
from pos_app.till.snapshots import Lamp, LampState, Mode, SaleSnapshot, ShopSnapshot
from pos_app.till.ways.snapshots import WaysSnapshot, WayState
from pos_app.ui.off_words import why_off_words
from pos_app.ui.payment.answers import method_name
from pos_app.ui.words import say

__all__ = ["WayView", "ways_of"]

ICONS = {Way.LINK: "qr", Way.PAGE: "card", Way.NEQUI: "phone", Way.BANCOLOMBIA_QR: "bank"}


@dataclass(frozen=True, slots=True)
class WayView:
    """One way to pay.

    Attributes:
        detail: How it usually goes, or why it is off.
        hint: The key of the keyboard.
        suggested: The one that Enter takes.
        off: Why it cannot be chosen now; empty when it can.
        failing: The detail is a warning: this way fails right now.
    """

    way: Way
    name: str
    icon: str
    detail: str
    hint: str
    suggested: bool = False
    off: str = ""
    failing: bool = False


def ways_of(sale: SaleSnapshot, shop: ShopSnapshot, ways: WaysSnapshot) -> tuple[WayView, ...]:
    """Say which ways there are; the first that is neither off nor failing is suggested."""
    common = _common(sale, shop)
    reasons = [common or why_off_words(one) for one in ways.ways]
    usable = [one for one, reason in zip(ways.ways, reasons, strict=True) if not reason]
    suggested = next((one for one in usable if one.failing is None), next(iter(usable), None))
    return tuple(
        WayView(
            way=one.way,
            name=say(f"charge.{one.way.value}"),
            icon=ICONS[one.way],
            detail=reason or _detail(one),
            hint="Enter" if one is suggested else str(number),
            suggested=one is suggested,
            off=reason,
            failing=not reason and one.failing is not None,
        )
        for number, (one, reason) in enumerate(zip(ways.ways, reasons, strict=True), start=1)
    )


def _detail(way: WayState) -> str:
    if way.failing is not None:
        failing = way.failing
        method = method_name(failing.method)
        return say("charge.failing", method=method, failed=failing.failed, of=failing.of)
    if way.habit is not None:
        return say("charge.habit", seconds=way.habit.seconds, percent=way.habit.percent)
    return say(f"charge.{way.way.value}.detail")


def _common(sale: SaleSnapshot, shop: ShopSnapshot) -> str:
    """Why nothing can be charged at all, if so."""
    if shop.mode is Mode.NO_KEYS:
        return say("charge.no_wompi_keys")
    if sale.refusal is not None:
        return say(sale.refusal)
    offline = dict(shop.lamps).get(Lamp.INTERNET) is LampState.DOWN
    return say("way.no_internet") if offline else ""
