"""Where a guest may go: our own verdict on every navigation, before anything is loaded.

Banks and 3-D Secure pages are many and cannot be listed, so the main frame may visit any page
over https, without privileges. Everything that is not a web page (files, scripts typed as
addresses, other programs' schemes) is turned away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import SplitResult, parse_qs, urlsplit

__all__ = ["FRAME_SCHEMES", "Manners", "Visit", "returned_transaction"]

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
FRAME_SCHEMES = frozenset({"about", "blob", "data"})
"""What a frame inside a page may hold without visiting anybody."""

TRANSACTION_ID = re.compile(r"[0-9A-Za-z-]{1,100}")


class Visit(Enum):
    """What becomes of a navigation."""

    ALLOWED = "allowed"
    TURNED_AWAY = "turned_away"
    CAME_BACK = "came_back"  # the redirect: caught, never loaded


@dataclass(frozen=True, slots=True)
class Manners:
    """What one guest is allowed.

    Attributes:
        redirect: The address that the page leads to after a payment, without its query.
        loopback: Whether plain http to this computer is allowed: only for the simulator.
    """

    redirect: str
    loopback: bool = False

    def on(self, address: str, *, main_frame: bool) -> Visit:
        """Judge one navigation."""
        try:
            parts = urlsplit(address)
        except ValueError:
            return Visit.TURNED_AWAY
        if main_frame and self._is_redirect(parts):
            return Visit.CAME_BACK
        if parts.scheme == "https" and parts.hostname:
            return Visit.ALLOWED
        if parts.scheme == "http" and self.loopback and parts.hostname in LOOPBACK:
            return Visit.ALLOWED
        if not main_frame and parts.scheme in FRAME_SCHEMES:
            return Visit.ALLOWED
        return Visit.TURNED_AWAY

    def _is_redirect(self, parts: SplitResult) -> bool:
        wanted = urlsplit(self.redirect)
        return (parts.scheme, parts.netloc, parts.path.rstrip("/")) == (
            wanted.scheme,
            wanted.netloc,
            wanted.path.rstrip("/"),
        )


def returned_transaction(address: str) -> str | None:
    """Read the transaction's id off a redirect; anybody can write one, so it is only a hint."""
    ids = parse_qs(urlsplit(address).query).get("id", [])
    return ids[0] if len(ids) == 1 and TRANSACTION_ID.fullmatch(ids[0]) else None
