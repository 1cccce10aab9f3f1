"""One person's name, role and PIN: of somebody new, or to be changed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.staff import Role as StaffRole
from pos_app.till.staff.snapshots import Face
from pos_app.ui.setup.rows import ChipRow
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import say

__all__ = ["PersonForm"]


class PersonForm(Card):
    """The card of one person.

    Signals:
        added: A new person's name, role and PIN.
        changed: The person's id and what is new: name, role, PIN; None for what stays.
        withdrawal_asked: The person is to work here no more.
    """

    added = Signal(str, object, str)
    changed = Signal(str, object, object, object)
    withdrawal_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the form of somebody new."""
        super().__init__(padding=Space.CARD, spacing=Space.REGION_GAP, parent=parent)
        self._face: Face | None = None
        self._role = StaffRole.MANAGER
        self._title = Text("", Role.STRONG)
        self.name = Field(self.tr("Nombre"))
        words = [(role.name, say(f"staff.role.{role.name.lower()}")) for role in StaffRole]
        self.role = ChipRow(words)
        self.pin = Field(self.tr("PIN de 4 a 6 números"), secret=True)
        self.again = Field(self.tr("El PIN otra vez"), secret=True)
        self.save = Key("", kind=KeyKind.PRINCIPAL, icon="check")
        self.withdraw = Key(self.tr("Retirar"), kind=KeyKind.DELICATE, icon="trash")
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        """Whose form it is."""
        return self._title.text()

    def show_person(self, face: Face | None, *, first: bool) -> None:
        """Show somebody who works here, or make room for somebody new.

        Args:
            face: Who it is; None for somebody new.
            first: Nobody works here yet, so this is a manager.
        """
        if face != self._face and face is not None:
            self.name.line.setText(face.name)
        self._face = face
        if face is not None:
            self._role = face.role
        elif first:
            self._role = StaffRole.MANAGER
        self._title.set_text(self.tr("Persona nueva") if face is None else face.name)
        for role in StaffRole:
            usable = not first or role is StaffRole.MANAGER
            self.role.chip(role.name).setVisible(usable)
        self.role.choose(self._role.name)
        self.withdraw.setVisible(face is not None)
        self.save.set_text(self.tr("Agregar") if face is None else self.tr("Guardar"))
        self._offer()

    def forget(self) -> None:
        """Empty the form."""
        self._face, self._role = None, StaffRole.CASHIER
        for field in (self.name, self.pin, self.again):
            field.line.clear()
            field.set_error("")

    def _save(self) -> None:
        """Hand over what is new; two PINs that differ are never handed over."""
        if not self.save.isEnabled():
            return
        if self.pin.value != self.again.value:
            self.again.set_error(self.tr("No es el mismo PIN. Escríbalo otra vez."))
            self.again.line.clear()
            self.again.setFocus()
            return
        face = self._face
        if face is None:
            self.added.emit(self.name.value, self._role, self.pin.value)
            return
        name = self.name.value if self.name.value.strip() != face.name else None
        role = self._role if self._role is not face.role else None
        self.changed.emit(face.person_id, name, role, self.pin.value or None)

    def _offer(self) -> None:
        """Let things be kept once there is something to keep."""
        face, name = self._face, self.name.value.strip()
        if face is None:
            ready = bool(name and self.pin.value)
        else:
            ready = bool(self.pin.value) or (name, self._role) != (face.name, face.role)
        reason = "" if ready else self.tr("Escriba antes lo que cambia.")
        self.save.set_unavailable(reason if face is not None or ready else self._what_lacks(name))

    def _what_lacks(self, name: str) -> str:
        return self.tr("Falta el PIN.") if name else self.tr("Falta el nombre.")

    def _choose_role(self, name: str) -> None:
        self._role = StaffRole[name]
        self._offer()

    def _typed(self) -> None:
        self.again.set_error("")
        self._offer()

    def _ask_to_withdraw(self) -> None:
        if self._face is not None:
            self.withdrawal_asked.emit(self._face)

    def _connect(self) -> None:
        for field in (self.name, self.pin, self.again):
            field.changed.connect(lambda _text: self._offer())
            field.entered.connect(self._save)
        self.again.changed.connect(lambda text: self._typed() if text else None)
        self.role.chosen.connect(self._choose_role)
        self.save.fired.connect(self._save)
        self.withdraw.fired.connect(self._ask_to_withdraw)

    def _lay_out(self) -> None:
        for field in (self.pin, self.again):
            field.line.setMaxLength(6)
        pins = QHBoxLayout()
        pins.setSpacing(Space.REGION_GAP)
        pins.addWidget(self.pin, 1)
        pins.addWidget(self.again, 1)
        roles = QVBoxLayout()
        roles.setSpacing(6)
        roles.addWidget(Text(self.tr("Cargo"), Role.HINT))
        row = QHBoxLayout()
        row.addWidget(self.role)
        row.addStretch(1)
        roles.addLayout(row)
        keys = QHBoxLayout()
        keys.setSpacing(Space.KEY_GAP)
        keys.addWidget(self.withdraw)
        keys.addStretch(1)
        keys.addWidget(self.save)
        self.content.addWidget(self._title)
        self.content.addWidget(self.name)
        self.content.addLayout(roles)
        self.content.addLayout(pins)
        self.content.addLayout(keys)
