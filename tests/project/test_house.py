"""The house keeps itself tidy: what lies where, how long things are, and what nobody may write."""

from __future__ import annotations

import ast
import re
import statistics
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]

TOP = {
    "LICENSE",
    "README.md",
    "mostrador",
    "mostrador.cmd",
    "pos_app",
    "pyproject.toml",
    "requirements.lock",
    "resources",
    "tests",
}
LONGEST_FILE = 500
LONGEST_FUNCTION = 60
USUAL_FUNCTION = 8

# Written in halves, so that this file may be searched like every other.
NOT_OURS_TO_NAME = [
    *(rf"{host}\.{end}" for host, end in (("pypi", "org"), ("pythonhosted", "org"))),
    *("npmj" + "s", "/wor" + "k/", "index-" + "url", "find-" + "links ="),
    *("anthrop" + "ic", "open" + "ai", "clau" + "de", "co" + "pilot", "sub-?ag" + "ent"),
    rf"\b(architecture|decisions|machine|wompi|payment-truth|brief|habits){'.'}md\b",
]

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _files(*folders: str, suffix: str = "") -> list[Path]:
    """Our own files; dot folders hold what tools left."""
    found = [path for folder in folders for path in (HOUSE / folder).rglob(f"*{suffix}")]
    return sorted(p for p in found if p.is_file() and "__pycache__" not in p.parts)


def _everything() -> list[Path]:
    own = [HOUSE / name for name in TOP if (HOUSE / name).is_file()]
    return [*own, *_files("pos_app", "resources", "tests", ".ci")]


def _functions(path: Path) -> Iterator[Function]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def _length(function: Function) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _code_length(function: Function) -> int:
    """Lines without the docstring: it tells, it does not compute."""
    text = ast.get_docstring(function, clean=False)
    return _length(function) - (len(text.splitlines()) if text else 0)


def _name(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def test_the_top_level_holds_what_it_should() -> None:
    """Whoever opens the folder of a shop's till must see at once what starts it."""
    seen = {path.name for path in HOUSE.iterdir() if not path.name.startswith(".")}
    assert seen == TOP


def test_no_file_is_longer_than_a_reader_bears() -> None:
    """What cannot be read in one sitting is not checked before money runs through it."""
    files = [*_files("pos_app", "tests", suffix=".py"), HOUSE / "mostrador"]
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert not {name: count for name, count in lengths.items() if count > LONGEST_FILE}


def test_no_function_is_longer_than_a_screen() -> None:
    """A rule about money that does not fit on a screen hides its exceptions."""
    long = {
        f"{_name(path)}:{function.name}": _length(function)
        for path in [*_files("pos_app", suffix=".py"), HOUSE / "mostrador"]
        for function in _functions(path)
        if _length(function) > LONGEST_FUNCTION
    }
    assert not long


def test_most_functions_are_a_few_lines() -> None:
    """Small functions are tested one by one; long ones are believed."""
    lengths = [
        _code_length(function)
        for path in _files("pos_app", suffix=".py")
        for function in _functions(path)
    ]
    assert statistics.median(lengths) <= USUAL_FUNCTION


def test_every_room_only_introduces_itself() -> None:
    """A room that runs code when a neighbour is imported slows every start of the till."""
    for path in _files("pos_app", suffix="__init__.py"):
        body = ast.parse(path.read_text(encoding="utf-8")).body
        assert len(body) == 1, _name(path)
        assert isinstance(body[0], ast.Expr), _name(path)


def test_every_test_says_what_it_protects_the_shop_from() -> None:
    """A test without a reason is deleted by the first person whom it disturbs."""
    silent = [
        f"{_name(path)}:{function.name}"
        for path in _files("tests", suffix=".py")
        if path.name.startswith("test_")
        for function in _functions(path)
        if function.name.startswith("test_") and not ast.get_docstring(function)
    ]
    assert not silent


@pytest.mark.parametrize("pattern", NOT_OURS_TO_NAME)
def test_no_file_names_what_is_not_ours(pattern: str) -> None:
    """Addresses of registries and of somebody's machine work only where they were written."""
    naming = [
        f"{_name(path)}: {match[0]}"
        for path in _everything()
        if path.suffix != ".png"  # packed pixels spell any five letters by chance
        and (match := re.search(pattern, path.read_text("utf-8", errors="ignore"), re.IGNORECASE))
    ]
    assert not naming


def test_the_reader_of_the_two_commands_finds_them_first() -> None:
    """Somebody who wants to see the till must not have to read about it."""
    text = (HOUSE / "README.md").read_text(encoding="utf-8")
    assert 0 < text.index("./mostrador demo") < text.index("./mostrador test") < len(text) / 2


def test_the_pages_name_only_what_is_there() -> None:
    """A new engineer looks for a file that was renamed a year ago."""
    pages = [HOUSE / "README.md", *(HOUSE / "resources" / "docs").glob("*.md")]
    named = [
        (page, name)
        for page in pages
        for name in re.findall(
            r"`([\w/]+\.py|(?:pos_app|resources|tests)/[\w/.-]+)`", page.read_text()
        )
    ]
    roots = (HOUSE, HOUSE / "pos_app")
    gone = [
        (page.name, name) for page, name in named if not any((r / name).exists() for r in roots)
    ]
    assert len(named) > 40
    assert not gone


def test_the_files_that_decide_about_money_exist() -> None:
    """A renamed file would silently leave the list of those covered in every branch."""
    settings = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
    named = settings["tool"]["mostrador"]["perfect"]
    assert not [file for file in named if not (HOUSE / file).is_file()]
