"""Copies of the data: whole or not there, sealed, proved, and put back."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from payments import NOON
from sales import paid, rung_up

from pos_app.core.copies import KeptCopy, surplus
from pos_app.core.errors import (
    CouldNotAskError,
    DidNotUnderstandError,
    MostradorError,
    WasRefusedError,
)
from pos_app.core.ids import Reference
from pos_app.core.journal import broken_at
from pos_app.store import backup
from pos_app.store.backup import (
    WORKSHOP,
    kept_copies,
    make_copy,
    mark_of,
    rehearse,
    restore,
)
from pos_app.store.book import open_book
from pos_app.store.lock import InstanceLock
from pos_app.store.proof import prove
from pos_app.store.sealing import code_of, new_secret, seal, secret_of, unseal

SECRET = "0123456789ABCDEFGHJKMNPQR"


def sold(folder: Path, count: int = 1) -> None:
    """Sell some more."""
    book = open_book(folder, NOON)
    for _ in range(count):
        paid(book, rung_up(book))
    book.close()


def receipts(folder: Path) -> int:
    """Count the receipts."""
    book = open_book(folder, NOON)
    count = len(book.outbox.waiting())
    book.close()
    return count


def copied(folder: Path, into: Path, now: datetime = NOON) -> Path:
    """Make a copy."""
    return Path(make_copy(folder, into, SECRET, now, {"pepper": "sal"}).path)


def fault(act: Callable[[], object]) -> str:
    """Tell the key of the error."""
    with pytest.raises(MostradorError) as caught:
        act()
    return caught.value.key


def test_a_copy_is_restored_on_an_empty_machine(folder: Path, tmp_path: Path) -> None:
    """The computer was stolen, and the shop with it."""
    sold(folder, 3)
    copy = copied(folder, tmp_path / "usb")
    empty = tmp_path / "other" / "data"

    proof, meta = restore(copy, secret_of(code_of(SECRET)), empty, NOON)

    assert (proof.made_at, proof.orders, proof.receipts, proof.entries) == (NOON, 3, 3, 3)
    assert meta["pepper"] == "sal"
    assert receipts(empty) == 3
    book = open_book(empty, NOON)
    entries = book.journal.entries()
    book.close()
    assert broken_at(entries) is None
    assert entries[-1].act.kind == "backup.restored"
    assert entries[-2].digest == proof.head


def test_a_copy_is_made_while_the_till_sells(folder: Path, tmp_path: Path) -> None:
    """The till would have to be closed for it, so nobody would make any."""
    book = open_book(folder, NOON)
    paid(book, rung_up(book))

    copy = copied(folder, tmp_path)
    paid(book, rung_up(book))
    book.close()

    assert rehearse(copy, SECRET, folder, NOON).receipts == 1
    assert not list(folder.glob("mostrador-work-*"))


def test_a_copy_clears_away_what_a_power_cut_left_and_nothing_else(
    folder: Path, tmp_path: Path
) -> None:
    """Plain copies of the shop would pile up, or another program's work and the shop's own go."""
    sold(folder)
    left = folder / f"{WORKSHOP}left"
    at_work, photos = folder / f"{WORKSHOP}other", folder / "work-photos"
    for one in (left, at_work, photos):
        one.mkdir()
        (one / "mostrador.db").write_bytes(b"plain")
    held = InstanceLock(at_work / "lock", NOON)

    copied(folder, tmp_path / "usb")

    held.release()
    assert sorted(one.name for one in (left, at_work, photos) if one.exists()) == [
        at_work.name,
        photos.name,
    ]


def test_what_stood_there_is_kept_aside(folder: Path, tmp_path: Path) -> None:
    """Yesterday's copy over today's sales, and today would be gone for ever."""
    sold(folder)
    copy = copied(folder, tmp_path)
    sold(folder, 2)

    restore(copy, SECRET, folder, NOON)

    assert receipts(folder) == 1
    (aside,) = (folder / "copies").glob("before-restore-*")
    with closing(sqlite3.connect(aside / "mostrador.db")) as raw:
        assert raw.execute("SELECT count(*) FROM receipts").fetchall() == [(3,)]


@pytest.mark.fault("F4")
def test_a_damaged_database_is_kept_aside_and_the_copy_takes_its_place(
    folder: Path, tmp_path: Path
) -> None:
    """A broken disk would end the shop, or the till would start empty as if nothing had been."""
    sold(folder)
    copy = copied(folder, tmp_path)
    (folder / "mostrador.db").write_bytes(b"flipped" * 1000)
    assert fault(lambda: open_book(folder, NOON)) == "store.damaged"

    restore(copy, SECRET, folder, NOON)

    assert receipts(folder) == 1
    (aside,) = (folder / "copies").glob("before-restore-*")
    assert (aside / "mostrador.db").read_bytes().startswith(b"flipped")


def test_a_week_later_no_reference_comes_twice(folder: Path, tmp_path: Path) -> None:
    """Wompi would answer for a charge of last week as if it were today's."""
    sold(folder)
    copy = copied(folder, tmp_path)

    def lost_week() -> set[str]:
        """Charge as a till does, with the system's own chance."""
        from pos_app.bootstrap.system import SystemRandomness

        book, made = open_book(folder, NOON), set()
        for _ in range(200):
            number = book.orders.next_number(1)
            bits = SystemRandomness().bits(65)
            made.add(Reference.make(till="C1", shift=1, sale=number, random_bits=bits).text)
        book.close()
        return made

    lost = lost_week()
    restore(copy, SECRET, folder, NOON + timedelta(days=7))
    again = lost_week()

    assert len(lost) == len(again) == 200
    assert lost.isdisjoint(again)


def test_what_was_open_a_week_ago_is_asked_about_again(folder: Path, tmp_path: Path) -> None:
    """A payment that came after the copy would be lost with the week."""
    sold(folder)
    copy = copied(folder, tmp_path)
    restore(copy, SECRET, folder, NOON + timedelta(days=7))

    book = open_book(folder, NOON + timedelta(days=7))
    watched = book.payments.watched(NOON - timedelta(days=30))
    book.close()

    assert len(watched) == 1


def test_nobody_reads_or_changes_a_copy(folder: Path, tmp_path: Path) -> None:
    """A lost USB stick would tell every sale, or bring forged ones back."""
    sold(folder)
    copy = copied(folder, tmp_path)
    content = copy.read_bytes()
    assert b"Caf" not in content
    assert b"SQLite" not in content

    assert fault(lambda: rehearse(copy, new_secret(), folder, NOON)) == "backup.other_code"
    for place in (5, 40, len(content) // 2, len(content) - 1):
        forged = bytearray(content)
        forged[place] ^= 1
        copy.write_bytes(bytes(forged))
        assert fault(lambda: unseal(copy, None, SECRET)) in {"backup.damaged", "backup.other_code"}
    for size in (0, 10, 40, len(content) - 1):
        copy.write_bytes(content[:size])
        assert fault(lambda: unseal(copy, None, SECRET)) in {"backup.damaged", "backup.other_code"}


def test_pieces_cannot_be_left_out(tmp_path: Path) -> None:
    """A copy that ends early would be taken for a small shop."""
    from pos_app.store.sealing import MAGIC, SALT, seal

    plain, sealed = tmp_path / "plain", tmp_path / "sealed"
    plain.write_bytes(os.urandom(3 << 20))
    seal(plain, sealed, SECRET, {})
    unseal(sealed, tmp_path / "again", SECRET)
    assert (tmp_path / "again").read_bytes() == plain.read_bytes()
    content = sealed.read_bytes()
    at, pieces = len(MAGIC) + SALT, []
    while at < len(content):
        size = 4 + int.from_bytes(content[at : at + 4], "big")
        pieces.append(content[at : at + size])
        at += size
    head = content[: len(MAGIC) + SALT]
    first, second, third, last = pieces
    for wrong in ([first, second, third], [first, third, last], [first, third, second, last]):
        sealed.write_bytes(head + b"".join(wrong))
        with pytest.raises(DidNotUnderstandError):
            unseal(sealed, None, SECRET)


def test_what_cannot_be_read_again_never_bears_the_name_of_a_copy(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worn stick swallows what it is given, and every evening says that the copy is made."""
    sold(folder)
    whole = copied(folder, tmp_path / "kept")

    def swallowed(plain: Path, sealed: Path, secret: str, meta: Mapping[str, str]) -> None:
        seal(plain, sealed, secret, meta)
        content = bytearray(sealed.read_bytes())
        content[len(content) // 2] ^= 1
        sealed.write_bytes(content)

    monkeypatch.setattr(backup, "seal", swallowed)
    said = fault(lambda: copied(folder, tmp_path / "kept", NOON + timedelta(hours=1)))
    assert said == "backup.damaged"
    assert [copy.path for copy in kept_copies(tmp_path / "kept")] == [str(whole)]


def test_a_typing_error_in_the_code_is_found() -> None:
    """A manager would be told that the copy is broken."""
    secret = new_secret()
    code = code_of(secret)

    assert secret_of(f" {code.lower().replace('-', ' ')} ") == secret
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    for typed in (wrong, code[:-6], "", code.replace(code[0], "0" if code[0] != "0" else "1", 1)):
        with pytest.raises(WasRefusedError) as caught:
            secret_of(typed)
        assert caught.value.key == "backup.code_wrong"


def test_a_till_that_works_is_not_replaced_under_its_hands(folder: Path, tmp_path: Path) -> None:
    """The till would write on into a file that is gone."""
    sold(folder)
    copy = copied(folder, tmp_path)
    book = open_book(folder, NOON)

    with pytest.raises(CouldNotAskError) as caught:
        restore(copy, SECRET, folder, NOON)

    assert caught.value.key == "store.in_use"
    book.close()


def test_a_copy_that_cannot_be_put_back_touches_nothing(folder: Path, tmp_path: Path) -> None:
    """The rehearsal would find out when it is too late."""
    sold(folder, 2)
    broken = tmp_path / "mostrador-2026-11-20T170000Z.copia"
    broken.write_bytes(b"no copy")
    before = (folder / "mostrador.db").read_bytes()

    assert fault(lambda: restore(broken, SECRET, folder, NOON)) == "backup.damaged"
    assert fault(lambda: restore(tmp_path / "gone", SECRET, folder, NOON)) == "store.not_writable"

    assert before == (folder / "mostrador.db").read_bytes()
    assert not (folder / "copies").exists()


def test_old_copies_go_and_one_a_month_stays() -> None:
    """The stick would be full in spring, or the only copy from before the damage gone."""
    start = datetime(2026, 1, 1, 20, tzinfo=UTC)
    copies = [KeptCopy(str(day), start + timedelta(days=day), day) for day in range(400)]

    gone = surplus(copies)
    kept = [copy for copy in copies if copy not in gone]

    assert kept[-14:] == copies[-14:]
    assert len(kept) == 14 + 10
    assert surplus(kept) == ()


def test_copies_are_rotated_where_they_are_kept(folder: Path, tmp_path: Path) -> None:
    """The stick would be full, and from that evening on nothing would be copied."""
    sold(folder)
    usb = tmp_path / "usb"
    for number in range(18):
        copied(folder, usb, NOON + timedelta(hours=number))
        assert len(kept_copies(usb)) == min(number + 1, 14)
    newest = kept_copies(usb)[0]
    assert newest.made_at == NOON + timedelta(hours=17)
    assert rehearse(Path(newest.path), SECRET, folder, NOON).receipts == 1
    assert len(list(usb.iterdir())) == 14


def test_two_tills_share_a_folder(folder: Path, tmp_path: Path) -> None:
    """The bar's till would throw away the only copies of the shop's, or prove those as its own."""
    sold(folder)
    usb, other = tmp_path / "usb", f"{SECRET}, of another till"
    usb.mkdir()
    before = usb / "mostrador-2026-11-20T000000Z.copia"
    before.write_bytes(b"from before names bore marks")
    for number in range(16):
        now = NOON + timedelta(hours=number)
        copied(folder, usb, now)
        make_copy(folder, usb, other, now, {})
        at_work = usb / f"mostrador-{mark_of(other)}-2026-11-21T000000Z.copia.tmp"
        at_work.write_bytes(b"the other till copies just now")
        copied(folder, usb, now + timedelta(minutes=1))
        assert at_work.exists()
        at_work.unlink()

    own, others = kept_copies(usb, mark_of(SECRET)), kept_copies(usb, mark_of(other))
    assert len(own) == len(others) == 14 + 1
    assert own[-1] == others[-1]
    assert own[-1].path == str(before)
    assert rehearse(Path(own[0].path), SECRET, folder, NOON).receipts == 1
    assert rehearse(Path(others[0].path), other, folder, NOON).receipts == 1


def test_the_folder_lists_copies_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    """A photo on the same stick would be restored."""
    sold(folder)
    usb = tmp_path / "usb"
    assert kept_copies(usb) == ()
    copied(folder, usb, NOON)
    copied(folder, usb, NOON + timedelta(hours=1))
    (usb / "mostrador-photo.copia").write_bytes(b"x")
    (usb / f"mostrador-{mark_of(SECRET)}-2026-11-20T000000Z.copia.tmp").write_bytes(b"cut off")

    copied(folder, usb, NOON + timedelta(hours=2))

    assert [copy.made_at.hour for copy in kept_copies(usb)] == [19, 18, 17]
    assert not list(usb.glob("*.tmp"))


# --- the power goes out ------------------------------------------------------------------------

COPYING = """
import sys
from itertools import count
from datetime import timedelta
from pathlib import Path
from payments import NOON
from pos_app.store.backup import make_copy
print("ready", flush=True)
for number in count(1):
    make_copy(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], NOON + timedelta(hours=number), {})
    print(number, flush=True)
"""

RESTORING = """
import sys
from pathlib import Path
from payments import NOON
from pos_app.store.backup import restore
print("ready", flush=True)
from datetime import timedelta
for number in range(1000):
    restore(Path(sys.argv[2]), sys.argv[3], Path(sys.argv[1]), NOON + timedelta(seconds=number))
    print(number, flush=True)
"""


def killed(story: str, lines: int, pause: float, *arguments: object) -> None:
    """Run a story, and kill it some moments after so many lines."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", story, *map(str, arguments)],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    ) as child:
        assert child.stdout is not None
        for _ in range(lines):
            child.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(pause)
        child.send_signal(signal.SIGKILL)


@pytest.mark.serial
@pytest.mark.parametrize("pause", [0.003, 0.011, 0.02, 0.031, 0.05])
def test_a_kill_while_copying_leaves_whole_copies(
    folder: Path, tmp_path: Path, pause: float
) -> None:
    """The one copy from after the power cut would be half a copy."""
    sold(folder, 30)
    usb = tmp_path / "usb"

    killed(COPYING, 3, pause, folder, usb, SECRET)

    found = kept_copies(usb)
    assert len(found) >= 2
    for copy in found:
        assert rehearse(Path(copy.path), SECRET, folder, NOON).receipts == 30
    assert receipts(folder) == 30


@pytest.mark.serial
@pytest.mark.parametrize("pause", [0.003, 0.011, 0.02, 0.031, 0.05, 0.08])
def test_a_kill_while_restoring_leaves_one_or_the_other(
    folder: Path, tmp_path: Path, pause: float
) -> None:
    """Between the old data and the copy there would be nothing, and the till would start empty."""
    sold(folder, 3)
    copy = copied(folder, tmp_path)
    sold(folder, 2)

    killed(RESTORING, 1, pause, folder, copy, SECRET)

    assert receipts(folder) in {3, 5}
    assert prove(folder / "mostrador.db").receipts in {3, 5}
