"""The QR that the bank makes for a charge: asked for until it is there, kept for this run only."""

from __future__ import annotations

from pos_app.core.ids import Reference
from pos_app.core.payment import State, Way
from pos_app.till.cases import Judged
from pos_app.till.ports.gateway import Gateway

__all__ = ["BankCodes"]


class BankCodes:
    """Pictures by charge. After a restart they are simply asked for again."""

    def __init__(self) -> None:
        """Have none."""
        self._pictures: dict[Reference, str] = {}

    def of(self, judged: Judged) -> str | None:
        """The QR to show, while the customer may still pay by it."""
        if judged.verdict.state is not State.PROCESSING:
            return None
        return self._pictures.get(judged.case.attempt.reference)

    async def fetch(self, gateway: Gateway, judged: Judged) -> None:
        """Ask for a charge's QR if it is wanted and not here yet. Raises as the gateway does."""
        attempt = judged.case.attempt
        wanted = attempt.way is Way.BANCOLOMBIA_QR and judged.verdict.state is State.PROCESSING
        if not wanted or attempt.reference in self._pictures:
            return
        picture = await gateway.code_of(judged.verdict.transactions[0].transaction_id)
        if picture is not None:
            self._pictures[attempt.reference] = picture
