"""What a person, or everybody of a role, may do alone: one switch a right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.staff import Right, least_role, subject_of
from pos_app.core.staff import Role as StaffRole
from pos_app.till.staff.snapshots import PeopleSnapshot, PersonRow
from pos_app.ui.setup.rows import ChipRow, SettingRow
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.choices import Switch
from pos_app.ui.widgets.labels import Rule, Text
from pos_app.ui.words import say

__all__ = ["RightsCard"]

ONE, ALL = "one", "all"

EVERYBODY = {
    StaffRole.CASHIER: "people.all_cashiers",
    StaffRole.SUPERVISOR: "people.all_supervisors",
    StaffRole.MANAGER: "people.all_managers",
}


class RightsCard(Card):
    """The rights of one person, or of all who have the same role.

    Signals:
        decided: A person's id or a role, a right, and whether it is allowed; None for usual.
    """

    decided = Signal(str, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a switch for each right."""
        super().__init__(padding=0, spacing=0, parent=parent)
        self._row: PersonRow | None = None
        self._people: PeopleSnapshot | None = None
        self._whose = ONE
        self.switches = {right: Switch(say(f"right.{right.value}")) for right in Right}
        self._rows: dict[Right, SettingRow] = {}
        self._head = QVBoxLayout()
        self._choice = QHBoxLayout()
        self.whose: ChipRow | None = None
        self._lay_out()

    def show_rights(self, row: PersonRow, people: PeopleSnapshot) -> None:
        """Show what this person may do alone, or everybody of the role."""
        other = self._row is None or row.face != self._row.face
        self._row, self._people = row, people
        if other:
            self._offer_whose(row)
        for right, switch in self.switches.items():
            switch.setChecked(self._allowed(right))
            self._rows[right].say(self._said(right))

    def _allowed(self, right: Right) -> bool:
        assert self._row is not None
        if self._whose == ONE:
            return right in self._row.rights
        return self._of_role(right)

    def _of_role(self, right: Right) -> bool:
        assert self._row is not None
        assert self._people is not None
        role = self._row.face.role
        decided = {(who, what): on for who, what, on in self._people.roles}
        return decided.get((role, right), role >= least_role(right))

    def _said(self, right: Right) -> str:
        """Say where it differs from what usually goes."""
        assert self._row is not None
        usual = self._of_role(right) if self._whose == ONE else self._usual(right)
        if self._allowed(right) == usual:
            return ""
        return say("people.granted" if self._allowed(right) else "people.taken")

    def _usual(self, right: Right) -> bool:
        assert self._row is not None
        return self._row.face.role >= least_role(right)

    def _switched(self, right: Right, *, on: bool) -> None:
        """Decide, or give a decision up where it only says what goes anyway."""
        assert self._row is not None
        if self._whose == ONE:
            subject, usual = self._row.face.person_id, self._of_role(right)
        else:
            subject, usual = subject_of(self._row.face.role), self._usual(right)
        self.decided.emit(subject, right, None if on == usual else on)

    def _turn(self, whose: str) -> None:
        self._whose = whose
        if self._row is not None and self._people is not None:
            self.show_rights(self._row, self._people)

    def _offer_whose(self, row: PersonRow) -> None:
        if self.whose is not None:
            self._choice.removeWidget(self.whose)
            self.whose.hide()
            self.whose.deleteLater()
        self._whose = ONE
        first = say("people.only", name=row.face.name.split()[0])
        self.whose = ChipRow([(ONE, first), (ALL, say(EVERYBODY[row.face.role]))])
        self.whose.choose(ONE)
        self.whose.chosen.connect(self._turn)
        self._choice.insertWidget(0, self.whose)

    def _lay_out(self) -> None:
        self._head.setContentsMargins(Space.CARD, Space.PAGE, Space.CARD, Space.PAGE)
        self._head.setSpacing(12)
        self._head.addWidget(Text(self.tr("Puede sin pedir permiso"), Role.STRONG))
        self._choice.addStretch(1)
        self._head.addLayout(self._choice)
        self.content.addLayout(self._head)
        for right, switch in self.switches.items():
            row = SettingRow(say(f"right.{right.value}"), "", switch)
            row.setMinimumHeight(Space.TARGET)
            self._rows[right] = row
            self.content.addWidget(Rule())
            self.content.addWidget(row)
            switch.clicked.connect(lambda on, right=right: self._switched(right, on=on))
