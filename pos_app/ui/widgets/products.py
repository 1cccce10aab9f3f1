"""The grid of products: picture on a pale ground, name, price, how many are in the sale."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import ceil

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pos_app.ui import icons
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius, Space, Tint
from pos_app.ui.widgets.holding import Holding
from pos_app.ui.widgets.painting import (
    draw_hint,
    fill_round,
    focus_ring,
    hint_width,
    ledge_box,
    rounded_path,
    stroke_round,
)
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.widgets.scroll_mark import ScrollMark
from pos_app.ui.widgets.tile_flow import TileFlow
from pos_app.ui.widgets.typeset import Paragraph, draw_line, line_width

Index = QModelIndex | QPersistentModelIndex

MARGIN = Space.TILE_GAP // 2
"""The grid keeps this much free on every side, for the focus ring of the outer tiles."""

_PICTURE_SHARE = 73 / 152
_WORDS = 78
"""What two lines of a name and the price need: the picture of a low tile gives way to them."""

LEAST_SHARE = 0.92
"""What must be left of a tile's height when whole rows are made to fit."""

MOST_SHARE = 1.12
"""What a tile may grow to, so that no name is cut in the middle of its letters."""

PEEK = 60
"""What is seen of a row that does not fit: its pictures, which are not read."""

_SOLD_OUT_OPACITY = 0.35
_BADGE = 32
_SIDE = 13


DETAILS_KEY = "Ctrl I"
"""What shows more of the tile with the ring; printed on it."""


class TileRole(IntEnum):
    """The names under which the model tells what stands on a tile."""

    TILE = Qt.ItemDataRole.UserRole + 1
    KEY = Qt.ItemDataRole.UserRole + 2
    NAME = Qt.ItemDataRole.UserRole + 3
    PRICE = Qt.ItemDataRole.UserRole + 4
    COUNT = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True, slots=True)
class Tile:
    """One product of the grid, in words ready to show.

    Attributes:
        key: What the product is called inside.
        name: Its name; up to two lines are shown, and a third where the picture gives way to it.
        price: «$ 7.900».
        spoken: How it is read aloud: «Cappuccino, 7.900 pesos, 2 en la venta».
        drawing: A file of ``resources/products`` without its ending.
        tint: The ground behind it.
        count: How many are in the sale («2»), empty for none.
        sold_out: The word on a product that has run out; it can still be sold.
    """

    key: str
    name: str
    price: str
    spoken: str
    drawing: str
    tint: Tint
    count: str = ""
    sold_out: str = ""


UNKNOWN = Tile("", "", "", "", "", Tint.STORE)
"""A product of which only the place is known yet."""


class TileModel(QAbstractListModel):
    """The products of the grid; told again with the same products it repaints only changes."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Make an empty grid."""
        super().__init__(parent)
        self._count = 0
        self._tiles: dict[int, Tile] = {}
        self.about = ""

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The products that are known, first to last."""
        return tuple(self._tiles[row] for row in sorted(self._tiles))

    def known(self, row: int) -> bool:
        """Whether the product of a row is known; the others are shown as empty boxes."""
        return row in self._tiles

    def set_tiles(self, tiles: Sequence[Tile], count: int | None = None) -> None:
        """Show these products, the first of so many; the others are told when they are seen."""
        new = dict(enumerate(tiles))
        many = max(len(new), count or 0)
        same = many == self._count and new.keys() == self._tiles.keys()
        if not same or any(new[row].key != tile.key for row, tile in self._tiles.items()):
            self.beginResetModel()
            self._tiles, self._count = new, many
            self.endResetModel()
            return
        self.put(new)

    def put(self, tiles: Mapping[int, Tile]) -> None:
        """Show what became known or changed, each at its row."""
        for row, tile in tiles.items():
            if row < self._count and self._tiles.get(row) != tile:
                self._tiles[row] = tile
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        """Return how many products there are."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | Tile | None:
        """Return a part of a tile under its role's name."""
        if not index.isValid():
            return None
        tile = self._tiles.get(index.row(), UNKNOWN)
        parts: dict[int, str | Tile] = {
            Qt.ItemDataRole.DisplayRole: tile.name,
            Qt.ItemDataRole.AccessibleTextRole: tile.spoken,
            Qt.ItemDataRole.AccessibleDescriptionRole: self.about if tile.key else "",
            TileRole.TILE: tile,
            TileRole.KEY: tile.key,
            TileRole.NAME: tile.name,
            TileRole.PRICE: tile.price,
            TileRole.COUNT: tile.count,
        }
        return parts.get(role)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the roles by name."""
        return {role: QByteArray(role.name.lower().encode()) for role in TileRole}


class _TilePainter(QStyledItemDelegate):
    """Paints a tile."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        view = self.parent()
        assert isinstance(view, ProductGrid), "it paints for its grid only"
        return view.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tile: Tile = index.data(TileRole.TILE)
        cell = QRectF(option.rect)
        box = cell.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not tile.key:
            fill_round(painter, box, Radius.TILE, colour(palette().sunken))
            painter.restore()
            return
        top = _paint_box(painter, box, tile)
        _paint_words(painter, top, box, tile)
        if tile.count:
            _paint_badge(painter, box, tile.count)
        state = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Active
        if option.state & state == state:
            focus_ring(painter, cell.adjusted(1, 1, -1, -1), Radius.TILE + 5)
            left = box.right() - 9 - hint_width(DETAILS_KEY)
            draw_hint(painter, left, top.bottom() - 17, DETAILS_KEY, dark=False)
        painter.restore()


def _paint_box(painter: QPainter, box: QRectF, tile: Tile) -> QRectF:
    """Paint the box and the picture; return the picture's area."""
    tokens = palette()
    top = ledge_box(
        painter,
        box,
        Radius.TILE,
        fill=colour(tokens.surface),
        edge=colour(tokens.line),
        ledge=colour(tokens.ledge),
        depth=Space.LEDGE,
    )
    height = min(box.height() * _PICTURE_SHARE, box.height() - _WORDS)
    if _name(tile, box).height > 2 * Role.TILE.value.line:
        height -= Role.TILE.value.line + 4
    picture = QRectF(box.left() + 1, box.top() + 1, box.width() - 2, height)
    painter.save()
    painter.setClipPath(rounded_path(top.adjusted(1, 1, -1, 0), Radius.TILE - 1))
    painter.fillRect(picture, colour(getattr(tokens, tile.tint)))
    _paint_drawing(painter, picture, tile)
    painter.restore()
    return picture


def _paint_drawing(painter: QPainter, area: QRectF, tile: Tile) -> None:
    height = round(min(area.height() - 10, 63))
    pixmap = icons.drawing(tile.drawing, height, ratio=painter.device().devicePixelRatioF())
    size = pixmap.deviceIndependentSize()
    at = area.center() - QPointF(size.width() / 2, size.height() / 2)
    painter.setOpacity(_SOLD_OUT_OPACITY if tile.sold_out else 1.0)
    painter.drawPixmap(QPointF(round(at.x()), round(at.y())), pixmap)
    painter.setOpacity(1.0)


def _paint_words(painter: QPainter, picture: QRectF, box: QRectF, tile: Tile) -> None:
    tokens = palette()
    faint = bool(tile.sold_out)
    name = _name(tile, box)
    ink = colour(tokens.ink3 if faint else tokens.ink)
    name.draw(painter, QPointF(box.left() + _SIDE, picture.bottom() + 8), ink)
    foot = QRectF(box.left() + _SIDE, box.bottom() - 33, box.width() - 2 * _SIDE, 24)
    price = colour(tokens.ink3 if faint else tokens.ink2)
    draw_line(painter, foot, tile.price, Role.BODY, price, figures=Figures.TABULAR)
    if tile.sold_out:
        _paint_sold_out(painter, box, tile.sold_out)


def _name(tile: Tile, box: QRectF) -> Paragraph:
    """Set the name of a tile; of «Fríjol cargamanto 500 g» the weight is what counts."""
    return Paragraph(tile.name, Role.TILE, box.width() - 2 * _SIDE, max_lines=3)


def _paint_sold_out(painter: QPainter, box: QRectF, word: str) -> None:
    tag = QRectF(box.left() + 9, box.top() + 9, line_width(word, Role.HINT) + 20, 26)
    fill_round(painter, tag, Radius.TAG - 1, colour(palette().surface))
    stroke_round(painter, tag, Radius.TAG - 1, colour(palette().control))
    ink, middle = colour(palette().ink), Qt.AlignmentFlag.AlignHCenter
    draw_line(painter, tag, word, Role.HINT, ink, align=middle)


def _paint_badge(painter: QPainter, box: QRectF, count: str) -> None:
    width = max(_BADGE, line_width(count, Role.LABEL) + 16)
    badge = QRectF(box.right() - 9 - width, box.top() + 9, width, _BADGE)
    fill_round(painter, badge, 9, colour(palette().accent))
    ink, middle = colour(palette().onaccent), Qt.AlignmentFlag.AlignHCenter
    draw_line(painter, badge, count, Role.LABEL, ink, align=middle)


class ProductGrid(TileFlow):
    """The products to touch; a touch, Enter or space adds one, and one that is held is looked at.

    Attributes:
        picked: One of this product is wanted, by its key.
        details_wanted: This product is to be looked at, by its key.
        rows_wanted: Rows are seen whose products are not known: the first of them.
    """

    picked = Signal(str)
    details_wanted = Signal(str)
    rows_wanted = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty grid; the name is for a screen reader."""
        super().__init__(parent)
        self.products = TileModel(self)
        self._beside, self._tile_height = 5, 152
        self.setModel(self.products)
        self.setItemDelegate(_TilePainter(self))
        self.setAccessibleName(name)
        self._mark = ScrollMark(self)
        move_by_finger(self)
        self.holding = Holding(self.viewport())
        self.holding.held.connect(lambda place: self._look(self.indexAt(place)))
        self.clicked.connect(self._touched)
        self.verticalScrollBar().valueChanged.connect(self._want_rows)
        self.verticalScrollBar().rangeChanged.connect(self._want_rows)

    def show_tiles(self, tiles: Sequence[Tile], count: int | None = None) -> None:
        """Show these products, the first of so many."""
        self.products.set_tiles(tiles, count)

    def set_layout(self, columns: int, tile_height: int) -> None:
        """Take the columns and the tile height of a screen size."""
        self._beside, self._tile_height = columns, tile_height
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every tile an equal part of the width."""
        self._fit()
        super().resizeEvent(event)
        self._mark.setGeometry(self.width() - MARGIN, MARGIN, MARGIN, self.height() - 2 * MARGIN)

    @property
    def key_in_hand(self) -> str:
        """The product the ring is on, or empty."""
        return self.currentIndex().data(TileRole.KEY) or ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Look at a tile with the other button of the mouse, or with the menu key."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        if not self.holding.done:
            self._look(self.currentIndex() if by_key else self.indexAt(event.pos()))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a quick second touch for what it is: one more."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add the tile the ring is on with Enter or space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._pick(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        """Take the layout's tiles, so high that the last row is seen whole or its pictures are."""
        cell = self._tile_height + Space.TILE_GAP
        fitting = self.height() // max(1, ceil(self.height() / cell))
        whole, rest = divmod(self.height(), cell)
        if fitting >= cell * LEAST_SHARE:
            cell = fitting
        elif whole and rest > PEEK:
            taller = (self.height() - PEEK) // whole
            cell = taller if taller <= cell * MOST_SHARE else cell
        self.set_cells(self._beside, cell)

    def _want_rows(self) -> None:
        """Ask for the first product in sight that is not known; its neighbours come with it."""
        missing = next((row for row in self.in_sight() if not self.products.known(row)), None)
        if missing is not None:
            self.rows_wanted.emit(missing)

    def _touched(self, index: QModelIndex) -> None:
        """Take a touch that ends on the tile on which it began; the end of a hold is none."""
        if not self.holding.done:
            self._pick(index)

    def _look(self, index: Index) -> None:
        if index.isValid() and index.data(TileRole.KEY):
            self.details_wanted.emit(index.data(TileRole.KEY))

    def _pick(self, index: Index) -> None:
        if index.isValid() and index.data(TileRole.KEY):
            self.picked.emit(index.data(TileRole.KEY))
