"""Every wall between the rooms, tried: an import that breaks it is planted and must be caught."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")

# wall, room that breaks it, what it imports
PLANTS = [
    ("rooms", "core", "pos_app.till"),
    ("rooms", "core", "pos_app.gateway"),
    ("rooms", "gateway", "pos_app.store"),
    ("rooms", "gateway", "pos_app.till"),
    ("rooms", "store", "pos_app.devices"),
    ("rooms", "devices", "pos_app.store"),
    ("rooms", "till", "pos_app.gateway"),
    ("rooms", "till", "pos_app.store"),
    ("rooms", "till", "pos_app.devices"),
    ("rooms", "till", "pos_app.ui"),
    ("rooms", "ui", "pos_app.bootstrap"),
    ("rooms", "ui", "pos_app.simulator"),
    ("rooms", "ui", "pos_app.relay"),
    ("rooms", "relay", "pos_app.simulator"),
    ("rooms", "simulator", "pos_app.relay"),
    ("rooms", "simulator", "pos_app.ui"),
    ("screen", "ui", "pos_app.store"),
    ("screen", "ui", "pos_app.gateway"),
    ("screen", "ui", "pos_app.devices"),
    *(
        ("core", "core", name)
        for name in (
            *("asyncio", "httpx", "keyring", "logging", "os", "pathlib", "PySide6", "qrcode"),
            *("random", "secrets", "socket", "sqlite3", "sqlite_utils", "structlog", "threading"),
            *("time", "uuid"),
        )
    ),
    *(
        (wall, room, name)
        for wall, name in (
            ("qt", "PySide6"),
            ("qt", "pyqtgraph"),
            ("http", "httpx"),
            ("sqlite", "sqlite3"),
            ("sqlite", "sqlite_utils"),
            ("keyring", "keyring"),
            ("postgres", "psycopg"),
        )
        for room in ("bootstrap", "devices", "till", "relay", "simulator")
    ),
    ("keyring", "store", "keyring"),
    ("sqlite", "gateway", "sqlite3"),
    ("sqlite", "ui", "sqlite3"),
    ("http", "store", "httpx"),
    ("http", "ui", "httpx"),
    ("till", "till", "PySide6"),
    ("till", "till", "httpx"),
    ("till", "till", "sqlite3"),
    *(
        (room, room, f"pos_app.{other}")
        for room in ("relay", "simulator")
        for other in ("core", "devices", "gateway", "store", "till")
    ),
]

# doors and loans that the walls leave open: file, what it imports
DOORS = [
    ("ui/planted_door.py", "PySide6"),
    ("gateway/planted_door.py", "httpx"),
    ("store/planted_door.py", "sqlite_utils"),
    ("relay/inbox_sqlite.py", "sqlite3"),
    ("relay/inbox_postgres.py", "psycopg"),
    ("relay/doctor.py", "httpx"),
    ("simulator/ledger_store.py", "sqlite3"),
    ("simulator/delivery.py", "httpx"),
    ("relay/planted_door.py", "pos_app.gateway.signing"),
    ("simulator/planted_door.py", "pos_app.gateway.signing"),
]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the linter said: one text for each broken wall, by the wall's id."""

    broken: Mapping[str, str]
    full: str


def _names() -> dict[str, str]:
    settings = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    return {contract["name"]: contract["id"] for contract in contracts}


def _copy(tree: Path) -> None:
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(HOUSE / "pos_app", tree / "pos_app", ignore=ignore)
    shutil.copy(HOUSE / "pyproject.toml", tree)


def _plant(tree: Path, file: str, line: str) -> None:
    target = tree / "pos_app" / file
    target.parent.mkdir(exist_ok=True)
    target.write_text(f"{line}\n", encoding="utf-8")


def _judge(tree: Path) -> Verdict:
    done = subprocess.run(
        [LINTER, "--no-cache", "--no-logo"], cwd=tree, capture_output=True, text=True, check=False
    )
    parts = re.split(
        r"^(\S.*)\n-+\n", done.stdout.partition("Broken contracts")[2], flags=re.MULTILINE
    )
    names = _names()
    said = dict(zip(parts[1::2], parts[2::2], strict=True))
    return Verdict({names[name]: text for name, text in said.items()}, done.stdout + done.stderr)


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Verdict:
    """The linter's verdict on a copy of the house with every forbidden import in it."""
    tree = tmp_path_factory.mktemp("planted")
    _copy(tree)
    for number, (_wall, room, name) in enumerate(PLANTS):
        _plant(tree, f"{room}/planted_{number}.py", f"import {name}")
    _plant(tree, "core/planted_left.py", "import pos_app.core.planted_right")
    _plant(tree, "core/planted_right.py", "import pos_app.core.planted_left")
    return _judge(tree)


@pytest.mark.parametrize(("wall", "room", "name"), PLANTS)
def test_a_forbidden_import_is_caught(planted: Verdict, wall: str, room: str, name: str) -> None:
    """Without this wall a screen could write money, or the relay could read a shop's keys."""
    number = PLANTS.index((wall, room, name))
    caught = rf"pos_app\.{room}\.planted_{number} -> {re.escape(name)} \(l\.1\)"
    assert re.search(caught, planted.broken.get(wall, "")), planted.full


def test_a_circle_is_caught(planted: Verdict) -> None:
    """Two modules that need each other can no longer be understood, or mended, one at a time."""
    assert ".planted_left -> .planted_right" in planted.broken["circles"] or (
        ".planted_right -> .planted_left" in planted.broken["circles"]
    )


def test_every_wall_has_been_tried() -> None:
    """A wall that nobody tries may have been misspelt, and then it lets everything through."""
    assert set(_names().values()) == {wall for wall, _, _ in PLANTS} | {"circles", "signing"}


def test_the_shared_verifier_stands_alone(tmp_path: Path) -> None:
    """If the hashes needed more than the standard library, the relay would carry the whole till."""
    _copy(tmp_path)
    shared = tmp_path / "pos_app" / "gateway" / "signing.py"
    shared.write_text(f"import httpx\n{shared.read_text(encoding='utf-8')}", encoding="utf-8")
    assert "pos_app.gateway.signing -> httpx" in _judge(tmp_path).broken["signing"]


def test_the_doors_are_open(tmp_path: Path) -> None:
    """A wall without its door would be taken down by the first person in a hurry."""
    _copy(tmp_path)
    for file, name in DOORS:
        _plant(tmp_path, file, f"import {name}")
    verdict = _judge(tmp_path)
    said = "\n".join(verdict.broken.values())
    planted = [(f"pos_app.{file[:-3].replace('/', '.')}", name) for file, name in DOORS]
    assert "Contracts:" in verdict.full
    assert not [pair for pair in planted if f"{pair[0]} -> {pair[1]} (" in said], verdict.full
