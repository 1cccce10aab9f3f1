"""What people do about goods that come back, as wishes for the till."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from pos_app.core.money import Quantity
from pos_app.ui.bridge import Wish

if TYPE_CHECKING:
    from pos_app.till.desk import Desk
    from pos_app.ui.giving_back.corner import ReturnCorner
    from pos_app.ui.giving_back.return_screen import ReturnScreen

__all__ = ["connect_return_corner", "connect_returns"]

Send = Callable[[Wish], None]


def connect_return_corner(corner: ReturnCorner, send: Send) -> None:
    """Send what is asked of a sale before the screen is there."""
    corner.looked.connect(lambda o, c: send(_look(o, c)))


def connect_returns(screen: ReturnScreen, send: Send) -> None:
    """Send what is done on the screen of returns to the till."""
    choice, done = screen.choice, screen.done
    choice.looked.connect(lambda o, c: send(_look(o, c)))
    choice.number_given.connect(lambda n: send(lambda desk: desk.returning.find(n)))
    choice.agreed.connect(lambda o, c, why: send(_take_back(o, c, why)))
    done.print_asked.connect(lambda n: send(lambda desk: desk.printing.print_return(n)))
    done.pdf_asked.connect(lambda n: send(lambda desk: desk.papers.save_return(n)))


def _look(order_id: str, chosen: Mapping[int, Quantity]) -> Wish:
    return lambda desk: desk.returning.look(order_id, chosen)


def _take_back(order_id: str, chosen: Mapping[int, Quantity], reason: str) -> Wish:
    async def wish(desk: Desk) -> None:
        await desk.returning.take_back(order_id, chosen, reason)

    return wish
