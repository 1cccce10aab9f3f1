"""The question behind a switch: why a way of paying goes off, in a word and in one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget

from pos_app.core.payment import Way
from pos_app.core.ways import WhyOff
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.reason_dialog import reason_in
from pos_app.ui.words import say

__all__ = ["WayOffQuestion", "ask_before_off"]


class WayOffQuestion(Dialog):
    """Asks for the reason; without one the way stays on.

    Attributes:
        reasons: The keys of the short list.
        words: What the person adds; the last reason of the list needs it.
    """

    def __init__(self, window: QWidget, way: Way) -> None:
        """Ask about a way over a window; no reason is chosen yet."""
        super().__init__(
            window,
            icon="alert",
            title=say("way_off.title", way=say(f"charge.{way.value}")),
            text=say("way_off.text"),
            safe=say("way_off.keep"),
            act=say("way_off.act"),
        )
        self.why: WhyOff | None = None
        self.reasons = {why: Key(say(f"way_off.{why.value}")) for why in WhyOff}
        grid = QGridLayout()
        grid.setSpacing(Space.KEY_GAP)
        for place, (why, key) in enumerate(self.reasons.items()):
            key.fired.connect(partial(self._choose, why))
            grid.addWidget(key, place // 2, place % 2)
        self.words = Field(say("way_off.words"))
        self.body.addLayout(grid)
        self.body.addWidget(self.words)
        self.act_key.set_unavailable(say("way_off.choose"))
        self.finished.connect(self.deleteLater)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the list, which comes before the words."""
        super().showEvent(event)
        next(iter(self.reasons.values())).setFocus()

    def accept(self) -> None:
        """Go on only with a reason that may be kept."""
        needed = bool(self.words.value.strip()) or self.why is WhyOff.OTHER
        if not needed or reason_in(self.words) is not None:
            super().accept()

    def _choose(self, why: WhyOff) -> None:
        self.why = why
        for other, key in self.reasons.items():
            key.set_kind(KeyKind.SOFT if other is why else KeyKind.NORMAL)
        self.act_key.set_unavailable("")
        (self.words.line if why is WhyOff.OTHER else self.act_key).setFocus()


def ask_before_off(
    switch: QAbstractButton, way: Way, off: Callable[[Way, WhyOff, str], None]
) -> WayOffQuestion:
    """Ask why a way goes off; its switch stays on until the till says otherwise."""
    switch.setChecked(True)
    question = WayOffQuestion(switch.window(), way)

    def give() -> None:
        assert question.why is not None, "the act has no key without a reason"
        off(way, question.why, question.words.value)

    question.accepted.connect(give)
    question.open()
    return question
