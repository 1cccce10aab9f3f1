"""The screen on which the way of paying is chosen: the amount, the ways, and the sale once more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.core.goods import Goods
from pos_app.core.money import Money
from pos_app.core.payment import PUSHES, Way
from pos_app.till.snapshots import SaleSnapshot, ShopSnapshot
from pos_app.till.tenders.snapshots import MoneySnapshot
from pos_app.till.ways.snapshots import ContractsSnapshot, WaysSnapshot
from pos_app.ui.charge.hands import HandKeys
from pos_app.ui.charge.part_sheet import PartSheet
from pos_app.ui.charge.parts import PartsPanel
from pos_app.ui.charge.push_page import PushPage
from pos_app.ui.charge.sheets import AmountSheet, GoodsSheet, press_with_alt
from pos_app.ui.charge.summary import SaleLines
from pos_app.ui.charge.tender_key import TenderKey
from pos_app.ui.charge.tip import TipQuestion
from pos_app.ui.charge.ways import WayView, ways_of
from pos_app.ui.layout import layout_for
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.widgets.totals import TotalLine, Totals
from pos_app.ui.wording import speak_money
from pos_app.ui.words import counted, detail, language, say

__all__ = ["ChargeScreen"]

LOW = 680
"""Below this height of the window the keys of the ways are low, in pixels."""

NARROW = 720
"""Below this width beside the column the keys of the ways have no sign, in pixels."""

NARROW_WINDOW = 1200
"""Below this width of the window there is no room for the keyboard's keys, in pixels."""

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ChargeScreen(QWidget):
    """Asks how the customer pays.

    Signals:
        opening_asked: A charge is about to be asked for, in whatever way.
        way_chosen: Charge the sale in this way.
        ways_asked: Somebody is about to choose: tell how the ways are now.
        contracts_asked: Fetch what a payer accepts before a payment in this way.
        push_asked: Ask for the payment by one request: the way, and whose telephone.
        back_asked: Return to the sale, nothing was asked for.
        other_noted: Money came by hand: order, the way's name, what was missing, part or None,
            and the goods it pays for.
        part_given_back: Give a part back: order, part, reason.
        tip_answered: What the customer of an order says about a tip.
    """

    opening_asked = Signal()
    way_chosen = Signal(Way)
    ways_asked = Signal()
    contracts_asked = Signal(Way)
    push_asked = Signal(Way, str)
    back_asked = Signal()
    other_noted = Signal(str, str, Money, object, Goods)
    part_given_back = Signal(str, str, str)
    tip_answered = Signal(str, Money)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no sale yet."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(say("place.charge"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._sale: SaleSnapshot | None = None
        self._shop: ShopSnapshot | None = None
        self._offered: WaysSnapshot | None = None
        self._ways: tuple[WayView, ...] = ()
        self._keys: list[TenderKey] = []
        self._opening: Way | None = None
        self._money: MoneySnapshot | None = None
        self.hands = HandKeys()
        self.parts = PartsPanel()
        self.tip = TipQuestion()
        self.tip.answered.connect(self._answer_tip)
        self.amounts, self.goods = AmountSheet(self), GoodsSheet(self)
        self.goods.given.connect(self.parts.take_goods)
        self.choice = PartSheet(self)
        for sheet in (self.amounts, self.goods, self.choice):
            sheet.left.connect(self._settle_focus)
        self.choice.chosen.connect(self.parts.ask_back)
        self.parts.choice_wanted.connect(self.choice.ask)
        self.parts.goods_wanted.connect(self._ask_goods)
        self.parts.amount_wanted.connect(partial(self._ask_amount, self.parts.take_amount))
        self.tip.amount_wanted.connect(partial(self._ask_amount, self._answer_tip))
        self.parts.part_changed.connect(self._show_money)
        self.hands.other_noted.connect(self._note_other)
        self.parts.give_back_asked.connect(self._give_back)
        self._due = Text(say("charge.due"), Role.LEAD, tone="ink2")
        self._early: int | None = None
        self._amount = Text("", Role.GIANT)
        right = Qt.AlignmentFlag.AlignRight
        self._articles = Text("", Role.LEAD, tone="ink2", align=right)
        self._tenders = QGridLayout()
        self._number = Text("", Role.TITLE)
        self._lines = SaleLines()
        self._totals = Totals()
        self._total = Text("", Role.KEY_TITLE, align=right)
        self._back = Key(say("charge.back"), icon="back", hint="Esc")
        self._back.fired.connect(self.back_asked)
        self.push = PushPage()
        self.push.sent.connect(self._push)
        self.push.contracts_asked.connect(self.contracts_asked)
        self.push.left.connect(self._leave_push)
        self._pages = QStackedWidget()
        self._column = QWidget()
        self._ticket = 0
        self._lay_out()
        press_with_alt(self, self.parts.alt_keys | {"O": self.tip.other})

    # --- what the window tells -----------------------------------------------------------------

    def show_sale(self, sale: SaleSnapshot) -> None:
        """Show what is to be paid."""
        if sale == self._sale:
            return
        if self._sale is None or sale.order_id != self._sale.order_id:
            self._opening = None
            self._leave_push()
        self._sale = sale
        self._show_amounts(sale)
        self._show_money()
        self._show_ways()

    def show_shop(self, shop: ShopSnapshot) -> None:
        """Show which ways the shop has."""
        self._shop = shop
        self._show_ways()

    def show_ways(self, ways: WaysSnapshot | ContractsSnapshot) -> None:
        """Show which ways of paying there are now, or what a payer accepts."""
        if isinstance(ways, ContractsSnapshot):
            self.push.show_contracts(ways)
            return
        self._offered = ways
        self._show_ways()

    def show_money(self, money: MoneySnapshot) -> None:
        """Show how much is missing, and which other ways there are."""
        self._money = money
        self._lines.show_money(money)
        self.hands.show_others(money.others)
        self.tip.show_tip(money.tip)
        self.parts.show_money(money)

    @property
    def part(self) -> Money | None:
        """What is to be paid now, when it is not all that is missing."""
        return self.parts.part

    @property
    def paid_goods(self) -> Goods:
        """What is to be paid for now, when the sale is split by its goods."""
        return self.parts.goods

    def not_opened(self) -> None:
        """The charge could not be opened: another choice can be made."""
        self._set_opening(None)
        self.push.not_sent()

    def function_key(self, _key: Qt.Key) -> bool:
        """Take no function key: the ways have numbers."""
        return False

    @property
    def opening(self) -> Way | None:
        """The way that was chosen and is not on the screen yet."""
        return self._opening

    @property
    def keys(self) -> tuple[TenderKey, ...]:
        """The keys of the ways, in order."""
        return tuple(self._keys)

    # --- what is shown -------------------------------------------------------------------------

    def _show_amounts(self, sale: SaleSnapshot) -> None:
        total = sale.totals.total
        self._amount.set_text(detail(total))
        self._amount.setAccessibleName(speak_money(total.centavos, language()))
        count = sale.totals.articles
        articles = (
            say("charge.article") if count == 1 else say("charge.articles", count=counted(count))
        )
        self._articles.set_text(f"{articles}\n{say('charge.buyer')}")
        self._number.set_text(say("charge.sale", number=sale.number))
        self._lines.show_lines(sale.lines)
        taxes = total - sale.totals.base
        self._totals.show_lines([TotalLine(say("charge.taxes"), detail(taxes))])
        self._total.set_text(detail(total))
        self._fit_amount()

    def _show_money(self) -> None:
        """Write the amount that is to be paid now."""
        if self._money is None or self._sale is None:
            return
        if self._money.order_id == self._sale.order_id:
            part = self.part
            now = self._money.rest if part is None else part
            whole = now == self._money.due
            named = "charge.due" if whole else "charge.rest"
            self._due.set_text(say("charge.this_part" if part is not None else named))
            self._lines.show_chosen(self.paid_goods)
            self._amount.set_text(detail(now))
            self._amount.setAccessibleName(speak_money(now.centavos, language()))
            tip = self._money.tip.answer if self._money.tip is not None else None
            if tip:
                taxes = detail(self._sale.totals.total - self._sale.totals.base)
                lines = [TotalLine(say("charge.taxes"), taxes)]
                self._totals.show_lines([*lines, TotalLine(say("tip.line"), detail(tip))])
                self._total.set_text(detail(self._money.due))
            if not whole:
                self._articles.set_text(say("charge.of_due", due=self._money.due))
            self._fit_amount()

    def _show_ways(self) -> None:
        if self._sale is None or self._shop is None or self._offered is None:
            return
        ways = ways_of(self._sale, self._shop, self._offered)
        if ways == self._ways:
            return
        self._ways = ways
        former, self._keys = self._keys, [self._key_of(view) for view in ways]
        for key in former:
            self._tenders.removeWidget(key)
        self._place_keys()
        self.hands.number_from(len(ways) + 1)
        self._set_opening(self._opening)
        self._settle_focus()
        for key in former:  # only now: a key struck meanwhile would reach the window's first button
            key.hide()
            key.deleteLater()
        self._take_early()

    def _take_early(self) -> None:
        """Take the key that was pressed before the ways were here."""
        early, self._early = self._early, None
        if early in ENTER:
            self._enter()
        elif early is not None:
            self._press(early - Qt.Key.Key_1)

    def _press(self, number: int) -> bool:
        """Press the way with this number, from 0; tell whether there is one."""
        keys: list[Key] = [*self._keys, *self.hands.keys]
        if not 0 <= number < len(keys):
            return False
        keys[number].trigger()
        return True

    def _key_of(self, view: WayView) -> TenderKey:
        key = TenderKey(view)
        key.fired.connect(lambda: self._choose(view.way))
        return key

    def _place_keys(self) -> None:
        low, narrow = self.window().height() < LOW, self._stage_width() < NARROW
        for number, key in enumerate(self._keys):
            key.fit(low=low, narrow=narrow)
            self._tenders.addWidget(key, number // 2, number % 2)
            key.show()  # at once, not with the next turn of the loop: the keyboard is put on it

    def _set_opening(self, way: Way | None) -> None:
        self._opening = way
        for key in self._keys:
            key.set_busy(say("charge.opening") if key.way is way else "")

    # --- what people do ------------------------------------------------------------------------

    def _choose(self, way: Way) -> None:
        """Ask for one way once; the next press waits for the answer to this one."""
        if self._opening is not None:
            return
        if way in PUSHES:
            self._back.hide()
            self._pages.setCurrentWidget(self.push)
            self.push.begin(way)
            return
        self._set_opening(way)
        self.opening_asked.emit()
        self.way_chosen.emit(way)

    def _push(self, way: Way, phone: str) -> None:
        if self._opening is None:
            self._set_opening(way)
            self.opening_asked.emit()
            self.push_asked.emit(way, phone)

    def _leave_push(self) -> None:
        self._back.show()
        self._pages.setCurrentIndex(0)
        self._settle_focus()

    def _note_other(self, name: str) -> None:
        if self._money is not None:
            money = self._money
            told = (money.order_id, name, money.rest, self.part, self.paid_goods)
            self.other_noted.emit(*told)

    def _ask_amount(
        self, then: Callable[[Money], None], title: str, most: Money, too_much: str
    ) -> None:
        self.amounts.ask(title, most, too_much, then)

    def _ask_goods(self) -> None:
        if self._sale is not None and self._money is not None:
            self.goods.ask(self._sale.lines, self._money)

    def _answer_tip(self, amount: Money) -> None:
        if self._money is not None:
            self.tip_answered.emit(self._money.order_id, amount)

    def _give_back(self, part: str, reason: str) -> None:
        if self._money is not None:
            self.part_given_back.emit(self._money.order_id, part, reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a way by its number, the suggested one by Enter, the way back by Esc."""
        if self._pages.currentWidget() is self.push:
            self.push.take_key(event)
            return
        if not self._keys and event.key() != Qt.Key.Key_Escape:
            self._early = event.key()  # quicker than the ways: it counts once they are here
        elif event.key() in ENTER:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._back.trigger()
        elif not self._press(event.key() - Qt.Key.Key_1):
            super().keyPressEvent(event)

    def _enter(self) -> None:
        focused = self.window().focusWidget()
        key = focused if isinstance(focused, Key) else self._suggested()
        if key is not None:
            key.trigger()

    def _suggested(self) -> TenderKey | None:
        pairs = zip(self._ways, self._keys, strict=True)
        return next((key for view, key in pairs if view.suggested), None)

    def _settle_focus(self) -> None:
        if self.isVisible() and self._pages.currentIndex() == 0:
            (self._suggested() or self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the suggested way."""
        super().focusInEvent(event)
        self._settle_focus()

    # --- building ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the layout of the window's size."""
        super().resizeEvent(event)
        size = self.window().size()
        self._ticket = layout_for(size.width(), size.height()).ticket
        self._column.setFixedWidth(self._ticket)
        self.parts.set_narrow(narrow=size.width() < NARROW_WINDOW)
        self.tip.set_narrow(narrow=size.width() < NARROW_WINDOW)
        self._place_keys()
        self._fit_amount()
        for sheet in (self.amounts, self.goods, self.choice):
            sheet.place()

    def hideEvent(self, event: QHideEvent) -> None:
        """Begin anew the next time: the charge was opened, or somebody went back."""
        super().hideEvent(event)
        self._set_opening(None)
        self._early = None
        self._leave_push()
        self.push.forget()
        self.amounts.leave()
        self.goods.leave()
        self.choice.leave()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the suggested way."""
        super().showEvent(event)
        self.ways_asked.emit()
        self._settle_focus()

    def _stage_width(self) -> int:
        return self.width() - self._ticket

    def _fit_amount(self) -> None:
        """Write a long amount smaller rather than cut it."""
        room = self._stage_width() - 4 * Space.PAGE - self._articles.sizeHint().width()
        roles = (Role.GIANT, Role.BIG, Role.HERO)
        narrow = self.window().width() < NARROW_WINDOW
        for role in roles[int(narrow) :]:
            self._amount.set_role(role)
            if self._amount.sizeHint().width() <= room:
                return

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        choosing = QWidget()
        choosing.setLayout(self._stage())
        self._pages.addWidget(choosing)
        self._pages.addWidget(self.push)
        row.addWidget(self._pages, 1)
        row.addWidget(self._build_column())

    def _stage(self) -> QVBoxLayout:
        stage = QVBoxLayout()
        stage.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        stage.setSpacing(0)
        due = QHBoxLayout()
        due.setContentsMargins(Space.KEY_GAP, 0, 0, 0)
        due.addWidget(self._due)
        stage.addLayout(due)
        amounts = QHBoxLayout()
        amounts.setContentsMargins(Space.KEY_GAP, 0, Space.KEY_GAP, 0)
        amounts.addWidget(self._amount, 1)
        amounts.addWidget(self._articles, 0, Qt.AlignmentFlag.AlignBottom)
        stage.addLayout(amounts)
        stage.addSpacing(Space.CARD)
        stage.addWidget(self.tip)
        stage.addSpacing(Space.PAGE)
        stage.addLayout(_heading("shield", say("charge.by_wompi")))
        stage.addSpacing(Space.KEY_GAP)
        self._tenders.setSpacing(Space.TILE_GAP)
        stage.addLayout(self._tenders)
        stage.addStretch(1)
        stage.addWidget(self.hands)
        return stage

    def _build_column(self) -> QWidget:
        self._column.setObjectName("column")
        self._column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(self._column)
        inside.setContentsMargins(Space.CARD, Space.PAGE, Space.CARD, Space.PAGE)
        inside.setSpacing(Space.KEY_GAP)
        inside.addWidget(self._number)
        inside.addWidget(self._lines)
        inside.addWidget(self._totals)
        total = QHBoxLayout()
        total.addWidget(Text(say("charge.total"), Role.KEY_TITLE))
        total.addWidget(self._total, 1)
        inside.addLayout(total)
        inside.addStretch(1)
        inside.addWidget(self.parts)
        inside.addWidget(self._back)
        return self._column


def _heading(icon: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.KEY_GAP)
    row.addWidget(Icon(icon, size=20, tone="ink2"))
    row.addWidget(Text(words, Role.LABEL, tone="ink2"), 1)
    return row
