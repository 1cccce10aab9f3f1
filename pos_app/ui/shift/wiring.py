"""What the till tells of a shift, and what people wish of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pos_app.till.shift.snapshots import (
    ShiftPaperSnapshot,
    ShiftResultSnapshot,
    ShiftSealedSnapshot,
    ShiftSnapshot,
    ShiftStep,
)
from pos_app.ui.bridge import Wish

if TYPE_CHECKING:
    from pos_app.ui.shift.shift_screen import ShiftScreen

__all__ = ["connect_shift", "shift_handlers"]

Send = Callable[[Wish], None]


def shift_handlers(
    screen: Callable[[], ShiftScreen], front: Callable[[], None]
) -> dict[type, Callable[..., None]]:
    """Hand what the till tells of a shift to its screen.

    Args:
        screen: The screen, made when it is needed first.
        front: Brings it to the front.
    """

    def sealed(snapshot: ShiftSealedSnapshot) -> None:
        screen().show_sealed(snapshot)
        front()

    def result(snapshot: ShiftResultSnapshot) -> None:
        screen().show_result(snapshot)
        front()

    def paper(snapshot: ShiftPaperSnapshot) -> None:
        screen().show_paper(snapshot)
        front()

    return {
        ShiftSnapshot: lambda shift: screen().show_shift(shift),
        ShiftStep: lambda step: screen().show_step(step),
        ShiftSealedSnapshot: sealed,
        ShiftResultSnapshot: result,
        ShiftPaperSnapshot: paper,
    }


def connect_shift(shift: ShiftScreen, send: Send) -> None:
    """Send every wish of the shift's pages."""
    shift.opened.connect(lambda c: send(lambda desk: desk.shift.open(c)))
    shift.handed_over.connect(lambda who, c: send(lambda desk: desk.shift.hand_over(who, c)))
    shift.count_asked.connect(lambda: send(lambda desk: desk.closing.begin()))
    shift.sealed.connect(lambda c, hand: send(lambda desk: desk.closing.seal(c, hand)))
    shift.move_.done.connect(lambda k, m, why: send(lambda desk: desk.shift.move(k, m, why)))
    shift.home.x_asked.connect(lambda: send(lambda desk: desk.closing.look()))
    shift.home.z_asked.connect(lambda n: send(lambda desk: desk.closing.show_z(n)))
    shift.result.close_asked.connect(lambda: send(lambda desk: desk.closing.close()))
    shift.result.result_asked.connect(lambda: send(lambda desk: desk.closing.see_result()))
    shift.result.explained.connect(lambda why: send(lambda desk: desk.closing.explain(why)))
    shift.result.pdf_asked.connect(lambda: send(lambda desk: desk.closing.save_x()))
    shift.paper.pdf_asked.connect(lambda z, n: send(_save(z, n)))
    shift.paper.print_asked.connect(lambda n: send(lambda desk: desk.closing.print_z(n)))


def _save(is_z: bool, shift: int) -> Wish:
    if is_z:
        return lambda desk: desk.closing.save_z(shift)
    return lambda desk: desk.closing.save_x()
