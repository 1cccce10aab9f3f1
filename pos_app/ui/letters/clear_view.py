"""What is typed into stays in view: the page slides up by as much as the letters would cover."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer
from PySide6.QtWidgets import QLineEdit, QScrollArea, QStackedWidget, QWidget
from shiboken6 import isValid

from pos_app.ui.tokens import Space

__all__ = ["ClearView"]

BELOW = Space.REGION_GAP
"""Pixels between a field and the letters."""


TALLEST = 3 * Space.TARGET
"""Pixels that a field has at most, with its name and what is said of it."""


class ClearView(QObject):
    """Slides a page up, and back to where its layout put it.

    A dialog slides as a whole. A layout that places the page anew, because a sentence came or went
    on it, is answered at the next turn of the loop.
    """

    def __init__(self, parent: QObject) -> None:
        """Slide nothing yet."""
        super().__init__(parent)
        self._page: QWidget | None = None
        self._line: QLineEdit | None = None
        self._foot = 0
        self._home = QPoint()
        self._placed = QPoint()
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._slide)

    def keep(self, line: QLineEdit, foot: int) -> None:
        """Keep a field above a height of the screen from now on."""
        page = _page_of(line)
        if page is not self._page:
            self.let_go()
            self._page, self._home = page, page.pos()
            self._placed = self._home
            page.installEventFilter(self)
        self._line, self._foot = line, foot
        _scroll_to(line)
        self._slide()

    def let_go(self) -> None:
        """Let the page lie where it lay."""
        page, self._page, self._line = self._page, None, None
        self._again.stop()
        if page is not None and isValid(page):
            page.removeEventFilter(self)
            page.move(self._home)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice a page that was placed anew; swallow nothing."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._again.start()
        return False

    def _slide(self) -> None:
        page, line = self._page, self._line
        if page is None or line is None or not isValid(page) or not isValid(line):
            return
        if page.pos() != self._placed:
            self._home = page.pos()
        shown = page.pos().y() - self._home.y()
        whole = _whole(line)
        foot = whole.mapToGlobal(QPoint(0, whole.height() + BELOW)).y() - shown
        self._placed = self._home - QPoint(0, max(0, foot - self._foot))
        if page.pos() != self._placed:
            page.move(self._placed)


def _page_of(line: QLineEdit) -> QWidget:
    """The part of the window that a field lies on; the window itself where that is a dialog."""
    window = line.window()
    if window.parentWidget() is not None:
        return window
    page: QWidget = line
    above = page.parentWidget()
    while above is not None and above is not window:
        page, above = above, above.parentWidget()
    if isinstance(page, QStackedWidget):
        page = page.currentWidget() or page
    return page


def _whole(line: QLineEdit) -> QWidget:
    """A field with its frame and the sentence below it."""
    whole: QWidget = line
    while (above := whole.parentWidget()) is not None and above.focusProxy() is line:
        if above.height() > TALLEST:
            break  # a page that begins with this field
        whole = above
    return whole


def _scroll_to(line: QLineEdit) -> None:
    above = line.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(_whole(line), 0, BELOW)
        above = above.parentWidget()
