"""The sale screen: everything is reached by typing, by touching and by scanning alike."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.money import Quantity
from pos_app.core.scanning import looks_like_code
from pos_app.till.parked import ParkedSnapshot
from pos_app.till.selling.snapshots import NothingFound, UnknownCode
from pos_app.till.snapshots import LineView, SaleSnapshot, ShelfSnapshot
from pos_app.ui.layout import SMALLEST_HEIGHT, SMALLEST_WIDTH, Layout, layout_for
from pos_app.ui.sale.customer_sheet import CustomerSheet
from pos_app.ui.sale.entry import ONE, Entry
from pos_app.ui.sale.key_row import KeyRow
from pos_app.ui.sale.line_work import LineWork, Saying
from pos_app.ui.sale.looking import Looking
from pos_app.ui.sale.quantity_pad import QuantityPad
from pos_app.ui.sale.search import Search
from pos_app.ui.sale.sheet import Sheet, stand_above
from pos_app.ui.sale.shelf import Shelf
from pos_app.ui.sale.terms_sheet import TermsSheet
from pos_app.ui.sale.ticket_column import TicketColumn
from pos_app.ui.sale.typing import types
from pos_app.ui.sale.value_sheet import WIDTH as VALUE_WIDTH
from pos_app.ui.sale.value_sheet import ValueSheet
from pos_app.ui.sale.views import counts, touched
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.bars import BAR_HEIGHT, FRAME
from pos_app.ui.widgets.clearing import free_foot
from pos_app.ui.widgets.overlays import UndoBar
from pos_app.ui.widgets.products import MARGIN
from pos_app.ui.words import say

__all__ = ["SaleScreen"]

UNDO_WIDTH = 620
LAP = Space.TILE_GAP - MARGIN  # where the tiles end, above the key row


class SaleScreen(QWidget):
    """Where a sale is built.

    Signals:
        product_picked: A product and how much of it.
        typed_taken: What was typed and taken with Enter, and how much of it.
        scanned: A code and how much of what carries it.
        park_asked: The sale is to wait.
        quantity_set: A line and how much of it there is to be.
        line_removed: A line is to go.
        undo_asked: The last change is to be taken back.
        charge_asked: The customer pays.
        help_asked: The keyboard map is wanted.
        scan_missing: A code was scanned that no product has.
        products_wanted: The shop has nothing to sell yet; True asks for the sample shop.
    """

    product_picked = Signal(str, Quantity)
    typed_taken = Signal(str, Quantity)
    scanned = Signal(str, Quantity)
    park_asked = Signal()
    quantity_set = Signal(int, Quantity)
    line_removed = Signal(int)
    undo_asked = Signal()
    charge_asked = Signal()
    help_asked = Signal()
    scan_missing = Signal()
    products_wanted = Signal(bool)

    def __init__(
        self, parent: QWidget | None = None, *, clock: Callable[[], float] = perf_counter
    ) -> None:
        """Make the screen of an empty shop.

        Args:
            parent: The window it belongs to.
            clock: Seconds that only go forward, to tell a scanner from a person.
        """
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Said outright: a window that shrinks must reach the sizes where the ticket is narrower.
        smallest = SMALLEST_HEIGHT - BAR_HEIGHT - 2 * FRAME
        self.setMinimumSize(SMALLEST_WIDTH - 2 * FRAME, smallest)
        self._sale: SaleSnapshot | None = None
        self._saying: Saying | None = None
        self._work = LineWork(clock)
        self.search = Search(clock)
        self.shelf = Shelf()
        self.keys = KeyRow()
        self.column = TicketColumn()
        self.show_money = self.column.show_money
        self._lay_out()
        self.undo_bar = UndoBar(self.tr("Deshacer"), "Ctrl Z", self)
        self.kept_bar = UndoBar(self.tr("Agregar"), "Ctrl L", self, icon="plus")
        self._kept: list[str] = []
        self.pad = QuantityPad(self)
        self.terms = TermsSheet(self)
        self.value = ValueSheet(self)
        self.looking = Looking(self, self.shelf, self.column)
        self.customer = CustomerSheet(self)
        self.setFocusProxy(self.search)
        self._connect()
        self._listen()

    # --- what the till says --------------------------------------------------------------------

    def show_shelf(self, shelf: ShelfSnapshot) -> None:
        """Show what is on sale."""
        self.shelf.show_shelf(shelf)

    def show_sale(self, sale: SaleSnapshot) -> None:
        """Show the order; showing the same one again changes nothing."""
        if sale == self._sale:
            return
        before, self._sale = self._sale, sale
        self._work.settle(sale)
        self.column.show_sale(sale, touched(before, sale))
        self.shelf.show_sold(counts(sale))
        self.keys.show_sale(sale, self.column.open_line)
        self._leave_orphans(sale)
        self._speak(sale)

    def show_parked(self, parked: ParkedSnapshot) -> None:
        """Show the sales that wait."""
        self.column.show_parked(parked)
        self.keys.show_waiting(len(parked.sales))

    def show_nothing(self, missing: NothingFound) -> None:
        """Say that nothing is called as it was typed, unless something else is typed by now."""
        if not self.search.typed:
            self.search.show_again(missing.typed)
            self.shelf.show_nothing(missing.typed, missing.near)
        self.scan_missing.emit()

    def show_unknown(self, unknown: UnknownCode) -> None:
        """Say that no product has a code."""
        self.search.clear()
        self.shelf.show_unknown(unknown.code)
        self.scan_missing.emit()

    # --- what people do ------------------------------------------------------------------------

    def scan(self, code: str) -> None:
        """Ring up what carries a code that was read while the keyboard was elsewhere."""
        self._leave_sheets(but=self.customer)  # what was typed of a person is not typed twice
        quantity = self.search.entry.quantity
        self.search.clear()
        self.scanned.emit(code, quantity)

    def keep(self, code: str) -> None:
        """Keep a code that was read while a charge was in front."""
        self._kept.append(code)

    def offer_kept(self) -> bool:
        """Offer to ring up what was read meanwhile; tell whether there is anything."""
        if not self._kept:
            return False
        one = say("scan.offer_one", code=self._kept[0])
        many = say("scan.offer_many", count=len(self._kept))
        self.kept_bar.offer(one if len(self._kept) == 1 else many, stays=True)
        self.place_sheets()
        return True

    def take_kept(self) -> None:
        """Ring up what was read meanwhile, in its order."""
        self.kept_bar.hide()
        kept, self._kept = self._kept, []
        for code in kept:
            self.scanned.emit(code, ONE)

    def _pick_tile(self, product_id: str) -> None:
        self.looking.leave()
        self.product_picked.emit(product_id, self.search.entry.quantity)
        self._get_ready()

    def _get_ready(self) -> None:
        """Wait for the next product."""
        self.search.clear()
        self.search.setFocus()

    def _look_up(self, entry: Entry) -> None:
        if entry.text:
            self.shelf.look_for(entry.text)
        else:
            self.shelf.show_category()

    def _take_first(self) -> None:
        """Take what Enter means: a code that is scanned, else what was typed."""
        code = self.search.scanned_code
        if looks_like_code(code):
            quantity = self.search.entry_before(code).quantity
            self._get_ready()
            self.scanned.emit(code, quantity)
            return
        entry = self.search.entry
        if entry.text:
            self._get_ready()
            self.typed_taken.emit(entry.text, entry.quantity)

    def _step(self, by: int) -> None:
        line = self.column.open_line
        if line is None:
            return
        wanted = self._work.stepped(line, by)
        if wanted is None:
            self._remove()
        else:
            self.quantity_set.emit(line.line_id, wanted)

    def _set_quantity(self, line_id: int, quantity: Quantity) -> None:
        self._work.forget()
        self.quantity_set.emit(line_id, quantity)

    def _remove(self) -> None:
        line = self.column.open_line
        if line is not None and self._work.may_remove(line):
            self._say_once_gone(line)
            self.line_removed.emit(line.line_id)

    def _chosen_line(self) -> LineView | None:
        """The open line; with none open, the last one is opened."""
        if self.column.open_line is None:
            self.column.step(0)
        return self.column.open_line

    def _ask_quantity(self) -> None:
        line = self._chosen_line()
        if line is not None:
            self._open(self.pad)
            self.pad.ask(line)
            self.place_sheets()

    def _ask_terms(self) -> None:
        """Ask what a line is to cost; pressed again, the key asks for the next thing."""
        line = self._chosen_line()
        if self.terms.isVisible() and self.terms.line_id:
            self.terms.turn_on()
        elif line is not None:
            self._open(self.terms)
            self.terms.ask_line(line)
        self.place_sheets()

    def _ask_all_terms(self) -> None:
        """Ask what the whole ticket is to cost."""
        if self.terms.isVisible() and not self.terms.line_id:
            self.terms.turn_on()
        elif self._sale is not None and self._sale.lines:
            self._open(self.terms)
            self.terms.ask_ticket(self._sale)
        self.place_sheets()

    def _ask_value(self) -> None:
        """Sell something by its amount: what was typed may be its name."""
        entry = self.search.entry
        self._open(self.value)
        self.value.ask("" if looks_like_code(entry.text) else entry.text, entry.quantity)
        self.place_sheets()

    def _ask_customer(self) -> None:
        """Ask in whose name the ticket is; pressed again, the key leads back to what is typed."""
        if self._sale is not None:
            self._open(self.customer)
            self.customer.ask(self._sale)
        self.place_sheets()

    def _hold(self) -> None:
        """Let the sale wait; with an empty ticket, bring back one that does."""
        waiting = self.column.parked.sales
        if self._sale is not None and self._sale.lines:
            self._leave_sheets()
            self.park_asked.emit()
        elif len(waiting) == 1:
            self.column.parked.resumed.emit(waiting[0].order_id)
        else:
            self.column.parked.focus_first()

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Everything that may lie over the stage and ask."""
        return (self.pad, self.terms, self.value, self.customer)

    def _open(self, sheet: Sheet) -> None:
        self.undo_bar.hide()
        self._leave_sheets(but=sheet)

    def _leave_sheets(self, but: Sheet | None = None) -> None:
        self.looking.leave()
        for sheet in self.sheets:
            if sheet is not but:
                sheet.leave()

    def _leave_orphans(self, sale: SaleSnapshot) -> None:
        """Close what asks about a line that went."""
        there = {line.line_id for line in sale.lines}
        for sheet in (self.pad, self.terms):
            of_line = sheet.isVisible() and sheet.line_id
            if of_line and sheet.line_id not in there:
                sheet.leave()
        if self.customer.order_id != sale.order_id:
            self.customer.leave()

    def _undo(self) -> None:
        self.undo_bar.hide()
        self._work.forget()
        if self._sale is not None and self._sale.can_undo:
            self.undo_asked.emit()

    def _charge(self) -> None:
        self.column.charge.trigger()

    def _say_once_gone(self, line: LineView) -> None:
        text = say("ticket.removed", name=line.name, quantity=line.quantity)
        self._saying = Saying(
            text, lambda sale: all(one.line_id != line.line_id for one in sale.lines)
        )

    def _speak(self, sale: SaleSnapshot) -> None:
        """Offer to undo what was just done; what was offered before no longer is the last thing."""
        if self._saying is not None and self._saying.true_of(sale):
            self.undo_bar.offer(self._saying.text)
            self._saying = None
        elif sale.notice is not None:
            self.undo_bar.offer(say(sale.notice))
        else:
            self.undo_bar.hide()

    # --- keys ----------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the sale before the search and the lists do."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if watched is self.search.line:
            return self._key_in_search(event)
        return self._key_outside(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what a key or a chip left over."""
        if not self._key_outside(event):
            super().keyPressEvent(event)

    def _key_in_search(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._clear_search()
            return True
        if not self.search.typed:
            return self._line_key(event)
        if event.key() == Qt.Key.Key_Down and self.shelf.shown:
            self._enter_grid()
            return True
        return False

    def _key_outside(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._clear_search()
            return True
        if event.text() not in {"+", "-"} and types(event):
            self.search.setFocus()
            QCoreApplication.sendEvent(self.search.line, event)
            return True
        arrows = {Qt.Key.Key_Up, Qt.Key.Key_Down}
        return event.key() not in arrows and self._line_key(event)

    def _line_key(self, event: QKeyEvent) -> bool:
        """Do what a key does to the open line; answer whether it does anything."""
        deeds: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Up: lambda: self.column.step(-1),
            Qt.Key.Key_Down: lambda: self.column.step(1),
            Qt.Key.Key_Plus: lambda: self._step(1),
            Qt.Key.Key_Minus: lambda: self._step(-1),
            Qt.Key.Key_Delete: self._remove,
        }
        deed = deeds.get(event.key())
        if deed is not None:
            deed()
        return deed is not None

    def _clear_search(self) -> None:
        self.search.clear()
        self.shelf.show_category()
        self.search.setFocus()

    def _enter_grid(self) -> None:
        self.shelf.grid.setCurrentIndex(self.shelf.grid.products.index(0))
        self.shelf.grid.setFocus()

    # --- inside --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the screen out for its size, with the bar above it."""
        super().resizeEvent(event)
        self.set_layout(layout_for(self.width(), self.height() + BAR_HEIGHT))
        self.place_sheets()

    def set_layout(self, layout: Layout) -> None:
        """Take the layout of a screen size."""
        self.shelf.set_layout(layout)
        self.column.set_layout(layout)
        self.keys.set_layout(layout)
        self.search.set_short(short=layout.one_pill)

    def _lay_out(self) -> None:
        stage = QVBoxLayout()
        stage.setContentsMargins(Space.PAGE - MARGIN, Space.PAGE, Space.PAGE - MARGIN, 12)
        stage.setSpacing(LAP)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        head.addWidget(self.search)
        stage.addLayout(head)
        stage.addWidget(self.shelf, 1)
        stage.addWidget(self.keys)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(stage, 1)
        row.addWidget(self.column)

    def place_sheets(self) -> None:
        """Keep what lies over the stage at its foot, above the key row."""
        stage = self.width() - self.column.width()
        foot = self.keys.y() if self.keys.isVisible() else self.height() - 12
        width = min(UNDO_WIDTH, stage - 2 * Space.PAGE)
        free = self.mapFrom(self.window(), QPoint(0, free_foot(self.window()))).y()
        for place, bar in enumerate((self.undo_bar, self.kept_bar)):
            bar.setFixedWidth(width)
            above = LAP + bar.height() * (place + 1) + 12 * place
            bar.move((stage - width) // 2, min(foot, free) - above)
        for wide in (self.value, self.customer):
            wide.setFixedWidth(min(VALUE_WIDTH, stage - 2 * Space.PAGE))
        for sheet in self.sheets:
            rows = (self.search, self.shelf.chips)
            top = stand_above(sheet, foot - LAP, rows)
            right = max(Space.PAGE, stage - sheet.width() - Space.PAGE)
            sheet.move(right if sheet is self.terms else Space.PAGE, top)
        self.looking.place()

    def _connect(self) -> None:
        self.search.searched.connect(lambda typed: self._look_up(Entry.read(typed)))
        self.search.entered.connect(self._take_first)
        self.shelf.picked.connect(self._pick_tile)
        self.shelf.chosen.connect(lambda _name: self._category_chosen())
        self.shelf.word_offered.connect(self.search.replace_word)
        self.shelf.products_wanted.connect(self.products_wanted)
        self.shelf.value_wanted.connect(self._ask_value)
        self.value.given.connect(lambda *_given: self._clear_search())
        self.column.discount_wanted.connect(self._ask_terms)
        self.customer.grew.connect(self.place_sheets)
        self.column.customer.fired.connect(self._ask_customer)
        self.keys.discount_wanted.connect(self._ask_all_terms)
        self.keys.hold_wanted.connect(self._hold)
        self.column.stepped.connect(self._step)
        self.column.removal_wanted.connect(self._remove)
        self.column.charge_wanted.connect(self.charge_asked)
        self.column.chosen.connect(self._line_chosen)
        self.keys.quantity_wanted.connect(self._ask_quantity)
        self.keys.undo_wanted.connect(self._undo)
        self.keys.help_wanted.connect(self.help_asked)
        self.undo_bar.undo_wanted.connect(self._undo)
        self.kept_bar.undo_wanted.connect(self.take_kept)
        self.pad.given.connect(self._set_quantity)
        self.looking.sheet.left.connect(self.search.setFocus)
        for sheet in self.sheets:
            sheet.left.connect(self.search.setFocus)

    def _line_chosen(self) -> None:
        if self._sale is not None:
            self.keys.show_sale(self._sale, self.column.open_line)

    def _category_chosen(self) -> None:
        self.search.clear()
        self.search.setFocus()

    def _listen(self) -> None:
        for watched in (self.search.line, self.shelf.grid, self.column.view):
            watched.installEventFilter(self)
        for sequence, deed in (
            ("F2", self._clear_search),
            ("F3", self._ask_customer),
            ("F4", self._ask_quantity),
            ("F6", self._ask_terms),
            ("Shift+F6", self._ask_all_terms),
            ("F8", self._hold),
            ("F9", self._charge),
            ("Ctrl+Z", self._undo),
            ("Ctrl+L", self.take_kept),
        ):
            shortcut = QShortcut(QKeySequence(sequence), self, deed)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
