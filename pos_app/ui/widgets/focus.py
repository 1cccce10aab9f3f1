"""The one visible ring of the keyboard's focus, drawn over the window."""

from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from pos_app.ui.theme import colour, palette
from pos_app.ui.tokens import Space
from pos_app.ui.widgets.painting import painting, stroke_round

_OUTSIDE = Space.FOCUS_RING + Space.FOCUS_GAP
_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Hide,
    QEvent.Type.Show,
    QEvent.Type.ParentChange,
}


@runtime_checkable
class Ringed(Protocol):
    """A widget that wants the ring.

    With ``focus_halo`` set it wants a soft halo instead, with ``focus_tone`` another token's
    colour than the focus one, for widgets on the dark bar, and with ``focus_inset`` a ring that
    is drawn by so many pixels further in, where it would leave the window.
    """

    focus_radius: int


class FocusRing(QWidget):
    """Draws the ring around whichever widget of its window has the focus.

    A widget cannot paint outside itself, so the ring is a sheet of its own above all
    others; it takes no clicks and no focus. One is made for each window.
    """

    def __init__(self, window: QWidget) -> None:
        """Lay the ring over a window.

        Args:
            window: The top-level widget it belongs to.
        """
        super().__init__(window)
        self._around: QWidget | None = None
        self._radius = 0
        self._halo = False
        self._tone = "focus"
        self._outside = _OUTSIDE
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a widget needs an application"
        application.focusChanged.connect(self._focus_moved)
        self._focus_moved()

    @property
    def around(self) -> QWidget | None:
        """The widget it is drawn around now."""
        return self._around

    def follow(self, widget: QWidget | None) -> None:
        """Draw the ring around a widget, or nowhere."""
        self._let_go()
        if widget is None or not isinstance(widget, Ringed):
            self.hide()
            return
        self._radius = widget.focus_radius
        self._halo = bool(getattr(widget, "focus_halo", False))
        self._tone = str(getattr(widget, "focus_tone", "focus"))
        self._outside = _OUTSIDE - int(getattr(widget, "focus_inset", 0))
        self._around = widget
        self._watch(widget)
        self._settle()

    def _focus_moved(self) -> None:
        """Look where the focus is now; where it was may be a hosted page that is just dying."""
        now = QApplication.focusWidget()
        inside = now is not None and now.window() is self.window()
        self.follow(_ringed(now) if inside else None)

    def _watch(self, widget: QWidget) -> None:
        step: QWidget | None = widget
        while step is not None and step is not self.window():
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()

    def _let_go(self) -> None:
        for widget in filter(shiboken6.isValid, self._watched):  # a window may end in any order
            widget.removeEventFilter(self)
        self._watched.clear()
        self._around = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the widget and everything it lies on; never swallow an event."""
        if event.type() in _FOLLOWED:
            self._settle()
        return False

    def _settle(self) -> None:
        if self._around is None or not self._around.isVisibleTo(self.window()):
            self.hide()
            return
        corner = self._around.mapTo(self.window(), QPoint(0, 0))
        box = QRect(corner, self._around.size())
        out = self._outside
        self.setGeometry(box.adjusted(-_OUTSIDE, -out, _OUTSIDE, out))
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring, or the halo of a field."""
        box = QRectF(self.rect())
        with painting(self) as painter:
            if self._halo:
                inner = box.adjusted(2, 2, -2, -2)
                stroke_round(painter, inner, self._radius + 3, colour(palette().accentsoft), 3)
            else:
                ink = colour(getattr(palette(), self._tone))
                stroke_round(painter, box, self._radius + _OUTSIDE, ink, Space.FOCUS_RING)


def _ringed(widget: QWidget | None) -> QWidget | None:
    """Return the widget or the nearest one around it that wants a ring."""
    while widget is not None and not isinstance(widget, Ringed):
        widget = widget.parentWidget()
    return widget
