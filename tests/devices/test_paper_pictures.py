"""Every paper as the printer puts it out, beside its reference picture."""

from __future__ import annotations

import platform
import sys

import pytest
import zxingcpp
from paper_pictures import PAPERS, SAMPLES, paper_of, picture_of
from PIL import Image, ImageChops

CELL = 12
"""Cells of so many dots are compared by how much of them is burnt."""

SAME_MACHINE = sys.platform == "linux" and platform.machine() == "x86_64"
MOST = 24 if SAME_MACHINE else 96
"""What a cell may differ, of 255: elsewhere letters are drawn a little differently."""


@pytest.mark.parametrize("name", PAPERS)
def test_the_paper_comes_out_as_it_was_looked_at(name: str) -> None:
    """An amount at the edge is cut, or a banner stands in black on black, and nobody printed it."""
    drawn, kept = picture_of(name).convert("L"), Image.open(SAMPLES / f"{name}.png").convert("L")
    assert drawn.size == kept.size, "look at it; paper_pictures.py draws it anew"
    worst = max(ImageChops.difference(drawn.reduce(CELL), kept.reduce(CELL)).tobytes())
    assert worst <= MOST, "look at it; paper_pictures.py draws it anew"


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_reaches_over_the_roll(name: str) -> None:
    """What is wider than the paper goes on below its own line, between two amounts."""
    columns = PAPERS[name][1]
    for one in paper_of(name).order:
        if isinstance(one, Image.Image):
            assert one.width <= columns * 12 + 8, "512 dots are 42 letters and a bit"
        else:
            assert len(one.text) * (2 if one.double else 1) <= columns


@pytest.mark.parametrize("name", PAPERS)
def test_no_amount_is_torn_apart(name: str) -> None:
    """«$» at the end of one row and its figures on the next: nobody reads an amount there."""
    rows = [one.text.rstrip() for one in paper_of(name).order if not isinstance(one, Image.Image)]
    assert not [row for row in rows if row.endswith("$")]
    assert not [row for row in rows if row.strip() in {"O", "L"}], "a word was torn apart"


def test_the_code_is_read_off_the_picture() -> None:
    """A receipt whose code no camera reads is found by nobody."""
    (read,) = zxingcpp.read_barcodes(picture_of("receipt-58").convert("L"))
    assert read.text == "C1-T214-0091-0000000000007"


def test_no_picture_is_kept_of_a_paper_that_is_gone() -> None:
    """Dead pictures grow the repository and nobody knows what they show."""
    assert {path.stem for path in SAMPLES.glob("*.png")} == set(PAPERS)
