"""The manager's place: tabs, what the page in front has beside them, and the page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from pos_app.core.ids import Reference
from pos_app.ui.manager.page import ManagerPage
from pos_app.ui.manager.places import PLACES, Place
from pos_app.ui.manager.tabs import TabRow
from pos_app.ui.tokens import Space
from pos_app.ui.words import say

__all__ = ["ManagerScreen"]


class _Tools(QStackedWidget):
    """What stands beside the tabs: as wide as what is in front, and not as the widest of all."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(lambda _place: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Return the size of what is in front."""
        front = self.currentWidget()
        return QSize() if front is None else front.sizeHint().expandedTo(QSize(0, 0))

    def minimumSizeHint(self) -> QSize:
        """Return the same: keys are never cut for a tab that can be pushed."""
        return self.sizeHint()


class ManagerScreen(QWidget):
    """The pages of the manager's place; each is made when its tab is first taken.

    Signals:
        closed: The person goes back to work.
        left: Another screen came to the front.
        case_asked: The case of a charge is to be opened.
        wished: A page wants something of the till.
        turned: Another page is in front.
    """

    closed = Signal()
    left = Signal()
    case_asked = Signal(Reference)
    wished = Signal(object)
    turned = Signal(str)

    def __init__(self, places: tuple[Place, ...] = PLACES, parent: QWidget | None = None) -> None:
        """Make the tabs; the first page is made with them."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._places = {place.name: place for place in places}
        self.pages: dict[str, ManagerPage] = {}
        self.tabs = TabRow([(one, say(f"manager.page.{one}")) for one in self._places])
        self._stack, self._tools = QStackedWidget(), _Tools()
        self._lay_out()
        self.tabs.chosen.connect(self.turn_to)
        self._connect_keys()
        self.turn_to(next(iter(self._places)))

    def turn_to(self, name: str) -> ManagerPage:
        """Put a page in front."""
        page = self.pages.get(name) or self._made(name)
        self.tabs.choose(name)
        self._tools.setCurrentWidget(page.tools)
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        if self.isVisible():
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit(name)
        return page

    def show_snapshot(self, snapshot: object) -> None:
        """Hand a snapshot to the pages that are there and show it."""
        for page in self.pages.values():
            show = page.handlers().get(type(snapshot))
            if show is not None:
                show(snapshot)

    def forget(self) -> None:
        """Begin with empty pages: what one person saw here is not kept for the next."""
        for page in self.pages.values():
            for part in (page, page.tools):
                part.setParent(None)
                part.deleteLater()
        self.pages = {}
        self.turn_to(next(iter(self._places)))

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the place was left."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.left.emit()

    def _made(self, name: str) -> ManagerPage:
        page = self.pages[name] = self._places[name].make(self.wished.emit)
        page.case_asked.connect(self.case_asked)
        self._stack.addWidget(page)
        self._tools.addWidget(page.tools)
        return page

    def _step(self, by: int) -> None:
        names = list(self._places)
        at = names.index(self.tabs.name)
        self.turn_to(names[(at + by) % len(names)])

    def _connect_keys(self) -> None:
        names = list(self._places)
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Esc", self.closed.emit),
            ("Ctrl+PgDown", partial(self._step, 1)),
            ("Ctrl+PgUp", partial(self._step, -1)),
        ]
        for number, name in enumerate(names[:9], start=1):
            keys.append((f"Alt+{number}", partial(self.turn_to, name)))
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setObjectName("tabs")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(Space.PAGE, 8, Space.PAGE, 8)
        row.addWidget(self.tabs, 1)
        row.addWidget(self._tools)
        column.addWidget(head)
        column.addWidget(self._stack, 1)
