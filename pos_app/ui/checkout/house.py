"""Making room for guests: the web engine is imported, and a profile made, in idle time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from pos_app.ui.checkout.manners import Manners

if TYPE_CHECKING:
    from PySide6.QtWebEngineCore import QWebEngineProfile

    from pos_app.ui.checkout.guest import Guest

__all__ = ["GuestHouse"]

AFTER_A_GUEST = 1_000
"""Milliseconds from a guest's end to the making of the next one's profile: by then the answer has
been painted, and the cashier reads it."""

ENGINE_FAULTS = (ImportError, OSError, RuntimeError)
"""What a web engine that is missing or damaged ends in."""

log = structlog.get_logger("ui.checkout")


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
        self._room = QTimer(self, singleShot=True, interval=AFTER_A_GUEST)
        self._room.timeout.connect(self.get_ready)

    @property
    def ready(self) -> bool:
        """Whether the next guest need not wait for a profile."""
        return self._ready is not None

    def get_ready(self) -> None:
        """Make the next guest's profile in idle time; one that cannot be made is missed later."""
        try:
            self._prepare()
        except ENGINE_FAULTS as fault:
            log.warning("no_web_engine", why=type(fault).__name__)

    def _prepare(self) -> None:
        """Make the next guest's profile; holds the screen for a moment."""
        if self._ready is None:
            from pos_app.ui.checkout.guest import guest_profile

            self._ready = guest_profile(self)

    def receive(self, redirect: str, parent: QWidget) -> Guest:
        """Make a guest that ends at the redirect address; once it left, another may come."""
        self._prepare()
        from pos_app.ui.checkout.guest import Guest

        profile, self._ready = self._ready, None
        assert profile is not None, "prepared above"
        guest = Guest(profile, Manners(redirect, loopback=self._loopback), parent)
        guest.destroyed.connect(self._room.start)
        return guest
