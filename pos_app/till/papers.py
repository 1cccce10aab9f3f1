"""Receipts as files: always from what was issued, never from what an order became since."""

from __future__ import annotations

from pos_app.core.errors import MostradorError
from pos_app.till.cases import Cases
from pos_app.till.ports.devices import Documents
from pos_app.till.receipts import as_it_stands
from pos_app.till.snapshots import Notice, PaperSnapshot, Sentence
from pos_app.till.world import World

__all__ = ["Papers"]


class Papers:
    """Makes documents for people; failing to make one never touches a payment."""

    def __init__(self, world: World, documents: Documents, cases: Cases) -> None:
        """Write with these documents."""
        self._world = world
        self._documents = documents
        self._cases = cases

    async def save_support(self, name: str, text: str) -> None:
        """Keep a case for Wompi's support as a file and tell where."""
        try:
            path = self._documents.save_text(name, text)
        except MostradorError as fault:
            self._world.publish(Notice(Sentence(fault.key, tuple(fault.details.items()))))
            return
        self._world.publish(Notice(Sentence("support.saved", (("path", str(path)),))))

    async def save_return(self, number: int) -> None:
        """Keep the paper of a return as PDF and tell where."""
        issued = self._world.store.tenders.return_numbered(number)
        assert issued is not None, "only a return that was made offers its paper"
        language = self._world.store.settings.text("language")
        try:
            path = self._documents.save_return(issued, language)
        except MostradorError as fault:
            self._world.publish(Notice(Sentence(fault.key, tuple(fault.details.items()))))
            return
        told = (("number", number), ("path", str(path)))
        self._world.publish(Notice(Sentence("back.saved", told)))

    async def save_claim(self, order_id: str) -> None:
        """Keep the newest claim slip of an order as PDF and tell where."""
        slips = self._world.store.tenders.claims_of(order_id)
        assert slips, "only an order with a slip offers it"
        language = self._world.store.settings.text("language")
        try:
            path = self._documents.save_claim(slips[-1], language)
        except MostradorError as fault:
            self._world.publish(Notice(Sentence(fault.key, tuple(fault.details.items()))))
            return
        self._world.publish(Notice(Sentence("claim.saved", (("path", str(path)),))))

    async def save_receipt(self, order_id: str) -> None:
        """Keep the receipt of a paid order as PDF and tell where."""
        receipt = self._world.store.receipts.of_order(order_id)
        assert receipt is not None, "only a paid order offers its receipt"
        receipt = as_it_stands(self._world, self._cases, receipt)
        language = self._world.store.settings.text("language")
        try:
            path = self._documents.save_receipt(receipt, language)
        except MostradorError as fault:
            self._world.publish(Notice(Sentence(fault.key)))
            return
        self._world.publish(PaperSnapshot(receipt, path))
