"""Every screen at every size of the design, in both languages: nothing cut, everything named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from screens_sale import AFTERWARDS, SCREENS, SIZES, framed, sale
from translations import WORDS

from pos_app.ui.theme import Figures, Role
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.plain_table import PlainTable
from pos_app.ui.widgets.totals import Totals
from pos_app.ui.widgets.typeset import line_width
from pos_app.ui.wording import Language
from pos_app.ui.words import set_language
from tests.ui.conftest import Shown

TABULAR = Figures.TABULAR
NAMES = (*SCREENS, *AFTERWARDS)


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[Language]:
    """Each language of the screens in turn."""
    translator = QTranslator()
    if request.param is Language.ENGLISH:
        assert translator.load(str(WORDS.with_suffix(".qm"))), "the English words are not compiled"
        dressed.installTranslator(translator)
    set_language(request.param)
    yield request.param
    set_language(Language.SPANISH)
    dressed.removeTranslator(translator)


def open_at(shown: Shown, name: str, size: tuple[int, int]) -> QWidget:
    """Show a screen below its bar, and bring it into its state."""
    screen = SCREENS.get(name, sale)()
    window = framed(screen)
    shown(window, *size)
    if name in AFTERWARDS:
        AFTERWARDS[name](screen)
    QApplication.processEvents()
    return window


def parts(window: QWidget) -> list[QWidget]:
    """Everything on a window that is shown."""
    return [part for part in window.findChildren(QWidget) if part.isVisibleTo(window)]


def cut(part: QWidget) -> str:
    """What of a part has no room, empty when all has."""
    words = part.accessibleName()
    if isinstance(part, Key | Chip) and part.width() < part.minimumSizeHint().width():
        return f"{words}: {part.width()} of {part.minimumSizeHint().width()} wide"
    if isinstance(part, Text) and part.text():
        needed = part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height()
        if part.height() < needed:
            return f"{words}: {part.height()} of {needed} high"
        if not part.wordWrap() and part.width() + 1 < part.sizeHint().width():
            return f"{words}: {part.width()} of {part.sizeHint().width()} wide"
    return _cut_totals(part) if isinstance(part, Totals) else ""


def _cut_totals(totals: Totals) -> str:
    """The first line of the totals whose name, note and amount do not fit beside each other."""
    for line in totals.lines:
        role = Role.LABEL if line.strong else Role.BODY
        needed = line_width(f"{line.name} ", role) + line_width(line.note, Role.SMALL, TABULAR)
        needed += line_width(line.amount, role, TABULAR) + 12
        if needed > totals.width():
            return f"{line.name} {line.note}: {totals.width()} of {needed} wide"
    return ""


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.usefixtures("language")
def test_nothing_is_cut_at_any_size(shown: Shown, name: str) -> None:
    """Words end in «…» on the small screen of a kiosk, or in the longer language."""
    window = open_at(shown, name, SIZES[0])
    faults = []
    for size in SIZES:
        window.resize(*size)
        QApplication.processEvents()
        assert window.size().toTuple() == size, "the screen is larger than the display"
        faults += [(size, why) for part in parts(window) if (why := cut(part))]
    assert faults == []


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_does_something_has_a_name(shown: Shown, name: str) -> None:
    """A blind shopkeeper hears «button»."""
    window = open_at(shown, name, SIZES[0])
    doing = QAbstractButton | QLineEdit | PlainTable
    nameless = [
        part for part in parts(window) if isinstance(part, doing) and not part.accessibleName()
    ]
    assert nameless == []
    assert all(
        part.accessibleName() for part in parts(window) if isinstance(part, QLabel) and part.text()
    )
