"""Pairing with a relay: the port ``RelayDoor`` of the till, in the shape of RFC 8628.

The till asks for letters, a manager approves them on the relay's page, and the till, which asks
every few seconds, gets its pass once.
"""

from __future__ import annotations

from pos_app.core.errors import WasRefusedError
from pos_app.core.relay_terms import PairingCode, RelayPass
from pos_app.gateway.faults import RelayFault, was_refused
from pos_app.gateway.feed import Clock, RelayFeed
from pos_app.gateway.relay_frames import as_object, number_of, text_of
from pos_app.gateway.relay_line import RelayLine, checked_address

__all__ = ["HttpRelayDoor"]

WAITING = frozenset({"authorization_pending", "slow_down"})
OVER = {
    "access_denied": RelayFault.PAIRING_DENIED,
    "expired_token": RelayFault.PAIRING_EXPIRED,
}


class HttpRelayDoor:
    """Begins and ends pairings, and opens the feed of a paired till.

    Args:
        instance: Of this start of the till.
        clock: Waits for the feed.
        rehearsal: Relays on this computer only; otherwise on none but others, by https.
    """

    def __init__(self, instance: str, clock: Clock, *, rehearsal: bool = False) -> None:
        """Connect to nobody yet."""
        self._instance = instance
        self._clock = clock
        self._rehearsal = rehearsal

    def checked(self, address: str) -> str:
        """Take a typed address as it will be asked.

        Raises:
            WasRefusedError: It is no https address of a server (``relay.address``).
        """
        return checked_address(address, rehearsal=self._rehearsal)

    async def begin(self, address: str, shop: str, till: str, label: str) -> PairingCode:
        """Ask a relay for letters; ``shop`` is empty where it serves only one.

        Raises:
            CouldNotAskError, WasRefusedError, DidNotUnderstandError: Of ``faults.RelayFault``.
        """
        wanted = {"till": till, "label": label} | ({"shop": shop} if shop else {})
        told = as_object(await self._post(address, "/v1/pairing", wanted))
        return PairingCode(
            letters=text_of(told, "user_code", 20),
            page=text_of(told, "verification_uri_complete"),
            life=int(number_of(told, "expires_in", least=1, most=3_600)),
            interval=int(number_of(told, "interval", least=1, most=60)),
            device_code=text_of(told, "device_code"),
        )

    async def ask(self, address: str, code: PairingCode) -> RelayPass | None:
        """Ask whether the letters were approved; None while nobody has decided.

        Raises:
            WasRefusedError: They were denied or are too old (``relay.pairing_denied``,
                ``relay.pairing_expired``).
            CouldNotAskError, DidNotUnderstandError: Of ``faults.RelayFault``.
        """
        wanted = {"device_code": code.device_code}
        try:
            told = as_object(await self._post(address, "/v1/pairing/token", wanted))
        except WasRefusedError as refused:
            word = str(refused.details.get("said"))
            if word in WAITING:
                return None
            raise was_refused(OVER[word]) if word in OVER else refused from refused
        return RelayPass(
            address=address,
            till=text_of(told, "till", 20),
            landing=self.checked(text_of(told, "landing_url")),
            token=text_of(told, "token"),
            cursor=int(number_of(told, "cursor")),
        )

    def open(self, relay_pass: RelayPass) -> RelayFeed:
        """Make the feed of a paired till; nothing is asked yet."""
        return RelayFeed(relay_pass, self._instance, self._clock)

    async def _post(self, address: str, path: str, body: dict[str, str]) -> bytes:
        line = RelayLine(address, {})
        try:
            return await line.ask("POST", path, json=body)
        finally:
            await line.aclose()
