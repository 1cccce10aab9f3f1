"""Money promised back out of Wompi's: asked for at once where it can be, else a task."""

from __future__ import annotations

from collections.abc import Iterable

from pos_app.core.ids import Reference
from pos_app.core.tender import GivenBack, Leg
from pos_app.till.authority import Grant
from pos_app.till.cases import Cases
from pos_app.till.minute.tray import Tray
from pos_app.till.minute.voiding import Voiding

__all__ = ["Promising"]


class Promising:
    """Makes a promise real.

    Args:
        cases: Judges.
        tray: Shows what is left for a person to do.
        voiding: Asks Wompi.
    """

    def __init__(self, cases: Cases, tray: Tray, voiding: Voiding) -> None:
        """Have promised nothing."""
        self._cases = cases
        self._tray = tray
        self._voiding = voiding

    async def keep(self, promises: Iterable[GivenBack]) -> None:
        """Ask Wompi to void what can be voided; whatever is left waits in the tray."""
        for back in promises:
            self._tray.turned_to(back.order_id)
            if back.leg is Leg.VOID and back.reference is not None:
                await self._void(back, Reference(back.reference))

    async def _void(self, back: GivenBack, reference: Reference) -> None:
        leave = Grant(back.actor, back.authorised_by)
        for seen in self._cases.judged(reference).verdict.approved:
            await self._voiding.void(reference, seen.transaction_id, back.reason, leave)
