"""``mostrador people``: who works at the till, and a new PIN for one who cannot get in any more.

Whoever may read the till's folder and the computer's safe owns the shop's data already; here a
forgotten PIN, or one that was made on another computer, is mended and stays written.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from pos_app.bootstrap.care import ask_secret, care_parser, work_on_book
from pos_app.bootstrap.spoken import spoken
from pos_app.bootstrap.system import VAULT_PROFILE
from pos_app.core.journal import Act
from pos_app.core.staff import Change, PersonFact, check_pin
from pos_app.devices.documents.words import Words
from pos_app.store.book import Book
from pos_app.store.pins import SealedPins
from pos_app.store.vault import KeyringPepper

__all__ = ["main", "renew"]

ACTOR = "terminal"


def main(arguments: Sequence[str]) -> int:
    """List the people, or make a PIN; 1 where it was refused, 2 without any data."""
    asked = _parser().parse_args(arguments)

    def work(words: Words, store: Book) -> None:
        if asked.new_pin is None:
            sys.stdout.writelines(_told(store))
        else:
            question = words("people.ask_pin", person=asked.new_pin)
            pins = SealedPins(KeyringPepper(VAULT_PROFILE))
            renew(store, pins, asked.new_pin, lambda: ask_secret(question))

    return work_on_book(asked, work)


def renew(store: Book, pins: SealedPins, person_id: str, ask: Callable[[], str]) -> None:
    """Give a person another PIN, which is asked for and never shown.

    Raises:
        MostradorError: There is no such person, it is no PIN, or there is no safe.
    """
    store.staff.roster().person(person_id)
    pin = ask()
    check_pin(pin)
    sealed, now = pins.seal(pin), datetime.now(UTC)
    with store.writing():
        store.staff.tell(PersonFact(person_id, Change.PIN, sealed, now, ACTOR))
        store.staff.tried(person_id, now, fitted=True)  # earlier guesses count no more
        store.journal.append(Act(now, ACTOR, "staff.pin_changed", {"person": person_id}))


def _told(store: Book) -> Sequence[str]:
    active = store.staff.roster().active
    return [f"{one.person_id}  {one.role.name.lower():<10}  {one.name}\n" for one in active]


def _parser() -> argparse.ArgumentParser:
    parser = care_parser("people", spoken("Who works at the till; a new PIN for one of them."))
    parser.add_argument("--new-pin", metavar="ID", help=spoken("make another PIN for this person"))
    return parser
