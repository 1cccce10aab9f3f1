"""The customer at the till's screen: reads the hosted page and answers it with keys and clicks.

Scripts only read where something is; whatever is done to the page is done by input events, as a
hand would.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget
from pytestqt.exceptions import TimeoutError  # noqa: A004 -- its own name
from pytestqt.qtbot import QtBot

__all__ = ["PageCustomer"]

PATIENCE = 20_000
TRIES = 4
BOX = """(() => {
  const found = document.getElementById(%s);
  if (!found) return null;
  const box = found.getBoundingClientRect();
  return JSON.stringify([box.x, box.y, box.width, box.height, innerWidth, innerHeight]);
})()"""

PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
VALUE = "(document.getElementById(%s) || {}).value"
TICKED = "(document.getElementById(%s) || {}).checked"


class PageCustomer:
    """Somebody who types and clicks on the page that is in front.

    Args:
        qtbot: Lets the screen go on while the customer waits.
        view: Finds the web view that is in front now, or None.
    """

    def __init__(self, qtbot: QtBot, view: Callable[[], QWebEngineView | None]) -> None:
        """Stand in front of the till."""
        self._qtbot = qtbot
        self._view = view

    # --- eyes ----------------------------------------------------------------------------------

    def reads(self, script: str) -> Any:
        """Evaluate something that only reads, in a world the page knows nothing of."""
        told: list[Any] = []
        view = self._view()
        if view is None:
            return None
        view.page().runJavaScript(
            script, QWebEngineScript.ScriptWorldId.ApplicationWorld.value, told.append
        )
        self._qtbot.waitUntil(lambda: bool(told) or self._view() is not view, timeout=PATIENCE)
        return told[0] if told else None

    def sees(self, element: str) -> bool:
        """Whether an element is on the page and painted; a page takes no touch before it is."""
        box = self._box(element)
        return box is not None and box[2] > 0 and box[3] > 0 and bool(self.reads(PAINTED))

    def text(self) -> str:
        """Everything that the page says."""
        return str(self.reads("document.body ? document.body.innerText : ''"))

    def waits_for(self, element: str) -> None:
        """Stand there until an element is seen."""
        self._until(lambda: self.sees(element), f"there is no {element}")

    def waits_for_status(self, status: str) -> None:
        """Stand there until the page tells how the payment stands."""
        said = "(document.getElementById('content') || {dataset: {}}).dataset.status"
        self._until(lambda: self.reads(said) == status, f"it never became {status}")

    # --- hands ---------------------------------------------------------------------------------

    def clicks(self, element: str) -> None:
        """Press the mouse on an element, once it is there and in sight."""
        self.waits_for(element)
        self._click(self._in_sight(element))

    def types(self, element: str, text: str) -> None:
        """Click into a field and type; what it holds is overwritten."""
        self.clicks(element)
        self._until(lambda: self._focused() == element, f"{element} takes no focus")
        hands = self._hands()
        QTest.keyClick(hands, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(hands, text)
        self._until(lambda: self._value(element) == text, f"{element} does not hold {text}")

    def chooses(self, element: str, label: str, value: str) -> None:
        """Choose from a list by the beginning of a line's words, as the keyboard does."""
        self.waits_for(element)
        self._tab_to(element)
        QTest.keyClicks(self._hands(), label)
        self._until(lambda: self._value(element) == value, f"{element} did not take {label}")

    def ticks(self, *elements: str) -> None:
        """Click boxes until they are ticked."""
        for element in elements:
            self.clicks_until(element, partial(self._ticked, element))

    def clicks_until(self, element: str, done: Callable[[], bool]) -> None:
        """Click, and click again when nothing comes of it, as a person does."""
        for _try in range(TRIES):
            self.clicks(element)
            try:
                self._qtbot.waitUntil(done, timeout=PATIENCE // TRIES)
            except TimeoutError:
                continue
            return
        raise AssertionError(f"clicking {element} does nothing\non the page: {self.text()}")

    # --- paying --------------------------------------------------------------------------------

    def fills(self, way: str, typed: Mapping[str, str]) -> None:
        """Choose a way and fill its form, down to the two agreements."""
        self.ticks(f"method-{way}")
        for element, text in typed.items():
            self.types(element, text)
        for element, text in (("customer-email", "ana@correo.co"), ("customer-name", "Ana Torres")):
            if not self._value(element):
                self.types(element, text)
        self.ticks("accept-terms", "accept-personal-data")

    def pays(self, way: str, typed: Mapping[str, str]) -> None:
        """Fill the form and send it."""
        self.fills(way, typed)
        self.clicks("pay")

    # --- inside --------------------------------------------------------------------------------

    def _until(self, condition: Callable[[], bool], otherwise: str) -> None:
        try:
            self._qtbot.waitUntil(condition, timeout=PATIENCE)
        except TimeoutError as late:
            raise AssertionError(f"{otherwise}\non the page: {self.text()}") from late

    def _ticked(self, element: str) -> bool:
        return self.reads(TICKED % json.dumps(element)) is True

    def _value(self, element: str) -> object:
        return self.reads(VALUE % json.dumps(element))

    def _box(self, element: str) -> list[float] | None:
        told = self.reads(BOX % json.dumps(element))
        return json.loads(told) if told else None

    def _in_sight(self, element: str) -> QPoint:
        """Go on with Tab until the middle of an element is in the window, and say where."""
        seen: list[QPoint] = []

        def look() -> bool:
            x, y, width, height, _, floor = self._box(element) or [0, -1, 0, 0, 0, 0]
            middle = y + height / 2
            if 0 < middle < floor:
                seen.append(QPoint(round(x + min(width, 24) / 2), round(middle)))
                return True
            self._tab()
            return False

        self._until(look, f"{element} does not come into sight")
        return seen[-1]

    def _click(self, place: QPoint) -> None:
        QTest.mouseClick(self._hands(), Qt.MouseButton.LeftButton, pos=place)

    def _tab_to(self, element: str) -> None:
        if self._focused() == element:
            return

        def step() -> bool:
            self._tab()
            return self._focused() == element

        self._until(step, f"Tab never comes to {element}")

    def _tab(self) -> None:
        before = self._place()
        QTest.keyClick(self._hands(), Qt.Key.Key_Tab)
        self._until(lambda: self._place() != before, "Tab moves nothing")

    def _place(self) -> object:
        """Where the keyboard is, also on an element without a name."""
        return self.reads("[...document.querySelectorAll('*')].indexOf(document.activeElement)")

    def _focused(self) -> str:
        return str(self.reads("(document.activeElement || {}).id || ''"))

    def _hands(self) -> QWidget:
        view = self._view()
        hands = None if view is None else view.focusProxy()
        assert hands is not None, "there is no page to touch"
        return hands
