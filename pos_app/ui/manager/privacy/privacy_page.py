"""«Datos personales»: what is kept of whom, what was asked, and how it ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.days import COLOMBIA_TIME
from pos_app.core.privacy import Held, PrivacyKind, Trace
from pos_app.till.privacy.snapshots import LeaversSnapshot, PrivacyRow, PrivacySnapshot
from pos_app.ui.bridge import Wish
from pos_app.ui.manager.page import ManagerPage
from pos_app.ui.manager.privacy.leavers_card import LeaversCard
from pos_app.ui.manager.records.views import moment
from pos_app.ui.setup.rows import ChipRow, SettingRow, rows_card
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.plain_table import Column, PlainTable, Row
from pos_app.ui.widgets.rolling import Roll
from pos_app.ui.words import say, short_date

__all__ = ["PrivacyPage", "make_privacy"]

SPANS = ("30", "365", "730", "0")
"""Days for which texts may be kept; 0 is for ever."""

ASKED = (
    PrivacyKind.ASKED_TO_KNOW,
    PrivacyKind.ASKED_TO_CORRECT,
    PrivacyKind.ASKED_TO_ERASE,
    PrivacyKind.CONSENTED,
    PrivacyKind.WITHDREW,
)
"""What a person can write down."""


class PrivacyPage(ManagerPage):
    """The page of personal data.

    Signals:
        kept: Texts are to be kept for so many days.
        searched: The texts that hold these words are to be found.
        erase_asked: What was found is to be erased.
        recorded: Somebody asked for something, or agreed to it, with what is to be written down.
        show_asked: What is kept is to be told.
    """

    kept = Signal(int)
    searched = Signal(str)
    erase_asked = Signal()
    recorded = Signal(object, str)
    show_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of a shop that keeps nothing."""
        super().__init__(parent)
        self._done: int | None = None
        self._found = 0
        self.question: Dialog | None = None
        self.spans = ChipRow([(one, say(f"privacy.keep_{one}")) for one in SPANS])
        self.retention = SettingRow(self.tr("Guardar textos que pueden nombrar a alguien"), "",
                                    self.spans)  # fmt: skip
        self.search = Field(self.tr("Nombre, teléfono o documento"))
        self.search_key = Key(self.tr("Buscar"), icon="search", hint="Enter")
        self.erase = Key(self.tr("Borrar lo encontrado"), kind=KeyKind.DELICATE, icon="trash",
                         hint="Ctrl O")  # fmt: skip
        self.said = Text("", Role.BODY, tone="ink2", wrap=True)
        self.problem = Text("", Role.BODY, tone="noink", wrap=True)
        self.found = PlainTable(self.tr("Textos encontrados"), self._found_columns(), small=True)
        self.asked = ChipRow([(one.value, say(f"privacy.{one.value}")) for one in ASKED])
        self.note = Field(self.tr("Quién y cómo lo pidió (se puede borrar después)"))
        self.record = Key(self.tr("Anotar"), icon="check", hint="Ctrl N")
        self.acts = PlainTable(
            self.tr("Solicitudes y autorizaciones"),
            self._act_columns(),
            small=True,
            empty=self.tr("Nada anotado todavía."),
        )
        self.leavers = LeaversCard()
        self._kind = PrivacyKind.ASKED_TO_ERASE
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.search.line)
        self.show_privacy(PrivacySnapshot(730, Held(0, None), ()))

    def handlers(self) -> Mapping[type, Callable[..., None]]:
        """What is kept and what was asked."""
        return {
            PrivacySnapshot: self.show_privacy,
            LeaversSnapshot: self.leavers.show_leavers,
        }

    def show_privacy(self, seen: PrivacySnapshot) -> None:
        """Show what is kept, what was asked, and what was found."""
        self.spans.choose(str(seen.days))
        self.retention.say(_held(seen.held))
        self.found.show_rows([_found_row(one) for one in seen.found])
        self.said.set_text(_said(seen))
        self.acts.show_rows([_act_row(place, one) for place, one in enumerate(seen.rows)])
        self.problem.set_text("" if seen.problem is None else say(seen.problem))
        self.problem.setVisible(seen.problem is not None)
        self._found = len(seen.found)
        self.erase.set_unavailable("" if seen.found else self.tr("Busque primero."))
        if seen.problem is None and self._done not in {None, seen.done}:
            self.note.line.clear()
        self._done = seen.done

    def _ask_to_erase(self) -> None:
        if not self._found:
            return
        self.question = Dialog(
            self,
            icon="trash",
            title=self.tr("¿Borrar para siempre? Textos: {0}").format(self._found),
            text=self.tr("Las ventas, los recibos y el diario quedan igual. "
                         "Las copias selladas de antes todavía los tienen."),
            safe=self.tr("No borrar"),
            act=self.tr("Borrar"),
        )  # fmt: skip
        self.question.ask(self.erase_asked)

    def _choose(self, kind: str) -> None:
        self._kind = PrivacyKind(kind)

    def _connect(self) -> None:
        self.looked.connect(lambda on: self.show_asked.emit() if on else None)
        self.spans.chosen.connect(lambda days: self.kept.emit(int(days)))
        self.search_key.fired.connect(lambda: self.searched.emit(self.search.value))
        self.search.line.returnPressed.connect(self.search_key.trigger)
        self.erase.fired.connect(self._ask_to_erase)
        self.asked.choose(self._kind.value)
        self.asked.chosen.connect(self._choose)
        self.record.fired.connect(lambda: self.recorded.emit(self._kind, self.note.value))
        keys = (("Ctrl+O", self.erase), ("Ctrl+N", self.record), ("Ctrl+L", self.leavers.erase))
        for sequence, key in keys:
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _found_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Dónde"), 96),
            Column(self.tr("Cuándo"), 176),
            Column(self.tr("Texto"), strong=True),
        )

    def _act_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Cuándo"), 176),
            Column(self.tr("Qué"), 210, strong=True),
            Column(self.tr("Quién lo anotó"), 276),
            Column(self.tr("Nota")),
        )

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.setSpacing(Space.REGION_GAP)
        column.addWidget(self.problem)
        column.addWidget(rows_card((self.retention,)))
        column.addWidget(self._search_card())
        column.addWidget(self._record_card())
        column.addWidget(self.leavers)
        column.addStretch(1)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(Roll(inside))

    def _search_card(self) -> Card:
        card = Card(padding=Space.CARD, spacing=12)
        card.content.addWidget(Text(self.tr("Qué hay de una persona"), Role.TITLE))
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(self.search, 1)
        row.addWidget(self.search_key, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.erase, 0, Qt.AlignmentFlag.AlignBottom)
        card.content.addLayout(row)
        card.content.addWidget(self.said)
        self.found.setFixedHeight(164)
        card.content.addWidget(self.found)
        return card

    def _record_card(self) -> Card:
        card = Card(padding=Space.CARD, spacing=12)
        card.content.addWidget(Text(self.tr("Qué se pidió y qué se autorizó"), Role.TITLE))
        kinds = QHBoxLayout()
        kinds.addWidget(self.asked)
        kinds.addStretch(1)
        card.content.addLayout(kinds)
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(self.note, 1)
        row.addWidget(self.record, 0, Qt.AlignmentFlag.AlignBottom)
        card.content.addLayout(row)
        self.acts.setFixedHeight(164)
        card.content.addWidget(self.acts)
        told = self.tr(
            "La ley da 10 días hábiles para contestar una consulta y 15 para un "
            "reclamo. Lo que Wompi y la ley contable obligan a guardar no se borra."
        )
        card.content.addWidget(Text(told, Role.SMALL, tone="ink2", wrap=True))
        return card


def _held(held: Held) -> str:
    if held.oldest is None:
        return say("privacy.held_none")
    day = held.oldest.astimezone(COLOMBIA_TIME).date()
    return say("privacy.held", count=held.texts, day=f"{short_date(day)} {day.year}")


def _said(seen: PrivacySnapshot) -> str:
    if not seen.typed:
        return ""
    if seen.found:
        return say("privacy.found", count=len(seen.found))
    return say("privacy.found_none", typed=seen.typed)


def _found_row(trace: Trace) -> Row:
    cells = (say(f"privacy.place_{trace.place.value}"), moment(trace.at), trace.text)
    return Row.of_words(f"{trace.place.value} {trace.key} {trace.line}", cells, ", ".join(cells))


def _act_row(place: int, row: PrivacyRow) -> Row:
    who = row.who
    if row.allowed_by:
        allowed = say("journal.allowed_by", name=row.allowed_by)
        who = f"{who} · {allowed}"
    note = say("privacy.texts", count=row.texts) if row.texts else row.note
    cells = (moment(row.at), say(f"privacy.{row.kind.value}"), who, note)
    return Row.of_words(f"{row.at.isoformat()} {place}", cells, ", ".join(filter(None, cells)))


def make_privacy(send: Callable[[Wish], None]) -> PrivacyPage:
    """Make the page, and send what people wish on it to the till."""
    page = PrivacyPage()
    page.show_asked.connect(lambda: send(lambda desk: desk.personal_data.show()))
    page.show_asked.connect(lambda: send(lambda desk: desk.leavers.show()))
    page.leavers.erase_asked.connect(
        lambda who, why: send(lambda desk: desk.leavers.erase_name(who, why))
    )
    page.kept.connect(lambda days: send(lambda desk: desk.personal_data.keep_days(days)))
    page.searched.connect(lambda typed: send(lambda desk: desk.personal_data.find(typed)))
    page.erase_asked.connect(lambda: send(lambda desk: desk.personal_data.erase_found()))
    page.recorded.connect(
        lambda kind, note: send(lambda desk: desk.personal_data.record(kind, note))
    )
    return page
