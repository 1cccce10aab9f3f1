"""Importing any module does nothing, and programs without a screen never load Qt."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
ROOMS = ["core", "devices", "gateway", "relay", "simulator", "store", "till"]

# Imports the modules it is given; tells what happened meanwhile and what was loaded.
PROBE = """
import importlib, json, os, sys

happened, now = [], ""
ACTS = {"_thread.start_new_thread", "os.mkdir", "os.remove", "os.rename", "socket.__new__",
        "sqlite3.connect", "subprocess.Popen"}

def watch(event, args):
    writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
    if writes or event in ACTS:
        happened.append(f"{now}: {event} {args[0]}")

sys.addaudithook(watch)
for now in sys.argv[1:]:
    importlib.import_module(now)
print(json.dumps({"happened": happened, "loaded": sorted(sys.modules)}))
"""


def _modules(room: str = "") -> list[str]:
    files = (HOUSE / "pos_app" / room).rglob("*.py")
    names = (".".join(file.relative_to(HOUSE).with_suffix("").parts) for file in files)
    return sorted(name.removesuffix(".__init__") for name in names)


def _import_apart(modules: Iterable[str]) -> tuple[list[str], set[str]]:
    done = subprocess.run(
        [sys.executable, "-B", "-c", PROBE, *modules],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    return told["happened"], set(told["loaded"])


def test_importing_everything_does_nothing() -> None:
    """A module that opens a database when it is read opens it in every tool that only looks."""
    happened, loaded = _import_apart(_modules())
    assert not happened
    assert set(_modules()) <= loaded


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_without_a_screen_loads_no_qt(room: str) -> None:
    """A relay on a small rented server must start without a hundred megabytes of windows."""
    _, loaded = _import_apart(_modules(room))
    assert not {name for name in loaded if name.startswith(("PySide6", "shiboken6", "pyqtgraph"))}


@pytest.mark.parametrize("program", ["pos_app.cli", "pos_app.bootstrap.simulator"])
def test_a_program_without_a_screen_loads_no_qt(program: str) -> None:
    """The command line is read on every start, also on a server that has no window to show."""
    _, loaded = _import_apart([program])
    assert not {name for name in loaded if name.startswith(("PySide6", "pos_app.ui"))}
