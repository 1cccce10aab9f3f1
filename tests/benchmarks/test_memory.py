"""The memory of a till that sells all week without being closed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import interleaved
import pytest

pytestmark = [pytest.mark.serial, pytest.mark.timeout(1200)]

ROOT = Path(__file__).resolve().parents[2]
SUPPORT = ROOT / "tests" / "support"
FEW, MANY = 100, 10_000
MOST = 1.15
"""How much more memory the many sales may take than the few."""

LONGEST = 1_000


def test_ten_thousand_sales_take_hardly_more_memory_than_a_hundred(tmp_path: Path) -> None:
    """A till that is never closed would grow by every sale, until the machine stands still."""
    ended = subprocess.run(
        [sys.executable, str(SUPPORT / "many_sales.py"), str(tmp_path), str(FEW), str(MANY)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(SUPPORT)])},
        check=True,
        capture_output=True,
        text=True,
        timeout=LONGEST,
    )
    told = json.loads(ended.stdout.splitlines()[-1])
    ratio = told["many"] / told["few"]
    sizes = f"{told['many'] / 1e6:.0f} MB / {told['few'] / 1e6:.0f} MB"
    interleaved.LINES.append(
        f"memory: after {MANY} sales / after {FEW}: {ratio:.3f} = {sizes}, wanted ≤ {MOST}"
    )
    assert told["receipts"] == MANY
    assert ratio <= MOST
