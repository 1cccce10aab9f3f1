"""The case beside the stage: amount, reference, expiry, the part of the story that fits, keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from pos_app.ui.payment.key_rows import KeyRows
from pos_app.ui.payment.story import fitting
from pos_app.ui.payment.view import PaymentView
from pos_app.ui.theme import Role
from pos_app.ui.widgets.case import CaseColumn
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.timeline import Step
from pos_app.ui.words import say

__all__ = ["CaseSide"]

AMOUNTS = (Role.CASE, Role.PAGE, Role.TITLE, Role.STRONG)
"""How large the amount is written: the first of them in which it stands whole."""

TITLES = (Role.LABEL, Role.HINT)
"""How large the title of a result is written beside its reference; else they lie in two rows."""

BETWEEN = 8
"""The least room between a title and the reference at its right, in pixels."""

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
        self._fit_head()
        self.show_expiry(head.expiry_name, head.expiry)
        self.keys.show_rows(view.case_keys)
        self.keys.setVisible(bool(view.case_keys))
        self._story = view.steps
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep title and amount whole in a narrow column."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        room = self.width() - 2 * EDGE - self._reference.sizeHint().width()
        _write_whole(self._amount, self._amount.set_role, AMOUNTS, room)
        titles = TITLES[1:] if self._amount.isVisibleTo(self) else TITLES
        beside = _write_whole(self._title, self._write_title, titles, room - BETWEEN)
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if beside else way.TopToBottom)

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
        room = self.timeline.size()
        self.timeline.show_steps(fitting(self._story, room.height(), room.width()))


def _write_whole(
    text: Text, write: Callable[[Role], None], roles: Sequence[Role], room: int
) -> bool:
    """Write a text in the first of some sizes in which it stands whole; tell whether one does."""
    for role in roles:
        write(role)
        if text.sizeHint().width() <= room:
            return True
    return False
