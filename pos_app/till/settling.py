"""Taking over what Wompi answered: facts, receipt, journal and print job in one transaction.

Either all of it is on the disk or none of it, so no power cut can leave a paid order without its
receipt, or a receipt without the payment that proves it.
"""

from __future__ import annotations

from datetime import datetime

from pos_app.core.case import Case
from pos_app.core.journal import Act
from pos_app.core.payment import Sighting, belongs
from pos_app.core.shift import Stamp
from pos_app.till.cases import Cases, Judged, link_of
from pos_app.till.counting import count_gateway, stamp
from pos_app.till.current_shift import TILL
from pos_app.till.receipts import receipt_content
from pos_app.till.world import World

__all__ = ["Settler"]


class Settler:
    """Writes sightings and everything that follows from them."""

    def __init__(self, world: World, cases: Cases) -> None:
        """Settle in this world."""
        self._world = world
        self._cases = cases

    def settle(self, case: Case, seen: tuple[Sighting, ...]) -> None:
        """Make new sightings of an attempt durable, with receipt and journal if they move money.

        A transaction that is not this attempt's (another reference, another link, the other
        environment) is left out: it proves nothing here.
        """
        ours = tuple(one for one in seen if belongs(case.attempt, link_of(case), one))
        # Another question may have been answered since the case was read: money that moved then
        # has moved once.
        before = self._cases.judged(case.attempt.reference)
        with self._world.store.writing():
            if not self._world.store.payments.add_sightings(case.attempt.reference, ours):
                return
            self._world.reach("inside_settlement")
            after = self._cases.judged(case.attempt.reference)
            count_gateway(self._world, before, after)
            if after.verdict.paid != before.verdict.paid:
                self._money_moved(before, after)
        self._world.reach("after_settlement")

    def _money_moved(self, before: Judged, after: Judged) -> None:
        attempt = after.case.attempt
        money = self._cases.money(attempt.order_id)
        self._note(
            "payment.moved",
            after,
            sale=attempt.order_id,
            reference=attempt.reference.text,
            before=before.verdict.paid.centavos,
            after=after.verdict.paid.centavos,
            order_paid=money.paid.centavos,
            order_due=money.due.centavos,
            transactions=" ".join(one.transaction_id for one in after.verdict.transactions),
        )
        if after.verdict.approved:
            self.complete(attempt.order_id, after.at)

    def complete(self, order_id: str, at: datetime) -> None:
        """Issue an order's one receipt if its parts add up, whichever of them came last.

        Belongs into the transaction that made the last part durable.
        """
        if self._deserves_receipt(order_id):
            order = self._world.store.orders.get(order_id)
            content = receipt_content(self._world, order, self._cases.of_order(order_id))
            issued = self._world.store.receipts.issue(order_id, content, at)
            stamp(self._world, Stamp.RECEIPT, str(issued.number))
            facts: dict[str, str | int] = {"sale": order_id, "number": issued.number}
            self._world.store.journal.append(Act(at, TILL, "receipt.issued", facts))

    def _deserves_receipt(self, order_id: str) -> bool:
        complete = self._cases.money(order_id).complete
        return complete and self._world.store.receipts.of_order(order_id) is None

    def _note(self, kind: str, judged: Judged, **facts: str | int) -> None:
        self._world.store.journal.append(Act(judged.at, TILL, kind, facts))
