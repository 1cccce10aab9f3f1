"""Sheets over the charge screen: a part or a tip by its amount, a part by what it pays for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.core.goods import Goods, LineGoods, price_of, worth_of
from pos_app.core.money import Money, Quantity
from pos_app.till.snapshots import LineView
from pos_app.till.tenders.snapshots import MoneySnapshot
from pos_app.ui.charge.list_sheet import ListSheet, centre
from pos_app.ui.sale.entry import read_pesos
from pos_app.ui.sale.sheet import Sheet
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.quantity_list import QuantityLine
from pos_app.ui.widgets.reading import step
from pos_app.ui.wording import speak_money
from pos_app.ui.words import detail, language, say, unit_price

__all__ = ["AmountSheet", "GoodsSheet", "press_with_alt"]

GOODS_WIDTH = 680
GOODS_HEIGHT = 576
ONE = Quantity.units(1)
NONE = Quantity(0)


class AmountSheet(Sheet):
    """Asks for an amount up to a limit."""

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden sheet over a screen."""
        super().__init__(say("charge.amount"), parent)
        self._most = Money.zero()
        self._too_much = ""
        self._then: Callable[[Money], None] = lambda _amount: None

    def ask(self, title: str, most: Money, too_much: str, then: Callable[[Money], None]) -> None:
        """Ask for an amount; ``then`` is told one that may be taken."""
        self._most, self._too_much, self._then = most, too_much, then
        self.open(title, "")
        self.place()

    def place(self) -> None:
        """Stand in the middle of the screen."""
        centre(self)

    def give(self) -> None:
        """Take an amount within the limit."""
        amount = read_pesos(self.field.value)
        if amount is None:
            self.refuse(say("terms.price_wrong"))
        elif amount > self._most:
            self.refuse(self._too_much)
        else:
            self.leave()
            self._then(amount)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard within: what lies below is not to be typed into."""
        return step(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let no key through to the screen below: its Enter would charge at once."""
        super().keyPressEvent(event)
        event.accept()


class GoodsSheet(ListSheet):
    """Asks which of the goods a part pays for, piece by piece.

    Signals:
        given: What they come to, and which they are.
    """

    given = Signal(Money, Goods)

    def __init__(self, parent: QWidget) -> None:
        """Make a hidden sheet over a screen."""
        super().__init__(say("charge.goods"), GOODS_WIDTH, parent)
        self._lines: tuple[LineView, ...] = ()
        self._money: MoneySnapshot | None = None
        self._chosen: dict[int, Quantity] = {}
        self.less = Key(say("back.less"), hint="−")
        self.more = Key(say("back.more"), hint="+")
        self.total = Text("", Role.CASE, figures=Figures.TABULAR)
        self.done = Key(say("charge.goods.pay"), kind=KeyKind.PRINCIPAL, hint="Enter")
        self.back = Key(say("back.leave"), hint="Esc")
        self._lay_out()
        self._connect()

    def ask(self, lines: tuple[LineView, ...], money: MoneySnapshot) -> None:
        """Ask; what other parts paid for can only be read."""
        self._lines, self._money, self._chosen = lines, money, {}
        self._show()
        self.come(GOODS_HEIGHT)

    @property
    def amount(self) -> Money:
        """What the chosen goods come to; never more than what is missing."""
        money = self._money
        assert money is not None
        lines = ((self._standing(line), line.amount) for line in self._lines)
        return price_of(self._chosen, lines, money.due, money.rest, money.shares)

    def give(self) -> None:
        """Take what was chosen."""
        if self.done.isEnabled():
            chosen = (one for one in self._chosen.items() if one[1].thousandths)
            self.given.emit(self.amount, Goods(tuple(chosen)))
            self.leave()

    # --- inside ----------------------------------------------------------------------------------

    def _standing(self, line: LineView) -> LineGoods:
        assert self._money is not None
        return self._money.standing(line.line_id, line.quantity)

    def _left(self, line: LineView) -> Quantity:
        return self._standing(line).left

    def _step(self, *, up: bool) -> None:
        shown = self.list.chosen
        if shown is None or not shown.usable:
            return
        line = next(one for one in self._lines if one.line_id == shown.line)
        left, before = self._left(line), self._chosen.get(line.line_id, NONE)
        if up:
            after = min(before + ONE, left) if left.whole else left
        else:
            after = Quantity(max(0, before.thousandths - ONE.thousandths)) if left.whole else NONE
        self._chosen[line.line_id] = after
        self._show()

    def _show(self) -> None:
        self.list.show_lines([self._line(line) for line in self._lines])
        amount = self.amount if any(one.thousandths for one in self._chosen.values()) else None
        self.total.set_text("" if amount is None else detail(amount))
        spoken = "" if amount is None else speak_money(amount.centavos, language())
        self.total.setAccessibleName(spoken)
        self.done.set_unavailable("" if amount else say("charge.goods.none"))

    def _line(self, line: LineView) -> QuantityLine:
        left, chosen = self._left(line), self._chosen.get(line.line_id, NONE)
        usable = bool(left.thousandths)
        below = below_line(self._standing(line), line.unit_price)
        amount = worth_of(line.amount, line.quantity, left)
        of = say("back.of", left=left) if usable else ""
        return QuantityLine(
            line=line.line_id,
            chosen=detail(chosen),
            of=of,
            name=line.name,
            below=below,
            amount=detail(amount) if usable else "",
            marked=bool(chosen.thousandths),
            usable=usable,
            spoken=f"{line.name}, {detail(chosen)} {of}, {below}",
        )

    def _connect(self) -> None:
        self.list.more_asked.connect(lambda: self._step(up=True))
        self.list.less_asked.connect(lambda: self._step(up=False))
        self.list.doubleClicked.connect(lambda _index: self._step(up=True))
        self.list.entered.connect(self.give)
        self.more.fired.connect(lambda: self._step(up=True))
        self.less.fired.connect(lambda: self._step(up=False))
        self.done.fired.connect(self.give)
        self.back.fired.connect(self.leave)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Text(say("charge.goods"), Role.TITLE), 1)
        head.addWidget(self.total)
        self.content.addLayout(head)
        self.content.addWidget(self.list, 1)
        keys = QHBoxLayout()
        keys.setSpacing(Space.KEY_GAP)
        for key in (self.back, self.less, self.more):
            keys.addWidget(key)
        keys.addWidget(self.done, 1)
        self.content.addLayout(keys)


def below_line(goods: LineGoods, price: Money) -> str:
    """Say of a line what is paid of it, or what one piece costs."""
    if not goods.left.thousandths:
        return say("charge.goods.short" if goods.short.thousandths else "charge.paid")
    if goods.asked.thousandths:
        return say("charge.goods.asked")
    each = unit_price(price, goods.sold)
    if goods.left == goods.sold:
        return each
    if not goods.paid.thousandths:
        return f"{each} · {detail(goods.short)} {say('charge.line.short')}"
    return f"{each} · {say('charge.goods.some', count=goods.paid + goods.short)}"


def press_with_alt(screen: QWidget, keys: Mapping[str, Key]) -> None:
    """Press keys of a screen with Alt and a letter."""
    for letter, key in keys.items():
        shortcut = QShortcut(QKeySequence(f"Alt+{letter}"), screen)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(key.trigger)
