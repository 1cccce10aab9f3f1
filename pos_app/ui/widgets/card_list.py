"""A list of cards below each other, one of them chosen: the tray, and the sheets of lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pos_app.ui.theme import colour, palette
from pos_app.ui.widgets.painting import fill_round, stroke_round
from pos_app.ui.widgets.rolling import move_by_finger

__all__ = ["CardLine", "CardList"]

Index = QModelIndex | QPersistentModelIndex

GAP = 8
LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class CardLine(Protocol):
    """What stands on a card."""

    @property
    def key(self) -> str:
        """What it is told from the others by."""

    @property
    def spoken(self) -> str:
        """How it is read aloud."""


Line = TypeVar("Line", bound=CardLine)


class CardModel(QAbstractListModel, Generic[Line]):
    """The lines; told again, it changes only what is different."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing."""
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    @property
    def keys(self) -> list[str]:
        """What the lines are told from each other by."""
        return [line.key for line in self.lines]

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        new = tuple(lines)
        if [line.key for line in new] != self.keys:
            self.beginResetModel()
            self.lines = new
            self.endResetModel()
            return
        old, self.lines = self.lines, new
        for row, (was, now) in enumerate(zip(old, new, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a line, or how it is read aloud."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return line.spoken if role in spoken else None


class _CardPainter(QStyledItemDelegate):
    """Paints a card; what stands on it is painted by the list it belongs to."""

    def __init__(
        self,
        height: int,
        radius: int,
        paint_line: Callable[[QPainter, QRectF, Line], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._height, self._radius, self._paint_line = height, radius, paint_line

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), self._height + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = palette()
        box = QRectF(option.rect).adjusted(1, 1, -1, -GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = tokens.accentsoft if chosen else tokens.surface
        fill_round(painter, box, self._radius, colour(ground))
        edge = colour(tokens.accent if chosen else tokens.line)
        stroke_round(painter, box, self._radius, edge, 2 if chosen else 1)
        self._paint_line(painter, box, index.data(LINE_ROLE))
        painter.restore()


class CardList(QListView, Generic[Line]):
    """The cards, one to choose; arrows and a finger move it.

    Attributes:
        rows: The lines behind the cards.
    """

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        height: int,
        radius: int,
        paint_line: Callable[[QPainter, QRectF, Line], None],
    ) -> None:
        """Make an empty list.

        Args:
            name: For a screen reader.
            parent: The widget it lies on.
            height: Of a card in logical pixels.
            radius: Of its corners.
            paint_line: Paints what stands on a card, within its box.
        """
        super().__init__(parent)
        self.rows: CardModel[Line] = CardModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_CardPainter(height, radius, paint_line, self))
        self.setAccessibleName(name)
        self.setObjectName("bare")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        move_by_finger(self)

    @property
    def chosen(self) -> Line | None:
        """The chosen line."""
        row = self.currentIndex().row()
        return self.rows.lines[row] if 0 <= row < len(self.rows.lines) else None

    @property
    def chosen_key(self) -> str | None:
        """The key of the chosen line."""
        chosen = self.chosen
        return None if chosen is None else chosen.key

    def choose(self, row: int) -> None:
        """Choose the card of a row."""
        self.setCurrentIndex(self.rows.index(row, 0))
