"""Annulments of card payments ("Transacciones", void).

The answer is 201 with the annulment's own outcome around the transaction, which may still say
APPROVED; VOIDED and its event follow. A refused annulment is 201 too, with ERROR.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from pos_app.simulator import refusals
from pos_app.simulator.access import Access
from pos_app.simulator.fields import Fields
from pos_app.simulator.model import Environment, Status, Transaction
from pos_app.simulator.settling import Settling
from pos_app.simulator.world import COLOMBIA, World

TOO_LATE = "Original no Encontrado"


class Voided(NamedTuple):
    """What an annulment request brought."""

    status: Status
    message: str | None
    transaction: Transaction


class Voiding:
    """Takes annulment requests."""

    def __init__(self, world: World, access: Access, settling: Settling) -> None:
        self._world = world
        self._access = access
        self._settling = settling

    def void(
        self,
        transaction_id: str,
        body: object,
        key: str | None,
        environment: Environment,
        now: datetime,
    ) -> Voided:
        """Ask for an annulment.

        Raises:
            RefusedError: 422 for the amount or what cannot be annulled, 401, 404.
        """
        fields = Fields(body)
        asked = fields.integer("amount_in_cents")
        fields.finish()
        account = self._access.private(key, environment)
        transaction = self._settling.find(transaction_id)
        if transaction is None or (transaction.merchant_id, transaction.environment) != (
            account.merchant_id,
            environment,
        ):
            raise refusals.not_found(trace=True)
        amount = self._amount(transaction, asked)
        if not _same_day(transaction, now) or transaction.void_asked_in_cents:
            return Voided(Status.ERROR, TOO_LATE, transaction)
        self._settling.plan_void(transaction, amount, now)
        return Voided(Status.APPROVED, None, transaction)

    def _amount(self, transaction: Transaction, asked: int | None) -> int:
        """Only an approved card payment can be annulled, and only in full."""
        if transaction.payment_method_type != "CARD":
            raise refusals.unprocessable("Sólo se pueden anular transacciones con tarjeta")
        if transaction.status is not Status.APPROVED or transaction.refund_held_in_cents:
            raise refusals.unprocessable(refusals.NOT_APPROVED)
        amount = transaction.settled_in_cents if asked is None else asked
        partial = amount < transaction.settled_in_cents and self._world.switches.partial_void
        if amount != transaction.settled_in_cents and not partial:
            raise refusals.invalid_field("amount_in_cents", "Sólo se permite la anulación total")
        return amount


def _same_day(transaction: Transaction, now: datetime) -> bool:
    """Networks annul on the day of the sale only, by Colombian time."""
    day = transaction.created_at.astimezone(COLOMBIA).date()
    return day == now.astimezone(COLOMBIA).date()
