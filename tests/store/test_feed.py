from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from payments import LINK, NOON, REFERENCE
from sales import rung_up

from pos_app.core.case import Hint, HintSource
from pos_app.core.errors import DidNotUnderstandError
from pos_app.core.ids import Reference
from pos_app.core.keys import Keys
from pos_app.core.payment import Attempt, Environment, Event, EventKind, Way
from pos_app.core.relay_terms import RelayPass
from pos_app.store.book import Book, open_book
from pos_app.store.vault import KeyringPassVault, KeyringVault

PASS = RelayPass("https://avisos.mitienda.co", "C1", "https://avisos.mitienda.co/r/x", "mrt_x", 7)
SAMPLE = Path(__file__).parents[1] / "samples" / "databases" / "relay_feed.sql"


class Safe(KeyringBackend):
    """A system's safe in memory."""

    priority: float = 5

    def __init__(self) -> None:
        """Keep nothing yet."""
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """Give a secret back."""
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""
        del self.kept[service, username]


@pytest.fixture
def safe() -> Iterator[Safe]:
    """The system's safe for one test."""
    before, safe = keyring.get_keyring(), Safe()
    keyring.set_keyring(safe)
    yield safe
    keyring.set_keyring(before)


def charged(book: Book) -> Attempt:
    """Open an attempt by link."""
    order = rung_up(book)
    attempt = Attempt(
        order.order_id, REFERENCE, Way.LINK, order.totals.total, Environment.TEST, NOON, NOON
    )
    book.payments.open(attempt)
    book.payments.add_event(REFERENCE, Event(EventKind.LINK_MADE, NOON, LINK))
    return attempt


def cut_short(book: Book) -> None:
    """Keep a hint and its cursor, and fail before the end."""
    with book.writing():
        book.payments.add_hint(REFERENCE, Hint(HintSource.RELAY, "1-1-1", NOON))
        book.feed.keep(2)
        raise ZeroDivisionError


def test_a_till_without_a_relay_has_no_cursor(book: Book) -> None:
    """A shop that never heard of relays would be asked to listen to one."""
    assert book.feed.cursor() is None
    book.feed.keep(3)
    book.feed.keep(4)
    assert book.feed.cursor() == 4
    book.feed.forget()
    assert book.feed.cursor() is None


def test_cursor_and_hint_are_durable_together_or_not_at_all(folder: Path) -> None:
    """The relay would be told that we have a hint that a power cut took from us."""
    book = open_book(folder, NOON)
    charged(book)
    book.feed.keep(1)
    with pytest.raises(ZeroDivisionError):
        cut_short(book)
    book.close()

    again = open_book(folder, NOON)
    assert (again.payments.case(REFERENCE).hints, again.feed.cursor()) == ((), 1)
    again.close()


def test_an_attempt_is_found_by_reference_or_by_link(book: Book) -> None:
    """The hint of a payment by QR would find nobody."""
    charged(book)
    other = Reference.make(till="C1", shift=1, sale=1, random_bits=99)
    assert book.payments.named(REFERENCE, None) == REFERENCE
    assert book.payments.named(None, LINK) == REFERENCE
    assert book.payments.named(other, LINK) == REFERENCE
    assert book.payments.named(other, "test_other") is None
    assert book.payments.named(None, None) is None


def test_the_cursor_of_an_older_program_is_kept(folder: Path) -> None:
    """After an update the till would read everything again, or skip what came meanwhile."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / "mostrador.db")) as raw:
        raw.executescript(SAMPLE.read_text("utf-8"))
    book = open_book(folder, NOON)
    assert book.feed.cursor() == 41
    book.close()


def test_the_pass_has_an_entry_of_its_own_in_the_safe(safe: Safe) -> None:
    """Unlinking the relay would take the shop's keys away, or the other way round."""
    keys = Keys("pub_test_Abc123", "test_integrity_Def456")
    KeyringVault("shop").keep(keys)
    vault = KeyringPassVault("shop")
    assert vault.read() is None

    vault.keep(PASS)
    assert KeyringPassVault("shop").read() == PASS
    assert set(safe.kept) == {("mostrador", "shop"), ("mostrador", "shop-relay")}

    vault.forget()
    assert vault.read() is None
    assert KeyringVault("shop").read() == keys


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"address": 1}', '{"what": "else"}'])
def test_a_garbled_pass_is_named(safe: Safe, text: str) -> None:
    """The till would stop because another program wrote into its entry."""
    safe.kept["mostrador", "shop-relay"] = text
    with pytest.raises(DidNotUnderstandError) as caught:
        KeyringPassVault("shop").read()
    assert caught.value.key == "vault.garbled"


def test_the_pass_shows_no_token() -> None:
    """A log would carry what opens the shop's stream."""
    assert "mrt_x" not in repr(PASS)
    assert "/r/x" not in repr(PASS)
