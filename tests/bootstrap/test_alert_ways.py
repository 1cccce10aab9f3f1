"""An alert leaves in the shop's words, encrypted, with nobody's data in it."""

from __future__ import annotations

import asyncio
import json
import smtplib
from collections.abc import AsyncIterator
from email.message import EmailMessage

import httpx
import pytest
from payments import NOON

from pos_app.bootstrap.alert_ways import MailWay, WebhookWay, ways
from pos_app.core.alerts import Alert, AlertKind, Channel
from pos_app.core.errors import CouldNotAskError, MostradorError, WasRefusedError
from pos_app.gateway import mail, webhook
from pos_app.gateway.webhook import checked_hook, post_json
from pos_app.store.vault import MemoryPepper

LATE = Alert("task:late:1", AlertKind.LATE_MONEY, NOON)
HOOK = "https://avisos.example/secret-token"


class Terms:
    """Settings of a shop."""

    def __init__(self, **changed: str) -> None:
        """Be set up but for what is changed."""
        self._texts = {
            "alerts.mail_host": "smtp.example",
            "alerts.mail_user": "caja@tienda.example",
            "alerts.mail_to": "marta@tienda.example",
            "language": "es",
            "shop.name": "Café Guayacán",
            "till.code": "C1",
        } | {f"alerts.{name}": text for name, text in changed.items()}

    def text(self, name: str) -> str:
        """A text."""
        return self._texts[name]

    def number(self, name: str) -> int:
        """The port."""
        return {"alerts.mail_port": 587}[name]


class Server:
    """A mail server that remembers, and fails as it is told."""

    fault: Exception | None = None
    tls_fault: Exception | None = None
    kept: list[EmailMessage]

    def __init__(self, host: str, port: int, **_how: object) -> None:
        """Be reached."""
        assert (host, port) in {("smtp.example", 587), ("smtp.example", 465)}
        self.tls = port == 465
        self.logged_in = False

    def __enter__(self) -> Server:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End."""

    def close(self) -> None:
        """Hang up."""

    def starttls(self, **_how: object) -> None:
        """Begin to encrypt."""
        if self.tls_fault is not None:
            raise self.tls_fault
        self.tls = True

    def login(self, user: str, password: str) -> None:
        """Take the password, never in the clear."""
        assert self.tls
        assert (user, password) == ("caja@tienda.example", "clave")
        self.logged_in = True

    def send_message(self, message: EmailMessage) -> None:
        """Take a mail."""
        assert self.logged_in
        if self.fault is not None:
            raise self.fault
        Server.kept.append(message)


@pytest.fixture(autouse=True)
def server(monkeypatch: pytest.MonkeyPatch) -> type[Server]:
    """Stand in for the mail server."""
    Server.fault = Server.tls_fault = None
    Server.kept = []
    monkeypatch.setattr(smtplib, "SMTP", Server)
    monkeypatch.setattr(smtplib, "SMTP_SSL", Server)
    return Server


def test_a_mail_says_what_happened_and_names_nobody(server: type[Server]) -> None:
    """Mail is read by others: it must hold nothing but that somebody should look."""
    asyncio.run(MailWay(MemoryPepper("clave")).send(LATE, Terms()))
    (message,) = server.kept
    assert message["To"] == "marta@tienda.example"
    assert message["Subject"] == "Café Guayacán · caja C1: aviso"
    assert "plata tarde" in message.get_content()
    assert "clave" not in message.as_string()


@pytest.mark.parametrize(
    ("fault", "family", "key"),
    [
        (smtplib.SMTPAuthenticationError(535, b"no"), WasRefusedError, "mail.password"),
        (smtplib.SMTPRecipientsRefused({}), WasRefusedError, "mail.refused"),
        (smtplib.SMTPDataError(552, b"no"), WasRefusedError, "mail.refused"),
        (smtplib.SMTPServerDisconnected("gone"), CouldNotAskError, "mail.unreachable"),
        (TimeoutError(), CouldNotAskError, "mail.unreachable"),
    ],
)
def test_each_failure_of_the_mail_has_its_words(
    server: type[Server], fault: Exception, family: type[MostradorError], key: str
) -> None:
    """«It did not work» would send the manager from page to page."""
    server.fault = fault
    with pytest.raises(family) as caught:
        asyncio.run(MailWay(MemoryPepper("clave")).send(LATE, Terms()))
    assert caught.value.key == key


def test_a_server_that_does_not_encrypt_gets_no_password(server: type[Server]) -> None:
    """The password would travel in the clear."""
    server.tls_fault = smtplib.SMTPNotSupportedError("no STARTTLS")
    with pytest.raises(WasRefusedError) as caught:
        asyncio.run(MailWay(MemoryPepper("clave")).send(LATE, Terms()))
    assert caught.value.key == "mail.no_tls"
    assert server.kept == []


def test_tls_from_the_first_byte_works_as_well(server: type[Server]) -> None:
    """Half of all mail servers would be out of reach."""
    account = mail.MailAccount("smtp.example", 465, "caja@tienda.example", "a@b.co", "c@d.co",
                               "clave")  # fmt: skip
    mail.send_mail(account, "s", "t")
    assert len(server.kept) == 1
    assert "clave" not in repr(account)


def test_a_way_that_is_not_set_says_so() -> None:
    """A test would fail without a reason."""
    for terms in (Terms(mail_host=""), Terms(mail_to="")):
        with pytest.raises(WasRefusedError) as caught:
            asyncio.run(MailWay(MemoryPepper()).send(LATE, terms))
        assert caught.value.key == "mail.unset"
    with pytest.raises(WasRefusedError) as caught:
        asyncio.run(WebhookWay(MemoryPepper()).send(LATE, Terms()))
    assert caught.value.key == "webhook.unset"


def test_a_web_address_gets_a_kind_and_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program on the other side would have to guess."""
    got: list[dict[str, object]] = []

    async def post(address: str, body: dict[str, object]) -> None:
        assert address == HOOK
        got.append(body)

    monkeypatch.setattr(webhook, "post_json", post)
    way = WebhookWay(MemoryPepper())

    async def story() -> None:
        assert not await way.has_secret()
        await way.keep_secret(f" {HOOK} ")
        assert await way.has_secret()
        await way.send(LATE, Terms())

    asyncio.run(story())
    assert got[0]["kind"] == "late_money"
    assert set(got[0]) == {"kind", "at", "till", "count", "text"}


@pytest.mark.parametrize(
    "typed", ["", "http://a.example/x", "ftp://a.example", "https://", "https://a b", "https://[x"]
)
def test_an_address_without_encryption_is_refused(typed: str) -> None:
    """What happens in a shop would be read on the way."""
    with pytest.raises(WasRefusedError) as caught:
        checked_hook(typed)
    assert caught.value.key == "webhook.address"


def answering(status: int) -> httpx.MockTransport:
    """A server that answers so."""

    def answer(request: httpx.Request) -> httpx.Response:
        assert json.loads(request.content) == {"kind": "test"}
        return httpx.Response(status, headers={"location": "https://other.example"})

    return httpx.MockTransport(answer)


def test_only_a_good_answer_counts_as_told() -> None:
    """An alert would count as heard while nobody listens."""

    async def post(transport: httpx.AsyncBaseTransport) -> None:
        await post_json(HOOK, {"kind": "test"}, transport)

    asyncio.run(post(answering(204)))
    for status in (302, 404, 500):
        with pytest.raises(WasRefusedError) as caught:
            asyncio.run(post(answering(status)))
        assert caught.value.details == {"status": status}

    def nobody(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no")

    with pytest.raises(CouldNotAskError):
        asyncio.run(post(httpx.MockTransport(nobody)))


class Endless(httpx.AsyncByteStream):
    """An answer that never ends, of which nothing should be read."""

    read = 0

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Send on and on; nobody wants to read this."""
        self.read += 1
        yield b"x"

    async def aclose(self) -> None:
        """Hang up."""


def test_a_server_without_end_or_without_an_answer_holds_nobody_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A slow server would keep every later alert waiting, or fill the till's memory."""
    endless = Endless()

    async def talks_on(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=endless)

    async def sleeps(_: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError("it never wakes up")

    async def story() -> None:
        await post_json(HOOK, {"kind": "test"}, httpx.MockTransport(talks_on))
        assert endless.read == 0
        monkeypatch.setattr(webhook, "SECONDS", 0.01)
        with pytest.raises(CouldNotAskError, match=r"webhook\.unreachable"):
            await post_json(HOOK, {"kind": "test"}, httpx.MockTransport(sleeps))

    asyncio.run(story())


def test_a_redirect_is_never_followed() -> None:
    """The shop's alerts would go wherever somebody bends the address to."""
    asked: list[str] = []

    def bend(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(307, headers={"location": "http://10.0.0.1/steal"})

    with pytest.raises(WasRefusedError):
        asyncio.run(post_json(HOOK, {"kind": "test"}, httpx.MockTransport(bend)))
    assert asked == [HOOK]


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("kind", list(AlertKind))
def test_no_alert_of_any_kind_names_a_sale_a_person_or_a_key(
    server: type[Server], monkeypatch: pytest.MonkeyPatch, kind: AlertKind, language: str
) -> None:
    """A mailbox of the shop would hold what only a manager may read."""
    got: list[dict[str, object]] = []

    async def post(_address: str, body: dict[str, object]) -> None:
        got.append(body)

    monkeypatch.setattr(webhook, "post_json", post)
    secret = "over:C1-T214-0091-K7QX4T9BM2WNA"
    alert, terms = Alert(secret, kind, NOON, 7), Terms()
    terms._texts["language"] = language
    asyncio.run(MailWay(MemoryPepper("clave")).send(alert, terms))
    asyncio.run(WebhookWay(MemoryPepper(HOOK)).send(alert, terms))
    (message,) = server.kept
    told = f"{message['Subject']} {message.get_content()} {got[0]}"
    for hidden in (secret, "K7QX4T9BM2WNA", "T214", "0091", "clave", HOOK, "alert.", "{count"):
        assert hidden not in told


def test_there_is_a_way_for_each_channel() -> None:
    """A switch would lead nowhere."""
    assert set(ways(MemoryPepper(), MemoryPepper())) == set(Channel)
