"""The wide keys at the foot of a column: Cobrar with its total, the next sale with its line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme import Role, colour, font, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.caps import printed
from pos_app.ui.widgets.keys import Key, KeyKind, KeyLook
from pos_app.ui.widgets.painting import hint_width, ledge_box, rounded_path
from pos_app.ui.widgets.typeset import draw_line, line_width

_PADDING = 24
_LINE = 6


class WideKey(Key):
    """A tall principal key: its word at the left, something about it at the right.

    It keeps its height and place whatever it says, so that a hand learns where it is.
    """

    focus_radius = Radius.CARD

    def __init__(
        self,
        text: str,
        *,
        hint: str = "",
        kind: KeyKind = KeyKind.PRINCIPAL,
        side_role: Role = Role.BODY,
        parent: QWidget | None = None,
    ) -> None:
        """Make a wide key.

        Args:
            text: What it does; its accessible name as well.
            hint: The keyboard key drawn on it.
            kind: How loud it is.
            side_role: How large the words at the right are.
            parent: The widget it lies on.
        """
        self._side = ""
        self._spoken_side = ""
        self._progress = 0.0
        self._side_role = side_role
        super().__init__(text, kind=kind, hint=hint, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(88)

    @property
    def side(self) -> str:
        """What stands at the right."""
        return self._side

    def set_side(self, text: str, spoken: str = "") -> None:
        """Say something at the right.

        Args:
            text: The words or the amount.
            spoken: How it is read aloud, when that differs («88.700 pesos»).
        """
        self._side, self._spoken_side = text, spoken
        self._changed()

    def set_progress(self, share: float) -> None:
        """Draw the line at the foot over a share of the width, from 0 to 1."""
        self._progress = share
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for both ends."""
        left = line_width(self.text(), Role.KEY_BIG) + hint_width(self._hint) + 13
        right = line_width(self._side, self._side_role)
        return QSize(round(left + right + 3 * _PADDING), self.height())

    def minimumSizeHint(self) -> QSize:
        """Return a width that does not follow the amount: the key never changes size."""
        left = line_width(self.text(), Role.KEY_BIG) + hint_width(self._hint)
        return QSize(round(left + 2 * _PADDING), self.height())

    def _describe(self) -> None:
        said = self._spoken_side or self._side
        name = self._busy or self.text()
        self.setAccessibleName(f"{name} {said}".strip())
        told = (self._reason, printed(self._hint))
        self.setAccessibleDescription(". ".join(filter(None, told)))

    def _paint_box(self, painter: QPainter, look: KeyLook) -> QRectF:
        sunk = Space.THICK_LEDGE - look.depth - 1
        outer = QRectF(self.rect()).adjusted(0, sunk, 0, 0)
        box = ledge_box(
            painter,
            outer,
            Radius.CARD,
            fill=colour(look.fill),
            edge=colour(look.edge),
            ledge=colour(look.ledge),
            depth=look.depth + 1,
        )
        if self._progress > 0:
            self._paint_progress(painter, outer)
        return box

    def _paint_progress(self, painter: QPainter, outer: QRectF) -> None:
        painter.save()
        painter.setClipPath(rounded_path(outer, Radius.CARD))
        width = outer.width() * min(1.0, self._progress)
        foot = QRectF(outer.left(), outer.bottom() - _LINE - 3, width, _LINE)
        painter.fillRect(foot, colour(palette().barmuted))
        painter.restore()

    def _paint_content(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        ink = colour(look.ink)
        words = line_width(self._busy or self.text(), Role.KEY_BIG)
        left = box.left() + _PADDING
        title = QRectF(left, box.top(), words + 1, box.height())
        draw_line(painter, title, self._busy or self.text(), Role.KEY_BIG, ink)
        left += words + 13
        if self._hint:
            self._paint_hint(painter, left, box, look)
            left += hint_width(self._hint) + 13
        self._paint_side(painter, QRectF(left, box.top(), box.right() - _PADDING - left, 0), box)

    def _paint_side(self, painter: QPainter, room: QRectF, box: QRectF) -> None:
        """Paint the right end, smaller when the amount is longer than the room."""
        if not self._side:
            return
        ink = colour(self.look().ink)
        wide = line_width(self._side, self._side_role)
        size = self._side_role.value.size
        if wide > room.width():
            size = max(20, int(size * room.width() / wide))
        painter.setFont(font(self._side_role, size=size))
        painter.setPen(ink)
        area = QRectF(room.left(), box.top(), room.width(), box.height())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, self._side)


class ChargeKey(WideKey):
    """«Cobrar» with the total of the sale inside; it never moves and never changes size."""

    def __init__(self, text: str, *, hint: str, parent: QWidget | None = None) -> None:
        """Make the key that charges."""
        super().__init__(text, hint=hint, side_role=Role.CASE, parent=parent)

    def set_total(self, amount: str, spoken: str) -> None:
        """Show the total of the sale, and how it is read aloud."""
        self.set_side(amount, spoken)
