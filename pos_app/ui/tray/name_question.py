"""Whom to call when a sale that waits is settled: a name, and nothing more of the person."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos_app.core.errors import WasRefusedError
from pos_app.core.words import checked_note
from pos_app.till.minute.snapshots import TrayRow
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.words import say

__all__ = ["NameDialog", "NameQuestion"]


class NameDialog(Dialog):
    """A dialog with one field, which may be left empty."""

    def __init__(self, parent: QWidget, row: TrayRow) -> None:
        """Ask whose sale a row is."""
        super().__init__(
            parent,
            icon="user",
            title=say("tray.name.title", sale=row.sale_number),
            text=say("tray.name.text"),
            safe=self.tr("Cancelar"),
            act=say("tray.name.act"),
            act_icon="check",
            harmless=True,
        )
        self.name = Field(say("tray.name.field"))
        self.name.line.setText(row.name)
        self.body.addWidget(self.name)

    def accept(self) -> None:
        """Go on only with a name that may be kept."""
        try:
            checked_note(self.name.value)
        except WasRefusedError as refused:
            self.name.set_error(say(refused.key, **refused.details))
            self.name.line.setFocus()
            return
        super().accept()


class NameQuestion(QObject):
    """Asks for the name of a sale that waits.

    Signals:
        named: The sale's order and the name.
    """

    named = Signal(str, str)

    def __init__(self, over: QWidget) -> None:
        """Ask nothing yet; the question will lie over this widget's window."""
        super().__init__(over)
        self._over = over

    def ask(self, row: TrayRow) -> NameDialog:
        """Ask about a row."""
        dialog = NameDialog(self._over, row)
        dialog.ask(lambda: self.named.emit(row.order_id, dialog.name.value))
        return dialog
