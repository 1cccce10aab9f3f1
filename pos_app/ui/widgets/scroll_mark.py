"""A thin mark in the margin of a list: how much of it is seen, and where."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from pos_app.ui.theme import colour, palette
from pos_app.ui.widgets.painting import fill_round, painting


class ScrollMark(QWidget):
    """Shows how far a list is scrolled, in its margin: a bar would take the room of figures."""

    def __init__(self, seen: QAbstractScrollArea) -> None:
        """Mark how far this is scrolled; whoever owns it gives it its place."""
        super().__init__(seen)
        self._bar = seen.verticalScrollBar()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._bar.valueChanged.connect(self.update)
        self._bar.rangeChanged.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark, as long as what is seen is of the whole."""
        bar = self._bar
        whole = bar.maximum() + bar.pageStep()
        if bar.maximum() <= 0 or whole <= 0:
            return
        length = max(40.0, self.height() * bar.pageStep() / whole)
        top = (self.height() - length) * bar.value() / bar.maximum()
        box = QRectF(1, top, self.width() - 2, length)
        with painting(self) as painter:
            fill_round(painter, box, box.width() / 2, colour(palette().control))
