"""Equal tiles in rows, placed by arithmetic: what a list of a hundred thousand costs as little."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

__all__ = ["TileFlow"]

Index = QModelIndex | QPersistentModelIndex
Action = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint

NOTCH = 3
"""Steps the desktop takes for one notch of a wheel; together they turn one row of tiles."""


class TileFlow(QListView):
    """A list whose items are tiles of one size, left to right and then down.

    Qt's own list lays every item out anew whenever the model or the width changes, and looks
    through all of them for what is in sight. Here a tile's place follows from its number.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list of one column."""
        super().__init__(parent)
        self._columns = 1
        self._cell = QSize(1, 1)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @property
    def cell(self) -> QSize:
        """The room one tile has, its gap included."""
        return self._cell

    @property
    def columns(self) -> int:
        """How many tiles stand beside each other."""
        return self._columns

    def set_cells(self, columns: int, height: int) -> None:
        """Stand so many tiles beside each other, each with an equal part of the width."""
        width = self.viewport().width() // columns
        cell = QSize(max(1, width), height)
        if (columns, cell) != (self._columns, self._cell):
            self._columns, self._cell = columns, cell
            self.updateGeometries()
            self.viewport().update()

    def in_sight(self, area: QRect | None = None) -> range:
        """The numbers of the tiles of which something shows, of the whole view or of a part."""
        seen = area or self.viewport().rect()
        height, offset = self._cell.height(), self.verticalOffset()
        first = max(0, seen.top() + offset) // height * self._columns
        behind = ((seen.bottom() + offset) // height + 1) * self._columns
        return range(first, min(behind, self._count()))

    # --- what a view answers its toolkit ---------------------------------------------------------

    def visualRect(self, index: Index) -> QRect:
        """Say where a tile is."""
        row, column = divmod(index.row(), self._columns)
        width, height = self._cell.toTuple()
        return QRect(column * width, row * height - self.verticalOffset(), width, height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Say which tile is at a point of the view."""
        column = point.x() // self._cell.width()
        row = (point.y() + self.verticalOffset()) // self._cell.height()
        place = row * self._columns + column
        inside = 0 <= column < self._columns and 0 <= place < self._count()
        return self._index(place) if inside else QModelIndex()

    def verticalOffset(self) -> int:
        """Say how far down the view is."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Say how far right the view is: never."""
        return 0

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a tile into sight, moving no further than that takes."""
        bar, place = self.verticalScrollBar(), self.visualRect(index)
        if place.top() < 0 or hint is Hint.PositionAtTop:
            bar.setValue(bar.value() + place.top())
        elif place.bottom() >= self.viewport().height():
            bar.setValue(bar.value() + place.bottom() + 1 - self.viewport().height())

    def scrollContentsBy(self, _dx: int, dy: int) -> None:
        """Move what is painted and paint only what comes into sight."""
        self.viewport().scroll(0, dy)

    def moveCursor(self, action: Action, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Walk with the arrow keys; at an edge the ring stays where it is."""
        here, last = self.currentIndex().row(), self._count() - 1
        if last < 0:
            return QModelIndex()
        screen = max(1, self.viewport().height() // self._cell.height()) * self._columns
        steps = {
            Action.MoveLeft: -1,
            Action.MovePrevious: -1,
            Action.MoveRight: 1,
            Action.MoveNext: 1,
            Action.MoveUp: -self._columns,
            Action.MoveDown: self._columns,
            Action.MovePageUp: -screen,
            Action.MovePageDown: screen,
        }
        if action in {Action.MoveHome, Action.MoveEnd}:
            return self._index(0 if action is Action.MoveHome else last)
        there = here + steps[action]
        paged = action in {Action.MovePageUp, Action.MovePageDown}
        there = min(max(there, 0), last) if paged else there
        return self._index(there if 0 <= there <= last else max(here, 0))

    def setSelection(self, _rect: QRect, _command: QItemSelectionModel.SelectionFlag) -> None:
        """Select nothing: a tile is picked, not marked."""

    def doItemsLayout(self) -> None:
        """Lay nothing out; only how far the view reaches is new."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Say how far the view reaches."""
        rows = -(-self._count() // self._columns)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(max(1, self._cell.height() // NOTCH))
        bar.setPageStep(height)
        bar.setRange(0, max(0, rows * self._cell.height() - height))

    # --- painting ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reach further or less far."""
        super().resizeEvent(event)
        self.updateGeometries()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles in sight."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        calm = option.state & ~QStyle.StateFlag.State_HasFocus
        ringed = self.currentIndex().row() if self.hasFocus() else -1
        paint = self.itemDelegate().paint
        painter = QPainter(self.viewport())
        for place in self.in_sight(event.rect()):
            index = self._index(place)
            option.state = calm | QStyle.StateFlag.State_HasFocus if place == ringed else calm
            option.rect = self.visualRect(index)
            paint(painter, option, index)
        painter.end()

    # --- inside --------------------------------------------------------------------------------

    def _count(self) -> int:
        model: QAbstractItemModel | None = self.model()
        return 0 if model is None else model.rowCount()

    def _index(self, place: int) -> QModelIndex:
        return self.model().index(place, 0)
