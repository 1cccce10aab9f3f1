"""Programs that another one of ours started, on each system."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest

from pos_app.bootstrap import child
from pos_app.bootstrap.child import child_program, windows_flags

WAITS = "tests.bootstrap.test_child"


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do as on Windows, where no program can be asked to end by a signal."""
    monkeypatch.setattr(child, "WINDOWS", True)


@pytest.mark.usefixtures("windows")
def test_a_child_is_asked_to_end_by_the_end_of_its_input() -> None:
    """On Windows a signal ends a program at once, in the middle of what it writes."""
    with child_program(module=WAITS) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "waits\n"
    assert program.returncode == 7, "its own handler ended it"


@pytest.fixture
def asked() -> Iterator[list[int]]:
    """Hear that this program is asked to end."""
    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _frame: heard.append(number))
    yield heard
    signal.signal(signal.SIGTERM, before)


@pytest.mark.parametrize("on_windows", [True, False])
def test_its_own_handlers_end_it(
    asked: list[int], monkeypatch: pytest.MonkeyPatch, on_windows: bool
) -> None:
    """The simulator's ledger would be left open."""
    monkeypatch.setattr(child, "WINDOWS", on_windows)
    child._ask_myself_to_end()
    assert asked == [signal.SIGTERM]


def test_flags_of_windows_are_none_elsewhere() -> None:
    """A black window would open at every export on Windows, or none would start elsewhere."""

    class Windows:
        CREATE_NO_WINDOW = 0x08000000
        BELOW_NORMAL_PRIORITY_CLASS = 0x00004000

    names = ("CREATE_NO_WINDOW", "BELOW_NORMAL_PRIORITY_CLASS")
    assert windows_flags(*names, system=Windows) == 0x08004000
    assert windows_flags(*names, system=object()) == 0


def wait() -> None:
    """Be a child that ends with 7 once it is asked to."""
    import sys
    import threading

    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    child.end_with_parent()
    sys.stdout.write("waits\n")
    sys.stdout.flush()
    while not ended.wait(0.05):
        pass
    sys.exit(7)


if __name__ == "__main__":
    wait()
