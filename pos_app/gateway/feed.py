"""Hints from the shop's relay, as they come: the port ``Relay`` of the till.

A stream of server-sent events is opened again and again, from the cursor of what was heard. Each
event, the heartbeat too, proves that the other end lives; after two heartbeats of silence the
connection is taken for half open and given up. Behind a proxy that lets no stream through, the
same hints are read by long poll.
"""

from __future__ import annotations

import asyncio
import random
import ssl
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass
from typing import Protocol

import httpx
import structlog

from pos_app.core.errors import MostradorError, WasRefusedError
from pos_app.core.ids import Reference
from pos_app.core.relay_terms import JournalHead, News, RelayPass
from pos_app.gateway.faults import RelayFault, could_not_ask
from pos_app.gateway.hosts import is_loopback
from pos_app.gateway.relay_frames import (
    Frame,
    FrameReader,
    heads_of,
    news_of,
    news_of_page,
    number_of,
)
from pos_app.gateway.relay_line import RelayLine, ended, read, refusal, translated

__all__ = ["Pace", "RelayFeed"]

FAILED_STREAMS = 2
"""So many in a row say that something on the way lets no stream through."""

POLLS = 20
"""Long polls until a stream is tried again: some eight minutes of rest."""

POLL_SECONDS = 25
PAUSE_BETWEEN_POLLS = 1.0

log = structlog.get_logger("gateway.feed")


class Clock(Protocol):
    """The waiting that this module needs."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """How patient the feed is, in seconds.

    Attributes:
        hello: Until a new stream must have said something.
        heartbeat: The longest rest between two heartbeats that a relay may promise.
        first: Pause after the first failure; it doubles with each further one.
        longest: The longest pause, also of one that the relay asks for.
    """

    hello: float = 10.0
    heartbeat: float = 60.0
    first: float = 1.0
    longest: float = 60.0


class RelayFeed:
    """One till's way to its relay. Make, use and close it in one event loop.

    Args:
        relay_pass: What pairing gave.
        instance: A text made anew at each start of the till: it tells two copies of one disk apart.
        clock: Waits.
        transport: Stands in for the network in tests.
        pace: How patient to be.
        jitter: A number from 0 to 1, so that a shop's tills do not come back in one instant.
    """

    def __init__(
        self,
        relay_pass: RelayPass,
        instance: str,
        clock: Clock,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        pace: Pace | None = None,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        """Connect to nobody yet."""
        known = {"Authorization": f"Bearer {relay_pass.token}", "Mostrador-Instance": instance}
        self._line = RelayLine(relay_pass.address, known, transport)
        self._transport = transport
        self._landing = relay_pass.landing
        self._clock = clock
        self._pace = pace or Pace()
        self._jitter = jitter
        self._failures = 0  # of anything, in a row
        self._failed_streams = 0  # in a row
        self._polls = 0

    @property
    def redirect_address(self) -> str | None:
        """Where a customer's phone may land after paying; Wompi sends nobody to a lone computer."""
        return None if is_loopback(self._landing) else self._landing

    async def follow(self, cursor: int) -> AsyncGenerator[News, None]:
        """Give news for ever, from a cursor on; trouble on the way is news too.

        Raises:
            WasRefusedError: The relay lets this till in no more (``relay.revoked``,
                ``relay.fenced``, ``relay.refused``).
        """
        while True:
            rest = self._pace.first
            try:
                async with aclosing(self._some(cursor)) as some:
                    async for news in some:
                        cursor = cursor if news.cursor is None else news.cursor
                        yield news
            except WasRefusedError:
                raise
            except MostradorError as fault:
                self._failures += 1
                rest = min(self._pace.longest, self._pace.first * 2 ** min(self._failures - 1, 10))
                log.info("relay_unheard", why=fault.key, failures=self._failures)
                yield News(trouble=fault.key)
            except _PlannedError as planned:
                await self._clock.sleep(min(planned.seconds, self._pace.longest))
                continue
            await self._clock.sleep(rest * (0.5 + self._jitter() / 2))

    async def ack(self, cursor: int) -> None:
        """Tell that everything up to here is durable. Raises the three families."""
        await self._line.ask("POST", "/v1/ack", json={"cursor": cursor})

    async def watch(self, link_id: str, reference: Reference) -> None:
        """Tell that a payment link is ours. Raises the three families."""
        told = {"link_id": link_id, "sku": reference.text}
        await self._line.ask("POST", "/v1/watch", json=told)

    async def keep_head(self, head: JournalHead) -> None:
        """Have a shift's head of the journal kept; another one later is refused."""
        told = {"shift": str(head.shift), "entry": head.entry, "head": head.digest}
        await self._line.ask("POST", "/v1/chain", json=told)

    async def heads(self) -> tuple[JournalHead, ...]:
        """Give the kept heads, the newest first. Raises the three families."""
        return heads_of(await self._line.ask("GET", "/v1/chain"))

    async def rehearse(self, transaction_id: str) -> None:
        """Do what a customer's phone does after paying: its id comes back as a hint of nothing."""
        phone = RelayLine(self._landing, {}, self._transport)
        try:
            await phone.ask("GET", self._landing, params={"id": transaction_id})
        finally:
            await phone.aclose()

    async def aclose(self) -> None:
        """Let go of the connections."""
        await self._line.aclose()

    def _some(self, cursor: int) -> AsyncGenerator[News, None]:
        if self._failed_streams >= FAILED_STREAMS and self._polls < POLLS:
            return self._poll(cursor)
        self._polls = 0
        return self._stream(cursor)

    async def _poll(self, cursor: int) -> AsyncGenerator[News, None]:
        while self._polls < POLLS:
            self._polls += 1
            body = await self._line.ask(
                "GET",
                "/v1/hints",
                params={"after": cursor, "wait": POLL_SECONDS},
                patience=POLL_SECONDS + self._pace.hello,
            )
            news = news_of_page(body)
            self._failures = 0
            cursor = cursor if news.cursor is None else news.cursor
            yield news
            await self._clock.sleep(PAUSE_BETWEEN_POLLS)

    async def _stream(self, cursor: int) -> AsyncGenerator[News, None]:
        """Read one stream to its end. One that opens and says no more than hello has failed."""
        frames, proven = _Frames(self._line, cursor, self._pace), False
        try:
            async with aclosing(frames):
                while (frame := await frames.next()) is not None:
                    proven = proven or frame.event != "hello"
                    news = news_of(frame)
                    if news is None:
                        self._ended(frame)
                        return
                    self._failures = 0
                    yield news
        finally:
            if frames.opened:
                self._failed_streams = 0 if proven else self._failed_streams + 1
        raise could_not_ask(RelayFault.UNREACHABLE)

    def _ended(self, frame: Frame) -> None:
        """Obey the relay's goodbye."""
        if frame.event == "reconnect":
            raise _PlannedError(number_of(frame.data, "after_ms", most=10**9) / 1000)
        final = ended(frame.data.get("why"))
        if final is not None:
            raise final


class _PlannedError(Exception):
    """The relay asks to come back after a while."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class _Frames:
    """The events of one open stream, none of them long after the one before."""

    def __init__(self, line: RelayLine, cursor: int, pace: Pace) -> None:
        self._line = line
        self._cursor = cursor
        self._pace = pace
        self._patience = pace.hello
        self.opened = False
        self._reader = FrameReader()
        self._ready: list[Frame] = []
        self._response: httpx.Response | None = None
        self._pieces: AsyncIterator[bytes] | None = None

    async def next(self) -> Frame | None:
        """Wait for the next event; None when the stream has ended.

        Raises:
            CouldNotAskError: Silence for two heartbeats (``relay.silent``), or as ``RelayLine``.
        """
        try:
            async with asyncio.timeout(self._patience):
                while not self._ready:
                    piece = await self._piece()
                    if piece is None:
                        return None
                    self._ready += self._reader.feed(piece)
        except TimeoutError as error:
            raise could_not_ask(RelayFault.SILENT) from error
        except (httpx.RequestError, ssl.SSLError) as error:
            raise translated(error) from error
        frame = self._ready.pop(0)
        if frame.event == "hello":
            most = self._pace.heartbeat
            self._patience = 2 * number_of(frame.data, "heartbeat_seconds", most=most)
        return frame

    async def _piece(self) -> bytes | None:
        if self._pieces is None:
            self._pieces = (await self._open()).aiter_bytes()
        return await anext(self._pieces, None)

    async def _open(self) -> httpx.Response:
        wanted = {"Accept": "text/event-stream", "Last-Event-ID": str(self._cursor)}
        request = self._line.client.build_request("GET", "/v1/hints", headers=wanted)
        self._response = response = await self._line.client.send(request, stream=True)
        self.opened = response.status_code == 200
        if response.status_code != 200:
            raise refusal(response.status_code, await read(response))
        if "text/event-stream" not in response.headers.get("content-type", ""):
            raise could_not_ask(RelayFault.NOT_RELAY, status=200)
        return response

    async def aclose(self) -> None:
        """Hang up."""
        if self._response is not None:
            await self._response.aclose()
