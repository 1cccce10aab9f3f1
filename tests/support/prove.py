"""One page that says what the uncertain minute was tried with, and how it ended.

    .venv/bin/python tests/support/prove.py [seeds]

Seeded days against the gateway's own ledger, wrong tills that must be caught, and real processes
ended at each crash point. A seed that fails is printed: keep it as a regression.
"""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

HOUSE = Path(__file__).parents[2]
SEEDS = 10_000
SHARE = 250
BY_POINT = re.compile(r"^\s+(\w+)\s+#+ (\d+)$")


def share(first: int) -> tuple[Counter[str], list[int]]:
    """Live through some seeded days; tells what happened, and the seeds that went wrong."""
    sys.path.insert(0, str(HOUSE))
    import structlog

    from simulation import simulate

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    told, wrong = Counter[str](), []
    for seed in range(first, first + SHARE):
        try:
            told += simulate(seed)
        except* AssertionError:
            wrong.append(seed)
    return told, wrong


def seeds(count: int) -> tuple[Counter[str], list[int]]:
    """Live through that many days on every core."""
    told, wrong = Counter[str](), []
    with ProcessPoolExecutor(os.cpu_count()) as cores:
        for happened, failed in cores.map(share, range(0, count, SHARE)):
            told += happened
            wrong += failed
    return told, wrong


def run(*tests: str) -> tuple[bool, str]:
    """Run tests and tell whether all passed, with what they said."""
    command = [sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=False)
    return done.returncode == 0, done.stdout


def line(name: str, said: str) -> None:
    """Print one line of the page."""
    sys.stdout.write(f"{name:<34}{said}\n")
    sys.stdout.flush()


def main(count: int) -> int:
    """Print the page; tells whether everything held."""
    began = time.monotonic()
    told, wrong = seeds(count)
    line("seeded days", f"{count} in {time.monotonic() - began:.0f} s")
    cuts = sum(many for what, many in told.items() if what.startswith("cut at"))
    line("power cuts at named points", str(cuts))
    line("payments, voids, late answers", f"{told['paid']}, {told['voided']}")
    line("the ledger's verdict", "agrees with every day" if not wrong else f"seeds {wrong[:10]}")
    caught, said = run("tests/simulation/test_mutants.py")
    line("wrong tills caught", _tally(said))
    killed, said = run("tests/journeys/test_power_cuts.py")
    line("real processes ended, by moment", _tally(said))
    for row in said.splitlines():
        found = BY_POINT.match(row)
        if found:
            line(f"  {found[1]}", found[2])
    return 0 if caught and killed and not wrong else 1


def _tally(said: str) -> str:
    return next((row for row in reversed(said.splitlines()) if " in " in row), "nothing ran")


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS))
