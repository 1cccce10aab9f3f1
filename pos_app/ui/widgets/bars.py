"""The top bar with its lamps, and the frame that says that no money is real."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos_app.ui import icons
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets import access
from pos_app.ui.widgets.keys import Key, KeyLook
from pos_app.ui.widgets.labels import Text
from pos_app.ui.widgets.painting import (
    draw_icon,
    fill_round,
    hint_width,
    painting,
    stroke_round,
)
from pos_app.ui.widgets.typeset import draw_line, line_width

BAR_HEIGHT = 56
FRAME = 8
"""Width of the violet frame; the window keeps this much free on every side."""

_DOT = 10
LAMP_AIR = 9
"""What is free on both sides of a lamp."""
_PILL_PADDING = 11
_PILL_ICON = 18
_PILL_HEIGHT = 32
_TAB_HEIGHT = 26
_ABOVE_KEYS = 8


class LampState(IntEnum):
    """How something the till depends on is; larger is worse."""

    CALM = 0
    WARNING = 1
    DOWN = 2


@dataclass(frozen=True, slots=True)
class Lamp:
    """One lamp of the strip.

    Attributes:
        word: «Internet» while calm; two words about it otherwise («Sin internet»).
        state: How it is.
        icon: Shown when it is down, a struck icon; a warning always has the triangle.
    """

    word: str
    state: LampState = LampState.CALM
    icon: str = "alert"


class HealthStrip(QWidget):
    """The lamps of what the till depends on; only those that are told about.

    Signals:
        fired: Somebody wants to know more: by touch, or with Enter or the space bar.
    """

    fired = Signal()
    accessible_role = QAccessible.Role.StatusBar
    focus_radius = 10
    focus_tone = "barmuted"
    focus_inset = 10
    """It is as high as the bar."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make a strip without lamps; the name is for a screen reader."""
        super().__init__(parent)
        access.describe(self)
        self._lamps: tuple[Lamp, ...] = ()
        self._one_pill = False
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell more where it is touched."""
        if self.rect().contains(event.position().toPoint()):
            self.fired.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell more to the keyboard."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.fired.emit()
        else:
            super().keyPressEvent(event)

    def show_lamps(self, lamps: Sequence[Lamp]) -> None:
        """Show these lamps, left to right."""
        if tuple(lamps) == self._lamps:
            return
        self._lamps = tuple(lamps)
        self.updateGeometry()
        self.update()

    def set_one_pill(self, one: bool) -> None:
        """Show only the worst lamp, on a narrow screen."""
        self._one_pill = one
        self.updateGeometry()
        self.update()

    @property
    def shown(self) -> tuple[Lamp, ...]:
        """The lamps that are painted, the worst alone on a narrow screen."""
        if self._one_pill and self._lamps:
            return (max(self._lamps, key=lambda lamp: lamp.state),)
        return self._lamps

    def accessible_value(self) -> str:
        """Return every lamp in words."""
        return ", ".join(lamp.word for lamp in self._lamps)

    def sizeHint(self) -> QSize:
        """Return the room of the lamps shown."""
        widths = [_lamp_width(lamp) for lamp in self.shown]
        return QSize(round(sum(widths) + max(0, len(widths) - 1) * 8), BAR_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lamps."""
        left = 0.0
        with painting(self) as painter:
            for lamp in self.shown:
                width = _lamp_width(lamp)
                _paint_lamp(painter, QRectF(left, 0, width, self.height()), lamp)
                left += width + 8


def _lamp_width(lamp: Lamp) -> float:
    words = line_width(lamp.word, Role.SMALL)
    if lamp.state is LampState.CALM:
        return _DOT + 7 + words + 2 * LAMP_AIR
    return words + _PILL_ICON + 8 + 2 * _PILL_PADDING


def _paint_lamp(painter: QPainter, box: QRectF, lamp: Lamp) -> None:
    tokens, middle = palette(), box.center().y()
    if lamp.state is LampState.CALM:
        dot = QRectF(box.left() + LAMP_AIR, middle - _DOT / 2, _DOT, _DOT)
        fill_round(painter, dot, _DOT / 2, colour(tokens.barok))
        words = QRectF(dot.right() + 7, middle - 10, box.right() - dot.right(), 20)
        draw_line(painter, words, lamp.word, Role.SMALL, colour(tokens.barmuted))
        return
    warning = lamp.state is LampState.WARNING
    ground = tokens.warnpill if warning else tokens.downpill
    ink = tokens.onwarnpill if warning else tokens.ondownpill
    pill = QRectF(box.left(), middle - _PILL_HEIGHT / 2, box.width(), _PILL_HEIGHT)
    fill_round(painter, pill, Radius.TAG, colour(ground))
    at = QPointF(pill.left() + _PILL_PADDING, round(middle - _PILL_ICON / 2))
    draw_icon(painter, at, "alert" if warning else lamp.icon, ink, _PILL_ICON)
    left = at.x() + _PILL_ICON + 8
    words = QRectF(left, middle - 10, pill.right() - left, 20)
    draw_line(painter, words, lamp.word, Role.SMALL, colour(ink))


class BarKey(Key):
    """A key on the bar; with a count it calls in the colour of waiting."""

    focus_radius = 10
    focus_tone = "barmuted"

    def __init__(
        self, text: str, *, icon: str = "", hint: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a key of the bar."""
        self._count = 0
        self._compact = False
        super().__init__(text, icon=icon, hint=hint, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:
        """Show only the icon where there is no room; the word goes into the tool tip."""
        self._compact = compact
        self.setToolTip(f"{self.text()} {self._hint}".strip() if compact else "")
        self._changed()

    def set_count(self, count: int) -> None:
        """Show how many things wait behind it, 0 for none."""
        self._count = count
        self._changed()

    def sizeHint(self) -> QSize:
        """Return its room on the bar."""
        if self._compact:
            return QSize(44, 40)
        icon = 28 if self._icon else 0
        count = 32 if self._count else 0
        hint = hint_width(self._hint) + 8 if self._hint else 0
        return QSize(round(26 + icon + line_width(self.text(), Role.HINT) + count + hint), 40)

    def minimumSizeHint(self) -> QSize:
        """Return the same room."""
        return self.sizeHint()

    def look(self) -> KeyLook:
        """Return the colours of the bar."""
        tokens = palette()
        touched = self.underMouse() or self.isDown()
        fill = tokens.barline if touched else tokens.bar
        edge = tokens.wait if self._count else tokens.barline
        ink = tokens.onwarnpill if self._count else tokens.barink
        return KeyLook(fill, edge, fill, ink, 0, dark=True)

    def _describe(self) -> None:
        super()._describe()
        if self._count:
            self.setAccessibleName(f"{self.text()} {self._count}")

    def _paint_box(self, painter: QPainter, look: KeyLook) -> QRectF:
        box = QRectF(self.rect())
        fill_round(painter, box, 10, colour(look.fill))
        stroke_round(painter, box, 10, colour(look.edge))
        return box

    def _paint_content(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        left, middle = box.left() + 13, box.center().y()
        if self._icon:
            draw_icon(painter, QPointF(left, middle - 9), self._icon, look.ink, 18)
            left += 26
        if self._compact:
            return
        width = line_width(self.text(), Role.HINT)
        words = QRectF(left, 0, width + 1, box.height())
        draw_line(painter, words, self.text(), Role.HINT, colour(look.ink))
        left += width + 8
        if self._count:
            self._paint_count(painter, QRectF(left, middle - 12, 24, 24))
            left += 32
        if self._hint:
            self._paint_hint(painter, left, box, look)

    def _paint_count(self, painter: QPainter, box: QRectF) -> None:
        fill_round(painter, box, 12, colour(palette().wait))
        ink, middle = colour(palette().onwait), Qt.AlignmentFlag.AlignHCenter
        draw_line(painter, box, str(self._count), Role.HINT, ink, align=middle)


class _Mark(QWidget):
    """The house mark; decoration."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(32, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.drawPixmap(QPointF(0, 0), icons.mark(32, ratio=self.devicePixelRatioF()))


class _Names(QWidget):
    """The shop and the till, one close below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = ("", "")
        self.setFixedHeight(BAR_HEIGHT)

    def show_names(self, shop: str, under: str) -> None:
        self._lines = (shop, under)
        self.setAccessibleName(", ".join(part for part in self._lines if part))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        shop, under = self._lines
        wide = max(line_width(shop, Role.LABEL), line_width(under, Role.SMALL, Figures.TABULAR))
        return QSize(round(wide) + 1, BAR_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, width = palette(), self.width()
        shop, under = self._lines
        with painting(self) as painter:
            top = QRectF(0, 7, width, 24)
            draw_line(painter, top, shop, Role.LABEL, colour(tokens.barink))
            foot, muted = QRectF(0, 28, width, 20), colour(tokens.barmuted)
            draw_line(painter, foot, under, Role.SMALL, muted, figures=Figures.TABULAR)


class TopBar(QWidget):
    """Who sells, how the machine is, what waits, what time it is."""

    def __init__(self, strip: HealthStrip, parent: QWidget | None = None) -> None:
        """Make a bar around a health strip."""
        super().__init__(parent)
        self.strip = strip
        self._names = _Names()
        self._clock = Text("", Role.FIGURE, tone="barink", figures=Figures.TABULAR)
        self._end = QHBoxLayout()
        self._end.setSpacing(Space.REGION_GAP)
        self.setFixedHeight(BAR_HEIGHT)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        row.setSpacing(12)
        row.addWidget(_Mark())
        row.addWidget(self._names)
        row.addStretch(1)
        row.addWidget(strip)
        row.addStretch(1)
        row.addLayout(self._end)
        row.addSpacing(4)
        row.addWidget(self._clock)

    def set_shop(self, name: str, under: str) -> None:
        """Say whose till this is, and below which one: «Caja 1»."""
        self._names.show_names(name, under)

    def set_framed(self, *, framed: bool) -> None:
        """Leave room for the tab of the frame: it must not lie on the keys."""
        room = _TAB_HEIGHT - FRAME - _ABOVE_KEYS + 2 if framed else 0
        self.setFixedHeight(BAR_HEIGHT + room)
        self._row.setContentsMargins(Space.PAGE, room, Space.PAGE, 0)

    def set_clock(self, time: str) -> None:
        """Show the time, «14:02»."""
        self._clock.set_text(time)

    def add_key(self, key: BarKey) -> None:
        """Put a key before the clock."""
        self._end.addWidget(key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar's ground."""
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour(palette().bar))


def raise_sheet(sheet: QWidget) -> None:
    """Lay a sheet over its window, and below the frame that says that no money is real."""
    sheet.raise_()
    for frame in sheet.window().findChildren(TestFrame):
        frame.raise_()


class TestFrame(QWidget):
    """A violet frame with a tab around a window whose money is not real.

    It lies over the window, takes no touch, and covers nothing but its own edge.
    """

    __test__ = False  # pytest takes every class named so for a test

    def __init__(self, window: QWidget, text: str) -> None:
        """Frame a window.

        Args:
            window: The top-level widget; keep `FRAME` pixels free on its sides.
            text: «ENSAYO · clientes de mentiras, ninguna plata es real».
        """
        super().__init__(window)
        self._text = text
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window.installEventFilter(self)
        self._fit(window.size())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the window's size and stay on top; never swallow an event."""
        if event.type() == QEvent.Type.Resize:
            self._fit(self.window().size())
        elif event.type() == QEvent.Type.ChildAdded:
            self.raise_()
        return False

    def _fit(self, size: QSize) -> None:
        self.resize(size)
        inner = self.rect().adjusted(FRAME, FRAME, -FRAME, -FRAME)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inner)).united(QRegion(self._tab())))
        self.raise_()

    def _tab(self) -> QRect:
        width = round(line_width(self._text, Role.HINT)) + 48
        return QRect((self.width() - width) // 2, 0, width, _TAB_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame and the tab."""
        violet = colour(palette().test)
        box, tab = QRectF(self.rect()), QRectF(self._tab())
        with painting(self) as painter:
            stroke_round(painter, box, 0, violet, FRAME)
            fill_round(painter, tab.adjusted(0, -12, 0, 0), 10, violet)
            ink, middle = colour(palette().ontest), Qt.AlignmentFlag.AlignHCenter
            draw_line(painter, tab, self._text, Role.HINT, ink, align=middle)
