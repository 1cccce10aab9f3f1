"""One matter for a person: what to do, who takes care of it, and the reason that closes it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.ui.manager.need_words import NeedLine
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.reason_dialog import ReasonDialog

__all__ = ["NeedSheet"]


class NeedSheet(ReasonDialog):
    """Lies over the page while somebody decides.

    Signals:
        taken: The person at the till takes care of it.
        case_asked: The case of its charge is to be opened.
    """

    taken = Signal()
    case_asked = Signal()

    def __init__(self, parent: QWidget, line: NeedLine) -> None:
        """Show one matter; what only the facts can end has nothing to close it with."""
        amount = f" · {line.amount}" if line.amount else ""
        age = line.age[:1].upper() + line.age[1:]  # it begins a line
        told = [line.order, " · ".join(part for part in (age, line.owner) if part)]
        super().__init__(
            parent,
            icon=line.icon,
            title=f"{line.word}{amount}",
            text=f"{line.about}\n" + "\n".join(told),
            safe=self.tr("Volver"),
            act=self.tr("Cerrar con motivo"),
            asked=self.tr("Qué se hizo y por qué"),
        )
        self.take = Key(self.tr("Lo atiendo yo"), icon="user")
        self.case = Key(self.tr("Abrir el caso"), icon="eye")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.take, 1)
        row.addWidget(self.case, 1)
        self.body.addLayout(row)
        self.take.setVisible(not line.row.mine)
        self.case.setVisible(line.row.need.task is not None)
        if line.row.by_facts:
            self.reason.hide()
            self.act_key.hide()
        self.take.fired.connect(self._take)
        self.case.fired.connect(self._open)

    def _take(self) -> None:
        self.taken.emit()
        self.reject()

    def _open(self) -> None:
        self.case_asked.emit()
        self.reject()
