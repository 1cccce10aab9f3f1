"""A way to pay as a key: its sign in a well, its name, how it goes, the key of the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.charge.ways import WayView
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.keys import Key, KeyKind, KeyLook
from pos_app.ui.widgets.painting import draw_icon, fill_round, hint_width, ledge_box
from pos_app.ui.widgets.typeset import Paragraph, draw_line

__all__ = ["TenderKey"]

HEIGHT = 104
LOW_HEIGHT = 68
NARROW = 240
WELL = 56
PADDING = 16
SIGN = 18
SIGN_GAP = 6


class TenderKey(Key):
    """A way to pay; switched off it keeps its place and says why."""

    focus_radius = Radius.CARD

    def __init__(self, view: WayView, parent: QWidget | None = None) -> None:
        """Make the key of a way."""
        kind = KeyKind.PRINCIPAL if view.suggested else KeyKind.NORMAL
        super().__init__(
            view.name,
            kind=kind,
            icon=view.icon,
            hint="" if view.off else view.hint,
            detail=view.detail,
            parent=parent,
        )
        self.way = view.way
        self._failing = view.failing
        self._height = HEIGHT
        self._narrow = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if view.off:
            self.set_unavailable(view.off)

    def fit(self, *, low: bool, narrow: bool) -> None:
        """Take less height where every line counts, and no sign where every letter does."""
        self._height = LOW_HEIGHT if low else HEIGHT
        self._narrow = narrow
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room of two lines beside the sign."""
        return QSize(440, self._height)

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which name and reason can be read."""
        return QSize(NARROW if self._narrow else 280, self._height)

    def _paint_box(self, painter: QPainter, look: KeyLook) -> QRectF:
        depth = look.depth + Space.THICK_LEDGE - Space.LEDGE
        sunk = Space.THICK_LEDGE - depth
        return ledge_box(
            painter,
            QRectF(self.rect()).adjusted(0, sunk, 0, 0),
            Radius.CARD,
            fill=colour(look.fill),
            edge=colour(look.edge),
            ledge=colour(look.ledge),
            depth=depth,
        )

    def _paint_content(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        side = min(WELL, box.height() - PADDING)
        well = QRectF(box.left() + PADDING, box.center().y() - side / 2, side, side)
        if self._narrow:
            well = QRectF(box.left(), box.top(), 0, 0)
        else:
            self._paint_well(painter, well, look)
        right = box.right() - PADDING
        if self._hint and not self.busy:
            right -= hint_width(self._hint)
            self._paint_hint(painter, right, box, look)
            right -= PADDING
        words = QRectF(well.right() + PADDING, box.top(), right - well.right() - PADDING, 0)
        self._paint_two_lines(painter, words, box, look)

    def _paint_well(self, painter: QPainter, well: QRectF, look: KeyLook) -> None:
        tokens = palette()
        ground, sign = tokens.accentsoft, tokens.accentink
        if look.dark:
            ground, sign = tokens.wellondark, tokens.onaccent
        elif not self.isEnabled():
            ground, sign = tokens.lampoff, tokens.ink3
        fill_round(painter, well, Radius.KEY, colour(ground))
        at = QPointF(well.center().x() - 14, well.center().y() - 14)
        draw_icon(painter, at, self._icon, sign, 28)

    def _paint_two_lines(
        self, painter: QPainter, words: QRectF, box: QRectF, look: KeyLook
    ) -> None:
        ink = colour(look.ink)
        sign = SIGN + SIGN_GAP if self._failing else 0
        below = Paragraph(self._detail, Role.SMALL, words.width() - sign, max_lines=2)
        top = box.center().y() - (28 + below.height) / 2
        title = QRectF(words.left(), top, words.width(), 28)
        role = Role.LABEL if self._narrow else Role.KEY_TITLE
        draw_line(painter, title, self._busy or self.text(), role, ink)
        warning = look.ink if look.dark else palette().waitink
        if self._failing:
            draw_icon(painter, QPointF(words.left(), top + 29), "alert", warning, SIGN)
        said = colour(warning) if self._failing else colour(_quiet(look))
        below.draw(painter, QPointF(words.left() + sign, top + 28), said)


def _quiet(look: KeyLook) -> str:
    """The second line is quieter than the name, where the ground is light."""
    return look.ink if look.dark else palette().ink2
