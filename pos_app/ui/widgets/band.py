"""The answer band: can I hand over the goods? «No, no pagó», «Espere» or «Sí, entregue»."""

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QRectF,
    QSize,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QAccessible, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme import reduced_motion
from pos_app.ui.tokens import Motion
from pos_app.ui.widgets import access
from pos_app.ui.widgets.band_paint import (
    CLOSED,
    GAP,
    Answer,
    Look,
    band_clip,
    paint_content,
    paint_fill,
    paint_lamp,
    strip_box,
)
from pos_app.ui.widgets.clearing import KEEP_CLEAR
from pos_app.ui.widgets.painting import painting
from pos_app.ui.widgets.typeset import plain

COMPACT_HEIGHT = 104
FULL_HEIGHT = 344


class AnswerBand(QWidget):
    """Shows one of the three answers, always in its own place, shape, fill and word.

    Attributes:
        announced: What a screen reader was just told, after each change of the answer.
    """

    announced = Signal(str)
    accessible_role = QAccessible.Role.StatusBar

    def __init__(self, answer: Answer, parent: QWidget | None = None) -> None:
        """Make a band.

        Args:
            answer: What it says at first; nothing moves and nothing is announced for it.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        access.describe(self)
        self.setProperty(KEEP_CLEAR, True)
        self._answer = answer
        self._heights = (COMPACT_HEIGHT, FULL_HEIGHT)
        self._opening = QVariantAnimation(self)
        self._opening.setDuration(Motion.SLOT)
        self._opening.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._opening.setStartValue(0.0)
        self._opening.setEndValue(1.0)
        self._opening.valueChanged.connect(self._slide)
        self._shares = self._from_shares = _shares(answer.look)
        self._from_height = self._height()
        self._drift = 0.0
        self._stripes = QTimer(self)
        self._stripes.setInterval(Motion.STRIPE_FRAME)
        self._stripes.timeout.connect(self._move_stripes)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._height())
        self._describe()

    @property
    def answer(self) -> Answer:
        """What it says now."""
        return self._answer

    @property
    def stripes_moving(self) -> bool:
        """Whether the stripes of «Espere» drift now; the only timer of the band."""
        return self._stripes.isActive()

    def show_answer(self, answer: Answer) -> None:
        """Say something; a new look or sentence slides open and is announced.

        Args:
            answer: What to say. Only another clock or amount is painted without a word.
        """
        before, self._answer = self._answer, answer
        if answer == before:
            return
        if (answer.look, answer.full) != (before.look, before.full):
            self._open()
        self._describe()
        if (answer.look, answer.sentence) != (before.look, before.sentence):
            access.announce(self)
            self.announced.emit(self.accessibleName())
        self._tend_stripes()
        self.update()

    def set_heights(self, compact: int, full: int) -> None:
        """Take the heights of a smaller screen: compact at least 88, full at least 240."""
        self._heights = (compact, full)
        self.setFixedHeight(self._height())
        self.updateGeometry()

    def slot(self, look: Look) -> QRectF:
        """Return where a slot is now; the lit one is wide, the others are closed lamps."""
        free = self.width() - 2 * GAP - 3 * CLOSED
        left = 0.0
        for other, share in zip(Look, self._shares, strict=True):
            width = CLOSED + free * share
            if other is look:
                return QRectF(left, 0, width, self.height())
            left += width + GAP
        raise AssertionError("every look has a slot")

    def accessible_value(self) -> str:
        """Return the confirmed amount in words; the clock is not for reading aloud."""
        return self._answer.spoken_side

    def sizeHint(self) -> QSize:
        """Return the whole width of a screen."""
        return QSize(1334, self._height())

    def _height(self) -> int:
        return self._heights[1 if self._answer.full else 0]

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._answer.word}. {plain(self._answer.sentence)}")
        self.setAccessibleDescription(plain(self._answer.side_note))

    def _open(self) -> None:
        self._from_shares, self._from_height = self._shares, self.height()
        self._opening.stop()
        if reduced_motion() or not self.isVisible():
            self._slide(1.0)
        else:
            self._opening.start()

    def _slide(self, progress: float) -> None:
        goal = _shares(self._answer.look)
        pairs = zip(self._from_shares, goal, strict=True)
        self._shares = tuple(old + (new - old) * progress for old, new in pairs)
        grown = self._from_height + (self._height() - self._from_height) * progress
        self.setFixedHeight(round(grown))
        self.update()

    def _tend_stripes(self) -> None:
        moving = self._answer.look is Look.WAIT and self.isVisible() and not reduced_motion()
        if moving and not self._stripes.isActive():
            self._stripes.start()
        elif not moving:
            self._stripes.stop()

    def _move_stripes(self) -> None:
        self._drift += Motion.STRIPE_SPEED * Motion.STRIPE_FRAME / 1000
        foot = strip_box(self.slot(Look.WAIT), self._answer)
        self.update(foot.toAlignedRect())

    def showEvent(self, event: QShowEvent) -> None:
        """Let the stripes drift while somebody can see them."""
        super().showEvent(event)
        self._tend_stripes()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop everything that moves: what nobody sees costs nothing."""
        super().hideEvent(event)
        self._stripes.stop()
        if self._opening.state() == QVariantAnimation.State.Running:
            self._opening.stop()
            self._slide(1.0)

    def changeEvent(self, event: QEvent) -> None:
        """Paint again in the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the strip alone when only the stripes moved, else the whole band."""
        lit = self.slot(self._answer.look)
        foot = strip_box(lit, self._answer).toAlignedRect()
        with painting(self) as painter:
            if self._answer.look is Look.WAIT and foot.contains(event.rect()):
                painter.setClipRect(event.rect())
                paint_fill(painter, lit, self._answer, self._drift)
                return
            self._paint_all(painter, lit)

    def _paint_all(self, painter: QPainter, lit: QRectF) -> None:
        for look in Look:
            if look is not self._answer.look:
                paint_lamp(painter, self.slot(look), look)
        paint_fill(painter, lit, self._answer, self._drift)
        painter.setClipPath(band_clip(lit, self._answer))
        paint_content(painter, lit, self._answer)


def _shares(look: Look) -> tuple[float, ...]:
    """Return how much of the free width each slot has."""
    return tuple(1.0 if other is look else 0.0 for other in Look)
