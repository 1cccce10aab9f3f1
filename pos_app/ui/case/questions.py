"""The questions of a case: what money or goods will do, and the reason that stays written."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from pos_app.core.ids import Reference
from pos_app.till.minute.snapshots import CaseAction, CaseSnapshot
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.reason_dialog import ReasonDialog
from pos_app.ui.words import say

__all__ = ["CaseQuestions"]


class CaseQuestions(QObject):
    """Asks once; who may do it is asked by the till itself.

    Signals:
        void_agreed: The charge, the payment and the reason.
        release_agreed: The charge, the reason and the evidence.
        take_back_agreed: The charge and the reason.
        again_agreed: The charge and the reason.
    """

    void_agreed = Signal(Reference, str, str)
    release_agreed = Signal(Reference, str, str)
    take_back_agreed = Signal(Reference, str)
    again_agreed = Signal(Reference, str)

    def __init__(self, over: QWidget) -> None:
        """Ask nothing yet; the questions will lie over this widget's window."""
        super().__init__(over)
        self._over = over

    def ask(self, action: CaseAction, case: CaseSnapshot) -> ReasonDialog:
        """Ask about an act, with its sale and money."""
        asks = {
            CaseAction.VOID: self._void,
            CaseAction.RELEASE: self._release,
            CaseAction.TAKE_BACK: self._take_back,
            CaseAction.CHARGE_AGAIN: self._again,
        }
        dialog = asks[action](case)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _void(self, case: CaseSnapshot) -> ReasonDialog:
        dialog = self._dialog("undo", say("void.title", amount=case.paid), "void", case)
        dialog.accepted.connect(
            lambda: self.void_agreed.emit(case.reference, case.voidable or "", dialog.reason.value)
        )
        return dialog

    def _release(self, case: CaseSnapshot) -> ReasonDialog:
        dialog = self._dialog("key", say("release.title"), "release", case)
        evidence = Field(say("release.evidence"))
        dialog.body.addWidget(evidence)
        dialog.accepted.connect(
            lambda: self.release_agreed.emit(case.reference, dialog.reason.value, evidence.value)
        )
        return dialog

    def _take_back(self, case: CaseSnapshot) -> ReasonDialog:
        text = say("release.text", sale=case.sale_number, amount=case.asked)
        dialog = ReasonDialog(
            self._over,
            icon="undo",
            title=say("release.undo_title"),
            text=text,
            act=say("release.undo_act"),
        )
        dialog.accepted.connect(
            lambda: self.take_back_agreed.emit(case.reference, dialog.reason.value)
        )
        return dialog

    def _again(self, case: CaseSnapshot) -> ReasonDialog:
        dialog = self._dialog("plus", say("again.title"), "again", case)
        dialog.accepted.connect(lambda: self.again_agreed.emit(case.reference, dialog.reason.value))
        return dialog

    def _dialog(self, icon: str, title: str, name: str, case: CaseSnapshot) -> ReasonDialog:
        text = say(
            f"{name}.text", sale=case.sale_number, amount=case.asked, reference=case.reference
        )
        return ReasonDialog(self._over, icon=icon, title=title, text=text, act=say(f"{name}.act"))
