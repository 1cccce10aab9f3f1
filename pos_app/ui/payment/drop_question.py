"""The one question of the payment screens: whether the sale is really given up."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos_app.till.snapshots import ChargeSnapshot
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.words import say

__all__ = ["DropQuestion"]


class DropQuestion(QObject):
    """Asks once; the safe choice is the loud one, and it is Enter and Esc.

    Signals:
        agreed: The sale is to be given up.
    """

    agreed = Signal()

    def __init__(self, over: QWidget) -> None:
        """Ask nothing yet; the question will lie over this widget's window."""
        super().__init__(over)
        self._over = over
        self._dialog: Dialog | None = None

    def ask(self, charge: ChargeSnapshot) -> None:
        """Ask about the sale of a charge, with its money."""
        self.withdraw()
        dialog = self._dialog = Dialog(
            self._over,
            icon="trash",
            title=say("drop.title", sale=charge.sale_number),
            text=say("drop.text", amount=charge.amount, reference=charge.reference),
            safe=say("drop.keep"),
            act=say("key.drop"),
            act_icon="x",
        )
        dialog.accepted.connect(self.agreed)
        dialog.finished.connect(self._forget)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def withdraw(self) -> None:
        """Take the question back: it was answered by what happened."""
        if self._dialog is not None:
            self._dialog.reject()

    def _forget(self) -> None:
        self._dialog = None
