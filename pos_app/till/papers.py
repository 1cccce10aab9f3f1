"""Receipts as files: always from what was issued, never from what an order became since."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

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
        path = self._saved(partial(self._documents.save_text, name, text))
        self._tell_where("support.saved", path)

    async def save_return(self, number: int) -> None:
        """Keep the paper of a return as PDF and tell where."""
        issued = self._world.store.tenders.return_numbered(number)
        assert issued is not None, "only a return that was made offers its paper"
        path = self._saved(partial(self._documents.save_return, issued, self._language))
        self._tell_where("back.saved", path, ("number", number))

    async def save_claim(self, order_id: str) -> None:
        """Keep the newest claim slip of an order as PDF and tell where."""
        slips = self._world.store.tenders.claims_of(order_id)
        assert slips, "only an order with a slip offers it"
        path = self._saved(partial(self._documents.save_claim, slips[-1], self._language))
        self._tell_where("claim.saved", path)

    async def save_receipt(self, order_id: str) -> None:
        """Keep the receipt of a paid order as PDF and tell where."""
        receipt = self._world.store.receipts.of_order(order_id)
        assert receipt is not None, "only a paid order offers its receipt"
        receipt = as_it_stands(self._world, self._cases, receipt)
        path = self._saved(partial(self._documents.save_receipt, receipt, self._language))
        if path is not None:
            self._world.publish(PaperSnapshot(receipt, path))

    @property
    def _language(self) -> str:
        return self._world.store.settings.text("language")

    def _saved(self, save: Callable[[], Path]) -> Path | None:
        """Save a file; None where that cannot be, which is told."""
        try:
            return save()
        except MostradorError as fault:
            self._world.publish(Notice.of(fault))
            return None

    def _tell_where(self, key: str, path: Path | None, *facts: tuple[str, int]) -> None:
        if path is not None:
            self._world.publish(Notice(Sentence(key, (*facts, ("path", str(path))))))
