"""What was asked of lines and is not on the screen yet, so that quick presses all count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pos_app.core.money import Quantity
from pos_app.till.snapshots import LineView, SaleSnapshot
from pos_app.ui.sale.entry import stepped

__all__ = ["LineWork", "Saying"]

PATIENCE = 2.0
"""Seconds after which a wish that changed nothing is taken as refused."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A quantity that was asked for; None when the line is to go."""

    quantity: Quantity | None
    at: float


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said of a wish once a picture of the sale shows that it came true."""

    text: str
    true_of: Callable[[SaleSnapshot], bool]


class LineWork:
    """Remembers the wishes that are under way to the till.

    A quantity is sent as what the line is to have. Pressed twice before the first answer came,
    the second press must count from the first one's wish and not from what the screen still shows.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """Begin with nothing under way."""
        self._clock = clock
        self._wishes: dict[int, Wish] = {}

    def stepped(self, line: LineView, by: int) -> Quantity | None:
        """How much a line is to have after one more step; None when nothing is left of it."""
        wish = self._under_way(line.line_id)
        wanted = stepped(wish.quantity if wish and wish.quantity else line.quantity, by)
        if wanted is not None:
            self._wishes[line.line_id] = Wish(wanted, self._clock())
        return wanted

    def may_remove(self, line: LineView) -> bool:
        """Whether the line is not on its way out already; from now on it is."""
        wish = self._under_way(line.line_id)
        leaving = wish is not None and wish.quantity is None
        self._wishes[line.line_id] = Wish(None, self._clock())
        return not leaving

    def settle(self, sale: SaleSnapshot) -> None:
        """Forget the wishes that a picture of the sale fulfils."""
        there = {line.line_id: line.quantity for line in sale.lines}
        self._wishes = {
            line_id: wish
            for line_id, wish in self._wishes.items()
            if line_id in there and there[line_id] != wish.quantity
        }

    def forget(self) -> None:
        """Forget everything: something else was asked for in between."""
        self._wishes.clear()

    def _under_way(self, line_id: int) -> Wish | None:
        wish = self._wishes.get(line_id)
        return wish if wish and self._clock() - wish.at < PATIENCE else None
