"""What never stands in a log."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from pos_app.bootstrap import logs
from pos_app.bootstrap.logs import redacted, start_logging


@pytest.fixture
def fresh_logging() -> Iterator[None]:
    """Give logging back as it was."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    yield
    for handler in set(root.handlers) - set(handlers):
        handler.close()
        root.removeHandler(handler)
    root.setLevel(level)
    structlog.reset_defaults()


@pytest.mark.parametrize(
    "secret",
    [
        "prv_test_SIMULATOR0001",
        "pub_prod_abc123",
        "test_integrity_abc",
        "prod_events_abc",
        "https://checkout.wompi.co/p/?signature=abc",
        "4242 4242 4242 4242",
        "4111-1111-1111-1111",
        "ana.torres@ejemplo.co",
    ],
)
def test_no_secret_is_written_down(secret: str) -> None:
    """A log sent to support would carry keys, cards or customers."""
    event = redacted(None, "info", {"event": f"saw {secret}", "count": 3})

    assert event == {"event": "saw [hidden]", "count": 3}


@pytest.mark.usefixtures("fresh_logging")
def test_a_record_is_one_line_of_facts_in_utc(tmp_path: Path) -> None:
    """Nobody could put the logs of two tills side by side."""
    start_logging(tmp_path, "till")

    structlog.get_logger("till.watching").info("look_failed", why="gateway.timeout")
    logging.getLogger("other").info("plain words with prv_test_abc")

    lines = (tmp_path / "till.log").read_text("utf-8").splitlines()
    ours, theirs = map(json.loads, lines)
    assert (
        ours["event"],
        ours["why"],
        ours["logger"],
    ) == ("look_failed", "gateway.timeout", "till.watching")
    assert ours["timestamp"].endswith("Z")
    assert theirs["event"] == "plain words with [hidden]"


@pytest.mark.usefixtures("fresh_logging")
@pytest.mark.parametrize("held", [False, True])
def test_full_records_are_put_aside_or_written_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, held: bool
) -> None:
    """On Windows a second start keeps the file open: every record after it would be lost."""

    def refused(_source: Path, _target: Path) -> Path:
        raise PermissionError(13, "the file is being used by another process")

    if held:
        monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(logs, "ROTATE_AT", 300)
    start_logging(tmp_path, "till")
    for number in range(9):
        structlog.get_logger("till").info("rung_up", number=number)

    told = [line for file in tmp_path.iterdir() for line in file.read_text("utf-8").splitlines()]
    assert {json.loads(line)["number"] for line in told} == set(range(9))
    assert (tmp_path / "till.log.1").exists() is not held


@pytest.mark.usefixtures("fresh_logging")
def test_old_records_go_and_the_newest_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a year the records fill the disk that the sales are written to."""
    monkeypatch.setattr(logs, "ROTATE_AT", 1_000)
    start_logging(tmp_path, "till")
    for number in range(300):
        structlog.get_logger("till").info("rung_up", number=number)

    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["till.log", *(f"till.log.{n}" for n in range(1, 5))]
    assert max(file.stat().st_size for file in files) <= 1_000
    told = [line for file in files for line in file.read_text("utf-8").splitlines()]
    numbers = sorted(json.loads(line)["number"] for line in told)
    assert numbers == list(range(numbers[0], 300))
