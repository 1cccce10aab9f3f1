"""What notes, coins, ways and people are called on the shift's screens."""

from __future__ import annotations

from datetime import datetime

from pos_app.core.money import Money
from pos_app.core.shift import NOTES, Keeper, Slip, SlipKind, Step, WayKey
from pos_app.core.shift_report import PendingMoney
from pos_app.ui.words import clock_time, detail, known_keys, say

__all__ = [
    "gap_words",
    "note_name",
    "pending_words",
    "piece_name",
    "slip_words",
    "step_words",
    "way_words",
]

THOUSAND = 1_000


def note_name(pesos: int) -> str:
    """What stands on a note or a coin: «20 mil», «1.000», «50»."""
    if pesos > THOUSAND:
        return say("shift.thousands", count=pesos // THOUSAND)
    return detail(Money.pesos(pesos)).lstrip("$\u00a0")


def piece_name(pesos: int, *, coin: bool) -> str:
    """What is counted: «Billetes de 20 mil», «Monedas de 500»."""
    return say("shift.coins_of" if coin else "shift.notes_of", value=note_name(pesos))


def way_words(way: WayKey) -> str:
    """What people call a way of paying."""
    if way.keeper is Keeper.CASH:
        return say("shift.way.cash")
    key = f"shift.way.{way.name}"
    return say(key) if key in known_keys() else way.name or say("shift.way.other")


def gap_words(difference: Money) -> str:
    """A difference in a word: «Falta $ 10.000», «Cuadra»."""
    if not difference:
        return say("shift.agrees")
    key = "shift.over" if difference > Money.zero() else "shift.short"
    return say(key, amount=max(difference, -difference))


def step_words(step: Step, *, reason: bool = True) -> str:
    """A line of how the expected cash came about: «Retiro 13:30 · Marta · caja fuerte»."""
    name = say(f"shift.step.{step.kind}")
    when = _clock(step.at)
    why = step.reason if reason else ""
    return " · ".join(filter(None, (f"{name} {when}".strip(), step.actor, why)))


def pending_words(one: PendingMoney) -> str:
    """Whom a payment that may still come belongs to: «Venta 91 $ 41.300»."""
    return say("shift.pending_one", sale=one.sale, amount=one.amount).replace(" ", "\u00a0")


def slip_words(slip: Slip) -> tuple[str, str]:
    """A guess, and what to do about it."""
    if slip.kind is SlipKind.PIECE_AS_ANOTHER:
        names = {"real": note_name(slip.real), "taken": note_name(slip.taken_for)}
        title = say(f"shift.slip.{_pieces(slip)}_as_another", **names)
        return title, say(f"shift.slip.{_pieces(slip)}_as_another.do", **names)
    said = {"sale": slip.sale, "amount": max(slip.amount, -slip.amount)}
    return say(f"shift.slip.{slip.kind}", **said), say(f"shift.slip.{slip.kind}.do", **said)


def _pieces(slip: Slip) -> str:
    """What was taken for another: notes, coins, or one for the other."""
    notes = {slip.real in NOTES, slip.taken_for in NOTES}
    return "piece" if len(notes) > 1 else "note" if True in notes else "coin"


def _clock(at: datetime | None) -> str:
    return "" if at is None else clock_time(at)
