"""Copies of the shop's data: made while the till works, sealed, proved, and put back.

A copy is complete under its name or not there at all. What is put back has been rehearsed first,
and what stood there before is kept aside.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pos_app.core.copies import KeptCopy, Proof, surplus
from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.core.journal import Act
from pos_app.store.connection import Connection
from pos_app.store.faults import DAMAGED, world_faults
from pos_app.store.finished import clear, put_in_place
from pos_app.store.forms import read_time, time
from pos_app.store.journal import Journal
from pos_app.store.lock import InstanceLock
from pos_app.store.migrations import open_database
from pos_app.store.proof import prove
from pos_app.store.reserve import Reserve
from pos_app.store.sealing import seal, unseal

__all__ = ["WORKSHOP", "kept_copies", "make_copy", "mark_of", "rehearse", "restore"]

DATABASE = "mostrador.db"
ENDING = ".copia"
WORKSHOP = "mostrador-work-"
"""How the folders begin in which copies are made and tried."""

STAMP = "%Y-%m-%dT%H%M%SZ"
NAME = re.compile(rf"mostrador-(?:(?P<mark>[0-9a-f]{{6}})-)?(?P<stamp>[\dT-]+Z){re.escape(ENDING)}")


def make_copy(
    data: Path, folder: Path, secret: str, now: datetime, meta: Mapping[str, str]
) -> KeptCopy:
    """Make a sealed copy, prove that it can be opened, and let old ones go.

    Raises:
        CouldNotAskError: The folder or the disk does not take it.
        DidNotUnderstandError: What was written cannot be read again (``backup.damaged``).
    """
    mark = mark_of(secret)
    name = f"mostrador-{mark}-{now.astimezone(UTC).strftime(STAMP)}{ENDING}"
    with world_faults():
        folder.mkdir(parents=True, exist_ok=True)
        for left_over in folder.glob(f"mostrador-{mark}-*{ENDING}.tmp"):
            left_over.unlink()
    unfinished = folder / f"{name}.tmp"
    with _workshop(data, now) as work, world_faults():
        plain = work / DATABASE
        _copy_database(data / DATABASE, plain)
        seal(plain, unfinished, secret, {**meta, "made_at": time(now)})
        unseal(unfinished, None, secret)
        put_in_place(unfinished, folder / name)
        _settle_folder(folder)
        own = [copy for copy in kept_copies(folder) if _named(copy.path)[0] == mark]
        for old in surplus(own):
            Path(old.path).unlink()
    return KeptCopy(str(folder / name), now, (folder / name).stat().st_size)


def mark_of(secret: str) -> str:
    """What copies that are sealed with a secret bear in their names: tills may share a folder."""
    return hashlib.sha256(b"mostrador copies " + secret.encode()).hexdigest()[:6]


def kept_copies(folder: Path, mark: str = "") -> tuple[KeptCopy, ...]:
    """The copies in a folder, newest first; a folder that is not there has none.

    Args:
        folder: Where they are kept.
        mark: Whose copies are meant; those from before names bore marks are anybody's. Without
            one, all are.
    """
    found = [copy for copy in map(_kept, folder.glob(f"mostrador-*{ENDING}")) if copy is not None]
    meant = [copy for copy in found if not mark or _named(copy.path)[0] in {mark, None}]
    return tuple(sorted(meant, key=lambda copy: copy.made_at, reverse=True))


def rehearse(copy: Path, secret: str, beside: Path, now: datetime) -> Proof:
    """Prove that a copy can be put back, without touching anything: open, update, look through.

    Raises:
        MostradorError: It cannot; the key says why.
    """
    with _workshop(beside, now) as work:
        return _rehearsed(copy, secret, work, now)[0]


def restore(copy: Path, secret: str, data: Path, now: datetime) -> tuple[Proof, dict[str, str]]:
    """Put a copy in the place of the data; those are kept in the folder ``copies``.

    Raises:
        CouldNotAskError: A till works there (``store.in_use``), or the disk refuses.
        MostradorError: The copy cannot be put back. Nothing was touched.
    """
    with world_faults():
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = InstanceLock(data / "instance.lock", now)
    try:
        with _workshop(data, now) as work:
            proof, meta = _rehearsed(copy, secret, work, now)
            _tell_restored(work / DATABASE, proof, now)
            with world_faults():
                _put_in_place(work / DATABASE, data, now)
        return proof, meta
    finally:
        lock.release()


def _rehearsed(copy: Path, secret: str, work: Path, now: datetime) -> tuple[Proof, dict[str, str]]:
    plain = work / DATABASE
    with world_faults():
        meta = unseal(copy, plain, secret)
    open_database(plain, Reserve(work / "reserve"), now).close()
    return replace(prove(plain), made_at=read_time(meta["made_at"])), meta


def _tell_restored(database: Path, proof: Proof, now: datetime) -> None:
    """Write into the copy's own journal that the data went back to it."""
    assert proof.made_at is not None
    facts: dict[str, str | int] = {"made_at": time(proof.made_at), "entries": proof.entries}
    with closing(Connection(database, Reserve(database.with_name("reserve")))) as connection:
        Journal(connection).append(Act(now, "terminal", "backup.restored", facts))
        connection.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def _put_in_place(database: Path, data: Path, now: datetime) -> None:
    """Exchange the database in one step; at every moment one that is whole stands there.

    What is still in the old one's log is written into it first. A damaged one cannot do that, and
    is kept aside with its log.
    """
    present = data / DATABASE
    logs = [data / f"{DATABASE}-wal", data / f"{DATABASE}-shm"]
    if present.exists():
        aside = data / "copies" / f"before-restore-{now.astimezone(UTC).strftime(STAMP)}"
        aside.mkdir(mode=0o700, parents=True)
        _write_log_back(present)
        for file in (present, *logs):
            if file.exists():
                shutil.copy2(file, aside / file.name)
    for log in logs:
        log.unlink(missing_ok=True)
    put_in_place(database, present)
    _settle_folder(data)


def _write_log_back(database: Path) -> None:
    try:
        with closing(Connection(database, Reserve(database.with_name("reserve")))) as connection:
            connection.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    except MostradorError as fault:
        if fault.key != DAMAGED:
            raise


def _copy_database(source: Path, target: Path) -> None:
    """Copy a database that somebody works with, through SQLite's own backup."""
    address = f"{source.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(address, uri=True)) as reading,
        closing(sqlite3.connect(target)) as writing,
    ):
        reading.backup(writing, pages=256, sleep=0.001)


@contextmanager
def _workshop(beside: Path, now: datetime) -> Iterator[Path]:
    """A folder on the same disk that nobody else may read, and that goes away again."""
    with world_faults():
        _clear_away(beside, now)
        work = Path(tempfile.mkdtemp(prefix=WORKSHOP, dir=beside))
    try:
        lock = InstanceLock(work / "lock", now)
        try:
            yield work
        finally:
            lock.release()
    finally:
        clear(work)


def _clear_away(beside: Path, now: datetime) -> None:
    """Remove the workshops that a power cut left behind; one that is locked is at work."""
    for left_over in beside.glob(f"{WORKSHOP}*"):
        try:
            InstanceLock(left_over / "lock", now).release()
        except CouldNotAskError:
            continue
        clear(left_over)


def _named(path: str) -> tuple[str | None, str]:
    """The mark and the moment in a copy's name; an old one has no mark, a stranger no moment."""
    found = NAME.fullmatch(Path(path).name)
    return (None, "") if found is None else (found["mark"], found["stamp"])


def _kept(path: Path) -> KeptCopy | None:
    try:
        made_at = datetime.strptime(_named(str(path))[1], STAMP).replace(tzinfo=UTC)
        return KeptCopy(str(path), made_at, path.stat().st_size)
    except (ValueError, OSError):
        return None


def _settle_folder(folder: Path) -> None:
    """Make names in a folder durable where the system lets us."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows opens no folders
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
