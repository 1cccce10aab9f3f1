"""What is to be put on paper, and what became of it: values only.

A job is a line of the outbox. Its kind stays open: whoever has another paper to print gives it a
name and a key that finds its content again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

__all__ = [
    "CLAIM",
    "COLUMNS",
    "RECEIPT",
    "RETURN",
    "SAMPLE",
    "PrintEvent",
    "PrintJob",
    "PrinterChoice",
    "PrinterSetup",
    "SamplePage",
    "Sheet",
    "may_have_printed",
]

CLAIM = "claim"
RECEIPT = "receipt"
RETURN = "return"
SAMPLE = "sample"

COLUMNS = (32, 42, 46, 48)
"""How many letters a line of the usual rolls has: 58 mm the first, 80 mm the others."""


class PrintEvent(StrEnum):
    """What happened to a job, told before and after each try."""

    STARTED = "started"
    UNTOUCHED = "untouched"  # it failed before anything went to the printer
    BROKEN = "broken"  # it failed when some of it may be on paper
    SKIPPED = "skipped"  # nobody wants it on paper any more


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One paper that waits for the printer.

    Attributes:
        kind: Which paper it is, e.g. ``receipt``.
        key: What finds its content again.
        copy: It may be on paper already, so what is printed now says that it is a copy.
        tries: How often it was tried.
    """

    job_id: int
    kind: str
    key: str
    at: datetime
    copy: bool
    tries: int


@dataclass(frozen=True, slots=True)
class PrinterSetup:
    """How the shop's printer is reached, and what its paper is like.

    Attributes:
        way: ``none``, ``usb``, ``network``, ``file``, or an installed queue: ``raw`` where it takes
            a receipt printer's bytes, ``system`` where it takes pages.
        address: ``04b8:0e15``, ``192.168.1.50:9100``, ``/dev/usb/lp0``, or a queue's name.
        columns: How many letters a line has.
        codepage: In which code its letters are, e.g. ``cp850``.
        drawer_pin: The pin of the plug that opens the drawer, 2 or 5.
    """

    way: str = "none"
    address: str = ""
    columns: int = 48
    codepage: str = "cp850"
    drawer_pin: int = 2

    @property
    def chosen(self) -> bool:
        """Whether there is a printer at all."""
        return self.way != "none" and bool(self.address)


@dataclass(frozen=True, slots=True)
class PrinterChoice:
    """A printer that this computer knows of."""

    way: str
    address: str
    name: str


@dataclass(frozen=True, slots=True)
class SamplePage:
    """The page that shows how wide the paper is and which letters it has."""

    shop: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Sheet:
    """A content on its way to paper.

    Attributes:
        content: What the paper is made of, e.g. an issued receipt.
        copy: It says that it is a copy.
        times: How often it is printed.
        logo: The shop's mark as a PNG, or None.
    """

    content: object
    language: str
    copy: bool = False
    times: int = 1
    logo: bytes | None = None


def may_have_printed(events: Iterable[PrintEvent]) -> bool:
    """Whether some of a job may be on paper, by everything that happened to it.

    A try that was started and of which nothing more is known counts: the power may have failed
    between the last line and the note that it is printed.
    """
    told = Counter(events)
    return told[PrintEvent.STARTED] > told[PrintEvent.UNTOUCHED]
