"""``mostrador demo``: the till in rehearsal, with its own Wompi, sample shop and data folder.

Without a display a scripted customer buys one whole sale in the real widgets and the real web
engine, and the story of it is printed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import structlog

from pos_app.bootstrap.desktop import look_of, run
from pos_app.bootstrap.display import has_display
from pos_app.bootstrap.guest_environment import clean_environment, lower_sandbox_for_root
from pos_app.bootstrap.logs import start_logging
from pos_app.bootstrap.rehearsal_relay import rehearsal_relay
from pos_app.bootstrap.simulated import Rehearsal, rehearsal
from pos_app.bootstrap.system import Folders

__all__ = ["main"]

log = structlog.get_logger("rehearsal")


def main(arguments: Sequence[str]) -> int:
    """Rehearse until the window is closed, or for one sale where there is no display."""
    asked = _parser().parse_args(arguments)
    folders = _folders(asked)
    start_logging(folders.make().logs, "rehearsal")
    clean_environment(os.environ)
    if lower_sandbox_for_root(os.environ):
        sys.stderr.write(
            "Ensayo como root: el aislamiento del navegador está apagado en este equipo.\n"
        )
    look = look_of(folders, asked.language)
    with _rehearsed(folders) as simulated:
        if asked.story is None and has_display(os.environ):
            return run(simulated.program(folders), look, loopback=True)
        from pos_app.bootstrap.story import tell_story

        return tell_story(simulated, folders, look, asked.story or folders.papers)


@contextmanager
def _rehearsed(folders: Folders) -> Iterator[Rehearsal]:
    """Run the simulator, and a relay that hears its events if one can start."""
    with rehearsal_relay(folders.data / "relay") as relay:
        if relay is None:
            log.warning("no_relay")
        options = () if relay is None else ("--events-url", relay.events_url)
        with rehearsal(folders.data / "simulator", *options) as simulated:
            yield simulated if relay is None else replace(simulated, relay_pass=relay.relay_pass)


def _folders(asked: argparse.Namespace) -> Folders:
    machine = Folders.of_this_machine()
    root = asked.data or machine.data / "rehearsal"
    if asked.fresh and root.exists():
        shutil.rmtree(root)
    return Folders.under(root)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mostrador demo",
        description="The till in rehearsal: invented customers, invented money.",
    )
    parser.add_argument("--fresh", action="store_true", help="forget every earlier rehearsal")
    parser.add_argument("--data", type=Path, help="keep everything below this folder")
    parser.add_argument("--language", choices=("es", "en"), help="speak this language this time")
    parser.add_argument(
        "--story",
        type=Path,
        metavar="FOLDER",
        help="let a scripted customer buy one sale without a display; pictures go here",
    )
    return parser
