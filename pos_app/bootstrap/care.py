"""What the commands that look after the data have in common."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.bootstrap.spoken import spoken
from pos_app.bootstrap.system import Folders
from pos_app.core.copies import Proof
from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.devices.documents.moments import moment
from pos_app.devices.documents.words import LANGUAGES, Words

if TYPE_CHECKING:
    from pos_app.store.book import Book

__all__ = [
    "ask_secret",
    "care_parser",
    "complain",
    "folders_of",
    "has_data",
    "proof_words",
    "tell",
    "work_on_book",
]


def care_parser(name: str, about: str) -> argparse.ArgumentParser:
    """Make the parser of a command."""
    parser = argparse.ArgumentParser(prog=f"mostrador {name}", description=about)
    parser.add_argument(
        "--data", type=Path, help=spoken("the till's folder, where it is not the usual")
    )
    parser.add_argument(
        "--language",
        choices=LANGUAGES,
        default=LANGUAGES[0],
        help=spoken("the language of what is told"),
    )
    return parser


def folders_of(asked: argparse.Namespace) -> Folders:
    """The folders that were asked for, or the usual ones."""
    return Folders.under(asked.data) if asked.data else Folders.of_this_machine()


def has_data(data: Path, words: Words) -> bool:
    """Whether a till was ever opened in this folder; says so where none was."""
    if (data / "mostrador.db").exists():
        return True
    tell(words("proof.nothing", folder=str(data)))
    return False


def work_on_book(asked: argparse.Namespace, work: Callable[[Words, Book], None]) -> int:
    """Do something to the book of a till that is closed; 1 where it cannot be, 2 without data."""
    from pos_app.store.book import open_book

    words, folders = Words(asked.language), folders_of(asked)
    if not has_data(folders.data, words):
        return 2
    try:
        with closing(open_book(folders.data, datetime.now(UTC))) as store:
            work(words, store)
    except MostradorError as fault:
        return complain(fault, words)
    return 0


def ask_secret(question: str) -> str:
    """Ask a person for what nobody may see; a pipe gives it as a line.

    Raises:
        CouldNotAskError: Nobody is there to be asked (``terminal.nobody``).
    """
    try:
        return getpass.getpass(question) if sys.stdin.isatty() else input()
    except EOFError as why:
        raise CouldNotAskError("terminal.nobody") from why


def tell(text: str) -> None:
    """Say something on the terminal."""
    sys.stdout.write(f"{text}\n")


def complain(fault: MostradorError, words: Words) -> int:
    """Say what is wrong and what to do, and give the exit code."""
    known = words.known(f"fault.{fault.key}")
    sys.stderr.write(f"{str(fault) if known is None else known.format(**fault.details)}\n")
    return 1


def proof_words(proof: Proof, words: Words) -> str:
    """Tell what a proof found."""
    told = words(
        "proof.good",
        orders=proof.orders,
        receipts=proof.receipts,
        entries=proof.entries,
        head=proof.head,
    )
    if proof.made_at is None:
        return told
    return f"{words('proof.made_at', at=moment(proof.made_at, words))}\n{told}"
