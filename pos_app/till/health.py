"""What works and what does not, as far as the till's own questions tell."""

from __future__ import annotations

from pos_app.core.errors import MostradorError
from pos_app.till.snapshots import Lamp, LampState

__all__ = ["Health"]

NO_NETWORK = frozenset({"gateway.no_network"})

Lamps = tuple[tuple[Lamp, LampState], ...]


class Health:
    """The lamps of the strip."""

    def __init__(self, *, has_gateway: bool) -> None:
        """Know nothing yet."""
        self._internet = LampState.NO_DATA
        self._wompi = LampState.NO_DATA
        self.computer = LampState.CALM
        self.notices: LampState | None = None  # without a relay there is no lamp
        self.printer: LampState | None = None  # nor without a printer
        self.has_gateway = has_gateway

    @property
    def calm(self) -> bool:
        """Whether the last question was answered."""
        return self._wompi is LampState.CALM

    @property
    def lamps(self) -> Lamps:
        """Every lamp that exists, in the strip's order."""
        wompi = self._wompi if self.has_gateway else LampState.NO_DATA
        lamps: Lamps = (
            (Lamp.COMPUTER, self.computer),
            (Lamp.INTERNET, self._internet),
            (Lamp.WOMPI, wompi),
        )
        if self.notices is not None:
            cut_off = self._internet is LampState.DOWN
            lamps = (*lamps, (Lamp.NOTICES, LampState.NO_DATA if cut_off else self.notices))
        return lamps if self.printer is None else (*lamps, (Lamp.PRINTER, self.printer))

    def heard(self, fault: MostradorError | None) -> None:
        """Take in how the last question fared; without internet nothing is known of Wompi."""
        if fault is None:
            self._internet = self._wompi = LampState.CALM
        elif fault.key in NO_NETWORK:
            self._internet, self._wompi = LampState.DOWN, LampState.NO_DATA
        else:
            self._internet, self._wompi = LampState.CALM, LampState.DOWN
