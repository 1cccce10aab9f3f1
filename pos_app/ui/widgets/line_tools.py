"""The keys of the open ticket line: one less, one more, «Quitar»."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from pos_app.ui.theme import Figures, Role, colour, palette
from pos_app.ui.tokens import Radius, Space
from pos_app.ui.widgets.keys import Key
from pos_app.ui.widgets.painting import draw_icon, fill_round, painting
from pos_app.ui.widgets.typeset import draw_line

_ICON = 22


class Stepper(QWidget):
    """A quantity between minus and plus: each third is a target of its own.

    The keyboard steps the line with + and −, so it takes no focus.

    Attributes:
        less: One less.
        more: One more.
    """

    less = Signal()
    more = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make a stepper; the name is for a screen reader."""
        super().__init__(parent)
        self._quantity = ""
        self._name = name
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_quantity("")

    def set_quantity(self, quantity: str) -> None:
        """Show a quantity."""
        self._quantity = quantity
        self.setAccessibleName(f"{self._name} {quantity}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two targets and the figure between."""
        return QSize(142, Space.TARGET)

    def minimumSizeHint(self) -> QSize:
        """Return the least room a finger needs."""
        return QSize(132, Space.TARGET)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Step when the finger leaves within the first or the last part."""
        if event.button() is not Qt.MouseButton.LeftButton or not self.rect().contains(
            event.position().toPoint()
        ):
            return
        part = event.position().x() / self.width()
        if part < 0.4:
            self.less.emit()
        elif part > 0.6:
            self.more.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the press from the list below."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint minus, figure and plus."""
        tokens = palette()
        box = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        with painting(self) as painter:
            fill_round(painter, box, Radius.KEY, colour(tokens.surface))
            middle = box.center().y() - _ICON / 2
            self._sign(painter, "minus", QPointF(16, middle))
            self._sign(painter, "plus", QPointF(box.right() - 16 - _ICON, middle))
            ink = colour(tokens.ink)
            align, tabular = Qt.AlignmentFlag.AlignHCenter, Figures.TABULAR
            draw_line(painter, box, self._quantity, Role.FIGURE, ink, align=align, figures=tabular)

    @staticmethod
    def _sign(painter: QPainter, name: str, at: QPointF) -> None:
        draw_icon(painter, at, name, palette().ink, _ICON)


class LineTools(QWidget):
    """What can be done with the open line; more keys join as they are built.

    Attributes:
        less: One less.
        more: One more.
        removal_wanted: Take the line off.
    """

    less = Signal()
    more = Signal()
    removal_wanted = Signal()

    def __init__(
        self, *, quantity: str, remove: str, remove_hint: str, extra: tuple[Key, ...] = ()
    ) -> None:
        """Make the keys.

        Args:
            quantity: What a screen reader calls the stepper.
            remove: The word on the key that takes the line off.
            remove_hint: The keyboard key that does the same.
            extra: Keys between stepper and removal, such as the discount's.
        """
        super().__init__()
        self._stepper = Stepper(quantity)
        self._removal, self._remove_hint = Key(remove, hint=remove_hint), remove_hint
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.KEY_GAP)
        row.addWidget(self._stepper, self._stepper.sizeHint().width())
        for key in (*extra, self._removal):
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            key.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row.addWidget(key, key.minimumSizeHint().width())
        self._stepper.less.connect(self.less)
        self._stepper.more.connect(self.more)
        self._removal.fired.connect(self.removal_wanted)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out the keyboard's key of the removal where there is no room."""
        self._removal.set_hint("" if narrow else self._remove_hint)

    def set_quantity(self, quantity: str) -> None:
        """Show the quantity of the line."""
        self._stepper.set_quantity(quantity)
