"""A program that another one of ours started ends with it, however that one ends.

The parent holds the writing end of the child's input and never writes. When the parent is gone,
even by a power cut of its own, the system closes that end and the child reads the end of it.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["child_program", "end_with_parent", "windows_flags"]

MARK = "MOSTRADOR_CHILD"
"""The variable that a parent of ours sets, so that a program started by hand lives on its own."""

WINDOWS = sys.platform == "win32"

PATIENCE = 10
"""Seconds a child may take to end before it is ended."""


def windows_flags(*names: str, system: object = subprocess) -> int:
    """Put together flags of Windows by their names; elsewhere there are none."""
    return sum(getattr(system, name, 0) for name in names)


@contextmanager
def child_program(*arguments: str, module: str = "pos_app") -> Iterator[subprocess.Popen[str]]:
    """Run a command of ours as a child; it ends with the block.

    Args:
        arguments: The command and its options, as after ``mostrador``.
        module: The program, when it is no command.
    """
    with subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, MARK: "1"},
    ) as child:
        try:
            yield child
        finally:
            _end(child)


def end_with_parent() -> None:
    """Watch the parent, if this program was started by one of ours."""
    if os.environ.pop(MARK, None) is not None:
        threading.Thread(target=_wait_for_the_end, name="parent", daemon=True).start()


def _wait_for_the_end() -> None:
    sys.stdin.read()
    _ask_myself_to_end()


def _ask_myself_to_end() -> None:
    """Let this program's own handlers work: on Windows ``os.kill`` would end it without them."""
    if WINDOWS:
        signal.raise_signal(signal.SIGTERM)
    else:
        os.kill(os.getpid(), signal.SIGTERM)


def _end(child: subprocess.Popen[str]) -> None:
    """Ask a child to end; Windows knows no way but the end of what it reads."""
    if WINDOWS and child.stdin is not None:
        child.stdin.close()
    else:
        child.terminate()
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
