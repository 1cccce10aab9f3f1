"""Figures as people read them: percentages, spans of seconds, names of ways and channels."""

from __future__ import annotations

from pos_app.core.day_figures import Channel, Share
from pos_app.core.money import Money
from pos_app.ui.payment.answers import method_name
from pos_app.ui.words import detail, percent_of, say, tenths

__all__ = ["channel_words", "money", "percent", "seconds", "share", "short_percent", "way_words"]

NOTHING = "—"


def percent(value: float | None) -> str:
    """Write a percentage with one decimal, «92,7 %»; a dash of nothing."""
    return NOTHING if value is None else percent_of(tenths(value))


def short_percent(value: float | None) -> str:
    """Write a whole percentage, «93 %»; a dash of nothing."""
    return NOTHING if value is None else percent_of(f"{value:.0f}")


def share(of: Share) -> str:
    """Write a share as a percentage."""
    return percent(of.percent)


def seconds(count: int | None) -> str:
    """Write a wait: «34 s», «4 min»; a dash when nobody waited."""
    if count is None:
        return NOTHING
    return say("figures.seconds", count=count) if count < 120 else _minutes(count)


def _minutes(count: int) -> str:
    if count < 7_200:
        return say("figures.minutes", count=round(count / 60))
    return say("figures.hours", count=round(count / 3_600))


def money(centavos: int) -> str:
    """Write an amount; what is less than a peso is rounded off in sums of many."""
    return detail(Money(centavos).rounded())


def way_words(channel: Channel, way: str) -> str:
    """Say how it was paid: «Tarjeta», «Efectivo», «Transferencia»."""
    if channel in {Channel.CASH, Channel.OTHER}:
        return say(f"channel.{channel}") if channel is Channel.CASH else way
    if not way:
        return say("figures.no_way")
    name = method_name(way)
    return name[:1].upper() + name[1:]


def channel_words(channel: Channel) -> str:
    """Say through what it came: «Página en la caja», «QR al celular»."""
    return say(f"channel.{channel}")
