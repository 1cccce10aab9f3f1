"""Every fault of the list has a test of its own, and nobody listens at the till."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
LIST = HOUSE / "tests" / "samples" / "faults.txt"

TILL = ("bootstrap", "core", "devices", "gateway", "store", "till", "ui")
"""The rooms that a till is made of; relay and simulator are programs that serve."""

SERVERS = frozenset(
    {
        "QDBusConnection",
        "QHttpServer",
        "QLocalServer",
        "QTcpServer",
        "QUdpSocket",
        "QWebChannel",
        "QWebSocketServer",
        "create_server",
        "listen",
        "start_server",
        "start_unix_server",
    }
)
"""Names by which a program would let others speak to it."""

NOT_THE_TILL = frozenset({"relay.py", "rehearsal_relay.py", "simulator.py"})
"""Programs of the bootstrap that start a server, or look for its place."""


def rows() -> dict[str, str]:
    """Every row of the list, with the reason where its subject does not exist."""
    lines = LIST.read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if line and not line.startswith("#")]
    named = [line.partition(":") for line in told]
    found = {name.strip(): reason.strip() for name, _, reason in named}
    assert len(found) == len(told), "a row stands twice in the list"
    return found


def marked() -> Iterator[tuple[str, str]]:
    """Every row that a test carries, and where."""
    for path in sorted((HOUSE / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                for row in map(_row, node.decorator_list):
                    if row is not None:
                        yield row, f"{path.name}::{node.name}"


def _row(decorator: ast.expr) -> str | None:
    """The row that a mark names; attacks are numbers, and some tests write them so."""
    if not isinstance(decorator, ast.Call) or ast.unparse(decorator.func) != "pytest.mark.fault":
        return None
    named = ast.literal_eval(decorator.args[0])
    return f"attack-{named}" if named.isdigit() else str(named)


def test_every_fault_of_the_list_has_a_test() -> None:
    """A fault that was once thought of would come back, because nobody tries it any more."""
    tried = {row for row, _ in marked()}
    assert not [row for row, reason in rows().items() if row not in tried and not reason]


def test_every_mark_names_a_row_of_the_list() -> None:
    """A test with a mistyped row would be counted for nothing."""
    assert not [(row, where) for row, where in marked() if row not in rows()]


def test_only_what_does_not_exist_is_excused() -> None:
    """A hard fault would be talked away instead of tried."""
    excused = [row for row, reason in rows().items() if reason]
    assert excused == ["attack-56"]


@pytest.mark.fault("48")
def test_no_program_of_this_computer_can_tell_the_till_that_it_is_paid() -> None:
    """A second program says «pagado» through a door that the till left open."""
    spoken = {
        f"{path.relative_to(HOUSE)}:{node.lineno}"
        for room in TILL
        for path in (HOUSE / "pos_app" / room).rglob("*.py")
        if path.name not in NOT_THE_TILL
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Name | ast.Attribute)
        and (node.id if isinstance(node, ast.Name) else node.attr) in SERVERS
    }
    assert not spoken
