"""Sells thousands of times in one process, on the real screens, and tells the memory it takes.

The till is the whole one, with its store on the disk; Wompi is a list that forgets what is paid,
so that only the till's own memory is measured.
"""

from __future__ import annotations

import asyncio
import gc
import json
import sys
from collections import deque
from pathlib import Path
from typing import Any

from counter import Counter
from empty_window import empty_window
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shop import COFFEE, Shop

from pos_app.core.money import Money
from pos_app.core.payment import Look, Way
from pos_app.till.snapshots import ChargeSnapshot, SaleSnapshot
from pos_app.ui import theme
from pos_app.ui.main_window import MainWindow
from pos_app.ui.tokens import Mode
from pos_app.ui.wishes import _hand_on

LATEST = 200
"""Pictures that are kept: more than any one sale makes."""

BY_LINK = 10
"""Every tenth sale is paid at Wompi; the others are paid in cash."""


class Screens(deque[object]):
    """Keeps the newest pictures, and shows each on the real screens."""

    def __init__(self, window: MainWindow) -> None:
        """Show on a window."""
        super().__init__(maxlen=LATEST)
        self._window = window

    def append(self, picture: object, /) -> None:
        """Take a picture that the till published."""
        super().append(picture)
        _hand_on(self._window, picture)


class Till:
    """A shop whose cashier never tires."""

    def __init__(self, shop: Shop) -> None:
        """Stand at the till."""
        self._shop = shop
        self._counter = Counter(shop)
        self._sold = 0

    async def sell_until(self, sales: int) -> None:
        """Sell on until there were so many sales."""
        while self._sold < sales:
            await self._sell()
            self._sold += 1
            QApplication.processEvents()
            # What is given up goes when the program's own loop turns; here is no such loop.
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    async def _sell(self) -> None:
        await self._shop.ring_up(COFFEE, 2)
        if self._sold % BY_LINK:
            await self._counter.cash(80_000)
        else:
            await self._charge()
        QApplication.processEvents()
        await self._shop.till.next_sale()

    async def _charge(self) -> None:
        shop = self._shop
        await shop.till.charge(Way.LINK)
        await shop.clock.advance(1)
        charge = shop.latest(ChargeSnapshot)
        link = next(reversed(shop.gateway.links))
        total = Money(shop.latest(SaleSnapshot).totals.total.centavos)
        shop.gateway.pay(charge.reference, total, link_id=link, transaction_id=f"tx-{self._sold}")
        await shop.till.verify(charge.reference)
        await shop.clock.advance(3)
        assert shop.latest(ChargeSnapshot).look is Look.YES, shop.notices
        shop.gateway.transactions.clear()
        for told in (shop.gateway.asked, shop.gateway.urgencies, shop.gateway.wanted):
            told.clear()


def resident() -> int:
    """Bytes of real memory that this process holds."""
    gc.collect()
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise AssertionError("this system does not tell")


async def live(folder: Path, window: MainWindow, few: int, many: int) -> dict[str, Any]:
    """Sell, and measure after the first sales and after the last."""
    shop = Shop(folder)
    shop.told = Screens(window)  # type: ignore[assignment]  # -- it is only appended to and read
    async with shop:
        till = Till(shop)
        await till.sell_until(few)
        before = resident()
        await till.sell_until(many)
        return {"few": before, "many": resident(), "receipts": shop.receipts()}


def main(folder: Path, few: int, many: int) -> None:
    """Measure and tell."""
    application = QApplication([])
    theme.wear(application, Mode.LIGHT)
    with empty_window(application) as window:
        window.show()
        told = asyncio.run(live(folder, window, few, many))
    print(json.dumps(told))  # noqa: T201 -- what the test reads


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
