"""The line to Wompi: one question goes out, one judged answer comes back.

Whatever can go wrong between here and Wompi ends in one of the three families of
``core.errors``. Nothing of a question but its method, its path without ids and its outcome is
ever logged.
"""

from __future__ import annotations

import asyncio
import copy
import logging
import random
import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from urllib.parse import quote

import certifi
import httpx
import stamina
import structlog
from stamina.instrumentation import set_on_retry_hooks

from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.core.gateway_terms import Urgency
from pos_app.gateway.budget import Allowance, Unlimited
from pos_app.gateway.calls import Call
from pos_app.gateway.faults import Fault, could_not_ask, did_not_understand
from pos_app.gateway.hosts import Hosts, is_loopback
from pos_app.gateway.messages import parsed
from pos_app.gateway.patience import Patience
from pos_app.gateway.refusals import refusal_of
from pos_app.gateway.server_clock import Clock, ServerClock, header_time

__all__ = ["Limits", "Wire", "silence_libraries", "tls_context"]

log = structlog.get_logger("gateway")

WORTH_REPEATING = frozenset({Fault.NO_NETWORK, Fault.CUT_OFF, Fault.SERVER_ERROR})
"""Failures that a moment later may be over."""

BRIEF_WAIT = 2.0
"""Seconds to be patient for when Wompi asks for patience without saying how long."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How long and how much a question may take.

    Attributes:
        connect: Seconds until there is a connection.
        whole: Seconds until the answer is complete, repeats and slow drips included.
        body: Bytes of an answer. A day's page holds 200 transactions, some with a picture inside.
        tries: How often a read is tried at most.
    """

    connect: float = 5.0
    whole: float = 10.0
    body: int = 8 * 1024 * 1024
    tries: int = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back, read whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def is_json(self) -> bool:
        """Whether it says of itself that it is JSON."""
        return "json" in self.headers.get("content-type", "").lower()


class Wire:
    """Carries questions to one API.

    Certificates are checked against the authorities shipped with the program; nothing in the
    environment (proxies, ``SSL_CERT_FILE``, ``SSLKEYLOGFILE``) can change that, and no parameter
    switches it off.

    Args:
        hosts: Where to ask.
        clock: This computer's time.
        transport: Stands in for the network in tests.
        limits: Times and sizes.
        budget: How often this merchant's Wompi may be asked; as often as one likes when left out.
    """

    def __init__(
        self,
        hosts: Hosts,
        clock: Clock,
        transport: httpx.AsyncBaseTransport | None = None,
        limits: Limits | None = None,
        *,
        budget: Allowance | None = None,
    ) -> None:
        """Connect to nobody yet."""
        assert hosts.api.startswith("https://") or is_loopback(hosts.api), "Wompi speaks https"
        silence_libraries()
        self._limits = limits or Limits()
        self.clock = ServerClock(clock)
        self._monotonic = clock.monotonic
        self._patience = Patience(clock.monotonic, random.random)
        self._budget = budget or Unlimited()
        self._urgency: Callable[[], Urgency] = lambda: Urgency.FRONT
        self._client = httpx.AsyncClient(
            base_url=hosts.api,
            transport=transport or _network(),
            timeout=httpx.Timeout(self._limits.whole, connect=self._limits.connect),
            headers={"Accept": "application/json", "Accept-Encoding": "gzip"},
            trust_env=False,
        )

    def at(self, urgency: Callable[[], Urgency]) -> Wire:
        """Give the same line, with another urgency for what is asked through it."""
        line = copy.copy(self)
        line._urgency = urgency  # noqa: SLF001 -- a line of our own making
        return line

    async def ask(self, call: Call) -> object:
        """Wait for a turn, ask, again if need be when it is a read, and give Wompi's ``data``.

        Raises:
            CouldNotAskError: Nothing is known.
            WasRefusedError: Wompi says no.
            DidNotUnderstandError: Wompi's answer cannot be read.
        """
        self._patience.hold_back()
        await self._budget.turn(self._urgency)
        with self._patience.call():
            try:
                async with asyncio.timeout(self._limits.whole):
                    return await self._repeated(call)
            except TimeoutError as error:
                raise could_not_ask(Fault.TIMEOUT) from error

    async def aclose(self) -> None:
        """Let go of the connections."""
        await self._client.aclose()

    async def _repeated(self, call: Call) -> object:
        tries = stamina.AsyncRetryingCaller(
            attempts=self._limits.tries if call.method == "GET" else 1,
            timeout=None,
            wait_initial=0.2,
            wait_max=1.0,
            wait_jitter=0.2,
        )
        return await tries(_is_worth_repeating, self._counted(), call)

    def _counted(self) -> Callable[[Call], Awaitable[object]]:
        """Count every repeat; the first try has had its turn."""
        tried = False

        async def once(call: Call) -> object:
            nonlocal tried
            if tried:
                self._budget.spend()
            tried = True
            return await self._once(call)

        return once

    async def _once(self, call: Call) -> object:
        started = self._monotonic()
        outcome = "cancelled"
        try:
            answer = await self._fetch(call)
            outcome = str(answer.status)
            return self._judged(call, answer)
        except MostradorError as error:
            outcome = error.key
            raise
        finally:
            took = round((self._monotonic() - started) * 1000)
            log.debug("asked", method=call.method, path=call.path, outcome=outcome, ms=took)

    async def _fetch(self, call: Call) -> Answer:
        try:
            async with self._client.stream(
                call.method,
                call.path.format(quote(call.part, safe="")),
                params=dict(call.query),
                headers=dict(call.headers),
                json=call.body,
            ) as response:
                body = await self._read(response)
                return Answer(response.status_code, MappingProxyType(response.headers), body)
        except (httpx.RequestError, ssl.SSLError) as error:
            raise _translated(error) from error

    async def _read(self, response: httpx.Response) -> bytes:
        body = bytearray()
        async for piece in response.aiter_bytes():
            body += piece
            if len(body) > self._limits.body:
                raise did_not_understand(Fault.TOO_LARGE)
        return bytes(body)

    def _judged(self, call: Call, answer: Answer) -> object:
        self._not_now(answer)
        if not answer.is_json:
            raise could_not_ask(Fault.NOT_WOMPI, status=answer.status)
        envelope = parsed(answer.body)
        if answer.status >= 400:
            raise refusal_of(answer.status, envelope, call.unknown)
        if not isinstance(envelope, dict) or "data" not in envelope:
            raise did_not_understand(Fault.STRANGE_ANSWER, where="data")
        self.clock.heard(answer.headers.get("date"))
        return envelope["data"]

    def _not_now(self, answer: Answer) -> None:
        """Stop at the answers that are none, whatever stands in their body."""
        if answer.status == 429:
            wait = self._asked_wait(answer.headers.get("retry-after"))
            self._patience.wait_for(wait)
            self._budget.slow_down()
            raise could_not_ask(Fault.BUSY, seconds=max(1, round(wait)))
        if answer.status >= 500 or answer.status == 408:
            raise could_not_ask(Fault.SERVER_ERROR, status=answer.status)
        if 300 <= answer.status < 400:
            raise could_not_ask(Fault.NOT_WOMPI, status=answer.status)

    def _asked_wait(self, text: str | None) -> float:
        """Read ``Retry-After``: whole seconds or a date (RFC 9110, section 10.2.3)."""
        if text is None:
            return BRIEF_WAIT
        if text.isascii() and text.isdigit() and len(text) < 10:
            return float(text)
        until = header_time(text)
        return BRIEF_WAIT if until is None else (until - self.clock.now()) / timedelta(seconds=1)


def tls_context(authorities: str | None = None) -> ssl.SSLContext:
    """Make the rules of a connection: TLS 1.2 or newer, certificate and name checked.

    Built by hand because the ready-made context listens to the environment.

    Args:
        authorities: A file of certificates to trust instead of the shipped ones, for tests.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(authorities or certifi.where())
    return context


def _network() -> httpx.AsyncBaseTransport:
    limits = httpx.Limits(max_connections=8, keepalive_expiry=60)
    return httpx.AsyncHTTPTransport(verify=tls_context(), trust_env=False, limits=limits)


def silence_libraries() -> None:
    """Keep whole addresses out of every log: ids, and once the public key, are part of them."""
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    set_on_retry_hooks([])


def _is_worth_repeating(error: Exception) -> bool:
    return isinstance(error, CouldNotAskError) and error.key in WORTH_REPEATING


def _translated(error: httpx.RequestError | ssl.SSLError) -> MostradorError:
    """Find the family of what the network did.

    Only what broke before there was a connection was surely not sent. A TLS record that is spoilt
    later reaches us as it is, by no name of the library's.
    """
    match error:
        case httpx.ConnectError() | httpx.ConnectTimeout():
            why = _certificate_trouble(error)
            return could_not_ask(Fault.TLS, why=why) if why else could_not_ask(Fault.NO_NETWORK)
        case httpx.TimeoutException():
            return could_not_ask(Fault.TIMEOUT)
        case httpx.DecodingError():
            return did_not_understand(Fault.STRANGE_ANSWER, where="encoding")
        case _:
            return could_not_ask(Fault.CUT_OFF)


def _certificate_trouble(error: BaseException | None) -> str | None:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message
        if isinstance(error, ssl.SSLError):
            return error.reason or "TLS"
        error = error.__cause__ or error.__context__
    return None
