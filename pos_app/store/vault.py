"""The shop's keys in the computer's own safe place, and nowhere else.

A safe that would keep them in clear text, or forget them, counts as none: the till then says that
it has no safe place, and never falls back to a file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

from pos_app.core.errors import CouldNotAskError, DidNotUnderstandError
from pos_app.core.keys import Keys
from pos_app.core.relay_terms import RelayPass

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

__all__ = [
    "KeyringAlertSecret",
    "KeyringCopySecret",
    "KeyringPassVault",
    "KeyringPepper",
    "KeyringVault",
    "MemoryPassVault",
    "MemoryPepper",
    "MemoryVault",
]

SERVICE = "mostrador"

DISTRUSTED = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
"""Modules whose safes refuse, forget, or write in clear text."""


class KeyringVault:
    """One entry of the system's keyring, with all keys of one till in it."""

    def __init__(self, profile: str) -> None:
        """Name the entry: ``mostrador`` and the profile, so that a rehearsal has its own."""
        self._entry = _Entry(profile)

    def read(self) -> Keys | None:
        """The kept keys, or None when none were ever typed.

        Raises:
            CouldNotAskError: The safe is missing, locked, or failed (``vault.missing``,
                ``vault.locked``, ``vault.failed``).
            DidNotUnderstandError: Something else wrote into the entry (``vault.garbled``).
        """
        text = self._entry.read()
        return None if text is None else _keys(text)

    def keep(self, keys: Keys) -> None:
        """Replace the kept keys, and see that the safe gives them back. Raises as ``read``."""
        self._entry.keep(_text(keys))

    def forget(self) -> None:
        """Remove every key. Raises as ``read`` does."""
        self._entry.forget()


class KeyringPassVault:
    """What opens the shop's relay, in an entry of its own: unlinking leaves the keys alone."""

    def __init__(self, profile: str) -> None:
        """Name the entry after the one of the keys."""
        self._entry = _Entry(f"{profile}-relay")

    def read(self) -> RelayPass | None:
        """The kept pass, or None while the till is not paired. Raises as ``KeyringVault.read``."""
        text = self._entry.read()
        return None if text is None else _pass(text)

    def keep(self, relay_pass: RelayPass) -> None:
        """Replace the kept pass. Raises as ``read`` does."""
        self._entry.keep(json.dumps(asdict(relay_pass)))

    def forget(self) -> None:
        """Remove the pass. Raises as ``read`` does."""
        self._entry.forget()


class KeyringPepper:
    """The secret mixed into every PIN, so that whoever takes the database can guess none."""

    def __init__(self, profile: str) -> None:
        """Name the entry after the one of the keys."""
        self._entry = _Entry(f"{profile}-people")

    def read(self) -> str | None:
        """The kept secret, or None while there is none. Raises as ``KeyringVault.read``."""
        return self._entry.read()

    def keep(self, pepper: str) -> None:
        """Keep a secret. Raises as ``read`` does."""
        self._entry.keep(pepper)


class KeyringCopySecret:
    """The secret that copies of the shop's data are sealed with; the pepper's sister."""

    def __init__(self, profile: str) -> None:
        """Name the entry after the one of the keys."""
        self._entry = _Entry(f"{profile}-copies")

    def read(self) -> str | None:
        """The kept secret, or None while there is none. Raises as ``KeyringVault.read``."""
        return self._entry.read()

    def keep(self, secret: str) -> None:
        """Keep a secret. Raises as ``read`` does."""
        self._entry.keep(secret)


class KeyringAlertSecret:
    """What one way of alerts needs: the mail's password, or the web address."""

    def __init__(self, profile: str, way: str) -> None:
        """Name the entry after the one of the keys."""
        self._entry = _Entry(f"{profile}-alerts-{way}")

    def read(self) -> str | None:
        """The kept secret, or None while there is none. Raises as ``KeyringVault.read``."""
        return self._entry.read()

    def keep(self, secret: str) -> None:
        """Keep a secret. Raises as ``read`` does."""
        self._entry.keep(secret)


class MemoryPepper:
    """The secret of a rehearsal or a test."""

    def __init__(self, pepper: str | None = None) -> None:
        """Begin with this secret."""
        self._pepper = pepper

    def read(self) -> str | None:
        """The kept secret, or None."""
        return self._pepper

    def keep(self, pepper: str) -> None:
        """Keep a secret."""
        self._pepper = pepper


class MemoryPassVault:
    """The pass of a rehearsal or a test, gone with the process."""

    def __init__(self, relay_pass: RelayPass | None = None) -> None:
        """Begin with this pass."""
        self._pass = relay_pass

    def read(self) -> RelayPass | None:
        """The kept pass, or None."""
        return self._pass

    def keep(self, relay_pass: RelayPass) -> None:
        """Replace the kept pass."""
        self._pass = relay_pass

    def forget(self) -> None:
        """Remove the pass."""
        self._pass = None


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


class _Entry:
    """One text in the system's safe."""

    def __init__(self, name: str) -> None:
        self._name = name

    def read(self) -> str | None:
        with _safe() as safe:
            return safe.get_password(SERVICE, self._name)

    def keep(self, text: str) -> None:
        with _safe() as safe:
            safe.set_password(SERVICE, self._name, text)
        if self.read() != text:
            raise CouldNotAskError("vault.failed")

    def forget(self) -> None:
        with _safe() as safe:
            if safe.get_password(SERVICE, self._name) is not None:
                safe.delete_password(SERVICE, self._name)


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


def _pass(text: str) -> RelayPass:
    try:
        kept = RelayPass(**json.loads(text))
    except (ValueError, TypeError):
        raise DidNotUnderstandError("vault.garbled") from None
    words = (kept.address, kept.till, kept.landing, kept.token)
    if not all(isinstance(word, str) for word in words) or type(kept.cursor) is not int:
        raise DidNotUnderstandError("vault.garbled")
    return kept
