"""An answer that another one overtook takes nothing back."""

from __future__ import annotations

import asyncio
from pathlib import Path

from shop import Shop

from pos_app.core.payment import Way


def test_the_answer_to_an_earlier_question_never_ages_what_is_known(tmp_path: Path) -> None:
    """Two questions cross on a slow line, and the cashier's «No» turns back into «Espere»."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge(Way.PAGE)
            await shop.clock.advance(10)
            cases, now = shop.till.counter.cases, shop.clock.monotonic()
            cases.answered(reference, now, listed=True)
            known = cases.asking(reference)

            cases.answered(reference, now - 5, listed=False)
            cases.answered(reference, now - 5, listed=True)

            assert cases.asking(reference) == known

    asyncio.run(story())
