"""The one place where the screen's thread and the till's thread meet.

Wishes go down into the till's event loop, frozen snapshots come up through one signal. No widget
waits for a coroutine, and no coroutine touches a widget.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager

import structlog
from PySide6.QtCore import QObject, Qt, Signal

from pos_app.core.errors import MostradorError
from pos_app.till.desk import Desk

__all__ = ["Bridge", "Program", "Wish"]

Program = Callable[[Callable[[object], None]], AbstractAsyncContextManager[Desk]]
"""Builds a till that publishes through what it is given; entered and left in the till's thread."""

Wish = Callable[[Desk], Coroutine[None, None, None]]

log = structlog.get_logger("ui.bridge")


class Bridge(QObject):
    """Runs a till in a thread of its own.

    A picture crosses the threads once and is then shown to every screen in one go: the till and the
    customer say «Sí» at the same instant, and nobody sees one screen know what another does not.

    Signals:
        snapshot: A frozen picture, whatever it is of.
        opened: The till works; wishes are granted from now on.
        refused: The till could not be opened, with the fault of the world.
        broke: A fault of ours stopped the till, with the exception.
    """

    snapshot = Signal(object)
    opened = Signal()
    refused = Signal(object)
    broke = Signal(object)

    _came = Signal(object)

    def __init__(self, program: Program, parent: QObject | None = None) -> None:
        """Keep the program; nothing runs before ``start``."""
        super().__init__(parent)
        self._program = program
        self._loop: asyncio.AbstractEventLoop | None = None
        self._desk: Desk | None = None
        self._work: asyncio.Task[None] | None = None
        self._early: list[Wish] | None = []
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="till")
        self.opened.connect(self._send_early)
        self._came.connect(self.snapshot, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Open the till in its thread."""
        self._thread.start()

    def send(self, wish: Wish) -> None:
        """Hand a wish to the till, in order.

        What is wished before the till works is granted as soon as it does: the sale screen stands
        a moment earlier, and a product scanned in that moment must not be lost. Once the till
        stops, nothing is taken.
        """
        if self._early is None:
            self._hand_over(wish)
        else:
            self._early.append(wish)

    def _send_early(self) -> None:
        early, self._early = self._early or [], None
        for wish in early:
            self._hand_over(wish)

    def _hand_over(self, wish: Wish) -> None:
        loop, desk = self._loop, self._desk
        if loop is None or desk is None:
            return
        asyncio.run_coroutine_threadsafe(_grant(wish, desk), loop).add_done_callback(self._granted)

    def stop(self) -> None:
        """Let the till finish what it writes, and wait for its thread to end."""
        self._desk = self._early = None
        self._stopping.set()
        loop, work = self._loop, self._work
        if loop is not None and work is not None and not loop.is_closed():
            loop.call_soon_threadsafe(work.cancel)
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            with asyncio.Runner() as runner:
                runner.run(self._live())
        except MostradorError as fault:
            log.warning("till_not_opened", why=fault.key)
            self.refused.emit(fault)
        except asyncio.CancelledError:
            log.info("till_stopped")
        except Exception as fault:
            log.exception("till_broke")
            self.broke.emit(fault)

    async def _live(self) -> None:
        self._work = asyncio.current_task()
        self._loop = asyncio.get_running_loop()
        if self._stopping.is_set():
            return
        async with self._program(self._came.emit) as desk:
            self._desk = desk
            self.opened.emit()
            try:
                await desk.till.run()
            finally:
                self._desk = None

    def _granted(self, wish: Future[None]) -> None:
        if wish.cancelled():
            return
        fault = wish.exception()
        if fault is not None:
            log.error("wish_broke", exc_info=fault)
            self.broke.emit(fault)


async def _grant(wish: Wish, desk: Desk) -> None:
    """Do what is wished; what the world does not let happen is told, and stops no till."""
    try:
        await wish(desk)
    except MostradorError as fault:
        desk.till.tell(fault)
