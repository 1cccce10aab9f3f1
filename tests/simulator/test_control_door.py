"""The control port has no keys: who may use it is told by what only a browser would send."""

from __future__ import annotations

import json

import pytest
from wompi_calls import Answer, Wompi, ask

JSON = {"Content-Type": "application/json"}
HERE = {"Host": "127.0.0.1:8481"}


def knock(wompi: Wompi, method: str, path: str, headers: dict[str, str]) -> Answer:
    """A request to stop the clock, or a look."""
    body = json.dumps({"rate": 5.0}).encode() if method == "POST" else b""
    return wompi.runner.run(ask(wompi.control_app, method, path, headers, body))


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 415),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
        ({**JSON, "Origin": "https://evil.example"}, 403),
        ({**JSON, **HERE, "Origin": "http://127.0.0.1:9999"}, 403),
        ({**JSON, **HERE, "Origin": "null"}, 403),
        ({**JSON, "Host": "evil.example"}, 403),
        ({**JSON, "Host": "127.0.0.1.evil.example:8481"}, 403),
        ({**JSON, "Host": "[bad"}, 403),
        ({**JSON, "Host": ""}, 403),
    ],
)
def test_a_web_page_cannot_turn_the_knobs(
    wompi: Wompi, headers: dict[str, str], status: int
) -> None:
    """A page open in the next tab would approve a rehearsal's payments by itself."""
    answer = knock(wompi, "POST", "/clock", headers)
    assert answer.status == status
    assert set(answer.json) == {"error"}
    assert wompi.engine.clock.rate == 0


@pytest.mark.parametrize(
    "headers",
    [
        JSON,
        {**JSON, **HERE},
        {"Content-Type": "application/json; charset=utf-8", "Host": "localhost:8481"},
        {**JSON, "Host": "[::1]:8481"},
        {**JSON, **HERE, "Origin": "http://127.0.0.1:8481"},
    ],
)
def test_programs_and_the_ports_own_page_can(wompi: Wompi, headers: dict[str, str]) -> None:
    """The demo, a test and the control page itself must get in."""
    assert knock(wompi, "POST", "/clock", headers).status == 200
    assert wompi.engine.clock.rate == 5.0


def test_a_rebound_name_cannot_read_the_keys(wompi: Wompi) -> None:
    """A page whose name was turned to this computer reads answers as its own."""
    assert knock(wompi, "GET", "/merchants", {"Host": "evil.example:8481"}).status == 403
    assert knock(wompi, "GET", "/merchants", HERE).status == 200
    assert (
        knock(wompi, "DELETE", "/faults", {**HERE, "Origin": "https://evil.example"}).status == 403
    )
