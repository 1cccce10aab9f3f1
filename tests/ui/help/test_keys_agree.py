"""The keyboard map and the keys that work say the same, on every screen and in both directions."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from empty_window import empty_window
from every_screen import EVERY, Wardrobe, shown
from PySide6.QtCore import QMetaMethod
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.ui import theme
from pos_app.ui.help.help_overlay import chapters_of
from pos_app.ui.help.keyboard import CHAPTERS, EVERYWHERE, Chapter, Row
from pos_app.ui.main_window import LATER, MainWindow
from pos_app.ui.paper_wishes import connect_papers
from pos_app.ui.tokens import Mode

UI = Path(__file__).parents[3] / "pos_app" / "ui"

ALL = (EVERYWHERE, *CHAPTERS)

CAPS = {
    "Del": "Supr",
    "Delete": "Supr",
    "Backspace": "⌫",
    "Return": "Enter",
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "PgUp": "Re Pág",
    "PageUp": "Re Pág",
    "PgDown": "Av Pág",
    "PageDown": "Av Pág",
    "Home": "Inicio",
    "End": "Fin",
    "Escape": "Esc",
    "Plus": "+",
    "Minus": "−",
    "Space": "Espacio",
}
"""What Qt calls a key, and what is printed on it."""

QT = {
    "⌫": "Backspace",
    "Supr": "Del",
    "↑": "Up",
    "↓": "Down",
    "←": "Left",
    "→": "Right",
    "Re Pág": "PgUp",
    "Av Pág": "PgDown",
    "Inicio": "Home",
    "Fin": "End",
    "−": "-",
    "Espacio": "Space",
}

WITHOUT_HELP = frozenset({"Wizard", "Welcome", "PracticeTile", "TestFrame"})
"""Before there is a shop no help opens: every key is printed on what it presses."""

ELSEWHERE = frozenset({"Roll"})
"""What is handed its keys by the sheet it lies on, which lists them."""

CONTROLS = frozenset({"Left", "Right"})
"""Arrows walk in what has the keyboard: every desktop does that."""


def printed(name: str) -> str:
    """What Qt calls «Ctrl+PgDown» is printed «Ctrl Av Pág»."""
    *held, key = name.replace("++", "+Plus").split("+") if name != "+" else ["+"]
    text = " ".join([*held, CAPS.get(key, key)])
    return text.replace("Shift ", "⇧")


def caps_of(row: Row) -> Iterator[str]:
    """Every key of a row, those between the first and the last too."""
    if not row.span:
        yield from row.caps
        return
    first, last = row.caps
    held = first[:-1]
    yield from (f"{held}{digit}" for digit in range(int(first[-1]), int(last[-1]) + 1))


def keys_of(*chapters: Chapter) -> frozenset[str]:
    """Every key that some chapters list."""
    return frozenset(cap for one in chapters for row in one.rows for cap in caps_of(row))


def around(widget: QWidget) -> Iterator[str]:
    """The classes of a widget and of everything it lies in."""
    one: QWidget | None = widget
    while one is not None:
        yield from (kind.__name__ for kind in type(one).__mro__)
        one = one.parentWidget()


def listed(widget: QWidget) -> frozenset[str]:
    """The keys that the map lists where a widget is."""
    places = set(around(widget))
    return keys_of(EVERYWHERE, *(one for one in CHAPTERS if places.intersection(one.places)))


def shortcuts(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every key that is registered below a window, and whose it is."""
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        assert isinstance(owner, QWidget)
        yield owner, printed(shortcut.key().toString(QKeySequence.SequenceFormat.PortableText))


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[MainWindow]:
    """The whole till over no shop, with every screen made; nothing moves."""
    wardrobe = Wardrobe(qapp)
    theme.wear(qapp, Mode.LIGHT)
    with empty_window(qapp) as window:
        connect_papers(window, lambda _wish: None)
        for name in LATER:
            getattr(window, name)
        window.counter.get_ready()
        assert window.office.place.isHidden()
        assert window.returns.screen.isHidden()
        yield window
    wardrobe.undress()


@dataclass(frozen=True)
class Sight:
    """What one screen shows of its keys.

    Attributes:
        chapters: The chapters of the map that are read first on it.
        hidden: Widgets with keys that work or are promised, and are not on the map.
        registered: Widgets, by each class around them, with the keys that are registered on them.
    """

    chapters: tuple[Chapter, ...]
    hidden: frozenset[tuple[str, str]]
    registered: frozenset[tuple[str, str]]


@pytest.fixture(scope="module")
def sights(window: MainWindow) -> dict[str, Sight]:
    """Every screen, looked at once."""
    assert window.isHidden()
    return {name: look(name) for name in EVERY}


def look(name: str) -> Sight:
    """Look at one screen."""
    with shown(EVERY[name]) as (window, _screen):
        parts = [part for part in window.findChildren(QWidget) if part.isVisible()]
        keys = [(part, hint) for part in parts if (hint := hint_of(part))]
        keys += shortcuts(window)
        keys += [(part, key) for part in parts for key in taken_by(part)]
        hidden = {
            (type(part).__name__, key)
            for part, key in keys
            if key not in listed(part) and not WITHOUT_HELP.intersection(around(part))
        }
        return Sight(chapters_of(window), frozenset(hidden), registered_in(window))


def registered_in(window: QWidget) -> frozenset[tuple[str, str]]:
    """The keys that are registered, each with every place that its owner lies in."""
    return frozenset((place, key) for owner, key in shortcuts(window) for place in around(owner))


def test_every_key_that_is_registered_is_on_the_map(window: MainWindow) -> None:
    """A key drops a sale under a hand that rests on it, and no help says which it was."""
    hidden = {
        (type(owner).__name__, key) for owner, key in shortcuts(window) if key not in listed(owner)
    }
    assert hidden == set()


def test_no_key_is_wanted_twice_in_one_place(window: MainWindow) -> None:
    """Two parts of a screen wait for one key, and the desktop then gives it to neither."""
    place = window.office.place
    for name in place._places:
        place.turn_to(name)
    owners: dict[str, list[QWidget]] = defaultdict(list)
    for shortcut in window.findChildren(QShortcut):
        owner = shortcut.parent()
        assert isinstance(owner, QWidget)
        owners[shortcut.key().toString()].append(owner)
    wanted_twice = {
        (key, type(one).__name__, type(other).__name__)
        for key, found in owners.items()
        for one, other in combinations(found, 2)
        if one is other or one.isAncestorOf(other) or other.isAncestorOf(one)
    }
    assert wanted_twice == set()


def test_every_key_that_a_screen_prints_or_takes_is_on_the_map(sights: dict[str, Sight]) -> None:
    """A screen promises a key, or reads one by itself, and the map does not know it."""
    assert {name: sight.hidden for name, sight in sights.items() if sight.hidden} == {}


def hint_of(part: QWidget) -> str:
    """The key that is printed on something, if one is."""
    hint = getattr(part, "hint", None) or getattr(part, "_hint", None)
    return hint if isinstance(hint, str) else ""


# --- keys that the code asks for by name ---------------------------------------------------------


@cache
def asked_for() -> dict[str, frozenset[str]]:
    """The keys that each class takes by itself, without a shortcut."""
    taken: dict[str, set[str]] = defaultdict(set)
    for path in UI.rglob("*.py"):
        module = ".".join(path.relative_to(UI.parents[1]).with_suffix("").parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        tables = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for kind in (node for node in tree.body if isinstance(node, ast.ClassDef)):
            used = {node.id for node in ast.walk(kind) if isinstance(node, ast.Name)}
            roots = [kind, *(value for name, value in tables.items() if name in used)]
            if kind.name not in ELSEWHERE:
                taken[f"{module}.{kind.name}"] |= {key for root in roots for key in _named(root)}
    return {kind: frozenset(keys) for kind, keys in taken.items() if keys}


def _named(root: ast.AST) -> Iterator[str]:
    for node in ast.walk(root):
        if isinstance(node, ast.Attribute) and node.attr.startswith("Key_"):
            key = node.attr.removeprefix("Key_")
            if key not in CONTROLS:
                yield printed(key)


def taken_by(part: QWidget) -> frozenset[str]:
    """The keys that a widget takes by itself."""
    return asked_for().get(f"{type(part).__module__}.{type(part).__name__}", frozenset())


# --- and the other way round ----------------------------------------------------------------------


def changes(window: QWidget) -> Callable[[], bool]:
    """Watch a window; tell whether anything came of what was done since."""
    heard: list[str] = []
    for part in [window, *window.findChildren(QWidget)]:
        if type(part).__module__.startswith("pos_app"):
            _listen(part, heard)
    before, focus = _picture(window), window.focusWidget()

    def changed() -> bool:
        QApplication.processEvents()
        if heard:
            return True
        return window.focusWidget() is not focus or _picture(window) != before

    return changed


def _listen(part: QWidget, heard: list[str]) -> None:
    about = part.metaObject()
    first = QWidget().metaObject().methodCount()
    for number in range(first, about.methodCount()):
        method = about.method(number)
        if method.methodType() is QMetaMethod.MethodType.Signal:
            name = bytes(method.name().data()).decode()
            getattr(part, name).connect(lambda *_said, name=name: heard.append(name))


def _picture(window: QWidget) -> QImage:
    return window.grab().toImage()


def _focused(window: QWidget) -> QWidget | None:
    return window.focusWidget()


def press(window: QWidget, cap: str) -> None:
    """Press a key as it is printed, where the keyboard is."""
    *held, key = cap.replace("⇧", "Shift ").split(" ") if cap not in PAIRS else ["", cap]
    words = [word for word in held if word]
    name = "+".join([*words, QT.get(key, key)])
    text = key if key.isdigit() or (len(key) == 1 and key.isascii()) else ""
    focused = _focused(window)
    target = window if focused is None else focused
    if text and not words:
        QTest.keyClicks(target, text)
    else:
        code = QKeySequence.fromString(name)[0]  # type: ignore[index]  # it is a sequence
        QTest.keyClick(target, code.key(), code.keyboardModifiers())


PAIRS = frozenset({"Re Pág", "Av Pág"})


def works_on(names: list[str], cap: str) -> bool:
    """Whether a key does anything on one of some screens."""
    for name in names:
        with shown(EVERY[name]) as (window, _screen):
            window.activateWindow()
            for first in FIRST:
                if first:
                    press(window, first)
                changed = changes(window)
                press(window, cap)
                if changed():
                    return True
    return False


FIRST = ("", "↓", "1111")
"""What is pressed before a key that does nothing alone: no way leads up from the first row."""


@pytest.mark.parametrize("chapter", ALL, ids=lambda one: one.title)
def test_every_key_on_the_map_does_something(
    window: MainWindow, sights: dict[str, Sight], chapter: Chapter
) -> None:
    """The cashier follows the map, and the till does nothing."""
    everywhere = (registered_in(window), *(sight.registered for sight in sights.values()))
    registered = {key for keys in everywhere for place, key in keys if place in chapter.places}
    names = [name for name, sight in sights.items() if chapter in sight.chapters]
    dead = {
        cap
        for row in chapter.rows
        for cap in _ends(row)
        if cap not in registered and not works_on(names or ["sale"], cap)
    }
    assert dead == set()


def _ends(row: Row) -> tuple[str, ...]:
    """Each key of a row; of many in a row the first, and whatever the code makes of the rest."""
    return row.caps[:1] if row.span else row.caps


def test_no_key_is_listed_twice_in_a_chapter() -> None:
    """Two sentences are said of one key, and one of them is wrong."""
    for chapter in ALL:
        keys = sorted(cap for row in chapter.rows for cap in caps_of(row))
        doubled = {one for one, other in pairwise(keys) if one == other}
        assert doubled <= {"↓"}, chapter.title
