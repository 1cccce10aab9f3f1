"""A second press in less time than a hand needs is no second press."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from every_act import AGAIN, ASKS, OPEN, SELLS

from pos_app.ui.bridge import Wish
from pos_app.ui.once import TREMBLING, Once

ROOM = Path(__file__).parents[2] / "pos_app" / "ui"


class Counter:
    """A till that notes what is wished for, and a clock that only the test moves."""

    def __init__(self) -> None:
        """Begin at any moment."""
        self.now = 50.0
        self.wished: list[Wish] = []
        self.send = Once(self.wished.append, clock=lambda: self.now)

    def moves(self, kind: str, pesos: int, why: dict[str, str]) -> None:
        """Wish for one thing, as a screen does."""
        self.send(lambda desk: desk.shift.move(kind, pesos, why))  # type: ignore[arg-type]  # never granted


@pytest.fixture
def counter() -> Counter:
    """Nothing was wished for."""
    return Counter()


@pytest.mark.parametrize("after", [0.0, 0.03, TREMBLING - 0.001])
def test_a_press_that_comes_twice_is_one(counter: Counter, after: float) -> None:
    """A worn key takes the money out of the drawer twice."""
    counter.moves("drop", 5_000, {"why": "caja fuerte"})
    counter.now += after
    counter.moves("drop", 5_000, {"why": "caja fuerte"})
    assert len(counter.wished) == 1


def test_a_press_that_is_meant_is_another(counter: Counter) -> None:
    """Somebody takes out the same amount again, and it is never written."""
    counter.moves("drop", 5_000, {})
    counter.now += 2 * TREMBLING
    counter.moves("drop", 5_000, {})
    assert len(counter.wished) == 2


def test_another_word_is_another_wish(counter: Counter) -> None:
    """The next amount is lost because it was typed fast."""
    counter.moves("drop", 5_000, {})
    counter.moves("drop", 6_000, {})
    counter.moves("drop", 6_000, {"why": "base"})
    counter.moves("drop", 5_000, {})
    assert len(counter.wished) == 4


def test_what_is_meant_often_is_sent_as_often(counter: Counter) -> None:
    """Three pieces held before the scanner are two on the ticket."""
    for _ in range(3):
        counter.send.again(lambda desk: desk.till.undo())
    assert len(counter.wished) == 3


def test_what_cannot_be_told_apart_is_sent(counter: Counter) -> None:
    """Another wish that lies where the last one lay in memory is taken for it and lost."""

    class Wished:
        async def __call__(self, desk: object) -> None:
            """Never granted."""

    for _ in range(3):
        counter.send(Wished())
    assert len(counter.wished) == 3


def test_no_word_is_kept(counter: Counter) -> None:
    """A PIN stands in the memory of the till until the next one is typed."""

    def wish(pin: str) -> None:
        counter.send(lambda desk: desk.staff.sign_in("P1", pin))

    wish("2580")
    assert isinstance(counter.send._last, int)
    assert "2580" not in str(counter.send._last)


def test_what_is_sent_as_often_as_it_comes_is_known() -> None:
    """A new key writes twice when it bounces, and nobody thought of it."""
    names = {name for path in ROOM.rglob("*.py") for name in _sent_again(path)}
    assert names == set(AGAIN)
    every = {*ASKS, *SELLS, *(name for names in OPEN.values() for name in names)}
    assert set(AGAIN) <= every


def test_every_screen_sends_through_it() -> None:
    """One screen speaks to the till by itself, and its keys write what they like."""
    speaking = [
        path.relative_to(ROOM).as_posix()
        for path in ROOM.rglob("*.py")
        if "bridge.send" in path.read_text(encoding="utf-8")
    ]
    assert speaking == ["wishes.py"]
    assert (ROOM / "wishes.py").read_text(encoding="utf-8").count("bridge.send") == 1


def _sent_again(path: Path) -> Iterator[str]:
    """The acts that a module sends as often as they come: what stands behind «desk.»."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        wish = node.args[0] if node.func.attr == "again" and node.args else None
        if isinstance(wish, ast.Lambda) and isinstance(wish.body, ast.Call):
            yield ast.unparse(wish.body.func).removeprefix("desk.")
