"""One page that says what the uncertain minute was tried with, and how it ended.

    ./mostrador prove                     10,000 seeded days and 240 power cuts
    ./mostrador prove --seeds 1000000     a night's worth
    ./mostrador prove --seconds 60        as many days as fit into a minute
    ./mostrador prove --cuts 1            one power cut a moment

Seeded days against the gateway's own ledger, orders of facts against the rules alone, wrong tills
that must be caught, and real processes ended at each moment. A seed that fails is printed, and
kept in ``tests/samples/seeds.txt``: from then on every run of the tests tells it again.
"""

from __future__ import annotations

import argparse
import logging
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path

HOUSE = Path(__file__).parents[2]
KEPT = HOUSE / "tests" / "samples" / "seeds.txt"
SHARE = 50
BY_POINT = re.compile(r"^\s+(\w+)\s+#+ (\d+)$")
COUNTED = re.compile(r"(\d+) (passed|failed)")


def share(first: int, last: int) -> tuple[Counter[str], list[int]]:
    """Live through some seeded days; tells what happened, and the seeds that went wrong."""
    sys.path.insert(0, str(HOUSE))
    import structlog
    from simulation_shops import shop_of

    from simulation import simulate

    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    told, wrong = Counter[str](days=last - first), []
    for seed in range(first, last):
        try:
            told += simulate(seed, shop_of(seed))
        except* AssertionError:
            wrong.append(seed)
    return told, wrong


def seeds(count: int, seconds: float) -> tuple[Counter[str], list[int]]:
    """Live through that many days on every core, as far as the time goes."""
    told, wrong, ends = Counter[str](), [], time.monotonic() + seconds
    at_once = os.cpu_count() or 1
    with ProcessPoolExecutor(at_once) as cores:
        shares = iter([(first, min(first + SHARE, count)) for first in range(0, count, SHARE)])
        while time.monotonic() < ends and (some := list(islice(shares, at_once * 2))):
            for happened, failed in cores.map(share, *zip(*some, strict=True)):
                told += happened
                wrong += failed
    return told, wrong


def keep(wrong: Sequence[int], file: Path = KEPT) -> None:
    """Keep seeds that went wrong, each once."""
    known = file.read_text(encoding="utf-8")
    new = [seed for seed in wrong if not re.search(rf"(?m)^{seed}\b", known)]
    file.write_text(known + "".join(f"{seed}\n" for seed in new), encoding="utf-8")


def run(*tests: str, **environment: str) -> tuple[bool, str]:
    """Run tests and tell whether all passed, with what they said."""
    command = [sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(
        command,
        cwd=HOUSE,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        _complaints(done.stdout)
    return done.returncode == 0, done.stdout


def line(name: str, said: str) -> None:
    """Print one line of the page."""
    sys.stdout.write(f"{name:<34}{said}\n")
    sys.stdout.flush()


def page(wanted: argparse.Namespace) -> Iterator[bool]:
    """Print the page; tells of each part whether it held."""
    began = time.monotonic()
    told, wrong = seeds(wanted.seeds, wanted.seconds)
    line("seeded days", f"{told['days']:,} in {time.monotonic() - began:.0f} s")
    cuts = sum(many for what, many in told.items() if what.startswith("cut "))
    line("  power cuts in them", f"{cuts:,}")
    line("  payments at the gateway", f"{told['paid']:,}, {told['voided']:,} annulled")
    line("  payments by hand", f"{told['taken cash']:,} in cash, {told['taken other']:,} other")
    if wrong:
        keep(wrong)
    line("the ledger's verdict", f"wrong: seeds {wrong}" if wrong else "agrees with every day")
    yield not wrong
    held, said = run("tests/simulation/test_schedules.py")
    line("orders of facts", _tally(said))
    yield held
    held, said = run("tests/simulation/test_mutants.py")
    line("wrong tills caught", _tally(said))
    yield held
    if wanted.cuts:
        cut = {"MOSTRADOR_CUTS": str(wanted.cuts)}
        held, said = run("tests/journeys/test_power_cuts.py", **cut)
        counted = _histogram(said)
        yield held and counted


def _histogram(said: str) -> bool:
    """Print how many processes were ended at each moment; tells whether there were any."""
    found = [row for row in map(BY_POINT.match, said.splitlines()) if row]
    line("real processes ended", str(sum(int(row[2]) for row in found)))
    for row in found:
        line(f"  {row[1]}", row[2])
    return bool(found)


def _complaints(said: str) -> None:
    """Print what did not hold, in the words of the tests."""
    for row in said.splitlines():
        if row.startswith(("E  ", "FAILED", "ERROR")):
            line("  !", row[:200])


def _tally(said: str) -> str:
    counted = {what: many for many, what in COUNTED.findall(said)}
    return f"{counted.get('passed', '0')} held, {counted.get('failed', '0')} did not"


def main(args: Sequence[str]) -> int:
    """Print the page and the verdict over it."""
    reader = argparse.ArgumentParser(prog="mostrador prove")
    reader.add_argument("--seeds", type=int, default=10_000, help="how many days")
    reader.add_argument("--seconds", type=float, default=float("inf"), help="no more days after it")
    reader.add_argument("--cuts", type=int, default=15, help="power cuts of each moment")
    began = time.monotonic()
    parts = list(page(reader.parse_args(args)))
    line(
        "in all", f"{'all held' if all(parts) else 'NOT PROVEN'}, {time.monotonic() - began:.0f} s"
    )
    return 0 if all(parts) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
