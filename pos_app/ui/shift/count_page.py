"""Counting a drawer: to open a shift, to hand it over, or to close it without seeing.

What must be in the drawer is nowhere on this page: the till does not tell it to this page at all.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pos_app.core.money import Money
from pos_app.core.shift import DrawerCount
from pos_app.till.shift.snapshots import ShiftSnapshot
from pos_app.ui.shift.count_grid import CountGrid
from pos_app.ui.shift.frame import FLAT, Counted, PageHead, SideColumn, side_width
from pos_app.ui.shift.pad import Pad
from pos_app.ui.shift.people_chips import PeopleChips
from pos_app.ui.shift.words import pending_words, way_words
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.clearing import OWN_KEYS
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Icon, Text
from pos_app.ui.words import say

__all__ = ["CountPage", "CountPurpose"]

LOW = 700
"""Height below which the cards stand beside each other."""


HAND_WIDTH = 168
HAND_NARROW = 104
"""The fields of the ways by hand; the narrow ones hold nine digits all the same."""

MOST_BESIDE = 3
"""So many of them leave room beside them on a low screen."""


class CountPurpose(Enum):
    """Why a drawer is counted."""

    OPEN = "open"
    HAND_OVER = "hand_over"
    CLOSE = "close"


class CountPage(QWidget):
    """Counts.

    Signals:
        done: The count: a ``DrawerCount``, the ways by hand with their amounts, and who takes the
            drawer over.
        pending_asked: The payments that may still come are to be seen.
        left: The person goes back.
    """

    done = Signal(object, object, str)
    pending_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the page of an uncounted drawer."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._purpose = CountPurpose.OPEN
        self._hand: dict[str, Field] = {}
        self._slips: dict[str, tuple[str, str]] = {}
        self._waiting = 0
        self._low = False
        self.head = PageHead((self.tr("Contar"), self.tr("Revisar"), self.tr("Imprimir")))
        self.grid = CountGrid()
        self.taker = Field(self.tr("Quién recibe la caja"))
        self.people = PeopleChips()
        self.amount = Field(say("shift.or_amount"), figures=Figures.TABULAR)
        self.amount.line.setMaxLength(9)
        self.amount.line.setProperty(OWN_KEYS, True)
        self.pad = Pad()
        self.counted = Counted()
        self._pieces = Text("", Role.SMALL, tone="ink2")
        self._pending = Text("", Role.LABEL)
        self._pending_detail = Text("", Role.SMALL, tone="ink2", wrap=True)
        self.see_pending = Key(self.tr("Ver"), icon="chev")
        self.finish = Key("", kind=KeyKind.PRINCIPAL, icon="check", hint="F9")
        self.back = Key("", icon="back", hint="Esc")
        self._side = SideColumn()
        self._lay_out()
        for card in (self._amount_card, self._taker_card, self._other_card, self._pending_card):
            card.hide()  # a page that waits behind others must not make the window larger
        self.grid.set_room(0)
        self._connect()
        self.setFocusProxy(self.grid)

    def begin(self, purpose: CountPurpose, shift: ShiftSnapshot) -> None:
        """Begin a count."""
        self._purpose = purpose
        self._name(shift.number)
        self.head.set_step(1 if purpose is CountPurpose.CLOSE else 0)
        self.head.set_room(self.width() if purpose is CountPurpose.CLOSE else 0)
        self._taker_card.setVisible(purpose is CountPurpose.HAND_OVER)
        self._amount_card.setVisible(purpose is CountPurpose.OPEN)
        self.amount.line.clear()
        self.taker.line.clear()
        self.people.show_people([one for one in shift.people if one != shift.person])
        self.taker.setVisible(not self.people.names)
        self.people.setVisible(bool(self.people.names))
        self._show_hand(shift)
        self.show_shift(shift)
        self.grid.clear()
        self._add_up()

    def show_shift(self, shift: ShiftSnapshot) -> None:
        """Name what may still come: it travels to the next shift."""
        self._waiting = count = len(shift.pending)
        self._pending.set_text(
            say("shift.one_waits" if count == 1 else "shift.some_wait", count=count)
        )
        names = ", ".join(map(pending_words, shift.pending))
        below = say("shift.travels", names=names, next=shift.number + 1)
        self._pending_detail.set_text(below)
        self._show_cards()

    def _show_cards(self) -> None:
        """Leave out on a low screen what only explains."""
        closing, slips = self._purpose is CountPurpose.CLOSE, bool(self._hand)
        self._other_card.setVisible(closing and (slips or not self._low))
        self._other_words.setVisible(not (self._low and slips))
        crowded = self._low and len(self._hand) > 1
        self._pending_words.setVisible(not crowded)
        waiting = say("shift.waiting", count=self._waiting)
        self.see_pending.set_text(waiting if crowded else self.tr("Ver"))
        across = QSizePolicy.Policy.Maximum if crowded else QSizePolicy.Policy.Preferred
        self._pending_card.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        fits = not self._low or len(self._hand) <= MOST_BESIDE  # the bar above tells them too
        self._pending_card.setVisible(closing and fits and self._waiting > 0)
        for name, field in self._hand.items():
            field.set_label(("\n" if self._low else " · ").join(self._slips[name]))
            field.setMinimumWidth(HAND_NARROW if crowded else HAND_WIDTH)
        self._pending.set_role(Role.HINT if self._low else Role.LABEL)
        for card in (self._other_card, self._pending_card):
            card.icon.setVisible(not self._low)

    @property
    def _drawer(self) -> DrawerCount:
        """What was counted, piece by piece or, to open a shift, as one amount."""
        amount = _typed(self.amount)
        return DrawerCount(amount=amount) if amount else self.grid.counted

    def _name(self, number: int) -> None:
        name = self._purpose.value
        self.head.say(say(f"shift.count.{name}", shift=number), say(f"shift.count.{name}.below"))
        self.finish.set_text(say(f"shift.count.{name}.done"))
        selling = self._purpose is CountPurpose.CLOSE
        self.back.set_text(self.tr("Seguir vendiendo") if selling else self.tr("Volver"))

    def _show_hand(self, shift: ShiftSnapshot) -> None:
        for field in self._hand.values():
            field.deleteLater()
        self._hand, self._slips = {}, {}
        for one in shift.by_hand if self._purpose is CountPurpose.CLOSE else ():
            count = say("shift.to_count", count=one.payments)
            field = Field("", figures=Figures.TABULAR)
            field.line.setMaxLength(9)
            field.line.setProperty(OWN_KEYS, True)
            field.line.installEventFilter(self)
            field.entered.connect(self.finish.trigger)
            self._hand[one.way.name] = field
            self._slips[one.way.name] = way_words(one.way), count
            self._hand_row.addWidget(field)

    def _finish(self) -> None:
        by_hand = {name: _typed(field) for name, field in self._hand.items()}
        taker = self.people.chosen if self.people.names else self.taker.value
        self.done.emit(self._drawer, by_hand, taker)

    def _add_up(self) -> None:
        self.counted.show_total(self._drawer.total)
        notes, coins = self.grid.note_pieces, self.grid.coin_pieces
        told = say("shift.pieces", notes=notes, coins=coins)
        self._pieces.set_text(say("shift.by_amount") if self.amount.value else told)

    def _amount_typed(self) -> None:
        """Count by one amount or by pieces, never by both."""
        if self.amount.value and self.grid.counted.total:
            self.grid.clear_pieces()
        self._add_up()

    def _piece_counted(self) -> None:
        if self.grid.counted.total:
            self.amount.line.clear()
        self._add_up()

    def _connect(self) -> None:
        self.grid.changed.connect(self._piece_counted)
        self.amount.changed.connect(lambda _text: self._amount_typed())
        self.amount.entered.connect(self.finish.trigger)
        self.amount.line.installEventFilter(self)
        self.grid.reached.connect(lambda name: self.pad.type_into(self.grid.current.field, name))
        self.grid.finished.connect(self._after_last)
        self.pad.next_wanted.connect(self.grid.next)
        self.taker.line.installEventFilter(self)
        self.taker.entered.connect(self.finish.trigger)
        self.finish.fired.connect(self._finish)
        self.back.fired.connect(self.left)
        self.see_pending.fired.connect(self.pending_asked)
        for sequence, key in (("F9", self.finish), ("Esc", self.back)):
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _after_last(self) -> None:
        """Walk on to what else is typed here, else to the key that ends the count."""
        following: QWidget = self.finish
        if self._amount_card.isVisible():
            following = self.amount.line
        elif self._taker_card.isVisible():
            following = self.people.first if self.people.names else self.taker.line
        elif self._hand:
            following = next(iter(self._hand.values())).line
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the pad type into a field that the cursor comes to."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            self.pad.type_into(watched, watched.accessibleName())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns and the cards to the room there is."""
        width = event.size().width()
        self._side.setFixedWidth(side_width(width))
        self.pad.set_room(event.size().height())
        left = width - side_width(width)
        self.grid.set_room(left, event.size().height())
        self.head.set_room(left if self._purpose is CountPurpose.CLOSE else 0)
        self.counted.set_room(width)
        flat = event.size().height() < FLAT
        self.head.set_flat(flat)
        self._pieces.setVisible(not flat)
        self.finish.setFixedHeight(Space.TARGET if flat else 72)
        self._low = event.size().height() < LOW
        beside = QBoxLayout.Direction.LeftToRight
        self._cards.setDirection(beside if self._low else QBoxLayout.Direction.TopToBottom)
        self._show_cards()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(24, Space.PAGE, 24, Space.PAGE)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(self.grid)
        self._cards = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._cards.setSpacing(12)
        for card in self._make_cards():
            self._cards.addWidget(card)
        column.addLayout(self._cards)
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addWidget(self._side)
        self._fill_side()

    def _make_cards(self) -> tuple[Card, ...]:
        self._taker_card = Card(padding=12)
        self._taker_card.content.setContentsMargins(24, 12, 24, 12)
        self._taker_card.content.addWidget(self.taker)
        self._taker_card.content.addWidget(self.people)
        self._amount_card = Card(padding=12)
        self._amount_card.content.setContentsMargins(24, 12, 24, 12)
        self._amount_card.content.addWidget(self.amount)
        self._other_card = _IconCard("card")
        self._other_words = QWidget()
        words = QVBoxLayout(self._other_words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(Text(self.tr("Otros medios"), Role.LABEL))
        told = self.tr("Tarjeta, PSE, Nequi y QR se comparan solos con Wompi")
        words.addWidget(Text(told, Role.SMALL, tone="ink2", wrap=True))
        words.addStretch(1)
        self._other_card.content.addWidget(self._other_words, 1)
        self._hand_row = QHBoxLayout()
        self._hand_row.setSpacing(12)
        self._other_card.content.addLayout(self._hand_row)
        self._pending_card = _IconCard("hourglass")
        self._pending_words = QWidget()
        waiting = QVBoxLayout(self._pending_words)
        waiting.setContentsMargins(0, 0, 0, 0)
        waiting.setSpacing(0)
        waiting.addStretch(1)
        waiting.addWidget(self._pending)
        waiting.addWidget(self._pending_detail)
        waiting.addStretch(1)
        self._pending_card.content.addWidget(self._pending_words, 1)
        self._pending_card.content.addWidget(self.see_pending)
        return self._amount_card, self._taker_card, self._other_card, self._pending_card

    def _fill_side(self) -> None:
        side = self._side.content
        side.addWidget(self.counted)
        side.addWidget(self._pieces)
        side.addStretch(1)
        side.addWidget(self.pad)
        self.finish.setFixedHeight(72)
        side.addWidget(self.finish)
        side.addWidget(self.back)


class _IconCard(Card):
    """A card beside the count; its icon goes where there is no room for it."""

    def __init__(self, icon: str) -> None:
        super().__init__(padding=12, spacing=16, horizontal=True)
        self.icon = Icon(icon)
        self.content.setContentsMargins(24, 7, 24, 7)
        self.content.addWidget(self.icon)
        self.setMinimumHeight(72)


def _typed(field: Field) -> Money:
    digits = "".join(sign for sign in field.value if sign.isdecimal())
    return Money.pesos(int(digits or "0"))
