"""Every kind of paper, with the worst words in every place where a person wrote some."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

import pytest
from fake_printer import decoded
from pypdf import PdfReader
from receipts import NOON, SHOP

from pos_app.core.claim import ClaimSlip
from pos_app.core.customer import Customer, DocumentKind
from pos_app.core.money import Money
from pos_app.core.printing import COLUMNS, SamplePage, Sheet
from pos_app.core.receipt import ReceiptMark
from pos_app.devices.documents.escpos_roll import escpos_roll, plain_rows
from pos_app.devices.documents.lines import Code
from pos_app.devices.documents.pages import PAGES, lines_of
from pos_app.devices.documents.roll_pdf import roll_pdf
from tests.devices.test_hand_lines import a_receipt, a_return
from tests.devices.test_shift_paper import a_z

WORST = {
    "a command": "A\x1bp\x00\x19\xfaB\x1dV\x00\x10\x14\x01\x00\x05C",
    "every control": "".join(map(chr, (*range(0x20), *range(0x7F, 0xA0)))) + "Z",
    "another way round": "محمد \u202eالعربي\u202c \u200f12",
    "pictures": "Ana 👩‍🍳🥐 \ud800",
    "very long": "W" * 300,
}

KEPT = frozenset({"currency", "reference", "references", "method", "order_id"})
"""What no person writes."""


def a_slip() -> ClaimSlip:
    """A slip for whoever paid in cash and may be charged too."""
    told = (91, 214, ReceiptMark.REAL, Money.pesos(88_700), ("C1-T214-0091-0000000000007",))
    return ClaimSlip(SHOP, *told, NOON)


def named() -> object:
    """A receipt in a customer's name."""
    return replace(a_receipt(), customer=Customer(DocumentKind.PASSPORT, "AN123456", "Ana Torres"))


PAPERS: dict[str, Callable[[], object]] = {
    "receipt": named,
    "return": a_return,
    "slip": a_slip,
    "z": a_z,
    "sample": lambda: SamplePage("Tienda", NOON),
}


def spoilt(value: Any, worst: str, name: str = "") -> Any:
    """Write the worst words wherever a word stands."""
    if isinstance(value, str) and not isinstance(value, Enum) and name not in KEPT:
        return worst if value else value
    if isinstance(value, tuple):
        return tuple(spoilt(one, worst, name) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {one.name: getattr(value, one.name) for one in fields(value) if one.init}
        return replace(value, **{n: spoilt(part, worst, n) for n, part in parts.items()})
    return value


def test_every_kind_of_paper_is_tried() -> None:
    """A new paper would be the way for a name to reach the drawer."""
    assert {type(make()) for make in PAPERS.values()} == set(PAGES)


@pytest.mark.parametrize("kind", PAPERS)
@pytest.mark.parametrize("worst", WORST.values(), ids=WORST)
def test_no_word_on_any_paper_commands_the_printer(kind: str, worst: str) -> None:
    """The drawer opens, or the roll is cut, because of how a cashier is called."""
    content = spoilt(PAPERS[kind](), worst)
    lines = tuple(lines_of(Sheet(content, "es", copy=True)))
    for columns in COLUMNS:
        paper = decoded(escpos_roll(lines, columns, "cp850"))
        assert paper.kicks == 0
        assert paper.cuts == (columns > 32)
        assert len(paper.pictures) == sum(isinstance(line, Code) for line in lines)
        assert all(len(row) <= columns for row in paper.rows)
        assert paper.white[0].strip() == "COPIA"


@pytest.mark.parametrize("kind", PAPERS)
@pytest.mark.parametrize("worst", WORST.values(), ids=WORST)
def test_any_word_is_kept_in_a_file(kind: str, worst: str) -> None:
    """The paper of a paid sale never comes out, and nobody knows which letter it was."""
    content = spoilt(PAPERS[kind](), worst)
    pdf = roll_pdf(tuple(lines_of(Sheet(content, "es", copy=True))), NOON)
    told = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert "COPIA" in told
    assert not [sign for sign in told if ord(sign) < 0x20 and sign != "\n"]


@pytest.mark.parametrize("kind", PAPERS)
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_paper_that_is_printed_again_says_so_and_nothing_else(kind: str, language: str) -> None:
    """A second original of a return is handed in for the money once more."""
    content = PAPERS[kind]()
    first, again = (
        plain_rows(tuple(lines_of(Sheet(content, language, copy=copy))), 48, "cp850")
        for copy in (False, True)
    )
    assert again[0].strip() == {"es": "COPIA", "en": "COPY"}[language]
    assert again[1:] == first
