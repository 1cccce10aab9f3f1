"""The payment link as a code for the customer's phone."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pos_app.till.snapshots import ChargeSnapshot
from pos_app.ui.payment.key_rows import KeyRows
from pos_app.ui.payment.view import Deed, PaymentView
from pos_app.ui.theme import Role
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.cards import Card
from pos_app.ui.widgets.labels import Rule, Text
from pos_app.ui.widgets.waiting import QUIET_MODULES, CountdownRing, QrView
from pos_app.ui.words import say

__all__ = ["CodeStage", "code_of", "least_side", "show_charge_code"]

LEAST_MM = 50
"""The least side of the code itself on the till, without its margin, in millimetres."""

MM_IN_INCH = 25.4
DENSITIES = (72.0, 160.0)
"""Pixels in an inch that a till's screen can have; what lies outside is a wrong report of it."""

DRAWN_MODULES = 41
"""What a bank's code has along one side at most."""

COPIED_FOR = 2000
ROOMY = 780
"""From this width of the stage on the amount stands in its largest type, in pixels."""

HIGH = 460
"""From this height of the stage on there is room to explain the code, in pixels."""


@lru_cache(maxsize=2)
def code_of(address: str) -> tuple[tuple[bool, ...], ...]:
    """Return the modules of an address's code, true for dark, without the margin.

    Level M of error correction survives a finger's smear on a screen and keeps modules large. The
    library is loaded with the first code, so the sale screen does not wait for it.
    """
    import qrcode  # type: ignore[import-untyped]  # -- it ships no types

    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(address)
    code.make(fit=True)
    return tuple(tuple(map(bool, row)) for row in code.get_matrix())


def least_side(modules: int, per_inch: float, least_mm: int = LEAST_MM) -> int:
    """Return the least side of a code with its margin, in logical pixels.

    Args:
        modules: Modules along one side of the code.
        per_inch: Logical pixels in an inch of the screen, as its driver says.
        least_mm: The least side without the margin.
    """
    density = min(max(per_inch, DENSITIES[0]), DENSITIES[1])
    module = ceil(least_mm / MM_IN_INCH * density / modules)
    return module * (modules + 2 * QUIET_MODULES)


def show_charge_code(view: QrView, charge: ChargeSnapshot) -> None:
    """Show what the customer scans: the bank's drawing, or the address that is open."""
    if charge.code is not None:
        view.show_drawing(charge.code)
    else:
        view.show_code(code_of(charge.address) if charge.address else ())


class CodeStage(Card):
    """The code, the amount, the time that is left, and the keys of both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no code yet."""
        super().__init__(padding=0, spacing=0, horizontal=True, parent=parent)
        self.code = QrView(say("code.name"))
        self.keys = KeyRows()
        self._amount = Text("", Role.BIG)
        self._how = Text(say("code.how"), Role.BODY, tone="ink2", wrap=True)
        self._closing = Text(say("code.time.detail"), Role.SMALL, tone="ink2", wrap=True)
        self._ring = CountdownRing(say("code.time"))
        self._address = ""
        self._copied = QTimer(self, singleShot=True, interval=COPIED_FOR)
        self._copied.timeout.connect(lambda: self._say_copied("key.copy"))
        self._build()

    def show_view(self, view: PaymentView) -> None:
        """Show amount, time and keys."""
        self._amount.set_text(view.title)
        self._amount.setAccessibleName(view.head.spoken_amount)
        self._how.set_text(view.text)
        self._closing.set_text(view.note)
        if view.ring is not None:
            self._ring.show_left(view.ring.text, view.ring.share)
        self.keys.show_rows(tuple((key,) for key in view.stage_keys))

    def show_code(self, address: str) -> None:
        """Show the code of an address."""
        if address == self._address:
            return
        self._address = address
        modules = code_of(address)
        side = least_side(len(modules), self.screen().physicalDotsPerInch())
        self.code.setMinimumSize(side, side)
        self.code.show_code(modules)

    def show_drawing(self, svg: str) -> None:
        """Show a code that the bank drew."""
        self._address = ""
        side = least_side(DRAWN_MODULES, self.screen().physicalDotsPerInch())
        self.code.setMinimumSize(side, side)
        self.code.show_drawing(svg)

    def copy(self) -> None:
        """Put the link on the clipboard, to be sent to the customer."""
        QGuiApplication.clipboard().setText(self._address)
        self._say_copied("key.copied")
        self._copied.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the amount whole on a small screen."""
        super().resizeEvent(event)
        self._amount.set_role(Role.BIG if self.width() >= ROOMY else Role.HERO)
        self._how.setVisible(self.height() >= HIGH)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting when nobody sees it."""
        super().hideEvent(event)
        self._copied.stop()
        self._say_copied("key.copy")

    def _say_copied(self, words: str) -> None:
        key = self.keys.key(Deed.COPY)
        if key is not None:
            key.set_text(say(words))

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(20, 20, 20, 20)
        left.addWidget(self.code)
        self.content.addLayout(left, 55)
        self.content.addWidget(Rule(vertical=True))
        right = QVBoxLayout()
        right.setContentsMargins(24, 24, 24, 24)
        right.setSpacing(Space.KEY_GAP)
        right.addWidget(Text(say("code.title"), Role.LEAD, tone="ink2", wrap=True))
        right.addWidget(self._amount)
        right.addWidget(self._how)
        right.addSpacing(Space.KEY_GAP)
        right.addLayout(self._time())
        right.addStretch(1)
        right.addWidget(self.keys)
        self.content.addLayout(right, 45)

    def _time(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Text(say("code.time"), Role.LABEL, wrap=True))
        words.addWidget(self._closing)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.REGION_GAP)
        row.addWidget(self._ring)
        row.addLayout(words, 1)
        return row
