"""A table of words: columns told once, rows told whole, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.choices import TagKind, paint_tag
from pos_app.ui.widgets.painting import draw_icon, painting
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.widgets.typeset import Paragraph, draw_line, line_width

__all__ = ["INSET", "Cell", "Column", "PlainTable", "Row"]

Index = QModelIndex | QPersistentModelIndex

CELL_ROLE = Qt.ItemDataRole.UserRole + 1
INSET = 12
TAG = 28
ICON = 26
LOW_ROW = 40
NEAR = 12
"""How much nearer than usual a long amount may begin to the column before it, in pixels."""

USUAL, SMALL = (Role.BODY, Role.LABEL), (Role.SMALL, Role.HINT)
"""The letters of words, and of those that a person looks for."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        title: The words above it.
        width: In logical pixels; 0 shares what is left with its like.
        figures: Its words are figures and stand at the right.
        strong: It is what a person looks for.
        code: A reference: no letter is taken for another, and where there is no room for all of
            it, both its ends are shown.
        wraps: Its sentences take two lines of small letters where one has no room for them.
    """

    title: str
    width: int = 0
    figures: bool = False
    strong: bool = False
    code: bool = False
    wraps: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One place of a row.

    Attributes:
        tag: It is a state: its shape and fill.
        icon: A sign before the words.
    """

    text: str
    strong: bool = False
    tag: TagKind | None = None
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is about, its cells, and how it is read aloud.

    Attributes:
        copied: What Ctrl C takes of it; all its words when empty.
    """

    key: str
    cells: tuple[Cell, ...]
    spoken: str
    copied: str = ""

    @classmethod
    def of_words(cls, key: str, words: Sequence[str], spoken: str) -> Row:
        """Make a row of words alone."""
        return cls(key, tuple(Cell(word) for word in words), spoken)

    @property
    def words(self) -> tuple[str, ...]:
        """What stands in its cells."""
        return tuple(cell.text for cell in self.cells)


class PlainModel(QAbstractTableModel):
    """The rows; told again, it changes only what is different, and longer, it keeps its place."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[Row, ...] = ()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns, and no rows yet."""
        self.beginResetModel()
        self.columns, self.rows = tuple(columns), ()
        self.endResetModel()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        new, old = tuple(rows), self.rows
        if old and len(new) > len(old) and new[: len(old)] == old:
            self.beginInsertRows(QModelIndex(), len(old), len(new) - 1)
            self.rows = new
            self.endInsertRows()
        elif [row.key for row in new] != [row.key for row in old]:
            self.beginResetModel()
            self.rows = new
            self.endResetModel()
        else:
            self._renew(new)

    def _renew(self, new: tuple[Row, ...]) -> None:
        old, self.rows = self.rows, new
        for number, (was, now) in enumerate(zip(old, new, strict=True)):
            if was != now:
                last = self.index(number, len(self.columns) - 1)
                self.dataChanged.emit(self.index(number, 0), last)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell, or how its row is read aloud."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        cell = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return cell if role == CELL_ROLE else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the words above the columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _align(self.columns[section]) | Qt.AlignmentFlag.AlignVCenter
        return None


def _align(column: Column) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft


class _CellPainter(QStyledItemDelegate):
    """Paints a cell: a state with its shape, figures at the right, a hairline below."""

    def __init__(self, plain: PlainModel, height: int, *, small: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._plain = plain
        self._height = height
        self._roles = SMALL if small else USUAL

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, colour(palette().accentsoft))
        hairline = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(hairline, colour(palette().line))
        inside = box.adjusted(INSET, 0, -INSET, -1)
        column = self._plain.columns[index.column()]
        _paint_cell(painter, inside, index.data(CELL_ROLE), column, self._roles)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Say the whole of a cell that is cut, and nothing about one that is not."""
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return False
        column = self._plain.columns[index.column()]
        needed = _needed(cell, column, self._roles) + 2 * INSET
        words = cell.text if needed > option.rect.width() + 1 else ""
        QToolTip.showText(event.globalPos(), words, view, option.rect)
        return True


def _elide(column: Column) -> Qt.TextElideMode:
    """Where what is too long is cut: of «Aprobada $ 7.900» the amount is what counts."""
    if column.figures:
        return Qt.TextElideMode.ElideLeft
    return Qt.TextElideMode.ElideMiddle if column.code else Qt.TextElideMode.ElideRight


def _figures(column: Column) -> Figures:
    return Figures.REFERENCE if column.code else Figures.TABULAR


def _needed(cell: Cell, column: Column, roles: tuple[Role, Role]) -> float:
    """The width at which a cell is not cut."""
    if cell.tag is not None:
        return line_width(cell.text, Role.HINT) + (46 if cell.icon else 24)
    role = roles[cell.strong or column.strong]
    return line_width(cell.text, role, _figures(column)) + (ICON if cell.icon else 0)


def _paint_cell(
    painter: QPainter, box: QRectF, cell: Cell, column: Column, roles: tuple[Role, Role]
) -> None:
    if cell.tag is not None:
        width = min(_needed(cell, column, roles), box.width())
        tag = QRectF(box.left(), box.center().y() - TAG / 2, width, TAG)
        paint_tag(painter, tag, cell.text, cell.tag, cell.icon)
        return
    strong = cell.strong or column.strong
    ink = palette().ink if strong else palette().ink2
    if cell.icon:
        draw_icon(painter, QPointF(box.left(), box.center().y() - 9), cell.icon, ink, 18)
        box = box.adjusted(ICON, 0, 0, 0)
    role = roles[strong]
    if column.figures and line_width(cell.text, role, Figures.TABULAR) > box.width():
        role = SMALL[strong]  # an amount is written smaller before it is cut
        box = box.adjusted(-NEAR, 0, 0, 0)
    if column.wraps and line_width(cell.text, role, Figures.TABULAR) > box.width():
        words = Paragraph(cell.text, SMALL[strong], box.width(), max_lines=2)
        words.draw(painter, box.topLeft() + QPointF(0, (box.height() - words.height) / 2),
                   colour(ink))  # fmt: skip
        return
    draw_line(painter, box, cell.text, role, colour(ink), align=_align(column),
              figures=_figures(column), elide=_elide(column))  # fmt: skip


class PlainTable(QTableView):
    """Rows of words, one to choose; arrows and a finger move it, Ctrl C copies it."""

    def __init__(
        self,
        name: str,
        columns: Sequence[Column],
        *,
        height: int = Space.TARGET,
        small: bool = False,
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty table.

        Args:
            name: For a screen reader.
            columns: What stands beside what.
            height: Of a row in logical pixels.
            small: Letters and rows are, for long lists that one reads rather than touches.
            empty: What is said where there are no rows.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        height = LOW_ROW if small else height
        self._empty = empty
        self.plain = PlainModel(columns, self)
        self.setModel(self.plain)
        self.setItemDelegate(_CellPainter(self.plain, height, small=small, parent=self))
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
        self.verticalHeader().setDefaultSectionSize(height)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_headers(columns)
        self.setAccessibleDescription(empty)
        move_by_finger(self)

    def sizeHint(self) -> QSize:
        """Want no more than the least: what there is more of is taken."""
        return QSize(400, self.minimumHeight())

    @property
    def chosen(self) -> str | None:
        """The key of the chosen row."""
        row = self.currentIndex().row()
        return self.plain.rows[row].key if 0 <= row < len(self.plain.rows) else None

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is shown."""
        return self.plain.rows

    @property
    def chosen_row(self) -> Row | None:
        """The chosen row."""
        return next((row for row in self.rows if row.key == self.chosen), None)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the chosen one stays chosen wherever it moved."""
        before = self.chosen
        self.plain.set_rows(rows)
        keys = [row.key for row in rows]
        row = keys.index(before) if before in keys else 0
        if keys and self.currentIndex().row() != row:
            self.selectRow(row)
        self.setAccessibleDescription("" if keys else self._empty)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns, and no rows yet."""
        self.plain.set_columns(columns)
        self._set_headers(columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen row; Qt would copy one cell of it."""
        row = self.chosen_row
        if not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
        elif row is not None:
            words = row.copied or "\t".join(filter(None, row.words))
            QGuiApplication.clipboard().setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say why there is nothing, where there is nothing."""
        super().paintEvent(event)
        if self._empty and not self.plain.rows:
            with painting(self.viewport()) as painter:
                box = QRectF(self.viewport().rect())
                centre = Qt.AlignmentFlag.AlignHCenter
                draw_line(
                    painter, box, self._empty, Role.BODY, colour(palette().ink2), align=centre
                )

    def _set_headers(self, columns: Sequence[Column]) -> None:
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(40)
        head.setFixedHeight(36)
        for number, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Fixed if column.width else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(number, mode)
            if column.width:
                self.setColumnWidth(number, column.width)
