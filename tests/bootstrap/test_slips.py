"""What a person gets wrong in a terminal is answered with a sentence and an exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from pos_app.bootstrap.care import ask_secret
from pos_app.bootstrap.importer import main as import_list
from pos_app.bootstrap.people import main as people
from pos_app.bootstrap.probe import main as probe
from pos_app.bootstrap.rehearsal import main as demo
from pos_app.bootstrap.report import main as report
from pos_app.bootstrap.restore import main as restore
from pos_app.bootstrap.sample_shop import SAMPLE
from pos_app.cli import main
from pos_app.core.errors import CouldNotAskError
from pos_app.simulator.cli import parser
from pos_app.store.vault import MemoryPepper

HOME = Path(SAMPLE).parents[2]


def nobody(_question: str) -> str:
    """Refuse to be asked."""
    raise AssertionError


@pytest.mark.parametrize(("language", "word"), [("es_CO.UTF-8", "orden"), ("en_US", "command")])
def test_the_help_speaks_as_the_computer_does(
    language: str, word: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half of it would be Spanish and half English."""
    monkeypatch.setenv("LC_ALL", language)
    assert main(["cahs"]) == 2
    refused, usage = capsys.readouterr().err.split("\n\n")[:2]
    assert word in refused
    assert f"mostrador [{word}]" in usage


def test_a_folder_without_data_gets_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistyped folder would become an empty shop, which ``verify`` then calls whole."""
    assert people(["--data", str(tmp_path)]) == 2
    assert "No hay datos" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())


def test_what_is_no_copy_asks_for_no_code(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody would look for a paper with a code that opens nothing."""
    other = tmp_path / "foto.jpg"
    other.write_bytes(b"not a copy")
    vaults = (MemoryPepper(), MemoryPepper())
    assert restore([str(other), "--data", str(tmp_path / "caja")], nobody, *vaults) == 1
    assert "no es de Mostrador" in capsys.readouterr().err


def test_a_secret_comes_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program would be shown a warning, and an empty pipe a traceback."""
    monkeypatch.setattr(sys, "stdin", StringIO("CODE\n"))
    assert ask_secret("?") == "CODE"
    with pytest.raises(CouldNotAskError, match=r"terminal\.nobody"):
        ask_secret("?")


def test_a_simulator_elsewhere_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """The keys would be sent to whoever answers there."""
    with pytest.raises(SystemExit) as left:
        probe(["--ask", "--local", "http://wompi.example"], nobody)
    assert left.value.code == 2
    assert "wompi.example" in capsys.readouterr().err


def test_a_range_needs_both_ends(capsys: pytest.CaptureFixture[str]) -> None:
    """It would say that a date does not exist which nobody wrote."""
    with pytest.raises(SystemExit) as left:
        report(["range", "--from", "2026-11-01"])
    assert left.value.code == 2
    assert "--to" in capsys.readouterr().err


def test_a_rehearsal_in_a_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mistyped folder would be answered with a traceback."""
    file = tmp_path / "lista.csv"
    file.touch()
    assert demo(["--data", str(file)]) == 1
    assert str(file) in capsys.readouterr().err


@pytest.mark.parametrize(
    "slip", [("--port", "99999"), ("--port", "1x"), ("--rate", "-1"), ("--merchants", "0")]
)
def test_the_simulator_names_the_number_it_cannot_take(
    slip: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A port beyond the last one would end it with a traceback; its clock would run backwards."""
    with pytest.raises(SystemExit) as left:
        parser().parse_args(slip)
    assert left.value.code == 2
    assert slip[1] in capsys.readouterr().err


def test_a_refused_row_is_told_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The owner would read the programmer's name of what is wrong."""
    rows = tmp_path / "lista.csv"
    rows.write_text("nombre;precio;impuesto\nPan;gratis;INC 8\n", encoding="utf-8")
    where = ["--data", str(tmp_path)]
    assert import_list([str(rows), *where]) == 0
    assert "Línea 2: El precio no se entiende" in capsys.readouterr().out
    assert import_list([str(rows), *where, "--language", "en"]) == 0
    assert "Line 2: " in capsys.readouterr().out


def test_a_reader_who_has_enough_is_no_fault(tmp_path: Path) -> None:
    """``mostrador import … | head -1`` would end with a traceback."""
    lists = tmp_path / "lista.csv"
    bad = "".join(f"Pan {number};gratis;INC 8\n" for number in range(5_000))
    lists.write_text(f"nombre;precio;impuesto\n{bad}", encoding="utf-8")
    command = [sys.executable, "-m", "pos_app", "import", str(lists), "--data", str(tmp_path)]
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False, cwd=HOME
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")


def test_a_command_says_its_answer_only() -> None:
    """The table of ``probe`` would stand below a page of the program's own notes."""
    said = (
        "import sys, structlog; from pos_app.cli import main; main(['verify', *sys.argv[1:]]);"
        "structlog.get_logger().info('note'); structlog.get_logger().warning('amiss')"
    )
    command = [sys.executable, "-c", said, "--data", os.devnull]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=HOME)
    assert "note" not in done.stdout + done.stderr
    assert "amiss" in done.stderr
