"""The names of keys as they are printed on the keyboard that the reader has."""

from __future__ import annotations

import re

from every_screen import OUTFITS, Wardrobe

from pos_app.ui.help.keyboard import CHAPTERS, EVERYWHERE
from pos_app.ui.tokens import Mode
from pos_app.ui.widgets.caps import WORDS, printed
from pos_app.ui.widgets.keys import Key
from pos_app.ui.wording import Language

SAME_EVERYWHERE = re.compile(r"(Ctrl |Alt |⇧)?(F\d+|Enter|Esc|Tab|.)")
"""What keyboards of every language have on them."""

CAPS = sorted({cap for one in (EVERYWHERE, *CHAPTERS) for row in one.rows for cap in row.caps})


def test_every_other_key_has_its_name_in_each_language() -> None:
    """The map in English speaks of a key that no English keyboard has."""
    others = {cap for cap in CAPS if not SAME_EVERYWHERE.fullmatch(cap)}
    assert {cap for cap in others if not cap.endswith(WORDS)} == set()


def test_a_key_is_called_as_the_keyboard_of_the_reader_calls_it(wardrobe: Wardrobe) -> None:
    """«Supr» is on the screen, and «Del» on the keyboard."""
    wardrobe.wear((Language.ENGLISH, Mode.LIGHT))
    key = Key("Remove", hint="Supr")
    assert key.accessibleDescription() == "Del"
    assert printed("Ctrl Re Pág") == "Ctrl PgUp"
    assert [cap for cap in CAPS if not SAME_EVERYWHERE.fullmatch(cap) and printed(cap) == cap] == []
    wardrobe.wear(OUTFITS[0])
    assert printed("Ctrl Re Pág") == "Ctrl Re Pág"
