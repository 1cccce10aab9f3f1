"""What comes back and why; what will be given back stands in the largest type beside it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.money import Quantity
from pos_app.till.tenders.snapshots import ReturnSnapshot
from pos_app.ui.giving_back.legs_card import LegsCard
from pos_app.ui.giving_back.views import back_lines, less, more, with_all
from pos_app.ui.layout import layout_for
from pos_app.ui.shift.frame import SideColumn
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import EmptyState
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.quantity_list import QuantityList
from pos_app.ui.widgets.reason_dialog import reason_in
from pos_app.ui.widgets.rolling import Roll
from pos_app.ui.wording import speak_money
from pos_app.ui.words import detail, language, say

__all__ = ["REASONS", "ChoicePage"]

REASONS = ("damaged", "other", "regret")
"""The usual reasons, by the keys of their words."""

FIGURES = (Role.BIG, Role.CASE, Role.HERO, Role.PAGE)
LONGEST_NUMBER = 9


class ChoicePage(QWidget):
    """Asks what comes back.

    Signals:
        looked: The order, and how much of each line comes back.
        number_given: The number on a receipt.
        agreed: The order, how much of each line, and why.
        left: The person goes back.
    """

    looked = Signal(str, object)
    number_given = Signal(int)
    agreed = Signal(str, object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self._told: ReturnSnapshot | None = None
        self._sent = False
        self._under = Text("", Role.SMALL, tone="ink2")
        self.number = Field(say("back.receipt"), figures=Figures.TABULAR)
        self.number.line.setMaxLength(LONGEST_NUMBER)
        self.lines = QuantityList(say("back.lines"))
        self.empty = EmptyState("receipt", say("back.empty"), say("back.empty.do"))
        self.less = Key(say("back.less"), icon="minus", hint="−")
        self.more = Key(say("back.more"), icon="plus", hint="+")
        self.all = Key(say("back.all"), icon="check", hint="F2")
        self.reasons = {name: Key(say(f"back.reason.{name}")) for name in REASONS}
        self.reason = Field(say("back.reason"), placeholder=say("back.reason.example"))
        self.reason.line.setMaxLength(120)
        self.total = Text("", Role.BIG, figures=Figures.TABULAR)
        self.taxes = Text("", Role.SMALL, tone="ink2")
        self.legs = LegsCard()
        self.main = Key(say("back.give"), kind=KeyKind.PRINCIPAL, icon="undo", hint="F9")
        self.back = Key(say("back.leave"), icon="back", hint="Esc")
        self.side = SideColumn()
        self._lay_out()
        self._connect()
        self._show()

    # --- what is shown ---------------------------------------------------------------------------

    def begin(self) -> None:
        """Forget the sale before; the keyboard begins at the number of a receipt."""
        self._told = None
        self.not_taken()
        self.number.line.clear()
        self.reason.line.clear()
        self._show()
        self.setFocusProxy(self.number)

    def show_return(self, told: ReturnSnapshot) -> None:
        """Show what can come back, and which money would go for what is chosen."""
        first = self._told is None or self._told.order_id != told.order_id
        self._told = told
        self._show()
        self.setFocusProxy(self.lines)
        if first:
            self.not_taken()
            self.reason.line.clear()
            if not self.isHidden():
                self.lines.setFocus(Qt.FocusReason.OtherFocusReason)

    def not_taken(self) -> None:
        """Nothing is being given, or it was refused: a try is possible."""
        self._sent = False
        self.main.set_busy("")

    def _show(self) -> None:
        told = self._told
        lines = back_lines(told) if told is not None else ()
        self.lines.show_lines(lines)
        self.lines.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        for key in (self.less, self.more, self.all):
            key.setVisible(bool(lines))
        if told is None:
            self._under.set_text(say("back.which"))
        else:
            self._under.set_text(say("back.under", sale=told.sale_number, receipt=told.receipt))
        self._show_money()

    def _show_money(self) -> None:
        told = self._told
        chosen = told is not None and bool(told.total)
        self.total.set_text(detail(told.total) if told is not None else "")
        spoken = speak_money(told.total.centavos, language()) if told is not None else ""
        self.total.setAccessibleName(spoken)
        taxed = told is not None and bool(told.taxes)
        self.taxes.set_text(say("back.taxes", taxes=told.taxes) if told and taxed else "")
        self.legs.show_legs(told.legs if told is not None and chosen else ())
        self.main.set_text(say("back.give_amount", amount=told.total) if told and chosen
                           else say("back.give"))  # fmt: skip
        self.main.set_unavailable("" if chosen else say("return.nothing"))
        self._fit()

    # --- what people do --------------------------------------------------------------------------

    def _look(self, chosen: Mapping[int, Quantity]) -> None:
        if self._told is not None:
            self.looked.emit(self._told.order_id, dict(chosen))

    def _step(self, *, up: bool) -> None:
        line = self.lines.chosen
        if self._told is None or line is None or not line.usable:
            return
        self._look(more(self._told, line.line) if up else less(self._told, line.line))

    def _all(self) -> None:
        if self._told is not None:
            self._look(with_all(self._told))

    def _pick(self, name: str) -> None:
        self.reason.line.setText(say(f"back.reason.{name}"))
        self.reason.set_error("")
        self.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        """Ask for it once, with a reason that may be kept."""
        if self._told is None or self._sent:
            return
        reason = reason_in(self.reason)
        if reason is None:
            return
        self._sent = True
        self.main.set_busy(say("back.giving"))
        self.agreed.emit(self._told.order_id, dict(self._told.chosen), reason)

    def _find(self) -> None:
        digits = "".join(sign for sign in self.number.value if sign.isdecimal())
        if digits:
            self.number_given.emit(int(digits))

    def _connect(self) -> None:
        self.number.entered.connect(self._find)
        self.lines.more_asked.connect(lambda: self._step(up=True))
        self.lines.less_asked.connect(lambda: self._step(up=False))
        self.lines.entered.connect(self.reason.line.setFocus)
        self.lines.doubleClicked.connect(lambda _index: self._step(up=True))
        self.more.fired.connect(lambda: self._step(up=True))
        self.less.fired.connect(lambda: self._step(up=False))
        self.all.fired.connect(self._all)
        self.reason.changed.connect(lambda _text: self.reason.set_error(""))
        self.reason.entered.connect(self.main.trigger)
        for name, key in self.reasons.items():
            key.fired.connect(lambda name=name: self._pick(name))
        self.main.fired.connect(self._give)
        self.back.fired.connect(self.left)
        keys = (("F9", self.main), ("Esc", self.back), ("F2", self.all))
        for sequence, key in keys:
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # --- building --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the money column's width."""
        super().resizeEvent(event)
        size = self.window().size()
        self.side.setFixedWidth(layout_for(size.width(), size.height()).ticket)
        self._fit()

    def _fit(self) -> None:
        """Write a long amount smaller rather than cut it."""
        room = self.side.width() - 2 * Space.CARD
        for role in FIGURES:
            self.total.set_role(role)
            if self.total.sizeHint().width() <= room:
                return

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        column.setSpacing(12)
        column.addLayout(self._head())
        column.addWidget(self.empty)
        column.addWidget(self.lines, 1)
        column.addStretch()
        column.addLayout(self._steps())
        row.addLayout(column, 1)
        row.addWidget(self.side)
        self._fill_side()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(Space.REGION_GAP)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(say("back.title"), Role.PAGE))
        words.addWidget(self._under)
        head.addLayout(words, 1)
        self.number.setFixedWidth(220)
        head.addWidget(self.number)
        return head

    def _steps(self) -> QHBoxLayout:
        steps = QHBoxLayout()
        steps.setSpacing(Space.KEY_GAP)
        steps.addWidget(self.back)
        steps.addStretch(1)
        for key in (self.less, self.more, self.all):
            steps.addWidget(key)
        return steps

    def _rolling(self) -> Roll:
        """Let many ways roll where a low screen has no room for them."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.legs)
        column.addStretch(1)
        return Roll(page)

    def _fill_side(self) -> None:
        side = self.side.content
        side.addWidget(Text(say("back.total"), Role.LABEL, tone="ink2"))
        side.addWidget(self.total)
        side.addWidget(self.taxes)
        side.addWidget(self._rolling(), 1)
        reasons = QHBoxLayout()
        reasons.setSpacing(Space.KEY_GAP)
        for key in self.reasons.values():
            reasons.addWidget(key, 1)
        side.addWidget(self.reason)
        side.addLayout(reasons)
        self.main.setFixedHeight(72)
        side.addWidget(self.main)
