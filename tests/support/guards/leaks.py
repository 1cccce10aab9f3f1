"""A window, timer or thread that outlives its test fails that test and is named.

Left alone it would act during some later test, which then fails for no reason of its own; in a
till it would be a window nobody sees, or a stop that hangs.
"""

from __future__ import annotations

import gc
import inspect
import sys
import sysconfig
import threading
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_GRACE = 5.0  # seconds a thread that was told to stop may take on a busy machine
_LIBRARIES = tuple(sysconfig.get_paths()[name] for name in ("stdlib", "purelib", "platlib"))
_failed = pytest.StashKey[bool]()


@dataclass(frozen=True, slots=True)
class Birth:
    """Who started a thread, and in which line."""

    parent: threading.Thread
    place: str


_births: dict[threading.Thread, Birth] = {}
_start = threading.Thread.start


def _place() -> str:
    """The nearest line outside the libraries that led here."""
    frame = sys._getframe(2)
    while frame.f_back and frame.f_code.co_filename.startswith(_LIBRARIES):
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"


def _start_noted(thread: threading.Thread) -> None:
    _births[thread] = Birth(threading.current_thread(), _place())
    _start(thread)


def pytest_configure() -> None:
    """Note the birth of every thread from now on."""
    setattr(threading.Thread, "start", _start_noted)  # noqa: B010 -- typed code may not do it


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember that a test failed: its traceback keeps its things alive, which is no leak."""
    report = yield
    item.stash[_failed] = item.stash.get(_failed, False) or report.failed
    return report


def _threads() -> set[threading.Thread]:
    """The living threads; the stand-ins Python makes for foreign threads never die."""
    return {t for t in threading.enumerate() if not isinstance(t, threading._DummyThread)}


def _belongs_to(thread: threading.Thread, elders: set[threading.Thread]) -> bool:
    """Whether a thread that was there before the test, such as a shared server's, started it."""
    birth = _births.get(thread)
    if birth is None or birth.parent is threading.main_thread():
        return False
    return birth.parent in elders or _belongs_to(birth.parent, elders)


def _stray_threads(before: set[threading.Thread]) -> list[str]:
    deadline = time.monotonic() + _GRACE
    young = [t for t in _threads() - before if not _belongs_to(t, before)]
    for thread in young:
        thread.join(max(0.0, deadline - time.monotonic()))
    strays = [thread for thread in young if thread.is_alive()]
    for gone in [thread for thread in _births if not thread.is_alive()]:
        del _births[gone]
    return [f"thread {t.name!r}, started at {_births[t].place}" for t in strays if t in _births]


def _windows() -> list[QObject]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return [w for w in widgets.QApplication.topLevelWidgets() if w.parent() is None]


def _busy_objects() -> list[QObject]:
    """Running timers and threads of Qt that Python knows, without the thread we are in."""
    core: Any = sys.modules.get("PySide6.QtCore")
    if core is None:
        return []
    import shiboken6

    here = shiboken6.getCppPointer(core.QThread.currentThread())
    found = shiboken6.getAllValidWrappers()
    timers = [o for o in found if isinstance(o, core.QTimer) and o.isActive()]
    threads = [o for o in found if isinstance(o, core.QThread) and o.isRunning()]
    return [*timers, *(t for t in threads if shiboken6.getCppPointer(t) != here)]


def _qt_objects() -> list[QObject]:
    return [*_windows(), *_busy_objects()]


def _describe(thing: QObject) -> str:
    kind = type(thing)
    name = f"{kind.__module__}.{kind.__qualname__} named {thing.objectName()!r}"
    if kind.__module__.startswith("PySide6"):
        return name
    return f"{name}, written at {inspect.getfile(kind)}:{inspect.getsourcelines(kind)[1]}"


def _newer(before: list[QObject]) -> list[QObject]:
    return [thing for thing in _qt_objects() if not any(thing is old for old in before)]


def _stray_qt_objects(before: list[QObject]) -> list[str]:
    """What is still there after Qt's postponed deletions and Python's own collection."""
    core: Any = sys.modules.get("PySide6.QtCore")
    if core is None:
        return []
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete.value)
    if _newer(before):
        gc.collect()
    return [_describe(thing) for thing in _newer(before)]


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Compare windows, timers and threads after one test with those before it."""
    threads, objects = _threads(), _qt_objects()
    yield
    if request.node.stash.get(_failed, False):
        return
    strays = [*_stray_threads(threads), *_stray_qt_objects(objects)]
    if strays:
        pytest.fail("outlived its test:\n" + "\n".join(strays), pytrace=False)
