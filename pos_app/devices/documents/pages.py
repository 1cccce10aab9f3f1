"""Which lines each content makes; whoever has another paper adds it to the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pos_app.core.claim import ClaimSlip
from pos_app.core.printing import SamplePage, Sheet
from pos_app.core.receipt import IssuedReceipt
from pos_app.core.return_slip import IssuedReturn
from pos_app.core.shift_report import ShiftReport
from pos_app.devices.documents.hand_lines import claim_lines, return_lines
from pos_app.devices.documents.lines import Banner, Fixed, Line, Logo, Pair, RollRule, Say, Size
from pos_app.devices.documents.moments import moment
from pos_app.devices.documents.receipt_lines import receipt_lines
from pos_app.devices.documents.shift_lines import shift_lines
from pos_app.devices.documents.words import Words

__all__ = ["PAGES", "RULER", "lines_of"]

RULER = ".........|.........|.........|.A.......|.B...C.D"
"""A stands at the 32nd place, B at the 42nd, C at the 46th and D at the 48th."""

LETTERS = "áéíóú ñÑü ¿?¡! «» $ 88.700 × 9 %"
"""What Spanish needs, in one line of the narrowest paper."""


def lines_of(sheet: Sheet) -> Iterator[Line]:
    """Set a sheet out, with «copia» on top where it is one."""
    words = Words(sheet.language)
    if sheet.copy:
        yield Banner(words("paper.copy"))
    yield from PAGES[type(sheet.content)](sheet.content, words)


def sample_lines(page: SamplePage, words: Words) -> Iterator[Line]:
    """Show how many letters a line has, and how Spanish looks on this printer."""
    yield Logo()
    yield Say(page.shop, Size.TITLE, bold=True, centred=True)
    yield Say(words("sample.title"), centred=True)
    yield Say(moment(page.at, words), centred=True)
    yield RollRule()
    yield Fixed(RULER)
    yield Say(LETTERS)
    yield RollRule()
    yield Pair("1 × Tinto", words.figure("$ 2.800"))
    yield Pair("2 × Pandebono", words.figure("$ 7.200"))
    yield RollRule()
    yield Say(words("sample.question"), centred=True)


PAGES: Mapping[type, Callable[[Any, Words], Iterator[Line]]] = {
    IssuedReceipt: receipt_lines,
    IssuedReturn: return_lines,
    ClaimSlip: claim_lines,
    SamplePage: sample_lines,
    ShiftReport: shift_lines,
}
