"""Asks the cashier for his own PIN, low at the foot, while a customer stands at the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.till.staff.snapshots import ProofSnapshot
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.bars import FRAME, TestFrame, raise_sheet
from pos_app.ui.widgets.cards import Card, CardKind
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.pin import PinPad
from pos_app.ui.widgets.reading import step
from pos_app.ui.words import say

__all__ = ["PinSheet"]

PAD_WIDTH = 456
KEY_HEIGHT = 59


class PinSheet(Card):
    """No name stands on it: the customer reads along.

    Signals:
        given: The PIN.
        left: The cashier gave it up.
    """

    given = Signal(str)
    left = Signal()

    def __init__(self, window: QWidget) -> None:
        """Lie hidden over the foot of a window."""
        super().__init__(
            kind=CardKind.STRONG,
            padding=Space.PAGE,
            spacing=Space.CARD,
            horizontal=True,
            parent=window,
        )
        self.setAccessibleName(say("pin.title"))
        self.pad = PinPad("", columns=6, key_height=KEY_HEIGHT)
        self.pad.setFixedWidth(PAD_WIDTH)
        self.cancel = Key(say("pin.cancel"), kind=KeyKind.PRINCIPAL, hint="Esc")
        self._said = Text("", Role.HINT, tone="noink", wrap=True)
        self.pad.given.connect(self.given)
        self.pad.typing.connect(lambda: self._say(""))
        self.cancel.fired.connect(self.left)
        self._lay_out()
        self.hide()

    @property
    def said(self) -> str:
        """Why the last PIN did not do."""
        return self._said.text()

    def open(self) -> None:
        """Come up empty, with the keyboard in the PIN."""
        if self.isHidden():
            self.window().installEventFilter(self)
        self.pad.clear()
        self._say("")
        self._fit()
        self.show()
        raise_sheet(self)
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_proof(self, proof: ProofSnapshot) -> None:
        """Say how the PIN failed."""
        self.pad.clear()
        if proof.said is not None:
            self._say(say(proof.said))

    def end(self) -> None:
        """Go away."""
        if not self.isHidden():
            self.window().removeEventFilter(self)
            self.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard within: what lies below is not to be typed into."""
        return step(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives it up; no key reaches what lies below."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; swallow nothing."""
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def _say(self, words: str) -> None:
        self._said.set_text(words)
        self._said.setVisible(bool(words))

    def _fit(self) -> None:
        window = self.window()
        edge = Space.PAGE + (FRAME if window.findChildren(TestFrame) else 0)
        self.setFixedWidth(window.width() - 2 * edge)
        self.setFixedHeight(self.sizeHint().height())
        self.move(edge, window.height() - self.height() - edge)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(Space.KEY_GAP)
        words.addWidget(Text(say("pin.title"), Role.STRONG, wrap=True))
        words.addWidget(Text(say("pin.text"), Role.SMALL, tone="ink2", wrap=True))
        words.addWidget(self._said)
        words.addStretch(1)
        keys = QHBoxLayout()
        keys.addWidget(self.cancel)
        keys.addStretch(1)
        words.addLayout(keys)
        self.content.addLayout(words, 1)
        self.content.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignTop)
