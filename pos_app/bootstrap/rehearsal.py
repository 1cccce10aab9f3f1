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
from pos_app.bootstrap.spoken import spoken
from pos_app.bootstrap.system import Folders, SystemClock
from pos_app.core.errors import CouldNotAskError
from pos_app.store.lock import InstanceLock

__all__ = ["main"]

LOCK = "rehearsal.lock"

log = structlog.get_logger("rehearsal")


def main(arguments: Sequence[str]) -> int:
    """Rehearse until the window is closed, or for one sale where there is no display.

    A second one in the same folder is refused before it touches anything: it would take the
    simulator, the relay and with ``--fresh`` the till's own data from under the first.
    """
    asked = _parser().parse_args(arguments)
    root = asked.data or Folders.of_this_machine().data / "rehearsal"
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as fault:
        _complain("nothing can be kept in {folder}: {why}.", root, str(fault.strerror))
        return 1
    try:
        lock = InstanceLock(root / LOCK, SystemClock().now())
    except CouldNotAskError as fault:
        _complain(
            "{folder} is taken ({why}). Close the rehearsal that runs there.", root, fault.key
        )
        return 1
    try:
        return _rehearse(asked, root)
    finally:
        lock.release()


def _complain(text: str, folder: Path, why: str) -> None:
    sys.stderr.write(f"mostrador demo: {spoken(text).format(folder=folder, why=why)}\n")


def _rehearse(asked: argparse.Namespace, root: Path) -> int:
    if asked.fresh:
        _forget(root)
    folders = Folders.under(root)
    start_logging(folders.make().logs, "rehearsal")
    clean_environment(os.environ)
    if lower_sandbox_for_root(os.environ):
        said = "Rehearsing as root: the web engine's sandbox is off on this computer."
        sys.stderr.write(f"{spoken(said)}\n")
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
            relay_pass = None if relay is None else relay.relay_pass
            yield replace(simulated, relay_pass=relay_pass, staffed=True)


def _forget(root: Path) -> None:
    """Delete what earlier rehearsals left; the lock is held and stays."""
    for folder in filter(Path.is_dir, root.iterdir()):
        shutil.rmtree(folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mostrador demo",
        description=spoken("The till in rehearsal: invented customers, invented money."),
    )
    parser.add_argument(
        "--fresh", action="store_true", help=spoken("forget every earlier rehearsal")
    )
    parser.add_argument("--data", type=Path, help=spoken("keep everything below this folder"))
    parser.add_argument(
        "--language", choices=("es", "en"), help=spoken("speak this language this time")
    )
    parser.add_argument(
        "--story",
        type=Path,
        metavar=spoken("FOLDER"),
        help=spoken("let a scripted customer buy one sale without a display; pictures go here"),
    )
    return parser
