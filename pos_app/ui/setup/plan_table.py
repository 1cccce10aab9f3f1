"""The preview of an import as a table: as it is, as it would be, or why not."""

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

from pos_app.ui.setup.views import PlanRow
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.widgets.typeset import draw_line
from pos_app.ui.words import say

__all__ = ["PlanModel", "PlanRole", "PlanTable"]

Index = QModelIndex | QPersistentModelIndex

ROW = 40
INSET = 12
REFUSED_WIDTHS = {0: 110, 1: 150}
"""In logical pixels; the reason takes what is left."""

PARTS = ("what", "before", "after")


class PlanRole(IntEnum):
    """The names under which the model tells a row."""

    WHAT = Qt.ItemDataRole.UserRole + 1
    BEFORE = Qt.ItemDataRole.UserRole + 2
    AFTER = Qt.ItemDataRole.UserRole + 3


class PlanModel(QAbstractTableModel):
    """The rows of one kind: changed, new or refused."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty preview."""
        super().__init__(parent)
        self._kind = "changed"
        self._rows: tuple[PlanRow, ...] = ()

    @property
    def rows(self) -> tuple[PlanRow, ...]:
        """The rows shown, first to last."""
        return self._rows

    def set_rows(self, kind: str, rows: Sequence[PlanRow]) -> None:
        """Show the rows of a kind."""
        self.beginResetModel()
        self._kind, self._rows = kind, tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many things are told of a row."""
        return 0 if parent.isValid() else len(PARTS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a part of a row under its role's name."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        shown = getattr(row, PARTS[index.column()])
        parts: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: shown,
            Qt.ItemDataRole.ToolTipRole: shown,
            PlanRole.WHAT: row.what,
            PlanRole.BEFORE: row.before,
            PlanRole.AFTER: row.after,
        }
        return parts.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the words above the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(f"import.head.{self._kind}.{PARTS[section]}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the roles by name."""
        return {role: QByteArray(role.name.lower().encode()) for role in PlanRole}


class _CellPainter(QStyledItemDelegate):
    """Paints a cell; the name and what will be stand stronger than what was."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        box, tokens = QRectF(option.rect), palette()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour(tokens.accentsoft))
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(line, colour(tokens.line))
        before = index.column() == 1
        role = Role.LABEL if index.column() == 0 else Role.BODY
        ink = colour(tokens.ink2 if before else tokens.ink)
        cell = box.adjusted(INSET, 0, -INSET, -1)
        draw_line(painter, cell, index.data(), role, ink, figures=Figures.TABULAR)
        painter.restore()


class PlanTable(QTableView):
    """The rows of a preview; thousands scroll like ten."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty table; the name is for a screen reader."""
        super().__init__(parent)
        self.plan = PlanModel(self)
        self.setModel(self.plan)
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
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def show_rows(self, kind: str, rows: Sequence[PlanRow]) -> None:
        """Show the rows of a kind; new products were nothing before, so that column goes."""
        self.plan.set_rows(kind, rows)
        self.setColumnHidden(1, kind == "new")
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if kind == "refused":
            for column, width in REFUSED_WIDTHS.items():
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
                self.setColumnWidth(column, width)
        self.scrollToTop()
