"""A relay as a program of its own that hears a simulator's events, and a till's life beside it."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import httpx
from headless_till import Run, live
from relay_bench import as_bytes, config, event, transaction
from relay_program import Program

from pos_app.core.payment import Way
from pos_app.core.relay_terms import RelayPass
from pos_app.relay.clock import SystemClock
from pos_app.relay.pairing import Pairing
from pos_app.relay.serve import open_inbox
from pos_app.relay.tenants import NewTenant, Tenants
from pos_app.relay.tills import Grant, Tills
from pos_app.simulator.ledger import fixed_account

SHOP, TILL = "tienda", "C1"
PATIENCE = 30
FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["headless_till", "pos_app.gateway.client"])


class RelayShop:
    """A running relay with the simulator's merchant as its shop and one linked till."""

    def __init__(self, folder: Path) -> None:
        """Add the shop and link the till, as commands beside the relay do; start nothing."""
        self.store = f"sqlite:{folder / 'relay.db'}"
        self.program = Program(self.store)
        self._shop, self._grant = asyncio.run(_prepared(self.store))

    @property
    def address(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.program.port}"

    @property
    def events_url(self) -> str:
        """Where Wompi posts its events."""
        return f"{self.address}/w/{self._shop.ingest}"

    @property
    def relay_pass(self) -> RelayPass:
        """What the till holds."""
        landing = f"{self.address}/r/{self._grant.landing}"
        return RelayPass(self.address, TILL, landing, self._grant.token)

    def start(self) -> None:
        """Start it, or start it again on the same port and store."""
        asyncio.run(self.program.start())

    def forge(self, **about: object) -> None:
        """Post an event that says whatever is wanted, signed as only Wompi can."""
        secret = fixed_account().events_secret
        body = event(transaction(TILL, **about), secret=secret, at=SystemClock().now())
        answer = httpx.post(self.events_url, content=as_bytes(body), trust_env=False)
        assert answer.status_code == 200, answer

    def revoke(self) -> None:
        """Withdraw the till as its manager does."""
        answer = httpx.post(
            f"{self.address}/v1/manager/tills/{TILL}/revoke",
            headers={"Authorization": f"Bearer {self._shop.admin}"},
            trust_env=False,
        )
        assert answer.status_code == 200, answer

    def all_taken(self) -> bool:
        """Whether the till has acknowledged everything there is."""
        acked, head = asyncio.run(_progress(self.store))
        return acked >= head > 0


async def _prepared(store: str) -> tuple[NewTenant, Grant]:
    settings, clock, account = config(store), SystemClock(), fixed_account()
    inbox = await open_inbox(settings, clock, serving=False)
    try:
        shop = await Tenants(inbox, settings, clock).add(
            SHOP,
            name="La tienda",
            events_secret=account.events_secret,
            public_key=account.public_key,
        )
        pairing = Pairing(inbox, clock)
        begun = await pairing.begin(SHOP, TILL, TILL, "127.0.0.1")
        await pairing.decide(SHOP, begun.user_code, approve=True)
        return shop, await pairing.poll(begun.device_code)
    finally:
        await inbox.close()


async def _progress(store: str) -> tuple[int, int]:
    inbox = await open_inbox(config(store), SystemClock(), serving=False)
    try:
        (till,) = await Tills(inbox, SystemClock()).of_tenant(SHOP)
        [(head,)] = await inbox.read(lambda sql: sql.all("SELECT max(seq) FROM inbox"))
        return till.acked, int(str(head or 0))
    finally:
        await inbox.close()


@dataclass(slots=True)
class TillAtWork:
    """A till in a process of its own.

    Attributes:
        said: Everything it told so far, as (what, detail).
    """

    line: Connection
    process: ForkServerProcess
    said: list[tuple[str, str]] = field(default_factory=list)

    def until(self, what: str, detail: str | None = None) -> str:
        """Wait until it says something; give the detail."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for one, found in self.said:
                if one == what and detail in {None, found}:
                    return found
            if self.line.poll(0.05):
                self.said.append(self.line.recv())
        raise AssertionError(f"the till never said {what} {detail}: {self.said}")

    def wait_for(self, condition: Callable[[], bool]) -> None:
        """Wait until something is true, noting what the till says meanwhile."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, f"in vain: {self.said}"
            self.listen(0.05)

    def listen(self, seconds: float) -> None:
        """Note what the till says for so long."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            if self.line.poll(left):
                self.said.append(self.line.recv())

    def forget(self) -> None:
        """Forget what it said, so that only news is waited for."""
        self.said.clear()

    @property
    def reference(self) -> str:
        """The reference in the address that it shows."""
        address = self.until("shown")
        return httpx.URL(address).params["reference"]


@contextmanager
def till_at_work(run: Run) -> Iterator[TillAtWork]:
    """Run a till until the block ends."""
    line, theirs = FORKS.Pipe()
    process = FORKS.Process(target=live, args=(run, theirs))
    process.start()
    theirs.close()
    till = TillAtWork(line, process)
    try:
        yield till
        line.send(("stop", ""))
        till.process.join(PATIENCE)
    finally:
        process.kill()
        process.join()
        line.close()
    assert process.exitcode == 0, process.exitcode


def run_of(folder: Path, origin: str, keys: tuple[str, str, str], **more: object) -> Run:
    """Describe one run of a till that sells by the page."""
    return Run(folder, origin, keys, Way.PAGE, **more)  # type: ignore[arg-type]  # -- checked by Run
