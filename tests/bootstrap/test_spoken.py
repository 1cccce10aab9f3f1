"""What the commands say of themselves, in the language of the computer."""

from __future__ import annotations

import argparse
import ast
import os
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mo_files import compiled, entries

from pos_app.bootstrap.desktop import NO_DISPLAY
from pos_app.bootstrap.spoken import FOLDER, language, spoken
from pos_app.cli import COMMANDS, main
from pos_app.relay.cli import _REFUSALS
from pos_app.simulator.customers import SCRIPTS
from pos_app.simulator.faults import CATALOGUE
from pos_app.simulator.switches import catalogue
from pos_app.ui.story import ANSWERS

HOUSE = Path(__file__).parents[2] / "pos_app"

SAYS = frozenset({"ConfigError", "LedgerInUseError", "_complain", "_tell", "say", "spoken", "tell"})
LATER = frozenset({"flag", "said", "text"})
STORY = frozenset({"page", "paid"})


def written(language: str) -> dict[str, str]:
    """Read the texts of a language as people wrote them."""
    po = FOLDER / language / "LC_MESSAGES" / "commands.po"
    return {key: text for key, text in entries(po.read_text("utf-8")).items() if key}


def said_in(source: str, later: frozenset[str] = LATER) -> Iterator[str]:
    """The texts that a source says, or gives a name by which it says them later."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name), args=[first, *_]):
                if name in SAYS:
                    yield from _constants(first)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name in later:
                yield from _constants(value)
            case _:
                pass


def _constants(node: ast.expr) -> Iterator[str]:
    both = [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]
    for one in both:
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and one.value:
            yield one.value


def sources(*rooms: str) -> Iterator[str]:
    """Every source of some rooms."""
    for room in rooms:
        for path in sorted((HOUSE / room).rglob("*.py")):
            yield path.read_text("utf-8")


def test_every_text_of_a_command_has_its_spanish() -> None:
    """The owner would read half of a help in English."""
    texts = {text for source in sources("simulator") for text in said_in(source, frozenset())}
    for source in sources("bootstrap"):
        texts |= {text for text in said_in(source) if "spoken(" in source and " " in text}
    texts |= set(said_in((HOUSE / "ui" / "story.py").read_text("utf-8"), STORY))
    texts |= (
        {NO_DISPLAY, *ANSWERS.values()}
        | {kind.tells for kind in CATALOGUE.values()}
        | set(catalogue().values())
    )
    texts |= {str(script.__doc__).splitlines()[0] for script in SCRIPTS.values()}
    assert len(texts) > 120
    assert texts - set(written("es")) == set()


def test_every_text_of_the_relay_has_its_english() -> None:
    """A shop that speaks English would learn Spanish from a setting that is wrong."""
    texts = {text for source in sources("relay") for text in said_in(source)}
    texts |= set(_REFUSALS.values())
    assert len(texts) > 60
    assert texts - set(written("en")) == set()


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_is_shipped_is_what_was_written_with_the_same_gaps(language: str) -> None:
    """A corrected word stays wrong, or a command dies while it says what is wrong."""
    folder = FOLDER / language / "LC_MESSAGES"
    po = (folder / "commands.po").read_text("utf-8")
    assert (folder / "commands.mo").read_bytes() == compiled(po)
    for key, text in written(language).items():
        assert text
        assert _gaps(key) == _gaps(text), key


def _gaps(text: str) -> set[str | None]:
    if re.search(r"%[(sr]", text):
        return set(re.findall(r"%(?:\(\w+\))?[sr]", text))
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.fixture
def own_argparse(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give argparse its own words back afterwards."""
    for name in ("_", "ngettext"):
        monkeypatch.setitem(vars(argparse), name, vars(argparse)[name])


@pytest.mark.usefixtures("own_argparse")
@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_helps_in_the_language_of_the_computer(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The owner of a shop in Colombia would not understand how to restore his copy."""
    told = []
    for spoken_here, own in (("es_CO.UTF-8", "muestra esta ayuda"), ("en_US", "show this help")):
        monkeypatch.setenv("LC_ALL", spoken_here)
        with pytest.raises(SystemExit) as stopped:
            main([name, "--help"])
        assert stopped.value.code == 0
        told.append(capsys.readouterr().out)
        assert own in told[-1]
    spanish, english = (_sentences(one) for one in told)
    assert not spanish & english


def _sentences(help_text: str) -> set[str]:
    """What is said in a help, without the names of options and of what they take."""
    lines = (re.split(r"  +", line)[-1] for line in help_text.splitlines())
    return {line for line in lines if re.search(r"[a-z]+ [a-z]+ [a-z]+", line) and "{" not in line}


@pytest.mark.parametrize("command", ["restore", "relay", "simulator"])
def test_a_terminal_without_our_letters_gets_them_without(command: str) -> None:
    """The help would end in a traceback on an old terminal of Windows."""
    env = {**os.environ, "LC_ALL": "es_CO.UTF-8", "PYTHONIOENCODING": "ascii"}
    told = subprocess.run(
        [sys.executable, "-m", "pos_app", command, "--help"],
        check=False,
        env=env,
        capture_output=True,
    )
    assert told.returncode == 0, told.stderr
    assert b"muestra esta ayuda" in told.stdout
    assert told.stdout.isascii()


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({}, "es"),
        ({"LANG": "es_CO.UTF-8"}, "es"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "es_CO.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
    ],
)
def test_the_language_is_the_computers(environment: dict[str, str], told: str) -> None:
    """A Windows, which tells no language, would speak English in every shop."""
    assert language(environment) == told


def test_nothing_is_said_with_nothing() -> None:
    """Gettext would answer with the head of its catalogue."""
    assert spoken("") == ""
