"""The list and a look may bring the same payment at once: it moves once."""

from __future__ import annotations

import asyncio
from pathlib import Path

from shop import CAPPUCCINO, Shop

from pos_app.till.settling import Settler


def test_money_told_by_two_answers_moves_once(tmp_path: Path) -> None:
    """The day's list arrives while a look is under way, and the journal counts the money twice."""

    async def story() -> None:
        async with Shop(tmp_path) as shop:
            reference = await shop.charge()
            stale = shop.store.payments.case(reference)
            await shop.pay(reference, transaction_id="1")
            told = tuple(shop.gateway.transactions.values())
            Settler(shop.world, shop.till._cases).settle(stale, told)
            moved = [
                int(entry.act.facts["after"]) - int(entry.act.facts["before"])
                for entry in shop.store.journal.entries()
                if entry.act.kind == "payment.moved"
            ]
            assert moved == [CAPPUCCINO.price.centavos]

    asyncio.run(story())
