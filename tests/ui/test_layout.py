"""Which layout a window of a size gets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.ui.layout import COMPACT, LOW, NARROW, REFERENCE, WIDE, Layout, layout_for


@pytest.mark.parametrize(
    ("width", "height", "expected"),
    [
        (1920, 1080, WIDE),
        (1800, 1000, WIDE),
        (1799, 1000, REFERENCE),
        (1920, 999, REFERENCE),
        (1536, 864, REFERENCE),  # 1920 x 1080 at 125 %
        (1366, 768, REFERENCE),
        (1340, 740, REFERENCE),
        (1339, 768, COMPACT),
        (1366, 739, COMPACT),
        (1280, 720, COMPACT),  # 1920 x 1080 at 150 %
        (1200, 700, COMPACT),
        (1199, 768, NARROW),
        (1024, 768, NARROW),
        (1000, 700, NARROW),
        (1093, 614, LOW),  # 1366 x 768 at 125 %
        (1366, 699, LOW),
        (1000, 600, LOW),
    ],
)
def test_sizes_people_really_have(width: int, height: int, expected: Layout) -> None:
    """On the shop's old monitor a key lies outside the window."""
    assert layout_for(width, height) == expected


@given(st.integers(320, 4000), st.integers(240, 2400))
def test_every_size_has_a_layout_that_fits(width: int, height: int) -> None:
    """A window of an odd size leaves no room for a tile beside the ticket."""
    layout = layout_for(width, height)
    room = width / layout.scale - layout.ticket - 32
    assert room / layout.columns >= 104
    assert layout.band_compact >= 88
    assert layout.band_full >= 240
    assert height / layout.scale >= 599.99
    assert width / layout.scale >= 999.99


def test_too_small_a_window_is_scaled_down() -> None:
    """On a small netbook the till shows half of Cobrar."""
    assert layout_for(800, 600).scale == pytest.approx(0.8)
    assert layout_for(1000, 480).scale == pytest.approx(0.8)
    assert layout_for(1000, 600).scale == 1
