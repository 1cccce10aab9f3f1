"""The manager's page on which a day is laid beside Wompi's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.till.reconciliation.snapshots import ReconciliationSnapshot
from pos_app.ui.manager.page import ManagerPage
from pos_app.ui.manager.reconciliation.chips import ViewChips
from pos_app.ui.manager.reconciliation.side import ReconciliationSide
from pos_app.ui.manager.reconciliation.views import (
    CELLS,
    Line,
    View,
    columns,
    day_words,
    lines_of,
    sign_question,
    status_words,
    sum_words,
    table_row,
    views_of,
)
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import DottedText, Text
from pos_app.ui.widgets.plain_table import PlainTable
from pos_app.ui.widgets.table_card import TableCard
from pos_app.ui.words import say

__all__ = ["ReconciliationPage"]

NARROW, WIDE = 1200, 1500
SIDE = {False: 320, True: 244}
TRANSACTION = {False: 140, True: 248}
REFERENCE = {False: 196, True: 188}
"""Pixels by whether it is narrow: amounts are never cut, a reference may be in its middle."""


class ReconciliationPage(ManagerPage):
    """A day of the till beside Wompi's.

    Signals:
        day_asked: A day is to be looked at, as it was typed; today when empty.
        stepped: So many days on, or back.
        read_asked: Wompi is to be asked.
        stopped: It is not to be asked any more.
        sign_agreed: The person signs the day that is shown.
    """

    day_asked = Signal(str)
    stepped = Signal(int)
    read_asked = Signal()
    stopped = Signal()
    sign_agreed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of no day; it asks for today when it comes to the front."""
        super().__init__(parent)
        self.day: ReconciliationSnapshot | None = None
        self._view = View()
        self.field = Field(self.tr("Día"), placeholder="20/11/2026")
        self.before = Key("", icon="chevl", hint="Alt ←")
        self.after = Key("", icon="chev", hint="Alt →")
        self.before.setAccessibleName(self.tr("Día anterior"))
        self.after.setAccessibleName(self.tr("Día siguiente"))
        self.read = Key(self.tr("Comparar"), kind=KeyKind.PRINCIPAL, icon="refresh", hint="F5")
        self.stop = Key(self.tr("Dejar de leer"), icon="x", hint="F5")
        self.open = Key(self.tr("Abrir el caso"), icon="next", hint="Enter")
        self.views = ViewChips(self.tr("Qué pagos se ven"))
        self.status = Text("", Role.BODY, tone="ink2", wrap=True)
        self.sum = DottedText("", Role.BODY, tone="ink2")
        self._lines: tuple[Line, ...] = ()
        self.table = PlainTable(self.tr("Pagos del día"), columns(), small=True)
        self.empty = EmptyState("swap", "", "")
        self.side = ReconciliationSide()
        self._pages = QStackedWidget()
        self.dialog: Dialog | None = None
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)

    def handlers(self) -> Mapping[type, Callable[..., None]]:
        """Show a day beside Wompi's."""
        return {ReconciliationSnapshot: self.show_day}

    def show_day(self, day: ReconciliationSnapshot) -> None:
        """Show a day; the chosen row stays chosen."""
        if self.day is None or self.day.day != day.day:
            self.field.line.setText(day_words(day.day))
        self.day = day
        reading = day.progress is not None
        self.status.set_text(status_words(day))
        self.status.set_tone("noink" if day.alarms or day.fault else "ink2")
        self.read.setVisible(not reading)
        self.stop.setVisible(reading)
        self.side.show_day(day)
        self._show_rows()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Open the chosen charge with Enter."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if entered:
            self.open.trigger()
        return entered

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out on a narrow screen what the case tells as well."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        for name in ("time", "transaction"):
            self.table.setColumnHidden(CELLS.index(name), narrow)
        self.table.setColumnWidth(CELLS.index("reference"), REFERENCE[narrow])
        self.table.setColumnWidth(CELLS.index("transaction"), TRANSACTION[self.width() >= WIDE])
        self.side.setFixedWidth(SIDE[narrow])
        for key, hint in ((self.before, "Alt ←"), (self.after, "Alt →")):
            key.set_hint("" if narrow else hint)

    @property
    def chosen(self) -> Line | None:
        """The chosen payment."""
        return next((line for line in self._lines if line.key == self.table.chosen), None)

    def ask_sign(self) -> None:
        """Ask once before the day is signed."""
        if self.day is None or not self.day.can_sign:
            return
        title, text = sign_question(self.day)
        self.dialog = Dialog(
            self,
            icon="check",
            title=title,
            text=text,
            safe=self.tr("No firmar"),
            act=self.tr("Firmar"),
            act_icon="check",
        )
        self.dialog.ask(self.sign_agreed)

    def _show_rows(self) -> None:
        assert self.day is not None, "there is a day"
        views = views_of(self.day)
        if self._view not in dict(views):
            self._view = View()  # that till took no money on this day
        self.views.show_views(views, self._view)
        lines = self._lines = lines_of(self.day, self._view)
        self.sum.set_text(sum_words(self.day, self._view) if lines else "")
        self.table.show_rows([table_row(line) for line in lines])
        self.empty.set_words(self._empty_words(), "")
        self._pages.setCurrentIndex(0 if lines else 1)
        self._offer()

    def _empty_words(self) -> str:
        assert self.day is not None, "there is a day"
        if self.day.rows:
            return say("reconciliation.nothing_shown")
        read = self.day.read_at is not None
        return say("reconciliation.nothing_at_all" if read else "reconciliation.nothing_here")

    def _read_or_stop(self) -> None:
        reading = self.day is not None and self.day.progress is not None
        (self.stop if reading else self.read).trigger()

    def _turn(self, view: View) -> None:
        self._view = view
        if self.day is not None:
            self._show_rows()

    def _offer(self) -> None:
        chosen = self.chosen
        ours = chosen is not None and chosen.charge is not None
        self.open.set_unavailable("" if ours else self.tr("Elija un pago de esta caja."))

    def _open(self) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.charge is not None:
            self.case_asked.emit(chosen.charge)

    def _looked(self, here: bool) -> None:
        if here:
            self.day_asked.emit("" if self.day is None else day_words(self.day.day))

    def _ask_day(self) -> None:
        self.day_asked.emit(self.field.value)

    def _ask_date(self, day: date) -> None:
        self.day_asked.emit(day_words(day))

    def _connect(self) -> None:
        self.looked.connect(self._looked)
        self.field.entered.connect(self._ask_day)
        self.before.fired.connect(partial(self.stepped.emit, -1))
        self.after.fired.connect(partial(self.stepped.emit, 1))
        self.read.fired.connect(self.read_asked)
        self.stop.fired.connect(self.stopped)
        self.open.fired.connect(self._open)
        self.side.sign.fired.connect(self.ask_sign)
        self.side.day_chosen.connect(self._ask_date)
        self.views.chosen.connect(self._turn)
        self.table.doubleClicked.connect(lambda _index: self._open())
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._offer())
        self.table.installEventFilter(self)
        keys: list[tuple[str, Callable[[], None]]] = [
            ("F5", self._read_or_stop),
            ("F9", self.side.sign.trigger),
            ("Alt+Left", self.before.trigger),
            ("Alt+Right", self.after.trigger),
        ]
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), self, act)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        row.setSpacing(Space.PAGE)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.views)
        column.addWidget(self.status)
        column.addWidget(self.sum)
        self._pages.addWidget(TableCard(self.table))
        self._pages.addWidget(self._empty_page())
        column.addWidget(self._pages, 1)
        row.addLayout(column, 1)
        row.addWidget(self.side)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(Space.KEY_GAP)
        self.field.setFixedWidth(150)
        self.stop.hide()
        bottom = Qt.AlignmentFlag.AlignBottom
        head.addWidget(self.before, 0, bottom)
        head.addWidget(self.field, 0, bottom)
        head.addWidget(self.after, 0, bottom)
        head.addStretch(1)
        for key in (self.open, self.stop, self.read):
            head.addWidget(key, 0, bottom)
        return head

    def _empty_page(self) -> QWidget:
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 0)
        self.empty.setMinimumHeight(160)
        inside.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        return page
