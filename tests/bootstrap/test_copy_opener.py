"""A copy from another computer: looked at, and put back before the till opens."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from payments import NOON
from sales import paid, rung_up

from pos_app.bootstrap.copy_opener import Awaited, FolderCopyOpener
from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.store.backup import make_copy
from pos_app.store.book import open_book
from pos_app.store.sealing import code_of, new_secret
from pos_app.store.vault import MemoryPepper
from pos_app.till.snapshots import Sentence

SECRET = "0123456789ABCDEFGHJKMNPQR"
CODE = code_of(SECRET)

Harm = Callable[[Path], None]


def copied(root: Path, *, before: Harm | None = None) -> Path:
    """A copy of a shop that sold two things; something may happen to its data before."""
    data = root / "old"
    book = open_book(data, NOON)
    for _ in range(2):
        paid(book, rung_up(book))
    book.close()
    if before is not None:
        before(data / "mostrador.db")
    kept = make_copy(data, root / "usb", SECRET, NOON, {"pepper": "sal"})
    return Path(kept.path)


def opener(
    root: Path, awaited: Awaited | None = None, secret: MemoryPepper | None = None
) -> FolderCopyOpener:
    """A new computer, whose till was opened once."""
    open_book(root / "new", NOON).close()
    pepper = MemoryPepper("other")
    return FolderCopyOpener(root / "new", awaited or Awaited(), secret or MemoryPepper(), pepper)


def rehearsed(one: FolderCopyOpener, copy: Path, code: str = CODE) -> str:
    """What a rehearsal ends with: a number of receipts, or the key of its sentence."""
    try:
        return str(asyncio.run(one.rehearse(copy, code, NOON)).receipts)
    except MostradorError as fault:
        return fault.key


def _other_version(database: Path) -> None:
    with closing(sqlite3.connect(database)) as raw:
        raw.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " SELECT migration_set, 's9999_tomorrow', applied_at FROM _sqlite_migrations LIMIT 1"
        )
        raw.commit()


def test_a_good_copy_tells_what_is_in_it(tmp_path: Path) -> None:
    """An owner would have to put it back to find out."""
    one, copy = opener(tmp_path), copied(tmp_path)
    assert rehearsed(one, copy) == "2"
    assert rehearsed(one, copy, CODE.lower().replace("-", " ")) == "2"


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda copy: copy.write_bytes(copy.read_bytes()[: copy.stat().st_size // 2]), "damaged"),
        (lambda copy: copy.write_bytes(copy.read_bytes()[:40]), "damaged"),
        (lambda copy: copy.write_bytes(b"%PDF-1.7 a receipt"), "damaged"),
        (lambda copy: copy.write_bytes(b""), "damaged"),
        (lambda copy: copy.write_bytes(copy.read_bytes()[:-1] + b"?"), "damaged"),
        (lambda copy: copy.unlink(), "gone"),
        (lambda copy: (copy.unlink(), copy.mkdir()), "gone"),
    ],
)
def test_what_is_no_whole_copy_is_refused(tmp_path: Path, harm: Harm, said: str) -> None:
    """The file was still being written when the stick was pulled out."""
    copy = copied(tmp_path)
    harm(copy)
    assert rehearsed(opener(tmp_path), copy) in {f"recovery.{said}", f"backup.{said}"}


def test_other_codes_and_typing_errors_are_told_apart(tmp_path: Path) -> None:
    """One is mended at the keyboard, the other with another paper."""
    copy = copied(tmp_path)
    assert rehearsed(opener(tmp_path), copy, code_of(new_secret())) == "backup.other_code"
    assert rehearsed(opener(tmp_path), copy, CODE[:-1] + "?") == "recovery.code_wrong"
    assert rehearsed(opener(tmp_path), copy, "") == "recovery.code_wrong"


def test_a_copy_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """An old program would write into what it does not understand."""
    copy = copied(tmp_path, before=_other_version)
    assert rehearsed(opener(tmp_path), copy) == "store.newer"


def test_it_is_put_back_once_with_its_secrets(tmp_path: Path) -> None:
    """Nobody's PIN would fit, and the next copies would open with a code that nobody has."""
    awaited, secret = Awaited(), MemoryPepper("ANOTHER")
    one, copy = opener(tmp_path, awaited, secret), copied(tmp_path)
    assert one.put_back(NOON) is None
    one.await_start(copy, CODE)
    assert "usb" not in repr(awaited), "the code opens every copy: it must reach no log"
    assert one.put_back(NOON) == Sentence("recovery.done")
    assert one.put_back(NOON) is None
    assert secret.read() == SECRET
    assert one._vaults[1].read() == "sal"
    book = open_book(tmp_path / "new", NOON)
    assert book.receipts.numbered(2) is not None
    assert book.journal.entries()[-1].act.kind == "backup.restored"
    book.close()


def test_a_stick_that_was_pulled_out_touches_nothing(tmp_path: Path) -> None:
    """The till would not open any more."""
    awaited = Awaited()
    one, copy = opener(tmp_path, awaited), copied(tmp_path)
    one.await_start(copy, CODE)
    copy.unlink()
    assert one.put_back(NOON) == Sentence("recovery.gone")
    book = open_book(tmp_path / "new", NOON)
    assert not book.journal.entries()
    book.close()


def test_without_a_safe_it_is_said_what_is_lost(tmp_path: Path) -> None:
    """Everybody would try the old PIN until it locks."""

    class Locked(MemoryPepper):
        def keep(self, secret: str) -> None:  # noqa: ARG002 -- the port's shape
            raise CouldNotAskError("vault.locked")

    one, copy = opener(tmp_path, secret=Locked()), copied(tmp_path)
    one.await_start(copy, CODE)
    assert one.put_back(NOON) == Sentence("recovery.no_safe")
