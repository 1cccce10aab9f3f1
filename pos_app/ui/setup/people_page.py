"""«Personas»: who works at the till, and what each may do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.till.staff.snapshots import Face, PeopleSnapshot
from pos_app.ui.setup.person_form import PersonForm
from pos_app.ui.setup.rights_card import RightsCard
from pos_app.ui.setup.rows import ChipRow, SettingRow, page_column, rows_card
from pos_app.ui.staff.people_list import PeopleList
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import say

__all__ = ["PeoplePage"]

MINUTES = (0, 1, 5, 15, 60)
LIST_WIDTH, LIST_NARROW = 280, 224
WIDE_FROM = 760


class PeoplePage(QWidget):
    """The page of the people.

    Signals:
        added: A new person's name, role and PIN.
        changed: A person's id and what is new: name, role, PIN; None for what stays.
        withdrawn: The id of a person who works here no more.
        right_decided: A person's id or a role, a right, and whether it is allowed; None for usual.
        idle_chosen: After how many minutes the till locks itself; 0 is never.
    """

    added = Signal(str, object, str)
    changed = Signal(str, object, object, object)
    withdrawn = Signal(str)
    right_decided = Signal(str, object, object)
    idle_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of a shop without people."""
        super().__init__(parent)
        self._snapshot: PeopleSnapshot | None = None
        self._new = True
        self.people = PeopleList(low=True)
        self.add = Key(self.tr("Agregar persona"), icon="plus")
        self.form = PersonForm()
        self.rights = RightsCard()
        self.idle = ChipRow([(str(count), _minutes_words(count)) for count in MINUTES])
        self._problem = Text("", Role.HINT, tone="noink", wrap=True)
        self._empty = EmptyState(
            "users",
            self.tr("Todavía no hay personas"),
            self.tr(
                "Mientras no las haya, cualquiera puede todo en esta caja. "
                "La primera es gerente y nombra a las demás."
            ),
        )
        self._lay_out()
        self._connect()
        self._problem.hide()
        self._show_chosen()

    @property
    def problem(self) -> str:
        """Why the last change was refused, empty while nothing was."""
        return self._problem.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow page's room to the form."""
        super().resizeEvent(event)
        wide = event.size().width() >= WIDE_FROM
        self.people.setFixedWidth(LIST_WIDTH if wide else LIST_NARROW)

    def show_people(self, people: PeopleSnapshot) -> None:
        """Show who works here; a change that was made empties the form."""
        before, self._snapshot = self._snapshot, people
        self.idle.choose(str(people.idle_minutes))
        self._problem.set_text("" if people.problem is None else say(people.problem))
        self._problem.setVisible(people.problem is not None)
        chosen = self.people.face
        known = set() if before is None else {row.face.person_id for row in before.rows}
        self.people.show_people([row.face for row in people.rows])
        new = [row.face for row in people.rows if row.face.person_id not in known]
        made = before is not None and before.done != people.done
        if made and self._new and new:
            self.people.choose(new[0].person_id)
        elif chosen is not None:
            self.people.choose(chosen.person_id)
        if made or before is None:
            self._new = not people.rows
            self.form.forget()
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows = () if self._snapshot is None else self._snapshot.rows
        self._empty.setVisible(not rows)
        self.people.setVisible(bool(rows))
        self.add.setVisible(bool(rows) and not self._new)
        face = None if self._new else self.people.face
        self.form.show_person(face, first=not rows)
        self.rights.setVisible(face is not None)
        found = [row for row in rows if face is not None and row.face.person_id == face.person_id]
        if found and self._snapshot is not None:
            self.rights.show_rights(found[0], self._snapshot)

    def _choose(self) -> None:
        self._new = False
        self.form.forget()
        self._show_chosen()

    def _begin(self) -> None:
        self._new = True
        self.form.forget()
        self._show_chosen()
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_to_withdraw(self, face: Face) -> None:
        question = Dialog(
            self.window(),
            icon="user",
            title=self.tr("¿Retirar a {0}?").format(face.name),
            text=self.tr("Ya no podrá entrar a la caja. Lo que hizo queda escrito a su nombre."),
            safe=self.tr("Dejar"),
            act=self.tr("Retirar"),
            act_icon="trash",
        )
        question.ask(lambda: self.withdrawn.emit(face.person_id))

    def _connect(self) -> None:
        self.people.chosen.connect(self._choose)
        self.add.fired.connect(self._begin)
        self.form.added.connect(self.added)
        self.form.changed.connect(self.changed)
        self.form.withdrawal_asked.connect(self._ask_to_withdraw)
        self.rights.decided.connect(self.right_decided)
        self.idle.chosen.connect(lambda minutes: self.idle_chosen.emit(int(minutes)))

    def _lay_out(self) -> None:
        column = page_column(self, self.tr("Personas"))
        column.addWidget(self._problem)
        column.addWidget(self._empty)
        halves = QHBoxLayout()
        halves.setSpacing(Space.CARD)
        side = QVBoxLayout()
        side.setSpacing(Space.KEY_GAP)
        self.people.setFixedWidth(LIST_NARROW)
        side.addWidget(self.people)
        side.addWidget(self.add)
        side.addStretch(1)
        halves.addLayout(side)
        right = QVBoxLayout()
        right.setSpacing(Space.REGION_GAP)
        right.addWidget(self.form)
        right.addWidget(self.rights)
        right.addStretch(1)
        halves.addLayout(right, 1)
        column.addLayout(halves)
        column.addWidget(
            rows_card(
                [
                    SettingRow(
                        self.tr("Bloquear sola la caja"),
                        self.tr("Si nadie la toca. Nunca durante un cobro."),
                        self.idle,
                    )
                ]
            )
        )
        column.addStretch(1)


def _minutes_words(count: int) -> str:
    return say("people.never") if count == 0 else say("people.minutes", count=count)
