"""A key that says what it would take: a word, the amount below it, and its key at the corner."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme import Figures, Role, colour
from pos_app.ui.widgets.keys import Key, KeyKind, KeyLook
from pos_app.ui.widgets.painting import draw_hint, draw_icon, hint_width
from pos_app.ui.widgets.typeset import draw_line, line_width

__all__ = ["SplitKey"]

ICON = 24
GAP = 10
PADDING = 12
HIGH = 56


class SplitKey(Key):
    """Two lines, low enough for four keys to lie in two rows.

    Attributes:
        mates: The keys beside it: they show their icons together, or none does.
    """

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        hint: str = "",
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a key whose amount is told later.

        Args:
            text: What it does.
            icon: A file of ``resources/icons`` without its ending; it goes where room is short.
            hint: The keyboard key drawn on it.
            centred: Its words stand in the middle.
            parent: The widget it lies on.
        """
        self._shorter = ""
        self._centred = centred
        self.mates: tuple[SplitKey, ...] = ()
        super().__init__(text, icon=icon, hint=hint, kind=KeyKind.NORMAL, parent=parent)
        if not centred:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_amount(self, amount: str, shorter: str = "") -> None:
        """Say what it would take, and the same in fewer letters for a long amount."""
        self._shorter = shorter or amount
        self.set_detail(amount)
        for mate in self.mates:
            mate.update()

    @property
    def amount(self) -> str:
        """What it says that it would take."""
        return self._detail

    def sizeHint(self) -> QSize:
        """Return the room of both lines."""
        sign = ICON + GAP if self._icon else 0
        return QSize(round(self._words(self._detail) + sign + 2 * PADDING + 2), HIGH)

    def minimumSizeHint(self) -> QSize:
        """Return the room of the words: the sign goes first, then the longer amount."""
        return QSize(round(self._words(self._shorter) + 2 * PADDING + 2), HIGH)

    @property
    def has_room(self) -> bool:
        """Whether its icon stands beside all of its words."""
        return self._words(self._detail) + ICON + GAP + 2 * PADDING <= self.width()

    @property
    def shows_icon(self) -> bool:
        """Whether its icon stands on it."""
        return bool(self._icon) and all(key.has_room for key in (self, *self.mates))

    def _words(self, amount: str) -> float:
        hint = hint_width(self._hint) + GAP if self._hint else 0
        title = line_width(self.text(), Role.LABEL) + hint
        return max(title, line_width(amount, Role.SMALL, Figures.TABULAR))

    def _paint_content(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        room = box.adjusted(PADDING, 0, -PADDING, 0)
        if self.shows_icon and not self._busy:
            at = QPointF(round(room.left()), round(box.center().y() - ICON / 2))
            draw_icon(painter, at, self._icon, look.ink, ICON)
            room.setLeft(room.left() + ICON + GAP)
        title = QRectF(room.left(), box.top(), room.width(), box.height())
        if self._detail:
            title = QRectF(room.left(), box.center().y() - 22, room.width(), 24)
            self._paint_amount(painter, QRectF(room.left(), title.bottom(), room.width(), 20), look)
        self._paint_title(painter, title, look)

    def _paint_title(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        if self._hint:
            left = box.right() - hint_width(self._hint)
            faint = not self.isEnabled()
            middle = box.center().y() + (1 if self._detail else 0)
            draw_hint(painter, left, middle, self._hint, dark=look.dark, faint=faint)
        draw_line(
            painter, box, self._busy or self.text(), Role.LABEL, colour(look.ink), align=self._side
        )

    def _paint_amount(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        wide = line_width(self._detail, Role.SMALL, Figures.TABULAR)
        words = self._detail if wide <= box.width() else self._shorter
        ink, tabular = colour(look.ink), Figures.TABULAR
        draw_line(painter, box, words, Role.SMALL, ink, align=self._side, figures=tabular)

    @property
    def _side(self) -> Qt.AlignmentFlag:
        return Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeft
