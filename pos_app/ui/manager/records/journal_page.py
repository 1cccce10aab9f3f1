"""«Diario»: everything that was done, and the proof that nobody changed it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.till.records.snapshots import AuditSnapshot, JournalSnapshot
from pos_app.ui.bridge import Wish
from pos_app.ui.manager.page import ManagerPage
from pos_app.ui.manager.records.audit_card import AuditCard
from pos_app.ui.manager.records.views import journal_row
from pos_app.ui.setup.rows import ChipRow
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.plain_table import INSET, Column, PlainTable
from pos_app.ui.widgets.table_card import TableCard
from pos_app.ui.widgets.typeset import line_width
from pos_app.ui.words import say

__all__ = ["JournalPage", "make_journal"]

KINDS = ("", "payment.", "goods.", "shift.", "staff.", "setting")
"""What the entries can be narrowed to: how their kinds begin."""

CARD = {False: 296, True: 344}
"""Width of the proof, by whether the screen is wide."""

WHAT, DETAIL = 3, 4
NARROW, WIDE = 820, 1500
LEAST, MOST = 200, 300
"""How wide the column of what was done is: as wide as its words, within these."""


class JournalPage(ManagerPage):
    """The page of the journal.

    Signals:
        wanted: Entries are to be shown: of one person, of kinds that begin so.
        more_wanted: Older entries are to be shown.
    """

    wanted = Signal(str, str)
    more_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of an empty journal."""
        super().__init__(parent)
        self._shown = JournalSnapshot((), more=False, people=())
        self.table = PlainTable(self.tr("Diario"), self._columns(), small=True)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.kinds = ChipRow([(one, say(f"journal.kinds_{one.strip('.')}")) for one in KINDS])
        self.person = Key("", icon="user", hint="Ctrl U")
        self.more = Key(self.tr("Más antiguos"), hint="Ctrl ↓")
        self.audit = AuditCard()
        self.chosen = Text("", Role.SMALL, tone="ink2", wrap=True)
        self.empty = EmptyState("book", self.tr("Nada con este filtro."), "")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self.show_journal(self._shown)

    def handlers(self) -> Mapping[type, Callable[..., None]]:
        """The journal and its proof."""
        return {JournalSnapshot: self.show_journal, AuditSnapshot: self.audit.show_audit}

    def show_journal(self, seen: JournalSnapshot) -> None:
        """Show entries."""
        self._shown = seen
        self.kinds.choose(seen.kind)
        names = {one.actor: one.name for one in seen.people}
        self.person.set_text(names.get(seen.actor, seen.actor) or self.tr("Todas las personas"))
        self.table.show_rows([journal_row(row) for row in seen.rows])
        self._fit_what()
        problem = "" if seen.problem is None else say(seen.problem)
        self._say_nothing(problem)
        self._pages.setCurrentIndex(0 if seen.rows else 1)
        self._tell_chosen()
        self.more.set_unavailable("" if seen.more else self.tr("No hay más antiguos."))

    def _say_nothing(self, problem: str) -> None:
        """Have ready why there is nothing: no filter is blamed that nobody set."""
        if self._shown.kind or self._shown.actor:
            onward = self.tr("Elija «Todo» o todas las personas.")
            self.empty.set_words(problem or self.tr("Nada con este filtro."), onward)
        else:
            onward = self.tr("Lo que se haga en la caja queda escrito aquí.")
            self.empty.set_words(problem or self.tr("El diario está vacío."), onward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the details to the line below where the table is narrow."""
        super().resizeEvent(event)
        card = CARD[self.width() >= WIDE]
        self.audit.setFixedWidth(card)
        self.table.setColumnHidden(DETAIL, self.width() - card < NARROW)

    def _fit_what(self) -> None:
        """Give what was done the room of its words, and all others to the details."""
        needed = (line_width(row.words[WHAT], Role.HINT) for row in self.table.rows)
        widest = max(needed, default=0) + 2 * INSET + 1
        self.table.setColumnWidth(WHAT, round(min(MOST, max(LEAST, widest))))

    def _tell_chosen(self) -> None:
        """Say the chosen entry in full: the table cuts what is long."""
        row = self.table.chosen_row
        told = () if row is None else row.words[WHAT : DETAIL + 1]
        self.chosen.set_text(" · ".join(filter(None, told)))

    def _next_person(self) -> None:
        """Take the next person; behind the last one come all of them again."""
        actors = ["", *(one.actor for one in self._shown.people)]
        here = actors.index(self._shown.actor) if self._shown.actor in actors else 0
        self.wanted.emit(actors[(here + 1) % len(actors)], self._shown.kind)

    def _look(self, looked: bool) -> None:
        if looked:
            self.wanted.emit(self._shown.actor, self._shown.kind)

    def _connect(self) -> None:
        self.looked.connect(self._look)
        self.kinds.chosen.connect(lambda kind: self.wanted.emit(self._shown.actor, kind))
        self.table.selectionModel().currentRowChanged.connect(
            lambda _new, _old: self._tell_chosen()
        )
        self.person.fired.connect(self._next_person)
        self.more.fired.connect(self.more_wanted)
        keys = (
            ("Ctrl+R", self.audit.verify),
            ("Ctrl+.", self.audit.stop),
            ("Ctrl+U", self.person),
            ("Ctrl+Down", self.more),
        )
        for sequence, key in keys:
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("N.º"), 96, figures=True),
            Column(self.tr("Cuándo"), 172),
            Column(self.tr("Quién"), 108),
            Column(self.tr("Qué"), LEAST, strong=True),
            Column(self.tr("Detalle")),
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        row.setSpacing(Space.REGION_GAP)
        left = QVBoxLayout()
        left.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self.kinds)
        head.addStretch(1)
        left.addLayout(head)
        self._pages.addWidget(TableCard(self.table))
        self._pages.addWidget(self.empty)
        left.addWidget(self._pages, 1)
        left.addWidget(self.chosen)
        foot = QHBoxLayout()
        foot.setSpacing(Space.KEY_GAP)
        foot.addWidget(self.person)
        foot.addStretch(1)
        foot.addWidget(self.more)
        left.addLayout(foot)
        row.addLayout(left, 1)
        row.addWidget(self.audit)


def make_journal(send: Callable[[Wish], None]) -> JournalPage:
    """Make the page, and send what people wish on it to the till."""
    page = JournalPage()
    page.wanted.connect(lambda who, kind: send(lambda desk: desk.journal.show(who, kind)))
    page.more_wanted.connect(lambda: send(lambda desk: desk.journal.more()))
    page.audit.verify_asked.connect(lambda paper: send(lambda desk: desk.auditing.verify(paper)))
    page.audit.stop_asked.connect(lambda: send(lambda desk: desk.auditing.stop()))
    page.looked.connect(lambda on: send(lambda desk: desk.auditing.show()) if on else None)
    return page
