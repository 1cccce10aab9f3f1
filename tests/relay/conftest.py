"""Every test of the log runs over both engines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import postgres
import pytest


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[postgres.Postgres]:
    """One PostgreSQL for the whole run."""
    with postgres.running() as server:
        yield server


@pytest.fixture
def sqlite_store(tmp_path: Path) -> str:
    """An empty SQLite store."""
    return f"sqlite:{tmp_path / 'relay.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> str:
    """An empty store of each engine in turn."""
    if request.param == "sqlite":
        return str(request.getfixturevalue("sqlite_store"))
    return str(request.getfixturevalue("postgres_server").new_database())
