"""Shapes many widgets share: boxes with a ledge, key hints, rings, signs."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPainterPath, QPen, QPolygonF

from pos_app.ui import icons
from pos_app.ui.theme import Role, colour, palette
from pos_app.ui.tokens import LIGHT, Space
from pos_app.ui.widgets.caps import printed
from pos_app.ui.widgets.typeset import draw_line, line_width

HINT_HEIGHT = 24
_HINT_PADDING = 7
_HINT_RADIUS = 6


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """Open a smooth painter on a device and close it whatever happens."""
    painter = QPainter(device)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    try:
        yield painter
    finally:
        painter.end()


def fill_round(painter: QPainter, box: QRectF, radius: float, fill: QColor) -> None:
    """Fill a box with round corners, without an edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, radius, radius)


def stroke_round(
    painter: QPainter, box: QRectF, radius: float, edge: QColor, width: float = 1.0
) -> None:
    """Draw the edge of a box with round corners; the edge lies inside the box."""
    half = width / 2
    painter.setPen(QPen(edge, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius - half, radius - half)


def ledge_box(
    painter: QPainter,
    box: QRectF,
    radius: float,
    *,
    fill: QColor,
    edge: QColor,
    ledge: QColor,
    depth: float,
) -> QRectF:
    """Draw a box that stands on a ledge, like a key of a keyboard.

    Returns:
        The part above the ledge, where content goes.
    """
    top = box.adjusted(0, 0, 0, -depth)
    fill_round(painter, box, radius, ledge)
    fill_round(painter, top, radius, edge)
    fill_round(painter, top.adjusted(1, 1, -1, 0), radius - 1, fill)
    return top


def focus_ring(painter: QPainter, box: QRectF, radius: float) -> None:
    """Draw the ring of the keyboard's focus inside a box."""
    stroke_round(painter, box, radius, colour(palette().focus), Space.FOCUS_RING)


def hint_width(text: str) -> float:
    """Return the width of a key hint in logical pixels, 0 for none."""
    if not text:
        return 0.0
    return max(HINT_HEIGHT, line_width(printed(text), Role.HINT) + 2 * _HINT_PADDING)


def draw_hint(
    painter: QPainter, left: float, middle: float, text: str, *, dark: bool, faint: bool = False
) -> None:
    """Draw the name of a keyboard key as a small key.

    Args:
        painter: Where to draw.
        left: Left edge in logical pixels.
        middle: Height of its middle.
        text: The key, «F9».
        dark: It lies on a dark fill.
        faint: The key does nothing now.
    """
    tokens = palette()
    box = QRectF(left, middle - HINT_HEIGHT / 2, hint_width(text), HINT_HEIGHT)
    edge = colour(tokens.hintedge if dark else tokens.line)
    fill = colour(tokens.hintdark if dark else tokens.sunken)
    fill_round(painter, box, _HINT_RADIUS, fill)
    stroke_round(painter, box, _HINT_RADIUS, edge)
    painter.fillRect(QRectF(box.left() + 4, box.bottom() - 2, box.width() - 8, 1), edge)
    ink = tokens.onaccent if dark else (tokens.ink3 if faint else tokens.ink2)
    draw_line(
        painter,
        box.adjusted(0, 0, 0, -1),
        printed(text),
        Role.HINT,
        colour(ink),
        align=Qt.AlignmentFlag.AlignHCenter,
    )


def draw_icon(
    painter: QPainter, at: QPointF, name: str, tint: str, size: int, *, filled: bool = False
) -> None:
    """Draw an icon with its top left corner at a point."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(at, icons.icon(name, tint, size, ratio=ratio, filled=filled))


def draw_no(painter: QPainter, box: QRectF) -> None:
    """Draw the small stop sign that repeats «No»."""
    tokens = palette()
    _draw_answer(painter, box, "no", {LIGHT.no: tokens.no, LIGHT.onno: tokens.onno})


def draw_yes(painter: QPainter, box: QRectF) -> None:
    """Draw the small green disc that repeats «Sí»; in the band its colours are exchanged."""
    tokens = palette()
    _draw_answer(painter, box, "yes", {LIGHT.onyes: tokens.yes, LIGHT.yes: tokens.onyes})


def _draw_answer(painter: QPainter, box: QRectF, name: str, colours: dict[str, str]) -> None:
    ratio = painter.device().devicePixelRatioF()
    shape = icons.answer_shape(name, round(box.width()), colours, ratio=ratio)
    painter.drawPixmap(box.topLeft(), shape)


def octagon(box: QRectF) -> QPolygonF:
    """Return the stop sign that fills a square box."""
    cut = box.width() * 0.295
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    return QPolygonF(
        [
            QPointF(left + cut, top),
            QPointF(right - cut, top),
            QPointF(right, top + cut),
            QPointF(right, bottom - cut),
            QPointF(right - cut, bottom),
            QPointF(left + cut, bottom),
            QPointF(left, bottom - cut),
            QPointF(left, top + cut),
        ]
    )


def rounded_path(box: QRectF, radius: float) -> QPainterPath:
    """Return the outline of a box with round corners, to clip with."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def soft_shadow(
    painter: QPainter, box: QRectF, radius: float, *, offset: float, spread: int
) -> None:
    """Paint a soft shadow below a box, as rings of little ink: no blur, so it costs little."""
    ink = colour(palette().shadow)
    strength = ink.alphaF()
    for step in range(spread, 0, -2):
        ink.setAlphaF(strength / spread)
        ring = box.adjusted(-step, -step, step, step).translated(0, offset)
        fill_round(painter, ring, radius + step, ink)
