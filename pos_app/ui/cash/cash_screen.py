"""The screen on which cash is taken: what was received, what goes back, then the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from pos_app.core.cash import NOTES
from pos_app.core.goods import NO_GOODS, Goods
from pos_app.core.money import Money
from pos_app.till.tenders.snapshots import MoneySnapshot, TakenSnapshot
from pos_app.ui.cash.answer import TakenStage
from pos_app.ui.cash.notes import ChangePieces, DigitKey, NoteKey, QuickKey
from pos_app.ui.cash.views import CashView, cash_view, typed
from pos_app.ui.layout import layout_for
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Icon, Rule, Text
from pos_app.ui.widgets.wide_keys import WideKey
from pos_app.ui.wording import speak_money
from pos_app.ui.words import detail, language, say

__all__ = ["CashScreen"]

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
QUICK = (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5)
PAD = ("7", "8", "9", "4", "5", "6", "1", "2", "3", "000", "0")


class CashScreen(QWidget):
    """Takes cash for the sale.

    Signals:
        begun: The cashier turns to cash for this order.
        taken: Take so much: order, received, what was missing, the part or None, and its goods.
        back_asked: Return to the ways of paying.
        rest_asked: Some is paid; ask how the rest is.
        next_asked: Turn to the next customer.
    """

    begun = Signal(str)
    taken = Signal(str, Money, Money, object, Goods)
    back_asked = Signal()
    rest_asked = Signal()
    next_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(say("place.cash"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._money: MoneySnapshot | None = None
        self._part: Money | None = None
        self._goods = NO_GOODS
        self._digits = ""
        self._sent = False
        self._due = Text("", Role.HERO)
        self._received = Text("", Role.HERO, tone="accentink")
        self._quick = [QuickKey("", hint=f"F{number}") for number in range(2, 6)]
        self._back = Key(say("cash.back"), icon="back", hint="Esc")
        self._head = Text("", Role.TITLE)
        self._sale = Text("", Role.SMALL, tone="ink2", align=Qt.AlignmentFlag.AlignRight)
        self._figure = Text("", Role.CHANGE)
        self._about = Text("", Role.LEAD, tone="ink2", wrap=True)
        self._give = Text(say("cash.give"), Role.LABEL)
        self._pieces = ChangePieces()
        self._counted = Text("", Role.SMALL, tone="ink2")
        self._rounding = Text("", Role.LABEL, align=Qt.AlignmentFlag.AlignRight)
        self._main = WideKey("", hint="Enter")
        self._side = QWidget()
        self.stage = TakenStage()
        self._pages = QStackedLayout(self)
        self._lay_out()
        self._connect()

    # --- what the window tells -------------------------------------------------------------------

    def open(
        self, money: MoneySnapshot, part: Money | None = None, goods: Goods = NO_GOODS
    ) -> None:
        """Ask for cash: for a part, or for all that is missing."""
        self._money, self._part, self._goods, self._digits = money, part, goods, ""
        self.not_taken()
        self._pages.setCurrentIndex(0)
        self._show()
        self.begun.emit(money.order_id)

    def show_money(self, money: MoneySnapshot) -> None:
        """Show how the money stands; a part that is more than is missing is all of it."""
        if self._money is None or money.order_id != self._money.order_id:
            return
        self._money = money
        if self._part is not None and self._part > money.rest:
            self._part, self._goods = None, NO_GOODS
        if money.rest:
            self._show()

    def show_taken(self, taken: TakenSnapshot) -> None:
        """Show the answer."""
        self.stage.show_taken(taken)
        self._pages.setCurrentIndex(1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def not_taken(self) -> None:
        """Nothing is being taken, or it was refused: an amount can be typed."""
        self._sent = False
        self._main.set_busy("")

    @property
    def answered(self) -> bool:
        """Whether the money is taken and the answer stands."""
        return self._pages.currentIndex() == 1

    @property
    def received(self) -> Money:
        """What was typed, or the exact amount as long as nothing was."""
        return Money.pesos(int(self._digits or "0"))

    # --- what is shown ---------------------------------------------------------------------------

    def _show(self) -> None:
        assert self._money is not None
        view = cash_view(self._money, self.received, self._part)
        self._due.set_text(detail(view.due))
        self._received.set_text(detail(view.received))
        self._received.setAccessibleName(speak_money(view.received.centavos, language()))
        self._show_quick(view)
        self._sale.set_text(say("charge.sale", number=self._money.sale_number))
        self._head.set_text(view.head)
        self._figure.set_text(detail(view.figure))
        self._figure.setAccessibleName(speak_money(view.figure.centavos, language()))
        self._figure.set_tone("ink" if view.enough else "ink2")
        self._about.set_text(view.problem or view.about)
        self._give.setVisible(bool(view.pieces))
        self._pieces.show_pieces(view.pieces)
        self._counted.set_text(view.counted)
        self._rounding.set_text(detail(-view.rounding))
        narrow = self._side.width() < 2 * 240
        main = view.short if narrow else view.main
        self._main.set_text(main or say("cash.nothing.key"))
        self._main.set_unavailable("" if view.main else view.problem or say("cash.nothing"))
        self._fit()

    def _show_quick(self, view: CashView) -> None:
        for place, key in enumerate(self._quick):
            there = place < len(view.quick)
            key.setVisible(there)
            if there:
                amount = view.quick[place]
                key.set_text(detail(amount) if place else say("cash.exact"))
                chosen = amount == view.received and bool(self._digits)
                key.set_kind(KeyKind.SOFT if chosen else KeyKind.NORMAL)

    # --- what people do --------------------------------------------------------------------------

    def _type(self, more: str) -> None:
        self._digits = typed(self._digits, more)
        self._show()

    def _erase(self) -> None:
        self._digits = self._digits[:-1]
        self._show()

    def _add_note(self, value: Money) -> None:
        self._set(self.received + value)

    def _pick(self, place: int) -> None:
        assert self._money is not None
        quick = cash_view(self._money, self.received, self._part).quick
        if place < len(quick):
            self._set(quick[place])

    def _set(self, amount: Money) -> None:
        self._digits = typed("", str(amount.centavos // 100))
        self._show()

    def _take(self) -> None:
        """Take it once; the next press waits for the answer to this one."""
        if self._money is None or self._sent or not self._main.isEnabled():
            return
        self._sent = True
        self._main.set_busy(say("cash.taking"))
        told = (self._money.order_id, self.received, self._money.rest, self._part)
        self.taken.emit(*told, self._goods)

    def function_key(self, key: Qt.Key) -> bool:
        """Take F2 to F5 for the amounts that people hand over."""
        if self.answered or key not in QUICK:
            return False
        self._pick(QUICK.index(key))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type the amount; Enter takes it, Esc goes back."""
        key = Qt.Key(event.key())
        if self.answered:
            if key in ENTER:
                self.stage.main.trigger()
            return
        if key in ENTER:
            self._main.trigger()
        elif key in QUICK:
            self._pick(QUICK.index(key))
        elif key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._erase()
        elif key == Qt.Key.Key_Escape:
            self._back.trigger()
        elif event.text().isdecimal() and event.text().isascii():
            self._type(event.text())
        else:
            super().keyPressEvent(event)

    # --- building --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the change as much room as the window has."""
        super().resizeEvent(event)
        size = self.window().size()
        layout = layout_for(size.width(), size.height())
        self.stage.fit(layout)
        wide = layout.ticket >= 456
        self._side.setFixedWidth(round(self.width() * (0.468 if wide else 0.42)))
        if self._money is not None:
            self._show()

    def _fit(self) -> None:
        """Write a long amount smaller rather than cut it."""
        room = self._side.width() - 2 * Space.CARD
        for role in (Role.CHANGE, Role.GIANT, Role.BIG, Role.HERO):
            self._figure.set_role(role)
            if self._figure.sizeHint().width() <= room:
                return

    def _connect(self) -> None:
        self._back.fired.connect(self.back_asked)
        self._main.fired.connect(self._take)
        for place, key in enumerate(self._quick):
            key.fired.connect(lambda place=place: self._pick(place))
        self.stage.rest_asked.connect(self.rest_asked)
        self.stage.next_asked.connect(self.next_asked)

    def _lay_out(self) -> None:
        entry = QWidget()
        row = QHBoxLayout(entry)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._build_left(), 1)
        row.addWidget(self._build_side())
        self._pages.addWidget(entry)
        self._pages.addWidget(self.stage)

    def _build_left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        left.setSpacing(Space.REGION_GAP)
        left.addWidget(self._amounts())
        quick = QHBoxLayout()
        quick.setSpacing(Space.KEY_GAP)
        for key in self._quick:
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            quick.addWidget(key, 1)
        left.addLayout(quick)
        left.addLayout(self._pads(), 1)
        left.addWidget(self._back)
        return left

    def _amounts(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "plain")
        row = QHBoxLayout(card)
        row.setContentsMargins(Space.CARD, Space.TILE_GAP, Space.CARD, Space.TILE_GAP)
        row.setSpacing(Space.CARD)
        for name, figure in (("cash.due", self._due), ("cash.received", self._received)):
            if row.count():
                row.addWidget(Rule(vertical=True))
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(Text(say(name), Role.LABEL, tone="ink2"))
            column.addWidget(figure)
            row.addLayout(column, 1)
        return card

    def _pads(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.REGION_GAP)
        grid.setVerticalSpacing(Space.KEY_GAP)
        grid.addWidget(Text(say("cash.notes_add"), Role.LABEL, tone="ink2"), 0, 0)
        grid.addWidget(Text(say("cash.or_type"), Role.LABEL, tone="ink2"), 0, 1)
        notes = QGridLayout()
        notes.setSpacing(Space.KEY_GAP)
        for place, value in enumerate(NOTES):
            key = NoteKey(value)
            key.fired.connect(lambda value=value: self._add_note(value))
            notes.addWidget(key, place // 2, place % 2)
        grid.addLayout(notes, 1, 0)
        grid.addLayout(self._digits_pad(), 1, 1)
        grid.setColumnStretch(0, 24)
        grid.setColumnStretch(1, 44)
        grid.setRowStretch(1, 1)
        return grid

    def _digits_pad(self) -> QGridLayout:
        pad = QGridLayout()
        pad.setSpacing(Space.KEY_GAP)
        keys = [(digits, self._digit_key(digits)) for digits in PAD]
        erase = Key("", icon="bksp")
        erase.setAccessibleName(say("cash.erase"))
        erase.fired.connect(self._erase)
        for place, key in enumerate([*(key for _, key in keys), erase]):
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            pad.addWidget(key, place // 3, place % 3)
        return pad

    def _digit_key(self, digits: str) -> Key:
        key = DigitKey(digits)
        key.fired.connect(lambda: self._type(digits))
        return key

    def _build_side(self) -> QWidget:
        self._side.setObjectName("column")
        self._side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(self._side)
        inside.setContentsMargins(Space.CARD, Space.CARD, Space.CARD, Space.PAGE)
        inside.setSpacing(Space.KEY_GAP)
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self._sale)
        inside.addLayout(top)
        inside.addWidget(self._figure)
        inside.addWidget(self._about)
        inside.addSpacing(Space.REGION_GAP)
        inside.addWidget(Rule())
        inside.addSpacing(Space.REGION_GAP)
        inside.addWidget(self._give)
        inside.addWidget(self._pieces)
        inside.addWidget(self._counted)
        inside.addStretch(1)
        inside.addWidget(self._rounding_card())
        inside.addSpacing(Space.KEY_GAP)
        inside.addWidget(self._main)
        return self._side

    def _rounding_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "sunken")
        row = QHBoxLayout(card)
        row.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        row.addWidget(Icon("coins", tone="ink2"))
        row.addWidget(Text(say("cash.rounding"), Role.BODY), 1)
        row.addWidget(self._rounding)
        return card
