"""Delivers events to the merchants' addresses: the simulator's only HTTP client."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import httpx

from pos_app.simulator.engine import Engine
from pos_app.simulator.model import Delivery

_AT_ONCE = 32
_PATIENCE = 10.0
"""Seconds until an attempt counts as failed; Wompi does not publish its own."""
_FAR = datetime(9000, 1, 1, tzinfo=UTC)


class Postman:
    """Takes due deliveries to their addresses.

    Args:
        transport: Where the posts go; the network when None.
    """

    def __init__(self, engine: Engine, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._engine = engine
        self._transport = transport
        self._under_way: set[int] = set()

    async def work(self) -> None:
        """Deliver for ever, several at a time, so that one slow address holds nobody up."""
        async with self._client() as client, asyncio.TaskGroup() as group:
            while True:
                for delivery in self._due():
                    self._under_way.add(delivery.id)
                    group.create_task(self._deliver(client, delivery))
                await self._engine.clock.sleep_until(self._next_due())

    def _client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=self._transport, timeout=_PATIENCE)

    def _next_due(self) -> datetime | None:
        """When the first delivery is due that is not under way already."""
        book = self._engine.ledger.world.book
        for each in book.due(_FAR, "post", len(self._under_way) + 1):
            if int(each.subject) not in self._under_way:
                return each.at
        return None

    def _due(self) -> list[Delivery]:
        room = _AT_ONCE - len(self._under_way)
        if room <= 0:
            return []
        now = self._engine.look()
        due = self._engine.ledger.events.due(now, _AT_ONCE + len(self._under_way))
        return [each for each in due if each.id not in self._under_way][:room]

    async def _deliver(self, client: httpx.AsyncClient, delivery: Delivery) -> None:
        answer = await self._post(client, delivery)
        self._under_way.discard(delivery.id)
        self._engine.ledger.events.note(delivery, self._engine.clock.now(), answer)
        await self._engine.keep()
        self._engine.clock.poke()

    async def _post(self, client: httpx.AsyncClient, delivery: Delivery) -> int | str:
        """One attempt: the status that came back, or why none came."""
        headers = {"content-type": "application/json", "x-event-checksum": delivery.checksum}
        follow = self._engine.ledger.world.switches.event_follow_redirects
        try:
            answer = await client.post(
                delivery.url,
                content=delivery.body.encode(),
                headers=headers,
                follow_redirects=follow,
            )
        except (httpx.HTTPError, httpx.InvalidURL) as failed:
            return type(failed).__name__
        return answer.status_code

    async def deliver_due(self) -> int:
        """Deliver what is due now, once, and say how many: for tests that move the clock."""
        due = self._due()
        async with self._client() as client:
            for delivery in due:
                await self._deliver(client, delivery)
        return len(due)
