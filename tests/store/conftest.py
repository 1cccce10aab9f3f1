"""An open memory in an empty folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from payments import NOON

from pos_app.store.book import Book, open_book


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Name a data folder that does not exist yet."""
    return tmp_path / "data"


@pytest.fixture
def book(folder: Path) -> Iterator[Book]:
    """Open the memory of a till that has sold nothing yet."""
    opened = open_book(folder, NOON)
    yield opened
    opened.close()
