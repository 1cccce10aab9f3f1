"""Texts on a page: where lines end, and whether all of the words are shown."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.ui.theme import Role
from pos_app.ui.widgets.labels import DottedText, Text, stand_on_one_line
from tests.ui.conftest import Shown


def test_a_full_line_ends_after_a_fact(shown: Shown) -> None:
    """A line begins with a dot, or a date is torn in two."""
    text = DottedText("C1-T214-0091-K7QX · vie 20 nov · Turno 214", Role.SMALL)
    shown(text, 800, 60)
    assert text.heightForWidth(800) == Role.SMALL.value.line
    assert text.heightForWidth(260) == 2 * Role.SMALL.value.line
    assert text.accessibleName() == "C1-T214-0091-K7QX · vie 20 nov · Turno 214"


def test_a_text_knows_that_its_end_is_not_shown(shown: Shown) -> None:
    """The pictures are looked at by nobody who would miss the word."""
    text = Text("Guardado antes de mostrarlo", Role.SMALL)
    shown(text, 400, 20)
    assert not text.shortened
    text.resize(80, 20)
    assert text.shortened


def test_letters_of_several_sizes_stand_on_one_line(shown: Shown) -> None:
    """The date hangs below the title beside it."""
    window = QWidget()
    row = QHBoxLayout(window)
    small, large = Text("vie 20 nov", Role.SMALL), Text("$ 135.600", Role.CASE)
    stand_on_one_line(row, small, large)
    shown(window, 500, 80)
    feet = {text.geometry().bottom() - round(text.below) for text in (small, large)}
    assert max(feet) - min(feet) <= 1
