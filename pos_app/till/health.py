"""What works and what does not, as far as the till's own questions tell, and why."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import timedelta

from pos_app.core.errors import MostradorError
from pos_app.till.snapshots import HealthSnapshot, Lamp, LampState, LampTold, Sentence

__all__ = ["CLOCK_LIMIT", "Health"]

CLOCK_LIMIT = timedelta(minutes=2)
"""A clock that is further off than this confuses people and receipts; money it never touches."""

NO_NETWORK = "gateway.no_network"

SHOPS_LINE = {
    # somebody between here and Wompi: the shop's own line is the matter
    "gateway.tls": "internet.unsafe",
    "gateway.not_wompi": "internet.portal",
    "gateway.cut_off": "internet.cut",
}

FLAPS = 10.0
"""Seconds within which an answer after a failure, or a failure after that, is no news: a line that
comes and goes is one thing, and the lamp does not blink with it."""

PATIENCE = frozenset({"gateway.busy"})
UNCHANGED = frozenset({"gateway.resting", "gateway.cannot_ask"})
"""Not asking tells nothing new."""

SILENT = frozenset({"gateway.timeout", "gateway.server_error", "gateway.unanswered"})

STORE = {"store.disk_full": "computer.disk_full", "store.damaged": "computer.damaged"}

PRINTER = {
    LampState.CALM: "printer.calm",
    LampState.NO_DATA: "printer.no_data",
    LampState.WARNING: "printer.warning",
    LampState.DOWN: "printer.down",
}

NOTICES = {
    LampState.CALM: "notices.calm",
    LampState.NO_DATA: "notices.no_data",
    LampState.WARNING: "notices.warning",
    LampState.DOWN: "notices.down",
}

Lamps = tuple[tuple[Lamp, LampState], ...]
Told = tuple[LampState, str]

CUT: Told = (LampState.WARNING, "internet.cut")
NO_KEYS: Told = (LampState.NO_DATA, "wompi.no_keys")


class Health:
    """The lamps of the strip.

    Attributes:
        notices: How the relay is heard; None without one.
        printer: How the printer is; None without one.
        note: Takes note of how each question fared.
        keys_refused: Wompi said no to the shop's keys, and to nothing else since.
    """

    def __init__(self, *, has_gateway: bool, monotonic: Callable[[], float]) -> None:
        """Know nothing yet; ``monotonic`` counts seconds that no clock change touches."""
        self._monotonic = monotonic
        self._failed_at = self._answered_at = -math.inf
        self._internet: Told = (LampState.NO_DATA, "internet.no_data")
        self._wompi: Told = (LampState.NO_DATA, "wompi.no_data")
        self._store: Told = (LampState.CALM, "computer.calm")
        self._clock_ahead = timedelta()
        self.keys_refused = False
        self.notices: LampState | None = None
        self.printer: LampState | None = None
        self.note: Callable[[MostradorError | None], None] = _pass_by
        self.has_gateway = has_gateway

    def other_keys(self, *, has_gateway: bool) -> None:
        """Forget what was known of Wompi by other keys."""
        self.has_gateway, self.keys_refused = has_gateway, False
        self._wompi = (LampState.NO_DATA, "wompi.no_data")

    @property
    def calm(self) -> bool:
        """Whether the last question was answered."""
        return self._wompi[0] is self._internet[0] is LampState.CALM

    @property
    def lamps(self) -> Lamps:
        """Every lamp that exists, in the strip's order."""
        return tuple((one.lamp, one.state) for one in self.told.lamps)

    @property
    def told(self) -> HealthSnapshot:
        """Every lamp that exists, with the reason."""
        lamps = [
            self._computer(),
            _lamp(Lamp.INTERNET, self._internet),
            _lamp(Lamp.WOMPI, self._wompi if self.has_gateway else NO_KEYS),
        ]
        if self.notices is not None:
            cut_off = self._internet[0] is LampState.DOWN
            state = LampState.NO_DATA if cut_off else self.notices
            lamps.append(_lamp(Lamp.NOTICES, (state, NOTICES[state])))
        if self.printer is not None:
            lamps.append(_lamp(Lamp.PRINTER, (self.printer, PRINTER[self.printer])))
        return HealthSnapshot(tuple(lamps))

    def heard(self, fault: MostradorError | None) -> None:
        """Take in how the last question fared; without internet nothing is known of Wompi."""
        self.note(fault)
        if fault is None:
            self.keys_refused = False
            self._answered_at = self._monotonic()
            flaps = self._answered_at - self._failed_at < FLAPS
            self._internet = CUT if flaps else (LampState.CALM, "internet.calm")
            self._wompi = (LampState.CALM, "wompi.calm")
        elif fault.key.startswith("store."):
            self.computer_fails(fault.key)
        elif fault.key.startswith("gateway.") and fault.key not in UNCHANGED:
            self._failed(fault)

    def computer_fails(self, key: str) -> None:
        """The disk did not take, or not give, what was asked of it."""
        if self._store[1] != STORE["store.damaged"]:
            self._store = (LampState.DOWN, STORE.get(key, "computer.disk"))

    def computer_works(self) -> None:
        """The disk took something again; what is damaged stays so for this run."""
        if self._store[1] != STORE["store.damaged"]:
            self._store = (LampState.CALM, "computer.calm")

    def clock_ahead(self, by: timedelta) -> None:
        """Take in how far this computer's clock is ahead of Wompi's."""
        self._clock_ahead = by

    def _computer(self) -> LampTold:
        minutes = round(abs(self._clock_ahead) / timedelta(minutes=1))
        if self._store[0] is LampState.CALM and abs(self._clock_ahead) > CLOCK_LIMIT:
            way = "ahead" if self._clock_ahead > timedelta() else "behind"
            why = Sentence(f"health.computer.clock_{way}", (("minutes", minutes),))
            return LampTold(Lamp.COMPUTER, LampState.WARNING, why)
        return _lamp(Lamp.COMPUTER, self._store)

    def _failed(self, fault: MostradorError) -> None:
        key = fault.key
        if key == NO_NETWORK and self._flaps():
            self._internet = CUT
        elif key == NO_NETWORK:
            self._internet = (LampState.DOWN, "internet.down")
            self._wompi = (LampState.NO_DATA, "wompi.no_data")
        elif key in SHOPS_LINE:
            self._internet = (LampState.WARNING, SHOPS_LINE[key])
            self._wompi = (LampState.NO_DATA, "wompi.no_data")
        else:
            self.keys_refused = self.keys_refused or _refuses_keys(fault)
            self._internet = (LampState.CALM, "internet.calm")
            self._wompi = self._wompi_after(key)

    def _flaps(self) -> bool:
        """Take in a failure of the line; tells whether it comes and goes, not only goes."""
        now, failed_at = self._monotonic(), self._failed_at
        self._failed_at = now
        came = self._internet == CUT or failed_at < self._answered_at
        return came and now - self._answered_at < FLAPS and now - failed_at < 2 * FLAPS

    def _wompi_after(self, key: str) -> Told:
        if self.keys_refused:
            return LampState.WARNING, "wompi.keys_refused"
        if key in PATIENCE:
            return LampState.WARNING, "wompi.busy"
        if key in SILENT:
            return LampState.DOWN, "wompi.silent"
        return LampState.WARNING, "wompi.strange"


def _refuses_keys(fault: MostradorError) -> bool:
    """Whether the keys are worth nothing at all; 403 forbids one thing to keys that are good."""
    if fault.key == "gateway.key_refused":
        return fault.details.get("status", 401) == 401
    return fault.key == "gateway.unknown_merchant"


def _lamp(lamp: Lamp, told: Told) -> LampTold:
    state, why = told
    return LampTold(lamp, state, Sentence(f"health.{why}"))


def _pass_by(_fault: MostradorError | None) -> None:
    """Take note of nothing."""
