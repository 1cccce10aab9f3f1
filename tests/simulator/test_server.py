"""The simulator as a program of its own: start, stop, kill, cut connections, deliver events."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from random import Random
from typing import Any

import httpx
import pytest
from effort import effort
from wompi_calls import Wompi

pytestmark = pytest.mark.serial

START = [sys.executable, "-m", "pos_app", "simulator", "--seed", "1", "--delay", "0"]


class Program:
    """A running simulator."""

    def __init__(self, *options: str) -> None:
        self.process = subprocess.Popen([*START, *options], stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the simulator did not start"
        self.told = json.loads(line)
        key = {"Authorization": f"Bearer {self.told['private_key']}"}
        self.api = httpx.Client(base_url=f"{self.told['api']}/", headers=key, timeout=10)
        self.control = httpx.Client(base_url=self.told["control"], timeout=10)

    def kill(self) -> None:
        """Without warning."""
        self.process.kill()
        self.process.wait(10)

    def stop(self) -> int:
        """As a polite system does."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(10)

    def close(self) -> None:
        """Leave nothing behind."""
        if self.process.poll() is None:
            self.kill()
        assert self.process.stdout is not None
        self.process.stdout.close()
        self.api.close()
        self.control.close()

    def token(self) -> str:
        """An acceptance token."""
        headers = {"X-Merchant-Public-Key": self.told["public_key"]}
        found = self.api.get("merchants/info", headers=headers).json()["data"]
        token: str = found["presigned_acceptance"]["acceptance_token"]
        return token

    def charge(self, reference: str, phone: str = "3991111111") -> httpx.Response:
        """Create a transaction."""
        body: dict[str, Any] = {
            "acceptance_token": self.token(),
            "amount_in_cents": 1_900_000,
            "currency": "COP",
            "customer_email": "caja@tienda.co",
            "reference": reference,
            "payment_method": {"type": "NEQUI", "phone_number": phone},
        }
        return self.api.post("transactions", json=body | {"signature": Wompi.signature(body)})


@contextmanager
def running(*options: str) -> Iterator[Program]:
    """A simulator for the length of a test."""
    program = Program(*options)
    try:
        yield program
    finally:
        program.close()


def test_it_tells_where_it_is_and_stops_politely(tmp_path: Path) -> None:
    """The demo and the tests find its free ports in one line of JSON."""
    with running("--data", str(tmp_path)) as program:
        assert program.told["public_key"] == "pub_test_SIMULATOR0001"
        assert program.told["integrity_secret"] == "test_integrity_SIMULATOR0001"
        assert program.told["events_secret"] == "test_events_SIMULATOR0001"
        assert program.charge("R-1").status_code == 201
        assert program.control.get("/clock").json()["rate"] == 1.0
        checkout = httpx.get(program.told["checkout"])
        assert checkout.headers["content-type"].startswith("text/html")

        assert program.stop() == 0


def test_it_stops_with_its_parent() -> None:
    """A demo that was killed must not leave a gateway behind that holds its folder."""
    code = (
        "import subprocess, sys;"
        "child = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE, text=True);"
        "print(child.stdout.readline(), flush=True);"
        "sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, *START, "--stop-with-parent"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        address = json.loads(parent.stdout.readline())["api"]
        assert httpx.get(f"{address}/merchants/pub_test_SIMULATOR0001").status_code == 200
        parent.kill()
    port = int(address.rpartition(":")[2].removesuffix("/v1"))

    assert _closed_within(port, seconds=20)


def test_on_windows_it_stops_with_its_input() -> None:
    """Windows tells no program that its parent is gone: every demo would leave a gateway behind."""
    code = (
        "import sys; from pos_app.simulator import cli, server; server.WINDOWS = True;"
        "sys.exit(cli.main(['--stop-with-parent']))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdin is not None
        assert json.loads(program.stdout.readline())["api"]
        program.stdin.close()
        assert program.wait(timeout=20) == 0


def _closed_within(port: int, *, seconds: float) -> bool:
    """True when the port stops listening in time."""
    for _ in range(int(seconds * 10)):
        with socket.socket() as probe:
            probe.settimeout(0.1)
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return True
            threading.Event().wait(0.1)
    return False


def test_a_port_that_is_taken_is_told_in_a_sentence() -> None:
    """No traceback for a second start by mistake."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [*START, "--port", port], capture_output=True, text=True, timeout=30, check=False
        )

    assert done.returncode == 1
    assert done.stderr.startswith("The simulator cannot start:")


def test_resets_are_real(tmp_path: Path) -> None:
    """A cut connection is a cut connection, not an answer with a strange number."""
    with running("--data", str(tmp_path)) as program:
        program.control.post("/faults", json={"name": "reset", "scope": {"calls": 1}})
        with pytest.raises(httpx.TransportError):
            program.api.get(f"merchants/{program.told['public_key']}")

        scope = {"calls": 1, "path": "/v1/transactions"}
        program.control.post("/faults", json={"name": "reset_after_storing", "scope": scope})
        with pytest.raises(httpx.TransportError):
            program.charge("R-1")
        listed = program.api.get("transactions", params={"reference": "R-1"}).json()
        assert len(listed["data"]) == 1


def test_killed_between_any_two_requests_it_loses_nothing(tmp_path: Path) -> None:
    """The power goes while the shop sells: what was answered is there, nothing is there twice."""
    dice = Random(20261005)
    kept: dict[str, str] = {}
    links: dict[str, bool] = {}
    for life in range(effort(5, 100)):
        with running("--data", str(tmp_path)) as program:
            _check(program, kept, links)
            for number in range(dice.randint(1, 12)):
                reference = f"R-{life}-{number}"
                kept[reference] = program.charge(reference).json()["data"]["id"]
                _touch_links(program, links, dice)
            program.kill()

    with running("--data", str(tmp_path)) as program:
        _check(program, kept, links)


def _touch_links(program: Program, links: dict[str, bool], dice: Random) -> None:
    body = {"name": "A", "description": "B", "single_use": True, "collect_shipping": False}
    made = program.api.post("payment_links", json=body).json()["data"]["id"]
    links[made] = True
    closed = dice.choice(list(links))
    program.api.patch(f"payment_links/{closed}", json={"active": False})
    links[closed] = False


def _check(program: Program, kept: dict[str, str], links: dict[str, bool]) -> None:
    for reference, transaction_id in kept.items():
        found = program.api.get("transactions", params={"reference": reference}).json()["data"]
        assert [each["id"] for each in found] == [transaction_id]
        assert found[0]["status"] == "APPROVED"
    for link_id, active in links.items():
        found = program.api.get(f"payment_links/{link_id}").json()["data"]
        assert found["active"] is active


def _sell(program: Program, till: int, answered: list[str]) -> None:
    """Sell until the line breaks."""
    for number in range(10_000):
        reference = f"{till}-{number}"
        try:
            made = program.charge(reference)
        except httpx.TransportError:
            return
        assert made.status_code == 201
        answered.append(reference)


def _sell_until_killed(program: Program, life: int, answered: list[str]) -> None:
    goal = len(answered) + 60
    tills = [
        threading.Thread(target=_sell, args=(program, life * 10 + till, answered))
        for till in range(3)
    ]
    for each in tills:
        each.start()
    while len(answered) < goal and tills[0].is_alive():
        tills[0].join(0.01)
    program.kill()
    for each in tills:
        each.join()


def test_killed_in_the_middle_of_requests(tmp_path: Path) -> None:
    """Whatever was answered before the cut is there, and only once."""
    answered: list[str] = []
    for life in range(effort(2, 20)):
        with running("--data", str(tmp_path)) as program:
            _sell_until_killed(program, life, answered)

    with running("--data", str(tmp_path)) as program:
        for reference in answered:
            found = program.api.get("transactions", params={"reference": reference}).json()
            assert len(found["data"]) == 1
        assert program.charge(answered[-1]).status_code == 422


class Listener(BaseHTTPRequestHandler):
    """A merchant's address for events."""

    got: list[dict[str, Any]]

    def do_POST(self) -> None:
        """Take an event."""
        length = int(self.headers["content-length"])
        self.got.append(json.loads(self.rfile.read(length)))
        self.send_response(200)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the base class names it
        """Keep quiet."""


def test_events_reach_a_real_address() -> None:
    """Over a real line, by themselves, soon after the money moved."""

    class Mine(Listener):
        got: list[dict[str, Any]] = []  # noqa: RUF012 -- one list for one test

    with HTTPServer(("127.0.0.1", 0), Mine) as server:
        url = f"http://127.0.0.1:{server.server_port}/eventos"
        with running("--events-url", url) as program:
            made = program.charge("R-1").json()["data"]
            server.timeout = 10
            server.handle_request()

    assert Mine.got[0]["data"]["transaction"]["id"] == made["id"]
    assert Mine.got[0]["data"]["transaction"]["status"] == "APPROVED"
