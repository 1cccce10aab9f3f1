"""The question about a voluntary tip, at the table only; one touch refuses it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.money import Money
from pos_app.core.tip import OFFERED, tip_of
from pos_app.till.tenders.snapshots import TipView
from pos_app.ui.charge.split_key import SplitKey
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import detail, say

__all__ = ["TipQuestion"]


class TipQuestion(QFrame):
    """Asks once.

    Signals:
        answered: What the customer gives; nothing is «no quiso».
        amount_wanted: Ask for an amount: the question, the most it may be, and what is said beyond.
    """

    answered = Signal(Money)
    amount_wanted = Signal(str, Money, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask nothing: most shops have no tables."""
        super().__init__(parent)
        self.setProperty("card", "plain")
        self.keys = [SplitKey("", centred=True) for _ in (0, *OFFERED)]
        self._tip: TipView | None = None
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(Space.PAGE, Space.KEY_GAP, Space.KEY_GAP, Space.KEY_GAP)
        self._row.setSpacing(Space.KEY_GAP)
        row = QHBoxLayout()
        row.setSpacing(Space.KEY_GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(say("tip.question"), Role.LABEL))
        self.below = Text(say("tip.voluntary"), Role.SMALL, tone="ink2")
        words.addWidget(self.below)
        self._row.addLayout(words, 1)
        self._row.addLayout(row)
        for place, key in enumerate(self.keys):
            key.fired.connect(lambda place=place: self._answer(place))
            row.addWidget(key)
        self.other = Key(say("tip.other"), hint="Alt O")
        self.other.fired.connect(self._ask)
        row.addWidget(self.other)
        self.hide()

    def show_tip(self, tip: TipView | None) -> None:
        """Show the question with its answer; a frozen one can only be read."""
        self._tip = tip
        self.setVisible(tip is not None)
        if tip is None:
            return
        for place, key in enumerate(self.keys):
            amount = self._amount(place)
            key.set_text(self._words(place))
            key.set_amount(detail(amount) if place else "")
            key.set_kind(KeyKind.SOFT if tip.answer == amount else KeyKind.NORMAL)
            key.set_unavailable(say("tip.frozen") if tip.frozen else "")
        offered = {self._amount(place) for place in range(len(self.keys))}
        own = tip.answer is not None and tip.answer not in offered
        self.other.set_text(detail(tip.answer) if own else say("tip.other"))
        self.other.set_kind(KeyKind.SOFT if own else KeyKind.NORMAL)
        self.other.set_unavailable(say("tip.frozen") if tip.frozen else "")

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the keys below the question where there is no room beside it."""
        down, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if narrow else beside)
        self.below.setVisible(not narrow)
        self.other.set_hint("" if narrow else "Alt O")

    def _ask(self) -> None:
        assert self._tip is not None
        cap = self._tip.cap
        too_much = say("tip.too_much", cap=cap)
        self.amount_wanted.emit(say("tip.other.title", cap=cap), cap, too_much)

    def _words(self, place: int) -> str:
        return say("tip.percent", percent=OFFERED[place - 1]) if place else say("tip.refused")

    def _amount(self, place: int) -> Money:
        assert self._tip is not None
        if not place:
            return Money.zero()
        return min(tip_of(self._tip.base, OFFERED[place - 1]), self._tip.cap)

    def _answer(self, place: int) -> None:
        self.answered.emit(self._amount(place))
