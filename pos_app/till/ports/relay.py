"""The shop's own relay, in the till's own words."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Protocol

from pos_app.core.ids import Reference
from pos_app.core.relay_terms import JournalHead, News, PairingCode, RelayPass

__all__ = ["Relay", "RelayDoor"]


class Relay(Protocol):
    """The shop's own relay, which passes Wompi's events on. Nothing it says is proof.

    Every call may raise the three families of ``core.errors``.
    """

    @property
    def redirect_address(self) -> str | None:
        """Where a customer's phone may land after paying by link, if it is a public address."""
        ...

    def follow(self, cursor: int) -> AsyncGenerator[News, None]:
        """Give news for ever, from a cursor on; it ends only by being refused for good."""
        ...

    async def ack(self, cursor: int) -> None:
        """Tell that everything up to here is durable."""
        ...

    async def watch(self, link_id: str, reference: Reference) -> None:
        """Tell that a payment link is ours."""
        ...

    async def keep_head(self, head: JournalHead) -> None:
        """Have the journal's head of a closed shift kept where this till cannot change it.

        The first one of a shift stays: the same again is fine, another one is refused
        (``relay.refused``).
        """
        ...

    async def heads(self) -> tuple[JournalHead, ...]:
        """Give the heads that were kept, the newest first, to compare the journal with."""
        ...

    async def rehearse(self, transaction_id: str) -> None:
        """Leave a hint of nothing at the relay's public page, as a customer's phone would."""
        ...

    async def aclose(self) -> None:
        """Let go of the connections."""
        ...


class RelayDoor(Protocol):
    """Where a pass to a relay is got and used. Raises as ``Relay`` does."""

    def checked(self, address: str) -> str:
        """Take a typed address as it will be asked, or refuse it."""
        ...

    async def begin(self, address: str, shop: str, till: str, label: str) -> PairingCode:
        """Ask a relay for letters; ``shop`` is empty where it serves only one."""
        ...

    async def ask(self, address: str, code: PairingCode) -> RelayPass | None:
        """Ask whether the letters were approved; None while nobody has decided."""
        ...

    def open(self, relay_pass: RelayPass) -> Relay:
        """Make the way to a relay; nothing is asked yet."""
        ...
