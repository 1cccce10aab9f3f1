"""Health, metrics, logs, the doctor and the commands, as the operator meets them."""

from __future__ import annotations

import asyncio
import io
import json
import re
import ssl
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import structlog
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from relay_bench import (
    OTHER_SECRET,
    SECRET,
    Bench,
    HandClock,
    ask,
    bench,
    config,
    event,
    in_loop,
    transaction,
)
from relay_program import environment, free_port

from pos_app.bootstrap.spoken import spoken
from pos_app.relay import cli, doctor, logs, serve
from pos_app.relay.clock import Steadiness, SystemClock
from pos_app.relay.config import PREFIX, Tls


async def health(made: Bench, path: str) -> tuple[int, str]:
    """Ask the operator's port."""
    answer = await ask(made.relay.private, "GET", path, scheme="http")
    return answer.status, answer.body.decode()


@in_loop
async def test_readiness_names_each_part(store: str) -> None:
    """«Not ready» alone sends an operator looking in the wrong place at midnight."""
    async with bench(store, clock=SystemClock()) as made:
        assert await health(made, "/livez") == (200, '{"process":"ok"}')
        status, text = await health(made, "/readyz")

        assert status == 200
        assert json.loads(text) == dict.fromkeys(["store", "disk", "clock", "upkeep"], "ok")


@in_loop
async def test_a_stepped_clock_shows_in_readiness(sqlite_store: str) -> None:
    """A wrong clock makes genuine events look old or forged."""
    async with bench(sqlite_store) as made:
        made.clock.move(hours=1)

        assert json.loads((await health(made, "/readyz"))[1])["clock"] == "stepped"


@pytest.mark.expected_logs("chore_failed", "asyncio", always=False)
@in_loop
async def test_a_chore_that_broke_shows_in_readiness(
    sqlite_store: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relay that no longer notices revoked tills must not look healthy."""
    monkeypatch.setattr("pos_app.relay.upkeep.CATCH_UP_SECONDS", 0.01)
    async with bench(sqlite_store) as made:
        await made.inbox.write(lambda sql: sql.run("UPDATE tenants SET environment = 'prod'"))
        await made.inbox.write(lambda sql: sql.run("UPDATE versions SET last = 99 WHERE id = 2"))
        async with asyncio.timeout(5):
            while made.relay.upkeep.failed is None:  # noqa: ASYNC110 -- set by another task
                await asyncio.sleep(0.01)

        assert (await health(made, "/readyz"))[0] == 503


@pytest.mark.fault("attack-32")
@in_loop
async def test_attack_32_health_and_metrics_are_not_for_the_internet(store: str) -> None:
    """Counters tell a rival how much a shop sells, versions tell a thief which hole to try."""
    async with bench(store) as made:
        for path in ("/livez", "/readyz", "/metrics", "/docs", "/openapi.json", "/"):
            assert (await made.call("GET", path)).status == 404
        _, text = await health(made, "/readyz")

        for told in ("/", "sqlite", "postgres", "3.", "relay.db"):
            assert told not in text


@in_loop
async def test_what_is_counted(store: str) -> None:
    """The alert rules look at exactly these names."""
    async with bench(store) as made:
        till = await made.pair()
        await made.post(event())
        await made.post(event())
        made.clock.move(seconds=90)
        await made.relay.upkeep.count()
        before = (await health(made, "/metrics"))[1]
        await till.ack(1)
        await made.relay.upkeep.count()
        after = (await health(made, "/metrics"))[1]

        assert 'relay_ingest_requests_total{result="accepted"} 2.0' in before
        assert "relay_oldest_unacked_age_seconds 90.0" in before
        assert "relay_unacked_events 2.0" in before
        assert "relay_unacked_events 1.0" in after
        assert "relay_event_delivery_delay_seconds_sum 90.0" in after
        assert "tienda" not in after
        assert "C1" not in after


def test_every_alert_asks_for_something_that_is_counted() -> None:
    """An alert on a name that does not exist never fires."""
    folder = Path(__file__).parents[2] / "resources/relay"
    rules = (folder / "alerts.yml").read_text("utf-8")
    from pos_app.relay.metrics import Metrics

    counted = Metrics("sqlite").text().decode()
    asked = {word for word in rules.replace("(", " ").replace("{", " ").replace("[", " ").split()
             if word.startswith("relay_")}  # fmt: skip

    # A kind that is not counted from the start rings at its second event only.
    kinds = {kind for one in re.findall(r'result=~?"([^"]+)"', rules) for kind in one.split("|")}
    assert len(kinds) >= 5
    for kind in kinds:
        assert f'relay_ingest_requests_total{{result="{kind}"}} 0.0' in counted
    assert len(asked) >= 6
    for name in asked:
        assert name.removesuffix("_bucket").removesuffix("_count").removesuffix("_total") in counted


@pytest.fixture
def log_lines(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    """What the relay would write to its log."""
    lines = io.StringIO()
    monkeypatch.setattr(sys, "stderr", lines)
    logs.configure()
    yield lines
    structlog.reset_defaults()


@pytest.mark.fault("attack-37")
@pytest.mark.expected_logs("event_refused", "noise", always=False)
@in_loop
async def test_attack_37_no_log_and_no_store_holds_a_secret_or_a_person(
    sqlite_store: str, log_lines: io.StringIO
) -> None:
    """Logs are copied, mailed and kept for years: nothing in them may open anything."""
    async with bench(sqlite_store, sockets=True) as made:
        till = await made.pair()
        card = "4242 4242 4242 4242"
        about = transaction(status_message=card, customer_email="lucia@correo.example")
        await made.post(event(about))
        await made.post(event(about, secret=OTHER_SECRET))
        await till.poll(0)
        async with httpx.AsyncClient() as client:
            await client.get(f"http://127.0.0.1:{made.port}/w/{made.shop.ingest}?k={SECRET}")
        structlog.get_logger().warning(
            "noise", note=f"{till.token} {SECRET} {card} lucia@correo.example", token="x1y2z3"
        )
        path = Path(sqlite_store.removeprefix("sqlite:"))
        written = log_lines.getvalue()
        everything = written + str([file.read_bytes() for file in path.parent.iterdir()])

    assert "till_paired" in written
    assert "event_refused" in written
    for secret in (till.token, till.landing, made.shop.ingest, made.shop.admin, SECRET,
                   OTHER_SECRET, card, "lucia@correo", "x1y2z3", "Restrepo"):  # fmt: skip
        assert secret not in everything


def road_to(made: Bench) -> httpx.ASGITransport:
    """The public road, without a network."""
    return httpx.ASGITransport(app=made.app)


@pytest.mark.expected_logs("event_refused")
@in_loop
async def test_the_doctor_finds_a_sound_relay_sound(sqlite_store: str) -> None:
    """After setting up, one command says whether Wompi's events would arrive."""
    async with bench(sqlite_store) as made:
        till = await made.pair()
        tenant = made.relay.tenants.by_id("tienda")
        found = await doctor.examine(
            "https://relay.example", made.shop.ingest, tenant, made.clock, road_to(made)
        )

        assert [(one.name, one.ok) for one in found] == [
            ("evento firmado", True),
            ("el mismo otra vez", True),
            ("evento falso", True),
            ("dirección extraña", True),
        ]
        assert all(one.seconds >= 0 for one in found)
        assert await till.ids() == []  # no till is woken for a test


@pytest.mark.fault("attack-33")
@in_loop
async def test_attack_33_the_doctor_goes_nowhere_else(sqlite_store: str) -> None:
    """The one request the relay makes must not be steered to another machine."""
    asked: list[str] = []

    def elsewhere(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.host)
        return httpx.Response(302, headers={"Location": "http://169.254.169.254/latest"})

    async with bench(sqlite_store) as made:
        tenant = made.relay.tenants.by_id("tienda")
        found = await doctor.examine(
            "https://relay.example",
            made.shop.ingest,
            tenant,
            made.clock,
            httpx.MockTransport(elsewhere),
        )

    assert set(asked) == {"relay.example"}
    assert not any(one.ok for one in found)
    assert "redirección" in found[0].detail


@in_loop
async def test_the_doctor_says_what_to_look_at_when_nothing_answers(sqlite_store: str) -> None:
    """«No hubo respuesta» with the next step, and without the token in the sentence."""

    def silent(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError(f"cannot reach {request.url}")

    async with bench(sqlite_store) as made:
        tenant = made.relay.tenants.by_id("tienda")
        transport = httpx.MockTransport(silent)
        found = await doctor.examine(
            "https://relay.example", made.shop.ingest, tenant, made.clock, transport
        )

    assert "443" in found[0].detail
    assert made.shop.ingest not in str(found)


def run(store: str, *words: str, typed: str = "", monkeypatch: pytest.MonkeyPatch) -> int:
    """Run a command as an operator does."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    return cli.main(words, environment(store, 1, 2))


def test_the_commands_from_the_first_shop_to_the_last_till(
    sqlite_store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Everything the fifteen-minute page asks for, typed as it says."""

    def said(*words: str, typed: str = "") -> str:
        code = run(sqlite_store, *words, typed=typed, monkeypatch=monkeypatch)
        out, err = capsys.readouterr()
        assert code == 0, err
        return out

    added = said("tenant", "add", "tienda", "--name", "La tienda", typed=SECRET + "\n")
    assert "http://127.0.0.1:1/w/mri_" in added
    assert "mra_" in added
    assert "secreto de 0 días" in said("tenant", "list")
    assert "tres días" in said("tenant", "rotate", "tienda", typed=OTHER_SECRET + "\n")
    assert said("till", "list") == ""

    code = asyncio.run(_begin(sqlite_store))
    assert "No se vinculó" in said("till", "approve", code, typed="n\n")
    shown = said("till", "approve", code, typed="s\n")
    assert code in shown
    assert "Vinculada" in shown
    asyncio.run(_finish(sqlite_store))
    assert "C1  Caja 1  vinculada" in said("till", "list")
    said("till", "rename", "C1", "Ropa")
    said("till", "revoke", "C1")
    assert "C1  Ropa  retirada" in said("till", "list")


_device: dict[str, str] = {}


async def _begin(store: str) -> str:
    begun = await _pairing(store, "begin", "tienda", "C1", "Caja 1", "127.0.0.1")
    _device["code"] = begun.device_code
    return str(begun.user_code)


async def _finish(store: str) -> None:
    await _pairing(store, "poll", _device["code"])


async def _pairing(store: str, method: str, *words: str) -> Any:
    from pos_app.relay.pairing import Pairing

    inbox = await serve.open_inbox(config(store), SystemClock(), serving=False)
    try:
        return await getattr(Pairing(inbox, SystemClock()), method)(*words)
    finally:
        await inbox.close()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("till", "revoke", "C9", "--shop", "nadie"), "No existe"),
        (("tenant", "add", "Mal Nombre"), "minúsculas"),
        (("tenant", "add", "tienda"), "no empieza por test_events_"),
        (("doctor", "--shop", "nadie"), "No existe"),
    ],
)
def test_a_command_that_cannot_says_why(
    sqlite_store: str,
    words: tuple[str, ...],
    says: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A traceback is no answer to an operator."""
    typed = SECRET if "Mal" in str(words) else "wrong\n"

    assert run(sqlite_store, *words, typed=typed, monkeypatch=monkeypatch) == 1
    assert says in capsys.readouterr().err


def test_a_new_master_key_is_one_the_settings_take(capsys: pytest.CaptureFixture[str]) -> None:
    """The first command of the page must give a key the next one accepts."""
    from pos_app.relay.sealing import MasterKey

    assert cli.main(["new-key"], {}) == 0
    MasterKey(capsys.readouterr().out.strip())


def test_missing_settings_are_said_and_nothing_starts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first mistake of a first start, in a language that the operator does not read."""
    assert cli.main(["serve"], {}) == 1
    assert "Falta MOSTRADOR_RELAY_ENVIRONMENT" in capsys.readouterr().err

    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert cli.main(["serve"], {}, spoken) == 1
    assert "MOSTRADOR_RELAY_ENVIRONMENT is missing" in capsys.readouterr().err
    weak = {f"{PREFIX}ENVIRONMENT": "test", f"{PREFIX}MASTER_KEY": "not base64 but long enough!"}
    assert cli.main(["serve"], weak, spoken) == 1
    assert f"{PREFIX}MASTER_KEY is no Base64" in capsys.readouterr().err


def certificate(folder: Path) -> Tls:
    """Make a certificate for 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    tls = Tls(folder / "cert.pem", folder / "key.pem")
    tls.certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    tls.key.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return tls


@in_loop
async def test_our_own_tls_is_new_enough(sqlite_store: str, tmp_path: Path) -> None:
    """A relay without a proxy must still not speak what was broken years ago."""
    tls = certificate(tmp_path)
    async with bench(sqlite_store, sockets=True, tls=tls, rehearsal=False) as made:
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        async with httpx.AsyncClient(verify=context) as client:
            url = f"https://127.0.0.1:{made.port}/w/{made.shop.ingest}"
            assert (await client.post(url, json=event())).status_code == 200
        assert serve.tls_context(tls).minimum_version is ssl.TLSVersion.TLSv1_2
        counted = made.relay.metrics.text().decode()
        assert "relay_tls_certificate_expiry_timestamp_seconds 0.0" not in counted


@in_loop
async def test_a_stranger_cannot_claim_to_come_by_the_proxy(sqlite_store: str) -> None:
    """Only the named proxy's word counts for who asks and whether it was encrypted."""
    headers = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
    for proxies, status in ((("10.9.9.9",), 403), (("127.0.0.1",), 200)):
        changes: dict[str, Any] = {"rehearsal": False, "trusted_proxies": proxies}
        async with (
            bench(f"{sqlite_store}.{status}", sockets=True, **changes) as made,
            httpx.AsyncClient() as client,
        ):
            url = f"http://127.0.0.1:{made.port}/w/{made.shop.ingest}"
            answer = await client.post(url, json=event(), headers=headers)
            assert answer.status_code == status


def test_the_relay_loads_no_screen() -> None:
    """A server has no screen, and must not need one installed."""
    words = "import pos_app.relay.cli, sys; print([m for m in sys.modules if 'PySide' in m])"
    shown = subprocess.run([sys.executable, "-c", words], capture_output=True, check=True)

    assert shown.stdout.strip() == b"[]"


def test_a_database_that_is_away_at_the_start_is_said_without_its_password(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whoever starts the relay copies what it says into a message to somebody."""
    store = f"postgresql://relay:Qw7fLk29sDxVb81mZt4R@127.0.0.1:{free_port()}/relay"

    assert cli.main(["serve"], environment(store, 1, 2)) == 1
    said = capsys.readouterr().err
    assert "El almacén no contesta" in said
    assert "Qw7fLk29" not in said


@in_loop
async def test_a_clock_that_was_set_throws_nothing_away(sqlite_store: str) -> None:
    """A wrong year at boot must not purge the hints of all tills that are off."""
    async with bench(sqlite_store) as made:
        till = await made.pair()
        await made.post(event())
        made.clock.move(days=400)
        await made.relay.upkeep.purge_safely()
        assert len(await till.ids()) == 1

        await made.relay.upkeep.purge()
        assert await till.ids() == []


def test_a_clock_is_trusted_again_after_a_while() -> None:
    """A clock that was set right in the morning must not keep the relay out until midnight."""
    clock, ticks = HandClock(), [0.0]
    steadiness = Steadiness(clock, lambda: ticks[0])
    assert steadiness.seconds() == float("inf")
    clock.move(hours=-3)
    assert steadiness.seconds() == 0
    ticks[0] += 700
    clock.move(seconds=699)
    assert steadiness.seconds() == 700


@pytest.mark.expected_logs("event_refused")
@in_loop
async def test_a_list_of_allowed_networks_is_changed_by_a_command(
    sqlite_store: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The day Wompi's addresses change, the shop's must change without a new shop."""

    def said(*words: str) -> tuple[int, str]:
        code = run(sqlite_store, *words, monkeypatch=monkeypatch)
        out, err = capsys.readouterr()
        return code, out + err

    async with bench(sqlite_store) as made:
        code, text = await asyncio.to_thread(said, "tenant", "allow", "tienda", "203.0.113.0/24")
        await made.relay.tenants.catch_up()
        assert (code, text) == (0, "Listo. Solo esas redes.\n")
        assert (await made.post(event(), client="::ffff:203.0.113.7")).status == 200
        assert (await made.post(event(), client="198.51.100.7")).status == 401
        code, text = await asyncio.to_thread(said, "tenant", "allow", "tienda", "203.0.113.7/24")
        assert (code, "una red se escribe" in text) == (1, True)
        await asyncio.to_thread(said, "tenant", "allow", "tienda")
        await made.relay.tenants.catch_up()
        assert (await made.post(event(), client="198.51.100.7")).status == 200
