"""The names of people who left, and how one of them is erased."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.till.privacy.snapshots import LeaverRow, LeaversSnapshot
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.plain_table import Column, PlainTable, Row
from pos_app.ui.widgets.reason_dialog import ReasonDialog
from pos_app.ui.words import say

__all__ = ["EraseName", "LeaversCard"]


class EraseName(ReasonDialog):
    """Asks why a name is to be erased."""

    def __init__(self, parent: QWidget, name: str) -> None:
        """Ask about this person."""
        super().__init__(
            parent,
            icon="trash",
            title=self.tr("¿Borrar el nombre de {0} para siempre?").format(name),
            text=self.tr(
                "Lo que hizo queda con su número, como manda la ley contable. "
                "Las copias selladas de antes todavía lo tienen."
            ),
            safe=self.tr("No borrar"),
            act=self.tr("Borrar el nombre"),
            act_icon="trash",
            asked=self.tr("Quién lo pidió y por qué"),
        )


class LeaversCard(Card):
    """Who left.

    Signals:
        erase_asked: The name of a person is to be erased: his id, and why.
    """

    erase_asked = Signal(str, str)

    def __init__(self) -> None:
        """Know of nobody who left."""
        super().__init__(padding=Space.CARD, spacing=12)
        self.question: EraseName | None = None
        self._told = LeaversSnapshot((), sealed=False)
        self.table = PlainTable(self.tr("Personas que se fueron"), self._columns(), small=True)
        self.erase = Key(self.tr("Borrar el nombre"), kind=KeyKind.DELICATE, icon="trash",
                         hint="Ctrl L")  # fmt: skip
        self.problem = Text("", Role.BODY, tone="noink", wrap=True)
        self.sealed = Text(
            self.tr(
                "Los nombres de antes están dentro del registro sellado, que no se puede cambiar: "
                "al borrar uno, ninguna pantalla, papel ni archivo de la caja lo muestra más."
            ),
            Role.SMALL, tone="ink2", wrap=True,
        )  # fmt: skip
        self._lay_out()
        self.erase.fired.connect(self.ask)
        self.table.selectionModel().currentRowChanged.connect(lambda _new, _old: self._offer())
        self.table.plain.modelReset.connect(self._offer)
        self.show_leavers(self._told)

    def show_leavers(self, told: LeaversSnapshot) -> None:
        """Show who left; without anybody there is nothing to erase."""
        self._told = told
        self.setVisible(bool(told.rows))
        self.table.show_rows([_row(one) for one in told.rows])
        self.sealed.setVisible(told.sealed)
        self.problem.set_text("" if told.problem is None else say(told.problem))
        self.problem.setVisible(told.problem is not None)
        self._offer()

    @property
    def chosen(self) -> LeaverRow | None:
        """Who is chosen."""
        chosen = (one for one in self._told.rows if one.person_id == self.table.chosen)
        return next(chosen, None)

    def ask(self) -> None:
        """Ask why, once, before the chosen name is erased."""
        chosen = self.chosen
        if chosen is None or chosen.erased:
            return
        who = chosen.person_id
        self.question = question = EraseName(self, chosen.name)
        question.ask(lambda: self.erase_asked.emit(who, question.reason.value))

    def _offer(self) -> None:
        chosen = self.chosen
        if chosen is None:
            self.erase.set_unavailable(self.tr("Elija a una persona."))
        else:
            self.erase.set_unavailable(say("staff.name_gone") if chosen.erased else "")

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Número"), 96),
            Column(self.tr("Nombre"), strong=True),
            Column(self.tr("Estado"), 210),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.KEY_GAP)
        head.addWidget(Text(self.tr("Nombres de quienes se fueron"), Role.TITLE), 1)
        head.addWidget(self.erase)
        self.content.addLayout(head)
        self.content.addWidget(self.problem)
        self.table.setFixedHeight(164)
        self.content.addWidget(self.table)
        self.content.addWidget(self.sealed)


def _row(one: LeaverRow) -> Row:
    state = say("privacy.leaver_erased" if one.erased else "privacy.leaver_left")
    cells = (one.person_id, one.name, state)
    return Row.of_words(one.person_id, cells, ", ".join(cells))
