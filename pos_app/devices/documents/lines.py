"""What stands on a roll, line by line: one content for every printer and for PDF."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

__all__ = ["Banner", "Code", "Fixed", "Gap", "Line", "Logo", "Pair", "RollRule", "Say", "Size"]


class Size(IntEnum):
    """How large letters are, in points of the PDF; a printer knows ordinary and double."""

    SMALL = 7
    BODY = 8
    ITEM = 9
    TITLE = 10
    TOTAL = 13
    NAME = 14


@dataclass(frozen=True, slots=True)
class Say:
    """A paragraph over the whole width."""

    text: str
    size: Size = Size.BODY
    bold: bool = False
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A text, and a figure at the right of its first line."""

    text: str
    figure: str
    size: Size = Size.BODY
    bold: bool = False


@dataclass(frozen=True, slots=True)
class RollRule:
    """A dashed line."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A little air; ``height`` is in millimetres of the PDF."""

    height: float = 2


@dataclass(frozen=True, slots=True)
class Banner:
    """A text white on black, so that nobody overlooks it."""

    text: str


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text whose letters stand at their places, cut where the paper ends."""

    text: str


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code."""

    content: str


@dataclass(frozen=True, slots=True)
class Logo:
    """The shop's mark, where it has one."""


Line = Say | Pair | RollRule | Gap | Banner | Fixed | Code | Logo
