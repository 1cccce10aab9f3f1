"""Every word on every screen can be read on what is painted below it, in both themes."""

from __future__ import annotations

import re
from itertools import product

import pytest
from every_screen import EVERY, OUTFITS, Screen, Wardrobe
from ink import written_on
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from pos_app.ui.resources import ROOT
from pos_app.ui.theme import Role, colour
from pos_app.ui.tokens import PALETTES, Mode, Palette
from pos_app.ui.widgets.keys import KeyKind, key_look
from pos_app.ui.widgets.painting import painting
from pos_app.ui.widgets.typeset import draw_line
from pos_app.ui.wording import Language
from tests.ui.test_tokens import SHAPE, TEXT, contrast

BOTH = [outfit for outfit in OUTFITS if outfit[0] is Language.SPANISH]

SHAPES = [
    *product(("control",), ("surface", "sunken", "canvas")),
    *product(("focus",), ("surface", "sunken", "canvas", "accentsoft", "nosoft")),
    *product(("yes", "no"), ("surface", "canvas")),
    *product(("waitink",), ("surface", "waitsoft")),
    ("yesink", "yessoft"),
    ("noink", "nosoft"),
    ("barok", "bar"),
    ("onwait", "wait"),
    ("waitdeep", "surface"),
]
"""Frames, rings and marks that mean something, and what they stand on."""


@pytest.fixture(scope="module", params=BOTH, ids=lambda worn: worn[1].value)
def mode(request: pytest.FixtureRequest, wardrobe: Wardrobe) -> Mode:
    """Each theme in turn."""
    wardrobe.wear(request.param)
    worn: Mode = request.param[1]
    return worn


def too_faint(screen: Screen, patch: pytest.MonkeyPatch) -> set[tuple[str, str, str, float]]:
    """The words of a screen that differ too little from what they stand on."""
    return {
        (word.text, word.ink, ground, round(found, 1))
        for word in written_on(screen, patch)
        for ground in word.grounds
        if (found := contrast(word.ink, ground)) < (SHAPE if word.large else TEXT)
    }


@pytest.mark.parametrize("name", EVERY)
def test_every_word_can_be_read(mode: Mode, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A detail that is grey on grey is read by young eyes in a dark room only."""
    assert mode in Mode
    assert too_faint(EVERY[name], monkeypatch) == set()


def test_a_faint_word_is_found(wardrobe: Wardrobe, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test itself would be blind: words are looked for where none are."""

    class Faint(QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
            with painting(self) as painter:
                painter.fillRect(self.rect(), colour("#FFFFFF"))
                draw_line(painter, QRectF(8, 8, 90, 24), "vueltas", Role.BODY, colour("#AAAAAA"))

    wardrobe.wear(OUTFITS[0])
    monkeypatch.setattr(f"{__name__}.draw_line", draw_line)
    found = too_faint(Screen(Faint, bare=True), monkeypatch)
    assert {(text, ground) for text, _ink, ground, _found in found} == {("vueltas", "#ffffff")}


@pytest.mark.parametrize("palette", PALETTES.values(), ids=[mode.value for mode in PALETTES])
@pytest.mark.parametrize("kind", KeyKind)
def test_a_key_can_be_read_in_every_state(palette: Palette, kind: KeyKind) -> None:
    """A key that is pressed, hovered or off says nothing that can be read."""
    for hover, down, usable in product((False, True), repeat=3):
        look = key_look(kind, palette, hover=hover, down=down, usable=usable)
        grounds = [look.fill] if look.fill else [palette.surface, palette.canvas]
        assert min(contrast(look.ink, ground) for ground in grounds) >= TEXT


@pytest.mark.parametrize("palette", PALETTES.values(), ids=[mode.value for mode in PALETTES])
def test_every_pair_of_the_style_can_be_read(palette: Palette) -> None:
    """Typed text, a table or a tooltip fades into its ground in one of the themes."""
    style = (ROOT / "style" / "mostrador.qss.in").read_text(encoding="utf-8")
    tokens = palette.as_mapping()
    pairs = set()
    for _who, rule in re.findall(r"([^{}]+){([^{}]*)}", style):
        inks = re.findall(r"(?<![-a-z])(?:placeholder-text-)?color: \$(\w+)", rule)
        grounds = re.findall(r"(?<![-a-z])background: \$(\w+)", rule)
        pairs |= set(product(inks, grounds or ("surface", "sunken")))
        chosen = re.findall(r"selection-(?:background-)?color: \$(\w+)", rule)
        pairs |= {tuple(chosen)} if chosen else set()
    assert len(pairs) >= 8
    faint = {pair for pair in pairs if contrast(*(tokens[name] for name in pair)) < TEXT}
    assert faint == set()


@pytest.mark.parametrize("palette", PALETTES.values(), ids=[mode.value for mode in PALETTES])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_every_shape_that_means_something_is_seen(
    palette: Palette, shape: str, ground: str
) -> None:
    """The frame of a field, or the ring of the keyboard, cannot be found on the screen."""
    assert contrast(getattr(palette, shape), getattr(palette, ground)) >= SHAPE
