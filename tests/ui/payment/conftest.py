"""A payment screen with blank pages, and a record of everything it tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from screens_payment import FakeGuest

from pos_app.till.snapshots import ChargeSnapshot
from pos_app.ui import theme
from pos_app.ui.payment.payment_screen import PaymentScreen
from pos_app.ui.payment.view import Page

SIGNALS = (
    "verify_asked",
    "other_way_asked",
    "later_asked",
    "retry_asked",
    "new_charge_asked",
    "drop_asked",
    "advanced_alone",
    "next_asked",
    "receipt_asked",
    "print_asked",
    "page_loaded",
    "page_failed",
    "view_closed",
    "came_back",
    "look_changed",
    "check_asked",
    "case_asked",
)


class Counter:
    """A payment screen on a counter: what it told, and the pages it opened."""

    def __init__(self, bot: QtBot, *, wait_for_enter: bool = False) -> None:
        """Put a screen up at the reference size."""
        self.told: list[tuple[str, tuple[Any, ...]]] = []
        self.pages: list[FakeGuest] = []
        self.engine_fault: Exception | None = None
        self.screen = PaymentScreen(cast("Any", self._receive), wait_for_enter=wait_for_enter)
        for name in SIGNALS:
            signal = getattr(self.screen, name)
            signal.connect(lambda *said, name=name: self.told.append((name, said)))
        bot.addWidget(self.screen)
        self.screen.resize(1366, 712)
        self.screen.show()
        bot.waitExposed(self.screen)

    def _receive(self, redirect: str, parent: Any) -> FakeGuest:
        if self.engine_fault is not None:
            raise self.engine_fault
        self.pages.append(FakeGuest(redirect, parent))
        return self.pages[-1]

    def show(self, *charges: ChargeSnapshot) -> None:
        """Show charges, one after the other."""
        for one in charges:
            self.screen.show_charge(one)

    def heard(self, name: str) -> list[tuple[Any, ...]]:
        """Return what one signal carried, each time."""
        return [said for signal, said in self.told if signal == name]

    def page(self) -> Page:
        """What stands on the stage."""
        assert self.screen.view is not None
        return self.screen.view.page


@pytest.fixture
def counter(dressed: QApplication, qtbot: QtBot) -> Iterator[Counter]:
    """A counter without motion, left as a cashier leaves it."""
    assert dressed is not None
    theme.set_reduced_motion(True)
    counter = Counter(qtbot)
    yield counter
    counter.screen.guest_gone()
