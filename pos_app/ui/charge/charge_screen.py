"""The screen on which the way of paying is chosen: the amount, the ways, and the sale once more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.money import Money
from pos_app.core.payment import Way
from pos_app.till.snapshots import SaleSnapshot, ShopSnapshot
from pos_app.till.tenders.snapshots import MoneySnapshot
from pos_app.ui.charge.hands import HandKeys
from pos_app.ui.charge.parts import PartsPanel
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
from pos_app.ui.words import detail, language, say

__all__ = ["ChargeScreen"]

ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ChargeScreen(QWidget):
    """Asks how the customer pays.

    Signals:
        way_chosen: Charge the sale in this way.
        back_asked: Return to the sale, nothing was asked for.
        other_noted: Money came by hand: order, the way's name, what was missing, part or None.
        part_given_back: Give a part back: order, part, reason.
        tip_answered: What the customer of an order says about a tip.
    """

    way_chosen = Signal(Way)
    back_asked = Signal()
    other_noted = Signal(str, str, Money, object)
    part_given_back = Signal(str, str, str)
    tip_answered = Signal(str, Money)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no sale yet."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sale: SaleSnapshot | None = None
        self._shop: ShopSnapshot | None = None
        self._ways: tuple[WayView, ...] = ()
        self._keys: list[TenderKey] = []
        self._opening: Way | None = None
        self._money: MoneySnapshot | None = None
        self.hands = HandKeys()
        self.parts = PartsPanel()
        self.tip = TipQuestion()
        self.tip.answered.connect(self._answer_tip)
        self.parts.part_changed.connect(self._show_money)
        self.hands.other_noted.connect(self._note_other)
        self.parts.give_back_asked.connect(self._give_back)
        self._due = Text(say("charge.due"), Role.LEAD, tone="ink2")
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
        self._column = QWidget()
        self._ticket = 0
        self._lay_out()

    # --- what the window tells -----------------------------------------------------------------

    def show_sale(self, sale: SaleSnapshot) -> None:
        """Show what is to be paid."""
        if sale == self._sale:
            return
        if self._sale is None or sale.order_id != self._sale.order_id:
            self._opening = None
        self._sale = sale
        self._show_amounts(sale)
        self._show_money()
        self._show_ways()

    def show_shop(self, shop: ShopSnapshot) -> None:
        """Show which ways the shop has."""
        self._shop = shop
        self._show_ways()

    def show_money(self, money: MoneySnapshot) -> None:
        """Show how much is missing, and which other ways there are."""
        self._money = money
        self.hands.show_others(money.others)
        self.tip.show_tip(money.tip)
        self.parts.show_money(money)

    @property
    def part(self) -> Money | None:
        """What is to be paid now, when it is not all that is missing."""
        return self.parts.part

    def not_opened(self) -> None:
        """The charge could not be opened: another choice can be made."""
        self._set_opening(None)

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
        articles = say("charge.article") if count == 1 else say("charge.articles", count=count)
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
            now = self._money.rest if self.part is None else self.part
            whole = now == self._money.due
            self._due.set_text(say("charge.due" if whole else "charge.rest"))
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
        if self._sale is None or self._shop is None:
            return
        ways = ways_of(self._sale, self._shop)
        if ways == self._ways:
            return
        self._ways = ways
        for key in self._keys:
            self._tenders.removeWidget(key)
            key.hide()
            key.deleteLater()
        self._keys = [self._key_of(view) for view in ways]
        self._place_keys()
        self.hands.number_from(len(ways) + 1)
        self._set_opening(self._opening)
        self._settle_focus()

    def _key_of(self, view: WayView) -> TenderKey:
        key = TenderKey(view)
        key.fired.connect(lambda: self._choose(view.way))
        return key

    def _place_keys(self) -> None:
        columns = 1 if self._stage_width() < 680 else 2
        for number, key in enumerate(self._keys):
            self._tenders.addWidget(key, number // columns, number % columns)

    def _set_opening(self, way: Way | None) -> None:
        self._opening = way
        for key in self._keys:
            key.set_busy(say("charge.opening") if key.way is way else "")

    # --- what people do ------------------------------------------------------------------------

    def _choose(self, way: Way) -> None:
        """Ask for one way once; the next press waits for the answer to this one."""
        if self._opening is None:
            self._set_opening(way)
            self.way_chosen.emit(way)

    def _note_other(self, name: str) -> None:
        if self._money is not None:
            money = self._money
            self.other_noted.emit(money.order_id, name, money.rest, self.part)

    def _answer_tip(self, amount: Money) -> None:
        if self._money is not None:
            self.tip_answered.emit(self._money.order_id, amount)

    def _give_back(self, part: str, reason: str) -> None:
        if self._money is not None:
            self.part_given_back.emit(self._money.order_id, part, reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a way by its number, the suggested one by Enter, the way back by Esc."""
        number = event.key() - Qt.Key.Key_1
        if event.key() in ENTER:
            self._enter()
        elif 0 <= number < len(self._keys):
            self._keys[number].trigger()
        elif 0 <= number - len(self._keys) < len(self.hands.keys):
            self.hands.keys[number - len(self._keys)].trigger()
        elif event.key() == Qt.Key.Key_Escape:
            self._back.trigger()
        else:
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
        if self.isVisible():
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
        self._place_keys()
        self._fit_amount()

    def hideEvent(self, event: QHideEvent) -> None:
        """Begin anew the next time: the charge was opened, or somebody went back."""
        super().hideEvent(event)
        self._set_opening(None)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the suggested way."""
        super().showEvent(event)
        self._settle_focus()

    def _stage_width(self) -> int:
        return self.width() - self._ticket

    def _fit_amount(self) -> None:
        """Write a long amount smaller rather than cut it."""
        room = self._stage_width() - 4 * Space.PAGE - self._articles.sizeHint().width()
        for role in (Role.GIANT, Role.BIG, Role.HERO):
            self._amount.set_role(role)
            if self._amount.sizeHint().width() <= room:
                return

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._stage(), 1)
        row.addWidget(self._build_column())

    def _stage(self) -> QVBoxLayout:
        stage = QVBoxLayout()
        stage.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        stage.setSpacing(0)
        stage.addWidget(_indented(self._due))
        amounts = QHBoxLayout()
        amounts.setContentsMargins(Space.KEY_GAP, 0, Space.KEY_GAP, 0)
        amounts.addWidget(self._amount, 1)
        amounts.addWidget(self._articles, 0, Qt.AlignmentFlag.AlignBottom)
        stage.addLayout(amounts)
        stage.addSpacing(Space.CARD)
        stage.addWidget(self.tip)
        stage.addSpacing(Space.KEY_GAP)
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


def _indented(text: Text) -> QWidget:
    text.setContentsMargins(Space.KEY_GAP, 0, 0, 0)
    return text


def _heading(icon: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.KEY_GAP)
    row.addWidget(Icon(icon, size=20, tone="ink2"))
    row.addWidget(Text(words, Role.LABEL, tone="ink2"), 1)
    return row
