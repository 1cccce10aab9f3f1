"""Every screen beside its reference: two languages, two themes, three sizes."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

import pytest
from every_screen import EVERY, OUTFITS, PICTURES, Outfit, Wardrobe, row_of, rows_of
from PIL import Image, ImageChops

CELL = 6
"""Cells of so many pixels of a reference picture are compared by their mean colour."""

SAME_MACHINE = sys.platform == "linux" and platform.machine() == "x86_64"
"""Where letters come out as in the references: the fonts and what draws them ship with us."""

MOST = 14 if SAME_MACHINE else 64
"""What a cell may differ in a channel. Elsewhere letters are drawn a little differently, while a
place or a ground that is wrong still differs by more."""


def differences(drawn: Image.Image, kept: Image.Image) -> list[tuple[int, int]]:
    """Return the cells that differ, as pixels of the sheet."""
    cells = ImageChops.difference(drawn.reduce(CELL), kept.reduce(CELL))
    width, channels = cells.width, cells.tobytes()
    worst = map(max, channels[::3], channels[1::3], channels[2::3])
    return [(at % width * CELL, at // width * CELL) for at, most in enumerate(worst) if most > MOST]


@pytest.fixture(scope="module", params=OUTFITS, ids="-".join)
def outfit(request: pytest.FixtureRequest, wardrobe: Wardrobe) -> Outfit:
    """Each language and theme in turn; changing takes a moment, so pictures are grouped by it."""
    worn: Outfit = request.param
    wardrobe.wear(worn)
    return worn


@pytest.mark.parametrize("name", EVERY)
def test_the_screen_looks_as_it_was_looked_at(outfit: Outfit, name: str, tmp_path: Path) -> None:
    """A change elsewhere breaks a screen in the dark, in English or on a small till, unseen."""
    cut: set[str] = set()
    drawn = row_of(EVERY[name], cut=cut)
    assert cut == set(), "nobody reads the end of these words"
    kept = rows_of(Image.open(PICTURES / f"{name}.png").convert("RGB"))[outfit]
    different = differences(drawn, kept)
    if different:
        drawn.save(tmp_path / f"{name}.png")
    assert different == [], f"look at {tmp_path}; every_screen.py {name} draws it anew"


def test_no_picture_is_kept_of_a_screen_that_is_gone() -> None:
    """Dead pictures grow the repository and nobody knows what they show."""
    assert {path.stem for path in PICTURES.glob("*.png")} == set(EVERY)
    assert sum(path.stat().st_size for path in PICTURES.glob("*.png")) < 10_000_000
