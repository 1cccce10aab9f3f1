"""The timeline of a charge in the words of the person at the counter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Protocol

from pos_app.core.money import Money
from pos_app.core.payment import State
from pos_app.till.snapshots import CaseEntry, ChargeSnapshot, Mark, Node
from pos_app.ui.payment.answers import how_paid, why_unknown
from pos_app.ui.widgets.timeline import Step, StepState
from pos_app.ui.wording import Language
from pos_app.ui.words import clock_time, detail, known_keys, language, say

__all__ = ["Told", "fitting", "seconds_until", "status_words", "steps_of", "steps_told"]

Details = dict[str, str | int | Money | datetime]

STATES = {
    Node.HAPPENED: StepState.HAPPENED,
    Node.HAPPENING: StepState.HAPPENING,
    Node.MISSING: StepState.MISSING,
    Node.PROOF: StepState.PROOF,
    Node.REFUSAL: StepState.REFUSAL,
}


class Told(Protocol):
    """What a story's sentences need to know of its charge."""

    @property
    def amount(self) -> Money:
        """What was asked for."""
        ...

    @property
    def state(self) -> State:
        """Where it stands."""
        ...

    @property
    def next_look_at(self) -> datetime | None:
        """When the till asks again by itself."""
        ...


def steps_of(charge: ChargeSnapshot, now: datetime) -> tuple[Step, ...]:
    """Tell everything that happened, is happening and is missing, in order."""
    return steps_told(charge, charge.timeline, now)


def steps_told(charge: Told, entries: Iterable[CaseEntry], now: datetime) -> tuple[Step, ...]:
    """Tell some entries of a charge's story."""
    return tuple(_step(charge, entry, now) for entry in entries)


def fitting(steps: Sequence[Step], room: int, width: int) -> tuple[Step, ...]:
    """Choose the steps that a column can show whole.

    What is missing goes first, the last of it first; then what the till did after the beginning,
    oldest first, and the beginning. The present and every answer of Wompi's stay longest.

    Args:
        steps: The whole story.
        room: Height of the column in logical pixels.
        width: Its width.
    """
    kept = list(steps)
    while len(kept) > 1 and sum(step.height(width) for step in kept) > room:
        kept.pop(_least_worth(kept))
    return tuple(kept)


def _least_worth(steps: Sequence[Step]) -> int:
    last = len(steps) - 1
    if steps[last].state is StepState.MISSING:
        return last
    answered = any(step.answer for step in steps)
    told = range(1, last + answered)
    plain = [at for at in told if steps[at].state is StepState.HAPPENED and not steps[at].answer]
    worst: list[int] = [*plain, 0]
    return worst[0]


def _step(charge: Told, entry: CaseEntry, now: datetime) -> Step:
    return Step(
        state=StepState.HAPPENED if _other_amount(charge, entry) else STATES[entry.node],
        title=_title(charge, entry, now),
        detail=_detail(charge, entry, now),
        time=_time(entry),
        answer=entry.title.key.startswith("status."),
    )


def _other_amount(charge: Told, entry: CaseEntry) -> bool:
    """Whether Wompi approved another amount: that proves nothing of this sale."""
    said = dict(entry.detail.details) if entry.detail else {}
    return entry.node is Node.PROOF and said.get("amount", charge.amount) != charge.amount


def _title(charge: Told, entry: CaseEntry, now: datetime) -> str:
    if entry.title.key != "asking.again":
        return say(entry.title)
    if charge.next_look_at is None:
        return say("asking.again.now")
    return say("asking.again", soon=seconds_until(charge.next_look_at, now))


def _time(entry: CaseEntry) -> str:
    if entry.node is Node.HAPPENING:
        return say("time.now")
    return clock_time(entry.at, seconds=True) if entry.at is not None else ""


def _detail(charge: Told, entry: CaseEntry, now: datetime) -> str:
    if entry.mark is Mark.HINT:
        return say("hint.detail")
    if entry.detail is None:
        return ""
    key, details = entry.detail.key, dict(entry.detail.details)
    if key == "asking.still_pending" and charge.state is State.REVIEW:
        key = "asking.same"
    return say(key, **{**details, **_reckoned(charge, details, now)})


def _reckoned(charge: Told, details: Details, now: datetime) -> dict[str, object]:
    """Work out what a sentence names beside what the till says: spans, causes and methods."""
    match details:
        case {"at": datetime() as asked}:
            return {"ago": max(0, int((now - asked).total_seconds()))}
        case {"why": str() as why}:
            return {"why": _capital(why_unknown(why))}
        case {"tenths": int() as tenths}:
            return {"seconds": _tenths(tenths)}
        case {"method": str() as method}:
            word = status_words(str(details.get("word", "")))
            return {"how": _how(charge, method, details), "word": word}
    return {}


def _how(charge: Told, method: str, details: Details) -> str:
    """Say Wompi's words on a refusal, or how it was paid, and an amount that was not asked for."""
    message = " ".join(str(details["message"]).split())
    how = message or _capital(how_paid(method, str(details["instrument"])))
    amount = details["amount"] if details["amount"] != charge.amount else ""
    parts = (how, detail(amount))
    return " · ".join(part for part in parts if part)


def status_words(word: str) -> str:
    """Say how Wompi calls a payment's state; a word that is new to the till stays as it came."""
    key = f"check.status.{word}"
    return say(key) if key in known_keys() else word


def seconds_until(moment: datetime | None, now: datetime) -> int:
    """Count whole seconds until a moment; none left once it passed or is not known."""
    return 0 if moment is None else max(0, round((moment - now).total_seconds()))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _tenths(tenths: int) -> str:
    mark = "," if language() is Language.SPANISH else "."
    return f"{tenths // 10}{mark}{tenths % 10}"
