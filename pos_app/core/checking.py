"""Whether a number from a customer's screen means a payment of the day's list."""

from __future__ import annotations

import re
from datetime import timedelta

from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.money import CENTAVOS
from pos_app.core.payment import Sighting

__all__ = ["matches"]

NEAR = timedelta(minutes=6)
"""How far the hour on a slip may be from Wompi's."""

SHORTEST_REFERENCE = 10
"""Letters of a reference from which it is told from others."""

SHORTEST_SLIP = 4
"""Signs of a slip's number: shorter ones stand on many slips."""

AMOUNT_AND_HOUR = re.compile(
    r"\$? ?(?P<pesos>[0-9][0-9.]{2,12}) +(?P<hour>[0-2]?[0-9]):(?P<minute>[0-5][0-9])"
)


def matches(asked: str, mark: str, seen: Sighting) -> bool:
    """Whether a payment carries what was typed.

    Args:
        asked: A transaction, reference, link, slip or Nequi number; or an amount and an hour.
        mark: The payer's mark of the digits that were typed.
        seen: One payment of the list.
    """
    typed = asked.upper()
    names = {seen.transaction_id, seen.reference, seen.link_id or "", seen.reference.split("_")[0]}
    if typed in {name.upper() for name in names if name}:
        return True
    if len(typed) >= SHORTEST_REFERENCE and seen.reference.upper().startswith(typed):
        return True
    slips = {trace.partition(":")[2].upper() for trace in seen.traces}
    if len(typed) >= SHORTEST_SLIP and typed in slips:
        return True
    return seen.payer == mark or _same_amount_and_hour(asked, seen)


def _same_amount_and_hour(asked: str, seen: Sighting) -> bool:
    told = AMOUNT_AND_HOUR.fullmatch(asked)
    moment = seen.finalized_at or seen.created_at
    if told is None or moment is None:
        return False
    pesos = int(told["pesos"].replace(".", ""))
    there = moment.astimezone(COLOMBIA_TIME)
    hour = int(told["hour"]) % 24
    slip = there.replace(hour=hour, minute=int(told["minute"]), second=0, microsecond=0)
    return seen.amount.centavos == pesos * CENTAVOS and abs(there - slip) <= NEAR
