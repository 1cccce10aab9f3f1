"""What can go wrong at the relay, told apart by what the caller should do next."""

from __future__ import annotations

__all__ = ["ConfigError", "NotFoundError", "RefusedError", "StoreBusyError", "StoreError"]


class ConfigError(Exception):
    """The relay must not start like this; the operator reads which setting and what to do.

    Attributes:
        text: The Spanish sentence with its gaps, by which it is found in other languages.
        details: What fills them.
    """

    def __init__(self, text: str, **details: str) -> None:
        super().__init__(text.format(**details))
        self.text = text
        self.details = details


class StoreError(Exception):
    """The store could not keep or read something now: answer 503, the sender comes again."""


class StoreBusyError(StoreError):
    """Too much is waiting for the store already; nothing of this request was kept."""


class RefusedError(Exception):
    """The relay understood and says no.

    Attributes:
        status: The HTTP status to answer with.
        code: A short word for programs, such as ``fenced``.
    """

    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status
        self.code = code


class NotFoundError(RefusedError):
    """There is no such thing, or it is none of the asker's business: both look the same."""

    def __init__(self) -> None:
        super().__init__(404, "not_found")
