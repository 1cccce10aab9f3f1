"""What is on sale: the chosen category, what was searched, or what there is not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.core.catalogue import Product, Shelves
from pos_app.core.money import Quantity
from pos_app.till.selling.snapshots import FoundSnapshot, ShelfPage
from pos_app.till.snapshots import ShelfSnapshot
from pos_app.ui.layout import Layout
from pos_app.ui.sale.chip_row import ChipRow
from pos_app.ui.sale.pictures import Pictures
from pos_app.ui.sale.views import tiles
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.products import MARGIN, ProductGrid, Tile
from pos_app.ui.words import detail, say

__all__ = ["FAVOURITES", "Shelf"]

FAVOURITES = "★"
"""The key of the favourites' chip; categories are called by their names."""


class Shelf(QWidget):
    """The products to choose from; of a large shop only what is looked at is here.

    Signals:
        picked: One of this product is wanted, by its key.
        chosen: A category was chosen.
        word_offered: The nearest spelling was taken.
        products_wanted: The shop has nothing to sell; True asks for the sample shop.
        page_wanted: Products of a category (None for the favourites) from a place on.
        search_wanted: What answers this text is wanted.
        value_wanted: Something is to be sold by its amount alone.
        product_wanted: What was not found is to be put on the list, with this code.
    """

    picked = Signal(str)
    chosen = Signal(str)
    word_offered = Signal(str)
    products_wanted = Signal(bool)
    page_wanted = Signal(object, int)
    search_wanted = Signal(str)
    value_wanted = Signal()
    product_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty shelf."""
        super().__init__(parent)
        self.chips = ChipRow()
        self.value = Chip(self.tr("Otro valor"), icon="hash", checkable=False)
        self.grid = ProductGrid(self.tr("Productos"))
        self.grid.products.about = say("details.how")
        self._shelves = Shelves()
        self._pictures = Pictures(())
        self._rows: dict[int, Product] = {}
        self._sold: dict[str, Quantity] = {}
        self._choice = FAVOURITES
        self._typed = ""
        self._asked = -1
        self._first: dict[str | None, tuple[Product, ...]] = {}
        self.offer = Key("", icon="search", kind=KeyKind.SOFT)
        self.by_value = Key(self.tr("Vender por valor"), icon="hash")
        self.new_product = Key(self.tr("Crear el producto"), icon="plus")
        self._offered = ""
        self._notice = ""
        self._unknown = ""
        self.stock_keys = (
            Key(self.tr("Traer productos"), icon="download", kind=KeyKind.PRINCIPAL),
            Key(self.tr("Usar la tienda de ejemplo"), icon="store"),
        )
        keys = (self.offer, self.by_value, self.new_product)
        self._missing = EmptyState("search", "", keys=keys)
        self._pages = QStackedWidget()
        self._nothing_found = _at_top(self._missing)
        self._nothing_to_sell = _at_top(self._bare_shop())
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> tuple[Product, ...]:
        """The products of the grid that are known, first to last."""
        return tuple(self._rows[row] for row in sorted(self._rows))

    @property
    def pictures(self) -> Pictures:
        """What drawing and ground each product has."""
        return self._pictures

    def in_sale(self, product_id: str) -> str:
        """How much of a product is in the sale, or empty."""
        sold = self._sold.get(product_id)
        return "" if sold is None else detail(sold)

    @property
    def searching(self) -> bool:
        """Whether the grid shows what was searched, or will."""
        return bool(self._typed) or self._asked == 0

    @property
    def notice(self) -> str:
        """What is said in place of products, empty while some are shown."""
        return self._notice

    def show_shelf(self, shelf: ShelfSnapshot) -> None:
        """Take up what is on sale; the same shelf again changes nothing."""
        if shelf.shelves == self._shelves:
            return
        self._shelves = shelf.shelves
        self._first = {}
        self._pictures = Pictures(name for name, _ in shelf.shelves.categories)
        self._show_chips()
        if self._typed:
            self.search_wanted.emit(self._typed)
        else:
            self.show_category()

    def show_sold(self, sold: dict[str, Quantity]) -> None:
        """Count on each tile how many are in the sale."""
        if sold == self._sold:
            return
        before, self._sold = self._sold, sold
        changed = {key for key in {**before, **sold} if before.get(key) != sold.get(key)}
        rows = {row: one for row, one in self._rows.items() if one.product_id in changed}
        self.grid.products.put(self._tiles(rows))

    def show_category(self) -> None:
        """Show the chosen category, or that the shop has nothing to sell yet."""
        self._typed = ""
        if not self._shelves.count:
            self._rows = {}
            self._pages.setCurrentWidget(self._nothing_to_sell)
            return
        known = self._first.get(self._category)
        if known is None:
            self._ask(0)
        else:
            self._show(dict(enumerate(known)), self._size())

    def show_page(self, page: ShelfPage) -> None:
        """Show some products of the chosen category; an answer to an older wish is passed over."""
        if self._typed or page.category != self._category or page.edition != self._shelves.edition:
            return
        told = dict(enumerate(page.products, start=page.start))
        if page.start == 0:
            self._first[page.category] = page.products
            self._show(told, self._size())
        else:
            self._rows |= told
            self.grid.products.put(self._tiles(told))
        self._asked = -1

    def look_for(self, typed: str) -> None:
        """Ask for what answers a search."""
        self._typed = typed
        self.search_wanted.emit(typed)

    def show_found(self, found: FoundSnapshot) -> None:
        """Show what answers a search, or name what does not and offer what is near."""
        if found.typed != self._typed:
            return
        if found.products:
            self._show(dict(enumerate(found.products)), len(found.products))
            self.grid.scrollToTop()
        else:
            self.show_nothing(found.typed, found.near)

    def show_nothing(self, typed: str, near: str) -> None:
        """Say that nothing is called so."""
        self._typed = typed
        self._offer_word(near)
        self._name_missing(say("shelf.nothing", typed=typed), self._nothing_detail(), "")

    def show_unknown(self, code: str) -> None:
        """Say that a scanned code is on no product."""
        self._typed = ""
        self._offer_word("")
        said = say("shelf.unknown_code_detail")
        self._name_missing(say("shelf.unknown_code", code=code), said, code)

    def set_layout(self, layout: Layout) -> None:
        """Take the columns and the tiles of a screen size."""
        self.grid.set_layout(layout.columns, layout.tile)

    def _bare_shop(self) -> EmptyState:
        bring, sample = self.stock_keys
        bring.fired.connect(lambda: self.products_wanted.emit(False))
        sample.fired.connect(lambda: self.products_wanted.emit(True))
        return EmptyState(
            "box",
            self.tr("Todavía no hay productos"),
            self.tr("Traiga su lista desde un archivo, o practique con una tienda de ejemplo."),
            keys=self.stock_keys,
        )

    def _lay_out(self) -> None:
        for page in (self.grid, self._nothing_found, self._nothing_to_sell):
            self._pages.addWidget(page)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(self.chips, 1)
        row.addWidget(self.value)
        head.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TILE_GAP - MARGIN)
        column.addLayout(head)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.grid.picked.connect(self.picked)
        self.chips.chosen.connect(self._choose)
        self.grid.rows_wanted.connect(self._ask)
        self.value.clicked.connect(self.value_wanted)
        self.by_value.fired.connect(self.value_wanted)
        self.new_product.fired.connect(lambda: self.product_wanted.emit(self._unknown))
        self.offer.fired.connect(lambda: self.word_offered.emit(self._offered))

    def _choose(self, name: str) -> None:
        self._choice, self._asked = name, -1
        self.show_category()
        self.grid.scrollToTop()
        self.chosen.emit(name)

    def _show_chips(self) -> None:
        words = [(name, name or self.tr("Sin categoría")) for name, _ in self._shelves.categories]
        if self._shelves.favourites:
            words.insert(0, (FAVOURITES, self.tr("Favoritos")))
        self.chips.show_chips(words, star=FAVOURITES)
        self.chips.setVisible(bool(words))
        self.value.setVisible(bool(words))
        if words:
            known = {name for name, _ in words}
            self._choice = self._choice if self._choice in known else words[0][0]
            self.chips.choose(self._choice)

    @property
    def _category(self) -> str | None:
        starred = self._choice == FAVOURITES and self._shelves.favourites
        return None if starred else self._choice

    def _size(self) -> int:
        if self._category is None:
            return self._shelves.favourites
        return dict(self._shelves.categories)[self._category]

    def _ask(self, start: int) -> None:
        """Ask for products once, however often the grid is scrolled meanwhile."""
        if not self._typed and start != self._asked:
            self._asked = start
            self.page_wanted.emit(self._category, start)

    def _show(self, rows: dict[int, Product], count: int) -> None:
        self._rows = rows
        self._notice = ""
        self._asked = -1
        shown = self._tiles(rows)
        self.grid.show_tiles(tuple(shown[row] for row in sorted(shown)), count)
        self._pages.setCurrentWidget(self.grid)

    def _tiles(self, rows: dict[int, Product]) -> dict[int, Tile]:
        return dict(zip(rows, tiles(rows.values(), self._pictures, self._sold), strict=True))

    def _offer_word(self, near: str) -> None:
        self._offered = near
        self.offer.setVisible(bool(near))
        self.offer.set_text(say("shelf.look_for", word=near))

    def _nothing_detail(self) -> str:
        if self._offered:
            return say("shelf.meant", word=self._offered)
        return say("shelf.nothing_detail")

    def _name_missing(self, title: str, said: str, code: str) -> None:
        self._rows = {}
        self._notice = title
        self._unknown = code
        self.by_value.setVisible(not code)
        self.new_product.setVisible(bool(code))
        self._missing.set_words(title, said)
        self._pages.setCurrentWidget(self._nothing_found)


def _at_top(notice: EmptyState) -> QWidget:
    """Put a notice where the first tiles would be."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    notice.setMinimumHeight(216)
    column.addWidget(notice, 0, Qt.AlignmentFlag.AlignTop)
    return page
