"""The page of proof: what it says, and that it keeps what went wrong."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import prove
import pytest

from pos_app.till.world import CRASH_POINTS, HAND_POINTS


def test_a_seed_that_went_wrong_is_kept_once(tmp_path: Path) -> None:
    """What a night found would be forgotten in the morning, or told twice for ever."""
    file = tmp_path / "seeds.txt"
    file.write_text("# kept\n12\n", encoding="utf-8")

    prove.keep([1, 12, 123], file)
    prove.keep([1], file)

    assert file.read_text(encoding="utf-8") == "# kept\n12\n1\n123\n"


def test_what_does_not_hold_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that proves nothing would look like one that does."""
    kept: list[int] = []
    monkeypatch.setattr(prove, "seeds", lambda _count, _seconds: ({"days": 3} | _NOTHING, [2]))
    monkeypatch.setattr(prove, "keep", kept.extend)
    monkeypatch.setattr(prove, "run", lambda *_tests, **_more: (True, "31 passed in 4.00s"))

    assert prove.main(["--cuts", "0"]) == 1

    page = capsys.readouterr().out
    assert "wrong: seeds [2]" in page
    assert "31 held, 0 did not" in page
    assert "NOT PROVEN" in page
    assert kept == [2]


_NOTHING = dict.fromkeys(("paid", "voided", "taken cash", "taken other"), 0)


@pytest.mark.serial
def test_the_short_page_names_everything() -> None:
    """The page would be read by people who believe that everything stands on it."""
    script = Path(prove.__file__)
    short = [sys.executable, str(script), "--seeds", "100", "--seconds", "20", "--cuts", "1"]

    done = subprocess.run(short, capture_output=True, text=True, timeout=280, check=False)

    rows = dict(row.rsplit("  ", 1) for row in done.stdout.splitlines())
    told = {name.strip(): said.strip() for name, said in rows.items()}
    assert done.returncode == 0, done.stdout + done.stderr
    assert told["the ledger's verdict"] == "agrees with every day"
    assert told["wrong tills caught"].endswith("held, 0 did not")
    assert told["real processes ended"] == str(len(CRASH_POINTS) + len(HAND_POINTS))
    assert {"seeded days", "orders of facts", "in all", "before_void"} <= told.keys()
