"""The day's sales with their answers, and what the paid ones add up to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.till.snapshots import DaySnapshot
from pos_app.ui.day.views import DayLine, day_columns, day_lines, day_row
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text, stand_on_one_line
from pos_app.ui.widgets.plain_table import PlainTable
from pos_app.ui.widgets.table_card import TableCard
from pos_app.ui.words import detail, say, short_date

__all__ = ["DayScreen"]


class DayScreen(QWidget):
    """Looks back on the day.

    Signals:
        sale_opened: A sale is to be taken up again, by its order.
        receipt_asked: The receipt of a paid sale is wanted as a file.
        print_asked: The receipt of a paid sale is to be printed again.
        return_asked: Goods of a paid sale come back.
        closed: The person goes back to work.
    """

    sale_opened = Signal(str)
    receipt_asked = Signal(str)
    print_asked = Signal(str)
    return_asked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the screen of an empty day."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lines: tuple[DayLine, ...] = ()
        self.table = PlainTable(self.tr("Ventas de hoy"), day_columns())
        self._date = Text("", Role.LEAD, tone="ink2")
        self._sold = Text("", Role.CASE, figures=Figures.TABULAR)
        self._waiting = Text("", Role.HINT, tone="waitink")
        self.back = Key(self.tr("Volver"), icon="back", hint="Esc")
        self.receipt = Key(self.tr("Recibo PDF"), hint="Ctrl P")
        self.again = Key(self.tr("Reimprimir"), hint="F11")
        self.giving_back = Key(say("back.open"), hint="Ctrl B")
        self.open = Key(
            self.tr("Abrir la venta"), kind=KeyKind.PRINCIPAL, icon="next", hint="Enter"
        )
        self.empty = EmptyState(
            "receipt",
            self.tr("Hoy todavía no hay ventas."),
            self.tr("La primera aparece aquí apenas agregue un producto."),
        )
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._offer()

    def show_day(self, day: DaySnapshot) -> None:
        """Show a day; the chosen sale stays chosen."""
        lines = self._lines = day_lines(day)
        self._date.set_text(short_date(day.day))
        self._sold.set_text(detail(day.sold))
        self._waiting.set_text(_waiting_words(day.waiting))
        self.table.show_rows([day_row(line) for line in lines])
        self._pages.setCurrentIndex(0 if lines else 1)
        self._offer()

    @property
    def chosen(self) -> DayLine | None:
        """The chosen sale."""
        return next((line for line in self._lines if line.key == self.table.chosen), None)

    @property
    def chosen_order(self) -> str | None:
        """The order of the chosen sale."""
        return self.table.chosen

    @property
    def returnable(self) -> str | None:
        """The order of the chosen sale, if it is paid."""
        chosen = self.chosen
        return chosen.key if chosen is not None and chosen.paid else None

    @property
    def sold(self) -> str:
        """What the paid sales add up to, as it is shown."""
        return self._sold.text()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Open the chosen sale with Enter."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if entered:
            self.open.trigger()
        return entered

    def _open(self) -> None:
        if self.table.chosen is not None:
            self.sale_opened.emit(self.table.chosen)

    def _save_receipt(self) -> None:
        if self.table.chosen is not None:
            self.receipt_asked.emit(self.table.chosen)

    def _print_again(self) -> None:
        if self.table.chosen is not None:
            self.print_asked.emit(self.table.chosen)

    def _give_back(self) -> None:
        if self.returnable is not None:
            self.return_asked.emit(self.returnable)

    def _offer(self) -> None:
        chosen = self.chosen
        nothing = self.tr("Elija una venta.")
        unpaid = self.tr("Solo una venta pagada tiene recibo.")
        self.open.set_unavailable("" if chosen else nothing)
        for key in (self.receipt, self.again, self.giving_back):
            key.set_unavailable("" if chosen and chosen.paid else unpaid)

    def _connect(self) -> None:
        self.back.fired.connect(self.closed)
        self.open.fired.connect(self._open)
        self.receipt.fired.connect(self._save_receipt)
        self.again.fired.connect(self._print_again)
        self.giving_back.fired.connect(self._give_back)
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._offer())
        self.table.installEventFilter(self)
        for sequence, key in (("Esc", self.back), ("Ctrl+P", self.receipt), ("F11", self.again)):
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.setSpacing(12)
        column.addLayout(self._head())
        self._pages.addWidget(TableCard(self.table))
        self._pages.addWidget(self._empty_page())
        column.addWidget(self._pages, 1)
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(12)
        title = Text(self.tr("Ventas de hoy"), Role.PAGE)
        paid = Text(self.tr("Pagado hoy"), Role.HINT, tone="ink2")
        words = (title, self._date, self._waiting, paid, self._sold)
        stand_on_one_line(head, *words, stretched=self._date)
        return head

    def _empty_page(self) -> QWidget:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        self.empty.setMinimumHeight(180)
        inside.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        return page

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(Space.KEY_GAP)
        foot.addStretch(1)
        for key in (self.back, self.giving_back, self.receipt, self.again, self.open):
            foot.addWidget(key, 0, Qt.AlignmentFlag.AlignBottom)
        return foot


def _waiting_words(count: int) -> str:
    if not count:
        return ""
    return say("day.one_waits" if count == 1 else "day.some_wait", count=count)
