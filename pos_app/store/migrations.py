"""The shape of the database: every step that ever changed it, by name and in order.

A step and its record are one transaction, a copy of the database is kept before the first step
touches it, and a database that knows steps we do not is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import connect
from typing import TYPE_CHECKING

from pos_app.core.errors import DidNotUnderstandError
from pos_app.store.connection import Connection
from pos_app.store.faults import DAMAGED, world_faults
from pos_app.store.finished import put_in_place
from pos_app.store.reserve import Reserve
from pos_app.store.steps.every import STEPS

if TYPE_CHECKING:
    from sqlite_utils import Database

__all__ = ["Step", "open_database"]

Step = Callable[["Database"], None]

SET = "till"
"""The name under which sqlite-utils records our steps."""


def open_database(
    path: Path, reserve: Reserve, now: datetime, steps: Sequence[Step] | None = None
) -> Connection:
    """Open the shop's database as this program knows it; make it when there was none.

    Args:
        path: The database file. Copies go into the folder ``copies`` beside it.
        reserve: Given up when the disk is full.
        now: Names the copy that is kept before a migration.
        steps: The migrations that this program knows, all of them unless told.

    Raises:
        CouldNotAskError: It cannot be written (``store.disk_full``, ``store.not_writable``, …).
        DidNotUnderstandError: It is damaged (``store.damaged``), or was written by a newer
            program (``store.newer``). It is left as it is.
    """
    known = STEPS if steps is None else steps
    if not path.exists():
        _make(path, reserve, known)
    connection = Connection(path, reserve)
    try:
        _bring_up_to_date(connection, known, now)
    except BaseException:
        connection.close()
        raise
    return connection


def _make(path: Path, reserve: Reserve, steps: Sequence[Step]) -> None:
    """Make a new database aside and put it in its place when it is complete.

    So a file that stands in its place is a whole database, and an empty one is damage.
    """
    fresh = path.with_name(f"{path.name}.new")
    with world_faults():
        for left_over in path.parent.glob(f"{fresh.name}*"):
            left_over.unlink()
        with closing(connect(fresh)) as raw:
            raw.execute("PRAGMA journal_mode = WAL")  # writes the first page
        fresh.chmod(0o600)
    with closing(Connection(fresh, reserve)) as connection:
        _apply(connection, steps)
    with world_faults():
        put_in_place(fresh, path)


def _bring_up_to_date(connection: Connection, steps: Sequence[Step], now: datetime) -> None:
    applied = _applied(connection)
    names = [step.__name__ for step in steps]
    if unknown := [name for name in applied if name not in names]:
        raise DidNotUnderstandError("store.newer", step=unknown[-1])
    if pending := names[len(applied) :]:
        _keep_copy(connection, pending[0], now)
        _apply(connection, steps)


def _applied(connection: Connection) -> list[str]:
    """Read which steps the database has been through, without waking sqlite-utils."""
    if not connection.row("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        raise DidNotUnderstandError(DAMAGED)
    query = "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id"
    return [name for (name,) in connection.rows(query, (SET,))]


def _keep_copy(connection: Connection, step: str, now: datetime) -> None:
    folder = connection.path.parent / "copies"
    stamp = now.astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")
    name = f"{connection.path.stem}-{stamp}-before-{step}.db"
    with world_faults():
        folder.mkdir(mode=0o700, exist_ok=True)
    connection.copy_to(folder / name)


def _apply(connection: Connection, steps: Sequence[Step]) -> None:
    """Take all missing steps, each with its record, together or not at all."""
    from sqlite_utils import Migrations

    migrations = Migrations(SET)
    for step in steps:
        migrations(name=step.__name__)(step)
    with connection.tables() as db:
        migrations.apply(db)
