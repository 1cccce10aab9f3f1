"""A start loads and looks through nothing that the first picture does not need."""

from __future__ import annotations

import subprocess
import sys

import pytest

STARTS = """
import gc, sys
from pos_app.bootstrap.lean import start_lean
start_lean()
import structlog
assert not gc.isenabled()
print(sorted(name for name in sys.modules if name.partition(".")[0] == "rich"))
"""

HAS_IT_ALREADY = """
import sys
sys.modules["rich"] = here = object()
from pos_app.bootstrap.lean import start_lean
start_lean()
assert sys.modules["rich"] is here
print("kept")
"""


@pytest.mark.parametrize(
    ("program", "told"), [(STARTS, "['rich']"), (HAS_IT_ALREADY, "kept")], ids=["starts", "has"]
)
def test_nothing_for_terminals_is_loaded(program: str, told: str) -> None:
    """Every morning the cashier would wait for colours of tracebacks that nobody sees."""
    command = [sys.executable, "-c", program]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (ended.stdout.strip(), ended.stderr) == (told, "")
