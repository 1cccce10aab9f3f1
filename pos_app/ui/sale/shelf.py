"""What is on sale: the chosen category, what was searched, or what there is not."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScroller, QStackedWidget, QVBoxLayout, QWidget

from pos_app.core.catalogue import Product, categories
from pos_app.core.finder import Finder
from pos_app.core.money import Quantity
from pos_app.till.snapshots import ShelfSnapshot
from pos_app.ui.layout import Layout
from pos_app.ui.sale.chip_row import ChipRow
from pos_app.ui.sale.pictures import Pictures
from pos_app.ui.sale.spelling import Speller
from pos_app.ui.sale.views import tiles
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.products import MARGIN, ProductGrid
from pos_app.ui.words import say

__all__ = ["FAVOURITES", "Shelf"]

FAVOURITES = ""
"""The key of the favourites' chip; categories are called by their names."""


class Shelf(QWidget):
    """The products to choose from.

    Signals:
        picked: One of this product is wanted, by its key.
        chosen: A category was chosen.
        word_offered: The nearest spelling was taken.
        products_wanted: The shop has nothing to sell; True asks for the sample shop.
    """

    picked = Signal(str)
    chosen = Signal(str)
    word_offered = Signal(str)
    products_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty shelf."""
        super().__init__(parent)
        self.chips = ChipRow()
        self.grid = ProductGrid(self.tr("Productos"))
        self.finder = Finder(())
        self._shelf: ShelfSnapshot | None = None
        self._products: tuple[Product, ...] = ()
        self._pictures = Pictures(())
        self._speller: Speller | None = None
        self._shown: tuple[Product, ...] = ()
        self._sold: dict[str, Quantity] = {}
        self._choice = FAVOURITES
        self.offer = Key("", icon="search", kind=KeyKind.SOFT)
        self._offered = ""
        self._notice = ""
        self.stock_keys = (
            Key(self.tr("Traer productos"), icon="download", kind=KeyKind.PRINCIPAL),
            Key(self.tr("Usar la tienda de ejemplo"), icon="store"),
        )
        self._missing = EmptyState("search", "", keys=(self.offer,))
        self._pages = QStackedWidget()
        self._nothing_found = _at_top(self._missing)
        self._nothing_to_sell = _at_top(self._bare_shop())
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> tuple[Product, ...]:
        """The products of the grid, first to last."""
        return self._shown

    @property
    def notice(self) -> str:
        """What is said in place of products, empty while some are shown."""
        return self._notice

    def product(self, product_id: str) -> Product:
        """The product that is called so."""
        return next(p for p in self._products if p.product_id == product_id)

    def show_shelf(self, shelf: ShelfSnapshot) -> None:
        """Take up what is on sale; the same shelf again changes nothing."""
        if shelf == self._shelf:
            return
        self._shelf, self._products = shelf, shelf.products
        self.finder = Finder(self._products)
        self._pictures = Pictures(self._products)
        self._speller = None
        self._show_chips()
        self.show_category()

    def show_sold(self, sold: dict[str, Quantity]) -> None:
        """Count on each tile how many are in the sale."""
        if sold != self._sold:
            self._sold = sold
            self._show_tiles()

    def show_category(self) -> None:
        """Show the chosen category, or that the shop has nothing to sell yet."""
        if not self._products:
            self._pages.setCurrentWidget(self._nothing_to_sell)
            return
        self._show(product for product in self._in_order() if self._belongs(product))

    def show_found(self, typed: str) -> None:
        """Show what answers a search, or name what does not and offer what is near."""
        found = self.finder.find(typed)
        if found:
            self._show(found)
            return
        self._offer_word(typed)
        self._name_missing(say("shelf.nothing", typed=typed), self._nothing_detail())

    def show_unknown(self, code: str) -> None:
        """Say that a scanned code is on no product."""
        self._offer_word("")
        self._name_missing(say("shelf.unknown_code", code=code), say("shelf.unknown_code_detail"))

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
        head.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TILE_GAP - MARGIN)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        QScroller.grabGesture(self.grid.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def _connect(self) -> None:
        self.grid.picked.connect(self.picked)
        self.chips.chosen.connect(self._choose)
        self.offer.fired.connect(lambda: self.word_offered.emit(self._offered))

    def _choose(self, name: str) -> None:
        self._choice = name
        self.show_category()
        self.grid.scrollToTop()
        self.chosen.emit(name)

    def _show_chips(self) -> None:
        names = dict.fromkeys(categories(self._products))
        words = [(name, name) for name in names]
        if any(product.favourite is not None for product in self._products):
            words.insert(0, (FAVOURITES, self.tr("Favoritos")))
        self.chips.show_chips(words, star=FAVOURITES)
        self.chips.setVisible(bool(words))
        if words:
            known = {name for name, _ in words}
            self._choice = self._choice if self._choice in known else words[0][0]
            self.chips.choose(self._choice)

    def _in_order(self) -> Iterable[Product]:
        if self._choice != FAVOURITES:
            return self._products
        chosen = (product for product in self._products if product.favourite is not None)
        return sorted(chosen, key=lambda product: product.favourite or 0)

    def _belongs(self, product: Product) -> bool:
        return self._choice in {FAVOURITES, product.category}

    def _show(self, products: Iterable[Product]) -> None:
        self._shown = tuple(products)
        self._notice = ""
        self._show_tiles()
        self._pages.setCurrentWidget(self.grid)

    def _show_tiles(self) -> None:
        self.grid.show_tiles(tiles(self._shown, self._pictures, self._sold))

    def _offer_word(self, typed: str) -> None:
        if self._speller is None:
            self._speller = Speller(self._products)
        self._offered = self._speller.nearest(typed) or ""
        self.offer.setVisible(bool(self._offered))
        self.offer.set_text(say("shelf.look_for", word=self._offered))

    def _nothing_detail(self) -> str:
        if self._offered:
            return say("shelf.meant", word=self._offered)
        return say("shelf.nothing_detail")

    def _name_missing(self, title: str, said: str) -> None:
        self._shown = ()
        self._notice = title
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
