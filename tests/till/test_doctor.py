"""Whether everything works, told one by one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from clocks import settle
from shop import Shop

from pos_app.core.checkup import Finding, Health
from pos_app.till.doctor.doctor import Doctor
from pos_app.till.doctor.snapshots import DoctorSnapshot

FOUND = (Finding("disk", Health.GOOD, "good"), Finding("safe", Health.BAD, "missing"))


def test_each_finding_is_told_as_it_comes_and_one_look_is_enough(tmp_path: Path) -> None:
    """A slow look would show nothing, and impatience would start ten of them."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            go, begun = asyncio.Event(), []

            async def examine() -> AsyncIterator[Finding]:
                begun.append(1)
                yield FOUND[0]
                await go.wait()
                yield FOUND[1]

            doctor = Doctor(shop.world, examine)
            looking = asyncio.ensure_future(doctor.look())
            await settle()
            seen = shop.latest(DoctorSnapshot)
            assert (seen.findings, seen.busy) == (FOUND[:1], True)
            await doctor.look()
            go.set()
            await looking
            seen = shop.latest(DoctorSnapshot)
            assert (seen.findings, seen.busy, begun) == (FOUND, False, [1])

    asyncio.run(story())
