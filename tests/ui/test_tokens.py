"""Colours that can be told from one another in a bright shop and by tired eyes."""

from __future__ import annotations

import re

import pytest

from pos_app.ui.resources import ROOT
from pos_app.ui.tokens import DARK, LIGHT, PALETTES, Mode, Palette

TEXT = 4.5
SHAPE = 3.0

# What stands on what, the least it must differ (WCAG 2), and the figures the design computed.
PAIRS = [
    ("ink", "surface", TEXT, 17.3, 15.0),
    ("ink2", "canvas", TEXT, 7.5, 10.8),
    ("ink3", "surface", TEXT, 5.8, 6.6),
    ("ink3", "canvas", TEXT, 5.1, 7.5),
    ("ink3", "sunken", TEXT, 5.4, 7.2),
    ("onaccent", "accent", TEXT, 9.3, 5.6),
    ("accentink", "accentsoft", TEXT, 8.6, 7.1),
    ("focus", "canvas", SHAPE, 8.1, 10.0),
    ("waitink", "surface", TEXT, 8.4, 11.8),
    ("yesink", "yessoft", TEXT, 7.6, 8.4),
    ("onyes", "yes", TEXT, 6.6, 5.4),
    ("onwait", "wait", TEXT, 10.9, 10.9),
    ("noink", "nosoft", TEXT, 8.2, 8.6),
    ("onno", "no", TEXT, 7.1, 5.2),
    ("no", "canvas", SHAPE, 6.2, 3.6),
    ("no", "nosoft", SHAPE, 6.2, 3.1),
    ("control", "surface", SHAPE, 3.7, 4.4),
    ("barmuted", "bar", TEXT, 9.9, 9.8),
    ("onwarnpill", "warnpill", TEXT, 9.4, 9.4),
    ("ondownpill", "downpill", TEXT, 9.0, 9.0),
    ("ontest", "test", TEXT, 8.3, 5.6),
]


def _channel(value: int) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG 2 defines it."""
    red, green, blue = (_channel(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("over", "under", "least", "light", "dark"), PAIRS)
def test_pairs_can_be_read(over: str, under: str, least: float, light: float, dark: float) -> None:
    """A changed colour makes a word on the till unreadable in one of the themes."""
    for palette, designed in ((LIGHT, light), (DARK, dark)):
        found = contrast(getattr(palette, over), getattr(palette, under))
        assert found >= least
        assert found == pytest.approx(designed, abs=0.06)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=[mode.value for mode in PALETTES])
def test_the_answers_differ_in_lightness(palette: Palette) -> None:
    """On a grey screen, or for somebody who sees no red and green, two answers look the same."""
    yes, wait, panel = (luminance(colour) for colour in (palette.yes, palette.wait, palette.nosoft))
    assert contrast(palette.yes, palette.wait) > 3
    assert abs(wait - yes) > 0.3
    assert abs(panel - yes) > 0.05 or contrast(palette.no, palette.nosoft) >= SHAPE


def test_every_token_is_a_colour() -> None:
    """A mistyped token paints something black at the counter, and nobody notices before."""
    for mode in Mode:
        for name, value in PALETTES[mode].as_mapping().items():
            assert re.fullmatch(r"#([0-9A-F]{6}|[0-9A-F]{8})", value), name


def test_colours_are_written_down_once() -> None:
    """A colour beside the tokens stays light when the shop switches to the dark theme."""
    literal = re.compile(
        r"""["'#]#[0-9A-Fa-f]{3,8}\b|\brgba?\(|QColor\(\s*["'\d]|GlobalColor\.(?!transparent)"""
    )
    sources = sorted((ROOT.parent / "pos_app" / "ui").rglob("*.py"))
    style = ROOT / "style" / "mostrador.qss.in"
    found = [
        f"{path.name}: {match.group()}"
        for path in [*sources, style]
        if path.name != "tokens.py"
        for match in literal.finditer(path.read_text(encoding="utf-8"))
    ]
    assert found == []
    assert not re.search(r":\s*#[0-9A-Fa-f]{3}", style.read_text(encoding="utf-8"))
