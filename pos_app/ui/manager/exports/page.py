"""The manager's page on which sales are taken out as files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.export import Cut, Form
from pos_app.till.exporting.snapshots import ExportSnapshot
from pos_app.ui.manager.exports.progress_line import ProgressLine
from pos_app.ui.manager.page import ManagerPage
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.flow import Flow
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import counted, say

__all__ = ["ExportsPage"]

FORMS = (Form.CSV, Form.XLSX, Form.PDF)
SHORT = "%d/%m/%Y"


class ExportsPage(ManagerPage):
    """What, as what, and which days.

    Signals:
        wanted: A file is to be made: the cut, the form, and the days as they were typed.
        stopped: It is not to be made any more.
    """

    wanted = Signal(Cut, Form, str, str)
    stopped = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Make the page; ``today`` tells the date on the shop's wall."""
        super().__init__(parent)
        self._today = today
        self.cut, self.form = Cut.SALES, Form.XLSX
        self.cuts = {cut: Chip(say(f"export.cut.{cut}")) for cut in Cut}
        self.forms = {form: Chip(say(f"export.form.{form}")) for form in FORMS}
        self.first = Field(self.tr("Desde"), placeholder="01/11/2026")
        self.last = Field(self.tr("Hasta"), placeholder="20/11/2026")
        self.spans = {
            name: Chip(word)
            for name, word in (
                ("today", self.tr("Hoy")),
                ("yesterday", self.tr("Ayer")),
                ("month", self.tr("Este mes")),
                ("last_month", self.tr("Mes pasado")),
            )
        }
        self.about = Text("", Role.SMALL, tone="ink2", wrap=True)
        self.status = Text(say("export.idle"), Role.BODY, tone="ink2", wrap=True)
        self.progress = ProgressLine(self.tr("Avance del archivo"))
        self.make = Key(self.tr("Exportar"), kind=KeyKind.PRINCIPAL, icon="download", hint="Ctrl E")
        self.stop = Key(self.tr("Detener"), icon="x", hint="Ctrl E")
        self._running = False
        self._lay_out()
        self._connect()
        self._mark()
        self._span("today")
        self.show_export(ExportSnapshot())

    def handlers(self) -> Mapping[type, Callable[..., None]]:
        """Show how far an export is."""
        return {ExportSnapshot: self.show_export}

    def show_export(self, export: ExportSnapshot) -> None:
        """Show how far it is, or what came of it."""
        self._running = export.running
        keyed = self.make.hasFocus() or self.stop.hasFocus()
        self.setFocusProxy(self.stop if export.running else self.make)
        self.make.setVisible(not export.running)
        self.stop.setVisible(export.running)
        if keyed:
            (self.stop if export.running else self.make).setFocus()
        self.progress.setVisible(export.running)
        self.progress.show_share(export.done, export.total)
        self.status.set_text(_words(export))
        self.status.set_tone("noink" if export.fault is not None else "ink2")

    def _mark(self) -> None:
        for cut, chip in self.cuts.items():
            chip.setChecked(cut is self.cut)
        for form, chip in self.forms.items():
            chip.setChecked(form is self.form)
        self.about.set_text(say(f"export.about.{self.form}"))

    def _choose_cut(self, cut: Cut) -> None:
        self.cut = cut
        self._mark()

    def _choose_form(self, form: Form) -> None:
        self.form = form
        self._mark()

    def _span(self, name: str) -> None:
        first, last = span_of(name, self._today())
        self.first.line.setText(first.strftime(SHORT))
        self.last.line.setText(last.strftime(SHORT))
        self._mark_span()

    def _mark_span(self) -> None:
        """Show which of the keys the typed days are, if any."""
        typed = self.first.value, self.last.value
        for name, chip in self.spans.items():
            first, last = span_of(name, self._today())
            chip.setChecked(typed == (first.strftime(SHORT), last.strftime(SHORT)))

    def _make_or_stop(self) -> None:
        (self.stop if self._running else self.make).trigger()

    def _ask(self) -> None:
        self.wanted.emit(self.cut, self.form, self.first.value, self.last.value)

    def _connect(self) -> None:
        for cut, chip in self.cuts.items():
            chip.clicked.connect(partial(self._choose_cut, cut))
        for form, chip in self.forms.items():
            chip.clicked.connect(partial(self._choose_form, form))
        for name, chip in self.spans.items():
            chip.clicked.connect(partial(self._span, name))
        self.make.fired.connect(self._ask)
        self.stop.fired.connect(self.stopped)
        for field in (self.first, self.last):
            field.entered.connect(self.make.trigger)
            field.changed.connect(lambda _text: self._mark_span())
        shortcut = QShortcut(QKeySequence("Ctrl+E"), self, self._make_or_stop)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        row = QHBoxLayout()
        row.setSpacing(Space.PAGE)
        column.addLayout(row)
        column.addStretch(1)  # on a tall screen the key stays near what it makes a file of
        what = Card(spacing=12)
        what.content.addWidget(Text(self.tr("Qué se exporta"), Role.TITLE))
        what.content.addLayout(Flow(self.cuts.values()))
        what.content.addWidget(Text(self.tr("En qué formato"), Role.TITLE))
        what.content.addLayout(Flow(self.forms.values()))
        what.content.addWidget(self.about)
        what.content.addStretch(1)
        row.addWidget(what, 1)
        row.addWidget(self._right(), 1)

    def _right(self) -> Card:
        card = Card(spacing=12)
        card.content.addWidget(Text(self.tr("Qué días"), Role.TITLE))
        card.content.addLayout(Flow(self.spans.values()))
        days = QHBoxLayout()
        days.setSpacing(Space.KEY_GAP)
        days.addWidget(self.first)
        days.addWidget(self.last)
        card.content.addLayout(days)
        card.content.addStretch(1)
        card.content.addWidget(self.status)
        card.content.addWidget(self.progress)
        card.content.addWidget(self.make, 0, Qt.AlignmentFlag.AlignRight)
        card.content.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignRight)
        return card


def span_of(name: str, today: date) -> tuple[date, date]:
    """The days that a key stands for."""
    month = today.replace(day=1)
    before = month - timedelta(days=1)
    spans = {
        "today": (today, today),
        "yesterday": (today - timedelta(days=1), today - timedelta(days=1)),
        "month": (month, today),
        "last_month": (before.replace(day=1), before),
    }
    return spans[name]


def _words(export: ExportSnapshot) -> str:
    if export.fault is not None:
        return say(export.fault)
    if export.path is not None:
        return say("export.done", path=export.path)
    if not export.running:
        return say("export.idle")
    if not export.done:
        return say("export.starting")
    return say("export.working", done=counted(export.done), total=counted(export.total))
