"""A dressed application, a gateway of our own, and a window with a guest in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from journey import Journey
from only_hands import Watch, Witness
from page_customer import PageCustomer
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from simulator_process import Simulated, simulated

from pos_app.ui import theme
from pos_app.ui.checkout.guest import Guest
from pos_app.ui.checkout.house import GuestHouse
from pos_app.ui.tokens import Mode

REDIRECT = "https://transaction-redirect.wompi.co/check"

Receive = Callable[[str], "Visit"]


class Visit:
    """One guest in a window of its own, with somebody in front of it."""

    def __init__(self, qtbot: QtBot, house: GuestHouse) -> None:
        """Let a guest in; it is shown nothing yet."""
        self._qtbot = qtbot
        self.window = QWidget()
        self.guest: Guest | None = house.receive(REDIRECT, self.window)
        self.came_back: list[str] = []
        self.failures: list[None] = []
        self.guest.came_back.connect(self.came_back.append)
        self.guest.failed.connect(lambda: self.failures.append(None))
        QVBoxLayout(self.window).addWidget(self.guest)
        self.window.resize(900, 640)
        self.window.show()
        self.customer = PageCustomer(qtbot, lambda: self.guest.view if self.guest else None)

    def open(self, address: str) -> None:
        """Open an address and wait until it has loaded."""
        assert self.guest is not None
        with self._qtbot.waitSignal(self.guest.loaded, timeout=20_000):
            self.guest.open(address)

    def knock(self, address: str) -> None:
        """Open an address and wait until it has failed."""
        assert self.guest is not None
        with self._qtbot.waitSignal(self.guest.failed, timeout=20_000):
            self.guest.open(address)

    def leave(self) -> None:
        """Send the guest away."""
        if self.guest is not None:
            self.guest.leave()
            self.guest = None
        shiboken6.delete(self.window)


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application in the light theme."""
    theme.wear(qapp, Mode.LIGHT)
    return qapp


@pytest.fixture
def receive(dressed: QApplication, qtbot: QtBot) -> Iterator[Receive]:
    """Let guests in, one after the other, from one house."""
    house = GuestHouse(loopback=True, parent=dressed)
    visits: list[Visit] = []

    def let_in(address: str) -> Visit:
        visit = Visit(qtbot, house)
        visits.append(visit)
        visit.open(address)
        return visit

    yield let_in
    for visit in visits:
        if visit.guest is not None:
            visit.leave()
    shiboken6.delete(house)


@pytest.fixture(scope="module")
def running_wompi(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Simulated]:
    """Run one simulator for the module; it decides in three tenths of a second."""
    with simulated(tmp_path_factory.mktemp("wompi"), "--delay", "300") as simulator:
        yield simulator


@pytest.fixture
def wompi(running_wompi: Simulated) -> Iterator[Simulated]:
    """The gateway, without the faults of the test before."""
    yield running_wompi
    running_wompi.heal()


@pytest.fixture
def journey(
    qapp: QApplication, qtbot: QtBot, wompi: Simulated, tmp_path: Path
) -> Iterator[Journey]:
    """A shop with its cashier; a till that a failed test left open is closed."""
    one = Journey(qtbot, qapp, wompi, tmp_path)
    yield one
    if one.is_open:
        one.close()


@pytest.fixture
def watch(journey: Journey) -> Iterator[Watch]:
    """Set somebody to watch the window that is open, until the test ends."""
    watching: list[Witness] = []

    def begin(forbidden: frozenset[QEvent.Type]) -> Witness:
        watching.append(Witness(forbidden, journey.window))
        return watching[-1]

    yield begin
    for witness in filter(shiboken6.isValid, watching):
        shiboken6.delete(witness)


@pytest.fixture
def one_point(qapp: QApplication) -> Iterator[None]:
    """Every touch of a test falls on one point of the glass: two of them are no double one."""
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(1)
    yield
    qapp.setDoubleClickInterval(usual)
