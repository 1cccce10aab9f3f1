"""What breaks in the program is told to the shop's own Sentry: when asked for, and nothing else."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
import platform
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import Any

import pytest
import structlog
from http_server import serving
from shop import Shop
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from pos_app.bootstrap.fault_reports import (
    LEAVES,
    MOST,
    SWITCH,
    FaultReports,
    ReportAddress,
    report_of,
)
from pos_app.bootstrap.logs import start_logging
from pos_app.core.errors import CouldNotAskError, WasRefusedError
from pos_app.core.settings import check
from pos_app.store.vault import MemoryPepper

PERSON = "Ana Ruiz <ana@correo.co> 3001234567 https://checkout.wompi.co/p/?reference=C1-T1-1-ABC"
KEY = "0123456789abcdef0123456789abcdef"
PAYLOAD = {"type", "module", "stacktrace"}
FRAME = {"module", "filename", "function", "lineno", "in_app"}


class Sentry:
    """A Sentry on this computer, which keeps every byte that came."""

    def __init__(self) -> None:
        """Have heard nothing."""
        self.heads: list[str] = []
        self.bodies: Queue[bytes] = Queue()
        self.address = ""

    async def take(self, request: Request) -> JSONResponse:
        """Take an envelope."""
        self.heads.append(str(request.headers))
        body = await request.body()
        packed = request.headers.get("content-encoding") == "gzip"
        self.bodies.put(gzip.decompress(body) if packed else body)
        return JSONResponse({})

    def next(self) -> tuple[dict[str, Any], str]:
        """The next report, and all of its text."""
        text = self.bodies.get(timeout=10).decode()
        return json.loads(text.splitlines()[2]), text


@contextmanager
def listening() -> Iterator[Sentry]:
    """Run a Sentry."""
    sentry = Sentry()
    route = Route("/api/7/envelope/", sentry.take, methods=["POST"])
    with serving(Starlette(routes=[route])) as base:
        sentry.address = base.replace("//", f"//{KEY}@") + "/7"
        yield sentry


def at_a_shop(
    folder: Path, address: str, story: Callable[[Shop, FaultReports], Awaitable[None]]
) -> None:
    """Live a story at a till that knows where to report to."""

    async def live() -> None:
        shop = Shop(folder)
        async with shop:
            reports = FaultReports(shop.world, ReportAddress(MemoryPepper(address or None)))
            try:
                await story(shop, reports)
            finally:
                await reports.close()

    asyncio.run(live())


def broken(with_text: str = PERSON) -> Exception:
    """Let something break inside the program that has personal data in hand."""
    try:
        check(with_text, 1)
    except KeyError as fault:
        fault.add_note(with_text)
        return fault
    raise AssertionError


@pytest.mark.expected_logs("till")
def test_a_report_says_where_it_broke_and_nothing_of_anybody(tmp_path: Path) -> None:
    """Customers' names, references and addresses would lie on a server abroad."""
    with listening() as sentry:

        async def story(shop: Shop, reports: FaultReports) -> None:
            shop.store.settings.change(SWITCH, value=True)
            await reports.update()
            logging.getLogger("till").error("wish_broke: %s", PERSON, exc_info=broken())
            report, text = await asyncio.to_thread(sentry.next)
            assert report.keys() <= LEAVES
            (value,) = report["exception"]["values"]
            assert value.keys() == PAYLOAD
            assert value["type"] == "KeyError"
            last = value["stacktrace"]["frames"][-1]
            assert last["filename"] == "pos_app/core/settings.py"
            assert all(one.keys() == FRAME for one in value["stacktrace"]["frames"])
            told = text + "".join(sentry.heads)
            here = (platform.node(), str(Path.home()), str(tmp_path), str(Path.cwd()))
            for secret in (*PERSON.split(), *here):
                assert secret not in told, secret

        at_a_shop(tmp_path, sentry.address, story)


def test_off_means_that_sentry_is_not_even_loaded(tmp_path: Path) -> None:
    """A shop that never asked for it would pay for it at every start."""
    program = f"""
import asyncio, sys
from pathlib import Path
sys.path.insert(0, "tests/support")
from shop import Shop
from pos_app.bootstrap.fault_reports import FaultReports, ReportAddress
from pos_app.store.vault import MemoryPepper
async def live():
    async with Shop(Path({str(tmp_path)!r})) as shop:
        reports = FaultReports(shop.world, ReportAddress(MemoryPepper("https://x")))
        work = asyncio.ensure_future(reports.run())
        await shop.clock.advance(60)
        work.cancel()
        reports.take(RuntimeError())
        await reports.close()
asyncio.run(live())
print(sorted(name for name in sys.modules if name.startswith(("sentry_sdk", "urllib3"))))
"""
    command = [sys.executable, "-c", program]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (ended.stdout.strip(), ended.stderr) == ("[]", "")


def test_reports_begin_after_the_start_and_end_with_the_switch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A switch that was turned back would go on telling until the night."""
    with listening() as sentry:

        async def story(shop: Shop, reports: FaultReports) -> None:
            looks: list[bool] = []

            async def look() -> None:
                looks.append(True)

            shop.store.settings.change(SWITCH, value=True)
            with monkeypatch.context() as patch:
                patch.setattr(reports, "update", look)
                work = asyncio.ensure_future(reports.run())
                await shop.clock.advance(9)
                assert looks == [], "the start has its time"
                await shop.clock.advance(2)
                assert looks == [True]
                work.cancel()
            await reports.update()
            handlers, hook = list(logging.getLogger().handlers), sys.excepthook
            shop.store.settings.change(SWITCH, value=False)
            await reports.update()
            assert len(logging.getLogger().handlers) == len(handlers) - 1
            assert sys.excepthook is not hook
            reports.take(broken())
            assert sentry.bodies.empty()

        at_a_shop(tmp_path, sentry.address, story)


def test_what_breaks_in_a_slot_is_reported_and_still_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of all faults break where nobody catches them."""
    printed: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *told: printed.append(told[0]))
    with listening() as sentry:

        async def story(shop: Shop, reports: FaultReports) -> None:
            shop.store.settings.change(SWITCH, value=True)
            await reports.update()
            fault = broken()
            sys.excepthook(type(fault), fault, fault.__traceback__)
            report, _ = await asyncio.to_thread(sentry.next)
            assert report["level"] == "error"
            assert printed == [KeyError]

        at_a_shop(tmp_path, sentry.address, story)


def test_the_same_place_is_told_once_and_not_without_end(tmp_path: Path) -> None:
    """A loop that breaks each second would flood the shop's line."""
    with listening() as sentry:

        async def story(shop: Shop, reports: FaultReports) -> None:
            shop.store.settings.change(SWITCH, value=True)
            await reports.update()
            one = broken()
            for _ in range(3):
                reports.take(one)
            line = reports._open
            assert line is not None
            assert len(line._seen) == 1
            line._seen.update(str(number) for number in range(MOST))
            try:
                check("other", 1)
            except KeyError as other:
                reports.take(other)
            await reports.close()
            assert sentry.bodies.qsize() == 1

        at_a_shop(tmp_path, sentry.address, story)


@pytest.mark.expected_logs("urllib3.connectionpool", "sentry_sdk.errors", always=False)
def test_a_sentry_that_is_not_there_holds_nobody_up(tmp_path: Path) -> None:
    """The till would hang because of a server that watches it."""

    async def story(shop: Shop, reports: FaultReports) -> None:
        shop.store.settings.change(SWITCH, value=True)
        await reports.update()
        before = asyncio.get_running_loop().time()
        reports.take(broken())
        assert asyncio.get_running_loop().time() - before < 1

    at_a_shop(tmp_path, f"http://{KEY}@127.0.0.1:9/7", story)


@pytest.mark.expected_logs("faults_not_reported")
def test_without_the_library_or_with_a_broken_address_the_till_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A till would not work because of what watches it."""

    async def story(shop: Shop, reports: FaultReports) -> None:
        shop.store.settings.change(SWITCH, value=True)
        monkeypatch.setitem(sys.modules, "sentry_sdk", None)
        await reports.update()
        await reports.update()
        assert reports._open is None

    at_a_shop(tmp_path, f"http://{KEY}@127.0.0.1:9/7", story)


@pytest.mark.expected_logs("faults_not_reported")
def test_a_closed_safe_is_said_once(tmp_path: Path) -> None:
    """The log would fill up on a computer without a safe."""

    class Closed(MemoryPepper):
        def read(self) -> str | None:
            raise CouldNotAskError("vault.missing")

    async def live() -> None:
        async with Shop(tmp_path) as shop:
            shop.store.settings.change(SWITCH, value=True)
            reports = FaultReports(shop.world, ReportAddress(Closed()))
            await reports.update()
            await reports.update()
            assert reports._open is None

    asyncio.run(live())


def test_only_faults_of_this_program_are_told() -> None:
    """Somebody's refused card would look like a broken program."""
    assert report_of(CouldNotAskError("gateway.timeout")) is None
    assert report_of(KeyboardInterrupt()) is None
    assert report_of(ValueError("of somebody else")) is None


def test_a_chain_and_a_group_are_told_cause_first() -> None:
    """The place where it began would be missing."""
    fault = RuntimeError(PERSON)
    fault.__cause__ = ExceptionGroup(PERSON, [broken()])
    report = report_of(fault)
    assert report is not None
    kinds = [one["type"] for one in report["exception"]["values"]]
    assert kinds == ["KeyError", "ExceptionGroup", "RuntimeError"]
    assert "Ana" not in str(report)


@pytest.mark.parametrize(
    "typed", ["", "sentry", f"http://{KEY}@sentry.example/7", f"https://sentry.example/{KEY}"]
)
def test_what_is_no_address_of_a_sentry_is_refused(typed: str) -> None:
    """Reports would go nowhere, or unsealed, and nobody would know."""
    address = ReportAddress(MemoryPepper())
    with pytest.raises(WasRefusedError) as refused:
        asyncio.run(address.keep_secret(typed))
    assert refused.value.key == "faults.address"
    asyncio.run(address.keep_secret(f"https://{KEY}@sentry.example/7"))
    assert asyncio.run(address.read())


def test_a_fault_in_the_log_is_heard_whole_and_written_without_itself(tmp_path: Path) -> None:
    """The log turns a fault into text: whoever listens would not hear where it broke."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    heard: list[object] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.msg.get("fault") if isinstance(record.msg, dict) else None)

    start_logging(tmp_path, "till")
    root.addHandler(Ear())
    fault = broken("x")
    try:
        structlog.get_logger("t").info("broke", exc_info=fault)
        structlog.get_logger("t").info("fine")
    finally:
        for handler in set(root.handlers) - set(before):
            handler.close()
            root.removeHandler(handler)
        root.setLevel(level)
        structlog.reset_defaults()
    assert heard == [fault, None]
    first = json.loads((tmp_path / "till.log").read_text().splitlines()[0])
    assert "fault" not in first
    assert "KeyError" in first["exception"]
