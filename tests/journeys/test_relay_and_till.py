"""Simulator, relay and till as three programs: what a relay gives, and what it can never do."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from headless_till import CAPPUCCINO, Run
from relay_program import free_port
from relay_shop import RelayShop, TillAtWork, run_of, till_at_work
from simulator_process import Simulated, simulated

from pos_app.core.relay_terms import RelayPass
from pos_app.store.book import open_book

pytestmark = [pytest.mark.serial, pytest.mark.timeout(300)]

SLOW = 30.0
"""A till whose own looks come once a minute: what comes earlier came by event."""


@pytest.fixture(scope="module")
def wompi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulated]:
    """Run one simulator; it decides in fifty milliseconds."""
    with simulated(tmp_path_factory.mktemp("wompi"), "--delay", "50") as simulator:
        yield simulator


@pytest.fixture
def relay(tmp_path: Path, wompi: Simulated) -> Iterator[RelayShop]:
    """Run a relay, and have the simulator's events posted to it."""
    shop = RelayShop(tmp_path)
    shop.start()
    wompi.post_events_to(shop.events_url)
    yield shop
    wompi.post_events_to(None)
    if shop.program.process is not None and shop.program.process.poll() is None:
        shop.program.stop()


def run(wompi: Simulated, folder: Path, relay: RelayPass | None, slow: float = 1.0) -> Run:
    """Describe a till that is linked with a relay."""
    keys = wompi.reached.keys
    assert keys.private is not None
    mine = (keys.public, keys.integrity, keys.private)
    return run_of(folder, wompi.reached.origin, mine, relay=relay, slow=slow)


def receipts(folder: Path) -> int:
    """Count the receipts in a till's book."""
    book = open_book(folder / "data", datetime.now(UTC))
    try:
        order = book.orders.latest()
        assert order is not None
        return 0 if book.receipts.of_order(order.order_id) is None else 1
    finally:
        book.close()


def pays_and_is_answered(wompi: Simulated, till: TillAtWork) -> None:
    """The customer pays, and the till says so."""
    wompi.pays(till.until("shown"))
    till.until("answer")


def test_an_approval_arrives_by_event_well_before_the_next_look(
    wompi: Simulated, relay: RelayShop, tmp_path: Path
) -> None:
    """The customer would wait for the till's next question although the answer is there."""
    folder = tmp_path / "till"
    with till_at_work(run(wompi, folder, relay.relay_pass, SLOW)) as till:
        till.until("lamp", "calm")
        address = till.until("shown")
        till.listen(1.0)  # the look at the opening is over; the next one is a minute away
        begun = time.monotonic()
        wompi.pays(address)
        till.until("answer")
        took = time.monotonic() - begun
        till.wait_for(relay.all_taken)
    assert took < SLOW
    assert receipts(folder) == 1


def test_without_the_relay_the_same_till_waits_for_its_own_look(
    wompi: Simulated, tmp_path: Path
) -> None:
    """The measure above would say nothing if the answer came as soon without a relay."""
    with till_at_work(run(wompi, tmp_path / "till", None, slow=3.0)) as till:
        address = till.until("shown")
        till.listen(0.5)
        begun = time.monotonic()
        wompi.pays(address)
        till.until("answer")
        assert time.monotonic() - begun > 2.0
        assert "lamp" not in dict(till.said), "a till without a relay has no lamp for it"


def test_no_order_is_ever_paid_by_a_hint(
    wompi: Simulated, relay: RelayShop, tmp_path: Path
) -> None:
    """Whoever holds the relay, or Wompi's events secret, could carry goods out of the shop."""
    folder = tmp_path / "till"
    with till_at_work(run(wompi, folder, relay.relay_pass)) as till:
        till.until("lamp", "calm")
        mine, price = till.reference, CAPPUCCINO.price.centavos
        relay.forge(reference=mine, amount_in_cents=price)  # an id that nobody knows
        relay.forge(reference=mine, amount_in_cents=price * 100)
        relay.forge(reference=mine, amount_in_cents=price, id="1000001-1-1")
        relay.forge(reference=mine, amount_in_cents=price, payment_link_id="test_L0")
        for number in range(100):  # and a flood of others'
            relay.forge(id=f"1000001-2-{number}", reference=mine, amount_in_cents=price)
        landing = relay.relay_pass.landing
        httpx.get(landing, params={"id": "1000001-3-1"}, trust_env=False)
        till.wait_for(relay.all_taken)
        till.listen(3.0)
        assert "answer" not in dict(till.said)

        pays_and_is_answered(wompi, till)
    assert receipts(folder) == 1
    truth = wompi.truth(reference=mine)
    assert truth["approved_in_cents"] == price


def test_a_dead_relay_costs_nothing_but_the_head_start(wompi: Simulated, tmp_path: Path) -> None:
    """A shop could not sell because its relay is down."""
    address = f"http://127.0.0.1:{free_port()}"
    dead = RelayPass(address, "C1", f"{address}/r/x", "mrt_nobody")
    with till_at_work(run(wompi, tmp_path / "till", dead)) as till:
        till.until("lamp", "down")
        pays_and_is_answered(wompi, till)


def test_something_else_at_the_relays_address_costs_no_more(
    wompi: Simulated, tmp_path: Path
) -> None:
    """A portal or another program in the relay's place would stop the till."""
    origin = wompi.reached.origin
    wrong = RelayPass(origin, "C1", f"{origin}/r/x", "mrt_nobody")
    with till_at_work(run(wompi, tmp_path / "till", wrong)) as till:
        till.until("lamp", "down")
        pays_and_is_answered(wompi, till)


def test_a_cloned_till_fences_the_other_and_both_sell_on(
    wompi: Simulated, relay: RelayShop, tmp_path: Path
) -> None:
    """Two computers on one disk's copy would share hints, and nobody would notice."""
    with ExitStack() as both:
        first = both.enter_context(till_at_work(run(wompi, tmp_path / "1", relay.relay_pass)))
        first.until("lamp", "calm")
        second = both.enter_context(till_at_work(run(wompi, tmp_path / "2", relay.relay_pass)))
        second.until("lamp", "calm")

        assert first.until("notice") == "relay.fenced"
        first.until("lamp", "down")
        pays_and_is_answered(wompi, first)
        pays_and_is_answered(wompi, second)


def test_a_withdrawn_pass_darkens_the_lamp_and_the_till_asks_on(
    wompi: Simulated, relay: RelayShop, tmp_path: Path
) -> None:
    """A manager's press at the relay would stop the sales of a shop."""
    with till_at_work(run(wompi, tmp_path / "till", relay.relay_pass)) as till:
        till.until("lamp", "calm")
        relay.revoke()
        assert till.until("notice") == "relay.revoked"
        till.until("lamp", "down")
        pays_and_is_answered(wompi, till)


def test_after_a_restart_of_the_relay_nothing_is_missing(
    wompi: Simulated, relay: RelayShop, tmp_path: Path
) -> None:
    """What came while the till was away would never be told."""
    with till_at_work(run(wompi, tmp_path / "till", relay.relay_pass, slow=2.0)) as till:
        till.until("lamp", "calm")
        mine = till.reference
        relay.forge(reference=mine, amount_in_cents=100)
        till.wait_for(relay.all_taken)
        relay.program.kill()
        till.until("lamp", "down")
        till.forget()

        relay.start()
        relay.forge(reference=mine, amount_in_cents=200)  # before the till is back

        till.until("lamp", "calm")
        till.wait_for(relay.all_taken)
