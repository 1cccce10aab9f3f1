"""The nearest spelling of what was not found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pos_app.core.catalogue import fold

__all__ = ["distance", "nearest"]

LETTERS_A_SLIP = 3
"""So many letters of a word forgive one slip."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that a folded word was most likely meant for; None when none is near."""
    allowed = max(1, len(word) // LETTERS_A_SLIP)
    measured = ((distance(word, fold(one), allowed), one) for one in known)
    best = min(measured, key=lambda one: one[0], default=None)
    return None if best is None or best[0] > allowed else best[1]


def distance(typed: str, meant: str, most: int) -> int:
    """How many slips part two words: a letter missing, added, changed, or two swapped.

    More than ``most`` is not counted out.
    """
    if abs(len(typed) - len(meant)) > most:
        return most + 1
    before: Sequence[int] = ()
    last: Sequence[int] = range(len(meant) + 1)
    for row, letter in enumerate(typed, start=1):
        this = [row]
        for column, other in enumerate(meant, start=1):
            changed = last[column - 1] + (letter != other)
            best = min(last[column] + 1, this[-1] + 1, changed)
            swapped = row > 1 and column > 1 and typed[row - 2 : row] == other + meant[column - 2]
            this.append(min(best, before[column - 2] + 1) if swapped else best)
        before, last = last, this
    return last[-1]
