from __future__ import annotations

import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from fake_msvcrt import FakeMsvcrt
from payments import NOON, later

from pos_app.core.errors import CouldNotAskError
from pos_app.store import lock
from pos_app.store.book import open_book

HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from pos_app.store.book import open_book

book = open_book(Path(sys.argv[1]), datetime(2026, 11, 20, 17, tzinfo=UTC))
print("open", flush=True)
sys.stdin.read()
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    """Start another till in the folder and wait until it is open."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    other = subprocess.Popen(
        [sys.executable, "-c", HOLDER, folder],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    return other


@pytest.mark.fault("A9")
def test_a_second_till_is_refused_and_told_who_is_there(folder: Path) -> None:
    """Two tills would sell from one book and give two sales one number."""
    with holder(folder) as other:
        with pytest.raises(CouldNotAskError) as caught:
            open_book(folder, NOON)
        other.send_signal(signal.SIGKILL)

    assert caught.value.key == "store.in_use"
    assert {"pid": str(other.pid), "since": NOON.isoformat()} == caught.value.details

    open_book(folder, NOON).close()  # what a crash left behind does not lock anybody out


@pytest.mark.fault("A9")
def test_a_closed_till_leaves_its_folder_free(folder: Path) -> None:
    """The shop could not open again after closing."""
    for minute in range(2):
        open_book(folder, later(minutes=minute)).close()

    assert f"{os.getpid()} {later(minutes=1).isoformat()}\n" == (
        folder / "instance.lock"
    ).read_text("utf-8")


def test_a_till_that_could_not_open_holds_nothing(folder: Path) -> None:
    """After one failed start every later one would say that a till is already open."""
    folder.mkdir()
    (folder / "mostrador.db").write_bytes(b"no database " * 999)
    for _ in range(2):
        with pytest.raises(Exception, match="damaged"):
            open_book(folder, NOON)


@pytest.mark.fault("A9")
def test_windows_refuses_a_second_till_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows two tills would sell from one book, or the second would not tell who is there."""
    windows = FakeMsvcrt()
    monkeypatch.setattr(lock, "_take", partial(lock.lock_of_windows, msvcrt=windows))
    first = open_book(folder, NOON)
    with pytest.raises(CouldNotAskError) as caught:
        open_book(folder, later(minutes=1))
    first.close()

    assert caught.value.key == "store.in_use"
    assert caught.value.details == {"pid": str(os.getpid()), "since": NOON.isoformat()}
    text = (folder / "instance.lock").stat().st_size
    assert all(byte > text for _, byte in windows.held), "a locked byte cannot be read there"
