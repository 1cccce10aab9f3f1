"""Asks in whose name the ticket is: which paper, its number, a name, and a mail if there is one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pos_app.core.customer import (
    LONGEST_MAIL,
    LONGEST_NAME,
    LONGEST_TYPED,
    DocumentKind,
    checked_mail,
    checked_name,
    checked_number,
    nit_base,
    nit_digit,
)
from pos_app.core.errors import WasRefusedError
from pos_app.till.customer.snapshots import Typed
from pos_app.till.snapshots import SaleSnapshot
from pos_app.ui.sale.sheet import Sheet
from pos_app.ui.sale.typing import types
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.choices import Chip
from pos_app.ui.widgets.clearing import OWN_KEYS
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.words import say

__all__ = ["CustomerSheet"]

WIDTH = 680

BEYOND = 40
"""Signs past the longest that still fit: what is too long is told and not cut unseen."""


class CustomerSheet(Sheet):
    """Asks who the customer is. What was typed stays until it is given, or the sale is another.

    Signals:
        given: A sale, and what was typed of its customer.
        taken_off: A sale that is to be in nobody's name.
        grew: A sentence came or went: the sheet needs another place.
    """

    given = Signal(str, Typed)
    taken_off = Signal(str)
    grew = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden sheet over a screen."""
        super().__init__("", parent, width=WIDTH, sign="-")
        self._order_id = ""
        self._kind = DocumentKind.CC
        self.name = Field(self.tr("Nombre o razón social"))
        self.mail = Field(self.tr("Correo (opcional)"))
        self.field.line.setMaxLength(LONGEST_TYPED)
        self.name.line.setMaxLength(LONGEST_NAME + BEYOND)
        self.mail.line.setMaxLength(LONGEST_MAIL + BEYOND)
        self.kinds = {one: Chip(say(f"document.{one.value}")) for one in DocumentKind}
        self.take_off = Key(self.tr("Quitar"), kind=KeyKind.DELICATE, icon="trash")
        self.take_off.fired.connect(self._take_off)
        self.ends.insertWidget(1, self.take_off, 1)
        for field in (self.name, self.mail):
            self.listen_to(field)
        self.field.changed.connect(lambda _text: self._show_digit())
        self._lay_side_by_side()

    @property
    def order_id(self) -> str:
        """The sale it asks about."""
        return self._order_id

    @property
    def kind(self) -> DocumentKind:
        """The paper that is chosen."""
        return self._kind

    def ask(self, sale: SaleSnapshot) -> None:
        """Ask; while it asks already, what is typed stays."""
        if self.isVisible():
            self.field.line.setFocus()
            return
        self._order_id = sale.order_id
        known = sale.customer
        self.name.line.setText(known.name if known else "")
        self.mail.line.setText(known.mail if known else "")
        self.take_off.setVisible(known is not None)
        for field in (self.name, self.mail):
            field.set_error("")
        self._choose(known.kind if known else DocumentKind.CC)
        self.open(say("customer.title"), known.written if known else "")

    def give(self) -> None:
        """Take what can be used; lead on to what is still missing."""
        typed = Typed(self._kind, self.field.value, self.name.value, self.mail.value)
        checks: tuple[tuple[Field, Callable[[], object]], ...] = (
            (self.field, lambda: checked_number(typed.kind, typed.number)),
            (self.name, lambda: checked_name(typed.name)),
            (self.mail, lambda: checked_mail(typed.mail)),
        )
        for field, check in checks:
            try:
                check()
            except WasRefusedError as why:
                self._lead_to(field, why)
                return
        self.given.emit(self._order_id, typed)
        self.leave()

    def leave(self) -> None:
        """Go away, and forget what was typed: it is somebody's."""
        super().leave()
        for field in (self.field, self.name, self.mail):
            field.line.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep every key: what is typed of a person does not end in the search."""
        if event.key() == Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif types(event):
            self.field.line.setFocus()
            QCoreApplication.sendEvent(self.field.line, event)
        event.accept()

    def _take_off(self) -> None:
        self.taken_off.emit(self._order_id)
        self.leave()

    def _lead_to(self, field: Field, why: WasRefusedError) -> None:
        """Show what is wrong; a field that was not reached yet is only come to."""
        reached = field is not self.name or field.value or not self.field.line.hasFocus()
        if reached:
            field.set_error(say(why.key, **why.details))
            field.line.selectAll()
        field.line.setFocus()
        self.grew.emit()

    def _choose(self, kind: DocumentKind) -> None:
        self._kind = kind
        self.kinds[kind].setChecked(True)
        self.field.line.setProperty(OWN_KEYS, kind is not DocumentKind.PASSPORT)
        self.field.set_error("")
        self._show_digit()
        self.field.line.setFocus()

    def _show_digit(self) -> None:
        """Name the number that is asked for, with the check digit of a NIT as it is typed."""
        base = nit_base(self.field.value) if self._kind is DocumentKind.NIT else ""
        named = say(f"document.number_{self._kind.value}")
        digit = say("customer.nit_digit_is", digit=nit_digit(base)) if base else ""
        self.field.set_label(f"{named} · {digit}" if digit else named)

    def _lay_side_by_side(self) -> None:
        """Keep the keypad beside the fields: below them a low screen has no room."""
        group, papers = QButtonGroup(self), QHBoxLayout()
        papers.setSpacing(Space.KEY_GAP)
        for kind, chip in self.kinds.items():
            group.addButton(chip)
            chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(lambda _on, one=kind: self._choose(one))
            papers.addWidget(chip, max(1, chip.sizeHint().width()))
        fields = QVBoxLayout()
        fields.setSpacing(12)
        for field in (self.field, self.name, self.mail):
            fields.addWidget(field)
        fields.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.REGION_GAP)
        row.addLayout(fields, 3)
        row.addWidget(self.keypad, 2)
        self.middle.addLayout(papers)
        self.middle.addLayout(row)
