"""Money by hand is taken: the answer, the change once more, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.cash import in_coins, pieces_of
from pos_app.core.tender import TenderKind
from pos_app.till.tenders.snapshots import TakenSnapshot
from pos_app.ui.cash.notes import ChangePieces
from pos_app.ui.cash.views import answer_of
from pos_app.ui.layout import Layout
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.band import AnswerBand
from pos_app.ui.widgets.band_paint import Answer, Look
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.widgets.wide_keys import WideKey
from pos_app.ui.words import detail, say

__all__ = ["TakenStage"]


class TakenStage(QWidget):
    """Shows what was taken.

    Signals:
        next_asked: The sale is complete: the next customer.
        rest_asked: Some is missing: ask how it is paid.
        claim_asked: The claim slip is wanted as a file: the order.
    """

    next_asked = Signal()
    rest_asked = Signal()
    claim_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._taken: TakenSnapshot | None = None
        self.band = AnswerBand(Answer(Look.WAIT, "", "", full=True))
        self.noted = QFrame()
        self.noted.hide()
        self._noted_text = Text("", Role.LEAD_FULL, wrap=True)
        self._head = Text("", Role.TITLE, tone="ink2")
        self._change = Text("", Role.GIANT)
        self._pieces = ChangePieces()
        self._of = Text("", Role.LEAD, tone="ink2")
        self._given = Card(padding=Space.PAGE, spacing=0)
        self._paper = Text("", Role.LEAD, tone="ink2", wrap=True)
        self._claim = Text(say("cash.claim"), Role.STRONG, tone="waitink", wrap=True)
        self.slip = Key(say("claim.pdf"), icon="receipt", hint="Ctrl P")
        self.slip.fired.connect(self._ask_for_slip)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self, self._ask_for_slip)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.main = WideKey("", hint="Enter")
        self.main.fired.connect(self._go_on)
        self._lay_out()

    def show_taken(self, taken: TakenSnapshot) -> None:
        """Show what was taken."""
        self._taken = taken
        neutral = taken.kind is TenderKind.OTHER and not taken.rest
        self.band.setVisible(not neutral)
        self.noted.setVisible(neutral)
        self._noted_text.set_text(say("others.noted", name=taken.name))
        if not neutral:
            self.band.show_answer(answer_of(taken))
        self._show_amount(taken)
        issued = taken.receipt
        paper = say("paid.receipt", number=issued.number) if issued else say("cash.no_receipt_yet")
        self._paper.set_text(f"{paper} · {say('paid.no_invoice')}" if issued else paper)
        self._claim.setVisible(taken.claim)
        self.slip.setVisible(taken.claim)
        self.main.set_text(say("key.rest" if taken.rest else "key.next"))

    def _show_amount(self, taken: TakenSnapshot) -> None:
        """Show the change once more, or what is still missing and of what."""
        change, rest = taken.change, taken.rest
        self._head.set_text(say("cash.missing" if rest else "cash.change"))
        self._change.set_text(detail(rest or change))
        self._given.setVisible(bool(rest or change))
        self._pieces.show_pieces(pieces_of(change) if change and in_coins(change) else ())
        self._of.set_text(
            say("cash.of_short", received=taken.received, due=taken.due) if rest else ""
        )
        self._of.setVisible(bool(rest))
        self._pieces.setHidden(bool(rest))

    def fit(self, layout: Layout) -> None:
        """Take the heights of the window's size: the change needs its room too."""
        self.band.set_heights(layout.band_compact, min(layout.band_full, 264))
        self._change.set_role(Role.GIANT if layout.band_full > 300 else Role.BIG)

    def _ask_for_slip(self) -> None:
        if self._taken is not None and self._taken.claim:
            self.claim_asked.emit(self._taken.order_id)

    def _go_on(self) -> None:
        assert self._taken is not None
        if self._taken.rest:
            self.rest_asked.emit()
        else:
            self.next_asked.emit()

    def _build_noted(self) -> QFrame:
        """Tell without green: nobody but the cashier confirmed this money."""
        self.noted.setProperty("card", "strong")
        row = QHBoxLayout(self.noted)
        row.setContentsMargins(Space.CARD, Space.CARD, Space.CARD, Space.CARD)
        row.setSpacing(Space.CARD)
        row.addWidget(Icon("user", size=64, tone="ink2"))
        words = QVBoxLayout()
        words.addWidget(Text(say("others.word"), Role.BIG))
        words.addWidget(self._noted_text)
        row.addLayout(words, 1)
        return self.noted

    def _build_change(self) -> Card:
        """The change once more, with the notes and coins that make it up, or what is missing."""
        row = QHBoxLayout()
        row.setSpacing(Space.CARD)
        row.addWidget(self._change)
        row.addWidget(self._pieces, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._of, 1, Qt.AlignmentFlag.AlignVCenter)
        self._given.content.addWidget(self._head)
        self._given.content.addLayout(row)
        return self._given

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.setSpacing(Space.KEY_GAP)
        column.addWidget(self.band)
        column.addWidget(self._build_noted())
        column.addSpacing(Space.KEY_GAP)
        column.addWidget(self._build_change())
        column.addSpacing(Space.KEY_GAP)
        column.addWidget(self._paper)
        self._claim.hide()
        self.slip.hide()
        claim = QHBoxLayout()
        claim.setSpacing(Space.KEY_GAP)
        claim.addWidget(self._claim, 1)
        claim.addWidget(self.slip)
        column.addLayout(claim)
        column.addStretch(1)
        column.addWidget(self.main)
