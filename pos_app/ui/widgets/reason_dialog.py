"""The dialog of an act that needs a reason, and what refuses a reason that cannot be kept."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pos_app.core.errors import WasRefusedError
from pos_app.core.words import clean_reason
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.words import say

__all__ = ["ReasonDialog", "reason_in"]


def reason_in(field: Field) -> str | None:
    """The reason in a field as it may be kept; without one the field says why and is typed in."""
    try:
        return clean_reason(field.value)
    except WasRefusedError as refused:
        field.set_error(say(refused.key))
        field.line.setFocus()
        return None


class ReasonDialog(Dialog):
    """A dialog whose act is taken only with a reason that may be kept."""

    def __init__(
        self,
        parent: QWidget,
        *,
        icon: str,
        title: str,
        text: str,
        act: str,
        safe: str = "",
        act_icon: str = "check",
        asked: str = "",
    ) -> None:
        """Make the dialog of an act; unsaid, it is safe to «Cancelar» and asked is a «Motivo»."""
        super().__init__(
            parent, icon=icon, title=title, text=text, safe=safe or self.tr("Cancelar"), act=act,
            act_icon=act_icon,
        )  # fmt: skip
        self.reason = Field(asked or self.tr("Motivo"))
        self.body.addWidget(self.reason)

    def accept(self) -> None:
        """Go on only with a reason that may be kept."""
        if reason_in(self.reason) is not None:
            super().accept()
