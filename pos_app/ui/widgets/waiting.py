"""What is looked at while a customer pays by phone: the code and the time it lives."""

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import QR_DARK, QR_LIGHT, Radius
from pos_app.ui.widgets import access
from pos_app.ui.widgets.clearing import KEEP_CLEAR
from pos_app.ui.widgets.painting import fill_round, painting, stroke_round
from pos_app.ui.widgets.typeset import draw_line

QUIET_MODULES = 4
"""Light modules that must surround a code, or cameras do not find it (ISO/IEC 18004)."""

DRAWN_MARGIN = 0.04
"""Part of the frame left white around a code that somebody else drew: its own margin varies."""

_RING = 88
_RING_WIDTH = 8


class CountdownRing(QWidget):
    """How long something still lives, as a ring that empties and a figure inside.

    It has no timer: whoever knows the time tells it.
    """

    accessible_role = QAccessible.Role.ProgressBar

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make a full ring; the name is for a screen reader."""
        super().__init__(parent)
        self.setProperty(KEEP_CLEAR, True)
        access.describe(self)
        self._text = ""
        self._share = 1.0
        self.setAccessibleName(name)
        self.setFixedSize(_RING, _RING)

    @property
    def share(self) -> float:
        """The part that is left, from 0 to 1."""
        return self._share

    def show_left(self, text: str, share: float) -> None:
        """Show what is left.

        Args:
            text: The time in figures, «8:41».
            share: The part that is left, from 0 to 1.
        """
        self._text, self._share = text, min(1.0, max(0.0, share))
        self.update()

    def accessible_value(self) -> str:
        """Return the time that is left; it is there to be asked for, not announced."""
        return self._text

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring and the figure."""
        tokens = palette()
        half = _RING_WIDTH / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        with painting(self) as painter:
            pen = QPen(colour(tokens.line), _RING_WIDTH)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawEllipse(box)
            pen.setColor(colour(tokens.ink2))
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, -round(self._share * 360 * 16))
            ink, middle = colour(tokens.ink), Qt.AlignmentFlag.AlignHCenter
            tabular = Figures.TABULAR
            whole = QRectF(self.rect())
            draw_line(painter, whole, self._text, Role.TITLE, ink, align=middle, figures=tabular)


class QrView(QWidget):
    """A payment code: black on white with four light modules around, in every theme."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(
        self,
        name: str,
        *,
        minimum: int = 240,
        framed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty frame.

        Args:
            name: What a screen reader calls the code.
            minimum: The least side in logical pixels; the code must stay 50 mm or more
                on the till and 60 mm on the customer's screen, so ask the screen's density.
            framed: Draw a line around it; without one it lies on a light ground.
            parent: The widget it lies on.
        """
        super().__init__(parent)
        self.setProperty(KEEP_CLEAR, True)
        access.describe(self)
        self._framed = framed
        self._modules: tuple[tuple[bool, ...], ...] = ()
        self._drawing: QSvgRenderer | None = None
        self._drawn = ""
        self.setAccessibleName(name)
        self.setMinimumSize(minimum, minimum)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_code(self, modules: Sequence[Sequence[bool]]) -> None:
        """Show a code.

        Args:
            modules: The rows of the code without its margin; true is dark. Empty for none.
        """
        self._modules = tuple(tuple(row) for row in modules)
        self._drawing = None
        self.update()

    def show_drawing(self, svg: str) -> None:
        """Show a code that somebody else drew, with a margin of ours around its own."""
        if self._drawn == svg and self._drawing is not None:
            return
        self._modules, self._drawn = (), svg
        self._drawing = QSvgRenderer(QByteArray(svg.encode()), self)
        self.update()

    @property
    def modules(self) -> int:
        """How many modules one side of the code has; 0 when it has none of ours."""
        return len(self._modules)

    def accessible_value(self) -> str:
        """Return nothing: the address in a code is not for reading aloud."""
        return ""

    def module_size(self) -> float:
        """Return the side of one module in logical pixels, whole device pixels where they fit."""
        if not self._modules:
            return 0.0
        ratio = self.devicePixelRatioF()
        side = min(self.width(), self.height()) * ratio
        size = side / (len(self._modules) + 2 * QUIET_MODULES)
        return (int(size) if size >= 1 else size) / ratio

    def heightForWidth(self, width: int) -> int:
        """Return the same: a code is square."""
        return width

    def sizeHint(self) -> QSize:
        """Return the size it has in the reference layout."""
        return QSize(448, 448)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint white ground, frame and modules."""
        side = min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        with painting(self) as painter:
            fill_round(painter, box, Radius.BAND, colour(QR_LIGHT))
            if self._framed:
                stroke_round(painter, box, Radius.BAND, colour(palette().ink), 2)
            if self._drawing is not None:
                margin = box.width() * DRAWN_MARGIN
                self._drawing.render(painter, box.adjusted(margin, margin, -margin, -margin))
            else:
                self._paint_modules(painter, box)

    def _paint_modules(self, painter: QPainter, box: QRectF) -> None:
        size, dark = self.module_size(), colour(QR_DARK)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        width = size * len(self._modules)
        ratio = self.devicePixelRatioF()
        left = round((box.center().x() - width / 2) * ratio) / ratio
        top = round((box.center().y() - width / 2) * ratio) / ratio
        for y, row in enumerate(self._modules):
            for x, on in enumerate(row):
                if on:
                    painter.fillRect(QRectF(left + x * size, top + y * size, size, size), dark)
