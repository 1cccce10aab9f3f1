from __future__ import annotations

import string

import pytest
from mo_files import FOLDER, compiled, entries

from pos_app.core.receipt import ReceiptMark
from pos_app.core.taxes import Treatment
from pos_app.devices.documents.words import LANGUAGES, Words


def written(language: str) -> str:
    """Read the words of a language as people wrote them."""
    return (FOLDER / language / "LC_MESSAGES" / "documents.po").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shipped_is_what_was_written(language: str) -> None:
    """A corrected word that was never compiled would stay wrong on every receipt."""
    shipped = (FOLDER / language / "LC_MESSAGES" / "documents.mo").read_bytes()

    assert compiled(written(language)) == shipped


def gaps(text: str) -> set[str | None]:
    """Which gaps a text has."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_language_has_every_text_with_the_same_gaps() -> None:
    """A text that one language lacks would be a key on a customer's paper."""
    spanish, english = (entries(written(language)) for language in LANGUAGES)

    assert set(spanish) == set(english)
    for key in filter(None, spanish):
        assert spanish[key]
        assert english[key]
        assert gaps(spanish[key]) == gaps(english[key])


def test_every_tax_and_mark_has_its_word() -> None:
    """A new tax without a word would stop the first receipt that needs it."""
    for language in LANGUAGES:
        words = Words(language)
        assert all(words(f"tax.{treatment}", percent="8") for treatment in Treatment)
        assert all(words(f"mark.{mark}") for mark in ReceiptMark if mark is not ReceiptMark.REAL)


def test_an_unknown_language_is_spanish() -> None:
    """A till set to a language we do not have still prints a receipt."""
    assert Words("es-CO")("receipt.total") == Words("pt")("receipt.total")


def test_a_text_that_nobody_wrote_is_our_own_fault() -> None:
    """A key on paper would be the first thing a customer asks about."""
    with pytest.raises(KeyError, match=r"receipt\.nothing"):
        Words("es")("receipt.nothing")
