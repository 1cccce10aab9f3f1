"""Frozen pictures of the printer."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.core.printing import PrinterChoice, PrinterSetup
from pos_app.till.snapshots import LampState, Sentence

__all__ = ["PrinterSnapshot"]


@dataclass(frozen=True, slots=True)
class PrinterSnapshot:
    """The page of the printer.

    Attributes:
        name: What the shop knows its printer by.
        said: How the printer is, in words.
        choices: Printers this computer knows of.
        sample: The rows of the page with the ruler.
    """

    setup: PrinterSetup
    name: str
    auto: bool
    copies: int
    logo: bool
    lamp: LampState | None
    said: Sentence | None
    choices: tuple[PrinterChoice, ...]
    sample: tuple[str, ...]
