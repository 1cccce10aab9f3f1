"""The case beside the stage: amount, reference, expiry, the part of the story that fits, keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.payment.key_rows import KeyRows
from pos_app.ui.payment.story import fitting
from pos_app.ui.payment.view import PaymentView
from pos_app.ui.theme import Role
from pos_app.ui.widgets.case import CaseColumn
from pos_app.ui.widgets.timeline import Step
from pos_app.ui.words import say

__all__ = ["CaseSide"]

AMOUNTS = (Role.CASE, Role.PAGE, Role.TITLE, Role.STRONG)
"""How large the amount is written: the first of them in which it stands whole."""

EDGE = 26
"""What lies between the column's edge and its words, in pixels."""


class CaseSide(CaseColumn):
    """The case column with a story cut to its height and keys that come and go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no case yet."""
        super().__init__(say("case.name"), parent)
        self.keys = KeyRows()
        self._story: tuple[Step, ...] = ()
        self.keys.setContentsMargins(8, 8, 8, 8)
        self.content.addWidget(self.keys)
        self._give_room_to_story()
        self.timeline.installEventFilter(self)

    def show_view(self, view: PaymentView) -> None:
        """Show the case of a charge."""
        head = view.head
        self.show_case(head.title, head.reference, head.amount, head.spoken_amount)
        self._reference.setMinimumWidth(self._reference.sizeHint().width())
        self._fit_amount()
        self.show_expiry(head.expiry_name, head.expiry)
        self.keys.show_rows(view.case_keys)
        self.keys.setVisible(bool(view.case_keys))
        self._story = view.steps
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the amount whole in a narrow column."""
        super().resizeEvent(event)
        self._fit_amount()

    def _fit_amount(self) -> None:
        room = self.width() - 2 * EDGE - self._reference.sizeHint().width()
        for role in AMOUNTS:
            self._amount.set_role(role)
            if self._amount.sizeHint().width() <= room:
                return

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell as much of the story as there is room for; never swallow an event."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _give_room_to_story(self) -> None:
        """Let the story have the height that is left, so that it is known how much of it fits."""
        self.timeline.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        story = self.content.indexOf(self.timeline)
        for place in range(self.content.count()):
            self.content.setStretch(place, int(place == story))

    def _fit(self) -> None:
        self.timeline.show_steps(fitting(self._story, self.timeline.height()))
