"""What lies over a page for a while: the undo bar and the toast."""

from enum import Enum

from PySide6.QtCore import (
    QEasingCurve,
    QMargins,
    QPoint,
    QPointF,
    QPropertyAnimation,
    QRect,
    QRectF,
    QSize,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QAccessible, QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos_app.ui.theme import Role, colour, palette, reduced_motion
from pos_app.ui.tokens import Motion, Palette, Radius, Space
from pos_app.ui.widgets import access
from pos_app.ui.widgets.clearing import clear_place, needed
from pos_app.ui.widgets.keys import Key, KeyLook
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting, soft_shadow, stroke_round
from pos_app.ui.widgets.typeset import Paragraph, line_width, plain

_LINE = QSize(48, 4)


FOOT = 108
"""Pixels below a message where nothing stands in its way: the foot of a screen has its keys."""

NARROW = 300
"""How wide the words of a message are at most where one long line would cover a key."""

BAR = 64
"""Pixels at the head of the window that stay free: the bar is always there."""


class _InkKey(Key):
    """A key on an ink ground: an outline and light letters, or dark ones in the dark theme."""

    def look(self) -> KeyLook:
        tokens = palette()
        fill = tokens.ink2 if self.isDown() else tokens.ink
        return KeyLook(fill, tokens.ink3, fill, tokens.surface, 0, dark=_is_dark_ink(tokens))

    def _paint_box(self, painter: QPainter, look: KeyLook) -> QRectF:
        box = QRectF(self.rect())
        fill_round(painter, box, Radius.KEY, colour(look.fill))
        stroke_round(painter, box, Radius.KEY, colour(look.edge))
        return box


def _is_dark_ink(tokens: Palette) -> bool:
    return colour(tokens.ink).lightness() < colour(tokens.surface).lightness()


class UndoBar(QWidget):
    """Says what was just done and offers to undo it for six seconds.

    Attributes:
        undo_wanted: The cashier wants it undone.
    """

    undo_wanted = Signal()
    accessible_role = QAccessible.Role.AlertMessage

    def __init__(
        self, undo: str, hint: str, parent: QWidget | None = None, *, icon: str = "undo"
    ) -> None:
        """Make a hidden bar.

        Args:
            undo: The word on its key.
            hint: The keyboard key that does the same.
            parent: The widget it lies on.
            icon: What the key does, as a sign.
        """
        super().__init__(parent)
        access.describe(self)
        self._text = ""
        self._counts, self._left = True, 0.0
        self._key = _InkKey(undo, icon=icon, hint=hint)
        self._key.fired.connect(self._undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 8, 8)
        row.addStretch(1)
        row.addWidget(self._key)
        self._life = QVariantAnimation(self)
        self._life.setDuration(Motion.UNDO)
        self._life.setStartValue(1.0)
        self._life.setEndValue(0.0)
        self._life.valueChanged.connect(self._shrink)
        self._life.finished.connect(self.hide)
        self.setFixedHeight(72)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, without marks."""
        return plain(self._text)

    def offer(self, text: str, *, stays: bool = False) -> None:
        """Say what was done and offer to undo it.

        Args:
            text: «Se quitó **Buñuelo** × 2».
            stays: Whether it stays until somebody takes it.
        """
        self._text = text
        self._counts, self._left = not stays, 0.0 if stays else 1.0
        self.setAccessibleName(plain(text))
        self.setAccessibleDescription(self._key.accessibleName())
        self._life.stop()
        if not stays:
            self._life.start()
        self.show()
        self.raise_()
        self.update()
        access.announce(self)

    def accessible_value(self) -> str:
        """Return nothing: its name says what was done."""
        return ""

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting when nobody sees it."""
        super().hideEvent(event)
        self._life.stop()

    def _undo(self) -> None:
        self.hide()
        self.undo_wanted.emit()

    def _shrink(self, left: float) -> None:
        # The line is 48 pixels: painting it oftener than it changes would be work for nothing.
        if reduced_motion() or round(left * _LINE.width()) == round(self._left * _LINE.width()):
            return
        self._left = left
        self.update(self._line_box().toAlignedRect())

    def _line_box(self) -> QRectF:
        right = self._key.x() - 16
        top = (self.height() - _LINE.height()) / 2
        return QRectF(right - _LINE.width(), top, _LINE.width(), _LINE.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, the words and the shrinking line."""
        tokens = palette()
        with painting(self) as painter:
            fill_round(painter, QRectF(self.rect()), Radius.KEY, colour(tokens.ink))
            line = self._line_box()
            room = (line.left() if self._counts else line.right()) - 40
            words = Paragraph(self._text, Role.BODY, room, max_lines=1)
            words.draw(painter, QPointF(24, (self.height() - 24) / 2), colour(tokens.surface))
            if not self._counts:
                return
            fill_round(painter, line, 2, colour(tokens.ink2))
            line.setWidth(line.width() * self._left)
            fill_round(painter, line, 2, colour(tokens.surface))


class ToastKind(Enum):
    """How a toast is filled; amber and green only where they repeat the answer's meaning."""

    NEUTRAL = "neutral"
    WAIT = "wait"
    YES = "yes"


def toast_colours(kind: ToastKind, tokens: Palette) -> tuple[str, str]:
    """Return the ground and the ink of a toast."""
    return {
        ToastKind.NEUTRAL: (tokens.ink, tokens.surface),
        ToastKind.WAIT: (tokens.wait, tokens.onwait),
        ToastKind.YES: (tokens.yes, tokens.onyes),
    }[kind]


class Toast(QWidget):
    """A message over a window, where it covers no key; a touch sends it away."""

    accessible_role = QAccessible.Role.AlertMessage
    _SHADOW = 24

    def __init__(self, window: QWidget) -> None:
        """Make a hidden toast of a window."""
        super().__init__(window)
        access.describe(self)
        self._over = window
        self._text = ""
        self._icon = ""
        self._kind = ToastKind.NEUTRAL
        self._life = QTimer(self)
        self._life.setSingleShot(True)
        self._life.timeout.connect(self.hide)
        self._rise = QPropertyAnimation(self, b"pos", self)
        self._rise.setDuration(Motion.TOAST)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.hide()

    def show_message(
        self, text: str, *, icon: str, kind: ToastKind = ToastKind.NEUTRAL, lasting: int = 6000
    ) -> None:
        """Say something and announce it.

        Args:
            text: What happened, what is safe, how to go on.
            icon: A file of ``resources/icons`` without its ending.
            kind: How it is filled.
            lasting: Milliseconds until it goes by itself; 0 to stay until it is touched.
        """
        self._text, self._icon, self._kind = text, icon, kind
        self.setAccessibleName(plain(text))
        self._appear()
        QTimer.singleShot(0, self, self.settle)  # once what is said with it is on the screen
        self._life.stop()
        if lasting:
            self._life.start(lasting)
        access.announce(self)

    def take_back(self, icon: str) -> None:
        """Go, if what is said came with this icon: it is shown somewhere else by now."""
        if self._icon == icon:
            self.hide()

    def accessible_value(self) -> str:
        """Return nothing: its name says it all."""
        return ""

    def sizeHint(self) -> QSize:
        """Return the room of the words on one line with the shadow around."""
        return self._sizes()[0]

    def settle(self) -> None:
        """Move to where nothing is covered that is needed: another screen came to the front."""
        if self.isVisible():
            self._rise.stop()
            self.setGeometry(self._place())

    def _sizes(self) -> tuple[QSize, QSize]:
        """Tell how it may stand: on one line, or on as many as a narrow place takes."""
        words = line_width(plain(self._text), Role.BODY)
        widest = self._over.width() - 2 * Space.PAGE
        around = 2 * self._SHADOW
        lines = Paragraph(self._text, Role.BODY, NARROW)
        narrow = QSize(round(lines.widest) + 86 + around, round(lines.height) + 32 + around)
        return QSize(min(round(words) + 84 + around, widest), 56 + around), narrow

    def _place(self) -> QRect:
        edge = self._SHADOW
        margins = QMargins(edge, edge, edge, edge)
        room = self._over.rect().adjusted(Space.PAGE, BAR, -Space.PAGE, -Space.KEY_GAP)
        one_line, narrow = (size.shrunkBy(margins) for size in self._sizes())
        foot = self._over.height() - FOOT - edge - one_line.height() // 2 - 1
        wanted = QPoint(self._over.rect().center().x(), foot)
        areas = needed(self._over, self)
        return clear_place(room, (one_line, narrow), wanted, areas).marginsAdded(margins)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Go away when touched."""
        self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop counting when nobody sees it."""
        super().hideEvent(event)
        self._life.stop()
        self._rise.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the message with its soft shadow."""
        ground, ink = toast_colours(self._kind, palette())
        edge = self._SHADOW
        box = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        with painting(self) as painter:
            soft_shadow(painter, box, Radius.KEY, offset=8, spread=20)
            fill_round(painter, box, Radius.KEY, colour(ground))
            at = QPointF(box.left() + 18, box.center().y() - 12)
            draw_icon(painter, at, self._icon, ink, 24)
            lines = max(1, int(box.height() - 32) // 24)
            words = Paragraph(self._text, Role.BODY, box.width() - 66, max_lines=lines)
            top = box.center().y() - words.height / 2
            words.draw(painter, QPointF(box.left() + 54, top), colour(ink))

    def _appear(self) -> None:
        place = self._place()
        self.resize(place.size())
        goal = place.topLeft()
        self.show()
        self.raise_()
        self._rise.stop()
        if reduced_motion():
            self.move(goal)
            return
        self._rise.setStartValue(goal + QPoint(0, 24))
        self._rise.setEndValue(goal)
        self._rise.start()
