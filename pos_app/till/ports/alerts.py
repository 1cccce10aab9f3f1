"""Where alerts are kept, and the ways by which they leave the till."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from pos_app.core.alerts import Alert, Channel

__all__ = ["AlertBook", "AlertWay", "SecretPlace", "WayTerms"]


class WayTerms(Protocol):
    """The settings a way needs, by their declared names."""

    def text(self, name: str) -> str:
        """A text or a choice."""
        ...

    def number(self, name: str) -> int:
        """A whole number."""
        ...


class AlertBook(Protocol):
    """Alerts that were raised once, and sent once by each way."""

    def raise_once(self, alert: Alert, now: datetime) -> bool:
        """Keep an alert; False where it was raised before."""
        ...

    def sent(self, alert: Alert, channel: Channel, at: datetime) -> None:
        """An alert left the till by one way."""
        ...

    def unsent(self, channel: Channel, since: datetime) -> tuple[Alert, ...]:
        """Alerts raised after a moment that did not leave by this way, oldest first."""
        ...

    def newest(self, limit: int) -> tuple[tuple[Alert, tuple[Channel, ...]], ...]:
        """The newest alerts and the ways they took."""
        ...


class SecretPlace(Protocol):
    """A place in the computer's safe for one secret, a password or a secret address."""

    async def has_secret(self) -> bool:
        """Whether it is kept. Raises the families of ``core.errors``."""
        ...

    async def keep_secret(self, secret: str) -> None:
        """Keep it. Raises as ``has_secret`` does."""
        ...


class AlertWay(SecretPlace, Protocol):
    """One way out, with its secret."""

    async def send(self, alert: Alert, terms: WayTerms) -> None:
        """Send an alert in the shop's words. Raises the families of ``core.errors``."""
        ...
