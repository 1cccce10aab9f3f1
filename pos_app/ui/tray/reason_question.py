"""The question behind a task that was done: what a person says about it stays written."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos_app.core.errors import WasRefusedError
from pos_app.core.tasks import Task
from pos_app.core.words import clean_reason
from pos_app.ui.tray.views import TrayCard
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.words import say

__all__ = ["ReasonQuestion"]


class ReasonDialog(Dialog):
    """A dialog with one field that has to hold a reason before the act is taken."""

    def __init__(self, parent: QWidget, *, icon: str, title: str, text: str, act: str) -> None:
        """Make the dialog of an act."""
        super().__init__(
            parent, icon=icon, title=title, text=text, safe=self.tr("Cancelar"), act=act,
            act_icon="check",
        )  # fmt: skip
        self.reason = Field(self.tr("Motivo"))
        self.body.addWidget(self.reason)

    def accept(self) -> None:
        """Go on only with a reason that may be kept."""
        try:
            clean_reason(self.reason.value)
        except WasRefusedError as refused:
            self.reason.set_error(say(refused.key))
            self.reason.line.setFocus()
            return
        super().accept()


class ReasonQuestion(QObject):
    """Asks what was done about a task.

    Signals:
        done: The task's key, what was done, and the reason.
    """

    done = Signal(str, str, str)

    def __init__(self, over: QWidget) -> None:
        """Ask nothing yet; the question will lie over this widget's window."""
        super().__init__(over)
        self._over = over

    def ask(self, task: Task, card: TrayCard) -> ReasonDialog:
        """Ask about a task, with its money and what was to be done."""
        dialog = ReasonDialog(
            self._over,
            icon=card.line.icon,
            title=f"{card.line.word} · {card.line.whose} · {card.line.amount}",
            text=card.order,
            act=card.main,
        )
        dialog.accepted.connect(
            lambda: self.done.emit(task.key, task.advice.value, dialog.reason.value)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
