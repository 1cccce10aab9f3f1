"""The relay as a program of its own, to be stopped, killed and started again under load."""

from __future__ import annotations

import asyncio
import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from relay_bench import MASTER, PUBLIC_KEY, SECRET, as_bytes, config, event, transaction, until

from pos_app.relay.clock import SystemClock
from pos_app.relay.serve import open_inbox
from pos_app.relay.tenants import NewTenant, Tenants
from pos_app.relay.tills import Grant, grant

ROOT = Path(__file__).parents[2]
SERVE = "import sys; from pos_app.relay.cli import main; sys.exit(main(['serve']))"


def free_port() -> int:
    """Find a port nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def environment(store: str, port: int, private: int) -> dict[str, str]:
    """Say the settings as a shop would."""
    settings = {
        "ENVIRONMENT": "test",
        "MASTER_KEY": MASTER,
        "STORE": store,
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "LISTEN": f"127.0.0.1:{port}",
        "PRIVATE_LISTEN": f"127.0.0.1:{private}",
        "REHEARSAL": "1",
    }
    return {f"MOSTRADOR_RELAY_{name}": value for name, value in settings.items()}


@dataclass(slots=True)
class Program:
    """One relay process."""

    store: str
    port: int = field(default_factory=free_port)
    private: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    async def start(self, *module: str) -> None:
        """Start it, or a module of the tests in its place, and wait until it answers."""
        words = ["-m", *module] if module else ["-c", SERVE]
        env = os.environ | environment(self.store, self.port, self.private)
        env["PYTHONPATH"] = os.pathsep.join([str(ROOT), str(ROOT / "tests" / "support")])
        self.process = subprocess.Popen([sys.executable, *words], env=env, cwd=ROOT)  # noqa: ASYNC220 -- it only forks
        async with asyncio.timeout(30):
            while not self._answers():
                assert self.process.poll() is None, "the relay ended by itself"
                await asyncio.sleep(0.02)

    def kill(self) -> None:
        """Kill it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """Stop it as an operator does and give its exit code."""
        return self._end(signal.SIGTERM)

    def resident_bytes(self) -> int:
        """Say how much memory it holds."""
        assert self.process is not None
        pages = Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    async def died(self) -> int:
        """Wait until it has ended by itself."""
        process = self.process
        assert process is not None
        await until(lambda: process.poll() is not None)
        return process.wait()

    def _end(self, how: signal.Signals) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        return self.process.wait(timeout=30)

    def _answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
        except OSError:
            return False
        return True


async def prepare(
    store: str, tills: Sequence[str] = ("C1",), shop: str = "tienda"
) -> tuple[NewTenant, list[Grant]]:
    """Add a shop and pair its tills, straight in the store."""
    settings, clock = config(store), SystemClock()
    inbox = await open_inbox(settings, clock, serving=False)
    try:
        made = await Tenants(inbox, settings, clock).add(
            shop, name=shop, events_secret=SECRET, public_key=PUBLIC_KEY
        )
        return made, await inbox.write(
            lambda sql: [grant(sql, tenant=shop, till=till, label=till, now=0) for till in tills]
        )
    finally:
        await inbox.close()


async def add_shops(store: str, names: Sequence[str]) -> dict[str, NewTenant]:
    """Add many shops, straight in the store."""
    settings, clock = config(store), SystemClock()
    inbox = await open_inbox(settings, clock, serving=False)
    try:
        tenants = Tenants(inbox, settings, clock)
        return {
            name: await tenants.add(name, name=name, events_secret=SECRET, public_key=PUBLIC_KEY)
            for name in names
        }
    finally:
        await inbox.close()


def python(*module: str) -> subprocess.Popen[bytes]:
    """Run a module of the tests as a program that can be spoken with."""
    env = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests" / "support")])}
    pipe = subprocess.PIPE
    command = [sys.executable, "-m", *module]
    return subprocess.Popen(command, env=env, cwd=ROOT, stdin=pipe, stdout=pipe)


async def kept_ids(store: str, shop: str = "tienda") -> list[str]:
    """Read every id a shop's log holds, straight from the store."""
    inbox = await open_inbox(config(store), SystemClock(), serving=False)
    try:
        rows = await inbox.read(
            lambda sql: sql.all("SELECT body FROM inbox WHERE tenant = ? ORDER BY seq", shop)
        )
        return [str(body).split('"')[3] for (body,) in rows]
    finally:
        await inbox.close()


class Load:
    """Events from several senders at once; what was not answered with 200 is sent again.

    Attributes:
        answered: Ids that were answered with 200, in no order.
        codes: How often each answer came; 0 stands for none.
    """

    def __init__(
        self, ports: Sequence[int], ingest: str, tills: Sequence[str] = ("C1",), seed: int = 1
    ) -> None:
        self._ports = list(ports)
        self._path = f"/w/{ingest}"
        self._tills = list(tills)
        self._dice = random.Random(seed)
        self._going = True
        self.answered: list[str] = []
        self.codes: dict[int, int] = {}

    async def run(self, senders: int = 8) -> None:
        """Send until told to stop; each sender ends with an answered event."""
        await asyncio.gather(*(self._sender() for _ in range(senders)))

    def stop(self) -> None:
        """Have every sender finish what it has begun."""
        self._going = False

    async def _sender(self) -> None:
        sender = Connection(self._ports)
        while self._going:
            about = transaction(self._dice.choice(self._tills))
            body = as_bytes(event(about, at=SystemClock().now()))
            while (code := await sender.post(self._path, body)) != 200:
                self.codes[code] = self.codes.get(code, 0) + 1
                await asyncio.sleep(0.05)
            self.codes[200] = self.codes.get(200, 0) + 1
            self.answered.append(about["id"])
        sender.close()


class Connection:
    """A sender that keeps its connection, and goes to the next relay when it breaks."""

    def __init__(self, ports: Sequence[int]) -> None:
        self._ports = list(ports)
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def post(self, path: str, body: bytes) -> int:
        """Post and give the answer's code; 0 when there was none."""
        try:
            reader, writer = await self._open()
            head = f"POST {path} HTTP/1.1\r\nHost: relay\r\nContent-Length: {len(body)}\r\n\r\n"
            writer.write(head.encode() + body)
            async with asyncio.timeout(10):
                return await _read_code(reader)
        except (OSError, asyncio.IncompleteReadError, TimeoutError):
            self.close()
            self._ports.append(self._ports.pop(0))
            return 0

    def close(self) -> None:
        """Hang up."""
        if self._streams is not None:
            self._streams[1].transport.abort()
            self._streams = None

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._ports[0])
        return self._streams


async def _read_code(reader: asyncio.StreamReader) -> int:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    length = int(head.partition("content-length: ")[2].partition("\r\n")[0] or 0)
    await reader.readexactly(length)
    return int(head.split()[1])
