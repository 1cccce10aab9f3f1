"""The table of a compared day: what is odd stands on top, bold and with its shape."""

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

from pos_app.ui.manager.reconciliation.views import CELLS, Line
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.widgets.choices import paint_tag
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import say

__all__ = ["LineRole", "RowsModel", "RowsTable"]

Index = QModelIndex | QPersistentModelIndex

ROW = 40
INSET = 12
TAG = 28
KIND = CELLS.index("kind")
WIDTHS = {"time": 72, "reference": 196, "kind": 190}
NAMES = {"reference", "transaction"}


class LineRole(IntEnum):
    """What the rows are asked for."""

    LINE = Qt.ItemDataRole.UserRole + 1


class RowsModel(QAbstractTableModel):
    """The rows of a day."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty day."""
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The rows shown, first to last."""
        return self._lines

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows; nothing happens when they are the same."""
        new = tuple(lines)
        if new != self._lines:
            self.beginResetModel()
            self._lines = new
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many things are told of a row."""
        return 0 if parent.isValid() else len(CELLS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a part of a row under its role's name."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        parts: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: line.cells[index.column()],
            Qt.ItemDataRole.AccessibleTextRole: line.spoken,
            LineRole.LINE: line,
        }
        return parts.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the words above the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(f"reconciliation.column.{CELLS[section]}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the roles by name."""
        return {LineRole.LINE: QByteArray(b"line")}


class _CellPainter(QStyledItemDelegate):
    """Paints a cell: the result with its shape, a hairline below."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, tokens = QRectF(option.rect), palette()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour(tokens.accentsoft))
        hairline = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(hairline, colour(tokens.line))
        cell = box.adjusted(INSET, 0, -INSET, -1)
        line = index.data(LineRole.LINE)
        assert isinstance(line, Line)
        if index.column() == KIND:
            _paint_kind(painter, cell, line)
        else:
            _paint_words(painter, cell, line, index.column())
        painter.restore()


def _paint_kind(painter: QPainter, cell: QRectF, line: Line) -> None:
    word = line.cells[KIND]
    width = line_width(word, Role.HINT) + (46 if line.icon else 22)
    box = QRectF(cell.left(), cell.center().y() - TAG / 2, min(width, cell.width()), TAG)
    paint_tag(painter, box, word, line.tag, line.icon)


def _paint_words(painter: QPainter, cell: QRectF, line: Line, column: int) -> None:
    figures = Figures.REFERENCE if CELLS[column] in NAMES else Figures.TABULAR
    role = Role.HINT if line.odd else Role.SMALL
    ink = colour(palette().ink if line.odd else palette().ink2)
    draw_line(painter, cell, line.cells[column], role, ink, figures=figures)


class RowsTable(QTableView):
    """The rows of a day, one to choose; thousands scroll like ten."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty table; the name is for a screen reader."""
        super().__init__(parent)
        self.rows = RowsModel(self)
        self.setModel(self.rows)
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
    def chosen(self) -> Line | None:
        """The chosen row."""
        row = self.currentIndex().row()
        return self.rows.lines[row] if row >= 0 else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows; the chosen one stays chosen wherever it moved."""
        before = self.chosen
        self.rows.set_lines(lines)
        keys = [line.key for line in lines]
        row = keys.index(before.key) if before is not None and before.key in keys else 0
        if lines and self.currentIndex().row() != row:
            self.selectRow(row)

    def show_narrow(self, narrow: bool) -> None:
        """Give the two sides the room of what the case tells as well."""
        for name in ("time", "transaction"):
            self.setColumnHidden(CELLS.index(name), narrow)
        reference = WIDTHS["reference"] - (10 if narrow else 0)
        self.setColumnWidth(CELLS.index("reference"), reference)

    def _set_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for place, name in enumerate(CELLS):
            fixed = name in WIDTHS
            mode = QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, mode)
            if fixed:
                self.setColumnWidth(place, WIDTHS[name])
