"""The rehearsal that is opened beside a till."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from pos_app.bootstrap.practice import Practice, start_beside


class Program:
    """A program that ends when it is told."""

    ended = False

    def poll(self) -> int | None:
        """Whether it ended."""
        return 0 if self.ended else None


def test_one_rehearsal_at_a_time_in_its_own_folder(tmp_path: Path) -> None:
    """Practice sales would stand among the shop's, or two tills take one folder."""
    started: list[Sequence[str]] = []
    program = Program()

    def start(command: Sequence[str]) -> subprocess.Popen[bytes]:
        started.append(command)
        return cast("subprocess.Popen[bytes]", program)

    practise = Practice(tmp_path / "data", start)
    assert practise()
    assert not practise()
    folder = str(tmp_path / "data" / "rehearsal")
    demo = [sys.executable, "-m", "pos_app", "demo", "--data", folder, "--language", "es"]
    assert started == [demo]
    program.ended = True
    assert practise()
    assert len(started) == 2


def test_it_lives_on_when_the_till_ends() -> None:
    """Closing the shop's till would close the practice in the middle of a sale."""
    alone = "import os, sys; sys.exit(0 if os.getsid(0) == os.getpid() else 1)"
    assert start_beside([sys.executable, "-c", alone]).wait(timeout=60) == 0
