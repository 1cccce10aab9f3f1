"""The simulator against the same server with nothing to do, and its memory over many sales."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import constant_server
import pytest
from effort import effort
from http_load import exchange, rate, request_bytes
from interleaved import LINES, Comparison, compare

pytestmark = pytest.mark.serial

BATCH = 800
SALES = count()


@contextmanager
def program(*command: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A child process and the first line it prints."""
    with subprocess.Popen(
        [sys.executable, *command], stdout=subprocess.PIPE, text=True, env=_environment()
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline()
        finally:
            process.terminate()


def _environment() -> dict[str, str]:
    paths = [str(Path(constant_server.__file__).parent), str(Path.cwd())]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}


class Shop:
    """Prepares a day's mixture of requests for a running simulator."""

    def __init__(self, told: dict[str, str]) -> None:
        self.port = int(told["simulator"].rpartition(":")[2])
        self._told = told
        self._private = {
            "authorization": f"Bearer {told['private_key']}",
            "content-type": "application/json",
        }
        self._info = request_bytes(
            "GET", "/v1/merchants/info", {"x-merchant-public-key": told["public_key"]}
        )
        self.sold: list[tuple[str, str]] = []

    def tokens(self, how_many: int) -> list[str]:
        """Fresh acceptance tokens, fetched before anything is timed."""
        answers = asyncio.run(exchange(self.port, [self._info] * how_many))
        merchants = [json.loads(body)["data"] for _, body in answers]
        return [each["presigned_acceptance"]["acceptance_token"] for each in merchants]

    def sale(self, token: str) -> bytes:
        """A charge."""
        body: dict[str, Any] = {
            "acceptance_token": token,
            "amount_in_cents": 1_900_000,
            "currency": "COP",
            "customer_email": "caja@tienda.co",
            "reference": f"R-{next(SALES)}",
            "payment_method": {"type": "NEQUI", "phone_number": "3991111111"},
        }
        text = f"{body['reference']}1900000COP{self._told['integrity_secret']}"
        body["signature"] = hashlib.sha256(text.encode()).hexdigest()
        return request_bytes("POST", "/v1/transactions", self._private, body)

    def mixture(self) -> list[bytes]:
        """What tills ask: for each sale a merchant, a link, a charge, and half a minute of looks.

        A till looks every two seconds while its customer pays: thirteen looks a sale are few.
        """
        requests = []
        for place, token in enumerate(self.tokens(BATCH // 16)):
            transaction_id, reference = self.sold[place % len(self.sold)]
            link = {
                "name": "A",
                "description": "B",
                "single_use": True,
                "collect_shipping": False,
                "currency": "COP",
                "amount_in_cents": 1_900_000,
            }
            by_id = request_bytes("GET", f"/v1/transactions/{transaction_id}", self._private)
            by_reference = request_bytes(
                "GET", f"/v1/transactions?reference={reference}", self._private
            )
            made = request_bytes("POST", "/v1/payment_links", self._private, link)
            looks = [by_id, by_reference] * 6 + [by_id]
            requests += [self.sale(token), *looks, made, self._info]
        return requests

    def sell(self, how_many: int) -> None:
        """Sell, and remember what was sold."""
        sales = [self.sale(token) for token in self.tokens(how_many)]
        for _, body in asyncio.run(exchange(self.port, sales)):
            made = json.loads(body)["data"]
            self.sold.append((made["id"], made["reference"]))


def _compared(name: str, folder: str) -> Comparison:
    """The simulator over a folder against the same server with nothing to do."""
    with ExitStack() as stack:
        command = ("-m", "pos_app", "simulator", "--data", folder)
        _, told = stack.enter_context(program(*command))
        _, line = stack.enter_context(program(constant_server.__file__))
        shop, port = Shop(json.loads(told)), int(line)
        shop.sell(100)
        return compare(
            name,
            ours=_timed(lambda: shop.port, shop.mixture),
            floor=_timed(lambda: port, shop.mixture),
            at_least=0.5,
        )


def test_half_the_speed_of_a_constant_answer_in_memory() -> None:
    """A rehearsal slower than its own network would teach the wrong waits.

    The floor writes nothing, so here the ledger lies in memory where the system has such a folder:
    what is judged is the simulator, not who else uses the disk.
    """
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        _compared("mixed simulator requests / constant answers", folder).require()


def test_half_the_speed_of_a_constant_answer_on_the_disk(tmp_path: Path) -> None:
    """What the rehearsal keeps must not make it slower than half of a server that keeps nothing."""
    name = "mixed simulator requests, the ledger on the disk / constant answers"
    _compared(name, str(tmp_path)).require()


def _timed(port: Callable[[], int], prepare: Callable[[], Sequence[bytes]]) -> Callable[[], float]:
    """Measure a rate; preparing is not timed."""

    def measure() -> float:
        requests = prepare()
        return asyncio.run(rate(port(), requests))

    return measure


def _resident(pid: int) -> int:
    """Resident memory in KiB."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise LookupError(pid)


def test_memory_stays_flat(tmp_path: Path) -> None:
    """A rehearsal that runs for weeks must not fill the shop's computer."""
    rounds = effort(5, 50)
    command = ("-m", "pos_app", "simulator", "--data", str(tmp_path), "--delay", "0")
    with program(*command) as (process, line):
        shop = Shop(json.loads(line))
        sizes = []
        for _ in range(rounds):
            shop.sold.clear()
            shop.sell(2_000)
            sizes.append(_resident(process.pid))

    LINES.append(
        f"simulator's memory after 2,000 and after {rounds * 2_000:,} sales on the disk: "
        f"{sizes[0] / 1024:.1f} and {sizes[-1] / 1024:.1f} MiB"
    )
    assert max(sizes) <= sizes[0] * 1.10, sizes
