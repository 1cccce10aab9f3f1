"""The parts of a sale: which are paid, how much is missing, and sharing it out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.money import Money, Quantity
from pos_app.core.parts import equal_parts
from pos_app.core.payment import Way
from pos_app.core.tender import TenderKind
from pos_app.till.tenders.snapshots import MoneySnapshot, PartView
from pos_app.ui.charge.sheets import Shares
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Icon, Text, YesSign
from pos_app.ui.words import clock_time, detail, say

__all__ = ["PartsPanel"]

SHARES = (2, 3)
NAMES = {Way.PAGE: "charge.page", Way.LINK: "charge.link"}


class PartsPanel(QWidget):
    """Shows the parts, and shares out what is missing.

    Signals:
        part_changed: Another part, or all of it, is to be paid now.
        amount_wanted: Ask for an amount: the question, the most it may be, and what is said beyond.
        goods_wanted: Ask what a part pays for; how much of each line others paid is told.
        give_back_asked: Give this part back: its name and the reason.
    """

    part_changed = Signal()
    amount_wanted = Signal(str, Money, str)
    goods_wanted = Signal(object)
    give_back_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Have no parts."""
        super().__init__(parent)
        self._money: MoneySnapshot | None = None
        self._shares = 1
        self._exact: Money | None = None
        self._goods: Shares = {}
        self._paid_goods: dict[int, Quantity] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.KEY_GAP)
        self._head = Text("", Role.LABEL)
        self.keys = [Key("", hint=f"Alt {count}") for count in SHARES]
        self.by_amount = Key(say("charge.by_amount"), hint="Alt V")
        self.by_goods = Key(say("charge.by_goods"), hint="Alt P")
        self.by_amount.fired.connect(self._ask_amount)
        self.by_goods.fired.connect(self._ask_goods)
        self.back = Key(say("part.give_back"), icon="undo", kind=KeyKind.DELICATE)
        self.back.fired.connect(self._ask_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.KEY_GAP)
        column.addWidget(self._head)
        column.addLayout(self._rows)
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

    def show_money(self, money: MoneySnapshot) -> None:
        """Show the parts; each that was paid leaves one share less."""
        before = self._money
        if before is not None and before.order_id == money.order_id:
            self._took(max(0, len(money.parts) - len(before.parts)))
        else:
            self._shares, self._exact, self._goods, self._paid_goods = 1, None, {}, {}
        self._money = money
        self._show()
        self.part_changed.emit()

    def _show(self) -> None:
        assert self._money is not None
        money = self._money
        self._head.set_text(say("charge.parts" if money.parts else "charge.share_out"))
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for part in money.parts:
            self._rows.addWidget(_row(part))
        for count, key in zip(SHARES, self.keys, strict=True):
            self._show_share(count, key)
        exact = self._exact if self.part is not None else None
        by_goods = exact is not None and bool(self._goods)
        self.by_goods.set_kind(KeyKind.SOFT if by_goods else KeyKind.NORMAL)
        by_amount = exact is not None and not self._goods
        self.by_amount.set_kind(KeyKind.SOFT if by_amount else KeyKind.NORMAL)
        for key in (*self.keys, self.by_amount, self.by_goods):
            key.set_unavailable("" if money.rest else say("charge.nothing_left"))
        self.back.setVisible(money.begun and any(not part.going_back for part in money.parts))

    def _show_share(self, count: int, key: Key) -> None:
        chosen = self._shares == count
        key.set_text(say("charge.among", count=count))
        key.set_kind(KeyKind.SOFT if chosen else KeyKind.NORMAL)

    def _share(self, count: int) -> None:
        """Share out among so many, or take the sharing back with the same key."""
        self._shares = 1 if self._shares == count else count
        self._exact, self._goods = None, {}
        self._show()
        self.part_changed.emit()

    def _took(self, parts: int) -> None:
        """A part was paid: an equal share less is left, an amount is asked for anew."""
        self._shares = max(1, self._shares - parts)
        if not parts:
            return
        for line, quantity in self._goods.items():
            self._paid_goods[line] = self._paid_goods.get(line, Quantity(0)) + quantity
        self._exact, self._goods = None, {}

    def _ask_amount(self) -> None:
        if self._exact is not None and not self._goods:
            self._take(None, {})
            return
        assert self._money is not None
        rest = self._money.rest
        too_much = say("charge.more_than_rest", rest=rest)
        title = say("charge.by_amount.title", rest=rest)
        self.amount_wanted.emit(title, rest, too_much)

    def _ask_goods(self) -> None:
        if self._goods:
            self._take(None, {})
        else:
            self.goods_wanted.emit(dict(self._paid_goods))

    def take_amount(self, amount: Money) -> None:
        """Ask for so much now."""
        self._take(amount, {})

    def take_goods(self, amount: Money, goods: Shares) -> None:
        """Ask for what these goods come to."""
        self._take(amount, goods)

    def _take(self, amount: Money | None, goods: Shares) -> None:
        self._shares, self._exact, self._goods = 1, amount, goods
        self._show()
        self.part_changed.emit()

    @property
    def alt_keys(self) -> dict[str, Key]:
        """The keys by the letter that presses them together with Alt."""
        shares = {str(count): key for count, key in zip(SHARES, self.keys, strict=True)}
        return {**shares, "V": self.by_amount, "P": self.by_goods}

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the keyboard's keys out where there is no room for them."""
        keys = (*self.keys, self.by_amount, self.by_goods)
        hints = (*(f"Alt {count}" for count in SHARES), "Alt V", "Alt P")
        for key, hint in zip(keys, hints, strict=True):
            key.set_hint("" if narrow else hint)

    def _ask_back(self) -> None:
        """Ask before the newest part goes back."""
        assert self._money is not None
        part = [one for one in self._money.parts if not one.going_back][-1]
        question = Dialog(
            self.window(),
            icon="undo",
            title=say("part.ask", amount=part.amount, name=_name(part)),
            text=say("part.ask.hand" if part.kind else "part.ask.wompi"),
            safe=say("part.keep"),
            act=say("part.give_back"),
        )
        reason = say("part.reason")
        question.accepted.connect(lambda: self.give_back_asked.emit(part.part_id, reason))
        question.finished.connect(question.deleteLater)
        question.open()


def _row(part: PartView) -> QFrame:
    row = QFrame()
    row.setProperty("card", "plain")
    inside = QHBoxLayout(row)
    inside.setContentsMargins(Space.PAGE, Space.KEY_GAP, Space.PAGE, Space.KEY_GAP)
    inside.setSpacing(Space.TILE_GAP)
    inside.addWidget(Icon("hourglass", tone="ink2") if part.going_back else YesSign())
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(_name(part), Role.LABEL))
    words.addWidget(Text(_about(part), Role.SMALL, tone="ink2"))
    inside.addLayout(words, 1)
    inside.addWidget(Text(detail(part.amount), Role.FIGURE, figures=Figures.TABULAR))
    return row


def _name(part: PartView) -> str:
    if part.kind is TenderKind.CASH:
        return say("charge.cash")
    if part.kind is TenderKind.OTHER:
        return part.name
    return say(NAMES[part.way]) if part.way in NAMES else say("charge.by_wompi")


def _about(part: PartView) -> str:
    at = clock_time(part.at)
    if part.going_back:
        return say("part.going_back")
    if part.kind is TenderKind.CASH:
        return say("part.cash", at=at, change=part.change)
    return say("part.paid", at=at)
