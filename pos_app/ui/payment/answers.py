"""What the answer band says of a charge: one of three looks, one sentence, one figure beside it."""

from __future__ import annotations

from datetime import datetime

from pos_app.core.money import Money
from pos_app.core.payment import Look, Reason
from pos_app.till.snapshots import ChargeSnapshot
from pos_app.ui.widgets import band_paint
from pos_app.ui.widgets.band_paint import Answer
from pos_app.ui.wording import format_elapsed, speak_money
from pos_app.ui.words import clock_time, detail, known_keys, language, say

__all__ = ["answer_of", "elapsed", "how_paid", "method_name", "why_unknown"]

LOOKS = {
    Look.NO: band_paint.Look.NO,
    Look.WAIT: band_paint.Look.WAIT,
    Look.YES: band_paint.Look.YES,
}

LONGEST_WHY = 80
"""Letters of Wompi's own words on a refusal: the order after them must stay on the band."""


DOTS = "\N{BULLET}" * 4


def answer_of(charge: ChargeSnapshot, now: datetime, *, full: bool) -> Answer:
    """Say what the band says.

    Args:
        charge: The charge.
        now: The moment that the clock beside «Espere» shows.
        full: The large form: a result, or not knowing.
    """
    sentence = _sentence(charge, full=full)
    side, note, spoken = _side(charge, now, full=full)
    return Answer(
        look=LOOKS[charge.look],
        word=say(f"look.{charge.look.name.lower()}"),
        sentence=_in_two_lines(sentence) if full else sentence,
        side=side,
        side_note=note,
        spoken_side=spoken,
        full=full,
    )


def elapsed(charge: ChargeSnapshot, until: datetime | None) -> str:
    """How long the customer has been asked to pay, as a clock; nothing before that."""
    if charge.opened_at is None or until is None:
        return ""
    return format_elapsed(int((until - charge.opened_at).total_seconds()))


def how_paid(method: str, instrument: str | None) -> str:
    """Say how it was paid: «tarjeta VISA •••• 4242», «PSE»; a new word of Wompi's as it is."""
    name = method_name(method)
    if not instrument:
        return name
    brand, _, digits = instrument.rpartition("-")
    if not brand:
        return f"{name} {instrument}"
    return say("method.instrument", name=name, brand=brand, digits=f"{DOTS} {digits}")


def method_name(method: str) -> str:
    """Say how people call a method of Wompi's; a new word of its as it is."""
    key = f"method.{method}"
    return say(key) if key in known_keys() else method


def why_unknown(failure: str | None) -> str:
    """Say in the middle of a sentence why Wompi's answer is missing."""
    return say("why.unknown" if failure is None else f"why.{failure}")


def _sentence(charge: ChargeSnapshot, *, full: bool) -> str:
    key = f"reason.{charge.reason.value}"
    refused = charge.reason in {Reason.DECLINED, Reason.FAILED}
    if refused and not full:
        key = "reason.again"
    elif charge.reason is Reason.DECLINED and charge.message:
        key = "reason.declined.because"
    elif charge.reason is Reason.APPROVED and charge.over > Money.zero():
        key = "reason.approved.over"
    return say(key, **_details(charge)).replace("….", "…")


def _details(charge: ChargeSnapshot) -> dict[str, object]:
    why = _in_passing(charge.message) if charge.message else why_unknown(charge.failure)
    return {
        "at": charge.confirmed_at,
        "amount": charge.amount,
        "paid": charge.paid,
        "over": charge.over,
        "rest": charge.rest,
        "until": clock_time(charge.expires_at),
        "why": why if charge.reason is Reason.DECLINED else why_unknown(charge.failure),
    }


def _in_passing(message: str) -> str:
    """Fit Wompi's words into the middle of a sentence: short, without marks, begun small."""
    words = " ".join(message.replace("*", "").split()).rstrip(".")
    if len(words) > LONGEST_WHY:
        words = words[:LONGEST_WHY].rpartition(" ")[0].rstrip(",;:") + "…"
    shouted = words[1:2].isupper()
    return words if shouted else words[:1].lower() + words[1:]


def _in_two_lines(sentence: str) -> str:
    """Break before the order to the cashier, or where the first sentence ends."""
    for mark in (" **", ". "):
        before, found, after = sentence.partition(mark)
        if found:
            return f"{before}{mark.rstrip(' *')}\n{mark.lstrip(' .')}{after}"
    return sentence


def _side(charge: ChargeSnapshot, now: datetime, *, full: bool) -> tuple[str, str, str]:
    """Return the figure beside the sentence, the words below it, and how it is read aloud."""
    if charge.look is Look.YES:
        paid = speak_money(charge.paid.centavos, language())
        return detail(charge.paid), how_paid(charge.method or "", charge.instrument), paid
    if charge.look is Look.NO or charge.opened_at is None:
        return "", "", ""
    return elapsed(charge, now), say("side.since_opened" if full else "side.waiting"), ""
