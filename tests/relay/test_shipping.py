"""What an operator is handed: commands that exist, a service and containers with little power."""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from pos_app.relay import cli

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "relay"
PAGE = (ROOT / "resources/docs/relay-in-15-minutes.md").read_text("utf-8")


def test_every_command_of_the_page_exists() -> None:
    """A page that names a command that is not there loses its reader in minute three."""
    found = re.findall(r"(?:mostrador|pos_app) relay ([^`|>\n'()]+)", PAGE)
    commands = {command.strip() for command in found}

    assert len(commands) >= 7
    for command in commands:
        cli._parser().parse_args(shlex.split(command))


def test_the_service_may_do_nothing_it_does_not_need() -> None:
    """A hole in the relay must not become a hole in the machine."""
    unit = (FOLDER / "mostrador-relay.service").read_text("utf-8")

    for line in (
        "DynamicUser=yes", "NoNewPrivileges=yes", "ProtectSystem=strict", "CapabilityBoundingSet=",
        "StateDirectory=mostrador-relay", "MemoryMax=512M", "LoadCredential=master_key:",
        "SystemCallFilter=@system-service", "Restart=always",
    ):  # fmt: skip
        assert f"\n{line}" in unit


def test_the_containers_run_small_and_hand_secrets_over_as_files() -> None:
    """A secret in the compose file ends in somebody's repository."""
    compose = (FOLDER / "compose.yml").read_text("utf-8")
    image = (FOLDER / "Containerfile").read_text("utf-8")

    assert compose.count("no-new-privileges:true") == 3
    assert compose.count("cap_drop: [ALL]") == 2
    assert "MOSTRADOR_RELAY_MASTER_KEY_FILE: /run/secrets/master_key" in compose
    assert "POSTGRES_PASSWORD_FILE" in compose
    assert '"9460' not in compose  # health and metrics are never published
    assert "USER relay" in image
    assert "HEALTHCHECK" in image


@pytest.mark.parametrize("file", sorted(path.name for path in FOLDER.iterdir()))
def test_no_shipped_file_holds_a_secret(file: str) -> None:
    """An example secret is tomorrow's production secret."""
    text = (FOLDER / file).read_text("utf-8")

    assert not re.search(r"(events|integrity)_[A-Za-z0-9]{20}|prv_(test|prod)_\w", text)


def test_the_container_gets_everything_the_relay_imports_and_no_screen() -> None:
    """An image that lacks a library fails at the shop, not here."""
    shown = subprocess.run(
        [sys.executable, "resources/relay/needs.py"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    named = {re.split(r"[\[><=]", line)[0].replace("-", "_") for line in shown.stdout.split()}
    trees = [ast.parse(file.read_text("utf-8")) for file in (ROOT / "pos_app/relay").glob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    imported = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    imported |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    foreign = {name.partition(".")[0] for name in imported} - set(sys.stdlib_module_names)

    assert foreign - {"pos_app"} == named
