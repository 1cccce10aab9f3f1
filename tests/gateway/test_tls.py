"""Who may pretend to be Wompi: nobody. A local server tries with every bad certificate."""

from __future__ import annotations

import asyncio
import os
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from wompi_line import AMOUNT, KEYS, NOON, REFERENCE, TRANSACTION, PaperClock, said, transaction

from pos_app.core.errors import CouldNotAskError
from pos_app.core.gateway_terms import LinkWanted
from pos_app.core.ids import Reference
from pos_app.core.money import Money
from pos_app.core.relay_terms import News, RelayPass
from pos_app.gateway.client import WompiGateway
from pos_app.gateway.feed import RelayFeed
from pos_app.gateway.hosts import Hosts
from pos_app.gateway.wire import tls_context

DAY = timedelta(days=1)
WANTED = LinkWanted(
    title="Café Guayacán",
    description="Venta 91",
    amount=AMOUNT,
    reference=Reference(REFERENCE),
    expires_at=NOON + timedelta(minutes=10),
    vat=Money.zero(),
    consumption=Money.zero(),
)
Handler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Authority:
    """An authority of our own, which nobody outside this test trusts."""

    folder: Path
    key: ec.EllipticCurvePrivateKey
    certificate: x509.Certificate

    @property
    def file(self) -> str:
        """Where its certificate is."""
        return str(self.folder / "authority.pem")

    def server(self, *, host: str = "localhost", until: datetime | None = None) -> ssl.SSLContext:
        """What a server with a certificate of ours needs."""
        key = ec.generate_private_key(ec.SECP256R1())
        expires = until or datetime.now(UTC) + DAY
        certificate = signed(host, key, self, expires)
        path = self.folder / "server.pem"
        path.write_bytes(pem(key) + certificate.public_bytes(serialization.Encoding.PEM))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        return context


def pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    """Write a key for the server."""
    return key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )


def signed(
    host: str, key: ec.EllipticCurvePrivateKey, by: Authority | None, until: datetime
) -> x509.Certificate:
    """Make a certificate, signed by an authority or by itself."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(by.certificate.subject if by else name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(until - 30 * DAY)
        .not_valid_after(until)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=by is None, path_length=None), critical=True)
        .sign(by.key if by else key, hashes.SHA256())
    )


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    """A man in the middle's own authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = signed("Proxy de la oficina", key, None, datetime.now(UTC) + DAY)
    made = Authority(tmp_path, key, certificate)
    Path(made.file).write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    return made


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Say that everything is paid."""
    await reader.readuntil(b"\r\n\r\n")
    body = said(transaction()).content
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
    writer.write(f"{head}connection: close\r\n\r\n".encode() + body)
    await writer.drain()
    writer.close()


async def spoil(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer with a TLS record that nobody can read, past the cipher: the line was disturbed."""
    await reader.readuntil(b"\r\n\r\n")
    spoilt = b"\x17\x03\x03\x00\x20" + bytes(32)
    os.write(writer.get_extra_info("socket").fileno(), spoilt)
    writer.close()


@asynccontextmanager
async def serving(context: ssl.SSLContext, how: Handler = answer) -> AsyncIterator[Hosts]:
    """Serve on this machine under the name ``localhost``."""
    async with await asyncio.start_server(how, "127.0.0.1", 0, ssl=context) as server:
        port = server.sockets[0].getsockname()[1]
        yield Hosts(f"https://localhost:{port}/v1")


def read(server: ssl.SSLContext, trusted: str | None) -> str:
    """Ask the server and give the word of its answer; None trusts as the till in a shop does."""
    own = httpx.AsyncHTTPTransport(verify=tls_context(trusted)) if trusted else None

    async def story() -> str:
        async with serving(server) as hosts:
            gateway = WompiGateway(KEYS, PaperClock(), hosts=hosts, transport=own)
            try:
                return (await gateway.read(TRANSACTION)).word
            finally:
                await gateway.aclose()

    return asyncio.run(story())


def refused(server: ssl.SSLContext, trusted: str | None) -> str:
    """Why the till did not speak with a server."""
    with pytest.raises(CouldNotAskError) as caught:
        read(server, trusted)
    assert caught.value.key == "gateway.tls"
    return str(caught.value.details["why"])


def test_good_certificate_is_believed(authority: Authority) -> None:
    """The tests below would prove nothing if this server were refused for another reason."""
    assert read(authority.server(), authority.file) == "APPROVED"


@pytest.mark.fault("D2")
@pytest.mark.fault("42")
def test_office_proxy_with_its_own_authority_is_refused(authority: Authority) -> None:
    """Whoever reads along could answer "approved" for nothing, and keep the private key."""
    assert "certificate" in refused(authority.server(), None)


@pytest.mark.fault("42")
def test_expired_certificate_is_refused(authority: Authority) -> None:
    """An old, lost certificate of Wompi's would open the till."""
    old = authority.server(until=datetime.now(UTC) - DAY)

    assert "expired" in refused(old, authority.file)


@pytest.mark.fault("42")
def test_other_hosts_certificate_is_refused(authority: Authority) -> None:
    """Any owner of any certificate could play Wompi."""
    assert "match" in refused(authority.server(host="wompi.example"), authority.file)


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1:DeprecationWarning")
@pytest.mark.fault("42")
@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1_2])
def test_old_protocol_is_refused(authority: Authority, version: ssl.TLSVersion) -> None:
    """A forced step back to a broken protocol would open the line to readers."""
    server = authority.server()
    server.set_ciphers("ALL:@SECLEVEL=0")
    server.minimum_version = ssl.TLSVersion.TLSv1_1
    server.maximum_version = version

    if version is ssl.TLSVersion.TLSv1_2:
        assert read(server, authority.file) == "APPROVED"
    else:
        assert refused(server, authority.file)


@pytest.mark.fault("43")
def test_environment_bends_nothing(
    authority: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A variable set by a helpful program would trust a stranger or write down our secrets."""
    secrets = tmp_path / "secrets.txt"
    monkeypatch.setenv("SSL_CERT_FILE", authority.file)
    monkeypatch.setenv("SSL_CERT_DIR", str(authority.folder))
    monkeypatch.setenv("SSLKEYLOGFILE", str(secrets))
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert "certificate" in refused(authority.server(), None)
    assert read(authority.server(), authority.file) == "APPROVED"
    assert not secrets.exists()


@pytest.mark.fault("D2")
def test_spoilt_answer_proves_nothing(authority: Authority) -> None:
    """What Wompi heard would count as never sent, or the broken line would stop the till."""

    async def story() -> None:
        own = httpx.AsyncHTTPTransport(verify=tls_context(authority.file))
        async with serving(authority.server(), spoil) as hosts:
            gateway = WompiGateway(KEYS, PaperClock(), hosts=hosts, transport=own)
            with pytest.raises(CouldNotAskError, match=r"gateway\.unanswered") as caught:
                await gateway.make_link(WANTED)
            assert caught.value.details["why"] == "gateway.cut_off"
            await gateway.aclose()

    asyncio.run(story())


def test_spoilt_stream_of_the_relay_is_opened_again(authority: Authority) -> None:
    """A disturbed line to the relay would stop the till."""

    async def story() -> None:
        own = httpx.AsyncHTTPTransport(verify=tls_context(authority.file))
        async with serving(authority.server(), spoil) as hosts:
            relay = RelayPass(hosts.api, "C1", f"{hosts.api}/r/landing", "mrt_not_a_real_token", 0)
            feed = RelayFeed(relay, "start-of-this-till-0001", Rest(), transport=own)
            async with aclosing(feed.follow(0)) as news:
                assert await anext(news) == News(trouble="relay.unreachable")
            with pytest.raises(CouldNotAskError, match=r"relay\.unreachable"):
                await feed.heads()
            await feed.aclose()

    asyncio.run(story())


class Rest:
    """Waiting that takes no time."""

    async def sleep(self, _seconds: float) -> None:
        """Go on."""
        await asyncio.sleep(0)


def test_connection_to_nobody_is_no_network() -> None:
    """The cashier must hear "no network" and not "wrong key"."""

    async def story() -> None:
        gateway = WompiGateway(KEYS, PaperClock(), hosts=Hosts.local("http://127.0.0.1:9"))
        with pytest.raises(CouldNotAskError, match=r"gateway\.no_network"):
            await gateway.merchant()
        await gateway.aclose()

    asyncio.run(story())


def test_plain_http_is_for_this_computer_only() -> None:
    """Keys would travel readable through the shop's network."""
    with pytest.raises(AssertionError):
        WompiGateway(KEYS, PaperClock(), hosts=Hosts("http://sandbox.wompi.co/v1"))
