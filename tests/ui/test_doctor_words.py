"""What the doctor says: with a remedy, and the same on the screen and in the terminal."""

from __future__ import annotations

import re

import pytest

from pos_app.core.checkup import CHECKS
from pos_app.devices.documents.words import Words
from pos_app.ui.sentences.doctor import SENTENCES

WELL = (".good", ".none")

DO = {
    "es": "reinicie|ejecute|instale|escríbalas|ábralo|borre|libere|revise|pase|restaure|ponga|"
    "pruebe|mire|cópielas|tenga|cámbielo|apáguela|escanee|quite",
    "en": "restart|run|install|type|unlock|open|delete|free|check|move|restore|turn|switch|try|"
    "look|copy|keep|have|change|replace|scan",
}


def keys() -> list[str]:
    """Every sentence about something that was looked at."""
    return [key for key in SENTENCES if key.count(".") == 2]


@pytest.mark.parametrize("language", DO)
def test_whatever_is_not_well_is_said_with_what_to_do(language: str) -> None:
    """«Con falla» and nothing more: the shop calls somebody, and waits until Monday."""
    words, todo = Words(language), re.compile(rf"\b({DO[language]})\b", re.IGNORECASE)
    told = {key: words.known(key) or "" for key in keys() if not key.endswith(WELL)}
    assert {key.split(".")[1] for key in keys()} >= set(CHECKS)
    assert {key: text for key, text in told.items() if not todo.search(text)} == {}


def test_the_screen_and_the_terminal_give_the_same_advice() -> None:
    """On the screen it is the cable, in the terminal the paper."""
    words = Words("es")
    assert {key: words.known(key) for key in keys()} == {key: SENTENCES[key] for key in keys()}
