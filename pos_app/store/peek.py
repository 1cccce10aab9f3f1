"""Reading a few settings before the till is open: how the very first picture looks and speaks."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from pos_app.core.settings import SETTINGS, Value

__all__ = ["peek_settings"]


def peek_settings(folder: Path, names: tuple[str, ...]) -> Mapping[str, Value]:
    """Read settings without opening the till; whatever cannot be read has its default.

    What is wrong with the database is told by ``open_book`` a moment later, on a screen.
    """
    kept = _kept(folder / "mostrador.db")
    return {name: _value(name, kept.get(name)) for name in names}


def _kept(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            return dict(database.execute("SELECT name, value FROM settings"))
    except sqlite3.Error:
        return {}


def _value(name: str, kept: str | None) -> Value:
    default = SETTINGS[name].default
    if kept is None:
        return default
    if isinstance(default, bool):
        return kept == "1"
    return int(kept) if isinstance(default, int) else kept
