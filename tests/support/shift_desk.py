"""The shift of a shop for tests: its use cases over the running till, and papers in memory."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from shop import Shop

from pos_app.core.errors import WasRefusedError
from pos_app.core.money import Money
from pos_app.core.paper import PaperRow
from pos_app.core.shift import DrawerCount, MovementKind
from pos_app.core.shift_report import ShiftReport
from pos_app.core.staff import Right
from pos_app.till.authority import Grant
from pos_app.till.shift.closing import Closing
from pos_app.till.shift.shifting import Shifting
from pos_app.till.snapshots import Sentence


class PapersInMemory:
    """Papers as one row, and the reports they were made of."""

    def __init__(self) -> None:
        """Have made none."""
        self.made: list[ShiftReport] = []

    def save_shift(self, report: ShiftReport, _language: str, *, copy: bool) -> Path:
        """Say where it would lie."""
        self.made.append(report)
        return Path(f"z-{report.shift}-{copy}.pdf")

    def shift_rows(
        self, report: ShiftReport, _language: str, *, copy: bool
    ) -> tuple[PaperRow, ...]:
        """Set one row."""
        self.made.append(report)
        return (PaperRow(f"shift {report.shift}", "copy" if copy else ""),)


class Rights:
    """Somebody with some rights, whom nobody helps."""

    actor = "daniela"

    def __init__(self, *rights: Right) -> None:
        """Have these."""
        self.rights = rights

    def may(self, right: Right) -> bool:
        """Whether it is one of them."""
        return right in self.rights

    async def obtain(self, right: Right, _about: Sentence | None = None) -> Grant:
        """Give the leave, or refuse."""
        if not self.may(right):
            raise WasRefusedError("staff.not_allowed")
        return Grant(self.actor)


class ShiftDesk:
    """What a person does with the shift of a running shop."""

    def __init__(self, shop: Shop) -> None:
        """Stand at this shop's till."""
        self.shop = shop
        self.papers = PapersInMemory()
        self.printed: list[str] = []
        self.shift = Shifting(shop.world, shop.till.hands)
        self.closing = Closing(shop.world, shop.till.hands, self.papers, self.printed.append)

    async def open(self, pesos: int) -> None:
        """Open the shift with an amount in the drawer."""
        await self.shift.open(DrawerCount(amount=Money.pesos(pesos)))

    async def move(self, kind: MovementKind, pesos: int, reason: str = "hielo") -> None:
        """Move money without a sale."""
        await self.shift.move(kind, Money.pesos(pesos), reason)

    async def count(self, pesos: int, by_hand: Mapping[str, Money] | None = None) -> None:
        """Seal a count."""
        await self.closing.seal(DrawerCount(amount=Money.pesos(pesos)), by_hand or {})

    async def close(self, pesos: int) -> ShiftReport:
        """Count, and close; the Z as it is kept."""
        number = self.number
        await self.count(pesos)
        await self.closing.close()
        kept = self.shop.store.shifts.closing(number)
        assert kept is not None, self.shop.notices
        return kept

    @property
    def number(self) -> int:
        """The shift that was opened last."""
        last = self.shop.store.shifts.last()
        assert last is not None
        return last.shift
