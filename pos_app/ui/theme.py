"""What the whole application wears: fonts, type roles, colours and the one style sheet."""

from dataclasses import dataclass
from enum import Enum
from functools import cache
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from pos_app.ui.resources import ROOT, read_text
from pos_app.ui.tokens import PALETTES, Mode, Palette

TEXT_FAMILY = "Inter"
DISPLAY_FAMILY = "Inter Display"
DISPLAY_FROM = 24
"""From this size in pixels on, the display cut of the family is used."""


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A size and weight of letters.

    Attributes:
        size: Height of the letters in logical pixels.
        line: Distance from one line to the next in logical pixels.
        weight: 500 for text, 600 for emphasis, 700 for figures and titles.
    """

    size: int
    line: int
    weight: int


class Role(Enum):
    """What a text is for; the size, the line and the weight follow from it."""

    SMALL = TypeStyle(14, 20, 500)
    HINT = TypeStyle(14, 20, 600)
    BODY = TypeStyle(16, 24, 500)
    LABEL = TypeStyle(16, 24, 600)
    TILE = TypeStyle(15, 18, 600)
    LEAD = TypeStyle(18, 24, 500)
    STRONG = TypeStyle(18, 24, 600)
    FIGURE = TypeStyle(18, 24, 700)
    KEY_TITLE = TypeStyle(20, 28, 600)
    TITLE = TypeStyle(22, 32, 600)
    KEY_BIG = TypeStyle(26, 32, 600)
    PAGE = TypeStyle(28, 36, 700)
    HERO = TypeStyle(40, 48, 700)
    CASE = TypeStyle(44, 52, 700)
    BIG = TypeStyle(64, 72, 700)
    GIANT = TypeStyle(112, 112, 700)
    CHANGE = TypeStyle(136, 152, 700)
    ANSWER = TypeStyle(48, 56, 700)
    ANSWER_FULL = TypeStyle(112, 120, 700)
    LEAD_FULL = TypeStyle(26, 36, 500)


class Figures(Enum):
    """How the digits of a text stand.

    ``TABULAR`` digits all have one width (tables, totals, clocks); ``REFERENCE`` adds the
    slashed zero and the letters that cannot be mistaken for one another; ``BLANKS`` sets dots that
    stand for digits at the height of digits.
    """

    PROPORTIONAL = ""
    TABULAR = "tnum"
    REFERENCE = "tnum zero ss02"
    BLANKS = "tnum case"


class _Worn:
    """The one thing that is the same for every widget at a time."""

    mode = Mode.LIGHT
    reduced_motion = False


def palette() -> Palette:
    """Return the colours of the theme worn now; ask again at every painting."""
    return PALETTES[_Worn.mode]


def mode() -> Mode:
    """Return the theme worn now."""
    return _Worn.mode


def colour(value: str) -> QColor:
    """Return a token as a colour Qt paints with."""
    return QColor.fromString(value)


def reduced_motion() -> bool:
    """Tell whether things must change at once instead of sliding and drifting."""
    return _Worn.reduced_motion


def set_reduced_motion(reduced: bool) -> None:
    """Switch all animation of the kit off or on; it holds from the next change."""
    _Worn.reduced_motion = reduced


@cache
def load_fonts() -> tuple[str, ...]:
    """Register the bundled fonts with Qt, once a run.

    Returns:
        The font families that can be used now, without repetition.

    Raises:
        RuntimeError: Qt refused a bundled file, so the installation is damaged.
    """
    families: set[str] = set()
    for path in sorted((ROOT / "fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            raise RuntimeError(f"Qt cannot read the bundled font {path.name}")
        families.update(QFontDatabase.applicationFontFamilies(number))
    return tuple(sorted(families))


@cache
def _shared_font(size: int, weight: int, figures: Figures) -> QFont:
    letters = QFont(DISPLAY_FAMILY if size >= DISPLAY_FROM else TEXT_FAMILY)
    letters.setPixelSize(size)
    letters.setWeight(QFont.Weight(weight))
    letters.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    letters.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking(size))
    for feature in figures.value.split():
        tag = QFont.Tag.fromString(feature)
        assert tag is not None, "the feature names are ours and four letters long"
        letters.setFeature(tag, 1)
    return letters


def tracking(size: int) -> float:
    """Return the space added between letters of a size, in pixels; large letters stand closer."""
    if size >= 64:
        return size * -0.028
    return size * -0.01 if size >= DISPLAY_FROM else 0.0


def font(
    role: Role,
    *,
    weight: int | None = None,
    size: int | None = None,
    figures: Figures = Figures.PROPORTIONAL,
) -> QFont:
    """Return the font of a role.

    Args:
        role: What the text is for.
        weight: Another weight than the role's own: 500, 600 or 700.
        size: Another size in logical pixels, where a word must shrink to fit.
        figures: How the digits stand.
    """
    style = role.value
    return QFont(_shared_font(size or style.size, weight or style.weight, figures))


def style_sheet(worn: Mode) -> str:
    """Return the style sheet of a theme: the template with the tokens filled in."""
    return Template(read_text("style/mostrador.qss.in")).substitute(PALETTES[worn].as_mapping())


def wear(application: QApplication, worn: Mode) -> None:
    """Dress the application: fonts, palette and style sheet; everything is polished once.

    Args:
        application: The one application.
        worn: The theme to wear from now on.
    """
    load_fonts()
    _Worn.mode = worn
    if application.style().name() != "fusion":
        application.setStyle("Fusion")
    application.setFont(font(Role.BODY))
    application.setPalette(_qt_palette(PALETTES[worn]))
    application.setStyleSheet(style_sheet(worn))


def _qt_palette(tokens: Palette) -> QPalette:
    roles = QPalette.ColorRole
    result = QPalette()
    for role, value in (
        (roles.Window, tokens.canvas),
        (roles.WindowText, tokens.ink),
        (roles.Base, tokens.surface),
        (roles.AlternateBase, tokens.sunken),
        (roles.Text, tokens.ink),
        (roles.PlaceholderText, tokens.ink3),
        (roles.Button, tokens.surface),
        (roles.ButtonText, tokens.ink),
        (roles.Highlight, tokens.accent),
        (roles.HighlightedText, tokens.onaccent),
        (roles.ToolTipBase, tokens.ink),
        (roles.ToolTipText, tokens.surface),
        (roles.Link, tokens.accentink),
    ):
        result.setColor(role, colour(value))
    return result
