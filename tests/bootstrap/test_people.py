"""``mostrador people``: the way back in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from pos_app.bootstrap.people import main, renew
from pos_app.bootstrap.sample_shop import hire_sample_people
from pos_app.core.errors import WasRefusedError
from pos_app.store.book import open_book
from pos_app.store.pins import SealedPins
from pos_app.store.vault import MemoryPepper

NOW = datetime(2026, 11, 20, 17, tzinfo=UTC)


def test_a_forgotten_pin_is_made_anew_and_stays_written(tmp_path: Path) -> None:
    """The only manager forgets a PIN, and the shop is shut for ever."""
    store = open_book(tmp_path / "data", NOW)
    hire_sample_people(store)
    for _ in range(5):
        store.staff.tried("P1", NOW, fitted=False)
    pins = SealedPins(MemoryPepper())  # as on another computer
    renew(store, pins, "P1", lambda: "7410")

    marta = store.staff.roster().person("P1")
    assert pins.fits(marta.sealed_pin, "7410")
    assert store.staff.failures("P1") == ()
    act = store.journal.entries()[-1].act
    assert (act.actor, act.kind) == ("terminal", "staff.pin_changed")
    store.close()


def test_what_is_no_pin_changes_nothing(tmp_path: Path) -> None:
    """A slip in a terminal would shut the manager out for good."""
    store = open_book(tmp_path / "data", NOW)
    hire_sample_people(store)
    before = store.staff.roster()
    with pytest.raises(WasRefusedError, match=r"staff\.pin_easy"):
        renew(store, SealedPins(MemoryPepper()), "P1", lambda: "1234")
    with pytest.raises(WasRefusedError, match=r"staff\.unknown"):
        renew(store, SealedPins(MemoryPepper()), "P9", lambda: "7410")
    assert store.staff.roster() == before
    store.close()


def test_it_tells_who_works_here(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody would know which id to make a PIN for."""
    store = open_book(tmp_path / "data", NOW)
    hire_sample_people(store)
    store.close()
    assert main(["--data", str(tmp_path)]) == 0
    assert "P1  manager     Marta Ruiz" in capsys.readouterr().out
    assert main(["--data", str(tmp_path), "--new-pin", "P9"]) == 1
    assert "P9" not in capsys.readouterr().out
