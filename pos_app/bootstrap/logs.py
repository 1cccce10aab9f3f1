"""Structured logs in UTC, one line of JSON each, without secrets, addresses or personal data."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

import structlog

__all__ = ["redacted", "start_logging", "stay_quiet"]

Event = MutableMapping[str, Any]

SECRET = re.compile(
    r"\b(?:pub|prv)_(?:test|prod)_\w+|\b(?:test|prod)_(?:integrity|events)_\w+"
    r"|\bmr[adilt]_\w+"  # a relay's tokens
)
ADDRESS = re.compile(r"https?://\S+")
CARD_LIKE = re.compile(r"\b\d(?:[ -]?\d){12,18}\b")
MAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w+")
HIDDEN = "[hidden]"

ROTATE_AT = 5 * 1024 * 1024
KEPT_FILES = 4


def redacted(_logger: Any, _method: str, event: Event) -> Event:
    """Hide what must never be written down, wherever in a record it hides itself."""
    for name, value in event.items():
        if isinstance(value, str) and name != "timestamp":
            event[name] = _clean(value)
    return event


def _keep_fault(_logger: Any, _method: str, event: Event) -> Event:
    """Leave the fault itself in a record, for who hears records before they are written."""
    told = event.get("exc_info")
    fault = sys.exc_info()[1] if told is True else told
    if isinstance(fault, BaseException):
        event["fault"] = fault
    return event


def _forget_fault(_logger: Any, _method: str, event: Event) -> Event:
    event.pop("fault", None)
    return event


def _clean(text: str) -> str:
    for pattern in (ADDRESS, SECRET, MAIL, CARD_LIKE):
        text = pattern.sub(HIDDEN, text)
    return text


def stay_quiet() -> None:
    """Say on a terminal only what is amiss, beside what a command answers."""
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )


def _rotate(source: str, target: str) -> None:
    """Give the old records their name, or write on into the same file.

    Windows renames no file that another program has open, be it a second start of this one.
    """
    with suppress(PermissionError):
        Path(source).replace(target)


def start_logging(folder: Path, name: str) -> None:
    """Write the program's records to ``<folder>/<name>.log``, five megabytes a file."""
    handler = RotatingFileHandler(
        folder / f"{name}.log", maxBytes=ROTATE_AT, backupCount=KEPT_FILES, encoding="utf-8"
    )
    handler.rotator = _rotate
    before: list[structlog.typing.Processor] = [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _keep_fault,
        structlog.processors.format_exc_info,
        redacted,
    ]
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=before,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                _forget_fault,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
