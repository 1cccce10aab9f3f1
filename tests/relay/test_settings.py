"""What the relay refuses to start with."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from postgres import Postgres
from relay_bench import (
    MASTER,
    OTHER_SECRET,
    SECRET,
    bench,
    config,
    event,
    in_loop,
    transaction,
)
from relay_program import environment, prepare

from pos_app.relay import cli
from pos_app.relay.clock import SystemClock
from pos_app.relay.config import Config
from pos_app.relay.errors import ConfigError, RefusedError
from pos_app.relay.sealing import new_master_key
from pos_app.relay.serve import open_inbox
from pos_app.relay.tenants import Tenants

GOOD = {
    "ENVIRONMENT": "test",
    "MASTER_KEY": MASTER,
    "STORE": "sqlite:/var/lib/relay/relay.db",
    "PUBLIC_URL": "https://avisos.latienda.co/",
    "TRUSTED_PROXIES": "10.0.0.7, fd00::/8",
    "EVENTS_SECRET": SECRET,
    "PUBLIC_KEY": "pub_test_Ty6rBn42mQzLp93sVk8D",
}


def settings(**changes: str | None) -> dict[str, str]:
    """The good settings with some changed; None takes one away."""
    found = {name: value for name, value in (GOOD | changes).items() if value is not None}
    return {f"MOSTRADOR_RELAY_{name}": value for name, value in found.items()}


def test_good_settings_are_taken() -> None:
    """A shop that follows the page must get a relay that starts."""
    got = Config.from_environment(settings(LISTEN="[::1]:9000"))

    assert got.public_url == "https://avisos.latienda.co"
    assert (got.listen.host, got.listen.port) == ("::1", 9000)
    assert got.trusted_proxies == ("10.0.0.7", "fd00::/8")
    assert MASTER not in repr(got)
    assert SECRET not in repr(got)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"MASTER_KEY": None}, "Falta MOSTRADOR_RELAY_MASTER_KEY"),
        ({"MASTER_KEY": "short"}, "muy corto"),
        ({"MASTER_KEY": "not base64 but long enough!"}, "new-key"),
        ({"MASTER_KEY": "QUJDREVGR0hJSktMTU5PUA=="}, "32 bytes"),
        ({"MASTER_KEY": "CHANGE-ME-CHANGE-ME-CHANGE-ME"}, "ejemplo"),
        ({"STORE": None}, "Falta MOSTRADOR_RELAY_STORE"),
        ({"STORE": "mysql://x"}, "STORE es"),
        ({"STORE": "postgresql://relay:change-me@db/relay"}, "ejemplo"),
        ({"STORE": "postgresql://relay:1234@db/relay"}, "muy corto"),
        ({"ENVIRONMENT": None}, "Falta MOSTRADOR_RELAY_ENVIRONMENT"),
        ({"ENVIRONMENT": "production"}, "«test» o «prod»"),
        ({"PUBLIC_URL": "http://avisos.latienda.co"}, "https"),
        ({"PUBLIC_URL": "https://user@avisos.latienda.co"}, "https"),
        ({"EVENTS_SECRET": "prod_events_Qw7fLk29sDxVb81mZt4R"}, "no empieza por test_events_"),
        ({"EVENTS_SECRET_PREVIOUS": "prod_events_Qw7fLk29sDxVb81mZt4R"}, "test_events_"),
        ({"EVENTS_SECRET": "test_integrity_Qw7fLk29sDxVb81mZt4R"}, "test_events_"),
        ({"EVENTS_SECRET": "test_events_short"}, "muy corto"),
        ({"EVENTS_SECRET": "test_events_" + "a" * 32}, "muy sencillo"),
        ({"EVENTS_SECRET": "test_events_EqCPDEn5x4lRatGPxLhyZd6YTgd6QSrr"}, "ejemplo"),
        ({"EVENTS_SECRET": "test_events_CAMBIE_ESTE_TEXTO_1234"}, "ejemplo"),
        ({"EVENTS_SECRET": "test_events_SIMULATOR0001xyzw"}, None),
        ({"PUBLIC_KEY": "pub_prod_Ty6rBn42mQzLp93sVk8D"}, "pub_test_"),
        ({"PUBLIC_KEY": "prv_test_Ty6rBn42mQzLp93sVk8D"}, "nunca la privada"),
        ({"TRUSTED_PROXIES": None}, "Nadie termina TLS"),
        ({"TRUSTED_PROXIES": "0.0.0.0/0"}, "no puede confiar en todo el mundo"),
        ({"TRUSTED_PROXIES": "proxy"}, "no es una dirección"),
        ({"TLS_CERTIFICATE": "/x.pem"}, "van juntos"),
        ({"LISTEN": "8460"}, "se escribe como"),
        ({"LISTEN": "0.0.0.0:99999"}, "se escribe como"),
        ({"REHEARSAL": "1", "LISTEN": "0.0.0.0:8460"}, "solo para este equipo"),
    ],
)
def test_a_setting_that_is_missing_weak_or_of_the_other_world(
    changes: dict[str, str | None], says: str | None
) -> None:
    """A relay that starts with a sample secret protects nobody and says nothing."""
    if says is None:
        Config.from_environment(settings(**changes))
        return
    with pytest.raises(ConfigError, match=says) as caught:
        Config.from_environment(settings(**changes))
    assert MASTER not in str(caught.value)


def test_secrets_come_from_files_as_containers_give_them(tmp_path: Path) -> None:
    """A secret in the environment is seen by every program of the machine's owner."""
    file = tmp_path / "master"
    file.write_text(MASTER + "\n")
    named = {"MASTER_KEY": None, "MASTER_KEY_FILE": str(file)}

    assert Config.from_environment(settings(**named)).environment == "test"
    with pytest.raises(ConfigError, match="está dos veces"):
        Config.from_environment(settings(MASTER_KEY_FILE=str(file)))
    with pytest.raises(ConfigError, match="no se puede leer"):
        Config.from_environment(settings(**named | {"MASTER_KEY_FILE": str(tmp_path / "none")}))


def test_the_example_file_names_every_setting_and_does_not_start() -> None:
    """Whoever copies the example unread must be stopped by the relay, not by a thief."""
    text = (Path(__file__).parents[2] / "resources/relay/relay.env.example").read_text("utf-8")
    lines = [line.lstrip("# ") for line in text.splitlines() if "MOSTRADOR_RELAY_" in line]
    given = dict(line.split("=", 1) for line in lines if "=" in line)

    for name in GOOD:
        assert any(key.removesuffix("_FILE").endswith(name) for key in given), name
    active = dict(
        line.split("=", 1) for line in text.splitlines() if line.startswith("MOSTRADOR_RELAY_")
    )
    with pytest.raises(ConfigError):
        Config.from_environment(active)


@pytest.mark.fault("attack-36")
@in_loop
async def test_attack_36_a_stolen_store_tells_no_secret(sqlite_store: str) -> None:
    """Whoever copies the database must neither forge events nor read a till's stream."""
    async with bench(sqlite_store) as made:
        till = await made.pair()
        await made.relay.tenants.rotate("tienda", OTHER_SECRET)
        path = Path(sqlite_store.removeprefix("sqlite:"))
        stolen = b"".join(file.read_bytes() for file in path.parent.iterdir())

        for secret in (SECRET, OTHER_SECRET, till.token, till.landing, made.shop.ingest,
                       made.shop.admin, MASTER):  # fmt: skip
            assert secret.encode() not in stolen
    other = config(sqlite_store, master_key=type(made.settings.master_key)(new_master_key()))
    inbox = await open_inbox(other, SystemClock(), serving=False)
    try:
        with pytest.raises(ConfigError, match="no se abren con esta MASTER_KEY"):
            await Tenants(inbox, other, SystemClock()).refresh()
    finally:
        await inbox.close()


@in_loop
async def test_a_shop_of_the_other_environment_stops_the_relay(sqlite_store: str) -> None:
    """Test and real money under one roof end in a real sale lit up by a test event."""
    async with bench(sqlite_store) as made:
        await made.inbox.write(lambda sql: sql.run("UPDATE tenants SET environment = 'prod'"))
        with pytest.raises(ConfigError, match="uno nunca atiende los dos"):
            await made.relay.tenants.refresh()


@in_loop
async def test_a_shop_is_added_once_and_with_sound_secrets(sqlite_store: str) -> None:
    """A second «tienda» would take the first one's place."""
    async with bench(sqlite_store) as made:
        with pytest.raises(RefusedError, match="exists"):
            await made.add_shop("tienda")
        with pytest.raises(RefusedError, match="bad_id"):
            await made.add_shop("La Tienda")
        with pytest.raises(ConfigError, match="test_events_"):
            await made.add_shop("otra", secret="prod_events_Qw7fLk29sDxVb81mZt4R")


@in_loop
async def test_a_database_without_an_encoding_serves_like_any_other(
    postgres_server: Postgres,
) -> None:
    """Made in the C locale, it would give names as bytes, and the first shop would stop all."""
    odd = "ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
    async with bench(postgres_server.new_database(odd)) as made:
        till = await made.pair()
        about = transaction(reference=None)
        await made.post(event(transaction()))
        await made.post(event(about))
        await made.relay.tenants.refresh()
        shops = made.relay.tenants.all()

        assert [(shop.id, shop.name) for shop in shops] == [("tienda", "La tienda")]
        assert len(await till.ids()) == 1


@in_loop
async def test_a_new_store_is_its_owners_alone(sqlite_store: str) -> None:
    """Another user of the machine must not read along what the shop sells."""
    async with bench(sqlite_store) as made:
        await made.post(event())
        folder = Path(sqlite_store.removeprefix("sqlite:")).parent
        modes = {file.name: file.stat().st_mode & 0o077 for file in folder.iterdir()}

    assert len(modes) >= 2
    assert set(modes.values()) == {0}


@pytest.mark.parametrize("command", ["serve", "tenant list"])
def test_a_store_in_a_folder_that_is_not_there_is_said(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistyped path is the second mistake of a first start; a traceback helps nobody."""
    code = cli.main(command.split(), environment(f"sqlite:{tmp_path / 'nowhere' / 'x.db'}", 1, 2))

    assert code == 1
    assert "El almacén no contesta" in capsys.readouterr().err


@in_loop
async def test_a_command_says_that_an_old_secret_should_be_changed(
    sqlite_store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever looks at the list once a month changes the secret when he is told to."""

    async def listed() -> str:
        code = await asyncio.to_thread(
            cli.main, ["tenant", "list"], environment(sqlite_store, 1, 2)
        )
        assert code == 0
        return capsys.readouterr().out

    async with bench(sqlite_store, clock=SystemClock()) as made:
        assert "cámbielo" not in await listed()
        await made.inbox.write(lambda sql: sql.run("UPDATE tenants SET secret_since = 0"))
        assert "cámbielo ya" in await listed()


def file_number(path: Path) -> int:
    """Tell a file from another one of the same name."""
    return path.stat().st_ino


LIST = "import sys; from pos_app.relay.cli import main; sys.exit(main(['tenant', 'list']))"


@in_loop
async def test_a_command_beside_the_relay_takes_nothing_away_from_it(sqlite_store: str) -> None:
    """A command that believed itself alone would throw the log away under the relay's hands."""
    env = os.environ | environment(sqlite_store, 1, 2) | {"MOSTRADOR_RELAY_MASTER_KEY": MASTER}
    log = Path(f"{sqlite_store.removeprefix('sqlite:')}-wal")
    await prepare(sqlite_store, shop="vecina")  # the relay finds a store that is there
    async with bench(sqlite_store) as made:
        await made.post(event())
        before = file_number(log)
        await asyncio.to_thread(
            subprocess.run, [sys.executable, "-c", LIST], env=env, check=True, capture_output=True
        )
        await made.post(event())

        assert file_number(log) == before
