"""Why a way of paying is off, in the words of whoever switched it off."""

from __future__ import annotations

from pos_app.core.ways import WhyOff
from pos_app.till.ways.snapshots import OffByHand, WayState
from pos_app.ui.words import say

__all__ = ["off_words", "why_off_words"]


def off_words(told: OffByHand) -> str:
    """Say who switched a way off and why."""
    why = say(f"way.why.{told.why.value}")
    if told.note:
        why = told.note if told.why is WhyOff.OTHER else f"{why} ({told.note})"
    return say("way.off_by", who=told.who, why=why) if told.who else say("way.off_why", why=why)


def why_off_words(state: WayState) -> str:
    """Say why a way cannot be chosen; nothing where it can."""
    if state.off is None:
        return ""
    return say(f"way.{state.off}") if state.by_hand is None else off_words(state.by_hand)
