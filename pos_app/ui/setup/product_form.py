"""One product as it is edited: what it is, what it costs, and how it stands on the shelf."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from pos_app.core.catalogue import Product
from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.money import Money
from pos_app.core.taxes import Treatment
from pos_app.till.selling.snapshots import ProductSnapshot
from pos_app.ui.resources import ROOT
from pos_app.ui.sale.entry import read_pesos
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Chip, Switch
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.flow import Flow
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.words import clock_time, detail, say, short_date

__all__ = ["ProductForm"]

SHOWN_PRICES = 3


class ProductForm(QWidget):
    """Everything about one product.

    Signals:
        saved: The product as it is to be.
        left: Nothing is to change.
    """

    saved = Signal(Product)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty form."""
        super().__init__(parent)
        self._before: Product | None = None
        self._title = Text("", Role.TITLE)
        self.name = Field(self.tr("Nombre"))
        self.price = Field(self.tr("Precio con impuestos"), figures=Figures.TABULAR)
        self.category = Field(self.tr("Categoría"))
        self.codes = Field(self.tr("Códigos, separados por un espacio"), figures=Figures.TABULAR)
        self.codes.line.setProperty("takes_scans", True)
        self.favourite = Field(self.tr("Lugar entre los favoritos"), figures=Figures.TABULAR)
        self.favourite.line.setPlaceholderText(self.tr("vacío si no es favorito"))
        self.drawing = Field(self.tr("Dibujo"))
        self.taxes = {one: Chip(say(f"treatment.{one.value}")) for one in Treatment}
        self.sold_out = Switch(self.tr("Agotado"))
        self._prices = Text("", Role.SMALL, tone="ink2", wrap=True, figures=Figures.TABULAR)
        self.save = Key(self.tr("Guardar"), icon="check", kind=KeyKind.PRINCIPAL, hint="Enter")
        self.back = Key(self.tr("Sin cambios"), hint="Esc")
        self._lay_out()
        self.save.fired.connect(self._save)
        self.back.fired.connect(self.left)
        for field in self._fields():
            field.entered.connect(self._save)
            field.changed.connect(lambda _text, one=field: one.set_error(""))

    def show_product(self, told: ProductSnapshot) -> None:
        """Fill the form with a product, or with nothing but a code."""
        product = self._before = told.product
        self._title.set_text(self.tr("Nuevo producto") if product is None else product.name)
        self.name.line.setText("" if product is None else product.name)
        self.price.line.setText("" if product is None else detail(product.price))
        self.category.line.setText("" if product is None else product.category)
        self.codes.line.setText(told.code if product is None else " ".join(product.codes))
        place = None if product is None else product.favourite
        self.favourite.line.setText("" if place is None else str(place))
        self.drawing.line.setText("" if product is None else product.drawing)
        self.sold_out.setChecked(product is not None and product.sold_out)
        self._choose(None if product is None else product.treatment)
        self._prices.set_text(_told(told))
        for field in self._fields():
            field.set_error("")

    def begin(self) -> None:
        """Lead the keyboard to the first field."""
        self.name.line.selectAll()
        self.name.setFocus()

    def refuse(self, why: str) -> None:
        """Say why it was not kept; what was typed stays."""
        self.name.set_error(why)
        self.name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _save(self) -> None:
        price, treatment = read_pesos(self.price.value), self._treatment()
        place = self.favourite.value.strip()
        if price is None:
            self.price.set_error(say("terms.price_wrong"))
        elif treatment is None:
            self.price.set_error(say("value.which_tax"))
        elif place and not (place.isascii() and place.isdigit() and len(place) <= 4):
            self.favourite.set_error(say("product.place_wrong"))
        elif (drawing := self.drawing.value.strip()) and drawing not in drawings():
            known = ", ".join(drawings())
            self.drawing.set_error(say("product.drawing_wrong", known=known))
        else:
            self.saved.emit(self._typed(price, treatment, int(place) if place else None))

    def _typed(self, price: Money, treatment: Treatment, place: int | None) -> Product:
        return Product(
            product_id="" if self._before is None else self._before.product_id,
            name=" ".join(self.name.value.split()),
            price=price,
            treatment=treatment,
            category=" ".join(self.category.value.split()),
            codes=tuple(self.codes.value.split()),
            favourite=place,
            drawing=self.drawing.value.strip(),
            sold_out=self.sold_out.isChecked(),
        )

    def _fields(self) -> tuple[Field, ...]:
        return (
            self.name,
            self.price,
            self.category,
            self.codes,
            self.favourite,
            self.drawing,
        )

    def _treatment(self) -> Treatment | None:
        return next((one for one, chip in self.taxes.items() if chip.isChecked()), None)

    def _choose(self, treatment: Treatment | None) -> None:
        self._group.setExclusive(False)
        for one, chip in self.taxes.items():
            chip.setChecked(one is treatment)
        self._group.setExclusive(True)

    def _lay_out(self) -> None:
        card = Card(padding=Space.CARD, spacing=12)
        card.content.addLayout(self._head_row())
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.REGION_GAP)
        grid.setVerticalSpacing(12)
        for place, field in enumerate(self._fields()):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        card.content.addLayout(grid)
        card.content.addWidget(Text(self.tr("Impuesto dentro del precio"), Role.HINT))
        card.content.addLayout(self._tax_row())
        card.content.addLayout(self._switch_row())
        card.content.addWidget(self._prices)
        card.content.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields are walked to one by one
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(card)
        area.viewport().setAutoFillBackground(False)
        move_by_finger(area)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(area)

    def _tax_row(self) -> Flow:
        self._group = QButtonGroup(self)
        for chip in self.taxes.values():
            self._group.addButton(chip)
            chip.clicked.connect(lambda _on: self.price.set_error(""))
        return Flow(self.taxes.values())

    def _switch_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.sold_out, 0, Qt.AlignmentFlag.AlignVCenter)
        said = self.tr("Agotado: se puede vender igual, con un aviso")
        row.addWidget(Text(said, Role.BODY, tone="ink2"), 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _head_row(self) -> QHBoxLayout:
        """Keep the keys beside the title: below the form a low screen has to scroll."""
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(self._title, 1)
        row.addWidget(self.back)
        row.addWidget(self.save)
        return row


def drawings() -> tuple[str, ...]:
    """The drawings there are, by their names."""
    return tuple(sorted(path.stem for path in (ROOT / "products").glob("*.svg")))


def _told(told: ProductSnapshot) -> str:
    """Tell the last prices: when, who, from what to what."""
    rows = []
    for one in told.prices[:SHOWN_PRICES]:
        day = f"{short_date(one.at.astimezone(COLOMBIA_TIME).date())} {clock_time(one.at)}"
        who = f"{day} · {one.actor}" if one.actor else day
        if one.before is None:
            rows.append(say("product.first_price", who=who, after=one.after))
        else:
            rows.append(say("product.price_was", who=who, before=one.before, after=one.after))
    return "\n".join(rows)
