"""What there is to know of a product, shown without selling it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.catalogue import Product
from pos_app.till.selling.snapshots import DetailsSnapshot
from pos_app.ui import icons
from pos_app.ui.sale.pictures import Pictures
from pos_app.ui.sale.views import spoken, tax_word
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space, Tint
from pos_app.ui.widgets.cards import Card, CardKind
from pos_app.ui.widgets.choices import Tag, TagKind
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import fill_round, painting
from pos_app.ui.widgets.reading import step
from pos_app.ui.words import detail, say

__all__ = ["ProductSheet"]

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
WIDTH = 560
PICTURE = (184, 136)
SHOWN_CODES = 2
FACTS = ("tax", "category", "codes", "in_sale")


class _Picture(QWidget):
    """The drawing of a product on its ground; a decoration without a name."""

    def __init__(self) -> None:
        super().__init__()
        self._drawing, self._tint = "", Tint.STORE
        self.setFixedSize(*PICTURE)

    def show_drawing(self, drawing: str, tint: Tint) -> None:
        self._drawing, self._tint = drawing, tint
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painting(self) as painter:
            fill_round(painter, box, Radius.TILE, colour(getattr(palette(), self._tint)))
            if self._drawing:
                pixmap = icons.drawing(self._drawing, 99, ratio=self.devicePixelRatioF())
                size = pixmap.deviceIndependentSize()
                at = box.center() - QPointF(size.width() / 2, size.height() / 2)
                painter.drawPixmap(QPointF(round(at.x()), round(at.y())), pixmap)


class ProductSheet(Card):
    """Shows one product; whoever may, edits it from here.

    Signals:
        left: The sheet went away.
        edit_wanted: The product is to be edited, by its key.
        sold_out_told: The product has run out, or there is some again.
    """

    left = Signal()
    edit_wanted = Signal(str)
    sold_out_told = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden sheet over a screen."""
        super().__init__(
            kind=CardKind.STRONG, padding=Space.PAGE, spacing=Space.PAGE, parent=parent
        )
        self._product: Product | None = None
        self._picture = _Picture()
        self.name = Text("", Role.TITLE, wrap=True)
        self.price = Text("", Role.CASE)
        self.favourite = Tag(say("details.favourite"), kind=TagKind.NEUTRAL)
        self.sold_out = Tag(say("shelf.sold_out"), kind=TagKind.NEUTRAL)
        self.facts = {name: Text("", Role.BODY, wrap=True) for name in FACTS}
        self.back = Key(say("details.back"), kind=KeyKind.PRINCIPAL, hint="Esc")
        self.mark = Key("", hint="Alt A")
        self.edit = Key(say("details.edit"), icon="gear", hint="Alt E")
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def product_id(self) -> str:
        """Which product is shown; empty while none is."""
        return "" if self._product is None or self.isHidden() else self._product.product_id

    def show_details(self, details: DetailsSnapshot, pictures: Pictures, in_sale: str) -> None:
        """Show a product, and how much of it is on the ticket."""
        product = self._product = details.product
        self._picture.show_drawing(*pictures.of(product))
        self.name.set_text(product.name)
        self.price.set_text(detail(product.price))
        self.price.setAccessibleName(spoken(product.price))
        self.favourite.setVisible(product.favourite is not None)
        self.sold_out.setVisible(product.sold_out)
        more = len(product.codes) - SHOWN_CODES
        codes = ", ".join(product.codes[:SHOWN_CODES]) or say("details.no_codes")
        self.facts["tax"].set_text(say("details.tax_in", tax=tax_word(details.tax)))
        self.facts["category"].set_text(product.category or say("details.no_category"))
        listed = say("details.more", codes=codes, more=more) if more > 0 else codes
        self.facts["codes"].set_text(listed)
        self.facts["in_sale"].set_text(in_sale or say("details.none_in_sale"))
        self.mark.set_text(say("details.there_is" if product.sold_out else "details.sold_out"))
        for key in (self.mark, self.edit):
            key.setVisible(details.may_edit)
        self.setAccessibleName(product.name)
        if self.isHidden():
            self.show()
            self.raise_()
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self, width: int) -> None:
        """Be so wide at most, and as high as the words need."""
        self.setFixedWidth(min(WIDTH, width))
        for key, hint in ((self.mark, "Alt A"), (self.edit, "Alt E")):
            key.set_hint(hint if width >= WIDTH else "")
        words = self.content
        high = words.totalHeightForWidth(self.width()) if words.hasHeightForWidth() else 0
        self.setFixedHeight(high or words.totalSizeHint().height())

    def leave(self) -> None:
        """Go away; nothing was sold and nothing changed."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be gone with the screen below: it comes back for the next customer."""
        super().hideEvent(event)
        self.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard within."""
        return step(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc, press with Enter; whoever types goes on with the sale."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        if event.key() in ENTER:
            focused = self.window().focusWidget()
            (focused if isinstance(focused, Key) else self.back).trigger()
            return
        if event.text().isprintable() and event.text().strip():
            self.leave()
        super().keyPressEvent(event)

    def _tell_sold_out(self) -> None:
        if self._product is not None and self.mark.isVisible():
            self.sold_out_told.emit(self._product.product_id, not self._product.sold_out)

    def _edit(self) -> None:
        if self._product is not None and self.edit.isVisible():
            wanted = self._product.product_id
            self.leave()
            self.edit_wanted.emit(wanted)

    def _connect(self) -> None:
        self.back.fired.connect(self.leave)
        self.mark.fired.connect(self._tell_sold_out)
        self.edit.fired.connect(self._edit)
        for sequence, key in (("Alt+A", self.mark), ("Alt+E", self.edit)):
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.PAGE)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(Space.KEY_GAP)
        words.addWidget(self.name)
        words.addWidget(self.price)
        tags = QHBoxLayout()
        tags.setSpacing(Space.KEY_GAP)
        for tag in (self.favourite, self.sold_out):
            tags.addWidget(tag)
        tags.addStretch(1)
        words.addLayout(tags)
        words.addStretch(1)
        head.addLayout(words, 1)
        self.content.addLayout(head)
        facts = QGridLayout()
        facts.setHorizontalSpacing(Space.PAGE)
        facts.setVerticalSpacing(Space.KEY_GAP)
        facts.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(self.facts.items()):
            facts.addWidget(Text(say(f"details.{name}"), Role.BODY, tone="ink2"), row, 0)
            facts.addWidget(text, row, 1)
        self.content.addLayout(facts)
        keys = QHBoxLayout()
        keys.setSpacing(Space.KEY_GAP)
        for key in (self.edit, self.mark):
            keys.addWidget(key)
        keys.addWidget(self.back, 1)
        self.content.addLayout(keys)
