"""The screen's thread and the till's thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import cast

import pytest
from PySide6.QtCore import Qt, QThread
from pytestqt.qtbot import QtBot

from pos_app.core.errors import CouldNotAskError, MostradorError
from pos_app.till.desk import Desk
from pos_app.till.snapshots import Notice, Sentence
from pos_app.ui.bridge import Bridge, Program

NOTICE = Notice(Sentence("order.empty"))


class FakeTill:
    """A till that only tells which thread it lives in."""

    def __init__(self, publish: Callable[[object], None]) -> None:
        """Publish through this."""
        self.publish = publish
        self.wishes: list[str] = []
        self.fault: BaseException | None = None
        self.left = False
        self._go = asyncio.Event()

    async def run(self) -> None:
        """Work until something breaks."""
        self.publish(NOTICE)
        await self._go.wait()
        assert self.fault is not None
        raise self.fault

    async def wish(self, name: str) -> None:
        """Note a wish."""
        self.wishes.append(f"{name} in {threading.current_thread().name}")
        self.publish(name)

    def tell(self, fault: MostradorError) -> None:
        """Tell a person what the world did not let happen."""
        self.publish(fault.key)

    async def break_down(self, fault: BaseException) -> None:
        """Break the till's own work."""
        self.fault = fault
        self._go.set()


class Shop:
    """A bridge over a fake till, with what came up through it."""

    def __init__(self, qtbot: QtBot, refused: Exception | None = None) -> None:
        """Make the bridge; ``refused`` is raised while the till is opened."""
        self.qtbot = qtbot
        self.till: FakeTill | None = None
        self.came: list[object] = []
        self.broke: list[object] = []
        self.refused: list[object] = []
        self.bridge = Bridge(self._program(refused))
        self.bridge.snapshot.connect(self._take)
        self.bridge.broke.connect(self.broke.append)
        self.bridge.refused.connect(self.refused.append)

    def _take(self, snapshot: object) -> None:
        assert QThread.currentThread() is self.bridge.thread()
        self.came.append(snapshot)

    def _program(self, refused: Exception | None) -> Program:
        @asynccontextmanager
        async def program(publish: Callable[[object], None]) -> AsyncIterator[Desk]:
            if refused is not None:
                raise refused
            till = self.till = FakeTill(publish)
            try:
                yield cast("Desk", type("FakeDesk", (), {"till": till})())
            finally:
                till.left = True

        return program

    def open(self) -> FakeTill:
        """Open the till and wait until it works."""
        with self.qtbot.waitSignal(self.bridge.opened):
            self.bridge.start()
        assert self.till is not None
        return self.till


@pytest.fixture
def shop(qtbot: QtBot) -> Iterator[Shop]:
    """Make a bridge and stop it at the end."""
    made = Shop(qtbot)
    yield made
    made.bridge.stop()


def wishing(name: str) -> Callable[[Desk], object]:
    """Make a wish that is noted."""
    return lambda desk: cast("FakeTill", desk.till).wish(name)


def test_snapshots_come_up_and_wishes_go_down_each_in_its_thread(shop: Shop) -> None:
    """A widget touched from another thread would take the till down in the middle of a sale."""
    till = shop.open()
    for name in ("first", "second", "third"):
        shop.bridge.send(wishing(name))  # type: ignore[arg-type]  # -- a fake desk

    shop.qtbot.waitUntil(lambda: shop.came == [NOTICE, "first", "second", "third"])
    assert till.wishes == ["first in till", "second in till", "third in till"]


def test_what_is_wished_while_the_till_opens_is_granted_first(shop: Shop) -> None:
    """The first product scanned in the morning would be missing on the ticket."""
    shop.bridge.send(wishing("first"))  # type: ignore[arg-type]  # -- a fake desk
    till = shop.open()
    shop.bridge.send(wishing("second"))  # type: ignore[arg-type]  # -- a fake desk

    shop.qtbot.waitUntil(lambda: len(till.wishes) == 2)
    assert till.wishes == ["first in till", "second in till"]


def test_after_stopping_no_wish_is_taken(shop: Shop) -> None:
    """A press during the end of the day would start a charge that nobody watches."""
    till = shop.open()
    shop.bridge.stop()
    shop.bridge.send(wishing("late"))  # type: ignore[arg-type]  # -- a fake desk

    assert (till.wishes, till.left) == ([], True)


def test_stopping_at_once_does_not_hang(shop: Shop) -> None:
    """A window closed while the till opens would stay for ever."""
    shop.bridge.start()
    shop.bridge.stop()

    assert shop.broke == []


@pytest.mark.expected_logs("till_not_opened", always=True)
def test_a_till_that_cannot_open_says_why(qtbot: QtBot) -> None:
    """A second start would show an empty window without a word."""
    shop = Shop(qtbot, CouldNotAskError("store.in_use"))
    with qtbot.waitSignal(shop.bridge.refused):
        shop.bridge.start()
    shop.bridge.stop()

    assert [CouldNotAskError] == [type(fault) for fault in shop.refused]


@pytest.mark.expected_logs("till_broke", always=True)
def test_a_fault_of_ours_in_the_tills_work_is_loud(shop: Shop) -> None:
    """The till would go on showing an answer that nobody keeps true."""
    till = shop.open()
    with shop.qtbot.waitSignal(shop.bridge.broke):
        shop.bridge.send(lambda _desk: till.break_down(AssertionError("impossible")))

    assert till.left


@pytest.mark.expected_logs("wish_broke", always=True)
def test_a_fault_of_ours_in_a_wish_is_loud(shop: Shop) -> None:
    """A key would do nothing, and nobody would ever know why."""
    shop.open()

    async def broken() -> None:
        raise AssertionError("impossible")

    with shop.qtbot.waitSignal(shop.bridge.broke):
        shop.bridge.send(lambda _desk: broken())


def test_what_the_world_refuses_a_wish_is_told_and_stops_no_till(shop: Shop) -> None:
    """The disk is full while the page leads back, and the till stops while the customer pays."""
    till = shop.open()

    async def full() -> None:
        raise CouldNotAskError("store.disk_full")

    shop.bridge.send(lambda _desk: full())
    shop.bridge.send(wishing("next"))  # type: ignore[arg-type]  # -- a fake desk

    shop.qtbot.waitUntil(lambda: shop.came == [NOTICE, "store.disk_full", "next"])
    assert (shop.broke, till.left) == ([], False)


def test_a_picture_crosses_the_threads_once_for_all_screens(qtbot: QtBot, shop: Shop) -> None:
    """The customer reads «Pagado» while the cashier still reads «Espere», or the reverse.

    A signal sent from the till's thread would be posted to each screen by itself, and the screens'
    thread could turn to something else between one and the next.
    """
    senders: list[threading.Thread] = []
    shop.bridge.snapshot.connect(
        lambda _: senders.append(threading.current_thread()), Qt.ConnectionType.DirectConnection
    )
    shop.open()
    qtbot.waitUntil(lambda: bool(shop.came))
    assert senders == [threading.main_thread()]
