"""Faults of this program told to the shop's own Sentry: off until a manager switches it on.

Nothing of a person, a sale, a reference or a secret leaves. A report is built here, from nothing
but where in the program something broke and of what kind it was: no message, no value, no line of
code, no name of this computer. Sentry's library is loaded with the first look at a switch that is
on, and its own thread does the sending: no payment and no start waits for it.
"""

from __future__ import annotations

import asyncio
import logging
import re
import sys
from collections.abc import Callable, Iterator
from traceback import walk_tb
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

import structlog

from pos_app.bootstrap.alert_ways import KeptSecret
from pos_app.bootstrap.system import program_version
from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.till.world import World

if TYPE_CHECKING:
    from sentry_sdk import Client
    from sentry_sdk.types import Event

__all__ = ["SWITCH", "FaultReports", "ReportAddress", "report_of"]

SWITCH = "metrics.faults"

PAUSE = 10.0
"""Seconds between two looks at the switch; the first comes that long after the start."""

MOST = 50
"""Reports of one run: a program that breaks without end says it only so often."""

FAREWELL = 2.0
"""Seconds that what is on its way has when the till is closed."""

OURS = "pos_app."

ADDRESS = re.compile(r"https://\w{16,64}@[A-Za-z0-9.-]+(:\d{1,5})?/\d+", re.ASCII)

LEAVES = frozenset(
    {"event_id", "timestamp", "platform", "level", "exception", "release", "environment", "sdk"}
)
"""Everything of a report that leaves the till; what the library adds beside it does not."""

Report = dict[str, Any]

log = structlog.get_logger("till.fault_reports")


class ReportAddress(KeptSecret):
    """Where the reports go; whoever knows the address may write there, so it is a secret."""

    def _checked(self, secret: str) -> str:
        if not ADDRESS.fullmatch(secret):
            raise WasRefusedError("faults.address")
        return secret


class FaultReports:
    """Reports what breaks while the switch is on.

    Args:
        world: The run's world.
        address: Keeps where the reports go.
    """

    def __init__(self, world: World, address: ReportAddress) -> None:
        """Load and listen to nothing."""
        self._world = world
        self._address = address
        self._open: _Line | None = None
        self._told = ""

    async def run(self) -> None:
        """Follow the switch, until cancelled."""
        while True:
            await self._world.clock.sleep(PAUSE)
            await self.update()

    async def update(self) -> None:
        """Begin or end to report, as the switch and the address say."""
        address = await self._wanted()
        if self._open is not None and self._open.address != address:
            await self.close()
        if address and self._open is None:
            try:
                self._open = await asyncio.to_thread(_Line, address)
            except (ImportError, ValueError) as fault:
                self._say(type(fault).__name__)
                return
            self._open.hear()
            log.info("faults_reported")

    def take(self, fault: BaseException) -> None:
        """Report a fault that nobody will log in time."""
        if self._open is not None:
            self._open.take(fault)

    async def close(self) -> None:
        """Stop listening, and let what is on its way go out."""
        line, self._open = self._open, None
        if line is not None:
            line.ignore()
            await asyncio.to_thread(line.end)

    async def _wanted(self) -> str:
        if not self._world.store.settings.flag(SWITCH):
            return ""
        try:
            return await self._address.read()
        except MostradorError as fault:
            self._say(fault.key)
            return ""

    def _say(self, why: str) -> None:
        if self._told != why:  # said once, tried again and again
            log.warning("faults_not_reported", why=why)
        self._told = why


class _Line:
    """The open line; its library is loaded with it, in a thread that nobody waits for."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._client = _client(address)
        self._ear = _Ear(self.take)
        self._before: Callable[..., object] = sys.excepthook
        self._seen: set[str] = set()

    def hear(self) -> None:
        """Hear what is logged as broken, and what breaks where nobody catches it."""
        logging.getLogger().addHandler(self._ear)
        self._before = sys.excepthook
        sys.excepthook = self._uncaught

    def ignore(self) -> None:
        """Hear no more."""
        logging.getLogger().removeHandler(self._ear)
        if sys.excepthook == self._uncaught:
            sys.excepthook = self._before

    def take(self, fault: BaseException) -> None:
        """Report a fault, unless it is none of ours or was told before."""
        report = report_of(fault)
        if report is None:
            return
        place = repr(report["exception"])
        if place not in self._seen and len(self._seen) < MOST:
            self._seen.add(place)
            self._client.capture_event(cast("Event", report))

    def end(self) -> None:
        """Wait a moment for what is on its way."""
        self._client.close(timeout=FAREWELL)

    def _uncaught(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        self.take(fault)
        self._before(kind, fault, trace)


class _Ear(logging.Handler):
    """Hears faults among the records of the log."""

    def __init__(self, take: Callable[[BaseException], None]) -> None:
        super().__init__(logging.ERROR)
        self._take = take

    def emit(self, record: logging.LogRecord) -> None:
        """Pass on the fault of a record; its words stay here."""
        told = record.msg.get("fault") if isinstance(record.msg, dict) else None
        fault = told if told is not None else record.exc_info and record.exc_info[1]
        if isinstance(fault, BaseException):
            self._take(fault)


def report_of(fault: BaseException) -> Report | None:
    """Build what leaves the till; None of what is no fault of this program."""
    if isinstance(fault, MostradorError) or not isinstance(fault, Exception):
        return None
    chain = list(_chain(fault))
    if not any(frame["module"].startswith(OURS) for one in chain for frame in _frames(one)):
        return None
    told = [
        {
            "type": type(one).__name__,
            "module": type(one).__module__,
            "stacktrace": {"frames": list(_frames(one))},
        }
        for one in reversed(chain)
    ]
    return {"level": "error", "exception": {"values": told}}


def _chain(fault: BaseException) -> Iterator[BaseException]:
    """A fault and what caused it; of several at once, the first of each."""
    seen: set[int] = set()
    one: BaseException | None = fault
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        yield one
        inner = one.exceptions[0] if isinstance(one, BaseExceptionGroup) else None
        one = inner or one.__cause__ or one.__context__


def _frames(fault: BaseException) -> Iterator[dict[str, Any]]:
    for frame, line in walk_tb(fault.__traceback__):
        module = str(frame.f_globals.get("__name__", ""))
        yield {
            "module": module,
            "filename": module.replace(".", "/") + ".py",
            "function": frame.f_code.co_qualname,
            "lineno": line,
            "in_app": module.startswith(OURS),
        }


def _client(address: str) -> Client:
    from sentry_sdk import Client

    return Client(
        dsn=address,
        release=f"mostrador@{program_version()}",
        environment="till",
        server_name="till",
        default_integrations=False,
        auto_enabling_integrations=False,
        auto_session_tracking=False,
        send_client_reports=False,
        include_local_variables=False,
        include_source_context=False,
        max_breadcrumbs=0,
        before_send=_whitelisted,
    )


def _whitelisted(event: Any, _hint: Any) -> Any:
    """Let only our own words out, whatever the library has learnt to add."""
    return {name: value for name, value in event.items() if name in LEAVES}
