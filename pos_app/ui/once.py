"""A key that is pressed twice in less time than a hand needs was pressed once.

Worn keys bounce, glass reports one touch as two, and an impatient finger comes down again before
the screen has answered. Each wish on its way to the till passes here: the same wish with the same
words, right behind itself, is told once. What people do twice on purpose as fast as they can, such
as ringing up the next piece, is sent with ``again``.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from types import FunctionType

from pos_app.ui.bridge import Wish

__all__ = ["TREMBLING", "Once"]

TREMBLING = 0.15
"""Seconds within which nobody means a second press."""


class Once:
    """Stands before the till."""

    def __init__(
        self, send: Callable[[Wish], None], *, clock: Callable[[], float] = monotonic
    ) -> None:
        """Hand on to whoever sends.

        Args:
            send: Takes each wish to the till.
            clock: Seconds that only go forward.
        """
        self._send = send
        self._clock = clock
        self._last: int | None = None
        self._at = 0.0

    def __call__(self, wish: Wish) -> None:
        """Send a wish, unless it is the last one over again."""
        now, told = self._clock(), _told(wish)
        if told is not None and told == self._last and now - self._at < TREMBLING:
            return
        self._last, self._at = told, now
        self._send(wish)

    def again(self, wish: Wish) -> None:
        """Send a wish that may be meant as often as it comes."""
        self._last = None
        self._send(wish)


def _told(wish: Wish) -> int | None:
    """Tell wishes apart by a figure: some hold a PIN, which nobody is to keep.

    It is made of the line of the program that made the wish and of the words that fill it. What is
    made otherwise has none, and is never taken for another: a lost wish is worse than two.
    """
    if not isinstance(wish, FunctionType):
        return None
    words = (cell.cell_contents for cell in wish.__closure__ or ())
    return hash((wish.__code__, *map(_figure, words)))


def _figure(word: object) -> int:
    try:
        return hash(word)
    except TypeError:
        return hash(repr(word))  # a dictionary of lines
