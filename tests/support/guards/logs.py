"""A warning or worse in the log fails its test, unless the test says that it expects it.

``@pytest.mark.expected_logs("event", …)`` names structlog events, or loggers or messages of the
standard library. What is expected must come, or the test fails as well; with ``always=False``
it only may come.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
import structlog
from structlog.typing import EventDict, Processor, WrappedLogger


@dataclass(frozen=True, slots=True)
class Seen:
    """One record: the names a test may expect it by, and the record as a person reads it."""

    names: frozenset[str]
    text: str


_seen: list[Seen] = []
_configure = structlog.configure
_default_processors: list[Processor] = list(structlog.get_config()["processors"])


def _record_event(_logger: WrappedLogger, method: str, event: EventDict) -> EventDict:
    if structlog.processors.NAME_TO_LEVEL[method] >= logging.WARNING:
        _seen.append(Seen(frozenset({str(event["event"])}), f"{method}: {dict(event)!r}"))
    return event


def _configure_recorded(
    processors: Sequence[Processor] | None = None, *args: Any, **options: Any
) -> None:
    """Stand in for ``structlog.configure`` so that a program under test is recorded as well.

    A cached logger would keep the configuration of the test that made it for ever.
    """
    own = _default_processors if processors is None else processors
    _configure([_record_event, *own], *args, **(options | {"cache_logger_on_first_use": False}))


class _Recorder(logging.Handler):
    """Takes what the standard library's loggers pass up to the root."""

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        event = record.msg.get("event", "") if isinstance(record.msg, dict) else message
        names = frozenset({record.name, str(event)})
        _seen.append(Seen(names, f"{record.levelname} {record.name}: {message}"))


_recorder = _Recorder(logging.WARNING)


def pytest_configure(config: pytest.Config) -> None:
    """Announce the marker and stand in the way of every configuration."""
    config.addinivalue_line("markers", "expected_logs(*names, always=True): logs this test causes")
    setattr(structlog, "configure", _configure_recorded)  # noqa: B010 -- typed code may not do it


def _fresh_logging() -> None:
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()
    _configure_recorded()
    logging.getLogger().removeHandler(_recorder)
    logging.getLogger().addHandler(_recorder)


def _expected(request: pytest.FixtureRequest) -> tuple[set[str], set[str]]:
    """What the markers allow, and the part of it that must come."""
    may: set[str] = set()
    must: set[str] = set()
    for marker in request.node.iter_markers("expected_logs"):
        may.update(marker.args)
        must.update(marker.args if marker.kwargs.get("always", True) else ())
    return may, must


@pytest.fixture(autouse=True)
def no_unexpected_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Compare the warnings of one test with those it announces."""
    _fresh_logging()
    yield
    seen, _seen[:] = list(_seen), []
    may, must = _expected(request)
    surprises = [record.text for record in seen if not record.names & may]
    missing = must.difference(*(record.names for record in seen))
    if surprises:
        pytest.fail("unexpected log records:\n" + "\n".join(surprises), pytrace=False)
    if missing:
        pytest.fail(f"expected log records that never came: {sorted(missing)}", pytrace=False)
