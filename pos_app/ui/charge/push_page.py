"""Before a push: whose telephone is asked, read back to the customer, and what he accepts."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from pos_app.core.payment import Way
from pos_app.core.ways import is_phone
from pos_app.till.ways.snapshots import ContractsSnapshot
from pos_app.ui.payment.code_stage import code_of
from pos_app.ui.sale.sheet import finger_key
from pos_app.ui.theme import Figures, Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.keys import Key, KeyKind
from pos_app.ui.widgets.labels import IconWell, Text
from pos_app.ui.widgets.waiting import QrView
from pos_app.ui.words import say

__all__ = ["PushPage", "spaced"]

DIGITS = "123456789"
LENGTH = 10
CONTRACT_SIDE = 148
SMALL_CONTRACT = 128
NARROW = 760
"""Below this width the right column is narrow, in pixels."""

LOW = 640
"""Below this height every line counts, in pixels."""

BLANK = "\N{BULLET}"
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def spaced(phone: str) -> str:
    """Write a mobile number as it is read aloud: «300 123 4567»."""
    full = phone + BLANK * (LENGTH - len(phone))
    return f"{full[:3]} {full[3:6]} {full[6:]}"


class PushPage(QWidget):
    """Two steps: type the number, then read it back and send; a bank's QR needs the second only.

    Signals:
        sent: Ask for the payment: the way, and the telephone where the way wants one.
        contracts_asked: Fetch the contracts of a payment in this way.
        left: Back to the ways.
    """

    sent = Signal(Way, str)
    contracts_asked = Signal(Way)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask for nothing yet."""
        super().__init__(parent)
        self.setAccessibleName(say("place.push"))
        self._way = Way.NEQUI
        self._phone = ""
        self._reading_back = False
        self._sending = False
        self._contracts: ContractsSnapshot | None = None
        self._title = Text("", Role.PAGE)
        self._number = Text("", Role.HERO, figures=Figures.BLANKS)
        self._note = Text("", Role.BODY, tone="ink2", wrap=True)
        self._pad = QWidget()
        self._sign = IconWell("bank")
        self._main = Key("", kind=KeyKind.PRINCIPAL, hint="Enter")
        self._correct = Key(say("push.correct"), icon="bksp", hint="Supr")
        self._back = Key(say("push.back"), icon="back", hint="Esc")
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._terms = _Contract(say("push.terms"))
        self._data = _Contract(say("push.personal_data"))
        self._accepts = Text(say("push.accepts"), Role.STRONG, wrap=True)
        self._how = Text("", Role.SMALL, tone="ink2", wrap=True)
        self._lay_out()
        self._main.fired.connect(self._go_on)
        self._correct.fired.connect(self._retype)
        self._back.fired.connect(self.left)

    # --- what the screen tells -------------------------------------------------------------------

    def begin(self, way: Way) -> None:
        """Ask for what a way needs, and fetch the contracts of this one payment."""
        self._way, self._phone, self._sending = way, "", False
        self._reading_back = way is not Way.NEQUI
        self._contracts = None
        self.contracts_asked.emit(way)
        self._show()

    def show_contracts(self, contracts: ContractsSnapshot) -> None:
        """Show what the payer accepts."""
        if contracts.way is self._way:
            self._contracts = contracts
            self._show()

    def not_sent(self) -> None:
        """The payment could not be asked for: the contracts were used up, others are fetched."""
        if self._sending:
            self._sending = False
            self._contracts = None
            self.contracts_asked.emit(self._way)
            self._show()

    def forget(self) -> None:
        """Keep no number after the screen was left."""
        self._phone, self._sending, self._contracts = "", False, None
        self._reading_back = False
        self._number.set_text("")

    def take_key(self, event: QKeyEvent) -> None:
        """Take digits, the way back and Enter, wherever the keyboard is."""
        if event.key() in ENTER:
            self._main.trigger()
        elif event.key() == Qt.Key.Key_Escape:
            self._back.trigger()
        elif event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self._rub_out()
        elif event.text().isdigit() and event.text().isascii():
            self._type(event.text())

    @property
    def ready(self) -> bool:
        """Whether everything is there for the next step."""
        if self._reading_back:
            return bool(self._contracts and self._contracts.addresses)
        return is_phone(self._phone)

    # --- what people do --------------------------------------------------------------------------

    def _type(self, digit: str) -> None:
        if not self._reading_back and len(self._phone) < LENGTH:
            self._phone += digit
            self._show()

    def _rub_out(self) -> None:
        if self._way is not Way.NEQUI or self._sending:
            return
        if self._reading_back:
            self._retype()
        else:
            self._phone = self._phone[:-1]
            self._show()

    def _retype(self) -> None:
        if not self._sending:
            self._reading_back = False
            self._show()

    def _go_on(self) -> None:
        if self._contracts is not None and self._contracts.problem is not None:
            self.contracts_asked.emit(self._way)
        elif not self.ready or self._sending:
            return
        elif self._reading_back:
            self._sending = True
            self.sent.emit(self._way, self._phone)
        else:
            self._reading_back = True
        self._show()

    # --- what is shown ---------------------------------------------------------------------------

    def _show(self) -> None:
        nequi = self._way is Way.NEQUI
        self._title.set_text(say(f"push.{self._way.value}.title"))
        self._number.set_text(spaced(self._phone) if nequi else "")
        self._number.setAccessibleName(" ".join(self._phone))
        self._number.setVisible(nequi)
        self._sign.setVisible(not nequi)
        self._pad.setVisible(nequi and not self._reading_back)
        self._correct.setVisible(nequi and self._reading_back)
        self._note.set_text(say(self._note_key()))
        self._show_main()
        self._show_contracts()
        self._fit()

    def _note_key(self) -> str:
        if self._way is not Way.NEQUI:
            return "push.bank"
        return "push.read_back" if self._reading_back else "push.typing"

    def _show_main(self) -> None:
        failed = self._contracts is not None and self._contracts.problem is not None
        words = "push.continue"
        if failed:
            words = "push.again"
        elif self._reading_back:
            words = "push.send" if self._way is Way.NEQUI else "push.make"
        self._main.set_text(say(words))
        self._main.set_busy(say("charge.opening") if self._sending else "")
        self._main.setEnabled(failed or self.ready)
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_contracts(self) -> None:
        contracts = self._contracts
        addresses = () if contracts is None else contracts.addresses
        self._terms.show_address(addresses[0] if addresses else "")
        self._data.show_address(addresses[1] if len(addresses) > 1 else "")
        if contracts is not None and contracts.problem is not None:
            self._how.set_text(f"{say('push.no_contracts')}. {say(contracts.problem)}")
        else:
            self._how.set_text(say("push.scan_to_read" if addresses else "push.fetching"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Set keys below each other where it is narrow; drop what is only said where it is low."""
        narrow, low = self.width() < NARROW, self.height() < LOW
        way = QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(way)
        self._number.set_role(Role.BIG if self._reading_back and not narrow else Role.HERO)
        self._title.setVisible(not low)
        self._note.setVisible(self._reading_back or not low)
        side = SMALL_CONTRACT if low or narrow else CONTRACT_SIDE
        for contract in (self._terms, self._data):
            contract.fit(side, stacked=narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that nobody took."""
        self.take_key(event)

    # --- building --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.PAGE)
        row.setSpacing(Space.REGION_GAP)
        row.addWidget(self._typing(), 3)
        row.addWidget(self._contract_card(), 2)

    def _typing(self) -> Card:
        card = Card()
        card.content.addWidget(self._title)
        card.content.addWidget(self._number)
        card.content.addWidget(self._note)
        card.content.addSpacing(Space.KEY_GAP)
        card.content.addWidget(self._pad, 3)
        card.content.addWidget(self._sign)
        card.content.addStretch(1)
        card.content.addWidget(self._correct)
        self._foot.setSpacing(Space.KEY_GAP)
        self._foot.addWidget(self._back, 1)
        self._foot.addWidget(self._main, 1)
        card.content.addLayout(self._foot)
        grid = QGridLayout(self._pad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(Space.KEY_GAP)
        for place, digit in enumerate(DIGITS):
            grid.addWidget(self._digit(digit), place // 3, place % 3)
        grid.addWidget(self._digit("0"), 3, 1)
        rub_out = finger_key("", say("push.rub_out"), "bksp")
        rub_out.fired.connect(self._rub_out)
        grid.addWidget(rub_out, 3, 2)
        return card

    def _contract_card(self) -> Card:
        card = Card()
        card.content.addWidget(self._accepts)
        card.content.addWidget(self._how)
        card.content.addWidget(self._terms)
        card.content.addWidget(self._data)
        card.content.addStretch(1)
        return card

    def _digit(self, digit: str) -> Key:
        key = finger_key(digit, digit)
        key.fired.connect(lambda: self._type(digit))
        return key


class _Contract(QWidget):
    """One contract: its name, its address, and a code to read it on the payer's own phone."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = QrView(name, minimum=SMALL_CONTRACT)
        self._host = Text("", Role.SMALL, tone="ink2")
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(Text(name, Role.LABEL, wrap=True))
        words.addWidget(self._host)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, Space.KEY_GAP, 0, 0)
        self._row.addWidget(self._code)
        self._row.addLayout(words, 1)

    def fit(self, side: int, *, stacked: bool) -> None:
        """Take a size, and stand above its words where it is narrow."""
        self._code.setFixedSize(side, side)
        tight = side == SMALL_CONTRACT
        self._row.setSpacing(Space.KEY_GAP if tight else Space.REGION_GAP)
        below = QBoxLayout.Direction.TopToBottom
        self._row.setDirection(below if stacked else QBoxLayout.Direction.LeftToRight)

    def show_address(self, address: str) -> None:
        """Show where the contract is read; nothing while that is not known."""
        self.setVisible(bool(address))
        self._host.set_text(address.partition("//")[2].partition("/")[0])
        self._code.setAccessibleDescription(address)
        if address:
            self._code.show_code(code_of(address))
