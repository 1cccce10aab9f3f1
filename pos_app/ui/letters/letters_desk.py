"""Brings letters to the field that a finger touched, and takes them away again.

The handles of the windows are watched: they see every touch first, whichever widget it is meant
for, and nothing that a hosted page does inside. A page's fields belong to the page.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

from pos_app.ui.letters.clear_view import ClearView
from pos_app.ui.letters.letters_pad import LettersPad
from pos_app.ui.widgets.bars import raise_sheet
from pos_app.ui.widgets.clearing import OWN_KEYS

__all__ = ["LettersDesk"]

STEADY = 16
"""Pixels that a touching finger may tremble; one that goes farther scrolls."""

ON_TOUCH, ON_CLICK, NEVER = "touch", "click", "never"

BEGINS = {
    ON_TOUCH: (QEvent.Type.TouchBegin,),
    ON_CLICK: (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress),
    NEVER: (),
}
ENDS = (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel, QEvent.Type.MouseButtonRelease)


class LettersDesk(QObject):
    """Knows which field is written into by finger.

    Signals:
        moved: The letters came, went, or lie elsewhere.
    """

    moved = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        """Stand before the windows of an application.

        Args:
            application: Whose windows are watched.
            parent: Whoever it goes with; the application unless told.
        """
        super().__init__(parent or application)
        self._mode = ON_TOUCH
        self._pad: LettersPad | None = None
        self._line: QLineEdit | None = None
        self._touched: QLineEdit | None = None
        self._touching = self._elsewhere = False
        self._from = QPoint()
        self._view = ClearView(self)
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self._settle)
        application.focusChanged.connect(self._focus_moved)
        self._watch()

    @property
    def pad(self) -> LettersPad | None:
        """The letters, while they are on the screen."""
        return self._pad

    def set_mode(self, mode: str) -> None:
        """Come when a field is touched, also when it is clicked, or never."""
        self._mode = mode
        if mode == NEVER:
            self.leave()

    # --- what people do --------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice where a finger comes down and that it left; swallow nothing."""
        if event.type() in BEGINS[self._mode] and isinstance(watched, QWindow):
            self._begin(watched, event)
        elif event.type() in ENDS and self._touching:
            self._end(event)
        elif event.type() is QEvent.Type.Resize and self._pad is not None:
            self._look_again()
        return False

    def _focus_moved(self) -> None:
        self._watch()
        self._look_again()

    def _watch(self) -> None:
        """Watch each window once it has the keyboard."""
        focused = QApplication.focusWidget()
        handle = None if focused is None else focused.window().windowHandle()
        if handle is not None:
            handle.removeEventFilter(self)
            handle.installEventFilter(self)

    def _begin(self, handle: QWindow, event: QEvent) -> None:
        place = _place_of(event)
        if place is None or self._touching:
            return
        window = QWidget.find(int(handle.winId()))
        under = None if window is None else window.childAt(place)
        self._touching, self._from = True, place
        self._touched = None if under is None else _writable(under)
        pad = self._pad
        on_pad = under is not None and pad is not None and (under is pad or pad.isAncestorOf(under))
        self._elsewhere = self._touched is None and not on_pad

    def _end(self, event: QEvent) -> None:
        place = _place_of(event)
        steady = place is not None and (place - self._from).manhattanLength() <= STEADY
        if event.type() is QEvent.Type.TouchCancel or not steady:
            self._touched, self._elsewhere = None, False
        self._touching = False
        self._look.start()

    def _look_again(self) -> None:
        if not self._touching:
            self._look.start()

    # --- coming and going ------------------------------------------------------------------------

    def _settle(self) -> None:
        """Stand where letters are wanted now, once the touch has done what it does."""
        touched, self._touched = self._touched, None
        elsewhere, self._elsewhere = self._elsewhere, False
        focused = QApplication.focusWidget()
        line = None if focused is None else _writable(focused)
        if line is not None and line is touched:
            self._come(line)
        elif self._pad is None:
            return
        elif line is None or (elsewhere and line is self._line):
            self.leave()
        else:
            self._come(line)

    def _come(self, line: QLineEdit) -> None:
        if self._pad is None or self._line is None or self._line.window() is not line.window():
            self.leave()
            self._pad = self._pad_of(line.window())
            self._pad.begin()
        self._line = line
        self._pad.setGeometry(_foot_of(line.window(), self._pad))
        self._pad.show()
        raise_sheet(self._pad)
        top = self._pad.mapToGlobal(QPoint(0, 0)).y()
        self._view.keep(line, top)
        self.moved.emit()

    def leave(self) -> None:
        """Take the letters away."""
        pad, self._pad, self._line = self._pad, None, None
        self._view.let_go()
        if pad is not None and isValid(pad):
            pad.hide()
        if pad is not None:
            self.moved.emit()

    def _pad_of(self, window: QWidget) -> LettersPad:
        """The letters of a window; they are made when a field of it is touched first."""
        made = window.findChild(LettersPad)
        if made is not None:
            return made
        pad = LettersPad(window)
        if window.parentWidget() is not None:
            # A dialog is too small for them: they lie beside it, and never take the keyboard.
            pad.setWindowFlags(
                Qt.WindowType.ToolTip
                | Qt.WindowType.FramelessWindowHint
                | Qt.WindowType.WindowDoesNotAcceptFocus
            )
            pad.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        pad.written.connect(self._write)
        pad.rubbed_out.connect(lambda: self._strike(Qt.Key.Key_Backspace, ""))
        pad.entered.connect(lambda: self._strike(Qt.Key.Key_Return, "\r"))
        pad.left.connect(self.leave)
        return pad

    # --- writing ---------------------------------------------------------------------------------

    def _write(self, sign: str) -> None:
        upper = sign != sign.lower()
        shift = Qt.KeyboardModifier.ShiftModifier if upper else Qt.KeyboardModifier.NoModifier
        self._strike(Qt.Key(ord(sign.upper())), sign, shift)

    def _strike(
        self,
        key: Qt.Key,
        text: str,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Strike a key where the keyboard is, as the keyboard would."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            line = self._line
            if line is not None and QApplication.focusWidget() is line:
                QCoreApplication.sendEvent(line, QKeyEvent(kind, key, modifier, text))


def _place_of(event: QEvent) -> QPoint | None:
    """Where a finger or a button is, on its window."""
    if isinstance(event, QTouchEvent) and event.points():
        return event.points()[0].position().toPoint()
    if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
        return event.position().toPoint()
    return None


def _writable(widget: QWidget) -> QLineEdit | None:
    """The field that a touch on a widget means, if letters may be written into it."""
    line = widget.focusProxy() or widget
    if not isinstance(line, QLineEdit) or line.isReadOnly() or not line.isEnabled():
        return None
    return None if line.property(OWN_KEYS) else line


def _foot_of(window: QWidget, pad: LettersPad) -> QRect:
    """The foot of a window, within its frame; of the window below where that is a dialog."""
    below = window.parentWidget()
    ground = window if below is None else below.window()
    layout, room = ground.layout(), ground.rect()
    if layout is not None:
        room = room.marginsRemoved(layout.contentsMargins())
    height = pad.sizeHint().height()
    box = QRect(room.left(), room.bottom() + 1 - height, room.width(), height)
    return box if below is None else box.translated(ground.mapToGlobal(QPoint(0, 0)))
