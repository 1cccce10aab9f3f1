"""Goods came back: what to hand over now, once more in the largest type."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.cash import in_coins, pieces_of
from pos_app.core.money import Money
from pos_app.core.return_slip import IssuedReturn
from pos_app.core.returns import BackLeg
from pos_app.core.tender import Leg
from pos_app.ui.cash.notes import ChangePieces
from pos_app.ui.giving_back.legs_card import LegsCard
from pos_app.ui.layout import layout_for
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.widgets.wide_keys import WideKey
from pos_app.ui.wording import speak_money
from pos_app.ui.words import detail, language, say

__all__ = ["DonePage"]

FIGURES = (Role.GIANT, Role.BIG, Role.HERO)


class DonePage(QWidget):
    """Tells what a return came to.

    Signals:
        print_asked: The slip is to be printed again: its number.
        pdf_asked: The slip is wanted as a file: its number.
        left: Done; back to work.
    """

    print_asked = Signal(int)
    pdf_asked = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._made: IssuedReturn | None = None
        self._title = Text("", Role.PAGE)
        self._below = Text("", Role.LEAD, tone="ink2", wrap=True)
        self._head = Text("", Role.TITLE, tone="ink2")
        self.figure = Text("", Role.GIANT)
        self._pieces = ChangePieces()
        self.legs = LegsCard(done=True)
        self._paper = Text("", Role.LEAD, tone="ink2", wrap=True)
        self.again = Key(say("back.print"), icon="printer", hint="F11")
        self.pdf = Key(say("back.pdf"), icon="receipt", hint="Ctrl P")
        self.main = WideKey(say("back.ready"), hint="Enter")
        self.setFocusProxy(self.main)
        self._lay_out()
        self._connect()

    def show_made(self, made: IssuedReturn) -> None:
        """Show a return."""
        self._made = made
        slip = made.content
        self._title.set_text(say("back.done", number=made.made.number))
        self._below.set_text(say("back.done.below", sale=slip.sale, amount=slip.total))
        by_hand = [leg for leg in slip.legs if leg.leg is Leg.CASH]
        cash = sum((leg.handed for leg in by_hand), Money.zero())
        self._head.set_text(_head(slip.legs))
        self.figure.set_text(detail(cash if by_hand else slip.total))
        self.figure.setAccessibleName(speak_money((cash or slip.total).centavos, language()))
        self.figure.set_tone("ink" if by_hand else "ink2")
        self._pieces.show_pieces(pieces_of(cash) if by_hand and in_coins(cash) else ())
        self._pieces.setVisible(bool(by_hand))
        self.legs.show_legs(slip.legs)
        self._paper.set_text(say("back.paper", number=made.made.number))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the amount the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        size = self.window().size()
        low = layout_for(size.width(), size.height()).band_full < 300
        for role in FIGURES[1:] if low else FIGURES:
            self.figure.set_role(role)
            if self.figure.sizeHint().width() <= self.width() * 0.6:
                return

    def _told(self, signal: str) -> None:
        if self._made is not None:
            getattr(self, signal).emit(self._made.made.number)

    def _connect(self) -> None:
        self.again.fired.connect(lambda: self._told("print_asked"))
        self.pdf.fired.connect(lambda: self._told("pdf_asked"))
        self.main.fired.connect(self.left)
        keys = (("F11", self.again), ("Ctrl+P", self.pdf), ("Esc", self.main))
        for sequence, key in (*keys, ("Return", self.main), ("Enter", self.main)):
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.setSpacing(Space.REGION_GAP)
        head = QHBoxLayout()
        head.setSpacing(Space.REGION_GAP)
        head.addWidget(Icon("undo", size=40))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._below)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(self._amount_card())
        column.addWidget(self.legs)
        column.addStretch(1)
        column.addWidget(self._paper)
        foot = QHBoxLayout()
        foot.setSpacing(Space.KEY_GAP)
        foot.addWidget(self.again)
        foot.addWidget(self.pdf)
        foot.addWidget(self.main, 1)
        column.addLayout(foot)

    def _amount_card(self) -> Card:
        card = Card()
        card.content.addWidget(self._head)
        row = QHBoxLayout()
        row.setSpacing(Space.CARD)
        row.addWidget(self.figure)
        row.addWidget(self._pieces, 1, Qt.AlignmentFlag.AlignVCenter)
        card.content.addLayout(row)
        return card


def _head(legs: tuple[BackLeg, ...]) -> str:
    """Say in one line whether cash goes out."""
    if any(leg.leg is Leg.CASH for leg in legs):
        return say("back.hand")
    names = [leg.name for leg in legs if leg.leg is Leg.OTHER]
    return say("back.no_cash.other", name=names[0]) if names else say("back.no_cash")
