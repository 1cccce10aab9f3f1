"""The question behind a task that was done: what a person says about it stays written."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos_app.core.tasks import Task
from pos_app.ui.tray.views import TrayCard
from pos_app.ui.widgets.reason_dialog import ReasonDialog

__all__ = ["ReasonQuestion"]


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
        dialog.ask(lambda: self.done.emit(task.key, task.advice.value, dialog.reason.value))
        return dialog
