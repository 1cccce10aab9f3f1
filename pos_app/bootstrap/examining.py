"""Looks at everything the till stands on. Each look ends in time, whatever hangs."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import shutil
import socket
import statistics
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from urllib.parse import urlsplit

from pos_app.core.checkup import CHECKS, Finding, Health
from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.core.keys import Keys
from pos_app.core.payment import Environment
from pos_app.core.printing import PrinterSetup
from pos_app.devices.aside import Aside
from pos_app.gateway.faults import Fault
from pos_app.gateway.hosts import APIS
from pos_app.store.connection import quick_check
from pos_app.store.peek import peek_settings
from pos_app.till.ports.devices import PassVault, Printer, Vault
from pos_app.till.ports.gateway import Gateway

__all__ = ["Examiner"]

SECONDS = 10.0
"""How long one look may take."""

CONNECT = 5.0

WOMPI = (urlsplit(APIS[Environment.PRODUCTION]).hostname or "", 443)

NEEDED = ("httpx", "keyring", "cryptography", "fpdf2", "python-escpos", "qrcode", "sqlite-utils")
ENOUGH_ROOM = 500 * 1024 * 1024
LEAST_ROOM = 100 * 1024 * 1024
SLOW_DISK = 50
"""Milliseconds of one durable write from which every product rung up is felt."""

CLOCK_OFF = 120
"""Seconds by which the clock may be wrong before it is said."""

WRITES = 8


@dataclass(frozen=True, slots=True)
class Examiner:
    """What is looked at, and by which ways.

    Attributes:
        data: The data folder.
        gateway: Makes a line to Wompi with some keys.
        printer: Makes the way to the printer.
        seconds: How long one look may take.
        door: What is reached where the internet is.
    """

    data: Path
    vault: Vault
    pass_vault: PassVault
    gateway: Callable[[Keys], Gateway]
    printer: Callable[[], Printer]
    seconds: float = SECONDS
    door: tuple[str, int] = WOMPI

    async def examine(self) -> AsyncIterator[Finding]:
        """Look at one thing after the other."""
        for check in CHECKS:
            yield await self.look(check)

    async def look(self, check: str) -> Finding:
        """Look at one thing; what takes too long or fails in a new way is told as such."""
        try:
            async with asyncio.timeout(self.seconds):
                return await self._looks()[check]()
        except TimeoutError:
            return Finding(check, Health.BAD, "hangs")
        except MostradorError as fault:
            if fault.key == "doctor.hangs":
                return Finding(check, Health.BAD, "hangs")
            return Finding(check, Health.BAD, "failed", (("why", fault.key),))

    def _looks(self) -> Mapping[str, Callable[[], Awaitable[Finding]]]:
        return {
            "parts": partial(self._aside, _parts),
            "web_engine": partial(self._aside, _web_engine),
            "safe": self._safe,
            "disk": partial(self._aside, partial(_disk, self.data)),
            "data": partial(self._aside, partial(_data, self.data)),
            "clock": self._clock,
            "network": self._network,
            "wompi": self._wompi,
            "relay": self._relay,
            "printer": self._printer,
            "scanner": _scanner,
        }

    async def _aside(self, work: Callable[[], Finding]) -> Finding:
        return await Aside("doctor", self.seconds, "doctor.hangs").do(work)

    async def _keys(self) -> Keys | None:
        return await Aside("doctor", self.seconds, "doctor.hangs").do(self.vault.read)

    async def _safe(self) -> Finding:
        try:
            keys = await self._keys()
        except MostradorError as fault:
            if fault.key not in {"vault.missing", "vault.locked"}:
                raise
            return Finding("safe", Health.BAD, fault.key.removeprefix("vault."))
        said = "no_keys" if keys is None else "good"
        return Finding("safe", Health.GOOD, said)

    async def _clock(self) -> Finding:
        async def compared(gateway: Gateway) -> Finding:
            before = time.time()
            await gateway.merchant()
            off = round(gateway.server_time().timestamp() - time.time())
            if abs(off) > max(CLOCK_OFF, time.time() - before):
                return Finding("clock", Health.BAD, "off", (("minutes", round(abs(off) / 60)),))
            return Finding("clock", Health.GOOD, "good")

        return await self._with_gateway("clock", compared)

    async def _wompi(self) -> Finding:
        async def asked(gateway: Gateway) -> Finding:
            merchant = await gateway.merchant()
            return Finding("wompi", Health.GOOD, "good", (("name", merchant.name),))

        return await self._with_gateway("wompi", asked)

    async def _with_gateway(
        self, check: str, ask: Callable[[Gateway], Awaitable[Finding]]
    ) -> Finding:
        try:
            keys = await self._keys()
        except MostradorError:
            return Finding(check, Health.UNTOLD, "no_keys")
        if keys is None:
            return Finding(check, Health.UNTOLD, "no_keys")
        gateway = self.gateway(keys)
        try:
            return await ask(gateway)
        except CouldNotAskError as fault:
            if fault.key == Fault.TLS:  # mostly an antivirus of Windows that reads along
                return Finding(check, Health.BAD, "tls")
            return Finding(check, Health.UNTOLD, "no_answer")
        except MostradorError:
            return Finding(check, Health.BAD, "refused")
        finally:
            await gateway.aclose()

    async def _network(self) -> Finding:
        """Reach Wompi's door, without keys and without saying a word."""
        return await self._aside(partial(_reached, "network", *self.door))

    async def _relay(self) -> Finding:
        try:
            kept = await Aside("doctor", self.seconds, "doctor.hangs").do(self.pass_vault.read)
        except MostradorError:
            kept = None  # the safe is told by its own look
        if kept is None:
            return Finding("relay", Health.GOOD, "none")
        parts = urlsplit(kept.address)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        return await self._aside(partial(_reached, "relay", parts.hostname or "", port))

    async def _printer(self) -> Finding:
        names = ("printer.way", "printer.address", "printer.columns")
        kept = peek_settings(self.data, names)
        setup = PrinterSetup(str(kept["printer.way"]), str(kept["printer.address"]))
        if not setup.chosen:
            return Finding("printer", Health.GOOD, "none")
        try:
            left = await self.printer().paper(setup)
        except MostradorError as fault:
            return Finding("printer", Health.BAD, fault.key.removeprefix("printer."))
        said, health = PAPER.get(left, ("good", Health.GOOD))
        return Finding("printer", health, said)


PAPER: Mapping[int | None, tuple[str, Health]] = {
    0: ("no_paper", Health.BAD),
    1: ("low_paper", Health.WEAK),
}


def _reached(check: str, host: str, port: int) -> Finding:
    try:
        socket.create_connection((host, port), CONNECT).close()
    except OSError:
        return Finding(check, Health.BAD, "unreachable", (("host", host),))
    return Finding(check, Health.GOOD, "good", (("host", host),))


async def _scanner() -> Finding:
    """A scanner types like a keyboard: no program can see whether one is there."""
    return Finding("scanner", Health.UNTOLD, "keyboard")


def _parts() -> Finding:
    missing = [name for name in NEEDED if not _installed(name)]
    if missing:
        return Finding("parts", Health.BAD, "missing", (("names", ", ".join(missing)),))
    return Finding("parts", Health.GOOD, "good")


def _installed(name: str) -> bool:
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False


def _web_engine() -> Finding:
    """Look for it without starting it: the till works by QR where there is none."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        return Finding("web_engine", Health.BAD, "no_screen")
    places = [Path(place) for place in found.submodule_search_locations]
    if not any(any(place.glob("QtWebEngineCore*")) for place in places):
        return Finding("web_engine", Health.WEAK, "missing")
    return Finding("web_engine", Health.GOOD, "good")


def _disk(data: Path) -> Finding:
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        room, slow = shutil.disk_usage(data).free, _write_time(data)
    except OSError:
        return Finding("disk", Health.BAD, "shut", (("folder", str(data)),))
    told = (("mb", room // 1024 // 1024), ("ms", slow))
    if room < LEAST_ROOM:
        return Finding("disk", Health.BAD, "full", told)
    if room < ENOUGH_ROOM:
        return Finding("disk", Health.WEAK, "little", told)
    if slow > SLOW_DISK:
        return Finding("disk", Health.WEAK, "slow", told)
    return Finding("disk", Health.GOOD, "good", told)


def _write_time(data: Path) -> int:
    """Milliseconds of a durable write, as one product that is rung up needs."""
    file = data / f"doctor-{os.getpid()}"
    took = []
    try:
        with file.open("wb") as probe:
            for _ in range(WRITES):
                began = time.perf_counter()
                probe.write(bytes(4096))
                probe.flush()
                os.fsync(probe.fileno())
                took.append(time.perf_counter() - began)
    finally:
        file.unlink(missing_ok=True)
    return round(statistics.median(took) * 1000)


def _data(data: Path) -> Finding:
    database = data / "mostrador.db"
    if not database.exists():
        return Finding("data", Health.GOOD, "none")
    try:
        quick_check(database)
    except MostradorError:
        return Finding("data", Health.BAD, "damaged")
    return Finding("data", Health.GOOD, "good")
