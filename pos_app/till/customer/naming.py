"""The ticket in the customer's name: written, changed, and taken off again.

Nobody is asked; the cashier writes it down when the customer wants it, and that is his consent
(Ley 1581 de 2012). The journal and its chain carry only a salted digest.
"""

from __future__ import annotations

import structlog

from pos_app.core.customer import (
    Customer,
    CustomerFact,
    CustomerKind,
    checked_customer,
    digest_of,
)
from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.ids import crockford
from pos_app.core.journal import Act
from pos_app.core.privacy import PrivacyAct, PrivacyKind
from pos_app.core.staff import Right
from pos_app.till.current_shift import require_open
from pos_app.till.customer.snapshots import Typed
from pos_app.till.ports.privacy import Privacy
from pos_app.till.till import Till
from pos_app.till.world import World

__all__ = ["CustomerNaming"]

SALT_BITS = 80

log = structlog.get_logger("till.customer")


class CustomerNaming:
    """Puts a customer on the order in hand, and takes him off it."""

    def __init__(self, world: World, till: Till, texts: Privacy) -> None:
        """Name the customers of this till's sales."""
        self._world = world
        self._till = till
        self._texts = texts
        self._replaced = False

    async def put_on(self, order_id: str, typed: Typed) -> None:
        """Put a customer on a sale, or another one than before."""
        self._till.sell(lambda: self._put_on(order_id, typed))
        self._forget()

    async def take_off(self, order_id: str) -> None:
        """Let a sale be «consumidor final» again; what was known of the customer goes at once."""
        self._till.sell(lambda: self._take_off(order_id))
        self._forget()

    def _put_on(self, order_id: str, typed: Typed) -> None:
        if not self._may_name(order_id):
            return
        customer = checked_customer(typed.kind, typed.number, typed.name, typed.mail)
        before = self._world.store.customers.of_order(order_id)
        if before == customer:
            return
        self._write(order_id, CustomerKind.CHANGED if before else CustomerKind.SET, customer)

    def _take_off(self, order_id: str) -> None:
        if self._may_name(order_id) and self._world.store.customers.of_order(order_id):
            self._write(order_id, CustomerKind.TAKEN_OFF, None)

    def _may_name(self, order_id: str) -> bool:
        """Whether the sale is still in hand; one that is paid keeps the name on its paper."""
        if not self._world.authority.may(Right.SELL):
            raise WasRefusedError("staff.locked")
        require_open(self._world)
        if order_id != self._till.sales.order.order_id:
            return False
        if self._world.store.receipts.of_order(order_id) is not None:
            raise WasRefusedError("sale.already_paid")
        return True

    def _write(self, order_id: str, kind: CustomerKind, customer: Customer | None) -> None:
        world, now = self._world, self._world.now()
        actor = world.authority.actor
        salt = crockford(world.randomness.bits(SALT_BITS), SALT_BITS // 5) if customer else ""
        digest = digest_of(customer, salt) if customer else ""
        told = {"sale": order_id} | ({"customer": digest} if digest else {})
        with world.store.writing():
            world.store.customers.write(
                CustomerFact(order_id, kind, now, actor, digest), customer, salt
            )
            self._agree(kind, PrivacyAct(PrivacyKind.CONSENTED, now, actor))
            world.store.journal.append(Act(now, actor, f"customer.{kind.value}", dict(told)))
        self._replaced = kind is not CustomerKind.SET

    def _agree(self, kind: CustomerKind, agreed: PrivacyAct) -> None:
        """Write the consent down as every other one is, and its end."""
        if kind is CustomerKind.SET:
            self._texts.record(agreed)
        elif kind is CustomerKind.TAKEN_OFF:
            withdrew = PrivacyKind.WITHDREW
            self._texts.record(PrivacyAct(withdrew, agreed.at, agreed.actor, texts=1))

    def _forget(self) -> None:
        """Let the disk's log forget, too, who a sale named before."""
        if not self._replaced:
            return
        try:
            self._replaced = False
            self._texts.forget_for_good()
        except MostradorError as fault:
            log.warning("customer_not_forgotten", why=fault.key)
