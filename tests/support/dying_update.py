"""Updates an old database again and again; each time the power fails one statement later.

Arguments: the sample's SQL and an empty folder. Prints one line a run: whether the power failed,
and whether what was left opens again with its sales.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from payments import NOON

from pos_app.core.journal import broken_at
from pos_app.store import connection
from pos_app.store.book import open_book

WRITES = ("CREATE", "INSERT", "ALTER", "DROP", "UPDATE", "DELETE", "BEGIN", "COMMIT")


def dying_at(nth: int) -> Callable[..., sqlite3.Connection]:
    """Connect so that the process dies before the nth statement that writes."""
    left = [nth]

    def tick(statement: str) -> None:
        if statement.lstrip().upper().startswith(WRITES):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        raw: sqlite3.Connection = sqlite3.connect(*arguments, **options)
        raw.set_trace_callback(tick)
        return raw

    return connect


class Dying:
    """The module ``sqlite3`` with another way to connect."""

    def __init__(self, nth: int) -> None:
        """Die at the nth."""
        self.connect = dying_at(nth)

    def __getattr__(self, name: str) -> object:
        """Be the module in everything else."""
        return getattr(sqlite3, name)


def update(folder: Path, nth: int) -> bool:
    """Update in a process of its own; tells whether the power failed."""
    child = os.fork()
    if child == 0:
        connection.sqlite3 = Dying(nth)  # type: ignore[assignment,attr-defined]  # it dies at one statement
        open_book(folder, NOON).close()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def whole(folder: Path) -> bool:
    """Whether the sales are there, after the update was done at last."""
    book = open_book(folder, NOON)
    try:
        receipt = book.receipts.of_order("order-1")
        return receipt is not None and broken_at(book.journal.entries()) is None
    finally:
        book.close()


def old_state(folder: Path) -> bool:
    """Whether what the power left is exactly one of the two: not begun, or done."""
    with closing(sqlite3.connect(folder / "mostrador.db")) as raw:
        count = raw.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0]
        tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master")}
    begun = "print_events" in tables or "relay_feed" in tables
    return bool(count > 1) == begun


def main(sample: str, into: str) -> None:
    """Try every statement."""
    nth, failed = 1, True
    while failed:
        folder = Path(into) / str(nth)
        folder.mkdir()
        with closing(sqlite3.connect(folder / "mostrador.db")) as raw:
            raw.executescript(Path(sample).read_text("utf-8"))
            raw.execute("PRAGMA journal_mode = WAL")
        failed = update(folder, nth)
        print(f"{int(failed)} {int(old_state(folder))} {int(whole(folder))}")  # noqa: T201 -- told to the test
        nth += 1


if __name__ == "__main__":
    main(*sys.argv[1:])
