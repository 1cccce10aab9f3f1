"""The lock screen: choose yourself, type your PIN, sell."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pos_app.till.snapshots import Mode, ShopSnapshot
from pos_app.till.staff.snapshots import StaffSnapshot
from pos_app.ui.lock.practice_tile import PracticeTile
from pos_app.ui.lock.side import LockSide
from pos_app.ui.staff.people_list import PeopleList
from pos_app.ui.staff.waits import Waits
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.pin import PinPad
from pos_app.ui.widgets.rolling import move_by_finger
from pos_app.ui.words import say

__all__ = ["LockScreen"]

WIDEST_LIST = 406
WIDEST_PAD = 336
TALL = 768
"""A higher window has room to spare above and below."""


class LockScreen(QWidget):
    """What a locked till shows.

    Signals:
        signed: A person's id and the PIN that was typed.
        practice_asked: The rehearsal is to be opened.
        left: The rehearsal is to be closed.
    """

    signed = Signal(str, str)
    practice_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the screen of a till whose people are not known yet."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.side = LockSide()
        self.people = PeopleList()
        self.pad = PinPad(self.tr("Entrar"), key_height=72)
        self._hello = Text("", Role.TITLE, align=Qt.AlignmentFlag.AlignHCenter)
        self._said = Text("", Role.BODY, wrap=True, align=Qt.AlignmentFlag.AlignHCenter)
        self._tip = Text("", Role.SMALL, tone="testink", wrap=True)
        self.practice = PracticeTile()
        self.practice.hide()
        self._rehearses = self._can_practise = False
        self._snapshot: StaffSnapshot | None = None
        self._waits = Waits(self)
        self._outside = QHBoxLayout()
        self._lay_out()
        self._tip.hide()
        self.setFocusProxy(self.pad)
        self.people.chosen.connect(self._turn)
        self.practice.clicked.connect(self._turn_practice)
        self.pad.given.connect(self._give)
        self.pad.typing.connect(self._say_hello)
        self._waits.changed.connect(self._show_wait)

    @property
    def said(self) -> str:
        """What stands below the greeting."""
        return self._said.text()

    def show_staff(self, staff: StaffSnapshot) -> None:
        """Show who may sign in, and how the last try ended."""
        before, self._snapshot = self._snapshot, staff
        self.people.show_people(staff.people)
        failed = staff.said is not None and (before is None or before.tries != staff.tries)
        if failed and staff.tried is not None:
            self._waits.begin(staff.tried, staff.wait)
            self.pad.clear()
        self._show_wait()
        if failed and staff.said is not None and not self._waits.left(self._chosen):
            self._say(say(staff.said), tone="noink")

    def show_shop(self, shop: ShopSnapshot) -> None:
        """Show whose till this is and how it is."""
        self.side.show_shop(shop)
        practice = shop.mode is Mode.REHEARSAL
        self._tip.setVisible(practice)
        self._tip.set_text(say("lock.rehearsal") if practice else "")
        self._rehearses = practice
        self._offer_practice()

    def offer_practice(self) -> None:
        """Offer the rehearsal: there is one here."""
        self._can_practise = True
        self._offer_practice()

    def say_practice(self, *, opened: bool) -> None:
        """Say where the rehearsal is."""
        self._say(say("lock.practice_opens" if opened else "lock.practice_open"), tone="testink")

    def show_time(self, now: datetime) -> None:
        """Show the time."""
        self.side.show_time(now)

    def begin(self, person_id: str | None) -> None:
        """Lock: choose who was at the till, and forget what was typed."""
        if person_id is not None:
            self.people.choose(person_id)
        self.pad.clear()
        self._show_wait()

    @property
    def _chosen(self) -> str:
        face = self.people.face
        return "" if face is None else face.person_id

    def _give(self, pin: str) -> None:
        self.signed.emit(self._chosen, pin)

    def _turn(self) -> None:
        self.pad.clear()
        self._show_wait()
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_practice(self) -> None:
        """Offer the way into the rehearsal, or out of it."""
        self.practice.setVisible(self._rehearses or self._can_practise)
        if self._rehearses:
            words = (self.tr("Salir del ensayo"), self.tr("La caja de verdad sigue igual"), "back")
        else:
            words = (self.tr("Practicar"), self.tr("Clientes de ensayo"), "play")
        self.practice.show_words(*words)

    def _turn_practice(self) -> None:
        (self.left if self._rehearses else self.practice_asked).emit()

    def _show_wait(self) -> None:
        """Say how long the chosen person's PIN is not looked at, or greet."""
        left = self._waits.left(self._chosen)
        said = say("staff.shut", seconds=left) if left else ""
        self.pad.set_shut(said)
        if left:
            self._greet()
            self._say(said, tone="noink")
        else:
            self._say_hello()

    def _say_hello(self) -> None:
        self._greet()
        self._say(self.tr("Escriba su PIN"), tone="ink2")

    def _greet(self) -> None:
        face = self.people.face
        name = face.name.split()[0] if face is not None else ""
        self._hello.set_text(self.tr("Hola, {0}").format(name))

    def _say(self, words: str, *, tone: str) -> None:
        self._said.set_tone(tone)
        self._said.set_text(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the people, and let digits type wherever the focus is."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.people.step(steps[Qt.Key(event.key())])
        elif not self.pad.hasFocus():
            self.pad.keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel its share of the width."""
        super().resizeEvent(event)
        width = event.size().width()
        self.side.setFixedWidth(488 if width >= 1300 else 400 if width >= 1180 else 336)
        low = event.size().height() < 660
        spare = max(0, event.size().height() - TALL) // 3
        self._outside.setContentsMargins(32, 24 + spare, 32, 24 + spare)
        for key in (*self.pad.keys.values(), self.pad.enter):
            key.setFixedHeight(60 if low else 75)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        outside = self._outside
        outside.setContentsMargins(32, 24, 32, 24)
        outside.setSpacing(0)
        outside.addStretch(1)
        outside.addWidget(_no_wider(self._people_column(), WIDEST_LIST), 60)
        outside.addSpacing(40)
        outside.addWidget(_no_wider(self._pad_column(), WIDEST_PAD), 50)
        outside.addStretch(1)
        row.addLayout(outside, 1)

    def _people_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setMaximumWidth(WIDEST_LIST)
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(Space.KEY_GAP)
        stack.addWidget(self.people)
        stack.addWidget(self.practice)
        stack.addStretch(1)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        move_by_finger(area)
        column.addSpacing(40)
        column.addWidget(Text(self.tr("¿Quién atiende?"), Role.PAGE))
        column.addWidget(area, 1)
        column.addWidget(self._tip)
        return column

    def _pad_column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(self._hello)
        self._said.setMinimumHeight(2 * Role.BODY.value.line)  # the pad stays under the finger
        column.addWidget(self._said)
        column.addSpacing(8)
        self.pad.setMaximumWidth(WIDEST_PAD)
        column.addWidget(self.pad)
        column.addStretch(2)
        return column


def _no_wider(column: QVBoxLayout, width: int) -> QWidget:
    """Keep a column together on a wide screen."""
    held = QWidget()
    column.setContentsMargins(0, 0, 0, 0)
    held.setLayout(column)
    held.setMaximumWidth(width)
    return held
