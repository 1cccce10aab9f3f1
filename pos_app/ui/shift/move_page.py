"""Money into the drawer or out of it, without a sale: how much, and why."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from pos_app.core.money import Money
from pos_app.core.shift import MovementKind
from pos_app.ui.shift.frame import WIDE_FROM, PageHead, SideColumn, side_width
from pos_app.ui.shift.pad import Pad
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.clearing import OWN_KEYS
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import detail, say

__all__ = ["MovePage"]

REASONS = 3
"""How many usual reasons each kind of movement has: whoever has only a finger cannot write."""


class MovePage(QWidget):
    """Asks for an amount and a reason.

    Signals:
        done: What kind it is, how much in pesos, and why.
        left: The person goes back.
    """

    done = Signal(object, object, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kind = MovementKind.DROP
        self.head = PageHead()
        self.amount = Field(self.tr("Valor en pesos"), figures=Figures.TABULAR)
        self.amount.line.setMaxLength(9)
        self.amount.line.setProperty(OWN_KEYS, True)
        self.reason = Field(self.tr("Motivo"))
        self.reason.line.setMaxLength(120)
        self.reasons = tuple(Key("") for _ in range(REASONS))
        self.pad = Pad()
        self.total = Text("", Role.BIG, figures=Figures.TABULAR)
        self.finish = Key("", kind=KeyKind.PRINCIPAL, icon="check", hint="F9")
        self.back = Key(self.tr("Volver"), icon="back", hint="Esc")
        self._side = SideColumn()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.amount)

    def begin(self, kind: MovementKind) -> None:
        """Begin a movement."""
        self._kind = kind
        self.head.say(say(f"shift.move.{kind}"), say(f"shift.move.{kind}.below"))
        self.finish.set_text(say(f"shift.move.{kind}.done"))
        self.reason.line.setPlaceholderText(say(f"shift.move.{kind}.example"))
        for number, key in enumerate(self.reasons, start=1):
            key.set_text(say(f"shift.move.{kind}.reason.{number}"))
        self.amount.line.clear()
        self.reason.line.clear()
        self._show()

    @property
    def pesos(self) -> Money:
        """What was typed."""
        digits = "".join(sign for sign in self.amount.value if sign.isdecimal())
        return Money.pesos(int(digits or "0"))

    def _finish(self) -> None:
        self.done.emit(self._kind, self.pesos, self.reason.value)

    def _pick(self, key: Key) -> None:
        self.reason.line.setText(key.text())
        self.finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        self.total.set_text(detail(self.pesos))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the pad type into the field that the cursor comes to."""
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QLineEdit):
            self.pad.type_into(watched, watched.accessibleName())
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the money column's width."""
        width = event.size().width()
        self._side.setFixedWidth(side_width(width))
        self.pad.set_room(event.size().height())
        self.total.set_role(Role.BIG if width >= WIDE_FROM else Role.CASE)

    def _connect(self) -> None:
        self.amount.changed.connect(lambda _text: self._show())
        self.amount.entered.connect(self.reason.line.setFocus)
        self.reason.entered.connect(self.finish.trigger)
        self.pad.next_wanted.connect(self.reason.line.setFocus)
        for field in (self.amount, self.reason):
            field.line.installEventFilter(self)
        self.finish.fired.connect(self._finish)
        self.back.fired.connect(self.left)
        for reason in self.reasons:
            reason.fired.connect(partial(self._pick, reason))
        for sequence, key in (("F9", self.finish), ("Esc", self.back)):
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(24, Space.PAGE, 24, Space.PAGE)
        column.setSpacing(12)
        column.addWidget(self.head)
        card = Card(spacing=16)
        card.content.addWidget(self.amount)
        card.content.addWidget(self.reason)
        usual = QHBoxLayout()
        usual.setSpacing(Space.KEY_GAP)
        for key in self.reasons:
            usual.addWidget(key, 1)
        card.content.addLayout(usual)
        column.addWidget(card)
        column.addStretch(1)
        row.addLayout(column, 1)
        row.addWidget(self._side)
        side = self._side.content
        side.addWidget(Text(self.tr("Valor"), Role.LABEL, tone="ink2"))
        side.addWidget(self.total)
        side.addStretch(1)
        side.addWidget(self.pad)
        self.finish.setFixedHeight(72)
        side.addWidget(self.finish)
        side.addWidget(self.back)
