"""Where Wompi answers: one place for sandbox, production and a rehearsal on this computer."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from pos_app.core.payment import Environment

__all__ = ["REDIRECT", "Hosts", "is_loopback"]

CHECKOUT = "https://checkout.wompi.co"
"""The hosted checkout and the payment links of both environments; the key decides which."""

REDIRECT = "https://transaction-redirect.wompi.co/check"
"""Wompi's own neutral page after a payment, as in its documentation, "Widget y Checkout Web"."""

APIS = {
    Environment.TEST: "https://sandbox.wompi.co/v1",
    Environment.PRODUCTION: "https://production.wompi.co/v1",
}


@dataclass(frozen=True, slots=True)
class Hosts:
    """Addresses without a slash at the end.

    Attributes:
        api: What the paths of the API are appended to.
        checkout: What ``/p/`` and ``/l/`` are appended to.
        redirect: Where the hosted page leads after a payment.
    """

    api: str
    checkout: str = CHECKOUT
    redirect: str = REDIRECT

    @classmethod
    def of(cls, environment: Environment) -> Hosts:
        """Wompi itself."""
        return cls(APIS[environment])

    @classmethod
    def local(cls, origin: str) -> Hosts:
        """A simulator on this computer, and on no other: its approvals are worth nothing.

        Args:
            origin: Such as ``http://127.0.0.1:8123``.
        """
        assert is_loopback(origin), "a rehearsal stays on this computer"
        origin = origin.rstrip("/")
        return cls(f"{origin}/v1", origin)

    @property
    def invented(self) -> bool:
        """Whether this is a rehearsal and no Wompi at all."""
        return is_loopback(self.api)


def is_loopback(address: str) -> bool:
    """Whether an http or https address leads to this computer."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or parts.hostname is None:
        return False
    if parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname).is_loopback
    except ValueError:
        return False
