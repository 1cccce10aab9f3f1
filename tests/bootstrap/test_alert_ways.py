"""An alert leaves in the shop's words, encrypted, with nobody's data in it."""

from __future__ import annotations

import asyncio
import json
import smtplib
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


def test_there_is_a_way_for_each_channel() -> None:
    """A switch would lead nowhere."""
    assert set(ways(MemoryPepper(), MemoryPepper())) == set(Channel)
