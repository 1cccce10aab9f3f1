"""Keep a database as a step left it: run with a step's name, after it joined the others.

``.venv/bin/python tests/support/old_databases.py selling`` takes the sample of the step before,
brings it up to date, and writes it down beside it. A sample that has shipped is never written anew.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from pos_app.store.migrations import open_database
from pos_app.store.reserve import Reserve
from pos_app.store.steps.every import STEPS

__all__ = ["keep"]

SAMPLES = Path(__file__).parents[1] / "samples" / "databases"


def keep(name: str) -> Path:
    """Write the sample of a step."""
    names = [step.__name__ for step in STEPS]
    place = names.index(name)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mostrador.db"
        with closing(sqlite3.connect(path)) as raw:
            before = (SAMPLES / f"{names[place - 1]}.sql").read_text("utf-8")
            raw.executescript(before)
        reserve = Reserve(Path(folder) / "reserve")
        open_database(path, reserve, datetime.now(UTC), STEPS[: place + 1]).close()
        with closing(sqlite3.connect(path)) as raw:
            sample = SAMPLES / f"{name}.sql"
            sample.write_text("\n".join(raw.iterdump()) + "\n", "utf-8")
    return sample


if __name__ == "__main__":
    keep(sys.argv[1])
