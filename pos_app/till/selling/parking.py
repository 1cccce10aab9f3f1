"""Putting a sale aside with one key."""

from __future__ import annotations

from pos_app.till.till import Till

__all__ = ["Parking"]


class Parking:
    """Lets the sale in hand wait for its customer; ``Till.open_sale`` brings one back."""

    def __init__(self, till: Till) -> None:
        """Park the sales of this till."""
        self._till = till

    async def park(self) -> None:
        """Put the order aside and serve the next customer; an open charge goes to the tray."""
        self._till.sell(self._park)

    def _park(self) -> None:
        self._till.sales.park()
        self._till.leave_charge()
