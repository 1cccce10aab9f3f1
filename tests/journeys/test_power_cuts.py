"""The power fails at every named moment between Cobrar and the receipt, in a real process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest
from effort import effort
from power_cuts import POINTS, one_sale, plans_of
from simulator_process import Simulated, simulated

pytestmark = [pytest.mark.serial, pytest.mark.timeout(1800)]

SEED = 20261122
CUTS_A_POINT = int(os.environ.get("MOSTRADOR_CUTS") or effort(15, 60))
"""At least two hundred in all; the page of proof may ask for more or fewer."""

SHOPS_AT_ONCE = 8


@pytest.fixture(scope="module")
def wompi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulated]:
    """Run one simulator for all shops; it decides in fifty milliseconds."""
    with simulated(tmp_path_factory.mktemp("wompi"), "--delay", "50") as simulator:
        yield simulator


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


def test_every_way_of_paying_loses_its_power_somewhere() -> None:
    """A way would be proven that was never interrupted."""
    tried = {plan for point in POINTS for plan in plans_of(point)}

    assert {plan.deed.value for plan in tried} == {"charge", "cash", "parts", "void"}
    assert {plan.way.value for plan in tried} >= {"page", "link", "nequi", "bancolombia_qr"}
    assert 15 * len(POINTS) >= 200
