"""«Comprobar número»: type, paste or scan what a customer shows, and read one of four answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pos_app.till.minute.snapshots import CheckAnswer, CheckedPayment, CheckSnapshot
from pos_app.ui.payment.answers import how_paid, why_unknown
from pos_app.ui.theme import Role
from pos_app.ui.widgets.cards import Card, CardKind
from pos_app.ui.widgets.dialog import Dialog
from pos_app.ui.widgets.fields import Field
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.labels import Text
from pos_app.ui.words import clock_time, detail, say

__all__ = ["CheckSheet", "check_words"]


class CheckSheet(Dialog):
    """Asks for a number and shows the answer below it; it decides nothing.

    Signals:
        check_asked: A number is to be looked up.
    """

    check_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        """Make the sheet over a window."""
        super().__init__(
            parent,
            icon="scan",
            title=self.tr("Comprobar número"),
            text=self.tr("Escanee, pegue o escriba lo que muestra el cliente."),
            safe=self.tr("Cerrar"),
            act=self.tr("Preguntar a Wompi"),
            act_icon="search",
            harmless=True,
        )
        self.number = Field(
            self.tr("Id, referencia, CUS, aprobación, celular Nequi, o valor y hora"),
            placeholder="45000 14:30",
        )
        self.number.entered.connect(self._ask)
        self._answer = Card(kind=CardKind.PLAIN, padding=16, spacing=4)
        self._word = Text("", Role.STRONG, wrap=True)
        self._detail = Text("", Role.BODY, tone="ink2", wrap=True)
        self._rows = Text("", Role.SMALL, wrap=True)
        for part in (self._word, self._detail, self._rows):
            self._answer.content.addWidget(part)
        self._answer.hide()
        self.body.addWidget(self.number)
        self.body.addWidget(self._answer)

    @property
    def told(self) -> str:
        """The answer that stands below the field."""
        return self._word.text()

    def show_answer(self, check: CheckSnapshot) -> None:
        """Show what is known."""
        word, text, rows = check_words(check)
        self._word.set_text(word)
        self._detail.set_text(text)
        self._rows.set_text(rows)
        self._rows.setVisible(bool(rows))
        self._answer.show()
        self.number.line.selectAll()

    def accept(self) -> None:
        """Ask instead of closing: the sheet stays until somebody closes it."""
        self._ask()

    def _ask(self) -> None:
        if self.number.value.strip():
            self.check_asked.emit(self.number.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as the question, wherever the keyboard is but on a key."""
        entered = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if entered and not isinstance(self.focusWidget(), Key):
            return
        super().keyPressEvent(event)


def check_words(check: CheckSnapshot) -> tuple[str, str, str]:
    """Put an answer into words: the answer, what to do, and the payments that were found."""
    key = f"check.{check.answer.value}"
    sale = next((one.sale_number for one in check.found if one.sale_number is not None), "")
    text = say(f"{key}.detail")
    if check.answer is CheckAnswer.UNREADABLE and check.why == "reason.card":
        text = say("reason.card")
    if check.answer is CheckAnswer.COULD_NOT_ASK and check.why is not None:
        text = f"{_capital(why_unknown(check.why))}. {text}"
    return say(key, sale=sale), text, "\n".join(map(_row, check.found))


def _row(one: CheckedPayment) -> str:
    return say(
        "check.row",
        at=clock_time(one.at),
        how=how_paid(one.method, None) if one.method else "Wompi",
        amount=detail(one.amount),
        status=say(f"check.status.{one.status.name}"),
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
