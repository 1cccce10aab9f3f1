"""Both languages, complete."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from translations import ROOT, WORDS, compiled, gather

from pos_app.gateway.faults import Fault
from pos_app.gateway.keys import KeyFault
from pos_app.ui.words import known_keys

Message = tuple[str, str, str]
ROOM = ROOT / "pos_app" / "ui"


def messages(path: Path) -> list[Message]:
    """Read each text: its context, the Spanish, the English."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            english = message.findtext("translation") or ""
            found.append((name, message.findtext("source") or "", english))
    return found


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gather the texts of the code as it is now."""
    path = tmp_path_factory.mktemp("words") / "mostrador_en.ts"
    shutil.copy(WORDS, path)
    gather(path)
    return path


def test_every_text_of_the_interface_is_in_the_words(gathered: Path) -> None:
    """An English cashier would meet a Spanish sentence that somebody added."""
    assert {one[:2] for one in messages(gathered)} == {one[:2] for one in messages(WORDS)}


def test_every_text_is_looked_up_where_it_is_kept(gathered: Path) -> None:
    """A sentence that is asked of another widget stays Spanish, though its English is there."""
    code = "\n".join(path.read_text() for path in ROOM.rglob("*.py"))
    classes = {"sentences", "caps", *re.findall(r"^class (\w+)", code, re.MULTILINE)}
    assert {context for context, _, _ in messages(gathered)} <= classes


def test_every_text_has_its_english() -> None:
    """An English cashier would meet a Spanish sentence."""
    assert [spanish for _, spanish, english in messages(WORDS) if not english] == []


def test_translations_keep_what_is_filled_in_and_what_is_bold() -> None:
    """A sentence would lose its amount, or the order that it stresses."""
    for _, spanish, english in messages(WORDS):
        for pattern in (r"\{\w*\}", r"\*\*"):
            both = (re.findall(pattern, text) for text in (spanish, english))
            expected, actual = map(Counter, both)
            assert expected == actual, spanish


def test_what_ships_is_what_was_translated(tmp_path: Path) -> None:
    """The till would speak last month's English."""
    assert compiled(WORDS, tmp_path / "en.qm") == WORDS.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("key", sorted({*Fault, *KeyFault}))
def test_every_fault_of_the_world_has_a_sentence(key: str) -> None:
    """The cashier would see a key instead of a next step."""
    assert key in known_keys()
