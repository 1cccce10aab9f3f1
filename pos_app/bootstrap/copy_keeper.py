"""Copies of one data folder, sealed with the secret in the safe."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path

from pos_app.core.copies import KeptCopy, Proof
from pos_app.core.errors import CouldNotAskError
from pos_app.devices.aside import Aside
from pos_app.store.pins import PepperVault

__all__ = ["FolderCopyKeeper"]

LONGEST = 1800.0
"""Seconds after which a copy counts as stuck: a slow stick with years of sales."""


class FolderCopyKeeper:
    """See ``till.ports.backup.CopyKeeper``; what is heavy is loaded by the first copy."""

    def __init__(self, data: Path, secret: PepperVault, pepper: PepperVault) -> None:
        """Copy this folder.

        Args:
            data: The data folder.
            secret: Keeps what copies are sealed with.
            pepper: Keeps what PINs are mixed with; it travels inside the copy, because without
                it nobody's PIN would fit on another computer.
        """
        self._data = data
        self._secret = secret
        self._pepper = pepper
        self._aside = Aside("backup", LONGEST, "backup.stuck")

    async def ready(self) -> bool:
        """Whether there is a secret to seal copies with."""
        return await self._aside.do(self._secret.read) is not None

    async def begin(self) -> str:
        """Draw the secret and give the code that a person writes down."""
        from pos_app.store.sealing import code_of, new_secret

        secret = new_secret()
        await self._aside.do(partial(self._secret.keep, secret))
        return code_of(secret)

    async def make(self, folder: Path, now: datetime) -> KeptCopy:
        """Make a copy and let old ones go."""
        return await self._aside.do(partial(self._make, folder, now))

    async def kept(self, folder: Path) -> tuple[KeptCopy, ...]:
        """The copies of this till in a folder, newest first; other tills may keep theirs there."""
        return await self._aside.do(partial(self._kept, folder))

    async def rehearse(self, copy: KeptCopy, now: datetime) -> Proof:
        """Prove that a copy could be put back."""
        return await self._aside.do(partial(self._rehearse, copy, now))

    def _kept(self, folder: Path) -> tuple[KeptCopy, ...]:
        from pos_app.store.backup import kept_copies, mark_of

        secret = self._secret.read()
        return kept_copies(folder, "" if secret is None else mark_of(secret))

    def _make(self, folder: Path, now: datetime) -> KeptCopy:
        from pos_app.store.backup import make_copy

        pepper = self._pepper.read()
        meta = {} if pepper is None else {"pepper": pepper}
        return make_copy(self._data, folder, self._known(), now, meta)

    def _rehearse(self, copy: KeptCopy, now: datetime) -> Proof:
        from pos_app.store.backup import rehearse

        return rehearse(Path(copy.path), self._known(), self._data, now)

    def _known(self) -> str:
        secret = self._secret.read()
        if secret is None:
            raise CouldNotAskError("backup.not_begun")
        return secret
