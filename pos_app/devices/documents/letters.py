"""Texts in the few letters a receipt printer has; nothing of them can ever command it."""

from __future__ import annotations

import re
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

POINT = " · "

BLANKS = re.compile(r"[^\S\u00a0]+")
"""Where a line may be broken."""


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


def wrapped(text: str, codepage: str, room: int) -> Iterator[str]:
    """Set a text in plain letters and break it at a middle point first, else between words.

    It is never broken inside an amount, and the point goes with the break: at the end of a line it
    would promise more. A word that is wider than the paper is broken where the paper ends.
    """
    line = ""
    for part in text.split(POINT):
        longer = f"{line}{POINT}{part}" if line else part
        if len(plain_letters(longer, codepage)) <= room:
            line = longer
            continue
        if line:
            yield from _by_words(line, codepage, room)
        line = part
    yield from _by_words(line, codepage, room)


def _by_words(text: str, codepage: str, room: int) -> Iterator[str]:
    line = ""
    for whole in BLANKS.split(text.strip()):
        word = plain_letters(whole, codepage)
        while len(word) > room:
            if line:
                yield line
                line = ""
            yield word[:room]
            word = word[room:]
        if line and len(line) + 1 + len(word) > room:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line and word else line or word
    yield line
