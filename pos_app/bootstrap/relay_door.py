"""The way to a relay, imported only by tills that have one or are about to."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from pos_app.core.relay_terms import PairingCode, RelayPass
from pos_app.till.ports.machine import Clock
from pos_app.till.ports.relay import Relay

if TYPE_CHECKING:
    from pos_app.gateway.relay_door import HttpRelayDoor

__all__ = ["LazyRelayDoor"]


class LazyRelayDoor:
    """A ``RelayDoor`` that loads the client with its first use.

    The name of this run is drawn here and never written down: it is how a relay tells two
    computers apart that live on copies of one disk.
    """

    def __init__(self, clock: Clock, *, rehearsal: bool) -> None:
        """Load nothing."""
        self._clock = clock
        self._rehearsal = rehearsal
        self._instance = secrets.token_hex(12)
        self._door: HttpRelayDoor | None = None

    def checked(self, address: str) -> str:
        """Take a typed address as it will be asked, or refuse it."""
        return self._loaded().checked(address)

    async def begin(self, address: str, shop: str, till: str, label: str) -> PairingCode:
        """Ask a relay for letters."""
        return await self._loaded().begin(address, shop, till, label)

    async def ask(self, address: str, code: PairingCode) -> RelayPass | None:
        """Ask whether the letters were approved."""
        return await self._loaded().ask(address, code)

    def open(self, relay_pass: RelayPass) -> Relay:
        """Make the way to a relay."""
        return self._loaded().open(relay_pass)

    def _loaded(self) -> HttpRelayDoor:
        if self._door is None:
            from pos_app.gateway.relay_door import HttpRelayDoor

            self._door = HttpRelayDoor(self._instance, self._clock, rehearsal=self._rehearsal)
        return self._door
