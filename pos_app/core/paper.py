"""A paper as rows to look at: what stands at its left and at its right."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PaperRow"]


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One row of a paper.

    Attributes:
        text: What stands at the left, or in the middle where there is no figure.
        figure: What stands at the right.
        bold: It weighs more than the others.
        centred: It stands in the middle.
        rule: It is a dashed line and nothing else.
    """

    text: str = ""
    figure: str = ""
    bold: bool = False
    centred: bool = False
    rule: bool = False
