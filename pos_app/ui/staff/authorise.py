"""Asking somebody with the right to allow one step: in a dialog, or quietly beside a payment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.till.staff.snapshots import Question
from pos_app.ui.staff.people_list import PeopleList
from pos_app.ui.staff.waits import Waits
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.bars import FRAME
from pos_app.ui.widgets.cards import Card, CardKind
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.pin import PinPad
from pos_app.ui.widgets.reading import step
from pos_app.ui.words import say

__all__ = ["AuthoriseDialog", "AuthoriseForm", "AuthoriseSheet"]

PAD_WIDTH = 256
LOW_PAD_WIDTH = 456


def _title(question: Question) -> str:
    return say(f"right.{question.right.value}")


def _text(question: Question) -> str:
    """Say what it is about, who asks, and that it stays written."""
    about = "" if question.about is None else f"{say(question.about).removesuffix('.')}. "
    return about + say("authorise.asks", name=question.asks.name)


class AuthoriseForm(QWidget):
    """Who allows it, and the PIN.

    Attributes:
        left: The column beside the pad, for words above and keys below.

    Signals:
        given: The helper's id and the PIN.
    """

    given = Signal(str, str)

    def __init__(self, question: Question, *, low: bool, parent: QWidget | None = None) -> None:
        """Make the form of a question.

        Args:
            question: What is asked.
            low: Lie flat, for the quiet sheet at the foot of a payment.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self._question = question
        self.people = PeopleList(low=True, flat=low)
        self.pad = PinPad("", columns=6 if low else 3, key_height=59)
        self.pad.setFixedWidth(LOW_PAD_WIDTH if low else PAD_WIDTH)
        self.left = QVBoxLayout()
        self._said = Text("", Role.HINT, tone="noink", wrap=True)
        self._waits = Waits(self)
        self._lay_out()
        self._said.hide()
        self.setFocusProxy(self.pad)
        self.people.chosen.connect(self._turn)
        self.people.show_people(question.helpers)
        self.pad.given.connect(lambda pin: self.given.emit(self._chosen, pin))
        self.pad.typing.connect(self._quieten)
        self._waits.changed.connect(self._show_wait)

    @property
    def said(self) -> str:
        """Why the last PIN allowed nothing."""
        return self._said.text()

    def show_question(self, question: Question) -> None:
        """Show how the last PIN failed."""
        before, self._question = self._question, question
        if question.tries == before.tries or question.said is None:
            return
        self.pad.clear()
        self._waits.begin(self._chosen, question.wait)
        self._show_wait()
        if not self._waits.left(self._chosen):
            self._tell(say(question.said))

    @property
    def _chosen(self) -> str:
        face = self.people.face
        return "" if face is None else face.person_id

    def _turn(self) -> None:
        self.pad.clear()
        self._show_wait()
        self.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _quieten(self) -> None:
        if not self._waits.left(self._chosen):
            self._tell("")

    def _show_wait(self) -> None:
        left = self._waits.left(self._chosen)
        words = say("staff.shut", seconds=left) if left else ""
        self.pad.set_shut(words)
        self._tell(words)

    def _tell(self, words: str) -> None:
        self._said.set_text(words)
        self._said.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step through the helpers; whatever else is typed belongs to the PIN."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.people.step(steps[Qt.Key(event.key())])
        else:
            event.ignore()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.CARD)
        self.left.setSpacing(Space.KEY_GAP)
        self.left.addWidget(self.people)
        self.left.addWidget(self._said)
        self.left.addStretch(1)
        row.addLayout(self.left, 1)
        row.addWidget(self.pad, 0, Qt.AlignmentFlag.AlignTop)


class AuthoriseDialog(Dialog):
    """The question over whatever screen is in front.

    Signals:
        given: The helper's id and the PIN.
        refused: Nobody allows it.
    """

    given = Signal(str, str)
    refused = Signal()

    def __init__(self, parent: QWidget, question: Question) -> None:
        """Ask; the dialog goes away only by ``end``, or when it is refused."""
        super().__init__(
            parent,
            icon="key",
            title=_title(question),
            text=_text(question),
            safe=self.tr("Cancelar"),
            act=self.tr("Autorizar"),
            act_icon="key",
        )
        self.form = AuthoriseForm(question, low=False)
        self.body.addWidget(self.form)
        self.form.given.connect(self.given)
        self.rejected.connect(self.refused)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def accept(self) -> None:
        """Try the PIN; only the till says that it is allowed."""
        self.form.pad.give()

    def show_question(self, question: Question) -> None:
        """Show how the last PIN failed."""
        self.form.show_question(question)

    def end(self) -> None:
        """Go away: it was allowed, or nobody waits for it any more."""
        self.rejected.disconnect(self.refused)
        self.close()


class AuthoriseSheet(Card):
    """The same question, low and at the foot of the window: the answer band stays in sight.

    Signals:
        given: The helper's id and the PIN.
        refused: Nobody allows it.
    """

    given = Signal(str, str)
    refused = Signal()

    def __init__(self, window: QWidget, question: Question) -> None:
        """Lie over the foot of a window; nothing else is stopped."""
        super().__init__(
            kind=CardKind.STRONG, padding=Space.PAGE, spacing=Space.KEY_GAP, parent=window
        )
        self.setAccessibleName(_title(question))
        self.form = AuthoriseForm(question, low=True)
        self.cancel = Key(self.tr("Cancelar"), kind=KeyKind.PRINCIPAL, hint="Esc")
        self.act = Key(self.tr("Autorizar"), icon="key")
        self.act.fired.connect(self.form.pad.give)
        self.form.given.connect(self.given)
        self.cancel.fired.connect(self.refused)
        self._lay_out(question)
        self._below = window.focusWidget()
        window.installEventFilter(self)

    def open(self) -> None:
        """Come up, with the keyboard in the PIN."""
        self._fit()
        self.show()
        self.raise_()
        self.form.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_question(self, question: Question) -> None:
        """Show how the last PIN failed."""
        self.form.show_question(question)
        self._fit()

    def end(self) -> None:
        """Go away, and give the keyboard back."""
        self.hide()
        if self._below is not None:
            self._below.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the keyboard within: what lies below is not to be typed into."""
        return step(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the safe choice; no key reaches the payment below."""
        if event.key() == Qt.Key.Key_Escape:
            self.refused.emit()
        event.accept()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; swallow nothing."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def _fit(self) -> None:
        window = self.window()
        edge = Space.PAGE + FRAME
        width = window.width() - 2 * edge
        self.setFixedWidth(width)
        self.setFixedHeight(max(self.sizeHint().height(), self.heightForWidth(width)))
        self.move(edge, window.height() - self.height() - edge)

    def _lay_out(self, question: Question) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(_title(question), Role.STRONG))
        words.addWidget(Text(_text(question), Role.SMALL, tone="ink2", wrap=True))
        keys = QHBoxLayout()
        keys.setSpacing(Space.KEY_GAP)
        keys.addWidget(self.cancel, 1)
        keys.addWidget(self.act, 1)
        self.form.left.insertLayout(0, words)
        self.form.left.addLayout(keys)
        self.content.addWidget(self.form)
