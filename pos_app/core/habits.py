"""How each way of paying usually goes in this shop, and which one is failing right now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from pos_app.core.facts import CODES, Status, Way

__all__ = ["Failing", "Habit", "Tried", "failing", "habits"]

ENOUGH = 5
"""Fewer tries tell nothing about a habit."""

LAST = 5
"""So many tries, the newest, tell how a way goes right now."""

BROKEN = 3
"""So many of them ended in a failure of Wompi's or the bank's: no card and no balance did that."""

UNUSUAL = 4
"""So many of them were not paid although this shop's customers usually pay."""

USUALLY_PAID = 0.6


@dataclass(frozen=True, slots=True)
class Tried:
    """One payment that somebody tried.

    Attributes:
        method: Wompi's word for how (``PSE``).
        seconds: From showing it to Wompi's final word.
    """

    way: Way
    method: str
    status: Status
    at: datetime
    seconds: float

    @property
    def paid(self) -> bool:
        """Whether Wompi approved it, whatever became of it later."""
        return self.status >= Status.APPROVED


@dataclass(frozen=True, slots=True)
class Habit:
    """How a way usually goes: the middle of its times, and how many of a hundred pay."""

    seconds: int
    percent: int


@dataclass(frozen=True, slots=True)
class Failing:
    """A method that fails right now."""

    way: Way
    method: str
    failed: int
    of: int


def habits(tries: Iterable[Tried]) -> dict[Way, Habit]:
    """Tell the habit of every way that was tried often enough; both QRs are one."""
    found = {}
    for way, ended in _by_way(tries).items():
        paid = [one.seconds for one in ended if one.paid]
        if len(ended) >= ENOUGH and paid:
            percent = round(100 * len(paid) / len(ended))
            found[way] = Habit(round(median(paid)), percent)
    return found


def failing(tries: Iterable[Tried]) -> dict[Way, Failing]:
    """Tell which method of each way fails right now, the worst one."""
    worst: dict[Way, Failing] = {}
    for (way, method), ended in _by_method(tries).items():
        alarm = _alarm(way, method, ended)
        if alarm is not None and (way not in worst or alarm.failed > worst[way].failed):
            worst[way] = alarm
    return worst


def _alarm(way: Way, method: str, ended: Sequence[Tried]) -> Failing | None:
    """Technical failures alarm by themselves, refusals only against the shop's own habit."""
    newest, before = ended[-LAST:], ended[:-LAST]
    broken = sum(one.status is Status.ERROR for one in newest)
    unpaid = sum(not one.paid for one in newest)
    usual = sum(one.paid for one in before) >= USUALLY_PAID * max(len(before), ENOUGH)
    alarming = broken >= BROKEN or (unpaid >= UNUSUAL and usual)
    return Failing(way, method, unpaid, len(newest)) if alarming else None


def _by_way(tries: Iterable[Tried]) -> dict[Way, list[Tried]]:
    found: dict[Way, list[Tried]] = {}
    for one in _ended(tries):
        found.setdefault(_key(one.way), []).append(one)
    return found


def _by_method(tries: Iterable[Tried]) -> dict[tuple[Way, str], list[Tried]]:
    found: dict[tuple[Way, str], list[Tried]] = {}
    for one in _ended(tries):
        found.setdefault((_key(one.way), one.method), []).append(one)
    return found


def _ended(tries: Iterable[Tried]) -> list[Tried]:
    return sorted((one for one in tries if one.status >= Status.ERROR), key=lambda one: one.at)


def _key(way: Way) -> Way:
    return Way.LINK if way in CODES else way
