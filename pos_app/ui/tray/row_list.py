"""The list of the tray: a card a row, the shape first, one of them chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QResizeEvent
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
from pos_app.ui.tray.views import Sign, TrayLine
from pos_app.ui.widgets.painting import draw_icon, draw_no, draw_yes, fill_round, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width

__all__ = ["RowList", "paint_sign"]

Index = QModelIndex | QPersistentModelIndex

ROW = 88
GAP = 8
SIGN = 48
LINE_ROLE = Qt.ItemDataRole.UserRole + 1


class RowModel(QAbstractListModel):
    """The rows; told again, it changes only what is different."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing."""
        super().__init__(parent)
        self.lines: tuple[TrayLine, ...] = ()

    def set_lines(self, lines: Sequence[TrayLine]) -> None:
        """Show these rows."""
        new = tuple(lines)
        if [line.key for line in new] != [line.key for line in self.lines]:
            self.beginResetModel()
            self.lines = new
            self.endResetModel()
            return
        old, self.lines = self.lines, new
        for row, (was, now) in enumerate(zip(old, new, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or how it is read aloud."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return line.spoken if role in spoken else None


class _RowPainter(QStyledItemDelegate):
    """Paints a row as a card."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), ROW + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = palette()
        box = QRectF(option.rect).adjusted(1, 1, -1, -GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        fill_round(
            painter, box, Radius.CARD, colour(tokens.accentsoft if chosen else tokens.surface)
        )
        edge = colour(tokens.accent if chosen else tokens.line)
        stroke_round(painter, box, Radius.CARD, edge, 2 if chosen else 1)
        _paint_line(painter, box, index.data(LINE_ROLE))
        painter.restore()


def _paint_line(painter: QPainter, box: QRectF, line: TrayLine) -> None:
    tokens, right = palette(), Qt.AlignmentFlag.AlignRight
    sign = QRectF(box.left() + 16, box.center().y() - SIGN / 2, SIGN, SIGN)
    paint_sign(painter, sign, line.sign, line.icon)
    chevron = QPointF(box.right() - 38, box.center().y() - 10)
    draw_icon(painter, chevron, "chev", tokens.ink2, 20)
    amount = QRectF(box.right() - 192, box.top(), 144, box.height())
    draw_line(painter, amount, line.amount, Role.TITLE, colour(tokens.ink), align=right,
              figures=Figures.TABULAR)  # fmt: skip
    side = QRectF(amount.left() - 108, box.top() + 19, 92, 24)
    draw_line(painter, side, line.side, Role.LABEL, colour(tokens.ink), align=right)
    note = side.translated(0, 25).adjusted(0, 0, 0, -4)
    draw_line(painter, note, line.side_note, Role.SMALL, colour(tokens.ink2), align=right)
    left, room = sign.right() + 24, side.left() - 12
    top = QRectF(left, box.top() + 20, room - left, 24)
    draw_line(painter, top, line.word, Role.STRONG, colour(tokens.ink))
    used = line_width(f"{line.word} ", Role.STRONG)
    rest = top.adjusted(used, 0, 0, 0)
    draw_line(painter, rest, f"· {line.whose}", Role.LEAD, colour(tokens.ink2))
    below = QRectF(left, top.bottom() + 2, room - left, 20)
    draw_line(painter, below, line.text, Role.SMALL, colour(tokens.ink2))


def paint_sign(painter: QPainter, box: QRectF, sign: Sign, icon: str = "") -> None:
    """Paint the shape of an answer, or a task's icon in its frame."""
    tokens = palette()
    if sign is Sign.YES:
        draw_yes(painter, box)
    elif sign is Sign.NO:
        draw_no(painter, box)
    elif sign is Sign.WAIT:
        inner = box.adjusted(2, 2, -2, -2)
        fill_round(painter, inner, 12, colour(tokens.wait))
        draw_icon(painter, inner.topLeft() + QPointF(9, 9), "hourglass", tokens.onwait, 26)
    else:
        inner = box.adjusted(1.5, 1.5, -1.5, -1.5)
        fill_round(painter, inner, 13, colour(tokens.surface))
        stroke_round(painter, inner, 13, colour(tokens.ink), 3)
        draw_icon(painter, box.topLeft() + QPointF(13, 13), icon, tokens.ink, 22)


class RowList(QListView):
    """The rows, one to choose; arrows and a finger move it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list; the name is for a screen reader."""
        super().__init__(parent)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_RowPainter(self))
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
    def chosen(self) -> str | None:
        """The key of the chosen row."""
        row = self.currentIndex().row()
        return self.rows.lines[row].key if 0 <= row < len(self.rows.lines) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight when the list becomes lower."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def show_lines(self, lines: Sequence[TrayLine]) -> None:
        """Show these rows; the chosen one stays chosen wherever it moved."""
        before = self.chosen
        self.rows.set_lines(lines)
        keys = [line.key for line in lines]
        row = keys.index(before) if before in keys else 0
        if keys and self.currentIndex().row() != row:
            self.setCurrentIndex(self.rows.index(row, 0))
