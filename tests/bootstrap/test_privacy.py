"""The command that finds and ends what is kept of a person."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from payments import NOON

from pos_app.bootstrap import privacy
from pos_app.store.book import open_book

Told = pytest.CaptureFixture[str]


def test_a_person_is_found_and_forgotten(tmp_path: Path, capsys: Told) -> None:
    """Without a screen nobody could be forgotten."""
    store = open_book(tmp_path / "data", NOON)
    store.tasks.write_note("llamó Inés Muñoz", NOON)
    store.tasks.write_note("sin azúcar", NOON)
    store.close()
    where = ["--data", str(tmp_path), "--language", "en"]

    assert privacy.main([*where, "--find", "ines"]) == 0
    assert "Inés Muñoz\n1 texts." in capsys.readouterr().out
    assert privacy.main([*where, "--erase", "muñoz"]) == 0
    assert "Erased for good: 1." in capsys.readouterr().out
    assert privacy.main([*where, "--erase", "muñoz"]) == 0
    assert "Erased for good: 0." in capsys.readouterr().out
    assert privacy.main([*where, "--acts"]) == 0
    assert "erased  1" in capsys.readouterr().out
    store = open_book(tmp_path / "data", datetime.now(UTC))
    assert [one.text for one in store.privacy.texts()] == ["sin azúcar"]
    assert store.journal.entries()[-1].act.kind == "privacy.erased"
    assert privacy.main([*where, "--find", "ines"]) == 1  # a till works here
    store.close()


def test_nothing_is_made_where_there_is_nothing(tmp_path: Path, capsys: Told) -> None:
    """A mistyped folder would answer that nothing is kept."""
    assert privacy.main(["--data", str(tmp_path), "--acts"]) == 2
    assert str(tmp_path) in capsys.readouterr().out
    assert not (tmp_path / "data").exists()
