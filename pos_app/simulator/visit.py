"""``mostrador simulator customer``: sends a scripted customer to a charge and tells the story."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import closing

from pos_app.simulator.customers import SCRIPTS, run
from pos_app.simulator.delivery import PlainBrowsing
from pos_app.simulator.payer import Customer, Story

__all__ = ["main", "parser", "told"]


def parser(say: Callable[[str], str] = str) -> argparse.ArgumentParser:
    """The command's options; its help lists every script."""
    found = argparse.ArgumentParser(
        prog="mostrador simulator customer",
        description=say(
            "A customer of practice who opens a charge of the simulator and pays, or not."
        ),
        epilog="\n".join(
            [say("scripts:"), *(f"  {name:22}{say(_tells(name))}" for name in SCRIPTS)]
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    found.add_argument("address", help=say("a checkout or link address of the simulator"))
    found.add_argument(
        "--script",
        choices=tuple(SCRIPTS),
        default="pays-by-card",
        help=say("what the customer does"),
    )
    found.add_argument(
        "--seed", type=int, default=0, help=say("the same seed does the same things")
    )
    return found


def main(argv: Sequence[str], say: Callable[[str], str] = str) -> int:
    """Play one script and print its story; 1 when the pages could not be reached."""
    options = parser(say).parse_args(argv)
    with closing(PlainBrowsing()) as network:
        try:
            story = run(options.address, options.script, Customer(network), seed=options.seed)
        except OSError as broken:
            sentence = say("The customer could not reach the page: {why}")
            sys.stderr.write(f"{sentence.format(why=broken)}\n")
            return 1
    sys.stdout.write(told(story))
    return 0


def told(story: Story) -> str:
    """Write a story, one line a step."""
    lines = [f"{step.did}: {step.what}" for step in story.steps]
    lines += [f"transaction {found}: {status}" for found, status in story.transactions]
    lines += [f"returned to: {story.returned_to}"] if story.returned_to else []
    return "\n".join([*lines, f"ended: {story.ending}", ""])


def _tells(name: str) -> str:
    return (SCRIPTS[name].__doc__ or "").splitlines()[0]
