"""The shipped service and containers, read as those who run them do: nothing named is missing."""

from __future__ import annotations

import fnmatch
import importlib
import ipaddress
import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from relay_bench import MASTER

from pos_app.relay import cli
from pos_app.relay.config import Config

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "relay"
VALUES = {"DOMAIN": "avisos.mitienda.co", "ENVIRONMENT": "test"}


class Asked(Mapping[str, str]):
    """An environment that remembers what it was asked for."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values
        self.names: set[str] = set()

    def __getitem__(self, name: str) -> str:
        self.names.add(name)
        return self._values[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def compose() -> dict[str, Any]:
    """The compose file, its variables filled in."""
    yaml = importlib.import_module("yaml")
    text = (FOLDER / "compose.yml").read_text("utf-8")
    filled = re.sub(r"\$\{(\w+):\?[^}]*\}", lambda found: VALUES[found[1]], text)
    found: dict[str, Any] = yaml.safe_load(filled)
    return found


def settings_of(folder: Path) -> dict[str, str]:
    """The relay container's environment, its secrets in a folder instead of /run/secrets."""
    (folder / "master_key").write_text(MASTER + "\n")
    (folder / "store").write_text("postgresql://relay:una-clave-muy-larga@db/relay\n")
    given = compose()["services"]["relay"]["environment"]
    return {name: value.replace("/run/secrets", str(folder)) for name, value in given.items()}


def known_settings(given: Mapping[str, str]) -> set[str]:
    """Every name the relay asks its environment for."""
    asked = Asked(given)
    Config.from_environment(asked)
    return asked.names


def test_the_relay_takes_the_settings_of_its_compose_file(tmp_path: Path) -> None:
    """A setting with a wrong name would be read by nobody, and the container would not start."""
    given = settings_of(tmp_path)
    config = Config.from_environment(given)

    assert set(given) <= known_settings(given)
    assert (config.public_url, config.listen.port) == ("https://avisos.mitienda.co", 8460)
    assert config.private.is_loopback()
    assert config.trusted_proxies


def test_the_example_file_names_only_settings_that_are_read(tmp_path: Path) -> None:
    """Whoever fills in a line that nobody reads believes himself protected."""
    text = (FOLDER / "relay.env.example").read_text("utf-8")
    named = set(re.findall(r"^(?:# )?(MOSTRADOR_RELAY_\w+)=", text, re.MULTILINE))

    assert len(named) >= 10
    assert named <= known_settings(settings_of(tmp_path))


def test_every_part_of_the_compose_file_is_there() -> None:
    """Compose stops at the first name that it cannot find, at the shop."""
    whole = compose()
    services = whole["services"]
    for service in services.values():
        networks = service["networks"]
        assert set(networks) <= set(whole["networks"])
        assert set(service.get("secrets", [])) <= set(whole["secrets"])
        assert set(service.get("depends_on", {})) <= set(services)
        for volume in service.get("volumes", []):
            source = volume.partition(":")[0]
            assert (FOLDER / source).is_file() if "." in source else source in whole["volumes"]
    build = services["relay"]["build"]
    context = (FOLDER / build["context"]).resolve()
    assert context == ROOT
    assert (context / build["dockerfile"]).is_file()


def test_the_relay_trusts_the_address_of_the_tls_terminator_and_no_other() -> None:
    """A wrong address would refuse every event as plain HTTP, a wide one would believe anybody."""
    whole = compose()
    services = whole["services"]
    terminator = services["tls"]["networks"]["edge"]["ipv4_address"]
    [edge] = whole["networks"]["edge"]["ipam"]["config"]

    assert services["relay"]["environment"]["MOSTRADOR_RELAY_TRUSTED_PROXIES"] == terminator
    assert ipaddress.ip_address(terminator) in ipaddress.ip_network(edge["subnet"])
    # Whoever has no address of his own there takes the first free one, which may be the other's.
    fixed = [
        service["networks"]["edge"]["ipv4_address"]
        for service in services.values()
        if "edge" in service["networks"]
    ]
    assert len(set(fixed)) == 2
    caddy = (FOLDER / "Caddyfile").read_text("utf-8")
    assert "reverse_proxy relay:8460" in caddy
    assert "https://{$DOMAIN}" in caddy
    assert caddy.count("{") == caddy.count("}")
    assert "DOMAIN" in services["tls"]["environment"]


def instructions() -> list[tuple[str, str]]:
    """The steps of the container's recipe."""
    text = (FOLDER / "Containerfile").read_text("utf-8")
    whole = re.sub(r"\\\n", " ", text)
    lines = [line for line in whole.splitlines() if line.strip() and not line.startswith("#")]
    return [(line.split(maxsplit=1)[0], line.split(maxsplit=1)[1]) for line in lines]


def test_the_containers_recipe_copies_what_exists_and_starts_what_exists() -> None:
    """A recipe that names a moved file fails on the day the shop needs it."""
    steps = instructions()
    known = {
        "FROM", "WORKDIR", "COPY", "RUN", "USER", "VOLUME", "EXPOSE", "ENV", "HEALTHCHECK",
        "STOPSIGNAL", "ENTRYPOINT", "CMD",
    }  # fmt: skip
    assert {name for name, _ in steps} <= known
    for name, rest in steps:
        if name == "COPY" and "--from" not in rest:
            for source in shlex.split(rest)[:-1]:
                assert (ROOT / source).exists(), source
    said = dict(steps)
    assert said["ENTRYPOINT"].endswith('"-m", "pos_app", "relay"]')
    cli._parser().parse_args(re.findall(r'"(\w+)"', said["CMD"]))
    private = compose()["services"]["relay"]["environment"]["MOSTRADOR_RELAY_PRIVATE_LISTEN"]
    assert f"http://{private}/readyz" in said["HEALTHCHECK"]
    asked = compose()["services"]["relay"]["healthcheck"]["test"]
    assert asked[0] == "CMD"
    assert json.loads(said["HEALTHCHECK"].partition("CMD")[2]) == asked[1:]


def is_sent(path: str) -> bool:
    """Tell whether a build is sent a file: of the rules that fit, the last one counts."""
    sent = True
    for line in (ROOT / ".containerignore").read_text("utf-8").splitlines():
        rule = line.removeprefix("!")
        if not rule or rule.startswith("#"):
            continue
        name = rule.removeprefix("**/")
        whole = [path, *map(str, PurePosixPath(path).parents)]
        parts = PurePosixPath(path).parts if name != rule else whole
        if any(fnmatch.fnmatchcase(one, name) for one in parts):
            sent = line.startswith("!")
    return sent


def test_a_build_is_sent_what_it_copies_and_nothing_else() -> None:
    """A shop's folder holds keys, history and a till's database: none belongs in an image."""
    copied = [
        source
        for name, rest in instructions()
        if name == "COPY" and "--from" not in rest
        for source in shlex.split(rest)[:-1]
    ]
    assert all(is_sent(source) for source in copied)
    assert is_sent("pos_app/relay/app.py")
    assert (ROOT / ".dockerignore").read_bytes() == (ROOT / ".containerignore").read_bytes()
    for kept in (
        ".git/config", ".venv/bin/python", ".mostrador/shop.db", ".env", "relay.env", "relay.db",
        "resources/relay/.env", "resources/relay/secrets/master_key", "tests/conftest.py",
        "resources/fonts/Inter-Bold.ttf", ".mypy_cache/x", "pos_app/relay/__pycache__/app.pyc",
        "pos_app/__pycache__/cli.cpython-311.pyc", "resources/relay/relay.env.example",
    ):  # fmt: skip
        assert not is_sent(kept), kept


def test_the_service_file_is_one_that_systemd_takes(tmp_path: Path) -> None:
    """A word that systemd does not know is passed over, and with it the protection it meant."""
    text = (FOLDER / "mostrador-relay.service").read_text("utf-8")
    parts = re.findall(r"^\[(\w+)\]$", text, re.MULTILINE)
    command = re.findall(r"^ExecStart=(.+)$", text, re.MULTILINE)
    named = set(re.findall(r"(MOSTRADOR_RELAY_\w+)=", text))

    assert parts == ["Unit", "Service", "Install"]
    assert command == ["/opt/mostrador/.venv/bin/python -m pos_app relay serve"]
    assert named <= known_settings(settings_of(tmp_path))
    page = re.findall(r"^Documentation=file:///opt/mostrador/(.+)$", text, re.MULTILINE)
    assert all((ROOT / one).is_file() for one in page)
    judge = shutil.which("systemd-analyze")
    if judge is not None:  # what the computer's own systemd says; elsewhere the words above count
        here = text.replace("/opt/mostrador/.venv/bin/python", str(Path(sys.executable).resolve()))
        unit = tmp_path / "mostrador-relay.service"
        unit.write_text(here.replace("/opt/mostrador", str(ROOT)))
        told = subprocess.run(
            [judge, "--man=no", "verify", str(unit)], capture_output=True, text=True, check=False
        )
        about = [line for line in told.stderr.splitlines() if "mostrador-relay" in line]
        assert about == []
