"""The simulator as the demo starts it: a program of its own on free ports, and people who pay."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from pos_app.bootstrap.simulated import Rehearsal, rehearsal
from pos_app.simulator.browser import Reply
from pos_app.simulator.customers import run
from pos_app.simulator.payer import Customer, Story

__all__ = ["Simulated", "simulated"]


class Network:
    """Carries a customer's requests over real HTTP; follows nothing by itself."""

    def __init__(self) -> None:
        """Open no connection yet."""
        self.client = httpx.Client(trust_env=False, timeout=30)

    def ask(self, url: str, form: str | None) -> Reply:
        """Get an address, or post a form to it."""
        if form is None:
            answer = self.client.get(url)
        else:
            kind = {"content-type": "application/x-www-form-urlencoded"}
            answer = self.client.post(url, content=form, headers=kind)
        return Reply(answer.status_code, answer.headers.get("location", ""), answer.text)


class Simulated:
    """A running simulator with its customers and its commands."""

    def __init__(self, reached: Rehearsal) -> None:
        """Speak with a simulator."""
        self.reached = reached
        self._network = Network()

    def pays(self, address: str, script: str = "pays-by-card") -> Story:
        """Let a scripted customer meet a charge."""
        return run(address, script, Customer(self._network))

    def truth(self, **by: str) -> dict[str, object]:
        """What the ledger holds by ``reference`` or ``link``."""
        return self._control("GET", "/truth", params=by)

    def fault(self, name: str, scope: object = None, **options: object) -> None:
        """Switch a fault on."""
        self._control(
            "POST", "/faults", json={"name": name, "scope": scope or {}, "options": options}
        )

    def heal(self) -> None:
        """Switch every fault off."""
        self._control("DELETE", "/faults")

    def chooses(self, transaction_id: str, outcome: str) -> None:
        """Answer in the app of a customer whom the simulator waits for."""
        self._control("POST", f"/transactions/{transaction_id}/outcome", json={"outcome": outcome})

    def switches(self, **changes: bool) -> None:
        """Let it answer otherwise."""
        self._control("PATCH", "/switches", json=changes)

    def advance(self, seconds: int) -> None:
        """Push the simulator's clock."""
        self._control("POST", "/clock", json={"advance_seconds": seconds})

    def post_events_to(self, address: str | None) -> None:
        """Have the merchant's events posted somewhere, or nowhere."""
        path = f"/merchants/{self.reached.keys.public}"
        self._control("PATCH", path, json={"events_url": address})

    def exchange_private_key(self, key: str) -> None:
        """Take the merchant's private key away and give him another one."""
        path = f"/merchants/{self.reached.keys.public}"
        self._control("PATCH", path, json={"private_key": key})

    def close(self) -> None:
        """Let go of the connections."""
        self._network.client.close()

    def _control(self, method: str, path: str, **request: object) -> dict[str, object]:
        answer = self._network.client.request(method, f"{self.reached.control}{path}", **request)  # type: ignore[arg-type]  # -- httpx's own names
        answer.raise_for_status()
        found: dict[str, object] = answer.json() if answer.content else {}
        return found


@contextmanager
def simulated(folder: Path, *options: str) -> Iterator[Simulated]:
    """Run a simulator for a test."""
    with rehearsal(folder, *options) as reached:
        simulator = Simulated(reached)
        try:
            yield simulator
        finally:
            simulator.close()
