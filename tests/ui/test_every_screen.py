"""Every screen there is: whatever does something has a name, and nothing of it is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from every_screen import EVERY, OUTFITS, SIZES, Wardrobe, shown
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.keys import Key
from pos_app.ui.wording import Language

LANGUAGES = [outfit for outfit in OUTFITS if outfit[1] is Mode.LIGHT]


@pytest.fixture(scope="module")
def wardrobe(qapp: QApplication) -> Iterator[Wardrobe]:
    """One application, and its languages."""
    wardrobe = Wardrobe(qapp)
    yield wardrobe
    wardrobe.undress()


@pytest.fixture(scope="module", params=LANGUAGES, ids=lambda worn: worn[0].value)
def language(request: pytest.FixtureRequest, wardrobe: Wardrobe) -> Language:
    """Each language in turn."""
    wardrobe.wear(request.param)
    spoken: Language = request.param[0]
    return spoken


def parts(window: QWidget) -> list[QWidget]:
    """Everything on a window that is shown."""
    return [part for part in window.findChildren(QWidget) if part.isVisibleTo(window)]


@pytest.mark.parametrize("name", EVERY)
def test_everything_is_named_and_no_key_is_cut(language: Language, name: str) -> None:
    """A blind shopkeeper hears «button», or a key on a small till ends in half a word."""
    assert language
    faults = []
    with shown(EVERY[name]) as (window, _screen):
        doing = (part for part in parts(window) if isinstance(part, QAbstractButton | QLineEdit))
        faults += [f"nameless: {part!r}" for part in doing if not part.accessibleName()]
        for size in SIZES:
            window.setFixedSize(*size)
            QApplication.processEvents()
            keys = (part for part in parts(window) if isinstance(part, Key))
            faults += [
                f"{size[0]}: {key.accessibleName()}: {key.width()} of {least}"
                for key in keys
                if key.width() < (least := key.minimumSizeHint().width())
            ]
    assert faults == []
