"""The web engine's own walls stand wherever the till runs as an ordinary person."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hostile_pages import hostile_pages

pytestmark = pytest.mark.serial

ROOT = Path(__file__).parents[2]

AS_NOBODY = (
    "setpriv",
    "--reuid=nobody",
    "--clear-groups",
    "--inh-caps=+dac_read_search",
    "--ambient-caps=+dac_read_search",
)
"""An ordinary person's rights, and reading: a test machine's own folders are often root's."""

HOSTILE = {
    "QTWEBENGINE_DISABLE_SANDBOX": "1",
    "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox",
    "QTWEBENGINE_REMOTE_DEBUGGING": "127.0.0.1:9222",
}


@pytest.mark.fault("43")
def test_an_ordinary_person_opens_the_page_behind_the_engines_walls(tmp_path: Path) -> None:
    """Somebody sets a variable, and a page of a customer can reach the shop's files."""
    home = tmp_path / "home"
    home.mkdir()
    with hostile_pages() as origin:
        told = _run(home, f"{origin}/plain")
    assert sorted(told["removed"]) == sorted(HOSTILE)
    assert told["loaded"] is True
    assert told["walls"] == {"Seccomp": "2", "NoNewPrivs": "1"}


def _run(home: Path, address: str) -> dict[str, Any]:
    """Run the program as nobody, who may read the interpreter and the code wherever they lie."""
    command = [sys.executable, "-P", str(ROOT / "tests/support/sandboxed_guest.py"), address]
    if os.geteuid() == 0:
        shutil.chown(home, "nobody")
        command = [*AS_NOBODY, *command]
    environment = {
        "HOME": str(home),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        **HOSTILE,
    }
    done = subprocess.run(
        command, env=environment, cwd=home, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])  # the log comes before it
    return found
