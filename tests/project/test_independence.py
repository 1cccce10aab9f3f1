"""The calculations beside ours know nothing of ours: this is the wall around them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SUPPORT = Path(__file__).parents[1] / "support"
INDEPENDENT = sorted(SUPPORT.glob("independent_*.py"))


def strangers(source: str) -> Iterator[str]:
    """What a module imports beside the standard library and its own kind."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = ["." if node.level else node.module or "."]
        else:
            continue
        for name in names:
            top = name.partition(".")[0]
            if top in {"importlib", "runpy", "sys"} or not _allowed(top):
                yield name


def _allowed(top: str) -> bool:
    return top in sys.stdlib_module_names or top.startswith("independent_")


def test_there_is_something_independent() -> None:
    """A wall around nothing always stands."""
    assert {path.name for path in INDEPENDENT} >= {"independent_shift.py", "independent_ticket.py"}


@pytest.mark.parametrize("path", INDEPENDENT, ids=lambda path: path.name)
def test_an_independent_calculation_imports_nothing_of_ours(path: Path) -> None:
    """A wrong sum of the till would be compared with itself."""
    assert list(strangers(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "planted",
    [
        "from pos_app.core.money import Money",
        "import pos_app.core.order as order",
        "from payments import NOON",
        "from . import shop",
        "def late():\n    import pos_app",
        "import importlib",
    ],
)
def test_a_planted_import_is_caught(planted: str) -> None:
    """A wall that catches nothing is none."""
    assert list(strangers(planted))
