from __future__ import annotations

from pathlib import Path

import pytest
from payments import NOON

from pos_app.core.errors import WasRefusedError
from pos_app.core.settings import SETTINGS, Flag, Number, Value
from pos_app.store.book import Book, open_book


def read(book: Book, name: str) -> Value:
    """Read a setting by its kind."""
    match SETTINGS[name]:
        case Number():
            return book.settings.number(name)
        case Flag():
            return book.settings.flag(name)
        case _:
            return book.settings.text(name)


@pytest.mark.parametrize("name", SETTINGS)
def test_an_untouched_setting_has_its_declared_value(book: Book, name: str) -> None:
    """A new till would start with nothing set."""
    assert SETTINGS[name].default == read(book, name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("shop.name", "Café «Guayacán»"),
        ("shop.address", ""),
        ("charge.expiry_minutes", 5),
        ("sound.volume", 0),
        ("ways.page", True),
        ("ways.link", False),
        ("language", "en"),
    ],
)
def test_a_changed_setting_outlives_the_till(folder: Path, name: str, value: Value) -> None:
    """The owner would set everything again each morning."""
    book = open_book(folder, NOON)
    for each in (SETTINGS[name].default, value):
        book.settings.change(name, each)
    book.close()

    book = open_book(folder, NOON)

    assert value == read(book, name)
    book.close()


def test_a_refused_value_changes_nothing(book: Book) -> None:
    """A charge that expires at once would never be paid."""
    with pytest.raises(WasRefusedError):
        book.settings.change("charge.expiry_minutes", 0)

    assert book.settings.number("charge.expiry_minutes") == 10


def test_a_setting_is_asked_for_by_its_kind(book: Book) -> None:
    """A misspelt name would be a switch that nobody can find."""
    with pytest.raises(KeyError):
        book.settings.flag("ways.pigeon")
    for ask in (book.settings.text, book.settings.number):
        with pytest.raises(AssertionError):
            ask("ways.page")
    with pytest.raises(AssertionError):
        book.settings.flag("language")
