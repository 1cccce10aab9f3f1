"""``mostrador report``: without a screen, without Qt, beside a till that sells."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path

import pytest
from old_shop import grow
from payments import NOON

from pos_app.bootstrap.child_exports import ChildExports
from pos_app.bootstrap.report import main
from pos_app.core.errors import WasRefusedError
from pos_app.core.export import Cut, Form, Wanted
from pos_app.store.book import open_book

DAY = NOON.date()
RANGE = ("range", "--from", DAY.isoformat(), "--to", DAY.isoformat(), "--test")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop that sold two hundred times on one day."""
    root = tmp_path_factory.mktemp("shop")
    grow(root / "data", 200, until=NOON, every=timedelta(minutes=1))
    return root


def report(root: Path, *arguments: str) -> int:
    """Run the command here."""
    return main([*arguments, "--data", str(root)])


def test_a_day_is_told_on_a_terminal(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The owner's evening script prints nothing."""
    assert report(shop, "day", "--day", DAY.isoformat(), "--test") == 0
    told = capsys.readouterr().out
    assert "Bases e impuestos" in told
    assert "$\u00a01.587.900" in told  # 201 cappuccinos


def test_invented_money_is_left_out_unless_it_is_asked_for(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sales of the rehearsal are declared."""
    assert report(shop, "day", "--day", DAY.isoformat()) == 0
    assert "$" not in capsys.readouterr().out


@pytest.mark.parametrize("form", ["csv", "xlsx", "pdf"])
def test_every_form_is_made_beside_a_till_that_is_open(
    shop: Path, tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The report says that the till is in use."""
    book = open_book(shop / "data", NOON)
    try:
        assert report(shop, *RANGE, "--format", form, "--out", str(tmp_path)) == 0
    finally:
        book.close()
    path = Path(capsys.readouterr().out.strip())
    assert path.parent == tmp_path
    assert path.stat().st_size > 1_000


@pytest.mark.parametrize("cut", list(Cut))
def test_every_cut_is_told_in_both_languages(shop: Path, tmp_path: Path, cut: Cut) -> None:
    """A word is missing in one language, and the command dies of it."""
    for language in ("es", "en"):
        done = report(shop, *RANGE, "--cut", cut.value, "--format", "csv", "--out",
                      str(tmp_path), "--language", language)  # fmt: skip
        assert done == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("day", "--day", "31/02/2026"), "no existe"),
        (("range", "--from", "2026-11-20", "--to", "2026-11-19"), "anterior"),
        (("range", "--from", "2001-01-01", "--to", "2026-11-19"), "rango más corto"),
    ],
)
def test_a_range_that_nobody_meant_is_said(
    shop: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    """A traceback in the evening's mail."""
    assert report(shop, *arguments) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("week",),
        ("range",),
        ("range", "--from", "2026-11-20"),
        ("range", "--from", "2026-11-01", "--to", "2026-11-20", "--day", "2026-11-02"),
        ("day", "--from", "2026-11-01"),
        ("day", "--to", "2026-11-01"),
        ("day", "--format", "docx"),
        ("day", "--cut", "nothing"),
        ("day", "--language", "fr"),
        ("day", "--days", "3"),
    ],
)
def test_what_was_mistyped_is_said_and_no_other_report_is_made(
    shop: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """The first of November is asked for, and today's sales are declared as its own."""
    with pytest.raises(SystemExit) as caught:
        report(shop, *arguments)
    told = capsys.readouterr()
    assert caught.value.code == 2
    assert "error" in told.err
    assert told.out == ""


def told_to(terminal: str, *arguments: str, **how: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a program whose answer goes to such a terminal."""
    paths = {"PYTHONPATH": os.pathsep.join(sys.path)}
    with Path(terminal).open("w", encoding="utf-8") if terminal else nullcontext() as out:
        return subprocess.run(
            [sys.executable, "-m", "pos_app", "report", *arguments],
            env={**os.environ, **paths, **how},
            stdout=out or subprocess.PIPE,
            stderr=subprocess.PIPE,
            check=False,
            text=True,
        )


def test_a_terminal_without_accents_gets_the_figures(shop: Path) -> None:
    """The evening's script runs where nobody set a language, and ends with a traceback."""
    asked = ("day", "--day", DAY.isoformat(), "--test", "--data", str(shop))
    done = told_to("", *asked, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1.587.900" in done.stdout


def test_a_full_disk_behind_the_terminal_is_said(shop: Path) -> None:
    """Half a report lies in a file, and the script goes on as if it were whole."""
    asked = ("day", "--day", DAY.isoformat(), "--test", "--data", str(shop))
    done = told_to("/dev/full", *asked)
    assert done.returncode == 1
    assert "lleno" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_day_is_the_shops_wherever_the_computer_stands(shop: Path) -> None:
    """The computer is set to another zone after a repair, and the evening's sales change days."""
    asked = ("day", "--day", DAY.isoformat(), "--test", "--data", str(shop))
    here = told_to("", *asked).stdout
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles", "Etc/GMT+12"):
        assert told_to("", *asked, TZ=zone).stdout == here
    assert "1.587.900" in here


def test_a_folder_without_a_till_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty report of a folder with a slip in its name."""
    assert report(tmp_path, "day") == 2
    assert str(tmp_path) in capsys.readouterr().out


@pytest.mark.parametrize("form", [form.value for form in Form])
def test_qt_is_never_loaded(shop: Path, tmp_path: Path, form: str) -> None:
    """A server without a screen cannot make the report."""
    code = (
        "import sys; from pos_app.bootstrap.report import main; main(sys.argv[1:]);"
        "sys.exit(any(name.split('.')[0] in {'PySide6', 'shiboken6'} for name in sys.modules))"
    )
    arguments = [*RANGE, "--format", form, "--data", str(shop), "--out", str(tmp_path)]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        check=False,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def child(shop: Path, folder: Path) -> ChildExports:
    """Exports of this shop in a program of their own."""
    return ChildExports(shop / "data" / "mostrador.db", folder)


def test_a_child_tells_how_far_it_is_and_where_the_file_is(shop: Path, tmp_path: Path) -> None:
    """The file is there, and the till never hears of it."""
    told: list[tuple[int, int]] = []

    async def story() -> Path:
        wanted = Wanted(Cut.SALES, Form.XLSX, DAY, DAY, test=True)
        return await child(shop, tmp_path).make(wanted, lambda *far: told.append(far))

    path = asyncio.run(story())
    assert list(tmp_path.iterdir()) == [path]
    assert told[0] == (0, 201)


def test_what_a_child_cannot_do_is_said_as_here(shop: Path, tmp_path: Path) -> None:
    """A refusal becomes «something went wrong»."""

    async def story() -> None:
        wanted = Wanted(Cut.SALES, Form.PDF, DAY, DAY, test=True)
        await child(shop, tmp_path / "nobody").make(wanted, lambda *_: None)

    (tmp_path / "nobody").write_bytes(b"")
    with pytest.raises(Exception, match=r"documents\.cannot_save"):
        asyncio.run(story())


def test_cancelling_ends_the_child_and_leaves_nothing(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """An export that was stopped goes on for an hour, or leaves half a file."""
    root = tmp_path_factory.mktemp("old")
    grow(root / "data", 60_000, until=NOON, every=timedelta(minutes=1))
    begun = asyncio.Event()

    async def story() -> None:
        first = DAY - timedelta(days=100)
        wanted = Wanted(Cut.SALES, Form.XLSX, first, DAY, test=True)

        def told(done: int, _total: int) -> None:
            if done:
                begun.set()

        making = asyncio.ensure_future(child(root, tmp_path).make(wanted, told))
        await begun.wait()
        making.cancel()
        await asyncio.wait({making})
        assert making.cancelled()

    asyncio.run(story())
    assert list(tmp_path.iterdir()) == []


def test_too_long_for_paper_is_a_refusal(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A PDF of six thousand receipts is set, and nobody reads it."""
    root = tmp_path_factory.mktemp("long")
    grow(root / "data", 5_100, until=NOON, every=timedelta(minutes=1))

    async def story() -> None:
        wanted = Wanted(Cut.SALES, Form.PDF, DAY - timedelta(days=9), DAY, test=True)
        await child(root, tmp_path).make(wanted, lambda *_: None)

    with pytest.raises(WasRefusedError) as caught:
        asyncio.run(story())
    assert caught.value.key == "export.too_long_for_pdf"
    assert list(tmp_path.iterdir()) == []
    assert json.dumps(caught.value.details) == '{"rows": 5000}'
