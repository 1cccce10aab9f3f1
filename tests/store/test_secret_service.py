"""The vault on a real Secret Service, as Linux desktops have one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

UNLOCKED = 'printf "\\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null'
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null"

STORY = """
from pos_app.core.errors import MostradorError
from pos_app.core.keys import Keys
from pos_app.store.vault import KeyringVault

keys = Keys("pub_test_a", "test_integrity_ñ", "prv_test_c")
try:
    KeyringVault("shop").keep(keys)
    print(KeyringVault("shop").read() == keys, KeyringVault("rehearsal").read())
    KeyringVault("shop").forget()
    print(KeyringVault("shop").read())
except MostradorError as fault:
    print(fault)
"""


def told(home: Path, start: str) -> list[str]:
    """Run the story on a session bus of its own, in an empty home."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHON_KEYRING_BACKEND"}
    places = {"HOME": home, "XDG_DATA_HOME": home / "data", "XDG_CACHE_HOME": home / "cache"}
    environment = {**kept, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    ran = subprocess.run(
        [
            "dbus-run-session",
            "--",
            "sh",
            "-c",
            f'{start}; exec "$0" -c "$1"',
            sys.executable,
            STORY,
        ],
        env=environment | {name: str(place) for name, place in places.items()},
        capture_output=True,
        check=True,
        text=True,
        timeout=60,
    )
    return ran.stdout.splitlines()


@pytest.mark.fault("F7")
@pytest.mark.parametrize(
    ("start", "story"),
    [
        (UNLOCKED, ["True None", "None"]),
        (LOCKED, ["vault.locked"]),
    ],
    ids=["unlocked", "locked"],
)
def test_a_desktops_own_safe_keeps_the_keys(tmp_path: Path, start: str, story: list[str]) -> None:
    """What works against our own stand-in would fail on the shop's computer."""
    assert told(tmp_path, start) == story
