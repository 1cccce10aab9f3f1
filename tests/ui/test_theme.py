"""Fonts, type roles and the one style sheet."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QApplication

from pos_app.ui import icons, theme
from pos_app.ui.resources import ROOT
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import DARK, LIGHT, Mode


@pytest.mark.parametrize("role", Role)
@pytest.mark.usefixtures("dressed")
def test_every_role_has_its_bundled_font(role: Role) -> None:
    """A missing weight is silently replaced, and the till looks like another program."""
    info = QFontInfo(theme.font(role))
    family = theme.DISPLAY_FAMILY if role.value.size >= 24 else theme.TEXT_FAMILY
    assert (info.family(), info.weight()) == (family, role.value.weight)
    assert info.pixelSize() == role.value.size


def test_no_text_is_smaller_than_fourteen_pixels() -> None:
    """A cashier cannot read smaller letters at arm's length."""
    assert min(role.value.size for role in Role) == 14


@pytest.mark.usefixtures("dressed")
def test_figures_of_a_column_have_one_width() -> None:
    """Amounts below each other do not line up, and a clock shivers every second."""
    tabular = QFontMetricsF(theme.font(Role.BODY, figures=Figures.TABULAR))
    proportional = QFontMetricsF(theme.font(Role.BODY))
    assert tabular.horizontalAdvance("1111") == tabular.horizontalAdvance("8888")
    assert proportional.horizontalAdvance("1111") < proportional.horizontalAdvance("8888")


@pytest.mark.usefixtures("dressed")
def test_references_cannot_be_misread() -> None:
    """A cashier reads 0 for O or I for l aloud, and the sale is not found."""
    plain = theme.font(Role.SMALL)
    careful = theme.font(Role.SMALL, figures=Figures.REFERENCE)
    for letters in (plain, careful):
        assert QFontInfo(letters).family() == "Inter"
    assert QFontMetricsF(plain).horizontalAdvance("IIll") != QFontMetricsF(
        careful
    ).horizontalAdvance("IIll")
    assert {"zero", "ss02", "tnum"} == {
        tag.toString().toStdString() for tag in careful.featureTags()
    }


def test_large_letters_stand_closer() -> None:
    """Large words fall apart at the spacing of small ones."""
    assert theme.tracking(16) == 0
    assert theme.tracking(40) == pytest.approx(-0.4)
    assert theme.tracking(112) == pytest.approx(-3.136)


def test_the_theme_changes_as_a_whole(dressed: QApplication) -> None:
    """Half the screen stays bright after the shop chose the dark theme."""
    assert theme.palette() is LIGHT
    theme.wear(dressed, Mode.DARK)
    try:
        assert theme.palette() is DARK
        assert dressed.styleSheet() == theme.style_sheet(Mode.DARK)
        assert DARK.surface in dressed.styleSheet()
        assert "$" not in dressed.styleSheet()
    finally:
        theme.wear(dressed, Mode.LIGHT)


@pytest.mark.usefixtures("dressed")
def test_icons_take_a_colour_and_stay_sharp() -> None:
    """A dark icon disappears on a dark key, or blurs on a dense screen."""
    pixmap = icons.icon("refresh", LIGHT.no, 24, ratio=2.0)
    image = pixmap.toImage()
    assert (image.width(), pixmap.deviceIndependentSize().width()) == (48, 24)
    seen = {
        image.pixelColor(x, y).name().upper()
        for x in range(48)
        for y in range(48)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {LIGHT.no}


@pytest.mark.usefixtures("dressed")
def test_every_file_of_the_kit_can_be_drawn() -> None:
    """A broken drawing shows as an empty tile that nobody touches."""
    for path in sorted((ROOT / "icons").glob("*.svg")):
        assert not icons.icon(path.stem, LIGHT.ink, 24).toImage().isNull()
    for path in sorted((ROOT / "products").glob("*.svg")):
        image = icons.drawing(path.stem, 60).toImage()
        assert any(image.pixelColor(x, 30).alpha() for x in range(image.width())), path.stem
    assert not icons.has_drawing("nothing of the kind")
