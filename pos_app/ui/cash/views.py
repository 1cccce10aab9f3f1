"""The cash on the counter as words and figures ready to show: no widget is touched here."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.cash import NOTES, CashCount, Pieces, in_coins, pieces_of, quick_notes
from pos_app.core.money import Money
from pos_app.till.tenders.snapshots import MoneySnapshot, TakenSnapshot
from pos_app.ui.widgets.band_paint import Answer, Look
from pos_app.ui.wording import speak_money
from pos_app.ui.words import detail, language, say

__all__ = ["MOST_DIGITS", "CashView", "answer_of", "cash_view", "piece_name", "typed"]

MOST_DIGITS = 9
"""More figures than any cash has that crosses a counter."""

THOUSAND = 1_000


@dataclass(frozen=True, slots=True)
class CashView:
    """Everything the cash screen shows.

    Attributes:
        quick: What customers most likely hand over; the first is exact.
        head: What the large figure at the right is.
        figure: The change, or what is missing.
        pieces: How to give the change.
        main: What the main key says; empty when there is nothing to take.
        short: The same on a narrow screen.
        problem: Why it cannot be taken.
    """

    due: Money
    received: Money
    quick: tuple[Money, ...]
    head: str
    figure: Money
    enough: bool
    about: str
    pieces: tuple[Pieces, ...]
    counted: str
    rounding: Money
    main: str
    short: str
    problem: str


def typed(digits: str, more: str) -> str:
    """Type on: leading zeros mean nothing, and too many figures are a slip."""
    longer = (digits + more).lstrip("0")
    return digits if len(longer) > MOST_DIGITS else longer


def cash_view(money: MoneySnapshot, received: Money, part: Money | None) -> CashView:
    """Compute what the screen shows."""
    due = money.rest if part is None else part
    count = CashCount(due, received, last=due == money.rest)
    problem = "" if in_coins(received) else say("cash.not_in_coins")
    pieces = pieces_of(count.change) if not problem else ()
    figure = count.change if count.enough else count.missing
    return CashView(
        due=due,
        received=received,
        quick=quick_notes(count.payable),
        head=say("cash.change" if count.enough else "cash.missing"),
        figure=figure,
        enough=count.enough,
        about=say(_about(count, received), received=received, due=count.payable),
        pieces=pieces,
        counted=_counted(pieces),
        rounding=due - count.payable if count.last else Money.zero(),
        main=_main(count, received) if not problem else "",
        short=_main(count, received, ".short") if not problem else "",
        problem=problem,
    )


def piece_name(value: Money) -> str:
    """Name a note or a coin as people do: «10 mil», «500»."""
    pesos = value.centavos // 100
    if value in NOTES:
        return say("cash.thousand", count=pesos // THOUSAND)
    return detail(value).lstrip("$\N{NO-BREAK SPACE} ")


def answer_of(taken: TakenSnapshot) -> Answer:
    """Say what the band says once the money is taken."""
    if taken.rest:
        sentence = say("cash.partly", rest=taken.rest)
        return Answer(Look.WAIT, say("look.wait"), sentence, full=True)
    amount = taken.received - taken.change
    side = detail(amount)
    spoken = speak_money(amount.centavos, language())
    key = "cash.done" if taken.change else "cash.done.exact"
    sentence = say(key, received=taken.received, change=taken.change)
    note = say("charge.cash")
    return Answer(Look.YES, say("look.yes"), sentence, side, note, spoken, full=True)


def _main(count: CashCount, received: Money, form: str = "") -> str:
    if not count.counted:
        return ""
    return say(f"cash.take{form}" if count.enough else f"cash.take_part{form}", received=received)


def _about(count: CashCount, received: Money) -> str:
    """The sentence below the figure: what the change is out of, or how far the money reaches."""
    if not received:
        return "cash.begin"
    return "cash.of" if count.enough else "cash.of_short"


def _counted(pieces: tuple[Pieces, ...]) -> str:
    notes = sum(one.count for one in pieces if one.value in NOTES)
    coins = sum(one.count for one in pieces) - notes
    told = [_many("cash.note", notes), _many("cash.coin", coins)]
    return say("cash.and").join(filter(None, told))


def _many(key: str, count: int) -> str:
    if not count:
        return ""
    return say(key) if count == 1 else say(f"{key}s", count=count)
