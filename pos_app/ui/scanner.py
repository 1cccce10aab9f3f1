"""Catching scans wherever the keyboard is: a code is never typed into a box.

A scanner is a keyboard that types very fast and ends in Enter. Where letters would land in a field
or press keys, each is held for a blink: what turns out to be a person's is handed on unchanged and
in order, what turns out to be a code is told instead. Two places know a scanner by themselves and
are left alone: the search of the sale, which shows what is typed without any delay, and the
guest's page, whose keys belong to the page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from pos_app.core.scanning import SCANNER, ScanRule, looks_like_code, scanned_keys
from pos_app.ui.commanding import commands

__all__ = ["Reading", "ScanCatcher"]

SLACK = 1.5
"""A key is held this many times the scanner's mean gap: single gaps are longer than the mean."""

LONGEST_PIN = 6
"""Where a secret is typed, only a longer burst is a code: quick fingers know their PIN."""

ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Reading:
    """One code as it was read.

    Attributes:
        gaps: Seconds between its keys, the last before its Enter.
    """

    code: str
    gaps: tuple[float, ...]


class ScanCatcher(QObject):
    """Stands before every widget of the application.

    Signals:
        scanned: A code was read while the keyboard was elsewhere.
        read: How it was read, for whoever looks at the scanner.
    """

    scanned = Signal(str)
    read = Signal(Reading)

    def __init__(
        self,
        application: QApplication,
        *,
        clock: Callable[[], float] = perf_counter,
        parent: QObject | None = None,
    ) -> None:
        """Listen to an application.

        Args:
            application: Whose keys are watched, wherever they go.
            clock: Seconds that only go forward.
            parent: Whoever it goes with; the application unless told.
        """
        super().__init__(parent or application)
        self.rule = SCANNER
        self._clock = clock
        self._held: list[tuple[QKeyEvent, float]] = []
        self._target: QWidget | None = None
        self._handing_on = False
        self._blink = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._blink.timeout.connect(self.hand_on)
        self._own: QWidget | None = None
        self._but: tuple[QWidget, ...] = ()
        self._watched: QWidget | None = None
        application.focusChanged.connect(self._follow)
        self._follow()

    def leave_to(self, widget: QWidget, but: tuple[QWidget, ...] = ()) -> None:
        """Let a widget and all inside it, except some, know a scanner by itself."""
        self._own, self._but = widget, but

    def set_limit(self, milliseconds: int) -> None:
        """Take keys that come so fast, in the mean, for a scanner's."""
        self.rule = ScanRule(mean_gap=milliseconds / 1000)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold what may be a scan; everything else goes its way."""
        if event.type() is not QEvent.Type.KeyPress or self._handing_on:
            return False
        if not isinstance(watched, QWidget) or watched is not self._watched:
            return False
        if not isinstance(event, QKeyEvent) or self._belongs_elsewhere(watched):
            self.hand_on()
            return False
        if event.key() in ENDS:
            return self._ends(watched)
        if event.isAutoRepeat() or not _types(event):
            self.hand_on()  # no scanner holds a key down
            return False
        self._hold(watched, event)
        return True

    def hand_on(self) -> None:
        """Give what was held to whom it was meant for: a person typed it."""
        held, self._held = self._held, []
        self._blink.stop()
        target, self._target = self._target, None
        self._handing_on = True
        try:
            for event, _ in held:
                receiver = QApplication.focusWidget() or target  # what held it may be gone by now
                if receiver is not None and isValid(receiver):
                    QCoreApplication.sendEvent(receiver, event)
        finally:
            self._handing_on = False

    def _follow(self) -> None:
        """Stand before the one widget that has the keyboard, and never before a guest's.

        A filter of the whole application would be asked about everything that the web engine does
        inside, also while it is only half there. Where the keyboard was is not taken from the
        signal: it may be a page that is just dying.
        """
        entered = QApplication.focusWidget()
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        guest = entered is None or _in_guest(entered)
        self._watched = None if guest else entered
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def _hold(self, target: QWidget, event: QKeyEvent) -> None:
        if self._target is not None and target is not self._target:
            self.hand_on()
        self._target = target
        self._held.append((event.clone(), self._clock()))
        self._blink.start(round(self.rule.mean_gap * SLACK * 1000))

    def _ends(self, target: QWidget) -> bool:
        """Tell a code when Enter comes; what was typed by hand before it stays typed."""
        now = self._clock()
        moments = [moment for _, moment in self._held]
        count = scanned_keys(moments, now, self.rule)
        code = "".join(event.text() for event, _ in self._held[len(self._held) - count :])
        least = LONGEST_PIN + 1 if _secret(target) else self.rule.shortest
        if len(code) < least or not looks_like_code(code):
            self.hand_on()
            return False
        times = [*moments[len(moments) - count :], now]
        self._held = self._held[: len(self._held) - count]
        self.hand_on()
        gaps = tuple(later - earlier for earlier, later in pairwise(times))
        self.read.emit(Reading(code, gaps))
        if isinstance(target, QLineEdit) and target.property("takes_scans"):
            target.insert(code)
            target.textEdited.emit(target.text())
        else:
            self.scanned.emit(code)
        return True

    def _belongs_elsewhere(self, widget: QWidget) -> bool:
        if self._own is None or not _within(widget, self._own):
            return False
        return not any(_within(widget, one) for one in self._but)


def _within(widget: QWidget, house: QWidget) -> bool:
    return widget is house or house.isAncestorOf(widget)


def _in_guest(widget: QWidget) -> bool:
    """Whether the keys belong to a page of somebody else."""
    above: QObject | None = widget
    while above is not None:
        if above.inherits("QWebEngineView"):
            return True
        above = above.parent()
    return False


def _secret(widget: QWidget) -> bool:
    """Whether digits are typed here that nobody is to see."""
    hidden = isinstance(widget, QLineEdit) and widget.echoMode() is not QLineEdit.EchoMode.Normal
    return hidden or bool(widget.property("takes_pin"))


def _types(event: QKeyEvent) -> bool:
    """Whether a key writes something that may be part of a code.

    A code has no blank; one that was held would reach a key after it had been let go, and press
    nothing.
    """
    text = event.text()
    return len(text) == 1 and text.isprintable() and not (text.isspace() or commands(event))
