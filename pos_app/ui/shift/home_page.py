"""The shift at a glance: whose drawer it is, what was moved, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.shift import Movement, MovementKind
from pos_app.till.shift.snapshots import ShiftSnapshot
from pos_app.ui.shift.frame import PageHead, empty_layout
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Icon, Rule, Text
from pos_app.ui.words import clock_time, detail, say

__all__ = ["HomePage"]

MOST_ROWS = 7
"""Movements there is room for: the newest."""


class HomePage(QWidget):
    """What can be done with a shift.

    Signals:
        move_asked: Money is to be put in or taken out: which kind.
        count_asked: A drawer is to be counted: ``open`` or ``hand_over``.
        close_asked: The shift is to be closed.
        x_asked: The X is wanted.
        z_asked: The last Z is wanted again, by its shift.
        left: The person goes back to work.
    """

    move_asked = Signal(object)
    count_asked = Signal(str)
    close_asked = Signal()
    x_asked = Signal()
    z_asked = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a page that knows no shift yet."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._shift: ShiftSnapshot | None = None
        self.head = PageHead()
        self.cash_in = Key(self.tr("Entrada de plata"), icon="plus", hint="1")
        self.cash_out = Key(self.tr("Salida de plata"), icon="minus", hint="2")
        self.drop = Key(self.tr("Retiro"), icon="send", hint="3")
        self.hand_over = Key(self.tr("Relevo"), icon="swap", hint="4")
        self.look = Key(self.tr("Informe X"), icon="eye", hint="5")
        self.z = Key("", icon="receipt", hint="6")
        self.say_float = Key(self.tr("Poner la base"), icon="cash", hint="7")
        self.back = Key(self.tr("Volver"), icon="back", hint="Esc")
        self.main = Key("", kind=KeyKind.PRINCIPAL, icon="check", hint="F9")
        for key in (self.say_float, self.z):
            key.hide()  # until the till says that there is something for them to do
        self.rows = Card(spacing=8)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.main)

    def show_shift(self, shift: ShiftSnapshot) -> None:
        """Show a shift."""
        self._shift = shift
        self.head.say(say("shift.title", shift=shift.number), _state(shift))
        for key in (self.cash_in, self.cash_out, self.drop, self.hand_over, self.look):
            key.set_unavailable("" if shift.open else say("shift.not_open"))
        self.say_float.setVisible(shift.needs_float)
        self.z.setVisible(shift.last_closed is not None)
        self.z.set_text(say("shift.z_of", shift=shift.last_closed or 0))
        above = shift.last_closed is None
        self._grid.addWidget(self.say_float, 1 if above else 2, 2 if above else 0)
        words = "shift.close_it" if shift.open else "shift.open_it"
        self.main.set_text(say(words, shift=shift.number))
        self._show_rows(shift.movements)

    def _show_rows(self, movements: tuple[Movement, ...]) -> None:
        content = self.rows.content
        empty_layout(content)
        content.addWidget(Text(self.tr("Movimientos del cajón"), Role.STRONG))
        if not movements:
            content.addLayout(self._no_moves())
        for movement in reversed(movements[-MOST_ROWS:]):
            content.addWidget(Rule())
            content.addLayout(_row(movement))
        content.addStretch(1)

    def _no_moves(self) -> QHBoxLayout:
        """Say what will stand here, and from when on."""
        opened = self._shift is not None and self._shift.open
        none = say("shift.no_moves" if opened else "shift.no_moves.closed")
        row = QHBoxLayout()
        row.setSpacing(Space.REGION_GAP)
        row.addWidget(Icon("cash", size=32, tone="ink2"))
        row.addWidget(
            Text(none, Role.BODY, tone="ink2", wrap=True), 1, Qt.AlignmentFlag.AlignVCenter
        )
        return row

    def _main(self) -> None:
        if self._shift is not None and self._shift.open:
            self.close_asked.emit()
        else:
            self.count_asked.emit("open")

    def _z(self) -> None:
        if self._shift is not None and self._shift.last_closed is not None:
            self.z_asked.emit(self._shift.last_closed)

    def _connect(self) -> None:
        self.cash_in.fired.connect(lambda: self.move_asked.emit(MovementKind.CASH_IN))
        self.cash_out.fired.connect(lambda: self.move_asked.emit(MovementKind.CASH_OUT))
        self.drop.fired.connect(lambda: self.move_asked.emit(MovementKind.DROP))
        self.hand_over.fired.connect(lambda: self.count_asked.emit("hand_over"))
        self.say_float.fired.connect(lambda: self.count_asked.emit("open"))
        self.look.fired.connect(self.x_asked)
        self.z.fired.connect(self._z)
        self.main.fired.connect(self._main)
        self.back.fired.connect(self.left)
        for sequence, key in (("F9", self.main), ("Esc", self.back)):
            shortcut = QShortcut(QKeySequence(sequence), self, key.trigger)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the figures on the keys; not as shortcuts, which a scanner's digits would press."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self._numbered):
            if not self._numbered[place].isHidden():
                self._numbered[place].trigger()
        else:
            super().keyPressEvent(event)

    @property
    def _numbered(self) -> tuple[Key, ...]:
        """The keys by the figures that are written on them."""
        taking = (self.cash_in, self.cash_out, self.drop, self.hand_over)
        return (*taking, self.look, self.z, self.say_float)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, Space.PAGE, 24, Space.PAGE)
        column.setSpacing(12)
        column.addWidget(self.head)
        grid = QGridLayout()
        grid.setSpacing(Space.KEY_GAP)
        for place, key in enumerate(self._numbered):
            grid.addWidget(key, place // 3, place % 3)
        self._grid = grid
        column.addLayout(grid)
        column.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.KEY_GAP)
        foot.addWidget(self.back)
        self.main.setFixedHeight(72)
        foot.addStretch(1)
        foot.addWidget(self.main, 1)
        column.addLayout(foot)


def _state(shift: ShiftSnapshot) -> str:
    if shift.since is None:
        return say("shift.closed_state")
    opened = say("shift.since", at=clock_time(shift.since))
    return " · ".join(filter(None, (opened, shift.person)))


def _row(movement: Movement) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    time = clock_time(movement.at)
    row.addWidget(Text(time, Role.BODY, tone="ink2", figures=Figures.TABULAR))
    words = (say(f"shift.move.{movement.kind}.name"), movement.reason, movement.actor)
    row.addWidget(Text(" · ".join(filter(None, words)), Role.BODY), 1)
    right = Qt.AlignmentFlag.AlignRight
    amount = Text(detail(movement.signed), Role.LABEL, figures=Figures.TABULAR, align=right)
    row.addWidget(amount)
    return row
