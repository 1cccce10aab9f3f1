"""From the approval to the answer: by event, beside the same till that only asks by itself."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest
from effort import effort
from interleaved import compare
from relay_shop import RelayShop, run_of, till_at_work
from simulator_process import Simulated, simulated

from pos_app.core.relay_terms import RelayPass

pytestmark = [pytest.mark.serial, pytest.mark.timeout(900)]

PAIRS = effort(8, 30)


@pytest.fixture(scope="module")
def wompi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulated]:
    """Run one simulator; it decides at once."""
    with simulated(tmp_path_factory.mktemp("wompi"), "--delay", "1") as simulator:
        yield simulator


@pytest.fixture
def relay(tmp_path: Path, wompi: Simulated) -> Iterator[RelayShop]:
    """Run a relay, and have the simulator's events posted to it."""
    shop = RelayShop(tmp_path)
    shop.start()
    wompi.post_events_to(shop.events_url)
    yield shop
    wompi.post_events_to(None)
    shop.program.stop()


@dataclass
class Sales:
    """Sells one cappuccino after the other, each in a till of its own."""

    wompi: Simulated
    folder: Path
    chance: Random = field(default_factory=lambda: Random(20261123))
    count: int = 0

    def seconds(self, relay_pass: RelayPass | None) -> float:
        """Sell one, and measure from the customer's last press to the till's answer.

        The press comes at any moment between two looks of the till, as customers' presses do.
        """
        keys = self.wompi.reached.keys
        assert keys.private is not None
        mine = (keys.public, keys.integrity, keys.private)
        self.count += 1
        folder = self.folder / str(self.count)
        run = run_of(folder, self.wompi.reached.origin, mine, relay=relay_pass)
        with till_at_work(run) as till:
            if relay_pass is not None:
                till.until("lamp", "calm")
            address = till.until("shown")
            till.listen(1.0 + self.chance.random() * 2)
            self.wompi.pays(address)
            paid = time.perf_counter()
            till.until("answer")
            return time.perf_counter() - paid


def test_an_answer_by_event_comes_in_half_the_time(
    wompi: Simulated, relay: RelayShop, tmp_path: Path
) -> None:
    """The relay would be work for the shop and no gain for its customers."""
    sales = Sales(wompi, tmp_path / "tills")

    shown = compare(
        "approval to answer, by event / by asking every 2 s",
        ours=lambda: sales.seconds(relay.relay_pass),
        floor=lambda: sales.seconds(None),
        pairs=PAIRS,
        at_most=0.5,
    )

    shown.require()
