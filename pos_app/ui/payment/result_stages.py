"""What stands below a large answer: the receipt, the choices, or the steps; and a quiet wait."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pos_app.ui.payment.advance import ADVANCE_MS, Advance
from pos_app.ui.payment.key_rows import KeyRows, in_pairs
from pos_app.ui.payment.view import KeyView, PaymentView
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card, CardKind, SteppedNotice
from pos_app.ui.widgets.keys import LEAST_TALL
from pos_app.ui.widgets.labels import Icon, IconWell, Text
from pos_app.ui.widgets.waiting import CountdownRing
from pos_app.ui.widgets.wide_keys import WideKey
from pos_app.ui.words import say

__all__ = ["ChoiceStage", "PaidStage", "QuietStage", "StageStack", "StepStage"]


LOW = 280
"""Below this height of the stage what is only explained gives its room to what is done."""

FOUR_KEYS = 820
"""From this width of the stage four keys stand in one row, in pixels."""

STEP_GAP = 4
"""Between the steps where the keys need the room, in pixels."""

LOW_PADDING = 16

REMARK = 120
"""The greatest height of a remark below the choices, in pixels."""

CHOICE = 88
LEAST_REMARK, LOW_REMARK = 96, 72
CHOICE_GAP = 12
"""Heights of a choice and of the remark, of the remark on a low screen, and what lies between."""

MANY_PADDING = 12
TWO_STEPS = 244
"""From this height two steps stand over two rows of keys, in pixels."""


class _Note(QWidget):
    """An icon, a sentence and what follows from it; hidden while there is nothing to say."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", Role.STRONG, wrap=True)
        self._detail = Text("", Role.SMALL, tone="ink2", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.REGION_GAP)
        row.addWidget(Icon(icon), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self._row = row

    def add_keys(self, keys: KeyRows) -> None:
        """Put what can be done about it at the right."""
        self._row.addWidget(keys, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_note(self, title: str, detail: str) -> None:
        self._title.set_text(title)
        self._detail.set_text(detail)
        self.setVisible(bool(title))

    def set_low(self, *, low: bool) -> None:
        """Leave out what only explains."""
        self._detail.setVisible(not low)


class PaidStage(Card):
    """The receipt, money that has to go back, and the key that leads to the next customer.

    Signals:
        went_alone: Nobody touched anything while the key counted down.
    """

    went_alone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no receipt yet."""
        super().__init__(parent=parent)
        self.next_key = WideKey("", hint="Enter")
        self.keys = KeyRows()
        self._title = Text("", Role.TITLE)
        self._text = Text("", Role.BODY, tone="ink2", wrap=True)
        self._over = _Note("coins")
        self._head = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._advance = Advance(self)
        self._advance.moved.connect(self._show_left)
        self._advance.stopped.connect(self.stand)
        self._advance.over.connect(self._finish)
        self._build()

    def show_view(self, view: PaymentView) -> None:
        """Show the receipt and the keys."""
        self._title.set_text(view.title)
        self._text.set_text(view.text)
        self._over.show_note(view.note, view.note_detail)
        main, *others = view.stage_keys
        if self.next_key.text() != main.text:
            self.next_key.set_text(main.text)
        self.keys.show_rows((tuple(others),) if others else ())
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room of a low screen."""
        super().resizeEvent(event)
        self._make_room()

    @property
    def leading_on(self) -> bool:
        """Whether the key counts down."""
        return self._advance.running

    def lead_on(self) -> None:
        """Count down to the next customer; any touch stops it."""
        self._advance.start()

    def stand(self) -> None:
        """Stay until somebody presses the key."""
        self._advance.stop()
        self.next_key.set_progress(0.0)
        self.next_key.set_side("")

    def let_time_pass(self, milliseconds: int) -> None:
        """Count as if this much time had passed since the beginning."""
        self._advance.jump(milliseconds)

    def _show_left(self, share: float) -> None:
        seconds = ceil(share * ADVANCE_MS / 1000)
        self.next_key.set_progress(share)
        self.next_key.set_side(say("key.next_soon", seconds=seconds) if seconds else "")

    def _finish(self) -> None:
        self.stand()
        self.went_alone.emit()

    def _make_room(self) -> None:
        low = self.height() < LOW
        edge = LOW_PADDING if low else Space.CARD
        self.content.setContentsMargins(edge, edge, edge, edge)
        self._text.setVisible(not low)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(beside if low or not self._over.isHidden() else below)

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self._head.setSpacing(Space.REGION_GAP)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.keys)
        self.content.addLayout(self._head)
        self.content.addStretch(1)
        self.content.addWidget(self._over)
        self.content.addStretch(1)
        self.content.addWidget(self.next_key)


class ChoiceStage(QWidget):
    """Not paid: what can be done now, as tall keys, and a remark about proof."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no keys yet."""
        super().__init__(parent)
        self.keys = KeyRows(gap=CHOICE_GAP)
        self._card = Card(horizontal=True)
        self.remark = KeyRows()
        self._note = _Note("shield")
        self._note.add_keys(self.remark)
        self._card.content.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CHOICE_GAP)
        column.addWidget(self.keys)
        column.addWidget(self._card, 1)
        column.addStretch(0)
        self._card.setMaximumHeight(REMARK)

    def show_view(self, view: PaymentView) -> None:
        """Show the choices."""
        self.keys.show_rows(in_pairs(view.stage_keys))
        self._note.show_note(view.note, view.note_detail)
        self.remark.show_rows(() if view.note_key is None else ((view.note_key,),))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room of a low screen."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Lower the keys before the remark goes: its key is a way on, too."""
        rows, height = len(self.keys.rows), self.height()
        low = height < rows * (CHOICE + CHOICE_GAP) + LEAST_REMARK
        for key in self.keys:
            key.setFixedHeight(LEAST_TALL if low else CHOICE)
        edge = Space.KEY_GAP if low else Space.PAGE
        self._card.content.setContentsMargins(Space.CARD, edge, Space.PAGE, edge)
        self._note.set_low(low=low)
        least = rows * (LEAST_TALL + CHOICE_GAP) + LOW_REMARK
        self._card.setVisible(not low or height >= least)


class StepStage(Card):
    """Nobody knows: three steps for the cashier, the safe key first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no steps yet."""
        super().__init__(parent=parent)
        self.keys = KeyRows()
        self._notices: tuple[tuple[str, str], ...] = ()
        self._offered: tuple[KeyView, ...] = ()
        self._orders: tuple[tuple[str, ...], bool] = (), False
        self._steps = SteppedNotice()
        self.content.addWidget(self._steps)
        self.content.addStretch(1)
        self.content.addWidget(self.keys)

    def show_view(self, view: PaymentView) -> None:
        """Show the steps; only their sentences may change while they stand."""
        self._notices = view.notices
        self._offered = view.stage_keys
        self._show_steps()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the first and the last step alone on a low screen."""
        super().resizeEvent(event)
        self._show_steps()

    def _show_steps(self) -> None:
        many = len(self._offered) > 3 and self.width() < FOUR_KEYS
        self.keys.show_rows(in_pairs(self._offered) if many else (self._offered,))
        low = self.height() < LOW
        edge = LOW_PADDING if low else Space.CARD
        edge = MANY_PADDING if many else edge
        self.content.setContentsMargins(edge, edge, edge, edge)
        self.content.setSpacing(Space.KEY_GAP if many else Space.REGION_GAP)
        last = self._notices[-1:] if not many or self.height() >= TWO_STEPS else ()
        notices = (*self._notices[:1], *last) if low else self._notices
        orders = tuple(order for order, _ in notices)
        if (orders, many) != self._orders:
            self._orders = orders, many
            self._replace_steps(notices)
        for number, (_, detail) in enumerate(notices, start=1):
            self._steps.set_detail(number, detail)

    def _replace_steps(self, notices: tuple[tuple[str, str], ...]) -> None:
        many = len(self.keys.rows) > 1  # the keys need the room between the steps
        gap = STEP_GAP if many else Space.REGION_GAP
        old, self._steps = self._steps, SteppedNotice(notices, gap=gap)
        self.content.replaceWidget(old, self._steps)
        old.hide()
        old.deleteLater()


class QuietStage(Card):
    """Nothing to do but wait: what is happening, and how long it can take."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(kind=CardKind.PLAIN, parent=parent)
        self.keys = KeyRows(parent=self)
        self.keys.hide()
        self._title = Text("", Role.TITLE, wrap=True)
        self._text = Text("", Role.BODY, tone="ink2", wrap=True)
        self._ring = CountdownRing(say("case.closes"))
        self._sign = IconWell()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.CARD)
        row.addWidget(self._ring)
        row.addWidget(self._sign)
        row.addLayout(words, 1)
        self.content.addStretch(2)
        self.content.addLayout(row)
        self.content.addStretch(3)

    def show_view(self, view: PaymentView) -> None:
        """Say what is happening."""
        self._title.set_text(view.title)
        self._text.set_text(view.text)
        self._ring.setVisible(view.ring is not None)
        self._sign.setVisible(view.ring is None)
        self._sign.set_icon(view.icon)
        if view.ring is not None:
            self._ring.show_left(view.ring.text, view.ring.share)


class StageStack(QStackedWidget):
    """The pages of the stage; only the one in front says how much room it needs."""

    def sizeHint(self) -> QSize:
        """Return the room of the page in front."""
        front = self.currentWidget()
        assert front is not None, "the stage is never empty"
        return front.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return nothing: the layout of the size decides, and every page fits into it."""
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        """Answer no: the pages behind must not ask for the height of the one in front."""
        return False
