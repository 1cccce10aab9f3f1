"""Opening a copy for a till that begins with it: rehearsed now, put back at the next opening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

from pos_app.core.copies import Proof
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.devices.aside import Aside
from pos_app.store.pins import PepperVault
from pos_app.till.snapshots import Sentence

__all__ = ["Awaited", "FolderCopyOpener", "bring_along"]

LONGEST = 1800.0
"""Seconds after which a copy counts as stuck: a slow stick with years of sales."""


@dataclass(slots=True)
class Awaited:
    """The copy that is put back before the till opens the next time, if any."""

    copy: tuple[Path, str] | None = field(default=None, repr=False)  # the code opens all copies


class FolderCopyOpener:
    """See ``till.ports.backup.CopyOpener``; what is heavy is loaded by the first copy."""

    def __init__(
        self, data: Path, awaited: Awaited, secret: PepperVault, pepper: PepperVault
    ) -> None:
        """Open copies for this folder.

        Args:
            data: The data folder.
            awaited: Remembers between two openings what is to be put back.
            secret: Keeps what copies are sealed with.
            pepper: Keeps what PINs are mixed with.
        """
        self._data = data
        self._awaited = awaited
        self._vaults = secret, pepper
        self._aside = Aside("recovery", LONGEST, "recovery.stuck")

    async def rehearse(self, copy: Path, code: str, now: datetime) -> Proof:
        """Prove that a copy can be put back."""
        return await self._aside.do(partial(self._rehearse, copy, code, now))

    def await_start(self, copy: Path, code: str) -> None:
        """Have a copy put back by the next opening."""
        self._awaited.copy = copy, code

    def put_back(self, now: datetime) -> Sentence | None:
        """Put back what is awaited, and say how it went; nothing is said where nothing is."""
        awaited, self._awaited.copy = self._awaited.copy, None
        if awaited is None:
            return None
        from pos_app.store.backup import restore

        copy, code = awaited
        try:
            _require(copy)
            secret = _secret(code)
            _proof, meta = restore(copy, secret, self._data, now)
        except MostradorError as fault:
            return Sentence.of(fault)
        try:
            bring_along(self._vaults, secret, meta)
        except CouldNotAskError:
            return Sentence("recovery.no_safe")
        return Sentence("recovery.done")

    def _rehearse(self, copy: Path, code: str, now: datetime) -> Proof:
        from pos_app.store.backup import rehearse

        _require(copy)
        return rehearse(copy, _secret(code), self._data, now)


def bring_along(
    vaults: tuple[PepperVault, PepperVault], secret: str, meta: Mapping[str, str]
) -> None:
    """Let this computer's safe know what a copy was sealed with, and what its PINs are mixed with.

    What the safe knew before belonged to the data that the copy took the place of.

    Raises:
        CouldNotAskError: The safe cannot be opened.
    """
    for vault, text in zip(vaults, (secret, meta.get("pepper")), strict=True):
        if text is not None and vault.read() != text:
            vault.keep(text)


def _require(copy: Path) -> None:
    """Raise where a stick was pulled out."""
    try:
        with copy.open("rb"):
            pass
    except OSError as why:
        raise CouldNotAskError("recovery.gone") from why


def _secret(code: str) -> str:
    from pos_app.store.sealing import secret_of

    try:
        return secret_of(code)
    except WasRefusedError as why:
        raise WasRefusedError("recovery.code_wrong") from why
