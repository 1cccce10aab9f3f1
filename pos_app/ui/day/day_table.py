"""The table of the day's sales."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QByteArray,
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
    QHeaderView,
    QScroller,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pos_app.ui.day.views import DayLine
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.choices import paint_tag
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import say

__all__ = ["Column", "DayModel", "DayRole", "DayTable"]

Index = QModelIndex | QPersistentModelIndex

ROW = Space.TARGET
INSET = 12
TAG = 28


class Column(IntEnum):
    """What stands beside what."""

    TIME = 0
    SALE = 1
    STATE = 2
    WAY = 3
    REFERENCE = 4
    RECEIPT = 5
    AMOUNT = 6


WIDTHS = {
    Column.TIME: 72,
    Column.SALE: 76,
    Column.REFERENCE: 206,
    Column.RECEIPT: 84,
    Column.AMOUNT: 152,
}
"""In logical pixels; state and way share what is left."""

STRETCHED = (Column.STATE, Column.WAY)

FIGURED = {Column.SALE, Column.RECEIPT, Column.AMOUNT}
"""Figures stand at the right."""

PARTS = {
    Column.TIME: "time",
    Column.SALE: "sale",
    Column.STATE: "state",
    Column.WAY: "way",
    Column.REFERENCE: "reference",
    Column.RECEIPT: "receipt",
    Column.AMOUNT: "amount",
}


class DayRole(IntEnum):
    """The names under which the model tells what it knows of a sale."""

    LINE = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2
    PAID = Qt.ItemDataRole.UserRole + 3


class DayModel(QAbstractTableModel):
    """The day's sales; told again, it changes only what is different."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty day."""
        super().__init__(parent)
        self._lines: tuple[DayLine, ...] = ()

    @property
    def lines(self) -> tuple[DayLine, ...]:
        """The sales shown, first to last."""
        return self._lines

    def set_lines(self, lines: Sequence[DayLine]) -> None:
        """Show these sales."""
        new = tuple(lines)
        if [line.key for line in new] != [line.key for line in self._lines]:
            self.beginResetModel()
            self._lines = new
            self.endResetModel()
            return
        old, self._lines = self._lines, new
        for row, (was, now) in enumerate(zip(old, new, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def row_of(self, key: str) -> int:
        """The row of a sale, -1 when it is not there."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many sales there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many things are told of a sale."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a part of a sale under its role's name."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        parts: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: getattr(line, PARTS[Column(index.column())]),
            Qt.ItemDataRole.AccessibleTextRole: line.spoken,
            DayRole.LINE: line,
            DayRole.KEY: line.key,
            DayRole.PAID: line.paid,
        }
        return parts.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the words above the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(f"day.column_{PARTS[Column(section)]}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(Column(section)) | Qt.AlignmentFlag.AlignVCenter
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the roles by name."""
        return {role: QByteArray(role.name.lower().encode()) for role in DayRole}


def _align(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column in FIGURED else Qt.AlignmentFlag.AlignLeft


class _CellPainter(QStyledItemDelegate):
    """Paints a cell: the state with its shape, figures at the right, a hairline below."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour(palette().accentsoft))
        painter.fillRect(
            QRectF(box.left(), box.bottom() - 1, box.width(), 1), colour(palette().line)
        )
        column = Column(index.column())
        cell = box.adjusted(INSET, 0, -INSET, -1)
        if column is Column.STATE:
            _paint_state(painter, cell, index.data(DayRole.LINE))
        else:
            _paint_words(painter, cell, index.data(), column)
        painter.restore()


def _paint_state(painter: QPainter, cell: QRectF, line: DayLine) -> None:
    width = line_width(line.state, Role.HINT) + 46
    box = QRectF(cell.left(), cell.center().y() - TAG / 2, min(width, cell.width()), TAG)
    paint_tag(painter, box, line.state, line.kind, line.icon)


def _paint_words(painter: QPainter, cell: QRectF, words: str, column: Column) -> None:
    strong = column in {Column.SALE, Column.AMOUNT}
    role = Role.FIGURE if column is Column.AMOUNT else Role.LABEL if strong else Role.BODY
    figures = Figures.REFERENCE if column is Column.REFERENCE else Figures.TABULAR
    ink = colour(palette().ink if strong else palette().ink2)
    draw_line(painter, cell, words, role, ink, align=_align(column), figures=figures)


class DayTable(QTableView):
    """The day's sales, one to choose; thousands of rows scroll like ten."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty table; the name is for a screen reader."""
        super().__init__(parent)
        self.day = DayModel(self)
        self.setModel(self.day)
        self.setItemDelegate(_CellPainter(self))
        self.setAccessibleName(name)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_headers()
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def chosen(self) -> DayLine | None:
        """The chosen sale."""
        row = self.currentIndex().row()
        return self.day.lines[row] if row >= 0 else None

    def show_lines(self, lines: Sequence[DayLine]) -> None:
        """Show these sales; the chosen one stays chosen wherever it moved."""
        before = self.chosen
        self.day.set_lines(lines)
        row = self.day.row_of(before.key) if before else -1
        if lines and self.currentIndex().row() != max(row, 0):
            self.selectRow(max(row, 0))

    def _set_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for column in STRETCHED:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
