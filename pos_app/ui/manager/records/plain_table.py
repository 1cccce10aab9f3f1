"""A table of words: columns with names, rows with keys, one row chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
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

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.widgets.typeset import draw_line

__all__ = ["Column", "PlainTable", "TableRow"]

Index = QModelIndex | QPersistentModelIndex

ROW = 40
HEAD = 40
INSET = 12


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        width: In logical pixels; 0 takes what is left.
        figures: Stands at the right, with digits of one width.
        strong: Is what a person looks for.
    """

    title: str
    width: int = 0
    figures: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: a key to find it again, its words, and how it is read aloud."""

    key: str
    cells: tuple[str, ...]
    spoken: str


class _Model(QAbstractTableModel):
    """The rows; longer by some at the end, it keeps its place."""

    def __init__(self, columns: Sequence[Column], parent: QObject) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.lines: tuple[TableRow, ...] = ()

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        new, old = tuple(rows), self.lines
        if old and len(new) > len(old) and new[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            self.lines = new
            self.endInsertRows()
        elif new != old:
            self.beginResetModel()
            self.lines = new
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return line.cells[index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column) | Qt.AlignmentFlag.AlignVCenter
        return None


class _CellPainter(QStyledItemDelegate):
    """Paints the words of a cell, with a hairline below."""

    def __init__(self, columns: Sequence[Column], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        tokens, box = palette(), QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour(tokens.accentsoft))
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(line, colour(tokens.line))
        column = self._columns[index.column()]
        role = Role.HINT if column.strong else Role.SMALL
        ink = colour(tokens.ink if column.strong else tokens.ink2)
        cell = box.adjusted(INSET, 0, -INSET, -1)
        draw_line(painter, cell, index.data(), role, ink, align=_side(column),
                  figures=Figures.TABULAR)  # fmt: skip
        painter.restore()


def _side(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft


class PlainTable(QTableView):
    """Rows of words; thousands scroll like ten."""

    def __init__(self, name: str, columns: Sequence[Column], parent: QWidget | None = None) -> None:
        """Make an empty table; the name is for a screen reader."""
        super().__init__(parent)
        self._rows = _Model(columns, self)
        self.setModel(self._rows)
        self.setItemDelegate(_CellPainter(columns, self))
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
        self._set_headers(columns)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """What is shown."""
        return self._rows.lines

    @property
    def chosen(self) -> TableRow | None:
        """The chosen row."""
        row = self.currentIndex().row()
        return self._rows.lines[row] if 0 <= row < len(self._rows.lines) else None

    def show_rows(self, rows: Sequence[TableRow]) -> None:
        """Show these rows; the chosen one stays chosen wherever it moved."""
        before = self.chosen
        self._rows.set_rows(rows)
        keys = [row.key for row in rows]
        place = keys.index(before.key) if before is not None and before.key in keys else 0
        if rows and self.currentIndex().row() != place:
            self.selectRow(place)

    def _set_headers(self, columns: Sequence[Column]) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for place, column in enumerate(columns):
            kind = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, kind)
            if column.width:
                self.setColumnWidth(place, column.width)
