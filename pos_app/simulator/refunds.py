"""Refunds, second version ("Reembolsos", sandbox): asked with the private key, ended later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from pos_app.simulator import refusals
from pos_app.simulator.access import Access
from pos_app.simulator.fields import Fields
from pos_app.simulator.model import Account, Appointment, Environment, Refund, Status, Transaction
from pos_app.simulator.settling import Settling
from pos_app.simulator.world import World

SCENARIOS: Mapping[str, tuple[str, str | None]] = {
    "approved": ("APPROVED", None),
    "declined": ("DECLINED", "Tiempo límite sin encontrar fondos excedido"),
    "error": ("ERROR", "Error en la comunicación con el autorizador"),
    "cancelled": ("CANCELLED", None),
}
"""The sandbox's ``test_scenario``: how a refund ends, and its sentence."""
_REFERENCES = ("reference", "reference_2", "reference_3", "reference_4", "reference_5")


class Refunds:
    """Money asked back."""

    def __init__(self, world: World, access: Access, settling: Settling) -> None:
        self._world = world
        self._access = access
        self._settling = settling

    def create(
        self, body: object, key: str | None, environment: Environment, now: datetime
    ) -> Refund:
        """Ask for a refund, PENDING.

        Raises:
            RefusedError: 422 body, 401 key, 404 transaction, 422 not approved or too much.
        """
        fields = Fields(body)
        transaction_id = fields.text("transaction_id", required=True) or ""
        amount = fields.integer("amount_in_cents", required=True) or 0
        reason = fields.text("reason", longest=1000)
        scenario = fields.choice("test_scenario", tuple(SCENARIOS)) or "approved"
        references = _references(fields)
        fields.finish()
        account = self._access.private(key, environment)
        transaction = self._refundable(account, transaction_id, amount)
        held = replace(transaction, refund_held_in_cents=transaction.refund_held_in_cents + amount)
        self._world.book.save(held)
        refund = Refund(
            id=self._world.book.next_number("refunds"),
            merchant_id=account.merchant_id,
            environment=environment,
            created_at=now,
            transaction_id=transaction_id,
            amount_in_cents=amount,
            reason=reason,
            references=references,
            status="PENDING",
            ends_as=scenario,
        )
        self._world.book.save(refund)
        at = self._world.after(now, self._world.delays.refund)
        self._world.book.plan(Appointment(at, "refund", str(refund.id)))
        return refund

    def _refundable(self, account: Account, transaction_id: str, amount: int) -> Transaction:
        transaction = self._settling.find(transaction_id)
        place = (account.merchant_id, account.environment)
        if transaction is None or (transaction.merchant_id, transaction.environment) != place:
            raise refusals.not_found(trace=True)
        approved = transaction.status is Status.APPROVED and not transaction.void_asked_in_cents
        if not approved or not self._world.switches.refunds:
            raise refusals.invalid_field("transaction_id", refusals.NOT_APPROVED)
        if amount > transaction.settled_in_cents - transaction.refund_held_in_cents:
            raise refusals.invalid_field("amount_in_cents", "Supera el valor de la transacción")
        return transaction

    def end(self, refund_id: str, at: datetime) -> None:
        """The planned end; only an approved refund moves money."""
        refund = self._world.book.load(Refund, refund_id)
        transaction = None if refund is None else self._settling.find(refund.transaction_id)
        if refund is None or transaction is None:
            raise LookupError(refund_id)
        status, message = SCENARIOS[refund.ends_as]
        cancelled_at = at if status == "CANCELLED" else None
        ended = replace(refund, status=status, message=message, cancelled_at=cancelled_at)
        self._world.book.save(ended)
        amount = refund.amount_in_cents
        if status == "APPROVED":
            refunded = transaction.refunded_in_cents + amount
            self._world.book.save(replace(transaction, refunded_in_cents=refunded))
        else:
            held = transaction.refund_held_in_cents - amount
            self._world.book.save(replace(transaction, refund_held_in_cents=held))

    def read(self, refund_id: str, key: str | None, environment: Environment) -> Refund:
        """A refund.

        Raises:
            RefusedError: 401, 404.
        """
        account = self._access.private(key, environment)
        refund = self._world.book.load(Refund, refund_id)
        place = (account.merchant_id, environment)
        if refund is None or (refund.merchant_id, refund.environment) != place:
            raise refusals.not_found(trace=True)
        return refund


def _references(fields: Fields) -> tuple[str | None, ...]:
    """Up to five references of the merchant's."""
    extra = [name for name in fields.body if name.startswith("reference")]
    for name in sorted(set(extra) - set(_REFERENCES)):
        fields.complain(name, "Máximo 5 referencias")
    return tuple(fields.text(name) for name in _REFERENCES)
