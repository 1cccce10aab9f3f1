"""The start script: what it decides, and one whole set-up without any network."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath
from types import ModuleType

import pytest

HOUSE = Path(__file__).parents[2]
SCRIPT = HOUSE / "mostrador"

LDCONFIG = """1127 libs found in cache `/etc/ld.so.cache'
\tlibz.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libz.so.1
\tlibGL.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libGL.so.1
"""


def _load() -> ModuleType:
    """Import a file that has no ending, without leaving its bytecode beside it."""
    module = ModuleType("start_script")
    module.__file__ = str(SCRIPT)
    sys.modules["start_script"] = module
    exec(compile(SCRIPT.read_text(encoding="utf-8"), SCRIPT, "exec"), module.__dict__)
    return module


start = _load()


def _nowhere(_name: str) -> None:
    return None


# --- decisions -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("env", "expected"),
    [
        ({}, "es"),
        ({"LANG": "es_CO.UTF-8"}, "es"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "es_CO.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "es_ES"}, "es"),
    ],
)
def test_it_speaks_the_language_of_the_computer(env: Mapping[str, str], expected: str) -> None:
    """A shopkeeper whose first sentence is in a strange language stops there."""
    assert start.language(env) == expected


def test_every_sentence_exists_twice_and_differs() -> None:
    """A sentence that was forgotten in one language would be empty on that computer."""
    assert all(
        spanish and english and spanish != english for spanish, english in start.WORDS.values()
    )


def test_a_python_that_does_not_fit_looks_for_another() -> None:
    """The newest Python of the day would build parts for an hour, and then fail."""
    assert [start.fits((3, minor)) for minor in (9, 11, 14, 15)] == [False, True, True, False]
    paths = {"python3.12": "/usr/bin/python3.12", "python3.11": "/usr/bin/python3.11"}
    assert start.fitting_python(paths.get, _never) == ["/usr/bin/python3.12"]
    assert start.fitting_python(_nowhere, _never) is None


def test_windows_finds_another_python_by_its_launcher() -> None:
    """There no Python has a name with its number, and a double click would end in a sentence."""
    has_only_13 = {"py", "-3.13", "-V"}.issuperset
    assert start.fitting_python({"py": "py"}.get, has_only_13) == ["py", "-3.13"]
    assert start.fitting_python({"py": "py"}.get, _never) is None


def _never(_command: object) -> bool:
    return False


def test_only_programs_with_a_screen_need_its_libraries() -> None:
    """A relay on a rented server would otherwise ask for a graphics card's library."""
    assert start.needs_of("relay") == start.needs_of("report") == []
    assert start.needs_of("") == start.needs_of("demo")
    assert {need.name for need in start.needs_of("test")} >= {"chromium", "Xvfb", "pdftotext"}
    assert "libxcb-keysyms.so.1" in {need.name for need in start.needs_of("demo")}


@pytest.mark.parametrize(
    ("args", "command"),
    [([], ""), (["demo"], "demo"), (["--help"], ""), (["test"], "test"), (["prove"], "prove")],
)
def test_the_command_is_the_first_word(args: list[str], command: str) -> None:
    """Options alone start the till, not a command of their name."""
    assert start.command_of(args) == command


def test_a_library_or_a_program_is_missing_when_neither_is_known() -> None:
    """A library that is taken for present makes the till die without a window."""
    needs = [start.Need(name, (name,)) for name in ("libGL.so.1", "libEGL.so.1", "sh", "Xvfb")]
    known = start.libraries(LDCONFIG)
    lacking = start.missing(needs, known, {"sh": "/bin/sh"}.get)
    assert known == {"libz.so.1", "libGL.so.1"}
    assert [need.name for need in lacking] == ["libEGL.so.1", "Xvfb"]


def test_a_package_goes_by_its_newest_name() -> None:
    """Debian 12 and newer systems call the same sound library by two names."""
    sound = [need for need in start.WEB_PAGE if need.name == "libasound.so.2"]
    assert start.packages_for(sound, {"libasound2t64"}.__contains__) == ["libasound2t64"]
    assert start.packages_for(sound, set().__contains__) == ["libasound2"]


def test_without_the_right_to_install_the_exact_line_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A cashier without the password needs the one line that the owner has to type."""
    need = start.Need("libnothing.so.9", ("libnothing9",))
    monkeypatch.setattr(start, "missing_here", list)
    monkeypatch.setattr(start.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(start, "may_install", lambda: None)
    with pytest.raises(start.SetUpError, match=r"sudo apt-get install -y .* libnothing9"):
        start.bring_system_parts([need])


def test_what_stays_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no apt, the names of the libraries are the only help there is."""
    monkeypatch.setattr(start, "missing_here", list)
    monkeypatch.setattr(start.shutil, "which", _nowhere)
    with pytest.raises(start.SetUpError, match=r"libnothing\.so\.9"):
        start.bring_system_parts([start.Need("libnothing.so.9", ("libnothing9",))])


def test_a_set_up_is_known_by_its_parts_its_place_and_its_python() -> None:
    """Programs in a virtual environment know their folder: a moved one starts nothing."""
    same = start.fingerprint(b"lock", "/shop/.venv", (3, 11))
    others = {
        start.fingerprint(b"other lock", "/shop/.venv", (3, 11)),
        start.fingerprint(b"lock", "/moved/.venv", (3, 11)),
        start.fingerprint(b"lock", "/shop/.venv", (3, 12)),
    }
    assert start.fingerprint(b"lock", "/shop/.venv", (3, 11)) == same
    assert len(others | {same}) == 4


def test_children_keep_bytecode_and_see_no_foreign_parts() -> None:
    """Without bytecode every start compiles everything again: seconds at each opening."""
    env = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": "/else", "HOME": "/root"}
    assert start.child_environment(env) == {"HOME": "/root", "UV_PYTHON_DOWNLOADS": "never"}


@pytest.mark.parametrize("uv", ["/usr/bin/uv", None])
def test_parts_are_installed_by_their_hashes_only(uv: str | None) -> None:
    """A part that was exchanged on its way could read every sale."""
    make, install = start.set_up_commands(uv, Path("/shop/.venv"), Path("/shop/lock"))
    assert str(Path("/shop/.venv")) in make
    assert "--require-hashes" in install
    assert install[-1] == str(Path("/shop/lock"))


def test_pip_looks_for_nothing_beyond_the_lock() -> None:
    """A release of yesterday made the set-up fail in every shop that had no uv."""
    _, install = start.set_up_commands(None, Path("/shop/.venv"), Path("/shop/lock"))
    assert "--no-deps" in install


@pytest.mark.parametrize("folder", ["/home/caja/mostrador", "C:\\Users\\José Muñoz\\mostrador"])
def test_our_package_is_found_below_any_name(folder: str) -> None:
    """On the Windows of somebody called José, no command would find the program."""
    line = start.path_line(PurePath(folder))
    assert line.isascii()
    places: list[str] = []
    exec(line, {"sys": ModuleType("sys"), "__builtins__": {"__import__": _only_sys(places)}})
    assert places == [folder]


def _only_sys(places: list[str]) -> Callable[..., ModuleType]:
    """Give whoever imports something a module with these places."""

    def imported(name: str, *_rest: object) -> ModuleType:
        module = ModuleType(name)
        vars(module)["path"] = places
        return module

    return imported


def test_windows_is_told_of_a_folder_it_cannot_bear() -> None:
    """The set-up would end after ten minutes with a file that «does not exist»."""
    deep = Path("/") / "una carpeta" / ("muy larga " * 9)
    start.require_short_folder(deep, windows=False)
    start.require_short_folder(Path("/mostrador"), windows=True)
    with pytest.raises(start.SetUpError, match="muy larga"):
        start.require_short_folder(deep, windows=True)


def test_a_double_click_on_windows_starts_it() -> None:
    """A shopkeeper on Windows finds a file without an ending that opens in no program."""
    text = (HOUSE / "mostrador.cmd").read_bytes().decode("ascii")
    assert '"%~dp0mostrador" %*' in text, "it starts the script beside it, wherever that is"
    assert "py -3" in text
    assert "pause" in text, "a window with the reason would close before anybody reads it"
    assert "*.cmd text eol=crlf" in (HOUSE / ".gitattributes").read_text("utf-8")


def test_the_long_run_lets_tests_take_their_time() -> None:
    """A million seeds do not fit into the five minutes of a common test."""
    short = start.test_steps(Path("python"), ["a.py"], long=False)
    long = start.test_steps(Path("python"), ["a.py"], long=True)
    assert not any("--timeout=14400" in step for _, step in short)
    assert sum("--timeout=14400" in step for _, step in long) == 2


def test_a_failed_step_is_named_and_the_others_still_run(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """A failing check that ends the run hides the failing sale behind it."""

    def steps(_python: Path, _files: object, *, long: bool) -> list[tuple[str, list[str]]]:
        told = f"import os; print('told', os.environ.get('MOSTRADOR_LONG'), {long})"
        return [("bad", [sys.executable, "-c", "exit(3)"]), ("good", [sys.executable, "-c", told])]

    monkeypatch.setattr(start, "test_steps", steps)
    assert start.run_tests(long=True) == 1
    out = capfd.readouterr().out
    assert "told 1 True" in out
    assert out.rstrip().endswith(": bad")


def test_a_strange_word_after_test_changes_nothing() -> None:
    """A misspelt option must not start an hour of tests."""
    with pytest.raises(start.SetUpError, match=r"mostrador test \[--long\]"):
        start.main(["test", "--lnog"])


def test_continuous_integration_runs_what_the_readme_says() -> None:
    """Two ways of testing drift apart until neither is trusted."""
    run = (HOUSE / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert run[0] == "#!/usr/bin/env bash"
    assert run[-1] == "exec python3 mostrador test"
    assert os.access(HOUSE / ".ci" / "run", os.X_OK)
    assert os.access(SCRIPT, os.X_OK)


# --- one whole set-up ----------------------------------------------------------------------

Start = Callable[..., "subprocess.Popen[str]"]


def _digest(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).decode().rstrip("=")


def _wheel(folder: Path) -> Path:
    """The smallest part that can be installed."""
    info = "tiny_part-1.0.dist-info"
    files = {
        "tiny_part.py": b"WORTH = 42\n",
        f"{info}/METADATA": b"Metadata-Version: 2.1\nName: tiny-part\nVersion: 1.0\n",
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in files.items()]
    record = "\n".join([*rows, f"{info}/RECORD,,", ""]).encode()
    path = folder / "tiny_part-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (files | {f"{info}/RECORD": record}).items():
            archive.writestr(name, data)
    return path


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A copy of the start script beside a small program and a lock with one part."""
    folder = tmp_path / "la tienda"
    (folder / "pos_app").mkdir(parents=True)
    shutil.copy(SCRIPT, folder)
    wheel = _wheel(tmp_path)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (folder / "requirements.lock").write_text(f"tiny-part==1.0 --hash=sha256:{digest}\n")
    (folder / "pos_app" / "__main__.py").write_text(
        "import sys, tiny_part\nprint('till', tiny_part.WORTH, *sys.argv[1:])\nsys.exit(7)\n"
    )
    return folder


def _environment(wheels: Path, path: str) -> dict[str, str]:
    """Cut off from every registry; the only part there is lies in a folder."""
    env = {k: value for k, value in os.environ.items() if not k.startswith(("PIP_", "UV_"))}
    for tool in ("PIP", "UV"):
        env |= {f"{tool}_NO_INDEX": "1", f"{tool}_FIND_LINKS": str(wheels)}
    return env | {"PATH": path, "LANG": "es_CO.UTF-8", "LC_ALL": "", "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.fixture(params=["/usr/sbin:/usr/bin:/sbin:/bin", os.environ["PATH"]], ids=["bare", "own"])
def start_in(request: pytest.FixtureRequest, tmp_path: Path) -> Start:
    """Start the script in a folder, with the tools of the bare system or all of this machine."""

    def run(folder: Path, *args: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(folder / "mostrador"), *args],
            env=_environment(tmp_path, request.param),
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return run


def _end(running: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit code and everything that was said, mistakes last."""
    out, err = running.communicate()
    return running.returncode, out + err


def test_the_whole_set_up(shop: Path, start_in: Start, tmp_path: Path) -> None:
    """First, second, interrupted, moved: each start must just work; a forged part must not."""
    code, said = _end(start_in(shop, "relay", "--port", "0"))
    assert code == 7, said
    assert said.startswith("Preparo Mostrador")
    assert said.endswith("till 42 relay --port 0\n")
    assert list(shop.rglob("pos_app/__pycache__/*.pyc"))

    assert _end(start_in(shop, "relay")) == (7, "till 42 relay\n")

    for needed in ("finished", "bin/python"):
        (shop / ".venv" / needed).unlink()
        code, said = _end(start_in(shop, "relay"))
        assert (code, said.count("Preparo")) == (7, 1), said

    moved = shop.rename(tmp_path / "otra tienda")
    code, said = _end(start_in(moved, "relay"))
    assert (code, said.count("Preparo")) == (7, 1), said

    (moved / "requirements.lock").write_text(f"tiny-part==1.0 --hash=sha256:{'0' * 64}\n")
    code, said = _end(start_in(moved, "relay"))
    assert (code, said.count("No se pudo preparar Mostrador")) == (1, 1), said
    assert not (moved / ".venv" / "finished").exists()


def test_two_starts_at_once_set_up_once(shop: Path, start_in: Start) -> None:
    """An impatient second click must not tear down what the first one is building."""
    both = [start_in(shop, "relay"), start_in(shop, "relay")]
    told = [_end(running) for running in both]
    assert [code for code, _ in told] == [7, 7], told
    assert sum(said.count("Preparo") for _, said in told) == 1
