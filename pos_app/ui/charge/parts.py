"""The parts of a sale: which are paid, how much is missing, and sharing it out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.goods import NO_GOODS, Goods
from pos_app.core.money import Money
from pos_app.core.parts import equal_parts
from pos_app.till.tenders.snapshots import MoneySnapshot, PartView
from pos_app.ui.charge.part_rows import PartRows, name_of_part
from pos_app.ui.charge.split_key import SplitKey
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import detail, say

__all__ = ["PartsPanel"]

SHARES = (2, 3)


class PartsPanel(QWidget):
    """Shows the parts, and shares out what is missing.

    Signals:
        part_changed: Another part, or all of it, is to be paid now.
        amount_wanted: Ask for an amount: the question, the most it may be, and what is said beyond.
        goods_wanted: Ask what a part pays for.
        choice_wanted: Ask which of these parts goes back.
        give_back_asked: Give this part back: its name and the reason.
    """

    part_changed = Signal()
    amount_wanted = Signal(str, Money, str)
    goods_wanted = Signal()
    choice_wanted = Signal(object)
    give_back_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Have no parts."""
        super().__init__(parent)
        self._money: MoneySnapshot | None = None
        self._shares = 1
        self._exact: Money | None = None
        self._goods = NO_GOODS
        self.rows = PartRows()
        self._head = Text("", Role.LABEL)
        self.keys = [SplitKey("", icon="users", hint=f"Alt {count}") for count in SHARES]
        self.by_amount = SplitKey(say("charge.by_amount"), icon="hash", hint="Alt V")
        self.by_goods = SplitKey(say("charge.by_goods"), icon="receipt", hint="Alt P")
        four = (*self.keys, self.by_amount, self.by_goods)
        for key in four:
            key.mates = tuple(other for other in four if other is not key)
        self.by_amount.fired.connect(self._ask_amount)
        self.by_goods.fired.connect(self._ask_goods)
        self.back = Key(say("part.give_back"), icon="undo", kind=KeyKind.DELICATE, hint="Alt D")
        self.back.fired.connect(self._ask_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.KEY_GAP)
        column.addWidget(self._head)
        column.addWidget(self.rows)
        keys = QHBoxLayout()
        keys.setSpacing(Space.KEY_GAP)
        for count, key in zip(SHARES, self.keys, strict=True):
            key.fired.connect(lambda count=count: self._share(count))
            keys.addWidget(key, 1)
        column.addLayout(keys)
        others = QHBoxLayout()
        others.setSpacing(Space.KEY_GAP)
        others.addWidget(self.by_amount, 1)
        others.addWidget(self.by_goods, 1)
        column.addLayout(others)
        column.addWidget(self.back)

    @property
    def part(self) -> Money | None:
        """What is to be paid now; None when it is all that is missing."""
        if self._money is None or not self._money.rest:
            return None
        if self._exact is not None:
            return self._exact if self._exact < self._money.rest else None
        if self._shares < 2:
            return None
        return equal_parts(self._money.rest, self._shares)[0]

    @property
    def goods(self) -> Goods:
        """What is to be paid for now, when the sale is split by its goods."""
        return self._goods

    def show_money(self, money: MoneySnapshot) -> None:
        """Show the parts; each that was paid leaves one share less."""
        before = self._money
        same = before is not None and before.order_id == money.order_id
        if before is None or not same:
            self._shares = 1
        else:
            self._shares = max(1, self._shares - max(0, len(money.parts) - len(before.parts)))
        if before is None or not same or before.rest != money.rest:
            self._begin_anew(money)
        self._money = money
        self._show()
        self.part_changed.emit()

    def _begin_anew(self, money: MoneySnapshot) -> None:
        """Ask for nothing in particular, or for what is owed for goods that were paid short."""
        short = money.short
        self._exact = None if short is None else short.missing
        self._goods = NO_GOODS if short is None else Goods(short.lines, short.share)

    def _show(self) -> None:
        assert self._money is not None
        money = self._money
        self._head.set_text(say("charge.parts" if money.parts else "charge.share_out"))
        self.rows.show_parts(money.parts)
        for count, key in zip(SHARES, self.keys, strict=True):
            self._show_share(count, key)
        self._show_exact(self.by_goods, bool(self._goods), self._exact)
        self._show_exact(self.by_amount, not self._goods and self.part is not None, self._exact)
        for key in (*self.keys, self.by_amount, self.by_goods):
            key.set_unavailable("" if money.rest else say("charge.nothing_left"))
        self.back.setVisible(money.begun and any(not part.going_back for part in money.parts))

    def _show_share(self, count: int, key: SplitKey) -> None:
        assert self._money is not None
        chosen = self._shares == count and self._exact is None
        key.set_text(say("charge.among", count=count))
        key.set_kind(KeyKind.SOFT if chosen else KeyKind.NORMAL)
        parts = equal_parts(self._money.rest, count)
        first, last = parts[0], parts[-1]
        each = say("charge.each", amount=first)
        both = say("charge.and", amount=first, last=last)
        key.set_amount(each if first == last else both, f"~{detail(first)}")

    def _show_exact(self, key: SplitKey, chosen: bool, amount: Money | None) -> None:
        """Say what an amount or the goods come to, once they were chosen."""
        chosen = chosen and amount is not None
        key.set_kind(KeyKind.SOFT if chosen else KeyKind.NORMAL)
        key.set_amount("" if amount is None or not chosen else detail(amount))

    def _share(self, count: int) -> None:
        """Share out among so many, or take the sharing back with the same key."""
        again = self._shares == count and self._exact is None
        self._shares = 1 if again else count
        self._exact, self._goods = None, NO_GOODS
        self._show()
        self.part_changed.emit()

    def _ask_amount(self) -> None:
        if self._exact is not None and not self._goods:
            self._take(None, NO_GOODS)
            return
        assert self._money is not None
        rest = self._money.rest
        too_much = say("charge.more_than_rest", rest=rest)
        title = say("charge.by_amount.title", rest=rest)
        self.amount_wanted.emit(title, rest, too_much)

    def _ask_goods(self) -> None:
        if self._goods:
            self._take(None, NO_GOODS)
        else:
            self.goods_wanted.emit()

    def take_amount(self, amount: Money) -> None:
        """Ask for so much now."""
        self._take(amount, NO_GOODS)

    def take_goods(self, amount: Money, goods: Goods) -> None:
        """Ask for what these goods come to."""
        self._take(amount, goods)

    def _take(self, amount: Money | None, goods: Goods) -> None:
        self._shares, self._exact, self._goods = 1, amount, goods
        self._show()
        self.part_changed.emit()

    @property
    def alt_keys(self) -> dict[str, Key]:
        """The keys by the letter that presses them together with Alt."""
        shares = {str(count): key for count, key in zip(SHARES, self.keys, strict=True)}
        return {**shares, "V": self.by_amount, "P": self.by_goods, "D": self.back}

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the keyboard's keys out where there is no room for them."""
        keys = (*self.keys, self.by_amount, self.by_goods)
        hints = (*(f"Alt {count}" for count in SHARES), "Alt V", "Alt P")
        for key, hint in zip(keys, hints, strict=True):
            key.set_hint("" if narrow else hint)

    def _ask_back(self) -> None:
        """Ask which part goes back, where there are several."""
        assert self._money is not None
        parts = tuple(one for one in self._money.parts if not one.going_back)
        if self.back.isHidden():
            return
        if len(parts) > 1:
            self.choice_wanted.emit(parts)
        else:
            self.ask_back(parts[0])

    def ask_back(self, part: PartView) -> None:
        """Ask before a part goes back."""
        question = Dialog(
            self.window(),
            icon="undo",
            title=say("part.ask", amount=part.amount, name=name_of_part(part)),
            text=say("part.ask.hand" if part.kind else "part.ask.wompi"),
            safe=say("part.keep"),
            act=say("part.give_back"),
        )
        reason = say("part.reason")
        question.ask(lambda: self.give_back_asked.emit(part.part_id, reason))
