"""The power fails at every named moment between Cobrar and the receipt, in a real process."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from threading import Lock

import pytest
from effort import effort
from headless_till import CAPPUCCINO, Run, live
from simulator_process import Simulated, simulated

from pos_app.core.journal import broken_at
from pos_app.core.payment import Status, Way
from pos_app.store.book import open_book
from pos_app.till.world import CRASH_POINTS

pytestmark = [pytest.mark.serial, pytest.mark.timeout(1800)]

SEED = 20261122
CUTS_A_POINT = effort(15, 60)
SHOPS_AT_ONCE = 5
PATIENCE = 60
"""Seconds until a till that says nothing is called lost."""

POWER_CUT = -9

ONE_AT_A_TIME = Lock()
"""Starting a process also asks how the others ended; two who ask at once lose the answer."""

LINK_ONLY = {"before_link", "after_link_answer", "after_link_made"}
PAGE_ONLY = {"after_hint"}
PUSHES = {"before_push", "after_push_answer"}
"""Tried in the seeded days: a push has no page that a customer of this journey could pay on."""

POINTS = tuple(point for point in CRASH_POINTS if point not in PUSHES)

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["headless_till", "pos_app.gateway.client"])


@pytest.fixture(scope="module")
def wompi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulated]:
    """Run one simulator for all shops; it decides in fifty milliseconds."""
    with simulated(tmp_path_factory.mktemp("wompi"), "--delay", "50") as simulator:
        yield simulator


class Cashier:
    """The other end of a till's line: lets the customer pay once, and notes what the till said."""

    def __init__(self, wompi: Simulated) -> None:
        """Nobody has paid yet."""
        self._wompi = wompi
        self.paid: list[str] = []
        self.said: list[tuple[str, str]] = []

    def sit_out(self, run: Run) -> bool:
        """Watch one run until the till answers «Sí» or its power fails; tell whether it failed."""
        line, theirs = FORKS.Pipe()
        till = FORKS.Process(target=live, args=(run, theirs))
        with ONE_AT_A_TIME:
            till.start()
        theirs.close()
        try:
            self._watch(line)
        finally:
            line.close()
            with ONE_AT_A_TIME:
                till.join(PATIENCE)
        assert till.exitcode in {0, POWER_CUT}, till.exitcode
        return till.exitcode == POWER_CUT

    def _watch(self, line: Connection) -> None:
        while True:
            assert line.poll(PATIENCE), f"the till fell silent after {self.said}"
            try:
                said, what = line.recv()
            except (EOFError, ConnectionResetError):
                return
            self.said.append((said, what))
            if said == "answer":
                line.send(("stop", ""))
            elif said == "shown":
                self._pay(line, what)

    def _pay(self, line: Connection, address: str) -> None:
        if not self.paid:
            story = self._wompi.pays(address)
            self.paid = [name for name, status in story.transactions if status == "APPROVED"]
        try:
            line.send(("redirected", self.paid[0]) if "/p/" in address else ("verify", ""))
        except BrokenPipeError:
            return


def one_sale(wompi: Simulated, folder: Path, point: str, chance: Random) -> bool:
    """Sell one cappuccino with the power failing at a point; tell whether it did fail."""
    ways = [way for way in (Way.PAGE, Way.LINK) if _passes(way, point)]
    public, integrity, private = _keys(wompi)
    run = Run(
        folder,
        wompi.reached.origin,
        (public, integrity, private),
        chance.choice(ways),
        point,
        chance.choice([1, 1, 2]),
    )
    cashier = Cashier(wompi)
    cut = cashier.sit_out(run)
    if cut:
        assert not cashier.sit_out(replace(run, point=None)), "only the first run has a power cut"
    assert "answer" in dict(cashier.said), f"no «Sí» after {point}: {cashier.said}"
    judge(wompi, folder, cashier.paid)
    return cut


def judge(wompi: Simulated, folder: Path, paid: list[str]) -> None:
    """Compare the shop's book with Wompi's ledger: nothing lost, doubled or invented."""
    book = open_book(folder / "data", datetime.now(UTC))
    try:
        order = book.orders.latest()
        assert order is not None
        cases = book.payments.cases_of(order.order_id)
        approved = {
            seen.transaction_id
            for case in cases
            for seen in case.sightings
            if seen.status is Status.APPROVED
        }
        assert set(paid) == approved
        assert len(paid) == 1
        receipt = book.receipts.of_order(order.order_id)
        assert receipt is not None
        assert CAPPUCCINO.price == receipt.content.paid
        assert broken_at(book.journal.entries()) is None
        assert book.payments.compare_projections() == ()
    finally:
        book.close()
    held = [wompi.truth(reference=case.attempt.reference.text) for case in cases]
    links = [event.detail for case in cases for event in case.events if event.kind == "link_made"]
    held += [wompi.truth(link=link) for link in links]
    assert CAPPUCCINO.price.centavos == sum(int(str(one["approved_in_cents"])) for one in held)


def _passes(way: Way, point: str) -> bool:
    return point not in (LINK_ONLY if way is Way.PAGE else PAGE_ONLY)


def _keys(wompi: Simulated) -> tuple[str, str, str]:
    keys = wompi.reached.keys
    assert keys.private is not None
    return keys.public, keys.integrity, keys.private


def enough_cuts(wompi: Simulated, folder: Path, point: str) -> int:
    """Let the power fail at one point as often as asked; some tries do not get there."""
    chance = Random(f"{SEED}-{point}")
    cuts = 0
    for number in range(4 * CUTS_A_POINT):
        if cuts == CUTS_A_POINT:
            break
        cuts += one_sale(wompi, folder / f"{point}-{number}", point, chance)
    return cuts


def test_no_power_cut_loses_doubles_or_invents_a_payment(
    wompi: Simulated, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A power cut would leave a paid customer without goods, or charge him twice."""
    with ThreadPoolExecutor(SHOPS_AT_ONCE) as shops:
        counted = shops.map(lambda point: enough_cuts(wompi, tmp_path, point), POINTS)
        cuts = dict(zip(POINTS, counted, strict=True))
    with capsys.disabled():
        lines = [f"  {point:18} {'#' * cuts[point]} {cuts[point]}" for point in POINTS]
        print("\n".join(["", f"power cuts by moment (seed {SEED}):", *lines]))  # noqa: T201 -- the histogram

    assert dict.fromkeys(POINTS, CUTS_A_POINT) == cuts
