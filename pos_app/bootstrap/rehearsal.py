"""``mostrador demo``: the till in rehearsal, with its own Wompi, sample shop and data folder.

Without a display a scripted customer buys one whole sale in the real widgets and the real web
engine, and the story of it is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pos_app.bootstrap.desktop import look_of, run
from pos_app.bootstrap.guest_environment import clean_environment, lower_sandbox_for_root
from pos_app.bootstrap.logs import start_logging
from pos_app.bootstrap.sample_shop import fill_sample_shop
from pos_app.bootstrap.system import Folders
from pos_app.bootstrap.till_program import TillProgram
from pos_app.core.keys import Keys
from pos_app.store.vault import MemoryVault

__all__ = ["Rehearsal", "has_display", "main", "rehearsal"]

PATIENCE = 10
"""Seconds a child may take to end before it is ended."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A running simulator and how to reach it.

    Attributes:
        origin: Where its API and its pages are.
        control: Where its faults and its clock are commanded.
        keys: Of its invented merchant.
    """

    origin: str
    control: str
    keys: Keys

    def program(self, folders: Folders) -> TillProgram:
        """The till that sells against this simulator."""
        return TillProgram(
            folders, MemoryVault(self.keys), rehearsal=self.origin, prepare=fill_sample_shop
        )


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
    with rehearsal(folders.data / "simulator") as simulated:
        if asked.story is None and has_display(os.environ):
            return run(simulated.program(folders), look, loopback=True)
        from pos_app.bootstrap.story import tell_story

        return tell_story(simulated, folders, look, asked.story or folders.papers)


@contextmanager
def rehearsal(folder: Path) -> Iterator[Rehearsal]:
    """Run a simulator as a child on free ports; it ends with the block."""
    command = [sys.executable, "-m", "pos_app", "simulator", "--data", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        try:
            yield _reached(json.loads(child.stdout.readline()))
        finally:
            _end(child)


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether somebody can see a window here."""
    if environment.get("QT_QPA_PLATFORM", "") in {"offscreen", "minimal"}:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _reached(told: Mapping[str, str]) -> Rehearsal:
    keys = Keys(told["public_key"], told["integrity_secret"], told["private_key"])
    return Rehearsal(told["simulator"], told["control"], keys)


def _end(child: subprocess.Popen[str]) -> None:
    child.terminate()
    try:
        child.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()


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
