"""Making room for guests: the web engine is imported, and a profile made, in idle time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pos_app.ui.checkout.manners import Manners

if TYPE_CHECKING:
    from PySide6.QtWebEngineCore import QWebEngineProfile

    from pos_app.ui.checkout.guest import Guest

__all__ = ["GuestHouse"]


class GuestHouse(QObject):
    """Keeps one fresh profile ready, and gives each guest a profile of its own."""

    def __init__(self, *, loopback: bool, parent: QObject) -> None:
        """Load nothing yet.

        Args:
            loopback: Whether guests may come from this computer: only from a simulator.
            parent: What outlives every guest.
        """
        super().__init__(parent)
        self._loopback = loopback
        self._ready: QWebEngineProfile | None = None

    def prepare(self) -> None:
        """Make the next guest's profile; holds the screen for a moment, so only when idle."""
        if self._ready is None:
            from pos_app.ui.checkout.guest import guest_profile

            self._ready = guest_profile(self)

    def receive(self, redirect: str, parent: QWidget) -> Guest:
        """Make a guest that ends at the redirect address."""
        self.prepare()
        from pos_app.ui.checkout.guest import Guest

        profile, self._ready = self._ready, None
        assert profile is not None, "prepared above"
        return Guest(profile, Manners(redirect, loopback=self._loopback), parent)
