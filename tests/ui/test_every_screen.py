"""Every screen there is: whatever does something has a name, and nothing of it is cut."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from every_screen import EVERY, Wardrobe
from screen_faults import LANGUAGES, faults_of

from pos_app.ui.wording import Language

ROOT = Path(__file__).parents[2]
SUPPORT = ROOT / "tests" / "support"


@pytest.fixture(scope="module", params=LANGUAGES, ids=lambda worn: worn[0].value)
def language(request: pytest.FixtureRequest, wardrobe: Wardrobe) -> Language:
    """Each language in turn."""
    wardrobe.wear(request.param)
    spoken: Language = request.param[0]
    return spoken


@pytest.mark.parametrize("name", EVERY)
def test_everything_is_named_and_no_key_is_cut(language: Language, name: str) -> None:
    """A blind shopkeeper hears «button», or a key on a small till ends in half a word."""
    assert language
    assert faults_of(name) == []


@pytest.mark.parametrize("scale", ["1.25"])
def test_nothing_is_cut_on_a_desktop_that_scales(scale: str) -> None:
    """Whoever needs larger letters reads half of each key."""
    environment = os.environ | {
        "QT_SCALE_FACTOR": scale,
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(SUPPORT)]),
    }
    ended = subprocess.run(
        [sys.executable, str(SUPPORT / "screen_faults.py")],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert ended.stdout.splitlines() == [f"scale {float(scale)}"]
    assert ended.returncode == 0
