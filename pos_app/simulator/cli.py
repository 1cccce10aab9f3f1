"""``mostrador simulator``: reads the command line and runs the simulator."""

from __future__ import annotations

import argparse
import asyncio
import math
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from pos_app.simulator import faults, switches, visit
from pos_app.simulator.ledger_store import LedgerInUseError
from pos_app.simulator.server import Settings, serve

Say = Callable[[str], str]
"""Says a text in the language of whoever reads it; English unless told."""


def parser(say: Say = str) -> argparse.ArgumentParser:
    """The command's options; its help lists every fault and switch."""
    found = argparse.ArgumentParser(
        prog="mostrador simulator",
        description=say(
            "A Wompi that runs on this computer: API, hosted checkout, links and events."
        ),
        epilog=_catalogue(say),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    found.add_argument("--host", default="127.0.0.1", help=say("address to listen on"))
    port = _whole(say, 0, 65_535)
    found.add_argument("--port", type=port, default=0, help=say("public port; 0 takes a free one"))
    found.add_argument(
        "--control-port", type=port, default=0, help=say("control port; 0: a free one")
    )
    found.add_argument(
        "--data", type=Path, help=say("folder that keeps the ledger; none: in memory")
    )
    found.add_argument(
        "--merchants",
        type=_whole(say, 1, 1_000),
        default=1,
        help=say("how many numbered merchants"),
    )
    found.add_argument("--seed", type=int, help=say("make delays and ids repeatable"))
    found.add_argument(
        "--rate", type=partial(_rate, say), default=1.0, help=say("clock speed; 0 stands still")
    )
    found.add_argument(
        "--delay", type=_whole(say, 0, 600_000), help=say("milliseconds everything takes")
    )
    found.add_argument("--events-url", help=say("where the first merchant's events are posted"))
    found.add_argument(
        "--stop-with-parent",
        action="store_true",
        help=say("stop when the starting program is gone"),
    )
    return found


def _whole(say: Say, least: int, most: int) -> Callable[[str], int]:
    """Read a whole number within limits."""

    def read(text: str) -> int:
        number = int(text) if text.isascii() and text.isdigit() else -1
        if not least <= number <= most:
            told = say("a whole number from {least} to {most}, not {text}")
            raise argparse.ArgumentTypeError(told.format(least=least, most=most, text=text))
        return number

    return read


def _rate(say: Say, text: str) -> float:
    """Read how fast the clock goes; it never goes back."""
    try:
        rate = float(text)
    except ValueError:
        rate = math.nan
    if not 0 <= rate < math.inf:
        told = say("a number from 0 on, not {text}")
        raise argparse.ArgumentTypeError(told.format(text=text))
    return rate


def _catalogue(say: Say) -> str:
    lines = [say("scripted customers: mostrador simulator customer --help"), ""]
    lines.append(say("faults (switched on through POST /faults on the control port):"))
    for name, kind in faults.CATALOGUE.items():
        options = ", ".join(f"{key}={value}" for key, value in kind.options.items())
        lines.append(f"  {name:22}{say(kind.tells)}{f' ({options})' if options else ''}")
    lines.append("")
    lines.append(
        say("scope of a fault: reference, link, path, calls (the next n), probability, seed")
    )
    lines.append("")
    lines.append(say("switches (PATCH /switches on the control port):"))
    lines.extend(f"  {name:26}{say(tells)}" for name, tells in switches.catalogue().items())
    return "\n".join(lines)


def main(argv: Sequence[str], say: Say = str) -> int:
    """Run the simulator until it is stopped; the first line printed is JSON with the addresses.

    ``mostrador simulator customer ADDRESS`` sends a scripted customer to a charge instead.
    """
    if list(argv[:1]) == ["customer"]:
        return visit.main(argv[1:], say)
    options = parser(say).parse_args(argv)
    settings = Settings(
        host=options.host,
        port=options.port,
        control_port=options.control_port,
        folder=options.data,
        merchants=options.merchants,
        seed=options.seed,
        rate=options.rate,
        events_url=options.events_url,
        delay=options.delay,
        stop_with_parent=options.stop_with_parent,
    )
    try:
        asyncio.run(serve(settings, _announce))
    except (OSError, LedgerInUseError) as problem:
        sys.stderr.write(
            f"{say('The simulator cannot start: {why}').format(why=say(str(problem)))}\n"
        )
        return 1
    return 0


def _announce(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
