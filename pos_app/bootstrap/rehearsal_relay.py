"""The relay of a rehearsal: a child program with one invented shop and one till linked already.

It begins anew each time, because nothing of a rehearsal is worth keeping, and it may fail: the
rehearsal goes on without it, as a real till would.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import socket
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.bootstrap.child import child_program, end_with_parent
from pos_app.bootstrap.logs import start_logging
from pos_app.core.relay_terms import RelayPass

if TYPE_CHECKING:
    from pos_app.relay.clock import Clock
    from pos_app.relay.config import Config
    from pos_app.relay.inbox import Inbox
    from pos_app.relay.tills import Grant

__all__ = ["RehearsalRelay", "main", "rehearsal_relay"]

SHOP, TILL = "ensayo", "C1"

PATIENCE = 15.0
"""Seconds a relay may take to start before the rehearsal goes on without it."""


@dataclass(frozen=True, slots=True)
class RehearsalRelay:
    """A running relay.

    Attributes:
        events_url: Where the simulator posts its events.
        relay_pass: What opens the till's stream.
    """

    events_url: str
    relay_pass: RelayPass


@contextmanager
def rehearsal_relay(folder: Path) -> Iterator[RehearsalRelay | None]:
    """Run a relay as a child on free ports; it ends with the block. None when it cannot start."""
    with child_program(str(folder), module=__name__) as child:
        assert child.stdout is not None
        too_late = threading.Timer(PATIENCE, child.kill)
        too_late.start()
        told = child.stdout.readline()
        too_late.cancel()
        yield _reached(json.loads(told)) if told else None


def _reached(told: dict[str, str]) -> RehearsalRelay:
    address = told["address"]
    landing = f"{address}/r/{told['landing']}"
    return RehearsalRelay(
        events_url=f"{address}/w/{told['ingest']}",
        relay_pass=RelayPass(address, TILL, landing, told["token"]),
    )


# --- the child -----------------------------------------------------------------------------------


def main(arguments: Sequence[str]) -> int:
    """Run the relay until it is stopped; the first line printed is JSON with what to know."""
    end_with_parent()
    folder = Path(arguments[0])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)
    start_logging(folder, "relay")
    asyncio.run(_live(_config(folder)))
    return 0


def _config(folder: Path) -> Config:
    from pos_app.relay.config import Address, Config
    from pos_app.relay.sealing import MasterKey, new_master_key

    port, private = _free_ports()
    config = Config(
        environment="test",
        master_key=MasterKey(new_master_key()),
        store=f"sqlite:{folder / 'relay.db'}",
        public_url=f"http://127.0.0.1:{port}",
        listen=Address("127.0.0.1", port),
        private=Address("127.0.0.1", private),
        rehearsal=True,
    )
    config.check()
    return config


def _free_ports() -> tuple[int, int]:
    """Find two ports: the relay must know its own address before it listens there."""
    with (
        socket.create_server(("127.0.0.1", 0)) as one,
        socket.create_server(("127.0.0.1", 0)) as two,
    ):
        return one.getsockname()[1], two.getsockname()[1]


async def _live(config: Config) -> None:
    from pos_app.relay.serve import serve

    told = await _prepare(config)
    stop, ready = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
    async with asyncio.TaskGroup() as group:
        group.create_task(serve(config, stop, ready))
        await ready.wait()
        sys.stdout.write(f"{json.dumps(told)}\n")
        sys.stdout.flush()


async def _prepare(config: Config) -> dict[str, str]:
    """Make the shop and link its till, as commands beside a relay do."""
    from pos_app.relay.clock import SystemClock
    from pos_app.relay.serve import open_inbox
    from pos_app.relay.tenants import Tenants
    from pos_app.simulator.ledger import fixed_account

    clock, account = SystemClock(), fixed_account()
    inbox = await open_inbox(config, clock, serving=False)
    try:
        shop = await Tenants(inbox, config, clock).add(
            SHOP,
            name=account.name,
            events_secret=account.events_secret,
            public_key=account.public_key,
        )
        grant = await _linked(inbox, clock)
    finally:
        await inbox.close()
    return {
        "address": config.public_url,
        "ingest": shop.ingest,
        "landing": grant.landing,
        "token": grant.token,
    }


async def _linked(inbox: Inbox, clock: Clock) -> Grant:
    from pos_app.relay.pairing import Pairing

    pairing = Pairing(inbox, clock)
    begun = await pairing.begin(SHOP, TILL, TILL, "127.0.0.1")
    await pairing.decide(SHOP, begun.user_code, approve=True)
    return await pairing.poll(begun.device_code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
