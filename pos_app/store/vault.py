"""The shop's keys in the computer's own safe place, and nowhere else.

A safe that would keep them in clear text, or forget them, counts as none: the till then says that
it has no safe place, and never falls back to a file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pos_app.core.errors import CouldNotAskError, DidNotUnderstandError
from pos_app.core.keys import Keys

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

__all__ = ["KeyringVault", "MemoryVault"]

SERVICE = "mostrador"

DISTRUSTED = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
"""Modules whose safes refuse, forget, or write in clear text."""


class KeyringVault:
    """One entry of the system's keyring, with all keys of one till in it."""

    def __init__(self, profile: str) -> None:
        """Name the entry: ``mostrador`` and the profile, so that a rehearsal has its own."""
        self._profile = profile

    def read(self) -> Keys | None:
        """The kept keys, or None when none were ever typed.

        Raises:
            CouldNotAskError: The safe is missing, locked, or failed (``vault.missing``,
                ``vault.locked``, ``vault.failed``).
            DidNotUnderstandError: Something else wrote into the entry (``vault.garbled``).
        """
        with _safe() as safe:
            text = safe.get_password(SERVICE, self._profile)
        return None if text is None else _keys(text)

    def keep(self, keys: Keys) -> None:
        """Replace the kept keys, and see that the safe gives them back. Raises as ``read``."""
        with _safe() as safe:
            safe.set_password(SERVICE, self._profile, _text(keys))
        if self.read() != keys:
            raise CouldNotAskError("vault.failed")

    def forget(self) -> None:
        """Remove every key. Raises as ``read`` does."""
        with _safe() as safe:
            if safe.get_password(SERVICE, self._profile) is not None:
                safe.delete_password(SERVICE, self._profile)


class MemoryVault:
    """Keys of a rehearsal or a test, gone with the process."""

    def __init__(self, keys: Keys | None = None) -> None:
        """Begin with these keys."""
        self._keys = keys

    def read(self) -> Keys | None:
        """The kept keys, or None."""
        return self._keys

    def keep(self, keys: Keys) -> None:
        """Replace the kept keys."""
        self._keys = keys

    def forget(self) -> None:
        """Remove every key."""
        self._keys = None


@contextmanager
def _safe() -> Iterator[KeyringBackend]:
    """Open the system's safe and name what goes wrong with it, without what was said."""
    import keyring
    from keyring.errors import InitError, KeyringLocked

    try:
        yield _trusted(keyring.get_keyring())
    except CouldNotAskError:
        raise
    except (KeyringLocked, InitError):
        raise CouldNotAskError("vault.locked") from None
    except Exception as error:  # noqa: BLE001 -- each system's safe fails in its own words
        raise CouldNotAskError("vault.failed", fault=type(error).__name__) from None


def _trusted(backend: KeyringBackend) -> KeyringBackend:
    """The safest of what a backend stands for; a chain is never asked as a whole.

    A chain would write into the next of its safes when the first refuses, be it a plain file.
    """
    from keyring.backends.chainer import ChainerBackend

    chained = backend.backends if isinstance(backend, ChainerBackend) else [backend]
    safes = [safe for safe in chained if _is_safe(safe)]
    if not safes:
        raise CouldNotAskError("vault.missing")
    return max(safes, key=lambda safe: safe.priority)


def _is_safe(backend: KeyringBackend) -> bool:
    """The library recommends safes from priority 1 on; plain files are below."""
    return backend.priority >= 1 and not type(backend).__module__.startswith(DISTRUSTED)


def _text(keys: Keys) -> str:
    kept = {"public": keys.public, "integrity": keys.integrity, "private": keys.private}
    return json.dumps(kept)


def _keys(text: str) -> Keys:
    try:
        kept = json.loads(text)
        keys = Keys(kept["public"], kept["integrity"], kept["private"])
    except (ValueError, KeyError, TypeError):
        raise DidNotUnderstandError("vault.garbled") from None
    if not all(isinstance(one, str) for one in (keys.public, keys.integrity, keys.private or "")):
        raise DidNotUnderstandError("vault.garbled")
    return keys
