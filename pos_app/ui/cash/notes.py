"""Notes and coins as they look: keys that add one, and the change to give, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.core.cash import NOTES, SMALLEST, Pieces
from pos_app.core.money import Money
from pos_app.ui.cash.views import piece_name
from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.keys import Key, KeyKind, KeyLook
from pos_app.ui.widgets.painting import fill_round, hint_width, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line, line_width
from pos_app.ui.words import detail, say

__all__ = ["ChangePieces", "DigitKey", "NoteKey", "QuickKey"]

TINTS = dict(
    zip(
        NOTES,
        ("tint_cold", "testsoft", "tint_food", "tint_dessert", "tint_bakery", "tint_store"),
        strict=True,
    )
)
NOTE = QSize(128, 64)
CHIP = QSize(96, 52)
QUICK_HEIGHT = 72
ROOMY = 160
"""From this width a quick amount is written larger, in pixels."""


class NoteKey(Key):
    """A key that adds one note."""

    def __init__(self, value: Money, parent: QWidget | None = None) -> None:
        """Make the key of a note."""
        super().__init__(say("cash.add", value=value), parent=parent)
        self.value = value
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return room for the note."""
        return QSize(116, 64)

    def minimumSizeHint(self) -> QSize:
        """Return the least there must be of it."""
        return QSize(84, Space.TARGET)

    def _paint_content(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:  # noqa: ARG002 -- the key's shape
        width = min(CHIP.width(), box.width() - 2 * Space.KEY_GAP)
        height = min(CHIP.height(), box.height() - 2 * Space.KEY_GAP)
        chip = QRectF(0, 0, width, height)
        chip.moveCenter(box.center())
        _paint_note(painter, chip, self.value)


class DigitKey(Key):
    """A key of the pad, its figure large enough for a glance."""

    def minimumSizeHint(self) -> QSize:
        """Return a finger's target."""
        return QSize(Space.TARGET, Space.TARGET)

    def _paint_content(self, painter: QPainter, box: QRectF, look: KeyLook) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        draw_line(painter, box, self.text(), Role.PAGE, colour(look.ink), align=centre)


class QuickKey(Key):
    """An amount that people hand over, tall enough to be found without looking."""

    def sizeHint(self) -> QSize:
        """Return the room of the amount on a tall key."""
        return QSize(super().sizeHint().width(), QUICK_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which the amount stands, written as on any key."""
        words = line_width(self.text(), Role.LABEL) + hint_width(self._hint)
        return QSize(round(words) + 3 * Space.KEY_GAP, QUICK_HEIGHT)

    def _paint_box(self, painter: QPainter, look: KeyLook) -> QRectF:
        top = super()._paint_box(painter, look)
        if self.kind is KeyKind.SOFT:  # the chosen one
            stroke_round(painter, QRectF(self.rect()), Radius.KEY, colour(palette().accent), 2)
        return top

    def _words_role(self) -> Role:
        return Role.STRONG if self.width() >= ROOMY else Role.LABEL


class ChangePieces(QWidget):
    """The change, note by note and coin by coin."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._pieces: tuple[Pieces, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def pieces(self) -> tuple[Pieces, ...]:
        """What it shows."""
        return self._pieces

    def show_pieces(self, pieces: tuple[Pieces, ...]) -> None:
        """Show these."""
        self._pieces = pieces
        told = (f"{one.count} × {detail(one.value)}" for one in pieces)
        self.setAccessibleName(", ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two rows: what takes more is never given."""
        return QSize(300, 2 * NOTE.height() + Space.KEY_GAP)

    def hasHeightForWidth(self) -> bool:
        """Answer yes: what stands below follows at once."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows at a width."""
        return round(
            max((row.bottom() for _, row, _ in self._places(width)), default=NOTE.height())
        )

    def minimumSizeHint(self) -> QSize:
        """Return room for one row."""
        return QSize(200, NOTE.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them from the greatest to the smallest."""
        with painting(self) as painter:
            for one, row, box in self._places(self.width()):
                draw_line(painter, row, _times(one), Role.LABEL, colour(palette().ink))
                _paint_piece(painter, box, one.value)

    def _places(self, width: float) -> Iterator[tuple[Pieces, QRectF, QRectF]]:
        """Each piece with its row, as far as its count stands in it, and its own box."""
        at = QPointF(0, 0)
        for one in self._pieces:
            size = _size(one.value)
            before = line_width(_times(one), Role.LABEL) + 8 if one.count > 1 else 0
            if at.x() and at.x() + before + size.width() > width:
                at = QPointF(0, at.y() + NOTE.height() + Space.KEY_GAP)
            row = QRectF(at.x(), at.y(), before, NOTE.height())
            box = QRectF(0, 0, size.width(), size.height())
            box.moveCenter(QPointF(row.right() + size.width() / 2, row.center().y()))
            yield one, row, box
            at.setX(box.right() + Space.TILE_GAP)


def _times(one: Pieces) -> str:
    return f"{one.count} ×" if one.count > 1 else ""


def _size(value: Money) -> QSize:
    if value in NOTES:
        return NOTE
    across = 64 - 4 * _place(value)
    return QSize(across, across)


def _place(value: Money) -> int:
    """The place of a coin from the greatest."""
    return {1_000: 0, 500: 1, 200: 2, 100: 3}.get(value.centavos // 100, 4)


def _paint_piece(painter: QPainter, box: QRectF, value: Money) -> None:
    if value in NOTES:
        _paint_note(painter, box, value)
        return
    assert value >= SMALLEST
    tokens = palette()
    radius = box.width() / 2
    fill_round(painter, box, radius, colour(tokens.tint_coffee))
    stroke_round(painter, box, radius, colour(tokens.control), 1)
    inner = box.adjusted(4, 4, -4, -4)
    stroke_round(painter, inner, radius - 4, colour(tokens.ledge), 1)
    _paint_name(painter, box, value)


def _paint_note(painter: QPainter, box: QRectF, value: Money) -> None:
    tokens = palette()
    fill_round(painter, box, Radius.TAG, colour(getattr(tokens, TINTS[value])))
    stroke_round(painter, box, Radius.TAG, colour(tokens.control), 1)
    inner = box.adjusted(4, 4, -4, -4)
    stroke_round(painter, inner, Radius.TAG - 4, colour(tokens.ledge), 1)
    _paint_name(painter, box, value)


def _paint_name(painter: QPainter, box: QRectF, value: Money) -> None:
    centre, ink = Qt.AlignmentFlag.AlignHCenter, colour(palette().ink)
    small = box.width() < 60
    role = Role.HINT if small else Role.LABEL
    name = piece_name(value)
    draw_line(painter, box, name, role, ink, align=centre, figures=Figures.TABULAR)
