"""How the three answers look: place, shape, fill and word, so that colour is never alone."""

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from pos_app.ui import icons
from pos_app.ui.theme import Role, colour, font, palette
from pos_app.ui.tokens import LIGHT, Palette, Radius
from pos_app.ui.widgets.painting import fill_round, octagon, rounded_path, stroke_round
from pos_app.ui.widgets.typeset import Paragraph, draw_line, line_width

CLOSED = 56
GAP = 8
_LAMP_SIGN = 30
_COMPACT_RADIUS = 16
_SMALLEST_WORD = 72


class Look(Enum):
    """The three answers to «can I hand over the goods?»; the value is the place from the left."""

    NO = 0
    WAIT = 1
    YES = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything the band says; all words are translated and formatted already.

    Attributes:
        look: Which slot is lit.
        word: «Espere».
        sentence: One sentence, its order to the cashier between ``**``.
        side: What stands large at the right: elapsed time or the confirmed amount.
        side_note: What stands below it: «lo usual es 0:48» or the method.
        spoken_side: The amount as it is read aloud, «88.700 pesos»; empty for a clock,
            which is never announced.
        full: The large form: a result, or not knowing.
    """

    look: Look
    word: str
    sentence: str
    side: str = ""
    side_note: str = ""
    spoken_side: str = ""
    full: bool = False


@dataclass(frozen=True, slots=True)
class Metrics:
    """The measures of the compact or the full form, in logical pixels."""

    padding: int
    frame: int
    strip: int
    radius: int
    sign: int
    wait_sign: int
    word: Role
    text: Role
    text_gap: int
    side: Role
    note: Role
    wait_shift: float


COMPACT = Metrics(
    padding=24,
    frame=8,
    strip=12,
    radius=_COMPACT_RADIUS,
    sign=64,
    wait_sign=60,
    word=Role.ANSWER,
    text=Role.LEAD,
    text_gap=0,
    side=Role.HERO,
    note=Role.HINT,
    wait_shift=6,
)
FULL = Metrics(
    padding=48,
    frame=14,
    strip=24,
    radius=Radius.BAND,
    sign=176,
    wait_sign=168,
    word=Role.ANSWER_FULL,
    text=Role.LEAD_FULL,
    text_gap=16,
    side=Role.BIG,
    note=Role.LEAD,
    wait_shift=6,
)
NARROW_FULL = replace(
    FULL,
    padding=32,
    sign=120,
    wait_sign=112,
    text=Role.LEAD,
    text_gap=8,
    side=Role.HERO,
    note=Role.HINT,
)
NARROW = 1100
"""Below this width of the band a result is written smaller, so that no order is cut."""

_LEAST_COMPACT_WORD = 28
_LEAST_WORD = 40
_LEADING = 8
"""Room above the first and below the last letters that lines may give up, in pixels."""


def metrics(answer: Answer) -> Metrics:
    """Return the measures of an answer's form."""
    return FULL if answer.full else COMPACT


def content_metrics(answer: Answer, width: float) -> Metrics:
    """Return the measures of what stands in the lit slot of a band of this width."""
    return NARROW_FULL if answer.full and width < NARROW else metrics(answer)


def paint_lamp(painter: QPainter, box: QRectF, look: Look) -> None:
    """Paint a closed slot: an unlit lamp with the outline of its shape."""
    tokens = palette()
    fill_round(painter, box, _COMPACT_RADIUS, colour(tokens.lampoff))
    middle = box.center()
    half = _LAMP_SIGN / 2
    sign = QRectF(middle.x() - half, middle.y() - half, _LAMP_SIGN, _LAMP_SIGN)
    painter.setPen(QPen(colour(tokens.lampglyph), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if look is Look.NO:
        painter.drawPolygon(octagon(sign))
    elif look is Look.WAIT:
        painter.drawRoundedRect(sign.adjusted(1, 1, -1, -1), 7, 7)
    else:
        painter.drawEllipse(sign)


def paint_fill(painter: QPainter, box: QRectF, answer: Answer, drift: float) -> None:
    """Paint the ground of the lit slot: framed panel, striped amber or solid green."""
    tokens, sizes = palette(), metrics(answer)
    if answer.look is Look.YES:
        fill_round(painter, box, sizes.radius, colour(tokens.yes))
    elif answer.look is Look.NO:
        fill_round(painter, box, sizes.radius, colour(tokens.nosoft))
        stroke_round(painter, box, sizes.radius, colour(tokens.no), sizes.frame)
    else:
        fill_round(painter, box, sizes.radius, colour(tokens.wait))
        paint_stripes(painter, box, sizes.strip, sizes.radius, drift)


def strip_box(box: QRectF, answer: Answer) -> QRectF:
    """Return the striped foot of «Espere», the only part that is painted again and again."""
    strip = metrics(answer).strip
    return QRectF(box.left(), box.bottom() - strip, box.width(), strip)


def paint_stripes(
    painter: QPainter, box: QRectF, height: int, radius: int, drift: float = 0.0
) -> None:
    """Paint the striped foot of «Espere» on its ground."""
    period = height * 2 * 2**0.5
    painter.save()
    painter.setClipPath(rounded_path(box, radius))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(palette().onwait))
    top, foot = box.bottom() - height, box.bottom()
    left = box.left() - period + drift % period
    while left < box.right():
        painter.drawPolygon(_stripe(left, period / 2, top, foot))
        left += period
    painter.restore()


def _stripe(left: float, width: float, top: float, foot: float) -> QPolygonF:
    lean = foot - top
    return QPolygonF(
        [
            QPointF(left, foot),
            QPointF(left + width, foot),
            QPointF(left + width + lean, top),
            QPointF(left + lean, top),
        ]
    )


def paint_content(painter: QPainter, box: QRectF, answer: Answer) -> None:
    """Paint sign, word, sentence and right side of the lit slot."""
    sizes = content_metrics(answer, painter.device().width())
    ink = colour(_ink(answer.look, palette()))
    sign = _sign_box(box, answer, sizes)
    _paint_sign(painter, sign.topLeft(), answer.look, round(sign.width()))
    beside = box.adjusted(0, 0, -sizes.padding, 0)
    _paint_side(painter, beside, answer, ink)
    _paint_words(painter, _words_room(box, answer, sizes), answer, ink)


def is_cut(box: QRectF, answer: Answer, width: float) -> bool:
    """Tell whether the end of the sentence, where the order stands, would not be shown.

    Args:
        box: The lit slot.
        answer: What the band says.
        width: The width of the whole band.
    """
    sizes = content_metrics(answer, width)
    room = _words_room(box, answer, sizes)
    sentence = _set_out(answer, sizes, room.width())
    word = _word_size(answer.word, sizes.word, room, _foot(answer, sizes) + sentence.height)
    line = word * sizes.word.value.line / sizes.word.value.size
    block = line + sizes.text_gap + sentence.height + _foot(answer, sizes)
    return sentence.shortened or block > room.height() + _LEADING


def _sign_box(box: QRectF, answer: Answer, sizes: Metrics) -> QRectF:
    waiting, refused = answer.look is Look.WAIT, answer.look is Look.NO
    left = box.left() + sizes.padding + (sizes.frame if refused else 0)
    side = sizes.wait_sign if waiting else sizes.sign
    side = round(min(side, box.height() - 2 * sizes.frame - 16))
    middle = box.center().y() - (sizes.wait_shift if waiting else 0)
    return QRectF(left, middle - side / 2, side, side)


def _words_room(box: QRectF, answer: Answer, sizes: Metrics) -> QRectF:
    """Return the room between the sign and what stands at the right."""
    left = _sign_box(box, answer, sizes).right() + sizes.padding
    right = box.right() - sizes.padding - _side_width(answer, sizes)
    return QRectF(left, box.top(), right - left, box.height())


def _side_width(answer: Answer, sizes: Metrics) -> float:
    """Return the room that time or amount take at the right, with the gap before them."""
    if not answer.side:
        return 0.0
    taken = max(line_width(answer.side, sizes.side), line_width(answer.side_note, sizes.note))
    return taken + sizes.padding


def _ink(look: Look, tokens: Palette) -> str:
    return {Look.NO: tokens.noink, Look.WAIT: tokens.onwait, Look.YES: tokens.onyes}[look]


def _paint_sign(painter: QPainter, at: QPointF, look: Look, size: int) -> None:
    tokens = palette()
    changes = {
        Look.NO: {LIGHT.no: tokens.no, LIGHT.onno: tokens.onno},
        Look.WAIT: {LIGHT.onwait: tokens.onwait, LIGHT.wait: tokens.wait},
        Look.YES: {LIGHT.onyes: tokens.onyes, LIGHT.yes: tokens.yes},
    }[look]
    ratio = painter.device().devicePixelRatioF()
    shape = icons.answer_shape(look.name.lower(), size, changes, ratio=ratio)
    painter.drawPixmap(at, shape)


def _paint_side(painter: QPainter, room: QRectF, answer: Answer, ink: QColor) -> None:
    """Paint time or amount with its note at the right."""
    sizes = content_metrics(answer, painter.device().width())
    big, small = sizes.side.value.line, sizes.note.value.line
    foot = _foot(answer, sizes)
    top = room.top() + (room.height() - foot - big - small) / 2
    align = Qt.AlignmentFlag.AlignRight
    box = QRectF(room.left(), top, room.width(), big)
    draw_line(painter, box, answer.side, sizes.side, ink, align=align)
    below = QRectF(room.left(), top + big, room.width(), small)
    draw_line(painter, below, answer.side_note, sizes.note, ink, align=align)


def _foot(answer: Answer, sizes: Metrics) -> float:
    """Return how much of the foot the stripes keep from the middle of the content."""
    if answer.look is not Look.WAIT:
        return 0.0
    return sizes.strip / 2 if answer.full else sizes.strip


def _paint_words(painter: QPainter, room: QRectF, answer: Answer, ink: QColor) -> None:
    sizes = content_metrics(answer, painter.device().width())
    sentence = _set_out(answer, sizes, room.width())
    word = _word_size(answer.word, sizes.word, room, _foot(answer, sizes) + sentence.height)
    line = round(word * sizes.word.value.line / sizes.word.value.size)
    block = line + sizes.text_gap + sentence.height
    lift = 4 if answer.full else 0
    top = room.top() + (room.height() - _foot(answer, sizes) - block) / 2 - lift
    painter.setFont(font(sizes.word, size=word))
    painter.setPen(ink)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
    # Large letters begin a little right of their place; the sentence below must not stand out.
    box = QRectF(room.left() - word * 0.02, top, room.width() + word, line)
    painter.drawText(box, flags, answer.word)
    sentence.draw(painter, QPointF(room.left(), top + line + sizes.text_gap), ink)


def _set_out(answer: Answer, sizes: Metrics, width: float) -> Paragraph:
    """Break the sentence into lines; a compact one is written smaller before it takes two."""
    sentence = Paragraph(answer.sentence, sizes.text, width, max_lines=3)
    if answer.full or sentence.height == sizes.text.value.line:
        return sentence
    return Paragraph(answer.sentence, Role.BODY, width, max_lines=2)


def _word_size(word: str, role: Role, room: QRectF, taken: float) -> int:
    """Return the size at which the word fits above and beside the rest.

    It is never below 72 in the full form. In the compact one it is the size of its role, unless
    the sentence below it takes two lines.
    """
    size = role.value.size
    if role is Role.ANSWER:
        line = role.value.line / size
        return max(_LEAST_COMPACT_WORD, min(size, int((room.height() - taken) / line)))
    wide = QFontMetricsF(font(role)).horizontalAdvance(word)
    fitting = size * min(1.0, room.width() / wide, room.height() / 300)
    beside = size * room.width() / wide  # an amount beside it is never written over
    return max(min(_SMALLEST_WORD, int(beside)), _LEAST_WORD, round(fitting))


def band_clip(box: QRectF, answer: Answer) -> QPainterPath:
    """Return the outline of the lit slot while it opens, so that words never spill out."""
    return rounded_path(box, metrics(answer).radius)
