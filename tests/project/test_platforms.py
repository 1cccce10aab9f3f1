"""What runs in the shop runs on Windows and macOS too: nothing takes its system for granted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from platform_rules import faults_of

HOUSE = Path(__file__).parents[2]
SHIPPED = sorted([*(HOUSE / "pos_app").rglob("*.py"), HOUSE / "mostrador"])


def test_no_module_takes_its_system_for_granted() -> None:
    """The till would end with a traceback on the owner's Windows, or spoil a «ñ» in a file."""
    told = {path.as_posix(): faults_of(path.read_text(encoding="utf-8")) for path in SHIPPED}
    assert {path: faults for path, faults in told.items() if faults} == {}


@pytest.mark.parametrize(
    "planted",
    [
        "import fcntl",
        "from termios import tcgetattr",
        "from os import geteuid",
        "import os\nos.fork()",
        "import os\nif ready:\n    os.nice(1)",
        "import signal\nnumber = signal.SIGKILL",
        "import socket\none.setsockopt(1, socket.SO_REUSEADDR, 1)",
        "loop.add_signal_handler(15, stop)",
        "import ctypes\nctypes.windll.kernel32",
        "open('list.csv')",
        "open('list.csv', 'w')",
        "path.open('a')",
        "with path.open() as file:\n    pass",
        "path.read_text()",
        "path.write_text(words)",
        "subprocess.run(command, text=True)",
        "NamedTemporaryFile('w')",
        "at.strftime('%-d de %B')",
    ],
)
def test_a_module_that_does_is_caught(planted: str) -> None:
    """The look through the sources sees nothing any more, and nobody knows."""
    assert faults_of(planted)


@pytest.mark.parametrize(
    "guarded",
    [
        "import sys\nif sys.platform == 'win32':\n    import msvcrt\nelse:\n    import fcntl",
        "import os\nif hasattr(os, 'nice'):\n    os.nice(1)",
        "import os\nroot = hasattr(os, 'geteuid') and os.geteuid() == 0",
        "if WINDOWS:\n    end()\nelse:\n    os.kill(1, 15)",
        "path.open('rb')",
        "path.open('w', encoding='utf-8')",
        "path.read_text('utf-8')",
        "dialog.open()",
        "subprocess.run(command, encoding='utf-8')",
    ],
)
def test_a_module_that_asks_first_passes(guarded: str) -> None:
    """A rule that is in the way of good code is switched off."""
    assert faults_of(guarded) == []


@pytest.mark.parametrize(
    ("part", "only"),
    [
        ("pywin32-ctypes", "sys_platform == 'win32'"),  # the safe of Windows
        ("secretstorage", "sys_platform == 'linux'"),  # the safe of Linux
        ("jeepney", "sys_platform == 'linux'"),  # what it is asked through
        ("colorama", ""),  # terminals of Windows, by click
        ("pyside6", ""),
        ("psycopg-binary", "implementation_name != 'pypy'"),
    ],
)
def test_the_lock_brings_what_each_system_needs(part: str, only: str) -> None:
    """A set-up on Windows would have no safe for the keys, and nobody here would see it."""
    lock = (HOUSE / "requirements.lock").read_text(encoding="utf-8")
    (line,) = re.findall(rf"^{part}==[^ ]+ ?(?:; )?([^\\\n]*)", lock, re.MULTILINE)
    assert line.strip() == only
