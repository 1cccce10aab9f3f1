"""Locks what lies around the customer's page: keys and the bar answer only to the cashier's PIN."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QWidget

from pos_app.ui.widgets.keys import Key

__all__ = ["ShellLock"]

Act = Callable[[], None]

FREE = frozenset({"F1", "F4", "F5", "F6", "F12", "Ctrl+Tab"})
"""Keys that show no name, park nothing and open no drawer."""


class _Cover(QWidget):
    """Lies over the bar, unseen, and hears what is touched."""

    def __init__(self, bar: QWidget, touched: Act) -> None:
        super().__init__(bar)
        self._touched = touched
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        bar.installEventFilter(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self._touched()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QWidget):
            self.resize(watched.size())
        return False


class ShellLock(QObject):
    """Lets the shell rest while a customer types.

    Every key that rests has a twin that asks for the PIN and does then what the key does.
    """

    def __init__(self, bar: QWidget, ask: Callable[[Act], None], parent: QObject) -> None:
        """Stand open.

        Args:
            bar: What lies above the page.
            ask: Asks for the PIN, and does something once it was given.
            parent: Its owner.
        """
        super().__init__(parent)
        self._bar = bar
        self._ask = ask
        self._cover = _Cover(bar, lambda: ask(_nothing))
        self._resting: list[QShortcut] = []
        self._twins: list[QShortcut] = []
        self._quiet: list[tuple[Key, Qt.FocusPolicy]] = []

    @property
    def on(self) -> bool:
        """Whether the shell rests."""
        return not self._cover.isHidden()

    def lock(self, houses: Sequence[QWidget]) -> None:
        """Let the keys of some widgets rest, and the bar."""
        if self.on:
            return
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for house in houses:
            for shortcut in house.findChildren(QShortcut, options=direct):
                if shortcut.key().toString(QKeySequence.SequenceFormat.PortableText) not in FREE:
                    self._rest(shortcut)
        for key in self._bar.findChildren(Key):
            self._quiet.append((key, key.focusPolicy()))
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cover.resize(self._bar.size())
        self._cover.show()
        self._cover.raise_()

    def unlock(self) -> None:
        """Let everything answer again."""
        if not self.on:
            return
        for twin in self._twins:
            twin.deleteLater()
            twin.setEnabled(False)
        for shortcut in self._resting:
            shortcut.setEnabled(True)
        for key, policy in self._quiet:
            key.setFocusPolicy(policy)
        self._twins, self._resting, self._quiet = [], [], []
        self._cover.hide()

    def _rest(self, shortcut: QShortcut) -> None:
        shortcut.setEnabled(False)
        self._resting.append(shortcut)
        twin = QShortcut(shortcut.key(), self._cover)
        twin.setAutoRepeat(False)
        twin.activated.connect(partial(self._ask, shortcut.activated.emit))
        self._twins.append(twin)


def _nothing() -> None:
    """Only open the shell: what was touched is touched again."""
