"""Texts in the few letters a receipt printer has; nothing of them can ever command it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

__all__ = ["encoded", "plain_letters", "wrapped"]

ALIKE = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2007": " ",
        "−": "-", "–": "-", "—": "-", "‑": "-",
        "‘": "'", "’": "'", "“": '"', "”": '"',
        "…": "...", "•": "·", "€": "EUR",
    }
)  # fmt: skip
"""What stands for signs that no code page has."""

UNPRINTABLE = "?"


def plain_letters(text: str, codepage: str) -> str:
    """Write a text on one line with the letters of a code page alone.

    Controls, marks without width and everything else that is no letter for paper are taken out:
    what is left encodes to printable bytes.
    """
    spaced = " ".join(text.split()).translate(ALIKE)
    return "".join(_letter(sign, codepage) for sign in spaced)


def encoded(text: str, codepage: str) -> bytes:
    """Encode a text whose letters are plain."""
    return text.encode(codepage)


def _letter(sign: str, codepage: str) -> str:
    if unicodedata.category(sign).startswith("C"):
        return ""
    for way in (sign, _without_accent(sign)):
        if way and _printable(way, codepage):
            return way
    return UNPRINTABLE


def _without_accent(sign: str) -> str:
    parts = unicodedata.normalize("NFKD", sign)
    return "".join(part for part in parts if not unicodedata.combining(part))


def _printable(text: str, codepage: str) -> bool:
    try:
        code = text.encode(codepage)
    except UnicodeEncodeError:
        return False
    return all(byte >= 0x20 and byte != 0x7F for byte in code)


def wrapped(text: str, room: int) -> Iterator[str]:
    """Break a line between words, and inside one that is wider than the paper."""
    line = ""
    for word in text.split(" "):
        while len(word) > room:
            if line:
                yield line
                line = ""
            yield word[:room]
            word = word[room:]  # noqa: PLW2901 -- what is left of it
        if line and len(line) + 1 + len(word) > room:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
