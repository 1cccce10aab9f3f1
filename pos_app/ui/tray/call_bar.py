"""The call of the tray: something was settled while nobody looked; it stays until it is seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pos_app.till.minute.snapshots import TrayCall, TrayRow
from pos_app.ui import icons
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import LIGHT, Radius, Space
from pos_app.ui.tray.row_list import paint_sign
from pos_app.ui.tray.views import Sign, line_of
from pos_app.ui.widgets import access
from pos_app.ui.widgets.clearing import free_foot
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.painting import fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line
from pos_app.ui.words import say

__all__ = ["CallBar"]

HEIGHT = 72
WIDEST = 560
ABOVE_FOOT = 96


class CallBar(QWidget):
    """Lies above the foot of the window: green for a paid sale, plain for everything else.

    Signals:
        taken: Somebody wants to see it, by the row's key.
    """

    taken = Signal(str)
    accessible_role = QAccessible.Role.AlertMessage

    def __init__(self, window: QWidget) -> None:
        """Make a hidden bar of a window."""
        super().__init__(window)
        access.describe(self)
        self._over = window
        self._rows: list[TrayRow] = []
        self.key = Key(self.tr("Ver"), hint="F7")
        self.key.fired.connect(self.take)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addStretch(1)
        row.addWidget(self.key)
        self.setFixedHeight(HEIGHT)
        window.installEventFilter(self)
        self.hide()

    @property
    def rows(self) -> tuple[TrayRow, ...]:
        """What calls, the newest last."""
        return tuple(self._rows)

    def call(self, call: TrayCall) -> None:
        """Say that something was settled; another one waits behind it."""
        self._rows = [row for row in self._rows if row.key != call.row.key] + [call.row]
        line = line_of(call.row, call.row.since)
        self.setAccessibleName(f"{line.word}. {self._words()}")
        self.place()
        self.show()
        self.raise_()
        self.update()
        access.announce(self)

    def seen(self) -> None:
        """Everything that called was seen."""
        self._rows.clear()
        self.hide()

    def take(self) -> None:
        """Lead to what called."""
        key = self._rows[-1].key if self._rows else ""
        self.seen()
        self.taken.emit(key)

    def place(self) -> None:
        """Lie above the foot of the window, beside the money column."""
        width = min(WIDEST, self._over.width() - 2 * Space.PAGE)
        usual = self._over.height() - HEIGHT - ABOVE_FOOT
        top = min(usual, free_foot(self._over) - HEIGHT - Space.KEY_GAP)
        self.setGeometry(2 * Space.PAGE, top, width, HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay where it is seen when the window's size changes."""
        if watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self.place()
        return False

    def accessible_value(self) -> str:
        """Return nothing: its name says it all."""
        return ""

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Lead there when touched anywhere."""
        self.take()

    def _words(self) -> str:
        row = self._rows[-1]
        return say("call.ready", sale=row.sale_number, amount=row.amount)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, shape, word, sale and amount."""
        if not self._rows:
            return
        tokens, box = palette(), QRectF(self.rect())
        line = line_of(self._rows[-1], self._rows[-1].since)
        green = line.sign is Sign.YES
        ink = colour(tokens.onyes if green else tokens.ink)
        with painting(self) as painter:
            fill_round(painter, box, Radius.KEY, colour(tokens.yes if green else tokens.surface))
            if green:
                changes = {LIGHT.onyes: tokens.onyes, LIGHT.yes: tokens.yes}
                ratio = self.devicePixelRatioF()
                painter.drawPixmap(16, 16, icons.answer_shape("yes", 40, changes, ratio=ratio))
            else:
                stroke_round(painter, box, Radius.KEY, colour(tokens.ink), 2)
                paint_sign(painter, QRectF(12, 12, 48, 48), line.sign, line.icon)
            room = self.key.x() - 84
            draw_line(painter, QRectF(72, 12, room, 24), line.word, Role.STRONG, ink)
            draw_line(painter, QRectF(72, 38, room, 20), self._words(), Role.SMALL, ink)
