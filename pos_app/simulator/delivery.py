"""Delivers events to the merchants, and scripted customers to the pages: the only HTTP client."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import httpx

from pos_app.simulator.browser import Reply
from pos_app.simulator.engine import Engine
from pos_app.simulator.model import Delivery

_AT_ONCE = 32
_PATIENCE = 10.0
"""Seconds until an attempt counts as failed; Wompi does not publish its own."""
_FAR = datetime(9000, 1, 1, tzinfo=UTC)
_PAGE_PATIENCE = 30.0
"""Seconds until a scripted customer gives a page up."""


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


class PlainBrowsing:
    """Carries a scripted customer's requests to pages on this computer; follows no redirect."""

    def __init__(self) -> None:
        self._client = httpx.Client(follow_redirects=False, trust_env=False, timeout=_PAGE_PATIENCE)

    def ask(self, url: str, form: str | None) -> Reply:
        """Get an address, or post an encoded form to it.

        Raises:
            ConnectionError: The network broke; whether the request arrived is not known.
        """
        try:
            answer = self._ask(url, form)
        except httpx.TransportError as broken:
            raise ConnectionError(str(broken)) from broken
        return Reply(answer.status_code, answer.headers.get("location", ""), answer.text)

    def _ask(self, url: str, form: str | None) -> httpx.Response:
        if form is None:
            return self._client.get(url)
        headers = {"content-type": "application/x-www-form-urlencoded"}
        return self._client.post(url, content=form, headers=headers)

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()
