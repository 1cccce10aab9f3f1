"""The shop's list on the screen: find a product, change it, or add one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.core.catalogue import Product
from pos_app.till.selling.snapshots import ProductList, ProductSaved, ProductSnapshot
from pos_app.ui.sale.pictures import Pictures
from pos_app.ui.sale.views import tiles
from pos_app.ui.setup.product_form import ProductForm
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.fields import SearchField
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.products import MARGIN, ProductGrid
from pos_app.ui.words import say

__all__ = ["ProductsPage"]

COLUMNS, TILE = 4, 136


class ProductsPage(QWidget):
    """The products of the shop.

    Signals:
        search_wanted: What answers this text is wanted; empty for the first ones.
        product_wanted: One product is to be edited, by its id; empty for a new one with a code.
        save_asked: A product as it is to be.
    """

    search_wanted = Signal(str)
    product_wanted = Signal(str, str)
    save_asked = Signal(Product)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page before anything was looked for."""
        super().__init__(parent)
        self.search = SearchField(self.tr("Buscar un producto"))
        self.new = Key(self.tr("Nuevo producto"), icon="plus", kind=KeyKind.PRINCIPAL)
        self.grid = ProductGrid(self.tr("Productos"))
        self.grid.set_layout(COLUMNS, TILE)
        self.form = ProductForm()
        self._said = Text("", Role.BODY, tone="ink2", wrap=True)
        self._pages = QStackedWidget()
        self._lay_out()
        self.search.searched.connect(self.search_wanted)
        self.search.entered.connect(lambda: self.search_wanted.emit(self.search.line.text()))
        self.new.fired.connect(lambda: self.product_wanted.emit("", ""))
        self.grid.picked.connect(lambda key: self.product_wanted.emit(key, ""))
        self.form.saved.connect(self.save_asked)
        self.form.left.connect(self.leave_form)

    @property
    def said(self) -> str:
        """What stands above the list."""
        return self._said.text()

    @property
    def editing(self) -> bool:
        """Whether a product is open."""
        return self._pages.currentWidget() is self.form

    def show_list(self, told: ProductList) -> None:
        """Show what can be edited; an answer to older letters is passed over."""
        if told.typed != self.search.line.text():
            return
        names = dict.fromkeys(one.category for one in told.products)
        self.grid.show_tiles(tiles(told.products, Pictures(names), {}))
        nothing = say("shelf.nothing", typed=told.typed) if told.typed else say("product.none")
        self._say("" if told.products else nothing)

    def show_product(self, told: ProductSnapshot) -> None:
        """Open a product."""
        self.form.show_product(told)
        self._pages.setCurrentWidget(self.form)
        self.form.begin()

    def show_saved(self, told: ProductSaved) -> None:
        """Go back to the list once a product is kept, or say why it is not."""
        if told.problem is not None:
            self.form.refuse(say(told.problem))
            return
        self.leave_form()
        self._say(say("product.saved", name=told.product.name))

    def step_back(self) -> bool:
        """Leave an open product as it was; tells whether one was open."""
        if self.editing:
            self.form.back.trigger()
            return True
        return False

    def leave_form(self) -> None:
        """Go back to the list."""
        self._pages.setCurrentIndex(0)
        self.search.setFocus()
        self.search_wanted.emit(self.search.line.text())

    def _say(self, words: str) -> None:
        self._said.set_text(words)
        self._said.setVisible(bool(words))

    def _lay_out(self) -> None:
        listed = QWidget()
        inside = QVBoxLayout(listed)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12 - MARGIN)
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)  # the grid keeps as much free for its ring
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(self.search, 1)
        row.addWidget(self.new)
        inside.addLayout(row)
        inside.addWidget(self._said)
        self._said.hide()
        self.form.setContentsMargins(MARGIN, 0, MARGIN, 0)
        inside.addWidget(self.grid, 1)
        for page in (listed, self.form):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(32 - MARGIN, 24, 32 - MARGIN, 24)
        column.setSpacing(Space.REGION_GAP)
        title = QHBoxLayout()
        title.setContentsMargins(MARGIN, 0, MARGIN, 0)
        title.addWidget(Text(self.tr("Productos"), Role.PAGE))
        column.addLayout(title)
        column.addWidget(self._pages, 1)
