"""Structured logs in UTC, with everything that looks like a secret taken out before writing."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import MutableMapping

import structlog
from structlog.typing import Processor

__all__ = ["configure", "redact"]

_SECRETS = re.compile(
    r"mr[adilt]_[a-z2-7]+"  # our own tokens
    r"|(?:pub|prv)_(?:test|prod)_\w+"  # Wompi's keys
    r"|(?:test|prod)_(?:events|integrity)_\w+"
    r"|postgres(?:ql)?://\S+"
    r"|[\w.+-]+@[\w-]+\.[\w.-]+"  # e-mail
    r"|\b(?:\d[ -]?){13,19}\b"  # card-like numbers
)
_NAMES = re.compile(r"token|secret|password|authorization|key|code", re.IGNORECASE)


def redact(
    _logger: object, _method: str, event: MutableMapping[str, object]
) -> MutableMapping[str, object]:
    """Take secrets out of a log entry, by the field's name and by what the text looks like."""
    for name, value in event.items():
        if _NAMES.search(name):
            event[name] = "[redacted]"
        elif isinstance(value, str):
            event[name] = _SECRETS.sub("[redacted]", value)
    return event


def configure() -> None:
    """Write one JSON object a line to the error stream, our own entries and the server's."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        redact,
    ]
    structlog.configure(
        processors=[*shared, structlog.processors.JSONRenderer()],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    # One line for each odd request would let any stranger fill the disk.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)
