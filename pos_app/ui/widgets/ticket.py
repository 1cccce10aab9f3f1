"""The ticket: the lines of the sale, the chosen one open with its stepper."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius
from pos_app.ui.widgets.line_tools import LineTools
from pos_app.ui.widgets.painting import fill_round, stroke_round
from pos_app.ui.widgets.scroll_mark import ScrollMark
from pos_app.ui.widgets.typeset import draw_line, line_width

Index = QModelIndex | QPersistentModelIndex

LINE_HEIGHT = 56
OPEN_HEIGHT = 124
_QUANTITY_RIGHT = 43
_QUANTITY_LEFT = 14
_NAME_LEFT = 56
_INSET = 16
_AIR = 7
"""What is free above the words of a line."""
_MARK = 6
"""At the right of the lines, where a mark tells how far they are scrolled."""


class TicketRole(IntEnum):
    """The names under which the model tells what stands on a line."""

    KEY = Qt.ItemDataRole.UserRole + 1
    QUANTITY = Qt.ItemDataRole.UserRole + 2
    NAME = Qt.ItemDataRole.UserRole + 3
    DETAIL = Qt.ItemDataRole.UserRole + 4
    DISCOUNT = Qt.ItemDataRole.UserRole + 5
    TAX = Qt.ItemDataRole.UserRole + 6
    AMOUNT = Qt.ItemDataRole.UserRole + 7


@dataclass(frozen=True, slots=True)
class TicketLine:
    """One line of the sale, in words ready to show.

    Attributes:
        key: What the line is called inside; the same as long as the line lives.
        quantity: «2», or «0,350» of something weighed.
        name: The product.
        detail: «$ 7.900 c/u», or nothing for a single piece.
        discount: «− 10 %», or nothing.
        tax: «INC 8 %».
        amount: What the line costs.
        spoken: How it is read aloud: «2 Cappuccino, 15.800 pesos».
    """

    key: str
    quantity: str
    name: str
    amount: str
    spoken: str
    detail: str = ""
    discount: str = ""
    tax: str = ""


class TicketModel(QAbstractListModel):
    """The lines of a sale for a list; told again, it changes only what is different."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty ticket."""
        super().__init__(parent)
        self._lines: list[TicketLine] = []
        self.quantity_right: float = _QUANTITY_RIGHT

    @property
    def lines(self) -> tuple[TicketLine, ...]:
        """The lines shown, first to last."""
        return tuple(self._lines)

    def set_lines(self, lines: Sequence[TicketLine]) -> None:
        """Show these lines; what is the same keeps its selection and place.

        Args:
            lines: All lines, first to last.
        """
        old, new = self._lines, list(lines)
        self.quantity_right = _quantity_right({line.quantity for line in new})
        head = _same_keys(old, new)
        tail = _same_keys(old[head:][::-1], new[head:][::-1])
        self._remove(head, len(old) - tail)
        self._insert(head, new[head : len(new) - tail])
        self._refresh(new)

    def row_of(self, key: str) -> int:
        """Return the row of a line, -1 when it is not there."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return a part of a line under its role's name."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        parts: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: f"{line.quantity} × {line.name} {line.amount}",
            Qt.ItemDataRole.AccessibleTextRole: line.spoken,
            TicketRole.KEY: line.key,
            TicketRole.QUANTITY: line.quantity,
            TicketRole.NAME: line.name,
            TicketRole.DETAIL: line.detail,
            TicketRole.DISCOUNT: line.discount,
            TicketRole.TAX: line.tax,
            TicketRole.AMOUNT: line.amount,
        }
        return parts.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the roles by name."""
        return {role: QByteArray(role.name.lower().encode()) for role in TicketRole}

    def _remove(self, start: int, end: int) -> None:
        if end > start:
            self.beginRemoveRows(QModelIndex(), start, end - 1)
            del self._lines[start:end]
            self.endRemoveRows()

    def _insert(self, start: int, lines: list[TicketLine]) -> None:
        if lines:
            self.beginInsertRows(QModelIndex(), start, start + len(lines) - 1)
            self._lines[start:start] = lines
            self.endInsertRows()

    def _refresh(self, lines: list[TicketLine]) -> None:
        for row, line in enumerate(lines):
            if line != self._lines[row]:
                self._lines[row] = line
                self.dataChanged.emit(self.index(row), self.index(row))


def _same_keys(old: list[TicketLine], new: list[TicketLine]) -> int:
    """Return how many lines from the start are still the same ones."""
    pairs = enumerate(zip(old, new, strict=False))
    shorter = min(len(old), len(new))
    return next((row for row, (was, now) in pairs if was.key != now.key), shorter)


class _LinePainter(QStyledItemDelegate):
    """Paints a line: quantity, name with detail, amount."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        chosen = isinstance(view, TicketView) and view.open_row == index.row()
        return QSize(option.rect.width(), OPEN_HEIGHT if chosen else LINE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(0, 0, -_MARK, 0)
        if box.height() > LINE_HEIGHT:
            fill_round(painter, box, Radius.KEY, colour(palette().accentsoft))
            stroke_round(painter, box, Radius.KEY, colour(palette().accent), 2)
        detail = _detail_parts(index)
        room = box.width() - self._words_left() - _INSET
        amount = line_width(index.data(TicketRole.AMOUNT), Role.STRONG, Figures.TABULAR)
        long = sum(line_width(text, role) for text, role, _ in detail) > room - amount - _INSET
        self._paint_figures(painter, box, index, high=long)
        self._paint_name(painter, box, index, room - amount - _INSET, alone=not detail)
        self._paint_detail(painter, box, detail, room if long else room - amount - _INSET)
        painter.restore()

    def _quantity_right(self) -> float:
        view = self.parent()
        assert isinstance(view, TicketView), "it paints for its ticket only"
        return view.lines.quantity_right

    def _words_left(self) -> float:
        return self._quantity_right() + _NAME_LEFT - _QUANTITY_RIGHT

    def _paint_figures(self, painter: QPainter, box: QRectF, index: Index, *, high: bool) -> None:
        """Paint quantity and amount; beside the name where a long detail needs what is below."""
        ink, right = colour(palette().ink), Qt.AlignmentFlag.AlignRight
        tabular = Figures.TABULAR
        count = QRectF(box.left(), box.top(), self._quantity_right(), LINE_HEIGHT)
        quantity = _quantity_words(index.data(TicketRole.QUANTITY))
        draw_line(painter, count, quantity, Role.FIGURE, ink, align=right, figures=tabular)
        beside_name = QRectF(box.left(), box.top() + _AIR, box.width() - _INSET, 24)
        in_middle = QRectF(box.left(), box.top(), box.width() - _INSET, LINE_HEIGHT)
        amount = index.data(TicketRole.AMOUNT)
        sum_box = beside_name if high else in_middle
        draw_line(painter, sum_box, amount, Role.STRONG, ink, align=right, figures=tabular)

    def _paint_name(
        self, painter: QPainter, box: QRectF, index: Index, room: float, *, alone: bool
    ) -> None:
        top = box.top() + (16 if alone else _AIR)
        name = QRectF(box.left() + self._words_left(), top, room, 24)
        draw_line(painter, name, index.data(TicketRole.NAME), Role.LABEL, colour(palette().ink))

    def _paint_detail(
        self, painter: QPainter, box: QRectF, parts: list[tuple[str, Role, str]], room: float
    ) -> None:
        at = QRectF(box.left() + self._words_left(), box.top() + 28, room, 20)
        for text, role, tone in parts:
            draw_line(painter, at, text, role, colour(tone))
            at.setLeft(at.left() + line_width(text, role))


def _quantity_words(quantity: str) -> str:
    return f"{quantity}\u00a0×"


def _quantity_right(quantities: set[str]) -> float:
    """Return where the quantities end: on all lines alike, so that the names stand in a column."""
    longest = max(quantities, key=len, default="")
    width = line_width(_quantity_words(longest), Role.FIGURE, Figures.TABULAR)
    return max(_QUANTITY_RIGHT, width + _QUANTITY_LEFT)


def _detail_parts(index: Index) -> list[tuple[str, Role, str]]:
    """Return the second line in pieces: price, discount in its own ink, tax."""
    tokens = palette()
    unit, cut, tax = (
        index.data(role) for role in (TicketRole.DETAIL, TicketRole.DISCOUNT, TicketRole.TAX)
    )
    parts = []
    if unit:
        parts.append((f"{unit} " if cut else unit, Role.SMALL, tokens.ink2))
    if cut:
        parts.append((cut, Role.HINT, tokens.accentink))
    if tax:
        parts.append((f" · {tax}" if parts else tax, Role.SMALL, tokens.ink2))
    return parts


class TicketView(QListView):
    """The list of the sale's lines; the chosen line opens with stepper and «Quitar».

    Attributes:
        more: One more of a line, by its key.
        less: One less of a line, by its key.
        removal_wanted: Take a line off, by its key.
        chosen: Which line is open, by its key; empty for none.
    """

    more = Signal(str)
    less = Signal(str)
    removal_wanted = Signal(str)
    chosen = Signal(str)

    def __init__(self, tools: LineTools, name: str, parent: QWidget | None = None) -> None:
        """Make an empty ticket.

        Args:
            tools: The keys of the open line, with their words.
            name: What a screen reader calls the list.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self.open_row = -1
        self.lines = TicketModel(self)
        self._mark = ScrollMark(self)
        self._tools = tools
        tools.setParent(self.viewport())
        tools.hide()
        tools.more.connect(lambda: self._tell(self.more))
        tools.less.connect(lambda: self._tell(self.less))
        tools.removal_wanted.connect(lambda: self._tell(self.removal_wanted))
        self.setModel(self.lines)
        self.setItemDelegate(_LinePainter(self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @property
    def open_key(self) -> str:
        """The key of the open line, empty for none."""
        return "" if self.open_row < 0 else self.lines.lines[self.open_row].key

    def show_lines(self, lines: Sequence[TicketLine], open_key: str = "") -> None:
        """Show a sale.

        Args:
            lines: All lines, first to last.
            open_key: The line to open and scroll to; empty keeps the one that is open.
        """
        wanted = open_key or self.open_key
        before = self.lines.quantity_right
        self.lines.set_lines(lines)
        if self.lines.quantity_right != before:
            self.viewport().update()
        self.open_line(wanted)

    def open_line(self, key: str) -> None:
        """Open a line by its key; empty or unknown closes all."""
        row = self.lines.row_of(key)
        self.setCurrentIndex(self.lines.index(row) if row >= 0 else QModelIndex())
        self._open(row)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Open the line the cashier went to."""
        super().currentChanged(current, previous)
        self._open(current.row())

    def updateGeometries(self) -> None:
        """Keep the keys on their line after every layout and scroll."""
        super().updateGeometries()
        self._mark.setGeometry(self.width() - _MARK, 0, _MARK, self.height())
        self._place_tools()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the open line in sight when the window becomes lower."""
        super().resizeEvent(event)
        self._keep_whole()
        if self.open_row >= 0:
            self.scrollTo(self.lines.index(self.open_row))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keep the keys on their line while scrolling."""
        super().scrollContentsBy(dx, dy)
        self._place_tools()

    def _open(self, row: int) -> None:
        changed = row != self.open_row
        self.open_row = row
        if changed:
            self.scheduleDelayedItemsLayout()
            self.chosen.emit(self.open_key)
        self._keep_whole()
        self.executeDelayedItemsLayout()
        self._place_tools()
        if row >= 0:
            self.scrollTo(self.lines.index(row))

    def _keep_whole(self) -> None:
        """Leave what would show half a line free: half an amount is read as another one."""
        lines = self.lines.rowCount() * LINE_HEIGHT
        lines += OPEN_HEIGHT - LINE_HEIGHT if self.open_row >= 0 else 0
        rest = (self.height() - lines) % LINE_HEIGHT if lines > self.height() else 0
        if rest > LINE_HEIGHT - _AIR:
            rest = 0
        if rest != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, rest)
            self.updateGeometries()

    def _place_tools(self) -> None:
        if not 0 <= self.open_row < self.lines.rowCount():
            self._tools.hide()
            return
        box = self.visualRect(self.lines.index(self.open_row))
        self._tools.set_quantity(self.lines.lines[self.open_row].quantity)
        width = box.width() - 24 - _MARK
        tools = QRect(box.left() + 12, box.top() + LINE_HEIGHT, width, LINE_HEIGHT)
        self._tools.setGeometry(tools)
        self._tools.show()

    def _tell(self, signal: SignalInstance) -> None:
        if self.open_row >= 0:
            signal.emit(self.open_key)
