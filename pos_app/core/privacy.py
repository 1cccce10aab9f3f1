"""Personal data (Ley 1581 de 2012, Habeas Data): what was asked, what was consented, what is kept.

What a person wrote freely is all that may name somebody. It lies apart from the facts, so it can
be erased without a fact, a digest or a seal being touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pos_app.core.catalogue import fold

__all__ = ["Held", "PrivacyAct", "PrivacyKind", "Trace", "TracePlace", "naming"]


DOTS = re.compile(r"(?<=[0-9])\.(?=[0-9])")


class PrivacyKind(StrEnum):
    """What was asked for, or done, about somebody's data: the key of its name."""

    ASKED_TO_KNOW = "asked_to_know"
    ASKED_TO_CORRECT = "asked_to_correct"
    ASKED_TO_ERASE = "asked_to_erase"
    CONSENTED = "consented"
    WITHDREW = "withdrew"
    ERASED = "erased"
    NAME_ERASED = "name_erased"  # of somebody who worked here
    AGED = "aged"  # the texts were older than the shop keeps them


class TracePlace(StrEnum):
    """Where a text lies."""

    ORDER = "order"  # beside a sale or one of its lines
    NOTE = "note"  # beside what somebody did about a sale
    CUSTOMER = "customer"  # whose name a sale carries


@dataclass(frozen=True, slots=True)
class PrivacyAct:
    """One thing that was asked or done.

    Attributes:
        texts: How many texts it erased.
        note: The digest of what was written with it; the text itself can be erased.
    """

    kind: PrivacyKind
    at: datetime
    actor: str
    authorised_by: str | None = None
    texts: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """A text that somebody wrote.

    Attributes:
        key: The sale it belongs to, or its digest.
        line: The line of the sale; 0 is the sale itself, and every note.
    """

    place: TracePlace
    key: str
    line: int
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Held:
    """How many texts are kept, and since when."""

    texts: int
    oldest: datetime | None


def naming(traces: Iterable[Trace], typed: str) -> tuple[Trace, ...]:
    """Find the texts that hold every word that was typed, whatever their accents; none for none.

    The number of a document is found with and without its dots.
    """
    words = fold(typed).split()
    return tuple(one for one in traces if words and _holds_all(one.text, words))


def _holds_all(text: str, words: Iterable[str]) -> bool:
    folded = fold(text)
    plain = _without_dots(folded)
    return all(word in folded or _without_dots(word) in plain for word in words)


def _without_dots(text: str) -> str:
    """Leave out the dots between digits."""
    return DOTS.sub("", text)
