"""The commands."""

from __future__ import annotations

import argparse
import errno
import importlib
import io
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pos_app import cli
from pos_app.bootstrap.importer import main as import_list
from pos_app.bootstrap.sample_shop import SAMPLE, fill_sample_shop
from pos_app.cli import COMMANDS, main
from pos_app.store.book import open_book
from pos_app.store.peek import peek_settings

NOW = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """Somebody would have to read the code to find the simulator."""
    assert main(["--help"]) == 0

    told = capsys.readouterr().out
    assert all(name in told for name in COMMANDS)


def test_an_unknown_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """A typing error would open a till."""
    assert main(["simulador"]) == 2
    assert "simulador" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("es_CO.UTF-8", ["restore"], "mostrador restore: falta: copy"),
        ("es_CO.UTF-8", ["relay", "till", "vender"], "'vender' no se puede elegir; hay 'list'"),
        ("es_CO.UTF-8", ["backup", "--folder"], "--folder: lleva un valor"),
        ("es_CO.UTF-8", ["doctor", "hoy"], "mostrador doctor: sobra: hoy"),
        ("en_US.UTF-8", ["restore"], "the following arguments are required: copy"),
    ],
)
def test_what_was_mistyped_is_said_in_the_language_of_the_computer(
    language: str,
    typed: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The owner of a shop would be told in English that «arguments are required»."""
    for name in ("_", "ngettext"):
        monkeypatch.setitem(vars(argparse), name, vars(argparse)[name])
    monkeypatch.setenv("LC_ALL", language)

    with pytest.raises(SystemExit) as stopped:
        main(typed)

    assert stopped.value.code == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_its_program(name: str) -> None:
    """A command would be listed and not exist."""
    assert callable(importlib.import_module(COMMANDS[name].module).main)


def test_a_list_is_shown_before_it_is_applied(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A list typed in a terminal would change prices unseen."""
    arguments = [str(SAMPLE), "--data", str(tmp_path)]

    assert import_list(arguments) == 0
    assert "Productos nuevos: 569" in capsys.readouterr().out
    assert import_list([*arguments, "--apply"]) == 0
    capsys.readouterr()
    assert import_list(arguments) == 0
    assert "Sin cambios: 569" in capsys.readouterr().out


def test_a_broken_list_is_refused_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Half a list would be taken over."""
    broken = tmp_path / "lista.csv"
    broken.write_bytes(b"\x00\x01\x02")

    assert import_list([str(broken), "--data", str(tmp_path), "--apply"]) == 1
    assert "guárdela como CSV" in capsys.readouterr().err


def test_the_sample_shop_fills_only_an_empty_store(tmp_path: Path) -> None:
    """The rehearsal would overwrite what somebody changed in it."""
    store = open_book(tmp_path, NOW)
    try:
        fill_sample_shop(store)
        store.settings.change("shop.name", "La mía")
        fill_sample_shop(store)
        assert (len(store.catalogue.products()), store.settings.text("shop.name")) == (
            569,
            "La mía",
        )
    finally:
        store.close()


def test_settings_are_peeked_at_before_the_till_opens(tmp_path: Path) -> None:
    """The first picture would be in the wrong language or too bright."""
    names = ("language", "sound.volume", "answer.wait_for_enter")
    assert peek_settings(tmp_path, names) == {
        "language": "es",
        "sound.volume": 70,
        "answer.wait_for_enter": False,
    }
    store = open_book(tmp_path, NOW)
    store.settings.change("language", "en")
    store.settings.change("sound.volume", 0)
    store.settings.change("answer.wait_for_enter", value=True)
    store.close()
    assert peek_settings(tmp_path, names) == {
        "language": "en",
        "sound.volume": 0,
        "answer.wait_for_enter": True,
    }
    (tmp_path / "mostrador.db").write_bytes(b"broken")
    assert peek_settings(tmp_path, names)["language"] == "es"


def test_a_list_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistyped name would be answered with a traceback."""
    missing = tmp_path / "lsita.csv"

    assert import_list([str(missing), "--data", str(tmp_path / "caja")]) == 1
    assert str(missing) in capsys.readouterr().err


def test_a_program_without_a_terminal_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A link on the desktop of Windows would open nothing, and say nothing."""
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    assert main(["--help"]) == 0
    assert main(["simulador"]) == 2

    for stream in (sys.stdout, sys.stderr):
        assert stream is not None
        stream.close()


class GoneReader(io.StringIO):
    """A terminal whose reader has had enough."""

    def __init__(self, number: int) -> None:
        """Say it by this number."""
        super().__init__()
        self._number = number

    def flush(self) -> None:
        """Fail as the system does."""
        raise OSError(self._number, "nobody reads")

    def fileno(self) -> int:
        """Be a file of its own, that may be closed."""
        return os.open(os.devnull, os.O_WRONLY)


@pytest.mark.parametrize(
    ("windows", "number", "told"),
    [(False, errno.EPIPE, 1), (True, errno.EPIPE, 1), (True, errno.EINVAL, 1)],
)
def test_a_reader_who_has_enough_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, number: int, told: int, *, windows: bool
) -> None:
    """«mostrador report | more» on Windows would end with a traceback."""
    monkeypatch.setattr(cli, "WINDOWS", windows)
    monkeypatch.setattr(sys, "stdout", GoneReader(number))
    assert cli._run(lambda _arguments: 0, []) == told


def test_an_invalid_argument_elsewhere_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours would end in silence."""
    monkeypatch.setattr(cli, "WINDOWS", False)
    monkeypatch.setattr(sys, "stdout", GoneReader(errno.EINVAL))
    with pytest.raises(OSError, match="nobody reads"):
        cli._run(lambda _arguments: 0, [])


def test_settings_are_peeked_at_below_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """«mostrador --data caja» would end with a traceback the second time."""
    open_book(tmp_path, NOW).close()
    monkeypatch.chdir(tmp_path)
    assert peek_settings(Path(), ("language",)) == {"language": "es"}
