"""The lines of a sale with how much of each is meant; plus and minus step the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScroller,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius
from pos_app.ui.widgets.painting import fill_round, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width

__all__ = ["QuantityLine", "QuantityList"]

Index = QModelIndex | QPersistentModelIndex

ROW = 72
GAP = 8
LINE_ROLE = Qt.ItemDataRole.UserRole + 1

MORE = {Qt.Key.Key_Plus, Qt.Key.Key_Right, Qt.Key.Key_Space}
LESS = {Qt.Key.Key_Minus, Qt.Key.Key_Left}


@dataclass(frozen=True, slots=True)
class QuantityLine:
    """One line of a sale in words.

    Attributes:
        line: Its number in the sale.
        chosen: How much of it is meant: «1».
        of: How much may: «de 2».
        usable: Whether any of it can still be meant.
    """

    line: int
    chosen: str
    of: str
    name: str
    below: str
    amount: str
    marked: bool
    usable: bool
    spoken: str


class QuantityModel(QAbstractListModel):
    """The lines; told again, it changes only what is different."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing."""
        super().__init__(parent)
        self.lines: tuple[QuantityLine, ...] = ()

    def set_lines(self, lines: Sequence[QuantityLine]) -> None:
        """Show these lines."""
        new = tuple(lines)
        if [line.name for line in new] != [line.name for line in self.lines]:
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


class _LinePainter(QStyledItemDelegate):
    """Paints a line as a card."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), ROW + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = palette()
        box = QRectF(option.rect).adjusted(1, 1, -1, -GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground = tokens.accentsoft if chosen else tokens.surface
        fill_round(painter, box, Radius.KEY, colour(ground))
        edge = colour(tokens.accent if chosen else tokens.line)
        stroke_round(painter, box, Radius.KEY, edge, 2 if chosen else 1)
        _paint_line(painter, box, index.data(LINE_ROLE))
        painter.restore()


def _fitting(count: str, room: float) -> Role:
    """Write what was weighed smaller rather than cut it."""
    roles = (Role.TITLE, Role.STRONG, Role.SMALL)
    fits = (role for role in roles if line_width(count, role, Figures.TABULAR) <= room)
    return next(fits, Role.SMALL)


def _paint_line(painter: QPainter, box: QRectF, line: QuantityLine) -> None:
    tokens, right = palette(), Qt.AlignmentFlag.AlignRight
    strong = colour(tokens.ink if line.usable else tokens.ink3)
    count = QRectF(box.left() + 8, box.top(), 56, box.height())
    if line.usable:
        ink = colour(tokens.accentink if line.marked else tokens.ink3)
        draw_line(painter, count, line.chosen, _fitting(line.chosen, count.width()), ink,
                  align=right, figures=Figures.TABULAR)  # fmt: skip
        of = QRectF(count.right() + 6, box.top() + 2, 66, box.height())
        draw_line(painter, of, line.of, Role.SMALL, colour(tokens.ink2))
    left = box.left() + 144
    amount = QRectF(box.right() - 166, box.top(), 150, box.height())
    draw_line(painter, amount, line.amount, Role.FIGURE, strong, align=right,
              figures=Figures.TABULAR)  # fmt: skip
    room = amount.left() - 12 - left
    name = QRectF(left, box.top() + 13, room, 24)
    draw_line(painter, name, line.name, Role.STRONG, strong)
    below = QRectF(left, name.bottom() + 1, room, 20)
    draw_line(painter, below, line.below, Role.SMALL, colour(tokens.ink2))


class QuantityList(QListView):
    """The lines, one to choose; plus and minus say how much of it is meant.

    Signals:
        more_asked: One more of the chosen line.
        less_asked: One less.
        entered: Enter was pressed.
    """

    more_asked = Signal()
    less_asked = Signal()
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list; the name is for a screen reader."""
        super().__init__(parent)
        self.model_ = QuantityModel(self)
        self.setModel(self.model_)
        self.setItemDelegate(_LinePainter(self))
        self.setAccessibleName(name)
        self.setObjectName("bare")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def chosen(self) -> QuantityLine | None:
        """The chosen line."""
        row = self.currentIndex().row()
        return self.model_.lines[row] if 0 <= row < len(self.model_.lines) else None

    def show_lines(self, lines: Sequence[QuantityLine]) -> None:
        """Show these lines; another sale begins at its first one that can be meant."""
        before = [line.name for line in self.model_.lines]
        self.model_.set_lines(lines)
        if lines and before != [line.name for line in lines]:
            row = next((place for place, line in enumerate(lines) if line.usable), 0)
            self.setCurrentIndex(self.model_.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take plus and minus for the chosen line, and Enter for going on."""
        key = Qt.Key(event.key())
        if key in MORE:
            self.more_asked.emit()
        elif key in LESS:
            self.less_asked.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
