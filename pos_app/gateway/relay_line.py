"""The line to the shop's relay: its errors in the three families, and nothing of it in a log."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from urllib.parse import urlsplit

import httpx

from pos_app.core.errors import DidNotUnderstandError, MostradorError, WasRefusedError
from pos_app.gateway.faults import RelayFault, could_not_ask, did_not_understand, was_refused
from pos_app.gateway.hosts import is_loopback
from pos_app.gateway.relay_frames import as_object
from pos_app.gateway.wire import silence_libraries, tls_context

__all__ = ["RelayLine", "checked_address", "ended", "read", "refusal", "translated"]

WHOLE = 10.0
"""Seconds for a question and its answer."""

BODY = 512 * 1024
FINAL = {
    "bad_token": RelayFault.REVOKED,
    "revoked": RelayFault.REVOKED,
    "fenced": RelayFault.FENCED,
}


def checked_address(text: str, *, rehearsal: bool) -> str:
    """Take a typed address, or refuse it: https to a server, or this computer in rehearsal.

    Raises:
        WasRefusedError: It is neither (``relay.address``).
    """
    typed = text.strip()
    address = typed if "://" in typed else f"https://{typed}"
    if not _is_plain(address):
        raise was_refused(RelayFault.ADDRESS)
    ours = is_loopback(address)
    if not (ours if rehearsal else address.startswith("https://") and not ours):
        raise was_refused(RelayFault.ADDRESS)
    return address.rstrip("/")


def _is_plain(address: str) -> bool:
    """Whether it names a server and perhaps a path, and nothing else."""
    try:
        parts = urlsplit(address)
        more = (parts.query, parts.fragment, parts.username, parts.password)
        return bool(parts.hostname) and parts.port != 0 and not any(more) and " " not in address
    except ValueError:
        return False


class RelayLine:
    """Asks one relay. Certificates are checked as Wompi's are, and redirects are not followed.

    Args:
        address: Checked before.
        headers: Sent with every question.
        transport: Stands in for the network in tests.
    """

    def __init__(
        self,
        address: str,
        headers: Mapping[str, str],
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """Connect to nobody yet."""
        silence_libraries()
        self.client = httpx.AsyncClient(
            base_url=address,
            headers=dict(headers),
            timeout=httpx.Timeout(WHOLE, read=None),
            transport=transport or httpx.AsyncHTTPTransport(verify=tls_context(), trust_env=False),
            trust_env=False,
        )

    async def ask(self, method: str, path: str, *, patience: float = WHOLE, **how: object) -> bytes:
        """Ask and give the body of a 200.

        Raises:
            CouldNotAskError: ``relay.unreachable``, ``relay.silent``, ``relay.tls``,
                ``relay.busy``, ``relay.not_relay``.
            WasRefusedError: ``relay.revoked``, ``relay.fenced``, ``relay.refused``.
            DidNotUnderstandError: ``relay.strange_answer``.
        """
        request = self.client.build_request(method, path, **how)  # type: ignore[arg-type]  # -- httpx's own names
        try:
            async with asyncio.timeout(patience):
                response = await self.client.send(request, stream=True)
                try:
                    body = await read(response)
                finally:
                    await response.aclose()
        except TimeoutError as error:
            raise could_not_ask(RelayFault.SILENT) from error
        except (httpx.RequestError, ssl.SSLError) as error:
            raise translated(error) from error
        if response.status_code != 200:
            raise refusal(response.status_code, body)
        return body

    async def aclose(self) -> None:
        """Let go of the connections."""
        await self.client.aclose()


async def read(response: httpx.Response) -> bytes:
    """Read a body of bounded size.

    Raises:
        DidNotUnderstandError: It is too large (``relay.strange_answer``).
    """
    body = bytearray()
    async for piece in response.aiter_bytes():
        body += piece
        if len(body) > BODY:
            raise did_not_understand(RelayFault.STRANGE, where="size")
    return bytes(body)


def refusal(status: int, body: bytes) -> MostradorError:
    """Read why the relay does not answer with 200."""
    if status in {408, 429} or status >= 500:
        return could_not_ask(RelayFault.BUSY, status=status)
    try:
        word = as_object(body).get("error")
    except DidNotUnderstandError:
        word = None
    if not isinstance(word, str) or status < 400:
        return could_not_ask(RelayFault.NOT_RELAY, status=status)
    if word in FINAL:
        return was_refused(FINAL[word])
    return was_refused(RelayFault.REFUSED, said=word[:40])


def ended(why: object) -> WasRefusedError | None:
    """Read why a stream was ended; None when it may simply be opened again."""
    fault = FINAL.get(str(why))
    return None if fault is None else was_refused(fault)


def translated(error: httpx.RequestError | ssl.SSLError) -> MostradorError:
    """Find the family of what the network did; a line that was once good breaks like any other."""
    cause: BaseException | None = error if isinstance(error, httpx.ConnectError) else None
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return could_not_ask(RelayFault.TLS, why=getattr(cause, "verify_message", "TLS"))
        cause = cause.__cause__ or cause.__context__
    if isinstance(error, httpx.DecodingError):
        return did_not_understand(RelayFault.STRANGE, where="encoding")
    return could_not_ask(RelayFault.UNREACHABLE)
