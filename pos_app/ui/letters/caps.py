"""What stands on the letters: two sheets of caps, and what becomes of one under a tilde."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

__all__ = ["COLUMNS", "LETTERS", "SIGNS", "Cap", "Deed", "Tilde", "accented"]

COLUMNS = 44
"""Into how many columns a row is cut: a usual cap is four of them wide."""

USUAL = 4


class Deed(Enum):
    """What a cap does."""

    WRITE = "write"
    SPACE = "space"
    RUB_OUT = "rub_out"
    ENTER = "enter"
    SHIFT = "shift"
    TILDE = "tilde"
    TURN = "turn"
    LEAVE = "leave"


class Tilde(Enum):
    """What the next vowel is to carry."""

    NONE = "none"
    ACUTE = "acute"
    DIAERESIS = "diaeresis"

    @property
    def shown(self) -> str:
        """What stands on its key while it waits."""
        return {Tilde.ACUTE: "á é í", Tilde.DIAERESIS: "ü"}.get(self, "")

    @property
    def next(self) -> Tilde:
        """What another press of the tilde makes of it."""
        return {Tilde.NONE: Tilde.ACUTE, Tilde.ACUTE: Tilde.DIAERESIS}.get(self, Tilde.NONE)


CARRIED = {
    Tilde.NONE: {},
    Tilde.ACUTE: dict(zip("aeiou", "áéíóú", strict=True)),
    Tilde.DIAERESIS: {"u": "ü"},
}

HELD = CARRIED[Tilde.ACUTE] | {"n": "ñ"}
"""What a letter becomes while a finger stays on it."""


@dataclass(frozen=True, slots=True)
class Cap:
    """One key of a sheet.

    Attributes:
        deed: What it does.
        sign: What it writes, or what stands on it.
        columns: How wide it is.
    """

    deed: Deed
    sign: str = ""
    columns: int = USUAL

    @property
    def held(self) -> str:
        """What it writes when a finger stays on it; nothing for most."""
        return HELD.get(self.sign, "")


def accented(sign: str, tilde: Tilde) -> str:
    """Return a sign as it is written under a tilde."""
    return CARRIED[tilde].get(sign, sign)


def _written(signs: Iterable[str]) -> tuple[Cap, ...]:
    return tuple(Cap(Deed.WRITE, sign) for sign in signs)


def _foot(turn: str) -> tuple[Cap, ...]:
    return (
        Cap(Deed.TURN, turn, 6),
        *_written("@/*"),
        Cap(Deed.SPACE, " ", 18),
        Cap(Deed.LEAVE, columns=8),
    )


_HEAD = (*_written("1234567890"), Cap(Deed.RUB_OUT))

LETTERS: tuple[tuple[Cap, ...], ...] = (
    _HEAD,
    (*_written("qwertyuiop"), Cap(Deed.TILDE)),
    (*_written("asdfghjklñ"), Cap(Deed.ENTER)),
    (Cap(Deed.SHIFT), *_written("zxcvbnm,.-")),
    _foot("#+="),
)
"""The letters as they lie in Colombia, with figures above and what addresses need below."""

SIGNS: tuple[tuple[Cap, ...], ...] = (
    _HEAD,
    _written("#$%&+=()_'\""),
    (*_written("!?¡¿:;°<>~"), Cap(Deed.ENTER)),
    _written("[]{}\\|^€,.-"),
    _foot("abc"),
)
"""What passwords and addresses want beside letters."""
