"""``mostrador``: the till of a shop."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from pos_app.bootstrap.display import be_known_as, has_display
from pos_app.bootstrap.guest_environment import clean_environment
from pos_app.bootstrap.logs import start_logging
from pos_app.bootstrap.practice import Practice
from pos_app.bootstrap.spoken import spoken
from pos_app.bootstrap.system import VAULT_PROFILE, Folders
from pos_app.bootstrap.till_program import TillProgram
from pos_app.store.peek import peek_settings
from pos_app.store.vault import (
    KeyringAlertSecret,
    KeyringCopySecret,
    KeyringPassVault,
    KeyringPepper,
    KeyringVault,
)
from pos_app.ui.app import Look, TillApp, make_application, work
from pos_app.ui.qt_messages import log_qt_messages

__all__ = ["FIRST_PICTURES", "look_of", "main", "run"]

FIRST_PICTURES = 0.15
"""Seconds in which the screen has the processor for itself: products stand on it by then."""

NO_DISPLAY = (
    "The till needs a screen, and there is none here. Start it on a desktop; without one,"
    " «mostrador demo» tells a whole sale and saves pictures of it."
)


def main(arguments: Sequence[str]) -> int:
    """Open the till and stay until its window is closed; 2 where there is no screen for it."""
    asked = _parser().parse_args(arguments)
    if not has_display(os.environ):
        sys.stderr.write(f"{spoken(NO_DISPLAY)}\n")
        return 2
    folders = Folders.under(asked.data) if asked.data else Folders.of_this_machine()
    start_logging(folders.make().logs, "till")
    clean_environment(os.environ)
    program = TillProgram(
        folders,
        KeyringVault(VAULT_PROFILE),
        pass_vault=KeyringPassVault(VAULT_PROFILE),
        pepper_vault=KeyringPepper(VAULT_PROFILE),
        copy_vault=KeyringCopySecret(VAULT_PROFILE),
        mail_vault=KeyringAlertSecret(VAULT_PROFILE, "mail"),
        webhook_vault=KeyringAlertSecret(VAULT_PROFILE, "webhook"),
        faults_vault=KeyringAlertSecret(VAULT_PROFILE, "faults"),
        first_start=True,
    )
    look = look_of(folders, asked.language)
    return run(program, look, loopback=False, practise=Practice(folders.data))


def run(
    program: TillProgram,
    look: Look,
    *,
    loopback: bool,
    practise: Callable[[], bool] | None = None,
) -> int:
    """Show a till until somebody closes it; the exit code says whether all went well."""
    be_known_as("mostrador.rehearsal" if loopback else "mostrador")
    application = make_application(["mostrador"], look)
    log_qt_messages()
    program = replace(program, first_pictures=FIRST_PICTURES)
    make = partial(TillApp, program, loopback=loopback, practise=practise)
    return work(application, make, look, lambda: look_of(program.folders, None))


def look_of(folders: Folders, language: str | None) -> Look:
    """How the till is to look and speak: as the shop set it, unless this start says otherwise."""
    kept = peek_settings(folders.data, LOOKS)
    return Look(
        language=language or str(kept["language"]),
        theme=str(kept["theme"]),
        volume=int(kept["sound.volume"]),
        wait_for_enter=bool(kept["answer.wait_for_enter"]),
        scanner_limit=int(kept["scanner.limit_ms"]),
        letters=str(kept["letters"]),
    )


LOOKS = (
    "language", "theme", "sound.volume", "answer.wait_for_enter", "scanner.limit_ms", "letters",
)  # fmt: skip
"""The settings that the first picture needs."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="mostrador till", description=spoken("The till of a shop.")
    )
    parser.add_argument("--data", type=Path, help=spoken("keep everything below this folder"))
    parser.add_argument(
        "--language", choices=("es", "en"), help=spoken("speak this language this time")
    )
    return parser
