"""How long a person waits from the start of the program to the first key it takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from interleaved import LINES, compare
from old_shop import grow

pytestmark = pytest.mark.serial

ROOT = Path(__file__).resolve().parents[2]
SUPPORT = ROOT / "tests" / "support"
PAIRS = 12
LONGEST_START = 60


@dataclass(slots=True)
class Starter:
    """Starts programs on one shop's data, with bytecode of their own.

    Attributes:
        engines: Whether the web engine was loaded when the first key was taken, start by start.
    """

    folder: Path
    engines: list[bool] = field(default_factory=list)

    def seconds(self, what: str, shop: str = "shop") -> float:
        """Time from before the process exists until its first key was taken and painted."""
        began = time.perf_counter()
        told = self._told(what, shop)
        self.engines.append(told["engine"])
        return float(told["at"]) - began

    def share_at_rest(self) -> float:
        """Tell which part of a processor a till takes that nobody touches."""
        return float(self._told("till-idle", "shop")["share"])

    def _told(self, what: str, shop: str) -> dict[str, Any]:
        program = str(SUPPORT / "start_program.py")
        command = [sys.executable, program, what, str(self.folder / shop)]
        ended = subprocess.run(
            command,
            env=self._environment(),
            check=True,
            capture_output=True,
            text=True,
            timeout=LONGEST_START,
        )
        told: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
        return told

    def _environment(self) -> dict[str, str]:
        environment = dict(os.environ)
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        return environment | {
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(SUPPORT)]),
            "PYTHONPYCACHEPREFIX": str(self.folder / "bytecode"),
            "PYTHON_KEYRING_BACKEND": "keys_at_hand.KeysAtHand",
        }


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Starter:
    """Compile everything and fill the shop by starting each program once."""
    starter = Starter(tmp_path_factory.mktemp("start"))
    for what in ("till", "bare"):
        starter.seconds(what)
    return starter


def test_the_till_takes_its_first_key_soon_after_the_least_qt_can_show(starter: Starter) -> None:
    """The cashier would stand before a customer and an empty window every morning."""
    shown = compare(
        "start to a sale screen that takes a key / a bare table that takes a key",
        ours=lambda: starter.seconds("till"),
        floor=lambda: starter.seconds("bare"),
        pairs=PAIRS,
        at_most=4,
    )

    shown.require()


def test_the_web_engine_costs_the_start_nothing(starter: Starter) -> None:
    """Every start would wait for an engine that most sales do not need."""
    shown = compare(
        "start / start where the web engine cannot be loaded",
        ours=lambda: starter.seconds("till"),
        floor=lambda: starter.seconds("till-without-engine"),
        pairs=PAIRS,
        at_most=1.2,
    )

    shown.require()
    assert not any(starter.engines), "loaded before the sale screen took a key"


@pytest.mark.timeout(900)  # a million sales are written first
def test_a_shop_that_has_sold_for_years_starts_as_fast_as_a_new_one(starter: Starter) -> None:
    """The till would start more slowly every month, and nobody would know why."""
    until = datetime.now(UTC)
    grow(starter.folder / "old" / "data", 1_000_000, until=until, every=timedelta(minutes=2))
    for shop in ("old", "new"):
        starter.seconds("till-sells", shop)
    shown = compare(
        "start to the first article on the ticket, after 1,000,000 payments / after none",
        ours=lambda: starter.seconds("till-sells", "old"),
        floor=lambda: starter.seconds("till-sells", "new"),
        pairs=PAIRS // 2,
    )

    shown.require_at_most(1.5)


def test_a_till_that_nobody_touches_rests(starter: Starter) -> None:
    """The fan of a small computer would blow all day, and its battery be empty in a power cut."""
    share = min(starter.share_at_rest() for _ in range(2))

    LINES.append(f"processor of a till at rest: {share:.2%} of a core, wanted ≤ 1 %")
    assert share <= 0.01
